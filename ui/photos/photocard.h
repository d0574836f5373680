// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/theme.h"
#include "photos/captionedit.h"
#include "photos/pictureview.h"

#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace toasoan {

class Spelling;

/// A few words on a coloured ground: instructions, warnings, what was just done.
class NoteBox : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Danger, Warning, Info };
    NoteBox(Tone tone, Look &look, QWidget *parent = nullptr);
    void setText(const QString &text); ///< empty hides it
    [[nodiscard]] QString text() const { return m_label->text(); }
    QPushButton *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();
    Tone m_tone;
    Look &m_look;
    QLabel *m_label;
};

/// One use of a picture: the picture, what its maker asks, and the caption form.
class PhotoCard : public QFrame
{
    Q_OBJECT
public:
    PhotoCard(Pictures &pictures, Look &look, QWidget *parent = nullptr);
    /// Shows a use without disturbing a field that already says the same (cursor, composition).
    void show(const Photo &photo, int index, int count, bool lead, bool editable);
    void setInText(bool inText); ///< a figure of the story shows it already
    [[nodiscard]] QString photoId() const { return m_photo.id; }
    void setSpelling(Spelling &spelling);
    void focusField(bool credit);
    /// Puts its controls into the tab order behind `before`; answers the last one.
    QWidget *chainAfter(QWidget *before);

Q_SIGNALS:
    void edited(
        const QString &photoId, const QString &caption, const QString &credit, const QString &alt);
    void leadWanted(const QString &photoId);
    void insertWanted(const QString &photoId);
    void moveWanted(const QString &photoId, int index);
    void framingWanted(const QString &photoId); ///< crops and focal point
    void removeWanted(const QString &photoId);

private:
    void build();
    [[nodiscard]] QWidget *buttonRow();
    void readNotes();
    void readFields();
    void judge();
    void restyle();

    Pictures &m_pictures;
    Look &m_look;
    Photo m_photo;
    int m_index = -1;
    PictureView *m_view;
    NoteBox *m_instructions;
    NoteBox *m_warnings;
    QWidget *m_buttons = nullptr;
    QPushButton *m_insert = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_more = nullptr;
    QAction *m_makeLead = nullptr;
    QLabel *m_captionLabel;
    CaptionEdit *m_caption;
    QLabel *m_captionMissing;
    QLabel *m_counter;
    QLabel *m_creditLabel;
    QLineEdit *m_credit;
    QLabel *m_creditHint;
    QLabel *m_altLabel;
    CaptionEdit *m_alt;
    QLabel *m_altHint;
    bool m_filling = false;
};

} // namespace toasoan
