// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/session.h"
#include "common/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace toasoan {

/// “Phim tư liệu”: the films of the archive, newest first, and a line to add one.
class FilmsPage : public QWidget
{
    Q_OBJECT
public:
    FilmsPage(Session &session, Pictures &pictures, Look &look, QWidget *parent = nullptr);

private:
    void refresh();
    void addRow(const Film &film);
    void add();
    Session &m_session;
    Pictures &m_pictures;
    Look &m_look;
    QLineEdit *m_title, *m_url;
    QPushButton *m_add;
    QLabel *m_error;
    QVBoxLayout *m_rows;
};

} // namespace toasoan
