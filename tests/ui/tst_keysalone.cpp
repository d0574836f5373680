// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk by keyboard alone: what each key reaches, and what it must not.
#include "common/banner.h"
#include "desk/commandline.h"
#include "desk/editorheader.h"
#include "desk/housekeeping.h"
#include "desk/palette.h"
#include "desk/paletteitems.h"
#include "desk/panes.h"
#include "desk/storylist.h"
#include "desk/storymodel.h"
#include "preview/preview.h"
#include "windowdesk.h"

#include <algorithm>
#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTimer>
#include <QTranslator>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestKeysAlone : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aHiddenStoryIsLeftAlone();
    void nobodyIsOfferedWhatIsNotTheirs();
    void whatIsSearchedForCanBeRead();
    void theBannerStaysForWhatIsStillDue();
    void everyPlaceIsACommand();
    void anAmpersandIsALetterOfAName();
    void theListsMenuByKey();
    void focusModeHasItsKeys();
    void whatStandsBesideTheTextEndsFocusMode_data();
    void whatStandsBesideTheTextEndsFocusMode();
    void noButtonTakesTheLetterOfAMenu_data();
    void noButtonTakesTheLetterOfAMenu();
    void aStepComesBeforeAPlace();
    void escLeavesASelectionOfSeveral();
    void whatIsDoneInTheTextBringsItForward();

private:
    void open(const QString &storyId = {}) { openWindow(storyId, {1100, 700}); }
    [[nodiscard]] Story add(const QString &headline);
    [[nodiscard]] QString addScheduled(const QString &headline);
    void letTimePass() ///< until what is scheduled is due
    {
        m_store->setClock([] { return QDateTime::currentDateTimeUtc().addDays(2); });
    }
    [[nodiscard]] QString banner() { return m_window->findChild<Banner *>()->text(); }
};

void TestKeysAlone::initTestCase()
{
    useTestSettings(u"toasoan-test-keys"_s);
}

void TestKeysAlone::init()
{
    openDesk();
}

void TestKeysAlone::cleanup()
{
    closeDesk();
}

Story TestKeysAlone::add(const QString &headline)
{
    Content content;
    content.headline = headline;
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    return m_store->createStory(content, m_session->member()).value();
}

QString TestKeysAlone::addScheduled(const QString &headline)
{
    const Member admin = m_session->member();
    const QString id = add(headline).id;
    TransitionArgs at;
    at.at = m_store->now().addDays(1);
    const bool planned = m_store->transition(id, Action::Submit, admin)
        && m_store->transition(id, Action::Approve, *m_store->member(u"hien"_s))
        && m_store->transition(id, Action::Schedule, admin, at);
    return planned ? id : QString();
}

// Behind the newsroom's pictures no key and no menu reaches the story.
void TestKeysAlone::aHiddenStoryIsLeftAlone()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    open(story.id);
    const QStringList names{u"insertRule"_s, u"insertTable"_s, u"replace"_s, u"find"_s, u"bold"_s,
        u"source"_s, u"story.next"_s, u"story.trash"_s};
    for (const QString &name : names)
        QVERIFY2(action(name) && action(name)->isEnabled() && action(name)->isVisible(),
            qPrintable(name));
    action(u"desk.pictures"_s)->trigger();
    for (const QString &name : names)
        QVERIFY2(!action(name)->isEnabled() || !action(name)->isVisible(), qPrintable(name));
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Search pictures"_s);
    m_window->openStory(story.id, true);
    for (const QString &name : names)
        QVERIFY2(action(name)->isEnabled() && action(name)->isVisible(), qPrintable(name));
}

void TestKeysAlone::whatIsSearchedForCanBeRead()
{
    open();
    auto *list = m_window->findChild<StoryList *>();
    auto *field = list->findChild<QLineEdit *>();
    const auto buttons = list->findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
        [](const QPushButton *one) { return one->text() == u"New story"_s; });
    QVERIFY(found != buttons.cend());
    const QPushButton *button = *found;
    const int narrow = field->width();
    list->focusSearch();
    QTRY_VERIFY(field->width() > narrow + 40);
    QTest::keyClicks(field, u"canh giac"_s);
    list->focusList();
    QTest::qWait(0);
    QVERIFY(field->width() > narrow + 40); // while it narrows the list
    field->clear();
    QTRY_COMPARE(field->width(), narrow);
    QCOMPARE(button->text(), u"New story"_s);
}

void TestKeysAlone::everyPlaceIsACommand()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    open(story.id);
    const auto places = [this](const QString &words) {
        const QList<PaletteItem> found
            = matching(commandsOf(*m_window->menuBar()), words, QStringList());
        return found.isEmpty() ? nullptr : found.constFirst().action;
    };
    QAction *trash = places(u"go to trash"_s);
    QVERIFY(trash);
    QCOMPARE(trash->text(), u"Trash"_s);
    trash->trigger();
    auto *list = m_window->findChild<StoryList *>();
    auto *view = list->findChild<QListView *>();
    QCOMPARE(static_cast<StoryModel *>(view->model())->filter().view, StoryFilter::View::Trash);
    QVERIFY(view->hasFocus());
    QVERIFY(places(u"go to film"_s));
    places(u"go to film"_s)->trigger();
    QVERIFY(m_window->findChild<Panes *>()->showsFilms());
    places(u"go to all stories"_s)->trigger();
    QVERIFY(!m_window->findChild<Panes *>()->showsFilms());
    QVERIFY(view->hasFocus());
}

// “return” gives the story back, and does not lead to those that were returned.
void TestKeysAlone::focusModeHasItsKeys()
{
    open(add({}).id);
    const auto *menus = m_window->menuBar();
    action(u"focus"_s)->trigger();
    QVERIFY(!menus->isVisible());
    const QSignalSpy marked(action(u"story.mark"_s), &QAction::triggered);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(marked.size(), 1);
    QTest::keyClick(
        QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette);
    QVERIFY(!menus->isVisible());
    // nor does the header come back with what happens to the story
    become(u"hien"_s);
    QVERIFY(!m_window->findChild<EditorHeader *>()->isVisible());
    // what is chosen there may stand anywhere in the window
    QTest::keyClicks(palette->field(), u"find a story"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(menus->isVisible());
    QVERIFY(m_window->findChild<StoryList *>()->isAncestorOf(QApplication::focusWidget()));
    // a step that a check forbids leads to the checks
    action(u"focus"_s)->trigger();
    QTest::keyClick(
        QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(menus->isVisible());
}

void TestKeysAlone::whatStandsBesideTheTextEndsFocusMode_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("pane"); // seen then
    QTest::newRow("preview") << QKeySequence(u"Ctrl+1"_s) << u"Inspector"_s;
    QTest::newRow("pictures") << QKeySequence(u"Ctrl+2"_s) << u"Inspector"_s;
    QTest::newRow("checks") << QKeySequence(u"Ctrl+3"_s) << u"Inspector"_s;
    QTest::newRow("notes") << QKeySequence(u"Ctrl+4"_s) << u"Inspector"_s;
    QTest::newRow("timeline") << QKeySequence(u"Ctrl+5"_s) << u"Inspector"_s;
    QTest::newRow("inspector") << QKeySequence(u"F9"_s) << u"Inspector"_s;
    QTest::newRow("note") << QKeySequence(u"Ctrl+M"_s) << u"Inspector"_s;
    QTest::newRow("find a story") << QKeySequence(u"Ctrl+L"_s) << u"Stories"_s;
    QTest::newRow("new story") << QKeySequence(u"Ctrl+N"_s) << u"Stories"_s;
}

void TestKeysAlone::whatStandsBesideTheTextEndsFocusMode()
{
    QFETCH(QKeySequence, keys);
    QFETCH(QString, pane);
    const QString id = add(u"Cầu Ván"_s).id;
    openWindow(id);
    action(u"focus"_s)->trigger();
    QVERIFY(!named<QWidget>(pane));
    const QKeyCombination pressed = keys[0];
    QTest::keyClick(QApplication::focusWidget(), pressed.key(), pressed.keyboardModifiers());
    QVERIFY(!action(u"focus"_s)->isChecked());
    QVERIFY(m_window->menuBar()->isVisible());
    QVERIFY(named<QWidget>(pane));
    QVERIFY(QApplication::focusWidget()->isVisible());
}

void TestKeysAlone::noButtonTakesTheLetterOfAMenu_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("as written") << QString();
    QTest::newRow("Vietnamese") << u"vi"_s;
}

// Pressed with Alt, a letter of both would do neither.
void TestKeysAlone::noButtonTakesTheLetterOfAMenu()
{
    QFETCH(QString, language);
    const QLocale locale;
    if (!language.isEmpty())
        installLanguage(language);
    open(add(u"Cầu Ván"_s).id);
    QSet<QString> taken;
    for (const QAction *menu : m_window->menuBar()->actions())
        taken += QKeySequence::mnemonic(menu->text()).toString();
    QCOMPARE(taken.size(), m_window->menuBar()->actions().size());
    const auto buttons = m_window->findChildren<QAbstractButton *>();
    QStringList wrong;
    for (const QAbstractButton *button : buttons)
        if (taken.contains(QKeySequence::mnemonic(button->text()).toString()))
            wrong += button->text();
    const auto translators = qApp->findChildren<QTranslator *>();
    qDeleteAll(translators);
    QLocale::setDefault(locale);
    QCOMPARE(wrong, QStringList());
}

void TestKeysAlone::aStepComesBeforeAPlace()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    QVERIFY(m_store->transition(story.id, Action::Submit, m_session->member()));
    m_session->setMember(*m_store->member(u"hien"_s));
    open(story.id);
    const auto first = [this](const QString &words) {
        const auto found = matching(commandsOf(*m_window->menuBar()), words, QStringList());
        return found.isEmpty() ? nullptr : found.constFirst().action;
    };
    QCOMPARE(first(u"return"_s), action(u"story.return"_s));
    QCOMPARE(first(u"approve"_s), action(u"story.approve"_s));
    QVERIFY(first(u"returned"_s) && first(u"returned"_s) != action(u"story.return"_s));
}

void TestKeysAlone::escLeavesASelectionOfSeveral()
{
    const Story first = add(u"Cầu Ván thông xe"_s);
    std::ignore = add(u"Đỉnh lũ qua Rạch Gòn"_s);
    open(first.id);
    auto *list = m_window->findChild<StoryList *>();
    auto *view = list->findChild<QListView *>();
    list->setView({StoryFilter::View::All});
    list->focusList();
    view->selectAll();
    QCOMPARE(list->selectedIds().size(), 2);
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(list->selectedIds().size(), 1);
}

void TestKeysAlone::theListsMenuByKey()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    open(story.id);
    auto *list = m_window->findChild<StoryList *>();
    list->focusList();
    QStringList offered;
    QTimer::singleShot(0, this, [&offered] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        const auto actions = menu->actions();
        for (const QAction *action : actions)
            offered += action->objectName();
        menu->close();
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY2(offered.contains(u"desk.duplicate"_s), qPrintable(offered.join(u' ')));
}

// A story that missed its time is an editor's to publish and everyone's to look at.
void TestKeysAlone::nobodyIsOfferedWhatIsNotTheirs()
{
    const Member reporter = *m_store->member(u"tram"_s);
    const Member admin = m_session->member();
    const QString id = addScheduled(u"Cầu Ván thông xe"_s);
    QVERIFY(!id.isEmpty());
    letTimePass();
    open();
    Q_EMIT m_window->findChild<Housekeeping *>()->missed({id});
    const auto offered = [this] {
        QStringList texts;
        const auto buttons = m_window->findChild<Banner *>()->findChildren<QPushButton *>();
        for (const QPushButton *button : buttons)
            if (button->isVisible())
                texts += button->text();
        return texts;
    };
    QVERIFY2(offered().contains(u"Publish now"_s), qPrintable(offered().join(u", "_s)));
    m_session->setMember(reporter);
    QVERIFY(!offered().contains(u"Publish now"_s));
    QVERIFY(offered().contains(u"Open the story"_s));
    m_session->setMember(admin);
    QVERIFY(offered().contains(u"Publish now"_s));
}

// One of two was published elsewhere or taken back: the other is still named.
void TestKeysAlone::theBannerStaysForWhatIsStillDue()
{
    const QString first = addScheduled(u"Cầu Ván thông xe"_s);
    const QString second = addScheduled(u"Đỉnh lũ qua Rạch Gòn"_s);
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    letTimePass();
    open();
    auto *housekeeping = m_window->findChild<Housekeeping *>();
    Q_EMIT housekeeping->missed({first, second});
    QVERIFY2(banner().contains(u"Cầu Ván thông xe"_s), qPrintable(banner()));
    QVERIFY(m_store->transition(first, Action::Unschedule, m_session->member()).has_value());
    QTRY_VERIFY2(banner().contains(u"Đỉnh lũ qua Rạch Gòn"_s), qPrintable(banner()));
    Q_EMIT housekeeping->missed({first, second}); // asked before it was taken back
    QVERIFY2(banner().contains(u"Đỉnh lũ qua Rạch Gòn"_s), qPrintable(banner()));
    QVERIFY(!banner().contains(u"more wait"_s));
    QVERIFY(m_store->transition(second, Action::Unschedule, m_session->member()).has_value());
    QTRY_VERIFY(banner().isEmpty());
}

void TestKeysAlone::anAmpersandIsALetterOfAName()
{
    Newsroom newsroom = *m_store->newsroom();
    newsroom.sections = {u"Văn hóa & Đời sống"_s};
    QVERIFY(m_store->setNewsroom(newsroom).has_value());
    open(add(u"Cầu Ván thông xe"_s).id);
    const QList<PaletteItem> found
        = matching(commandsOf(*m_window->menuBar()), u"go to doi song"_s, QStringList());
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.constFirst().action->text(), u"Văn hóa && Đời sống"_s);
    QCOMPARE(found.constFirst().text, u"Văn hóa & Đời sống"_s);
}

void TestKeysAlone::whatIsDoneInTheTextBringsItForward()
{
    m_look->setScale(2);
    become(u"tram"_s);
    std::ignore = add(u"Bài"_s);
    openWindow({}, {1366, 768});
    auto *list = m_window->findChild<StoryList *>();
    QTRY_VERIFY(list->isVisible() && list->width() > 1000);
    m_window->findChild<QAction *>(u"find"_s)->trigger();
    QTRY_VERIFY(!list->isVisible());
    const auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field); // the bar it opened has the keys
    QCOMPARE(field->placeholderText(), u"Find in the story"_s);
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestKeysAlone test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keysalone.moc"
