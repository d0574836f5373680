// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "photo/photo.h"

#include <clocale>
#include <cstdio>
#include <langinfo.h>
#include <QGuiApplication>
#include <QTranslator>

using namespace toasoan;
using namespace toasoan::cli;
using namespace Qt::StringLiterals;

namespace {

constexpr auto globalOptions = "store= as= lang= json help version"_L1;
constexpr int wrongUsage = 2;

/// Qt wants a UTF-8 locale and says so on stderr otherwise; our text is UTF-8 whatever the locale.
void settleLocale()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        qputenv("LC_ALL", "C.UTF-8");
        std::setlocale(LC_ALL, "");
    }
}

void quietMessages(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("TOASOAN_VERBOSE"))
        complain(text);
}

/// libpng and libtiff print to stderr beside our one line, and take no handler through Qt.
void silenceLibraries()
{
    if (qEnvironmentVariableIsSet("TOASOAN_VERBOSE"))
        return;
    if (FILE *nowhere = std::fopen("/dev/null", "w"))
        stderr = nowhere;
}

QString languageOf(const QStringList &line)
{
    QString language = qEnvironmentVariable("TOASOAN_LANG", u"vi"_s);
    for (qsizetype i = 0; i < line.size() && line.at(i) != "--"_L1; ++i) {
        if (line.at(i) == "--lang"_L1)
            language = line.value(i + 1);
        else if (line.at(i).startsWith("--lang="_L1))
            language = line.at(i).mid(7);
    }
    return language;
}

QList<std::span<const Command>> allCommands()
{
    return {newsroomCommands(), storyCommands(), diffCommands(), flowCommands(), serverCommands(),
        serverListCommands(), photoCommands(), textCommands()};
}

const Command *commandFor(const QStringList &words)
{
    for (const auto group : allCommands()) {
        for (const Command &command : group) {
            const QStringList name = QString::fromLatin1(command.name).split(u' ');
            if (words.mid(0, name.size()) == name)
                return &command;
        }
    }
    return nullptr;
}

QString usageOf(const Command &command)
{
    return u"toasoan-cli %1 %2"_s
        .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.usage))
        .trimmed();
}

void printHelp(const Command *one)
{
    if (one) {
        printLine(usageOf(*one));
        printLine(u"    "_s + translate("Cli", one->about));
        return;
    }
    printLine(translate("Cli", "toasoan-cli: the newsroom without a window, for scripts and cron"));
    printLine(translate("Cli",
        "Anywhere on the line: --store DIR (the newsroom's folder), --as NAME (who acts), --json, "
        "--lang vi|en, --help, --version"));
    for (const auto group : allCommands()) {
        printLine(QString());
        for (const Command &command : group) {
            printLine(usageOf(command).mid(12));
            printLine(u"    "_s + translate("Cli", command.about));
        }
    }
}

int run(const QStringList &line)
{
    const QString language = languageOf(line);
    if (language != "vi"_L1 && language != "en"_L1) {
        complain(translate("Cli", "There is no language “%1”: vi or en.").arg(language));
        return wrongUsage;
    }
    const QStringList words = leadingWords(line, globalOptions);
    const Command *command = commandFor(words);
    if (line.contains("--help"_L1) || words.value(0) == "help"_L1) {
        printHelp(command);
        return 0;
    }
    if (line.contains("--version"_L1) && !command) {
        printLine(u"toasoan-cli " TOASOAN_VERSION ""_s);
        return 0;
    }
    if (!command) {
        complain(words.isEmpty()
                ? translate("Cli", "Which command? toasoan-cli --help lists them.")
                : translate("Cli", "There is no command “%1”. toasoan-cli --help lists them.")
                      .arg(words.mid(0, 2).join(u' ').left(60)));
        return wrongUsage;
    }
    auto args = parse(line, globalOptions + u' ' + QString::fromLatin1(command->options));
    if (!args) {
        complain(args.error().text);
        return wrongUsage;
    }
    args->words = args->words.mid(QString::fromLatin1(command->name).count(u' ') + 1);
    const qsizetype count = args->words.size();
    if (count < command->least || (command->most >= 0 && count > command->most)) {
        complain(translate("Cli", "Usage: %1").arg(usageOf(*command)));
        return wrongUsage;
    }
    Context context(*std::move(args));
    const auto done = context.open(command->needs).and_then([&] { return command->run(context); });
    const bool written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (!done) {
        const QString &detail = done.error().detail;
        const bool verbose = qEnvironmentVariableIsSet("TOASOAN_VERBOSE") && !detail.isEmpty();
        const bool clock = QString::fromLatin1(command->options).split(u' ').contains(clockIsRight)
            && context.clockIsDoubted();
        const QString advice = clock ? u' '
                + translate("Cli", "If the clock of this computer is right, say --clock-is-right.")
                                     : QString();
        complain(done.error().text + advice + (verbose ? u" — "_s + detail : QString()));
    }
    if (done && !written)
        complain(translate("Cli", "The answer could not be written: is the disk full?"));
    return done && written ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    settleLocale();
    // No display and no D-Bus: fonts and picture formats need only the offscreen platform.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("QT_QPA_PLATFORMTHEME");
    qInstallMessageHandler(quietMessages);
    silenceLibraries();
    QStringList line;
    for (int i = 1; i < argc; ++i)
        line << QString::fromUtf8(argv[i]);
    int none = 1; // Qt's own options are not ours
    QGuiApplication application(none, argv);
    QGuiApplication::setApplicationName(u"toasoan"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(TOASOAN_VERSION));
    QTranslator translator;
    const bool english = languageOf(line) == "en"_L1; // its file holds the plurals
    if (translator.load(english ? u":/i18n/toasoan_en.qm"_s : u":/i18n/toasoan_vi.qm"_s))
        QGuiApplication::installTranslator(&translator);
    initialisePhotoLibrary();
    return run(line);
}
