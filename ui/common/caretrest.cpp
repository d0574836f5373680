// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caretrest.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

namespace toasoan {

CaretRest::CaretRest()
    : CaretRest(Pauses())
{
}

CaretRest::CaretRest(const Pauses &pauses)
    : m_pauses(pauses)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CaretRest::calmDown);
    m_timer.start(m_pauses.slow);
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

void CaretRest::calmDown()
{
    QStyleHints *hints = QGuiApplication::styleHints();
    if (m_stage == Stage::Awake) {
        m_flashTime = hints->cursorFlashTime();
        m_stage = Stage::Slow;
        hints->setCursorFlashTime(2 * m_flashTime);
        m_timer.start(m_pauses.still);
    } else {
        m_stage = Stage::Still;
        hints->setCursorFlashTime(0);
    }
}

void CaretRest::wake()
{
    if (m_stage != Stage::Awake)
        QGuiApplication::styleHints()->setCursorFlashTime(m_flashTime);
    m_stage = Stage::Awake;
    m_timer.start(m_pauses.slow);
}

} // namespace toasoan
