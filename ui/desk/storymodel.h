// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "desk/storyindex.h"
#include "desk/storyrows.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace toasoan {

/// The list beside the editor: headings and stories, a page at a time. Rows are inserted, moved and
/// removed one by one, so that selection and scroll stay; there is no reset. A search answers at
/// once, newest first, and is ranked when the typing pauses.
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
    [[nodiscard]] bool hasStories() const { return !m_index.tally().isEmpty(); } ///< in any view
    [[nodiscard]] Onlooker onlooker() const;
    [[nodiscard]] const QList<Tally> &tally() const { return m_index.tally(); }
    [[nodiscard]] QString authorText(const StorySummary &story) const; ///< “you” for one's own
    [[nodiscard]] QString editorText(const StorySummary &story) const; ///< who took it, or empty
    /// Who else has which story open, a line each; by story.
    void setOpenElsewhere(const QHash<QString, QString> &who);
    [[nodiscard]] QString openElsewhere(const QString &story) const { return m_who.value(story); }

    void setUnsent(const QSet<QString> &stories); ///< what the outbox holds of them waits
    [[nodiscard]] bool isUnsent(const QString &story) const { return m_unsent.contains(story); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void rearranged();

private:
    void load(); // the pool, from the store
    void rearrange(); // the rows, from the pool
    void follow(const QSet<QString> &ids);
    void rank();
    void take(const QList<StoryRow> &rows);
    [[nodiscard]] QString spoken(const StoryRow &row) const;
    [[nodiscard]] QStringList marks(const StorySummary &story) const; ///< in words
    StoryIndex &m_index;
    Session &m_session;
    StoryFilter m_filter;
    QList<StoryRow> m_rows;
    Stories m_pool; // what the view may show
    QHash<QString, QString> m_who; // has a story open elsewhere
    QSet<QString> m_unsent;
    QStringList m_found; // the search's answer, best or newest first
    QTimer m_pause; // of typing in the search field
    int m_limit;
    bool m_more = false; // the store has further stories of this view
    bool m_ranked = false;
};

} // namespace toasoan
