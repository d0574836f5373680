// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

#include <functional>
#include <QObject>
#include <QTimer>

namespace toasoan {

/// The open story: says when it is dirty, saves 300 ms after the last touch and never more than 1 s
/// after the first unsaved one. A failed save keeps it dirty and is tried again every 2 s.
class Draft : public QObject
{
    Q_OBJECT
public:
    /// Writes the content and answers the story as stored (state and hash may have moved on).
    using Save = std::function<Result<Story>(const QString &id, const Content &content)>;
    /// Puts what the editor holds into the content; called only when a save is due.
    using Collect = std::function<void(Content &content)>;

    explicit Draft(Save save, QObject *parent = nullptr);

    void open(Story story); ///< the caller flushed before; forgets the old story
    void close();
    [[nodiscard]] bool isOpen() const { return !m_story.id.isEmpty(); }
    [[nodiscard]] const Story &story() const { return m_story; }
    void setCollect(Collect collect) { m_collect = std::move(collect); }

    void touch(); ///< the editor changed; cheap, for every keystroke
    void edit(const std::function<void(Content &)> &change); ///< changes fields, then touch()
    /// The content as it is this moment, with what the editor holds and has not handed over yet.
    [[nodiscard]] Content collected() const;
    /// Saves now what is not saved; its result decides whether the caller may go on.
    [[nodiscard]] Result<void> flush();
    void adopt(Story story); ///< the store changed it (transition); keeps unsaved edits
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; }

Q_SIGNALS:
    void opened();
    void closed();
    void touched();
    void saved(); ///< after each successful save
    void replaced(); ///< adopt() brought another text
    void stateChanged(); ///< state, review, editor or approval differ from before
    void saveFailed(const toasoan::Error &error);

private:
    void saveDue();

    Save m_save;
    Collect m_collect;
    Story m_story;
    QTimer m_pause; // since the last touch
    QTimer m_limit; // since the first unsaved touch
    QDateTime m_savedAt;
    bool m_dirty = false;
};

} // namespace toasoan
