// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/missing.h"
#include "publish/pull.h"
#include "publish/updates.h"
#include "publish/whosepost.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

/// What Pull makes of numbers that do not mean what they meant: a server that was set back to an
/// old copy gave them anew, or a story stands under another one than is known here.
namespace toasoan {

Result<std::optional<Remote>> Pull::knownOf(const ServerPost &post, const QString &channel)
{
    auto known = m_remotes.ofPost(post.post, channel);
    if (!known || !*known)
        return known;
    const auto anothers = isAnothers(m_store, post, **known);
    if (!anothers)
        return tl::unexpected(anothers.error());
    if (!*anothers)
        return known;
    if (const auto lost = loseNumber(**known); !lost)
        return tl::unexpected(lost.error());
    return std::nullopt;
}

// What readers saw is made again when somebody says so, what waits by itself.
Result<void> Pull::loseNumber(const Remote &known)
{
    const auto story = m_store.summary(known.story);
    if (!story)
        return tl::unexpected(story.error());
    Remote lost;
    lost.story = known.story;
    lost.server = known.server;
    lost.url = known.url;
    m_warnings += lostNumber(story->headline);
    const Result<void> done = m_remotes.set(lost);
    const bool seen = known.status == "publish"_L1 || known.status == "private"_L1;
    const bool live = story->state == State::Published || story->state == State::Updating;
    return done && seen && live && known.server == m_server
        ? missing::add(m_store, m_wordpress.server(), {known.story, known.post})
        : done;
}

// A copy that somebody made on the server says of itself what the story's own post says.
void Pull::askWhichIsIt(const ServerPost &post, const Remote &known)
{
    m_wordpress.post(known.post, whileOpen([this, post, known](const RestAnswer &answer) {
        if (answer.done()) {
            const auto anothers = isAnothers(m_store, serverPost(answer.object()), known);
            if (!settled(anothers.map([](bool) {})))
                return;
            if (*anothers)
                moved(post, known);
            else
                nextStory();
        } else if (answer.outcome == Outcome::Gone) {
            moved(post, known);
        } else if (answer.outcome == Outcome::Forbidden) {
            askAsReader(post, known);
        } else if (answer.status == 0) {
            end(answer);
        } else {
            leave(post, answer.error.text);
            nextStory();
        }
    }));
}

// Its author may not change any more what went public, and reads it like everybody.
void Pull::askAsReader(const ServerPost &post, const Remote &known)
{
    PostQuestion question;
    question.view = true;
    question.statuses = u"publish,future"_s;
    question.posts = {QString::number(known.post)};
    m_wordpress.changedPosts(question, whileOpen([this, post, known](const RestAnswer &answer) {
        if (answer.status == 0) {
            end(answer);
            return;
        }
        const QJsonArray list = answer.json.array();
        const bool there = std::any_of(list.cbegin(), list.cend(), [&](const QJsonValue &one) {
            return isSlugOf(one[u"slug"_s].toString(), known.story);
        });
        if (!answer.done())
            leave(post, answer.error.text);
        if (!answer.done() || there)
            nextStory();
        else
            moved(post, known);
    }));
}

void Pull::moved(const ServerPost &post, const Remote &from)
{
    if (!settled(loseNumber(from)))
        return;
    m_posts.prepend(post);
    nextStory();
}

} // namespace toasoan
