// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pageparts.h"

#include "text/templates.h"
#include "text/vietnamese.h"

#include <array>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int railFilms = 3;
constexpr int bandFilms = 4;
constexpr int thumbWidth = 80;

QString counted(const std::optional<qint64> &number)
{
    return number ? grouped(*number) : QString();
}

QJsonArray statisticsData(const Statistics &statistics)
{
    const std::array<std::pair<QString, std::optional<qint64>>, 4> rows{
        {{u"Đang online"_s, statistics.online}, {u"Hôm nay"_s, statistics.today},
            {u"Trong tuần"_s, statistics.week}, {u"Tất cả"_s, statistics.total}}};
    QJsonArray list;
    for (const auto &[name, number] : rows)
        list.append(QJsonObject{{u"name"_s, name}, {u"number"_s, counted(number)}});
    return list;
}

QJsonArray sectionsData(const PageContext &context, const QString &current)
{
    QJsonArray list;
    for (const NavLink &link : context.sections)
        list.append(QJsonObject{{u"text"_s, clean(link.text)},
            {u"href"_s, printedHref(context.root + link.href, context)},
            {u"current"_s, !current.isEmpty() && link.text == current}});
    return list;
}

QJsonArray slidesData(const PageContext &context)
{
    QJsonArray slides;
    const int count = static_cast<int>(context.slider.size());
    for (int i = 0; i < count; ++i) {
        const PageContext::Slide &slide = context.slider.at(i);
        QJsonArray thumbs;
        for (int j = 0; j < count; ++j) {
            PictureLink small = context.slider.at(j).picture;
            if (!small.srcset.isEmpty())
                small.address = small.srcset.first().second;
            small.srcset.clear();
            small.size = QSize(thumbWidth, thumbWidth * 2 / 3);
            thumbs.append(QJsonObject{
                {u"number"_s, j + 1}, {u"current"_s, i == j}, {u"img"_s, imageTag(small, {})}});
        }
        slides.append(QJsonObject{{u"number"_s, i + 1}, {u"caption"_s, clean(slide.caption)},
            {u"credit"_s, clean(slide.credit)}, {u"previous"_s, (i + count - 1) % count + 1},
            {u"next"_s, (i + 1) % count + 1}, {u"thumbs"_s, thumbs},
            {u"img"_s,
                imageTag(slide.picture, {slide.caption, u"(max-width: 899px) 100vw, 820px"_s})}});
    }
    return slides;
}

QString sliderHtml(const PageContext &context, const Templates &templates)
{
    if (context.slider.isEmpty())
        return {};
    const int shown = static_cast<int>(context.slider.size());
    return templates.render(u"slider"_s,
        {{u"slides"_s, slidesData(context)}, {u"title"_s, clean(context.sliderTitle)},
            {u"href"_s, printedHref(context.sliderHref, context)},
            {u"allHref"_s, printedHref(context.sliderAllHref, context)}, {u"count"_s, shown},
            {u"total"_s, qMax(shown, context.sliderTotal)},
            {u"more"_s, context.sliderTotal > shown}});
}

QJsonObject filmsPart(const PageContext &context, int count)
{
    const auto href
        = [&context](int page) { return printedHref(context.root + filmPageHref(page), context); };
    return {{u"films"_s, filmsData(context.films.mid(0, count), context)},
        {u"pager"_s, pagerData(context.filmPages, 1, href)}, {u"allHref"_s, href(1)},
        {u"total"_s, grouped(context.films.size())}};
}

QString railHtml(const PageContext &context, const Templates &templates)
{
    return templates.render(u"rail"_s,
        {{u"latest"_s, teasersData(context.latest, context, {})},
            {u"archive"_s,
                context.films.isEmpty() ? QJsonValue(false) : filmsPart(context, railFilms)},
            {u"statistics"_s, statisticsData(context.statistics)}});
}

QString bandHtml(const PageContext &context, const Templates &templates)
{
    return templates.render(u"band"_s,
        {{u"archive"_s,
             context.films.isEmpty() ? QJsonValue(false) : filmsPart(context, bandFilms)},
            {u"statistics"_s, statisticsData(context.statistics)}});
}

// what a page may load: from a disk there is no origin that 'self' could mean everywhere
QString contentPolicy(const Shell &shell, const PageContext &context)
{
    QString from = u"'self' file:"_s;
    const QUrl root(context.root);
    if (context.preview)
        from = root.scheme().isEmpty() ? u"'self'"_s : root.scheme() + u':';
    const QString style = shell.standsAlone ? u"'unsafe-inline'"_s : from;
    return u"default-src 'none'; img-src %1; style-src %2; font-src %1; base-uri 'none'; "
           "form-action 'none'"_s.arg(from, style);
}

QJsonObject mastheadData(const Shell &shell, const PageContext &context)
{
    const Newsroom &newsroom = context.newsroom;
    QString drawn;
    if (!context.masthead.address.isEmpty() && !shell.standsAlone) {
        PictureLink link = context.masthead;
        link.address.prepend(context.root);
        drawn = imageTag(link, {newsroom.name, {}, false});
    }
    const QString home = shell.standsAlone ? newsroom.siteUrl : context.root + u"index.html"_s;
    return {{u"drawn"_s, drawn}, {u"name"_s, clean(newsroom.name)},
        {u"motto"_s, clean(newsroom.motto)}, {u"home"_s, printedHref(home, context)},
        {u"date"_s, weekday(context.edition.isValid() ? context.edition : context.now)},
        {u"sections"_s, sectionsData(context, shell.currentSection)}, {u"front"_s, shell.front},
        {u"sample"_s, newsroom.sample}, {u"nav"_s, !shell.standsAlone}};
}

// “mailto:…” when the contact names an address
QString mailAddress(const QString &contact)
{
    static const QRegularExpression address(u"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"_s);
    const QString found = address.match(contact).captured();
    return found.isEmpty() ? QString() : u"mailto:"_s + found;
}

QJsonObject footerData(const Shell &shell, const PageContext &context)
{
    const Newsroom &newsroom = context.newsroom;
    const auto below = [&](const QString &path) {
        const QString root = shell.standsAlone ? newsroom.siteUrl : context.root;
        return printedHref(root + path, context);
    };
    return {{u"name"_s, clean(newsroom.name)}, {u"licence"_s, clean(newsroom.licence)},
        {u"editor"_s, clean(newsroom.editorInChief)}, {u"address"_s, clean(newsroom.address)},
        {u"contact"_s, clean(newsroom.contact)}, {u"rss"_s, below(u"rss.xml"_s)},
        {u"atom"_s, below(u"atom.xml"_s)}, {u"map"_s, below(u"sitemap.xml"_s)},
        {u"corrections"_s, below(u"dinh-chinh.html"_s)},
        {u"mail"_s, printedHref(mailAddress(newsroom.contact), context)}};
}

// what no HTML document may hold, wherever it came from
bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code <= 0x9f)
        || (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfffe;
}

QString wholeStyle()
{
    QFile file(u":/page/paper.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString dayAndTime(const QDateTime &at)
{
    return inVietnam(at).toString(u"dd-MM-yyyy, HH:mm"_s);
}

QString shortTime(const QDateTime &at, const QDateTime &edition)
{
    if (!at.isValid())
        return {};
    const QDateTime here = inVietnam(at);
    const QDate today = inVietnam(edition).date();
    if (here.date() == today)
        return here.toString(u"HH:mm"_s);
    return here.toString(here.date().year() == today.year() ? u"dd-MM"_s : u"dd-MM-yyyy"_s);
}

QString weekday(const QDateTime &at)
{
    static const std::array<QString, 7> names{u"Thứ Hai"_s, u"Thứ Ba"_s, u"Thứ Tư"_s, u"Thứ Năm"_s,
        u"Thứ Sáu"_s, u"Thứ Bảy"_s, u"Chủ Nhật"_s};
    const QDate date = inVietnam(at).date();
    if (!date.isValid())
        return {};
    return names.at(static_cast<size_t>(date.dayOfWeek() - 1)) + date.toString(u", dd-MM-yyyy"_s);
}

QString grouped(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > (number < 0 ? 1 : 0); i -= 3)
        digits.insert(i, u'.');
    return digits;
}

QString filmLength(int seconds)
{
    if (seconds <= 0)
        return {};
    const QTime time = QTime(0, 0).addSecs(seconds % 86400);
    return time.toString(seconds < 3600 ? u"mm:ss"_s : u"H:mm:ss"_s);
}

QString printedHref(const QString &href, const PageContext &context)
{
    return context.preview && !href.isEmpty() ? u"#xem-truoc"_s : href;
}

QString absoluteAddress(const QString &address, const PageContext &context)
{
    if (address.isEmpty() || address.contains(u"://"_s))
        return address;
    if (!context.root.isEmpty() && address.startsWith(context.root))
        return context.newsroom.siteUrl + address.mid(context.root.size());
    return context.newsroom.siteUrl + address;
}

QJsonObject teaserData(
    const Teaser &teaser, const PageContext &context, const QString &sizes, bool lazy)
{
    const QDateTime edition = context.edition.isValid() ? context.edition : context.now;
    return {{u"headline"_s, clean(teaser.headline)}, {u"standfirst"_s, clean(teaser.standfirst)},
        {u"kicker"_s, clean(teaser.kicker)}, {u"section"_s, clean(teaser.section)},
        {u"byline"_s, clean(teaser.byline)}, {u"href"_s, printedHref(teaser.href, context)},
        {u"time"_s, shortTime(teaser.at, edition)}, {u"datetime"_s, vietnamRfc3339(teaser.at)},
        {u"img"_s,
            teaser.picture.address.isEmpty() ? QString()
                                             : imageTag(teaser.picture, {{}, sizes, lazy})}};
}

QJsonArray teasersData(
    const QList<Teaser> &teasers, const PageContext &context, const QString &sizes)
{
    QJsonArray list;
    for (const Teaser &teaser : teasers)
        list.append(teaserData(teaser, context, sizes));
    return list;
}

QJsonArray filmsData(const QList<Film> &films, const PageContext &context)
{
    QJsonArray list;
    for (const Film &film : films) {
        const QString poster = context.filmPoster ? context.filmPoster(film) : QString();
        list.append(QJsonObject{{u"title"_s, clean(film.title)},
            {u"href"_s, printedHref(film.url, context)}, {u"length"_s, filmLength(film.seconds)},
            {u"first"_s, list.isEmpty()},
            {u"img"_s,
                poster.isEmpty() ? QString() : imageTag({poster, QSize(640, 360), {}}, {})}});
    }
    return list;
}

QJsonObject pagerData(int pages, int current, const std::function<QString(int)> &href)
{
    constexpr int numbers = 5;
    if (pages < 2)
        return {};
    const int first = qBound(1, current - numbers / 2, qMax(1, pages - numbers + 1));
    const int last = qMin(pages, first + numbers - 1);
    QJsonArray list;
    for (int page = first; page <= last; ++page)
        list.append(QJsonObject{
            {u"number"_s, page}, {u"href"_s, href(page)}, {u"current"_s, page == current}});
    return {{u"pages"_s, list}, {u"before"_s, first > 1}, {u"after"_s, last < pages},
        {u"previous"_s, current > 1 ? href(current - 1) : QString()},
        {u"next"_s, current < pages ? href(current + 1) : QString()}};
}

QString filmPageHref(int page)
{
    return page == 1 ? u"phim-tu-lieu/index.html"_s : u"phim-tu-lieu/trang-%1.html"_s.arg(page);
}

Result<std::shared_ptr<const Templates>> templatesOf(const PageContext &context)
{
    if (context.templates)
        return context.templates;
    return Templates::load({});
}

Furniture furnish(const PageContext &context)
{
    return {sliderHtml(context, *context.templates),
        context.templates->render(u"footer"_s, footerData({}, context))};
}

Result<QString> shellPage(const Shell &shell, const PageContext &context)
{
    const auto templates = templatesOf(context);
    if (!templates)
        return tl::unexpected(templates.error());
    const Templates &t = **templates;
    const QString name = clean(context.newsroom.name);
    const bool furnished = context.furniture && !shell.standsAlone;
    const QString slider = furnished ? context.furniture->slider : sliderHtml(context, t);
    const QString footer
        = furnished ? context.furniture->footer : t.render(u"footer"_s, footerData(shell, context));
    QString page = t.render(u"page"_s,
        {{u"title"_s, shell.front ? name : clean(shell.title) + u" – "_s + name},
            {u"description"_s, clean(shell.description)}, {u"name"_s, name},
            {u"canonical"_s, shell.listed ? context.canonical : QString()},
            {u"robots"_s, shell.listed ? u"max-image-preview:large"_s : u"noindex"_s},
            {u"policy"_s, contentPolicy(shell, context)}, {u"head"_s, shell.head},
            {u"root"_s, context.root}, {u"preview"_s, context.preview},
            {u"inlineStyle"_s, shell.standsAlone ? wholeStyle() : QString()},
            {u"front"_s, shell.front},
            {u"masthead"_s, t.render(u"masthead"_s, mastheadData(shell, context))},
            {u"main"_s, shell.main}, {u"rail"_s, shell.rail ? railHtml(context, t) : QString()},
            {u"slider"_s, shell.slider ? slider : QString()},
            {u"band"_s, shell.films ? bandHtml(context, t) : QString()}, {u"footer"_s, footer}});
    page.removeIf(isForbidden);
    return page;
}

} // namespace toasoan
