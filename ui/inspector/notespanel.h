// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "desk/desk.h"
#include "store/beside.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace toasoan {

/// The inspector's “Ghi chú”: what was written about the story and its passages, with answers, Xong
/// / Mở lại, and a way to the passage.
class NotesPanel : public QWidget
{
    Q_OBJECT
public:
    NotesPanel(Desk &desk, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] int openCount() const { return m_open; }
    [[nodiscard]] const QList<PlacedNote> &notes() const { return m_notes; }
    void begin(const Anchor &anchor); ///< a new note on a passage; the focus stands in its field
    void refresh(); ///< as the store has them now

Q_SIGNALS:
    void countChanged(int open);
    void changed(); ///< other notes than before
    void jumpWanted(const toasoan::PlacedNote &note);
    void failed(const toasoan::Error &error); ///< the note is still in its field
    void left(); ///< a note was written or thrown away: back to the text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addComposer();
    void addNote(const PlacedNote &note);
    void addButtons(const PlacedNote &note, QVBoxLayout *card);
    void addAnswers(const PlacedNote &note, QVBoxLayout *card);
    void addField(const QString &name, QVBoxLayout *card);
    QLabel *quoteLabel(const QString &quote);
    void keep();
    void drop();
    Desk &m_desk;
    Look &m_look;
    QVBoxLayout *m_rows;
    QScrollArea *m_scroll;
    QList<PlacedNote> m_notes;
    int m_open = 0;
    Anchor m_anchor; // of the note being written
    bool m_writing = false;
    QString m_answering; // note that is being answered
    QPlainTextEdit *m_field = nullptr;
    QString m_text; // of the field, kept while the cards are made anew
};

} // namespace toasoan
