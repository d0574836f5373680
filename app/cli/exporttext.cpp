// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exporttext.h"

#include "text/html.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

QString markdownText(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\`*_\\[\\]<>#|~])"));
    static const QRegularExpression listStart(
        QStringLiteral("^(\\d+)([.)])|^([-+])"), QRegularExpression::MultilineOption);
    QString safe = text;
    safe.replace(special, u"\\\\1"_s);
    safe.replace(listStart, u"\\1\\\\2\\3"_s);
    return safe.replace(QChar(QChar::LineSeparator), u"  \n"_s);
}

/// Marks must touch letters, so spaces at the ends of a marked run move outside.
QString wrapped(const QString &text, QLatin1String mark)
{
    const QString inner = text.trimmed();
    if (inner.isEmpty())
        return text;
    const qsizetype start = text.indexOf(inner);
    return text.left(start) + mark + inner + mark + text.mid(start + inner.size());
}

QString markdownRuns(const Runs &runs)
{
    QString line;
    for (const Run &run : runs) {
        QString text = markdownText(run.text);
        if (run.marks & Strike)
            text = wrapped(text, "~~"_L1);
        if (run.marks & Italic)
            text = wrapped(text, "*"_L1);
        if (run.marks & Bold)
            text = wrapped(text, "**"_L1);
        if (!run.link.isEmpty())
            text = u"[%1](<%2>)"_s.arg(text, run.link);
        line += text;
    }
    return line;
}

QString markdownTable(const Block &block)
{
    QStringList lines;
    for (const QList<Cell> &row : block.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells << markdownRuns(cell.runs).replace(u"  \n"_s, u" "_s);
        lines << u"| "_s + cells.join(u" | "_s) + u" |"_s;
        if (lines.size() == 1)
            lines << u"|"_s + u" --- |"_s.repeated(qMax<qsizetype>(1, cells.size()));
    }
    return lines.join(u'\n');
}

QString markdownBlock(const Block &block, const QList<Photo> &photos)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return markdownRuns(block.runs);
    case Block::Kind::Heading:
        return QString(block.level, u'#') + u' ' + markdownRuns(block.runs);
    case Block::Kind::ListItem:
        return QString(4 * (block.level - 1), u' ') + (block.ordered ? u"1. "_s : u"- "_s)
            + markdownRuns(block.runs);
    case Block::Kind::Quote:
        return u"> "_s + markdownRuns(block.runs).replace(u'\n', u"\n> "_s);
    case Block::Kind::Figure: {
        QString caption = block.caption, credit = block.credit;
        for (const Photo &photo : photos) {
            if (photo.id == block.ref && !block.ref.isEmpty()) {
                caption = photo.caption;
                credit = photo.credit;
            }
        }
        return markdownText(caption) + (credit.isEmpty() ? QString() : u" Ảnh: "_s + credit);
    }
    case Block::Kind::Film:
        return {};
    case Block::Kind::Table:
        return markdownTable(block);
    case Block::Kind::Rule:
        return u"---"_s;
    }
    return {};
}

} // namespace

QString exportHtml(const Content &content)
{
    const auto line = [](const QString &form, const QString &text) {
        return text.isEmpty() ? QString() : form.arg(escaped(text)) + u'\n';
    };
    return u"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"_s
        + u"<title>%1</title>\n</head>\n<body>\n<article>\n"_s.arg(escaped(content.headline))
        + line(u"<p class=\"kicker\">%1</p>"_s, content.kicker)
        + line(u"<h1>%1</h1>"_s, content.headline)
        + line(u"<p class=\"sapo\">%1</p>"_s, content.standfirst)
        + htmlFromBody(content.body, content.photos)
        + line(u"<p class=\"byline\">%1</p>"_s, content.byline.join(u", "_s))
        + u"</article>\n</body>\n</html>\n"_s;
}

QString exportMarkdown(const Content &content)
{
    QStringList parts;
    if (!content.headline.isEmpty())
        parts << u"# "_s + markdownText(content.headline);
    if (!content.standfirst.isEmpty())
        parts << u"**"_s + markdownText(content.standfirst) + u"**"_s;
    bool list = false;
    for (const Block &block : content.body.blocks) {
        const QString text = markdownBlock(block, content.photos);
        if (text.isEmpty())
            continue;
        if (list && block.kind == Block::Kind::ListItem)
            parts.last() += u'\n' + text;
        else
            parts << text;
        list = block.kind == Block::Kind::ListItem;
    }
    if (!content.byline.isEmpty())
        parts << u"**"_s + markdownText(content.byline.join(u", "_s)) + u"**"_s;
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace toasoan::cli
