// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storydrop.h"

#include "common/storyfiles.h"

#include <QAction>
#include <QDropEvent>
#include <QTimer>
#include <QWidget>

namespace toasoan {

StoryDrop::StoryDrop(QWidget *over, const QAction *import)
    : QObject(over)
    , m_import(import)
{
    over->setAcceptDrops(true);
    over->installEventFilter(this);
}

bool StoryDrop::takes(QDropEvent *event) const
{
    if (!m_import->isEnabled() || storyFiles(event->mimeData()).isEmpty())
        return false;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    return true;
}

bool StoryDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        return takes(static_cast<QDropEvent *>(event));
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!takes(drop))
            return false;
        // whoever dragged waits until this returns, and an import may ask and take its time
        QTimer::singleShot(
            0, this, [this, files = storyFiles(drop->mimeData())] { Q_EMIT dropped(files); });
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace toasoan
