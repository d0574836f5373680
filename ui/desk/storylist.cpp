// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storylist.h"

#include "common/flow.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/stateshape.h"
#include "desk/filterbar.h"
#include "desk/storydelegate.h"

#include <algorithm>
#include <memory>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int roomyWidth = 392; // where search and button stand side by side

// Of what alone keeps a search from all stories, or empty.
QString filterName(const StoryFilter &filter)
{
    if (filter.isNarrowed())
        return {};
    if (filter.view == StoryFilter::View::Section)
        return filter.section;
    return filter.view == StoryFilter::View::State ? stateText(filter.state) : QString();
}

} // namespace

StoryList::StoryList(StoryModel &model, Session &session, Pictures &pictures, Look &look,
    QAction *newStory, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_look(look)
    , m_search(new QLineEdit(this))
    , m_filter(makeIconButton(u"view-filter"_s, tr("Filter the list"), this))
    , m_new(makeButton(newStory->text().remove(u'&'), {}, this))
    , m_kinds(makeIconButton(u"arrow-down"_s, tr("New story from a template"), this))
    , m_chips(new FilterBar(model, session, look, this))
    , m_view(new QListView(this))
    , m_empty(new QWidget(m_view))
    , m_emptyTitle(makeWrappedLabel({}, {}, m_empty))
    , m_emptyText(makeWrappedLabel({}, u"soft"_s, m_empty))
    , m_emptyAction(makeButton({}, u"link"_s, m_empty))
    , m_bar(new QWidget(this))
    , m_barText(makeWrappedLabel({}, {}, m_bar))
    , m_barButtons(new FlowLayout)
{
    setAccessibleName(tr("Stories"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search stories"));
    m_search->setToolTip(tr("Search stories (%1)")
                             .arg(QKeySequence(u"Ctrl+L"_s).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_new->setToolTip(newStory->toolTip());
    connect(m_new, &QPushButton::clicked, newStory, &QAction::trigger);
    connect(newStory, &QAction::changed, this, [this, newStory] {
        m_new->setVisible(newStory->isVisible());
        m_kinds->setVisible(newStory->isVisible() && m_kinds->menu());
    });
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(new QMenu(m_filter));
    connect(m_filter->menu(), &QMenu::aboutToShow, this,
        [this] { m_chips->fillMenu(m_filter->menu()); });
    connect(m_chips, &FilterBar::wanted, this, &StoryList::setView);

    m_view->setModel(&model);
    m_view->setItemDelegate(new StoryDelegate(model, session, pictures, look, m_view));
    m_view->setAccessibleName(tr("List of stories"));
    m_view->setMouseTracking(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(look.px(8), 0, look.px(8), 0);
    head->setSpacing(look.px(7));
    head->addWidget(m_search, 1);
    head->addWidget(m_filter);
    head->addWidget(m_new);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setFixedWidth(look.px(22));
    m_kinds->hide();
    head->addWidget(m_kinds);
    auto *headBox = new QWidget(this);
    headBox->setLayout(head);
    headBox->setFixedHeight(look.px(44));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headBox);
    column->addWidget(m_chips);
    column->addWidget(m_view, 1);
    column->addWidget(m_bar);
    m_bar->setAccessibleName(tr("What to do with the selected stories"));
    auto *lined = new QVBoxLayout(m_bar);
    lined->setContentsMargins(0, 0, 0, 0);
    lined->setSpacing(0);
    lined->addWidget(makeHairline(Qt::Horizontal, m_bar)); // rows may be cut by it
    auto *bar = new QVBoxLayout;
    lined->addLayout(bar);
    bar->setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8));
    bar->setSpacing(look.px(6));
    bar->addWidget(m_barText);
    bar->addLayout(m_barButtons);
    m_barButtons->setSpacing(look.px(6));
    m_bar->hide();
    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(look.px(24), look.px(56), look.px(24), 0);
    empty->setSpacing(look.px(4));
    empty->addWidget(m_emptyTitle);
    empty->addWidget(m_emptyText);
    empty->addWidget(m_emptyAction);
    empty->addStretch(1);
    connect(m_emptyAction, &QPushButton::clicked, this, [this] {
        StoryFilter filter = m_model.filter();
        filter.widen();
        if (filter.view == StoryFilter::View::Section || filter.view == StoryFilter::View::State)
            filter.view = StoryFilter::View::All;
        setView(filter);
    });

    connect(m_search, &QLineEdit::textChanged, this, &StoryList::search);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current, const QModelIndex &before) {
            const QString id = current.data(StoryModel::IdRole).toString();
            if (isGathering())
                return;
            // A row that leaves the list hands the selection on; the open story stays open.
            if (!m_selecting && !id.isEmpty() && (m_view->hasFocus() || !before.isValid()))
                Q_EMIT chosen(id);
        });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        const QString id = index.data(StoryModel::IdRole).toString();
        if (id.isEmpty() || isGathering())
            return;
        Q_EMIT chosen(id);
        Q_EMIT clicked(id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &StoryList::selectionChanged);
    connect(&model, &StoryModel::rearranged, this, &StoryList::updateEmpty);
    connect(&pictures, &Pictures::ready, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.setInterval(30000);
    connect(&m_minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
    connect(&look, &Look::changed, this, &StoryList::applyLook);
    applyLook();
    updateEmpty();
}

void StoryList::applyLook()
{
    m_emptyTitle->setFont(m_look.interfaceFont(13, 600));
    setButtonIcon(m_new, u"document-new"_s, m_look.theme().text);
    shortenNew();
    m_filter->setIcon(tintedIcon(u"view-filter"_s, m_look.theme().soft));
    m_chips->refresh();
    m_view->doItemsLayout();
}

void StoryList::setView(const StoryFilter &filter)
{
    m_scrolls[m_model.filter().key()] = m_view->verticalScrollBar()->value();
    StoryFilter wanted = filter;
    wanted.search = m_search->text().simplified();
    const QString id = selectedId();
    {
        const QScopedValueRollback quiet(m_selecting, true);
        m_model.setFilter(wanted);
    }
    m_chips->refresh();
    select(id);
    m_view->verticalScrollBar()->setValue(m_scrolls.value(wanted.key()));
    updateEmpty();
}

void StoryList::setCompact(bool compact)
{
    static_cast<StoryDelegate *>(m_view->itemDelegate())->setCompact(compact);
    m_view->doItemsLayout();
}

void StoryList::endGathering()
{
    const QModelIndex index = m_view->currentIndex();
    if (index.isValid())
        m_view->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
}

void StoryList::select(const QString &storyId)
{
    const QScopedValueRollback quiet(m_selecting, true);
    const QModelIndex index = m_model.indexOf(storyId);
    if (selectedIds().size() > 1)
        return; // somebody gathers stories
    if (index.isValid()) {
        if (m_view->currentIndex() != index || !m_view->selectionModel()->isSelected(index))
            m_view->setCurrentIndex(index);
    } else {
        m_view->selectionModel()->clear();
    }
}

QString StoryList::selectedId() const
{
    return m_view->currentIndex().data(StoryModel::IdRole).toString();
}

QStringList StoryList::selectedIds() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        if (!m_model.row(index.row()).isHeading())
            rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model.row(row).story.id);
    return ids;
}

QString StoryList::step(int by)
{
    for (int row = m_view->currentIndex().row() + by; row >= 0 && row < m_model.rowCount();
         row += by) {
        if (m_model.row(row).isHeading())
            continue;
        m_view->setCurrentIndex(m_model.index(row));
        return m_model.row(row).story.id;
    }
    return {};
}

void StoryList::setBar(const QString &text, const QList<QAction *> &actions)
{
    if (m_barText->text() == text && m_barActions == actions)
        return;
    m_barText->setText(text);
    m_barActions = actions;
    clearLayout(m_barButtons);
    for (QAction *action : actions) {
        QPushButton *button = makeButton(action->text(), u"small"_s, m_bar);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_barButtons->addWidget(button);
    }
    m_bar->setVisible(!text.isEmpty());
}

bool StoryList::isGathering()
{
    return QApplication::keyboardModifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
}

QString StoryList::neighbourOf(const QString &storyId) const
{
    const QModelIndex index = m_model.indexOf(storyId);
    if (!index.isValid())
        return {};
    for (const int step : {1, -1})
        for (int row = index.row() + step; row >= 0 && row < m_model.rowCount(); row += step)
            if (!m_model.row(row).isHeading())
                return m_model.row(row).story.id;
    return {};
}

// What is searched for, or can be, is read whole: where there is no room for both, the button
// beside it keeps only its icon.
void StoryList::shortenNew()
{
    const bool searching = m_search->hasFocus() || !m_search->text().isEmpty();
    if (searching && width() < m_look.px(roomyWidth))
        return m_new->setText({});
    m_new->setText(m_new->accessibleName());
    int room = width() - m_look.px(16);
    for (const QWidget *beside : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_new),
             static_cast<QWidget *>(m_kinds)})
        room -= beside->isHidden() ? 0 : beside->sizeHint().width() + m_look.px(7);
    const int placeholder
        = m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + m_look.px(36);
    if (room < placeholder)
        m_new->setText({});
}

void StoryList::setNewMenu(QMenu *menu)
{
    m_kinds->setMenu(menu);
    m_kinds->setVisible(menu != nullptr);
}

void StoryList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void StoryList::searchFor(const QString &words)
{
    focusSearch();
    m_search->setText(words);
}

void StoryList::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void StoryList::search()
{
    shortenNew();
    setView(m_model.filter());
}

void StoryList::updateEmpty()
{
    const bool empty = m_model.storyCount() == 0;
    m_empty->setVisible(empty);
    m_empty->setGeometry(m_view->rect().adjusted(0, 0, 0, -m_view->height() / 3));
    if (!empty)
        return;
    const StoryFilter &filter = m_model.filter();
    const bool narrowed = filter.isNarrowed() || filter.view == StoryFilter::View::Section
        || filter.view == StoryFilter::View::State;
    QString title, text, action;
    if (!filter.search.isEmpty()) {
        title = tr("No story has “%1”.").arg(filter.search);
        if (const QString name = filterName(filter); !name.isEmpty())
            action = tr("Search without “%1”").arg(name);
        else if (narrowed)
            action = tr("Search all stories");
    } else if (filter.view == StoryFilter::View::Trash) {
        title = tr("The trash is empty.");
        text = tr("A story that you delete waits here and can be brought back.");
    } else if (filter.view == StoryFilter::View::Today && m_model.onlooker().isEditor()
        && m_model.hasStories()) {
        title = tr("Nothing waits for you.");
        text = tr("What is sent for approval shows up here, the longest waiting first.");
    } else if (narrowed) {
        title = tr("No story here.");
        if (filter.isNarrowed())
            action = tr("Remove all filters");
    } else {
        title = tr("No story yet.");
        text = tr("What you write shows up here from the first letter on, network or not.");
    }
    m_emptyTitle->setText(title);
    m_emptyText->setText(text);
    m_emptyText->setVisible(!text.isEmpty());
    m_emptyAction->setText(action);
    m_emptyAction->setAccessibleName(action);
    m_emptyAction->setVisible(!action.isEmpty());
}

bool StoryList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && selectedIds().size() > 1) {
            endGathering();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (key->modifiers() == Qt::NoModifier && !selectedId().isEmpty()) {
                Q_EMIT opened(selectedId());
                return true;
            }
        }
    }
    // Rows are higher where a snippet fits; the view itself looks only at its own height.
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        QMetaObject::invokeMethod(this, &StoryList::shortenNew, Qt::QueuedConnection);
        const auto *delegate = static_cast<const StoryDelegate *>(m_view->itemDelegate());
        const bool snippets = delegate->hasSnippet(m_view->viewport()->width());
        if (std::exchange(m_snippets, snippets) != snippets)
            QMetaObject::invokeMethod(m_view, &QListView::doItemsLayout, Qt::QueuedConnection);
    }
    if (watched == m_search
        && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &StoryList::shortenNew, Qt::QueuedConnection);
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            focusList();
            if (selectedId().isEmpty() && m_model.rowCount() > 1)
                m_view->setCurrentIndex(m_model.index(1));
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::ContextMenu) { // by key
        const QModelIndex at = m_view->currentIndex();
        m_view->scrollTo(at);
        const QPoint place = m_view->viewport()->mapToGlobal(m_view->visualRect(at).center());
        if (const QString id = at.data(StoryModel::IdRole).toString(); !id.isEmpty())
            Q_EMIT contextMenuWanted(id, place);
        return true;
    }
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize)
            updateEmpty();
        if (event->type() == QEvent::ContextMenu) {
            const auto *menu = static_cast<QContextMenuEvent *>(event);
            const QString id = m_view->indexAt(menu->pos()).data(StoryModel::IdRole).toString();
            if (!id.isEmpty())
                Q_EMIT contextMenuWanted(id, menu->globalPos());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace toasoan
