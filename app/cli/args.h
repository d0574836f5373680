// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <QHash>
#include <QStringList>

namespace toasoan::cli {

/// The words after the command and the options anywhere on the line.
struct Args
{
    QStringList words;
    QHash<QString, QString> options; ///< name -> value, empty for a flag

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return options.value(option); }
    [[nodiscard]] std::optional<QString> given(const QString &option) const;
};

/// Parts `line` into words and options. `known`: names apart by spaces, “name=” takes the next
/// argument or what follows “=”. After “--” everything is a word. Error::Invalid for an option that
/// is not known or lacks its value.
[[nodiscard]] Result<Args> parse(const QStringList &line, const QString &known);

/// The words of `line` alone, so that the command can be found before its options are known.
[[nodiscard]] QStringList leadingWords(const QStringList &line, const QString &globalOptions);

} // namespace toasoan::cli
