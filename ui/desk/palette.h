// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/paletteitems.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;

namespace toasoan {

class Look;

/// Field and list over the window: finds every action, story, picture and person of
/// the directory by words. A child widget,
/// so that it works on every window manager; the focus goes back to where it was. Deletes itself
/// when closed.
class Palette : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { All, Stories };
    Palette(Kind kind, const QMenuBar &bar, Session &session, const Look &look, QWidget *window);
    void open();
    void close();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] const QList<PaletteItem> &items() const;

Q_SIGNALS:
    void leaving(); ///< for what was chosen, which may stand anywhere in the window
    void storyWanted(const QString &id);
    void pictureWanted(const QString &storyId, const QString &photoId);
    void personWanted(const QString &name); ///< the stories that tell of them

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QList<PaletteItem> peopleLike(const QString &words);
    void place();
    void run(int row);
    const Kind m_kind;
    Session &m_session;
    const Look &m_look;
    QList<PaletteItem> m_commands;
    std::optional<QList<PaletteItem>> m_people; // read when somebody looks for words
    QStringList m_used;
    QWidget *m_panel;
    QLineEdit *m_field;
    QListView *m_view;
    QLabel *m_none;
    class PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace toasoan
