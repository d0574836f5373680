// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QPlainTextEdit>

namespace toasoan {

/// A field of a few lines that holds one paragraph: Enter and Tab go on, line ends become spaces.
class CaptionEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    CaptionEdit(int lines, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;

private:
    int m_lines;
};

} // namespace toasoan
