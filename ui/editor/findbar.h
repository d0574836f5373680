// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/finder.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace toasoan {

/// Under the format bar: what is looked for, how often it is there, and what shall stand instead.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    FindBar(Finder &finder, SheetEdit &sheet, const Look &look, QWidget *parent);
    void open(bool replace); ///< with what is chosen in the text
    void close(); ///< what was found stays chosen; the focus goes back into the text
    void step(bool backward); ///< also while the bar is closed; opens it when nothing was asked yet
    void setWriting(bool writing); ///< false: only finds

Q_SIGNALS:
    void shownChanged(int higher); ///< by so much does the text begin lower; less when negative
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();
    void ask();
    void showCount();
    void replaceAll();
    [[nodiscard]] int shownHeight() const { return isHidden() ? 0 : height(); }
    Finder &m_finder;
    SheetEdit &m_sheet;
    const Look &m_look;
    QLineEdit *m_query, *m_with;
    QLabel *m_count;
    QToolButton *m_previous, *m_next, *m_close;
    QCheckBox *m_exact;
    QPushButton *m_one, *m_all;
    QWidget *m_finding, *m_replacing;
    QHBoxLayout *m_findRow, *m_replaceRow;
    bool m_writing = true;
};

} // namespace toasoan
