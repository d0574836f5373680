// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/docxwrite.h"

#include "base/unicode.h"
#include "text/docxpen.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Kind = Block::Kind;
namespace style = docx::style;

constexpr qsizetype longestTag = 64; // of a control, as Word has it

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

class Writer
{
public:
    Writer(const Content &content, const QList<DocxPicture> &pictures, const QList<Film> &films)
        : m_content(content)
        , m_pictures(pictures)
        , m_films(films)
    {
    }

    QByteArray write()
    {
        m_pen.line(style::kicker, m_content.kicker);
        m_pen.line(style::headline, m_content.headline);
        m_pen.line(style::standfirst, m_content.standfirst);
        m_pen.line(style::dateline, m_content.dateline);
        unshown(true);
        const Body body = normalised(m_content.body);
        for (const Block &block : body.blocks)
            this->block(block);
        m_pen.line(style::byline, m_content.byline.join(u", "_s));
        m_pen.line(style::source, m_content.source);
        unshown(false);
        return m_pen.done();
    }

    [[nodiscard]] const QList<docx::Link> &links() const { return m_pen.links(); }
    [[nodiscard]] int numberedLists() const { return m_numbered; }

private:
    void block(const Block &block)
    {
        if (block.kind != Kind::ListItem)
            m_lists.clear();
        switch (block.kind) {
        case Kind::Paragraph:
            return m_pen.paragraph({}, block.runs);
        case Kind::Heading:
            return m_pen.paragraph(style::heading + QString::number(block.level), block.runs);
        case Kind::Quote:
            return m_pen.paragraph(style::quote, block.runs);
        case Kind::ListItem:
            return m_pen.item(listOf(block), block.level, block.runs);
        case Kind::Figure:
            return figure(block);
        case Kind::Film:
            return film(block);
        case Kind::Table:
            return m_pen.table(block);
        case Kind::Rule:
            return m_pen.paragraph(style::rule, {});
        }
    }

    struct OpenList
    {
        int level = 0;
        bool ordered = false;
        int id = 0;
    };

    // An item belongs to the list above it as it would on a page.
    int listOf(const Block &block)
    {
        while (!m_lists.isEmpty() && m_lists.last().level > block.level)
            m_lists.removeLast();
        if (!m_lists.isEmpty() && m_lists.last().level == block.level
            && m_lists.last().ordered != block.ordered)
            m_lists.removeLast();
        if (m_lists.isEmpty() || m_lists.last().level < block.level)
            m_lists += OpenList{block.level, block.ordered,
                block.ordered ? docx::firstNumbered + m_numbered++ : docx::bulletList};
        return m_lists.last().id;
    }

    void film(const Block &block)
    {
        const auto found = std::find_if(m_films.cbegin(), m_films.cend(),
            [&](const Film &film) { return film.id == block.ref; });
        const QString tag = u"toasoan-film-"_s + block.ref;
        const bool tagged = tag.size() <= longestTag;
        if (tagged)
            m_pen.beginControl(Text::tr("Film"), tag);
        Run run{Text::tr("Film")};
        if (found != m_films.cend()) {
            run.text += u": "_s + visibleNfc(found->title);
            run.link = safeAddress(found->url);
        }
        m_pen.paragraph({}, {run});
        if (tagged)
            m_pen.endControl();
    }

    qsizetype pictureOf(const QString &photo) const
    {
        for (qsizetype i = 0; i < m_pictures.size(); ++i)
            if (!photo.isEmpty() && m_pictures.at(i).photo == photo)
                return i;
        return -1;
    }

    void figure(const Block &block)
    {
        QString caption = block.caption, credit = block.credit, alt;
        for (const Photo &photo : m_content.photos) {
            if (photo.id != block.ref || block.ref.isEmpty())
                continue;
            caption = photo.caption;
            credit = photo.credit;
            alt = photo.alt;
        }
        if (const qsizetype picture = pictureOf(block.ref); picture >= 0)
            m_pen.picture(picture, m_pictures.at(picture), alt);
        else
            m_pen.line(style::waiting, Text::tr("[A picture is to come here]"));
        m_pen.caption(caption, credit);
    }

    // Pictures that no figure shows: the lead above the text, the others below.
    void unshown(bool lead)
    {
        for (const Photo &photo : m_content.photos) {
            const bool shown = std::any_of(m_content.body.blocks.cbegin(),
                m_content.body.blocks.cend(), [&](const Block &block) {
                    return block.kind == Kind::Figure && block.ref == photo.id;
                });
            if (shown || (photo.id == m_content.lead) != lead || pictureOf(photo.id) < 0)
                continue;
            m_pen.beginControl(lead ? Text::tr("Lead picture") : Text::tr("Picture of the story"),
                u"toasoan-picture"_s);
            figure(Block{.kind = Kind::Figure, .ref = photo.id});
            m_pen.endControl();
        }
    }

    const Content &m_content;
    const QList<DocxPicture> &m_pictures;
    const QList<Film> &m_films;
    DocxPen m_pen;
    QList<OpenList> m_lists;
    int m_numbered = 0;
};

} // namespace

QString docxPictureName(const DocxPicture &picture, qsizetype index)
{
    return u"word/media/image%1.%2"_s.arg(index + 1).arg(picture.suffix);
}

QList<DocxPart> docxParts(const Content &content, const QList<DocxPicture> &pictures,
    const QList<Film> &films, const QDateTime &changed)
{
    Writer writer(content, pictures, films);
    const QByteArray document = writer.write();
    return {{u"[Content_Types].xml"_s, docx::contentTypes(pictures)},
        {u"_rels/.rels"_s, docx::packageRelations()},
        {u"docProps/core.xml"_s, docx::properties(content, changed)},
        {u"word/document.xml"_s, document},
        {u"word/_rels/document.xml.rels"_s, docx::documentRelations(pictures, writer.links())},
        {u"word/styles.xml"_s, docx::styles()},
        {u"word/numbering.xml"_s, docx::numbering(writer.numberedLists())},
        {u"word/settings.xml"_s, docx::settings()}};
}

} // namespace toasoan
