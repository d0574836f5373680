// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QPushButton>
#include <QStyledItemDelegate>
#include <QWidget>

namespace toasoan {

/// One difference: its name above, then both texts beside each other, or one.
class CompareRow : public QWidget
{
    Q_OBJECT
public:
    CompareRow(const QString &title, const QString &change, const QStringList &texts,
        const QFont &font, const Look &look, QWidget *parent);
    void setCurrent(bool current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    bool m_two, m_current = false;
};

/// Opens and closes rows that are the same; their names end in “…” where room ends.
class FoldLine : public QPushButton
{
    Q_OBJECT
public:
    FoldLine(const QString &text, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override; ///< of the whole name
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int around() const; ///< what stands beside the letters
    QString m_whole;
};

/// The list of differences: number, name, what happened, what was done.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int ChangeRole = Qt::UserRole + 1, OutcomeRole = Qt::UserRole + 2,
                         OpenRole = Qt::UserRole + 3;
    ChangeDelegate(const Look &look, QObject *parent);
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    void paintOutcome(QPainter *painter, const QRect &line, const QModelIndex &index) const;
    const Look &m_look;
};

} // namespace toasoan
