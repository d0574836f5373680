// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QPlainTextEdit>
#include <QTextEdit>

namespace toasoan {

/// A field of a few lines that holds one paragraph: Enter and Tab go on, line ends become spaces.
class CaptionEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    CaptionEdit(int lines, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    /// Spelling is underlined and words that were filled in stand on a ground: both at once.
    void showSpelling(const QList<QTextEdit::ExtraSelection> &marks);
    void showFilled(const QList<QTextEdit::ExtraSelection> &marks);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    QList<QTextEdit::ExtraSelection> m_spelling, m_filled;
    int m_lines;
};

} // namespace toasoan
