// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/housekeeping.h"

#include "publish/foldersite.h"
#include "publish/sync.h"

#include <QDir>
#include <QFutureWatcher>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int dueMs = 30000;

} // namespace

Housekeeping::Housekeeping(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setInterval(dueMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        checkDue();
        if (m_backups == 0 && m_session.store().lastBackup().daysTo(m_session.store().now()) > 0)
            backUpToday();
    });
}

void Housekeeping::start()
{
    if (m_session.store().isReadOnly())
        return;
    m_timer.start();
    checkDue(true);
    backUpToday();
}

void Housekeeping::backUpToday()
{
    using Answer = Result<QString>;
    ++m_backups;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcher<Answer>::finished, this, [this, watcher] {
        const Answer answer = watcher->result();
        watcher->deleteLater();
        --m_backups;
        if (answer)
            Q_EMIT backedUp(*answer);
        else
            Q_EMIT backupFailed(answer.error().text);
    });
    watcher->setFuture(
        QtConcurrent::run(&Store::backupOfToday, m_session.store().dir(), m_session.store().now()));
}

void Housekeeping::checkDue(bool atStart)
{
    Store &store = m_session.store();
    const auto due = store.due();
    if (!due)
        return;
    if (atStart)
        m_missed = QSet<QString>(due->cbegin(), due->cend());
    m_missed.intersect(QSet<QString>(due->cbegin(), due->cend()));
    QStringList waiting = *due; // the longest first
    waiting.removeIf([this](const QString &id) { return !m_missed.contains(id); });
    Q_EMIT missed(waiting);
    const auto members = store.members();
    if (!members || members->isEmpty())
        return;
    FolderSite site(QDir(store.dir()).filePath(u"site"_s));
    for (const QString &id : *due) {
        if (m_missed.contains(id))
            continue;
        // The desk carries out what an editor decided when scheduling.
        const auto out = publishStory(store, site, id, Action::Publish, members->constFirst(), {});
        if (out) {
            Q_EMIT wentOut(id);
            continue;
        }
        m_missed.insert(id);
        Q_EMIT failed(out.error());
    }
}

} // namespace toasoan
