// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/updates.h"

#include "publish/layout.h"
#include "store/copies.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace toasoan::updates {

namespace {

constexpr QLatin1String ending("#update");
constexpr QStringView start(u"[Cập nhật] "); // no text of the window: desks know it by this

} // namespace

QString channel(const Server &server)
{
    return server.key() + ending;
}

bool isChannel(const QString &server)
{
    return server.endsWith(ending);
}

QString mark(const QString &storyId)
{
    return QUuid::createUuidV5(QUuid(storyId), u"update"_s).toString(QUuid::WithoutBraces);
}

QString marked(const QString &title)
{
    return start.toString() + title;
}

QString unmarked(const QString &title)
{
    return title.startsWith(start) ? title.mid(start.size()) : title;
}

bool sameText(const PostText &update, const PostText &live)
{
    return unmarked(update.title) == live.title && update.excerpt == live.excerpt
        && update.content == live.content;
}

Result<void> forget(Store &store, const QString &storyId, const Server &server)
{
    Copies copies(store);
    const auto live = copies.base(storyId, server.key());
    if (!live)
        return tl::unexpected<Error>(live.error());
    Copy base = live->value_or(Copy());
    base.story = storyId;
    base.server = channel(server);
    base.state = State::Published;
    base.print.clear();
    base.texts.clear();
    Result<void> done = copies.endConflict(storyId, base.server);
    if (done)
        done = layout::release(store, storyId, base.server);
    return done ? copies.setBase(base) : done;
}

} // namespace toasoan::updates
