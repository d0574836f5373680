// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "photos/picturerows.h"
#include "story/draft.h"

#include <QUndoStack>

namespace toasoan {

/// Changes to pictures with their undo: a batch is one step. In a story's sheet the words go to the
/// use as well, through the open draft.
class PictureEdits : public QObject
{
    Q_OBJECT
public:
    PictureEdits(Session &session, Draft &draft, QObject *parent = nullptr);
    /// One step over all rows; those that `change` leaves as they are are not written. Answers how
    /// many differ.
    int apply(const QString &name, const QList<PictureRow> &rows,
        const std::function<void(Picture &)> &change);
    void setLead(const QString &useId);
    [[nodiscard]] bool mayWriteStory() const; ///< pictures of the open story, by this member
    void undo();
    void redo();
    [[nodiscard]] const QUndoStack &stack() const { return m_stack; }
    void forget(); ///< another story or set: earlier steps no longer fit

Q_SIGNALS:
    void failed(const toasoan::Error &error);
    void changed(); ///< pictures were written
    void stepped(const QString &sentence); ///< undone or done again

private:
    struct Change
    {
        PictureRow before, after;
    };
    class Step;
    [[nodiscard]] PictureRow fresh(PictureRow row) const;
    void put(const QList<Change> &changes, bool forward);
    void writeUses(const QList<Change> &changes, bool forward);
    Session &m_session;
    Draft &m_draft;
    QUndoStack m_stack;
};

} // namespace toasoan
