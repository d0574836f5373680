// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace toasoan {

/// What navigation and list both count on: how many stories stand where, and the summaries of those
/// that are on their way, kept up to date by id. What is out long ago stays in the store, so that a
/// newsroom of 100,000 stories opens as quickly as an empty one. Changes within one turn of the
/// event loop are announced together, and those that follow soon after.
class StoryIndex : public QObject
{
    Q_OBJECT
public:
    explicit StoryIndex(Store &store, QObject *parent = nullptr);
    /// On their way, not in the trash; at most the newest 2,000 of them and what changed since.
    [[nodiscard]] const QHash<QString, StorySummary> &open() const { return m_open; }
    [[nodiscard]] const QList<Tally> &tally() const { return m_tally; }
    [[nodiscard]] Store &store() const { return m_store; }

Q_SIGNALS:
    void changed(const QSet<QString> &ids);

private:
    void touch(const QString &id);
    void settle();
    Store &m_store;
    QHash<QString, StorySummary> m_open;
    QHash<QString, StorySummary> m_seen; // as announced last, also of those that are not open
    QList<Tally> m_tally;
    QSet<QString> m_touched;
    QTimer m_timer;
    QElapsedTimer m_settled; // since the last announcement
};

} // namespace toasoan
