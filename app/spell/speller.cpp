// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/speller.h"

#include "base/unicode.h"
#include "spell/capitals.h"
#include "spell/encodings.h"
#include "spell/engine.h"
#include "spell/habits.h"
#include "spell/proofs.h"
#include "spell/reasons.h"

#include <algorithm>
#include <hunspell.hxx>
#include <QCoreApplication>
#include <QFile>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostSuggestions = 6;

std::unique_ptr<Hunspell> dictionary(const QStringList &folders, const QString &name)
{
    for (const QString &folder : folders) {
        const QString base = folder + u'/' + name;
        if (QFile::exists(base + ".aff"_L1) && QFile::exists(base + ".dic"_L1))
            return std::make_unique<Hunspell>(QFile::encodeName(base + ".aff"_L1).constData(),
                QFile::encodeName(base + ".dic"_L1).constData());
    }
    return nullptr;
}

QString otherPlace(const QString &word, TonePlace place)
{
    const Letters letters = lettersOf(word);
    if (letters.empty())
        return {};
    return textOf(place == TonePlace::New ? withNewPlace(letters) : withOldPlace(letters));
}

QString textAt(const QString &line, const Token &token)
{
    return line.mid(token.start, token.length);
}

void addQuestions(
    const std::vector<NameQuestion> &questions, const QString &line, QList<Misspelling> &findings)
{
    constexpr double halfSure = 0.5; // it is a question
    for (const NameQuestion &one : questions)
        findings << Misspelling{one.start, one.length, line.mid(one.start, one.length), u"name"_s,
            one.suggestions, one.reason, halfSure};
}

// One finding instead of one a word.
Misspelling oldText(const QString &line, Encoding from, const Lexicon &lexicon)
{
    Misspelling finding;
    while (line[finding.start].isSpace())
        ++finding.start;
    finding.length = line.size() - finding.start;
    while (line[finding.start + finding.length - 1].isSpace())
        --finding.length;
    finding.word = line.mid(finding.start, finding.length);
    finding.kind = u"typing"_s;
    finding.suggestions = {toUnicode(finding.word, lexicon).text};
    finding.reason = QCoreApplication::translate("Speller",
        "This paragraph is written in %1, from before Unicode. Take the suggestion, or import or "
        "paste the text again: then it is converted.")
                         .arg(encodingName(from));
    return finding;
}

} // namespace

QStringList spellKinds(bool all)
{
    QStringList kinds{u"spelling"_s, u"real-word"_s, u"typing"_s, u"tone"_s, u"capitals"_s};
    if (all)
        kinds << u"repeated"_s << u"space"_s << u"bracket"_s << u"date"_s << u"name"_s
              << u"style"_s;
    return kinds;
}

struct Speller::Private
{
    std::unique_ptr<Hunspell> vietnamese; // may be absent when there is a lexicon
    std::unique_ptr<Hunspell> english; // may be absent
    std::unique_ptr<Lexicon> lexicon; // may be absent
    std::unique_ptr<Engine> engine; // with the lexicon
    QString notice;
    SpellOptions options;
    QHash<QString, QList<QStringList>> own; // by first word, the whole entry
    People people;
    const ArticleNames *article = nullptr;

    [[nodiscard]] bool knows(const QString &word) const
    {
        if (vietnamese->spell(word.toStdString()))
            return true;
        const QString lower = word.toLower();
        if (lower != word && word == word.toUpper() && vietnamese->spell(lower.toStdString()))
            return true;
        const QString other = otherPlace(lower, TonePlace::New);
        if (!other.isEmpty() && vietnamese->spell(other.toStdString()))
            return true;
        return isEnglish(word);
    }

    [[nodiscard]] bool isEnglish(const QString &word) const
    {
        if (english == nullptr)
            return false;
        QString plain = word;
        return english->spell(plain.replace(u'’', u'\'').toStdString());
    }

    // Which tokens belong to the newsroom's own words.
    [[nodiscard]] std::vector<bool> ownTokens(
        const QString &line, const std::vector<Token> &tokens) const
    {
        std::vector<bool> known(tokens.size(), false);
        if (own.isEmpty())
            return known;
        std::vector<QString> folded;
        folded.reserve(tokens.size());
        for (const Token &token : tokens)
            folded.push_back(textAt(line, token).toCaseFolded());
        for (size_t at = 0; at < tokens.size(); ++at) {
            const auto entries = own.constFind(folded[at]);
            if (entries == own.constEnd())
                continue;
            for (const QStringList &entry : *entries) {
                const auto size = size_t(entry.size());
                if (at + size <= folded.size()
                    && std::equal(entry.cbegin(), entry.cend(), folded.begin() + long(at)))
                    std::fill_n(known.begin() + long(at), size, true);
            }
        }
        return known;
    }

    [[nodiscard]] QStringList suggestions(const QString &word) const
    {
        QStringList found;
        const auto add = [&found](const std::vector<std::string> &words) {
            for (const std::string &each : words) {
                const QString suggestion = QString::fromStdString(each);
                const QString old = otherPlace(suggestion, TonePlace::Old);
                const QString shown
                    = old.isEmpty() || old == suggestion.toLower() ? suggestion : old;
                if (found.size() < mostSuggestions && !found.contains(shown))
                    found += shown;
            }
        };
        if (vietnamese != nullptr)
            add(vietnamese->suggest(word.toStdString()));
        if (english != nullptr && found.size() < mostSuggestions)
            add(english->suggest(word.toStdString()));
        return found;
    }

    void checkByHunspell(const QString &line, const std::vector<Token> &tokens,
        const std::vector<bool> &known, bool suggest, QList<Misspelling> &findings) const
    {
        for (size_t i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens[i];
            const QString word = textAt(line, token);
            const bool acronym = token.capitals && !hasMarks(token.letters);
            if (token.kind != Token::Kind::Word || known[i] || word.size() < 2 || acronym
                || token.digits || knows(word))
                continue;
            Misspelling finding;
            finding.start = token.start;
            finding.length = token.length;
            finding.word = word;
            finding.kind = u"spelling"_s;
            finding.reason
                = QCoreApplication::translate("Speller", "“%1” is not in the dictionary.")
                      .arg(word);
            if (suggest)
                finding.suggestions = suggestions(word);
            findings += finding;
        }
    }

    void checkByContext(const QString &line, const std::vector<Token> &tokens,
        const std::vector<bool> &known, QList<Misspelling> &findings) const
    {
        const auto found = engine->check(line, tokens, known, options.strictness);
        for (const Engine::Finding &each : found) {
            if (!options.kinds.contains(each.kind))
                continue;
            const Token &first = tokens[each.token];
            const Token &last = tokens[each.token + each.tokens - 1];
            Misspelling finding;
            finding.start = first.start;
            finding.length = last.start + last.length - first.start;
            finding.word = line.mid(finding.start, finding.length);
            finding.kind = each.kind;
            finding.suggestions = each.suggestions;
            finding.confidence = each.certain ? 1 : confidenceOf(each.ratio);
            finding.reason = reasonOf(each.kind, finding.word, each.suggestions, each.certain);
            findings += finding;
        }
    }
};

Speller::Speller()
    : d(std::make_unique<Private>())
{
}

Speller::~Speller() = default;

Result<std::unique_ptr<Speller>> Speller::open(
    const QString &dictionaryFolder, const QString &lexiconFile)
{
    const QStringList folders = dictionaryFolder.isEmpty() ? QStringList{u"/usr/share/hunspell"_s,
                                    u"/usr/share/myspell"_s, u"/usr/share/myspell/dicts"_s}
                                                           : QStringList{dictionaryFolder};
    std::unique_ptr<Speller> speller(new Speller);
    Private &d = *speller->d;
    d.vietnamese = dictionary(folders, u"vi_VN"_s);
    d.english = dictionary(folders, u"en_US"_s);
    auto lexicon = Lexicon::open(lexiconFile.isEmpty() ? Lexicon::installedFile() : lexiconFile);
    if (!lexicon && d.vietnamese == nullptr)
        return fail(Error::Kind::Unavailable,
            QCoreApplication::translate("Speller",
                "The Vietnamese dictionary is not installed, so spelling is not checked; writing "
                "goes on as usual. Install the package %1 and open the program again.")
                .arg("hunspell-vi"_L1),
            folders.join(u' '));
    if (!lexicon) {
        d.notice = lexicon.error().text;
        return speller;
    }
    d.lexicon = std::move(*lexicon);
    d.engine = std::make_unique<Engine>(
        *d.lexicon, [&d](const QString &word) { return d.isEnglish(word); });
    if (d.english == nullptr)
        d.notice = QCoreApplication::translate("Speller",
            "The English dictionary is not installed, so foreign words may be marked. Install the "
            "package %1 and open the program again.")
                       .arg("hunspell-en-us"_L1);
    return speller;
}

void Speller::setOwnWords(const QStringList &words)
{
    d->own.clear();
    for (const QString &word : words) {
        const QString line = oneLine(word);
        QStringList entry;
        const auto tokens = tokensOf(line);
        for (const Token &token : tokens)
            entry += textAt(line, token).toCaseFolded();
        if (!entry.isEmpty())
            d->own[entry.first()] += entry;
    }
}

QList<Misspelling> Speller::check(const QString &line, bool suggest) const
{
    QList<Misspelling> findings;
    if (d->lexicon != nullptr && d->options.kinds.contains(u"typing"_s))
        if (const Encoding from = encodingOf(line, *d->lexicon); from != Encoding::Unicode)
            return {oldText(line, from, *d->lexicon)};
    const CleanLine clean(line);
    const std::vector<Token> tokens = tokensOf(clean.text);
    const std::vector<bool> known = d->ownTokens(clean.text, tokens);
    if (d->engine != nullptr)
        d->checkByContext(clean.text, tokens, known, findings);
    else if (d->options.kinds.contains(u"spelling"_s))
        d->checkByHunspell(clean.text, tokens, known, suggest, findings);
    const Lexicon *lexicon = d->lexicon.get();
    addHabits(clean.text, tokens, known, lexicon, d->options.kinds, findings);
    if (d->options.kinds.contains(u"capitals"_s))
        addCapitals(clean.text, tokens, known, lexicon, d->options.style.capitals, findings);
    addProofs(clean.text, tokens, lexicon, d->options, findings);
    if (d->options.kinds.contains(u"name"_s))
        addQuestions(d->people.questions(clean.text, d->article ? *d->article : ArticleNames()),
            clean.text, findings);
    std::stable_sort(findings.begin(), findings.end(),
        [](const Misspelling &a, const Misspelling &b) { return a.start < b.start; });
    for (Misspelling &finding : findings) {
        // A mark that joins no letter shares its place with the sign before it.
        qsizetype past = finding.start + finding.length;
        const qsizetype begin = clean.place(finding.start);
        while (past < clean.text.size() && clean.place(past) == begin)
            ++past;
        const qsizetype end = clean.place(past);
        finding.start = begin;
        finding.length = end - finding.start;
    }
    return findings;
}

QStringList Speller::suggest(const QString &line, const Misspelling &finding) const
{
    const auto found = check(line, true);
    for (const Misspelling &each : found)
        if (each.start == finding.start && each.length == finding.length
            && each.kind == finding.kind)
            return each.suggestions;
    return d->suggestions(line.mid(finding.start, finding.length));
}

void Speller::setPeople(const QList<KnownPerson> &people)
{
    d->people = People(people);
}

void Speller::setArticle(const ArticleNames *names)
{
    d->article = names;
}

void Speller::setOptions(const SpellOptions &options)
{
    d->options = options;
}

const SpellOptions &Speller::options() const
{
    return d->options;
}

QString Speller::notice() const
{
    return d->notice;
}

} // namespace toasoan
