// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/spellmarks.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QTextLayout>
#include <tuple>
#include <utility>

namespace toasoan {

namespace {

constexpr int pauseMs = 300;
constexpr qint64 budgetNs = 4'000'000; // of a frame's 16 ms
constexpr qsizetype longText = 4000; // letters read in one go
constexpr int fewBlocks = 20; // looked up at once when they come together (undo, a paste)

qsizetype cut(const QString &text, qsizetype from)
{
    const qsizetype end = from + longText;
    if (end >= text.size())
        return text.size();
    for (qsizetype at = end; at > from + longText / 2; --at)
        if (text[at].isSpace() && QStringView(u".?!…").contains(text[at - 1]))
            return at + 1;
    for (qsizetype at = end; at > from + longText / 2; --at)
        if (text[at].isSpace())
            return at + 1;
    return end;
}

bool isLetter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at].isMark());
}

/// What still holds after an edit: findings before it stay, those behind move, others go.
QList<Misspelling> carried(
    const QList<Misspelling> &found, const QString &before, const QString &now)
{
    const qsizetype least = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < least && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < least - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QList<Misspelling> kept;
    for (Misspelling finding : found) {
        const qsizetype end = finding.start + finding.length;
        if (finding.start >= before.size() - tail)
            finding.start += now.size() - before.size();
        else if (end > head)
            continue;
        // Letters that now touch a word make it another word.
        if (!isLetter(now, finding.start - 1) && !isLetter(now, finding.start + finding.length))
            kept.append(finding);
    }
    return kept;
}

} // namespace

SpellMarks::SpellMarks(Spelling &spelling, const Look &look, SpellTarget target)
    : QObject(target.edit)
    , m_spelling(spelling)
    , m_look(look)
    , m_target(std::move(target))
    , m_entries(m_target.document->blockCount())
{
    std::ignore = m_target.document->documentLayout(); // without one a document tells of no change
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_slices.setSingleShot(true);
    m_scrolled.setSingleShot(true);
    m_scrolled.setInterval(30);
    connect(&m_pause, &QTimer::timeout, this, &SpellMarks::slice);
    connect(&m_slices, &QTimer::timeout, this, &SpellMarks::slice);
    connect(&m_scrolled, &QTimer::timeout, this, [this] {
        show();
        if (!m_pause.isActive())
            slice();
    });
    connect(m_target.document, &QTextDocument::contentsChange, this, &SpellMarks::edited);
    connect(m_target.document, &QTextDocument::contentsChanged, this, &SpellMarks::settled);
    m_target.onCursorMoved(this, [this] { cursorMoved(); });
    connect(m_target.scroll, &QScrollBar::valueChanged, &m_scrolled, qOverload<>(&QTimer::start));
    connect(m_target.scroll, &QScrollBar::rangeChanged, &m_scrolled, qOverload<>(&QTimer::start));
    connect(&spelling, &Spelling::changed, this, &SpellMarks::spread);
    connect(&look, &Look::changed, this, &SpellMarks::show);
    m_target.viewport->installEventFilter(this);
    m_target.edit->installEventFilter(this);
    m_slices.start(0);
}

QTextBlock SpellMarks::blockAt(int number) const
{
    return m_target.document->findBlockByNumber(number);
}

int SpellMarks::count(SpellTone tone) const
{
    int count = m_counts[std::size_t(tone)];
    const QTextBlock block = m_target.cursor().block();
    for (const Misspelling &one : m_entries.value(block.blockNumber()).found)
        if (spellTone(one) == tone && isHeld(block, one))
            --count;
    return count;
}

bool SpellMarks::isDone() const
{
    return m_spelling.isReady() && m_next >= m_entries.size() && !m_pause.isActive();
}

bool SpellMarks::isComposing() const
{
    const QTextLayout *layout = m_target.cursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

// A screenful around the one that is seen, so that a turn of the wheel meets marks.
QPair<int, int> SpellMarks::visible() const
{
    const QSize size = m_target.viewport->size();
    const int first = m_target.cursorAt(QPoint(0, 0)).blockNumber();
    const int last = m_target.cursorAt(QPoint(size.width() - 1, size.height() - 1)).blockNumber();
    const int around = last - first + 1;
    return {qMax(0, first - around), qMin(int(m_entries.size()) - 1, last + around)};
}

void SpellMarks::edited(int position, int, int added)
{
    const int count = m_target.document->blockCount();
    const QTextBlock start = m_target.document->findBlock(position);
    const QTextBlock end = m_target.document->findBlock(position + added);
    const int first = start.isValid() ? start.blockNumber() : 0;
    const int last = end.isValid() ? end.blockNumber() : count - 1;
    // As in BodyMirror: untouched blocks are the same before and after.
    const qsizetype replaced = last - first + 1 - (count - m_entries.size());
    const qsizetype now = last - first + 1;
    m_typing = true;
    m_slices.stop();
    m_pause.start(pauseMs);
    m_next = qMin(m_next, first);
    // Composing tells of the whole paragraph, and of the edge of the next one.
    if (replaced == now && now <= fewBlocks) {
        for (int i = first; i <= last; ++i)
            touch(i);
        return;
    }
    m_reshow = true;
    if (replaced < 0 || first + replaced > m_entries.size()) {
        m_entries = QList<Entry>(count);
        m_counts = {};
        m_next = 0;
        return;
    }
    for (qsizetype i = first; i < first + replaced; ++i)
        setFound(m_entries[i], {});
    if (now > replaced)
        m_entries.insert(first, now - replaced, Entry());
    else
        m_entries.remove(first, replaced - now);
    for (int i = first; i <= last; ++i) {
        m_entries[i] = Entry();
        if (now <= fewBlocks)
            touch(i);
    }
}

// What was read before is marked at once: undo and redo do not flicker.
void SpellMarks::touch(int number)
{
    Entry &entry = m_entries[number];
    entry.stale = true;
    entry.progress = 0;
    const QTextBlock block = blockAt(number);
    const bool isLong = block.length() > longText;
    if (entry.found.isEmpty() && isLong)
        return;
    const QString text = isLong ? QString() : m_target.text(block);
    if (!isLong && m_spelling.isKnown(text)) {
        const QList<Misspelling> found = m_spelling.check(text);
        m_reshow = m_reshow || !found.isEmpty() || !entry.found.isEmpty();
        setFound(entry, found);
        entry.text = text;
        entry.stale = false;
    } else if (!entry.found.isEmpty()) {
        const QList<Misspelling> kept
            = isLong ? QList<Misspelling>() : carried(entry.found, entry.text, text);
        m_reshow = m_reshow || kept.size() != entry.found.size();
        setFound(entry, kept);
        entry.text = text;
    }
}

void SpellMarks::spread()
{
    for (Entry &entry : m_entries) {
        entry.stale = true;
        entry.progress = 0;
    }
    m_next = 0;
    if (!m_pause.isActive())
        m_slices.start(0);
}

void SpellMarks::hurry()
{
    m_typing = false;
    m_pause.stop();
    m_slices.start(0);
}

void SpellMarks::letGo()
{
    m_typing = false;
    show();
    Q_EMIT changed();
}

void SpellMarks::recheckCaptions()
{
    for (int i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const QTextBlock block = blockAt(i);
        if (entry.stale || block.length() > 2
            || !block.text().contains(QChar::ObjectReplacementCharacter))
            continue;
        if (m_target.text(block) != entry.text) {
            entry.stale = true;
            m_next = qMin(m_next, i);
        }
    }
    if (m_next < m_entries.size() && !m_pause.isActive())
        m_pause.start(pauseMs);
}

// After layout: while the document changes nothing may be asked of it.
void SpellMarks::settled()
{
    const QTextBlock block = m_target.cursor().block();
    const int preedit = block.layout() ? int(block.layout()->preeditAreaText().size()) : 0;
    if (std::exchange(m_preedit, preedit) != preedit
        && !m_entries.value(block.blockNumber()).found.isEmpty())
        m_reshow = true;
    if (m_reshow) {
        show();
        Q_EMIT changed();
    }
}

// Typing moves the cursor, too, and may say so twice.
void SpellMarks::cursorMoved()
{
    const int revision = m_target.document->revision();
    const int position = m_target.cursor().position();
    const bool moved = std::exchange(m_position, position) != position;
    if (std::exchange(m_revision, revision) != revision || !moved || !m_typing || isComposing())
        return;
    m_typing = false;
    show();
    Q_EMIT changed();
}

bool SpellMarks::isHeld(const QTextBlock &block, const Misspelling &finding) const
{
    const QTextCursor cursor = m_target.cursor();
    if (cursor.block() != block || (!m_typing && !isComposing()))
        return false;
    const int at = cursor.positionInBlock();
    return m_target.edit->hasFocus() && finding.start <= at && at <= finding.start + finding.length;
}

void SpellMarks::setFound(Entry &entry, const QList<Misspelling> &found)
{
    for (const Misspelling &one : std::as_const(entry.found))
        --m_counts[std::size_t(spellTone(one))];
    for (const Misspelling &one : found)
        ++m_counts[std::size_t(spellTone(one))];
    entry.found = found;
}

void SpellMarks::step(int number)
{
    Entry &entry = m_entries[number];
    const QTextBlock block = blockAt(number);
    const QString text = m_target.text(block);
    // What is being composed belongs to the sentence, and is not judged.
    const bool own = block.text() == text;
    const QString preedit = own ? block.layout()->preeditAreaText() : QString();
    const qsizetype at = preedit.isEmpty() ? 0 : block.layout()->preeditAreaPosition();
    if (text.size() > longText && preedit.isEmpty()) {
        if (entry.progress == 0)
            setFound(entry, {});
        entry.text = text;
        const qsizetype from = std::min(entry.progress, text.size());
        const qsizetype to = cut(text, from);
        QList<Misspelling> found = entry.found;
        for (Misspelling one : m_spelling.check(text.mid(from, to - from))) {
            one.start += from;
            found.append(one);
        }
        setFound(entry, found);
        entry.progress = to;
        entry.stale = to < text.size();
        return;
    }
    entry.stale = false;
    entry.progress = 0;
    entry.text = text;
    if (preedit.isEmpty())
        return setFound(entry, m_spelling.check(text));
    if (text.size() > longText)
        return setFound(entry, {});
    QList<Misspelling> found;
    for (Misspelling one : m_spelling.check(QString(text).insert(at, preedit))) {
        if (one.start <= at + preedit.size() && one.start + one.length >= at)
            continue;
        if (one.start > at)
            one.start -= preedit.size();
        found.append(one);
    }
    setFound(entry, found);
}

void SpellMarks::slice()
{
    m_revision = m_target.document->revision();
    if (!m_spelling.isReady())
        return;
    QElapsedTimer spent;
    spent.start();
    const auto [first, last] = visible();
    const bool wasDone = m_next >= m_entries.size();
    bool any = false;
    int at = first;
    while (spent.nsecsElapsed() < budgetNs) {
        while (at <= last && !m_entries.at(at).stale)
            ++at;
        while (at > last && m_next < m_entries.size() && !m_entries.at(m_next).stale)
            ++m_next;
        const int number = at <= last ? at : m_next;
        if (number >= m_entries.size())
            break;
        step(number);
        any = true;
    }
    if (any)
        show();
    if (any || wasDone != (m_next >= m_entries.size()))
        Q_EMIT changed();
    if (m_next < m_entries.size())
        m_slices.start(0);
}

void SpellMarks::show()
{
    m_reshow = false;
    QList<QTextEdit::ExtraSelection> marks;
    bool drawn = false;
    const auto [first, last] = visible();
    for (int i = first; i <= last; ++i) {
        if (m_entries.at(i).found.isEmpty())
            continue;
        const QTextBlock block = blockAt(i);
        if (block.text() != m_entries.at(i).text) {
            drawn = true; // by the figure or the table itself
            continue;
        }
        // The layout counts what is being composed, a cursor does not.
        const QString preedit = block.layout()->preeditAreaText();
        const int from = preedit.isEmpty() ? block.length() : block.layout()->preeditAreaPosition();
        for (const Misspelling &finding : m_entries.at(i).found) {
            if (isHeld(block, finding))
                continue;
            const int shift = finding.start >= from ? int(preedit.size()) : 0;
            const int start = int(finding.start) + shift;
            const int end = qMin(start + int(finding.length), block.length() - 1);
            if (start >= end)
                continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.cursor.setPosition(block.position() + start);
            mark.cursor.setPosition(block.position() + end, QTextCursor::KeepAnchor);
            mark.format = spellFormat(spellTone(finding), m_look.theme());
            marks.append(mark);
        }
    }
    const bool any = std::exchange(m_shown, !marks.isEmpty()) || !marks.isEmpty();
    if (any)
        m_target.show(marks);
    if (drawn || !any) // a change of the marks paints no object again
        m_target.viewport->update();
}

QList<Misspelling> SpellMarks::found(int number)
{
    if (number < 0 || number >= m_entries.size())
        return {};
    while (m_spelling.isReady() && m_entries.at(number).stale)
        step(number);
    const QTextBlock block = blockAt(number);
    QList<Misspelling> found;
    for (const Misspelling &one : std::as_const(m_entries[number].found))
        if (!isHeld(block, one))
            found.append(one);
    return found;
}

std::optional<SpellPlace> SpellMarks::at(int position)
{
    const QTextBlock block = m_target.document->findBlock(position);
    const int number = block.blockNumber();
    if (!block.isValid() || number >= m_entries.size() || !m_spelling.isReady())
        return {};
    while (m_entries.at(number).stale)
        step(number);
    if (block.text() != m_entries.at(number).text)
        return {};
    const qsizetype inside = position - block.position();
    for (const Misspelling &one : std::as_const(m_entries[number].found))
        if (one.start <= inside && inside <= one.start + one.length)
            return SpellPlace{number, one};
    return {};
}

QTextCursor SpellMarks::cursorOf(const SpellPlace &place) const
{
    const QTextBlock block = blockAt(place.block);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(place.finding.start));
    cursor.setPosition(cursor.position() + int(place.finding.length), QTextCursor::KeepAnchor);
    return cursor;
}

void SpellMarks::replace(const SpellPlace &place, const QString &with)
{
    if (m_target.isReadOnly() || isComposing())
        return;
    QTextCursor cursor = cursorOf(place);
    QTextCursor first = cursor;
    first.setPosition(cursor.selectionStart() + 1);
    cursor.insertText(with, first.charFormat());
}

} // namespace toasoan
