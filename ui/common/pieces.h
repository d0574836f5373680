// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QComboBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

class QPlainTextEdit;

namespace toasoan {

/// An icon over a sentence over a button in the middle of `page`, which takes them.
void layOutEmptyState(
    const Look &look, QWidget *page, QLabel *picture, QLabel *sentence, QPushButton *button);

/// A push button in one of the style sheet's kinds: “primary”, “danger”, “flat”, “small”, “link”,
/// or plain when empty. Its accessible name is its text; Return and Enter press it as Space does.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &kind, QWidget *parent);
void setKind(QWidget *widget, const QString &kind); ///< polishes again only when it differs

/// A button of an icon alone: the name is tooltip and accessible name.
[[nodiscard]] QToolButton *makeIconButton(
    const QString &iconName, const QString &name, QWidget *parent);

/// Icon and word of a button, a little apart; follows the theme's text colour of the moment.
void setButtonIcon(QAbstractButton *button, const QString &iconName, const QColor &color);

/// A combo box with an arrow: style sheets draw none in the theme's colours. While its text is cut,
/// pointing at it shows the whole one instead of its tooltip.
class ArrowBox : public QComboBox
{
    Q_OBJECT
public:
    ArrowBox(const Look &look, QWidget *parent);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    const Look &m_look;
};

/// A label in one of the style sheet's tones (“soft”, “faint”, “danger”, “submitted”), or plain.
[[nodiscard]] QLabel *makeLabel(const QString &text, const QString &tone, QWidget *parent);
[[nodiscard]] QLabel *makeWrappedLabel(const QString &text, const QString &tone, QWidget *parent);

/// The text's colour where a tone does not name it (states, banners).
void setLabelColor(QLabel *label, const QColor &color);

/// A field of several lines that keeps Tab for moving on.
[[nodiscard]] QPlainTextEdit *makeTextField(
    const Look &look, int lines, const QString &name, QWidget *parent);

/// One hairline in the colour `line`.
[[nodiscard]] QWidget *makeHairline(Qt::Orientation orientation, QWidget *parent);

/// One line of text that ends in “…” where room ends; the whole text is its tooltip then.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QPalette::ColorRole role, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setDetails(const QString &details); ///< the tooltip instead of the whole text
    void setColor(const QColor &color); ///< instead of the palette role
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();
    QString m_text, m_details;
    QPalette::ColorRole m_role;
    QColor m_color;
};

/// Removes and deletes all that a layout holds.
void clearLayout(QLayout *layout);

} // namespace toasoan
