// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compareview.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "compare/comparerow.h"
#include "compare/comparescroll.h"
#include "compare/differencelist.h"
#include "compare/difftext.h"
#include "compare/roomyrow.h"
#include "compare/wayswitch.h"
#include "inspector/timelinepanel.h"
#include "store/beside.h"
#include "story/timeline.h"

#include <algorithm>
#include <QBoxLayout>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

CompareView::CompareView(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
{
    setAccessibleName(tr("Compare"));
    setAutoFillBackground(true);
    build();
    connect(&look, &Look::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

void CompareView::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_left = new DifferenceList(
        m_look, tr("No version is ever lost: all of them stay in the timeline."), this);
    connect(m_left, &DifferenceList::backWanted, this, &CompareView::leaveWanted);
    connect(m_left, &DifferenceList::stepWanted, this, &CompareView::next);
    connect(m_left, &DifferenceList::chosen, this, &CompareView::choose);
    row->addWidget(m_left);
    row->addWidget(makeHairline(Qt::Vertical, this));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(buildHead());
    m_scroll = new CompareScroll(m_look, this);
    right->addWidget(m_scroll, 1);
    row->addLayout(right, 1);
}

QWidget *CompareView::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new ElidedLabel(QPalette::WindowText, head);
    m_title->setFont(m_look.interfaceFont(14, 600));
    m_top = new RoomyRow(m_title, m_look.px(120), m_look, head); // some letters of the headline
    m_way = new WaySwitch(*m_top);
    connect(m_way, &WaySwitch::changed, this, &CompareView::fill);
    m_restore = makeButton(tr("Bring the left text back"), {}, head);
    m_restore->setToolTip(
        tr("The left text becomes a new version; what is written now stays in the timeline"));
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const int revision = m_first->currentData().toInt(); revision > 0)
            Q_EMIT restoreWanted(revision);
    });
    m_top->addButton(m_restore);
    column->addWidget(m_top);
    column->addWidget(makeHairline(Qt::Horizontal, head));
    auto *sides = new QHBoxLayout;
    sides->setContentsMargins(m_look.px(14), m_look.px(4), m_look.px(14), m_look.px(4));
    sides->setSpacing(m_look.px(28));
    const auto box = [&](const QString &name) {
        auto *box = new ArrowBox(m_look, head);
        box->setProperty("kind", u"flat"_s);
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!m_filling)
                compare();
        });
        sides->addWidget(box, 1);
        return box;
    };
    m_first = box(tr("The earlier text"));
    m_second = box(tr("The later text"));
    column->addLayout(sides);
    column->addWidget(makeHairline(Qt::Horizontal, head));
    return head;
}

void CompareView::readVersions()
{
    m_versions = {{0, tr("As it stands now")}};
    if (!m_desk.hasStory())
        return;
    const Story &story = m_desk.story();
    Store &store = m_desk.store();
    const QList<TimelinePoint> points
        = timeline(story, store.history(story.id).value_or(QList<HistoryEntry>()),
            store.revisions(story.id, false).value_or(QList<Revision>()),
            markedRevisions(store, story.id).value_or(QList<int>()), store.now());
    for (const TimelinePoint &point : points) {
        const bool known = point.revision <= 0
            || std::any_of(m_versions.cbegin(), m_versions.cend(),
                [&](const Version &one) { return one.revision == point.revision; });
        if (!known)
            m_versions.append({point.revision,
                tr("Version %1 · %2 %3 · %4")
                    .arg(point.revision)
                    .arg(m_desk.session().displayName(point.by),
                        TimelinePanel::actText(point.action), whenText(point.at, store.now()))});
    }
}

int CompareView::sensible() const
{
    const Story &story = m_desk.story();
    const auto revisions = m_desk.store().revisions(story.id, false).value_or(QList<Revision>());
    const auto differs = [&](int number) {
        return std::any_of(revisions.cbegin(), revisions.cend(), [&](const Revision &revision) {
            return revision.number == number && revision.hash != story.hash;
        });
    };
    if (story.liveRevision > 0 && differs(story.liveRevision))
        return story.liveRevision;
    const auto history = m_desk.store().history(story.id).value_or(QList<HistoryEntry>());
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry)
        if (entry->action == Action::Approve || entry->action == Action::Return)
            if (differs(entry->revision))
                return entry->revision;
    for (auto revision = revisions.crbegin(); revision != revisions.crend(); ++revision)
        if (revision->hash != story.hash)
            return revision->number;
    return revisions.isEmpty() ? 0 : revisions.constLast().number;
}

void CompareView::start(std::optional<int> before, int after)
{
    readVersions();
    const int first = before ? *before : m_desk.hasStory() ? sensible() : 0;
    for (const int wanted : {first, after})
        if (std::none_of(m_versions.cbegin(), m_versions.cend(),
                [&](const Version &one) { return one.revision == wanted; }))
            m_versions.append({wanted, tr("Version %1").arg(wanted)});
    m_filling = true;
    for (ArrowBox *box : {m_first, m_second}) {
        box->clear();
        for (const Version &version : std::as_const(m_versions))
            box->addItem(version.title, version.revision);
        box->setCurrentIndex(box->findData(box == m_first ? first : after));
    }
    m_filling = false;
    m_title->setText(m_desk.hasStory() ? m_desk.story().content.headline : QString());
    compare();
    m_left->setFocus(Qt::OtherFocusReason);
}

Result<Content> CompareView::contentOf(int revision) const
{
    if (revision == 0)
        return m_desk.draft().collected();
    const auto kept = m_desk.store().revision(m_desk.story().id, revision);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    return kept->content;
}

void CompareView::compare()
{
    m_before = m_after = {};
    m_rows.clear();
    if (m_desk.hasStory()) {
        const auto before = contentOf(m_first->currentData().toInt());
        const auto after = contentOf(m_second->currentData().toInt());
        if (!before || !after) {
            m_changed.clear();
            fill();
            m_left->setCount(before ? after.error().text : before.error().text);
            return;
        }
        m_before = *before;
        m_after = *after;
        m_rows = diff::compare(m_before, m_after);
    }
    m_changed.clear();
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (!m_rows.at(i).same)
            m_changed.append(i);
    m_current = -1;
    fill();
    if (!m_changed.isEmpty())
        choose(0);
}

void CompareView::fill()
{
    const difftext::Texts texts{m_before, m_after};
    const int revision = m_first->currentData().toInt();
    m_restore->setVisible(revision > 0 && m_desk.may(Action::Edit));
    m_left->fit(width());
    m_top->arrange();
    m_title->setColor(m_look.theme().text);
    m_left->setCount(m_changed.isEmpty() ? tr("Both texts are the same")
                                         : tr("%n differences", "", int(m_changed.size())));
    QList<DifferenceList::Entry> entries;
    for (const int row : std::as_const(m_changed))
        entries.append(
            {difftext::name(m_rows.at(row), texts), difftext::change(m_rows.at(row), texts)});
    m_left->setEntries(entries);
    m_scroll->restart();
    m_boxes.clear();
    for (int i = 0; i < int(m_rows.size());) {
        if (!m_rows.at(i).same) {
            m_boxes.append(makeRow(i++, int(m_boxes.size()) + 1));
            m_scroll->add(m_boxes.constLast());
            continue;
        }
        int end = i;
        while (end < int(m_rows.size()) && m_rows.at(end).same)
            ++end;
        addFold(i, end);
        i = end;
    }
    m_scroll->finish();
    if (m_current >= 0)
        choose(m_current);
}

CompareRow *CompareView::makeRow(int row, int number)
{
    const difftext::Texts texts{
        m_before, m_after, [this](const QString &id) {
            return m_desk.store().summary(id).value_or(StorySummary()).headline;
        }};
    const diff::Row &one = m_rows.at(row);
    using difftext::Side;
    const Theme &theme = m_look.theme();
    const QStringList sides = m_way->isSideBySide()
        ? QStringList{difftext::html(one, Side::Before, texts, theme),
            difftext::html(one, Side::After, texts, theme)}
        : QStringList{difftext::html(one, Side::Both, texts, theme)};
    const QString name = difftext::name(one, texts);
    return new CompareRow(number > 0 ? u"%1 · %2"_s.arg(number).arg(name) : name,
        difftext::change(one, texts), sides, difftext::font(one, m_look), m_look, m_scroll);
}

void CompareView::addFold(int from, int to)
{
    const difftext::Texts texts{m_before, m_after};
    m_scroll->addFold(tr("%1: the same").arg(difftext::names(m_rows.mid(from, to - from), texts)),
        [this, from, to] {
            QList<QWidget *> rows;
            for (int i = from; i < to; ++i)
                rows.append(makeRow(i, 0));
            return rows;
        });
}

void CompareView::choose(int difference)
{
    m_current = difference;
    for (int i = 0; i < int(m_boxes.size()); ++i)
        m_boxes.at(i)->setCurrent(i == difference);
    m_left->setCurrent(difference);
    if (difference < int(m_boxes.size()))
        m_scroll->bringUp(m_boxes.at(difference));
}

void CompareView::next(int step)
{
    if (m_changed.isEmpty())
        return;
    const int count = int(m_changed.size());
    choose((m_current + step + count) % count);
}

void CompareView::setSideBySide(bool side)
{
    m_way->setSideBySide(side);
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_left->fit(width());
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace toasoan
