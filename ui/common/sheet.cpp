// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/sheet.h"

#include "common/pieces.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

class Panel : public QWidget
{
public:
    Panel(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
    }
    void setBands(const QList<QWidget *> &bands) { m_bands = bands; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme.edge);
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(frame, m_look.px(8), m_look.px(8));
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (const QWidget *one : m_bands) {
            if (!one->isVisible())
                continue;
            const QRect band(1, one->y(), width() - 2, one->height());
            painter.fillRect(band, theme.chrome);
            painter.fillRect(band.x(), band.top(), band.width(), 1, theme.line);
            painter.fillRect(band.x(), band.bottom(), band.width(), 1, theme.line);
        }
    }

private:
    const Look &m_look;
    QList<QWidget *> m_bands;
};

QWidget *topWidget(QWidget *anywhere)
{
    return anywhere->window();
}

} // namespace

Sheet::Sheet(const Look &look, QWidget *anywhere, int width, const QString &name)
    : QWidget(topWidget(anywhere))
    , m_look(look)
    , m_width(width)
{
    setAccessibleName(name);
    auto *panel = new Panel(look, this);
    m_panel = panel;
    m_scroll = new QScrollArea(m_panel);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_bodyBox = new QWidget;
    m_bodyBox->setAutoFillBackground(false);
    m_scroll->setWidget(m_bodyBox);
    m_bodyBox->setAutoFillBackground(false);
    m_bandBox = new QWidget(m_panel);
    m_barBox = new QWidget(m_panel);
    panel->setBands({m_barBox, m_bandBox});
    m_error = makeWrappedLabel({}, u"danger"_s, m_panel);
    m_error->hide();

    const int side = look.px(20);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_head = new QVBoxLayout;
    m_head->setContentsMargins(side, look.px(16), side, look.px(12));
    m_head->setSpacing(look.px(4));
    m_body = new QVBoxLayout(m_bodyBox);
    m_body->setContentsMargins(side, 0, side, look.px(14));
    m_body->setSpacing(look.px(8));
    m_band = new QVBoxLayout(m_bandBox);
    m_band->setContentsMargins(side, look.px(12), side, look.px(12));
    m_band->setSpacing(look.px(8));
    m_bandBox->hide();
    m_bar = new QVBoxLayout(m_barBox);
    m_barBox->hide();
    m_error->setContentsMargins(side, look.px(8), side, 0);
    m_foot = new QHBoxLayout;
    m_foot->setContentsMargins(side, look.px(12), side, look.px(12));
    m_foot->setSpacing(look.px(8));
    m_foot->addStretch(1);
    column->addLayout(m_head);
    column->addWidget(m_barBox);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_bandBox);
    column->addWidget(m_error);
    column->addLayout(m_foot);
    window()->installEventFilter(this);
    m_bodyBox->installEventFilter(this);
    hide();
}

void Sheet::setTitle(const QString &title, const QString &second)
{
    if (!second.isEmpty()) {
        QLabel *small = makeWrappedLabel(second, u"soft"_s, m_panel);
        small->setFont(m_look.interfaceFont(12));
        m_head->addWidget(small);
    }
    QLabel *label = makeWrappedLabel(title, {}, m_panel);
    label->setFont(m_look.storyFont(19, 700));
    m_head->addWidget(label);
}

QPushButton *Sheet::addFoot(const QString &text, const QString &kind)
{
    QPushButton *button = makeButton(text, kind, m_panel);
    m_foot->addWidget(button);
    return button;
}

QPushButton *Sheet::addCancel(const QString &text)
{
    QPushButton *button = addFoot(text, {});
    connect(button, &QPushButton::clicked, this, &Sheet::close);
    return button;
}

void Sheet::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    refit();
}

void Sheet::open(QWidget *firstFocus)
{
    m_focusBefore = QApplication::focusWidget();
    m_bandBox->setVisible(m_band->count() > 0);
    m_barBox->setVisible(m_bar->count() > 0);
    refit();
    show();
    raise();
    QWidget *first = firstFocus ? firstFocus : m_panel->nextInFocusChain();
    first->setFocus(Qt::OtherFocusReason);
    // What cannot be changed takes no focus; it must not stay behind the sheet.
    if (const QWidget *focus = window()->focusWidget(); !focus || !isAncestorOf(focus))
        focusNextPrevChild(true);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
        return;
    auto *fade = new QVariantAnimation(this);
    fade->setDuration(120);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_dim = value.toReal();
        update();
    });
    m_dim = 0;
    fade->start(QAbstractAnimation::DeleteWhenStopped);
}

void Sheet::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
    deleteLater();
}

void Sheet::refit()
{
    setGeometry(window()->rect());
    const int wide = qMin(m_look.px(m_width), width() - m_look.px(48));
    m_panel->setFixedWidth(wide);
    // The body asks for its height at this width; the panel takes at most the window.
    m_bodyBox->layout()->activate();
    const int wanted = m_bodyBox->layout()->hasHeightForWidth()
        ? m_bodyBox->layout()->heightForWidth(wide - 2)
        : m_bodyBox->sizeHint().height();
    m_scroll->setMaximumHeight(wanted);
    m_panel->layout()->activate();
    const int rest = m_panel->layout()->hasHeightForWidth()
        ? m_panel->layout()->heightForWidth(wide)
        : m_panel->layout()->sizeHint().height();
    const int scrollHint
        = qMax(m_scroll->minimumHeight(), qMin(m_scroll->sizeHint().height(), wanted));
    const int whole = rest - scrollHint + wanted;
    const int high = qMin(whole, height() - m_look.px(48));
    // In large type the parts that stay leave it less than it would like; they lie over nothing.
    const int left = high - (rest - scrollHint);
    m_scroll->setMinimumHeight(qMin(wanted, qBound(m_look.px(32), left, m_look.px(120))));
    // A bar that came while the panel was smaller makes the text narrower and higher, and stays.
    m_scroll->setVerticalScrollBarPolicy(
        whole > high ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    // What heads the columns below stands over them.
    const int side = m_look.px(20);
    const int scrolled = whole > high ? m_scroll->verticalScrollBar()->sizeHint().width() : 0;
    m_bar->setContentsMargins(side, m_look.px(7), side + scrolled, m_look.px(7));
    m_panel->setGeometry(
        (width() - wide) / 2, qMax(m_look.px(24), (height() - high) / 2), wide, high);
}

bool Sheet::event(QEvent *event)
{
    // What is not a key of the focused field belongs to nobody while the sheet asks.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LayoutRequest)
        refit();
    return QWidget::event(event);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && isVisible())
        refit();
    // What was put into it while it stands counts for its height once it is shown.
    if (watched == m_bodyBox && event->type() == QEvent::LayoutRequest && isVisible())
        refit();
    return QWidget::eventFilter(watched, event);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QColor dim = m_look.theme().dim;
    dim.setAlphaF(dim.alphaF() * float(m_dim));
    QPainter(this).fillRect(rect(), dim);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *start = QApplication::focusWidget();
    if (!start || !isAncestorOf(start))
        start = m_panel;
    QWidget *at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (isAncestorOf(at) && at->isVisible() && at->isEnabled() && !at->focusProxy()
            && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (at != start);
    return true;
}

} // namespace toasoan
