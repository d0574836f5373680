// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stateshape.h"

#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(State)
};

class ShapeEngine : public QIconEngine
{
public:
    ShapeEngine(State state, const Look *look)
        : m_state(state)
        , m_look(look)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const qreal side = qMin(rect.width(), rect.height()) * 0.75;
        QRectF place(0, 0, side, side);
        place.moveCenter(QRectF(rect).center());
        paintStateShape(*painter, place, m_state, m_look->theme().state(m_state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new ShapeEngine(m_state, m_look); }

private:
    State m_state;
    const Look *m_look;
};

} // namespace

void paintStateShape(QPainter &painter, const QRectF &rect, State state, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 12.0, rect.height() / 12.0);
    QPen pen(color, 1.5);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF ring(1, 1, 10, 10);
    const auto fill = [&](const QPainterPath &path) { painter.fillPath(path, color); };
    switch (state) {
    case State::Draft: {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({1.75, 1.74});
        painter.setPen(pen);
        painter.drawEllipse(ring);
        break;
    }
    case State::Submitted: {
        painter.drawEllipse(ring);
        QPainterPath half;
        half.moveTo(6, 1);
        half.arcTo(ring, 90, -180);
        half.closeSubpath();
        fill(half);
        break;
    }
    case State::Returned: {
        painter.drawPolyline(QPolygonF({{4.5, 2.5}, {1.5, 5.5}, {4.5, 8.5}}));
        QPainterPath tail;
        tail.moveTo(1.5, 5.5);
        tail.lineTo(7, 5.5);
        tail.cubicTo(9.5, 5.5, 10.5, 7.2, 10.5, 10);
        painter.drawPath(tail);
        break;
    }
    case State::Approved:
        painter.drawPolyline(QPolygonF({{1.5, 6.5}, {4.5, 9.5}, {10.5, 2.5}}));
        break;
    case State::Scheduled:
        painter.drawEllipse(ring);
        painter.drawPolyline(QPolygonF({{6, 3.4}, {6, 6.2}, {8, 7.4}}));
        break;
    case State::Published: {
        QPainterPath disc;
        disc.addEllipse(QRectF(0.8, 0.8, 10.4, 10.4));
        fill(disc);
        break;
    }
    case State::Updating: {
        painter.drawEllipse(ring);
        QPainterPath disc;
        disc.addEllipse(QRectF(3.4, 3.4, 5.2, 5.2));
        fill(disc);
        break;
    }
    case State::Withdrawn:
        painter.drawEllipse(ring);
        painter.drawLine(QPointF(2.6, 9.4), QPointF(9.4, 2.6));
        break;
    }
    painter.restore();
}

QIcon stateIcon(State state, const Look &look)
{
    return QIcon(new ShapeEngine(state, &look));
}

QString stateText(State state)
{
    switch (state) {
    case State::Draft:
        return StateWords::tr("Draft");
    case State::Submitted:
        return StateWords::tr("Submitted");
    case State::Returned:
        return StateWords::tr("Returned");
    case State::Approved:
        return StateWords::tr("Approved");
    case State::Scheduled:
        return StateWords::tr("Scheduled");
    case State::Published:
        return StateWords::tr("Published");
    case State::Updating:
        return StateWords::tr("Updating");
    case State::Withdrawn:
        return StateWords::tr("Withdrawn");
    }
    return {};
}

QString reviewText(Review review)
{
    switch (review) {
    case Review::None:
        return {};
    case Review::Open:
        return StateWords::tr("open");
    case Review::Submitted:
        return StateWords::tr("waits for review");
    case Review::Returned:
        return StateWords::tr("update returned");
    case Review::Approved:
        return StateWords::tr("update approved");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Reporter:
        return StateWords::tr("Reporter");
    case Role::Photographer:
        return StateWords::tr("Photographer");
    case Role::Editor:
        return StateWords::tr("Editor");
    case Role::Administrator:
        return StateWords::tr("Administrator");
    }
    return {};
}

QString ageText(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 minutes = since.secsTo(now) / 60;
    const QDateTime local = inVietnam(since);
    const QDate today = inVietnam(now).date();
    if (minutes < 1)
        return StateWords::tr("just now");
    if (minutes < 60)
        return StateWords::tr("%1 min").arg(minutes);
    if (local.date() == today && minutes < 6 * 60)
        return minutes % 60 < 10 ? StateWords::tr("%1 h").arg(minutes / 60)
                                 : StateWords::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60);
    if (local.date() == today)
        return local.toString(u"HH:mm"_s);
    if (local.date().daysTo(today) == 1)
        return StateWords::tr("yesterday");
    if (local.date().year() == today.year())
        return local.toString(u"dd-MM"_s);
    return local.toString(u"dd-MM-yyyy"_s);
}

} // namespace toasoan
