// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/html.h"
#include "text/pageparts.h"
#include "text/vietnamese.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

const Photo *photoOf(const Content &content, const QString &id)
{
    for (const Photo &photo : content.photos)
        if (!id.isEmpty() && photo.id == id)
            return &photo;
    return nullptr;
}

QString textSizes()
{
    return u"(max-width: 599px) 100vw, 620px"_s;
}

class BodyWriter
{
public:
    BodyWriter(const Content &content, const PageContext &context)
        : m_content(content)
        , m_context(context)
    {
    }

    QString write()
    {
        const QList<Block> &blocks = m_content.body.blocks;
        for (int i = 0; i < blocks.size(); ++i) {
            const Block &block = blocks.at(i);
            switch (block.kind) {
            case Block::Kind::Paragraph:
                element(u"p"_s, i, runs(block.runs));
                break;
            case Block::Kind::Heading:
                element(u"h%1"_s.arg(qBound(2, block.level, 4)), i, runs(block.runs));
                break;
            case Block::Kind::ListItem:
                i = list(i, 1) - 1;
                break;
            case Block::Kind::Quote:
                i = quote(i) - 1;
                break;
            case Block::Kind::Figure:
                figure(i);
                break;
            case Block::Kind::Film:
                film(i);
                break;
            case Block::Kind::Table:
                table(i);
                break;
            case Block::Kind::Rule:
                m_out += u"<hr%1>\n"_s.arg(mark(i));
                break;
            }
        }
        for (const Photo &photo : m_content.photos)
            if (photo.id != m_content.lead && !m_shown.contains(photo.id))
                photoFigure(photo, {});
        return m_out;
    }

private:
    QString mark(int block) const
    {
        return m_context.preview ? u" data-block=\"%1\""_s.arg(block) : QString();
    }

    QString runs(const Runs &runs) const
    {
        QString html = htmlFromRuns(runs);
        // "<" of the text is escaped, so this meets only tags
        if (m_context.preview)
            html.replace(u"<a href="_s, u"<a data-href="_s);
        return html;
    }

    void element(const QString &name, int block, const QString &inner)
    {
        m_out += u"<%1%2>%3</%1>\n"_s.arg(name, mark(block), inner);
    }

    const Block &at(int i) const { return m_content.body.blocks.at(i); }
    bool isListItem(int i) const
    {
        return i < m_content.body.blocks.size() && at(i).kind == Block::Kind::ListItem;
    }

    // writes one list from item `i` on, and answers the first block after it
    int list(int i, int level)
    {
        const bool ordered = at(i).ordered;
        const QString name = ordered ? u"ol"_s : u"ul"_s;
        m_out += u"<%1>\n"_s.arg(name);
        while (isListItem(i) && at(i).level >= level && at(i).ordered == ordered) {
            m_out += u"<li%1>%2"_s.arg(mark(i), runs(at(i).runs));
            ++i;
            while (isListItem(i) && at(i).level > level) {
                m_out += u'\n';
                i = list(i, level + 1);
            }
            m_out += u"</li>\n"_s;
        }
        m_out += u"</%1>\n"_s.arg(name);
        return i;
    }

    int quote(int i)
    {
        m_out += u"<blockquote>\n"_s;
        const int first = i;
        for (; i < m_content.body.blocks.size() && at(i).kind == Block::Kind::Quote; ++i) {
            const QString text = plainText(at(i).runs);
            const bool who = i > first && text.size() < 160
                && (text.startsWith(u'—') || text.startsWith(u'–') || text.startsWith(u"- "_s));
            m_out += u"<p%1%2>%3</p>\n"_s.arg(
                who ? u" class=\"who\""_s : QString(), mark(i), runs(at(i).runs));
        }
        m_out += u"</blockquote>\n"_s;
        return i;
    }

    void photoFigure(const Photo &photo, const QString &attributes)
    {
        const PictureLink link
            = m_context.picture ? m_context.picture(photo, false) : PictureLink();
        if (link.address.isEmpty())
            return;
        const bool lazy = m_shown.size() > 0 || !m_content.lead.isEmpty();
        m_out += u"<figure%1>%2"_s.arg(
            attributes, imageTag(link, {altText(photo), textSizes(), lazy}));
        const QString caption = captionHtml(photo.caption, photo.credit);
        if (!caption.isEmpty())
            m_out += u"<figcaption>%1</figcaption>"_s.arg(caption);
        m_out += u"</figure>\n"_s;
        m_shown.insert(photo.id);
    }

    void figure(int i)
    {
        const Block &block = at(i);
        if (const Photo *photo = photoOf(m_content, block.ref)) {
            if (photo->id != m_content.lead)
                photoFigure(*photo, mark(i));
            return;
        }
        if (!m_context.preview)
            return;
        m_out += u"<figure class=\"waiting\"%1><p>Chờ ảnh</p>"_s.arg(mark(i));
        const QString caption = captionHtml(block.caption, block.credit);
        if (!caption.isEmpty())
            m_out += u"<figcaption>%1</figcaption>"_s.arg(caption);
        m_out += u"</figure>\n"_s;
    }

    void film(int i)
    {
        for (const Film &film : m_context.films) {
            if (film.id != at(i).ref || film.hidden)
                continue;
            const QString poster = m_context.filmPoster ? m_context.filmPoster(film) : QString();
            const QString length = filmLength(film.seconds);
            m_out += u"<figure class=\"film\"%1><a href=\"%2\"><span class=\"poster\">%3"
                     "<span class=\"play\"></span>%4</span>"
                     "<span class=\"film-title\">%5</span></a></figure>\n"_s.arg(mark(i),
                         escaped(printedHref(film.url, m_context)),
                         poster.isEmpty() ? QString() : imageTag({poster, QSize(640, 360), {}}, {}),
                         length.isEmpty() ? QString()
                                          : u"<span class=\"length\">%1</span>"_s.arg(length),
                         escaped(clean(film.title)));
            return;
        }
    }

    void table(int i)
    {
        m_out += u"<div class=\"table\"><table%1>\n"_s.arg(mark(i));
        const auto &rows = at(i).rows;
        for (const QList<Cell> &row : rows) {
            m_out += u"<tr>"_s;
            for (const Cell &cell : row) {
                QString attributes;
                if (cell.columnSpan > 1)
                    attributes += u" colspan=\"%1\""_s.arg(cell.columnSpan);
                if (cell.rowSpan > 1)
                    attributes += u" rowspan=\"%1\""_s.arg(cell.rowSpan);
                m_out += u"<%1%2>%3</%1>"_s.arg(
                    cell.header ? u"th"_s : u"td"_s, attributes, runs(cell.runs));
            }
            m_out += u"</tr>\n"_s;
        }
        m_out += u"</table></div>\n"_s;
    }

    const Content &m_content;
    const PageContext &m_context;
    QString m_out;
    QSet<QString> m_shown;
};

} // namespace

QString imageTag(const PictureLink &link, const ImageUse &use)
{
    QString html = u"<img src=\"%1\""_s.arg(escaped(link.address));
    if (link.srcset.size() > 1) {
        QStringList set;
        for (const auto &[width, address] : link.srcset)
            set.append(u"%1 %2w"_s.arg(escaped(address), QString::number(width)));
        html += u" srcset=\"%1\" sizes=\"%2\""_s.arg(
            set.join(u", "_s), use.sizes.isEmpty() ? u"100vw"_s : escaped(use.sizes));
    }
    if (!link.size.isEmpty())
        html += u" width=\"%1\" height=\"%2\""_s.arg(link.size.width()).arg(link.size.height());
    html += u" alt=\"%1\""_s.arg(escaped(clean(use.alt)));
    if (use.lazy)
        html += u" loading=\"lazy\""_s;
    return html + u'>';
}

QString captionHtml(const QString &caption, const QString &credit)
{
    QString text = clean(caption).trimmed();
    const QString who = clean(credit).trimmed();
    if (who.isEmpty())
        return escaped(text);
    if (!text.isEmpty() && !text.back().isPunct())
        text += u'.';
    if (!text.isEmpty())
        text += u' ';
    return escaped(text) + u"<span class=\"credit\">Ảnh: %1</span>"_s.arg(escaped(who));
}

QString altText(const Photo &photo)
{
    return photo.alt.isEmpty() ? photo.caption : photo.alt;
}

QString leadFigure(const Content &content, const PageContext &context)
{
    const Photo *photo = photoOf(content, content.lead);
    if (!photo || !context.picture)
        return {};
    const PictureLink link = context.picture(*photo, true);
    if (link.address.isEmpty())
        return {};
    QString html = u"<figure class=\"lead\">"_s;
    html += imageTag(link, {altText(*photo), u"(max-width: 799px) 100vw, 740px"_s, false});
    const QString caption = captionHtml(photo->caption, photo->credit);
    if (!caption.isEmpty())
        html += u"<figcaption>%1</figcaption>"_s.arg(caption);
    return html + u"</figure>"_s;
}

QString bodyHtml(const Content &content, const PageContext &context)
{
    return BodyWriter(content, context).write();
}

} // namespace toasoan
