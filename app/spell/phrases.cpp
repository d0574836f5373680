// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/phrases.h"

#include "spell/tokens.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

bool mayTeach(const Misspelling &finding)
{
    if (finding.kind == "real-word"_L1)
        return true;
    return finding.kind == "spelling"_L1 && !finding.word.isEmpty() && finding.word.at(0).isUpper();
}

// The finding with the word before it, else with the one after it; empty when it stands alone.
QString phraseOf(const QString &line, const std::vector<Token> &tokens, const Misspelling &finding)
{
    const auto first = std::find_if(tokens.begin(), tokens.end(),
        [&](const Token &token) { return token.start >= finding.start; });
    const auto after = std::find_if(first, tokens.end(),
        [&](const Token &token) { return token.start >= finding.start + finding.length; });
    qsizetype from = finding.start;
    qsizetype to = finding.start + finding.length;
    if (first != tokens.begin() && std::prev(first)->kind == Token::Kind::Word)
        from = std::prev(first)->start;
    else if (after != tokens.end() && after->kind == Token::Kind::Word)
        to = after->start + after->length;
    else
        return {};
    return line.mid(from, to - from).toCaseFolded();
}

} // namespace

QStringList phrasesLeftStanding(const Speller &speller, const QString &text)
{
    QStringList phrases;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &each : lines) {
        const QString line = CleanLine(each).text;
        const QList<Misspelling> findings = speller.check(line, false);
        if (findings.isEmpty())
            continue;
        const std::vector<Token> tokens = tokensOf(line);
        for (const Misspelling &finding : findings)
            if (mayTeach(finding))
                phrases << phraseOf(line, tokens, finding);
    }
    phrases.removeAll(QString());
    phrases.removeDuplicates();
    return phrases;
}

} // namespace toasoan
