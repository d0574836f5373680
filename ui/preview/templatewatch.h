// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>

namespace toasoan {

/// Tells whoever makes or mends a page template of a newsroom, where there were none before too.
class TemplateWatch : public QObject
{
    Q_OBJECT
public:
    explicit TemplateWatch(QString newsroomFolder, QObject *parent = nullptr);
    void look(); ///< before the templates are read: what is there is watched from here on

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString folder() const;
    QString m_newsroom;
    QFileSystemWatcher m_watcher;
};

} // namespace toasoan
