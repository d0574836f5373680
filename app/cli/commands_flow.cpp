// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "publish/foldersite.h"
#include "publish/servers.h"
#include "publish/sharing.h"
#include "publish/sync.h"
#include "story/workflow.h"
#include "text/vietnamese.h"

#include <array>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

// A hidden film keeps no story back, and its page is silent about it: whoever moves it on hears so.
void tellHiddenFilms(Context &context, const Story &story)
{
    const auto films = context.store().films();
    if (!films)
        return;
    const auto findings = workflow::missingFilms(story.content.body, *films);
    for (const workflow::Finding &finding : findings)
        if (!finding.blocks)
            complain(finding.text);
}

bool leadsToReaders(Action action)
{
    return action == Action::Submit || action == Action::Approve || action == Action::Schedule;
}

Result<void> step(Context &context, Action action, const TransitionArgs &args = {})
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const auto story = context.store().story(context.args().words.first());
    if (!story)
        return tl::unexpected(story.error());
    return context.store().transition(story->id, action, *by, args).map([&](const Story &moved) {
        if (leadsToReaders(action))
            tellHiddenFilms(context, moved);
    });
}

/// A missing note is a refusal, not wrong usage: the newsroom asks for it, not the shell.
Result<QString> required(const Context &context, const QString &option, const QString &question)
{
    const QString text = clean(context.args().value(option)).trimmed();
    if (text.isEmpty())
        return fail(Error::Kind::Refused, question);
    return text;
}

Result<void> stepWithNote(
    Context &context, Action action, const QString &option, const QString &question)
{
    return required(context, option, question).and_then([&](const QString &text) {
        TransitionArgs args;
        args.note = text;
        return step(context, action, args);
    });
}

Result<void> send(Context &context, Action action, const TransitionArgs &args)
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const auto story = context.store().story(context.args().words.first());
    if (!story)
        return tl::unexpected(story.error());
    FolderSite site(context.siteDir());
    const auto sent = publishStory(context.store(), site, story->id, action, *by, args);
    if (!sent)
        return tl::unexpected(sent.error());
    for (const QString &warning : sent->second.warnings)
        complain(warning);
    if (action == Action::Publish)
        tellHiddenFilms(context, sent->first);
    if (!sent->second.address.isEmpty())
        printLine(sent->second.address);
    return {};
}

Result<QDateTime> timeFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)$"));
    const QDateTime at = form.match(text).hasMatch()
        ? QDateTime::fromString(QString(text).replace(u' ', u'T').toUpper(), Qt::ISODateWithMs)
        : QDateTime();
    if (!at.isValid()) {
        return fail(Error::Kind::Invalid,
            translate(
                "Cli", "“%1” is not a time with its zone. Write it like 2026-11-25T17:00:00+07:00.")
                .arg(text.left(40)));
    }
    return at.toUTC();
}

Result<void> submit(Context &context)
{
    return step(context, Action::Submit);
}

Result<void> recall(Context &context)
{
    return step(context, Action::Recall);
}

// What was not submitted stays on this computer but for this.
Result<void> share(Context &context)
{
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    const QString id = context.args().words.first();
    return context.args().has(u"stop"_s) ? sharing::stop(context.store(), id, *by)
                                         : sharing::share(context.store(), id, *by);
}

Result<void> take(Context &context)
{
    return step(context, Action::Take);
}

Result<void> returnStory(Context &context)
{
    return stepWithNote(context, Action::Return, u"note"_s,
        translate("Cli", "The author must know why: say it with --note."));
}

Result<void> approve(Context &context)
{
    return step(context, Action::Approve);
}

/// With --server a story of another server goes to the one in use as well.
Result<void> sendToo(Context &context)
{
    const auto name = context.args().given(u"server"_s);
    if (!name)
        return {};
    const auto meant = servers::find(context.store(), *name);
    const auto used = serverOf(context.store());
    const auto story = context.store().story(context.args().words.first());
    if (!meant || !used || !story)
        return tl::unexpected(!meant ? meant.error() : !used ? used.error() : story.error());
    if (!*used || !isSameSite((*used)->site, meant->site))
        return fail(Error::Kind::Refused,
            translate("Cli", "%1 is not in use. Say “server use” first.").arg(meant->name));
    return servers::sendToo(context.store(), story->id, *meant);
}

Result<void> publish(Context &context)
{
    if (auto meant = sendToo(context); !meant)
        return meant;
    const auto given = context.args().given(u"at"_s);
    if (!given)
        return send(context, Action::Publish, {});
    const auto at = timeFrom(*given);
    if (!at)
        return tl::unexpected(at.error());
    TransitionArgs args;
    args.at = *at;
    auto done = step(context, Action::Schedule, args);
    if (done)
        printLine(vietnamRfc3339(*at));
    return done;
}

Result<void> unschedule(Context &context)
{
    return step(context, Action::Unschedule);
}

Result<void> update(Context &context)
{
    return step(context, Action::Update);
}

Result<void> correct(Context &context)
{
    return stepWithNote(context, Action::Correct, u"notice"_s,
        translate("Cli", "Readers must know what was wrong and what is right: --notice."));
}

Result<void> withdraw(Context &context)
{
    const auto reason = required(context, u"reason"_s,
        translate("Cli", "A withdrawal needs its reason: say it with --reason."));
    if (!reason)
        return tl::unexpected(reason.error());
    TransitionArgs args;
    args.note = *reason;
    return send(context, Action::Withdraw, args);
}

Result<void> reopen(Context &context)
{
    return step(context, Action::Reopen);
}

Result<void> trash(Context &context)
{
    return step(context, Action::Trash);
}

Result<void> untrash(Context &context)
{
    return step(context, Action::Untrash);
}

constexpr std::array commands{
    Command{"submit", "ID", QT_TRANSLATE_NOOP("Cli", "sends a story to the editors"), 1, 1, "",
        Needs::Write, submit},
    Command{"recall", "ID", QT_TRANSLATE_NOOP("Cli", "takes back what is not yet approved"), 1, 1,
        "", Needs::Write, recall},
    Command{"share", "ID [--stop]",
        QT_TRANSLATE_NOOP("Cli",
            "lets the newsroom's editors read a draft through the server, with every sync as it "
            "stands; --stop: no longer"),
        1, 1, "stop", Needs::Write, share},
    Command{"take", "ID", QT_TRANSLATE_NOOP("Cli", "an editor takes a story"), 1, 1, "",
        Needs::Write, take},
    Command{"return", "ID --note T", QT_TRANSLATE_NOOP("Cli", "gives a story back to its author"),
        1, 1, "note=", Needs::Write, returnStory},
    Command{"approve", "ID", QT_TRANSLATE_NOOP("Cli", "approves exactly the text as it stands"), 1,
        1, "", Needs::Write, approve},
    Command{"publish", "ID [--at TIME] [--server NAME] [--clock-is-right]",
        QT_TRANSLATE_NOOP("Cli",
            "publishes an approved story, or schedules it; prints the address; --clock-is-right: "
            "also when work was once done here while the clock was ahead"),
        1, 1, "at= server= clock-is-right", Needs::Write, publish},
    Command{"unschedule", "ID", QT_TRANSLATE_NOOP("Cli", "back to approved"), 1, 1, "",
        Needs::Write, unschedule},
    Command{"update", "ID", QT_TRANSLATE_NOOP("Cli", "opens a live story for change"), 1, 1, "",
        Needs::Write, update},
    Command{"correct", "ID --notice T [--clock-is-right]",
        QT_TRANSLATE_NOOP("Cli", "a dated correction on a live story, then as update"), 1, 1,
        "notice= clock-is-right", Needs::Write, correct},
    Command{"withdraw", "ID --reason T", QT_TRANSLATE_NOOP("Cli", "takes a story off the site"), 1,
        1, "reason=", Needs::Write, withdraw},
    Command{"reopen", "ID", QT_TRANSLATE_NOOP("Cli", "a withdrawn story becomes a draft again"), 1,
        1, "", Needs::Write, reopen},
    Command{"trash", "ID", QT_TRANSLATE_NOOP("Cli", "puts a story into the trash"), 1, 1, "",
        Needs::Write, trash},
    Command{"untrash", "ID", QT_TRANSLATE_NOOP("Cli", "takes a story out of the trash"), 1, 1, "",
        Needs::Write, untrash},
};

} // namespace

std::span<const Command> flowCommands()
{
    return commands;
}

} // namespace toasoan::cli
