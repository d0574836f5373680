// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pieces.h"

#include "common/icons.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// Return in a field may move the focus to a button before anybody could ask who was meant: each
// button answers for itself. A key held down presses once.
class KeyButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (!enter || (event->modifiers() & ~Qt::KeypadModifier))
            QPushButton::keyPressEvent(event);
        else if (!event->isAutoRepeat())
            click();
    }
};

} // namespace

QPushButton *makeButton(const QString &text, const QString &kind, QWidget *parent)
{
    auto *button = new KeyButton(text, parent);
    button->setAutoDefault(false);
    button->setAccessibleName(text);
    if (!kind.isEmpty())
        button->setProperty("kind", kind);
    return button;
}

void setKind(QWidget *widget, const QString &kind)
{
    if (widget->property("kind").toString() == kind)
        return;
    widget->setProperty("kind", kind);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void setButtonIcon(QAbstractButton *button, const QString &iconName, const QColor &color)
{
    button->setIcon(tintedIcon(iconName, color));
    // The icon is painted in the middle of a wider place: the gap that style sheets cannot set.
    const int side = qRound(button->fontMetrics().height() * 16 / 18.0);
    button->setIconSize({side + side / 2, side});
}

ArrowBox::ArrowBox(const Look &look, QWidget *parent)
    : QComboBox(parent)
    , m_look(look)
{
}

QString ArrowBox::shownText() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    // The arrow stands in the middle of its room: the text may come a little nearer.
    const QRect field
        = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    if (fontMetrics().horizontalAdvance(option.currentText) <= field.width() + m_look.px(5))
        return option.currentText;
    return fontMetrics().elidedText(option.currentText, Qt::ElideRight, field.width());
}

bool ArrowBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || shownText() == currentText())
        return QComboBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
    return true;
}

void ArrowBox::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = shownText();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_look.theme();
    painter.setPen(QPen(isEnabled() ? theme.soft : theme.faint, 1.2));
    const qreal reach = m_look.px(4);
    const QPointF low(width() - m_look.px(14), height() / 2.0 + reach / 2);
    painter.drawLine(low, low + QPointF(-reach, -reach));
    painter.drawLine(low, low + QPointF(reach, -reach));
}

QLabel *makeLabel(const QString &text, const QString &tone, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (!tone.isEmpty())
        label->setProperty("tone", tone);
    return label;
}

QLabel *makeWrappedLabel(const QString &text, const QString &tone, QWidget *parent)
{
    QLabel *label = makeLabel(text, tone, parent);
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void setLabelColor(QLabel *label, const QColor &color)
{
    // A palette would be taken back when the style sheet polishes the label.
    const QString sheet = u"color: %1;"_s.arg(color.name());
    if (label->styleSheet() != sheet)
        label->setStyleSheet(sheet);
}

QPlainTextEdit *makeTextField(const Look &look, int lines, const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    field->setProperty("field", true);
    field->setTabChangesFocus(true);
    field->setAccessibleName(name);
    field->setFixedHeight(lines * field->fontMetrics().lineSpacing() + look.px(18));
    return field;
}

QWidget *makeHairline(Qt::Orientation orientation, QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("frame", u"line"_s);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

ElidedLabel::ElidedLabel(QPalette::ColorRole role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setDetails(const QString &details)
{
    m_details = details;
    updateToolTip();
}

void ElidedLabel::setColor(const QColor &color)
{
    m_color = color;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    constexpr int leastLetters = 10; // fewer and “…” say nothing
    const QFontMetrics metrics = fontMetrics();
    if (metrics.horizontalAdvance(m_text) > width()
        && width() < leastLetters * metrics.averageCharWidth())
        return;
    QPainter painter(this);
    painter.setPen(m_color.isValid() ? m_color : palette().color(m_role));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(m_text, Qt::ElideRight, width()));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const bool cut = fontMetrics().horizontalAdvance(m_text) > width();
    setToolTip(!m_details.isEmpty() ? m_details : cut ? m_text : QString());
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

void layOutEmptyState(
    const Look &look, QWidget *page, QLabel *picture, QLabel *sentence, QPushButton *button)
{
    auto *middle = new QVBoxLayout(page);
    const int edge = look.px(24);
    middle->setContentsMargins(edge, edge, edge, edge);
    middle->setSpacing(look.px(12));
    for (QLabel *label : {picture, sentence})
        label->setAlignment(Qt::AlignHCenter);
    sentence->setWordWrap(true);
    sentence->setProperty("tone", QStringLiteral("soft"));
    middle->addStretch(1);
    middle->addWidget(picture);
    middle->addWidget(sentence);
    middle->addWidget(button, 0, Qt::AlignHCenter);
    middle->addStretch(2);
}

} // namespace toasoan
