// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "story/body.h"
#include "story/framing.h"
#include "story/runmemo.h"

#include <optional>
#include <QDateTime>
#include <QSize>
#include <QStringList>

namespace toasoan {

enum class State : quint8 {
    Draft,
    Submitted,
    Returned,
    Approved,
    Scheduled,
    Published,
    Updating,
    Withdrawn
};
/// Where a live story that is being changed stands; None unless the state is Updating.
enum class Review : quint8 { None, Open, Submitted, Returned, Approved };
enum class Role : quint8 { Reporter, Photographer, Editor, Administrator };
/// An editor, or an administrator, who is one too.
[[nodiscard]] constexpr bool decides(Role role)
{
    return role == Role::Editor || role == Role::Administrator;
}
enum class Action : quint8 {
    Create,
    Edit,
    EditPhotos,
    Submit,
    Recall,
    Take,
    Return,
    Approve,
    Publish,
    Schedule,
    Unschedule,
    Update,
    Correct,
    Withdraw,
    Reopen,
    Trash,
    Untrash,
    DropApproval,
    RestoreApproval
};

/// The words of cli.md and of the store (“draft”, “reporter”, …), never shown to a person.
[[nodiscard]] QString toWord(State state);
[[nodiscard]] QString toWord(Review review); ///< empty for None
[[nodiscard]] QString toWord(Role role);
[[nodiscard]] QString toWord(Action action);
[[nodiscard]] std::optional<State> stateFromWord(const QString &word);
[[nodiscard]] std::optional<Review> reviewFromWord(const QString &word);
[[nodiscard]] std::optional<Role> roleFromWord(const QString &word);
[[nodiscard]] std::optional<Action> actionFromWord(const QString &word);

/// One use of a picture in a story: caption, credit, alt and framing belong to this use.
struct Photo
{
    QString id; ///< UUID without braces, of the use
    QString sha256; ///< lower-case hex, of the original file
    QString caption;
    QString credit; ///< without “Ảnh:”
    QString alt;
    QSize size; ///< upright pixels; empty while the file is still being read
    Framing framing = {};
    bool operator==(const Photo &) const = default;
};

/// A notice printed on a live page (Đính chính): what was wrong and what is right, in one text.
struct Correction
{
    QDateTime at; ///< UTC
    QString text;
    bool operator==(const Correction &) const = default;
};

struct Film
{
    QString id; ///< UUID
    QString title;
    QString url; ///< http or https
    QString posterSha256; ///< empty for none
    int seconds = 0; ///< length, 0 when unknown
    QDateTime addedAt;
    bool hidden = false;
    bool operator==(const Film &) const = default;
};

/// What a reader sees of a story; everything here is covered by the content hash.
struct Content
{
    QString kicker;
    QString headline;
    QString standfirst; ///< sapo
    QStringList byline;
    QString dateline;
    QString source;
    QString section; ///< name as in Newsroom::sections, empty for none
    QStringList tags;
    QStringList related; ///< story ids, chosen by hand
    QString lead; ///< photo use id, empty for none
    Body body;
    QList<Photo> photos; ///< in printing order
    QList<Correction> corrections;
    bool operator==(const Content &) const = default;
};

/// What contentHash() keeps from one call to the next: while only a paragraph is typed in, nothing
/// before it is hashed again.
struct HashMemo
{
    RunMemo<QByteArray> bytes; ///< of the paragraphs
    Content content; ///< hashed last, with `films`
    QList<Film> films;
    qsizetype blocks = 0; ///< of `content`, that `sha` holds with all that comes before the body
    std::optional<Sha256> sha;
};

/// SHA-256 (lower-case hex) over a canonical JSON of everything in `content` that a reader sees;
/// picture ids count only by their place, so the same story in two newsrooms has the same hash.
/// `films`: those that the body names (title, url, poster), as the newsroom has them now.
[[nodiscard]] QString contentHash(
    const Content &content, const QList<Film> &films = {}, HashMemo *memo = nullptr);

/// Bound figures hand their caption and credit (when not empty) to the photo use and forget them,
/// so that the photo use is the one truth; call it on text that came from outside. A later figure
/// of the same photo that says something else waits for a picture of its own, its words kept;
/// returned are the places of these.
QList<int> adoptCaptions(Content &content);

struct Story
{
    QString id; ///< UUID without braces, from the first keystroke
    Content content;
    State state = State::Draft;
    Review review = Review::None;
    QString author; ///< member name; stays when an editor corrects
    QString editor; ///< who took it (“Nhận biên tập”), empty for nobody
    QDateTime editorSince;
    int revision = 0; ///< number of the newest row of revisions
    QString hash; ///< contentHash of what is stored now
    QString approvedHash; ///< empty when no approval holds
    QString approvedBy;
    QDateTime approvedAt;
    QDateTime waitingSince; ///< entered its present state
    QDateTime scheduledAt; ///< UTC; valid when Scheduled, and for an update with a time
    /// UTC; publishedAt is the first publication, updatedAt may lie up to five seconds before the
    /// last save of the text
    QDateTime createdAt, updatedAt, publishedAt, trashedAt;
    QString address; ///< site path “chuyen-muc/tieu-de-<id>.html”, fixed at first publication
    int liveRevision = 0; ///< revision that readers see, 0 when none
    QString withdrawReason;
};

/// What a list row shows; cheap to load by the thousand.
struct StorySummary
{
    QString id, headline, standfirst, section, author, editor, leadSha256;
    QStringList byline;
    State state = State::Draft;
    Review review = Review::None;
    QDateTime createdAt, updatedAt, waitingSince, scheduledAt, publishedAt, trashedAt;
    int openNotes = 0;
    int revision = 0;
    bool conflict = false; ///< somebody must choose between two texts of it
    bool shared = false; ///< its author lets editors read it although it is a draft
    bool operator==(const StorySummary &) const = default;
};

struct Member
{
    QString name; ///< login, unique
    QString displayName; ///< as printed in the window; may equal name
    Role role = Role::Reporter;
    bool operator==(const Member &) const = default;
};

struct HistoryEntry
{
    QDateTime at;
    QString by;
    Action action = Action::Edit;
    int revision = 0;
    QString note; ///< reason, return note, correction text
    QString hash;
    bool operator==(const HistoryEntry &) const = default;
};

struct Revision
{
    int number = 0;
    QDateTime at;
    QString by;
    QString hash;
    Content content;
};

/// Letters (UTF-16 units) of a note, reason or notice: longer ones do not reach other desks whole.
inline constexpr qsizetype longestNote = 5000;

/// An editor's remark on a story; a return note is one.
struct Note
{
    QString id;
    QDateTime at;
    QString by;
    QString text;
    QString quote; ///< passage it stands on, empty for the whole story
    bool resolved = false;
    bool operator==(const Note &) const = default;
};

/// Settings of the newsroom that its pages print and its checks use.
struct Newsroom
{
    QString name; ///< “Báo của tôi” until set
    QString motto, licence, editorInChief, address, contact;
    QString siteUrl; ///< absolute, ends with “/”; https://vi-du.example/ until set
    QStringList sections;
    bool sample = false; ///< made by init --sample; the window and the pages say “mẫu”
    int headlineLimit = 90; ///< characters; a warning, never a block
    int standfirstLimit = 60; ///< words
    int waitingLimitMinutes = 120; ///< a submitted story that waits longer is marked
    QString secondBackupFolder; ///< empty for none
    bool operator==(const Newsroom &) const = default;
};

} // namespace toasoan
