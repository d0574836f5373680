// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conflictbar.h"

#include "common/menutext.h"
#include "common/pieces.h"
#include "common/times.h"
#include "desk/desk.h"
#include "text/align.h"

#include <algorithm>
#include <array>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int listHeight = 260;
constexpr int frameWidth = 2;

QString textOf(const std::optional<Block> &block, const Content &content)
{
    if (!block)
        return ConflictBar::tr("(taken out)");
    if (block->kind == Block::Kind::Figure)
        for (const Photo &photo : content.photos)
            if (photo.id == block->ref)
                return photo.caption;
    return plainText(wordsOf(*block));
}

} // namespace

ConflictBar::ConflictBar(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
    , m_head(makeWrappedLabel({}, {}, this))
    , m_area(new QScrollArea(this))
    , m_list(new QWidget)
    , m_done(makeButton(tr("Go on with this text"), u"primary"_s, this))
{
    setAccessibleName(tr("Conflict"));
    m_head->setFont(look.interfaceFont(13, 600));
    auto *clashes = new QVBoxLayout(m_list);
    clashes->setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10));
    clashes->setSpacing(look.px(14));
    m_list->setAutoFillBackground(true);
    m_list->setObjectName(u"conflictList"_s);
    m_area->setWidget(m_list);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_all = new QWidget(this);
    auto *together = new QHBoxLayout(m_all);
    together->setContentsMargins(0, 0, 0, 0);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_all);
    for (const auto &[keep, text] : {std::pair(merge::Keep::Mine, tr("All mine")),
             {merge::Keep::Theirs, tr("All theirs")}, {merge::Keep::Both, tr("Both everywhere")}}) {
        QPushButton *all = makeButton(text, u"small"_s, this);
        all->setFocusPolicy(Qt::TabFocus);
        connect(all, &QPushButton::clicked, this, [this, keep = keep] { chooseAll(keep); });
        together->addWidget(all);
    }
    foot->addStretch(1);
    foot->addWidget(m_done);
    m_done->setFocusPolicy(Qt::TabFocus);
    connect(m_done, &QPushButton::clicked, this, &ConflictBar::finish);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10));
    column->addWidget(m_head);
    column->setSpacing(look.px(8));
    m_frame = new QWidget(this);
    auto *inside = new QVBoxLayout(m_frame);
    const int frame = look.px(frameWidth);
    inside->setContentsMargins(frame, frame, frame, frame);
    inside->addWidget(m_area);
    column->addWidget(m_frame);
    column->addLayout(foot);
    hide();
}

QString ConflictBar::fieldName(const merge::FieldClash &clash) const
{
    const QString &field = clash.field;
    if (field == "kicker"_L1)
        return tr("Kicker");
    if (field == "headline"_L1)
        return tr("Headline");
    if (field == "standfirst"_L1)
        return tr("Standfirst");
    if (field == "dateline"_L1)
        return tr("Dateline");
    if (field == "source"_L1)
        return tr("Source");
    if (field == "section"_L1)
        return tr("Section");
    if (field == "caption"_L1)
        return tr("Caption");
    if (field == "credit"_L1)
        return tr("Credit");
    return tr("Description of a picture");
}

void ConflictBar::refresh()
{
    const auto conflict = m_desk.hasStory() ? Copies(m_desk.store()).conflict(m_desk.story().id)
                                            : Result<std::optional<Conflict>>();
    if (!conflict || !*conflict) {
        m_story.clear();
        hide();
        return;
    }
    const Content &here = m_desk.story().content;
    merge::Merged merged = clashesOf(**conflict, here);
    const QString &theirs = (*conflict)->theirs.hash;
    const bool same = m_story == m_desk.story().id && m_theirs == theirs
        && m_shown.fields == merged.fields && m_shown.parts == merged.parts;
    show();
    if (same)
        return;
    m_story = m_desk.story().id;
    m_theirs = theirs;
    m_shown = std::move(merged);
    m_choices.clear();
    m_buttons.clear();
    clearLayout(m_list->layout());
    const QString &login = (*conflict)->theirs.by;
    const auto member = m_desk.store().member(login);
    const QString who = member ? member->displayName : login;
    m_head->setText(
        tr("%1 changed the same words as you (%2). Both texts are kept; nothing goes to "
           "the server until you choose.")
            .arg(who, whenText((*conflict)->theirs.at, m_desk.store().now())));
    m_head->setAccessibleName(m_head->text());
    for (const merge::FieldClash &clash : std::as_const(m_shown.fields))
        addClash(fieldName(clash), who, clash.mine, clash.theirs);
    for (const merge::Part &part : std::as_const(m_shown.parts))
        if (part.source == merge::Source::Clash)
            addClash(tr("Passage"), who, textOf(part.mine, here),
                textOf(part.theirs, (*conflict)->theirs.content));
    m_all->setVisible(m_choices.size() > 1);
    showChoices();
}

void ConflictBar::addClash(
    const QString &name, const QString &who, const QString &mine, const QString &theirs)
{
    auto *clash = new QWidget(m_list);
    auto *grid = new QGridLayout(clash);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_look.px(16));
    int place = 0;
    for (const QString &text : {tr("%1 · yours").arg(name), tr("%1 · by %2").arg(name, who)}) {
        QLabel *title = makeLabel(text, u"soft"_s, clash);
        title->setFont(m_look.interfaceFont(11, 600));
        grid->addWidget(title, 0, place++);
    }
    const int at = int(m_choices.size());
    m_choices += std::optional<merge::Keep>();
    QList<QPushButton *> buttons;
    int column = 0;
    const QString keepTheirs = who.isEmpty() ? tr("Keep theirs") : tr("Keep that of %1").arg(who);
    for (const auto &[keep, text, words] : {std::tuple(merge::Keep::Mine, tr("Keep mine"), mine),
             std::tuple(merge::Keep::Theirs, keepTheirs, theirs),
             std::tuple(merge::Keep::Both, tr("Keep both"), QString())}) {
        QPushButton *button
            = makeButton(u"%1   %2"_s.arg(shownInMenu(text)).arg(column + 1), u"small"_s, clash);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(words.isEmpty() ? text : u"%1: %2"_s.arg(text, words));
        connect(button, &QPushButton::clicked, this, [this, at, keep = keep] { choose(at, keep); });
        if (!words.isEmpty() || keep != merge::Keep::Both) {
            QLabel *label = makeWrappedLabel(words, {}, clash);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(label, 1, column, Qt::AlignTop);
            grid->setColumnStretch(column, 1);
        }
        grid->addWidget(button, 2, column++, Qt::AlignLeft);
        buttons += button;
    }
    m_buttons += buttons;
    m_list->layout()->addWidget(clash);
}

// As high as what it holds at this width, so that one clash is seen whole.
void ConflictBar::fitList()
{
    if (m_choices.isEmpty())
        return;
    const int frame = m_look.px(frameWidth);
    const QMargins around = layout()->contentsMargins();
    const int wide = width() - around.left() - around.right() - 2 * frame;
    m_list->layout()->activate();
    m_area->setFixedHeight(qMin(m_list->layout()->heightForWidth(wide), m_look.px(listHeight)));
}

bool ConflictBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::LayoutRequest)
        fitList();
    return QWidget::eventFilter(watched, event);
}

void ConflictBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitList();
}

// A digit chooses in the clash that has the focus; nothing can be typed in here.
void ConflictBar::keyPressEvent(QKeyEvent *event)
{
    constexpr std::array keeps{merge::Keep::Mine, merge::Keep::Theirs, merge::Keep::Both};
    const int which = event->key() - Qt::Key_1;
    const bool bare = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (bare && which >= 0 && which < int(keeps.size()))
        for (qsizetype clash = 0; clash < m_buttons.size(); ++clash)
            for (const QPushButton *button : std::as_const(m_buttons.at(clash)))
                if (button->hasFocus())
                    return choose(int(clash), keeps.at(size_t(which)));
    QWidget::keyPressEvent(event);
}

void ConflictBar::choose(int clash, merge::Keep keep)
{
    m_choices[clash] = keep;
    showChoices();
}

void ConflictBar::chooseAll(merge::Keep keep)
{
    std::fill(m_choices.begin(), m_choices.end(), keep);
    showChoices();
}

void ConflictBar::showChoices()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        for (qsizetype keep = 0; keep < m_buttons.at(i).size(); ++keep)
            m_buttons.at(i).at(keep)->setChecked(
                m_choices.at(i) && qsizetype(*m_choices.at(i)) == keep);
    m_done->setEnabled(std::all_of(m_choices.cbegin(), m_choices.cend(),
        [](const std::optional<merge::Keep> &choice) { return choice.has_value(); }));
}

void ConflictBar::finish()
{
    if (const auto saved = m_desk.draft().flush(); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    const QString story = m_story;
    refresh(); // what was typed meanwhile may clash otherwise
    if (m_story != story || !m_done->isEnabled())
        return;
    QList<merge::Keep> choices;
    for (const auto &choice : std::as_const(m_choices))
        choices += choice.value_or(merge::Keep::Mine);
    const auto ended = resolveConflict(
        m_desk.store(), story, m_desk.session().member(), merge::Keep::Mine, choices);
    if (!ended) {
        Q_EMIT failed(ended.error());
        return;
    }
    refresh();
    Q_EMIT resolved();
}

void ConflictBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.warnGround);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
    painter.fillRect(m_frame->geometry(), theme.submitted);
}

} // namespace toasoan
