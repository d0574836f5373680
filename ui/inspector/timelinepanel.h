// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace toasoan {

/// The inspector's “Dòng thời gian”: who did what when, newest first, by days.
class TimelinePanel : public QWidget
{
    Q_OBJECT
public:
    TimelinePanel(Desk &desk, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] static QString actText(Action action); ///< “gửi duyệt”

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void later(); ///< only what is seen is built
    Desk &m_desk;
    Look &m_look;
    QVBoxLayout *m_rows;
    bool m_stale = true;
};

} // namespace toasoan
