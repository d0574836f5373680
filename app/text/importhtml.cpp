// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importhtml.h"

#include "base/unicode.h"
#include "text/htmlreader.h"
#include "text/htmltree.h"
#include "text/importlines.h"
#include "text/importstory.h"
#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Names = QSet<QString>;

Names tokensOf(const GumboNode *node)
{
    static const QRegularExpression parts(u"[\\s_-]+"_s);
    const QString words = attribute(node, "class") + u' ' + attribute(node, "id");
    const QStringList list = folded(words).split(parts, Qt::SkipEmptyParts);
    return {list.cbegin(), list.cend()};
}

const GumboNode *withToken(const GumboNode *root, const Names &wanted, qsizetype mostText)
{
    return findElement(root, [&](const GumboNode *e) {
        const QString text = tokensOf(e).intersects(wanted) ? oneLine(textOf(e)) : QString();
        return !text.isEmpty() && text.size() <= mostText;
    });
}

const GumboNode *named(const GumboNode *root, const QString &name)
{
    return findElement(root, [&](const GumboNode *e) { return nameOf(e) == name; });
}

QString meta(const GumboNode *root, const QString &wanted)
{
    const GumboNode *node = findElement(root, [&](const GumboNode *e) {
        return nameOf(e) == "meta"_L1
            && (attribute(e, "name") == wanted || attribute(e, "property") == wanted);
    });
    return node != nullptr ? oneLine(attribute(node, "content")) : QString();
}

// “Tít | Báo của tôi” -> “Tít”
QString withoutSiteName(const QString &title)
{
    for (const QString &joint : {u" | "_s, u" – "_s, u" — "_s, u" - "_s}) {
        const qsizetype at = title.lastIndexOf(joint);
        if (at >= 20)
            return title.left(at).trimmed();
    }
    return title;
}

const GumboNode *largestArticle(const GumboNode *root)
{
    const GumboNode *best = nullptr;
    qsizetype most = 0;
    const auto look = [&](const GumboNode *e) {
        if (nameOf(e) == "article"_L1) {
            const qsizetype size = oneLine(textOf(e)).size();
            if (size > most) {
                most = size;
                best = e;
            }
        }
        return false;
    };
    (void)findElement(root, look);
    return most >= 120 ? best : nullptr;
}

const GumboNode *contentOf(const GumboNode *body)
{
    if (const GumboNode *article = largestArticle(body))
        return article;
    const GumboNode *marked = findElement(
        body, [](const GumboNode *e) { return attribute(e, "itemprop") == "articleBody"_L1; });
    if (marked != nullptr)
        return marked;
    static const QRegularExpression telling(
        u"article-?(body|content|detail)|(detail|news|post|entry|content)-?(content|detail|body)|"
        "fck_detail|noi-?dung|chi-?tiet|cms-body|singular"_s);
    const GumboNode *telltale = findElement(body, [](const GumboNode *e) {
        const QString words
            = folded(attribute(e, "class") + u' ' + attribute(e, "id")).replace(u'_', u'-');
        return telling.match(words).hasMatch() && oneLine(textOf(e)).size() >= 200;
    });
    if (telltale != nullptr)
        return telltale;
    const GumboNode *main = named(body, u"main"_s);
    return main != nullptr ? main : body;
}

bool isPageFurniture(const GumboNode *node)
{
    static const Names names{
        u"nav"_s, u"aside"_s, u"footer"_s, u"form"_s, u"button"_s, u"select"_s, u"textarea"_s};
    static const Names tokens{u"nav"_s, u"navbar"_s, u"menu"_s, u"sidebar"_s, u"crumb"_s,
        u"breadcrumb"_s, u"breadcrumbs"_s, u"related"_s, u"relate"_s, u"lienquan"_s,
        u"tinlienquan"_s, u"comment"_s, u"comments"_s, u"binhluan"_s, u"share"_s, u"social"_s,
        u"ads"_s, u"advert"_s, u"banner"_s, u"quangcao"_s, u"footer"_s, u"pagination"_s, u"pager"_s,
        u"thongke"_s, u"statistics"_s, u"counter"_s, u"views"_s, u"luotxem"_s, u"film"_s,
        u"films"_s, u"rail"_s, u"masthead"_s, u"toolbar"_s, u"popup"_s, u"modal"_s, u"print"_s};
    if (names.contains(nameOf(node)))
        return true;
    const bool container
        = nameOf(node) != "body"_L1 && nameOf(node) != "article"_L1 && nameOf(node) != "main"_L1;
    return container && tokensOf(node).intersects(tokens) && named(node, u"h1"_s) == nullptr;
}

QStringList listOf(const GumboNode *node)
{
    QStringList tags;
    (void)findElement(node, [&](const GumboNode *e) {
        const QString name = nameOf(e);
        const QString text = oneLine(textOf(e));
        if ((name == "li"_L1 || name == "a"_L1) && !text.isEmpty() && !tags.contains(text))
            tags += text;
        return false;
    });
    return tags;
}

void takeAuthor(const QString &text, Content &content)
{
    const auto line = bylineLine(text);
    if (line && !line->names.isEmpty())
        content.byline = line->names;
    else if (!text.isEmpty() && text.size() <= 80)
        content.byline = {text};
}

// Fields that the page itself marks; their elements are no part of the body.
QList<const GumboNode *> takeMarked(const GumboNode *body, Content &content)
{
    QList<const GumboNode *> taken;
    const auto take = [&](const Names &tokens, qsizetype most) {
        const GumboNode *node = withToken(body, tokens, most);
        if (node == nullptr)
            return QString();
        taken += node;
        return oneLine(textOf(node));
    };
    content.standfirst = take({u"sapo"_s, u"standfirst"_s, u"lead"_s, u"chapeau"_s, u"tomtat"_s,
                                  u"summary"_s, u"description"_s, u"trichdan"_s},
        1200);
    content.kicker = take({u"kicker"_s, u"supertitle"_s}, 80);
    content.dateline = take({u"dateline"_s}, 80);
    takeAuthor(
        take({u"byline"_s, u"author"_s, u"tacgia"_s, u"butdanh"_s, u"signature"_s}, 120), content);
    static const QRegularExpression label(u"^Nguồn\\s*:\\s*"_s);
    content.source = take({u"source"_s}, 120).remove(label);
    if (const GumboNode *tags = withToken(body, {u"tags"_s, u"tag"_s, u"tukhoa"_s}, 400)) {
        content.tags = listOf(tags);
        taken += tags;
    }
    return taken;
}

void warnOfDropped(const HtmlReader &reader, Imported &imported)
{
    if (!reader.dropped().isEmpty())
        imported.warnings += QCoreApplication::translate("Import", "Not kept: %1.")
                                 .arg(reader.dropped().join(u", "_s));
}

} // namespace

Imported importHtml(const QString &html)
{
    const HtmlTree tree(clean(html));
    Content known;
    const GumboNode *content = contentOf(tree.body());
    const GumboNode *h1 = named(content, u"h1"_s);
    if (h1 == nullptr)
        h1 = named(tree.body(), u"h1"_s);
    if (h1 != nullptr && !tokensOf(h1).contains(u"missing"_s))
        known.headline = oneLine(textOf(h1));
    if (known.headline.isEmpty())
        known.headline = meta(tree.document(), u"og:title"_s);
    if (known.headline.isEmpty())
        if (const GumboNode *title = named(tree.document(), u"title"_s))
            known.headline = withoutSiteName(oneLine(textOf(title)));
    QList<const GumboNode *> taken
        = takeMarked(content == tree.body() || h1 == nullptr ? content : tree.body(), known);
    if (known.byline.isEmpty())
        takeAuthor(meta(tree.document(), u"author"_s), known);

    HtmlReader reader;
    reader.setSkip([&](const GumboNode *node) {
        return taken.contains(node)
            || (node != content && isPageFurniture(node)
                && findElement(node, [&](const GumboNode *e) { return e == h1; }) == nullptr);
    });
    const Body body = reader.read(content);
    Imported imported
        = storyFromItems(itemsFromBody(body), known, {.furniture = true, .guessStandfirst = false});
    warnOfDropped(reader, imported);
    return imported;
}

Imported importMarkdownHtml(const QString &html)
{
    const HtmlTree tree(html);
    Content known;
    if (const GumboNode *h1 = named(tree.body(), u"h1"_s))
        known.headline = oneLine(textOf(h1));
    HtmlReader reader;
    reader.setPicturesWait(true);
    const Body body = reader.read(tree.body());
    Imported imported = storyFromItems(
        itemsFromBody(body), known, {.furniture = false, .guessStandfirst = false});
    warnOfDropped(reader, imported);
    return imported;
}

} // namespace toasoan
