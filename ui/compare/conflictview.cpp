// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/conflictview.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "compare/clashbox.h"
#include "compare/comparerow.h"
#include "compare/comparescroll.h"
#include "compare/conflictwords.h"
#include "compare/differencelist.h"
#include "compare/revisionsheet.h"
#include "compare/roomyrow.h"
#include "compare/wayswitch.h"
#include "desk/desk.h"

#include <algorithm>
#include <array>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// A shape before the words, at their first line.
QWidget *beside(QLabel *shape, QLabel *words, const Look &look, QWidget *parent)
{
    auto *both = new QWidget(parent);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look.px(10));
    row->addWidget(shape);
    row->addWidget(words, 1);
    return both;
}

bool isUndo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo);
}

bool isRedo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Redo)
        || (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier);
}

bool isAlike(const merge::Row &one, const merge::Row &other)
{
    return one.mine.field == other.mine.field && one.mine.photo == other.mine.photo
        && one.mine.pieces == other.mine.pieces && one.theirs.pieces == other.theirs.pieces;
}

} // namespace

ConflictView::ConflictView(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
{
    setAccessibleName(tr("Conflict"));
    setAutoFillBackground(true);
    build();
    connect(&look, &Look::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

void ConflictView::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_left = new DifferenceList(m_look,
        tr("No text is deleted: both stay in the timeline as they were. Nothing is sent until "
           "you choose."),
        this);
    connect(m_left, &DifferenceList::backWanted, this, &ConflictView::leaveWanted);
    connect(m_left, &DifferenceList::stepWanted, this, &ConflictView::next);
    connect(m_left, &DifferenceList::chosen, this, &ConflictView::show);
    m_left->addAnswers(buildRest());
    row->addWidget(m_left);
    row->addWidget(makeHairline(Qt::Vertical, this));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(buildHead());
    m_scroll = new CompareScroll(m_look, this);
    right->addWidget(m_scroll, 1);
    right->addWidget(makeHairline(Qt::Horizontal, this));
    right->addWidget(buildFoot());
    row->addLayout(right, 1);
}

QWidget *ConflictView::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_said = makeWrappedLabel({}, {}, head);
    m_said->setTextFormat(Qt::RichText);
    m_infoShape = new QLabel(head);
    m_info = new RoomyRow(beside(m_infoShape, m_said, m_look, head), m_look.px(360), m_look, head);
    m_way = new WaySwitch(*m_info);
    connect(m_way, &WaySwitch::changed, this, &ConflictView::fill);
    column->addWidget(m_info);
    auto *heads = new QHBoxLayout;
    heads->setContentsMargins(m_look.px(22), m_look.px(9), m_look.px(22), m_look.px(9));
    heads->setSpacing(m_look.px(44));
    for (QLabel **label : {&m_mineHead, &m_theirHead}) {
        *label = makeWrappedLabel({}, {}, head);
        (*label)->setTextFormat(Qt::RichText);
        heads->addWidget(*label, 1);
    }
    column->addLayout(heads);
    column->addWidget(makeHairline(Qt::Horizontal, head));
    return head;
}

QWidget *ConflictView::buildFoot()
{
    m_state = makeWrappedLabel({}, {}, this);
    m_state->setTextFormat(Qt::RichText);
    m_stateShape = new QLabel(this);
    m_foot
        = new RoomyRow(beside(m_stateShape, m_state, m_look, this), m_look.px(280), m_look, this);
    m_foot->layout()->setContentsMargins(
        m_look.px(22), m_look.px(10), m_look.px(16), m_look.px(10));
    m_preview = makeButton(tr("See the merged text"), u"flat"_s, m_foot);
    connect(m_preview, &QPushButton::clicked, this, &ConflictView::showMerged);
    m_later = makeButton(tr("Later"), {}, m_foot);
    m_later->setToolTip(tr("Nothing is changed; the story waits as it is"));
    connect(m_later, &QPushButton::clicked, this, &ConflictView::leaveWanted);
    m_use = makeButton(tr("Use the merged text"), u"primary"_s, m_foot);
    connect(m_use, &QPushButton::clicked, this, &ConflictView::finish);
    for (QPushButton *button : {m_preview, m_later, m_use})
        m_foot->addButton(button);
    return m_foot;
}

QWidget *ConflictView::buildRest()
{
    m_rest = new QWidget(this);
    auto *column = new QVBoxLayout(m_rest);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(4));
    m_restHead = makeWrappedLabel({}, u"soft"_s, m_rest);
    m_restHead->setFont(m_look.interfaceFont(12));
    column->addWidget(m_restHead);
    m_restMine = makeButton({}, u"small"_s, m_rest);
    m_restTheirs = makeButton({}, u"small"_s, m_rest);
    for (const auto &[button, keep] :
        {std::pair(m_restMine, merge::Keep::Mine), std::pair(m_restTheirs, merge::Keep::Theirs)}) {
        connect(button, &QPushButton::clicked, this, [this, keep = keep] { keepInRest(keep); });
        column->addWidget(button);
    }
    return m_rest;
}

bool ConflictView::start()
{
    m_current = -1;
    if (read() == Read::None)
        return false;
    fill();
    goOn();
    if (m_current < 0 && !m_changed.isEmpty())
        show(0);
    return true;
}

void ConflictView::refresh()
{
    if (m_ending || m_chosen.writing >= 0) // what is being written is not taken away
        return;
    switch (read()) {
    case Read::None:
        Q_EMIT leaveWanted();
        break;
    case Read::Changed:
        fill();
        break;
    case Read::Same:
        break;
    }
}

ConflictView::Read ConflictView::read()
{
    const auto conflict = m_desk.hasStory() ? Copies(m_desk.store()).conflict(m_desk.story().id)
                                            : Result<std::optional<Conflict>>();
    if (!conflict || !*conflict) {
        m_story.clear();
        m_chosen = {};
        return Read::None;
    }
    const QString story = std::exchange(m_story, m_desk.story().id);
    const Conflict before = std::exchange(m_conflict, **conflict);
    const Content mine = std::exchange(m_mine, m_desk.story().content);
    if (story == m_story && before.theirs.hash == m_conflict.theirs.hash
        && before.base.hash == m_conflict.base.hash && mine == m_mine)
        return Read::Same;
    const merge::Merged merged = std::exchange(m_merged, clashesOf(m_conflict, m_mine));
    const merge::Row current = m_rows.value(m_changed.value(m_current, -1));
    m_rows = merge::rows(m_conflict.base.hash.isEmpty() ? nullptr : &m_conflict.base.content,
        m_mine, m_conflict.theirs.content, m_merged);
    m_changed.clear();
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (m_rows.at(i).source != merge::Source::Same)
            m_changed.append(i);
    const auto again = std::find_if(m_changed.cbegin(), m_changed.cend(),
        [&](int row) { return isAlike(m_rows.at(row), current); });
    if (m_current >= 0 && again != m_changed.cend())
        m_current = int(again - m_changed.cbegin());
    m_current = qMin(m_current, int(m_changed.size()) - 1);
    m_chosen = carriedOver(m_chosen, story == m_story ? merged : merge::Merged(), m_merged);
    m_undo.clear();
    m_redo.clear();
    m_trouble.clear();
    return Read::Changed;
}

bool ConflictView::isOpen(const merge::Row &row) const
{
    return row.clash >= 0
        && (!m_chosen.made.at(row.clash) || m_chosen.reopened.contains(row.clash)
            || m_chosen.writing == row.clash);
}

QList<merge::Choice> ConflictView::choices() const
{
    QList<merge::Choice> all;
    for (const auto &choice : m_chosen.made)
        all += choice.value_or(merge::Choice());
    return all;
}

std::optional<QString> ConflictView::wordsOfClash(int clash) const
{
    const int fields = int(m_merged.fields.size());
    if (clash < fields)
        return merge::wordsToRewrite(m_merged.fields.at(clash));
    int at = fields;
    for (const merge::Part &part : m_merged.parts)
        if (part.source == merge::Source::Clash && at++ == clash)
            return merge::wordsToRewrite(part);
    return {};
}

void ConflictView::show(int difference)
{
    m_current = difference;
    for (auto it = m_boxes.cbegin(); it != m_boxes.cend(); ++it) {
        if (auto *row = qobject_cast<CompareRow *>(it.value()))
            row->setCurrent(it.key() == difference);
        else if (auto *clash = qobject_cast<ClashBox *>(it.value()))
            clash->row()->setCurrent(it.key() == difference);
    }
    m_left->setCurrent(difference);
    if (QWidget *box = m_boxes.value(difference))
        m_scroll->bringUp(box, qobject_cast<ClashBox *>(box) != nullptr); // its question
}

void ConflictView::next(int step)
{
    const int count = int(m_changed.size());
    if (count > 0)
        show((qMax(m_current, step > 0 ? -1 : 0) + step + count) % count);
}

void ConflictView::goOn()
{
    const int count = int(m_changed.size());
    for (int i = 1; i <= count; ++i) {
        const int difference = (qMax(m_current, -1) + i + count) % count;
        const merge::Row &row = m_rows.at(m_changed.at(difference));
        if (row.clash >= 0 && !m_chosen.made.at(row.clash)) {
            show(difference);
            return m_left->setFocus(Qt::OtherFocusReason);
        }
    }
    m_use->setFocus(Qt::OtherFocusReason);
}

void ConflictView::choose(int clash, const merge::Choice &choice)
{
    remember();
    m_chosen.made[clash] = choice;
    m_chosen.reopened.remove(clash);
    m_chosen.drafts.remove(clash);
    m_trouble.clear();
    m_chosen.writing = m_chosen.writing == clash ? -1 : m_chosen.writing;
    fill();
    goOn();
    refresh();
}

void ConflictView::keepInRest(merge::Keep keep)
{
    if (openCount() == 0 || m_chosen.writing >= 0)
        return;
    remember();
    for (auto &choice : m_chosen.made)
        choice = choice.value_or(merge::Choice{keep, {}});
    m_trouble.clear();
    fill();
    goOn();
    refresh();
}

void ConflictView::remember()
{
    m_undo.append(m_chosen);
    m_redo.clear();
}

void ConflictView::goBack(QList<ConflictChoices> &from, QList<ConflictChoices> &to)
{
    if (from.isEmpty() || m_chosen.writing >= 0)
        return;
    to.append(std::exchange(m_chosen, from.takeLast()));
    m_chosen.writing = -1; // its words were kept
    m_trouble.clear();
    fill();
    goOn();
}

void ConflictView::reopen(int clash)
{
    m_chosen.reopened.insert(clash);
    fill();
    for (int i = 0; i < int(m_changed.size()); ++i)
        if (m_rows.at(m_changed.at(i)).clash == clash)
            show(i);
    m_left->setFocus(Qt::OtherFocusReason);
}

void ConflictView::write(int clash)
{
    const auto &chosen = m_chosen.made.at(clash);
    m_chosen.writing = clash;
    m_chosen.words = chosen && chosen->own
        ? *chosen->own
        : m_chosen.drafts.value(clash, wordsOfClash(clash).value_or(QString()));
    reopen(clash);
    if (auto *box = qobject_cast<ClashBox *>(m_boxes.value(m_current)))
        box->focusField();
}

void ConflictView::stopWriting()
{
    m_chosen.writing = -1;
    fill();
    m_left->setFocus(Qt::OtherFocusReason);
    refresh();
}

// What was typed meanwhile is part of mine; what nobody has seen is not decided over.
void ConflictView::finish()
{
    m_ending = true;
    const auto saved = m_desk.draft().flush();
    m_ending = false;
    if (!saved) {
        m_trouble = saved.error().text;
        return fillFoot();
    }
    const Read now = read();
    if (now == Read::None)
        return Q_EMIT leaveWanted();
    if (now == Read::Changed) {
        m_trouble = tr("The text changed meanwhile. Nothing is decided yet; look once more.");
        fill();
        return goOn();
    }
    if (openCount() > 0 || m_chosen.writing >= 0)
        return;
    const QString story = m_story;
    m_ending = true;
    const auto ended = resolveConflict(
        m_desk.store(), story, m_desk.session().member(), merge::Keep::Mine, choices());
    m_ending = false;
    if (!ended) {
        m_trouble = ended.error().text;
        return fillFoot();
    }
    read();
    Q_EMIT resolved(story);
}

void ConflictView::showMerged()
{
    const int open = openCount();
    (new TextSheet(m_look, tr("The merged text"),
         open > 0
             ? tr("As it would be; in %n places that are not chosen yet, mine stands.", "", open)
             : tr("As it would be"),
         merge::decided(m_merged, choices()), this))
        ->start();
}

void ConflictView::setSideBySide(bool side)
{
    m_way->setSideBySide(side);
}

void ConflictView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_left->fit(width());
    if (!m_story.isEmpty())
        fillHeads();
}

void ConflictView::setOffline(std::function<bool(const QDateTime &)> offline)
{
    m_offline = std::move(offline);
}

// The window's own undo belongs to the story's text, which is hidden.
bool ConflictView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isUndo(key) || isRedo(key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

// A digit chooses in the clash that is the current one; in a field it is a letter.
void ConflictView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_chosen.writing >= 0)
            return stopWriting();
        return Q_EMIT leaveWanted();
    }
    if (isUndo(event))
        return goBack(m_undo, m_redo);
    if (isRedo(event))
        return goBack(m_redo, m_undo);
    constexpr std::array keeps{merge::Keep::Mine, merge::Keep::Theirs, merge::Keep::Both};
    const int which = event->key() - Qt::Key_1;
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const int row = m_changed.value(m_current, -1);
    if (bare && which >= 0 && which < int(keeps.size()) && row >= 0 && isOpen(m_rows.at(row)))
        return choose(m_rows.at(row).clash, {keeps.at(size_t(which))});
    QWidget::keyPressEvent(event);
}

} // namespace toasoan
