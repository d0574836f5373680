// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "text/mergecontent.h"

#include <optional>
#include <QWidget>

class QPlainTextEdit;
class QVBoxLayout;

namespace toasoan {

class CompareRow;
class RoomyRow;

/// A clash in its frame: both texts, and below them the bar that asks which stays, or the field in
/// which it is written anew.
class ClashBox : public QWidget
{
    Q_OBJECT
public:
    ClashBox(CompareRow *row, const Look &look, QWidget *parent);
    [[nodiscard]] CompareRow *row() const { return m_row; }
    /// `theirs`: the words of that button. `chosen` is what was chosen before.
    void ask(const QString &theirs, const std::optional<merge::Choice> &chosen, bool rewritable);
    void write(const QString &words);
    void focusField(); ///< while it is written anew

Q_SIGNALS:
    void kept(toasoan::merge::Keep keep);
    void rewriteWanted();
    void wordsChanged(const QString &words);
    void written(const QString &words);
    void givenUp();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RoomyRow *addBar(const QString &words, int least);
    [[nodiscard]] QString words() const;
    void finishWriting();
    const Look &m_look;
    CompareRow *m_row;
    QVBoxLayout *m_column;
    QPlainTextEdit *m_field = nullptr;
};

} // namespace toasoan
