// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

namespace toasoan {

/// Keeps how the letters of the paragraph at the cursor lie. Qt forgets it after each layout and
/// each painting, and shapes the whole line anew for the cursor's place, for its picture and for
/// the text: several times a key.
class KeptShape
{
public:
    void follow(const QTextCursor &cursor);

private:
    QTextCursor m_kept; ///< in the paragraph whose shape is kept
};

} // namespace toasoan
