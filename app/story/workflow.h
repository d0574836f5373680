// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "story/story.h"

namespace toasoan::workflow {

/// Who acts on what. `ownStory`: the actor is its author. `onlyEditor`: no other member may
/// approve. `taken`: the newsroom's server takes stories from the account in use; else no step may
/// be made that it would have to hear of.
struct Situation
{
    State state = State::Draft;
    Review review = Review::None;
    Role role = Role::Reporter;
    bool ownStory = false;
    bool onlyEditor = false;
    bool taken = true;
    bool readOnly = false; ///< the newsroom is open for reading: nothing may be done
};

struct Outcome
{
    State state = State::Draft;
    Review review = Review::None;
    bool operator==(const Outcome &) const = default;
};

/// The one table State × Action × Role × (own, another's). Error::Kind::Refused with a sentence.
/// Publish is possible from Updating/Open and from Published too: the caller must see that the
/// approved hash is still the hash of what is stored. DropApproval and RestoreApproval are the
/// consequences of an edit, for whoever made it.
[[nodiscard]] Result<Outcome> apply(Action action, const Situation &situation);
[[nodiscard]] bool may(Action action, const Situation &situation);

/// As sentences name them, lower case: “chờ duyệt”, “phóng viên”.
[[nodiscard]] QString stateName(State state);
[[nodiscard]] QString roleName(Role role);

/// What stands between a story and its submission, or should be looked at first.
struct Finding
{
    enum class Field {
        Headline,
        Body,
        Caption,
        Credit,
        Figure,
        Section,
        Standfirst,
        Alt,
        Tags,
        Byline
    };
    Field field = Field::Headline;
    bool blocks = false;
    int photo = -1; ///< index in Content::photos, for Caption, Credit, Alt
    int block = -1; ///< index in Body::blocks, for Figure
    QString text; ///< what is missing, one translated sentence
    bool operator==(const Finding &) const = default;
};
/// Blocking ones first. An empty headline or body, a picture without caption or credit and a figure
/// that waits for its picture block; section, sapo, alt and tags only warn.
[[nodiscard]] QList<Finding> check(const Content &content, const Newsroom &newsroom);
/// Films in the text that `films`, those of the archive, do not hold: the page would be silent
/// about them. They block; hidden ones, about which it is silent too, only warn.
[[nodiscard]] QList<Finding> missingFilms(const Body &body, const QList<Film> &films);

} // namespace toasoan::workflow
