// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "editor/sheetedit.h"
#include "store/beside.h"

#include <QTimer>

namespace toasoan {

/// Passages with open notes on the `note` ground, each with a mark in the left margin. Typing
/// around and inside moves them along; a text that came anew is searched for them.
class NoteMarks : public QObject
{
    Q_OBJECT
public:
    NoteMarks(SheetEdit &sheet, const Look &look, QObject *parent);
    void setNotes(const QList<PlacedNote> &notes); ///< resolved ones and answers are left out
    /// The selection, else the paragraph at the cursor.
    [[nodiscard]] Anchor here() const;
    bool show(const PlacedNote &note); ///< selects the passage; false when it is gone
    [[nodiscard]] int marked() const; ///< how many are found in the text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Mark
    {
        QString id;
        Anchor anchor;
        QTextCursor cursor;
    };
    void place(); ///< looks for those that have no place yet
    [[nodiscard]] QTextCursor find(const Anchor &anchor) const;
    void paint();
    void followLines(); ///< the marks of the margin, to where their passages are now
    class NoteMargin *m_margin;
    SheetEdit &m_sheet;
    const Look &m_look;
    QList<Mark> m_marks;
    QTimer m_later;
};

} // namespace toasoan
