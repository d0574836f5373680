// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "publish/foldersite.h"
#include "store/store.h"
#include "story/draft.h"

#include <QObject>

namespace toasoan {

/// The open story and what may be done with it. Panes and actions ask it; the workflow decides.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Session &session, QObject *parent = nullptr);
    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] Store &store() const { return m_session.store(); }
    [[nodiscard]] Draft &draft() { return m_draft; }
    [[nodiscard]] const Story &story() const { return m_draft.story(); }
    [[nodiscard]] bool hasStory() const { return m_draft.isOpen(); }

    /// Each saves the open story first and does nothing when that fails.
    [[nodiscard]] Result<void> open(const QString &id);
    [[nodiscard]] bool mayBegin() const; ///< a story of their own
    [[nodiscard]] Result<void> openNew(); ///< has a row from its first letter on
    [[nodiscard]] Result<void> close();
    [[nodiscard]] Result<void> act(Action action, const TransitionArgs &args = {});
    /// Publish and Withdraw: the step and the site. The answer names the address.
    [[nodiscard]] Result<Published> publish(Action action, const TransitionArgs &args);
    /// The revision whose approval an edit dropped.
    [[nodiscard]] Result<int> droppedRevision() const;
    /// The text as it was approved comes back through the editor, and can be undone there.
    [[nodiscard]] Result<void> restoreApproved();

    [[nodiscard]] bool may(Action action) const;
    [[nodiscard]] workflow::Situation situation() const;
    [[nodiscard]] QList<workflow::Finding> findings() const;
    [[nodiscard]] static QString goneText(); ///< the newsroom's folder is not in its place
    [[nodiscard]] bool isStored() const { return m_stored; } ///< false: new, without a letter
    [[nodiscard]] bool isBlocked() const; ///< a check forbids its submission

Q_SIGNALS:
    void storyOpened(); ///< another one, or none
    /// State, review, editor, approval, sharing, member: what may be done.
    void standingChanged();
    void approvalDropped(const QString &by, const QDateTime &at);
    void approvalRestored();

private:
    [[nodiscard]] Result<Story> save(const QString &id, const Content &content);
    void followStore(const QString &id);
    void noteStanding();
    Session &m_session;
    Draft m_draft;
    FolderSite m_site;
    bool m_stored = true; // false: a new story without a letter
    bool m_writing = false; // the store's signals are our own
    Story m_before; // the standing before the last change
    bool m_shared = false; // what editors may read of it, as it was last shown
    QString m_droppedHash;
};

/// What stands at the right of the editor's header: at most two steps, the last one the next.
struct Steps
{
    std::optional<Action> next, other;
};
[[nodiscard]] Steps stepsFor(const Story &story, const workflow::Situation &situation);

} // namespace toasoan
