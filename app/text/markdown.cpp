// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdown.h"

#include <algorithm>
#include <array>
#include <md4c-html.h>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr QChar lineBreak(QChar::LineSeparator);

enum class Breaks : quint8 { Lines, Tags };

bool mayBeEntity(const QString &text, qsizetype ampersand)
{
    const QChar next = ampersand + 1 < text.size() ? text.at(ampersand + 1) : QChar(u'#');
    return next.isLetter() || next == u'#';
}

/// `begins`: `text` stands at the beginning of a line, where some signs would begin a block.
QString markdownText(const QString &text, Breaks breaks, bool begins = true)
{
    static const QString special = u"\\`*_[]<>#|~"_s;
    static const QString first = u"+-=:"_s;
    QString safe;
    safe.reserve(text.size() + 16);
    bool number = false; // only digits since the line began
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == lineBreak) {
            safe += breaks == Breaks::Tags ? u"<br>"_s : u"  \n"_s;
            begins = breaks == Breaks::Lines;
            number = false;
            continue;
        }
        if (special.contains(c) || (begins && first.contains(c))
            || (number && (c == u'.' || c == u')')) || (c == u'&' && mayBeEntity(text, i)))
            safe += u'\\';
        safe += c;
        number = (begins || number) && c >= u'0' && c <= u'9';
        begins = false;
    }
    return safe;
}

struct Tag
{
    quint8 mark;
    QLatin1String name;
};

constexpr std::array tags{Tag{Strike, "del"_L1}, Tag{Underline, "u"_L1}, Tag{Sub, "sub"_L1},
    Tag{Sup, "sup"_L1}, Tag{Italic, "em"_L1}, Tag{Bold, "strong"_L1}};

QString tagged(QString text, int marks)
{
    for (const Tag &tag : tags)
        if (marks & tag.mark)
            text = u"<%1>%2</%1>"_s.arg(tag.name, text);
    return text;
}

bool isSpaceOrNothing(QChar c)
{
    return c.isNull() || c.isSpace();
}

// Markdown's own signs are seen only where they touch a letter, or stand apart from the others.
QString marked(const Runs &runs, qsizetype at, const QString &text, QChar before, QChar after)
{
    const Run &run = runs.at(at);
    QLatin1String sign;
    if (run.marks == Bold)
        sign = "**"_L1;
    else if (run.marks == Italic)
        sign = "*"_L1;
    else if (run.marks == (Bold | Italic))
        sign = "***"_L1;
    const QString inner = text.trimmed();
    if (inner.isEmpty() && !sign.isEmpty())
        return text;
    const auto isMarked
        = [&](qsizetype i) { return i >= 0 && i < runs.size() && runs.at(i).marks != 0; };
    if (sign.isEmpty() || isMarked(at - 1) || isMarked(at + 1) || run.text.contains(lineBreak))
        return tagged(text, run.marks);
    const qsizetype start = text.indexOf(inner);
    const qsizetype end = start + inner.size();
    const bool opens = inner.front().isLetterOrNumber() || start > 0 || isSpaceOrNothing(before);
    const bool closes
        = inner.back().isLetterOrNumber() || end < text.size() || isSpaceOrNothing(after);
    if (!opens || !closes)
        return tagged(text, run.marks);
    return text.left(start) + sign + inner + sign + text.mid(end);
}

QString address(const QString &link)
{
    static const QRegularExpression special(u"([\\\\<>&|*_`~\\[\\]])"_s);
    return QString(link).replace(special, u"\\\\1"_s);
}

QString markdownRuns(const Runs &runs, Breaks breaks = Breaks::Lines)
{
    QString line;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        const bool linked = !run.link.isEmpty();
        const QString &nextText = i + 1 < runs.size() ? runs.at(i + 1).text : QString();
        const bool nextLinked = i + 1 < runs.size() && !runs.at(i + 1).link.isEmpty();
        const QChar before = linked ? QChar(u'[') : i > 0 ? runs.at(i - 1).text.back() : QChar();
        const QChar after = linked ? QChar(u']')
            : nextLinked           ? QChar(u'[')
            : nextText.isEmpty()   ? QChar()
                                   : nextText.front();
        QString text = markdownText(run.text, breaks, line.isEmpty() || line.endsWith(u'\n'));
        if (nextLinked && run.marks == 0 && !linked && text.endsWith(u'!')) // no picture
            text.insert(text.size() - 1, u'\\');
        text = marked(runs, i, text, before, after);
        line += linked ? u"[%1](<%2>)"_s.arg(text, address(run.link)) : text;
    }
    return line;
}

QString markdownRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

QString markdownTable(const Block &block)
{
    qsizetype columns = 1;
    QList<QStringList> lines;
    QList<int> coveredUntil; // by column: the first row that a cell from above leaves free
    for (int row = 0; row < int(block.rows.size()); ++row) {
        QStringList cells;
        const auto covered = [&] {
            const qsizetype column = cells.size();
            return column < coveredUntil.size() && coveredUntil.at(column) > row;
        };
        const auto skipCovered = [&] {
            while (covered())
                cells += QString();
        };
        for (const Cell &cell : block.rows.at(row)) {
            skipCovered();
            const QString text = markdownRuns(cell.runs, Breaks::Tags);
            for (int i = 0; i < cell.columnSpan; ++i) {
                if (coveredUntil.size() <= cells.size())
                    coveredUntil.resize(cells.size() + 1);
                coveredUntil[cells.size()] = row + cell.rowSpan;
                cells += i == 0 ? text : QString();
            }
        }
        skipCovered();
        columns = std::max(columns, cells.size());
        lines += cells;
    }
    QStringList table;
    for (QStringList &cells : lines) {
        cells.resize(columns);
        table += markdownRow(cells);
        if (table.size() == 1)
            table += markdownRow(QStringList(columns, u"---"_s));
    }
    return table.join(u'\n');
}

QString markdownFigure(const Block &block, const QList<Photo> &photos)
{
    QString caption = block.caption;
    QString credit = block.credit;
    for (const Photo &photo : photos) {
        if (photo.id == block.ref && !block.ref.isEmpty()) {
            caption = photo.caption;
            credit = photo.credit;
        }
    }
    return markdownText(caption, Breaks::Lines)
        + (credit.isEmpty() ? QString() : u" Ảnh: "_s + markdownText(credit, Breaks::Lines));
}

QString markdownBlock(const Block &block, const QList<Photo> &photos)
{
    switch (block.kind) {
    case Block::Kind::Paragraph:
        return markdownRuns(block.runs);
    case Block::Kind::Heading:
        return QString(block.level, u'#') + u' ' + markdownRuns(block.runs, Breaks::Tags);
    case Block::Kind::ListItem: {
        const QString margin(4 * (block.level - 1), u' ');
        return margin + (block.ordered ? u"1. "_s : u"- "_s)
            + markdownRuns(block.runs, Breaks::Tags);
    }
    case Block::Kind::Quote:
        return u"> "_s + markdownRuns(block.runs).replace(u'\n', u"\n> "_s);
    case Block::Kind::Figure:
        return markdownFigure(block, photos);
    case Block::Kind::Film:
        return {};
    case Block::Kind::Table:
        return markdownTable(block);
    case Block::Kind::Rule:
        return u"---"_s;
    }
    return {};
}

// Tags travel through the Markdown reader as letters that no text has (noncharacters of Unicode).
class Stand
{
public:
    Stand()
    {
        for (const Tag &tag : tags)
            m_tags << u"<%1>"_s.arg(tag.name) << u"</%1>"_s.arg(tag.name);
        m_tags << u"<br>"_s;
    }
    [[nodiscard]] QString ins(const QString &markdown) const
    {
        QString text = markdown;
        text.removeIf([this](QChar c) { return indexOf(c) >= 0; });
        QString out;
        out.reserve(text.size());
        bool escaped = false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const qsizetype tag = text.at(i) == u'<' && !escaped ? tagAt(text, i) : -1;
            escaped = text.at(i) == u'\\' && !escaped;
            if (tag < 0) {
                out += text.at(i);
                continue;
            }
            out += QChar(char16_t(first + tag));
            i += m_tags.at(tag).size() - 1;
        }
        return out;
    }
    [[nodiscard]] QString outs(const QString &html) const
    {
        QString out;
        out.reserve(html.size());
        for (const QChar c : html) {
            const qsizetype tag = indexOf(c);
            out += tag < 0 ? QString(c) : m_tags.at(tag);
        }
        return out;
    }

private:
    static constexpr int first = 0xfdd0;
    [[nodiscard]] qsizetype indexOf(QChar c) const
    {
        const int at = int(c.unicode()) - first;
        return at >= 0 && at < m_tags.size() ? at : -1;
    }
    [[nodiscard]] qsizetype tagAt(const QString &text, qsizetype at) const
    {
        for (qsizetype i = 0; i < m_tags.size(); ++i)
            if (QStringView(text).mid(at).startsWith(m_tags.at(i)))
                return i;
        return -1;
    }
    QStringList m_tags;
};

} // namespace

QString exportMarkdown(const Content &content)
{
    QStringList parts;
    if (!content.headline.isEmpty())
        parts << u"# "_s + markdownText(content.headline, Breaks::Tags);
    if (!content.standfirst.isEmpty())
        parts << u"**"_s + markdownText(content.standfirst, Breaks::Tags, false) + u"**"_s;
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
        parts << u"**"_s + markdownText(content.byline.join(u", "_s), Breaks::Tags, false)
                + u"**"_s;
    return parts.join(u"\n\n"_s) + u'\n';
}

QString htmlOfMarkdown(const QString &markdown)
{
    const Stand stand;
    const QByteArray source = stand.ins(markdown).toUtf8();
    QByteArray html;
    const auto collect = [](const MD_CHAR *piece, MD_SIZE size, void *target) {
        static_cast<QByteArray *>(target)->append(piece, qsizetype(size));
    };
    const unsigned flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    md_html(source.constData(), MD_SIZE(source.size()), collect, &html, flags, 0);
    return stand.outs(QString::fromUtf8(html));
}

} // namespace toasoan
