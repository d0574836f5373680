// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlreader.h"

#include "base/unicode.h"
#include "text/htmlstyle.h"
#include "text/htmltree.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Names = QSet<QString>;

quint8 marksOf(const QString &name)
{
    static const QHash<QString, quint8> marks{{u"b"_s, Bold}, {u"strong"_s, Bold}, {u"i"_s, Italic},
        {u"em"_s, Italic}, {u"u"_s, Underline}, {u"ins"_s, Underline}, {u"s"_s, Strike},
        {u"strike"_s, Strike}, {u"del"_s, Strike}, {u"sub"_s, Sub}, {u"sup"_s, Sup}};
    return marks.value(name);
}

int headingLevel(const QString &name)
{
    if (name.size() != 2 || name[0] != u'h' || name[1] < u'1' || name[1] > u'6')
        return 0;
    return qBound(2, name[1].digitValue(), 4);
}

const GumboNode *descendant(const GumboNode *node, const Names &names)
{
    return findElement(node, [&](const GumboNode *e) { return names.contains(nameOf(e)); });
}

} // namespace

bool HtmlReader::isBlock(const QString &name)
{
    static const Names names{u"address"_s, u"article"_s, u"aside"_s, u"blockquote"_s, u"body"_s,
        u"caption"_s, u"center"_s, u"dd"_s, u"details"_s, u"dialog"_s, u"dir"_s, u"div"_s, u"dl"_s,
        u"dt"_s, u"fieldset"_s, u"figcaption"_s, u"footer"_s, u"form"_s, u"h1"_s, u"h2"_s, u"h3"_s,
        u"h4"_s, u"h5"_s, u"h6"_s, u"header"_s, u"hgroup"_s, u"html"_s, u"legend"_s, u"li"_s,
        u"main"_s, u"menu"_s, u"nav"_s, u"ol"_s, u"option"_s, u"p"_s, u"pre"_s, u"section"_s,
        u"summary"_s, u"td"_s, u"th"_s, u"tr"_s, u"ul"_s};
    return names.contains(name);
}

bool HtmlReader::isGone(const QString &name)
{
    static const Names names{u"applet"_s, u"embed"_s, u"frame"_s, u"frameset"_s, u"head"_s,
        u"iframe"_s, u"math"_s, u"noembed"_s, u"noframes"_s, u"noscript"_s, u"object"_s,
        u"script"_s, u"style"_s, u"svg"_s, u"template"_s, u"title"_s, u"xml"_s};
    return names.contains(name);
}

Body HtmlReader::read(const GumboNode *root)
{
    const Around around;
    children(root, around);
    flush(around);
    return normalised({m_blocks});
}

void HtmlReader::drop(const QString &what)
{
    if (!m_dropped.contains(what) && m_dropped.size() < 50)
        m_dropped += what;
}

void HtmlReader::children(const GumboNode *node, const Around &around)
{
    const GumboVector &nodes = childrenOf(node);
    for (unsigned i = 0; i < nodes.length; ++i)
        walk(childAt(nodes, i), around);
}

void HtmlReader::walk(const GumboNode *node, const Around &around)
{
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        text(QString::fromUtf8(node->v.text.text), around);
        break;
    case GUMBO_NODE_ELEMENT:
        if (!leftOut(node))
            element(node, nameOf(node), around);
        break;
    default:
        break;
    }
}

bool HtmlReader::leftOut(const GumboNode *node)
{
    if (m_skip && m_skip(node))
        return true;
    if (node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML) {
        drop(QCoreApplication::translate("Html", "a drawing or formula"));
        return true;
    }
    const QString name = nameOf(node);
    if (!isGone(name))
        return false;
    drop(QCoreApplication::translate("Html", "<%1> and what is in it").arg(name));
    return true;
}

void HtmlReader::element(const GumboNode *node, const QString &name, Around around)
{
    if (name == "br"_L1) {
        lineBreak(around);
        return;
    }
    if (name == "img"_L1) {
        image(node, around);
        return;
    }
    const ElementStyle style = elementStyle(attribute(node, "style"));
    if (style.hidden || style.wordMarker)
        return;
    const quint8 own = marksOf(name);
    quint8 on = style.on;
    if (around.kind == Block::Kind::Heading || headingLevel(name) > 0)
        on &= quint8(~Bold);
    if (!around.link.isEmpty() || name == "a"_L1)
        on &= quint8(~Underline);
    if (own != 0)
        around.marks = quint8(around.marks | (own & ~style.off));
    else
        around.marks = quint8(around.marks & ~style.off);
    if (on & (Sub | Sup))
        around.marks &= quint8(~(Sub | Sup));
    around.marks = quint8(around.marks | on);
    if (own & (Sub | Sup))
        around.marks = quint8((around.marks & ~(Sub | Sup)) | own);
    around.keepsLines = around.keepsLines || style.keepsLines || name == "pre"_L1;

    if (name == "a"_L1) {
        const QString address = attribute(node, "href");
        around.link = directAddress(safeAddress(address));
        if (around.link.isEmpty() && !address.isEmpty())
            drop(QCoreApplication::translate(
                "Html", "a link that is not a web, mail or telephone address"));
        children(node, around);
    } else if (name == "figure"_L1 || (around.gallery && isPictureItem(node, name))) {
        figure(node, around);
    } else if (name == "table"_L1) {
        table(node, around);
    } else if (name == "hr"_L1) {
        flush(around);
        if (around.cell == nullptr) {
            m_blocks += Block{.kind = Block::Kind::Rule};
            m_lastItem = 0;
        }
    } else if (style.wordLevel > 0 && headingLevel(name) == 0 && name != "li"_L1 && isBlock(name)) {
        wordItem(node, style.wordLevel, around);
    } else if (isBlock(name)) {
        blockElement(node, name, around);
    } else {
        children(node, around);
    }
}

void HtmlReader::blockElement(const GumboNode *node, const QString &name, Around around)
{
    const Around outer = around;
    flush(outer);
    if (const int level = headingLevel(name); level > 0) {
        around.kind = Block::Kind::Heading;
        around.level = level;
    } else if (name == "blockquote"_L1) {
        around.kind = Block::Kind::Quote;
    } else if (name == "ul"_L1 || name == "ol"_L1 || name == "menu"_L1 || name == "dir"_L1) {
        ++around.listDepth;
        around.listOrdered = name == "ol"_L1;
    } else if (name == "li"_L1) {
        listItem(node, around);
        return;
    }
    children(node, around);
    flush(around);
}

void HtmlReader::listItem(const GumboNode *node, Around around)
{
    const int announced = attribute(node, "aria-level").toInt();
    around.kind = Block::Kind::ListItem;
    around.level = announced > 0 ? announced : qMax(1, around.listDepth);
    around.ordered = around.listDepth > 0 && around.listOrdered;
    around.item = ++m_items;
    children(node, around);
    flush(around);
}

void HtmlReader::wordItem(const GumboNode *node, int level, Around around)
{
    flush(around);
    const GumboNode *marker = findElement(
        node, [](const GumboNode *e) { return elementStyle(attribute(e, "style")).wordMarker; });
    around.kind = Block::Kind::ListItem;
    around.level = level;
    around.ordered = marker != nullptr && isOrderedMarker(oneLine(textOf(marker)));
    around.item = ++m_items;
    children(node, around);
    flush(around);
}

// Chat programs paste each emoji as a picture.
QString HtmlReader::symbolOf(const GumboNode *image)
{
    const QString alt = oneLine(attribute(image, "alt"));
    const bool symbol = alt.toUcs4().size() <= 8
        && std::none_of(alt.cbegin(), alt.cend(),
            [](QChar c) { return c.isLetterOrNumber() || c.isSpace() || c.isPunct(); });
    return symbol ? alt : QString();
}

void HtmlReader::image(const GumboNode *node, const Around &around)
{
    const QString symbol = symbolOf(node);
    if (!symbol.isEmpty()) {
        text(symbol, around);
        return;
    }
    const QString alt = oneLine(attribute(node, "alt"));
    if (around.gallery && around.cell != nullptr) {
        m_afterTable += Block{.kind = Block::Kind::Figure};
    } else if (around.gallery || (m_picturesWait && around.cell == nullptr)) {
        flush(around);
        m_blocks += Block{.kind = Block::Kind::Figure, .caption = m_picturesWait ? alt : QString()};
        m_lastItem = 0;
    } else
        drop(alt.isEmpty() ? QCoreApplication::translate("Html", "a picture")
                           : QCoreApplication::translate("Html", "a picture (“%1”)").arg(alt));
}

void HtmlReader::table(const GumboNode *node, const Around &around)
{
    flush(around);
    if (around.cell != nullptr) {
        children(node, around);
        flush(around);
        return;
    }
    static const Names structures{u"p"_s, u"div"_s, u"table"_s, u"ul"_s, u"ol"_s, u"figure"_s,
        u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"blockquote"_s};
    int cells = 0;
    const GumboNode *only = nullptr;
    const std::function<void(const GumboNode *)> count = [&](const GumboNode *n) {
        const GumboVector &inner = childrenOf(n);
        for (unsigned i = 0; i < inner.length && cells < 2; ++i) {
            const GumboNode *child = childAt(inner, i);
            const QString name = nameOf(child);
            if (name == "td"_L1 || name == "th"_L1) {
                ++cells;
                only = child;
            } else if (name != "caption"_L1) {
                count(child);
            }
        }
    };
    count(node);
    // A table around a whole text is layout, not a table.
    if (cells == 1 && descendant(only, structures) != nullptr) {
        children(node, around);
        flush(around);
        return;
    }

    Block block{.kind = Block::Kind::Table};
    const QList<Block> outer = std::exchange(m_afterTable, {});
    tableRows(node, around, block.rows);
    m_blocks += block;
    m_blocks += std::exchange(m_afterTable, outer);
    m_lastItem = 0;
}

void HtmlReader::tableRows(const GumboNode *node, const Around &around, QList<QList<Cell>> &rows)
{
    const GumboVector &nodes = childrenOf(node);
    for (unsigned i = 0; i < nodes.length; ++i) {
        const GumboNode *child = childAt(nodes, i);
        const QString name = nameOf(child);
        if (name == "tr"_L1) {
            rows += QList<Cell>();
            tableRows(child, around, rows);
        } else if (name == "td"_L1 || name == "th"_L1) {
            Cell cell;
            cell.header = name == "th"_L1;
            cell.columnSpan = qBound(1, attribute(child, "colspan").toInt(), 1000);
            cell.rowSpan = qBound(1, attribute(child, "rowspan").toInt(), 65534);
            Around inside;
            inside.marks = around.marks;
            inside.cell = &cell.runs;
            inside.gallery = around.gallery;
            const ElementStyle style = elementStyle(attribute(child, "style"));
            inside.marks = quint8((inside.marks & ~style.off) | (style.on & ~(Sub | Sup)));
            children(child, inside);
            if (rows.isEmpty())
                rows += QList<Cell>();
            rows.last() += cell;
        } else if (name == "caption"_L1) {
            children(child, around);
            flush(around);
        } else if (!name.isEmpty()) {
            tableRows(child, around, rows);
        }
    }
}

void HtmlReader::text(const QString &text, const Around &around)
{
    QString kept = text;
    if (around.keepsLines) {
        kept.replace("\r\n"_L1, "\n"_L1);
        kept.replace(u'\n', QChar(QChar::LineSeparator));
    }
    Runs &runs = around.cell != nullptr ? *around.cell : m_runs;
    runs += Run{kept, around.marks, around.link};
    m_runsAround = around;
}

void HtmlReader::lineBreak(const Around &around)
{
    Runs &runs = around.cell != nullptr ? *around.cell : m_runs;
    if (around.cell == nullptr && around.kind == Block::Kind::Paragraph) {
        // Two in a row part paragraphs.
        qsizetype last = runs.size() - 1;
        while (last >= 0 && runs[last].text.trimmed().isEmpty()
            && !runs[last].text.contains(QChar(QChar::LineSeparator)))
            --last;
        if (last >= 0 && runs[last].text == QString(QChar(QChar::LineSeparator))) {
            flush(around);
            return;
        }
    }
    runs += Run{QString(QChar(QChar::LineSeparator)), around.marks, around.link};
    m_runsAround = around;
}

void HtmlReader::flush(const Around &around)
{
    if (around.cell != nullptr) {
        if (!around.cell->isEmpty())
            *around.cell += Run{QString(QChar(QChar::LineSeparator))};
        return;
    }
    const Runs runs = std::exchange(m_runs, {});
    const bool blank = std::all_of(
        runs.cbegin(), runs.cend(), [](const Run &run) { return oneLine(run.text).isEmpty(); });
    if (blank)
        return;
    const Around &own = m_runsAround;
    if (own.kind == Block::Kind::ListItem && own.item != 0 && own.item == m_lastItem) {
        m_blocks.last().runs += Run{QString(QChar(QChar::LineSeparator))};
        m_blocks.last().runs += runs;
        return;
    }
    m_blocks += Block{.kind = own.kind, .level = own.level, .ordered = own.ordered, .runs = runs};
    m_lastItem = own.kind == Block::Kind::ListItem ? own.item : 0;
}

} // namespace toasoan
