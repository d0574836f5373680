// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_spelling [FOLDER]: what spelling costs, all kinds on, in time of the thread on its core; a
// table with limits, exit 1 when one is missed. The text is that of FOLDER's clean sets
// (../shared/data/ spelling/sets), else the sample newsroom's.
#include "spell/speller.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <hunspell.hxx>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double milli = 1e3;
constexpr qsizetype paragraphSyllables = 200;
bool missed = false;

double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

template <typename Work> double cost(const Work &work)
{
    const double begin = now();
    work();
    return now() - begin;
}

double part(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(qsizetype(double(values.size() - 1) * share));
}

void row(const QString &what, double value, const QString &unit, const QString &limit, bool holds)
{
    missed = missed || !holds;
    std::printf("| %s | %s %s | %s%s |\n", qPrintable(what),
        qPrintable(QLocale::c().toString(value, 'f', value < 100 ? 2 : 0)), qPrintable(unit),
        qPrintable(limit), holds ? "" : " (missed)");
}

QString sharedSets()
{
    const QString shared
        = qEnvironmentVariable("TOASOAN_SHARED", QStringLiteral(TOASOAN_SOURCE_DIR "/../shared"));
    return shared + u"/data/spelling/sets"_s;
}

QStringList linesOf(const QString &folder)
{
    QStringList lines;
    const QDir dir(folder);
    const QStringList sets = dir.entryList({u"clean_*.jsonl"_s}, QDir::Files, QDir::Name);
    for (const QString &name : sets) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd())
            lines << QJsonDocument::fromJson(file.readLine()).object()[u"text"_s].toString();
    }
    if (!lines.isEmpty())
        return lines;
    const QDir sample(QStringLiteral(TOASOAN_SOURCE_DIR "/resources/sample"));
    const QStringList files = sample.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(sample.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            lines << QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    return lines;
}

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression notLetters(
        u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return line.split(notLetters, Qt::SkipEmptyParts);
}

std::unique_ptr<Speller> opened(const QString &lexicon = {})
{
    auto speller = Speller::open({}, lexicon);
    if (!speller)
        qFatal("%s", qPrintable(speller.error().text));
    SpellOptions options;
    options.kinds = spellKinds(true);
    (*speller)->setOptions(options);
    return std::move(*speller);
}

void read(const Speller &speller, const QStringList &lines)
{
    for (const QString &line : lines)
        (void)speller.check(line, false);
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression rss(u"VmRSS:\\s+(\\d+)"_s);
    return rss.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024;
}

/// Of a process that did nothing else.
double residentOf(const QString &engine, const QString &folder)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {folder, u"--resident"_s, engine});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().toDouble();
}

void measureText(const Speller &speller, const QStringList &lines, qsizetype syllables)
{
    constexpr int perSecond = 60'000;
    read(speller, lines);
    QList<double> passes;
    for (int i = 0; i < 3; ++i)
        passes << cost([&] { read(speller, lines); });
    const double rate = double(syllables) / part(passes, 0.5);
    row(u"running text, warm"_s, rate, u"syllables/s"_s, u"≥ 60,000"_s, rate >= perSecond);

    Hunspell raw("/usr/share/hunspell/vi_VN.aff", "/usr/share/hunspell/vi_VN.dic");
    std::vector<std::string> words;
    for (const QString &line : lines)
        for (const QStringList found = wordsOf(line); const QString &word : found)
            words.push_back(word.toStdString());
    size_t wrong = 0;
    const double time = cost([&] {
        for (const std::string &word : words)
            wrong += raw.spell(word) ? 0 : 1;
    });
    row(u"the same words, raw libhunspell vi_VN (%1 called wrong)"_s.arg(wrong),
        double(words.size()) / time, u"words/s"_s, u""_s, true);
}

void measureParagraphs(const Speller &speller, const QStringList &lines)
{
    constexpr double limit = 4;
    QStringList paragraphs;
    QStringList paragraph;
    for (const QString &line : lines) {
        for (const QStringList words = line.split(u' '); const QString &word : words) {
            paragraph << word;
            if (paragraph.size() < paragraphSyllables)
                continue;
            paragraphs << paragraph.join(u' ');
            paragraph.clear();
        }
    }
    QList<double> times;
    for (int round = 0; round < 3; ++round)
        for (const QString &text : std::as_const(paragraphs))
            times << milli * cost([&] { (void)speller.check(text, false); });
    const double p99 = part(times, 0.99);
    row(u"a paragraph of 200 syllables, p99 (median %1)"_s.arg(part(times, 0.5), 0, 'f', 2), p99,
        u"ms"_s, u"< 4"_s, p99 < limit);
    const auto fresh = opened();
    times.clear();
    for (const QString &text : std::as_const(paragraphs))
        times << milli * cost([&] { (void)fresh->check(text, false); });
    row(u"the same, each met for the first time, p99 (the first one %1)"_s.arg(
            times.constFirst(), 0, 'f', 1),
        part(times, 0.99), u"ms"_s, u""_s, true);
}

// Every twentieth line with a tone left out of one word.
void measureSuggestions(const Speller &speller, const QStringList &lines)
{
    constexpr double limit = 5;
    QList<double> times;
    for (qsizetype i = 0; i < lines.size(); i += 4) {
        QStringList words = lines.at(i).split(u' ');
        QString &word = words[i % words.size()];
        word = word.normalized(QString::NormalizationForm_D);
        word.remove(QRegularExpression(u"[\\x{300}\\x{301}\\x{303}\\x{309}\\x{323}]"_s));
        word = word.normalized(QString::NormalizationForm_C);
        const QString line = words.join(u' ');
        const auto found = speller.check(line, false);
        for (const Misspelling &finding : found)
            times << milli * cost([&] { (void)speller.suggest(line, finding); });
    }
    const double p99 = part(times, 0.99);
    row(u"suggestions of one word, p99 of %1"_s.arg(times.size()), p99, u"ms"_s, u"< 5"_s,
        p99 < limit);
}

void measureGrowth(const Speller &speller, const QStringList &lines)
{
    constexpr double limit = 2; // the square would be 40
    const QStringList words = lines.join(u' ').split(u' ');
    const auto perThousand = [&](qsizetype count) {
        QStringList some;
        while (some.size() < count)
            some += words.mid(0, count - some.size());
        const QString text = some.join(u' ');
        return 1e6 * std::min(cost([&] { (void)speller.check(text, false); }), cost([&] {
            (void)speller.check(text, false);
        })) / double(count);
    };
    const double small = perThousand(5'000);
    const double large = perThousand(200'000);
    row(u"one line of 200,000 syllables, of 5,000: times the cost of a syllable (%1 ms, %2 ms a thousand)"_s
            .arg(large, 0, 'f', 1)
            .arg(small, 0, 'f', 1),
        large / small, u"times"_s, u"≤ 2"_s, large <= limit * small);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    const QString folder = given.size() > 1 ? given.at(1) : sharedSets();
    const QStringList lines = linesOf(folder);
    if (given.size() > 3) {
        const auto speller = opened(given.at(3) == "plain"_L1 ? u"/nonexistent"_s : QString());
        read(*speller, lines);
        std::printf("%f\n", residentMegabytes());
        return 0;
    }
    qsizetype syllables = 0;
    for (const QString &line : lines)
        syllables += wordsOf(line).size();
    std::printf(
        "%lld lines, %lld syllables\n\n| what | measured | limit |\n| --- | ---: | ---: |\n",
        static_cast<long long>(lines.size()), static_cast<long long>(syllables));
    constexpr double loadLimit = 100;
    constexpr double memoryLimit = 60;
    QList<double> loads;
    for (int i = 0; i < 5; ++i)
        loads << milli * cost([] { (void)opened(); });
    row(u"load, the slowest of 5"_s, part(loads, 1), u"ms"_s, u"< 100"_s,
        part(loads, 1) < loadLimit);
    const double more = residentOf(u"model"_s, folder) - residentOf(u"plain"_s, folder);
    row(u"memory over the engine without the model, all of the text read"_s, more, u"MB"_s,
        u"≤ 60"_s, more <= memoryLimit);
    const auto speller = opened();
    measureText(*speller, lines, syllables);
    measureParagraphs(*speller, lines);
    measureSuggestions(*speller, lines);
    measureGrowth(*speller, lines);
    return missed ? 1 : 0;
}
