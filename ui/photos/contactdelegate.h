// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "photos/contactmodel.h"

#include <QStyledItemDelegate>

namespace toasoan {

/// A cell of the contact sheet: picture, one line of caption, stars, what is missing.
class ContactDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ContactDelegate(
        const ContactModel &model, Pictures &pictures, const Look &look, QObject *parent = nullptr);
    void setCellWidth(int width); ///< 100 to 320 at the 13 px font
    [[nodiscard]] int cellWidth() const { return m_width; }
    [[nodiscard]] QSize cell() const; ///< device-independent pixels
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPicture(QPainter &painter, const QRect &place, const PictureRow &row) const;
    void paintBadge(QPainter &painter, const QRect &place) const;
    void paintMarks(QPainter &painter, const QRect &line, const PictureRow &row) const;
    [[nodiscard]] int lineHeight() const;
    const ContactModel &m_model;
    Pictures &m_pictures;
    const Look &m_look;
    int m_width = 160;
};

} // namespace toasoan
