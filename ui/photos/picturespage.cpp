// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/picturespage.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/prompt.h"
#include "editor/expander.h"
#include "editor/spelling.h"
#include "photos/loupe.h"
#include "photos/photocard.h"
#include "preview/devicetab.h"
#include "spell/captioncodes.h"
#include "story/photos.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Order = PictureFilter::Order;

constexpr int formWidth = 356;
constexpr int wideFormWidth = 420;
constexpr int wideFrom = 1600;
constexpr int narrowUnder = 670;
constexpr int tightUnder = 1000;

} // namespace

PicturesPage::PicturesPage(
    Session &session, Draft &draft, Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_draft(draft)
    , m_pictures(pictures)
    , m_look(look)
    , m_model(new ContactModel(session, draft, this))
    , m_edits(new PictureEdits(session, draft, this))
    , m_view(new ContactView(*m_model, pictures, *m_edits, look))
    , m_form(new BatchForm(*m_edits, pictures, look))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_title(new ElidedLabel(QPalette::WindowText, this))
    , m_count(makeLabel({}, u"soft"_s, this))
    , m_empty(makeWrappedLabel({}, u"soft"_s, m_view))
    , m_sizeLabel(makeLabel(tr("Size"), u"soft"_s, this))
    , m_progress(makeLabel({}, u"soft"_s, this))
    , m_search(new QLineEdit(this))
    , m_order(makeButton({}, u"flat"_s, this))
    , m_filter(makeButton(tr("Filter"), u"flat"_s, this))
    , m_import(makeButton(tr("Import pictures"), {}, this))
    , m_stop(makeButton(tr("Stop"), u"small"_s, this))
    , m_size(new QSlider(Qt::Horizontal, this))
    , m_notice(new NoteBox(NoteBox::Tone::Warning, look, this))
    , m_running(new QWidget(this))
{
    setAccessibleName(tr("Pictures"));
    setAcceptDrops(true);
    auto *sheet = new QWidget;
    sheet->setAutoFillBackground(true);
    sheet->setBackgroundRole(QPalette::AlternateBase);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(makeHairline(Qt::Horizontal, sheet));
    column->addWidget(tabs());
    column->addWidget(makeHairline(Qt::Horizontal, sheet));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(look.px(14), look.px(6), look.px(14), 0);
    running->addWidget(m_progress);
    running->addWidget(m_stop);
    running->addStretch(1);
    m_running->hide();
    column->addWidget(m_running);
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(look.px(12), look.px(4), look.px(12), 0);
    notice->addWidget(m_notice);
    column->addLayout(notice);
    auto *grid = new QHBoxLayout;
    grid->setContentsMargins(look.px(9), look.px(6), 0, 0);
    grid->addWidget(m_view);
    column->addLayout(grid, 1);
    m_loupe = new Loupe(pictures, look, sheet);

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(sheet);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(0, 1);
    m_form->setMinimumWidth(look.px(300));
    sheet->setMinimumWidth(look.px(360));
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_view);
    wire();
    connect(&look, &Look::changed, this, &PicturesPage::dress);
    dress();
    for (QAction *action : m_view->pictureActions())
        action->setEnabled(false);
}

void PicturesPage::wire()
{
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(120);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchPause.start(); });
    connect(&m_searchPause, &QTimer::timeout, this, [this] {
        setFilter([this](PictureFilter &filter) { filter.search = m_search->text().simplified(); });
    });
    connect(m_size, &QSlider::valueChanged, m_view, &ContactView::setCellWidth);
    connect(m_import, &QPushButton::clicked, this,
        [this] { addFiles(prompt::openPictures(this, tr("Import pictures"))); });
    connect(m_stop, &QPushButton::clicked, &m_pictures, &Pictures::stopImports);
    connect(&m_pictures, &Pictures::importProgress, this, [this](int done, int total) {
        m_running->setVisible(m_importing && done < total);
        m_progress->setText(tr("Adding picture %1 of %2…").arg(done + 1).arg(total));
    });
    QPushButton *seen = m_notice->addButton(tr("Close"));
    connect(seen, &QPushButton::clicked, this, [this] {
        m_notice->setText({});
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_model, &ContactModel::rearranged, this, &PicturesPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PicturesPage::refreshForm);
    connect(m_view, &ContactView::chosenChanged, this, &PicturesPage::refreshForm);
    connect(m_view, &ContactView::viewWanted, this, &PicturesPage::showLoupe);
    connect(m_view, &ContactView::captionWanted, m_form, &BatchForm::focusCaption);
    connect(m_view, &ContactView::framingWanted, this, &PicturesPage::framingWanted);
    connect(m_view, &ContactView::said, this, &PicturesPage::said);
    connect(m_edits, &PictureEdits::changed, m_model, &ContactModel::readNow);
    connect(m_edits, &PictureEdits::stepped, this, &PicturesPage::said);
    connect(m_edits, &PictureEdits::failed, this, &PicturesPage::failed);
    connect(m_form, &BatchForm::stepWanted, this, [this](int by) {
        m_view->step(by);
        m_form->focusCaption();
    });
    connect(m_form, &BatchForm::sheetWanted, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_form, &BatchForm::copyWanted, m_view, &ContactView::copyCaption);
    connect(m_form, &BatchForm::pasteWanted, m_view, &ContactView::pasteCaption);
    connect(m_form, &BatchForm::undoWanted, m_edits, &PictureEdits::undo);
    connect(m_form, &BatchForm::redoWanted, m_edits, &PictureEdits::redo);
    connect(m_form, &BatchForm::written, this, [this](int count) {
        if (count > 0)
            Q_EMIT said(tr("Caption written for %n pictures", "", count));
    });
    connect(m_loupe, &Loupe::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_loupe, &Loupe::stepWanted, this, [this](int by) {
        m_view->step(by);
        showLoupe();
    });
    connect(m_loupe, &Loupe::pairWanted, this, [this] {
        const int row = m_view->currentIndex().row();
        if (m_loupe->mode() == Loupe::Mode::Pair || row + 1 >= m_model->rowCount())
            return m_loupe->show(m_model->row(row));
        m_loupe->show(m_model->row(row), &m_model->row(row + 1));
    });
    connect(m_loupe, &Loupe::keyWanted, this, [this](QKeyEvent *event) {
        QCoreApplication::sendEvent(m_view, event);
        const QModelIndex index = m_view->currentIndex();
        if (index.isValid() && m_loupe->isVisible())
            showLoupe();
    });
    connect(&m_session, &Session::memberChanged, this, &PicturesPage::refreshForm);
    connect(&m_draft, &Draft::opened, m_edits, &PictureEdits::forget);
}

void PicturesPage::showNewsroom(const QString &search)
{
    open(false);
    if (!search.isEmpty())
        m_search->setText(search);
}

void PicturesPage::showStory()
{
    open(true);
    m_view->setFocus(Qt::OtherFocusReason);
}

void PicturesPage::open(bool story)
{
    if (story != m_model->isStory()) {
        m_form->leave();
        m_edits->forget();
        m_search->clear();
        PictureFilter filter;
        filter.order = story ? Order::Story : Order::Taken;
        m_model->setFilter(filter);
    }
    m_model->show(story);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->goTo(m_model->index(0));
    refresh();
    refreshForm();
    describeUnknown();
}

// Pictures from before the newsroom kept their words: read once, one after another.
void PicturesPage::describeUnknown()
{
    for (const PictureRow &row : m_model->all()) {
        const QString sha256 = row.picture.sha256;
        if (row.picture.described || m_asked.contains(sha256))
            continue;
        m_asked.insert(sha256); // one that cannot be read is not asked again
        m_pictures.metadata(sha256, this, [this, sha256](const PhotoMetadata &metadata) {
            const auto done
                = m_session.store().describePicture(describedPicture(sha256, {}, metadata));
            if (done && isVisible())
                describeUnknown();
        });
        return;
    }
}

void PicturesPage::leave()
{
    m_form->leave();
    m_loupe->hide();
    m_model->hide();
}

// Single keys of the sheet stand in the menu too, and mean nothing elsewhere.
void PicturesPage::showEvent(QShowEvent *event)
{
    dress(); // the style sheet forgot the fonts when the page found its place in the window
    for (QAction *action : m_view->pictureActions())
        action->setEnabled(true);
    QWidget::showEvent(event);
}

void PicturesPage::hideEvent(QHideEvent *event)
{
    leave();
    for (QAction *action : m_view->pictureActions())
        action->setEnabled(false);
    QWidget::hideEvent(event);
}

void PicturesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PicturesPage::focusForm()
{
    m_form->focusCaption();
}

void PicturesPage::setSpelling(Spelling &spelling)
{
    m_form->setSpelling(spelling);
    m_form->setCodes([this, &spelling](const QString &code) {
        const Store &store = m_session.store();
        return codeTexts(code,
            joined(
                writing::ownSnippets(store, m_session.member()), writing::newsroomSnippets(store)),
            spelling.people());
    });
}

QList<QAction *> PicturesPage::actions() const
{
    return m_view->pictureActions();
}

void PicturesPage::setFilter(const std::function<void(PictureFilter &)> &change)
{
    PictureFilter filter = m_model->filter();
    change(filter);
    m_model->setFilter(filter);
}

void PicturesPage::refresh()
{
    const QLocale locale;
    const std::array<int, 5> counts = m_model->counts();
    const QString names[]
        = {tr("All"), tr("No caption"), tr("No photographer"), tr("Chosen"), tr("Rejected")};
    for (int i = 0; i < int(m_tabs.size()); ++i) {
        DeviceTab *tab = m_tabs.at(i);
        tab->setText(u"%1 %2"_s.arg(names[i], locale.toString(counts.at(size_t(i)))));
        tab->setAccessibleName(tab->text());
        tab->setChecked(m_model->filter().tab == allTabs.at(size_t(i)));
        tab->updateGeometry();
    }
    const QList<PictureRow> &all = m_model->all();
    const auto whole = std::count_if(all.cbegin(), all.cend(),
        [](const PictureRow &row) { return missingCount(row.picture) == 0; });
    const QString headline = m_draft.story().content.headline;
    m_title->setText(!m_model->isStory() ? tr("Picture archive")
            : headline.isEmpty()         ? tr("No headline yet")
                                         : headline);
    m_count->setText(tr("%Ln pictures", "", int(all.size())) + u" · "_s
        + tr("%Ln with whole caption", "", int(whole)));
    m_order->setAccessibleName(tr("Order: %1").arg(orderText()));
    shortenHead();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_empty->setText(all.isEmpty() ? tr("Drag pictures here or press Import pictures")
            : m_model->filter().search.isEmpty()
            ? tr("No picture here.")
            : tr("No picture has “%1”.").arg(m_model->filter().search));
    refreshForm();
}

void PicturesPage::refreshForm()
{
    m_form->show(m_view->chosenRows(), m_model->isStory());
    if (m_loupe->isVisible() && m_view->currentIndex().isValid()
        && m_loupe->mode() != Loupe::Mode::Pair)
        m_loupe->show(m_model->row(m_view->currentIndex().row()));
}

void PicturesPage::showLoupe()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    m_form->leave();
    m_loupe->setGeometry(m_view->parentWidget()->rect());
    const QList<PictureRow> rows = m_view->chosenRows();
    if (rows.size() == 2)
        m_loupe->show(rows.first(), &rows.last());
    else
        m_loupe->show(m_model->row(index.row()));
}

void PicturesPage::addFiles(const QStringList &files)
{
    if (files.isEmpty() || m_importing)
        return;
    if (m_model->isStory() && !m_edits->mayWriteStory())
        return Q_EMIT said(tr("This story's pictures are not yours to change now."));
    m_importing = true;
    m_damaged.clear();
    m_added = 0;
    m_new.clear();
    m_notice->setText({});
    const int wanted = int(files.size());
    m_pictures.import(
        files, this, [this](const Photo &photo) { taken(photo); },
        [this](const Error &error) { m_damaged += error.text; },
        [this, wanted](const QStringList &cut) { imported(wanted, cut); });
}

void PicturesPage::taken(const Photo &photo)
{
    ++m_added;
    m_new.insert(photo.sha256);
    if (!m_model->isStory() || !m_draft.isOpen())
        return;
    const Result<void> saved = m_draft.flush();
    Q_UNUSED(saved) // a failed save is said by the draft, and the text has been collected
    m_draft.edit([&](Content &content) { attachPhoto(content, photo); });
}

void PicturesPage::imported(int wanted, const QStringList &cut)
{
    m_importing = false;
    m_running->hide();
    const int missing = wanted - m_added - int(m_damaged.size());
    QStringList sentences{tr("%Ln pictures are in.", "", m_added)};
    if (missing > 0)
        sentences += tr("Stopped: %n were not read.", "", missing);
    Q_EMIT said(sentences.join(u' '));
    if (const QStringList named = m_damaged + cut; !named.isEmpty())
        m_notice->setText(sentences.join(u' ') + u'\n' + named.join(u'\n'));
    goToNew();
}

// What came is what one goes on with; whoever writes a caption meanwhile is left alone.
void PicturesPage::goToNew()
{
    if (m_new.isEmpty() || m_form->isAncestorOf(QApplication::focusWidget()))
        return;
    m_model->readNow();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_new.contains(m_model->row(row).picture.sha256))
            return m_view->goTo(m_model->index(row));
}

void PicturesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PicturesPage::dropEvent(QDropEvent *event)
{
    addFiles(localFiles(event->mimeData()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PicturesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_model->isStory())
        return Q_EMIT backWanted();
    if (event->matches(QKeySequence::Find)) // the story's own search rests while it is hidden
        return focusSearch();
    QWidget::keyPressEvent(event);
}

void PicturesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int form = m_look.px(width() >= m_look.px(wideFrom - 220) ? wideFormWidth : formWidth);
    // Where the two have no room side by side, as with large type, the form stands below.
    const bool narrow = width() < m_look.px(narrowUnder);
    m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    const bool tight = width() < m_look.px(tightUnder);
    m_count->setVisible(!tight);
    m_sizeLabel->setVisible(!tight);
    m_size->setVisible(!narrow);
    if (event->oldSize().width() != event->size().width()) {
        const int whole = narrow ? height() : width();
        const int second = narrow ? whole / 2 : form;
        m_splitter->setSizes({whole - second - 1, second});
    }
    shortenHead();
    m_loupe->setGeometry(m_splitter->widget(0)->rect());
    m_empty->setGeometry(
        m_look.px(24), m_look.px(48), m_view->width() - m_look.px(48), m_look.px(60));
}

// A cut word says less than an icon: words leave the bar from the least needed on. What the buttons
// say stays in their tooltips and for screen readers.
void PicturesPage::shortenHead()
{
    const QString order = orderText();
    const QString filter = filterText();
    const QString import = tr("Import pictures");
    QPushButton *const buttons[] = {m_order, m_filter, m_import};
    const QString *const words[] = {&order, &filter, &import};
    for (int without = 0; without <= 3; ++without) {
        int wanted = m_search->minimumWidth() + m_look.px(24 + 4 * 8);
        for (int i = 0; i < 3; ++i) {
            const bool bare = i < without;
            buttons[i]->setText(bare ? QString() : *words[i]);
            wanted += buttons[i]->sizeHint().width();
            if (buttons[i] != m_order)
                buttons[i]->setAccessibleName(*words[i]);
            buttons[i]->setToolTip(bare ? buttons[i]->accessibleName() : QString());
        }
        if (wanted <= m_splitter->widget(0)->width())
            return;
    }
}

QString PicturesPage::orderText() const
{
    const QString orders[]
        = {tr("Time taken"), tr("Name"), tr("Stars"), tr("Time added"), tr("As in the story")};
    return orders[size_t(m_model->filter().order)];
}

QString PicturesPage::filterText() const
{
    const int stars = m_model->filter().leastRating;
    return stars > 0 ? tr("From %n stars", "", stars) : tr("Filter");
}

void PicturesPage::dress()
{
    m_title->setFont(m_look.interfaceFont(14, 600));
    for (QLabel *label : {m_count, m_sizeLabel, m_progress})
        label->setFont(m_look.interfaceFont(12));
    setButtonIcon(m_order, u"view-sort"_s, m_look.theme().text);
    setButtonIcon(m_filter, u"view-filter"_s, m_look.theme().text);
    setButtonIcon(m_import, u"document-import"_s, m_look.theme().text);
}

} // namespace toasoan
