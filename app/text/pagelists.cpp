// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pagelists.h"

#include "text/pageparts.h"
#include "text/templates.h"
#include "text/vietnamese.h"

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

Result<QString> shelled(
    Shell shell, const QString &name, const QJsonObject &data, const PageContext &context)
{
    const auto templates = templatesOf(context);
    if (!templates)
        return tl::unexpected(templates.error());
    PageContext parsed = context;
    parsed.templates = *templates;
    shell.main = (*templates)->render(name, data);
    return shellPage(shell, parsed);
}

QString pagedTitle(const QString &title, const Paging &paging)
{
    return paging.current > 1 ? title + u", trang %1"_s.arg(paging.current) : title;
}

} // namespace

Result<QString> frontPage(const Front &front, const PageContext &context)
{
    QJsonArray columns;
    for (const Front::Column &column : front.columns)
        columns.append(QJsonObject{{u"name"_s, clean(column.name)},
            {u"sectionHref"_s, printedHref(column.href, context)},
            {u"first"_s, teaserData(column.first, context, u"(max-width: 799px) 100vw, 352px"_s)},
            {u"others"_s, teasersData(column.others, context, {})}});
    QJsonArray seconds;
    for (const Teaser &teaser : front.seconds)
        seconds.append(teaserData(teaser, context,
            u"(max-width: 599px) 100vw, (max-width: 1135px) 50vw, 204px"_s, false));
    Shell shell;
    shell.title = context.newsroom.name;
    shell.description = context.newsroom.motto;
    shell.front = true;
    shell.rail = false;
    shell.films = true;
    return shelled(shell, u"front"_s,
        {{u"lead"_s,
             front.lead
                 ? teaserData(*front.lead, context, u"(max-width: 1135px) 100vw, 654px"_s, false)
                 : QJsonObject()},
            {u"seconds"_s, seconds}, {u"hasSeconds"_s, !seconds.isEmpty()},
            {u"latest"_s, teasersData(front.latest, context, {})},
            {u"hasLatest"_s, !front.latest.isEmpty()}, {u"columns"_s, columns},
            {u"hasColumns"_s, !columns.isEmpty()}, {u"empty"_s, !front.lead}},
        context);
}

Result<QString> listPage(const QString &title, const QList<Teaser> &stories, const Paging &paging,
    const PageContext &context)
{
    Shell shell;
    shell.title = pagedTitle(title, paging);
    shell.currentSection = title;
    return shelled(shell, u"list"_s,
        {{u"title"_s, clean(title)},
            {u"stories"_s, teasersData(stories, context, u"(max-width: 599px) 120px, 220px"_s)},
            {u"empty"_s, stories.isEmpty()},
            {u"pager"_s, pagerData(paging.pages, paging.current, paging.href)}},
        context);
}

Result<QString> filmsPage(
    const QList<Film> &films, const Paging &paging, const PageContext &context)
{
    Shell shell;
    shell.title = pagedTitle(u"Phim tư liệu"_s, paging);
    shell.currentSection = u"Phim tư liệu"_s;
    PageContext withoutArchive = context;
    withoutArchive.films.clear();
    return shelled(shell, u"films"_s,
        {{u"films"_s, filmsData(films, context)}, {u"empty"_s, films.isEmpty()},
            {u"pager"_s, pagerData(paging.pages, paging.current, paging.href)}},
        withoutArchive);
}

Result<QString> noticePage(const Notice &notice, const PageContext &context)
{
    QJsonArray lines;
    for (const QString &line : notice.lines)
        lines.append(QJsonObject{{u"text"_s, clean(line)}});
    QJsonArray corrections;
    for (const Notice::Corrected &correction : notice.corrections)
        corrections.append(QJsonObject{{u"text"_s, clean(correction.text)},
            {u"time"_s, dayAndTime(correction.at)}, {u"datetime"_s, vietnamRfc3339(correction.at)},
            {u"headline"_s, clean(correction.headline)},
            {u"href"_s, printedHref(correction.href, context)}});
    const QString home
        = notice.standsAlone ? context.newsroom.siteUrl : context.root + u"index.html"_s;
    Shell shell;
    shell.title = notice.title;
    shell.rail = !notice.standsAlone;
    shell.slider = false;
    shell.listed = notice.listed;
    shell.standsAlone = notice.standsAlone;
    return shelled(shell, u"notice"_s,
        {{u"title"_s, clean(notice.title)}, {u"lines"_s, lines}, {u"corrections"_s, corrections},
            {u"home"_s, printedHref(home, context)}},
        context);
}

} // namespace toasoan
