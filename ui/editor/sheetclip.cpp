// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clipboard, drops and the context menu of the sheet.
#include "editor/sheetedit.h"

#include "common/storyfiles.h"
#include "story/tableedit.h"
#include "text/html.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

namespace toasoan {

using namespace textmap;

namespace {

constexpr QLatin1String bodyType("application/x-toasoan-body");

QStringList pictureFiles(const QMimeData *source)
{
    static const QStringList kinds{
        u"jpg"_qs, u"jpeg"_qs, u"png"_qs, u"webp"_qs, u"tif"_qs, u"tiff"_qs, u"gif"_qs};
    QStringList files;
    const QList<QUrl> urls = source->urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile() && kinds.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            files.append(url.toLocalFile());
    return files;
}

// A file that holds a story is no text for this one; with pictures, those are meant.
bool isForTheWindow(const QMimeData *dragged)
{
    return !storyFiles(dragged).isEmpty() && pictureFiles(dragged).isEmpty();
}

Body selectedBody(const QTextCursor &cursor)
{
    Body body;
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    for (QTextBlock at = cursor.document()->findBlock(from); at.isValid() && at.position() <= to;
         at = at.next()) {
        if (isAtomic(part(at)) && (at.position() < from || at.position() + 1 > to))
            continue;
        body.blocks.append(readBlock(at, from, to));
    }
    // A piece of one paragraph pastes into the line, whatever the paragraph was.
    if (body.blocks.size() == 1 && !isAtomic(Part(body.blocks.constFirst().kind))) {
        body.blocks.first().kind = Block::Kind::Paragraph;
        body.blocks.first().level = 0;
        body.blocks.first().ordered = false;
    }
    return body;
}

// TCVN3 writes ư with what is the soft hyphen today, which our text does not hold: it waits in a
// private place until the encoding is known.
constexpr QChar softHyphen(0xAD);
constexpr QChar waiting(0xE0AD);

QString withWaiting(QString html)
{
    static const QRegularExpression entity(
        u"&(shy|#173|#xad);"_qs, QRegularExpression::CaseInsensitiveOption);
    return html.remove(waiting).replace(entity, QString(waiting)).replace(softHyphen, waiting);
}

Encoding readOldText(Runs &runs, const OldText &old)
{
    QString whole;
    for (Run &run : runs)
        whole += run.text.replace(waiting, softHyphen);
    const Encoding from = old.encodingOf(whole);
    // Letter for letter, and only the whole paragraph tells which of them stands for a capital.
    const QString tcvn = from == Encoding::Tcvn3 ? old.read(whole, from) : QString();
    qsizetype at = 0;
    for (Run &run : runs) {
        const qsizetype size = run.text.size();
        if (tcvn.size() == whole.size())
            run.text = tcvn.mid(at, size);
        else if (from != Encoding::Unicode)
            run.text = old.read(run.text, from);
        at += size;
        run.text.remove(softHyphen);
        run.link.remove(waiting);
    }
    return from;
}

// Answers the first old encoding met.
Encoding readOldText(Body &body, const OldText &old)
{
    Encoding first = Encoding::Unicode;
    const auto read = [&](Runs &runs) {
        const Encoding from = readOldText(runs, old);
        first = first == Encoding::Unicode ? from : first;
    };
    for (Block &block : body.blocks) {
        read(block.runs);
        for (QString *text : {&block.caption, &block.credit}) {
            Runs runs{Run{*text}};
            read(runs);
            *text = runs.constFirst().text;
        }
        block.ref.remove(waiting);
        for (QList<Cell> &row : block.rows)
            for (Cell &cell : row)
                read(cell.runs);
    }
    return first;
}

} // namespace

bool SheetEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage()
        || source->hasFormat(bodyType) || !pictureFiles(source).isEmpty();
}

QMimeData *SheetEdit::createMimeDataFromSelection() const
{
    const Body raw = selectedBody(textCursor());
    const Body body = normalised(raw);
    auto *data = new QMimeData;
    // Spaces at the ends of a piece of text matter between words, normalising takes them.
    const bool piece = raw.blocks.size() == 1 && !raw.blocks.constFirst().runs.isEmpty();
    data->setText(piece ? plainText(raw.blocks.constFirst().runs) : plainText(body));
    data->setHtml(htmlFromBody(body));
    data->setData(bodyType, htmlFromBody(body).toUtf8());
    Q_EMIT const_cast<SheetEdit *>(this)->bodyCopied(body, data);
    return data;
}

void SheetEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly())
        return;
    const QStringList files = pictureFiles(source);
    if (!files.isEmpty()) {
        Q_EMIT picturesDropped(files, -1);
        return;
    }
    edit([this, source](QTextCursor &cursor) { insertMime(cursor, source); });
}

void SheetEdit::insertMime(QTextCursor &cursor, const QMimeData *source)
{
    const bool own = source->hasFormat(bodyType);
    if (sheet::atomicSelected(cursor))
        cursor.setPosition(cursor.selectionEnd());
    if (sheet::inBody(cursor.document()->findBlock(cursor.selectionStart()))
        && (own || source->hasHtml())) {
        Body body = bodyFromHtml(
            own ? QString::fromUtf8(source->data(bodyType)) : withWaiting(source->html()));
        if (!own)
            if (const Encoding from = readOldText(body, m_oldText); from != Encoding::Unicode)
                Q_EMIT oldTextRead(encodingName(from));
        Q_EMIT bodyPasted(source, &body);
        const QString text = source->text();
        const bool line
            = body.blocks.size() == 1 && body.blocks.constFirst().kind == Block::Kind::Paragraph;
        if (line && !body.blocks.constFirst().runs.isEmpty()) {
            if (text.startsWith(u' '))
                body.blocks.first().runs.first().text.prepend(u' ');
            if (text.endsWith(u' '))
                body.blocks.first().runs.last().text.append(u' ');
        }
        if (!body.blocks.isEmpty()) {
            sheet::insertBody(cursor, body);
            return;
        }
    }
    if (source->hasImage()) {
        Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    const Converted text = m_oldText.toUnicode(source->text());
    if (text.from != Encoding::Unicode)
        Q_EMIT oldTextRead(encodingName(text.from));
    Block table{.kind = Block::Kind::Table};
    table.rows = tableedit::fromTabs(text.text);
    if (!table.rows.isEmpty() && sheet::inBody(cursor.block())) {
        sheet::insertBody(cursor, Body{{table}});
        return;
    }
    if (source->hasText())
        sheet::insertPlain(cursor, text.text.normalized(QString::NormalizationForm_C));
}

void SheetEdit::pastePlain()
{
    if (isReadOnly())
        return;
    const QString text = QGuiApplication::clipboard()->text();
    edit([&text](QTextCursor &cursor) {
        if (sheet::atomicSelected(cursor))
            cursor.setPosition(cursor.selectionEnd());
        sheet::insertPlain(cursor, text.normalized(QString::NormalizationForm_C));
    });
}

void SheetEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (isForTheWindow(event->mimeData()))
        return event->ignore();
    QTextEdit::dragEnterEvent(event);
    if (!isReadOnly() && !pictureFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SheetEdit::dragMoveEvent(QDragMoveEvent *event)
{
    if (isForTheWindow(event->mimeData()))
        return event->ignore();
    QTextEdit::dragMoveEvent(event);
    if (!isReadOnly() && !pictureFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SheetEdit::dropEvent(QDropEvent *event)
{
    if (isReadOnly() || !canInsertFromMimeData(event->mimeData())
        || isForTheWindow(event->mimeData())) {
        event->ignore();
        return;
    }
    QTextCursor target = cursorForPosition(event->position().toPoint());
    const QStringList files = pictureFiles(event->mimeData());
    if (!files.isEmpty()) {
        const QTextBlock under = figureAt(event->position().toPoint());
        event->acceptProposedAction();
        if (under.isValid())
            sheet::selectAtomic(target, under);
        setTextCursor(target); // where they will go in
        Q_EMIT picturesDropped(files, bodyIndex(under.isValid() ? under : target.block()));
        return;
    }
    const bool own = event->source() == this || event->source() == viewport();
    const bool move = own && event->dropAction() == Qt::MoveAction;
    QTextCursor source = textCursor();
    if (own && target.position() >= source.selectionStart()
        && target.position() <= source.selectionEnd()) {
        event->ignore();
        return;
    }
    // A move deletes here what was dragged, so that fields and history keep their rules. The step
    // begins where the cursor stands: undone, it is there again.
    QTextCursor step = source;
    step.beginEditBlock();
    if (move) {
        if (sheet::atomicSelected(source))
            sheet::removeAtomic(source, false);
        else
            sheet::removeSelection(source);
        event->setDropAction(Qt::CopyAction);
    }
    insertMime(target, event->mimeData());
    step.endEditBlock();
    event->accept();
    setTextCursor(target);
    settle();
    setFocus(Qt::MouseFocusReason);
    // The base class still draws its drop cursor.
    QDragLeaveEvent leave;
    QTextEdit::dragLeaveEvent(&leave);
}

void SheetEdit::contextMenuEvent(QContextMenuEvent *event)
{
    // Actions of the editor, added to this widget: the same names, icons and keys as in the menus.
    QMenu menu(this);
    menu.addActions(actions());
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
    event->accept();
}

} // namespace toasoan
