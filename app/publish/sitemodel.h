// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/foldersite.h"
#include "publish/renditions.h"
#include "text/pagelists.h"

namespace toasoan {

/// Everything that readers may see, read once from the store, and what follows from it: order,
/// sections, related stories, teasers.
class SiteModel
{
public:
    [[nodiscard]] static Result<SiteModel> load(const Store &store, const SitePictures &pictures);

    [[nodiscard]] const Newsroom &newsroom() const { return m_newsroom; }
    [[nodiscard]] const QList<Store::Live> &live() const { return m_live; } ///< newest first
    [[nodiscard]] const QList<Store::Live> &withdrawn() const { return m_withdrawn; }
    [[nodiscard]] const QList<Film> &films() const { return m_films; } ///< not hidden
    /// Of stories that have none yet: id and address.
    [[nodiscard]] const QList<std::pair<QString, QString>> &newAddresses() const
    {
        return m_newAddresses;
    }
    [[nodiscard]] QDateTime edition() const { return m_edition; }
    [[nodiscard]] const QList<NavLink> &sections() const { return m_sections; }

    /// What every page of the site at `path` shows, before a story's own.
    [[nodiscard]] PageContext context(const QString &path) const;
    [[nodiscard]] PageContext storyContext(
        const Story &story, const Content &content, const QString &path) const;
    /// A framed picture is cut to `shape`, as the place on the page is.
    [[nodiscard]] Teaser teaser(
        qsizetype live, const QString &root, Shape shape = Shape::Classic) const;
    [[nodiscard]] QList<Teaser> teasers(const QList<qsizetype> &live, const QString &root) const;
    [[nodiscard]] QList<qsizetype> inSection(const QString &section) const;
    [[nodiscard]] QList<qsizetype> pictureStories() const; ///< three pictures or more
    [[nodiscard]] QString pictureStoriesHref() const; ///< below the root, empty without any
    /// Chosen by hand, else most shared tags, then the same section, newest first; live ones only.
    [[nodiscard]] QList<qsizetype> related(const QString &id, const Content &content) const;
    [[nodiscard]] Front front() const;

    static QString rootOf(const QString &path); ///< “../” for each folder on the way
    static QString sectionFolder(const QString &section);
    static constexpr int filmsOnPage = 6;

private:
    [[nodiscard]] PageContext contextBelow(const QString &root) const;
    void tellPictureStory(PageContext &context) const;
    void arrange(QList<Store::Live> all);
    void nameSections();

    Newsroom m_newsroom;
    QList<Store::Live> m_live, m_withdrawn;
    QList<std::pair<QString, QString>> m_newAddresses;
    QList<Film> m_films;
    QList<NavLink> m_sections;
    QDateTime m_edition, m_now;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, QList<qsizetype>> m_byTag, m_bySection;
    SitePictures m_pictures;
    PictureLink m_masthead;
    mutable QHash<QString, PageContext>
        m_contexts; // by root: what does not differ from page to page
    std::shared_ptr<const Templates> m_templates;
};

} // namespace toasoan
