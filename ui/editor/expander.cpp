// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/expander.h"

#include <QFile>

namespace toasoan {

namespace writing {

namespace {

constexpr QLatin1StringView newsroomKey("snippets");

QString ownKey(const Member &member)
{
    return newsroomKey + u'/' + member.name;
}

} // namespace

Snippets newsroomSnippets(const Store &store)
{
    const QString kept = store.setting(newsroomKey).value_or(QString());
    if (!kept.isEmpty())
        return snippetsFromJson(kept);
    QFile file(u":/story/snippets.json"_qs);
    return file.open(QIODevice::ReadOnly) ? snippetsFromJson(QString::fromUtf8(file.readAll()))
                                          : Snippets();
}

Snippets ownSnippets(const Store &store, const Member &member)
{
    return snippetsFromJson(store.setting(ownKey(member)).value_or(QString()));
}

Result<void> setNewsroomSnippets(Store &store, const Snippets &snippets)
{
    return store.setSetting(newsroomKey, toJson(snippets));
}

Result<void> setOwnSnippets(Store &store, const Member &member, const Snippets &snippets)
{
    return store.setSetting(ownKey(member), toJson(snippets));
}

} // namespace writing

Expander::Expander(SheetEdit &sheet, Session &session, QObject *parent)
    : QObject(parent)
    , m_sheet(sheet)
    , m_session(session)
{
    connect(&sheet, &SheetEdit::wordEnded, this, &Expander::expand);
    connect(&session, &Session::memberChanged, this, &Expander::reload);
    reload();
}

void Expander::reload()
{
    m_snippets = joined(writing::ownSnippets(m_session.store(), m_session.member()),
        writing::newsroomSnippets(m_session.store()));
}

void Expander::expand()
{
    const QTextCursor cursor = m_sheet.textCursor();
    if (m_snippets.isEmpty() || cursor.hasSelection() || m_sheet.isComposing()
        || m_sheet.isReadOnly())
        return;
    const QTextBlock block = cursor.block();
    const int end = cursor.positionInBlock();
    const int begin = qMax(0, end - 80);
    const auto found = expansion(m_snippets, block.text().mid(begin, end - begin));
    if (!found)
        return;
    QTextCursor word(block);
    word.setPosition(block.position() + begin + int(found->from) + 1);
    const QTextCharFormat look = textmap::charFormatIn(block, word.charFormat());
    word.setPosition(word.position() - 1);
    // With what ended the word, or an undo would leave the cursor in front of it.
    const QString ending = block.text().mid(
        begin + found->from + found->length, end - begin - found->from - found->length);
    const QTextCharFormat endingLook = textmap::charFormatIn(block, cursor.charFormat());
    word.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    word.beginEditBlock();
    word.insertText(found->text, look);
    word.insertText(ending, endingLook);
    word.endEditBlock();
}

} // namespace toasoan
