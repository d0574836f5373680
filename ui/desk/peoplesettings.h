// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "editor/spelling.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace toasoan {

/// The part of the settings about people the newsroom wrote about: the last few, or those that a
/// search finds; rank and office are corrected in place, and each person can be forgotten.
class PeopleSettings : public QWidget
{
    Q_OBJECT
public:
    PeopleSettings(Spelling &spelling, const Look &look, QWidget *parent);

Q_SIGNALS:
    void resized();

private:
    void fill();
    void addRow(const KnownPerson &person);
    void addNewRow();
    [[nodiscard]] QLineEdit *field(const QString &text, const QString &hint, const QString &name);
    Spelling &m_spelling;
    const Look &m_look;
    QLabel *m_count;
    QLineEdit *m_search;
    QVBoxLayout *m_rows;
};

} // namespace toasoan
