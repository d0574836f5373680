// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/foldersite.h"

#include "base/log.h"
#include "publish/feeds.h"
#include "publish/renditions.h"
#include "publish/sitefiles.h"
#include "publish/sitemodel.h"
#include "text/html.h"
#include "text/pagelists.h"
#include "text/pageparts.h"
#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int storiesOnPage = 20;
constexpr int feedLength = 30;

SitePictures fromRenditions(const std::shared_ptr<Renditions> &renditions)
{
    return {[renditions](const Photo &photo) { return renditions->picture(photo); },
        [renditions](const QString &sha256) { return renditions->poster(sha256); },
        [renditions](const Photo &photo) { return renditions->social(photo); },
        [renditions](const Photo &photo, Shape shape) { return renditions->cut(photo, shape); }};
}

QString pageName(const QString &first, int page)
{
    return page == 1 ? first
                     : first.left(first.lastIndexOf(u'/') + 1) + u"trang-%1.html"_s.arg(page);
}

/// One bringing of a folder in line with the model.
class Build
{
public:
    Build(const SiteModel &model, SiteFiles &files)
        : m_model(model)
        , m_files(files)
    {
    }

    Result<void> all(const QDateTime &now)
    {
        assets();
        articles();
        withdrawn();
        lists();
        films();
        notices();
        page(u"index.html"_s, frontPage(m_model.front(), m_model.context(u"index.html"_s)));
        feeds(now);
        return m_result;
    }

private:
    void file(const QString &path, const QByteArray &bytes)
    {
        if (m_result)
            m_result = m_files.write(path, bytes);
    }

    void page(const QString &path, const Result<QString> &html)
    {
        if (m_result && !html)
            m_result = tl::unexpected(html.error());
        else if (html)
            file(path, html->toUtf8());
    }

    void note(const QString &path, const QDateTime &changed)
    {
        const QString name = path == u"index.html"_s ? QString() : path;
        m_pages.append({m_model.newsroom().siteUrl + name, changed});
    }

    void assets()
    {
        const QMap<QString, QByteArray> assets = pageAssets(m_model.newsroom());
        for (auto it = assets.begin(); it != assets.end(); ++it)
            file(it.key(), it.value());
    }

    void articles()
    {
        for (const Store::Live &item : m_model.live()) {
            const QString path = item.story.address;
            const PageContext context = m_model.storyContext(item.story, item.content, path);
            page(path, articlePage(item.story, item.content, context));
            note(path, item.at);
            if (m_items.size() < feedLength || item.story.publishedAt.daysTo(context.now) < 3)
                m_items.append(feedItem(item, context));
        }
    }

    FeedItem feedItem(const Store::Live &item, const PageContext &onPage) const
    {
        const Content &content = item.content;
        FeedItem feed;
        feed.id = item.story.id;
        feed.address = onPage.canonical;
        feed.title = content.headline;
        feed.summary = content.standfirst;
        feed.section = content.section;
        feed.tags = content.tags;
        feed.authors = content.byline;
        feed.published = item.story.publishedAt;
        feed.updated = item.at;
        if (m_items.size() >= feedLength)
            return feed; // only a line of the news sitemap
        PageContext context = onPage;
        const auto picture = onPage.picture;
        context.picture = [picture, onPage](const Photo &photo, bool lead) {
            PictureLink link = picture(photo, lead);
            link.address = absoluteAddress(link.address, onPage);
            link.srcset.clear();
            return link;
        };
        context.filmPoster = {};
        feed.html = leadFigure(content, context) + bodyHtml(content, context);
        for (const Photo &photo : content.photos) {
            if (photo.id != content.lead && !content.lead.isEmpty())
                continue;
            feed.picture = context.picture(photo, true);
            feed.caption = photo.caption;
            feed.credit = photo.credit;
            break;
        }
        return feed;
    }

    void withdrawn()
    {
        for (const Store::Live &item : m_model.withdrawn()) {
            Notice notice;
            notice.title = u"Bài viết đã được gỡ"_s;
            notice.lines = {u"Tòa soạn đã gỡ bài viết ở địa chỉ này ngày %1."_s.arg(
                inVietnam(item.at).toString(u"dd-MM-yyyy, HH:mm"_s))};
            notice.listed = false;
            page(item.story.address, noticePage(notice, m_model.context(item.story.address)));
        }
    }

    void list(const QString &title, const QList<qsizetype> &stories, const QString &first)
    {
        const int pages
            = qMax(1, static_cast<int>((stories.size() + storiesOnPage - 1) / storiesOnPage));
        for (int n = 1; n <= pages; ++n) {
            const QString path = pageName(first, n);
            const Paging paging{
                pages, n, [first](int other) { return pageName(first, other).section(u'/', -1); }};
            const PageContext context = m_model.context(path);
            const QList<qsizetype> part = stories.mid((n - 1) * storiesOnPage, storiesOnPage);
            page(path, listPage(title, m_model.teasers(part, context.root), paging, context));
            note(path, {});
        }
    }

    void lists()
    {
        bool pictureSection = false;
        for (const NavLink &section : m_model.sections()) {
            list(section.text, m_model.inSection(section.text), section.href);
            pictureSection = pictureSection || section.href == m_model.pictureStoriesHref();
        }
        const QList<qsizetype> pictured = m_model.pictureStories();
        if (!pictured.isEmpty() && !pictureSection)
            list(u"Phóng sự ảnh"_s, pictured, m_model.pictureStoriesHref());
    }

    void films()
    {
        const PageContext any = m_model.context(filmPageHref(1));
        for (int n = 1; n <= any.filmPages; ++n) {
            const Paging paging{
                any.filmPages, n, [](int other) { return filmPageHref(other).section(u'/', -1); }};
            const PageContext context = m_model.context(filmPageHref(n));
            const QList<Film> part
                = m_model.films().mid((n - 1) * SiteModel::filmsOnPage, SiteModel::filmsOnPage);
            page(filmPageHref(n), filmsPage(part, paging, context));
            note(filmPageHref(n), {});
        }
    }

    void notices()
    {
        Notice corrections;
        corrections.title = u"Đính chính"_s;
        for (const Store::Live &item : m_model.live())
            for (const Correction &correction : item.content.corrections)
                corrections.corrections.append(
                    {correction.at, correction.text, item.content.headline, item.story.address});
        std::stable_sort(corrections.corrections.begin(), corrections.corrections.end(),
            [](const auto &a, const auto &b) { return a.at > b.at; });
        if (corrections.corrections.isEmpty())
            corrections.lines = {u"Chưa có đính chính nào."_s};
        const QString path = u"dinh-chinh.html"_s;
        page(path, noticePage(corrections, m_model.context(path)));
        note(path, {});

        Notice missing;
        missing.title = u"Không có trang này"_s;
        missing.lines = {u"Địa chỉ bạn mở không có trên trang báo. Có thể bài đã đổi chỗ, hoặc địa "
                         "chỉ bị gõ thiếu."_s};
        missing.listed = false;
        missing.standsAlone = true;
        page(u"404.html"_s, noticePage(missing, m_model.context(u"404.html"_s)));
    }

    void feeds(const QDateTime &now)
    {
        const Newsroom &newsroom = m_model.newsroom();
        FeedHead head{
            newsroom.name, newsroom.motto, newsroom.siteUrl, u"rss.xml"_s, m_model.edition()};
        const QList<FeedItem> newest = m_items.mid(0, feedLength);
        file(head.selfName, rssFeed(head, newest));
        head.selfName = u"atom.xml"_s;
        file(head.selfName, atomFeed(head, newest));
        note(u"index.html"_s, m_model.edition());
        file(u"sitemap.xml"_s, sitemap(m_pages));
        file(u"sitemap-news.xml"_s, newsSitemap(newsroom.name, m_items, now));
        file(u"robots.txt"_s,
            u"User-agent: *\nAllow: /\nSitemap: %1sitemap.xml\nSitemap: %1sitemap-news.xml\n"_s
                .arg(newsroom.siteUrl)
                .toUtf8());
    }

    const SiteModel &m_model;
    SiteFiles &m_files;
    Result<void> m_result;
    QList<std::pair<QString, QDateTime>> m_pages;
    QList<FeedItem> m_items;
};

// every picture that a page may show is named, so that all can be made before a page names them
void nameAll(const SiteModel &model, Renditions &renditions)
{
    for (const Store::Live &item : model.live()) {
        for (const Photo &photo : item.content.photos) {
            (void)renditions.picture(photo);
            if (photo.id != item.content.lead && !item.content.lead.isEmpty())
                continue;
            (void)renditions.social(photo);
            for (const Shape shape : allShapes)
                (void)renditions.cut(photo, shape);
        }
    }
    for (const Film &film : model.films())
        (void)renditions.poster(film.posterSha256);
}

tl::unexpected<Error> isAway(const QString &folder)
{
    return fail(Error::Kind::NotFound,
        QCoreApplication::translate("FolderSite",
            "The folder “%1” of the site is not there any more: it was moved, or its disk is not "
            "connected. Nothing is lost, and the site was left as it is. Bring the folder back, "
            "then try again; for a site that begins anew make an empty folder there.")
            .arg(folder));
}

// The site is made whole from the newsroom wherever it lies, but not in the place of a newsroom or
// a disk that went away, where nobody would look for it.
Result<void> standsReady(const QString &folder)
{
    const QFileInfo place(folder);
    if (place.exists())
        return {};
    if (place.isSymLink() || !place.dir().exists())
        return isAway(folder);
    QDir().mkdir(folder); // what is written into it says when that fails
    return {};
}

Result<void> fixAddresses(const SiteModel &model, Store &store)
{
    for (const auto &[id, address] : model.newAddresses())
        if (auto set = store.setAddress(id, address); !set)
            return set;
    return {};
}

QString addressOf(const SiteModel &model, const QString &storyId)
{
    for (const QList<Store::Live> *stories : {&model.live(), &model.withdrawn()})
        for (const Store::Live &item : *stories)
            if (item.story.id == storyId)
                return item.story.address;
    return storyId.isEmpty() ? u"index.html"_s : QString(); // it was never on the site
}

} // namespace

FolderSite::FolderSite(QString folder)
    : m_folder(std::move(folder))
{
}

QString FolderSite::addressFor(const Story &story, const Content &content)
{
    const QString name = slug(content.headline);
    return u"%1/%2-%3.html"_s.arg(SiteModel::sectionFolder(content.section),
        name.isEmpty() ? u"bai"_s : name, story.id.left(8).toLower());
}

Result<Published> FolderSite::publish(Store &store, const QString &storyId)
{
    QElapsedTimer timer;
    timer.start();
    const auto newsroom = store.newsroom();
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const auto renditions = std::make_shared<Renditions>(store, newsroom->name);
    const auto model = SiteModel::load(store, fromRenditions(renditions));
    if (!model)
        return tl::unexpected(model.error());
    if (const auto ready = standsReady(m_folder); !ready)
        return tl::unexpected(ready.error());
    auto files = SiteFiles::open(m_folder);
    if (!files)
        return tl::unexpected(files.error());
    if (const auto fixed = fixAddresses(*model, store); !fixed)
        return tl::unexpected(fixed.error());

    Published published;
    nameAll(*model, *renditions);
    if (const auto made = renditions->makeMissing(m_folder, published.warnings); !made)
        return tl::unexpected(made.error());
    const QStringList pictures = renditions->files();
    for (const QString &picture : pictures)
        files->keep(picture);
    if (const auto built = Build(*model, *files).all(store.now()); !built)
        return tl::unexpected(built.error());
    if (const auto finished = files->finish(); !finished)
        return tl::unexpected(finished.error());

    if (const QString page = addressOf(*model, storyId); !page.isEmpty())
        published.address = QUrl::fromLocalFile(QDir(m_folder).absoluteFilePath(page))
                                .toString(QUrl::FullyEncoded);
    published.changed = files->changed();
    published.pagesWritten = files->pagesWritten();
    qCInfo(logSite) << "site brought in line:" << published.pagesWritten << "pages written,"
                    << timer.elapsed() << "ms";
    return published;
}

Result<PageContext> siteContext(
    const Store &store, const Story &story, const SitePictures &pictures)
{
    const auto newsroom = store.newsroom();
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const SitePictures own = fromRenditions(std::make_shared<Renditions>(store, newsroom->name));
    const auto model = SiteModel::load(store, pictures.photo ? pictures : own);
    if (!model)
        return tl::unexpected(model.error());
    const QString path
        = story.address.isEmpty() ? FolderSite::addressFor(story, story.content) : story.address;
    return model->storyContext(story, story.content, path);
}

} // namespace toasoan
