// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/commandline.h"

#include "publish/signinpage.h"

#include <cstring>
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct UsageWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString localName(const QString &word)
{
    return word.startsWith(u"file:"_s) && !QFileInfo::exists(word) ? QUrl(word).toLocalFile()
                                                                   : word;
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"store"_s, {}, u"DIR"_s}, {u"sample"_s, {}}, {u"open"_s, {}, u"ID"_s},
        {u"lang"_s, {}, u"LANG"_s}, {u"theme"_s, {}, u"THEME"_s}, {u"tour"_s, {}, u"DIR"_s},
        {{u"h"_s, u"help"_s}, {}}, {{u"v"_s, u"version"_s}, {}}});
    CommandLine line;
    const bool parsed = parser.parse(arguments);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        const QString &name = unknown.constFirst();
        line.error = UsageWords::tr("There is no option “%1”.")
                         .arg((name.size() > 1 ? u"--"_s : u"-"_s) + name);
    } else if (!parsed) {
        line.error = UsageWords::tr("“%1” needs a value.").arg(arguments.constLast());
    }
    line.help = parser.isSet(u"help"_s);
    line.version = parser.isSet(u"version"_s);
    line.store = parser.value(u"store"_s);
    line.sample = parser.isSet(u"sample"_s);
    line.open = parser.value(u"open"_s);
    line.tour = parser.value(u"tour"_s);
    if (parser.isSet(u"lang"_s)) {
        line.language = parser.value(u"lang"_s);
        if (line.language != u"vi"_s && line.language != u"en"_s)
            line.error = UsageWords::tr("--lang is vi or en, not “%1”.").arg(line.language);
    }
    if (parser.isSet(u"theme"_s)) {
        const QString theme = parser.value(u"theme"_s);
        if (theme == u"light"_s)
            line.theme = Look::Choice::Light;
        else if (theme == u"dark"_s)
            line.theme = Look::Choice::Dark;
        else if (theme == u"system"_s)
            line.theme = Look::Choice::System;
        else
            line.error = UsageWords::tr("--theme is light, dark or system, not “%1”.").arg(theme);
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        line.error = UsageWords::tr("One file at a time: “%1” is one too many.").arg(files.at(1));
    else if (!files.isEmpty() && isSignInAnswer(files.constFirst()))
        line.signIn = files.constFirst();
    else if (!files.isEmpty())
        line.file = QFileInfo(localName(files.constFirst())).absoluteFilePath();
    return line;
}

QString usageText()
{
    return UsageWords::tr(
        "toasoan [--store DIR] [--sample] [--open ID] [--lang vi|en] "
        "[--theme light|dark|system] [--tour DIR] [FILE]\n\n"
        "Opens the desk of the newsroom in DIR (else the user's own), on the story ID or on "
        "FILE imported.\n"
        "--sample opens the sample newsroom, --tour takes the guided tour and leaves its "
        "pictures in DIR.");
}

void hideSignIn(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (!isSignInAnswer(QString::fromLocal8Bit(argv[i])))
            continue;
        const size_t length = std::strlen(argv[i]);
        auto *copy = new char[length + 1]; // as long as the program: Qt reads argv until its end
        std::memcpy(copy, argv[i], length + 1);
        std::memset(argv[i], ' ', length);
        argv[i] = copy;
    }
}

void installLanguage(const QString &language)
{
    QLocale::setDefault(language == u"en"_s ? QLocale(QLocale::English, QLocale::UnitedStates)
                                            : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    QStringList files{u"toasoan_"_s + language};
    if (language == u"vi"_s)
        files.prepend(u"qtbase_vi"_s);
    for (const QString &file : std::as_const(files)) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(u":/i18n/"_s + file))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace toasoan
