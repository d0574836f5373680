// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/leftover.h"

#include "publish/pull.h"
#include "publish/updates.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr QLatin1String settingName("server.leftover "); // and which server

Result<void> keep(Store &store, const QString &server, const QList<LeftOver> &list)
{
    QJsonArray array;
    for (const LeftOver &left : list)
        array += QJsonObject{{u"post"_s, left.post}, {u"story"_s, left.story},
            {u"print"_s, left.print}, {u"hash"_s, left.hash}, {u"stood"_s, left.stood}};
    return store.setSetting(settingName + server,
        QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

} // namespace

namespace leftover {

Result<QList<LeftOver>> all(const Store &store, const QString &server)
{
    return store.setting(settingName + server).map([](const QString &kept) {
        QList<LeftOver> list;
        const QJsonArray array = QJsonDocument::fromJson(kept.toUtf8()).array();
        for (const auto &value : array)
            list += LeftOver{value[u"post"_s].toInteger(), value[u"story"_s].toString(),
                value[u"print"_s].toString(), value[u"hash"_s].toString(),
                value[u"stood"_s].toBool()};
        return list;
    });
}

Result<LeftOver> of(const Store &store, const QString &server, qint64 post)
{
    return all(store, server).map([&](const QList<LeftOver> &list) {
        const auto found = std::find_if(
            list.cbegin(), list.cend(), [&](const LeftOver &left) { return left.post == post; });
        return found == list.cend() ? LeftOver() : *found;
    });
}

Result<void> add(Store &store, const QString &server, const LeftOver &left)
{
    auto list = all(store, server);
    if (!list)
        return tl::unexpected(list.error());
    list->removeIf([&](const LeftOver &one) { return one.post == left.post; });
    return keep(store, server, *list + QList<LeftOver>{left});
}

Result<void> remove(Store &store, const QString &server, qint64 post)
{
    auto list = all(store, server);
    if (!list)
        return tl::unexpected(list.error());
    const bool known = list->removeIf([&](const LeftOver &one) { return one.post == post; }) > 0;
    return known ? keep(store, server, *list) : Result<void>();
}

Result<void> rename(Store &store, const QString &from, const QString &to)
{
    const auto list = all(store, from);
    if (!list)
        return tl::unexpected(list.error());
    if (list->isEmpty())
        return {};
    Result<void> done;
    for (const LeftOver &left : *list)
        if (done)
            done = add(store, to, left);
    return done ? keep(store, from, {}) : done;
}

} // namespace leftover

LeftOvers::LeftOvers(Store &store, Wordpress &wordpress, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_wordpress(wordpress)
    , m_server(wordpress.server().key())
    , m_channel(updates::channel(wordpress.server()))
{
}

void LeftOvers::start()
{
    const auto list = leftover::all(m_store, m_server);
    if (!settled(list.map([](const QList<LeftOver> &) {})))
        return;
    m_list = *list;
    next();
}

void LeftOvers::next()
{
    while (!m_list.isEmpty()) {
        m_left = m_list.takeFirst();
        const auto sent = isSent(m_left);
        if (!settled(sent.map([](bool) {})))
            return;
        if (!*sent)
            continue;
        if (m_first.status == "trash"_L1)
            lookAtLeft();
        else
            lookAtFirst();
        return;
    }
    Q_EMIT finished();
}

Result<bool> LeftOvers::isSent(const LeftOver &left)
{
    const auto first = Remotes(m_store).of(left.story, m_channel);
    const auto conflict = Copies(m_store).conflict(left.story);
    const auto base = Copies(m_store).base(left.story, m_channel);
    const auto story = m_store.story(left.story);
    if (!first || !conflict || !base || !story)
        return tl::unexpected(!first ? first.error()
                : !conflict          ? conflict.error()
                : !base              ? base.error()
                                     : story.error());
    m_first = first->value_or(Remote());
    if (*conflict || m_first.post == 0 || m_first.post >= left.post)
        return false;
    return m_first.status == "trash"_L1 ? left.stood && story->state != State::Updating
                                        : *base && (*base)->hash == story->hash;
}

// Its words must stand there before their only other place goes.
void LeftOvers::lookAtFirst()
{
    m_wordpress.post(m_first.post, [this](const RestAnswer &answer) {
        const QJsonObject post = answer.object();
        const bool stands = answer.done() && post[u"status"_s].toString() != "trash"_L1
            && postTextOf(post).fingerprint() == m_first.base;
        if (!stands) {
            next();
            return;
        }
        m_left.stood = true;
        if (settled(leftover::add(m_store, m_server, m_left)))
            lookAtLeft();
    });
}

void LeftOvers::lookAtLeft()
{
    m_wordpress.post(m_left.post, [this](const RestAnswer &answer) {
        const QString status = answer.object()[u"status"_s].toString();
        const bool gone
            = answer.outcome == Outcome::Gone || (answer.done() && status == "trash"_L1);
        const bool inside
            = status == "draft"_L1 || status == "pending"_L1 || status == "returned"_L1;
        if (gone)
            over();
        else if (answer.done() && inside
            && postTextOf(answer.object()).fingerprint() == m_left.print)
            trash();
        else
            next();
    });
}

// Asked again after a lost answer: the trash is looked into first.
void LeftOvers::trash()
{
    m_wordpress.trashPost(m_left.post, [this](const RestAnswer &answer) {
        if (answer.done() || answer.outcome == Outcome::Gone)
            over();
        else
            next();
    });
}

void LeftOvers::over()
{
    if (settled(leftover::remove(m_store, m_server, m_left.post)))
        next();
}

bool LeftOvers::settled(const Result<void> &done)
{
    if (!done) {
        m_storeError = done.error().text;
        Q_EMIT finished();
    }
    return done.has_value();
}

} // namespace toasoan
