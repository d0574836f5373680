// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "spell/speller.h"

#include <QHash>
#include <QMenu>

namespace toasoan {

/// The popup at a word: what is wrong in one line, suggestions 1–9, let be, teach. It names its own
/// single keys, which work while it is open.
class SpellMenu : public QMenu
{
    Q_OBJECT
public:
    SpellMenu(const Look &look, QWidget *parent);
    void setFinding(
        const Misspelling &finding, const QStringList &suggestions, bool mayTeachNewsroom);

Q_SIGNALS:
    void replaceWanted(const QString &with);
    void ignoreWanted();
    void personalWanted();
    void newsroomWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *add(const QString &text, QChar key);
    const Look &m_look;
    QHash<QChar, QAction *> m_keys;
};

} // namespace toasoan
