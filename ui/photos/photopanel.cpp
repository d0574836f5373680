// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photopanel.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/prompt.h"
#include "photos/photocard.h"
#include "story/photos.h"
#include "story/workflow.h"

#include <algorithm>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <tuple>

namespace toasoan {
struct PhotoPanel::Private
{
    struct Running // one import
    {
        int wanted = 0, taken = 0;
        QStringList damaged; // sentences
    };
    PhotoPanel *panel;
    Draft &draft;
    Session &session;
    Pictures &pictures;
    Look &look;

    QLabel *count = nullptr;
    QToolButton *sheet = nullptr;
    QPushButton *choose = nullptr;
    QPushButton *chooseFirst = nullptr;
    QWidget *running = nullptr;
    QLabel *progress = nullptr;
    int imports = 0; // running
    QString problemsOf = {}; // the story that was open when the last import began
    NoteBox *problems = nullptr;
    NoteBox *removed = nullptr;
    QWidget *empty = nullptr;
    QLabel *emptyIcon = nullptr;
    QLabel *emptyText = nullptr;
    QScrollArea *area = nullptr;
    QWidget *column = nullptr;
    QVBoxLayout *cardLayout = nullptr;
    QList<PhotoCard *> cards = {};

    QList<Photo> shown = {};
    QString shownLead = {};
    bool shownEditable = false;
    DetachedPhoto detached = {};
    Spelling *spelling = nullptr;

    void build();
    void buildEmpty(QVBoxLayout *layout);
    [[nodiscard]] bool editable() const;
    void sync(bool force);
    void showCards(const Content &content, bool mayEdit);
    PhotoCard *newCard();
    void freshBody();
    void added(const QString &storyId, const Photo &photo);
    void addedElsewhere(const QString &storyId, const Photo &photo);
    void remove(const QString &photoId);
    void putBack();
    void move(const QString &photoId, int index);
    void showProgress(int done, int total);
    void finish(const Running &run, const QStringList &cut);
    void restyle();
    [[nodiscard]] int placeAt(int y) const;
};

PhotoPanel::PhotoPanel(
    Draft &draft, Session &session, Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , d(new Private{this, draft, session, pictures, look})
{
    setAcceptDrops(true);
    setAccessibleName(tr("Pictures of the story"));
    d->build();
    connect(&draft, &Draft::opened, this, [this] {
        d->detached = {};
        d->removed->setText({});
        d->sync(true);
        d->area->ensureVisible(0, 0);
    });
    connect(&draft, &Draft::closed, this, [this] { d->sync(true); });
    for (const auto changed : {&Draft::touched, &Draft::saved, &Draft::replaced})
        connect(&draft, changed, this, [this] { d->sync(false); });
    connect(&draft, &Draft::stateChanged, this, [this] { d->sync(true); });
    connect(&session, &Session::memberChanged, this, [this] { d->sync(true); });
    connect(&look, &Look::changed, this, [this] { d->restyle(); });
    connect(&pictures, &Pictures::importProgress, this,
        [this](int done, int total) { d->showProgress(done, total); });
    d->restyle();
    d->sync(true);
}

PhotoPanel::~PhotoPanel() = default;

void PhotoPanel::Private::build()
{
    auto *outer = new QVBoxLayout(panel);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(4));
    count = new QLabel(panel);
    choose = new QPushButton(tr("Import pictures"), panel);
    choose->setProperty("kind", QStringLiteral("small"));
    choose->setAccessibleName(tr("Import pictures"));
    sheet = makeIconButton(QStringLiteral("view-list-icons"), tr("Contact sheet"), panel);
    QObject::connect(sheet, &QToolButton::clicked, panel, &PhotoPanel::sheetWanted);
    head->addWidget(count, 1);
    head->addWidget(sheet);
    head->addWidget(choose);
    outer->addLayout(head);

    running = new QWidget(panel);
    auto *bar = new QHBoxLayout(running);
    bar->setContentsMargins(look.px(12), 0, look.px(12), look.px(4));
    progress = new QLabel(running);
    progress->setProperty("tone", QStringLiteral("soft"));
    QPushButton *stop = makeButton(tr("Stop"), QStringLiteral("small"), running);
    QObject::connect(stop, &QPushButton::clicked, &pictures, &Pictures::stopImports);
    bar->addWidget(progress, 1);
    bar->addWidget(stop);
    running->hide();
    outer->addWidget(running);

    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(look.px(12), 0, look.px(12), 0);
    problems = new NoteBox(NoteBox::Tone::Warning, look, panel);
    QObject::connect(problems->addButton(tr("Hide")), &QPushButton::clicked, panel,
        [this] { problems->setText({}); });
    notice->addWidget(problems);
    removed = new NoteBox(NoteBox::Tone::Info, look, panel);
    QPushButton *undo = removed->addButton(tr("Put it back"));
    notice->addWidget(removed);
    outer->addLayout(notice);

    buildEmpty(outer);

    area = new QScrollArea(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    column = new QWidget(area);
    column->setAutoFillBackground(false);
    cardLayout = new QVBoxLayout(column);
    cardLayout->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(16));
    cardLayout->setSpacing(look.px(24));
    cardLayout->addStretch();
    area->setWidget(column);
    area->viewport()->setAutoFillBackground(false);
    outer->addWidget(area, 1);

    const auto ask
        = [this] { panel->addFiles(prompt::openPictures(panel, tr("Import pictures"))); };
    QObject::connect(choose, &QPushButton::clicked, panel, ask);
    QObject::connect(chooseFirst, &QPushButton::clicked, panel, ask);
    QObject::connect(undo, &QPushButton::clicked, panel, [this] { putBack(); });
}

void PhotoPanel::Private::buildEmpty(QVBoxLayout *layout)
{
    empty = new QWidget(panel);
    emptyIcon = new QLabel(empty);
    emptyText = new QLabel(empty);
    chooseFirst = new QPushButton(tr("Import pictures"), empty);
    chooseFirst->setAccessibleName(tr("Import pictures"));
    layOutEmptyState(look, empty, emptyIcon, emptyText, chooseFirst);
    layout->addWidget(empty, 1);
}

bool PhotoPanel::Private::editable() const
{
    if (!draft.isOpen() || draft.story().trashedAt.isValid())
        return false;
    const Result<workflow::Situation> situation
        = session.store().situation(draft.story(), session.member());
    return situation
        && (workflow::may(Action::EditPhotos, *situation)
            || workflow::may(Action::Edit, *situation));
}

void PhotoPanel::Private::sync(bool force)
{
    const Content &content = draft.story().content;
    if (force && problemsOf != draft.story().id)
        problems->setText({});
    for (PhotoCard *card : std::as_const(cards))
        card->setInText(hasFigure(content.body, card->photoId()));
    if (!force && content.photos == shown && content.lead == shownLead)
        return;
    const bool mayEdit = force ? editable() : shownEditable;
    shown = content.photos;
    shownLead = content.lead;
    shownEditable = mayEdit;
    showCards(content, mayEdit);
    const bool any = !content.photos.isEmpty();
    area->setVisible(any);
    if (any && chooseFirst->hasFocus()) // it was pressed and goes: the caption is next
        panel->focusPhoto(0, false);
    empty->setVisible(!any);
    chooseFirst->setVisible(mayEdit);
    choose->setVisible(any && mayEdit);
    count->setVisible(any);
    sheet->setVisible(any);
    count->setText(tr("%Ln pictures", "", int(content.photos.size())));
    emptyText->setText(mayEdit ? tr("Drag pictures here or press Import pictures")
                               : tr("There are no pictures in this story yet."));
}

void PhotoPanel::Private::showCards(const Content &content, bool mayEdit)
{
    // Cards follow their photo, so that a field keeps its cursor when the order changes.
    QList<PhotoCard *> next;
    for (const Photo &photo : content.photos) {
        const auto known = std::find_if(cards.cbegin(), cards.cend(),
            [&](const PhotoCard *card) { return card->photoId() == photo.id; });
        next += known == cards.cend() ? newCard() : *known;
        if (known != cards.cend())
            cards.erase(known);
    }
    for (PhotoCard *gone : std::as_const(cards)) {
        gone->hide();
        gone->deleteLater();
    }
    cards = next;
    QWidget *before = choose;
    for (int i = 0; i < cards.size(); ++i) {
        PhotoCard *card = cards.at(i);
        if (cardLayout->indexOf(card) != i) {
            cardLayout->removeWidget(card);
            cardLayout->insertWidget(i, card);
        }
        const Photo &photo = content.photos.at(i);
        card->show(photo, i, int(cards.size()), photo.id == content.lead, mayEdit);
        card->setInText(hasFigure(content.body, photo.id));
        before = card->chainAfter(before);
    }
}

void PhotoPanel::setSpelling(Spelling &spelling)
{
    d->spelling = &spelling;
    for (PhotoCard *card : std::as_const(d->cards))
        card->setSpelling(spelling);
}

PhotoCard *PhotoPanel::Private::newCard()
{
    auto *card = new PhotoCard(pictures, look, column);
    if (spelling)
        card->setSpelling(*spelling);
    QObject::connect(card, &PhotoCard::edited, panel,
        [this](
            const QString &id, const QString &caption, const QString &credit, const QString &alt) {
            draft.edit([&](Content &content) {
                const int index = indexOfPhoto(content, id);
                if (index < 0)
                    return;
                Photo &photo = content.photos[index];
                photo.caption = caption;
                photo.credit = credit;
                photo.alt = alt;
            });
        });
    QObject::connect(card, &PhotoCard::leadWanted, panel,
        [this](const QString &id) { draft.edit([&](Content &content) { content.lead = id; }); });
    QObject::connect(card, &PhotoCard::insertWanted, panel, &PhotoPanel::insertWanted);
    QObject::connect(card, &PhotoCard::framingWanted, panel, &PhotoPanel::framingWanted);
    QObject::connect(card, &PhotoCard::moveWanted, panel,
        [this](const QString &id, int index) { move(id, index); });
    QObject::connect(
        card, &PhotoCard::removeWanted, panel, [this](const QString &id) { remove(id); });
    card->QWidget::show();
    return card;
}

// The editor hands its text over only when a save is due; a change of the body must start from what
// is typed now, or it would undo the last second.
void PhotoPanel::Private::freshBody()
{
    std::ignore = draft.flush(); // a failure is said by the draft, and the text was collected
}

void PhotoPanel::Private::added(const QString &storyId, const Photo &photo)
{
    if (draft.story().id != storyId) {
        addedElsewhere(storyId, photo);
        return;
    }
    freshBody();
    Attached attached;
    draft.edit([&](Content &content) { attached = attachPhoto(content, photo); });
    if (attached.already)
        Q_EMIT panel->photoAgain(attached.id);
    else
        Q_EMIT panel->photoAdded(attached.id);
    panel->reveal(attached.id);
}

// The writer has turned to another story while the files were copied.
void PhotoPanel::Private::addedElsewhere(const QString &storyId, const Photo &photo)
{
    Store &store = session.store();
    Result<Story> story = store.story(storyId);
    if (story) {
        attachPhoto(story->content, photo);
        story = store.saveContent(storyId, story->content, session.member());
    }
    if (!story)
        Q_EMIT panel->failed(story.error().text);
}

// The good ones are in; the others are named, and stay named until somebody has read it.
void PhotoPanel::Private::finish(const Running &run, const QStringList &cut)
{
    --imports;
    running->setVisible(imports > 0);
    QStringList lines = run.damaged + cut;
    const int stopped = run.wanted - run.taken - int(run.damaged.size());
    for (int i = 0; i < stopped; ++i)
        Q_EMIT panel->skipped();
    if (stopped > 0)
        lines += tr("Stopped: %n were not read.", "", stopped);
    if (lines.isEmpty())
        return;
    if (run.wanted > 1)
        lines.prepend(tr("%n pictures are in.", "", run.taken));
    problems->setText(lines.join(u'\n'));
}

void PhotoPanel::Private::remove(const QString &photoId)
{
    freshBody();
    draft.edit([&](Content &content) { detached = detachPhoto(content, photoId); });
    const QString name = detached.photo.caption.simplified();
    const QString brief = name.size() > 40 ? name.left(39).trimmed() + u'…' : name;
    removed->setText(brief.isEmpty() ? tr("The picture was taken out of the story.")
                                     : tr("Taken out of the story: “%1”").arg(brief));
}

void PhotoPanel::Private::putBack()
{
    freshBody();
    draft.edit([this](Content &content) { reattachPhoto(content, detached); });
    removed->setText({});
    panel->reveal(detached.photo.id);
    detached = {};
}

void PhotoPanel::Private::move(const QString &photoId, int index)
{
    draft.edit([&](Content &content) { movePhoto(content, photoId, index); });
    panel->reveal(photoId);
}

void PhotoPanel::Private::showProgress(int done, int total)
{
    running->setVisible(imports > 0 && done < total);
    progress->setText(tr("Adding picture %1 of %2…").arg(done + 1).arg(total));
}

void PhotoPanel::Private::restyle()
{
    count->setFont(look.interfaceFont(12));
    progress->setFont(look.interfaceFont(12));
    emptyIcon->setPixmap(icon(QStringLiteral("viewimage")).pixmap(QSize(look.px(22), look.px(22))));
    choose->setIcon(icon(QStringLiteral("document-import")));
    chooseFirst->setIcon(icon(QStringLiteral("document-import")));
    column->update();
}

int PhotoPanel::Private::placeAt(int y) const
{
    const int inColumn = column->mapFrom(panel, QPoint(0, y)).y();
    return int(std::count_if(cards.cbegin(), cards.cend(),
        [inColumn](const PhotoCard *card) { return inColumn > card->geometry().center().y(); }));
}

void PhotoPanel::addFiles(const QStringList &files)
{
    if (files.isEmpty() || !d->draft.isOpen())
        return;
    ++d->imports;
    d->problems->setText({});
    d->problemsOf = d->draft.story().id;
    const auto run = std::make_shared<Private::Running>(Private::Running{int(files.size()), 0, {}});
    d->pictures.import(
        files, this,
        [this, storyId = d->problemsOf, run](const Photo &photo) {
            ++run->taken;
            d->added(storyId, photo);
        },
        [this, run](const Error &error) {
            run->damaged += error.text;
            Q_EMIT skipped();
        },
        [this, run](const QStringList &cut) { d->finish(*run, cut); });
}

void PhotoPanel::addImage(const QImage &image)
{
    if (image.isNull() || !d->draft.isOpen())
        return;
    d->problems->setText({});
    d->problemsOf = d->draft.story().id;
    d->pictures.importImage(
        image, this,
        [this, storyId = d->problemsOf](const Photo &photo) { d->added(storyId, photo); },
        [this](const Error &error) {
            Q_EMIT skipped();
            Q_EMIT failed(error.text);
        });
}

void PhotoPanel::focusPhoto(int index, bool credit)
{
    if (index < 0 || index >= d->cards.size())
        return;
    PhotoCard *card = d->cards.at(index);
    reveal(card->photoId());
    card->focusField(credit);
    if (QWidget *field = card->focusWidget())
        d->area->ensureWidgetVisible(field, 0, d->look.px(60));
}

void PhotoPanel::reveal(const QString &photoId)
{
    for (PhotoCard *card : std::as_const(d->cards)) {
        if (card->photoId() != photoId)
            continue;
        d->column->layout()->activate();
        d->area->ensureVisible(0, card->y() + card->height(), 0, d->look.px(16));
        d->area->ensureVisible(0, card->y(), 0, d->look.px(8));
    }
}

void PhotoPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!d->shownEditable)
        return;
    const QMimeData *data = event->mimeData();
    if (data->hasFormat(PictureView::dragType())) {
        event->acceptProposedAction();
    } else if (hasPictures(data)) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void PhotoPanel::dropEvent(QDropEvent *event)
{
    const QMimeData *data = event->mimeData();
    if (data->hasFormat(PictureView::dragType())) {
        const QString id = QString::fromUtf8(data->data(PictureView::dragType()));
        const int from = indexOfPhoto(d->draft.story().content, id);
        const int place = d->placeAt(int(event->position().y()));
        d->move(id, place > from ? place - 1 : place);
        event->acceptProposedAction();
        return;
    }
    const QStringList files = localFiles(data);
    if (!files.isEmpty())
        addFiles(files);
    else
        addImage(qvariant_cast<QImage>(data->imageData()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PhotoPanel::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!event->matches(QKeySequence::Paste) || !d->shownEditable || !hasPictures(data)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QStringList files = localFiles(data);
    if (files.isEmpty())
        addImage(qvariant_cast<QImage>(data->imageData()));
    else
        addFiles(files);
}

} // namespace toasoan
