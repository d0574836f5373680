// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "editor/spelling.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace toasoan {

/// The inspector's “Kiểm tra”: what blocks, what to look at, what is fine; each leads to its place.
class ChecksPanel : public QWidget
{
    Q_OBJECT
public:
    ChecksPanel(Desk &desk, Look &look, QWidget *parent = nullptr);
    void focusFirst(); ///< the first blocker's link
    void setSpelling(const SpellSummary &summary);
    [[nodiscard]] int openCount() const { return m_open; }

Q_SIGNALS:
    void jumpWanted(const toasoan::workflow::Finding &finding);
    void countChanged(int open);
    void spellingWanted(); ///< the first finding

private:
    void refresh();
    void addFinding(const workflow::Finding &finding);
    void addSpelling();
    QPushButton *addRow(bool blocks, const QString &what, const QString &why, const QString &link);
    void addFine(const QString &text);
    Desk &m_desk;
    Look &m_look;
    QLabel *m_title, *m_hint;
    QVBoxLayout *m_rows;
    QWidget *m_first = nullptr;
    QTimer m_pause;
    QList<workflow::Finding> m_shown;
    SpellSummary m_spelling, m_shownSpelling;
    QStringList m_fine;
    int m_open = 0;
};

} // namespace toasoan
