// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "photos/picturerows.h"
#include "story/draft.h"

#include <QAbstractListModel>
#include <QTimer>

namespace toasoan {

/// The pictures of the newsroom, or of the open story, filtered and in order. A picture that
/// changes is announced by its id; only another filter or another set makes the list anew.
class ContactModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { KeyRole = Qt::UserRole + 1 };
    ContactModel(Session &session, Draft &draft, QObject *parent = nullptr);

    /// Shows the open story's pictures, or the newsroom's. While hidden nothing is read.
    void show(bool story);
    void hide();
    void readNow(); ///< what was just written, without waiting for the next turn
    [[nodiscard]] bool isStory() const { return m_story; }
    void setFilter(const PictureFilter &filter);
    [[nodiscard]] const PictureFilter &filter() const { return m_filter; }
    [[nodiscard]] const PictureRow &row(int row) const { return m_shown.at(row); }
    [[nodiscard]] const QList<PictureRow> &all() const { return m_all; } ///< unfiltered
    [[nodiscard]] std::array<int, 5> counts() const { return tabCounts(m_all, m_filter); }
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;
    /// The use in a story's sheet, else the picture.
    [[nodiscard]] static QString keyOf(const PictureRow &row);
    [[nodiscard]] QString missingText(const PictureRow &row) const; ///< “Complete”, “2 missing”

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void aboutToRearrange();
    void rearranged(); ///< counts too

private:
    void touch();
    void read();
    void take(const QList<PictureRow> &rows);
    Session &m_session;
    Draft &m_draft;
    QList<PictureRow> m_all, m_shown;
    PictureFilter m_filter;
    QTimer m_timer;
    bool m_story = false, m_active = false;
};

} // namespace toasoan
