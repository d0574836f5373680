// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filetrouble.h"

#include <algorithm>
#include <cerrno>
#include <initializer_list>
#include <QCoreApplication>
#include <QFileInfo>

namespace toasoan {

// errno itself is often overwritten by the time somebody asks; the text that Qt made of it is kept.
QString fileTrouble(const QFileDevice &file)
{
    const QString said = file.errorString();
    const auto any = [&said](std::initializer_list<int> codes) {
        return std::any_of(codes.begin(), codes.end(),
            [&said](int code) { return said == qt_error_string(code); });
    };
    const QFileInfo info(file.fileName());
    if (any({EISDIR}) || info.isDir())
        return QCoreApplication::translate("FileTrouble", "it is a folder.");
    if (any({ENOENT, ENOTDIR}))
        return QCoreApplication::translate("FileTrouble", "there is no such file or folder.");
    if (any({ENOSPC, EDQUOT}))
        return QCoreApplication::translate("FileTrouble", "the disk is full.");
    if (any({EACCES, EPERM, EROFS}) || file.error() == QFileDevice::PermissionsError
        || (info.exists() && !info.isWritable()))
        return QCoreApplication::translate("FileTrouble", "its permissions do not allow it.");
    if (any({ENAMETOOLONG}))
        return QCoreApplication::translate("FileTrouble", "its name is too long.");
    return QCoreApplication::translate("FileTrouble", "the disk or the system refused.");
}

} // namespace toasoan
