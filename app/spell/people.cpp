// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/people.h"

#include "spell/letters.h"
#include "spell/titles.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype leastSyllables = 2;
constexpr qsizetype mostSyllables = 6;
constexpr qsizetype longestRun = 16;
// Three syllables at the least: two are too often a place or the beginning of a sentence.
constexpr qsizetype leastCompared = 3;
constexpr qsizetype longestName = 5;

struct Written
{
    qsizetype start = 0;
    qsizetype length = 0;
    QStringList syllables;
    QList<qsizetype> starts = {}; // of each syllable
    bool asked = false;
};

QString plain(const QStringList &syllables)
{
    QString text;
    for (const QString &syllable : syllables) {
        const Letters letters = lettersOf(syllable.toLower());
        text += (letters.empty() ? syllable.toLower() : textOf(withoutMarks(letters))) + u' ';
    }
    return text;
}

bool same(const QStringList &one, const QStringList &other)
{
    return one.size() == other.size()
        && std::equal(one.cbegin(), one.cend(), other.cbegin(),
            [](const QString &a, const QString &b) { return foldedWord(a) == foldedWord(b); });
}

// One letter more, less, other, or two exchanged; nothing shorter than two letters is near.
bool isNear(const QString &one, const QString &other)
{
    const QString &shorter = one.size() <= other.size() ? one : other;
    const QString &longer = one.size() <= other.size() ? other : one;
    if (shorter.size() < 2 || longer.size() - shorter.size() > 1)
        return false;
    qsizetype head = 0;
    while (head < shorter.size() && shorter[head] == longer[head])
        ++head;
    if (shorter.size() != longer.size())
        return QStringView(shorter).mid(head) == QStringView(longer).mid(head + 1);
    if (QStringView(shorter).mid(head + 1) == QStringView(longer).mid(head + 1))
        return true;
    return head + 1 < shorter.size() && shorter[head] == longer[head + 1]
        && shorter[head + 1] == longer[head]
        && QStringView(shorter).mid(head + 2) == QStringView(longer).mid(head + 2);
}

// Names of people share most syllables with their relatives (“Lê Quốc Hùng”, “Lê Quốc Anh”); only
// the same letters with other marks, or one syllable a letter away, are asked about.
bool isSlipOf(const QStringList &name, const QStringList &known)
{
    if (name.size() != known.size() || same(name, known))
        return false;
    if (plain(name) == plain(known))
        return true;
    qsizetype other = -1;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (foldedWord(name[i]) == foldedWord(known[i]))
            continue;
        if (other >= 0)
            return false;
        other = i;
    }
    // A shorter name is too often another person's.
    return name.size() >= 3 && other >= 0
        && isNear(plain({name[other]}).trimmed(), plain({known[other]}).trimmed());
}

bool isNamePart(const QString &word)
{
    return word.size() > 1 && word.front().isUpper() && word != word.toUpper();
}

bool isAddress(const QString &word)
{
    static const QStringList words{u"ông"_s, u"bà"_s, u"anh"_s, u"chị"_s, u"em"_s, u"cô"_s,
        u"chú"_s, u"bác"_s, u"cháu"_s, u"bé"_s, u"theo"_s, u"và"_s, u"của"_s, u"với"_s};
    return words.contains(word.toLower());
}

std::vector<Written> namesOf(const QString &text)
{
    std::vector<Written> found;
    Written run;
    const auto close = [&] {
        if (run.syllables.size() >= leastSyllables)
            found.push_back(run);
        run = {};
    };
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && text[i].isLetterOrNumber())
            ++i;
        const QString word = text.mid(start, i - start);
        const bool together = run.length > 0 && start == run.start + run.length + 1
            && (text[start - 1] == u' ' || text[start - 1] == QChar::Nbsp);
        if (!together)
            close();
        // How somebody is addressed is no part of the name, and no name is so long.
        if (!isNamePart(word) || (run.syllables.isEmpty() && isAddress(word))
            || run.syllables.size() >= longestRun) {
            close();
            continue;
        }
        if (run.syllables.isEmpty())
            run.start = start;
        run.syllables << word;
        run.starts << start;
        run.length = i - run.start;
    }
    close();
    return found;
}

bool isSurname(const QString &syllable)
{
    static const QSet<QString> surnames = [] {
        const QString all
            = u"nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn "
              "trương đinh lâm phùng mai tô trịnh hà cao thái tạ châu la thạch sơn kim danh quách "
              "lưu "
              "lương vương tăng từ triệu bạch chu diệp đàm giang hứa kiều khổng lại lục mạc nghiêm "
              "ninh nông ông sầm tiêu tống trang tôn viên vi âu đậu khuất lò lường giàng sùng thào "
              "cầm "
              "thân lều doãn văn phó quản đồng lữ mã tiết ưng bế hầu cù cung đường"_s;
        const QStringList words = all.split(u' ');
        return QSet<QString>(words.cbegin(), words.cend());
    }();
    return surnames.contains(foldedWord(syllable));
}

QStringList listed(const QString &titles)
{
    return titles.split(QRegularExpression(u"[,;] *"_s), Qt::SkipEmptyParts);
}

bool holds(const QStringList &ranks, const QString &rank)
{
    return std::any_of(ranks.cbegin(), ranks.cend(),
        [&](const QString &one) { return foldedWords(one) == foldedWords(rank); });
}

bool holdsOffice(const QStringList &offices, const QString &office)
{
    return std::any_of(offices.cbegin(), offices.cend(),
        [&](const QString &one) { return sameOffice(one, office); });
}

QString translated(const char *text)
{
    return QCoreApplication::translate("People", text);
}

} // namespace

bool hasRanks(const KnownPerson &person, const QString &ranks)
{
    const QStringList known = listed(person.rank);
    const QStringList asked = listed(ranks);
    return std::all_of(
        asked.cbegin(), asked.cend(), [&](const QString &rank) { return holds(known, rank); });
}

bool hasOffices(const KnownPerson &person, const QString &offices)
{
    const QStringList known = listed(person.office);
    const QStringList asked = listed(offices);
    return std::all_of(asked.cbegin(), asked.cend(),
        [&](const QString &office) { return holdsOffice(known, office); });
}

KnownPerson personFromLine(const QString &line)
{
    const QStringList columns = line.normalized(QString::NormalizationForm_C).split(u'\t');
    if (columns.size() < 2)
        return {};
    return {columns.at(0).simplified(), columns.at(1).simplified(), columns.value(2).simplified()};
}

People::People(const QList<KnownPerson> &known)
{
    for (KnownPerson person : known) {
        person.name = person.name.normalized(QString::NormalizationForm_C).simplified();
        const QStringList parts = person.name.split(u' ');
        if (parts.size() < leastSyllables || parts.size() > mostSyllables)
            continue;
        const int id = int(m_known.size());
        m_known << person;
        m_byPlain[plain(parts)] << id;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QStringList rest = parts;
            rest[i] = u"*"_s;
            m_byEnds[plain(rest)] << id;
        }
    }
}

bool People::isKnown(const QStringList &name) const
{
    const QList<int> ids = m_byPlain.value(plain(name));
    return std::any_of(
        ids.cbegin(), ids.cend(), [&](int id) { return same(name, m_known[id].name.split(u' ')); });
}

// Several people may bear one name; whoever fits answers for all.
void People::askOfTitles(const QString &text, qsizetype start, const QStringList &name,
    qsizetype length, const QList<int> &bearers, std::vector<NameQuestion> &found) const
{
    const auto ask = [&](const Title &title, QStringList known) {
        known.removeDuplicates();
        found.push_back({title.start, title.text.size(), known,
            translated(QT_TRANSLATE_NOOP("People", "%1 is known as “%2”: is “%3” right?"))
                .arg(name.join(u' '), known.first(), title.text)});
    };
    const auto rank = rankBefore(text, start);
    QStringList ranks;
    bool fits = false;
    for (const int id : bearers) {
        const QStringList known = listed(m_known[id].rank);
        fits = fits || (rank && holds(known, rank->text));
        ranks += known;
    }
    if (rank && !fits && !ranks.isEmpty())
        return ask(*rank, ranks);
    QList<Title> offices = officesAfter(text, start + length);
    if (const auto before = officeBefore(text, start))
        offices.prepend(*before);
    QStringList known;
    for (const int id : bearers)
        known += listed(m_known[id].office);
    // One that fits is enough: people hold several.
    const bool held = std::any_of(offices.cbegin(), offices.cend(),
        [&](const Title &office) { return holdsOffice(known, office.text); });
    if (!offices.isEmpty() && !known.isEmpty() && !held)
        ask(offices.first(), known);
}

void People::askOfKnown(const QString &text, qsizetype start, const QStringList &name,
    qsizetype length, std::vector<NameQuestion> &found) const
{
    const QList<int> alike = m_byPlain.value(plain(name));
    QList<int> bearers;
    for (const int id : alike)
        if (same(name, m_known[id].name.split(u' ')))
            bearers << id;
    if (!bearers.isEmpty())
        return askOfTitles(text, start, name, length, bearers, found);
    QStringList near;
    const auto add = [&](const QList<int> &ids) {
        for (const int id : ids) {
            const QString &other = m_known[id].name;
            if (!near.contains(other) && isSlipOf(name, other.split(u' ')))
                near << other;
        }
    };
    add(alike);
    for (qsizetype i = 0; i < name.size(); ++i) {
        QStringList rest = name;
        rest[i] = u"*"_s;
        add(m_byEnds.value(plain(rest)));
    }
    if (!near.isEmpty())
        found.push_back({start, length, near,
            translated(QT_TRANSLATE_NOOP("People", "“%1” or the known “%2”: which one is meant?"))
                .arg(name.join(u' '), near.first())});
}

std::vector<NameQuestion> People::questions(const QString &text, const ArticleNames &article) const
{
    std::vector<NameQuestion> found;
    ArticleNames own;
    auto names = namesOf(text);
    for (Written &run : names) {
        const qsizetype size = run.syllables.size();
        const size_t before = found.size();
        // “Thiếu tướng Lê Quốc Hùng” has the name inside a longer run: every part is looked at,
        // the longest first.
        for (qsizetype from = 0; !m_known.isEmpty() && from < size; ++from) {
            for (qsizetype n = std::min(mostSyllables, size - from); n >= leastSyllables; --n) {
                const QStringList name = run.syllables.mid(from, n);
                const size_t asked = found.size();
                askOfKnown(text, run.starts[from], name, name.join(u' ').size(), found);
                if (found.size() == asked && !isKnown(name))
                    continue;
                from += n - 1;
                break;
            }
        }
        run.asked = found.size() > before;
        if (!run.asked && size >= leastCompared)
            own.add(run.syllables);
    }
    for (const Written &run : names) {
        if (run.asked || run.syllables.size() < leastCompared || isKnown(run.syllables))
            continue;
        const QString key = plain(run.syllables);
        const auto elsewhere = article.m_seen.constFind(key);
        const QList<ArticleNames::Seen> spellings
            = elsewhere == article.m_seen.constEnd() ? own.m_seen.value(key) : *elsewhere;
        // The commoner spelling stands, the earlier one among equals.
        const auto best = std::max_element(spellings.cbegin(), spellings.cend(),
            [](const auto &a, const auto &b) { return a.count < b.count; });
        if (best != spellings.cend() && !same(best->name, run.syllables))
            found.push_back({run.start, run.length, {best->name.join(u' ')},
                translated(QT_TRANSLATE_NOOP(
                               "People", "This text has “%1” and “%2”: are they one person?"))
                    .arg(run.syllables.join(u' '), best->name.join(u' '))});
    }
    std::sort(found.begin(), found.end(),
        [](const NameQuestion &a, const NameQuestion &b) { return a.start < b.start; });
    return found;
}

void ArticleNames::add(const QStringList &name)
{
    QList<Seen> &others = m_seen[plain(name)];
    const auto own = std::find_if(
        others.begin(), others.end(), [&](const Seen &one) { return same(one.name, name); });
    if (own != others.end())
        ++own->count;
    else
        others << Seen{name, 1};
}

void ArticleNames::add(const QString &text)
{
    const auto names = namesOf(text.normalized(QString::NormalizationForm_C));
    for (const Written &run : names)
        if (run.syllables.size() >= leastCompared)
            add(run.syllables);
}

QStringList ArticleNames::disputed() const
{
    QStringList all;
    for (const QList<Seen> &spellings : m_seen) {
        if (spellings.size() < 2)
            continue;
        QStringList names;
        for (const Seen &one : spellings)
            names << one.name.join(u' ');
        all << names.join(u'|');
    }
    all.sort();
    return all;
}

QList<KnownPerson> peopleIn(const QString &text)
{
    QList<KnownPerson> people;
    const auto names = namesOf(text);
    for (const Written &run : names) {
        // “Sở Y tế Trần Văn An”: the name is the end of its run.
        for (qsizetype from = 0; from + leastSyllables <= run.syllables.size(); ++from) {
            const qsizetype size = run.syllables.size() - from;
            if (size > longestName || !isSurname(run.syllables[from]))
                continue;
            const qsizetype start = run.starts[from];
            const auto rank = rankBefore(text, start);
            QList<Title> offices = officesAfter(text, run.start + run.length);
            if (const auto before = officeBefore(text, start))
                offices.prepend(*before);
            if (!rank && offices.isEmpty() && !isAddressed(text, start))
                continue;
            KnownPerson person{run.syllables.mid(from).join(u' ')};
            if (rank)
                person.rank = rank->text;
            QStringList held;
            for (const Title &office : std::as_const(offices))
                held << office.text;
            person.office = held.join(u", "_s);
            const auto same = std::find_if(people.begin(), people.end(),
                [&](const KnownPerson &one) { return one.name == person.name; });
            if (same == people.end()) {
                people << person;
            } else {
                if (!hasRanks(*same, person.rank))
                    same->rank += (same->rank.isEmpty() ? QString() : u"; "_s) + person.rank;
                if (same->office.size() < person.office.size())
                    same->office = person.office;
            }
            break;
        }
    }
    return people;
}

} // namespace toasoan
