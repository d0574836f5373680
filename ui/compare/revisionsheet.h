// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "desk/desk.h"

namespace toasoan {

/// A text to be read, and nothing else.
class TextSheet : public Sheet
{
    Q_OBJECT
public:
    TextSheet(Look &look, const QString &title, const QString &second, const Content &content,
        QWidget *window);
    void start();

private:
    QWidget *m_first;
};

/// A kept text to be read as it was; comparing and bringing back start from here too.
class RevisionSheet : public TextSheet
{
    Q_OBJECT
public:
    RevisionSheet(Desk &desk, Look &look, const Revision &revision, QWidget *window);

Q_SIGNALS:
    void compareWanted(int revision);
    void restoreWanted(int revision);
};

} // namespace toasoan
