// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who else has the open story open, in the editor's header and in the list.
#include "desk/editorpane.h"
#include "desk/storymodel.h"
#include "mainwindow.h"
#include "server/presencelink.h"

#include <QGuiApplication>

namespace toasoan {

void MainWindow::wirePresence()
{
    m_presence = new PresenceLink(m_desk, *m_link, this);
    const auto show = [this] {
        const QDateTime now = m_session.store().now();
        const PresenceLink::Others &others = m_presence->others();
        const QList<Presence> here
            = m_desk.hasStory() ? others.value(m_desk.story().id) : QList<Presence>();
        m_editorPane->setPresence(
            PresenceLink::sentence(here, now), PresenceLink::details(here, now));
        QHash<QString, QString> rows;
        for (auto it = others.cbegin(); it != others.cend(); ++it)
            rows.insert(it.key(), PresenceLink::details(it.value(), now));
        m_model->setOpenElsewhere(rows);
    };
    connect(m_presence, &PresenceLink::changed, this, show);
    connect(&m_desk, &Desk::storyOpened, this, show);
    connect(qApp, &QGuiApplication::lastWindowClosed, m_presence, &PresenceLink::leave);
}

} // namespace toasoan
