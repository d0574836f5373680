// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/timelinerow.h"

#include "common/pieces.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

TimelineRow::TimelineRow(
    const Words &words, int revision, bool mayRestore, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_revision(revision)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(u"%1, %2"_s.arg(words.what, words.second));
    setAccessibleDescription(words.note);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(14), look.px(5), look.px(10), look.px(5));
    row->setSpacing(look.px(8));
    auto *shape = new QLabel(this);
    shape->setPixmap(words.shape.pixmap(look.px(16), look.px(16)));
    row->addWidget(shape, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(look.px(1));
    QLabel *what = makeWrappedLabel(words.what, {}, this);
    what->setFont(look.interfaceFont(12, 600));
    lines->addWidget(what);
    if (!words.note.isEmpty()) {
        QLabel *note = makeWrappedLabel(words.note, {}, this);
        note->setFont(look.interfaceFont(12));
        lines->addWidget(note);
    }
    QLabel *second = makeWrappedLabel(words.second, u"soft"_s, this);
    second->setFont(look.interfaceFont(12));
    lines->addWidget(second);
    row->addLayout(lines, 1);
    if (revision <= 0)
        return;
    m_buttons = new QWidget(this);
    auto *buttons = new QVBoxLayout(m_buttons);
    buttons->setContentsMargins(0, look.px(4), 0, look.px(2));
    buttons->setSpacing(look.px(4));
    auto *two = new QHBoxLayout;
    two->setSpacing(look.px(4));
    buttons->addLayout(two);
    const auto add = [&](const QString &text, QBoxLayout *layout, void (TimelineRow::*sent)(int)) {
        QPushButton *button = makeButton(text, u"small"_s, m_buttons);
        connect(button, &QPushButton::clicked, this, [this, sent] {
            Q_EMIT(this->*sent)(m_revision);
        });
        layout->addWidget(button, 0, Qt::AlignLeft);
    };
    add(tr("View"), two, &TimelineRow::viewWanted);
    add(tr("Compare"), two, &TimelineRow::compareWanted);
    two->addStretch(1);
    if (mayRestore)
        add(tr("Bring back as a new version"), buttons, &TimelineRow::restoreWanted);
    m_buttons->hide();
    lines->addWidget(m_buttons);
}

void TimelineRow::setCurrent(bool current)
{
    if (std::exchange(m_current, current) == current)
        return;
    if (m_buttons)
        m_buttons->setVisible(current);
    update();
}

void TimelineRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_look.theme();
    if (m_current) {
        painter.fillRect(rect(), theme.sel);
        painter.fillRect(0, 0, m_look.px(3), height(), theme.accent);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT chosen();
}

void TimelineRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimelineRow::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    Q_EMIT chosen();
}

void TimelineRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        Q_EMIT moved(event->key() == Qt::Key_Down ? 1 : -1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_revision > 0)
        Q_EMIT compareWanted(m_revision);
    else
        QWidget::keyPressEvent(event);
}

} // namespace toasoan
