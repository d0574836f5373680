// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spelling.h"

#include "store/peoplebook.h"

#include <algorithm>
#include <QFutureWatcher>
#include <QtConcurrent>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype cacheLetters = 4'000'000; // a few long stories with all that was typed in them
constexpr qsizetype neighbours = 12; // letters that tell one place of a word from another

QString placeOf(const QString &paragraph, const Misspelling &finding)
{
    const qsizetype from = std::max<qsizetype>(0, finding.start - neighbours);
    return paragraph.mid(from, finding.start + finding.length + neighbours - from);
}

// The sentence is context enough for a suggestion, and bounds what it costs.
QPair<qsizetype, qsizetype> sentenceAround(const QString &paragraph, const Misspelling &finding)
{
    const auto ends = [&paragraph](qsizetype at) {
        return QStringView(u".?!…\u2028").contains(paragraph[at])
            && (at + 1 == paragraph.size() || paragraph[at + 1].isSpace()
                || paragraph[at] == QChar::LineSeparator);
    };
    qsizetype from = finding.start;
    while (from > 0 && !ends(from - 1))
        --from;
    qsizetype to = finding.start + finding.length;
    while (to < paragraph.size() && !ends(to))
        ++to;
    return {from, std::min(to + 1, paragraph.size())};
}

} // namespace

SpellTone spellTone(const Misspelling &finding)
{
    static const QStringList spelling{u"spelling"_s, u"real-word"_s, u"typing"_s, u"tone"_s};
    if (finding.kind == "name"_L1)
        return SpellTone::Name;
    return spelling.contains(finding.kind) ? SpellTone::Spelling : SpellTone::Style;
}

QTextCharFormat spellFormat(SpellTone tone, const Theme &theme)
{
    QTextCharFormat format;
    switch (tone) {
    case SpellTone::Spelling:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(theme.spell);
        break;
    case SpellTone::Name:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(theme.nameMark);
        break;
    case SpellTone::Style:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(theme.styleMark);
        break;
    }
    return format;
}

Spelling::Spelling(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_learner(new PeopleLearner(session, this))
    , m_strictness(spellwords::strictness(session.store()))
    , m_style(spellwords::style(session.store()))
{
    connect(&session, &Session::memberChanged, this, &Spelling::readWords);
    connect(m_learner, &PeopleLearner::learned, this, &Spelling::readWords);
    connect(m_learner, &PeopleLearner::failed, this, &Spelling::failed);
}

Spelling::~Spelling() = default;

void Spelling::load(const QString &dictionaryFolder, const QString &lexiconFile)
{
    using Opened = std::shared_ptr<Result<std::unique_ptr<Speller>>>;
    auto *watcher = new QFutureWatcher<Opened>(this);
    connect(watcher, &QFutureWatcher<Opened>::finished, this, [this, watcher] {
        const Opened opened = watcher->result();
        watcher->deleteLater();
        if (*opened) {
            m_speller = std::move(**opened);
            m_unavailable.clear();
            m_speller->setArticle(&m_article);
            applyStrictness();
            m_learner->start();
        } else {
            m_speller.reset();
            m_unavailable = opened->error().text;
        }
        readWords();
        Q_EMIT loaded();
    });
    watcher->setFuture(QtConcurrent::run([dictionaryFolder, lexiconFile] {
        return std::make_shared<Result<std::unique_ptr<Speller>>>(
            Speller::open(dictionaryFolder, lexiconFile));
    }));
}

void Spelling::setStory(const QString &id)
{
    if (std::exchange(m_story, id) == id)
        return;
    m_once.clear();
    m_ignored = id.isEmpty() ? QStringList()
                             : spellwords::ignored(m_session.store(), id).value_or(QStringList());
    Q_EMIT changed();
}

void Spelling::readWords()
{
    m_cache.clear();
    m_cached = 0;
    if (m_speller) {
        QStringList words = newsroomWords() + personalWords() + learnedPhrases();
        const QList<KnownPerson> known = people();
        for (const KnownPerson &one : known)
            words << one.name;
        m_speller->setOwnWords(words);
        m_speller->setPeople(known);
    }
    Q_EMIT changed();
}

void Spelling::setArticle(const QString &prose)
{
    ArticleNames names;
    names.add(prose);
    const QStringList before = m_article.disputed();
    const QStringList now = names.disputed();
    m_article = std::move(names);
    if (before == now)
        return;
    // Only what holds such a name is read again.
    QStringList touched;
    for (const QStringList &groups : {before, now})
        for (const QString &group : groups)
            if (before.contains(group) != now.contains(group))
                touched += group.split(u'|');
    m_cache.removeIf([&](const auto &entry) {
        return std::any_of(touched.cbegin(), touched.cend(),
            [&](const QString &name) { return entry.key().contains(name, Qt::CaseInsensitive); });
    });
    Q_EMIT changed();
}

QList<Misspelling> Spelling::check(const QString &paragraph)
{
    if (!m_speller || paragraph.isEmpty())
        return {};
    auto known = m_cache.constFind(paragraph);
    if (known == m_cache.constEnd()) {
        if (m_cached > cacheLetters) {
            m_cache.clear();
            m_cached = 0;
        }
        m_cached += paragraph.size();
        ++m_checked;
        m_cache.insert(paragraph, m_speller->check(paragraph, false));
        known = m_cache.constFind(paragraph);
    }
    QList<Misspelling> findings;
    for (const Misspelling &finding : *known)
        if (isWanted(paragraph, finding))
            findings.append(finding);
    return findings;
}

bool Spelling::isWanted(const QString &paragraph, const Misspelling &finding) const
{
    return !m_ignored.contains(finding.word, Qt::CaseInsensitive)
        && (m_once.isEmpty() || !m_once.contains(placeOf(paragraph, finding)));
}

QStringList Spelling::suggestions(const QString &paragraph, const Misspelling &finding) const
{
    if (!m_speller || !finding.suggestions.isEmpty())
        return finding.suggestions;
    const auto [from, to] = sentenceAround(paragraph, finding);
    Misspelling inside = finding;
    inside.start -= from;
    return m_speller->suggest(paragraph.mid(from, to - from), inside);
}

void Spelling::ignoreOnce(const QString &paragraph, const Misspelling &finding)
{
    m_once.insert(placeOf(paragraph, finding));
    Q_EMIT changed();
}

void Spelling::ignoreInStory(const QString &word)
{
    m_ignored.append(word);
    // A story without a row yet keeps it for as long as it is open.
    if (!m_story.isEmpty())
        if (const auto kept = spellwords::ignore(m_session.store(), m_story, word); !kept)
            Q_EMIT failed(kept.error());
    Q_EMIT changed();
}

void Spelling::settle(const Result<void> &kept)
{
    if (!kept)
        Q_EMIT failed(kept.error());
    readWords();
}

void Spelling::addPersonal(const QString &word)
{
    settle(spellwords::addPersonal(m_session.store(), m_session.member().name, word));
}

void Spelling::addNewsroom(const QString &word)
{
    settle(m_session.store().addOwnWord(word, m_session.member()));
}

void Spelling::removePersonal(const QString &word)
{
    settle(spellwords::removePersonal(m_session.store(), m_session.member().name, word));
}

void Spelling::removeNewsroom(const QString &word)
{
    settle(m_session.store().removeOwnWord(word));
}

QList<KnownPerson> Spelling::people() const
{
    return peoplebook::people(m_session.store()).value_or(QList<KnownPerson>());
}

void Spelling::putPerson(const KnownPerson &person)
{
    settle(peoplebook::put(m_session.store(), person));
}

void Spelling::forgetPerson(const QString &name)
{
    settle(peoplebook::forget(m_session.store(), name));
}

QStringList Spelling::learnedPhrases() const
{
    return peoplebook::phrases(m_session.store()).value_or(QStringList());
}

void Spelling::forgetPhrase(const QString &phrase)
{
    settle(peoplebook::forgetPhrase(m_session.store(), phrase));
}

void Spelling::setStyle(const HouseStyle &style)
{
    m_style = style;
    applyStrictness();
    settle(spellwords::setStyle(m_session.store(), style));
}

void Spelling::applyStrictness()
{
    using Level = SpellOptions::Strictness;
    if (m_speller)
        m_speller->setOptions({m_strictness == spellwords::Strictness::Sure ? Level::Sure
                : m_strictness == spellwords::Strictness::Thorough          ? Level::Thorough
                                                                            : Level::Balanced,
            spellKinds(true), m_style});
}

bool Spelling::mayTeachNewsroom() const
{
    return decides(m_session.member().role);
}

QStringList Spelling::personalWords() const
{
    return spellwords::personal(m_session.store(), m_session.member().name).value_or(QStringList());
}

QStringList Spelling::newsroomWords() const
{
    return m_session.store().ownWords().value_or(QStringList());
}

void Spelling::setStrictness(spellwords::Strictness strictness)
{
    m_strictness = strictness;
    applyStrictness();
    settle(spellwords::setStrictness(m_session.store(), strictness));
}

} // namespace toasoan
