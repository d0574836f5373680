// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/theme.h"
#include "desk/storyindex.h"
#include "desk/storyrows.h"

#include <optional>
#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QMenu;

namespace toasoan {

/// A line of the navigation: a group's name, a view of the stories, or an archive.
struct NavRow
{
    enum class Kind : quint8 { Label, Stories, Films, Pictures };
    Kind kind = Kind::Label;
    QString text;
    QString iconName; ///< empty: the state's shape
    StoryFilter filter = {};
    int count = 0;
    bool urgent = false;
    bool operator==(const NavRow &) const = default;
};

class NavModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { RowRole = Qt::UserRole + 1 };
    NavModel(StoryIndex &index, Session &session, QObject *parent = nullptr);
    [[nodiscard]] const NavRow &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] QModelIndex indexOf(const StoryFilter &filter) const;
    [[nodiscard]] QModelIndex indexOf(NavRow::Kind kind) const;
    [[nodiscard]] int labelCount() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void refresh();
    [[nodiscard]] QList<NavRow> build() const;
    StoryIndex &m_index;
    Session &m_session;
    QList<NavRow> m_rows;
    int m_films = 0, m_pictures = 0;
};

class NavDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    NavDelegate(const NavModel &model, const Look &look, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const NavModel &m_model;
    const Look &m_look;
};

/// The left pane: the paper's mark and name, views with counts, the person at the bottom.
class Navigation : public QWidget
{
    Q_OBJECT
public:
    Navigation(StoryIndex &index, Session &session, Look &look, QWidget *parent = nullptr);
    void choose(const StoryFilter &filter); ///< as if it had been clicked
    void choosePictures(); ///< the same for the picture archive
    /// What stands beside it, without choosing it; nothing: a view that has no line here.
    void mark(const std::optional<StoryFilter> &shown);
    /// One action for each line, renewed when sections are added or renamed.
    void fillPlaces(QMenu *menu);
    void setRail(bool rail); ///< icons and counts only
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] QWidget *memberButton() const;

Q_SIGNALS:
    void storiesChosen(const toasoan::StoryFilter &filter);
    void filmsChosen();
    void picturesChosen();
    void placeChosen(); ///< from the menu: the keys go on there
    void memberMenuWanted(const QPoint &globalPos);

private:
    void applyLook();
    Session &m_session;
    Look &m_look;
    NavModel *m_model;
    class PaperMark *m_mark;
    QListView *m_view;
    class MemberButton *m_member;
    bool m_choosing = false;
};

} // namespace toasoan
