// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/peoplelearner.h"

#include "spell/phrases.h"
#include "store/peoplebook.h"

#include <QFutureWatcher>
#include <QtConcurrent>
#include <utility>

namespace toasoan {

namespace {

constexpr int soonMs = 2000;
constexpr int atOnce = 50; // stories, so that writing what they taught takes no frame

using Lessons = std::shared_ptr<Result<QList<peoplebook::Lesson>>>;

// One of its own: the desk's belongs to another thread. Made for the first text; without a
// dictionary only people are learned.
peoplebook::Doubts doubtsOf(const Store &store)
{
    return [&store, speller = std::shared_ptr<Speller>(), tried = false](
               const QString &prose) mutable {
        if (!std::exchange(tried, true))
            if (auto opened = Speller::open(); opened) {
                speller = std::move(*opened);
                speller->setOwnWords(store.ownWords().value_or(QStringList()));
            }
        return speller ? phrasesLeftStanding(*speller, prose) : QStringList();
    };
}

Lessons readLessons(const QString &dir)
{
    const auto store = Store::open(dir, {.access = Store::Access::Read, .create = false});
    if (!store)
        return std::make_shared<Result<QList<peoplebook::Lesson>>>(
            tl::unexpected<Error>(store.error()));
    return std::make_shared<Result<QList<peoplebook::Lesson>>>(
        peoplebook::lessons(**store, atOnce, doubtsOf(**store)));
}

} // namespace

PeopleLearner::PeopleLearner(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &PeopleLearner::look);
}

void PeopleLearner::start()
{
    if (m_session.store().isReadOnly())
        return;
    if (!std::exchange(m_started, true))
        connect(&m_session.store(), &Store::storyChanged, &m_soon, qOverload<>(&QTimer::start));
    look();
}

void PeopleLearner::look()
{
    if (std::exchange(m_reading, true))
        return m_soon.start();
    auto *watcher = new QFutureWatcher<Lessons>(this);
    connect(watcher, &QFutureWatcher<Lessons>::finished, this, [this, watcher] {
        const Lessons lessons = watcher->result();
        watcher->deleteLater();
        m_reading = false;
        if (!*lessons) {
            // A folder that went away is told by who watches it, and is read again when it is back.
            if (lessons->error().kind != Error::Kind::NotFound)
                Q_EMIT failed(lessons->error());
            return;
        }
        const Result<bool> taught = peoplebook::learn(m_session.store(), **lessons);
        if (!taught) {
            Q_EMIT failed(taught.error());
            return;
        }
        if (*taught)
            Q_EMIT learned();
        if ((*lessons)->size() == atOnce)
            return look();
        Q_EMIT finished();
    });
    watcher->setFuture(QtConcurrent::run(readLessons, m_session.store().dir()));
}

} // namespace toasoan
