// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serverdesk.h"
#include "store/copies.h"

namespace toasoan::test {

/// A desk of a newsroom of several: its only member works under the account that it has there.
class NewsDesk : public ServerDesk
{
public:
    NewsDesk(const WordPressServer &server, const QUrl &address, const QString &login)
        : ServerDesk(server, address, login)
        , me{login, this->server().displayName,
              roleOf(this->server().capabilities).value_or(Role::Reporter)}
    {
        now = QDateTime::currentDateTimeUtc();
        (void)joinAsMember(store(), this->server());
    }

    /// Empty when the step was taken, else why not.
    QString step(const QString &id, Action action, const QString &note = {})
    {
        now = now.addSecs(1);
        TransitionArgs args;
        args.note = note;
        return said(store().transition(id, action, me, args));
    }

    template <typename Change> QString edit(const QString &id, Change change)
    {
        now = now.addSecs(1);
        Content content = store().story(id)->content;
        change(content);
        return said(store().saveContent(id, content, me));
    }

    QString begun(const QString &headline, int pictures = 0)
    {
        const auto story
            = store().createStory(content(headline, QStringLiteral("Thời sự"), pictures), me);
        return story ? story->id : QString();
    }

    Story story(const QString &id) { return store().story(id).value_or(Story()); }
    HistoryEntry last(const QString &id) { return store().history(id)->constLast(); }
    bool inConflict(const QString &id)
    {
        return Copies(store()).conflict(id).value_or(std::nullopt).has_value();
    }

    Member me;
};

} // namespace toasoan::test
