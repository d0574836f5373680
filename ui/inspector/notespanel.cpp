// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/notespanel.h"

#include "common/pieces.h"
#include "common/times.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

NotesPanel::NotesPanel(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
{
    setAccessibleName(tr("Notes"));
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, look.px(12));
    m_rows->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(&desk, &Desk::storyOpened, this, &NotesPanel::refresh);
    connect(&desk, &Desk::standingChanged, this, &NotesPanel::refresh);
    connect(&desk.session(), &Session::newsroomChanged, this, &NotesPanel::refresh);
    connect(&look, &Look::changed, this, &NotesPanel::refresh);
    refresh();
}

void NotesPanel::refresh()
{
    clearLayout(m_rows);
    QList<Note> notes;
    if (m_desk.hasStory())
        notes = m_desk.store().notes(m_desk.story().id).value_or(QList<Note>());
    std::stable_sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) {
        return std::pair(a.resolved, b.at) < std::pair(b.resolved, a.at);
    });
    const int open = int(std::count_if(
        notes.cbegin(), notes.cend(), [](const Note &note) { return !note.resolved; }));
    if (notes.isEmpty()) {
        QLabel *calm = makeWrappedLabel(
            tr("No notes. What an editor writes when returning the story stands here."), u"soft"_s,
            this);
        calm->setContentsMargins(m_look.px(14), m_look.px(14), m_look.px(14), 0);
        m_rows->addWidget(calm);
    }
    for (const Note &note : std::as_const(notes))
        addNote(note);
    m_rows->addStretch(1);
    if (m_open != open) {
        m_open = open;
        Q_EMIT countChanged(open);
    }
}

void NotesPanel::addNote(const Note &note)
{
    auto *card = new QVBoxLayout;
    card->setContentsMargins(m_look.px(14), m_look.px(12), m_look.px(14), m_look.px(10));
    card->setSpacing(m_look.px(4));
    auto *head = new QHBoxLayout;
    QLabel *who = makeLabel(m_desk.session().displayName(note.by), {}, this);
    who->setFont(m_look.interfaceFont(12, 600));
    QLabel *when = makeLabel(whenText(note.at, m_desk.store().now()), u"soft"_s, this);
    when->setFont(m_look.interfaceFont(12));
    head->addWidget(who);
    head->addStretch(1);
    head->addWidget(when);
    card->addLayout(head);
    if (!note.quote.isEmpty()) {
        QLabel *quote = makeWrappedLabel(note.quote, {}, this);
        quote->setFont(m_look.storyFont(13));
        quote->setAutoFillBackground(true);
        QPalette colors = quote->palette();
        colors.setColor(QPalette::Window, m_look.theme().note);
        quote->setPalette(colors);
        quote->setMargin(m_look.px(4));
        card->addWidget(quote);
    }
    QLabel *words = makeWrappedLabel(note.text, note.resolved ? u"faint"_s : QString(), this);
    words->setFont(m_look.interfaceFont(13));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->addWidget(words);
    QPushButton *button = makeButton(note.resolved ? tr("Reopen") : tr("Done"), u"small"_s, this);
    button->setToolTip(note.resolved ? tr("This is not settled yet") : tr("This is settled"));
    connect(button, &QPushButton::clicked, this, [this, id = note.id, resolved = note.resolved] {
        if (m_desk.store().resolveNote(id, !resolved))
            refresh();
    });
    card->addWidget(button, 0, Qt::AlignLeft);
    m_rows->addLayout(card);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

} // namespace toasoan
