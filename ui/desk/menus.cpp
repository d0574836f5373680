// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/menus.h"

#include "common/icons.h"
#include "editor/spellguide.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct MenuWords
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

QAction *make(QObject *owner, const QString &name, const QString &text,
    const QString &iconName = {}, const QString &keys = {})
{
    auto *action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, owner);
    action->setObjectName(name);
    if (!keys.isEmpty()) {
        action->setShortcut(QKeySequence(keys));
        action->setToolTip(u"%1 (%2)"_s.arg(QString(text).remove(u'&').remove(u'…'),
            action->shortcut().toString(QKeySequence::NativeText)));
    }
    return action;
}

} // namespace

DeskActions::DeskActions(Look &look, QObject *owner)
    : newStory(
        make(owner, u"desk.new"_s, MenuWords::tr("&New story"), u"document-new"_s, u"Ctrl+N"_s))
    , importStory(make(owner, u"desk.import"_s, MenuWords::tr("&Import a story…"),
          u"document-import"_s, u"Ctrl+Shift+O"_s))
    , closeStory(make(owner, u"desk.close"_s, MenuWords::tr("&Close the story"), {}, u"Ctrl+W"_s))
    , openSample(make(owner, u"desk.sample"_s, MenuWords::tr("Open the sa&mple newsroom"),
          u"document-multiple"_s))
    , backUp(
          make(owner, u"desk.backup"_s, MenuWords::tr("&Back up to a file…"), u"document-save"_s))
    , settings(
          make(owner, u"desk.settings"_s, MenuWords::tr("&Settings…"), u"configure"_s, u"Ctrl+,"_s))
    , quit(make(owner, u"desk.quit"_s, MenuWords::tr("&Quit"), u"application-exit"_s, u"Ctrl+Q"_s))
    , palette(make(owner, u"desk.palette"_s, MenuWords::tr("C&ommand palette…"), u"search"_s,
          u"Ctrl+Shift+P"_s))
    , openStory(make(owner, u"desk.openStory"_s, MenuWords::tr("&Open a story…"),
          u"document-open"_s, u"Ctrl+O"_s))
    , duplicate(
          make(owner, u"desk.duplicate"_s, MenuWords::tr("D&uplicate the story"), u"edit-copy"_s))
    , emptyTrash(
          make(owner, u"desk.emptyTrash"_s, MenuWords::tr("Empt&y the trash…"), u"trash-empty"_s))
    , findStory(
          make(owner, u"desk.find"_s, MenuWords::tr("Find a s&tory"), u"edit-find"_s, u"Ctrl+L"_s))
    , navigation(make(owner, u"desk.navigation"_s, MenuWords::tr("&Navigation"), {}, u"Ctrl+\\"_s))
    , inspector(make(owner, u"desk.inspector"_s, MenuWords::tr("&Inspector"), {}, u"F9"_s))
    , nextPane(make(owner, u"desk.nextPane"_s, MenuWords::tr("Ne&xt pane"), {}, u"F6"_s))
    , previousPane(
          make(owner, u"desk.previousPane"_s, MenuWords::tr("&Previous pane"), {}, u"Shift+F6"_s))
    , checkStore(make(
          owner, u"desk.check"_s, MenuWords::tr("&Check the newsroom's files"), u"task-complete"_s))
    , keys(make(owner, u"desk.keys"_s, MenuWords::tr("&Keys"), u"help-contents"_s, u"F1"_s))
    , about(make(owner, u"desk.about"_s, MenuWords::tr("&About Tòa Soạn"), u"help-about"_s))
    , server(
          make(owner, u"desk.server"_s, MenuWords::tr("Newsroom se&rver…"), u"internet-services"_s))
    , outbox(make(owner, u"desk.outbox"_s, MenuWords::tr("Out&box"), u"mail-folder-outbox"_s))
    , face(make(
          owner, u"desk.face"_s, MenuWords::tr("Fetch the site's &face again"), u"view-refresh"_s))
    , pictures(make(owner, u"desk.pictures"_s, MenuWords::tr("Picture a&rchive"), u"viewimage"_s))
    , compact(make(owner, u"desk.compact"_s, MenuWords::tr("Compa&ct list")))
    , places(new QMenu(MenuWords::tr("G&o to")))
    , pictureMenu(new QMenu(MenuWords::tr("Chosen &pictures")))
    , themes(new QActionGroup(owner))
{
    quit->setMenuRole(QAction::QuitRole);
    compact->setCheckable(true);
    const std::pair<Look::Choice, QString> choices[]
        = {{Look::Choice::System, MenuWords::tr("As the &system")},
            {Look::Choice::Light, MenuWords::tr("&Light")},
            {Look::Choice::Dark, MenuWords::tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(look.choice() == choice);
        action->setData(int(choice));
    }
}

void fillMenus(QMenuBar *bar, const DeskActions &actions, const StoryActions &story,
    const StoryEditor &editor, const Inspector &inspector, const WritingTools &writing,
    const std::function<void(QMenu *)> &members)
{
    QMenu *file = bar->addMenu(MenuWords::tr("&File"));
    file->addAction(actions.newStory);
    file->addMenu(writing.newMenu());
    file->addActions(
        {actions.openStory, actions.importStory, actions.duplicate, story.save(), story.word()});
    file->addActions(story.proofs());
    file->addSeparator();
    file->addActions({actions.openSample, actions.backUp});
    file->addSeparator();
    file->addActions({actions.closeStory, actions.quit});

    QMenu *edit = bar->addMenu(MenuWords::tr("&Edit"));
    edit->addActions(editor.editActions());
    edit->addSeparator();
    edit->addAction(actions.findStory);

    QMenu *view = bar->addMenu(MenuWords::tr("&View"));
    view->addActions({actions.navigation, actions.inspector, actions.compact, actions.pictures});
    actions.places->setParent(view, actions.places->windowFlags());
    view->addMenu(actions.places);
    view->addSeparator();
    view->addActions(inspector.actions());
    view->addSeparator();
    view->addActions(editor.viewActions());
    view->addSeparator();
    QMenu *themes = view->addMenu(MenuWords::tr("&Appearance"));
    themes->addActions(actions.themes->actions());
    view->addActions({actions.nextPane, actions.previousPane});

    bar->addMenu(MenuWords::tr("&Insert"))->addActions(editor.insertActions());
    bar->addMenu(MenuWords::tr("F&ormat"))->addActions(editor.formatActions());
    QMenu *steps = bar->addMenu(MenuWords::tr("&Story"));
    story.fillMenu(steps);
    steps->addAction(actions.emptyTrash);

    QMenu *tools = bar->addMenu(MenuWords::tr("&Tools"));
    if (const SpellGuide *spelling = editor.spelling())
        tools->addMenu(MenuWords::tr("&Spelling"))->addActions(spelling->actions());
    QMenu *people = tools->addMenu(MenuWords::tr("&Member"));
    QObject::connect(people, &QMenu::aboutToShow, people, [people, members] {
        people->clear();
        members(people);
    });
    tools->addAction(writing.snippets());
    actions.pictureMenu->setParent(tools, actions.pictureMenu->windowFlags());
    tools->addMenu(actions.pictureMenu);
    tools->addActions({actions.palette, actions.settings});
    tools->addSeparator();
    tools->addActions({actions.server, actions.outbox, actions.face, actions.checkStore});

    bar->addMenu(MenuWords::tr("&Help"))->addActions({actions.keys, actions.about});
}

} // namespace toasoan
