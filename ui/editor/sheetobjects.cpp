// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sheetobjects.h"

#include "common/icons.h"

#include <QPainter>
#include <QTextLayout>
#include <utility>

namespace toasoan {

using Kind = Block::Kind;

namespace {

/// Wraps `text` into `width`, draws it when there is a painter, and answers its height.
qreal lines(const QString &text, const QFont &font, qreal width, qreal lineHeight,
    QPainter *painter = nullptr, QPointF at = {}, Qt::Alignment align = Qt::AlignLeft,
    const QList<QTextLayout::FormatRange> &marks = {})
{
    QTextLayout layout(text, font);
    if (!marks.isEmpty())
        layout.setFormats(marks);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1.0, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return qMax(y, lineHeight);
}

} // namespace

SheetObjects::SheetObjects(const Look &look, ObjectSources sources, QObject *parent)
    : QObject(parent)
    , m_look(look)
    , m_sources(std::move(sources))
{
}

void SheetObjects::setMetrics(qreal width, qreal scale)
{
    m_width = width;
    m_scale = scale;
}

QFont SheetObjects::captionFont() const
{
    QFont font = m_look.interfaceFont();
    font.setPixelSize(qMax(11, qRound(px(13))));
    return font;
}

QPair<QString, QString> SheetObjects::captions(const Block &figure) const
{
    if (!figure.ref.isEmpty())
        if (const std::optional<Photo> photo = m_sources.photo(figure.ref))
            return {photo->caption, photo->credit};
    return {figure.caption, figure.credit};
}

FigureGeometry SheetObjects::figureGeometry(const Block &figure) const
{
    FigureGeometry geometry;
    qreal height = px(150);
    if (!figure.ref.isEmpty()) {
        const std::optional<Photo> photo = m_sources.photo(figure.ref);
        const QSize size = photo ? photo->size : QSize();
        height = size.isEmpty() ? m_width * 9 / 16
                                : qMin(m_width * size.height() / size.width(), m_width);
    }
    geometry.picture = QRectF(0, 0, m_width, qRound(height));
    const QFont font = captionFont();
    const auto [caption, credit] = captions(figure);
    const QString creditLine = credit.isEmpty() ? tr("Add credit") : tr("Photo: %1").arg(credit);
    const qreal mark = px(20);
    const qreal creditWidth = qMin(
        QFontMetricsF(font).horizontalAdvance(creditLine) + (credit.isEmpty() ? mark : 0) + px(2),
        m_width * 0.45);
    const qreal top = geometry.picture.bottom() + px(6);
    const qreal captionWidth = m_width - creditWidth - px(20);
    geometry.caption = QRectF(0, top, captionWidth, lines(caption, font, captionWidth, px(19)));
    geometry.credit = QRectF(m_width - creditWidth, top, creditWidth,
        lines(creditLine, font, creditWidth - (credit.isEmpty() ? mark : 0), px(19)));
    geometry.height = qMax(geometry.caption.bottom(), geometry.credit.bottom());
    return geometry;
}

QSizeF SheetObjects::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const Block block = textmap::fromObject(format.toCharFormat());
    switch (block.kind) {
    case Kind::Figure:
        return {m_width, figureGeometry(block).height};
    case Kind::Film:
        return {m_width, px(70)};
    case Kind::Table:
        return {m_width, tableGeometry(block).height};
    default:
        return {m_width, px(20)};
    }
}

void SheetObjects::drawObject(
    QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const Block block = textmap::fromObject(format.toCharFormat());
    const Theme &theme = m_look.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->fillRect(rect, m_focusMode ? theme.focusPaper : theme.paper);
    switch (block.kind) {
    case Kind::Figure:
        drawFigure(*painter, rect, block);
        break;
    case Kind::Film:
        drawFilm(*painter, rect, block);
        break;
    case Kind::Table:
        drawTable(
            *painter, block, tableStyle(), theme, rect.topLeft(), [this](const QString &text) {
                QList<QTextLayout::FormatRange> marks;
                if (m_marks && !text.isEmpty())
                    marks = m_marks(text);
                return m_searchMarks ? marks + m_searchMarks(text) : marks;
            });
        break;
    default:
        painter->setPen(QPen(theme.edge, 1));
        painter->drawLine(QPointF(rect.left(), qRound(rect.center().y()) + 0.5),
            QPointF(rect.right(), qRound(rect.center().y()) + 0.5));
    }
    // Layout hands a selected object the ground of the selection.
    if (format.hasProperty(QTextFormat::BackgroundBrush)) {
        QRectF frame = rect;
        if (block.kind == Kind::Figure)
            frame.setHeight(figureGeometry(block).picture.height());
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(frame.adjusted(1, 1, -1, -1), 3, 3);
    }
    painter->restore();
}

void SheetObjects::drawFigure(QPainter &painter, const QRectF &rect, const Block &figure) const
{
    const Theme &theme = m_look.theme();
    const FigureGeometry geometry = figureGeometry(figure);
    const QRectF frame = geometry.picture.translated(rect.topLeft());
    const std::optional<Photo> photo
        = figure.ref.isEmpty() ? std::nullopt : m_sources.photo(figure.ref);
    const QFont font = captionFont();
    if (photo) {
        painter.fillRect(frame, theme.list);
        const qreal ratio = painter.device()->devicePixelRatioF();
        const QPixmap picture = m_sources.picture(photo->sha256, (frame.size() * ratio).toSize());
        if (picture.isNull()) {
            painter.fillRect(frame, theme.hover);
        } else {
            QSizeF size = picture.size();
            size.scale(frame.size(), Qt::KeepAspectRatio);
            QRectF target(QPointF(), size);
            target.moveCenter(frame.center());
            painter.drawPixmap(target, picture, QRectF(picture.rect()));
        }
    } else {
        painter.setPen(QPen(theme.control, 1, Qt::DashLine));
        painter.setBrush(theme.list);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const QString invitation
            = figure.ref.isEmpty() ? tr("Drop the picture here") : tr("This picture is gone");
        const qreal side = px(22);
        const qreal width = QFontMetricsF(font).horizontalAdvance(invitation);
        const qreal x = frame.center().x() - (side + px(8) + width) / 2;
        tintedIcon(u"insert-image"_qs, theme.soft)
            .paint(&painter, QRectF(x, frame.center().y() - side / 2, side, side).toRect());
        painter.setFont(font);
        painter.setPen(theme.soft);
        painter.drawText(QRectF(x + side + px(8), frame.top(), width + 2, frame.height()),
            Qt::AlignVCenter | Qt::AlignLeft, invitation);
    }
    const auto [caption, credit] = captions(figure);
    const auto part = [&](const QRectF &where, const QString &text, const QString &missing,
                          const QColor &colour, Qt::Alignment align,
                          QList<QTextLayout::FormatRange> marks = {}) {
        QRectF to = where.translated(rect.topLeft());
        painter.setPen(text.isEmpty() ? theme.danger : colour);
        if (text.isEmpty()) {
            const QRectF mark(to.left(), to.top() + px(2), px(15), px(15));
            tintedIcon(u"data-warning"_qs, theme.danger).paint(&painter, mark.toRect());
            to.setLeft(to.left() + px(20));
        }
        if (m_searchMarks && !text.isEmpty())
            marks += m_searchMarks(text);
        lines(text.isEmpty() ? missing : text, font, to.width(), px(19), &painter, to.topLeft(),
            align, marks);
    };
    part(geometry.caption, caption, tr("Add caption"), theme.text, Qt::AlignLeft,
        m_marks && !caption.isEmpty() ? m_marks(caption) : QList<QTextLayout::FormatRange>());
    part(geometry.credit, credit.isEmpty() ? QString() : tr("Photo: %1").arg(credit),
        tr("Add credit"), theme.soft, Qt::AlignRight);
}

void SheetObjects::drawFilm(QPainter &painter, const QRectF &rect, const Block &block) const
{
    const Theme &theme = m_look.theme();
    const std::optional<Film> film = m_sources.film(block.ref);
    painter.setPen(QPen(theme.edge, 1));
    painter.setBrush(theme.list);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QRectF poster(rect.left() + px(8), rect.top() + px(8), px(96), px(54));
    painter.fillRect(poster, theme.hover);
    if (film && !film->posterSha256.isEmpty()) {
        const QPixmap picture = m_sources.picture(
            film->posterSha256, (poster.size() * painter.device()->devicePixelRatioF()).toSize());
        if (!picture.isNull()) {
            QSizeF size = picture.size();
            size.scale(poster.size(), Qt::KeepAspectRatio);
            QRectF target(QPointF(), size);
            target.moveCenter(poster.center());
            painter.drawPixmap(target, picture, QRectF(picture.rect()));
        }
    }
    QRectF mark(0, 0, px(22), px(22));
    mark.moveCenter(poster.center());
    tintedIcon(u"media-playback-start"_qs, theme.soft).paint(&painter, mark.toRect());
    QFont title = captionFont();
    title.setWeight(QFont::DemiBold);
    const qreal left = poster.right() + px(12);
    const qreal width = rect.right() - left - px(8);
    painter.setFont(title);
    painter.setPen(film ? theme.text : theme.danger);
    const QString name = film ? film->title : tr("This film is no longer in the archive");
    painter.drawText(QRectF(left, rect.top() + px(12), width, px(24)),
        Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(title).elidedText(name, Qt::ElideRight, width));
    if (!film)
        return;
    painter.setFont(captionFont());
    painter.setPen(theme.soft);
    painter.drawText(QRectF(left, rect.top() + px(36), width, px(22)),
        Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(captionFont()).elidedText(film->url, Qt::ElideMiddle, width));
}

TableStyle SheetObjects::tableStyle() const
{
    return {m_width, m_scale, captionFont()};
}

TableGeometry SheetObjects::tableGeometry(const Block &table) const
{
    return toasoan::tableGeometry(table, tableStyle());
}

} // namespace toasoan
