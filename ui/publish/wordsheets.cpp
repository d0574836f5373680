// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/wordsheets.h"

#include "common/pieces.h"
#include "common/times.h"
#include "publish/servers.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 560;
constexpr int reasonsShown = 4, notesShown = 5;

TransitionArgs noted(const QString &note)
{
    TransitionArgs args;
    args.note = note;
    return args;
}

QString shownHeadline(const Desk &desk)
{
    const QString &headline = desk.story().content.headline;
    return headline.isEmpty() ? WordSheet::tr("a story without a headline") : headline;
}

} // namespace

WordSheet::WordSheet(Desk &desk, Look &look, QWidget *window, const QString &name)
    : Sheet(look, window, sheetWidth, name)
    , m_desk(desk)
{
}

void WordSheet::open()
{
    Sheet::open(m_fields.value(0));
}

QStringList WordSheet::texts() const
{
    QStringList texts;
    for (const QPlainTextEdit *field : m_fields)
        texts += field->toPlainText();
    return texts;
}

void WordSheet::setTexts(const QStringList &texts)
{
    for (int i = 0; i < int(m_fields.size()); ++i) {
        m_fields.at(i)->setPlainText(texts.value(i));
        m_fields.at(i)->moveCursor(QTextCursor::End);
    }
}

QString WordSheet::words(const QPlainTextEdit *field)
{
    return field->toPlainText().trimmed();
}

QPlainTextEdit *WordSheet::addField(const QString &label, const QString &placeholder, int lines)
{
    QLabel *name = makeLabel(label, {}, panel());
    name->setFont(look().interfaceFont(12, 600));
    body()->addWidget(name);
    QPlainTextEdit *field = makeTextField(look(), lines, label, panel());
    field->setPlaceholderText(placeholder);
    name->setBuddy(field);
    body()->addWidget(field);
    m_fields += field;
    return field;
}

void WordSheet::addReasons(Action action, QPlainTextEdit *target)
{
    const auto reasons = m_desk.store().lastReasons(action);
    if (!reasons || reasons->isEmpty())
        return;
    QLabel *name = makeLabel(tr("Used last"), u"faint"_s, panel());
    name->setFont(look().interfaceFont(11, 600));
    body()->addWidget(name);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    body()->addLayout(lines);
    for (const QString &reason : reasons->mid(0, reasonsShown)) {
        const QString line = reason.simplified();
        QPushButton *button = makeButton(
            fontMetrics().elidedText(line, Qt::ElideRight, look().px(480)), u"flat"_s, panel());
        button->setAccessibleName(line);
        button->setToolTip(line);
        button->setStyleSheet(u"text-align: left;"_s);
        connect(button, &QPushButton::clicked, target, [target, reason] {
            target->setPlainText(reason);
            target->moveCursor(QTextCursor::End);
            target->setFocus(Qt::OtherFocusReason);
        });
        lines->addWidget(button);
    }
}

QLabel *WordSheet::noteLine(const QString &text)
{
    QLabel *label = makeWrappedLabel(text, {}, panel());
    label->setFont(look().interfaceFont(12));
    label->setContentsMargins(look().px(8), 0, 0, 0);
    return label;
}

ReturnSheet::ReturnSheet(Desk &desk, Look &look, const Anchor &quote, QWidget *window)
    : WordSheet(desk, look, window, tr("Return the story"))
{
    const Story &story = desk.story();
    setTitle(tr("Return to %1").arg(desk.session().displayName(story.author)), shownHeadline(desk));
    QPlainTextEdit *note
        = addField(tr("What should change"), tr("Say what to change, and where."), 4);
    addReasons(Action::Return, note);
    QCheckBox *quoted = nullptr;
    if (!quote.quote.isEmpty()) {
        quoted = new QCheckBox(tr("It is about the chosen passage:"), panel());
        quoted->setChecked(true);
        body()->addWidget(quoted);
        body()->addWidget(noteLine(u"“%1”"_s.arg(quote.quote.left(160).simplified())));
    }
    QList<Note> open;
    for (const Note &one : desk.store().notes(story.id).value_or(QList<Note>()))
        if (!one.resolved)
            open.append(one);
    if (!open.isEmpty())
        body()->addWidget(makeWrappedLabel(
            tr("%n open notes go with it.", "", int(open.size())), u"soft"_s, panel()));
    for (const Note &one : open.mid(0, notesShown))
        body()->addWidget(noteLine(u"• %1"_s.arg(one.text.left(160).simplified())));
    addCancel(tr("Later"));
    QPushButton *go = addFoot(tr("Return"), u"primary"_s);
    go->setEnabled(false);
    connect(note, &QPlainTextEdit::textChanged, this,
        [note, go] { go->setEnabled(!words(note).isEmpty()); });
    connect(go, &QPushButton::clicked, this, [this, note, quoted, quote] {
        Desk &desk = this->desk();
        if (auto moved = desk.act(Action::Return, noted(words(note))); !moved)
            return showError(moved.error().text);
        // The story is returned whatever becomes of the passage.
        if (quoted && quoted->isChecked())
            std::ignore = placeNewestNote(desk.store(), desk.story().id, quote);
        close();
        Q_EMIT finished();
    });
}

WithdrawSheet::WithdrawSheet(Desk &desk, Look &look, QWidget *window)
    : WordSheet(desk, look, window, tr("Withdraw the story"))
{
    const Story &story = desk.story();
    setTitle(tr("Withdraw the story"), shownHeadline(desk));
    QPlainTextEdit *reason = addField(tr("Reason"), tr("Why it is taken down"), 3);
    addReasons(Action::Withdraw, reason);
    const QString address = desk.session().newsroom().siteUrl + story.address;
    const auto server = serverOf(desk.store()).value_or(std::nullopt);
    const auto places = server ? servers::elsewhere(desk.store(), story.id, *server)
                               : Result<QList<servers::Elsewhere>>();
    for (const servers::Elsewhere &place : places.value_or(QList<servers::Elsewhere>()))
        if (!place.url.isEmpty())
            body()->addWidget(makeWrappedLabel(
                tr("On %1, which is not in use, readers still find it at %2: take it down there "
                   "when that server is in use, or in its own pages.")
                    .arg(place.name, place.url),
                u"submitted"_s, panel()));
    const bool kept
        = server && servers::isKeptFrom(desk.store(), story.id, *server).value_or(false);
    if (kept)
        body()->addWidget(makeWrappedLabel(
            tr("%1 has nothing of it; the withdrawal waits in the outbox.").arg(server->name),
            u"soft"_s, panel()));
    else if (server)
        body()->addWidget(makeWrappedLabel(
            tr("On %1 the story becomes a draft again: readers find nothing at its address. It "
               "goes there by itself; the outbox tells when it is done.")
                .arg(server->name),
            u"soft"_s, panel()));
    else if (!story.address.isEmpty())
        body()->addWidget(makeWrappedLabel(
            tr("At %1 readers will find a page that says that the story was withdrawn. It leaves "
               "the front page, its section, the related stories, RSS, Atom and the sitemaps.")
                .arg(address),
            u"soft"_s, panel()));
    body()->addWidget(makeWrappedLabel(
        tr("The text stays in this newsroom and can be reopened as a draft."), u"soft"_s, panel()));
    addCancel(tr("Leave it up"));
    QPushButton *go = addFoot(tr("Withdraw"), u"danger"_s);
    go->setEnabled(false);
    connect(reason, &QPlainTextEdit::textChanged, this,
        [reason, go] { go->setEnabled(!words(reason).isEmpty()); });
    connect(go, &QPushButton::clicked, this, [this, reason] {
        const auto done = this->desk().publish(Action::Withdraw, noted(words(reason)));
        if (!done)
            return showError(done.error().text);
        close();
        Q_EMIT finished();
    });
}

CorrectSheet::CorrectSheet(Desk &desk, Look &look, QWidget *window)
    : WordSheet(desk, look, window, tr("Print a correction"))
{
    setTitle(tr("Print a correction"), shownHeadline(desk));
    QPlainTextEdit *wrong = addField(tr("What was wrong"), tr("As it stood on the page"), 2);
    QPlainTextEdit *right = addField(tr("What is right"), {}, 2);
    addReasons(Action::Correct, right);
    body()->addWidget(makeWrappedLabel(
        tr("The correction is printed with its date under the text. It goes on as an update: "
           "change the text, have it approved, publish it at the same address."),
        u"soft"_s, panel()));
    addCancel(tr("Later"));
    QPushButton *go = addFoot(tr("Add the correction"), u"primary"_s);
    go->setEnabled(false);
    const auto check = [wrong, right, go] {
        go->setEnabled(!words(wrong).isEmpty() && !words(right).isEmpty());
    };
    connect(wrong, &QPlainTextEdit::textChanged, this, check);
    connect(right, &QPlainTextEdit::textChanged, this, check);
    connect(go, &QPushButton::clicked, this, [this, wrong, right] {
        const auto sentence = [](QString text) {
            if (!text.isEmpty() && !u".?!…"_s.contains(text.back()))
                text += u'.';
            return text;
        };
        const QString notice = tr("It was printed: %1 Correct is: %2")
                                   .arg(sentence(words(wrong)), sentence(words(right)));
        if (auto moved = this->desk().act(Action::Correct, noted(notice)); !moved)
            return showError(moved.error().text);
        close();
        Q_EMIT finished();
    });
}

} // namespace toasoan
