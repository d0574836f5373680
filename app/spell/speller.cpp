// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/speller.h"

#include "base/unicode.h"

#include <hunspell.hxx>
#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostSuggestions = 6;

struct Token
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString word;
};

// The two ways to place a tone at the end of a syllable: “hóa” as newspapers print it, “hoá” as
// the dictionary has it.
struct TonePair
{
    QString newspaper;
    QString dictionary;
};

const QList<TonePair> &tonePairs()
{
    static const QList<TonePair> pairs{{u"òa"_s, u"oà"_s}, {u"óa"_s, u"oá"_s}, {u"ỏa"_s, u"oả"_s},
        {u"õa"_s, u"oã"_s}, {u"ọa"_s, u"oạ"_s}, {u"òe"_s, u"oè"_s}, {u"óe"_s, u"oé"_s},
        {u"ỏe"_s, u"oẻ"_s}, {u"õe"_s, u"oẽ"_s}, {u"ọe"_s, u"oẹ"_s}, {u"ùy"_s, u"uỳ"_s},
        {u"úy"_s, u"uý"_s}, {u"ủy"_s, u"uỷ"_s}, {u"ũy"_s, u"uỹ"_s}, {u"ụy"_s, u"uỵ"_s}};
    return pairs;
}

bool afterQ(const QString &word, qsizetype at)
{
    return at > 0 && word[at - 1].toLower() == u'q';
}

QString otherTonePlace(const QString &word)
{
    for (const TonePair &pair : tonePairs()) {
        const qsizetype at = word.size() - 2;
        if (at < 0 || afterQ(word, at))
            continue;
        if (word.endsWith(pair.newspaper))
            return word.left(at) + pair.dictionary;
        if (word.endsWith(pair.dictionary))
            return word.left(at) + pair.newspaper;
    }
    return {};
}

QString asNewspapersWrite(const QString &word)
{
    for (const TonePair &pair : tonePairs()) {
        const qsizetype at = word.size() - 2;
        if (at >= 0 && !afterQ(word, at) && word.endsWith(pair.dictionary))
            return word.left(at) + pair.newspaper;
    }
    return word;
}

QList<Token> tokensOf(const QString &line)
{
    // The first alternatives take addresses, names of accounts and what has digits, as a whole.
    static const QRegularExpression form(
        u"(?<skip>(?:https?://|www\\.)\\S+|\\S+@\\S+|[#@]\\w+"
        "|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:vn|com|net|org|info|example|gov|edu)\\b\\S*"
        "|[\\p{L}\\p{M}]*\\p{N}[\\p{L}\\p{M}\\p{N}]*)"
        "|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<Token> tokens;
    auto matches = form.globalMatch(line);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(u"word") > 0)
            tokens += {match.capturedStart(u"word"), match.capturedLength(u"word"),
                match.captured(u"word").normalized(QString::NormalizationForm_C)};
    }
    return tokens;
}

// “UBND”, “TTXVN”: capitals without a tone or a vowel sign, but for Đ.
bool isAcronym(const QString &word)
{
    return std::all_of(word.cbegin(), word.cend(),
        [](QChar c) { return (c >= u'A' && c <= u'Z') || c == u'Đ' || c == u'Ư'; });
}

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
    std::unique_ptr<Hunspell> vietnamese;
    std::unique_ptr<Hunspell> english; // may be absent
    SpellOptions options;
    QHash<QString, QList<QStringList>> own; // by first word, the whole entry

    [[nodiscard]] bool knows(const QString &word) const
    {
        if (vietnamese->spell(word.toStdString()))
            return true;
        const QString lower = word.toLower();
        if (lower != word && word == word.toUpper() && vietnamese->spell(lower.toStdString()))
            return true;
        const QString other = otherTonePlace(lower);
        if (!other.isEmpty() && vietnamese->spell(other.toStdString()))
            return true;
        if (english == nullptr)
            return false;
        QString plain = word;
        return english->spell(plain.replace(u'’', u'\'').toStdString());
    }

    // How many tokens from `at` on are one of the newsroom's own words.
    [[nodiscard]] int ownLength(const QList<Token> &tokens, qsizetype at) const
    {
        int longest = 0;
        const auto entries = own.constFind(tokens[at].word.toCaseFolded());
        if (entries == own.constEnd())
            return 0;
        for (const QStringList &entry : *entries) {
            if (at + entry.size() > tokens.size())
                continue;
            bool same = true;
            for (qsizetype i = 0; same && i < entry.size(); ++i)
                same = tokens[at + i].word.toCaseFolded() == entry[i];
            if (same)
                longest = qMax(longest, int(entry.size()));
        }
        return longest;
    }

    [[nodiscard]] QStringList suggestions(const QString &word) const
    {
        QStringList found;
        const auto add = [&found](const std::vector<std::string> &words) {
            for (const std::string &each : words) {
                const QString suggestion = asNewspapersWrite(QString::fromStdString(each));
                if (found.size() < mostSuggestions && !found.contains(suggestion))
                    found += suggestion;
            }
        };
        add(vietnamese->suggest(word.toStdString()));
        if (english != nullptr && found.size() < mostSuggestions)
            add(english->suggest(word.toStdString()));
        return found;
    }
};

Speller::Speller()
    : d(std::make_unique<Private>())
{
}

Speller::~Speller() = default;

Result<std::unique_ptr<Speller>> Speller::open(const QString &dictionaryFolder)
{
    const QStringList folders = dictionaryFolder.isEmpty() ? QStringList{u"/usr/share/hunspell"_s,
                                    u"/usr/share/myspell"_s, u"/usr/share/myspell/dicts"_s}
                                                           : QStringList{dictionaryFolder};
    std::unique_ptr<Speller> speller(new Speller);
    speller->d->vietnamese = dictionary(folders, u"vi_VN"_s);
    if (speller->d->vietnamese == nullptr)
        return fail(Error::Kind::Unavailable,
            QCoreApplication::translate("Speller",
                "The Vietnamese dictionary is not installed, so spelling is not checked; writing "
                "goes on as usual. Install the package %1 and open the program again.")
                .arg("hunspell-vi"_L1),
            folders.join(u' '));
    speller->d->english = dictionary(folders, u"en_US"_s);
    return speller;
}

void Speller::setOwnWords(const QStringList &words)
{
    d->own.clear();
    for (const QString &word : words) {
        QStringList entry;
        const QList<Token> tokens = tokensOf(oneLine(word));
        for (const Token &token : tokens)
            entry += token.word.toCaseFolded();
        if (!entry.isEmpty())
            d->own[entry.first()] += entry;
    }
}

QList<Misspelling> Speller::check(const QString &line, bool suggest) const
{
    QList<Misspelling> findings;
    const QList<Token> tokens = tokensOf(line);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (const int own = d->ownLength(tokens, i); own > 0) {
            i += own - 1;
            continue;
        }
        if (token.word.size() < 2 || isAcronym(token.word) || d->knows(token.word))
            continue;
        Misspelling finding;
        finding.start = token.start;
        finding.length = token.length;
        finding.word = token.word;
        finding.kind = u"spelling"_s;
        finding.reason = QCoreApplication::translate("Speller", "“%1” is not in the dictionary.")
                             .arg(token.word);
        if (suggest)
            finding.suggestions = d->suggestions(token.word);
        findings += finding;
    }
    return findings;
}

QStringList Speller::suggest(const QString &line, const Misspelling &finding) const
{
    return d->suggestions(line.mid(finding.start, finding.length));
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
    return {};
}

} // namespace toasoan
