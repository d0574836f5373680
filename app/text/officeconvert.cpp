// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/officeconvert.h"

#include "text/docxread.h"

#include <csignal>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int askedMs = 50; // how often it is looked whether to stop

// No macro runs, and what the document only points to is not fetched.
constexpr char profile[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
)";

bool writeProfile(const QString &folder)
{
    QFile file(folder + u"/user/registrymodifications.xcu"_s);
    return QDir().mkpath(folder + u"/user"_s) && file.open(QIODevice::WriteOnly)
        && file.write(profile) == qint64(sizeof profile) - 1;
}

// False when it had to be ended; what it started in turn ends with it.
bool ran(QProcess &process, int mostMs, const std::stop_token &stop)
{
    process.start();
    if (!process.waitForStarted())
        return false;
    const auto group = pid_t(process.processId());
    const QDeadlineTimer end(mostMs);
    while (process.state() != QProcess::NotRunning && !end.hasExpired() && !stop.stop_requested())
        process.waitForFinished(int(qMin<qint64>(askedMs, end.remainingTime())));
    const bool done = process.state() == QProcess::NotRunning;
    if (!done) {
        ::kill(-group, SIGKILL);
        process.waitForFinished(5000);
    }
    return done;
}

} // namespace

Result<Imported> importConverted(const QString &path, int mostMs, const std::stop_token &stop)
{
    const QString name = QFileInfo(path).fileName();
    if (QFileInfo(path).size() > office::mostFile)
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is larger than %2 MB, too large for a story. Nothing was imported. Take "
                     "the pictures out of it, and add them to the story as files.")
                .arg(name)
                .arg(office::mostFile >> 20));
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        return fail(Error::Kind::Unavailable,
            Text::tr("“%1” is in the old format of Word, which is read with the help of "
                     "LibreOffice, and that is not installed on this computer. Nothing was "
                     "imported. Open it in Word or LibreOffice, save it as .docx and import that.")
                .arg(name));
    const QTemporaryDir dir;
    // Under a name of ours: the program takes some names for orders.
    const QString source
        = dir.filePath(u"document."_s + QFileInfo(path).suffix().toLower().left(4));
    if (!dir.isValid() || !QFile::copy(path, source) || !writeProfile(dir.filePath(u"profile"_s)))
        return fail(Error::Kind::Io,
            Text::tr("There is no room on the disk to convert “%1”. Nothing was imported.")
                .arg(name));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, dir.path());
    for (const QString &variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"SESSION_MANAGER"_s})
        environment.remove(variable);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProgram(program);
    process.setArguments({u"-env:UserInstallation="_s
            + QUrl::fromLocalFile(dir.filePath(u"profile"_s)).toString(QUrl::FullyEncoded),
        u"--headless"_s, u"--norestore"_s, u"--nolockcheck"_s, u"--nodefault"_s, u"--convert-to"_s,
        u"docx:MS Word 2007 XML"_s, u"--outdir"_s, dir.filePath(u"out"_s), source});
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    const bool finished = ran(process, mostMs, stop);
    const QString made = dir.filePath(u"out/document.docx"_s);
    if (!finished || !QFileInfo::exists(made))
        return fail(Error::Kind::Invalid,
            Text::tr("LibreOffice could not read “%1”: it may be damaged, locked with a password, "
                     "or too much for it. Nothing was imported. Open it in Word, save it as .docx "
                     "and import that.")
                .arg(name),
            QString::fromLocal8Bit(process.readAll().left(2000)));
    const Result<OfficeFile> file = OfficeFile::open(made, name);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return DocxReader(*file).read();
}

} // namespace toasoan
