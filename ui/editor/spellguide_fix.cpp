// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the spelling bar corrects, in text, cells and captions.
#include "editor/spellguide.h"
#include "editor/spelltables.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

void SpellGuide::fix(const QString &with)
{
    if (!m_current || with.isEmpty() || m_sheet.isReadOnly())
        return;
    const SpellPlace place = *m_current;
    if (!stands(place))
        return carryOn();
    if (isTable(place.block)) {
        fixCell({place, with});
    } else if (!isFigure(place.block)) {
        m_marks->replace(place, with);
    } else if (m_caption.isOpen()) {
        m_captionMarks->replace({0, place.finding}, with);
    } else {
        QString text = m_marks->text(place.block);
        text.replace(place.finding.start, place.finding.length, with);
        m_link.setCaption(place.block, false, text, true);
    }
    carryOn();
}

void SpellGuide::fixCell(const Fix &fix)
{
    const QTextBlock block = m_sheet.document()->findBlockByNumber(fix.place.block);
    const Block table = textmap::fromObject(textmap::objectOf(block));
    m_sheet.setObject(block,
        spelltables::replaced(table, fix.place.finding.start, fix.place.finding.length, fix.with));
}

// All places of this word, in text and captions.
void SpellGuide::fixAll(const QString &with)
{
    if (!m_current || with.isEmpty())
        return;
    const QString word = m_current->finding.word;
    QList<Fix> fixes;
    for (int block = 0; block < m_marks->blockCount(); ++block)
        for (const Misspelling &one : m_marks->found(block))
            if (one.word == word)
                fixes.append({{block, one}, with});
    correct(fixes);
    carryOn();
    say(tr("%n places corrected", "", int(fixes.size())));
}

void SpellGuide::fixStyle()
{
    if (m_sheet.isReadOnly() || m_sheet.isComposing() || m_captionMarks->isComposing())
        return;
    QList<Fix> fixes;
    for (int block = 0; block < m_marks->blockCount(); ++block)
        for (const Misspelling &one : m_marks->found(block))
            if (one.kind == "style"_L1 && !one.suggestions.isEmpty())
                fixes.append({{block, one}, one.suggestions.constFirst()});
    correct(fixes);
    say(fixes.isEmpty() ? tr("The story is written as the newspaper does.")
                        : tr("%n places corrected", "", int(fixes.size())));
}

void SpellGuide::correct(const QList<Fix> &fixes)
{
    if (m_sheet.isReadOnly())
        return;
    m_caption.close(true);
    int done = 0;
    QTextCursor edit(m_sheet.document());
    edit.beginEditBlock();
    // From the end, so that the places before stay.
    for (auto fix = fixes.crbegin(); fix != fixes.crend(); ++fix) {
        if (isFigure(fix->place.block))
            continue;
        if (isTable(fix->place.block))
            fixCell(*fix);
        else
            m_marks->replace(fix->place, fix->with);
        ++done;
    }
    edit.endEditBlock();
    bool first = done == 0;
    for (auto fix = fixes.crbegin(); fix != fixes.crend(); ++fix) {
        if (!isFigure(fix->place.block))
            continue;
        QString text = m_marks->text(fix->place.block);
        text.replace(fix->place.finding.start, fix->place.finding.length, fix->with);
        m_link.setCaption(fix->place.block, false, text, std::exchange(first, false));
    }
    m_marks->recheckCaptions();
}

} // namespace toasoan
