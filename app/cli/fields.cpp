// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/fields.h"

#include "cli/command.h"
#include "text/html.h"
#include "text/vietnamese.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

QStringList parted(const QString &value, QChar separator)
{
    QStringList parts;
    const QStringList pieces = value.split(separator);
    for (const QString &piece : pieces) {
        const QString part = piece.simplified();
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    }
    return parts;
}

bool hasPhoto(const Content &content, const QString &id)
{
    return std::any_of(content.photos.cbegin(), content.photos.cend(),
        [&](const Photo &photo) { return photo.id == id; });
}

Result<QStringList> relatedIds(const Store &store, const Story &story, const QString &value)
{
    QStringList ids;
    const QStringList parts = parted(value, u',');
    for (const QString &part : parts) {
        const auto other = store.story(part);
        if (!other)
            return tl::unexpected(other.error());
        if (other->id == story.id) {
            return fail(
                Error::Kind::Refused, translate("Cli", "A story cannot be related to itself."));
        }
        if (!ids.contains(other->id))
            ids << other->id;
    }
    return ids;
}

} // namespace

Result<QString> sectionNamed(const Store &store, const QString &name)
{
    const auto newsroom = store.newsroom();
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const QString wanted = clean(name).simplified();
    for (const QString &section : newsroom->sections) {
        if (section.compare(wanted, Qt::CaseInsensitive) == 0)
            return section;
    }
    return fail(Error::Kind::NotFound,
        translate("Cli", "There is no section “%1”. The sections are: %2.")
            .arg(wanted.left(60), newsroom->sections.join(u", "_s)));
}

QList<int> settleReferences(Content &content)
{
    for (Block &block : content.body.blocks) {
        if (block.kind == Block::Kind::Figure && !hasPhoto(content, block.ref))
            block.ref.clear();
    }
    return adoptCaptions(content);
}

Result<void> setField(const Store &store, Story &story, const QString &field, const QString &value)
{
    Content &content = story.content;
    const QString text = clean(value);
    if (field == "kicker"_L1) {
        content.kicker = text.simplified();
    } else if (field == "headline"_L1) {
        content.headline = text.simplified();
    } else if (field == "standfirst"_L1) {
        content.standfirst = text.simplified();
    } else if (field == "byline"_L1) {
        content.byline = parted(text, u';');
    } else if (field == "dateline"_L1) {
        content.dateline = text.simplified();
    } else if (field == "source"_L1) {
        content.source = text.simplified();
    } else if (field == "section"_L1) {
        if (text.trimmed().isEmpty()) {
            content.section.clear();
            return {};
        }
        const auto section = sectionNamed(store, text);
        if (!section)
            return tl::unexpected(section.error());
        content.section = *section;
    } else if (field == "tags"_L1) {
        content.tags = parted(text, u',');
    } else if (field == "related"_L1) {
        const auto ids = relatedIds(store, story, text);
        if (!ids)
            return tl::unexpected(ids.error());
        content.related = *ids;
    } else if (field == "lead"_L1) {
        const QString id = text.trimmed();
        if (!id.isEmpty() && !hasPhoto(content, id)) {
            return fail(Error::Kind::NotFound,
                translate("Cli",
                    "This story has no picture “%1”. toasoan-cli show ID lists its pictures.")
                    .arg(id.left(60)));
        }
        content.lead = id;
    } else if (field == "body"_L1) {
        content.body = bodyFromHtml(value);
        const QList<int> parted = settleReferences(content);
        if (!parted.isEmpty()) {
            const Block &figure = content.body.blocks.at(parted.constFirst());
            return fail(Error::Kind::Refused,
                translate("Cli",
                    "One picture stands twice in the text with different captions or credits; the "
                    "second time: “%1”. Give both the same, or leave those of one out.")
                    .arg(figure.caption.isEmpty() ? figure.credit : figure.caption));
        }
    } else {
        return fail(Error::Kind::NotFound,
            translate("Cli", "There is no field “%1”. The fields are: %2.")
                .arg(field.left(40),
                    u"kicker, headline, standfirst, byline, dateline, source, section, tags, "
                    "related, lead, body"_s));
    }
    return {};
}

} // namespace toasoan::cli
