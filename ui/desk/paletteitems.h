// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"

#include <QAction>
#include <QList>
#include <QPointer>

class QMenuBar;

namespace toasoan {

/// One line of the command palette.
struct PaletteItem
{
    enum class Kind : quint8 { Command, Story, Picture, Person };
    Kind kind = Kind::Command;
    QString key; ///< stable over runs, to remember what was used
    QString text, detail; ///< name, and where it stands or what it is
    QString keys; ///< of a command, as printed in menus
    QString storyId; ///< of a story, or the one that a picture stands in
    QString pictureId;
    State state = State::Draft; ///< of a story
    QPointer<QAction> action; ///< may go while the palette is open
};

/// A true property of this name keeps an action, or a whole menu, out of the palette.
constexpr char outsidePalette[] = "outsidePalette";
/// Each action of the menus that can be used now, with the name of its menu.
[[nodiscard]] QList<PaletteItem> commandsOf(const QMenuBar &bar);

/// Those whose name holds each word as the beginning of a syllable, diacritics and đ folded; used
/// ones first, then those that begin with the words, then in their own order.
[[nodiscard]] QList<PaletteItem> matching(
    const QList<PaletteItem> &items, const QString &words, const QStringList &used);

/// Stories and pictures of the newsroom; without words the newest stories.
[[nodiscard]] QList<PaletteItem> storiesLike(
    const Session &session, const QString &words, int limit);
[[nodiscard]] QList<PaletteItem> picturesLike(
    const Session &session, const QString &words, int limit);

/// The newsroom's directory, with rank and office; empty where it cannot be read.
[[nodiscard]] QList<PaletteItem> peopleOf(const Session &session);

} // namespace toasoan
