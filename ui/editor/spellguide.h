// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/draftlink.h"
#include "editor/figurecaption.h"
#include "editor/spellmarks.h"

class QAction;

namespace toasoan {

class SpellBar;

/// Spelling of one writing column: marks in its text and captions, the way from finding to finding,
/// and the bar that goes with it.
class SpellGuide : public QObject
{
    Q_OBJECT
public:
    SpellGuide(Spelling &spelling, Draft &draft, SheetEdit &sheet, FigureCaption &caption,
        DraftLink &link, const Look &look, QWidget *owner);

    [[nodiscard]] QWidget *bar() const;
    [[nodiscard]] QList<QAction *> actions() const; ///< in menu order, with separators
    [[nodiscard]] SpellSummary summary() const { return m_summary; }
    [[nodiscard]] SpellMarks &marks() { return *m_marks; }
    void goToFirst();
    void goToFirstName();
    [[nodiscard]] QStringList names(); ///< what is asked of names, a sentence each
    void storyOpened();
    void leave(); ///< the bar goes, nothing is pointed at any more

Q_SIGNALS:
    void changed(); ///< the summary
    void sheetWanted(); ///< a finding of the text is about to be shown
    void photoWanted(int photo); ///< the next finding stands in a caption outside the text

private:
    QAction *add(const QString &name, const QString &text, const QList<QKeySequence> &keys = {});
    void connectActions();
    void refresh();
    void step(bool forward);
    bool stepInText(int from, qsizetype offset, bool forward);
    bool stepInPhotos(bool forward, int from);
    void go(const SpellPlace &place);
    void say(const QString &sentence);
    void suggest();
    void fix(const QString &with);
    void fixAll(const QString &with);
    void fixStyle();
    struct Fix
    {
        SpellPlace place;
        QString with;
    };
    void fixCell(const Fix &fix);
    void correct(const QList<Fix> &fixes); ///< in the order of the text, as one undo step
    void readArticle();
    void carryOn(); ///< after something was done with the finding
    [[nodiscard]] bool isFigure(int block) const;
    [[nodiscard]] bool isTable(int block) const;
    void goToCell(const QTextBlock &block, const Misspelling &finding);
    [[nodiscard]] bool stands(const SpellPlace &place);
    [[nodiscard]] QList<int> loosePhotos() const; ///< those that no figure shows
    [[nodiscard]] QPair<int, qsizetype> here(bool forward) const;

    Spelling &m_spelling;
    Draft &m_draft;
    SheetEdit &m_sheet;
    FigureCaption &m_caption;
    DraftLink &m_link;
    QWidget *m_owner;
    SpellMarks *m_marks;
    SpellMarks *m_captionMarks;
    SpellBar *m_bar;
    QTimer m_soon;
    QTimer m_rested; ///< the whole article is read once typing rests, not after each save
    SpellSummary m_summary;
    std::optional<SpellPlace> m_current;
    int m_photo = -1; ///< the caption outside the text that was shown last
    QAction *m_next, *m_previous, *m_suggest, *m_fix, *m_fixAll, *m_style, *m_ignore, *m_ignoreAll,
        *m_personal, *m_newsroom, *m_close;
};

} // namespace toasoan
