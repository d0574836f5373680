// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourceview.h"

#include <functional>
#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QTextBlock>

#ifdef TOASOAN_KSYNTAX
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>
#endif

namespace toasoan {

#ifdef TOASOAN_KSYNTAX
struct SourceView::Colours
{
    explicit Colours(QTextDocument *document)
        : highlighter(document)
    {
        highlighter.setDefinition(repository.definitionForName(u"HTML"_qs));
    }
    void follow(bool dark)
    {
        highlighter.setTheme(repository.theme(dark ? u"Breeze Dark"_qs : u"Breeze Light"_qs));
        highlighter.rehighlight();
    }
    KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::SyntaxHighlighter highlighter;
};
#else
struct SourceView::Colours
{
    explicit Colours(QTextDocument *) { }
    void follow(bool) { }
};
#endif

namespace {

class Gutter : public QWidget
{
public:
    Gutter(QWidget *parent, std::function<void(QPainter &, const QRect &)> paint)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_paint(painter, event->rect());
    }

private:
    std::function<void(QPainter &, const QRect &)> m_paint;
};

} // namespace

SourceView::SourceView(const Look &look, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_look(look)
{
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("HTML source"));
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_gutter = new Gutter(this, [this](QPainter &painter, const QRect &clip) {
        const Theme &theme = m_look.theme();
        painter.fillRect(clip, theme.paper);
        painter.setFont(font());
        for (QTextBlock at = firstVisibleBlock(); at.isValid(); at = at.next()) {
            const QRectF box = blockBoundingGeometry(at).translated(contentOffset());
            if (box.top() > clip.bottom())
                break;
            const bool current = at == textCursor().block();
            painter.setPen(current ? theme.text : theme.faint);
            painter.drawText(QRectF(0, box.top(), m_gutter->width() - m_look.px(12),
                                 painter.fontMetrics().height()),
                Qt::AlignRight, QString::number(at.blockNumber() + 1));
        }
    });
    connect(this, &QPlainTextEdit::updateRequest, m_gutter,
        [this](const QRect &, int) { m_gutter->update(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        m_gutter->update();
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this,
        [this] { setViewportMargins(gutterWidth(), 0, 0, 0); });
    connect(&look, &Look::changed, this, &SourceView::applyLook);
    applyLook();
}

SourceView::~SourceView() = default;

void SourceView::setSource(const QString &html)
{
    if (!m_colours) { // reading what KSyntaxHighlighting knows takes longer than the rest of the
                      // editor
        m_colours = std::make_unique<Colours>(document());
        m_colours->follow(m_look.theme().dark);
    }
    const int scroll = verticalScrollBar()->value();
    const int block = textCursor().blockNumber();
    setPlainText(html);
    QTextCursor cursor(document()->findBlockByNumber(qMin(block, blockCount() - 1)));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

void SourceView::applyLook()
{
    setFont(m_look.codeFont());
    document()->setDocumentMargin(m_look.px(8));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    setViewportMargins(gutterWidth(), 0, 0, 0);
    if (m_colours)
        m_colours->follow(m_look.theme().dark);
    m_gutter->update();
}

int SourceView::gutterWidth() const
{
    const int digits = qMax(3, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'0') * digits + m_look.px(28);
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_gutter->setGeometry(0, 0, gutterWidth(), height());
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT leaveWanted();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::ControlModifier) {
        Q_EMIT applyWanted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void SourceView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        const QRectF line = blockBoundingGeometry(textCursor().block()).translated(contentOffset());
        painter.fillRect(
            QRectF(0, line.top(), viewport()->width(), line.height()), m_look.theme().hover);
    }
    QPlainTextEdit::paintEvent(event);
}

} // namespace toasoan
