// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace toasoan {

/// The inspector's “Ghi chú”: what editors wrote when they returned the story, with Xong / Mở lại.
class NotesPanel : public QWidget
{
    Q_OBJECT
public:
    NotesPanel(Desk &desk, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] int openCount() const { return m_open; }

Q_SIGNALS:
    void countChanged(int open);

private:
    void refresh();
    void addNote(const Note &note);
    Desk &m_desk;
    Look &m_look;
    QVBoxLayout *m_rows;
    int m_open = 0;
};

} // namespace toasoan
