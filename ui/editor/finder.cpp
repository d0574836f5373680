// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/finder.h"

#include "text/textsearch.h"

#include <QScopedValueRollback>
#include <utility>

namespace toasoan {

using textmap::Part;

namespace {

QString textOf(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

/// The new letters take the look of the first they replace.
Runs replacedRuns(const Runs &runs, const QString &query, const QString &with, bool exact)
{
    const QList<TextMatch> found = matches(textOf(runs), query, exact);
    Runs result = runs;
    for (auto match = found.crbegin(); match != found.crend(); ++match) {
        qsizetype start = 0;
        bool written = false;
        for (Run &run : result) {
            const qsizetype length = run.text.size();
            const qsizetype from = qBound<qsizetype>(0, match->from - start, length);
            const qsizetype to = qBound<qsizetype>(0, match->from + match->length - start, length);
            if (from < to) {
                run.text.replace(from, to - from, std::exchange(written, true) ? QString() : with);
            }
            start += length;
        }
    }
    result.removeIf([](const Run &run) { return run.text.isEmpty(); });
    return result;
}

} // namespace

Finder::Finder(SheetEdit &sheet, const Look &look, QObject *parent)
    : QObject(parent)
    , m_sheet(sheet)
    , m_look(look)
{
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, [this] {
        mark();
        Q_EMIT changed();
    });
    connect(sheet.document(), &QTextDocument::contentsChange, this, &Finder::touched);
    connect(&sheet, &SheetEdit::objectsRefreshed, this, &Finder::touched);
    connect(&sheet, &SheetEdit::laidOut, this, &Finder::mark);
    connect(&look, &Look::changed, this, &Finder::mark);
    connect(&sheet, &QTextEdit::selectionChanged, this, [this] {
        if (!m_choosing && std::exchange(m_current, -1) >= 0)
            Q_EMIT changed();
    });
    sheet.objects().setSearchMarks([this](const QString &text) {
        QList<QTextLayout::FormatRange> marks;
        if (!m_marked)
            return marks;
        QTextCharFormat format;
        format.setBackground(m_look.theme().note);
        const QList<TextMatch> found = matches(text, m_query, m_exact);
        for (const TextMatch &match : found)
            marks.append({int(match.from), int(match.length), format});
        return marks;
    });
}

void Finder::touched()
{
    m_stale = true;
    if (m_marked && !m_later.isActive())
        m_later.start();
}

void Finder::setQuery(const QString &query, bool exact)
{
    if (m_query == query && m_exact == exact)
        return;
    if (m_current < 0 || m_query.isEmpty())
        m_anchor = m_sheet.textCursor().selectionStart();
    m_query = query;
    m_exact = exact;
    m_current = -1;
    m_stale = true;
    mark();
    Q_EMIT changed();
}

void Finder::setMarked(bool marked)
{
    m_marked = marked;
    mark();
}

void Finder::search()
{
    if (!std::exchange(m_stale, false))
        return;
    m_hits.clear();
    if (m_query.isEmpty())
        return;
    for (QTextBlock at = m_sheet.document()->begin(); at.isValid(); at = at.next()) {
        const int block = at.blockNumber();
        const Part part = textmap::part(at);
        if (!textmap::isAtomic(part)) {
            add({Where::Text, block}, at.text());
        } else if (part == Part::Figure) {
            const auto [caption, credit]
                = m_sheet.objects().captions(textmap::fromObject(textmap::objectOf(at)));
            add({Where::Caption, block}, caption);
            add({Where::Credit, block}, credit);
        } else if (part == Part::Table) {
            const Block table = textmap::fromObject(textmap::objectOf(at));
            for (int row = 0; row < table.rows.size(); ++row)
                for (int cell = 0; cell < table.rows.at(row).size(); ++cell)
                    add({Where::Cell, block, row, cell}, textOf(table.rows.at(row).at(cell).runs));
        }
    }
    if (m_current >= m_hits.size())
        m_current = -1;
}

void Finder::add(const Hit &place, const QString &text)
{
    const QList<TextMatch> found = matches(text, m_query, m_exact);
    for (const TextMatch &match : found) {
        Hit hit = place;
        hit.from = int(match.from);
        hit.length = int(match.length);
        m_hits.append(hit);
    }
}

int Finder::count()
{
    search();
    return int(m_hits.size());
}

int Finder::current()
{
    search();
    return m_current;
}

bool Finder::step(bool backward)
{
    search();
    if (m_hits.isEmpty())
        return false;
    const auto count = int(m_hits.size());
    if (m_current >= 0) {
        choose((m_current + (backward ? count - 1 : 1)) % count);
        return true;
    }
    const QTextCursor cursor = m_sheet.textCursor();
    const auto position = [this](const Hit &hit) {
        const QTextBlock block = m_sheet.document()->findBlockByNumber(hit.block);
        return block.position() + (hit.where == Where::Text ? hit.from : 0);
    };
    int index = backward ? count - 1 : 0;
    if (backward) {
        while (index >= 0 && position(m_hits.at(index)) >= cursor.selectionStart())
            --index;
        choose(index < 0 ? count - 1 : index);
    } else {
        while (index < count && position(m_hits.at(index)) < cursor.selectionEnd())
            ++index;
        choose(index == count ? 0 : index);
    }
    return true;
}

void Finder::fromHere()
{
    {
        const QScopedValueRollback choosing(m_choosing, true);
        QTextCursor cursor = m_sheet.textCursor();
        cursor.setPosition(qMin(m_anchor, m_sheet.document()->characterCount() - 1));
        m_sheet.setTextCursor(cursor);
    }
    m_current = -1;
    step(false);
}

void Finder::choose(int index)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_current = index;
    const Hit &hit = m_hits.at(index);
    const QTextBlock block = m_sheet.document()->findBlockByNumber(hit.block);
    QTextCursor cursor(block);
    if (hit.where == Where::Text) {
        cursor.setPosition(block.position() + hit.from);
        cursor.setPosition(block.position() + hit.from + hit.length, QTextCursor::KeepAnchor);
    } else {
        sheet::selectAtomic(cursor, block);
    }
    m_sheet.setTextCursor(cursor);
    m_sheet.ensureCursorVisible();
    Q_EMIT changed();
}

void Finder::replaceText(const Hit &hit, const QString &with)
{
    const QTextBlock block = m_sheet.document()->findBlockByNumber(hit.block);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + hit.from + 1); // formats stand left of a cursor
    const QTextCharFormat look = textmap::charFormatIn(block, cursor.charFormat());
    cursor.setPosition(block.position() + hit.from);
    cursor.setPosition(block.position() + hit.from + hit.length, QTextCursor::KeepAnchor);
    cursor.insertText(with, look);
}

void Finder::replaceInTable(const QTextBlock &block, const QString &with)
{
    Block table = textmap::fromObject(textmap::objectOf(block));
    for (QList<Cell> &row : table.rows)
        for (Cell &cell : row)
            cell.runs = replacedRuns(cell.runs, m_query, with, m_exact);
    m_sheet.setObject(block, table);
}

// Both texts of one figure at once; `first` begins a step of the history.
void Finder::replaceInFigure(const QTextBlock &block, const QString &with, bool &first)
{
    const Block object = textmap::fromObject(textmap::objectOf(block));
    const auto [caption, credit] = m_sheet.objects().captions(object);
    const int number = block.blockNumber();
    const QString newCaption = replaced(caption, m_query, with, m_exact);
    const QString newCredit = replaced(credit, m_query, with, m_exact);
    if (newCaption != caption)
        Q_EMIT captionReplaced(number, false, newCaption, std::exchange(first, false));
    if (newCredit != credit)
        Q_EMIT captionReplaced(number, true, newCredit, std::exchange(first, false));
}

bool Finder::replaceOne(const QString &with)
{
    search();
    if (m_sheet.isReadOnly() || m_sheet.isComposing() || m_hits.isEmpty())
        return false;
    if (m_current < 0)
        return step(false);
    const Hit hit = m_hits.at(m_current);
    const QString clean = with.normalized(QString::NormalizationForm_C);
    const QTextBlock block = m_sheet.document()->findBlockByNumber(hit.block);
    const int index = m_current;
    {
        const QScopedValueRollback choosing(m_choosing, true);
        QTextCursor step(m_sheet.document());
        step.beginEditBlock();
        if (hit.where == Where::Text) {
            replaceText(hit, clean);
        } else if (hit.where == Where::Cell) {
            Block table = textmap::fromObject(textmap::objectOf(block));
            Runs &runs = table.rows[hit.row][hit.cell].runs;
            // Only this one: what stands before and behind it is kept out of the way.
            Runs before, middle, behind;
            int start = 0;
            for (const Run &run : std::as_const(runs)) {
                const auto length = int(run.text.size());
                const int from = qBound(0, hit.from - start, length);
                const int to = qBound(0, hit.from + hit.length - start, length);
                before.append({run.text.left(from), run.marks, run.link});
                middle.append({run.text.mid(from, to - from), run.marks, run.link});
                behind.append({run.text.mid(to), run.marks, run.link});
                start += length;
            }
            runs = before + replacedRuns(middle, m_query, clean, m_exact) + behind;
            runs.removeIf([](const Run &run) { return run.text.isEmpty(); });
            m_sheet.setObject(block, table);
        } else {
            const auto [caption, credit]
                = m_sheet.objects().captions(textmap::fromObject(textmap::objectOf(block)));
            QString text = hit.where == Where::Credit ? credit : caption;
            text.replace(hit.from, hit.length, clean);
            Q_EMIT captionReplaced(hit.block, hit.where == Where::Credit, text, true);
        }
        step.endEditBlock();
        if (hit.where == Where::Text) {
            QTextCursor behind(block);
            behind.setPosition(block.position() + hit.from + int(clean.size()));
            m_sheet.setTextCursor(behind);
        }
    }
    m_stale = true;
    search();
    m_current = -1;
    if (hit.where == Where::Text) {
        step(false);
    } else if (!m_hits.isEmpty()) {
        // The new words may hold what was looked for: go on behind them.
        int next = index;
        while (next < m_hits.size() && m_hits.at(next).block == hit.block
            && m_hits.at(next).where == hit.where && m_hits.at(next).row == hit.row
            && m_hits.at(next).cell == hit.cell
            && m_hits.at(next).from < hit.from + int(clean.size()))
            ++next;
        choose(next < m_hits.size() ? next : 0);
    }
    mark();
    Q_EMIT changed();
    return true;
}

int Finder::replaceAll(const QString &with)
{
    search();
    if (m_sheet.isReadOnly() || m_sheet.isComposing() || m_hits.isEmpty())
        return 0;
    const QList<Hit> hits = m_hits;
    const QString clean = with.normalized(QString::NormalizationForm_C);
    {
        const QScopedValueRollback choosing(m_choosing, true);
        QList<int> figures;
        bool first = true;
        QTextCursor step(m_sheet.document());
        step.beginEditBlock();
        int object = -1;
        for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) {
            const bool known = std::exchange(object, hit->block) == hit->block;
            if (hit->where == Where::Caption || hit->where == Where::Credit) {
                if (!known)
                    figures += hit->block;
                continue;
            }
            if (hit->where == Where::Text)
                replaceText(*hit, clean);
            else if (!known)
                replaceInTable(m_sheet.document()->findBlockByNumber(hit->block), clean);
            first = false;
        }
        step.endEditBlock();
        // A caption has figures laid out again, and a document that lays out within a step forgets
        // to tell what it changed before.
        QStringList done;
        for (const int figure : std::as_const(figures)) {
            const QTextBlock block = m_sheet.document()->findBlockByNumber(figure);
            const QString ref = textmap::fromObject(textmap::objectOf(block)).ref;
            if (!ref.isEmpty() && done.contains(ref))
                continue;
            done += ref;
            replaceInFigure(block, clean, first);
        }
        m_current = -1;
    }
    m_stale = true;
    mark();
    Q_EMIT changed();
    return int(hits.size());
}

// Only what can be seen: thousands of marks would slow every painting.
void Finder::mark()
{
    if (!std::exchange(m_shown, m_marked) && !m_marked)
        return;
    QList<QTextEdit::ExtraSelection> marks;
    if (m_marked && !m_query.isEmpty()) {
        search();
        const int first = m_sheet.cursorForPosition({0, 0}).blockNumber();
        const int last = m_sheet.cursorForPosition({0, m_sheet.viewport()->height()}).blockNumber();
        for (const Hit &hit : std::as_const(m_hits)) {
            if (hit.where != Where::Text || hit.block < first || hit.block > last)
                continue;
            const QTextBlock block = m_sheet.document()->findBlockByNumber(hit.block);
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(block.position() + hit.from);
            mark.cursor.setPosition(
                block.position() + hit.from + hit.length, QTextCursor::KeepAnchor);
            mark.format.setBackground(m_look.theme().note);
            marks.append(mark);
        }
    }
    m_sheet.setOverlay(SheetEdit::Overlay::Search, marks);
    m_sheet.viewport()->update(); // captions and cells are painted
}

} // namespace toasoan
