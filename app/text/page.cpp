// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/page.h"

#include "text/pageparts.h"
#include "text/templates.h"
#include "text/vietnamese.h"

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QJsonArray correctionsData(const QList<Correction> &corrections)
{
    QJsonArray list;
    for (const Correction &correction : corrections)
        list.append(QJsonObject{{u"number"_s, list.size() + 1}, {u"text"_s, clean(correction.text)},
            {u"time"_s, dayAndTime(correction.at)},
            {u"datetime"_s, vietnamRfc3339(correction.at)}});
    return list;
}

QString sectionHref(const QString &section, const PageContext &context)
{
    for (const NavLink &link : context.sections)
        if (link.text == section)
            return printedHref(context.root + link.href, context);
    return {};
}

QJsonArray texts(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts) {
        const QString cleaned = clean(text).trimmed();
        if (!cleaned.isEmpty())
            list.append(QJsonObject{{u"text"_s, cleaned}});
    }
    return list;
}

// “Cập nhật 11:05” on the day it first appeared, with its date later
QString updatedText(const QDateTime &published, const QDateTime &modified)
{
    if (!modified.isValid() || !published.isValid() || published.secsTo(modified) < 60)
        return {};
    return inVietnam(published).date() == inVietnam(modified).date()
        ? inVietnam(modified).toString(u"HH:mm"_s)
        : dayAndTime(modified);
}

QString articleHtml(const Story &story, const Content &content, const PageContext &context,
    const Templates &templates)
{
    const QDateTime published = story.publishedAt.isValid() ? story.publishedAt : context.now;
    const QString headline = clean(content.headline).trimmed();
    const QString section = clean(content.section);
    const QString kicker = clean(content.kicker).trimmed();
    const std::optional<qint64> views = context.statistics.views;
    return templates.render(u"article"_s,
        {{u"headline"_s, headline}, {u"preview"_s, context.preview}, {u"kicker"_s, kicker},
            {u"section"_s, section}, {u"crumb"_s, !kicker.isEmpty() || !section.isEmpty()},
            {u"both"_s, !kicker.isEmpty() && !section.isEmpty()},
            {u"sectionHref"_s, sectionHref(content.section, context)},
            {u"standfirst"_s, clean(content.standfirst).trimmed()},
            {u"byline"_s, clean(content.byline.join(u" – "_s)).trimmed()},
            {u"time"_s, dayAndTime(published)}, {u"datetime"_s, vietnamRfc3339(published)},
            {u"updated"_s, updatedText(published, context.modified)},
            {u"updatedDatetime"_s, vietnamRfc3339(context.modified)},
            {u"views"_s, views ? grouped(*views) : QString()},
            {u"lead"_s, leadFigure(content, context)},
            {u"dateline"_s, clean(content.dateline).trimmed()},
            {u"body"_s, bodyHtml(content, context)}, {u"source"_s, clean(content.source).trimmed()},
            {u"corrections"_s, correctionsData(content.corrections)},
            {u"tags"_s, texts(content.tags)}, {u"hasTags"_s, !texts(content.tags).isEmpty()},
            {u"related"_s, teasersData(context.related, context, u"120px"_s)},
            {u"hasRelated"_s, !context.related.isEmpty()}});
}

} // namespace

Result<QString> articleMain(const Story &story, const Content &content, const PageContext &context)
{
    const auto templates = templatesOf(context);
    if (!templates)
        return tl::unexpected(templates.error());
    return articleHtml(story, content, context, **templates);
}

Result<QString> articlePage(const Story &story, const Content &content, const PageContext &context)
{
    auto templates = templatesOf(context);
    if (!templates)
        return tl::unexpected(templates.error());
    PageContext parsed = context;
    parsed.templates = *templates;
    Shell shell;
    shell.title = content.headline;
    shell.description = content.standfirst;
    shell.main = articleHtml(story, content, parsed, **templates);
    shell.head = context.preview ? QString() : structuredHead(story, content, parsed);
    shell.currentSection = content.section;
    return shellPage(shell, parsed);
}

} // namespace toasoan
