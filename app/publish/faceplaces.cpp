// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facetree.h"

#include "text/htmltree.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype tellingText = 12; // letters that do not stand in two places by chance
constexpr int enough = 80; // per cent of the article's text: themes put other things between
constexpr int mostPlaces = 200;

bool isBlock(const GumboNode *node)
{
    static const QSet<QString> names{u"p"_s, u"div"_s, u"section"_s, u"figure"_s, u"figcaption"_s,
        u"blockquote"_s, u"ul"_s, u"ol"_s, u"li"_s, u"table"_s, u"thead"_s, u"tbody"_s, u"tfoot"_s,
        u"tr"_s, u"td"_s, u"th"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"pre"_s,
        u"dl"_s, u"dt"_s, u"dd"_s, u"article"_s, u"aside"_s, u"header"_s, u"footer"_s, u"details"_s,
        u"summary"_s};
    return names.contains(nameOf(node));
}

// Holds words, never paragraphs.
bool isTextual(const GumboNode *node)
{
    static const QSet<QString> names{u"p"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s,
        u"span"_s, u"strong"_s, u"b"_s, u"em"_s, u"i"_s, u"a"_s, u"u"_s, u"li"_s, u"ul"_s, u"ol"_s,
        u"figure"_s, u"figcaption"_s, u"table"_s, u"tbody"_s, u"tr"_s, u"td"_s};
    return names.contains(nameOf(node));
}

template <typename Use> void eachElement(const GumboNode *node, const Use &use)
{
    if (isElement(node))
        use(node);
    const GumboVector &children = childrenOf(node);
    for (unsigned i = 0; i < children.length; ++i)
        eachElement(childAt(children, i), use);
}

QStringList picturesIn(const GumboNode *node)
{
    QStringList files;
    eachElement(node, [&](const GumboNode *element) {
        if (nameOf(element) != "img"_L1)
            return;
        for (const char *name : {"src", "data-src", "data-lazy-src", "data-original"})
            if (const QString file = pictureFile(attribute(element, name)); !file.isEmpty())
                files += file;
    });
    return files;
}

/// What is looked for: the article as the site renders it.
struct Wanted
{
    struct Top
    {
        QString name, text;
        bool operator==(const Top &) const = default;
    };
    QList<Top> tops; ///< its outermost blocks
    QStringList texts; ///< of its innermost ones
    QSet<QString> pictures;
};

void gather(const FaceTree &tree, const GumboNode *node, QStringList &texts)
{
    const GumboVector &children = childrenOf(node);
    bool leaf = true;
    for (unsigned i = 0; i < children.length; ++i)
        leaf = leaf && !isBlock(childAt(children, i));
    if (leaf || !isElement(node)) {
        if (tree.stretch(node).size() > 0)
            texts += tree.textOf(node);
        return;
    }
    for (unsigned i = 0; i < children.length; ++i)
        gather(tree, childAt(children, i), texts);
}

Wanted wantedOf(const FaceTree &tree)
{
    Wanted wanted;
    const GumboVector &children = childrenOf(tree.body());
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode *child = childAt(children, i);
        if (isElement(child) && tree.stretch(child).size() > 0)
            wanted.tops += {nameOf(child), tree.textOf(child)};
    }
    gather(tree, tree.body(), wanted.texts);
    const QStringList files = picturesIn(tree.body());
    wanted.pictures = QSet<QString>(files.cbegin(), files.cend());
    qsizetype telling = 0, all = 0;
    for (const QString &text : std::as_const(wanted.texts)) {
        all += text.size();
        telling += text.size() >= tellingText ? text.size() : 0;
    }
    if (2 * telling >= all)
        wanted.texts.removeIf([](const QString &text) { return text.size() < tellingText; });
    return wanted;
}

/// Finds an article's places in its page.
class Finder
{
public:
    Finder(const FaceTree &tree, const Wanted &wanted)
        : m_tree(tree)
        , m_wanted(wanted)
    {
        for (const QString &text : wanted.texts) {
            QList<qsizetype> places;
            for (qsizetype at = tree.text().indexOf(text); at >= 0 && places.size() < mostPlaces;
                 at = tree.text().indexOf(text, at + 1))
                places += at;
            m_places += places;
            m_total += text.size();
        }
    }

    void findContent()
    {
        const GumboNode *at = m_tree.body();
        if (m_total == 0 || !holdsEnough(at))
            return;
        const GumboNode *chosen = nullptr;
        qsizetype best = 0;
        for (; at; at = childThatHolds(at)) {
            const qsizetype met = topsIn(at);
            if (met > 0 ? met >= best : best == 0 && !isTextual(at)) {
                chosen = at;
                best = met;
            }
        }
        if (!chosen)
            return;
        const GumboVector &children = childrenOf(chosen);
        bool any = false;
        for (unsigned i = 0; i < children.length; ++i) {
            if (!belongs(childAt(children, i)))
                continue;
            if (!std::exchange(any, true))
                m_found.first = i;
            m_found.last = i;
        }
        if (any)
            m_found.content = chosen;
    }

    void findText(const QString &text, const QString &place)
    {
        if (!text.isEmpty())
            findText(m_tree.body(), text, place);
    }

    void findPicture(const QStringList &addresses, const QString &caption)
    {
        QSet<QString> files;
        for (const QString &address : addresses)
            files.insert(pictureFile(address));
        files.remove(QString());
        const GumboNode *picture = findElement(m_tree.body(), [&](const GumboNode *node) {
            if (nameOf(node) != "img"_L1 || isInContent(node))
                return false;
            const QStringList here = picturesIn(node);
            return std::any_of(here.cbegin(), here.cend(),
                [&](const QString &file) { return files.contains(file); });
        });
        if (!picture)
            return;
        // its frame goes with it where there is no picture
        const GumboNode *outer = picture;
        while (outer->parent && isElement(outer->parent) && nameOf(outer->parent) != "body"_L1
            && (m_tree.stretch(outer->parent).size() == 0
                || m_tree.textOf(outer->parent) == caption)
            && !holdsContent(outer->parent) && imagesIn(outer->parent) == 1)
            outer = outer->parent;
        if (m_tree.stretch(outer).size() > 0)
            findText(outer, caption, u"caption"_s);
        m_found.whole.insert(outer, u"picture"_s);
    }

    [[nodiscard]] const FacePlaces &found() const { return m_found; }

private:
    [[nodiscard]] qsizetype held(FaceTree::Stretch stretch) const
    {
        qsizetype letters = 0;
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const qsizetype size = m_wanted.texts.at(i).size();
            const QList<qsizetype> &places = m_places.at(i);
            const auto at = std::lower_bound(places.cbegin(), places.cend(), stretch.from);
            if (at != places.cend() && *at + size <= stretch.to)
                letters += size;
        }
        return letters;
    }

    [[nodiscard]] bool holdsEnough(const GumboNode *node) const
    {
        return 100 * held(m_tree.stretch(node)) >= enough * m_total;
    }

    [[nodiscard]] const GumboNode *childThatHolds(const GumboNode *node) const
    {
        const GumboVector &children = childrenOf(node);
        for (unsigned i = 0; i < children.length; ++i)
            if (isElement(childAt(children, i)) && holdsEnough(childAt(children, i)))
                return childAt(children, i);
        return nullptr;
    }

    [[nodiscard]] bool isTop(const GumboNode *node) const
    {
        return isElement(node) && m_tree.stretch(node).size() > 0
            && m_wanted.tops.contains({nameOf(node), m_tree.textOf(node)});
    }

    [[nodiscard]] qsizetype topsIn(const GumboNode *node) const
    {
        const GumboVector &children = childrenOf(node);
        qsizetype tops = 0;
        for (unsigned i = 0; i < children.length; ++i)
            tops += isTop(childAt(children, i)) ? 1 : 0;
        return tops;
    }

    [[nodiscard]] bool belongs(const GumboNode *child) const
    {
        if (isTop(child) || held(m_tree.stretch(child)) > 0)
            return true;
        const QStringList files = picturesIn(child);
        return std::any_of(files.cbegin(), files.cend(),
            [this](const QString &file) { return m_wanted.pictures.contains(file); });
    }

    [[nodiscard]] bool isContent(const GumboNode *node) const
    {
        return m_found.content && node->parent == m_found.content
            && node->index_within_parent >= m_found.first
            && node->index_within_parent <= m_found.last;
    }

    [[nodiscard]] bool isInContent(const GumboNode *node) const
    {
        for (; node; node = node->parent)
            if (isContent(node))
                return true;
        return false;
    }

    [[nodiscard]] bool holdsContent(const GumboNode *node) const
    {
        const GumboNode *at = m_found.content;
        while (at && at != node)
            at = at->parent;
        return at != nullptr;
    }

    static int imagesIn(const GumboNode *node)
    {
        int images = 0;
        eachElement(
            node, [&](const GumboNode *element) { images += nameOf(element) == "img"_L1 ? 1 : 0; });
        return images;
    }

    // The innermost elements that hold just this text.
    void findText(const GumboNode *node, const QString &text, const QString &place)
    {
        if (isContent(node) || m_tree.stretch(node).size() < text.size())
            return;
        bool deeper = false;
        const GumboVector &children = childrenOf(node);
        for (unsigned i = 0; i < children.length; ++i) {
            const GumboNode *child = childAt(children, i);
            findText(child, text, place);
            deeper = deeper || (isElement(child) && m_tree.textOf(child) == text);
        }
        if (!deeper && isElement(node) && m_tree.textOf(node) == text
            && !m_found.inside.contains(node) && node != m_found.content)
            m_found.inside.insert(node, place);
    }

    const FaceTree &m_tree;
    const Wanted &m_wanted;
    QList<QList<qsizetype>> m_places;
    qsizetype m_total = 0;
    FacePlaces m_found;
};

} // namespace

FacePlaces placesIn(const FaceTree &tree, const SitePost &post)
{
    const auto content = FaceTree::parsed(post.content);
    const auto title = FaceTree::parsed(post.title);
    const auto excerpt = FaceTree::parsed(post.excerpt);
    const auto caption = FaceTree::parsed(post.caption);
    if (!content || !title || !excerpt || !caption)
        return {};
    const Wanted wanted = wantedOf(*content);
    Finder finder(tree, wanted);
    finder.findContent();
    finder.findText(title->text(), u"title"_s);
    if (excerpt->text().size() >= tellingText)
        finder.findText(excerpt->text(), u"excerpt"_s);
    finder.findPicture(post.pictures, caption->text());
    return finder.found();
}

} // namespace toasoan
