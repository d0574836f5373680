// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/caretrest.h"
#include "common/prompt.h"
#include "desk/commandline.h"
#include "desk/newsroom.h"
#include "desk/singleinstance.h"
#include "desk/starterror.h"
#include "mainwindow.h"
#include "photo/photo.h"
#include "preview/preview.h"
#include "publish/server.h"
#include "tour/tour.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <QApplication>
#include <QQuickWindow>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

// Whoever sat here last; else the account of the server, else the administrator that the newsroom
// began with.
Member memberAtStart(const Store &store)
{
    const QList<Member> members = store.members().value_or(QList<Member>());
    QSettings settings;
    QString last = settings.value(folderKey(store.dir()) + u"/member"_s).toString();
    if (const auto server = serverOf(store); last.isEmpty() && server && *server)
        last = (*server)->login;
    const auto known = std::find_if(members.cbegin(), members.cend(),
        [&](const Member &member) { return member.name == last; });
    return known != members.cend() ? *known : members.value(0);
}

// The desk that asked goes on with it; who did not ask is told, and no desk opens for it.
int passSignIn(const QString &answer)
{
    if (SingleInstance::handOverSignIn(answer))
        return 0;
    const QString text = QCoreApplication::translate("CommandLine",
        "The browser brought a sign-in, but the desk that asked for it is closed. It was not "
        "used; open Tòa Soạn and sign in once more.");
    std::fprintf(stderr, "toasoan: %s\n", qUtf8Printable(text));
    prompt::tell(nullptr, QCoreApplication::translate("CommandLine", "Signing in"), text);
    return 1;
}

int openDesk(const CommandLine &line, Look &look)
{
    const QString dir = !line.store.isEmpty() ? line.store
        : line.sample                         ? Store::sampleDir()
                                              : Store::defaultDir();
    SingleInstance instance(dir);
    if (instance.handOver(line.open, line.file))
        return 0;
    auto store = openNewsroom(dir, line.sample);
    while (!store) {
        const Start next = mendStart(store.error(), dir);
        if (next == Start::GiveUp)
            return 1;
        store = next == Start::Reading
            ? Store::open(dir, {.access = Store::Access::Read, .create = false})
            : openNewsroom(dir, line.sample);
    }
    const CaretRest caretRest;
    Session session(**store, memberAtStart(**store));
    MainWindow window(session, look);
    QObject::connect(&instance, &SingleInstance::wanted, &window,
        [&window](const QString &storyId, const QString &file) {
            window.bringForward();
            if (!storyId.isEmpty())
                window.openStory(storyId, true);
            if (!file.isEmpty())
                window.importFile(file);
        });
    QObject::connect(
        &instance, &SingleInstance::signedIn, &window, [&window](const QString &answer) {
            window.bringForward();
            window.takeSignIn(answer);
        });
    instance.listen();
    window.start(line.open, line.file);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    // Measured: with the software scene graph a web view costs the editor nothing while typing.
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    // Nothing is drawn by OpenGL then: without its drivers the desk holds 21 MB less.
    if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "none");
    Preview::registerScheme();
    hideSignIn(argc, argv);
    QStringList words;
    std::transform(argv, argv + argc, std::back_inserter(words),
        [](const char *word) { return QString::fromLocal8Bit(word); });
    if (const CommandLine asked = parseCommandLine(words); asked.help || asked.version)
        qputenv("QT_QPA_PLATFORM", "minimal"); // no display is needed to answer
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"toasoan"_s);
    QApplication::setOrganizationName(u"toasoan"_s);
    QApplication::setApplicationVersion(QStringLiteral(TOASOAN_VERSION));
    QApplication::setDesktopFileName(u"toasoan"_s);
    initialisePhotoLibrary();

    const QSettings settings;
    const QString language = parseCommandLine(QApplication::arguments()).language;
    installLanguage(
        language.isEmpty() ? settings.value(u"language"_s, u"vi"_s).toString() : language);
    // Again, in the language that was asked for: what is wrong is said in it.
    const CommandLine line = parseCommandLine(QApplication::arguments());
    QApplication::setApplicationDisplayName(QString()); // titles name the program themselves
    QApplication::setWindowIcon(QIcon(u":/icons/toasoan.svg"_s));
    if (!line.error.isEmpty()) {
        std::fprintf(
            stderr, "toasoan: %s\n%s\n", qUtf8Printable(line.error), qUtf8Printable(usageText()));
        return 2;
    }
    if (line.help || line.version) {
        std::printf("%s\n", line.help ? qUtf8Printable(usageText()) : "toasoan " TOASOAN_VERSION);
        return 0;
    }
    if (!line.signIn.isEmpty())
        return passSignIn(line.signIn);
    Look look(line.theme.value_or(
        Look::Choice(qBound(0, settings.value(u"theme"_s, int(Look::Choice::System)).toInt(), 2))));
#if __has_include("tour/tour.cpp")
    if (!line.tour.isEmpty())
        return runTour(line.tour);
#endif
    return openDesk(line, look);
}
