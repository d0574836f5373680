// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/contactview.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr QLatin1String captionType("application/x-toasoan-caption");
constexpr std::array copied{std::pair(PictureField::Caption, "caption"_L1),
    std::pair(PictureField::Credit, "credit"_L1), std::pair(PictureField::Alt, "alt"_L1),
    std::pair(PictureField::Place, "place"_L1), std::pair(PictureField::Keywords, "keywords"_L1)};

bool isUndo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo);
}

bool isRedo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Redo)
        || (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier);
}

} // namespace

ContactView::ContactView(
    ContactModel &model, Pictures &pictures, PictureEdits &edits, Look &look, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_edits(edits)
    , m_look(look)
    , m_delegate(new ContactDelegate(model, pictures, look, this))
{
    setAccessibleName(tr("Contact sheet"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionRectVisible(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setCellWidth(m_delegate->cellWidth());
    makeActions();
    connect(&pictures, &Pictures::ready, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &ContactModel::aboutToRearrange, this, &ContactView::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &ContactView::bringBack);
    connect(&look, &Look::changed, this, [this] { setCellWidth(m_delegate->cellWidth()); });
}

void ContactView::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, auto &&run) {
        auto *action = new QAction(key.isEmpty() ? text : text + u'\t' + key, this);
        connect(action, &QAction::triggered, this, std::forward<decltype(run)>(run));
        m_actions.append(action);
    };
    const auto line = [this] {
        auto *action = new QAction(this);
        action->setSeparator(true);
        m_actions.append(action);
    };
    add(tr("Write the caption"), u"F2"_s, [this] { Q_EMIT captionWanted(); });
    add(tr("Copy the caption"), u"Ctrl+C"_s, [this] { copyCaption(); });
    add(tr("Paste the caption"), u"Ctrl+V"_s, [this] { pasteCaption(); });
    line();
    add(tr("Full view"), tr("Space"), [this] { Q_EMIT viewWanted(); });
    line();
    for (int stars = 5; stars >= 0; --stars)
        add(stars > 0 ? tr("%n stars", "", stars) : tr("No stars"), QString::number(stars),
            [this, stars] { rate(stars); });
    add(tr("Choose"), u"P"_s, [this] { toggle(Choice::Chosen); });
    add(tr("Reject"), u"X"_s, [this] { toggle(Choice::Rejected); });
    add(tr("Make it the lead picture"), u"L"_s, [this] { makeLead(); });
    add(tr("Crop and focal point…"), {}, [this] { frame(); });
    line();
    add(tr("Undo"), u"Ctrl+Z"_s, [this] { m_edits.undo(); });
    add(tr("Redo"), u"Ctrl+Y"_s, [this] { m_edits.redo(); });
}

void ContactView::setCellWidth(int width)
{
    m_delegate->setCellWidth(width);
    const int gap = m_look.px(4);
    setGridSize(m_delegate->cell() + QSize(gap, gap));
    scheduleDelayedItemsLayout();
}

QList<PictureRow> ContactView::chosenRows() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<PictureRow> rows;
    for (const QModelIndex &index : std::as_const(indexes))
        rows += m_model.row(index.row());
    return rows;
}

void ContactView::choose(const QStringList &keys, const QString &current)
{
    QItemSelection selection;
    for (const QString &key : keys)
        if (const QModelIndex index = m_model.indexOf(key); index.isValid())
            selection.select(index, index);
    const QModelIndex at = m_model.indexOf(current);
    selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (at.isValid())
        scrollTo(at);
}

void ContactView::step(int by)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    goTo(m_model.index(qBound(0, row, last)));
}

void ContactView::goTo(const QModelIndex &index)
{
    const QScopedValueRollback going(m_going, true);
    setCurrentIndex(index); // also where Shift begins
    scrollTo(index);
}

// Another order or filter must not lose what was chosen.
void ContactView::keep()
{
    m_keptKeys.clear();
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes)
        m_keptKeys += index.data(ContactModel::KeyRole).toString();
    m_keptCurrent = currentIndex().data(ContactModel::KeyRole).toString();
    m_keptRow = qMax(0, currentIndex().row());
    m_keeping = true;
}

void ContactView::bringBack()
{
    m_keeping = false;
    choose(m_keptKeys, m_keptCurrent);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && !m_keptCurrent.isEmpty())
        goTo(m_model.index(qMin(m_keptRow, m_model.rowCount() - 1)));
    Q_EMIT chosenChanged();
}

void ContactView::rate(int stars)
{
    const int count = m_edits.apply(
        tr("Rating"), chosenRows(), [stars](Picture &picture) { picture.rating = stars; });
    if (count > 0)
        Q_EMIT said(stars > 0 ? tr("%n stars", "", stars) : tr("No stars"));
}

void ContactView::toggle(Choice choice)
{
    const QList<PictureRow> rows = chosenRows();
    const bool all = std::all_of(rows.cbegin(), rows.cend(),
        [choice](const PictureRow &row) { return row.picture.choice == choice; });
    m_edits.apply(choice == Choice::Chosen ? tr("Choosing") : tr("Rejecting"), rows,
        [&](Picture &picture) { picture.choice = all ? Choice::None : choice; });
}

void ContactView::makeLead()
{
    const QModelIndex index = currentIndex();
    if (!m_model.isStory() || !index.isValid())
        return;
    if (!m_edits.mayWriteStory())
        return Q_EMIT said(tr("This story's pictures are not yours to change now."));
    m_edits.setLead(m_model.row(index.row()).useId);
}

void ContactView::frame()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (!m_model.isStory())
        return Q_EMIT said(tr("Crops belong to a story: open its pictures and crop there."));
    if (!m_edits.mayWriteStory())
        return Q_EMIT said(tr("This story's pictures are not yours to change now."));
    Q_EMIT framingWanted(m_model.row(index.row()).useId);
}

void ContactView::copyCaption()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    const Picture &picture = m_model.row(index.row()).picture;
    QJsonObject object;
    for (const auto &[field, name] : copied)
        object.insert(name, textOf(picture, field));
    auto *data = new QMimeData;
    data->setData(captionType, QJsonDocument(object).toJson(QJsonDocument::Compact));
    data->setText(picture.caption);
    QGuiApplication::clipboard()->setMimeData(data);
    Q_EMIT said(tr("Caption copied"));
    Q_EMIT chosenChanged();
}

bool ContactView::holdsCaption()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && (data->hasFormat(captionType) || data->hasText());
}

// From another picture all that it says, as it is: it is finished, braces and all. From elsewhere a
// caption, with its variables. Nothing is emptied by it.
void ContactView::pasteCaption()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QList<PictureRow> rows = chosenRows();
    if (!data || rows.isEmpty())
        return;
    if (m_model.isStory() && !m_edits.mayWriteStory())
        return Q_EMIT said(tr("This story's pictures are not yours to change now."));
    QList<FieldWrite> finished, writes;
    if (data->hasFormat(captionType)) {
        const QJsonObject object = QJsonDocument::fromJson(data->data(captionType)).object();
        for (const auto &[field, name] : copied)
            if (const QString text = object[name].toString(); !text.isEmpty())
                finished += FieldWrite{field, WriteMode::Replace, text};
    } else if (const QString text = data->text().simplified(); !text.isEmpty()) {
        writes += FieldWrite{PictureField::Caption, WriteMode::Replace, text};
    }
    int number = 0;
    const int count = m_edits.apply(tr("Pasting the caption"), rows, [&](Picture &picture) {
        for (const FieldWrite &one : std::as_const(finished))
            setText(picture, one.field, one.text);
        write(picture, writes, ++number);
    });
    Q_EMIT said(tr("Caption pasted into %n pictures", "", count));
}

bool ContactView::event(QEvent *event)
{
    // The window's own undo and paste belong to the story's text.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool single = key->modifiers() == Qt::NoModifier && key->key() < Qt::Key_Escape;
        if (isUndo(key) || isRedo(key) || key->matches(QKeySequence::Copy)
            || key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll) || single
            || key->key() == Qt::Key_F2) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void ContactView::keyPressEvent(QKeyEvent *event)
{
    if (isUndo(event))
        return m_edits.undo();
    if (isRedo(event))
        return m_edits.redo();
    if (event->matches(QKeySequence::Copy))
        return copyCaption();
    if (event->matches(QKeySequence::Paste))
        return pasteCaption();
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (bare && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_5)
        return rate(event->key() - Qt::Key_0);
    if (bare) {
        switch (event->key()) {
        case Qt::Key_P:
            return toggle(Choice::Chosen);
        case Qt::Key_X:
            return toggle(Choice::Rejected);
        case Qt::Key_L:
            return makeLead();
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return Q_EMIT viewWanted();
        case Qt::Key_F2:
            return Q_EMIT captionWanted();
        case Qt::Key_PageDown:
            return step(1);
        case Qt::Key_PageUp:
            return step(-1);
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void ContactView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    if (indexAt(event->pos()).isValid())
        Q_EMIT viewWanted();
}

void ContactView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (byKey && !selectionModel()->isSelected(currentIndex()))
        goTo(currentIndex()); // the menu speaks of what is chosen
    if (byKey)
        scrollTo(currentIndex());
    QMenu menu(this);
    menu.addActions(m_actions);
    menu.exec(
        byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void ContactView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void ContactView::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QListView::selectionChanged(now, before);
    if (!m_keeping)
        Q_EMIT chosenChanged();
}

// A press with the right button on one of several chosen pictures speaks of all of them.
QItemSelectionModel::SelectionFlags ContactView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    // Ctrl+Enter in the form holds a Ctrl that means nothing here.
    if (m_going)
        return QItemSelectionModel::ClearAndSelect;
    if (event && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->button() == Qt::RightButton && selectionModel()->isSelected(index))
            return QItemSelectionModel::NoUpdate;
    }
    return QListView::selectionCommand(index, event);
}

} // namespace toasoan
