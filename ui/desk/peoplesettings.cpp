// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/peoplesettings.h"

#include "base/unicode.h"
#include "common/flow.h"
#include "common/pieces.h"
#include "text/vietnamese.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int mostShown = 6;

} // namespace

PeopleSettings::PeopleSettings(Spelling &spelling, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_spelling(spelling)
    , m_look(look)
    , m_count(makeWrappedLabel({}, u"soft"_s, this))
    , m_search(field({}, tr("Search by name, rank or office"), tr("Search people")))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    QLabel *title = makeLabel(tr("People the newsroom wrote about"), u"soft"_s, this);
    title->setFont(look.interfaceFont(12, 600));
    column->addWidget(title);
    m_count->setFont(look.interfaceFont(12));
    column->addWidget(m_count);
    column->addWidget(m_search);
    m_rows->setSpacing(look.px(6));
    column->addLayout(m_rows);
    connect(m_search, &QLineEdit::textChanged, this, &PeopleSettings::fill);
    // Queued: the field that was left goes with the old rows.
    connect(&spelling, &Spelling::changed, this, &PeopleSettings::fill, Qt::QueuedConnection);
    fill();
}

QLineEdit *PeopleSettings::field(const QString &text, const QString &hint, const QString &name)
{
    auto *edit = new QLineEdit(text, this);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(name);
    return edit;
}

void PeopleSettings::fill()
{
    // Not while somebody writes in one of the rows: what was typed would go.
    for (const auto fields = findChildren<QLineEdit *>(); const QLineEdit *edit : fields)
        if (edit != m_search && edit->hasFocus() && edit->isModified())
            return;
    clearLayout(m_rows);
    const QList<KnownPerson> people = m_spelling.people();
    const QString wanted = folded(oneLine(m_search->text()));
    m_search->setVisible(!people.isEmpty());
    m_count->setText(people.isEmpty()
            ? tr("None yet. They are learned from approved stories, with rank and office.")
            : tr("%n people are known. A name, rank or office that differs is asked about in the "
                 "text.",
                "", int(people.size())));
    int shown = 0;
    for (const KnownPerson &person : people) {
        if (!folded(person.name + u' ' + person.rank + u' ' + person.office).contains(wanted))
            continue;
        if (++shown > mostShown)
            break;
        addRow(person);
    }
    if (m_spelling.mayTeachNewsroom())
        addNewRow();
    Q_EMIT resized();
}

void PeopleSettings::addRow(const KnownPerson &person)
{
    const bool mayChange = m_spelling.mayTeachNewsroom();
    QLabel *name = makeLabel(person.name, {}, this);
    name->setFont(m_look.interfaceFont(12));
    name->setFixedWidth(m_look.px(150));
    name->setToolTip(person.name);
    QLineEdit *rank = field(person.rank, tr("Rank"), tr("Rank of %1").arg(person.name));
    rank->setFixedWidth(m_look.px(120));
    QLineEdit *office = field(person.office, tr("Office"), tr("Office of %1").arg(person.name));
    office->setCursorPosition(0);
    QPushButton *forget = makeButton(u"✕"_s, u"small"_s, this);
    forget->setAccessibleName(tr("Forget %1").arg(person.name));
    forget->setToolTip(tr("Forget %1").arg(person.name));
    for (QWidget *each : {static_cast<QWidget *>(rank), static_cast<QWidget *>(office),
             static_cast<QWidget *>(forget)})
        each->setEnabled(mayChange);
    for (QLineEdit *edit : {rank, office})
        connect(edit, &QLineEdit::editingFinished, &m_spelling, [this, person, rank, office] {
            const KnownPerson now{person.name, oneLine(office->text()), oneLine(rank->text())};
            for (QLineEdit *each : {rank, office})
                each->setModified(false);
            if (now.rank != person.rank || now.office != person.office)
                m_spelling.putPerson(now);
        });
    connect(
        forget, &QPushButton::clicked, &m_spelling,
        [this, person] { m_spelling.forgetPerson(person.name); }, Qt::QueuedConnection);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_look.px(8));
    row->addWidget(name);
    row->addWidget(rank);
    row->addWidget(office, 1);
    row->addWidget(forget);
    m_rows->addLayout(row);
}

void PeopleSettings::addNewRow()
{
    QLineEdit *name = field({}, tr("Full name"), tr("Name of a new person"));
    QPushButton *add = makeButton(tr("Add"), u"small"_s, this);
    add->setAccessibleName(tr("Add a person"));
    add->setEnabled(false);
    connect(name, &QLineEdit::textChanged, add,
        [add](const QString &text) { add->setEnabled(oneLine(text).contains(u' ')); });
    connect(name, &QLineEdit::returnPressed, add, &QPushButton::click);
    connect(
        add, &QPushButton::clicked, this,
        [this, name] {
            name->setModified(false);
            m_spelling.putPerson({oneLine(name->text())});
        },
        Qt::QueuedConnection);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_look.px(8));
    row->addWidget(name, 1);
    row->addWidget(add);
    m_rows->addLayout(row);
}

} // namespace toasoan
