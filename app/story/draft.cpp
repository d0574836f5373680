// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/draft.h"

namespace toasoan {

namespace {

constexpr int pauseMs = 300;
constexpr int limitMs = 1000;
constexpr int retryMs = 2000;

bool sameStanding(const Story &a, const Story &b)
{
    return a.state == b.state && a.review == b.review && a.editor == b.editor
        && a.approvedHash == b.approvedHash && a.approvedBy == b.approvedBy
        && a.scheduledAt == b.scheduledAt;
}

} // namespace

Draft::Draft(Save save, QObject *parent)
    : QObject(parent)
    , m_save(std::move(save))
{
    m_pause.setSingleShot(true);
    m_limit.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &Draft::saveDue);
    connect(&m_limit, &QTimer::timeout, this, &Draft::saveDue);
}

void Draft::open(Story story)
{
    m_pause.stop();
    m_limit.stop();
    m_dirty = false;
    m_savedAt = story.updatedAt;
    m_story = std::move(story);
    Q_EMIT opened();
}

void Draft::close()
{
    m_pause.stop();
    m_limit.stop();
    m_dirty = false;
    m_savedAt = {};
    m_story = {};
    Q_EMIT closed();
}

void Draft::touch()
{
    if (!isOpen())
        return;
    m_pause.start(pauseMs);
    if (!m_dirty) {
        m_dirty = true;
        m_limit.start(limitMs);
    }
    Q_EMIT touched();
}

void Draft::edit(const std::function<void(Content &)> &change)
{
    if (!isOpen())
        return;
    change(m_story.content);
    touch();
}

Content Draft::collected() const
{
    Content content = m_story.content;
    if (m_dirty && m_collect)
        m_collect(content);
    return content;
}

Result<void> Draft::flush()
{
    if (!m_dirty)
        return {};
    m_pause.stop();
    m_limit.stop();
    if (m_collect)
        m_collect(m_story.content);
    const QString id = m_story.id;
    Result<Story> stored = m_save(id, m_story.content);
    if (m_story.id != id)
        return {};
    if (!stored) {
        m_limit.start(retryMs);
        Q_EMIT saveFailed(stored.error());
        return tl::unexpected<Error>(stored.error());
    }
    m_dirty = false;
    m_savedAt = QDateTime::currentDateTimeUtc();
    const bool moved = !sameStanding(m_story, *stored);
    m_story = std::move(*stored);
    Q_EMIT saved();
    if (moved)
        Q_EMIT stateChanged();
    return {};
}

void Draft::adopt(Story story)
{
    if (!isOpen() || story.id != m_story.id)
        return;
    const bool moved = !sameStanding(m_story, story);
    const bool other = !m_dirty && m_story.content != story.content;
    if (m_dirty) {
        Content unsaved = std::move(m_story.content);
        m_story = std::move(story);
        m_story.content = std::move(unsaved);
    } else {
        m_story = std::move(story);
    }
    if (other)
        Q_EMIT replaced();
    if (moved)
        Q_EMIT stateChanged();
}

void Draft::saveDue()
{
    const Result<void> result = flush();
    Q_UNUSED(result) // said by saveFailed, tried again by the timer
}

} // namespace toasoan
