// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sharing.h"

#include "publish/server.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toasoan::sharing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Sharing)
};

Result<void> allowed(const Store &store, const Story &story, const Member &by)
{
    if (story.author != by.name)
        return fail(Error::Kind::Refused,
            Text::tr("Only its author decides who reads a draft; this one is another's."));
    if (!mayBeShared(story.state) || story.trashedAt.isValid())
        return fail(Error::Kind::Refused,
            Text::tr("Only a draft or a returned story is shared; this one is %1.")
                .arg(story.trashedAt.isValid() ? Text::tr("in the trash")
                                               : workflow::stateName(story.state)));
    const auto server = serverOf(store);
    if (!server)
        return tl::unexpected(server.error());
    if (!*server)
        return fail(Error::Kind::Refused,
            Text::tr("This newsroom has no server that a draft could be shared through. Connect to "
                     "one, or save the story as one file."));
    if (!(*server)->may(u"edit_posts"_s))
        return fail(Error::Kind::Refused,
            Text::tr("The account %1 may not write stories on the server.").arg((*server)->login));
    return {};
}

} // namespace

bool mayShare(const Store &store, const Story &story, const Member &by)
{
    return mayBeShared(story.state) && allowed(store, story, by);
}

bool isShared(const Store &store, const Story &story)
{
    return mayBeShared(story.state)
        && Shares::of(store, story.id).value_or(Sharing::No) == Sharing::Yes;
}

Result<void> share(Store &store, const QString &id, const Member &by)
{
    const auto story = store.story(id);
    if (!story)
        return tl::unexpected(story.error());
    const Result<void> may = allowed(store, *story, by);
    return may ? Shares(store).set(story->id, Sharing::Yes) : may;
}

Result<void> stop(Store &store, const QString &id, const Member &by)
{
    const auto story = store.story(id);
    if (!story)
        return tl::unexpected(story.error());
    const auto now = Shares(store).of(story->id);
    if (!now)
        return tl::unexpected(now.error());
    if (*now == Sharing::No)
        return fail(Error::Kind::Refused, Text::tr("This story is not shared."));
    if (story->author != by.name)
        return fail(Error::Kind::Refused,
            Text::tr("Only its author decides who reads a draft; this one is another's."));
    return Shares(store).set(story->id, Sharing::Ending);
}

} // namespace toasoan::sharing
