// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "editor/sheetedit.h"
#include "story/snippets.h"

namespace toasoan {

/// The abbreviations that hold for whoever sits here.
namespace writing {

[[nodiscard]] Snippets newsroomSnippets(
    const Store &store); ///< those we bring until it has its own
[[nodiscard]] Snippets ownSnippets(const Store &store, const Member &member);
[[nodiscard]] Result<void> setNewsroomSnippets(Store &store, const Snippets &snippets);
[[nodiscard]] Result<void> setOwnSnippets(
    Store &store, const Member &member, const Snippets &snippets);

} // namespace writing

/// Puts what an abbreviation stands for in its place once the word is ended. One undo brings the
/// abbreviation back; nothing happens while something is being composed.
class Expander : public QObject
{
    Q_OBJECT
public:
    Expander(SheetEdit &sheet, Session &session, QObject *parent = nullptr);
    void reload();

private:
    void expand();
    SheetEdit &m_sheet;
    Session &m_session;
    Snippets m_snippets;
};

} // namespace toasoan
