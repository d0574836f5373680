// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "editor/tablelayout.h"
#include "editor/textmap.h"
#include "story/story.h"

#include <functional>
#include <QPixmap>
#include <QTextLayout>
#include <QTextObjectInterface>

namespace toasoan {

/// Where figures find what they show.
struct ObjectSources
{
    std::function<std::optional<Photo>(const QString &id)> photo;
    std::function<std::optional<Film>(const QString &id)> film;
    std::function<QPixmap(const QString &sha256, const QSize &size)> picture; ///< null: not yet
};

/// Parts of a figure, relative to its own top left.
struct FigureGeometry
{
    QRectF picture, caption, credit;
    qreal height = 0;
};

/// Draws the atomic blocks of the sheet: figures, films, tables and rules.
class SheetObjects : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    SheetObjects(const Look &look, ObjectSources sources, QObject *parent = nullptr);
    void setMetrics(qreal width, qreal scale);
    void setFocusMode(bool on) { m_focusMode = on; } ///< on the paper of that mode
    /// What is underlined in a caption.
    void setCaptionMarks(TextMarks marks) { m_marks = std::move(marks); }
    /// What stands out in the text of captions, credits and cells.
    void setSearchMarks(TextMarks marks) { m_searchMarks = std::move(marks); }
    [[nodiscard]] QSizeF intrinsicSize(
        QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
        const QTextFormat &format) override;
    [[nodiscard]] FigureGeometry figureGeometry(const Block &figure) const;
    [[nodiscard]] TableGeometry tableGeometry(const Block &table) const;
    [[nodiscard]] qreal cellPad() const { return tableStyle().pad(); }
    [[nodiscard]] qreal lineHeight() const { return tableStyle().line(); }
    [[nodiscard]] QFont captionFont() const;
    /// Caption and credit as printed: those of the photo use, or of the figure while it waits.
    [[nodiscard]] QPair<QString, QString> captions(const Block &figure) const;

private:
    [[nodiscard]] qreal px(qreal size) const { return size * m_scale; }
    void drawFigure(QPainter &painter, const QRectF &rect, const Block &figure) const;
    void drawFilm(QPainter &painter, const QRectF &rect, const Block &block) const;
    [[nodiscard]] TableStyle tableStyle() const;

    const Look &m_look;
    ObjectSources m_sources;
    TextMarks m_marks;
    TextMarks m_searchMarks;
    bool m_focusMode = false;
    qreal m_width = 540;
    qreal m_scale = 1;
};

} // namespace toasoan
