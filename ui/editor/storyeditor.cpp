// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/storyeditor.h"

#include "editor/spellguide.h"
#include "editor/storyeditor_p.h"
#include "story/longtext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStatusTipEvent>
#include <QVBoxLayout>

namespace toasoan {

using textmap::Part;

StoryEditor::StoryEditor(
    Draft &draft, Session &session, Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, draft, session, pictures, look))
{
    setAccessibleName(tr("Writing column"));
    setAcceptDrops(false);
    d->pages->addWidget(d->sheet);
    d->pages->addWidget(d->source);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(d->bar);
    column->addWidget(d->find);
    column->addWidget(d->pages, 1);
    column->addWidget(d->focusLine);
    setFocusProxy(d->sheet);
    d->properties->setAutoRaise(true);
    d->properties->setCursor(Qt::ArrowCursor);
    d->properties->setFocusPolicy(Qt::TabFocus);
    d->properties->setToolButtonStyle(Qt::ToolButtonTextOnly);
    d->sheet->setCorner(d->properties);
    connect(d->properties, &QToolButton::clicked, this, &StoryEditor::propertiesWanted);
    connect(&pictures, &Pictures::ready, this, [this] { d->sheet->viewport()->update(); });
    connect(&session.store(), &Store::filmsChanged, this, [this] {
        d->filmsKnown = false;
        d->sheet->objectsChanged();
    });
    connect(&session, &Session::newsroomChanged, this, [this] {
        d->sheet->setLimits(
            d->session.newsroom().headlineLimit, d->session.newsroom().standfirstLimit);
    });
    d->sheet->setLimits(session.newsroom().headlineLimit, session.newsroom().standfirstLimit);
    d->wireSheet();
    d->wireActions();
    d->wireFind();
    connect(&look, &Look::changed, this, [this] { d->applyLook(); });
    d->applyLook();
    d->updateWriting();
}

StoryEditor::~StoryEditor()
{
    d->draft.setCollect({});
    delete d->pages; // the sheet asks for pictures as long as it is laid out
}

void StoryEditor::focusField(Field field)
{
    d->showSource(false);
    static constexpr Part parts[]{
        Part::Kicker, Part::Headline, Part::Standfirst, Part::Paragraph, Part::Byline};
    const QTextCursor before = d->inBody;
    d->sheet->focusPart(parts[int(field)]);
    if (field == Field::Body && !before.isNull() && sheet::inBody(before.block())) {
        d->sheet->setTextCursor(before);
        d->sheet->ensureCursorVisible();
    }
}

void StoryEditor::focusFigure(const QString &photoId, bool credit)
{
    d->showSource(false);
    for (QTextBlock at = d->sheet->document()->begin(); at.isValid(); at = at.next()) {
        if (textmap::part(at) != Part::Figure
            || textmap::fromObject(textmap::objectOf(at)).ref != photoId)
            continue;
        QTextCursor cursor(at);
        sheet::selectAtomic(cursor, at);
        d->sheet->setTextCursor(cursor);
        d->sheet->ensureCursorVisible();
        d->caption->open(at.blockNumber(), credit);
        return;
    }
}

void StoryEditor::focusBlock(int bodyBlock)
{
    d->showSource(false);
    const QTextBlock at = d->sheet->bodyBlock(bodyBlock);
    QTextCursor cursor(at);
    if (textmap::isAtomic(textmap::part(at)))
        sheet::selectAtomic(cursor, at);
    d->sheet->setFocus(Qt::OtherFocusReason);
    d->sheet->setTextCursor(cursor);
    d->sheet->ensureCursorVisible();
}

void StoryEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->shown = true;
    d->updateWriting();
}

void StoryEditor::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous()) // the window, not the page
        return;
    d->shown = false;
    d->updateWriting();
}

void StoryEditor::setReadOnly(bool readOnly)
{
    if (d->readOnly == readOnly)
        return;
    d->readOnly = readOnly;
    d->updateWriting();
    if (readOnly && d->draft.isOpen()) {
        QStatusTipEvent tip(tr("You may read this story, not change it."));
        QApplication::sendEvent(this, &tip);
    }
}

void StoryEditor::insertFigure(const QString &photoId)
{
    d->link->insertFigure(photoId);
}

QList<QAction *> StoryEditor::editActions() const
{
    return d->edits;
}

QList<QAction *> StoryEditor::insertActions() const
{
    return d->inserts;
}

QList<QAction *> StoryEditor::formatActions() const
{
    return d->formats;
}

QList<QAction *> StoryEditor::viewActions() const
{
    return d->views;
}

void StoryEditor::setSpelling(Spelling &spelling)
{
    d->spelling
        = new SpellGuide(spelling, d->draft, *d->sheet, *d->caption, *d->link, d->look, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, d->spelling->bar());
    connect(d->link, &DraftLink::opened, d->spelling, &SpellGuide::storyOpened);
    connect(d->spelling, &SpellGuide::sheetWanted, this, [this] { d->showSource(false); });
    d->spelling->storyOpened();
}

SpellGuide *StoryEditor::spelling() const
{
    return d->spelling;
}

Result<void> StoryEditor::settleSource()
{
    return d->settleSource();
}

void StoryEditor::setNotes(const QList<PlacedNote> &notes)
{
    d->notes->setNotes(notes);
}

Anchor StoryEditor::noteHere() const
{
    return d->notes->here();
}

Anchor StoryEditor::chosenPassage() const
{
    return d->sheet->textCursor().hasSelection() ? d->notes->here() : Anchor();
}

bool StoryEditor::isComposing() const
{
    return d->sheet->isComposing();
}

bool StoryEditor::showNote(const PlacedNote &note)
{
    if (d->pages->currentWidget() == d->source)
        d->showSource(false);
    return d->notes->show(note);
}

StoryEditor::Place StoryEditor::place() const
{
    return {d->sheet->textCursor().position(), d->sheet->verticalScrollBar()->value()};
}

void StoryEditor::goTo(const Place &place)
{
    if (place.cursor < 0)
        return;
    QTextCursor cursor = d->sheet->textCursor();
    cursor.setPosition(qMin(place.cursor, d->sheet->document()->characterCount() - 1));
    d->sheet->setTextCursor(cursor);
    // The text is laid out anew once the panes have their widths.
    QTimer::singleShot(0, d->sheet,
        [sheet = d->sheet, place] { sheet->verticalScrollBar()->setValue(place.scroll); });
}

int StoryEditor::topBodyBlock() const
{
    const QTextBlock at = d->sheet->textCursor().block();
    return d->sheet->bodyIndex(at);
}

void StoryEditor::splitLongParagraphs()
{
    d->showSource(false);
    Body body = withShortParagraphs(d->sheet->mirror().body());
    for (Block &block : body.blocks)
        if (const auto photo = block.ref.isEmpty() ? std::nullopt : d->photo(block.ref)) {
            block.caption = photo->caption;
            block.credit = photo->credit;
        }
    d->link->applyBody(body);
}

void StoryEditor::reloadSnippets()
{
    d->expander->reload();
}

void StoryEditor::setFocusMode(bool on)
{
    if (isFocusMode() == on)
        return;
    d->showSource(false);
    d->find->close();
    if (d->spelling)
        d->spelling->leave();
    d->actions->focus->setChecked(on);
    d->bar->setVisible(!on);
    d->focusLine->setVisible(on);
    d->updateWriting();
    Q_EMIT focusModeChanged(on);
    d->sheet->setFocusMode(on);
    d->sheet->setFocus(Qt::OtherFocusReason);
    d->countsTimer.start();
}

void StoryEditor::closeFind()
{
    d->find->close();
}

bool StoryEditor::isFocusMode() const
{
    return d->sheet->isFocusMode();
}

void StoryEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFocusMode())
        setFocusMode(false);
    else
        QWidget::keyPressEvent(event);
}

bool StoryEditor::countsSelection() const
{
    const QTextCursor cursor = d->sheet->textCursor();
    return cursor.hasSelection() && !sheet::atomicSelected(cursor);
}

QPair<int, int> StoryEditor::counts() const
{
    const QTextCursor cursor = d->sheet->textCursor();
    if (!countsSelection())
        return d->sheet->mirror().counts();
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
    return {wordCount(text), int(text.size())};
}

} // namespace toasoan
