// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sitefaces.h"

#include "base/log.h"
#include "credentials.h"

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int pauseMs = 5000; // what waits in the outbox goes first
constexpr qint64 renewSeconds = 24 * 3600, tryAgainSeconds = 3600, firstAgainSeconds = 600;

QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'?') ? text : text + u'.';
}

} // namespace

SiteFaces::SiteFaces(Session &session, ServerLink &link, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_link(link)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &SiteFaces::fetch);
    connect(&link, &ServerLink::changed, this, &SiteFaces::follow);
    connect(&link, &ServerLink::sent, this, [this] {
        if (!m_face)
            m_tried = {}; // the first article may just have come out
        follow();
    });
    load();
}

bool SiteFaces::isDue() const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // a clock that was set back must not put it off for ever
    const auto past = [&](const QDateTime &at, qint64 seconds) {
        return !at.isValid() || qAbs(at.secsTo(now)) >= seconds;
    };
    return past(m_face ? m_face->fetchedAt : QDateTime(), renewSeconds)
        && past(m_tried, m_face ? tryAgainSeconds : firstAgainSeconds);
}

// Of the server that the newsroom is joined to now.
void SiteFaces::load()
{
    const QString key = m_link.server() ? m_link.server()->key() : QString();
    if (std::exchange(m_key, key) == key)
        return;
    m_fetch.reset();
    m_asking = false;
    m_timer.stop();
    m_tried = {};
    m_trouble.clear();
    m_face.reset();
    if (!key.isEmpty())
        if (Result<SiteFace> kept = cachedFace(faceCacheFolder(m_session.store().dir(), key)))
            m_face = std::move(*kept);
    Q_EMIT changed();
}

void SiteFaces::follow()
{
    load();
    const bool ready = m_link.state() == ServerLink::State::Ready;
    if (ready && hasServer() && isDue() && !isFetching() && !m_timer.isActive())
        m_timer.start();
}

void SiteFaces::fetch()
{
    if (m_key.isEmpty() || isFetching())
        return;
    m_timer.stop();
    m_asking = true;
    m_tried = QDateTime::currentDateTimeUtc();
    Q_EMIT changed();
    findPassword(*m_link.server(), this, [this, key = m_key](const Result<QString> &found) {
        if (m_key != key || !std::exchange(m_asking, false))
            return;
        begin(found.value_or(QString())); // what is public is had without one as well
    });
}

void SiteFaces::begin(const QString &password)
{
    m_fetch = std::make_unique<FaceFetch>(
        *m_link.server(), password, faceCacheFolder(m_session.store().dir(), m_key));
    connect(m_fetch.get(), &FaceFetch::finished, this, &SiteFaces::ended, Qt::QueuedConnection);
    m_fetch->start();
}

void SiteFaces::ended()
{
    if (!m_fetch)
        return;
    const std::unique_ptr<FaceFetch> fetch = std::move(m_fetch);
    if (const Result<SiteFace> &result = fetch->result()) {
        m_face = *result;
        m_trouble.clear();
    } else {
        qCInfo(logSite) << "no face:" << result.error().detail;
        m_trouble = sentence(result.error().text);
    }
    Q_EMIT changed();
}

void SiteFaces::stop()
{
    m_fetch.reset();
    m_asking = false;
    Q_EMIT changed();
}

} // namespace toasoan
