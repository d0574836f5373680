// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "compare/conflictchoices.h"
#include "publish/joining.h"
#include "text/mergerows.h"

#include <functional>
#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace toasoan {

class ClashBox;
class CompareRow;
class CompareScroll;
class Desk;
class DifferenceList;
class RoomyRow;
class WaySwitch;

/// The open story's conflict: what differs, who did it and what becomes of it; each clash asks
/// which text stays. Takes the panes' place; nothing is decided before “Dùng bản ghép”.
class ConflictView : public QWidget
{
    Q_OBJECT
public:
    ConflictView(Desk &desk, Look &look, QWidget *parent = nullptr);
    bool start(); ///< false when the open story is in no conflict; else at the first open clash
    /// Reads story and conflict again: choices for what is as it was stay.
    void refresh();
    void next(int step); ///< to the next (1) or previous (-1) difference
    void setSideBySide(bool side);
    [[nodiscard]] int differences() const { return int(m_changed.size()); }
    [[nodiscard]] int current() const { return m_current; } ///< of the differences, or -1
    [[nodiscard]] int openCount() const { return m_chosen.openCount(); }
    /// In every clash that nobody has chosen in yet; one undo takes it back.
    void keepInRest(merge::Keep keep);
    /// Whether this computer's text was written without network at that time.
    void setOffline(std::function<bool(const QDateTime &)> offline);

Q_SIGNALS:
    void leaveWanted();
    void resolved(const QString &story);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Read : quint8 { None, Same, Changed };
    void build();
    QWidget *buildHead();
    QWidget *buildFoot();
    Read read();
    QWidget *buildRest();
    void fill();
    void fillHeads();
    void fillList();
    void fillFoot();
    void fillRest();
    void addRows();
    void addRow(int difference);
    void addFold(int from, int to);
    CompareRow *makeRow(int row, int number);
    ClashBox *makeClash(int row, int number);
    QWidget *makeDecided(int row, int number);
    void show(int difference);
    void choose(int clash, const merge::Choice &choice);
    void remember(); ///< as it is now, for undo
    void goBack(QList<ConflictChoices> &from, QList<ConflictChoices> &to);
    void reopen(int clash);
    void write(int clash);
    void stopWriting();
    void goOn(); ///< to the next clash that is open, else to the button that ends it
    void finish();
    void showMerged();
    [[nodiscard]] QString sideHtml(const merge::Row &row, bool mine) const;
    [[nodiscard]] std::optional<QString> wordsOfClash(int clash) const;
    [[nodiscard]] bool isOpen(const merge::Row &row) const; ///< shown in its frame
    [[nodiscard]] QList<merge::Choice> choices() const;

    Desk &m_desk;
    Look &m_look;
    QString m_story;
    Conflict m_conflict;
    Content m_mine;
    merge::Merged m_merged;
    QList<merge::Row> m_rows;
    QList<int> m_changed; // indexes of rows that differ
    ConflictChoices m_chosen;
    QList<ConflictChoices> m_undo, m_redo;
    QHash<int, QWidget *> m_boxes; // by difference
    int m_current = -1; // a difference
    std::function<bool(const QDateTime &)> m_offline;
    QString m_trouble; // why it was not ended
    bool m_ending = false;
    DifferenceList *m_left;
    RoomyRow *m_info, *m_foot;
    WaySwitch *m_way;
    QLabel *m_infoShape, *m_said, *m_mineHead, *m_theirHead, *m_stateShape, *m_state;
    QPushButton *m_preview, *m_later, *m_use;
    QWidget *m_rest; // all mine or all theirs, where much is open
    QLabel *m_restHead;
    QPushButton *m_restMine, *m_restTheirs;
    CompareScroll *m_scroll;
};

} // namespace toasoan
