// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

/// What somebody made of a post on the server that no story can hold: columns, a gallery, colours.
/// Nothing is sent over it until a person has said what stays.
namespace toasoan::layout {

enum class Choice : quint8 {
    None,
    Mine, ///< the story goes over it
    Theirs ///< it stays there, and how the story stands is said without its text
};

struct Held
{
    QString story, channel; ///< see Remote and updates.h
    QString print; ///< of the post's text as it stands there
    QString plain; ///< of the one before, without any of it
    QStringList parts; ///< in words for people
    Choice choice = Choice::None;
};

[[nodiscard]] Result<std::optional<Held>> of(
    const Store &store, const QString &story, const QString &channel);
/// In place of what was known; another print asks for another choice.
[[nodiscard]] Result<void> hold(Store &store, const Held &held);
[[nodiscard]] Result<void> release(Store &store, const QString &story, const QString &channel);
/// The server has another name now.
[[nodiscard]] Result<void> rename(Store &store, const QString &from, const QString &to);

/// Why it is not sent.
[[nodiscard]] QString needsChoice(const Held &held);
/// For the server in use. False: nothing of this story asks for a choice.
[[nodiscard]] Result<bool> isAsked(const Store &store, const QString &story);
/// What the choice is about, in words; empty where none is asked.
[[nodiscard]] Result<QStringList> partsAsked(const Store &store, const QString &story);
/// Refused when nothing is held, and to who may not decide about this story.
[[nodiscard]] Result<void> choose(
    Store &store, const QString &story, const Member &by, Choice choice);

} // namespace toasoan::layout
