// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"

#include <algorithm>

namespace toasoan {

namespace {

struct Tag
{
    QString name;
    QString link;
    bool operator==(const Tag &) const = default;
};

QList<Tag> tagsOf(const Run &run)
{
    QList<Tag> tags;
    if (!run.link.isEmpty())
        tags += {QStringLiteral("a"), run.link};
    if (run.marks & Bold)
        tags += {QStringLiteral("strong"), {}};
    if (run.marks & Italic)
        tags += {QStringLiteral("em"), {}};
    if (run.marks & Underline)
        tags += {QStringLiteral("u"), {}};
    if (run.marks & Strike)
        tags += {QStringLiteral("s"), {}};
    if (run.marks & Sup)
        tags += {QStringLiteral("sup"), {}};
    else if (run.marks & Sub)
        tags += {QStringLiteral("sub"), {}};
    return tags;
}

void closeTo(QString &html, QList<Tag> &open, qsizetype depth)
{
    while (open.size() > depth)
        html += QLatin1String("</") + open.takeLast().name + u'>';
}

QString figure(const Block &block, const QList<Photo> &photos)
{
    QString caption = block.caption, credit = block.credit;
    for (const Photo &photo : photos) {
        if (block.ref.isEmpty() || photo.id != block.ref)
            continue;
        caption = photo.caption;
        credit = photo.credit;
        break;
    }
    QString html = QStringLiteral("<figure");
    if (!block.ref.isEmpty())
        html += QLatin1String(" data-photo=\"") + escaped(block.ref) + u'"';
    html += u'>';
    if (!caption.isEmpty() || !credit.isEmpty()) {
        html += QLatin1String("<figcaption>") + escaped(caption);
        if (!credit.isEmpty()) {
            if (!caption.isEmpty())
                html += u' ';
            html += QLatin1String("<cite>") + escaped(credit) + QLatin1String("</cite>");
        }
        html += QLatin1String("</figcaption>");
    }
    return html + QLatin1String("</figure>");
}

QString table(const Block &block)
{
    QString html = QStringLiteral("<table>");
    for (const QList<Cell> &row : block.rows) {
        html += QLatin1String("<tr>");
        for (const Cell &cell : row) {
            const QLatin1String name(cell.header ? "th" : "td");
            html += u'<' + name;
            if (cell.columnSpan > 1)
                html += QStringLiteral(" colspan=\"%1\"").arg(cell.columnSpan);
            if (cell.rowSpan > 1)
                html += QStringLiteral(" rowspan=\"%1\"").arg(cell.rowSpan);
            html += u'>' + htmlFromRuns(cell.runs) + QLatin1String("</") + name + u'>';
        }
        html += QLatin1String("</tr>");
    }
    return html + QLatin1String("</table>");
}

QLatin1String listTag(bool ordered)
{
    return QLatin1String(ordered ? "ol" : "ul");
}

// The items from `at` on that are at least as deep as the first; each level one list, a new
// one where numbering begins or ends.
QString list(const QList<Block> &blocks, qsizetype &at)
{
    const int level = blocks[at].level;
    QString html;
    while (at < blocks.size() && blocks[at].kind == Block::Kind::ListItem
        && blocks[at].level >= level) {
        const bool ordered = blocks[at].ordered;
        html += u'<' + listTag(ordered) + u'>';
        while (at < blocks.size() && blocks[at].kind == Block::Kind::ListItem
            && blocks[at].level == level && blocks[at].ordered == ordered) {
            html += QLatin1String("<li>") + htmlFromRuns(blocks[at].runs);
            ++at;
            if (at < blocks.size() && blocks[at].kind == Block::Kind::ListItem
                && blocks[at].level > level)
                html += list(blocks, at);
            html += QLatin1String("</li>");
        }
        html += QLatin1String("</") + listTag(ordered) + u'>';
    }
    return html;
}

} // namespace

QString escaped(const QString &text)
{
    // most letters lie above all of them: one comparison each
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) {
            return c <= u'>' && (c == u'&' || c == u'<' || c == u'>' || c == u'"' || c == u'\'');
        }))
        return text;
    QString result;
    result.reserve(text.size() + text.size() / 16);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            result += QLatin1String("&amp;");
            break;
        case u'<':
            result += QLatin1String("&lt;");
            break;
        case u'>':
            result += QLatin1String("&gt;");
            break;
        case u'"':
            result += QLatin1String("&quot;");
            break;
        case u'\'':
            result += QLatin1String("&#39;");
            break;
        default:
            result += c;
        }
    }
    return result;
}

QString htmlFromRuns(const Runs &runs)
{
    QString html;
    QList<Tag> open;
    for (const Run &run : runs) {
        const QList<Tag> wanted = tagsOf(run);
        qsizetype same = 0;
        while (same < open.size() && same < wanted.size() && open[same] == wanted[same])
            ++same;
        closeTo(html, open, same);
        for (qsizetype i = same; i < wanted.size(); ++i) {
            html += u'<' + wanted[i].name;
            if (!wanted[i].link.isEmpty())
                html += QLatin1String(" href=\"") + escaped(wanted[i].link) + u'"';
            html += u'>';
            open += wanted[i];
        }
        QString text = escaped(run.text);
        if (text.contains(QChar::LineSeparator))
            text.replace(QChar(QChar::LineSeparator), QLatin1String("<br>"));
        html += text;
    }
    closeTo(html, open, 0);
    return html;
}

QString htmlFromBlock(const Block &block, const QList<Photo> &photos)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return QLatin1String("<p>") + htmlFromRuns(block.runs) + QLatin1String("</p>");
    case Block::Kind::Heading:
        return QStringLiteral("<h%1>%2</h%1>")
            .arg(QString::number(qBound(2, block.level, 4)), htmlFromRuns(block.runs));
    case Block::Kind::ListItem:
        return QLatin1String("<li>") + htmlFromRuns(block.runs) + QLatin1String("</li>");
    case Block::Kind::Quote:
        return QLatin1String("<blockquote><p>") + htmlFromRuns(block.runs)
            + QLatin1String("</p></blockquote>");
    case Block::Kind::Figure:
        return figure(block, photos);
    case Block::Kind::Film:
        return QLatin1String("<figure data-film=\"") + escaped(block.ref)
            + QLatin1String("\"></figure>");
    case Block::Kind::Table:
        return table(block);
    case Block::Kind::Rule:
        return QStringLiteral("<hr>");
    }
    return {};
}

QString htmlFromBody(const Body &body, const QList<Photo> &photos)
{
    QStringList lines;
    for (qsizetype at = 0; at < body.blocks.size();) {
        const Block &block = body.blocks[at];
        if (block.kind == Block::Kind::ListItem) {
            lines += list(body.blocks, at);
            continue;
        }
        if (block.kind == Block::Kind::Quote) {
            QString quote = QStringLiteral("<blockquote>");
            for (; at < body.blocks.size() && body.blocks[at].kind == Block::Kind::Quote; ++at)
                quote += QLatin1String("<p>") + htmlFromRuns(body.blocks[at].runs)
                    + QLatin1String("</p>");
            lines += quote + QLatin1String("</blockquote>");
            continue;
        }
        lines += htmlFromBlock(block, photos);
        ++at;
    }
    return lines.join(u'\n');
}

QByteArray utf8FromBody(const Body &body, RunMemo<QByteArray> &memo)
{
    QByteArray html;
    Body others; // lists and quotes go over several blocks
    const auto begin = [&html] {
        if (!html.isEmpty())
            html += '\n';
    };
    const auto writeOthers = [&] {
        if (others.blocks.isEmpty())
            return;
        begin();
        html += htmlFromBody(others).toUtf8();
        others.blocks.clear();
    };
    for (const Block &block : body.blocks) {
        if (block.kind != Block::Kind::Paragraph) {
            others.blocks += block;
            continue;
        }
        writeOthers();
        begin();
        html += "<p>";
        html += memo.of(block.runs, [](const Runs &runs) { return htmlFromRuns(runs).toUtf8(); });
        html += "</p>";
    }
    writeOthers();
    return html;
}

} // namespace toasoan
