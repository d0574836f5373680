// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the writing column meet.
#include "common/prompt.h"
#include "editor/storyeditor_p.h"
#include "story/longtext.h"
#include "text/html.h"

#include <QApplication>
#include <QLayout>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QStyle>
#include <utility>

namespace toasoan {

using textmap::Part;

void StoryEditor::Private::wireSheet()
{
    countsTimer.setSingleShot(true);
    countsTimer.setInterval(150);
    QObject::connect(&countsTimer, &QTimer::timeout, q, [this] {
        if (q->isFocusMode())
            focusLine->setWords(sheet->mirror().counts().first,
                session.store().setting(u"wordGoal"_qs).value_or(QString()).toInt());
        Q_EMIT q->countsChanged();
    });
    const auto recount = [this] {
        if (!countsTimer.isActive())
            countsTimer.start();
    };
    QObject::connect(sheet, &SheetEdit::edited, q, recount);
    QObject::connect(sheet, &QTextEdit::selectionChanged, q, recount);
    QObject::connect(sheet, &QTextEdit::cursorPositionChanged, q, [this] {
        shape.follow(sheet->textCursor());
        tellBlock();
        if (sheet->currentField() == Part::Paragraph)
            inBody = sheet->textCursor();
    });
    QObject::connect(sheet, &SheetEdit::picturesDropped, q,
        [this](const QStringList &files, int at) { Q_EMIT q->picturesDropped(files, at); });
    QObject::connect(sheet, &SheetEdit::imagePasted, q, &StoryEditor::imagePasted);
    QObject::connect(sheet, &SheetEdit::captionWanted, caption, &FigureCaption::open);
    QObject::connect(caption, &FigureCaption::captionEdited, link, &DraftLink::setCaption);
    QObject::connect(link, &DraftLink::opened, q, [this] {
        caption->close(true);
        cell->close();
        linkField->done();
        films->done();
        showSource(false);
        inBody = {};
        block = -2;
        line = {-1, -1};
        updateWriting();
        updateProperties();
        countsTimer.start();
        if (!draft.isOpen())
            q->setFocusMode(false);
        const qsizetype longest = longestParagraph(draft.story().content.body);
        Q_EMIT q->longParagraphFound(longest > longParagraph ? int(longest) : 0);
    });
    QObject::connect(&draft, &Draft::touched, q, [this] { updateProperties(); });
    QObject::connect(&draft, &Draft::saved, q, [this] {
        updateProperties();
        if (pages->currentWidget() == source)
            showSource(true);
    });
    QObject::connect(source, &SourcePage::leaveWanted, q, [this] { showSource(false); });
    QObject::connect(source, &SourcePage::applied, q, [this](const Body &body) {
        link->applyBody(body);
        std::ignore = draft.flush(); // what fails is told by the draft; the page follows the text
    });
}

// Asked at every key, so only where another paragraph may be meant: the answer reads the one that
// is being typed in.
void StoryEditor::Private::tellBlock()
{
    const QPair<int, int> at(sheet->textCursor().blockNumber(), sheet->document()->blockCount());
    if (std::exchange(line, at) == at)
        return;
    const int now = q->topBodyBlock();
    if (std::exchange(block, now) != now)
        Q_EMIT q->bodyBlockChanged(now);
}

void StoryEditor::Private::wireActions()
{
    SheetActions &a = *actions;
    edits = {a.undo, a.redo, a.separator(), a.cut, a.copy, a.paste, a.pastePlain, a.separator(),
        a.selectAll, a.separator(), a.find, a.replace, a.findNext, a.findPrevious, a.nextGap,
        a.previousGap};
    inserts = {a.picture, a.film, a.table, a.rule};
    formats = {a.paragraph, a.heading2, a.heading3, a.heading4, a.quote, a.separator(), a.bold,
        a.italic, a.underline, a.link, a.separator(), a.strike, a.sub, a.sup, a.separator(),
        a.numbers, a.bullets};
    formats += connectTables(a, *sheet, *cell);
    views = {a.source, a.focus, a.separator(), a.zoomIn, a.zoomOut, a.zoomReset};
    sheet->addActions({a.undo, a.redo});
    sheet->addAction(a.separator());
    sheet->addActions({a.cut, a.copy, a.paste, a.pastePlain});
    sheet->addAction(a.separator());
    sheet->addActions({a.link, a.selectAll});
    QObject::connect(a.picture, &QAction::triggered, q, [this] {
        const QStringList files = prompt::openPictures(q, StoryEditor::tr("Choose pictures"));
        if (!files.isEmpty())
            Q_EMIT q->picturesDropped(files, -1);
    });
    QObject::connect(a.film, &QAction::triggered, q, [this] { openFilms(); });
    QObject::connect(a.link, &QAction::triggered, q, [this] { openLink(); });
    QObject::connect(
        a.source, &QAction::triggered, q, [this](bool checked) { showSource(checked); });
    QObject::connect(
        a.focus, &QAction::triggered, q, [this](bool checked) { q->setFocusMode(checked); });
    QObject::connect(linkField, &LinkPopover::chosen, sheet,
        [this](const QString &address) { sheet->applyLink(address); });
    const auto insertFilm = [this](const QString &id) {
        Block one{.kind = Block::Kind::Film};
        one.ref = id;
        sheet->insertObject(one);
    };
    QObject::connect(films, &FilmPopover::chosen, sheet, insertFilm);
    QObject::connect(films, &FilmPopover::added, sheet,
        [this, insertFilm](const QString &title, const QString &url) {
            Film one;
            one.title = title;
            one.url = url;
            const Result<Film> stored = session.store().addFilm(one);
            if (stored)
                insertFilm(stored->id);
            else
                prompt::tell(q, StoryEditor::tr("The film was not added"), stored.error().text,
                    stored.error().detail);
        });
}

void StoryEditor::Private::wireFind()
{
    const auto open = [this](bool replace) {
        if (draft.isOpen()) {
            showSource(false);
            find->open(replace);
        }
    };
    QObject::connect(actions->find, &QAction::triggered, q, [open] { open(false); });
    QObject::connect(actions->replace, &QAction::triggered, q, [open] { open(true); });
    QObject::connect(actions->findNext, &QAction::triggered, q, [this] { find->step(false); });
    QObject::connect(actions->findPrevious, &QAction::triggered, q, [this] { find->step(true); });
    QObject::connect(finder, &Finder::captionReplaced, link,
        [this](int at, bool credit, const QString &text, bool first) {
            link->setCaption(at, credit, text, first);
        });
    // The line under the eye stays where it is while the bar comes and goes.
    QObject::connect(find, &FindBar::shownChanged, q, [this](int higher) {
        if (find->isVisibleTo(q))
            Q_EMIT q->findShown();
        const bool seen = sheet->viewport()->rect().contains(sheet->cursorRect());
        q->layout()->activate();
        QScrollBar *bar = sheet->verticalScrollBar();
        bar->setValue(bar->value() + higher);
        if (seen) // what was found is not hidden by the bar that found it
            sheet->ensureCursorVisible();
    });
    QObject::connect(find, &FindBar::said, q, [this](const QString &sentence) {
        QStatusTipEvent tip(sentence);
        QApplication::sendEvent(q, &tip);
    });
}

void StoryEditor::Private::applyLook()
{
    properties->setFont(look.interfaceFont(12));
    updateProperties();
}

void StoryEditor::Private::updateProperties()
{
    const Content &content = draft.story().content;
    const bool chosen = !content.section.isEmpty();
    QString text = chosen ? content.section : StoryEditor::tr("Choose section");
    if (!content.tags.isEmpty())
        text += u" · "_qs + StoryEditor::tr("%n tags", "", int(content.tags.size()));
    text += u"  ⌄"_qs;
    if (properties->text() == text)
        return;
    properties->setText(text);
    properties->setAccessibleName(StoryEditor::tr("Section, tags and more"));
    properties->setToolTip(StoryEditor::tr("Section, tags and more"));
    properties->setProperty("tone", chosen ? u"soft"_qs : u"submitted"_qs);
    properties->style()->unpolish(properties);
    properties->style()->polish(properties);
    sheet->setCorner(properties);
}

void StoryEditor::Private::updateWriting()
{
    const bool writing = draft.isOpen() && !readOnly;
    sheet->setReadOnly(!writing);
    sheet->setTextInteractionFlags(writing
            ? Qt::TextEditorInteraction
            : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (!writing) {
        caption->close(true);
        cell->close();
    }
    properties->setVisible(draft.isOpen() && !actions->focus->isChecked());
    actions->focus->setEnabled(draft.isOpen());
    actions->source->setEnabled(draft.isOpen() && shown);
    actions->setShown(shown);
    actions->setWriting(writing && pages->currentWidget() == sheet);
    find->setWriting(writing);
}

SourceKeeper StoryEditor::Private::keeper()
{
    SourceKeeper made = sourceKeeper(session.store());
    made.mark = [this]() -> Result<void> {
        if (auto saved = draft.flush(); !saved)
            return saved;
        const Result<int> number = session.store().markRevision(draft.story().id, session.member());
        if (!number)
            return tl::unexpected<Error>(number.error());
        return {};
    };
    return made;
}

// What is on the screen is what goes on; a source that nobody sees now is shown first.
Result<void> StoryEditor::Private::settleSource()
{
    const bool here = pages->currentWidget() == source;
    if (!draft.isOpen() || readOnly || (!here && !source->isKept(draft.story().id)))
        return {};
    showSource(true);
    if (here)
        source->apply();
    if (source->isChanged())
        return fail(Error::Kind::Refused,
            StoryEditor::tr("The HTML source of this story is not in its text yet. Apply or drop "
                            "it below, then take this step again."));
    if (!here)
        showSource(false);
    return {};
}

void StoryEditor::Private::showSource(bool show)
{
    if (show && draft.isOpen()) {
        caption->close(true);
        cell->close();
        const Content &content = draft.story().content;
        const QString html = htmlFromBody(sheet->mirror().body(), content.photos);
        source->setReadOnly(readOnly);
        if (pages->currentWidget() == source)
            source->refresh(html, content.photos);
        else
            source->open(draft.story().id, html, content.photos);
    }
    const bool was = pages->currentWidget() == source;
    if (was && !show)
        source->leave();
    pages->setCurrentWidget(show ? static_cast<QWidget *>(source) : sheet);
    actions->source->setChecked(show);
    actions->setWriting(!show && draft.isOpen() && !readOnly);
    if (was != show)
        pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QPoint StoryEditor::Private::underCursor() const
{
    const QRect cursor = sheet->cursorRect();
    return sheet->viewport()->mapTo(q, cursor.bottomLeft() + QPoint(-8, 6));
}

void StoryEditor::Private::openLink()
{
    actions->follow(); // the button shows what is, not that it was pressed
    QTextCursor cursor = sheet->textCursor();
    sheet::selectLink(cursor);
    sheet->setTextCursor(cursor);
    linkField->setLink(sheet::linkAt(cursor));
    linkField->openAt(underCursor(), sheet);
    linkField->setFocus(Qt::PopupFocusReason);
}

void StoryEditor::Private::openFilms()
{
    filmsKnown = false;
    std::ignore = film({});
    films->setFilms(filmList);
    films->openAt(underCursor(), sheet);
    films->focusProxy()->setFocus(Qt::PopupFocusReason);
}

} // namespace toasoan
