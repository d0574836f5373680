// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/loupe.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int captionLine = 34;
constexpr int pixmapStep = 240;

} // namespace

Loupe::Loupe(Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_pictures(pictures)
    , m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    setAccessibleName(tr("Full view"));
    hide();
    connect(&pictures, &Pictures::ready, this, qOverload<>(&QWidget::update));
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void Loupe::show(const PictureRow &row, const PictureRow *second)
{
    const bool other = row.picture.sha256 != m_row.picture.sha256;
    m_row = row;
    m_pair = second != nullptr;
    m_second = second ? *second : PictureRow();
    if (m_pair)
        m_mode = Mode::Pair;
    else if (m_mode == Mode::Pair)
        m_mode = Mode::Fit;
    if (other) {
        m_actual = {};
        if (m_mode == Mode::Actual)
            readActual({});
    }
    setAccessibleDescription(row.picture.caption);
    if (!isVisible()) {
        QWidget::show();
        raise();
        setFocus(Qt::OtherFocusReason);
    }
    update();
}

void Loupe::setMode(Mode mode)
{
    if (mode == Mode::Pair && !m_pair)
        return;
    m_mode = mode;
    if (mode == Mode::Actual && m_actual.isNull())
        readActual({});
    setCursor(mode == Mode::Actual ? Qt::OpenHandCursor : Qt::ArrowCursor);
    update();
}

// A picture of 45 megapixels is too large to be kept with the thumbnails; it goes with the view.
void Loupe::readActual(const QPointF &at)
{
    const QString sha256 = m_row.picture.sha256;
    m_pictures.whole(sha256, this, [this, sha256, at](const QImage &image) {
        if (sha256 != m_row.picture.sha256)
            return;
        m_actual = image;
        m_middle = at.isNull() ? QRectF(image.rect()).center() : at;
        pan({});
    });
}

void Loupe::pan(const QPointF &by)
{
    const QSizeF half = QSizeF(size()) * devicePixelRatioF() / 2;
    m_middle += by;
    const auto kept = [](qreal value, qreal half, qreal all) {
        return half * 2 >= all ? all / 2 : qBound(half, value, all - half);
    };
    m_middle = {kept(m_middle.x(), half.width(), m_actual.width()),
        kept(m_middle.y(), half.height(), m_actual.height())};
    update();
}

void Loupe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_look.theme().chrome);
    const int line = m_look.px(captionLine);
    const QRect place = rect().adjusted(0, 0, 0, -line);
    const QRect below(0, place.bottom() + 1, width(), line);
    if (m_mode == Mode::Pair) {
        const int gap = m_look.px(8);
        const QRect left = place.adjusted(0, 0, -(place.width() + gap) / 2, 0);
        const QRect right = place.adjusted((place.width() + gap) / 2, 0, 0, 0);
        paintFitted(painter, left, m_row);
        paintFitted(painter, right, m_second);
        paintCaption(painter, {left.left(), below.top(), left.width(), line}, m_row);
        paintCaption(painter, {right.left(), below.top(), right.width(), line}, m_second);
        return;
    }
    if (m_mode == Mode::Actual && !m_actual.isNull())
        paintActual(painter, place);
    else
        paintFitted(painter, place, m_row);
    paintCaption(painter, below, m_row);
}

void Loupe::paintFitted(QPainter &painter, const QRect &place, const PictureRow &row)
{
    const int side
        = (int(qMax(place.width(), place.height()) * devicePixelRatioF()) / pixmapStep + 1)
        * pixmapStep;
    QSize wanted(side, side);
    if (!row.picture.size.isEmpty()) // never above the original
        wanted = row.picture.size.scaled(wanted, Qt::KeepAspectRatio).boundedTo(row.picture.size);
    const QPixmap picture = m_pictures.pixmap(row.picture.sha256, wanted, false);
    if (picture.isNull())
        return;
    const QRect room = place.adjusted(m_look.px(12), m_look.px(12), -m_look.px(12), -m_look.px(4));
    QRect inside(QPoint(), picture.size().scaled(room.size(), Qt::KeepAspectRatio));
    inside.moveCenter(room.center());
    painter.drawPixmap(inside, picture);
}

void Loupe::paintActual(QPainter &painter, const QRect &place)
{
    const QSizeF shown = QSizeF(place.size()) * devicePixelRatioF();
    QRectF part(QPointF(), shown);
    part.moveCenter(m_middle);
    const QRectF there = part.intersected(QRectF(m_actual.rect()));
    QRectF target(QPointF(), there.size() / devicePixelRatioF());
    target.moveCenter(QRectF(place).center());
    painter.drawImage(target, m_actual, there);
}

void Loupe::paintCaption(QPainter &painter, const QRect &line, const PictureRow &row) const
{
    const Theme &theme = m_look.theme();
    const Picture &picture = row.picture;
    const QRect text = line.adjusted(m_look.px(14), 0, -m_look.px(14), 0);
    QStringList right;
    if (picture.rating > 0)
        right += QString(picture.rating, u'★');
    if (picture.choice == Choice::Chosen)
        right += tr("Chosen");
    if (picture.choice == Choice::Rejected)
        right += tr("Rejected");
    if (m_mode == Mode::Actual)
        right += tr("100%");
    if (!picture.size.isEmpty())
        right += u"%1 × %2"_s.arg(picture.size.width()).arg(picture.size.height());
    const QString end = right.join(u" · "_s);
    painter.setFont(m_look.interfaceFont(12));
    painter.setPen(theme.soft);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, end);
    const int room = text.width() - painter.fontMetrics().horizontalAdvance(end) - m_look.px(16);
    QString caption = picture.caption.isEmpty() ? tr("No caption yet") : picture.caption;
    if (!picture.credit.isEmpty())
        caption += u' ' + tr("Photo: %1").arg(picture.credit);
    painter.setPen(picture.caption.isEmpty() ? theme.faint : theme.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(caption, Qt::ElideRight, qMax(0, room)));
}

bool Loupe::event(QEvent *event)
{
    // Keys without Ctrl are the view's own; those that leave for another pane stay the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool bare = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
        const bool edits = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)
            || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste);
        if (edits || (bare && (key->key() < Qt::Key_F1 || key->key() > Qt::Key_F35))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Loupe::keyPressEvent(QKeyEvent *event)
{
    const int step = m_look.px(80);
    const bool actual = m_mode == Mode::Actual;
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        hide();
        return Q_EMIT closed();
    case Qt::Key_Z:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        return setMode(actual ? (m_pair ? Mode::Pair : Mode::Fit) : Mode::Actual);
    case Qt::Key_C:
        return Q_EMIT pairWanted();
    case Qt::Key_PageDown:
        return Q_EMIT stepWanted(1);
    case Qt::Key_PageUp:
        return Q_EMIT stepWanted(-1);
    case Qt::Key_Right:
        return actual ? pan(QPointF(step, 0)) : Q_EMIT stepWanted(1);
    case Qt::Key_Left:
        return actual ? pan(QPointF(-step, 0)) : Q_EMIT stepWanted(-1);
    case Qt::Key_Down:
        return actual ? pan(QPointF(0, step)) : Q_EMIT stepWanted(1);
    case Qt::Key_Up:
        return actual ? pan(QPointF(0, -step)) : Q_EMIT stepWanted(-1);
    default:
        return Q_EMIT keyWanted(event);
    }
}

void Loupe::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
}

void Loupe::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mode != Mode::Actual || !event->buttons().testFlag(Qt::LeftButton))
        return;
    pan(QPointF(m_pressed - event->pos()) * devicePixelRatioF());
    m_pressed = event->pos();
}

void Loupe::mouseDoubleClickEvent(QMouseEvent *)
{
    setMode(m_mode == Mode::Actual ? (m_pair ? Mode::Pair : Mode::Fit) : Mode::Actual);
}

void Loupe::wheelEvent(QWheelEvent *event)
{
    if (m_mode == Mode::Actual)
        pan(-QPointF(event->angleDelta()));
    else if (event->angleDelta().y() != 0)
        Q_EMIT stepWanted(event->angleDelta().y() < 0 ? 1 : -1);
}

} // namespace toasoan
