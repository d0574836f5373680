// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compareview.h"

#include "common/flow.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "compare/comparerow.h"
#include "compare/difftext.h"
#include "inspector/timelinepanel.h"
#include "store/beside.h"
#include "story/timeline.h"

#include <algorithm>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int leftWidth = 248;

// The style sheet forgets margins that a label keeps itself.
QLayout *within(QLabel *label, const Look &look)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10));
    box->addWidget(label);
    return box;
}

} // namespace

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
    row->addWidget(buildLeft());
    row->addWidget(makeHairline(Qt::Vertical, this));
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(buildHead());
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Both texts"));
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->viewport()->setAutoFillBackground(true);
    right->addWidget(m_scroll, 1);
    row->addLayout(right, 1);
}

QWidget *CompareView::buildLeft()
{
    auto *left = new QWidget(this);
    m_left = left;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget(left);
    head->setFixedHeight(m_look.px(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_look.px(8), 0, m_look.px(8), 0);
    QPushButton *back = makeButton(tr("Back to the story"), u"flat"_s, head);
    setButtonIcon(back, u"go-previous"_s, m_look.theme().text);
    connect(back, &QPushButton::clicked, this, &CompareView::leaveWanted);
    row->addWidget(back);
    row->addStretch(1);
    const auto step = [&](const QString &iconName, const QString &name, int by) {
        QToolButton *button = makeIconButton(iconName, name, head);
        connect(button, &QToolButton::clicked, this, [this, by] { next(by); });
        row->addWidget(button);
    };
    step(u"go-up"_s, tr("Previous difference (Shift+F8)"), -1);
    step(u"go-down"_s, tr("Next difference (F8)"), 1);
    column->addWidget(head);
    column->addWidget(makeHairline(Qt::Horizontal, left));
    m_count = makeWrappedLabel({}, {}, left);
    m_count->setFont(m_look.interfaceFont(13, 600));
    column->addLayout(within(m_count, m_look));
    column->addWidget(makeHairline(Qt::Horizontal, left));
    m_list = new QListWidget(left);
    m_list->setAccessibleName(tr("Differences"));
    m_list->setItemDelegate(new ChangeDelegate(m_look, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int difference) {
        if (!m_filling && difference >= 0)
            choose(difference);
    });
    column->addWidget(m_list, 1);
    m_hint = makeWrappedLabel(
        tr("No version is ever lost: all of them stay in the timeline."), u"soft"_s, left);
    m_hint->setFont(m_look.interfaceFont(12));
    column->addLayout(within(m_hint, m_look));
    return left;
}

QWidget *CompareView::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top = top;
    top->setContentsMargins(m_look.px(22), m_look.px(6), m_look.px(12), m_look.px(6));
    top->setSpacing(m_look.px(4));
    m_title = new ElidedLabel(QPalette::WindowText, head);
    m_title->setFont(m_look.interfaceFont(14, 600));
    top->addWidget(m_title, 1);
    m_buttons = new QWidget(head);
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setSpacing(m_look.px(4));
    top->addWidget(m_buttons);
    auto *group = new QButtonGroup(head);
    const auto way = [&](const QString &text, bool side) {
        QPushButton *button = makeButton(text, u"flat"_s, head);
        button->setCheckable(true);
        button->setChecked(side == m_side);
        group->addButton(button);
        connect(button, &QPushButton::clicked, this, [this, side] { setSideBySide(side); });
        buttons->addWidget(button);
        return button;
    };
    m_sideButton = way(tr("Side by side"), true);
    m_oneButton = way(tr("One column"), false);
    m_restore = makeButton(tr("Bring the left text back"), {}, head);
    m_restore->setToolTip(
        tr("The left text becomes a new version; what is written now stays in the timeline"));
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const int revision = m_first->currentData().toInt(); revision > 0)
            Q_EMIT restoreWanted(revision);
    });
    buttons->addWidget(m_restore);
    column->addLayout(top);
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
    m_list->setFocus(Qt::OtherFocusReason);
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
            m_count->setText(before ? after.error().text : before.error().text);
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
    arrange();
    m_title->setColor(m_look.theme().text);
    m_count->setText(m_changed.isEmpty() ? tr("Both texts are the same")
                                         : tr("%n differences", "", int(m_changed.size())));
    m_filling = true;
    m_list->clear();
    for (const int row : std::as_const(m_changed)) {
        auto *item = new QListWidgetItem(difftext::name(m_rows.at(row), texts), m_list);
        item->setData(ChangeDelegate::ChangeRole, difftext::change(m_rows.at(row), texts));
        item->setData(Qt::AccessibleTextRole,
            u"%1, %2"_s.arg(item->text(), item->data(ChangeDelegate::ChangeRole).toString()));
    }
    m_filling = false;
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_boxes.clear();
    for (int i = 0; i < int(m_rows.size());) {
        if (!m_rows.at(i).same) {
            addRow(i++, int(m_boxes.size()) + 1);
            continue;
        }
        int end = i;
        while (end < int(m_rows.size()) && m_rows.at(end).same)
            ++end;
        addFold(i, end);
        i = end;
    }
    m_column->addStretch(1);
    m_scroll->setWidget(page);
    if (m_current >= 0)
        choose(m_current);
}

void CompareView::addRow(int row, int number)
{
    const difftext::Texts texts{
        m_before, m_after, [this](const QString &id) {
            return m_desk.store().summary(id).value_or(StorySummary()).headline;
        }};
    const diff::Row &one = m_rows.at(row);
    using difftext::Side;
    const Theme &theme = m_look.theme();
    const QStringList sides = m_side ? QStringList{difftext::html(one, Side::Before, texts, theme),
                                  difftext::html(one, Side::After, texts, theme)}
                                     : QStringList{difftext::html(one, Side::Both, texts, theme)};
    const QString name = difftext::name(one, texts);
    auto *box = new CompareRow(number > 0 ? u"%1 · %2"_s.arg(number).arg(name) : name,
        difftext::change(one, texts), sides, difftext::font(one, m_look), m_look, m_scroll);
    m_column->addWidget(box);
    if (number > 0)
        m_boxes.append(box);
}

void CompareView::addFold(int from, int to)
{
    const difftext::Texts texts{m_before, m_after};
    auto *fold = new FoldLine(
        tr("%1: the same").arg(difftext::names(m_rows.mid(from, to - from), texts)), m_scroll);
    const auto arrow = [this, fold] {
        setButtonIcon(fold, fold->isChecked() ? u"go-down"_s : u"go-next"_s, m_look.theme().soft);
    };
    arrow();
    m_column->addWidget(fold);
    // Unfolded once, then only shown and hidden.
    auto *inside = new QWidget(m_scroll);
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    inside->hide();
    m_column->addWidget(inside);
    connect(fold, &QPushButton::toggled, inside, [this, inside, lines, arrow, from, to](bool open) {
        arrow();
        if (open && lines->count() == 0) {
            QVBoxLayout *column = std::exchange(m_column, lines);
            for (int i = from; i < to; ++i)
                addRow(i, 0);
            m_column = column;
        }
        inside->setVisible(open);
    });
}

void CompareView::choose(int difference)
{
    m_current = difference;
    for (int i = 0; i < int(m_boxes.size()); ++i)
        static_cast<CompareRow *>(m_boxes.at(i))->setCurrent(i == difference);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(difference);
    if (QWidget *page = m_scroll->widget(); page && difference < int(m_boxes.size())) {
        page->layout()->activate();
        m_scroll->ensureWidgetVisible(m_boxes.at(difference), 0, m_look.px(60));
    }
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
    if (std::exchange(m_side, side) == side)
        return;
    m_sideButton->setChecked(side);
    m_oneButton->setChecked(!side);
    fill();
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// With large type in a small window the buttons stand under the headline, on as many lines as they
// need, and the list gives way to the texts.
void CompareView::arrange()
{
    m_left->setFixedWidth(
        qMin(m_look.px(leftWidth), qMax(m_left->layout()->minimumSize().width(), width() * 2 / 5)));
    int wanted = 0;
    for (const QPushButton *button : {m_sideButton, m_oneButton, m_restore})
        wanted += button->isHidden() ? 0 : button->sizeHint().width() + m_look.px(4);
    const int room = width() - m_left->width() - m_look.px(34);
    const bool roomy = wanted + m_look.px(120) <= room; // beside some letters of the headline
    m_top->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->setMinimumWidth(roomy ? wanted : 0);
    m_buttons->setMinimumHeight(m_buttons->layout()->heightForWidth(roomy ? wanted : room));
}

void CompareView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace toasoan
