// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "text/diff.h"

#include <optional>
#include <QWidget>

class QPushButton;

namespace toasoan {

class ArrowBox;
class CompareRow;
class CompareScroll;
class DifferenceList;
class ElidedLabel;
class RoomyRow;
class WaySwitch;

/// Two texts of the open story side by side or in one column: what differs, word by word, what is
/// equal folded. Takes the panes' place; Esc and “Về bài” lead back.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    CompareView(Desk &desk, Look &look, QWidget *parent = nullptr);
    /// Numbers of revisions; 0 is the text as it stands in the editor. Without a first one: what
    /// readers see, else what was approved, else the last text that differs.
    void start(std::optional<int> before = {}, int after = 0);
    void next(int step); ///< to the next (1) or previous (-1) difference
    [[nodiscard]] int differences() const { return int(m_changed.size()); }
    [[nodiscard]] int current() const { return m_current; } ///< of the differences, or -1
    [[nodiscard]] const QList<diff::Row> &rows() const { return m_rows; }
    void setSideBySide(bool side);

Q_SIGNALS:
    void leaveWanted();
    void restoreWanted(int revision);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Version
    {
        int revision;
        QString title;
    };
    void build();
    QWidget *buildHead();
    void readVersions();
    [[nodiscard]] int sensible() const;
    [[nodiscard]] Result<Content> contentOf(int revision) const;
    void compare();
    void fill();
    CompareRow *makeRow(int row, int number);
    void addFold(int from, int to);
    void choose(int difference);
    Desk &m_desk;
    Look &m_look;
    QList<Version> m_versions; // newest first
    Content m_before, m_after;
    QList<diff::Row> m_rows;
    QList<int> m_changed; // indexes of rows that differ
    QList<CompareRow *> m_boxes; // of the rows that differ
    int m_current = -1;
    bool m_filling = false;
    ElidedLabel *m_title;
    DifferenceList *m_left;
    RoomyRow *m_top;
    WaySwitch *m_way;
    ArrowBox *m_first, *m_second;
    QPushButton *m_restore;
    CompareScroll *m_scroll;
};

} // namespace toasoan
