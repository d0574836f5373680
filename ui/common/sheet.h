// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace toasoan {

/// A question over the dimmed window: no window of its own, so that it works on every window
/// manager and the story stays to be seen. Keeps Tab inside, swallows the window's shortcuts, Esc
/// closes, the focus goes back to where it was. Deletes itself when closed.
class Sheet : public QWidget
{
    Q_OBJECT
public:
    Sheet(const Look &look, QWidget *anywhere, int width, const QString &name);
    void open(QWidget *firstFocus = nullptr);
    void close();

Q_SIGNALS:
    void closed();

protected:
    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] QWidget *panel() const { return m_panel; }
    /// Parts from top to bottom: title, bar on `chrome` (heads the body's columns), body (scrolls
    /// when the window is low), band on `chrome`, buttons.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    [[nodiscard]] QVBoxLayout *bar() const { return m_bar; } ///< shown once something is in it
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QVBoxLayout *band() const { return m_band; } ///< shown once something is in it
    [[nodiscard]] QHBoxLayout *foot() const { return m_foot; }
    void setTitle(const QString &title, const QString &second = {});
    QPushButton *addFoot(const QString &text, const QString &kind); ///< at the right end
    QPushButton *addCancel(const QString &text);
    void showError(const QString &sentence); ///< above the buttons, stays until the next try
    void refit();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const Look &m_look;
    int m_width;
    qreal m_dim = 1;
    QPointer<QWidget> m_focusBefore;
    QWidget *m_panel, *m_barBox, *m_bandBox, *m_bodyBox;
    QScrollArea *m_scroll;
    QVBoxLayout *m_head, *m_bar, *m_body, *m_band;
    QHBoxLayout *m_foot;
    QLabel *m_error;
};

} // namespace toasoan
