// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/session.h"
#include "common/sheet.h"
#include "editor/spelling.h"

class QLineEdit;
class QVBoxLayout;

namespace toasoan {

/// What the newsroom prints of itself, its sections and its people. For administrators to change,
/// for all to read.
class SettingsSheet : public Sheet
{
    Q_OBJECT
public:
    SettingsSheet(Session &session, Spelling &spelling, Look &look, QWidget *window);
    void open();

private:
    QLineEdit *addField(const QString &name, const QString &value, const QString &placeholder = {});
    void buildPeople();
    void take();
    Session &m_session;
    bool m_mayChange;
    QLineEdit *m_name, *m_motto, *m_site, *m_sections, *m_licence, *m_chief, *m_address, *m_contact,
        *m_backup, *m_headline, *m_standfirst, *m_goal;
    QVBoxLayout *m_people = nullptr;
};

/// F1: the keys that work now, read from the window's actions.
class KeysSheet : public Sheet
{
    Q_OBJECT
public:
    KeysSheet(Look &look, QWidget *window);
};

} // namespace toasoan
