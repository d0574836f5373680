// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "desk/storymodel.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;

namespace toasoan {

class FilterBar;

/// The pane of stories: search field, filter, “Viết bài”, and the rows.
class StoryList : public QWidget
{
    Q_OBJECT
public:
    StoryList(StoryModel &model, Session &session, Pictures &pictures, Look &look,
        QAction *newStory, QWidget *parent = nullptr);
    void setView(const StoryFilter &filter); ///< from the navigation; position is remembered
    void select(const QString &storyId); ///< marks its row, where it is in the view
    void setCompact(bool compact); ///< rows of one line each, without pictures
    void setNewMenu(QMenu *menu); ///< kinds of new story, offered beside “Viết bài”
    void focusSearch();
    void searchFor(const QString &words); ///< as if they had been typed
    void focusList();
    [[nodiscard]] QString selectedId() const; ///< the current row's
    void endGathering(); ///< of several chosen rows the current one stays
    [[nodiscard]] QStringList selectedIds() const; ///< in the order of the list
    QString step(int by); ///< moves on by one story and answers it, empty at the end
    /// Under the rows while several are selected; hidden when the text is empty.
    void setBar(const QString &text, const QList<QAction *> &actions);
    [[nodiscard]] QList<QAction *> barActions() const { return m_barActions; }
    [[nodiscard]] QString neighbourOf(
        const QString &storyId) const; ///< to go on with after it left
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void chosen(const QString &storyId); ///< clicked, or walked to with keys
    void selectionChanged();
    void clicked(const QString &storyId); ///< with the mouse
    void opened(const QString &storyId); ///< Enter: go on in the text
    void contextMenuWanted(const QString &storyId, const QPoint &globalPos);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyLook();
    void updateEmpty();
    [[nodiscard]] static bool isGathering(); ///< with Shift or Ctrl: nothing is opened
    void search();
    void shortenNew();
    StoryModel &m_model;
    Look &m_look;
    QLineEdit *m_search;
    QToolButton *m_filter;
    QPushButton *m_new;
    QToolButton *m_kinds; ///< beside it: stories from a template
    FilterBar *m_chips;
    QListView *m_view;
    QWidget *m_empty;
    QLabel *m_emptyTitle, *m_emptyText;
    QPushButton *m_emptyAction;
    QWidget *m_bar;
    QLabel *m_barText;
    class FlowLayout *m_barButtons;
    QList<QAction *> m_barActions;
    QTimer m_minute;
    QHash<QString, int> m_scrolls; // by view
    bool m_selecting = false, m_snippets = false;
};

} // namespace toasoan
