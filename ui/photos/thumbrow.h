// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"

#include <QWidget>

namespace toasoan {

/// The first pictures of several in a row, and how many more there are.
class ThumbRow : public QWidget
{
    Q_OBJECT
public:
    ThumbRow(Pictures &pictures, Look &look, QWidget *parent = nullptr);
    void setPictures(const QStringList &sha256s);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Pictures &m_pictures;
    Look &m_look;
    QStringList m_sha256s;
};

} // namespace toasoan
