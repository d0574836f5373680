// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "story/timeline.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace toasoan {

class TimelineRow;

/// The inspector's “Dòng thời gian”: who did what when, newest first, by days, and which
/// text stood then: to be seen, compared and brought back.
class TimelinePanel : public QWidget
{
    Q_OBJECT
public:
    TimelinePanel(Desk &desk, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] static QString actText(Action action); ///< “gửi duyệt”

Q_SIGNALS:
    void viewWanted(int revision);
    void compareWanted(int revision);
    void restoreWanted(int revision);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void addDay(const QString &text);
    void addPoint(const TimelinePoint &point);
    void choose(int row);
    void later(); ///< only what is seen is built
    Desk &m_desk;
    Look &m_look;
    QVBoxLayout *m_rows;
    QScrollArea *m_scroll;
    QList<TimelineRow *> m_lines;
    int m_current = -1;
    QString m_story;
    bool m_stale = true;
};

} // namespace toasoan
