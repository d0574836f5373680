// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/serverlink.h"

#include "credentials.h"
#include "publish/foldersite.h"
#include "publish/hidden.h"
#include "publish/movedserver.h"

#include <algorithm>
#include <QDir>
#include <QNetworkInformation>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int soonMs = 200; // several changes of one step go together
constexpr int longestWait = 60; // seconds
constexpr int pullMs = 60000; // one small question when nothing changed
constexpr qreal jitter = 0.2;

QString asSentence(QString words)
{
    if (words.isEmpty())
        return words;
    words[0] = words.at(0).toUpper();
    return words.endsWith(u'.') ? words : words + u'.';
}

} // namespace

ServerLink::ServerLink(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_server(serverOf(session.store()).value_or(std::nullopt))
    , m_state(m_server ? State::Ready : State::None)
{
    m_timer.setSingleShot(true);
    m_pullTimer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerLink::sync);
    connect(&m_pullTimer, &QTimer::timeout, this, &ServerLink::sync);
    connect(&session.store(), &Store::outboxChanged, this, &ServerLink::outboxChanged);
    connect(&session.store(), &Store::storyChanged, this, &ServerLink::storyChanged);
}

void ServerLink::start()
{
    watchNetwork();
    if (!m_server)
        return;
    m_server->offersAt = {}; // what it offers is asked again with every start
    sync();
}

// When the network returns nobody should wait for the next try.
void ServerLink::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability now) {
            if (now == QNetworkInformation::Reachability::Online && m_state == State::Offline)
                soon();
        });
}

bool ServerLink::wasOffline(const QDateTime &at) const
{
    const auto &[from, until] = m_offlineBefore;
    return (m_offlineSince.isValid() && at >= m_offlineSince)
        || (from.isValid() && at >= from && at <= until);
}

QDateTime ServerLink::nextTry() const
{
    int left = m_timer.isActive() ? m_timer.remainingTime() : -1;
    if (m_pullTimer.isActive() && (left < 0 || m_pullTimer.remainingTime() < left))
        left = m_pullTimer.remainingTime();
    return left < 0 ? QDateTime() : QDateTime::currentDateTimeUtc().addMSecs(left);
}

Result<void> ServerLink::join(
    const Server &server, const QString &password, const std::function<void(bool)> &kept)
{
    const int before = editorsHere();
    if (auto joined = joinAsMember(m_session.store(), server); !joined)
        return joined;
    m_endedSelfApproval = before == 1 && editorsHere() > 1;
    if (auto used = servers::use(m_session.store(), server); !used)
        return used;
    keepPassword(server, password, this, kept);
    take(server, password);
    return {};
}

void ServerLink::take(const Server &server, const QString &password)
{
    delete m_sync.data(); // of another server or an older password
    m_server = server;
    m_password = password;
    if (!password.isEmpty())
        m_passwords.insert(server.key(), password);
    m_asking = false;
    m_failures = 0;
    m_answered = false;
    m_offlineSince = {};
    m_problems.clear();
    m_warnings.clear();
    setState(State::Ready);
    soon();
}

QList<Server> ServerLink::others() const
{
    QList<Server> others = servers::known(m_session.store()).value_or(QList<Server>());
    others.removeIf([this](const Server &server) {
        return m_server && isSameSite(server.site, m_server->site);
    });
    return others;
}

Result<void> ServerLink::use(const Server &server)
{
    if (auto used = servers::use(m_session.store(), server); !used)
        return used;
    take(server, m_passwords.value(server.key()));
    return {};
}

Result<void> ServerLink::forget(const Server &server)
{
    if (auto forgotten = servers::forget(m_session.store(), server); !forgotten)
        return forgotten;
    forgetPassword(server, this);
    m_passwords.remove(server.key());
    soon(); // what waited for it alone may go
    Q_EMIT changed();
    return {};
}

void ServerLink::moveHere(const Server &old, const std::function<void(const Result<void> &)> &then)
{
    if (!isInReach()) {
        then(fail(Error::Kind::Refused,
            tr("The server in use has not answered yet. Try again when it does.")));
        return;
    }
    Wordpress *asked = wordpress().release();
    asked->setParent(this);
    servers::lookForPosts(m_session.store(), old.site, *asked,
        [this, asked, old, then, server = *m_server](Result<void> found) {
            asked->deleteLater();
            if (found && m_server && m_server->key() == server.key()) {
                delete m_sync.data(); // it knows them by the old name
                found = servers::move(m_session.store(), old.site, server);
                if (found) {
                    forgetPassword(old, this);
                    m_passwords.remove(old.key());
                    take(server, m_password);
                }
            }
            then(found);
        });
}

QString ServerLink::waitsFor(const QString &story) const
{
    if (!m_server || !servers::isKeptFrom(m_session.store(), story, *m_server).value_or(false))
        return {};
    const auto places = servers::elsewhere(m_session.store(), story, *m_server);
    return places && !places->isEmpty() ? places->constFirst().name : QString();
}

int ServerLink::editorsHere() const
{
    const auto members = m_session.store().members().value_or(QList<Member>());
    return int(std::count_if(members.cbegin(), members.cend(),
        [](const Member &member) { return decides(member.role); }));
}

Result<void> ServerLink::leave()
{
    if (!m_server)
        return {};
    if (auto forgotten = servers::forget(m_session.store(), *m_server); !forgotten)
        return forgotten;
    delete m_sync.data();
    forgetPassword(*m_server, this);
    m_passwords.remove(m_server->key());
    m_server.reset();
    m_password.clear();
    m_problems.clear();
    m_warnings.clear();
    m_offlineSince = {};
    m_timer.stop();
    m_pullTimer.stop();
    setState(State::None);
    return {};
}

void ServerLink::soon()
{
    if (!m_server)
        return;
    if (isBusy()) {
        m_again = true;
        return;
    }
    m_timer.start(soonMs);
}

void ServerLink::outboxChanged()
{
    if (m_server && !isBusy() && m_state != State::SignIn && !(waitingRows() - m_known).isEmpty())
        soon();
}

// Plans have no row in the outbox; an edit that drops an approval takes the plan back as well.
void ServerLink::storyChanged(const QString &id)
{
    if (!m_server || m_state == State::SignIn)
        return;
    if (isBusy())
        m_touched.insert(id);
    else if (planDiffers(id))
        soon();
}

bool ServerLink::planDiffers(const QString &id) const
{
    const auto story = m_session.store().summary(id);
    const auto remote = Remotes(m_session.store()).of(id, m_server->key());
    const auto away = servers::isKeptFrom(m_session.store(), id, *m_server);
    if (!story || !remote || !away || *away)
        return false;
    const bool planned = story->state == toasoan::State::Scheduled && !story->trashedAt.isValid();
    const bool there = *remote && (*remote)->status == "future"_L1;
    return planned != there || (planned && (*remote)->dueAt != story->scheduledAt);
}

bool ServerLink::isInReach() const
{
    return m_server && m_answered && !m_password.isEmpty();
}

std::unique_ptr<Wordpress> ServerLink::wordpress() const
{
    return std::make_unique<Wordpress>(m_server.value_or(Server()), m_password);
}

QStringList ServerLink::unsentPlans() const
{
    QStringList ids;
    if (!m_server)
        return ids;
    const auto planned = m_session.store().list({.state = toasoan::State::Scheduled});
    for (const StorySummary &story : planned.value_or(QList<StorySummary>()))
        if (planDiffers(story.id))
            ids += story.id;
    return ids;
}

QSet<qint64> ServerLink::waitingRows() const
{
    QSet<qint64> ids;
    const auto rows = m_session.store().outbox();
    for (const Store::OutboxRow &row : rows.value_or(QList<Store::OutboxRow>()))
        if (row.state == "waiting"_L1)
            ids.insert(row.id);
    return ids;
}

void ServerLink::sync()
{
    if (!m_server || !m_session.store().isInPlace() || m_session.store().isReadOnly())
        return;
    if (isBusy()) {
        m_again = true;
        return;
    }
    m_timer.stop();
    m_pullTimer.stop();
    if (!m_password.isEmpty())
        return begin();
    m_asking = true;
    findPassword(*m_server, this, [this, key = m_server->key()](const Result<QString> &found) {
        if (!m_server || m_server->key() != key)
            return;
        m_asking = false;
        if (!found)
            return setState(State::SignIn,
                found.error().kind == Error::Kind::Unavailable
                    ? tr("The password for %1 is not known: this computer's keychain does not "
                         "answer. What waits is safe; sign in again.")
                          .arg(m_server->name)
                    : found.error().text);
        if (m_sync)
            return;
        m_password = *found;
        begin();
    });
}

void ServerLink::begin()
{
    const auto members = m_session.store().members();
    if (!members || members->isEmpty())
        return;
    m_again = false;
    m_touched.clear();
    const auto rows = m_session.store().outbox();
    m_known.clear();
    for (const Store::OutboxRow &row : rows.value_or(QList<Store::OutboxRow>()))
        m_known.insert(row.id);
    // What is due goes out in the name of who began the newsroom: an editor planned it.
    m_sync = new ServerSync(m_session.store(), *m_server, m_password, members->constFirst(), this);
    m_sync->setAutomatic();
    m_sync->setBefore(m_before);
    m_steps.clear();
    connect(
        m_sync, &ServerSync::sendsPicture, this, [this](const QString &story, int number, int of) {
            m_steps.insert(
                story, number > 0 ? tr("picture %1 of %2").arg(number).arg(of) : QString());
            Q_EMIT stepped();
        });
    connect(m_sync, &ServerSync::finished, this, &ServerLink::ended, Qt::QueuedConnection);
    // looking for what others did happens every minute and is nothing to speak of
    const auto away = servers::keptFrom(m_session.store(), *m_server).value_or(QSet<QString>());
    const auto all = rows.value_or(QList<Store::OutboxRow>());
    const bool nothing = std::all_of(all.cbegin(), all.cend(),
        [&](const Store::OutboxRow &row) { return away.contains(row.story); });
    const auto drafts = sharedDrafts();
    const bool shared = std::all_of(
        drafts.cbegin(), drafts.cend(), [](const sharing::Draft &draft) { return draft.told; });
    m_quiet = m_state == State::Ready && nothing && shared && unsentPlans().isEmpty();
    if (!m_quiet)
        setState(State::Sending);
    m_sync->start();
}

void ServerLink::ended()
{
    if (!m_sync)
        return;
    const std::unique_ptr<ServerSync> sync(m_sync);
    m_sync.clear();
    if (m_server && m_server->key() == sync->wordpress().server().key())
        m_server = sync->wordpress().server(); // it may offer something else now
    const SyncReport &report = sync->report();
    m_warnings = report.last.warnings;
    m_problems = sync->needsYou();
    m_whys = sync->whys();
    const QString why
        = asSentence(sync->stopped().isEmpty() ? report.waiting.value(0) : sync->stopped());
    m_answered = sync->signIn() == Outcome::Done;
    const QDateTime now = m_session.store().now();
    if (sync->isCutOff() && !m_offlineSince.isValid())
        m_offlineSince = now;
    else if (!sync->isCutOff() && m_offlineSince.isValid())
        m_offlineBefore = {std::exchange(m_offlineSince, {}), now};
    switch (sync->signIn()) {
    case Outcome::Done:
        setState(State::Ready);
        break;
    case Outcome::SignIn:
    case Outcome::Forbidden:
        m_passwords.remove(m_server->key());
        m_password.clear(); // a newer one may lie in the keychain
        setState(State::SignIn, why);
        break;
    default:
        setState(State::Offline, why);
    }
    if (!report.done.isEmpty())
        Q_EMIT sent(report.done.join(u'\n'), report.last.address);
    if (!m_problems.isEmpty())
        Q_EMIT needsYou(m_problems.keys());
    if (m_state == State::SignIn)
        return;
    m_pullTimer.start(pullMs);
    const bool another = std::exchange(m_again, false) || !(waitingRows() - m_known).isEmpty()
        || std::any_of(m_touched.cbegin(), m_touched.cend(),
            [this](const QString &id) { return !m_problems.contains(id) && planDiffers(id); });
    if (sync->mayRetry()) {
        planTry(sync->retryAfter());
    } else {
        m_failures = 0;
        if (another)
            soon();
    }
    Q_EMIT changed();
}

void ServerLink::planTry(int retryAfter)
{
    const int seconds = retryAfter > 0 ? retryAfter : qMin(longestWait, 1 << qMin(m_failures, 6));
    ++m_failures;
    const qreal spread = 1 + jitter * (2 * QRandomGenerator::global()->generateDouble() - 1);
    // a time that the server named is not cut short
    m_timer.start(qRound(seconds * 1000 * (retryAfter > 0 ? qMax(1.0, spread) : spread)));
}

void ServerLink::setState(State state, const QString &trouble)
{
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

bool ServerLink::setRows(
    const QString &story, const QStringList &from, const QString &to, const QString &error)
{
    const auto rows = m_session.store().outbox();
    for (const Store::OutboxRow &row : rows.value_or(QList<Store::OutboxRow>())) {
        if ((!story.isEmpty() && row.story != story) || !from.contains(row.state))
            continue;
        // “waiting” is a person's word here, and holds from now on
        const auto set = to == "waiting"_L1 ? m_session.store().decideAgain(row.id)
                                            : m_session.store().setOutbox(row.id, to, error);
        if (!set) {
            Q_EMIT failed(set.error());
            return false;
        }
    }
    return true;
}

void ServerLink::retry()
{
    m_failures = 0;
    sync();
}

void ServerLink::tryNow(const QString &story)
{
    const bool all = story.isEmpty();
    if (!setRows(story, all ? QStringList{u"failed"_s} : QStringList{u"failed"_s, u"paused"_s},
            u"waiting"_s))
        return;
    if (!m_server)
        return bringFolderInLine();
    m_failures = 0;
    m_problems.remove(story);
    sync();
}

void ServerLink::tryAnyway(const QString &story)
{
    const auto rows = m_session.store().outbox().value_or(QList<Store::OutboxRow>());
    const bool told = std::any_of(rows.cbegin(), rows.cend(), [&](const Store::OutboxRow &row) {
        return row.story == story && row.error == hidden::needsWord();
    });
    if (m_server && told) {
        const auto taken = hidden::giveWord(m_session.store(), story, m_server->key());
        if (!taken) {
            Q_EMIT failed(taken.error());
            return;
        }
    }
    tryNow(story);
}

// Without a server the outbox holds what the newsroom's own folder could not take.
void ServerLink::bringFolderInLine()
{
    const auto members = m_session.store().members();
    if (!members || members->isEmpty())
        return;
    FolderSite site(QDir(m_session.store().dir()).filePath(u"site"_s));
    const auto report = toasoan::sync(m_session.store(), site, members->constFirst());
    if (!report)
        Q_EMIT failed(report.error());
    else if (!report->done.isEmpty())
        Q_EMIT sent(report->done.join(u'\n'), report->last.address);
    Q_EMIT changed();
}

void ServerLink::pause(const QString &story, bool paused)
{
    if (paused)
        setRows(story, {u"waiting"_s, u"failed"_s}, u"paused"_s);
    else if (setRows(story, {u"paused"_s}, u"waiting"_s))
        soon();
}

void ServerLink::drop(const QString &story)
{
    setRows(story, {u"waiting"_s, u"failed"_s, u"paused"_s}, u"done"_s,
        tr("taken out of the outbox; the server keeps what it had"));
    m_problems.remove(story);
    Q_EMIT changed();
}

} // namespace toasoan
