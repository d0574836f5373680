// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "desk/desk.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace toasoan {

/// Section, tags, dateline, source, related stories; the address is only shown. What is changed is
/// saved as one edit when the sheet closes.
class PropertiesSheet : public Sheet
{
    Q_OBJECT
public:
    PropertiesSheet(Desk &desk, Look &look, QWidget *window);
    void open();

private:
    void addRow(const QString &name, QWidget *field);
    void fillRelated();
    void offerRelated(const QString &words);
    void take();
    Desk &m_desk;
    QComboBox *m_section;
    QLineEdit *m_tags, *m_dateline, *m_source, *m_find;
    QListWidget *m_related;
    QStringList m_chosen;
};

} // namespace toasoan
