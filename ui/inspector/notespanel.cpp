// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/notespanel.h"

#include "common/pieces.h"
#include "common/rowsarea.h"
#include "common/times.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int quoteShown = 160;

} // namespace

NotesPanel::NotesPanel(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
{
    setAccessibleName(tr("Notes"));
    const RowsArea area = makeRowsArea(look, this);
    m_rows = area.rows;
    m_scroll = area.area;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    connect(&desk, &Desk::storyOpened, this, [this] {
        m_writing = false;
        m_answering.clear();
        m_text.clear();
        refresh();
    });
    connect(&desk, &Desk::standingChanged, this, &NotesPanel::refresh);
    connect(&desk.session(), &Session::newsroomChanged, this, &NotesPanel::refresh);
    connect(&look, &Look::changed, this, &NotesPanel::refresh);
    refresh();
}

void NotesPanel::refresh()
{
    const bool typing = m_field && m_field->hasFocus();
    if (m_field)
        m_text = m_field->toPlainText();
    m_field = nullptr;
    clearLayout(m_rows);
    m_notes.clear();
    if (m_desk.hasStory())
        m_notes = placedNotes(m_desk.store(), m_desk.story().id).value_or(QList<PlacedNote>());
    QList<PlacedNote> cards;
    for (const PlacedNote &note : std::as_const(m_notes))
        if (note.answers.isEmpty())
            cards.append(note);
    std::stable_sort(cards.begin(), cards.end(), [](const PlacedNote &a, const PlacedNote &b) {
        return std::pair(a.resolved, b.at) < std::pair(b.resolved, a.at);
    });
    const int open = int(std::count_if(
        cards.cbegin(), cards.cend(), [](const PlacedNote &note) { return !note.resolved; }));
    if (m_writing)
        addComposer();
    if (cards.isEmpty() && !m_writing) {
        QLabel *calm = makeWrappedLabel(m_desk.store().isReadOnly()
                ? tr("No notes.")
                : tr("No notes. Choose a passage and press %1 to say something about "
                     "it; what an editor writes when returning the story stands here "
                     "too.")
                      .arg(QKeySequence(u"Ctrl+M"_s).toString(QKeySequence::NativeText)),
            u"soft"_s, this);
        calm->setContentsMargins(m_look.px(14), m_look.px(14), m_look.px(14), 0);
        m_rows->addWidget(calm);
    }
    for (const PlacedNote &note : std::as_const(cards))
        addNote(note);
    m_rows->addStretch(1);
    if (typing && m_field)
        m_field->setFocus(Qt::OtherFocusReason);
    if (std::exchange(m_open, open) != open)
        Q_EMIT countChanged(open);
    Q_EMIT changed();
}

void NotesPanel::begin(const Anchor &anchor)
{
    m_anchor = anchor;
    m_writing = true;
    m_answering.clear();
    if (m_field)
        m_field->clear();
    m_text.clear();
    refresh();
    m_scroll->ensureVisible(0, 0);
    if (m_field)
        m_field->setFocus(Qt::ShortcutFocusReason);
}

QLabel *NotesPanel::quoteLabel(const QString &quote)
{
    const QString text
        = quote.size() > quoteShown ? quote.left(quoteShown).trimmed() + u'…' : quote;
    QLabel *label = makeWrappedLabel(text, {}, this);
    label->setFont(m_look.storyFont(13));
    label->setAutoFillBackground(true);
    QPalette colors = label->palette();
    colors.setColor(QPalette::Window, m_look.theme().note);
    label->setPalette(colors);
    label->setMargin(m_look.px(4));
    return label;
}

void NotesPanel::addField(const QString &name, QVBoxLayout *card)
{
    m_field = makeTextField(m_look, 3, name, this);
    m_field->setPlaceholderText(name);
    m_field->setPlainText(m_text);
    m_field->moveCursor(QTextCursor::End);
    m_field->installEventFilter(this);
    card->addWidget(m_field);
    auto *row = new QHBoxLayout;
    QPushButton *keep = makeButton(tr("Keep the note"), u"small"_s, this);
    keep->setToolTip(u"%1 (%2)"_s.arg(
        keep->text(), QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText)));
    QPushButton *drop = makeButton(tr("Leave it"), u"small"_s, this);
    connect(keep, &QPushButton::clicked, this, &NotesPanel::keep);
    connect(drop, &QPushButton::clicked, this, &NotesPanel::drop);
    row->addWidget(keep);
    row->addWidget(drop);
    row->addStretch(1);
    card->addLayout(row);
}

void NotesPanel::addComposer()
{
    auto *card = new QVBoxLayout;
    card->setContentsMargins(m_look.px(14), m_look.px(12), m_look.px(14), m_look.px(10));
    card->setSpacing(m_look.px(6));
    QLabel *title = makeLabel(
        m_anchor.quote.isEmpty() ? tr("Note on the story") : tr("Note on this passage"), {}, this);
    title->setFont(m_look.interfaceFont(12, 600));
    card->addWidget(title);
    if (!m_anchor.quote.isEmpty())
        card->addWidget(quoteLabel(m_anchor.quote));
    addField(tr("What is to be said about it"), card);
    m_rows->addLayout(card);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

void NotesPanel::keep()
{
    const QString text = m_field ? m_field->toPlainText().trimmed() : QString();
    if (text.isEmpty())
        return;
    PlacedNote note;
    note.by = m_desk.session().member().name;
    note.text = text;
    if (m_answering.isEmpty()) {
        note.anchor = m_anchor;
    } else {
        note.answers = m_answering;
    }
    // A story that has no letter yet has no row to stand beside.
    const auto kept = m_desk.draft().flush().and_then(
        [&] { return addPlacedNote(m_desk.store(), m_desk.story().id, note); });
    if (!kept) {
        Q_EMIT failed(kept.error());
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    drop();
}

void NotesPanel::drop()
{
    m_writing = false;
    m_answering.clear();
    if (m_field)
        m_field->clear();
    m_text.clear();
    refresh();
    Q_EMIT left();
}

bool NotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & Qt::ControlModifier)) {
            QMetaObject::invokeMethod(this, &NotesPanel::keep, Qt::QueuedConnection);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            QMetaObject::invokeMethod(this, &NotesPanel::drop, Qt::QueuedConnection);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::addAnswers(const PlacedNote &note, QVBoxLayout *card)
{
    for (const PlacedNote &answer : std::as_const(m_notes)) {
        if (answer.answers != note.id)
            continue;
        QLabel *who = makeLabel(u"↳ %1 · %2"_s.arg(m_desk.session().displayName(answer.by),
                                    whenText(answer.at, m_desk.store().now())),
            u"soft"_s, this);
        who->setFont(m_look.interfaceFont(12, 600));
        who->setContentsMargins(m_look.px(8), m_look.px(2), 0, 0);
        card->addWidget(who);
        QLabel *words = makeWrappedLabel(answer.text, {}, this);
        words->setFont(m_look.interfaceFont(13));
        words->setContentsMargins(m_look.px(8), 0, 0, 0);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        card->addWidget(words);
    }
}

void NotesPanel::addNote(const PlacedNote &note)
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
    if (!note.quote.isEmpty())
        card->addWidget(quoteLabel(note.quote));
    QLabel *words = makeWrappedLabel(note.text, note.resolved ? u"faint"_s : QString(), this);
    words->setFont(m_look.interfaceFont(13));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->addWidget(words);
    addAnswers(note, card);
    if (m_answering == note.id)
        addField(tr("Answer"), card);
    else
        addButtons(note, card);
    m_rows->addLayout(card);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

void NotesPanel::addButtons(const PlacedNote &note, QVBoxLayout *card)
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, const QString &tip) {
        QPushButton *button = makeButton(text, u"small"_s, this);
        button->setToolTip(tip);
        button->setAccessibleDescription(note.text);
        row->addWidget(button);
        return button;
    };
    if (!note.quote.isEmpty())
        connect(add(tr("Show"), tr("Go to the passage")), &QPushButton::clicked, this,
            [this, note] { Q_EMIT jumpWanted(note); });
    const bool writes = !m_desk.store().isReadOnly();
    if (writes && !note.resolved)
        connect(add(tr("Answer"), tr("Answer this note")), &QPushButton::clicked, this,
            [this, id = note.id] {
                m_writing = false;
                m_answering = id;
                m_text.clear();
                refresh();
                if (m_field)
                    m_field->setFocus(Qt::OtherFocusReason);
            });
    if (writes) {
        QPushButton *button = add(note.resolved ? tr("Reopen") : tr("Done"),
            note.resolved ? tr("This is not settled yet") : tr("This is settled"));
        connect(
            button, &QPushButton::clicked, this, [this, id = note.id, resolved = note.resolved] {
                if (m_desk.store().resolveNote(id, !resolved))
                    refresh();
            });
    }
    row->addStretch(1);
    card->addLayout(row);
}

} // namespace toasoan
