// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheetedit.h"

#include "editor/sheetcolours.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextFrame>
#include <utility>

namespace toasoan {

using namespace textmap;

namespace {

/// By photo use, and by number where one is shown twice.
QHash<QPair<QString, int>, QTextCharFormat> boundFigures(const QTextDocument &document)
{
    QHash<QPair<QString, int>, QTextCharFormat> figures;
    QHash<QString, int> seen;
    for (QTextBlock at = document.begin(); at.isValid(); at = at.next()) {
        if (part(at) != Part::Figure)
            continue;
        const QTextCharFormat format = objectOf(at);
        const QString id = format.stringProperty(RefProperty);
        if (!id.isEmpty())
            figures.insert({id, seen[id]++}, format);
    }
    return figures;
}

} // namespace

int SheetDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dpi;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default:
        return 0; // nothing is ever painted on it
    }
}

SheetEdit::SheetEdit(const Look &look, ObjectSources sources, QWidget *parent)
    : QTextEdit(parent)
    , m_look(look)
    , m_objects(look, std::move(sources))
    , m_mirror(*document())
    , m_colours(new SheetColours(look, document()))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Story text"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &SheetEdit::stretch);
    setCursorWidth(2);
    setAutoFillBackground(true); // beside the column, too
    document()->setUndoRedoEnabled(false);
    document()->setIndentWidth(textmap::indentWidth());
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setMargin(0);
    frame.setLeftMargin(4);
    frame.setRightMargin(4);
    frame.setTopMargin(16);
    frame.setBottomMargin(96);
    document()->rootFrame()->setFrameFormat(frame);
    document()->documentLayout()->registerHandler(ObjectType, &m_objects);
    document()->documentLayout()->setPaintDevice(&m_device);
    connect(document(), &QTextDocument::contentsChange, this, &SheetEdit::contentsEdited);
    connect(document(), &QTextDocument::contentsChanged, this, &SheetEdit::mend);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        const Part now = currentField();
        if (std::exchange(m_field, now) != now)
            viewport()->update(); // the counter follows the field
        holdLine();
    });
    connect(&look, &Look::changed, this, &SheetEdit::applyLook);
    load({});
    applyLook();
}

SheetEdit::~SheetEdit()
{
    document()->documentLayout()->unregisterHandler(ObjectType, &m_objects);
    document()->documentLayout()->setPaintDevice(nullptr);
}

QString SheetEdit::fieldText(Part part) const
{
    return sheet::block(*document(), part).text();
}

SheetEdit::Part SheetEdit::currentField() const
{
    const Part part = textmap::part(textCursor().block());
    return isField(part) ? part : Part::Paragraph;
}

void SheetEdit::setLimits(int headlineCharacters, int standfirstWords)
{
    m_headlineLimit = headlineCharacters;
    m_standfirstLimit = standfirstWords;
    viewport()->update();
}

void SheetEdit::setCorner(QWidget *corner)
{
    m_corner = corner;
    corner->setParent(viewport());
    arrange();
}

void SheetEdit::setZoom(qreal zoom)
{
    m_zoom = qBound(0.65, zoom, 3.0);
    applyLook();
    Q_EMIT zoomChanged();
}

void SheetEdit::applyLook()
{
    QFont font = m_look.storyFont(17);
    font.setPointSizeF(17 * 0.75);
    document()->setDefaultFont(font);
    QPalette palette;
    const Theme &theme = m_look.theme();
    for (const auto role : {QPalette::Window, QPalette::Base})
        palette.setColor(role, m_focusMode ? theme.focusPaper : theme.paper);
    setPalette(palette);
    // Under a style sheet a viewport keeps the palette of the theme that it was first shown in.
    viewport()->setPalette(palette);
    m_laidScale = 0;
    arrange();
    m_colours->rehighlight();
}

// Column, side margins and scale follow the width.
void SheetEdit::fitColumn()
{
    const qreal unit = m_look.px(1000) / 1000.0;
    const bool wide = width() >= 700 * unit;
    const qreal scale = unit * m_zoom * (m_focusMode ? 20.0 / 17 : wide ? 18.0 / 17 : 1);
    const qreal wanted = (m_focusMode ? 660 : wide ? 620 : 540) * unit * m_zoom;
    const qreal side = 23 * unit;
    m_column = qRound(qBound(120.0, wanted, qMax(120.0, width() - 2 * side)));
    m_scale = scale;
    const int pad = qRound(4 * scale);
    const int left = qMax(0, (width() - int(m_column)) / 2 - pad);
    const int bar = m_focusMode ? 0 : verticalScrollBar()->sizeHint().width();
    const int right = qMax(0, width() - left - int(m_column) - 2 * pad - bar);
    m_objects.setMetrics(m_column - 1, scale);
    if (viewportMargins() != QMargins(left, 0, right, 0))
        setViewportMargins(left, 0, right, 0);
}

// Text is laid out again only when its width or scale changes.
void SheetEdit::arrange()
{
    fitColumn();
    const qreal scale = m_scale;
    const bool scaled = !qFuzzyCompare(scale, m_laidScale);
    m_laidScale = scale;
    if (document()->textWidth() != viewport()->width())
        document()->setTextWidth(viewport()->width());
    if (scaled) {
        m_device.setScale(scale);
        document()->documentLayout()->setPaintDevice(&m_device);
        for (QTextBlock at = document()->begin(); at.isValid(); at = at.next())
            at.layout()->setFont(document()->defaultFont()); // forgets fonts of the old scale
        document()->markContentsDirty(0, document()->characterCount());
        ensureCursorVisible();
    }
    if (m_corner) {
        const QRectF line = document()->documentLayout()->blockBoundingRect(document()->begin());
        m_corner->adjustSize();
        m_corner->move(viewport()->width() - m_corner->width(),
            qRound(
                line.top() + 10 * scale - m_corner->height() / 2.0 - verticalScrollBar()->value()));
    }
    Q_EMIT laidOut();
}

void SheetEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    arrange();
}

void SheetEdit::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    Q_EMIT laidOut();
}

void SheetEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update();
}

void SheetEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

void SheetEdit::contentsEdited(int position, int, int added)
{
    const int first = document()->findBlock(position).blockNumber();
    const QTextBlock end = document()->findBlock(position + added);
    const int last = end.isValid() ? end.blockNumber() : document()->blockCount() - 1;
    m_firstTouched = m_firstTouched < 0 ? first : qMin(m_firstTouched, first);
    m_lastTouched = qMax(m_lastTouched, last);
    if (m_field == Part::Headline || m_field == Part::Standfirst)
        viewport()->update();
    if (!m_quiet)
        Q_EMIT edited();
}

// Nothing is rewritten while an input method composes: what is due waits until it has ended.
void SheetEdit::mend()
{
    if (m_composing)
        return;
    const int first = std::exchange(m_firstTouched, -1);
    const int last = std::exchange(m_lastTouched, -1);
    if (m_quiet || first < 0)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    if (sheet::repair(*document(), first, last)) {
        m_firstTouched = m_lastTouched = -1;
        Q_EMIT edited();
    }
}

void SheetEdit::settle()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || !isAtomic(part(cursor.block())))
        return;
    sheet::selectAtomic(cursor, cursor.block());
    setTextCursor(cursor);
}

void SheetEdit::edit(const std::function<void(QTextCursor &)> &change)
{
    QTextCursor cursor = textCursor();
    change(cursor);
    setTextCursor(cursor);
    settle();
    ensureCursorVisible();
}

void SheetEdit::focusPart(Part part)
{
    setFocus(Qt::OtherFocusReason);
    const QTextBlock at = sheet::block(*document(), part);
    QTextCursor cursor(at);
    if (part != Part::Paragraph)
        cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    settle();
    ensureCursorVisible();
}

void SheetEdit::step(void (QTextEdit::*move)())
{
    if (isReadOnly() || m_composing)
        return;
    const auto before = boundFigures(*document());
    const QString byline = fieldText(Part::Byline);
    const int revision = document()->revision();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        (this->*move)();
        m_firstTouched = m_lastTouched = -1;
    }
    const auto after = boundFigures(*document());
    for (auto it = after.cbegin(); it != after.cend(); ++it) {
        const auto was = before.constFind(it.key());
        const QString caption = it->stringProperty(ShownCaptionProperty);
        const QString credit = it->stringProperty(ShownCreditProperty);
        if (was != before.cend()
            && (was->stringProperty(ShownCaptionProperty) != caption
                || was->stringProperty(ShownCreditProperty) != credit))
            Q_EMIT captionRestored(it.key().first, caption, credit);
    }
    Q_EMIT edited();
    // Where blocks went at the end of the text, its place is the byline's now: nobody wrote there.
    if (document()->revision() != revision && currentField() == Part::Byline
        && fieldText(Part::Byline) == byline) {
        QTextCursor cursor(textCursor().block().previous());
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
    settle();
    viewport()->update(); // numbers of lists
    Q_EMIT stepped();
}

void SheetEdit::selectMore()
{
    QTextCursor cursor = textCursor();
    const auto [from, to] = sheet::span(cursor.block());
    if (cursor.selectionStart() <= from && cursor.selectionEnd() >= to) {
        cursor.select(QTextCursor::Document);
    } else {
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
    }
    setTextCursor(cursor);
}

void SheetEdit::cutSelection()
{
    if (isReadOnly() || !textCursor().hasSelection())
        return;
    copy();
    edit([](QTextCursor &cursor) {
        if (sheet::atomicSelected(cursor))
            sheet::removeAtomic(cursor, false);
        else
            sheet::removeSelection(cursor);
    });
}

void SheetEdit::toggleMark(Mark mark)
{
    if (isReadOnly() || currentField() != Part::Paragraph)
        return;
    QTextCursor cursor = textCursor();
    const bool on = !sheet::hasMark(cursor, mark);
    if (cursor.hasSelection()) {
        sheet::setMark(cursor, mark, on);
        Q_EMIT cursorPositionChanged();
    } else {
        setCurrentCharFormat(sheet::withMark(cursor.block(), cursor.charFormat(), mark, on));
    }
}

void SheetEdit::togglePart(Part part, int level, bool ordered)
{
    if (isReadOnly())
        return;
    edit([=](QTextCursor &cursor) {
        const QTextBlock at = cursor.document()->findBlock(cursor.selectionStart());
        const bool same = textmap::part(at) == part
            && (part != Part::Heading || textmap::level(at) == level)
            && (part != Part::ListItem
                || at.blockFormat().boolProperty(OrderedProperty) == ordered);
        if (same && part != Part::Paragraph)
            sheet::setPart(cursor, Part::Paragraph);
        else
            sheet::setPart(cursor, part, level, ordered);
    });
    viewport()->update(); // numbers of lists
    Q_EMIT cursorPositionChanged();
}

void SheetEdit::applyLink(const QString &link)
{
    if (isReadOnly() || currentField() != Part::Paragraph)
        return;
    edit([&link](QTextCursor &cursor) {
        sheet::selectLink(cursor);
        if (cursor.hasSelection()) {
            sheet::setLink(cursor, link);
        } else if (!link.isEmpty()) {
            sheet::leaveAtomic(cursor);
            cursor.insertText(
                link, charFormat(part(cursor.block()), level(cursor.block()), 0, link));
        }
    });
}

void SheetEdit::insertObject(const Block &block)
{
    if (isReadOnly())
        return;
    edit([this, &block](QTextCursor &cursor) {
        cursor.beginEditBlock();
        sheet::insertAtomic(cursor, block);
        if (block.kind == Block::Kind::Figure && !block.ref.isEmpty()) {
            QTextBlock at = cursor.block();
            while (at.isValid() && part(at) != Part::Figure)
                at = at.previous();
            const auto [caption, credit] = m_objects.captions(block);
            sheet::noteCaption(at, false, caption, true);
            sheet::noteCaption(at, true, credit, true);
        }
        cursor.endEditBlock();
    });
}

void SheetEdit::setObject(const QTextBlock &block, const Block &with)
{
    sheet::replaceAtomic(block, with);
}

QTextBlock SheetEdit::bodyBlock(int index)
{
    return document()->findBlockByNumber(m_mirror.blockNumber(index));
}

int SheetEdit::bodyIndex(const QTextBlock &block)
{
    return sheet::inBody(block) ? m_mirror.bodyIndex(block.blockNumber()) : -1;
}

void SheetEdit::prepareInsert()
{
    QTextCursor cursor = textCursor();
    if (sheet::atomicSelected(cursor)) {
        cursor.setPosition(cursor.selectionEnd());
        sheet::leaveAtomic(cursor);
    } else if (cursor.hasSelection()) {
        sheet::removeSelection(cursor);
    }
    sheet::leaveAtomic(cursor);
    setTextCursor(cursor);
}

void SheetEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly()) {
        event->ignore();
        return;
    }
    const bool commits = !event->commitString().isEmpty() || event->replacementLength() > 0;
    if (!m_composing && (commits || !event->preeditString().isEmpty())
        && (textCursor().hasSelection() || isAtomic(part(textCursor().block()))))
        prepareInsert();
    m_composing = !event->preeditString().isEmpty();
    if (!commits) {
        QTextEdit::inputMethodEvent(event);
        if (!m_composing)
            mend();
        return;
    }
    // A replacement never reaches over the edge of its paragraph, and a commit has no line ends.
    const QTextCursor cursor = textCursor();
    const int length = cursor.block().length() - 1;
    const int at = cursor.positionInBlock();
    const int from = qBound(0, at + event->replacementStart(), length);
    const int to
        = qBound(from, at + event->replacementStart() + event->replacementLength(), length);
    QString text = event->commitString();
    for (QChar &letter : text)
        if (letter == u'\n' || letter == u'\r' || letter == QChar::ParagraphSeparator)
            letter = u' ';
    QInputMethodEvent bounded(event->preeditString(), event->attributes());
    bounded.setCommitString(text, from - at, to - from);
    QTextEdit::inputMethodEvent(&bounded);
    event->setAccepted(bounded.isAccepted());
    if (!m_composing)
        mend();
    tellWordEnd(text);
}

} // namespace toasoan
