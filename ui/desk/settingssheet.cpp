// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/settingssheet.h"

#include "base/unicode.h"
#include "common/menutext.h"
#include "common/pieces.h"
#include "common/stateshape.h"
#include "desk/spellsettings.h"
#include "text/vietnamese.h"

#include <functional>
#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 640;

QStringList sectionsOf(const QString &text)
{
    QStringList sections;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        if (const QString name = oneLine(one); !name.isEmpty() && !sections.contains(name))
            sections.append(name);
    return sections;
}

} // namespace

SettingsSheet::SettingsSheet(Session &session, Spelling &spelling, Look &look, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Settings of the newsroom"))
    , m_session(session)
    , m_mayChange(session.member().role == Role::Administrator)
{
    const Newsroom &newsroom = session.newsroom();
    setTitle(tr("Settings of the newsroom"));
    m_name = addField(tr("The paper's name"), newsroom.name);
    m_motto = addField(tr("Motto"), newsroom.motto);
    m_site = addField(tr("Address of the site"), newsroom.siteUrl, u"https://vi-du.example/"_s);
    m_sections = addField(tr("Sections"), newsroom.sections.join(u", "_s), tr("Parted by commas"));
    m_licence = addField(tr("Licence"), newsroom.licence);
    m_chief = addField(tr("Editor-in-chief"), newsroom.editorInChief);
    m_address = addField(tr("Postal address"), newsroom.address);
    m_contact = addField(tr("Contact"), newsroom.contact);
    m_backup = addField(tr("Second folder for backups"), newsroom.secondBackupFolder,
        tr("A USB disk, for instance /media/usb"));
    m_headline = addField(
        tr("Longest headline"), QString::number(newsroom.headlineLimit), tr("Characters"));
    m_standfirst = addField(
        tr("Longest standfirst"), QString::number(newsroom.standfirstLimit), tr("Words"));
    m_goal = addField(tr("Goal of a story"),
        session.store().setting(u"wordGoal"_s).value_or(QString()),
        tr("Words, for instance 800; empty for none"));
    buildPeople();
    auto *words = new SpellSettings(spelling, look, panel());
    connect(words, &SpellSettings::resized, this, [this] { refit(); });
    body()->addWidget(words);
    if (m_mayChange) {
        addCancel(tr("Leave as it was"));
        QPushButton *done = addFoot(tr("Apply"), u"primary"_s);
        connect(done, &QPushButton::clicked, this, &SettingsSheet::take);
    } else {
        addCancel(tr("Close"));
        body()->addWidget(
            makeWrappedLabel(tr("Only an administrator changes these."), u"soft"_s, panel()));
    }
}

void SettingsSheet::open()
{
    Sheet::open(m_name);
}

QLineEdit *SettingsSheet::addField(
    const QString &name, const QString &value, const QString &placeholder)
{
    auto *field = new QLineEdit(value, panel());
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(name);
    field->setReadOnly(!m_mayChange);
    field->setCursorPosition(0);
    auto *row = new QHBoxLayout;
    QLabel *label = makeLabel(name, u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(170));
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field, 1);
    body()->addLayout(row);
    return field;
}

void SettingsSheet::buildPeople()
{
    if (!m_people) {
        QLabel *title = makeLabel(tr("People"), u"faint"_s, panel());
        title->setFont(look().interfaceFont(11, 600));
        body()->addWidget(title);
        QLabel *trust = makeWrappedLabel(
            tr("On this computer the members trust each other: anyone may sit at anyone's place."),
            u"soft"_s, panel());
        trust->setFont(look().interfaceFont(12));
        body()->addWidget(trust);
        m_people = new QVBoxLayout;
        m_people->setSpacing(look().px(4));
        body()->addLayout(m_people);
    }
    clearLayout(m_people);
    const auto roles = [this](Role chosen) {
        auto *box = new ArrowBox(look(), panel());
        for (const Role role :
            {Role::Reporter, Role::Photographer, Role::Editor, Role::Administrator})
            box->addItem(roleText(role), int(role));
        box->setCurrentIndex(box->findData(int(chosen)));
        box->setAccessibleName(tr("Role"));
        box->setEnabled(m_mayChange);
        return box;
    };
    for (const Member &member : m_session.members()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(look().px(8));
        QLabel *name = makeLabel(m_session.displayName(member.name), {}, panel());
        QLabel *login = makeLabel(member.name, u"soft"_s, panel());
        login->setFont(look().interfaceFont(12));
        QComboBox *box = roles(member.role);
        connect(box, &QComboBox::activated, this, [this, member, box] {
            Member changed = member;
            changed.role = Role(box->currentData().toInt());
            if (const auto done = m_session.store().updateMember(member.name, changed); !done) {
                showError(done.error().text);
                box->setCurrentIndex(box->findData(int(member.role)));
            }
        });
        row->addWidget(name);
        row->addWidget(login);
        row->addStretch(1);
        row->addWidget(box);
        m_people->addLayout(row);
    }
    if (!m_mayChange)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(8));
    auto *name = new QLineEdit(panel());
    name->setPlaceholderText(tr("Name of a new member"));
    name->setAccessibleName(tr("Name of a new member"));
    QComboBox *role = roles(Role::Reporter);
    QPushButton *add = makeButton(tr("Add"), {}, panel());
    add->setEnabled(false);
    connect(name, &QLineEdit::textChanged, add,
        [add](const QString &text) { add->setEnabled(!text.trimmed().isEmpty()); });
    connect(name, &QLineEdit::returnPressed, add, &QPushButton::click);
    connect(add, &QPushButton::clicked, this, [this, name, role] {
        const QString shown = oneLine(name->text());
        // A login people can type; a second “Ngọc Trâm” gets a number.
        const QString base = slug(shown).remove(u'-');
        QString login = base.isEmpty() ? u"nguoi"_s : base;
        for (int number = 2; m_session.store().member(login).has_value(); ++number)
            login = base + QString::number(number);
        const auto added
            = m_session.store().addMember({login, shown, Role(role->currentData().toInt())});
        if (!added)
            return showError(added.error().text);
        buildPeople();
        refit();
    });
    row->addWidget(name, 1);
    row->addWidget(role);
    row->addWidget(add);
    m_people->addLayout(row);
}

void SettingsSheet::take()
{
    Newsroom newsroom = m_session.newsroom();
    newsroom.name = oneLine(m_name->text());
    newsroom.motto = oneLine(m_motto->text());
    newsroom.licence = oneLine(m_licence->text());
    newsroom.editorInChief = oneLine(m_chief->text());
    newsroom.address = oneLine(m_address->text());
    newsroom.contact = oneLine(m_contact->text());
    newsroom.sections = sectionsOf(m_sections->text());
    newsroom.secondBackupFolder = m_backup->text().trimmed();
    QString site = m_site->text().trimmed();
    const QUrl url(site, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith(u"http"_s)) {
        showError(tr("The address of the site begins with https:// or http://. Nothing was "
                     "changed; mend the address."));
        return m_site->setFocus(Qt::OtherFocusReason);
    }
    if (!site.endsWith(u'/'))
        site += u'/';
    newsroom.siteUrl = site;
    if (newsroom.name.isEmpty()) {
        showError(tr("The paper needs a name. Nothing was changed; write one."));
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    bool numbers = true;
    const auto number = [&numbers](const QLineEdit *field, int least) {
        bool is = false;
        const QString text = field->text().trimmed();
        const int value = text.isEmpty() && least == 0 ? 0 : text.toInt(&is);
        numbers = numbers && ((text.isEmpty() && least == 0) || (is && value >= least));
        return value;
    };
    newsroom.headlineLimit = number(m_headline, 1);
    newsroom.standfirstLimit = number(m_standfirst, 1);
    const int goal = number(m_goal, 0);
    if (!numbers) {
        showError(tr("Lengths are whole numbers, like 90. Nothing was changed; mend the number."));
        return m_headline->setFocus(Qt::OtherFocusReason);
    }
    if (const auto done
        = m_session.store().setSetting(u"wordGoal"_s, goal > 0 ? QString::number(goal) : QString());
        !done)
        return showError(done.error().text);
    if (const auto done = m_session.store().setNewsroom(newsroom); !done)
        return showError(done.error().text);
    close();
}

KeysSheet::KeysSheet(Look &look, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Keys"))
{
    setTitle(tr("Keys"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look.px(16));
    grid->setVerticalSpacing(look.px(4));
    // With large type one action and its keys take the whole width.
    const bool one = window->window()->width() < look.px(sheetWidth);
    int row = 0;
    int column = 0;
    const auto heading = [&](const QString &text) {
        if (column > 0)
            ++row;
        column = 0;
        QLabel *label = makeLabel(text, u"faint"_s, panel());
        label->setFont(look.interfaceFont(11, 600));
        label->setContentsMargins(0, row > 0 ? look.px(8) : 0, 0, 0);
        grid->addWidget(label, row++, 0, 1, 5);
    };
    const auto line = [&](const QString &text, const QString &keys) {
        grid->addWidget(makeWrappedLabel(text, {}, panel()), row, column);
        grid->addWidget(makeLabel(keys, u"soft"_s, panel()), row, column + 1);
        column = one || column > 0 ? 0 : 3;
        if (column == 0)
            ++row;
    };
    const auto keysOf = [](const QAction &action) {
        QStringList keys;
        for (const QKeySequence &one : action.shortcuts()) {
            // The Enter of the digits is no other key to anybody.
            const QString text
                = one.toString(QKeySequence::NativeText).replace("Return"_L1, "Enter"_L1);
            if (!keys.contains(text))
                keys.append(text);
        }
        return keys.join(u", "_s);
    };
    QSet<const QAction *> said;
    // Menus inside menus belong to their menu.
    const std::function<void(const QMenu &)> walk = [&](const QMenu &menu) {
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                walk(*action->menu());
            else if (!action->shortcut().isEmpty() && !said.contains(action)) {
                said.insert(action);
                line(wordsOf(action->text()), keysOf(*action));
            }
        }
    };
    const auto bars = window->window()->findChildren<QMenuBar *>();
    for (const QMenuBar *bar : bars)
        for (const QAction *menu : bar->actions()) {
            if (!menu->menu())
                continue;
            heading(wordsOf(menu->text()));
            walk(*menu->menu());
        }
    heading(tr("Where the focus is"));
    const QList<QAction *> actions = window->window()->findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty() || action->text().isEmpty() || said.contains(action))
            continue;
        said.insert(action);
        line(wordsOf(action->text()), keysOf(*action));
    }
    line(tr("Open the story and go on in its text (in the list)"),
        QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    line(tr("Gather several stories (in the list)"),
        QKeySequence(Qt::SHIFT | Qt::Key_Down).toString(QKeySequence::NativeText));
    line(tr("Open the menu of what has the focus"),
        QKeySequence(Qt::SHIFT | Qt::Key_F10).toString(QKeySequence::NativeText));
    line(tr("Close the topmost layer"),
        QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    grid->setColumnStretch(0, 1);
    if (!one) {
        grid->setColumnStretch(3, 1);
        grid->setColumnMinimumWidth(2, look.px(16));
    }
    body()->addLayout(grid);
    addCancel(tr("Close"));
}

} // namespace toasoan
