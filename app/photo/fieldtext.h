// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace toasoan {

/// One metadata field as text, and what had to be done to read it.
struct FieldText
{
    QString text; ///< NFC, trimmed
    bool cut = false; ///< a last letter that was cut in its middle was dropped
    QString guessed; ///< charset taken for a field that is not UTF-8: “windows-1258”, “TCVN3”,
                     ///< “Latin 1”; empty for UTF-8
    QString repaired; ///< what the text would be if it is UTF-8 encoded twice; empty if it is not
};

/// Each field by itself: one broken field does not spoil the others.
[[nodiscard]] FieldText decodedField(const QByteArray &bytes);
[[nodiscard]] QString tidyField(const QString &text);

/// “Láº»” -> “Lẻ”: empty when the text is not UTF-8 that was read as Latin 1 or windows-1252.
[[nodiscard]] QString repairedMojibake(const QString &text);

/// At most `limit` bytes of UTF-8, cut between letters (never inside a composed one).
[[nodiscard]] QByteArray cutUtf8(const QString &text, qsizetype limit);

} // namespace toasoan
