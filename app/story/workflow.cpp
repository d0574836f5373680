// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/workflow.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace toasoan::workflow {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Workflow)
};

using Set = unsigned;

template <typename... Values> constexpr Set of(Values... values)
{
    return ((1U << unsigned(values)) | ...);
}

template <typename Value> constexpr bool holds(Set set, Value value)
{
    return ((set >> unsigned(value)) & 1U) != 0;
}

constexpr Set nobody = 0;
constexpr Set editors = of(Role::Editor, Role::Administrator);
constexpr Set writers = of(Role::Reporter, Role::Photographer);
constexpr Set photographer = of(Role::Photographer);
constexpr Set everybody = editors | writers;

constexpr Set off = of(Review::None);
constexpr Set anyReview = of(Review::Open, Review::Submitted, Review::Returned, Review::Approved);
constexpr Set untilApproved = of(Review::Open, Review::Submitted, Review::Returned);
constexpr Set unlive = of(State::Draft, State::Submitted, State::Returned);

// A story that is begun is to be sent one day; what only takes back is never refused.
constexpr Set toldOf = of(Action::Create, Action::Submit, Action::Return, Action::Approve,
    Action::Publish, Action::Schedule, Action::Update, Action::Correct, Action::Withdraw);

enum class OnlyIf : quint8 { Always, OnlyEditor };

// One row: who may do it where, and where it leads. A missing target keeps what is.
struct Rule
{
    Action action;
    Set states;
    Set reviews;
    Set own; // roles that may do it to their own story
    Set others; // roles that may do it to another's
    std::optional<State> state = {};
    std::optional<Review> review = {};
    OnlyIf ownOnlyIf = OnlyIf::Always;
};

// clang-format off
    constexpr auto table = std::to_array<Rule>({
        {Action::Create, unlive | of(State::Approved, State::Scheduled, State::Published, State::Withdrawn), off, everybody, everybody, State::Draft, Review::None},
        {Action::Create, of(State::Updating), anyReview, everybody, everybody, State::Draft, Review::None},

        {Action::Edit, unlive, off, everybody, editors},
        {Action::Edit, of(State::Approved, State::Scheduled), off, editors, editors},
        {Action::Edit, of(State::Updating), untilApproved, everybody, editors},
        {Action::Edit, of(State::Updating), of(Review::Approved), editors, editors},
        {Action::EditPhotos, unlive, off, everybody, editors | photographer},
        {Action::EditPhotos, of(State::Approved, State::Scheduled), off, editors, editors},
        {Action::EditPhotos, of(State::Updating), untilApproved, everybody, editors | photographer},
        {Action::EditPhotos, of(State::Updating), of(Review::Approved), editors, editors},

        {Action::Submit, of(State::Draft, State::Returned), off, everybody, editors, State::Submitted},
        {Action::Submit, of(State::Updating), of(Review::Open, Review::Returned), everybody, editors, {}, Review::Submitted},
        {Action::Recall, of(State::Submitted), off, everybody, nobody, State::Draft},
        {Action::Recall, of(State::Updating), of(Review::Submitted), everybody, nobody, {}, Review::Open},
        {Action::Take, unlive | of(State::Approved, State::Scheduled), off, editors, editors},
        {Action::Take, of(State::Updating), anyReview, editors, editors},
        {Action::Return, of(State::Submitted), off, editors, editors, State::Returned},
        {Action::Return, of(State::Updating), of(Review::Submitted), editors, editors, {}, Review::Returned},
        {Action::Approve, of(State::Submitted), off, editors, editors, State::Approved, {}, OnlyIf::OnlyEditor},
        {Action::Approve, of(State::Updating), of(Review::Submitted), editors, editors, {}, Review::Approved, OnlyIf::OnlyEditor},

        {Action::Publish, of(State::Approved, State::Scheduled, State::Published), off, editors, editors, State::Published},
        {Action::Publish, of(State::Updating), of(Review::Open, Review::Approved), editors, editors, State::Published, Review::None},
        {Action::Schedule, of(State::Approved, State::Scheduled), off, editors, editors, State::Scheduled},
        {Action::Schedule, of(State::Updating), of(Review::Approved), editors, editors},
        {Action::Unschedule, of(State::Scheduled), off, editors, editors, State::Approved},
        {Action::Unschedule, of(State::Updating), of(Review::Approved), editors, editors},
        {Action::Update, of(State::Published), off, editors, editors, State::Updating, Review::Open},
        {Action::Correct, of(State::Published), off, editors, editors, State::Updating, Review::Open},
        {Action::Correct, of(State::Updating), untilApproved, editors, editors},
        {Action::Correct, of(State::Updating), of(Review::Approved), editors, editors, {}, Review::Submitted},
        {Action::Withdraw, of(State::Published, State::Scheduled), off, editors, editors, State::Withdrawn},
        {Action::Withdraw, of(State::Updating), anyReview, editors, editors, State::Withdrawn, Review::None},
        {Action::Reopen, of(State::Withdrawn), off, editors, editors, State::Draft},

        {Action::Trash, unlive, off, everybody, editors},
        {Action::Trash, of(State::Approved), off, editors, editors},
        {Action::Untrash, unlive, off, everybody, editors},
        {Action::Untrash, of(State::Approved), off, editors, editors},

        {Action::DropApproval, of(State::Approved, State::Scheduled), off, everybody, everybody, State::Submitted},
        {Action::DropApproval, of(State::Updating), untilApproved, everybody, everybody},
        {Action::DropApproval, of(State::Updating), of(Review::Approved), everybody, everybody, {}, Review::Submitted},
        {Action::RestoreApproval, of(State::Submitted), off, everybody, everybody, State::Approved},
        {Action::RestoreApproval, of(State::Updating), of(Review::Open), everybody, everybody},
        {Action::RestoreApproval, of(State::Updating), of(Review::Submitted), everybody, everybody, {}, Review::Approved},
    });
// clang-format on

QString reviewName(Review review)
{
    switch (review) {
    case Review::Submitted:
        return Text::tr("live, its update waits for approval");
    case Review::Returned:
        return Text::tr("live, its update was returned");
    case Review::Approved:
        return Text::tr("live, its update is approved");
    default:
        return Text::tr("live and open for an update");
    }
}

QString wrongState(Action action, const QString &name)
{
    switch (action) {
    case Action::Create:
        return Text::tr("A new story cannot be made out of one that is %1.").arg(name);
    case Action::Edit:
    case Action::EditPhotos:
        return Text::tr(
            "This story is %1 and cannot be changed as it is; a live one is opened with "
            "“Update”, a withdrawn one with “Reopen”.")
            .arg(name);
    case Action::Submit:
        return Text::tr("Only a draft, a returned story or an open update can be submitted; this "
                        "one is %1.")
            .arg(name);
    case Action::Recall:
        return Text::tr("Only what waits for approval can be recalled; this story is %1.")
            .arg(name);
    case Action::Take:
        return Text::tr("This story is %1; there is nothing in it to take for editing.").arg(name);
    case Action::Return:
        return Text::tr("Only what was submitted can be returned; this story is %1.").arg(name);
    case Action::Approve:
        return Text::tr("Only what was submitted can be approved; this story is %1.").arg(name);
    case Action::Publish:
        return Text::tr("Only an approved story can be published; this one is %1.").arg(name);
    case Action::Schedule:
        return Text::tr(
            "Only an approved story or an approved update can be scheduled; this one is %1.")
            .arg(name);
    case Action::Unschedule:
        return Text::tr("Only a scheduled story can be unscheduled; this one is %1.").arg(name);
    case Action::Update:
        return Text::tr("Only a published story can be opened for an update; this one is %1.")
            .arg(name);
    case Action::Correct:
        return Text::tr("A correction notice needs a live story; this one is %1.").arg(name);
    case Action::Withdraw:
        return Text::tr("Only a published or scheduled story can be withdrawn; this one is %1.")
            .arg(name);
    case Action::Reopen:
        return Text::tr("Only a withdrawn story can be reopened; this one is %1.").arg(name);
    case Action::Trash:
    case Action::Untrash:
        return Text::tr("A story that is %1 cannot go to the trash; what readers know stays on "
                        "record, and a scheduled story is unscheduled first.")
            .arg(name);
    case Action::DropApproval:
        return Text::tr("This story is %1; there is no approval to drop.").arg(name);
    case Action::RestoreApproval:
        return Text::tr("This story is %1; its earlier approval cannot come back.").arg(name);
    }
    return {};
}

QString wrongRole(Action action, Role role)
{
    const QString name = roleName(role);
    switch (action) {
    case Action::Edit:
    case Action::EditPhotos:
        return Text::tr("This story is approved or being prepared for readers: only an editor may "
                        "change it now, and you are a %1.")
            .arg(name);
    case Action::Take:
        return Text::tr("Only an editor may take a story for editing; you are a %1.").arg(name);
    case Action::Return:
        return Text::tr("Only an editor may return a story; you are a %1.").arg(name);
    case Action::Approve:
        return Text::tr("Only an editor may approve a story; you are a %1.").arg(name);
    case Action::Publish:
        return Text::tr("Only an editor may publish a story; you are a %1.").arg(name);
    case Action::Schedule:
    case Action::Unschedule:
        return Text::tr("Only an editor may set or cancel the time of publication; you are a %1.")
            .arg(name);
    case Action::Update:
        return Text::tr("Only an editor may open a live story for an update; you are a %1.")
            .arg(name);
    case Action::Correct:
        return Text::tr("Only an editor may print a correction; you are a %1.").arg(name);
    case Action::Withdraw:
        return Text::tr("Only an editor may withdraw a story; you are a %1.").arg(name);
    case Action::Reopen:
        return Text::tr("Only an editor may reopen a withdrawn story; you are a %1.").arg(name);
    case Action::Trash:
    case Action::Untrash:
        return Text::tr("Only an editor may move an approved story to the trash; you are a %1.")
            .arg(name);
    default:
        return Text::tr("The role of %1 does not allow this.").arg(name);
    }
}

// Some role may, on a story of the other kind (own or another's).
QString wrongOwner(Action action, const Situation &situation)
{
    if (action == Action::Approve)
        return Text::tr("Nobody approves a story of their own while there is another editor; ask a "
                        "colleague to approve this one.");
    if (action == Action::Recall)
        return Text::tr("Only its author may recall a story; an editor returns it instead.");
    if (action == Action::Edit && situation.role == Role::Photographer)
        return Text::tr("This story belongs to another author; a photographer may add pictures and "
                        "captions to it, and change no more.");
    return Text::tr("This story belongs to another author; a %1 may do this only with their own.")
        .arg(roleName(situation.role));
}

Error refusal(Action action, const Situation &situation)
{
    if (!situation.taken && holds(toldOf, action))
        return {Error::Kind::Refused,
            Text::tr("The account in use may send pictures to the newsroom's server, but no "
                     "stories: this would wait here for ever. Hand pictures and text to a "
                     "reporter as a story package, or sign in with an account that may write.")};
    bool stateFits = false, otherOwnerFits = false;
    for (const Rule &rule : table) {
        if (rule.action != action || !holds(rule.states, situation.state)
            || !holds(rule.reviews, situation.review))
            continue;
        stateFits = true;
        otherOwnerFits
            = otherOwnerFits || holds(situation.ownStory ? rule.others : rule.own, situation.role);
    }
    QString text;
    if (!stateFits)
        text = wrongState(action,
            situation.state == State::Updating ? reviewName(situation.review)
                                               : stateName(situation.state));
    else if (otherOwnerFits || action == Action::Recall)
        text = wrongOwner(action, situation);
    else
        text = wrongRole(action, situation.role);
    return {Error::Kind::Refused, text};
}

} // namespace

QString stateName(State state)
{
    switch (state) {
    case State::Draft:
        return Text::tr("a draft");
    case State::Submitted:
        return Text::tr("submitted");
    case State::Returned:
        return Text::tr("returned");
    case State::Approved:
        return Text::tr("approved");
    case State::Scheduled:
        return Text::tr("scheduled");
    case State::Published:
        return Text::tr("published");
    case State::Updating:
        return Text::tr("being updated");
    case State::Withdrawn:
        return Text::tr("withdrawn");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Reporter:
        return Text::tr("reporter");
    case Role::Photographer:
        return Text::tr("photographer");
    case Role::Editor:
        return Text::tr("editor");
    case Role::Administrator:
        return Text::tr("administrator");
    }
    return {};
}

Result<Outcome> apply(Action action, const Situation &situation)
{
    if (situation.readOnly)
        return fail(Error::Kind::Refused,
            Text::tr("This newsroom is open for reading only; nothing in it can be changed here."));
    for (const Rule &rule : table) {
        if (rule.action != action || !holds(rule.states, situation.state)
            || !holds(rule.reviews, situation.review)
            || !holds(situation.ownStory ? rule.own : rule.others, situation.role)
            || (!situation.taken && holds(toldOf, action)))
            continue;
        if (situation.ownStory && rule.ownOnlyIf == OnlyIf::OnlyEditor && !situation.onlyEditor)
            continue;
        return Outcome{
            rule.state.value_or(situation.state), rule.review.value_or(situation.review)};
    }
    return tl::unexpected<Error>(refusal(action, situation));
}

bool may(Action action, const Situation &situation)
{
    return apply(action, situation).has_value();
}

namespace {

void checkPhotos(const Content &content, QList<Finding> &blocking, QList<Finding> &warning)
{
    using Field = Finding::Field;
    for (int i = 0; i < int(content.photos.size()); ++i) {
        const Photo &photo = content.photos[i];
        if (photo.caption.trimmed().isEmpty())
            blocking
                += {Field::Caption, true, i, -1, Text::tr("Picture %1 has no caption.").arg(i + 1)};
        if (photo.credit.trimmed().isEmpty())
            blocking
                += {Field::Credit, true, i, -1, Text::tr("Picture %1 has no credit.").arg(i + 1)};
        if (photo.alt.trimmed().isEmpty())
            warning += {Field::Alt, false, i, -1,
                Text::tr("Picture %1 has no text for readers who cannot see it.").arg(i + 1)};
    }
}

bool waits(const Block &figure, const QList<Photo> &photos)
{
    return std::none_of(
        photos.cbegin(), photos.cend(), [&](const Photo &photo) { return photo.id == figure.ref; });
}

void checkFigures(const Content &content, QList<Finding> &blocking)
{
    for (int i = 0; i < int(content.body.blocks.size()); ++i) {
        const Block &block = content.body.blocks[i];
        if (block.kind != Block::Kind::Figure || !waits(block, content.photos))
            continue;
        blocking += {Finding::Field::Figure, true, -1, i,
            block.caption.isEmpty()
                ? Text::tr("A figure still waits for its picture.")
                : Text::tr("The figure “%1” still waits for its picture.").arg(block.caption)};
    }
}

bool hasText(const Body &body)
{
    return std::any_of(body.blocks.cbegin(), body.blocks.cend(), [](const Block &block) {
        return !block.runs.isEmpty() || block.kind == Block::Kind::Table;
    });
}

} // namespace

QList<Finding> check(const Content &content, const Newsroom &newsroom)
{
    using Field = Finding::Field;
    QList<Finding> blocking, warning;
    const QString headline = content.headline.trimmed();
    if (headline.isEmpty())
        blocking += {Field::Headline, true, -1, -1, Text::tr("The headline is empty.")};
    if (std::none_of(content.body.blocks.cbegin(), content.body.blocks.cend(),
            [](const Block &block) { return hasText(normalised(Body{{block}})); }))
        blocking += {Field::Body, true, -1, -1, Text::tr("The story has no text yet.")};
    checkPhotos(content, blocking, warning);
    checkFigures(content, blocking);

    const int letters = int(headline.toUcs4().size());
    if (newsroom.headlineLimit > 0 && letters > newsroom.headlineLimit)
        warning += {Field::Headline, false, -1, -1,
            Text::tr("The headline has %1 characters; this newsroom prints up to %2.")
                .arg(letters)
                .arg(newsroom.headlineLimit)};
    if (content.section.isEmpty())
        warning += {Field::Section, false, -1, -1, Text::tr("No section is chosen.")};
    const int words = wordCount(content.standfirst);
    if (words == 0)
        warning += {Field::Standfirst, false, -1, -1, Text::tr("The standfirst is empty.")};
    else if (newsroom.standfirstLimit > 0 && words > newsroom.standfirstLimit)
        warning += {Field::Standfirst, false, -1, -1,
            Text::tr("The standfirst has %1 words; this newsroom prints up to %2.")
                .arg(words)
                .arg(newsroom.standfirstLimit)};
    if (content.byline.join(QString()).trimmed().isEmpty())
        warning += {Field::Byline, false, -1, -1, Text::tr("Nobody is named as the author.")};
    if (content.tags.isEmpty())
        warning += {Field::Tags, false, -1, -1, Text::tr("There are no tags.")};
    return blocking + warning;
}

QList<Finding> missingFilms(const Body &body, const QList<Film> &films)
{
    QList<Finding> findings;
    for (int i = 0; i < int(body.blocks.size()); ++i) {
        const Block &block = body.blocks[i];
        const auto isIt = [&block](const Film &film) { return film.id == block.ref; };
        if (block.kind != Block::Kind::Film)
            continue;
        const auto film = std::find_if(films.cbegin(), films.cend(), isIt);
        if (film != films.cend() && film->hidden)
            findings += {Finding::Field::Figure, false, -1, i,
                Text::tr("The film “%1” is hidden in the archive, so the page does not show it.")
                    .arg(film->title)};
        if (film == films.cend())
            findings += {Finding::Field::Figure, true, -1, i,
                Text::tr("A film in the text is not in the newsroom's archive; choose another or "
                         "take it out.")};
    }
    return findings;
}

} // namespace toasoan::workflow
