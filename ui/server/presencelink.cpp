// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/presencelink.h"

#include "common/times.h"
#include "store/remotes.h"

#include <algorithm>

namespace toasoan {

namespace {

constexpr int settleMs = 1500; // who walks through the list opens nothing
constexpr int everyMs = 60000; // the server forgets after two and a half
constexpr int stayMs = 1000; // of a program that ends

QString nameOf(const Presence &one)
{
    return one.own ? PresenceLink::tr("you on another machine") : one.name;
}

} // namespace

PresenceLink::PresenceLink(Desk &desk, ServerLink &link, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_link(link)
    , m_machine(machineName(desk.store().dir()))
    , m_settleMs(settleMs)
    , m_everyMs(everyMs)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PresenceLink::say);
    connect(&desk, &Desk::storyOpened, this, &PresenceLink::followDesk);
    connect(&link, &ServerLink::changed, this, &PresenceLink::followLink);
    followDesk();
    followLink();
}

void PresenceLink::setPace(int settle, int every)
{
    m_settleMs = settle;
    m_everyMs = every;
    if (m_next.isActive())
        m_next.start(m_settleMs);
}

void PresenceLink::followDesk()
{
    const QString story = m_desk.hasStory() ? m_desk.story().id : QString();
    if (story == m_story)
        return;
    m_story = story;
    m_open.start();
    if (m_story.isEmpty())
        say();
    else
        m_next.start(m_settleMs);
}

void PresenceLink::followLink()
{
    const bool may = m_link.isInReach() && knowsPresence(*m_link.server());
    if (!may && !m_wordpress)
        return;
    if (may && m_wordpress && m_wordpress->server() == *m_link.server())
        return;
    m_wordpress = may ? m_link.wordpress() : nullptr;
    m_asking = false; // whatever is still on its way is heard no more
    m_again = false;
    m_lacking = false;
    m_said = 0;
    if (!may)
        setOthers({});
    else if (!m_story.isEmpty())
        m_next.start(m_settleMs);
}

qint64 PresenceLink::openPost() const
{
    if (m_story.isEmpty())
        return 0;
    const auto remote = Remotes(m_desk.store()).of(m_story, m_wordpress->server().key());
    return remote && *remote ? (*remote)->post : 0;
}

void PresenceLink::say()
{
    if (!m_wordpress || m_lacking)
        return;
    m_again = m_asking;
    if (m_asking)
        return;
    if (!m_story.isEmpty())
        m_next.start(m_everyMs);
    const qint64 post = openPost();
    if (post == 0)
        setOthers({});
    if (post == 0 && m_said == 0)
        return;
    m_asking = true;
    m_said = post;
    m_wordpress->presence(presenceWord(m_machine, post, m_open.elapsed() / 1000),
        [this, post](const RestAnswer &answer) { heard(answer, post); });
}

void PresenceLink::heard(const RestAnswer &answer, qint64 said)
{
    m_asking = false;
    if (said == 0)
        m_staying.reset();
    m_lacking = lacksPresence(answer);
    if (answer.outcome == Outcome::SignIn) // another password may be known by now
        m_wordpress.release()->deleteLater();
    setOthers(answer.done() && said > 0 ? byStory(presencesIn(answer.object())) : Others());
    if (m_again)
        say();
}

void PresenceLink::leave()
{
    m_next.stop();
    if (!m_wordpress || m_lacking || m_said == 0)
        return;
    m_staying = std::make_unique<QEventLoopLocker>();
    QTimer::singleShot(stayMs, this, [this] { m_staying.reset(); });
    m_story.clear();
    say();
}

PresenceLink::Others PresenceLink::byStory(const QList<Presence> &others) const
{
    Others known;
    const Remotes remotes(m_desk.store());
    for (const Presence &one : others) {
        const auto remote = remotes.ofPost(one.post, m_wordpress->server().key());
        if (!remote || !*remote)
            continue;
        QList<Presence> &there = known[(*remote)->story];
        // one person at two machines is one person
        if (std::none_of(there.cbegin(), there.cend(), [&](const Presence &other) {
                return other.own == one.own && other.name == one.name;
            }))
            there += one;
    }
    return known;
}

void PresenceLink::setOthers(const Others &others)
{
    if (m_others == others)
        return;
    m_others = others;
    Q_EMIT changed();
}

QString PresenceLink::sentence(const QList<Presence> &others, const QDateTime &now)
{
    if (others.isEmpty())
        return {};
    const Presence &first = others.constFirst();
    if (others.size() == 1) {
        const QString since = whenText(first.since, now);
        return first.own
            ? tr("You also have this story open on another machine, since %1").arg(since)
            : tr("%1 also has this story open, since %2").arg(first.name, since);
    }
    QStringList names;
    for (const Presence &one : others)
        names += nameOf(one);
    return tr("%1 also have this story open").arg(names.join(QStringLiteral(", ")));
}

QString PresenceLink::details(const QList<Presence> &others, const QDateTime &now)
{
    QStringList lines;
    for (const Presence &one : others)
        lines += tr("%1, since %2").arg(nameOf(one), whenText(one.since, now));
    return lines.join(u'\n');
}

} // namespace toasoan
