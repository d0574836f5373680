// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/pictureedits.h"

#include "story/photos.h"
#include "story/workflow.h"

#include <QUndoCommand>

namespace toasoan {

namespace {

constexpr std::array allFields{PictureField::Caption, PictureField::Credit, PictureField::Alt,
    PictureField::Place, PictureField::Taken, PictureField::Keywords};

// Only what this step changed: what was written since stays.
void carry(const Picture &from, const Picture &to, Picture &onto)
{
    for (const PictureField field : allFields)
        if (textOf(from, field) != textOf(to, field))
            setText(onto, field, textOf(to, field));
    if (from.rating != to.rating)
        onto.rating = to.rating;
    if (from.choice != to.choice)
        onto.choice = to.choice;
}

} // namespace

class PictureEdits::Step : public QUndoCommand
{
public:
    Step(PictureEdits &edits, const QString &name, QList<Change> changes)
        : QUndoCommand(name)
        , m_edits(edits)
        , m_changes(std::move(changes))
    {
    }
    void undo() override { m_edits.put(m_changes, false); }
    void redo() override { m_edits.put(m_changes, true); }

private:
    PictureEdits &m_edits;
    QList<Change> m_changes;
};

PictureEdits::PictureEdits(Session &session, Draft &draft, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(draft)
{
}

int PictureEdits::apply(const QString &name, const QList<PictureRow> &rows,
    const std::function<void(Picture &)> &change)
{
    QList<Change> changes;
    for (const PictureRow &row : rows) {
        const PictureRow before = fresh(row);
        PictureRow after = before;
        change(after.picture);
        if (after.picture != before.picture)
            changes += Change{before, after};
    }
    const int count = int(changes.size());
    if (count > 0)
        m_stack.push(new Step(*this, name, std::move(changes)));
    return count;
}

// As it stands now: the sheet may show what was before the last change.
PictureRow PictureEdits::fresh(PictureRow row) const
{
    if (const Result<Picture> stored = m_session.store().picture(row.picture.sha256))
        row.picture = *stored;
    const int index = indexOfPhoto(m_draft.story().content, row.useId);
    if (index >= 0) {
        const Photo &photo = m_draft.story().content.photos.at(index);
        row.picture.caption = photo.caption;
        row.picture.credit = photo.credit;
        row.picture.alt = photo.alt;
    }
    return row;
}

void PictureEdits::put(const QList<Change> &changes, bool forward)
{
    QList<Picture> pictures;
    for (const Change &change : changes) {
        const Picture &from = forward ? change.before.picture : change.after.picture;
        const Picture &to = forward ? change.after.picture : change.before.picture;
        Result<Picture> stored = m_session.store().picture(from.sha256);
        if (!stored) {
            Q_EMIT failed(stored.error());
            continue;
        }
        carry(from, to, *stored);
        pictures += *stored;
    }
    if (const Result<void> done = m_session.store().savePictures(pictures); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    writeUses(changes, forward);
    Q_EMIT changed();
}

void PictureEdits::writeUses(const QList<Change> &changes, bool forward)
{
    bool any = false;
    for (const Change &change : changes) {
        const Picture &from = forward ? change.before.picture : change.after.picture;
        const Picture &to = forward ? change.after.picture : change.before.picture;
        any = any
            || (!change.before.useId.isEmpty()
                && (from.caption != to.caption || from.credit != to.credit || from.alt != to.alt));
    }
    if (!any)
        return;
    m_draft.edit([&](Content &content) {
        for (const Change &change : changes) {
            const int index = indexOfPhoto(content, change.before.useId);
            if (index < 0)
                continue;
            Photo &photo = content.photos[index];
            const Picture &from = forward ? change.before.picture : change.after.picture;
            const Picture &to = forward ? change.after.picture : change.before.picture;
            if (from.caption != to.caption)
                photo.caption = to.caption;
            if (from.credit != to.credit)
                photo.credit = to.credit;
            if (from.alt != to.alt)
                photo.alt = to.alt;
        }
    });
}

void PictureEdits::setLead(const QString &useId)
{
    m_draft.edit([&](Content &content) {
        if (indexOfPhoto(content, useId) >= 0)
            content.lead = useId;
    });
}

bool PictureEdits::mayWriteStory() const
{
    if (!m_draft.isOpen() || m_draft.story().trashedAt.isValid())
        return false;
    const auto situation = m_session.store().situation(m_draft.story(), m_session.member());
    return situation
        && (workflow::may(Action::EditPhotos, *situation)
            || workflow::may(Action::Edit, *situation));
}

void PictureEdits::undo()
{
    if (!m_stack.canUndo())
        return;
    const QString what = m_stack.undoText();
    m_stack.undo();
    Q_EMIT stepped(tr("Undone: %1").arg(what));
}

void PictureEdits::redo()
{
    if (!m_stack.canRedo())
        return;
    const QString what = m_stack.redoText();
    m_stack.redo();
    Q_EMIT stepped(tr("Done again: %1").arg(what));
}

void PictureEdits::forget()
{
    m_stack.clear();
}

} // namespace toasoan
