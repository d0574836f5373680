// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/snapshot.h"
#include "store/sql.h"
#include "store/store.h"

namespace toasoan {

/// A row of stories and what hangs on it. The body stays HTML until somebody needs it.
struct StoredStory
{
    qint64 number = 0;
    Story story; ///< approvedHash only while the approval holds
    QByteArray body; ///< HTML in UTF-8, as the file has it
    QString approvedHash; ///< also when the text has moved away from it
    QString editedBy; ///< whose changes no revision holds yet, empty when there are none
    QDateTime editedSince;
    QDateTime liveAt;
    QString leadSha256;
    [[nodiscard]] QString html() const { return QString::fromUtf8(body); }
};

[[nodiscard]] Result<StoredStory> readStored(Sql &sql, const QString &id);
[[nodiscard]] Story withBody(StoredStory stored);
[[nodiscard]] Error noSuchStory(const QString &id);

/// NFC, one line a field, body normalised, captions where they belong, no lead without its picture.
[[nodiscard]] Content cleanedContent(
    Content content, const QString &id, RunMemo<Runs> *memo = nullptr);

/// The films that the body names, for contentHash().
[[nodiscard]] Result<QList<Film>> filmsOf(Sql &sql, const Body &body);
[[nodiscard]] Result<QString> hashOf(Sql &sql, const Content &content, HashMemo *memo = nullptr);

[[nodiscard]] QString lines(const QStringList &list);
[[nodiscard]] QStringList fromLines(const QString &text);
[[nodiscard]] QString leadSha256(const Content &content);

/// The uses of a story; the pictures' own words follow theirs where both said the same.
[[nodiscard]] Result<void> writePhotos(
    Sql &sql, const QString &id, const QList<Photo> &photos, const QDateTime &now);
[[nodiscard]] QStringList picturesOf(const QList<Photo> &photos); ///< SHA-256 of each
[[nodiscard]] Result<void> writeTags(Sql &sql, const QString &id, const QStringList &tags);

struct NewHistory
{
    QString story;
    QString by;
    Action action = Action::Edit;
    int revision = 0;
    QString note;
    QString hash;
};
[[nodiscard]] Result<void> writeHistory(Sql &sql, const NewHistory &entry, const QDateTime &at);

/// A step that the server is still to hear of.
[[nodiscard]] Result<void> writeOutbox(
    Sql &sql, const QString &id, Action action, int revision, const QDateTime &at);

struct NewRevision
{
    QString story;
    QString by;
    QString hash;
    QByteArray content; ///< snapshot()
};
/// Appends a revision and answers its number, which the caller writes into the story's row.
[[nodiscard]] Result<int> addRevision(Sql &sql, const NewRevision &revision, const QDateTime &at);
/// The same, and the row follows.
[[nodiscard]] Result<int> writeRevision(Sql &sql, const NewRevision &revision, const QDateTime &at);

} // namespace toasoan
