// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/sheet.h"
#include "story/snippets.h"

class QComboBox;
class QTableWidget;

namespace toasoan {

/// Abbreviations and what they stand for: one's own, and the newsroom's, which editors keep.
class SnippetsSheet : public Sheet
{
    Q_OBJECT
public:
    SnippetsSheet(Session &session, Look &look, QWidget *window);
    void open();

Q_SIGNALS:
    void changed();

private:
    void show(bool newsroom);
    void read(); ///< from the table into the list that it shows
    void keepBlankRow();
    void take();
    Session &m_session;
    QComboBox *m_whose;
    QTableWidget *m_table;
    QPushButton *m_remove;
    Snippets m_own, m_newsroom;
    bool m_showsNewsroom = false;
    bool m_mayNewsroom;
};

} // namespace toasoan
