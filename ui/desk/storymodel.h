// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "desk/storyindex.h"
#include "desk/storyrows.h"

#include <QAbstractListModel>

namespace toasoan {

/// The list beside the editor: headings and stories. Rows are inserted, moved and removed one by
/// one, so that selection and scroll stay; there is no reset.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { RowRole = Qt::UserRole + 1, IdRole };
    StoryModel(StoryIndex &index, Session &session, QObject *parent = nullptr);

    [[nodiscard]] const StoryFilter &filter() const { return m_filter; }
    void setFilter(const StoryFilter &filter);
    [[nodiscard]] const StoryRow &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] QModelIndex indexOf(const QString &storyId) const;
    [[nodiscard]] int storyCount() const;
    [[nodiscard]] bool hasStories() const { return !m_index.stories().isEmpty(); } ///< in any view
    [[nodiscard]] Onlooker onlooker() const;
    [[nodiscard]] QString authorText(const StorySummary &story) const; ///< “you” for one's own

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void rearranged();

private:
    void rearrange();
    void take(const QList<StoryRow> &rows);
    [[nodiscard]] QString spoken(const StoryRow &row) const;
    StoryIndex &m_index;
    Session &m_session;
    StoryFilter m_filter;
    QList<StoryRow> m_rows;
};

} // namespace toasoan
