// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/bodymirror.h"
#include "editor/sheet.h"
#include "editor/sheetobjects.h"
#include "spell/encodings.h"

#include <array>
#include <QPaintDevice>
#include <QTextEdit>

namespace toasoan {

/// Resolution of the sheet: fonts and margins follow it, so zoom needs no edit of the document.
class SheetDevice : public QPaintDevice
{
public:
    void setScale(qreal scale) { m_dpi = qRound(96 * scale); }
    [[nodiscard]] QPaintEngine *paintEngine() const override { return nullptr; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    int m_dpi = 96;
};

/// The writing column: one text edit whose document is a sheet.
class SheetEdit : public QTextEdit
{
    Q_OBJECT
public:
    using Part = sheet::Part;

    SheetEdit(const Look &look, ObjectSources sources, QWidget *parent = nullptr);
    ~SheetEdit() override;

    void load(const sheet::Fields &fields); ///< a story opens: no history
    void replace(const sheet::Fields &fields); ///< changed elsewhere: cursor and scroll stay
    [[nodiscard]] QString fieldText(Part part) const;
    [[nodiscard]] BodyMirror &mirror() { return m_mirror; }
    [[nodiscard]] SheetObjects &objects() { return m_objects; }
    [[nodiscard]] Part currentField() const; ///< Paragraph: the body
    void setLimits(int headlineCharacters, int standfirstWords);
    void setCorner(QWidget *corner); ///< stands at the right of the kicker's line
    void setZoom(qreal zoom);
    /// Only the paragraph at the cursor stands out, and its line is held at half height.
    void setFocusMode(bool on);
    [[nodiscard]] bool isFocusMode() const { return m_focusMode; }
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    [[nodiscard]] bool isComposing() const { return m_composing; }

    void focusPart(Part part);
    void undoStep() { step(&QTextEdit::undo); }
    void redoStep() { step(&QTextEdit::redo); }
    void selectMore(); ///< first the field, then all
    void cutSelection();
    void pastePlain();
    void toggleMark(Mark mark);
    void togglePart(Part part, int level = 0, bool ordered = false);
    void applyLink(const QString &link);
    void insertObject(const Block &block);
    void setObject(const QTextBlock &block, const Block &with);
    void objectsChanged(); ///< pictures, captions or films: lay figures out again
    [[nodiscard]] QRectF objectRect(const QTextBlock &block) const; ///< in the viewport
    [[nodiscard]] QTextBlock bodyBlock(int index); ///< of the normalised body
    [[nodiscard]] int bodyIndex(const QTextBlock &block); ///< -1 outside the body
    void moveAway(); ///< Tab
    void scrollBy(int pixels);
    /// What is laid over the text in colours and lines; each layer belongs to one piece of the
    /// desk.
    enum class Overlay { Notes, Search, Spelling };
    void setOverlay(Overlay layer, const QList<ExtraSelection> &selections);

Q_SIGNALS:
    void edited();
    void stepped(); ///< undone or redone
    void wordEnded(); ///< a space or a sign was typed, and nothing is being composed
    void objectsRefreshed(); ///< captions or films may read otherwise now
    void laidOut(); ///< moved, scrolled or resized: what lies over the sheet follows
    void picturesDropped(const QStringList &files, int bodyBlock);
    void imagePasted(const QImage &image);
    void bodyPasted(const QMimeData *source, toasoan::Body *body); ///< adapt figures to this story
    void oldTextRead(const QString &encoding); ///< what was pasted was converted to Unicode
    void bodyCopied(const toasoan::Body &body, QMimeData *target);
    void captionWanted(int block, bool credit);
    void cellWanted(int block, int row, int index);
    /// An undo or redo brought back what a bound figure said.
    void captionRestored(const QString &photoId, const QString &caption, const QString &credit);
    void zoomChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void step(void (QTextEdit::*move)());
    void applyLook();
    void fitColumn();
    void arrange();
    void stretch();
    void holdLine();
    void contentsEdited(int position, int removed, int added);
    void mend();
    void settle(); ///< a cursor inside a figure selects it
    bool deleteKey(QKeyEvent *event);
    bool moveKey(QKeyEvent *event);
    bool endKey(QKeyEvent *event);
    void enterKey(bool lineBreak);
    bool typeKey(QKeyEvent *event);
    void tellWordEnd(const QString &typed);
    void edit(const std::function<void(QTextCursor &)> &change);
    void prepareInsert(); ///< leaves figures, takes a selection that spans fields away
    [[nodiscard]] QFont partFont(Part part) const;
    [[nodiscard]] QTextBlock blockFrom(qreal y) const;
    void paintParts(QPainter &painter, const QRect &clip);
    void paintPlaceholder(QPainter &painter, const QTextBlock &block, const QString &text);
    void paintCounter(QPainter &painter);
    [[nodiscard]] QTextBlock figureAt(QPoint position) const;
    void insertMime(QTextCursor &cursor, const QMimeData *source);

    const Look &m_look;
    SheetDevice m_device;
    SheetObjects m_objects;
    BodyMirror m_mirror;
    OldText m_oldText;
    class SheetColours *m_colours;
    std::array<QList<ExtraSelection>, 3> m_overlays;
    QWidget *m_corner = nullptr;
    qreal m_zoom = 1;
    qreal m_scale = 1;
    qreal m_laidScale = 0; ///< that the text is laid out in
    qreal m_column = 540;
    int m_headlineLimit = 90;
    int m_standfirstLimit = 60;
    int m_firstTouched = -1;
    int m_lastTouched = -1;
    Part m_field = Part::Kicker; ///< that the cursor was seen in
    bool m_focusMode = false;
    bool m_stretching = false;
    bool m_composing = false;
    bool m_forwarding = false;
    bool m_quiet = false; ///< loading, undoing or mending
};

} // namespace toasoan
