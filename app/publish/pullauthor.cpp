// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"

using namespace Qt::StringLiterals;

/// Whose a story is: the server decides who may write it, and may name another author than the desk
/// that began it.
namespace toasoan {

// An editor's post may be somebody's story that came here by another way.
QString Pull::authorOf(const ServerPost &post) const
{
    const Server &server = m_wordpress.server();
    return post.author == server.user && !m_editor ? server.login : post.envelope->author;
}

// Of others the server tells only a number; their desk says who they are when it writes.
Result<void> Pull::takeAuthor(const ServerPost &post, const Story &story, qint64 before)
{
    const Server &server = m_wordpress.server();
    const bool given = before > 0 && post.author > 0 && before != post.author;
    if (given && post.author == server.user && story.author != server.login) {
        m_done += tr("“%1” is yours now: the server names you as its author.")
                      .arg(story.content.headline);
        return m_remotes.giveTo(story.id, server.login);
    }
    if (given && post.author != server.user)
        m_warnings += tr("“%1” was given to another author on the server; it is theirs to write.")
                          .arg(story.content.headline);
    const auto &envelope = post.envelope;
    const bool theirs = envelope && envelope->by == envelope->author
        && envelope->author != story.author && post.author != server.user;
    return theirs ? m_remotes.giveTo(story.id, envelope->author) : Result<void>();
}

} // namespace toasoan
