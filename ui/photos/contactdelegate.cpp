// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/contactdelegate.h"

#include "common/icons.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int stars = 5;
constexpr qreal rejectedOpacity = 0.45;
constexpr int frame = 6; // about the picture
constexpr int pixmapStep = 60; // so that the slider does not make one at every pixel

QPainterPath starPath(const QPointF &middle, qreal radius)
{
    static const std::array<QPointF, 10> points{QPointF(0, -1), {0.235, -0.324}, {0.951, -0.309},
        {0.38, 0.124}, {0.588, 0.809}, {0, 0.4}, {-0.588, 0.809}, {-0.38, 0.124}, {-0.951, -0.309},
        {-0.235, -0.324}};
    QPainterPath path;
    path.moveTo(middle + points.front() * radius);
    for (const QPointF &point : points)
        path.lineTo(middle + point * radius);
    path.closeSubpath();
    return path;
}

} // namespace

ContactDelegate::ContactDelegate(
    const ContactModel &model, Pictures &pictures, const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_pictures(pictures)
    , m_look(look)
{
}

void ContactDelegate::setCellWidth(int width)
{
    m_width = qBound(100, width, 320);
}

int ContactDelegate::lineHeight() const
{
    return QFontMetrics(m_look.interfaceFont(12)).height() + m_look.px(1);
}

QSize ContactDelegate::cell() const
{
    const int picture = m_look.px(m_width) - 2 * m_look.px(frame);
    return {m_look.px(m_width),
        picture * 2 / 3 + m_look.px(frame) + 2 * lineHeight() + m_look.px(4) + m_look.px(frame)
            + m_look.px(1)};
}

QSize ContactDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return cell();
}

void ContactDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PictureRow &row = m_model.row(index.row());
    const Theme &theme = m_look.theme();
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect rect(option.rect.topLeft(), cell());
    const bool chosen = option.state & QStyle::State_Selected;
    const bool current = option.state & QStyle::State_HasFocus;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QRectF edge = QRectF(rect).adjusted(1, 1, -1, -1);
    if (chosen || hovered || current) {
        painter->setBrush(chosen ? theme.sel : (hovered ? theme.hover : theme.list));
        painter->setPen(chosen || current
                ? QPen(theme.accent, 2, chosen ? Qt::SolidLine : Qt::DashLine)
                : QPen(Qt::NoPen));
        painter->drawRoundedRect(edge, m_look.px(4), m_look.px(4));
    }
    const int inner = rect.width() - 2 * m_look.px(frame);
    const QRect place(
        rect.left() + m_look.px(frame), rect.top() + m_look.px(frame), inner, inner * 2 / 3);
    paintPicture(*painter, place, row);
    if (row.lead)
        paintBadge(*painter, place);

    const QRect line(place.left(), place.bottom() + 1 + m_look.px(4), inner, lineHeight());
    const bool bare = row.picture.caption.isEmpty();
    painter->setFont(m_look.interfaceFont(12));
    painter->setPen(bare ? theme.faint : theme.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(
            bare ? tr("No caption yet") : row.picture.caption, Qt::ElideRight, inner));
    paintMarks(*painter, line.translated(0, lineHeight()), row);
    painter->restore();
}

void ContactDelegate::paintPicture(
    QPainter &painter, const QRect &place, const PictureRow &row) const
{
    const Theme &theme = m_look.theme();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int side = (int(place.width() * ratio) / pixmapStep + 1) * pixmapStep;
    const QPixmap picture = m_pictures.pixmap(row.picture.sha256, QSize(side, side * 2 / 3), false);
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(place, m_look.px(3), m_look.px(3));
    painter.setClipPath(shape);
    painter.fillRect(place, picture.isNull() ? theme.line : theme.chrome);
    if (!picture.isNull()) {
        QRect inside(QPoint(), picture.size().scaled(place.size(), Qt::KeepAspectRatio));
        inside.moveCenter(place.center());
        if (row.picture.choice == Choice::Rejected)
            painter.setOpacity(rejectedOpacity);
        painter.drawPixmap(inside, picture);
    } else if (m_pictures.isBroken(row.picture.sha256)) {
        const int wide = m_look.px(22);
        QRect mark(0, 0, wide, wide);
        mark.moveCenter(place.center());
        tintedIcon(u"data-warning"_s, theme.danger).paint(&painter, mark);
    }
    painter.restore();
    if (row.picture.choice == Choice::Chosen) {
        const int side = m_look.px(16);
        const QRect mark(
            place.right() + 1 - side - m_look.px(5), place.top() + m_look.px(5), side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(mark, m_look.px(3), m_look.px(3));
        painter.setPen(QPen(theme.accentText, m_look.px(2), Qt::SolidLine, Qt::RoundCap));
        const QPointF low(mark.left() + side * 0.44, mark.top() + side * 0.7);
        painter.drawLine(low, QPointF(mark.left() + side * 0.24, mark.top() + side * 0.5));
        painter.drawLine(low, QPointF(mark.left() + side * 0.77, mark.top() + side * 0.3));
    }
}

void ContactDelegate::paintBadge(QPainter &painter, const QRect &place) const
{
    const QString text = tr("Lead picture");
    painter.setFont(m_look.interfaceFont(11, 600));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect badge(place.left() + m_look.px(5), place.top() + m_look.px(5),
        metrics.horizontalAdvance(text) + 2 * m_look.px(7), metrics.height() + m_look.px(4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.theme().accent);
    painter.drawRoundedRect(badge, m_look.px(3), m_look.px(3));
    painter.setPen(m_look.theme().accentText);
    painter.drawText(badge, Qt::AlignCenter, text);
}

void ContactDelegate::paintMarks(QPainter &painter, const QRect &line, const PictureRow &row) const
{
    const Theme &theme = m_look.theme();
    const int side = m_look.px(12);
    const auto iconAt = [&](int left, const QString &name, const QColor &color) {
        tintedIcon(name, color)
            .paint(&painter, QRect(left, line.center().y() - side / 2 + 1, side, side));
    };
    if (row.picture.choice == Choice::Rejected) {
        iconAt(line.left(), u"dialog-close"_s, theme.danger);
        painter.setFont(m_look.interfaceFont(11, 600));
        painter.setPen(theme.danger);
        painter.drawText(line.adjusted(side + m_look.px(4), 0, 0, 0),
            Qt::AlignLeft | Qt::AlignVCenter, tr("Rejected"));
        return;
    }
    const bool whole = missingCount(row.picture) == 0;
    const QColor color = whole ? theme.approved : theme.submitted;
    const QString text = m_model.missingText(row);
    painter.setFont(m_look.interfaceFont(11, 600));
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    const int mark = line.right() + 1 - wide - m_look.px(4) - side;
    const int step = m_look.px(11);
    const bool room = mark - line.left() > stars * step;
    painter.setPen(color);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    if (mark > line.left())
        iconAt(mark, whole ? u"dialog-ok-apply"_s : u"data-warning"_s, color);
    const int left = line.left();
    if (!room) {
        if (row.picture.rating > 0 && mark - left > 2 * step) {
            painter.fillPath(
                starPath(QPointF(left + step / 2.0, line.center().y() + 1), m_look.px(5)),
                theme.submitted);
            painter.setPen(theme.soft);
            painter.drawText(line.adjusted(step + m_look.px(2), 0, 0, 0),
                Qt::AlignLeft | Qt::AlignVCenter, QString::number(row.picture.rating));
        }
        return;
    }
    if (row.picture.rating == 0) {
        painter.setFont(m_look.interfaceFont(11));
        painter.setPen(theme.faint);
        const QString none = tr("Not rated");
        if (left + painter.fontMetrics().horizontalAdvance(none) < mark)
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, none);
        return;
    }
    for (int i = 0; i < stars; ++i)
        painter.fillPath(
            starPath(QPointF(left + step * (i + 0.5), line.center().y() + 1), m_look.px(5)),
            i < row.picture.rating ? theme.submitted : theme.edge);
}

} // namespace toasoan
