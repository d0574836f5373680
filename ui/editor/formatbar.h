// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "editor/sheetactions.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QSpacerItem;
class QToolButton;

namespace toasoan {

/// One row of the commonest actions above the sheet.
class FormatBar : public QWidget
{
    Q_OBJECT
public:
    FormatBar(SheetActions &actions, const Look &look, QWidget *parent = nullptr);
    [[nodiscard]] QToolButton *filmButton() const { return m_film; }
    [[nodiscard]] QSize minimumSizeHint() const override; ///< without the buttons it can spare

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add(QAction *action);
    void gap();
    void setTight(bool tight);
    void applyLook();
    void fit();

    const Look &m_look;
    QHBoxLayout *m_row;
    QComboBox *m_style;
    QToolButton *m_film = nullptr;
    QList<QToolButton *> m_buttons;
    QList<QSpacerItem *> m_gaps;
    QList<QToolButton *> m_spare; ///< the last of them goes first
};

} // namespace toasoan
