// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sheet.h"
#include "desk/desk.h"
#include "store/beside.h"

class QLabel;
class QPlainTextEdit;

namespace toasoan {

/// A step that needs words: the field, and the reasons used last to choose from (never filled in by
/// themselves).
class WordSheet : public Sheet
{
    Q_OBJECT
public:
    WordSheet(Desk &desk, Look &look, QWidget *window, const QString &name);
    void open();
    [[nodiscard]] QStringList texts() const; ///< of the fields, as they stand
    void setTexts(const QStringList &texts); ///< what was written when the sheet was last left

Q_SIGNALS:
    void finished();

protected:
    QPlainTextEdit *addField(const QString &label, const QString &placeholder, int lines);
    [[nodiscard]] QLabel *noteLine(const QString &text); ///< small, set in
    void addReasons(Action action, QPlainTextEdit *target);
    [[nodiscard]] Desk &desk() const { return m_desk; }
    [[nodiscard]] static QString words(const QPlainTextEdit *field);

private:
    Desk &m_desk;
    QList<QPlainTextEdit *> m_fields;
};

class ReturnSheet : public WordSheet
{
    Q_OBJECT
public:
    ReturnSheet(Desk &desk, Look &look, const Anchor &quote, QWidget *window);
};

class WithdrawSheet : public WordSheet
{
    Q_OBJECT
public:
    WithdrawSheet(Desk &desk, Look &look, QWidget *window);
};

class CorrectSheet : public WordSheet
{
    Q_OBJECT
public:
    CorrectSheet(Desk &desk, Look &look, QWidget *window);
};

} // namespace toasoan
