// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storyindex.h"

namespace toasoan {

StoryIndex::StoryIndex(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    for (const bool trashed : {false, true}) {
        ListFilter filter;
        filter.trashed = trashed;
        const auto list = store.list(filter);
        if (!list)
            continue;
        for (const StorySummary &story : *list)
            m_stories.insert(story.id, story);
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &StoryIndex::settle);
    connect(&store, &Store::storyAdded, this, &StoryIndex::touch);
    connect(&store, &Store::storyChanged, this, &StoryIndex::touch);
    connect(&store, &Store::storyRemoved, this, &StoryIndex::touch);
}

void StoryIndex::touch(const QString &id)
{
    m_touched.insert(id);
    if (!m_timer.isActive())
        m_timer.start();
}

void StoryIndex::settle()
{
    bool different = false;
    for (const QString &id : std::as_const(m_touched)) {
        const auto story = m_store.summary(id);
        if (!story) {
            different = m_stories.remove(id) || different;
            continue;
        }
        StorySummary &known = m_stories[id];
        different = different || known != *story;
        known = *story;
    }
    m_touched.clear();
    if (different)
        Q_EMIT changed();
}

} // namespace toasoan
