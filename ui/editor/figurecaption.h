// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"

#include <QPlainTextEdit>

namespace toasoan {

/// A field laid over a figure's caption or credit, looking like the text it stands on.
class FigureCaption : public QPlainTextEdit
{
    Q_OBJECT
public:
    FigureCaption(SheetEdit &sheet, const Look &look);
    void open(int block, bool credit);
    void close(bool commit);
    [[nodiscard]] bool isOpen() const { return m_block >= 0; }
    void place(); ///< follows its figure
    [[nodiscard]] int block() const { return m_block; }

Q_SIGNALS:
    /// At every change; `first` of this opening begins a new step of the history.
    void captionEdited(int block, bool credit, const QString &text, bool first);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void tell(const QString &text);
    SheetEdit &m_sheet;
    const Look &m_look;
    int m_block = -1;
    bool m_credit = false;
    bool m_changed = false;
    bool m_filling = false;
    QString m_before;
};

} // namespace toasoan
