// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/storyeditor.h"

#include "common/icons.h"
#include "common/prompt.h"
#include "editor/draftlink.h"
#include "editor/figurecaption.h"
#include "editor/formatbar.h"
#include "editor/popover.h"
#include "editor/sourceview.h"
#include "text/html.h"

#include <QApplication>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace toasoan {

using textmap::Part;

struct StoryEditor::Private
{
    Private(StoryEditor *editor, Draft &openDraft, Session &openSession, Pictures &pictures,
        Look &theLook)
        : q(editor)
        , draft(openDraft)
        , session(openSession)
        , look(theLook)
        , sheet(new SheetEdit(look,
              {[this](const QString &id) { return photo(id); },
                  [this](const QString &id) { return film(id); },
                  [&pictures](const QString &sha256, const QSize &size) {
                      return pictures.pixmap(sha256, size, false);
                  }},
              editor))
        , link(new DraftLink(draft, *sheet, editor))
        , caption(new FigureCaption(*sheet, look))
        , source(new SourceView(look, editor))
        , actions(new SheetActions(*sheet, editor))
        , bar(new FormatBar(*actions, look, editor))
        , pages(new QStackedWidget(editor))
        , properties(new QToolButton(editor))
        , linkField(new LinkPopover(look, editor))
        , films(new FilmPopover(look, editor))
    {
    }

    std::optional<Photo> photo(const QString &id) const
    {
        for (const Photo &photo : draft.story().content.photos)
            if (photo.id == id)
                return photo;
        return {};
    }

    std::optional<Film> film(const QString &id)
    {
        if (!filmsKnown) {
            filmList = session.store().films().value_or(QList<Film>());
            filmsKnown = true;
        }
        for (const Film &film : std::as_const(filmList))
            if (film.id == id)
                return film;
        return {};
    }

    void wireSheet();
    void wireActions();
    void applyLook();
    void updateProperties();
    void updateWriting();
    void showSource(bool show);
    void openLink();
    void openFilms();
    QPoint underCursor() const;

    StoryEditor *q;
    Draft &draft;
    Session &session;
    Look &look;
    SheetEdit *sheet;
    DraftLink *link;
    FigureCaption *caption;
    SourceView *source;
    SheetActions *actions;
    FormatBar *bar;
    QStackedWidget *pages;
    QToolButton *properties;
    LinkPopover *linkField;
    FilmPopover *films;
    QList<QAction *> edits, inserts, formats, views;
    QList<Film> filmList;
    QTimer countsTimer;
    bool filmsKnown = false;
    bool readOnly = false;
    int block = -2;
    QTextCursor inBody; ///< where the cursor last was in the body
};

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
    column->addWidget(d->pages, 1);
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
    connect(&look, &Look::changed, this, [this] { d->applyLook(); });
    d->applyLook();
    d->updateWriting();
}

StoryEditor::~StoryEditor()
{
    d->draft.setCollect({});
}

void StoryEditor::Private::wireSheet()
{
    countsTimer.setSingleShot(true);
    countsTimer.setInterval(150);
    QObject::connect(&countsTimer, &QTimer::timeout, q, &StoryEditor::countsChanged);
    const auto recount = [this] {
        if (!countsTimer.isActive())
            countsTimer.start();
    };
    QObject::connect(sheet, &SheetEdit::edited, q, recount);
    QObject::connect(sheet, &QTextEdit::selectionChanged, q, recount);
    QObject::connect(sheet, &QTextEdit::cursorPositionChanged, q, [this] {
        const int now = q->topBodyBlock();
        if (std::exchange(block, now) != now)
            Q_EMIT q->bodyBlockChanged(now);
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
        linkField->done();
        films->done();
        showSource(false);
        inBody = {};
        block = -2;
        updateWriting();
        updateProperties();
        countsTimer.start();
    });
    QObject::connect(&draft, &Draft::touched, q, [this] { updateProperties(); });
    QObject::connect(&draft, &Draft::saved, q, [this] {
        updateProperties();
        if (pages->currentWidget() == source)
            showSource(true);
    });
    QObject::connect(source, &SourceView::leaveWanted, q, [this] { showSource(false); });
}

void StoryEditor::Private::wireActions()
{
    SheetActions &a = *actions;
    edits = {a.undo, a.redo, a.separator(), a.cut, a.copy, a.paste, a.pastePlain, a.separator(),
        a.selectAll};
    inserts = {a.picture, a.film, a.rule};
    formats = {a.paragraph, a.heading2, a.heading3, a.heading4, a.quote, a.separator(), a.bold,
        a.italic, a.underline, a.link, a.separator(), a.strike, a.sub, a.sup, a.separator(),
        a.numbers, a.bullets};
    views = {a.source, a.separator(), a.zoomIn, a.zoomOut, a.zoomReset};
    sheet->addActions({a.undo, a.redo});
    sheet->addAction(a.separator());
    sheet->addActions({a.cut, a.copy, a.paste, a.pastePlain});
    sheet->addAction(a.separator());
    sheet->addActions({a.link, a.selectAll});
    QObject::connect(a.picture, &QAction::triggered, q, [this] {
        const QStringList files = prompt::openFiles(q, StoryEditor::tr("Choose pictures"),
            StoryEditor::tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)"));
        if (!files.isEmpty())
            Q_EMIT q->picturesDropped(files, -1);
    });
    QObject::connect(a.film, &QAction::triggered, q, [this] { openFilms(); });
    QObject::connect(a.link, &QAction::triggered, q, [this] { openLink(); });
    QObject::connect(
        a.source, &QAction::triggered, q, [this](bool checked) { showSource(checked); });
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
    if (!writing)
        caption->close(true);
    properties->setVisible(draft.isOpen());
    actions->source->setEnabled(draft.isOpen());
    actions->setWriting(writing && pages->currentWidget() == sheet);
}

void StoryEditor::Private::showSource(bool show)
{
    if (show && draft.isOpen()) {
        caption->close(true);
        source->setSource(htmlFromBody(sheet->mirror().body(), draft.story().content.photos));
    }
    const bool was = pages->currentWidget() == source;
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
    linkField->setLink(cursor.charFormat().anchorHref());
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

QPair<int, int> StoryEditor::counts() const
{
    const QTextCursor cursor = d->sheet->textCursor();
    if (!cursor.hasSelection() || sheet::atomicSelected(cursor))
        return d->sheet->mirror().counts();
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
    return {wordCount(text), int(text.size())};
}

} // namespace toasoan
