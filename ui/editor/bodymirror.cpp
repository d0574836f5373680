// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bodymirror.h"

#include <tuple>
#include <utility>

namespace toasoan {

using textmap::Part;

BodyMirror::BodyMirror(QTextDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_entries(document.blockCount())
    , m_lastStale(document.blockCount() - 1)
{
    std::ignore = document.documentLayout(); // without one a document tells of no change
    connect(&document, &QTextDocument::contentsChange, this, &BodyMirror::changed);
}

void BodyMirror::changed(int position, int, int added)
{
    const int count = m_document.blockCount();
    const QTextBlock start = m_document.findBlock(position);
    const QTextBlock end = m_document.findBlock(position + added);
    const int first = start.isValid() ? start.blockNumber() : 0;
    const int last = end.isValid() ? end.blockNumber() : count - 1;
    // Blocks outside the touched ones are the same before and after, which tells how many old ones
    // the touched ones replace.
    const qsizetype replaced = last - first + 1 - (count - m_entries.size());
    if (replaced < 0 || first + replaced > m_entries.size()) {
        m_entries = QList<Entry>(count);
        m_words = m_characters = 0;
        m_firstStale = 0;
        m_lastStale = count - 1;
        return;
    }
    for (qsizetype i = first; i < first + replaced; ++i) {
        m_words -= m_entries.at(i).words;
        m_characters -= m_entries.at(i).characters;
    }
    const qsizetype now = last - first + 1;
    if (now > replaced)
        m_entries.insert(first, now - replaced, Entry());
    else
        m_entries.remove(first, replaced - now);
    for (qsizetype i = first; i <= last; ++i)
        m_entries[i] = Entry();
    const auto shift = int(now - replaced);
    if (m_firstStale > m_lastStale) {
        m_firstStale = first;
        m_lastStale = last;
    } else {
        m_firstStale = qMin(m_firstStale, first);
        m_lastStale = qMax(m_lastStale > first ? m_lastStale + shift : m_lastStale, last);
    }
}

void BodyMirror::refresh()
{
    if (m_firstStale > m_lastStale)
        return;
    m_lastStale = qMin(m_lastStale, int(m_entries.size()) - 1);
    QTextBlock at = m_document.findBlockByNumber(m_firstStale);
    for (int i = m_firstStale; i <= m_lastStale; ++i, at = at.next()) {
        Entry &entry = m_entries[i];
        if (entry.fresh)
            continue;
        entry.fresh = true;
        const Part part = textmap::part(at);
        if (part == Part::Kicker || part == Part::Byline)
            continue;
        if (textmap::isField(part)) {
            const QString text = at.text().normalized(QString::NormalizationForm_C).trimmed();
            entry.words = wordCount(text);
            entry.characters = int(text.size());
        } else {
            Block block = textmap::readBlock(at);
            const int level = std::exchange(block.level, block.level > 1 ? 1 : block.level);
            const bool item = block.kind == Block::Kind::ListItem;
            if (!item)
                block.level = level;
            const Body one = normalised(Body{{std::move(block)}});
            entry.blocks = one.blocks;
            if (item && !entry.blocks.isEmpty())
                entry.blocks.first().level = level;
            const QString text = plainText(one);
            entry.words = wordCount(text);
            entry.characters = int(text.size());
        }
        m_words += entry.words;
        m_characters += entry.characters;
    }
    m_firstStale = 0;
    m_lastStale = -1;
}

Body BodyMirror::body()
{
    refresh();
    Body body;
    body.blocks.reserve(m_entries.size());
    int deepest = 1; // the level that the next list item may have
    for (const Entry &entry : std::as_const(m_entries)) {
        for (const Block &block : entry.blocks) {
            body.blocks.append(block);
            if (block.kind == Block::Kind::ListItem) {
                body.blocks.last().level = qBound(1, block.level, deepest);
                deepest = body.blocks.constLast().level + 1;
            } else {
                deepest = 1;
            }
        }
    }
    return body;
}

int BodyMirror::bodyIndex(int blockNumber)
{
    refresh();
    qsizetype index = 0;
    for (qsizetype i = 0; i < qMin<qsizetype>(blockNumber, m_entries.size()); ++i)
        index += m_entries.at(i).blocks.size();
    return int(index);
}

int BodyMirror::blockNumber(int bodyIndex)
{
    refresh();
    qsizetype before = 0;
    for (qsizetype i = sheet::FirstBody; i + 1 < m_entries.size(); ++i) {
        before += m_entries.at(i).blocks.size();
        if (before > bodyIndex)
            return int(i);
    }
    return int(m_entries.size()) - 2;
}

QPair<int, int> BodyMirror::counts()
{
    refresh();
    return {m_words, m_characters};
}

} // namespace toasoan
