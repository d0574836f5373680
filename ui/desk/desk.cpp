// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "publish/sharing.h"
#include "publish/sync.h"
#include "story/films.h"

#include <algorithm>
#include <QDir>
#include <QScopedValueRollback>
#include <QUuid>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

Desk::Desk(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft([this](const QString &id, const Content &content) { return save(id, content); })
    , m_site(QDir(session.store().dir()).filePath(u"site"_s))
{
    connect(&session.store(), &Store::storyChanged, this, &Desk::followStore);
    connect(&m_draft, &Draft::stateChanged, this, &Desk::noteStanding);
    connect(&session, &Session::memberChanged, this, &Desk::standingChanged);
    connect(&session.store(), &Store::storyRemoved, this, [this](const QString &id) {
        if (m_draft.isOpen() && story().id == id) {
            m_draft.close();
            Q_EMIT storyOpened();
        }
    });
}

Result<Story> Desk::save(const QString &id, const Content &content)
{
    const QScopedValueRollback own(m_writing, true);
    Result<Story> kept = m_stored ? store().saveContent(id, content, m_session.member())
                                  : store().createStory(content, m_session.member(), id);
    if (kept)
        m_stored = true;
    // An opened file follows its folder when that is renamed; nobody would look for it there.
    if (store().isInPlace())
        return kept;
    if (kept) // where the story stands is seen, and what was typed stays unsaved
        m_draft.adopt(std::move(*kept));
    return fail(Error::Kind::Io, goneText());
}

QString Desk::goneText()
{
    return tr("The newsroom's folder is not in its place any more: it was renamed, or its disk was "
              "unplugged. Put it back and saving goes on by itself, or save the text elsewhere.");
}

void Desk::followStore(const QString &id)
{
    if (m_writing || !m_draft.isOpen() || story().id != id)
        return;
    if (Result<Story> now = store().story(id))
        m_draft.adopt(*now);
    const bool shared = sharing::isShared(store(), story());
    if (std::exchange(m_shared, shared) != shared)
        Q_EMIT standingChanged();
}

void Desk::noteStanding()
{
    const Story before = std::exchange(m_before, story());
    const auto approved = [](const Story &story) {
        return story.state == State::Approved || story.state == State::Scheduled
            || story.review == Review::Approved;
    };
    const bool waits = story().state == State::Submitted || story().review == Review::Submitted;
    // Only an edit leads from approved to waiting; the same text again leads back.
    if (before.id == story().id && approved(before) && waits) {
        m_droppedHash = before.approvedHash;
        Q_EMIT approvalDropped(before.approvedBy, before.approvedAt);
    } else if (!m_droppedHash.isEmpty() && !waits) {
        m_droppedHash.clear();
        Q_EMIT approvalRestored();
    }
    Q_EMIT standingChanged();
}

Result<void> Desk::open(const QString &id)
{
    if (m_draft.isOpen() && story().id == id)
        return {};
    if (auto saved = m_draft.flush(); !saved)
        return saved;
    Result<Story> story = store().story(id);
    if (!story && story.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::NotFound,
            tr("The story “%1” is not in this newsroom: it was deleted for good, or it is of "
               "another newsroom. The list shows those that are here.")
                .arg(id));
    if (!story)
        return tl::unexpected<Error>(story.error());
    m_stored = true;
    m_droppedHash.clear();
    m_before = *story;
    m_shared = sharing::isShared(store(), *story);
    m_draft.open(std::move(*story));
    Q_EMIT storyOpened();
    return {};
}

bool Desk::mayBegin() const
{
    return store().mayBegin(m_session.member()).has_value();
}

Result<void> Desk::openNew()
{
    if (auto may = store().mayBegin(m_session.member()); !may)
        return may;
    if (auto saved = m_draft.flush(); !saved)
        return saved;
    Story story;
    story.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    story.author = m_session.member().name;
    story.createdAt = story.updatedAt = story.waitingSince = store().now();
    story.content.byline = {m_session.displayName(story.author)};
    m_stored = false;
    m_droppedHash.clear();
    m_before = story;
    m_shared = false;
    m_draft.open(std::move(story));
    Q_EMIT storyOpened();
    return {};
}

Result<void> Desk::close()
{
    if (!m_draft.isOpen())
        return {};
    if (auto saved = m_draft.flush(); !saved)
        return saved;
    m_draft.close();
    Q_EMIT storyOpened();
    return {};
}

Result<void> Desk::act(Action action, const TransitionArgs &args)
{
    if (auto saved = m_draft.flush(); !saved)
        return saved;
    TransitionArgs what = args;
    if (action == Action::Approve)
        what.confirmedHash = story().hash;
    Result<Story> story = store().transition(this->story().id, action, m_session.member(), what);
    if (!story)
        return tl::unexpected<Error>(story.error());
    m_droppedHash.clear();
    m_draft.adopt(std::move(*story));
    return {};
}

Result<Published> Desk::publish(Action action, const TransitionArgs &args)
{
    if (auto saved = m_draft.flush(); !saved)
        return tl::unexpected<Error>(saved.error());
    TransitionArgs what = args;
    if (action == Action::Publish)
        what.confirmedHash = story().hash;
    auto done = publishStory(store(), m_site, story().id, action, m_session.member(), what);
    if (!done)
        return tl::unexpected<Error>(done.error());
    m_draft.adopt(std::move(done->first));
    return std::move(done->second);
}

Result<int> Desk::droppedRevision() const
{
    const auto revisions = store().revisions(story().id, false);
    if (!revisions)
        return tl::unexpected<Error>(revisions.error());
    const auto approved = std::find_if(revisions->crbegin(), revisions->crend(),
        [this](const Revision &revision) { return revision.hash == m_droppedHash; });
    if (m_droppedHash.isEmpty() || approved == revisions->crend())
        return fail(Error::Kind::NotFound,
            tr("The approved text is not in the timeline any more. Nothing was changed; ask for a "
               "new approval instead."));
    return approved->number;
}

Result<void> Desk::restoreApproved()
{
    if (auto saved = m_draft.flush(); !saved)
        return saved;
    const auto approved = droppedRevision();
    if (!approved)
        return tl::unexpected<Error>(approved.error());
    const auto full = store().revision(story().id, *approved);
    if (!full)
        return tl::unexpected<Error>(full.error());
    m_draft.edit([&](Content &content) { content = full->content; });
    return m_draft.flush();
}

workflow::Situation Desk::situation() const
{
    if (m_stored)
        if (const auto known = store().situation(story(), m_session.member()))
            return *known;
    return {story().state, story().review, m_session.member().role,
        story().author == m_session.member().name, false, mayBegin(), store().isReadOnly()};
}

bool Desk::may(Action action) const
{
    if (!hasStory() || story().trashedAt.isValid() != (action == Action::Untrash))
        return false;
    if (action == Action::Unschedule && !story().scheduledAt.isValid())
        return false;
    if (!m_stored && action != Action::Edit && action != Action::EditPhotos
        && action != Action::Submit)
        return false;
    return workflow::may(action, situation());
}

QList<workflow::Finding> Desk::findings() const
{
    if (!hasStory())
        return {};
    const Content &content = story().content;
    QList<workflow::Finding> all = workflow::check(content, m_session.newsroom());
    if (!namesFilms(content.body))
        return all;
    if (const auto archive = store().films())
        all += workflow::missingFilms(content.body, *archive);
    std::stable_partition(
        all.begin(), all.end(), [](const workflow::Finding &finding) { return finding.blocks; });
    return all;
}

bool Desk::isBlocked() const
{
    const QList<workflow::Finding> list = findings();
    return !list.isEmpty() && list.constFirst().blocks;
}

Steps stepsFor(const Story &story, const workflow::Situation &situation)
{
    const auto may = [&](Action action) { return workflow::may(action, situation); };
    const auto ifMay
        = [&](Action action) { return may(action) ? std::optional(action) : std::nullopt; };
    if (story.trashedAt.isValid())
        return {ifMay(Action::Untrash), {}};
    const bool unchanged = !story.approvedHash.isEmpty() && story.approvedHash == story.hash;
    switch (story.state) {
    case State::Draft:
    case State::Returned:
        return {ifMay(Action::Submit), {}};
    case State::Submitted:
        if (may(Action::Approve))
            return {Action::Approve, ifMay(Action::Return)};
        return {{}, may(Action::Recall) ? Action::Recall : ifMay(Action::Return)};
    case State::Approved:
        return {ifMay(Action::Publish), {}};
    case State::Scheduled:
        return {ifMay(Action::Publish), ifMay(Action::Unschedule)};
    case State::Published:
        return {ifMay(Action::Update), {}};
    case State::Withdrawn:
        return {ifMay(Action::Reopen), {}};
    case State::Updating:
        break;
    }
    if (story.scheduledAt.isValid())
        return {ifMay(Action::Publish), ifMay(Action::Unschedule)};
    if (story.review == Review::Approved || (story.review == Review::Open && unchanged))
        return {ifMay(Action::Publish), {}};
    if (story.review == Review::Submitted) {
        if (may(Action::Approve))
            return {Action::Approve, ifMay(Action::Return)};
        return {{}, may(Action::Recall) ? Action::Recall : ifMay(Action::Return)};
    }
    return {ifMay(Action::Submit), {}};
}

} // namespace toasoan
