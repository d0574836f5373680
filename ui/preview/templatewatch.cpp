// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/templatewatch.h"

#include <QDir>
#include <utility>

namespace toasoan {

TemplateWatch::TemplateWatch(QString newsroomFolder, QObject *parent)
    : QObject(parent)
    , m_newsroom(std::move(newsroomFolder))
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TemplateWatch::changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString &path) {
        if (path != m_newsroom || QDir(folder()).exists())
            Q_EMIT changed();
    });
}

QString TemplateWatch::folder() const
{
    return m_newsroom + QStringLiteral("/templates");
}

// The newsroom's own folder tells of the database's files too: it is watched only for the folder
// that is not there yet.
void TemplateWatch::look()
{
    const QDir templates(folder());
    if (!templates.exists()) {
        m_watcher.addPath(m_newsroom);
        return;
    }
    if (m_watcher.directories().contains(m_newsroom))
        m_watcher.removePath(m_newsroom);
    QStringList paths{templates.path()};
    const QStringList files = templates.entryList({QStringLiteral("*.mustache")}, QDir::Files);
    for (const QString &file : files)
        paths += templates.filePath(file);
    m_watcher.addPaths(paths);
}

} // namespace toasoan
