// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QKeySequence>
#include <QPoint>
#include <QSize>
#include <QString>
#include <QStringList>

class QAction;
class QPixmap;
class QWidget;

namespace toasoan {

/// Drives the program as a person does: keys and mouse through the window system's entrance (so
/// that shortcuts, focus and modal windows behave), on widgets found by accessible name. Nothing
/// here knows a store or a slot. The first thing that is not as expected ends the tour: later steps
/// do nothing.
class Driver
{
public:
    /// Numbers its screenshots from those that `before` has taken in the same folder.
    explicit Driver(QWidget *window, QString shotFolder, const QStringList &before = {});

    [[nodiscard]] bool ok() const { return m_failure.isEmpty(); }
    [[nodiscard]] QString failure() const { return m_failure; }
    [[nodiscard]] QStringList shots() const { return m_shots; } ///< file names in order

    /// The visible widget of that accessible name in any window of the program; waits up to 30 s.
    QWidget *find(const QString &accessibleName);
    [[nodiscard]] QWidget *peek(const QString &accessibleName) const; ///< now, without waiting

    void key(const QKeySequence &sequence); ///< to the window that has the focus
    void type(const QString &text); ///< letter by letter to the focus
    void click(const QString &accessibleName);
    void clickAt(QWidget *widget, const QPoint &place);
    /// Opens a menu by `open` and takes the entries of `path` in it, one level after the other, by
    /// their texts without “&”. Works for menus that run a loop of their own.
    void choose(const std::function<void()> &open, const QStringList &path);
    /// A row of the item view of that name whose accessible text or text holds `part`.
    void clickRow(const QString &accessibleName, const QString &part);
    /// The next modal dialog gets these keys once it is up: a text, then Enter.
    void answerFileDialog(const QString &path);

    void require(bool condition, const QString &what); ///< else the tour fails with `what`
    bool waitFor(const std::function<bool()> &condition, const QString &what, int ms = 60000);
    void await(const QString &accessibleName); ///< a visible widget of that name
    void awaitGone(const QString &accessibleName);
    void awaitFocus(const QString &accessibleName);
    void awaitText(const QString &part, int ms = 60000); ///< a visible label that holds it
    void settle(int ms = 120); ///< lets timers and paints run
    void toEndOfText(); ///< the cursor behind the open story's last word

    /// Saves the window with everything in it as NN-name.png, once it does not change any more.
    void shot(const QString &name);
    void shotOf(QWidget *widget, const QString &name); ///< the same of another window
    /// Opens a menu by `open`, saves the window with the menu over it, and closes the menu.
    void shotOfPopup(const std::function<void()> &open, const QString &name);
    void resize(const QSize &size);
    /// From here on another window is driven: the person sits at it, and nobody sees the first.
    void sitAt(QWidget *window);

private:
    [[nodiscard]] QWidget *target() const;
    [[nodiscard]] static QAction *openEntry(const QString &text);
    void awaitReach(QWidget *widget, const QString &accessibleName);
    void save(const QPixmap &picture, const QString &name);
    void press(QWidget *window, int key, Qt::KeyboardModifiers modifiers, const QString &text);

    QWidget *m_window;
    QString m_folder;
    QString m_failure;
    QStringList m_shots;
};

} // namespace toasoan
