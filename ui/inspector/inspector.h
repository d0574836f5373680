// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace toasoan {

/// The right pane: a header of checkable buttons, the chosen part below. The current button shows
/// icon and word, the others icon and count; with room all show their word.
class Inspector : public QWidget
{
    Q_OBJECT
public:
    explicit Inspector(Look &look, QWidget *parent = nullptr);
    void addPart(const QString &name, const QString &iconName, QWidget *part);
    void setCount(QWidget *part, int count);
    void showPart(QWidget *part);
    [[nodiscard]] QWidget *current() const;
    /// Something of the whole newsroom's that stands here instead, until a part is asked for.
    void setGuest(QWidget *guest);
    void showGuest(bool shown);
    [[nodiscard]] bool showsGuest() const { return m_guestShown; }
    [[nodiscard]] QList<QAction *> actions() const; ///< Ctrl+1 …, in order

Q_SIGNALS:
    void shown(); ///< a part was asked for: the pane must be seen
    void guestShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Part
    {
        QString name, iconName;
        QToolButton *button = nullptr;
        QAction *action = nullptr;
        int count = 0;
    };
    void dress();
    void label(bool roomy);
    Look &m_look;
    QList<Part> m_parts;
    QWidget *m_head, *m_guest = nullptr;
    QHBoxLayout *m_row;
    QStackedWidget *m_stack;
    bool m_guestShown = false;
};

} // namespace toasoan
