// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storydelegate.h"

#include "common/hits.h"
#include "common/icons.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "desk/rowmarks.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int headingHeight = 26;
constexpr int rowHeight = 76;
constexpr int snippetRowHeight = 94;
constexpr int snippetFrom = 380;
constexpr int compactRowHeight = 50;

} // namespace

StoryDelegate::StoryDelegate(const StoryModel &model, Session &session, Pictures &pictures,
    const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_session(session)
    , m_pictures(pictures)
    , m_look(look)
{
}

bool StoryDelegate::hasSnippet(int width) const
{
    return !m_compact && width >= m_look.px(snippetFrom);
}

QSize StoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (m_model.row(index.row()).isHeading())
        return {width, m_look.px(headingHeight)};
    return {width,
        m_look.px(m_compact         ? compactRowHeight
                : hasSnippet(width) ? snippetRowHeight
                                    : rowHeight)};
}

QStringList StoryDelegate::headlineLines(
    const QString &headline, const QFont &font, int width, int lines)
{
    QTextLayout layout(headline, font);
    layout.beginLayout();
    QStringList result;
    while (result.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int start = line.textStart();
        if (result.size() + 1 == lines) {
            result.append(
                QFontMetrics(font).elidedText(headline.mid(start), Qt::ElideRight, width));
            break;
        }
        result.append(headline.mid(start, line.textLength()).trimmed());
    }
    layout.endLayout();
    return result;
}

void StoryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const StoryRow &row = m_model.row(index.row());
    if (row.isHeading())
        paintHeading(*painter, option.rect, row);
    else
        paintStory(*painter, option, row.story);
    painter->restore();
}

void StoryDelegate::paintHeading(QPainter &painter, const QRect &rect, const StoryRow &row) const
{
    const Theme &theme = m_look.theme();
    painter.fillRect(rect, theme.list);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line);
    const QRect inner = rect.adjusted(m_look.px(12), 0, -m_look.px(12), 0);
    painter.setFont(m_look.interfaceFont(11, 600));
    painter.setPen(theme.faint);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, row.heading);
    if (row.remark.isEmpty())
        return;
    const int used = painter.fontMetrics().horizontalAdvance(row.heading) + m_look.px(12);
    painter.setFont(m_look.interfaceFont(12));
    if (painter.fontMetrics().horizontalAdvance(row.remark) <= inner.width() - used)
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, row.remark);
}

void StoryDelegate::paintStory(
    QPainter &painter, const QStyleOptionViewItem &option, const StorySummary &story) const
{
    const Theme &theme = m_look.theme();
    const QRect rect = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(rect, chosen ? theme.sel : hovered ? theme.hover : theme.list);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.line);
    if (chosen)
        painter.fillRect(rect.left(), rect.top(), m_look.px(3), rect.height(), theme.accent);

    QRect inner = rect.adjusted(m_look.px(12), m_look.px(8), -m_look.px(10), 0);
    const int line = m_look.px(19);
    int textWidth = inner.width();
    if (!m_compact && !story.leadSha256.isEmpty()) {
        const QRect place(inner.right() + 1 - m_look.px(57), inner.top() + m_look.px(1),
            m_look.px(57), m_look.px(38));
        textWidth = place.left() - m_look.px(10) - inner.left();
        const qreal ratio = painter.device()->devicePixelRatioF();
        const QPixmap picture = m_pictures.pixmap(story.leadSha256, place.size() * ratio, true);
        QPainterPath shape;
        shape.addRoundedRect(place, m_look.px(3), m_look.px(3));
        painter.setRenderHint(QPainter::Antialiasing);
        if (picture.isNull()) {
            painter.fillPath(shape, theme.line);
        } else {
            painter.save();
            painter.setClipPath(shape);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawPixmap(place, picture);
            painter.restore();
        }
    }
    const QFont headlineFont = m_look.interfaceFont(13, 600);
    const bool untitled = story.headline.isEmpty();
    const int most = m_compact ? 1 : 2;
    painter.setFont(untitled ? m_look.interfaceFont(13) : headlineFont);
    painter.setPen(untitled ? theme.faint : theme.text);
    const QStringList lines = untitled
        ? QStringList{StoryModel::tr("No headline yet")}
        : headlineLines(story.headline, headlineFont, textWidth, most);
    for (int i = 0; i < lines.size(); ++i)
        paintWithHits(painter, QRect(inner.left(), inner.top() + i * line, textWidth + line, line),
            lines.at(i), m_model.filter().search, theme);
    int y = inner.top() + most * line + m_look.px(m_compact ? 1 : 3);
    if (hasSnippet(rect.width())) {
        painter.setPen(theme.soft);
        const QFont font = m_look.interfaceFont(12);
        painter.setFont(font);
        paintWithHits(painter, QRect(inner.left(), y, inner.width(), m_look.px(18)),
            QFontMetrics(font).elidedText(story.standfirst, Qt::ElideRight, inner.width()),
            m_model.filter().search, theme);
        y += m_look.px(18);
    }
    paintMeta(painter, {inner.left(), y, inner.width(), m_look.px(18)}, story);
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -2));
    }
}

void StoryDelegate::paintMeta(QPainter &painter, const QRect &rect, const StorySummary &story) const
{
    const Theme &theme = m_look.theme();
    const QDateTime now = m_session.store().now();
    int right = rect.right() + 1;

    const bool waits = waitsForApproval(story) && !story.trashedAt.isValid();
    const bool late = waits && m_session.newsroom().waitingLimitMinutes > 0
        && ageSince(story).secsTo(now) > qint64(m_session.newsroom().waitingLimitMinutes) * 60;
    const bool missed = isPlanned(story) && story.scheduledAt <= now;
    const QString age = isPlanned(story) ? whenText(story.scheduledAt, now)
        : story.trashedAt.isValid()      ? trashedText(story, now)
                                         : ageText(ageSince(story), now);
    painter.setFont(m_look.interfaceFont(12, late || missed ? 700 : 400));
    painter.setPen(missed ? theme.danger : late ? theme.submitted : theme.soft);
    const int ageWidth = painter.fontMetrics().horizontalAdvance(age);
    painter.drawText(QRect(right - ageWidth, rect.top(), ageWidth, rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, age);
    right -= ageWidth + m_look.px(8);

    right
        = paintMarks(painter, {rect.left(), rect.top(), right - rect.left(), rect.height()}, story);

    const int side = m_look.px(12);
    const QColor color = theme.state(story.state);
    paintStateShape(painter, QRectF(rect.left(), rect.center().y() - side / 2.0 + 0.5, side, side),
        story.state, color);
    int left = rect.left() + m_look.px(17);
    painter.setFont(m_look.interfaceFont(12, 600));
    painter.setPen(color);
    const QString state = stateText(story.state);
    const int stateWidth = painter.fontMetrics().horizontalAdvance(state);
    painter.drawText(QRect(left, rect.top(), stateWidth, rect.height()),
        Qt::AlignLeft | Qt::AlignVCenter, state);
    left += stateWidth + m_look.px(4);

    QStringList parts;
    if (story.state == State::Updating && story.review != Review::Open)
        parts.append(reviewText(story.review));
    if (story.trashedAt.isValid() && story.publishedAt.isValid())
        parts.append(StoryModel::tr("readers saw it"));
    if (story.shared)
        parts.append(StoryModel::tr("shared"));
    parts.append(story.section.isEmpty() ? StoryModel::tr("no section") : story.section);
    parts.append(m_model.authorText(story));
    if (const QString taken = m_model.editorText(story); !taken.isEmpty())
        parts.append(taken);
    painter.setFont(m_look.interfaceFont(12));
    painter.setPen(theme.soft);
    painter.drawText(QRect(left, rect.top(), right - left, rect.height()),
        Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            u"· "_s + parts.join(u" · "_s), Qt::ElideRight, qMax(0, right - left)));
}

// From the right; answers where what stands before them has to end.
int StoryDelegate::paintMarks(QPainter &painter, const QRect &rect, const StorySummary &story) const
{
    const Theme &theme = m_look.theme();
    const int side = m_look.px(12);
    int right = rect.right() + 1;
    const auto next = [&] {
        right -= side;
        const QRect place(right, rect.center().y() - side / 2 + 1, side, side);
        right -= m_look.px(6);
        return place;
    };
    if (story.conflict)
        paintRowMark(painter, next(), RowMark::TwoCopies, theme.danger);
    if (m_model.isUnsent(story.id))
        paintRowMark(painter, next(), RowMark::Unsent, theme.soft);
    if (story.openNotes > 0) {
        painter.setFont(m_look.interfaceFont(11, 600));
        painter.setPen(theme.soft);
        const QString number = QString::number(story.openNotes);
        const int wide = painter.fontMetrics().horizontalAdvance(number);
        painter.drawText(QRect(right - wide, rect.top(), wide, rect.height()),
            Qt::AlignRight | Qt::AlignVCenter, number);
        right -= wide + m_look.px(3);
        tintedIcon(u"edit-comment"_s, theme.soft).paint(&painter, next());
    }
    if (!m_model.openElsewhere(story.id).isEmpty())
        tintedIcon(u"view-visible"_s, theme.accent).paint(&painter, next());
    return right;
}

} // namespace toasoan
