// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"
#include "text/importlines.h"
#include "text/importstory.h"
#include "text/manuscript.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Kind = Block::Kind;
using Part = OfficeParagraph::Role;

constexpr qsizetype captionMost = 400; // letters; longer text under a picture is the story's
constexpr qsizetype layoutMost = 12; // cells of a table that only sets pictures side by side

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString lineOf(const Runs &runs)
{
    return oneLine(plainText(runs));
}

bool isPicture(const Manuscript::Item &item)
{
    return item.block.kind == Kind::Figure;
}

bool isWholly(const Runs &runs, quint8 mark)
{
    return std::all_of(runs.cbegin(), runs.cend(),
        [mark](const Run &run) { return (run.marks & mark) || run.text.trimmed().isEmpty(); });
}

// Words right under a picture that are its caption although no style says so.
bool isCaptionByLook(const Manuscript::Item &item)
{
    if (item.role != Part::Plain || item.block.kind != Kind::Paragraph)
        return false;
    const QString text = lineOf(item.block.runs);
    return text.size() <= captionMost
        && (captionLine(text).has_value() || isWholly(item.block.runs, Italic));
}

void giveCaption(Block &figure, const Manuscript::Item &item)
{
    figure.caption = lineOf(item.block.runs);
    figure.credit = bareCredit(item.credit);
    if (!figure.credit.isEmpty() || !item.credit.isEmpty())
        return;
    if (const auto line = captionLine(figure.caption)) {
        figure.caption = line->caption;
        figure.credit = line->credit;
    }
}

int picturesIn(const Manuscript::Flow &flow)
{
    return int(std::count_if(flow.cbegin(), flow.cend(), isPicture));
}

} // namespace

bool Manuscript::isLayout(const Table &table) const
{
    qsizetype cells = 0, widest = 0, structured = 0;
    bool pictures = false, longText = false;
    for (const QList<TableCell> &row : table) {
        widest = std::max(widest, row.size());
        for (const TableCell &cell : row) {
            ++cells;
            const bool many = cell.flow.size() > 1
                || (!cell.flow.isEmpty() && cell.flow.first().block.kind != Kind::Paragraph);
            structured += many ? 1 : 0;
            pictures = pictures || picturesIn(cell.flow) > 0;
            longText = longText || lineOf(runsOf(cell.flow)).size() > captionMost;
        }
    }
    if (cells == 1)
        return structured > 0;
    if (!pictures)
        return false;
    return widest == 1 || (cells <= layoutMost && !longText);
}

// Down each column in turn: a picture is followed by the words under it.
void Manuscript::placeColumns(const Table &table)
{
    qsizetype columns = 0;
    for (const QList<TableCell> &row : table)
        columns = std::max(columns, row.size());
    for (qsizetype column = 0; column < columns; ++column) {
        bool under = false; // a picture with no words yet
        for (const QList<TableCell> &row : table) {
            if (column >= row.size())
                continue;
            for (Item item : row.at(column).flow) {
                const bool caption = under && item.role == Part::Plain
                    && item.block.kind == Kind::Paragraph
                    && lineOf(item.block.runs).size() <= captionMost && table.size() > 0
                    && !(columns == 1 && table.size() == 1);
                if (caption)
                    item.role = Part::Caption;
                under = isPicture(item);
                add(item);
            }
        }
    }
}

void Manuscript::placeTable(const Table &table)
{
    if (m_levels.last().open)
        endParagraph();
    if (m_levels.size() > 1) { // in a cell or a box there is no room for another
        for (const QList<TableCell> &row : table)
            for (const TableCell &cell : row)
                place(cell.flow);
        return;
    }
    if (isLayout(table)) {
        placeColumns(table);
        return;
    }
    Block block{.kind = Kind::Table};
    Flow after;
    for (const QList<TableCell> &row : table) {
        QList<Cell> cells;
        for (const TableCell &cell : row) {
            const bool header = cell.header
                || (!cell.flow.isEmpty()
                    && std::all_of(cell.flow.cbegin(), cell.flow.cend(),
                        [](const Item &item) { return item.role == Part::HeaderCell; }));
            cells += Cell{runsOf(cell.flow), cell.columnSpan, cell.rowSpan, header};
            for (const Item &item : cell.flow)
                if (isPicture(item) || item.block.kind == Kind::Film)
                    after += item;
        }
        block.rows += cells;
    }
    add({block});
    for (const Item &item : std::as_const(after))
        add(item);
}

void Manuscript::keepApart(const Flow &flow)
{
    if (flow.isEmpty() || !isPicture(flow.first()))
        return place(flow); // someone wrote where the picture was
    Block figure = flow.first().block;
    if (flow.size() > 1)
        giveCaption(figure, flow.at(1));
    place(flow.mid(2));
    m_apart += figure.ref;
    for (ImportedPicture &picture : m_pictures) {
        if (picture.ref != figure.ref)
            continue;
        picture.caption = figure.caption;
        picture.credit = figure.credit;
    }
}

void Manuscript::placeFilm(const QString &id, const Flow &flow)
{
    place(Block{.kind = Kind::Film, .ref = id});
    if (!flow.isEmpty() && !flow.first().block.runs.isEmpty())
        m_films.insert(id, flow.first().block.runs);
    place(flow.mid(1));
}

void Manuscript::captions()
{
    const Flow items = std::exchange(m_levels.first().items, {});
    Flow &kept = m_levels.first().items;
    for (qsizetype i = 0; i < items.size(); ++i) {
        kept += items.at(i);
        Block &figure = kept.last().block;
        if (!isPicture(items.at(i)) || !figure.credit.isEmpty() || i + 1 >= items.size())
            continue;
        const Item &next = items.at(i + 1);
        const bool named = next.role == Part::Caption;
        // Words in italics may be the sapo, where only the place of a picture is known.
        if (!named && (figure.ref.isEmpty() || !isCaptionByLook(next)))
            continue;
        giveCaption(figure, next);
        ++i;
    }
}

// A document that begins with a title, or uses its highest heading more than once, counts from
// there; else its highest heading is the headline, which stands above the story's.
void Manuscript::headings()
{
    Flow &items = m_levels.first().items;
    const bool titled = std::any_of(
        items.cbegin(), items.cend(), [](const Item &item) { return item.role == Part::Headline; });
    const auto highest = std::count_if(items.cbegin(), items.cend(), [](const Item &item) {
        return item.block.kind == Kind::Heading && item.role == Part::Plain
            && item.block.level == 1;
    });
    const int down = highest > (titled ? 0 : 1) ? 1 : 0;
    for (Item &item : items)
        if (item.block.kind == Kind::Heading)
            item.block.level += down;
}

Content Manuscript::marked()
{
    Content content;
    const Flow items = std::exchange(m_levels.first().items, {});
    Flow &kept = m_levels.first().items;
    const auto join = [](QString &field, const QString &text) {
        field += field.isEmpty() ? text : u' ' + text;
    };
    qsizetype title = -1;
    for (const Item &item : items) {
        const QString text = lineOf(item.block.runs);
        const Part role = item.role;
        bool taken = true;
        if (role == Part::Headline && (title < 0 || title == kept.size() - 1)) {
            join(content.headline, text);
            taken = title >= 0;
            title = kept.size() - (taken ? 1 : 0);
        } else if (role == Part::Kicker && content.kicker.isEmpty()) {
            content.kicker = text;
        } else if (role == Part::Standfirst) {
            join(content.standfirst, text);
        } else if (role == Part::Dateline && content.dateline.isEmpty()) {
            content.dateline = text;
        } else if (role == Part::Source && content.source.isEmpty()) {
            content.source = text;
        } else if (role == Part::Byline && content.byline.isEmpty()) {
            const auto line = bylineLine(text);
            content.byline = line && !line->names.isEmpty() ? line->names : QStringList{text};
        } else {
            taken = false;
        }
        if (!taken)
            kept += item;
    }
    if (title >= 0)
        kept[title].block.runs = {Run{content.headline}};
    return content;
}

void Manuscript::say(Imported &imported) const
{
    QStringList &warnings = imported.warnings;
    if (m_encoding != Encoding::Unicode)
        warnings.prepend(
            Text::tr("The letters of this file were %1 and were converted to Unicode. Read the "
                     "story once before it is sent.")
                .arg(encodingName(m_encoding)));
    const auto lost = [&](Loss what) {
        const auto found = m_lost.find(what);
        return found == m_lost.cend() ? 0 : found->second;
    };
    const auto sayOf = [&](Loss what, const QString &sentence) {
        if (const int count = lost(what); count > 0)
            warnings += sentence.arg(count);
    };
    sayOf(Loss::Deletion,
        Text::tr("Passages deleted with tracked changes and left out: %1. Added ones are kept."));
    if (!m_footnotes.isEmpty())
        warnings += Text::tr("Footnotes: %1. They stand at the end of the text, numbered in square "
                             "brackets.")
                        .arg(m_footnotes.size());
    if (!m_notes.isEmpty())
        warnings += Text::tr("Comments that are now notes of the story, not in its text: %1.")
                        .arg(m_notes.size());
    sayOf(Loss::Comment, Text::tr("Comments beyond those, left out: %1."));
    sayOf(Loss::LinkedPicture,
        Text::tr("Pictures that the document only points to, and which were not fetched: %1."));
    sayOf(Loss::Picture,
        Text::tr("Pictures that could not be taken out of the document, being drawings (EMF, WMF, "
                 "SVG) or damaged: %1. Save them as JPEG or PNG and add them."));
    sayOf(Loss::Object,
        Text::tr("Not kept: embedded objects such as charts, diagrams and sheets: %1."));
    sayOf(Loss::Formula, Text::tr("Formulas of which only the letters were kept: %1."));
    sayOf(Loss::Symbol, Text::tr("Signs of picture fonts without a letter of their own: %1."));
    sayOf(Loss::Contents, Text::tr("Lines of a table of contents, left out: %1."));
    if (lost(Loss::Rest) > 0)
        warnings += Text::tr("The document is longer than a story can be; what stands behind its "
                             "first %1 paragraphs was left out.")
                        .arg(office::mostBlocks);
}

Imported Manuscript::finish(bool ours)
{
    closeLevel();
    captions();
    headings();
    const Content known = marked();
    QList<ImportItem> items;
    for (const Item &item : std::as_const(m_levels.first().items))
        if (isPicture(item) || item.block.runs.isEmpty() == (item.block.kind >= Kind::Figure))
            items += {item.block, lineOf(item.block.runs), item.indented};
    const bool titled = !known.headline.isEmpty();
    Imported imported = storyFromItems(std::move(items), known,
        {.furniture = false,
            .guessStandfirst = !titled,
            .marked = ours && titled,
            .manuscript = true});
    QList<Block> &blocks = imported.content.body.blocks;
    for (qsizetype i = 0; i < m_footnotes.size(); ++i)
        blocks += Block{.runs = Runs{Run{u"[%1] "_s.arg(i + 1)}} + runsOf(m_footnotes.at(i))};
    imported.content.body = normalised(imported.content.body);
    // Those of comments and of what was deleted are not the story's.
    QSet<QString> used = m_apart;
    for (const Block &block : std::as_const(imported.content.body.blocks))
        if (block.kind == Kind::Figure)
            used += block.ref;
    imported.pictures = std::exchange(m_pictures, {});
    imported.pictures.removeIf(
        [&used](const ImportedPicture &picture) { return !used.contains(picture.ref); });
    imported.notes = m_notes;
    imported.films = m_films;
    say(imported);
    return imported;
}

} // namespace toasoan
