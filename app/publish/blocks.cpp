// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/blocks.h"

#include "base/sha256.h"
#include "text/html.h"
#include "text/pageparts.h"
#include "text/vietnamese.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QString wrapped(const QString &name, const QString &attributes, const QString &html)
{
    return u"<!-- wp:%1%2 -->\n%3\n<!-- /wp:%1 -->"_s.arg(
        name, attributes.isEmpty() ? QString() : u" {%1}"_s.arg(attributes), html);
}

// Of a paragraph that is nothing but an address WordPress would make a frame of that page.
QString unframed(const QString &html)
{
    static const QRegularExpression address(
        u"^(\\s*https?):(//[^\\s<>\"]+\\s*)$"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(html).replace(address, u"\\1&#058;\\2"_s);
}

// What the server would carry out (“[gallery]”) or, for accounts that may not write any HTML,
// write anew: numbers of characters have three digits there, and “&amp;#” would count as one.
QString inert(const QString &html)
{
    return QString(html)
        .replace("&#39;"_L1, "&#039;"_L1)
        .replace("&amp;#"_L1, "&amp;&#035;"_L1)
        .replace(u'[', "&#091;"_L1);
}

QString paragraph(const QString &text, const QString &className = {})
{
    const QString html = unframed(text);
    if (className.isEmpty())
        return wrapped(u"paragraph"_s, {}, u"<p>%1</p>"_s.arg(html));
    return wrapped(u"paragraph"_s, u"\"className\":\"%1\""_s.arg(className),
        u"<p class=\"%1\">%2</p>"_s.arg(className, html));
}

// WordPress keeps titles and excerpts as HTML, and these letters only in this form.
QString entities(const QString &text)
{
    return QString(text)
        .replace(u'&', u"&amp;"_s)
        .replace(u'<', u"&lt;"_s)
        .replace(u'>', u"&gt;"_s)
        .replace("&amp;#"_L1, "&amp;&#035;"_L1);
}

QString printOf(const QStringList &texts)
{
    Sha256 hash;
    for (const QString &text : texts) {
        hash.add(text.toUtf8());
        hash.add(QByteArrayView("\0", 1));
    }
    return hash.hex();
}

class BlockWriter
{
public:
    BlockWriter(const Content &content, const QList<Film> &films, const PostPictures &pictures)
        : m_content(content)
        , m_films(films)
        , m_pictures(pictures)
    {
    }

    QList<PostBlock> write()
    {
        if (!m_content.kicker.isEmpty())
            m_out += paragraph(escaped(m_content.kicker), u"tren-tit"_s);
        if (!m_content.standfirst.isEmpty())
            m_out += paragraph(
                u"<strong>%1</strong>"_s.arg(escaped(m_content.standfirst)), u"sapo"_s);
        photo(m_content.lead);
        const QList<Block> &blocks = m_content.body.blocks;
        QList<PostBlock> written;
        const auto take = [&](int block) {
            for (const QString &html : std::as_const(m_out))
                written += {inert(html), block};
            m_out.clear();
        };
        take(-1);
        for (qsizetype i = 0; i < blocks.size();) {
            const int first = int(i);
            i = block(blocks, i);
            take(first);
        }
        for (const Photo &photo : m_content.photos)
            this->photo(photo.id);
        for (const Correction &correction : m_content.corrections)
            m_out += paragraph(u"<strong>Đính chính</strong> (%1): %2"_s.arg(
                                   inVietnam(correction.at).toString(u"dd-MM-yyyy, HH:mm"_s),
                                   escaped(correction.text)),
                u"dinh-chinh"_s);
        if (!m_content.byline.isEmpty()) {
            const QString place
                = m_content.dateline.isEmpty() ? QString() : u" · "_s + m_content.dateline;
            m_out += paragraph(u"<strong>%1</strong>%2"_s.arg(
                                   escaped(m_content.byline.join(u", "_s)), escaped(place)),
                u"tac-gia"_s);
        }
        if (!m_content.source.isEmpty())
            m_out += paragraph(u"Nguồn: "_s + escaped(m_content.source), u"nguon"_s);
        take(-1);
        return written;
    }

private:
    qsizetype block(const QList<Block> &blocks, qsizetype i)
    {
        const Block &block = blocks.at(i);
        switch (block.kind) {
        case Block::Kind::Paragraph:
            m_out += paragraph(htmlFromRuns(block.runs));
            break;
        case Block::Kind::Heading:
            m_out += wrapped(u"heading"_s,
                block.level == 2 ? QString() : u"\"level\":%1"_s.arg(block.level),
                htmlFromBlock(block));
            break;
        case Block::Kind::ListItem: {
            QString html;
            i = list(blocks, i, html);
            m_out += html;
            return i;
        }
        case Block::Kind::Quote:
            return quote(blocks, i);
        case Block::Kind::Figure:
            photo(block.ref);
            break;
        case Block::Kind::Film:
            film(block.ref);
            break;
        case Block::Kind::Table: {
            QString html = htmlFromBlock(block);
            html.replace(u"<table>"_s, u"<table><tbody>"_s)
                .replace(u"</table>"_s, u"</tbody></table>"_s);
            m_out += wrapped(
                u"table"_s, {}, u"<figure class=\"wp-block-table\">%1</figure>"_s.arg(html));
            break;
        }
        case Block::Kind::Rule:
            m_out += wrapped(u"separator"_s, {},
                u"<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>"_s);
            break;
        }
        return i + 1;
    }

    // One list from `i` on, deeper ones inside its items; answers the first block after it.
    static qsizetype list(const QList<Block> &blocks, qsizetype i, QString &html)
    {
        const Block &first = blocks.at(i);
        QString items;
        while (i < blocks.size() && blocks.at(i).kind == Block::Kind::ListItem
            && blocks.at(i).level >= first.level && blocks.at(i).ordered == first.ordered) {
            QString item = htmlFromRuns(blocks.at(i).runs);
            ++i;
            while (i < blocks.size() && blocks.at(i).kind == Block::Kind::ListItem
                && blocks.at(i).level > first.level) {
                QString deeper;
                i = list(blocks, i, deeper);
                item += deeper;
            }
            items += wrapped(u"list-item"_s, {}, u"<li>%1</li>"_s.arg(item));
        }
        const QString tag = first.ordered ? u"ol"_s : u"ul"_s;
        html = wrapped(u"list"_s, first.ordered ? u"\"ordered\":true"_s : QString(),
            u"<%1>%2</%1>"_s.arg(tag, items));
        return i;
    }

    qsizetype quote(const QList<Block> &blocks, qsizetype i)
    {
        QStringList inner;
        for (; i < blocks.size() && blocks.at(i).kind == Block::Kind::Quote; ++i)
            inner += paragraph(htmlFromRuns(blocks.at(i).runs));
        m_out += wrapped(u"quote"_s, {},
            u"<blockquote class=\"wp-block-quote\">%1</blockquote>"_s.arg(inner.join(u"\n\n"_s)));
        return i;
    }

    void photo(const QString &id)
    {
        if (id.isEmpty() || m_shown.contains(id))
            return;
        for (const Photo &photo : m_content.photos) {
            if (photo.id != id)
                continue;
            const PostPicture there = m_pictures ? m_pictures(photo) : PostPicture();
            if (there.id == 0)
                return;
            m_shown.insert(id);
            const QString caption = captionHtml(photo.caption, photo.credit);
            m_out += wrapped(u"image"_s,
                u"\"id\":%1,\"sizeSlug\":\"full\",\"linkDestination\":\"none\""_s.arg(there.id),
                u"<figure class=\"wp-block-image size-full\"><img src=\"%1\" alt=\"%2\" "
                "class=\"wp-image-%3\"/>%4</figure>"_s.arg(escaped(there.url),
                    escaped(clean(altText(photo))), QString::number(there.id),
                    caption.isEmpty()
                        ? QString()
                        : u"<figcaption class=\"wp-element-caption\">%1</figcaption>"_s.arg(
                            caption)));
            return;
        }
    }

    void film(const QString &id)
    {
        for (const Film &film : m_films)
            if (film.id == id && !film.hidden)
                m_out += paragraph(
                    u"<a href=\"%1\">%2</a>"_s.arg(escaped(film.url), escaped(film.title)),
                    u"phim"_s);
    }

    const Content &m_content;
    const QList<Film> &m_films;
    const PostPictures &m_pictures;
    QStringList m_out;
    QSet<QString> m_shown;
};

} // namespace

QString PostText::fingerprint() const
{
    return data.isEmpty() ? printOf({title, excerpt, content})
                          : printOf({title, excerpt, content, data});
}

QString PostText::textPrint() const
{
    return printOf({title, excerpt, content});
}

QList<PostBlock> postBlocks(
    const Content &content, const QList<Film> &films, const PostPictures &pictures)
{
    return BlockWriter(content, films, pictures).write();
}

PostText postText(const Content &content, const QList<Film> &films, const PostPictures &pictures)
{
    const QList<PostBlock> blocks = postBlocks(content, films, pictures);
    QStringList htmls;
    for (const PostBlock &block : blocks)
        htmls += block.html;
    return {entities(clean(content.headline)), entities(clean(content.standfirst)),
        clean(htmls.join(u"\n\n"_s))};
}

QString storyMark(const QString &storyId)
{
    return u"<!-- toasoan:%1 -->"_s.arg(storyId);
}

bool isSlugOf(const QString &slug, const QString &storyId)
{
    const QRegularExpression form(u"(^|-)%1(-\\d+)?$"_s.arg(storyId.left(8).toLower()));
    return form.match(slug).hasMatch();
}

QString postSlug(const QString &storyId, const Content &content)
{
    const QString name = slug(content.headline);
    return u"%1-%2"_s.arg(name.isEmpty() ? u"bai"_s : name, storyId.left(8).toLower());
}

} // namespace toasoan
