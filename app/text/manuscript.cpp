// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/manuscript.h"

#include "base/unicode.h"
#include "text/vietnamese.h"

#include <QBuffer>
#include <QImage>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Kind = Block::Kind;
using Part = OfficeParagraph::Role;

constexpr int mostFailedPictures = 20; // each may be large before it is found out

constexpr QChar lineSeparator(QChar::LineSeparator);

// By content; what the newsroom keeps as it is.
QString suffixOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return u"jpg"_s;
    if (bytes.startsWith("\x89PNG\r\n"))
        return u"png"_s;
    if (bytes.startsWith("GIF8"))
        return u"gif"_s;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return u"webp"_s;
    if (bytes.startsWith(QByteArrayView("II*\0", 4))
        || bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return u"tif"_s;
    return {};
}

QByteArray pngOfBitmap(const QByteArray &bytes)
{
    QByteArray png;
    if (!bytes.startsWith("BM"))
        return png;
    QBuffer buffer(&png);
    if (!QImage::fromData(bytes, "BMP").save(&buffer, "PNG"))
        png.clear();
    return png;
}

// What programs write themselves where a person should.
QString humanAlt(const QString &alt)
{
    static const QRegularExpression fileName(u"^\\S+\\.[A-Za-z]{3,4}$"_s);
    static const QRegularExpression numbered(
        u"^(picture|image|graphic|graphics|hình ảnh|hình|ảnh)\\s*\\d*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString line = oneLine(alt);
    if (fileName.match(line).hasMatch() || numbered.match(line).hasMatch()
        || line.contains("automatically generated"_L1) || line.contains(u"được tạo tự động"_s))
        return {};
    return line;
}

} // namespace

OfficeParagraph paragraphOfStyle(const QString &name)
{
    using Paragraph = OfficeParagraph;
    static const QHash<QString, Paragraph> styles{
        {u"title"_s, {Part::Headline, Kind::Heading, 1}},
        {u"subtitle"_s, {Part::Standfirst}},
        {u"sapo"_s, {Part::Standfirst}},
        {u"standfirst"_s, {Part::Standfirst}},
        {u"byline"_s, {Part::Byline}},
        {u"author"_s, {Part::Byline}},
        {u"but danh"_s, {Part::Byline}},
        {u"tac gia"_s, {Part::Byline}},
        {u"kicker"_s, {Part::Kicker}},
        {u"dateline"_s, {Part::Dateline}},
        {u"story source"_s, {Part::Source}},
        {u"caption"_s, {Part::Caption}},
        {u"illustration"_s, {Part::Caption}},
        {u"figure"_s, {Part::Caption}},
        {u"chu thich anh"_s, {Part::Caption}},
        {u"waiting picture"_s, {Part::Waiting}},
        {u"table heading"_s, {Part::HeaderCell}},
        {u"quote"_s, {Part::Plain, Kind::Quote}},
        {u"intense quote"_s, {Part::Plain, Kind::Quote}},
        {u"quotations"_s, {Part::Plain, Kind::Quote}},
        {u"block text"_s, {Part::Plain, Kind::Quote}},
    };
    const QString plain = folded(name).trimmed();
    if (const auto found = styles.constFind(plain); found != styles.cend())
        return *found;
    static const QRegularExpression heading(u"^heading ([1-9])$"_s);
    if (const auto match = heading.match(plain); match.hasMatch())
        return {Part::Plain, Kind::Heading, match.captured(1).toInt()};
    static const QRegularExpression contents(u"^(toc \\d|contents \\d|toc heading)$"_s);
    if (contents.match(plain).hasMatch())
        return {Part::Contents};
    return {};
}

bool isCreditStyle(const QString &name)
{
    return name == "Photo Credit"_L1;
}

Manuscript::Manuscript(const OfficeFile &file)
    : m_file(file)
    , m_levels{Level()}
{
}

void Manuscript::add(const Item &item)
{
    if (m_blocks >= office::mostBlocks)
        return lose(Loss::Rest);
    m_levels.last().items += item;
    ++m_blocks;
}

void Manuscript::beginParagraph(const OfficeParagraph &how)
{
    Level &level = m_levels.last();
    if (level.open)
        endParagraph();
    level.open.emplace();
    level.open->how = how;
    level.open->letters = std::exchange(level.carried, {});
    level.open->blank = level.open->letters.isEmpty();
}

void Manuscript::text(const OfficeLetters &letters, bool credit)
{
    if (letters.run.text.isEmpty())
        return;
    m_quoting.removeIf([&](const QString &id) {
        QString &quote = m_quotes[id];
        quote += letters.run.text.left(office::mostQuote - quote.size());
        return quote.size() >= office::mostQuote;
    });
    if (!m_levels.last().open) {
        if (letters.run.text.trimmed().isEmpty())
            return;
        beginParagraph({});
    }
    Open &open = *m_levels.last().open;
    if (credit && open.how.role == Part::Caption) {
        open.credit += letters.run.text;
        return;
    }
    open.blank = open.blank && letters.run.text.trimmed().isEmpty();
    open.letters += letters;
}

bool Manuscript::isBlank() const
{
    const std::optional<Open> &open = m_levels.last().open;
    return !open || (open->blank && open->before.isEmpty() && open->after.isEmpty());
}

void Manuscript::lineBreak(const OfficeLetters &like)
{
    Level &level = m_levels.last();
    if (!level.open || level.open->blank)
        return;
    QList<OfficeLetters> &letters = level.open->letters;
    // Two in a row part paragraphs.
    qsizetype last = letters.size() - 1;
    while (last >= 0 && letters[last].run.text.trimmed().isEmpty()
        && !letters[last].run.text.contains(lineSeparator))
        --last;
    const bool plain = level.open->how.kind == Kind::Paragraph
        && level.open->how.role == Part::Plain && m_levels.size() == 1;
    if (plain && last >= 0 && letters[last].run.text == QString(lineSeparator)) {
        const OfficeParagraph how = level.open->how;
        endParagraph();
        beginParagraph(how);
        return;
    }
    OfficeLetters separator = like;
    separator.run.text = lineSeparator;
    letters += separator;
}

std::optional<Block> Manuscript::taken(const QString &part, const QString &name, const QString &alt)
{
    const auto known = m_taken.constFind(part);
    if (known != m_taken.cend())
        return known->isEmpty() ? std::nullopt
                                : std::optional(Block{.kind = Kind::Figure, .ref = *known});
    QString &ref = m_taken[part];
    // By what they hold, not by what the zip says they hold.
    const qint64 left = std::min(office::mostPicture, office::mostUnpacked - m_pictureBytes);
    if (!m_file.has(part) || m_pictures.size() >= office::mostPictures || left <= 0
        || m_failedPictures >= mostFailedPictures)
        return std::nullopt;
    Result<QByteArray> bytes = m_file.part(part, left);
    if (!bytes) {
        ++m_failedPictures;
        return std::nullopt;
    }
    m_pictureBytes += bytes->size();
    if (const QByteArray png = pngOfBitmap(*bytes); !png.isEmpty())
        bytes = png;
    const QString suffix = suffixOf(*bytes);
    if (suffix.isEmpty())
        return std::nullopt;
    ref = u"picture-%1"_s.arg(m_pictures.size() + 1);
    QString base = oneLine(name.section(u'/', -1)).remove(u'\\');
    base = base.section(u'.', 0, 0).left(80);
    if (base.isEmpty())
        base = part.section(u'/', -1).section(u'.', 0, 0);
    m_pictures += ImportedPicture{ref, base + u'.' + suffix, humanAlt(alt), *bytes};
    return Block{.kind = Kind::Figure, .ref = ref};
}

void Manuscript::figure(const Block &figure, const QString &alt)
{
    Block block = figure;
    if (block.ref.isEmpty())
        block.caption = humanAlt(alt);
    Level &level = m_levels.last();
    if (!level.open)
        return add({block});
    (level.open->blank ? level.open->before : level.open->after) += Item{block};
}

void Manuscript::picture(const QString &part, const QString &name, const QString &alt)
{
    if (const auto block = taken(part, name, alt))
        figure(*block, {});
    else
        waitingPicture(Loss::Picture, alt);
}

void Manuscript::waitingPicture(Loss why, const QString &alt)
{
    lose(why);
    figure(Block{.kind = Kind::Figure}, alt);
}

void Manuscript::place(const Block &block)
{
    if (m_levels.last().open)
        m_levels.last().open->after += Item{block};
    else
        add({block});
}

void Manuscript::place(const Flow &flow)
{
    if (m_levels.last().open)
        m_levels.last().open->after += flow;
    else
        for (const Item &item : flow)
            add(item);
}

void Manuscript::endParagraph(bool joins)
{
    Level &level = m_levels.last();
    if (!level.open)
        return;
    Open open = *std::exchange(level.open, std::nullopt);
    for (const Item &item : std::as_const(open.before))
        add(item);
    if (joins && open.after.isEmpty()) {
        level.carried = open.letters;
        return;
    }
    Item item{Block{.kind = open.how.kind, .level = open.how.level, .ordered = open.how.ordered},
        open.how.role, open.how.indented, open.credit};
    item.block.runs = unicodeRuns(open.letters, m_old, m_encoding);
    if (open.how.role == Part::Contents) {
        if (!open.blank)
            lose(Loss::Contents);
    } else if (open.how.role == Part::Waiting) {
        add({Block{.kind = Kind::Figure}});
    } else if (!open.blank || open.how.role == Part::HeaderCell
        || (open.how.role == Part::Caption && open.before.isEmpty() && open.after.isEmpty())) {
        add(item);
    }
    for (const Item &after : std::as_const(open.after))
        add(after);
}

void Manuscript::beginFlow()
{
    m_levels += Level();
}

void Manuscript::closeLevel()
{
    endParagraph();
    if (!m_levels.last().carried.isEmpty()) {
        beginParagraph({});
        endParagraph();
    }
}

Manuscript::Flow Manuscript::endFlow()
{
    closeLevel();
    return m_levels.takeLast().items;
}

int Manuscript::footnote(const Flow &flow)
{
    m_footnotes += flow;
    return int(m_footnotes.size());
}

void Manuscript::note(const Note &note)
{
    if (note.text.trimmed().isEmpty())
        return;
    if (m_notes.size() < office::mostNotes)
        m_notes += note;
    else
        lose(Loss::Comment);
}

void Manuscript::quoteFrom(const QString &id)
{
    if (m_quoting.size() < office::mostNotes)
        m_quoting += id;
}

void Manuscript::quoteUntil(const QString &id)
{
    m_quoting.removeAll(id);
}

QStringList Manuscript::exchangeQuoting(QStringList ids)
{
    return std::exchange(m_quoting, std::move(ids));
}

QString Manuscript::quote(const QString &id) const
{
    return oneLine(m_quotes.value(id).left(office::mostQuote));
}

Runs Manuscript::runsOf(const Flow &flow)
{
    Runs runs;
    for (const Item &item : flow) {
        if (item.block.runs.isEmpty())
            continue;
        if (!runs.isEmpty())
            runs += Run{QString(lineSeparator)};
        runs += item.block.runs;
    }
    return runs;
}

} // namespace toasoan
