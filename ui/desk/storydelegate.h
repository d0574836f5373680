// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "desk/storymodel.h"

#include <QStyledItemDelegate>

namespace toasoan {

/// Paints the rows of StoryModel: headline, picture, state, section, author and age.
class StoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StoryDelegate(const StoryModel &model, Session &session, Pictures &pictures, const Look &look,
        QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Two lines of at most `width`; the second ends in “…” where there is more.
    [[nodiscard]] static QStringList headlineLines(
        const QString &headline, const QFont &font, int width, int lines);
    [[nodiscard]] bool hasSnippet(int width) const; ///< rows of that width are higher
    void setCompact(bool compact) { m_compact = compact; } ///< one line of headline, no picture

private:
    void paintHeading(QPainter &painter, const QRect &rect, const StoryRow &row) const;
    void paintStory(
        QPainter &painter, const QStyleOptionViewItem &option, const StorySummary &story) const;
    void paintMeta(QPainter &painter, const QRect &rect, const StorySummary &story) const;
    [[nodiscard]] int paintMarks(
        QPainter &painter, const QRect &rect, const StorySummary &story) const;

    const StoryModel &m_model;
    Session &m_session;
    Pictures &m_pictures;
    const Look &m_look;
    bool m_compact = false;
};

} // namespace toasoan
