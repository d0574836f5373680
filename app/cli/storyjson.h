// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/joining.h"
#include "store/store.h"

#include <QJsonObject>

namespace toasoan::cli {

/// Where readers find a story: number there (0 for none), address (empty while they cannot), views.
struct RemoteShown
{
    qint64 id = 0;
    QString url;
    std::optional<qint64> views;
    QString status = {}; ///< WordPress' word for it, as last heard
    bool isClosed = false; ///< behind a password
};

/// The shape of `show --json`.
[[nodiscard]] QJsonObject storyJson(const Story &story, const QList<HistoryEntry> &history,
    const QList<Note> &notes, const RemoteShown &remote, const QJsonValue &conflict);
/// Its `conflict`: who wrote the other text, and the lines and passages that clash; null for none.
[[nodiscard]] QJsonValue conflictJson(const std::optional<Conflict> &conflict, const Content &here);
/// The shape of one element of `list --json`.
[[nodiscard]] QJsonObject summaryJson(const StorySummary &summary);
/// The same for eyes: fields a line each, then the text, the pictures and the history.
[[nodiscard]] QString storyText(const Story &story, const QList<HistoryEntry> &history,
    const QList<Note> &notes, const RemoteShown &remote);

/// The names that people know the states, roles and actions by.
[[nodiscard]] QString stateName(State state);
[[nodiscard]] QString reviewName(Review review);
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] QString actionName(Action action);

/// Several authors in one line, parted as `set ID byline` reads them.
[[nodiscard]] QString bylineText(const QStringList &byline);

} // namespace toasoan::cli
