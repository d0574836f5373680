// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "spell/speller.h"

#include <QWidget>

class QAction;
class QAbstractButton;
class QComboBox;
class QVBoxLayout;

namespace toasoan {

class ElidedLabel;

/// Under the format bar while findings are walked through: what is wrong, and what to do with it.
class SpellBar : public QWidget
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *next, *previous, *fix, *fixAll, *ignore, *ignoreAll, *personal, *newsroom, *close;
    };
    SpellBar(const Actions &actions, const Look &look, QWidget *parent);
    void setFinding(const Misspelling &finding, const QStringList &suggestions);
    [[nodiscard]] QString chosen() const; ///< the suggestion that would be taken

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();
    const Look &m_look;
    QVBoxLayout *m_column;
    ElidedLabel *m_reason;
    QComboBox *m_suggestions;
    QList<QAbstractButton *> m_buttons;
};

} // namespace toasoan
