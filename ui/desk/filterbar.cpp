// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/filterbar.h"

#include "common/icons.h"
#include "common/menutext.h"
#include "common/pieces.h"
#include "common/stateshape.h"

#include <QLocale>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr State allStates[] = {State::Draft, State::Submitted, State::Returned, State::Approved,
    State::Scheduled, State::Published, State::Updating, State::Withdrawn};
constexpr int waits[] = {30, 60, 120, 240, 24 * 60};

} // namespace

FilterBar::FilterBar(
    const StoryModel &model, const Session &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_session(session)
    , m_look(look)
{
    setAccessibleName(tr("Filters in force"));
    hide();
}

QStringList FilterBar::chips() const
{
    QStringList texts;
    for (const QPushButton *chip : m_chips)
        texts.append(wordsOf(chip->text()));
    return texts;
}

int FilterBar::countWith(const StoryFilter &filter) const
{
    return countOf(m_model.tally(), filter, m_model.onlooker()).count;
}

namespace {

QString waitText(int minutes)
{
    if (minutes >= 24 * 60)
        return FilterBar::tr("waiting over %n days", "", minutes / (24 * 60));
    if (minutes >= 60)
        return FilterBar::tr("waiting over %n hours", "", minutes / 60);
    return FilterBar::tr("waiting over %n minutes", "", minutes);
}

QString capital(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

void FilterBar::refresh()
{
    const StoryFilter filter = m_model.filter();
    qDeleteAll(std::exchange(m_chips, {}));
    const auto chip = [&](const QString &text, auto clear) {
        QPushButton *button = makeButton(shownInMenu(text), u"small"_s, this);
        button->setIcon(tintedIcon(u"window-close"_s, m_look.theme().soft));
        button->setAccessibleName(tr("Remove the filter “%1”").arg(text));
        button->setToolTip(button->accessibleName());
        connect(button, &QPushButton::clicked, this, [this, clear] {
            StoryFilter wider = m_model.filter();
            clear(wider);
            Q_EMIT wanted(wider);
        });
        m_chips.append(button);
        button->show();
    };
    if (filter.onlyState)
        chip(stateText(*filter.onlyState), [](StoryFilter &f) { f.onlyState.reset(); });
    if (!filter.onlySection.isEmpty())
        chip(filter.onlySection, [](StoryFilter &f) { f.onlySection.clear(); });
    if (!filter.onlyAuthor.isEmpty())
        chip(
            m_session.displayName(filter.onlyAuthor), [](StoryFilter &f) { f.onlyAuthor.clear(); });
    if (filter.waitingMinutes > 0)
        chip(
            capital(waitText(filter.waitingMinutes)), [](StoryFilter &f) { f.waitingMinutes = 0; });
    if (filter.onlyEditor)
        chip(filter.onlyEditor->isEmpty()
                ? tr("Taken by nobody")
                : tr("Taken by %1").arg(m_session.displayName(*filter.onlyEditor)),
            [](StoryFilter &f) { f.onlyEditor.reset(); });
    setVisible(!m_chips.isEmpty());
    place();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FilterBar::place()
{
    const int gap = m_look.px(6);
    const int side = m_look.px(8);
    int x = side;
    int y = 0;
    int high = 0;
    for (QPushButton *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        if (x > side && x + size.width() > width() - side) {
            x = side;
            y += size.height() + gap;
        }
        chip->setGeometry(x, y, qMin(size.width(), width() - 2 * side), size.height());
        x += size.width() + gap;
        high = y + size.height() + gap;
    }
    setFixedHeight(high);
}

void FilterBar::fillMenu(QMenu *menu)
{
    menu->clear();
    const StoryFilter now = m_model.filter();
    const auto add = [&](QMenu *into, const QString &text, bool chosen, const auto &change,
                         bool counted = true) {
        StoryFilter filter = now;
        change(filter);
        const int count = counted ? countWith(filter) : 0;
        const QString shown = shownInMenu(text);
        QAction *action = into->addAction(
            count > 0 ? u"%1 (%2)"_s.arg(shown, QLocale().toString(count)) : shown);
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT wanted(filter); });
    };
    QMenu *states = menu->addMenu(tr("&State"));
    add(states, tr("All states"), !now.onlyState, [](StoryFilter &f) { f.onlyState.reset(); });
    states->addSeparator();
    for (const State state : allStates)
        add(states, stateText(state), now.onlyState == state,
            [state](StoryFilter &f) { f.onlyState = state; });
    QMenu *sections = menu->addMenu(tr("S&ection"));
    add(sections, tr("All sections"), now.onlySection.isEmpty(),
        [](StoryFilter &f) { f.onlySection.clear(); });
    sections->addSeparator();
    for (const QString &section : m_session.newsroom().sections)
        add(sections, section, now.onlySection == section,
            [&](StoryFilter &f) { f.onlySection = section; });
    QMenu *authors = menu->addMenu(tr("&Author"));
    add(authors, tr("All authors"), now.onlyAuthor.isEmpty(),
        [](StoryFilter &f) { f.onlyAuthor.clear(); });
    authors->addSeparator();
    for (const Member &member : m_session.members())
        add(authors, m_session.displayName(member.name), now.onlyAuthor == member.name,
            [&](StoryFilter &f) { f.onlyAuthor = member.name; });
    QMenu *waiting = menu->addMenu(tr("&Waiting"));
    add(
        waiting, tr("However long"), now.waitingMinutes == 0,
        [](StoryFilter &f) { f.waitingMinutes = 0; }, false);
    waiting->addSeparator();
    for (const int minutes : waits)
        add(
            waiting, capital(waitText(minutes)), now.waitingMinutes == minutes,
            [minutes](StoryFilter &f) { f.waitingMinutes = minutes; }, false);
    QMenu *taken = menu->addMenu(tr("&Taken by"));
    add(taken, tr("Whoever"), !now.onlyEditor, [](StoryFilter &f) { f.onlyEditor.reset(); });
    add(taken, tr("Nobody"), now.onlyEditor == QString(),
        [](StoryFilter &f) { f.onlyEditor = QString(); });
    taken->addSeparator();
    for (const Member &member : m_session.members())
        if (decides(member.role))
            add(taken, m_session.displayName(member.name), now.onlyEditor == member.name,
                [&](StoryFilter &f) { f.onlyEditor = member.name; });
    menu->addSeparator();
    QAction *all = menu->addAction(tr("&Remove all filters"));
    all->setEnabled(now.isNarrowed());
    connect(all, &QAction::triggered, this, [this] {
        StoryFilter wide = m_model.filter();
        wide.widen();
        Q_EMIT wanted(wide);
    });
}

} // namespace toasoan
