// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/picture.h"

#include <array>

namespace toasoan {

/// What a caption may leave to each picture: `{ngày}` or `{date}`.
enum class CaptionVariable : quint8 { Date, Year, Time, Place, Credit, File, Number };
inline constexpr std::array allVariables{CaptionVariable::Date, CaptionVariable::Year,
    CaptionVariable::Time, CaptionVariable::Place, CaptionVariable::Credit, CaptionVariable::File,
    CaptionVariable::Number};

/// As it is typed, with its braces; both languages are read everywhere, case and marks folded.
[[nodiscard]] QString typedVariable(CaptionVariable variable, bool vietnamese);

struct VariablePlace
{
    CaptionVariable variable = CaptionVariable::Date;
    qsizetype start = 0, length = 0; ///< with the braces
    bool operator==(const VariablePlace &) const = default;
};
/// Where they stand, in order; braces around anything else are text.
[[nodiscard]] QList<VariablePlace> variablesIn(const QString &text);

/// What a picture says for one of them (“25-11”); empty when it does not say. `number`: its place
/// among the pictures that are written, from 1.
[[nodiscard]] QString valueOf(CaptionVariable variable, const Picture &picture, int number);
/// The text as it is written to this picture. Where it says nothing, the comma
/// before it or the brackets around it go, too; the rest stays as it was typed.
[[nodiscard]] QString withVariables(const QString &text, const Picture &picture, int number);

} // namespace toasoan
