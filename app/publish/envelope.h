// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <optional>

namespace toasoan {

/// A picture of a story on its way between desks: the server keeps other bytes than the original.
struct SentPicture
{
    QString sha256; ///< of the original file, which names the picture on every desk
    qint64 media = 0; ///< its number there
    QString url, sent; ///< where the bytes lie, and their SHA-256
    QString credit; ///< that was written into them
    QSize size;
    bool operator==(const SentPicture &) const = default;
};

/// What travels with a story that is not public, beside the text that the server shows: enough for
/// another desk to have the very same story, its hash included.
struct Envelope
{
    QString story; ///< UUID
    State state = State::Submitted;
    Review review = Review::None; ///< with Updating
    bool update = false; ///< of the update of a live story, see updates.h
    bool shared = false; ///< a draft that its author lets editors read, see sharing.h
    QString author, authorName; ///< login and name of whose story it is
    QString by, byName; ///< of the last step
    Action action = Action::Submit;
    QDateTime at, createdAt;
    QString note; ///< of that step
    QString approved; ///< hash that was approved; empty for none
    QString approvedBy;
    QString print; ///< PostText::textPrint() of the text that went with it
    QString hash; ///< contentHash() of `content`
    QStringList hashes; ///< of earlier texts there, so that strangers find what both know
    Content content; ///< its pictures named by their originals
    QList<Film> films;
    QList<Note> notes;
    QList<SentPicture> pictures;

    /// Of every text that the desk which sent it has had there.
    [[nodiscard]] QStringList texts() const { return hashes + QStringList{hash}; }
};

/// Letters that no server's filter touches; the same envelope always gives the same.
[[nodiscard]] QString envelopeText(const Envelope &envelope);
/// Foreign: everything in it was read by the one sanitizer. Nothing when it is no envelope of ours.
[[nodiscard]] std::optional<Envelope> envelopeFrom(const QString &text);

} // namespace toasoan
