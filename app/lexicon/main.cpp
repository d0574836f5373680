// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the spell checker's lexicon from counts: toasoan-lexicon FOLDER-OF-COUNTS FILE
#include "spell/lexicon.h"
#include "spell/syllable.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QProcess>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

// What is counted less often is left out, so that the file stays below twelve million bytes.
constexpr double leastWord = 5;
constexpr double leastTriple = 7;
constexpr double leastWriting = 6;
constexpr qsizetype longestWriting = 10;

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

QStringList linesOf(const QString &file)
{
    QProcess xz;
    xz.start(u"xz"_s, {u"-dc"_s, file});
    if (!xz.waitForFinished(120'000) || xz.exitCode() != 0) {
        say(u"xz cannot read "_s + file);
        std::exit(1);
    }
    QStringList lines = QString::fromUtf8(xz.readAllStandardOutput()).split(u'\n');
    lines.removeIf([](const QString &line) { return line.isEmpty() || line.startsWith(u'#'); });
    return lines;
}

Letters counted(const QString &word)
{
    if (word == "<p>"_L1 || word == "<s>"_L1 || word == "<n>"_L1)
        return word.toStdString();
    return withOldPlace(lettersOf(word));
}

std::vector<LexiconCounts::Run> runsOf(const QString &file, double least)
{
    std::vector<LexiconCounts::Run> runs;
    QHash<QString, Letters> seen;
    const QStringList lines = linesOf(file);
    for (const QString &line : lines) {
        const double count = line.section(u'\t', 1, 1).toDouble();
        if (count < least)
            continue;
        LexiconCounts::Run run;
        run.count = count;
        const QStringList words = line.section(u'\t', 0, 0).split(u' ');
        bool whole = true;
        for (const QString &word : words) {
            if (!seen.contains(word))
                seen[word] = counted(word);
            run.words.push_back(seen[word]);
            whole = whole && !run.words.back().empty();
        }
        if (whole)
            runs.push_back(run);
    }
    return runs;
}

std::vector<LexiconCounts::Word> wordsOf(const QString &file)
{
    std::vector<LexiconCounts::Word> words;
    const QStringList lines = linesOf(file);
    for (const QString &line : lines) {
        const QStringList columns = line.split(u'\t');
        LexiconCounts::Word word;
        word.text = counted(columns[0]);
        for (qsizetype i = 0; i < 4; ++i)
            word.counts[size_t(i)] = columns[i + 1].toDouble();
        if (!word.text.empty() && word.counts[0] >= leastWord)
            words.push_back(word);
    }
    return words;
}

// The writing that tells most: PHƯƠNG CHINH says nothing that Phương Chinh does not say better.
std::vector<LexiconCounts::Writing> writingsOf(const QString &file)
{
    std::vector<LexiconCounts::Writing> writings;
    const QStringList lines = linesOf(file);
    for (const QString &line : lines) {
        const QStringList columns = line.split(u'\t');
        qsizetype best = 0;
        if (columns[0] == columns[0].toUpper() && columns.size() > 4)
            best = 3;
        LexiconCounts::Writing writing;
        const QStringList words = columns[best].split(u' ');
        bool whole = words.size() > 1 && words.size() <= longestWriting;
        for (qsizetype i = 0; whole && i < words.size(); ++i) {
            const Letters letters = withOldPlace(lettersOf(words[i]));
            whole = !letters.empty();
            writing.spaced += (i > 0 ? " " : "") + letters;
            if (words[i].front().isUpper())
                writing.capitals |= std::uint16_t(1U << i);
        }
        writing.count = columns[best + 1].toDouble();
        writing.total = columns[2].toDouble();
        if (whole && writing.total >= leastWriting)
            writings.push_back(writing);
    }
    return writings;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        say(u"toasoan-lexicon FOLDER-OF-COUNTS FILE"_s);
        return 2;
    }
    const QDir folder(arguments[1]);
    LexiconCounts counts;
    counts.words = wordsOf(folder.filePath(u"unigrams.tsv.xz"_s));
    counts.pairs = runsOf(folder.filePath(u"bigrams.tsv.xz"_s), 0);
    counts.triples = runsOf(folder.filePath(u"trigrams.tsv.xz"_s), leastTriple);
    counts.writings = writingsOf(folder.filePath(u"capitalised.tsv.xz"_s));
    const QString report = u"%1 words, %2 pairs, %3 triples, %4 writings"_s.arg(
        QString::number(counts.words.size()), QString::number(counts.pairs.size()),
        QString::number(counts.triples.size()), QString::number(counts.writings.size()));
    const QByteArray bytes = lexiconBytes(std::move(counts));
    QSaveFile file(arguments[2]);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        say(file.errorString());
        return 1;
    }
    say(report + u", %1 bytes"_s.arg(bytes.size()));
    return 0;
}
