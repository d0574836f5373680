// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <optional>
#include <QString>
#include <QStringList>

namespace toasoan {

struct CommandLine
{
    QString store, open, tour, file;
    QString language; ///< “vi” or “en”
    std::optional<Look::Choice> theme;
    bool sample = false;
    bool help = false, version = false;
    QString error; ///< wrong usage: what, in a sentence
};

/// `toasoan [--store DIR] [--sample] [--open ID] [--lang vi|en] [--theme light|dark|system]
/// [--tour DIR] [FILE]`
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString usageText();

/// Vietnamese unless asked otherwise, whatever the system's language: our texts and Qt's own.
void installLanguage(const QString &language);

} // namespace toasoan
