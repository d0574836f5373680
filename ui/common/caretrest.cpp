// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caretrest.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

namespace toasoan {

CaretRest::CaretRest(std::chrono::milliseconds after)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(after);
    connect(&m_timer, &QTimer::timeout, this, &CaretRest::rest);
    m_timer.start();
    qApp->installEventFilter(this);
}

CaretRest::~CaretRest()
{
    wake();
}

bool CaretRest::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
        wake();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CaretRest::rest()
{
    m_flashTime = QGuiApplication::styleHints()->cursorFlashTime();
    m_resting = true;
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

void CaretRest::wake()
{
    if (m_resting)
        QGuiApplication::styleHints()->setCursorFlashTime(m_flashTime);
    m_resting = false;
    m_timer.start();
}

} // namespace toasoan
