// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace toasoan {

/// The summaries of all stories, the trash included, kept up to date by id: navigation and list
/// count and show the same. Changes within one turn of the event loop are announced together.
class StoryIndex : public QObject
{
    Q_OBJECT
public:
    explicit StoryIndex(Store &store, QObject *parent = nullptr);
    [[nodiscard]] const QHash<QString, StorySummary> &stories() const { return m_stories; }
    [[nodiscard]] Store &store() const { return m_store; }

Q_SIGNALS:
    void changed();

private:
    void touch(const QString &id);
    void settle();
    Store &m_store;
    QHash<QString, StorySummary> m_stories;
    QSet<QString> m_touched;
    QTimer m_timer;
};

} // namespace toasoan
