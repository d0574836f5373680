// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"

namespace toasoan {

/// Left of the writing column: a mark beside each passage with an open note, so that its ground is
/// not all that tells of it.
class NoteMargin : public QWidget
{
    Q_OBJECT
public:
    NoteMargin(SheetEdit &sheet, const Look &look);
    void setPassages(const QList<QTextCursor> &passages);
    [[nodiscard]] QList<QRect> places() const; ///< of the marks, in its own coordinates

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    SheetEdit &m_sheet;
    const Look &m_look;
    QList<QTextCursor> m_passages;
};

} // namespace toasoan
