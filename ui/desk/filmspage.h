// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/session.h"
#include "common/theme.h"

#include <functional>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace toasoan {

/// “Phim tư liệu”: the films of the archive in pages and order of the site, and a line to add one.
class FilmsPage : public QWidget
{
    Q_OBJECT
public:
    FilmsPage(Session &session, Pictures &pictures, Look &look, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QWidget *head();
    void addRow(const Film &film, int index, int count);
    [[nodiscard]] QLabel *posterOf(const Film &film);
    [[nodiscard]] QWidget *buttonsOf(const Film &film, int index, int count);
    void addPager(int pages);
    [[nodiscard]] QToolButton *pageButton(int page, QWidget *box);
    void turnTo(int page);
    void add();
    void edit(const Film &film);
    void move(const Film &film, int by);
    [[nodiscard]] Result<void> keep(const Film &before, Film film, const QString &picture);
    [[nodiscard]] Result<void> write(const QString &id, const std::function<void(Film &)> &change);
    void tell(const Result<void> &done);
    void bringBackFocus();
    Session &m_session;
    Pictures &m_pictures;
    Look &m_look;
    QLineEdit *m_title, *m_url;
    QPushButton *m_add;
    QLabel *m_count, *m_error;
    QVBoxLayout *m_rows;
    QString m_focused; ///< the button that had the focus, by film and act
    int m_page = 0;
};

} // namespace toasoan
