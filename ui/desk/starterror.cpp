// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/starterror.h"

#include "common/prompt.h"
#include "common/times.h"
#include "store/backup.h"
#include "store/store.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct StartError
{
    Q_DECLARE_TR_FUNCTIONS(StartError)
};

QString title()
{
    return StartError::tr("The newsroom was not opened");
}

void sayOnStderr(const QString &text)
{
    std::fprintf(stderr, "toasoan: %s\n", qUtf8Printable(text));
    std::fflush(stderr);
}

bool canBeRead(const QString &dir)
{
    return Store::open(dir, {.access = Store::Access::Read, .create = false}).has_value();
}

/// The backup that somebody chose; empty when nobody wants one.
QString chosenBackup(const QString &dir)
{
    const QString newest = newestBackup(dir);
    const QString start = StartError::tr(
        "The newsroom's file in “%1” is damaged and was left as it is. A backup can be brought "
        "back in its place; the damaged file is kept beside the folder, nothing is overwritten. "
        "What was written after the backup is not in it.")
                              .arg(dir);
    const auto choose = [] {
        return prompt::openFiles(nullptr, StartError::tr("Choose a backup"),
            StartError::tr("Backups (*.toasoan-backup);;All files (*)"))
            .value(0);
    };
    if (newest.isEmpty()) {
        const auto answer = prompt::ask(nullptr, title(), start, StartError::tr("Choose a backup…"),
            {}, StartError::tr("Close"));
        return answer == prompt::Answer::First ? choose() : QString();
    }
    const QString found
        = StartError::tr("The newest backup is of %1.")
              .arg(whenText(QFileInfo(newest).lastModified(), QDateTime::currentDateTime()));
    const auto answer = prompt::ask(nullptr, title(), start + u' ' + found,
        StartError::tr("Bring back the newest"), StartError::tr("Choose another backup…"),
        StartError::tr("Close"));
    return answer == prompt::Answer::First ? newest
        : answer == prompt::Answer::Second ? choose()
                                           : QString();
}

} // namespace

Start mendStart(const Error &error, const QString &dir)
{
    sayOnStderr(error.text);
    const bool unwritable = error.kind == Error::Kind::Io || error.kind == Error::Kind::Full;
    if (unwritable && canBeRead(dir)) {
        const auto answer = prompt::ask(nullptr, title(),
            error.text + u' '
                + StartError::tr("It can be opened for reading: everything in it can be looked at, "
                                 "compared, printed and saved elsewhere, and nothing changed."),
            StartError::tr("Open it for reading"), {}, StartError::tr("Close"));
        return answer == prompt::Answer::First ? Start::Reading : Start::GiveUp;
    }
    if (error.kind != Error::Kind::Damaged) {
        prompt::tell(nullptr, title(), error.text, error.detail);
        return Start::GiveUp;
    }
    const QString file = chosenBackup(dir);
    if (file.isEmpty())
        return Start::GiveUp;
    auto kept = Store::restore(file, dir);
    if (!kept && kept.error().kind == Error::Kind::Unavailable) { // pictures alone
        const auto answer = prompt::ask(nullptr, title(), kept.error().text,
            StartError::tr("Bring it back without them"), {}, StartError::tr("Not this one"));
        if (answer != prompt::Answer::First)
            return Start::Again;
        kept = backup::restore(file, dir, backup::Missing::LeftOut);
    }
    if (!kept) {
        sayOnStderr(kept.error().text);
        prompt::tell(nullptr, title(), kept.error().text, kept.error().detail);
        return Start::Again; // another backup may be whole
    }
    prompt::tell(nullptr, StartError::tr("The backup is back"),
        kept->isEmpty()
            ? QCoreApplication::translate("StartError", "The newsroom stands as in “%1”.")
                  .arg(QFileInfo(file).fileName())
            : StartError::tr("The newsroom stands as in “%1”. What was there before is kept as "
                             "“%2”.")
                  .arg(QFileInfo(file).fileName(), *kept));
    return Start::Again;
}

} // namespace toasoan
