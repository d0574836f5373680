// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "desk/desk.h"

namespace toasoan {

/// A kept text to be read as it was; comparing and bringing back start from here too.
class RevisionSheet : public Sheet
{
    Q_OBJECT
public:
    RevisionSheet(Desk &desk, Look &look, const Revision &revision, QWidget *window);
    void start();

Q_SIGNALS:
    void compareWanted(int revision);
    void restoreWanted(int revision);

private:
    QWidget *m_first;
};

} // namespace toasoan
