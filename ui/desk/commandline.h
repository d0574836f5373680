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
    QString signIn; ///< what the browser hands back; holds a password
    QString language; ///< “vi” or “en”
    std::optional<Look::Choice> theme;
    bool sample = false;
    bool help = false, version = false;
    QString error; ///< wrong usage: what, in a sentence
};

/// `toasoan [--store DIR] [--sample] [--open ID] [--lang vi|en] [--theme light|dark|system]
/// [--tour DIR] [FILE]`; FILE may be a file: address, as desktops give it.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);
[[nodiscard]] QString usageText();

/// Takes the browser's answer out of what other users of the computer see of this process: its
/// words are copied, and where they lay is emptied. Before anything reads `argv`.
void hideSignIn(int argc, char **argv);

/// Vietnamese unless asked otherwise, whatever the system's language: our texts and Qt's own.
void installLanguage(const QString &language);

} // namespace toasoan
