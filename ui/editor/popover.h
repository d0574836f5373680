// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "story/story.h"

#include <QFrame>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace toasoan {

/// A small framed field in the window, under the place it is about; Esc or leaving closes it.
class Popover : public QFrame
{
    Q_OBJECT
public:
    Popover(const Look &look, QWidget *parent);
    void openAt(QPoint topLeft, QWidget *giveFocusBack); ///< kept inside the parent
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void watch(QWidget *child); ///< closes when the focus leaves the last watched one

    const Look &m_look;

private:
    QWidget *m_back = nullptr;
};

class LinkPopover : public Popover
{
    Q_OBJECT
public:
    LinkPopover(const Look &look, QWidget *parent);
    void setLink(const QString &link);

Q_SIGNALS:
    void chosen(const QString &link); ///< empty: no link

private:
    void accept();
    QLineEdit *m_address;
    QPushButton *m_remove;
};

class FilmPopover : public Popover
{
    Q_OBJECT
public:
    FilmPopover(const Look &look, QWidget *parent);
    void setFilms(const QList<Film> &films);

Q_SIGNALS:
    void chosen(const QString &filmId);
    void added(const QString &title, const QString &url);

private:
    void updateAdd();
    QListWidget *m_list;
    QLineEdit *m_title;
    QLineEdit *m_url;
    QPushButton *m_add;
};

/// What a person means by an address: `vi-du.example/tin` becomes https; empty when it is none.
[[nodiscard]] QString completedLink(const QString &typed);

} // namespace toasoan
