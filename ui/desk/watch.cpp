// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/watch.h"

#include "common/times.h"

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int lookMs = 2000;
constexpr qint64 setBackSeconds = 5 * 60; // less is what a time server mends
constexpr int mostNews = 3;

} // namespace

Watch::Watch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_began(session.store().now())
{
    m_running.start();
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &Watch::look);
}

void Watch::start()
{
    m_timer.start();
    look();
}

void Watch::look()
{
    const bool gone = !m_session.store().isInPlace();
    if (std::exchange(m_gone, gone) != gone)
        Q_EMIT folderGone(gone);
    if (gone)
        return;
    const QString clock = clockSentence();
    if (m_clock.isEmpty() != clock.isEmpty()) {
        m_clock = clock;
        Q_EMIT clockWrong(clock);
    }
}

QString Watch::clockSentence()
{
    const QDateTime now = m_session.store().now();
    const QDateTime due = m_began.addMSecs(m_running.elapsed());
    const bool wasBehind = !m_session.store().clockCheck();
    if (!wasBehind && now.secsTo(due) < setBackSeconds)
        return {};
    return tr("This computer's clock says %1, which is earlier than work that was done already. "
              "Your stories are saved as before; set the clock right before anything is scheduled "
              "or published.")
        .arg(u"%1, %2"_s.arg(clockText(now), dateText(now)));
}

Notices::Notices(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void Notices::look()
{
    Store &store = m_session.store();
    if (store.isReadOnly())
        return; // what was told cannot be noted
    const QString me = m_session.member().name;
    const QString key = u"seen."_s + me;
    const auto seen = store.setting(key);
    if (!seen)
        return;
    const QDateTime since = QDateTime::fromMSecsSinceEpoch(seen->toLongLong(), Qt::UTC);
    const auto happenings = store.happenings(me, since, mostNews);
    if (!happenings || (happenings->isEmpty() && !seen->isEmpty()))
        return;
    QDateTime newest = seen->isEmpty() ? store.now() : since;
    for (const Store::Happening &one : *happenings) {
        newest = qMax(newest, one.entry.at);
        if (seen->isEmpty())
            continue; // the first look: what was before is no news
        const QString who = m_session.displayName(one.entry.by);
        const QString at = whenText(one.entry.at, store.now());
        const bool returned = one.entry.action == Action::Return;
        QString sentence = returned ? tr("%1 returned “%2” at %3.").arg(who, one.headline, at)
                                    : tr("%1 approved “%2” at %3.").arg(who, one.headline, at);
        if (returned && !one.entry.note.isEmpty())
            sentence += u' ' + tr("The note says: “%1”").arg(one.entry.note);
        Q_EMIT news(one.story, sentence, returned);
    }
    if (const auto kept = store.setSetting(key, QString::number(newest.toMSecsSinceEpoch())); !kept)
        return;
}

} // namespace toasoan
