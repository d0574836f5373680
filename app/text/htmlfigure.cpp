// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "text/htmlreader.h"
#include "text/htmlstyle.h"
#include "text/htmltree.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

bool isHidden(const GumboNode *node)
{
    return elementStyle(attribute(node, "style")).hidden;
}

bool isCredit(const GumboNode *node)
{
    return nameOf(node) == "cite"_L1
        || attribute(node, "class").contains("credit"_L1, Qt::CaseInsensitive);
}

bool isImage(const GumboNode *node)
{
    const QString name = nameOf(node);
    return name == "video"_L1 || (name == "img"_L1 && HtmlReader::symbolOf(node).isEmpty());
}

bool isStructure(const QString &name)
{
    static const QSet<QString> names{u"p"_s, u"blockquote"_s, u"table"_s, u"ul"_s, u"ol"_s,
        u"pre"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s};
    return names.contains(name);
}

} // namespace

// Contents of inner figures are theirs.
void HtmlReader::survey(const GumboNode *node, bool inCaption, Held &held) const
{
    int cells = 0;
    const GumboVector &nodes = childrenOf(node);
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *child = childAt(nodes, i);
        const QString name = nameOf(child);
        if (name.isEmpty() || isGone(name) || (m_skip && m_skip(child)) || isHidden(child))
            continue;
        if (name == "figure"_L1) {
            ++held.figures;
            continue;
        }
        held.images += isImage(child) ? 1 : 0;
        held.structured = held.structured || (!inCaption && isStructure(name));
        held.lists = held.lists || name == "li"_L1;
        cells += name == "td"_L1 || name == "th"_L1 ? 1 : 0;
        const bool caption = name == "figcaption"_L1;
        if (caption && held.captions++ == 0)
            held.caption = child;
        survey(child, inCaption || caption, held);
    }
    held.columns = held.columns || (cells > 1 && !inCaption);
}

void HtmlReader::collect(const GumboNode *node, const GumboNode *without, QString &text)
{
    if (!isElement(node)) {
        text += textOf(node);
        return;
    }
    const QString name = nameOf(node);
    const bool parts = isBlock(name) || name == "br"_L1 || name == "hr"_L1 || name == "img"_L1
        || name == "figure"_L1 || name == "table"_L1;
    if (parts)
        text += u' ';
    if (name == "img"_L1) {
        text += symbolOf(node);
    } else if (node != without && !leftOut(node) && !isHidden(node)) {
        const GumboVector &nodes = childrenOf(node);
        for (unsigned i = 0; i < nodes.length; ++i)
            collect(childAt(nodes, i), without, text);
    }
    if (parts)
        text += u' ';
}

bool HtmlReader::isPictureItem(const GumboNode *node, const QString &name) const
{
    if (!isBlock(name) || name == "figcaption"_L1)
        return false;
    Held held;
    survey(node, false, held);
    return held.images == 1 && held.figures == 0 && !held.columns
        && (name == "li"_L1 ? held.captions <= 1 : held.captions == 1);
}

void HtmlReader::figure(const GumboNode *node, const Around &around)
{
    flush(around);
    QList<Block> &target = around.cell != nullptr ? m_afterTable : m_blocks;
    const QString film = attribute(node, "data-film");
    if (!film.isEmpty()) {
        target += Block{.kind = Block::Kind::Film, .ref = film};
        m_lastItem = 0;
        return;
    }
    const QString photo = attribute(node, "data-photo");
    Held held;
    survey(node, false, held);
    // A gallery or a table with its pictures: their words and pictures stand each for themselves.
    const bool gallery
        = held.figures > 0 || held.columns || held.captions > 1 || (held.lists && held.images > 1);
    if (gallery && !photo.isEmpty()) {
        target += Block{.kind = Block::Kind::Figure, .ref = photo};
        m_lastItem = 0;
    }
    if (gallery) {
        Around inside = around;
        inside.gallery = photo.isEmpty();
        children(node, inside);
        flush(inside);
        return;
    }
    QString rest;
    const GumboVector &nodes = childrenOf(node);
    for (unsigned i = 0; i < nodes.length; ++i)
        collect(childAt(nodes, i), held.caption, rest);
    rest = oneLine(rest);
    const bool pictured
        = !photo.isEmpty() || held.images > 0 || findElement(node, [](const GumboNode *e) {
              return isImage(e) || nameOf(e) == "picture"_L1;
          }) != nullptr;
    if (!pictured && held.structured && !rest.isEmpty()) {
        children(node, around);
        flush(around);
        return;
    }

    Block block{.kind = Block::Kind::Figure, .ref = photo};
    if (held.caption != nullptr) {
        const GumboNode *cite = findElement(held.caption,
            [&](const GumboNode *e) { return e != held.caption && isCredit(e) && !isHidden(e); });
        QString caption;
        QString credit;
        collect(held.caption, cite, caption);
        if (cite != nullptr)
            collect(cite, nullptr, credit);
        block.caption = oneLine(caption);
        block.credit = oneLine(credit);
        if (!rest.isEmpty())
            target += Block{.runs = {Run{rest}}};
    } else {
        block.caption = rest;
    }
    target += block;
    m_lastItem = 0;
}

} // namespace toasoan
