// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace toasoan {

/// The tokens of the interface, two instances; no colour literal stands anywhere else.
struct Theme
{
    bool dark;
    QColor chrome, list, paper, focusPaper, raised, hover, sel, line, edge, control, text, soft,
        faint, accent, accentText, brand, brandText, draft, submitted, returned, danger, approved,
        scheduled, published, updating, withdrawn, warn, warnGround, err, errGround, ok, okGround,
        info, infoGround, add, addGround, del, delGround, note, spell, nameMark, styleMark, dim;
    [[nodiscard]] QColor state(State state) const;
};
[[nodiscard]] const Theme &lightTheme();
[[nodiscard]] const Theme &darkTheme();

/// The look of one running window: theme, unit, fonts. Owned by main(), handed on by reference.
class Look : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };
    explicit Look(Choice choice, QObject *parent = nullptr);
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] Choice choice() const;
    void setChoice(Choice choice); ///< palette, style sheet and icon theme of qApp follow
    void setScale(qreal scale); ///< 1 draws the interface at 13 px; 2 is text at 200 %
    /// Device-independent pixels of a size drawn for the 13 px interface font: px(76) is a list
    /// row's height.
    [[nodiscard]] int px(qreal size) const;
    [[nodiscard]] QFont interfaceFont(qreal size = 13, int weight = 400) const; ///< Open Sans
    [[nodiscard]] QFont storyFont(qreal size, int weight = 400) const; ///< Noto Serif
    [[nodiscard]] QFont codeFont(qreal size = 13) const; ///< JetBrains Mono

Q_SIGNALS:
    void changed(); ///< theme or unit

private:
    void apply();
    Choice m_choice;
    bool m_systemDark = false;
    qreal m_scale = 1;
};

} // namespace toasoan
