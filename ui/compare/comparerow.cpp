// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparerow.h"

#include "common/icons.h"
#include "common/pieces.h"

#include <QGridLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

CompareRow::CompareRow(const QString &title, const QString &change, const QStringList &texts,
    const QFont &font, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_two(texts.size() > 1)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(change.isEmpty() ? title : u"%1: %2"_s.arg(title, change));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(look.px(22), look.px(9), look.px(22), look.px(11));
    grid->setHorizontalSpacing(look.px(44));
    grid->setVerticalSpacing(look.px(3));
    QLabel *name = makeWrappedLabel(
        change.isEmpty() ? title : u"%1 – %2"_s.arg(title, change), u"soft"_s, this);
    name->setFont(look.interfaceFont(11, 600));
    grid->addWidget(name, 0, 0, 1, 2);
    for (int i = 0; i < int(texts.size()); ++i) {
        QLabel *words = makeWrappedLabel({}, {}, this);
        words->setTextFormat(Qt::RichText);
        words->setText(u"<p style=\"line-height:118%\">%1</p>"_s.arg(texts.at(i)));
        words->setFont(font);
        words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(words, 1, i);
        grid->setColumnStretch(i, 1);
        if (!m_two)
            words->setMaximumWidth(look.px(760));
    }
    if (!m_two) // a column as wide as one reads, at the left
        grid->addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum), 1, 1);
}

FoldLine::FoldLine(const QString &text, QWidget *parent)
    : QPushButton(parent)
    , m_whole(text)
{
    setAutoDefault(false);
    setProperty("kind", u"fold"_s);
    setCheckable(true);
    setAccessibleName(text);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int FoldLine::around() const
{
    return QPushButton::sizeHint().width() - fontMetrics().horizontalAdvance(text());
}

// One pixel more: what is measured in whole ones may be a fraction wider.
QSize FoldLine::sizeHint() const
{
    return {
        around() + fontMetrics().horizontalAdvance(m_whole) + 1, QPushButton::sizeHint().height()};
}

QSize FoldLine::minimumSizeHint() const
{
    return {0, QPushButton::minimumSizeHint().height()};
}

void FoldLine::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    setText(fontMetrics().elidedText(m_whole, Qt::ElideRight, qMax(0, width() - around())));
    setToolTip(text() == m_whole ? QString() : m_whole);
}

void CompareRow::setCurrent(bool current)
{
    m_current = current;
    update();
}

void CompareRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_look.theme();
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
    if (m_two)
        painter.fillRect(width() / 2, 0, 1, height(), theme.line);
    if (m_current)
        painter.fillRect(0, 0, m_look.px(3), height(), theme.accent);
}

ChangeDelegate::ChangeDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
{
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics name(m_look.interfaceFont(13, 600)), second(m_look.interfaceFont(12));
    const bool outcome = !index.data(OutcomeRole).toString().isEmpty();
    return {m_look.px(200),
        name.height() + (outcome ? 2 : 1) * second.height() + m_look.px(outcome ? 21 : 18)};
}

// A word with its shape: a tick, or the mark of what waits for somebody.
void ChangeDelegate::paintOutcome(
    QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const bool open = index.data(OpenRole).toBool();
    const QColor color = open ? m_look.theme().submitted : m_look.theme().approved;
    const int side = m_look.px(16);
    tintedIcon(open ? u"data-warning"_s : u"dialog-ok-apply"_s, color)
        .paint(painter, line.x(), line.y() + (line.height() - side) / 2, side, side);
    const QFont font = m_look.interfaceFont(12, 600);
    const QFontMetrics metrics(font);
    const int left = line.x() + side + m_look.px(5);
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(left, line.y() + metrics.ascent(),
        metrics.elidedText(
            index.data(OutcomeRole).toString(), Qt::ElideRight, line.right() - left));
}

void ChangeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_look.theme();
    const bool chosen = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    painter->save();
    if (chosen) {
        painter->fillRect(rect, theme.sel);
        painter->fillRect(rect.x(), rect.y(), m_look.px(3), rect.height(), theme.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(rect, theme.hover);
    }
    painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.line);
    const QFont bold = m_look.interfaceFont(13, 600), plain = m_look.interfaceFont(12);
    const QFontMetrics name(bold), second(plain);
    const int left = rect.x() + m_look.px(41), right = rect.right() - m_look.px(10);
    const int y = rect.y() + m_look.px(8);
    painter->setFont(plain);
    painter->setPen(theme.soft);
    painter->drawText(
        rect.x() + m_look.px(12), y + name.ascent(), QString::number(index.row() + 1));
    painter->drawText(left, y + name.height() + m_look.px(2) + second.ascent(),
        second.elidedText(index.data(ChangeRole).toString(), Qt::ElideRight, right - left));
    painter->setFont(bold);
    painter->setPen(theme.text);
    painter->drawText(left, y + name.ascent(),
        name.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, right - left));
    if (!index.data(OutcomeRole).toString().isEmpty())
        paintOutcome(painter,
            QRect(left, y + name.height() + second.height() + m_look.px(4), right - left,
                second.height()),
            index);
    if (chosen && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

} // namespace toasoan
