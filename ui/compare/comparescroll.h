// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <functional>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace toasoan {

/// Rows of two texts below each other, what is the same folded into a line.
class CompareScroll : public QScrollArea
{
    Q_OBJECT
public:
    CompareScroll(const Look &look, QWidget *parent);
    void restart(); ///< what add() and addFold() are given from here on replaces the rows
    void add(QWidget *row);
    /// `inside` is asked once, when it is unfolded first.
    void addFold(const QString &text, const std::function<QList<QWidget *>()> &inside);
    /// The same behind a line that is there already.
    void addFold(QWidget *line, QPushButton *fold, const std::function<QList<QWidget *>()> &inside);
    void finish(); ///< shows them, where the old ones stood
    /// Scrolls until it is seen; of one that has no room its beginning, or its end.
    void bringUp(QWidget *row, bool end = false);

private:
    const Look &m_look;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace toasoan
