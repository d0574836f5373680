// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/importer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace toasoan {

namespace {

constexpr int whileMs = 400; // shorter reading is not worth a word

} // namespace

Importer::Importer(Session &session, QObject *parent, Read read)
    : QObject(parent)
    , m_session(session)
    , m_read(std::move(read))
{
    m_pool.setMaxThreadCount(1);
    m_while.setSingleShot(true);
    m_while.setInterval(whileMs);
    connect(&m_while, &QTimer::timeout, this, [this] {
        m_shown = true;
        sayAgain();
    });
}

Importer::~Importer()
{
    m_stop.request_stop();
    const auto watchers = findChildren<QFutureWatcherBase *>();
    for (QFutureWatcherBase *watcher : watchers) {
        watcher->disconnect(this);
        watcher->waitForFinished();
    }
}

void Importer::add(const QStringList &files)
{
    for (const QString &file : files)
        m_waiting.append(Given{file, m_session.member()});
    m_file.of += int(files.size());
    if (!m_running)
        begin();
}

void Importer::sayAgain()
{
    say(false);
}

void Importer::say(bool further)
{
    if (m_running && m_shown)
        Q_EMIT reading(QFileInfo(m_now.file).fileName(), m_file, m_picture, further);
}

void Importer::sayPicture(Place picture)
{
    m_picture = picture;
    say(true);
}

void Importer::begin()
{
    if (m_waiting.isEmpty())
        return;
    m_running = true;
    m_stop = std::stop_source();
    m_while.start();
    QCoreApplication::instance()->installEventFilter(this);
    next();
}

void Importer::stop()
{
    if (!m_running || m_outcome.stopped)
        return;
    m_outcome.stopped = true;
    m_waiting.clear();
    m_stop.request_stop();
}

// The answer comes on this thread, as long as there is somebody to take it.
template <typename Answer, typename Work, typename Then> void Importer::beside(Work work, Then then)
{
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcher<Answer>::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        if (m_outcome.stopped)
            return end();
        then(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, work));
}

void Importer::next()
{
    if (m_waiting.isEmpty() || m_outcome.stopped)
        return end();
    m_now = m_waiting.takeFirst();
    ++m_file.number;
    m_picture = {};
    sayAgain();
    beside<Result<QString>>([file = m_now.file] { return storyFileHash(file); },
        [this](const Result<QString> &sha256) {
            if (!sha256)
                return done(tl::unexpected<Error>(sha256.error()));
            if (const QString known = storyOfFile(m_session.store(), *sha256); !known.isEmpty()) {
                ++m_outcome.known;
                return done(known);
            }
            read(*sha256);
        });
}

void Importer::read(const QString &sha256)
{
    beside<Result<StoryFile>>(
        [this, read = m_read, dir = m_session.store().dir(), file = m_now.file, sha256,
            stop = m_stop.get_token()] {
            return read(dir, file, sha256, stop, [this](int number, int of) {
                QMetaObject::invokeMethod(
                    this,
                    [this, number, of] {
                        sayPicture({number, of});
                    },
                    Qt::QueuedConnection);
            });
        },
        [this](const Result<StoryFile> &file) {
            if (!file)
                return done(tl::unexpected<Error>(file.error()));
            QStringList warnings;
            const auto id = takeStoryFile(m_session.store(), *file, m_now.by, &warnings);
            done(id, warnings);
        });
}

void Importer::done(const Result<QString> &story, const QStringList &warnings)
{
    if (story)
        m_outcome.stories += *story;
    else
        m_said.emplaceBack(QString(), story.error().text);
    if (!warnings.isEmpty())
        m_said.emplaceBack(QFileInfo(m_now.file).fileName(), warnings.join(u' '));
    next();
}

void Importer::end()
{
    m_while.stop();
    for (const auto &[name, text] : std::as_const(m_said))
        m_outcome.said += name.isEmpty() || m_file.of < 2 ? text : tr("“%1”: %2").arg(name, text);
    m_said.clear();
    m_running = m_shown = false;
    m_file = {0, int(m_waiting.size())}; // given while the rest was being stopped
    m_picture = {};
    m_now = {};
    QCoreApplication::instance()->removeEventFilter(this);
    Q_EMIT finished(std::exchange(m_outcome, {}));
    if (!m_running) // nor given by who heard it
        begin();
}

bool Importer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
        m_outcome.worked = m_outcome.worked || watched->isWidgetType();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace toasoan
