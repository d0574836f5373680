// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storyindex.h"

namespace toasoan {

namespace {

constexpr int mostOpen = 2000;
constexpr int togetherMs = 50; // many in a row: a pull would have the lists painted for each

bool isOpen(const StorySummary &story)
{
    return story.state != State::Published && story.state != State::Withdrawn
        && !story.trashedAt.isValid();
}

} // namespace

StoryIndex::StoryIndex(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tally(store.tally().value_or(QList<Tally>()))
{
    ListFilter filter;
    filter.open = true;
    filter.limit = mostOpen;
    const QList<StorySummary> open = store.list(filter).value_or(QList<StorySummary>());
    for (const StorySummary &story : open)
        m_open.insert(story.id, story);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StoryIndex::settle);
    connect(&store, &Store::storyAdded, this, &StoryIndex::touch);
    connect(&store, &Store::storyChanged, this, &StoryIndex::touch);
    connect(&store, &Store::storyRemoved, this, &StoryIndex::touch);
}

void StoryIndex::touch(const QString &id)
{
    m_touched.insert(id);
    if (m_timer.isActive())
        return;
    const qint64 since = m_settled.isValid() ? m_settled.elapsed() : togetherMs;
    m_timer.start(int(qMax(qint64(0), togetherMs - since)));
}

void StoryIndex::settle()
{
    QSet<QString> different;
    for (const QString &id : std::as_const(m_touched)) {
        const auto story = m_store.summary(id);
        if (!story) {
            m_open.remove(id);
            m_seen.remove(id);
            different.insert(id);
            continue;
        }
        const auto seen = m_seen.constFind(id);
        if (seen != m_seen.constEnd() && *seen == *story)
            continue;
        m_seen.insert(id, *story);
        if (isOpen(*story))
            m_open.insert(id, *story);
        else
            m_open.remove(id);
        different.insert(id);
    }
    m_touched.clear();
    if (different.isEmpty())
        return;
    m_tally = m_store.tally().value_or(m_tally);
    Q_EMIT changed(different);
    m_settled.start();
}

} // namespace toasoan
