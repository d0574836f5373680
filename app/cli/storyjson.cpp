// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/storyjson.h"

#include "cli/command.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue time(const QDateTime &at)
{
    return orNull(vietnamRfc3339(at));
}

QString shownTime(const QDateTime &at)
{
    return inVietnam(at).toString(u"dd-MM-yyyy HH:mm"_s);
}

void addField(QString &text, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        text += name + u": "_s + value + u'\n';
}

} // namespace

QString bylineText(const QStringList &byline)
{
    return byline.join(u"; "_s);
}

QJsonObject storyJson(const Story &story, const QList<HistoryEntry> &history,
    const QList<Note> &notes, const RemoteShown &shown, const QJsonValue &conflict)
{
    const Content &content = story.content;
    QJsonArray photos;
    for (const Photo &photo : content.photos) {
        photos << QJsonObject{{u"id"_s, photo.id}, {u"caption"_s, photo.caption},
            {u"credit"_s, photo.credit}, {u"alt"_s, photo.alt}, {u"width"_s, photo.size.width()},
            {u"height"_s, photo.size.height()}, {u"sha256"_s, photo.sha256}};
    }
    QJsonArray remarks;
    for (const Note &note : notes) {
        remarks << QJsonObject{{u"id"_s, note.id}, {u"at"_s, time(note.at)}, {u"by"_s, note.by},
            {u"text"_s, note.text}, {u"quote"_s, note.quote}, {u"resolved"_s, note.resolved}};
    }
    QJsonArray entries;
    for (const HistoryEntry &entry : history) {
        entries << QJsonObject{{u"at"_s, time(entry.at)}, {u"by"_s, entry.by},
            {u"action"_s, toWord(entry.action)}, {u"revision"_s, entry.revision}};
    }
    QJsonObject remote{
        {u"id"_s, shown.id > 0 ? QJsonValue(shown.id) : QJsonValue(QJsonValue::Null)},
        {u"url"_s, orNull(shown.url)},
        {u"views"_s, shown.views ? QJsonValue(*shown.views) : QJsonValue(QJsonValue::Null)}};
    if (shown.id > 0)
        remote.insert(u"status"_s, shown.isClosed ? u"password"_s : shown.status);
    return {{u"id"_s, story.id}, {u"state"_s, toWord(story.state)},
        {u"review"_s, orNull(toWord(story.review))}, {u"kicker"_s, content.kicker},
        {u"headline"_s, content.headline}, {u"standfirst"_s, content.standfirst},
        {u"byline"_s, bylineText(content.byline)}, {u"dateline"_s, content.dateline},
        {u"source"_s, content.source}, {u"section"_s, content.section},
        {u"tags"_s, QJsonArray::fromStringList(content.tags)},
        {u"related"_s, QJsonArray::fromStringList(content.related)},
        {u"lead"_s, orNull(content.lead)}, {u"body"_s, htmlFromBody(content.body, content.photos)},
        {u"revision"_s, story.revision}, {u"hash"_s, story.hash},
        {u"createdAt"_s, time(story.createdAt)}, {u"updatedAt"_s, time(story.updatedAt)},
        {u"publishedAt"_s, time(story.publishedAt)}, {u"remote"_s, remote},
        {u"conflict"_s, conflict}, {u"photos"_s, photos}, {u"notes"_s, remarks},
        {u"history"_s, entries}};
}

QJsonValue conflictJson(const std::optional<Conflict> &conflict, const Content &here)
{
    if (!conflict)
        return QJsonValue::Null;
    const merge::Merged merged = clashesOf(*conflict, here);
    QJsonArray fields, passages;
    for (const merge::FieldClash &clash : merged.fields)
        fields << QJsonObject{{u"field"_s, clash.field}, {u"photo"_s, orNull(clash.photo)},
            {u"base"_s, clash.base}, {u"mine"_s, clash.mine}, {u"theirs"_s, clash.theirs}};
    const auto html = [](const std::optional<Block> &block) {
        return block ? QJsonValue(htmlFromBlock(*block)) : QJsonValue(QJsonValue::Null);
    };
    for (const merge::Part &part : merged.parts)
        if (part.source == merge::Source::Clash)
            passages << QJsonObject{{u"base"_s, html(part.base)}, {u"mine"_s, html(part.mine)},
                {u"theirs"_s, html(part.theirs)}};
    return QJsonObject{{u"by"_s, conflict->theirs.by}, {u"at"_s, time(conflict->theirs.at)},
        {u"from"_s, conflict->theirs.server.isEmpty() ? u"package"_s : u"server"_s},
        {u"state"_s, toWord(conflict->theirs.state)}, {u"fields"_s, fields},
        {u"passages"_s, passages}};
}

QJsonObject summaryJson(const StorySummary &summary)
{
    return {{u"id"_s, summary.id}, {u"headline"_s, summary.headline},
        {u"state"_s, toWord(summary.state)}, {u"section"_s, summary.section},
        {u"byline"_s, bylineText(summary.byline)}, {u"createdAt"_s, time(summary.createdAt)},
        {u"updatedAt"_s, time(summary.updatedAt)}};
}

QString storyText(const Story &story, const QList<HistoryEntry> &history, const QList<Note> &notes,
    const RemoteShown &remote)
{
    const Content &content = story.content;
    QString text;
    const QString review = reviewName(story.review);
    addField(text, translate("Cli", "Story"), story.id);
    addField(text, translate("Cli", "State"),
        stateName(story.state) + (review.isEmpty() ? QString() : u" · "_s + review));
    addField(text, translate("Cli", "Address"), remote.url);
    if (remote.status == "private"_L1)
        addField(text, translate("Cli", "On the server"),
            translate("Cli", "private: readers do not see it"));
    else if (remote.isClosed)
        addField(text, translate("Cli", "On the server"),
            translate("Cli", "behind a password: readers without it do not see it"));
    addField(text, translate("Cli", "Kicker"), content.kicker);
    addField(text, translate("Cli", "Headline"), content.headline);
    addField(text, translate("Cli", "Standfirst"), content.standfirst);
    addField(text, translate("Cli", "Byline"), bylineText(content.byline));
    addField(text, translate("Cli", "Dateline"), content.dateline);
    addField(text, translate("Cli", "Source"), content.source);
    addField(text, translate("Cli", "Section"), content.section);
    addField(text, translate("Cli", "Tags"), content.tags.join(u", "_s));
    addField(text, translate("Cli", "Related stories"), content.related.join(u", "_s));
    text += u'\n' + htmlFromBody(content.body, content.photos).trimmed() + u'\n';
    for (const Photo &photo : content.photos) {
        text += u'\n' + photo.id;
        if (photo.id == content.lead)
            text += u" · "_s + translate("Cli", "lead picture");
        text += u'\n';
        addField(text, translate("Cli", "Caption"), photo.caption);
        addField(text, translate("Cli", "Picture by"), photo.credit);
        addField(text, translate("Cli", "Description"), photo.alt);
    }
    for (const Correction &correction : content.corrections) {
        text += u'\n';
        addField(text, translate("Cli", "Correction"),
            shownTime(correction.at) + u" · "_s + correction.text);
    }
    for (const Note &note : notes) {
        text += u'\n';
        addField(text, translate("Cli", "Note"),
            shownTime(note.at) + u" · "_s + note.by + u" · "_s + note.text);
    }
    text += u'\n';
    for (const HistoryEntry &entry : history) {
        text += shownTime(entry.at) + u"  "_s + actionName(entry.action) + u"  "_s + entry.by;
        if (!entry.note.isEmpty())
            text += u" · "_s + entry.note;
        text += u'\n';
    }
    return text;
}

QString stateName(State state)
{
    switch (state) {
    case State::Draft:
        return translate("Cli", "Draft");
    case State::Submitted:
        return translate("Cli", "Submitted");
    case State::Returned:
        return translate("Cli", "Returned");
    case State::Approved:
        return translate("Cli", "Approved");
    case State::Scheduled:
        return translate("Cli", "Scheduled");
    case State::Published:
        return translate("Cli", "Published");
    case State::Updating:
        return translate("Cli", "Being updated");
    case State::Withdrawn:
        return translate("Cli", "Withdrawn");
    }
    return {};
}

QString reviewName(Review review)
{
    switch (review) {
    case Review::None:
        return {};
    case Review::Open:
        return translate("Cli", "being written");
    case Review::Submitted:
        return translate("Cli", "waiting for approval");
    case Review::Returned:
        return translate("Cli", "returned");
    case Review::Approved:
        return translate("Cli", "approved");
    }
    return {};
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Reporter:
        return translate("Cli", "Reporter");
    case Role::Photographer:
        return translate("Cli", "Photographer");
    case Role::Editor:
        return translate("Cli", "Editor");
    case Role::Administrator:
        return translate("Cli", "Administrator");
    }
    return {};
}

QString actionName(Action action)
{
    switch (action) {
    case Action::Create:
        return translate("Cli", "story created");
    case Action::Edit:
        return translate("Cli", "text changed");
    case Action::EditPhotos:
        return translate("Cli", "pictures changed");
    case Action::Submit:
        return translate("Cli", "sent for approval");
    case Action::Recall:
        return translate("Cli", "taken back by the author");
    case Action::Take:
        return translate("Cli", "taken by an editor");
    case Action::Return:
        return translate("Cli", "returned to the author");
    case Action::Approve:
        return translate("Cli", "text approved");
    case Action::Publish:
        return translate("Cli", "published on the site");
    case Action::Schedule:
        return translate("Cli", "publication scheduled");
    case Action::Unschedule:
        return translate("Cli", "schedule lifted");
    case Action::Update:
        return translate("Cli", "opened for an update");
    case Action::Correct:
        return translate("Cli", "correction added");
    case Action::Withdraw:
        return translate("Cli", "withdrawn from the site");
    case Action::Reopen:
        return translate("Cli", "reopened as a draft");
    case Action::Trash:
        return translate("Cli", "put into the trash");
    case Action::Untrash:
        return translate("Cli", "taken out of the trash");
    case Action::DropApproval:
        return translate("Cli", "approval dropped by an edit");
    case Action::RestoreApproval:
        return translate("Cli", "approval holds again");
    }
    return {};
}

} // namespace toasoan::cli
