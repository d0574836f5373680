// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitemodel.h"

#include "text/masthead.h"
#include "text/pageparts.h"
#include "text/templates.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QSet>
#include <tuple>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr int latestCount = 5;
constexpr int relatedCount = 4;
constexpr int slideCount = 6;
constexpr int slideMinimum = 3;
constexpr int frontLatest = 4;
constexpr int frontColumns = 3;
constexpr int columnOthers = 3;

const Photo *teaserPhoto(const Content &content)
{
    for (const Photo &photo : content.photos)
        if (photo.id == content.lead)
            return &photo;
    return content.photos.isEmpty() ? nullptr : &content.photos.first();
}

QString below(const QString &root, const QString &address)
{
    return address.isEmpty() || address.contains(u"://"_s) ? address : root + address;
}

PictureLink below(const QString &root, PictureLink link)
{
    link.address = below(root, link.address);
    for (auto &[width, address] : link.srcset)
        address = below(root, address);
    return link;
}

} // namespace

Result<SiteModel> SiteModel::load(const Store &store, const SitePictures &pictures)
{
    SiteModel model;
    model.m_pictures = pictures;
    model.m_now = store.now();
    auto newsroom = store.newsroom();
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    model.m_newsroom = *newsroom;
    if (!model.m_newsroom.siteUrl.endsWith(u'/'))
        model.m_newsroom.siteUrl += u'/';
    auto templates = Templates::load(store.dir() + u"/templates"_s);
    if (!templates)
        return tl::unexpected(templates.error());
    model.m_templates = *templates;
    auto films = store.films();
    if (!films)
        return tl::unexpected(films.error());
    model.m_films = *films;
    model.m_films.removeIf([](const Film &film) { return film.hidden; });
    auto live = store.live();
    if (!live)
        return tl::unexpected(live.error());
    model.arrange(std::move(*live));
    model.nameSections();
    const MastheadDrawing drawing = drawMasthead(model.m_newsroom.name);
    if (!drawing.svg.isEmpty())
        model.m_masthead = {mastheadAsset(), drawing.size, {}};
    return model;
}

void SiteModel::arrange(QList<Store::Live> all)
{
    for (Store::Live &story : all) {
        if (story.story.address.isEmpty()) {
            story.story.address = FolderSite::addressFor(story.story, story.content);
            m_newAddresses.append({story.story.id, story.story.address});
        }
        m_edition = m_edition.isValid() ? qMax(m_edition, story.at) : story.at;
        (story.withdrawn ? m_withdrawn : m_live).append(std::move(story));
    }
    std::sort(m_live.begin(), m_live.end(), [](const Store::Live &a, const Store::Live &b) {
        if (a.story.publishedAt != b.story.publishedAt)
            return a.story.publishedAt > b.story.publishedAt;
        return a.story.id < b.story.id;
    });
    for (qsizetype i = 0; i < m_live.size(); ++i) {
        const Content &content = m_live.at(i).content;
        m_byId.insert(m_live.at(i).story.id, i);
        if (!content.section.isEmpty())
            m_bySection[content.section].append(i);
        QSet<QString> seen;
        for (const QString &tag : content.tags) {
            const QString key = folded(tag);
            if (!seen.contains(key))
                m_byTag[key].append(i);
            seen.insert(key);
        }
    }
}

QString SiteModel::sectionFolder(const QString &section)
{
    static const QSet<QString> taken{u"assets"_s, u"anh"_s, u"phim-tu-lieu"_s};
    const QString name = slug(section);
    if (name.isEmpty())
        return u"tin"_s;
    return taken.contains(name) ? u"muc-"_s + name : name;
}

void SiteModel::nameSections()
{
    QSet<QString> taken;
    for (const QString &section : std::as_const(m_newsroom.sections)) {
        const QString folder = sectionFolder(section);
        QString name = folder;
        for (int n = 2; taken.contains(name); ++n)
            name = u"%1-%2"_s.arg(folder).arg(n);
        taken.insert(name);
        m_sections.append({section, name + u"/index.html"_s});
    }
}

QString SiteModel::rootOf(const QString &path)
{
    return u"../"_s.repeated(path.count(u'/'));
}

QList<qsizetype> SiteModel::inSection(const QString &section) const
{
    return m_bySection.value(section);
}

QList<qsizetype> SiteModel::pictureStories() const
{
    QList<qsizetype> list;
    for (qsizetype i = 0; i < m_live.size(); ++i)
        if (m_live.at(i).content.photos.size() >= slideMinimum)
            list.append(i);
    return list;
}

QString SiteModel::pictureStoriesHref() const
{
    for (const NavLink &link : m_sections)
        if (link.href == u"phong-su-anh/index.html"_s)
            return link.href;
    return pictureStories().isEmpty() ? QString() : u"phong-su-anh/index.html"_s;
}

QList<qsizetype> SiteModel::related(const QString &id, const Content &content) const
{
    QList<qsizetype> chosen;
    for (const QString &other : content.related) {
        const qsizetype i = m_byId.value(other, -1);
        if (i >= 0 && other != id && !chosen.contains(i))
            chosen.append(i);
    }
    if (!chosen.isEmpty())
        return chosen;
    QHash<qsizetype, int> shared;
    QSet<QString> tags;
    for (const QString &tag : content.tags)
        tags.insert(folded(tag));
    for (const QString &tag : std::as_const(tags)) {
        const QList<qsizetype> stories = m_byTag.value(tag);
        for (qsizetype i : stories)
            ++shared[i];
    }
    const QList<qsizetype> neighbours = inSection(content.section).mid(0, relatedCount + 1);
    for (qsizetype i : neighbours)
        shared[i] += 0;
    shared.remove(m_byId.value(id, -1));
    // most shared tags, then the same section, then the newest
    using Candidate = std::tuple<int, int, qsizetype>;
    QList<Candidate> candidates;
    candidates.reserve(shared.size());
    for (auto it = shared.cbegin(); it != shared.cend(); ++it)
        candidates.append({-it.value(),
            m_live.at(it.key()).content.section == content.section ? 0 : 1, it.key()});
    const qsizetype count = qMin<qsizetype>(relatedCount, candidates.size());
    std::partial_sort(candidates.begin(), candidates.begin() + count, candidates.end());
    for (qsizetype i = 0; i < count; ++i)
        chosen.append(std::get<qsizetype>(candidates.at(i)));
    return chosen;
}

Teaser SiteModel::teaser(qsizetype live, const QString &root, Shape shape) const
{
    const Store::Live &item = m_live.at(live);
    const Content &content = item.content;
    Teaser teaser{item.story.id, content.headline, content.standfirst, content.kicker,
        content.section, content.byline.join(u" – "_s), root + item.story.address,
        item.story.publishedAt, {}};
    const Photo *photo = teaserPhoto(content);
    if (photo && m_pictures.cut && !photo->framing.isEmpty())
        teaser.picture = below(root, m_pictures.cut(*photo, shape));
    else if (photo && m_pictures.photo)
        teaser.picture = below(root, m_pictures.photo(*photo));
    return teaser;
}

QList<Teaser> SiteModel::teasers(const QList<qsizetype> &live, const QString &root) const
{
    QList<Teaser> list;
    for (qsizetype i : live)
        list.append(teaser(i, root));
    return list;
}

PageContext SiteModel::context(const QString &path) const
{
    const QString root = rootOf(path);
    if (!m_contexts.contains(root))
        m_contexts.insert(root, contextBelow(root));
    PageContext context = m_contexts.value(root);
    context.canonical = m_newsroom.siteUrl + (path == u"index.html"_s ? QString() : path);
    return context;
}

PageContext SiteModel::contextBelow(const QString &root) const
{
    PageContext context;
    context.newsroom = m_newsroom;
    context.root = root;
    context.now = m_now;
    context.edition = m_edition.isValid() ? m_edition : m_now;
    context.sections = m_sections;
    if (!m_films.isEmpty())
        context.sections.append({u"Phim tư liệu"_s, filmPageHref(1)});
    context.masthead = m_masthead;
    context.templates = m_templates;
    context.films = m_films;
    context.filmPages = qMax(1, static_cast<int>((m_films.size() + filmsOnPage - 1) / filmsOnPage));
    for (qsizetype i = 0; i < m_live.size() && context.latest.size() < latestCount; ++i)
        context.latest.append(teaser(i, root));
    const SitePictures pictures = m_pictures;
    context.picture = [pictures, root](const Photo &photo, bool) {
        return pictures.photo ? below(root, pictures.photo(photo)) : PictureLink();
    };
    context.filmPoster = [pictures, root](const Film &film) {
        return pictures.poster ? below(root, pictures.poster(film.posterSha256)) : QString();
    };
    const QString site = m_newsroom.siteUrl;
    context.socialPicture = [pictures, site](const Photo &photo) {
        return pictures.social ? below(site, pictures.social(photo)) : PictureLink();
    };
    context.cutPicture = [pictures, site](const Photo &photo, Shape shape) {
        return pictures.cut ? below(site, pictures.cut(photo, shape)) : PictureLink();
    };
    tellPictureStory(context);
    context.furniture = std::make_shared<const Furniture>(furnish(context));
    return context;
}

void SiteModel::tellPictureStory(PageContext &context) const
{
    const QList<qsizetype> told = pictureStories();
    if (told.isEmpty())
        return;
    const Store::Live &item = m_live.at(told.first());
    context.sliderTitle = item.content.headline;
    context.sliderHref = context.root + item.story.address;
    context.sliderAllHref = context.root + pictureStoriesHref();
    context.sliderTotal = static_cast<int>(item.content.photos.size());
    const QList<Photo> photos = item.content.photos.mid(0, slideCount);
    for (const Photo &photo : photos) {
        const PictureLink link = context.picture(photo, false);
        if (!link.address.isEmpty())
            context.slider.append({link, photo.caption, photo.credit});
    }
}

PageContext SiteModel::storyContext(
    const Story &story, const Content &content, const QString &path) const
{
    PageContext context = this->context(path);
    context.latest.clear();
    for (qsizetype i = 0; i < m_live.size() && context.latest.size() < latestCount; ++i)
        if (m_live.at(i).story.id != story.id)
            context.latest.append(teaser(i, context.root));
    context.related = teasers(related(story.id, content), context.root);
    const qsizetype self = m_byId.value(story.id, -1);
    if (self >= 0 && m_live.at(self).at > story.publishedAt)
        context.modified = m_live.at(self).at;
    return context;
}

Front SiteModel::front() const
{
    Front front;
    QList<qsizetype> rest;
    for (qsizetype i = 0; i < m_live.size(); ++i)
        rest.append(i);
    const auto pictured = [this](qsizetype i) { return !m_live.at(i).content.photos.isEmpty(); };
    const auto takeNewest = [&]() {
        const auto found = std::find_if(rest.cbegin(), rest.cend(), pictured);
        return rest.takeAt(found == rest.cend() ? 0 : found - rest.cbegin());
    };
    if (!rest.isEmpty())
        front.lead = teaser(takeNewest(), {}, Shape::Wide);
    while (front.seconds.size() < 2 && !rest.isEmpty())
        front.seconds.append(teaser(takeNewest(), {}));
    front.latest = teasers(rest.mid(0, frontLatest), {});

    struct Candidate
    {
        NavLink link;
        QList<qsizetype> stories;
    };
    QList<Candidate> candidates;
    for (const NavLink &link : m_sections) {
        Candidate candidate{link, {}};
        const QList<qsizetype> stories = inSection(link.text);
        std::copy_if(stories.begin(), stories.end(), std::back_inserter(candidate.stories),
            [&rest](qsizetype i) { return rest.contains(i); });
        if (!candidate.stories.isEmpty())
            candidates.append(candidate);
    }
    // the three fullest sections, in the newsroom's order
    QList<qsizetype> sizes;
    for (const Candidate &candidate : std::as_const(candidates))
        sizes.append(candidate.stories.size());
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    const qsizetype least = sizes.value(frontColumns - 1, 1);
    for (Candidate &candidate : candidates) {
        if (front.columns.size() == frontColumns || candidate.stories.size() < least)
            continue;
        const auto first
            = std::find_if(candidate.stories.begin(), candidate.stories.end(), pictured);
        if (first != candidate.stories.end())
            std::rotate(candidate.stories.begin(), first, first + 1);
        front.columns.append({candidate.link.text, candidate.link.href,
            teaser(candidate.stories.first(), {}, Shape::Wide),
            teasers(candidate.stories.mid(1, columnOthers), {})});
    }
    return front;
}

} // namespace toasoan
