// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/checkpoints.h"

#include "base/log.h"
#include "store/sql.h"

#include <QtConcurrent>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr int delayMs = 2500;

bool checkpoint(const QString &file)
{
    Sql sql;
    if (!sql.open(file))
        return false;
    bool done = false;
    const Result<void> asked
        = sql.each(u"PRAGMA wal_checkpoint(PASSIVE)"_s, {}, [&](const QSqlQuery &row) {
              done = row.value(0).toInt() == 0 && row.value(1).toInt() == row.value(2).toInt();
          });
    if (!asked)
        qCWarning(logStore) << "checkpoint" << asked.error().detail;
    return asked && done;
}

} // namespace

Checkpoints::Checkpoints(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &Checkpoints::run);
    connect(&m_watcher, &QFutureWatcher<bool>::finished, this, [this] {
        if (!m_watcher.result())
            noteWrite();
    });
}

Checkpoints::~Checkpoints()
{
    m_watcher.waitForFinished();
}

void Checkpoints::noteWrite()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void Checkpoints::run()
{
    if (m_watcher.isRunning())
        return noteWrite();
    m_watcher.setFuture(QtConcurrent::run(checkpoint, m_file));
}

} // namespace toasoan
