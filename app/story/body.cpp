// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/body.h"

#include "base/unicode.h"
#include "story/runmemo.h"
#include "story/tablegrid.h"

#include <algorithm>
#include <QRegularExpression>

namespace toasoan {

namespace {

constexpr QChar lineBreak = QChar(QChar::LineSeparator);
constexpr int deepestList = 9;

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

void append(Runs &runs, const Run &run)
{
    if (run.text.isEmpty())
        return;
    if (!runs.isEmpty() && runs.last().marks == run.marks && runs.last().link == run.link)
        runs.last().text += run.text;
    else
        runs.append(run);
}

void dropTrailingSpace(Runs &runs)
{
    while (!runs.isEmpty() && runs.last().text.endsWith(u' ')) {
        runs.last().text.chop(1);
        if (runs.last().text.isEmpty())
            runs.removeLast();
    }
}

// Stable in NFC, visible and no white space: what nearly all Vietnamese text is made of.
bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return (u > 0x20 && u < 0x7F) || (u >= 0xC0 && u <= 0x24F) || (u >= 0x1EA0 && u <= 0x1EF9)
        || (u >= 0x2013 && u <= 0x201D) || u == 0x2026;
}

// True only for what normalisedRuns() would answer unchanged; false says nothing.
bool areSurelyNormal(const Runs &runs)
{
    bool space = true;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs.at(i);
        if (run.text.isEmpty() || (run.marks & ~(Bold | Italic | Underline | Strike | Sub | Sup))
            || ((run.marks & Sub) && (run.marks & Sup))
            || (!run.link.isEmpty() && safeAddress(run.link) != run.link)
            || (i > 0 && runs.at(i - 1).marks == run.marks && runs.at(i - 1).link == run.link))
            return false;
        for (const QChar c : run.text) {
            if (c == u' ' ? space : !isPlain(c))
                return false;
            space = c == u' ';
        }
    }
    return !space;
}

// Text cleaned, marks that stand at the start of a run moved to the letter they belong to.
Runs cleanedRuns(const Runs &runs)
{
    Runs clean;
    for (const Run &run : runs) {
        Run next{visibleNfc(run.text), run.marks, safeAddress(run.link)};
        next.marks &= Bold | Italic | Underline | Strike | Sub | Sup;
        if ((next.marks & Sub) && (next.marks & Sup))
            next.marks &= quint8(~Sub);
        qsizetype marks = 0;
        while (marks < next.text.size() && isMark(next.text[marks]))
            ++marks;
        if (marks > 0 && !clean.isEmpty()) {
            clean.last().text += QStringView(next.text).left(marks);
            next.text.remove(0, marks);
        }
        append(clean, next);
    }
    for (Run &run : clean)
        run.text = run.text.normalized(QString::NormalizationForm_C);
    return clean;
}

// Without the blanks at both ends, which is all that most texts from elsewhere have too much.
Runs trimmedRuns(const Runs &runs)
{
    if (runs.isEmpty())
        return {};
    const QString &first = runs.constFirst().text, &last = runs.constLast().text;
    if (!first.startsWith(u' ') && !last.endsWith(u' '))
        return runs;
    Runs trimmed = runs;
    const auto *const letter
        = std::find_if_not(first.cbegin(), first.cend(), [](QChar c) { return c == u' '; });
    trimmed.first().text.remove(0, letter - first.cbegin());
    QString &end = trimmed.last().text;
    while (end.endsWith(u' '))
        end.chop(1);
    return trimmed;
}

Runs normalisedRuns(const Runs &runs)
{
    if (Runs trimmed = trimmedRuns(runs); areSurelyNormal(trimmed))
        return trimmed;
    Runs result;
    QChar last = lineBreak; // what stands before: at the start no space and no break is wanted
    for (const Run &run : cleanedRuns(runs)) {
        Run next{QString(), run.marks, run.link};
        next.text.reserve(run.text.size());
        for (const QChar c : run.text) {
            if (c == lineBreak || c == QChar(QChar::ParagraphSeparator)) {
                if (last == lineBreak)
                    continue;
                if (next.text.endsWith(u' '))
                    next.text.chop(1);
                else if (next.text.isEmpty())
                    dropTrailingSpace(result);
                next.text += lineBreak;
                last = lineBreak;
            } else if (c.isSpace()) {
                if (last == lineBreak || last == u' ')
                    continue;
                next.text += u' ';
                last = u' ';
            } else if (isMark(c) && (last == lineBreak || last == u' ')) {
                continue; // without a letter it has nothing to stand on
            } else {
                next.text += c;
                last = c;
            }
        }
        append(result, next);
    }
    dropTrailingSpace(result);
    while (!result.isEmpty() && result.last().text.endsWith(lineBreak)) {
        result.last().text.chop(1);
        if (result.last().text.isEmpty())
            result.removeLast();
    }
    return result;
}

QString plainId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
    const QString trimmed = id.trimmed();
    return form.match(trimmed).hasMatch() ? trimmed : QString();
}

QList<Block> flattened(const Block &table)
{
    QList<Block> paragraphs;
    for (const QList<Cell> &row : table.rows) {
        Block paragraph;
        for (const Cell &cell : row) {
            if (!cell.runs.isEmpty() && !paragraph.runs.isEmpty())
                append(paragraph.runs, {QStringLiteral(" ")});
            for (const Run &run : cell.runs)
                append(paragraph.runs, run);
        }
        if (!paragraph.runs.isEmpty())
            paragraphs.append(paragraph);
    }
    return paragraphs;
}

void addTable(QList<Block> &blocks, Block block)
{
    bool empty = true;
    for (QList<Cell> &row : block.rows) {
        for (Cell &cell : row) {
            cell.runs = normalisedRuns(cell.runs);
            empty = empty && cell.runs.isEmpty();
        }
    }
    if (empty)
        return;
    const std::optional<QList<QList<Cell>>> rows = regularGrid(block.rows);
    if (rows)
        blocks.append(Block{.kind = Block::Kind::Table, .rows = *rows});
    else
        blocks.append(flattened(block));
}

} // namespace

Body normalised(Body body, RunMemo<Runs> *memo)
{
    using Kind = Block::Kind;
    QList<Block> blocks;
    blocks.reserve(body.blocks.size());
    for (Block &block : body.blocks) {
        Block next{.kind = block.kind};
        switch (block.kind) {
        case Kind::Paragraph:
        case Kind::Quote:
        case Kind::Heading:
        case Kind::ListItem:
            next.runs = memo != nullptr ? memo->of(block.runs, normalisedRuns)
                                        : normalisedRuns(block.runs);
            if (next.runs.isEmpty())
                continue;
            if (block.kind == Kind::Heading) {
                next.level = qBound(2, block.level, 4);
            } else if (block.kind == Kind::ListItem) {
                const bool follows = !blocks.isEmpty() && blocks.last().kind == Kind::ListItem;
                const int deepest = follows ? blocks.last().level + 1 : 1;
                next.level = qBound(1, block.level, qMin(deepest, deepestList));
                next.ordered = block.ordered;
            }
            blocks.append(next);
            break;
        case Kind::Figure:
            next.ref = plainId(block.ref);
            next.caption = oneLine(block.caption);
            next.credit = bareCredit(block.credit);
            blocks.append(next);
            break;
        case Kind::Film:
            next.ref = plainId(block.ref);
            if (!next.ref.isEmpty())
                blocks.append(next);
            break;
        case Kind::Rule:
            blocks.append(next);
            break;
        case Kind::Table:
            addTable(blocks, std::move(block));
            break;
        }
    }
    return {blocks};
}

QString safeAddress(const QString &address)
{
    QString kept, bare;
    const QString given = visibleNfc(address);
    for (const QChar c : given) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            continue;
        if (c.isSpace()) {
            kept += u' ';
            continue;
        }
        kept += c;
        bare += c;
    }
    kept = kept.trimmed();
    if (bare.isEmpty() || bare.size() > 8000)
        return {};
    static const QRegularExpression tail(QStringLiteral("[?#]"));
    qsizetype end = kept.indexOf(tail);
    if (end < 0)
        end = kept.size();
    kept = kept.left(end).replace(u'\\', u'/') + kept.mid(end);
    kept.replace(u' ', QLatin1String("%20"));

    static const QRegularExpression first(QStringLiteral("^[^/?#\\\\]*"));
    const QString head = first.match(bare).captured().toLower();
    const qsizetype colon = head.indexOf(u':');
    if (colon < 0) {
        if (head.contains(u'&') || head.contains(QLatin1String("%3a")))
            return {};
        if (!kept.startsWith(QLatin1String("//")))
            return kept;
        kept.prepend(QLatin1String("https:"));
    }
    const qsizetype keptColon = kept.indexOf(u':');
    const QString scheme = kept.left(keptColon).toLower();
    if (scheme == QLatin1String("mailto") || scheme == QLatin1String("tel"))
        return keptColon + 1 < kept.size() ? kept : QString();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return {};
    static const QRegularExpression host(QStringLiteral("^[A-Za-z]+://[^/?#\\s]"));
    return host.match(kept).hasMatch() ? kept : QString();
}

QString bareCredit(const QString &credit)
{
    static const QRegularExpression label(QStringLiteral("^\\s*\u1EA2nh\\s*[:\u2013-]\\s*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString bare = oneLine(credit);
    for (;;) {
        const QRegularExpressionMatch match = label.match(bare);
        if (!match.hasMatch())
            return bare;
        bare = bare.mid(match.capturedLength()).trimmed();
    }
}

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text.replace(lineBreak, u' ');
}

QString plainText(const Body &body)
{
    QStringList lines;
    for (const Block &block : body.blocks) {
        switch (block.kind) {
        case Block::Kind::Figure:
            if (block.ref.isEmpty() && !block.caption.isEmpty())
                lines += block.caption;
            break;
        case Block::Kind::Film:
        case Block::Kind::Rule:
            break;
        case Block::Kind::Table:
            for (const QList<Cell> &row : block.rows) {
                QStringList cells;
                for (const Cell &cell : row)
                    cells += plainText(cell.runs);
                lines += cells.join(u'\t');
            }
            break;
        default:
            lines += plainText(block.runs);
        }
    }
    return lines.join(u'\n');
}

int wordCount(const QString &text)
{
    int words = 0;
    bool counted = false;
    for (const QChar c : text) {
        if (c.isSpace())
            counted = false;
        else if (!counted && (c.isLetterOrNumber() || c.isSurrogate())) {
            counted = true;
            ++words;
        }
    }
    return words;
}

} // namespace toasoan
