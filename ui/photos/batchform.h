// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "photos/batchfield.h"
#include "photos/pictureedits.h"

#include <QHash>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace toasoan {

class NoteBox;
class Spelling;
class ThumbRow;

/// The caption form beside the contact sheet: for one picture, or for all that are chosen. What is
/// typed for one is written when one goes on; what is typed for several waits for the button.
class BatchForm : public QWidget
{
    Q_OBJECT
public:
    BatchForm(PictureEdits &edits, Pictures &pictures, Look &look, QWidget *parent = nullptr);
    void show(const QList<PictureRow> &rows, bool story);
    /// Writes what is ticked, as one undo; false when something typed cannot be written.
    bool write();
    /// Of one picture; what was typed for several is offered until it is written or dropped.
    void leave();
    void focusCaption();
    void setSpelling(Spelling &spelling); ///< of caption and description
    void setCodes(const BatchField::Codes &codes);

Q_SIGNALS:
    void written(int pictures);
    void stepWanted(int by);
    void sheetWanted(); ///< Esc: back to the grid
    void copyWanted();
    void pasteWanted();
    void undoWanted();
    void redoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *head();
    [[nodiscard]] QWidget *foot();
    BatchField *add(PictureField field, const QString &name, int lines, QVBoxLayout *to);
    [[nodiscard]] QList<FieldWrite> pending() const;
    [[nodiscard]] bool mayWrite() const;
    int apply(const QList<PictureRow> &rows, const QList<FieldWrite> &writes);
    [[nodiscard]] QString hintOf(
        const BatchField &field, const QList<FieldWrite> &writes, QString &tone) const;
    void tellResult(const QList<FieldWrite> &writes);
    void addVariables(QMenu &menu);
    void fill(bool keepTicked);
    void judge();
    void tellInstructions();
    void foldMore(bool folded);
    void dress();
    void setLow(bool low);

    PictureEdits &m_edits;
    Pictures &m_pictures;
    Look &m_look;
    QList<PictureRow> m_rows;
    bool m_story = false;
    struct Left
    {
        QList<PictureRow> rows;
        QList<FieldWrite> writes;
    } m_left; // typed for several pictures and not written
    QLabel *m_title, *m_resultTitle, *m_result, *m_empty;
    QToolButton *m_previous, *m_next, *m_more, *m_fold;
    ThumbRow *m_thumbs;
    NoteBox *m_instructions, *m_waiting, *m_locked;
    QWidget *m_body, *m_folded;
    QScrollArea *m_scroll;
    QList<BatchField *> m_fields;
    BatchField *m_last = nullptr; // in which was written last
    QHBoxLayout *m_head = nullptr, *m_foot = nullptr;
    QWidget *m_footLine = nullptr;
    bool m_low = false;
    QPushButton *m_paste, *m_write;
};

} // namespace toasoan
