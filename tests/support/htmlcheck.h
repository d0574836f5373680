// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTemporaryDir>

namespace toasoan::test {

inline bool haveTidy()
{
    return !QStandardPaths::findExecutable(QStringLiteral("tidy")).isEmpty();
}

/// The interpreter that distribution packages are made for, not another one of the path.
inline QString systemPython()
{
    const QString system = QStringLiteral("/usr/bin/python3");
    return QFile::exists(system) ? system : QStringLiteral("python3");
}

inline bool haveHtml5lib()
{
    QProcess python;
    python.start(systemPython(), {QStringLiteral("-c"), QStringLiteral("import html5lib")});
    return python.waitForFinished() && python.exitStatus() == QProcess::NormalExit
        && python.exitCode() == 0;
}

/// What `tidy -errors` says of HTML files; empty when all is well. Words that only an older tidy
/// than the HTML standard does not know are left out.
inline QString tidyFindings(const QStringList &files)
{
    QString findings;
    for (const QString &file : files) {
        QProcess tidy;
        tidy.start(QStringLiteral("tidy"),
            {QStringLiteral("-errors"), QStringLiteral("-quiet"), QStringLiteral("-utf8"),
                QStringLiteral("--drop-empty-elements"), QStringLiteral("no"), file});
        tidy.waitForFinished();
        const QStringList lines
            = QString::fromUtf8(tidy.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            if (!line.contains(QStringLiteral("proprietary attribute \"loading\"")))
                findings += file + QStringLiteral(": ") + line + u'\n';
    }
    return findings;
}

/// What html5lib's strict parser stumbles over; empty when all is well.
inline QString html5libFindings(const QStringList &files)
{
    const QString script = QStringLiteral("import sys, html5lib\n"
                                          "for name in sys.argv[1:]:\n"
                                          "    try:\n"
                                          "        with open(name, 'rb') as page:\n"
                                          "            html5lib.HTMLParser(strict=True).parse("
                                          "page, transport_encoding='utf-8')\n"
                                          "    except Exception as error:\n"
                                          "        print(name, repr(error))\n");
    QProcess python;
    python.start(systemPython(), QStringList{QStringLiteral("-c"), script} + files);
    if (!python.waitForFinished(120000))
        return QStringLiteral("python3 did not finish");
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
}

} // namespace toasoan::test
