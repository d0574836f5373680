// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/batch.h"

#include "editor/sourcepage.h"

#include <algorithm>
#include <iterator>
#include <QCoreApplication>

namespace toasoan::batch {

namespace {

constexpr Action offered[]
    = {Action::Approve, Action::Submit, Action::Take, Action::Trash, Action::Untrash};

bool may(const Session &session, const Story &story, Action action)
{
    if (story.trashedAt.isValid() != (action == Action::Untrash))
        return false;
    const auto situation = session.store().situation(story, session.member());
    return situation && workflow::may(action, *situation);
}

// As the header's button: a step that says “this is ready” asks the checks.
QString blocker(const Session &session, const Story &story, Action action)
{
    if (action != Action::Approve && action != Action::Submit)
        return {};
    if (sourceWaits(session.store(), story.id) && may(session, story, Action::Edit))
        return QCoreApplication::translate("Batch",
            "The HTML source of “%1” is not in its text yet. Open the story and apply or drop it "
            "in the source view (F12).")
            .arg(story.content.headline);
    const QList<workflow::Finding> findings = workflow::check(story.content, session.newsroom());
    return !findings.isEmpty() && findings.constFirst().blocks ? findings.constFirst().text
                                                               : QString();
}

} // namespace

QList<Action> steps(const Session &session, const QStringList &ids)
{
    QList<Action> found;
    for (const QString &id : ids) {
        const auto story = session.store().story(id);
        if (!story)
            continue;
        for (const Action action : offered)
            if (!found.contains(action) && may(session, *story, action))
                found.append(action);
        if (found.size() == std::ssize(offered))
            break;
    }
    std::sort(found.begin(), found.end(), [](Action a, Action b) {
        return std::find(std::begin(offered), std::end(offered), a)
            < std::find(std::begin(offered), std::end(offered), b);
    });
    return found;
}

Outcome run(Session &session, Action action, const QStringList &ids)
{
    Outcome outcome;
    for (const QString &id : ids) {
        const auto story = session.store().story(id);
        if (!story || !may(session, *story, action)) {
            ++outcome.left;
            continue;
        }
        QString reason = blocker(session, *story, action);
        if (reason.isEmpty()) {
            TransitionArgs args;
            args.confirmedHash = story->hash;
            const auto moved = session.store().transition(id, action, session.member(), args);
            if (moved) {
                outcome.done.append(id);
                continue;
            }
            reason = moved.error().text;
        }
        ++outcome.left;
        if (outcome.reason.isEmpty())
            outcome.reason = reason;
    }
    return outcome;
}

bool mayDelete(const Session &session, const QString &author)
{
    return !session.store().isReadOnly()
        && (author == session.member().name || decides(session.member().role));
}

} // namespace toasoan::batch
