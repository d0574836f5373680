// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QDropEvent;

namespace toasoan {

/// Stories that are dropped as files anywhere on a widget, while `import` may be done.
class StoryDrop : public QObject
{
    Q_OBJECT
public:
    StoryDrop(QWidget *over, const QAction *import);

Q_SIGNALS:
    void dropped(const QStringList &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takes(QDropEvent *event) const;

    const QAction *m_import;
};

} // namespace toasoan
