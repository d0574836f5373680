// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk by keyboard alone: what each key reaches, and what it must not.
#include "common/banner.h"
#include "desk/housekeeping.h"
#include "desk/paletteitems.h"
#include "desk/panes.h"
#include "desk/storylist.h"
#include "desk/storymodel.h"
#include "preview/preview.h"
#include "windowdesk.h"

#include <algorithm>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QQuickWindow>
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
    void everyPlaceIsACommand();
    void escLeavesASelectionOfSeveral();

private:
    void open(const QString &storyId = {}) { openWindow(storyId, {1100, 700}); }
    [[nodiscard]] Story add(const QString &headline);
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

// A story that missed its time is an editor's to publish and everyone's to look at.
void TestKeysAlone::nobodyIsOfferedWhatIsNotTheirs()
{
    const Member reporter = *m_store->member(u"tram"_s);
    const Member admin = m_session->member();
    const QString id = add(u"Cầu Ván thông xe"_s).id;
    QVERIFY(m_store->transition(id, Action::Submit, admin).has_value());
    QVERIFY(m_store->transition(id, Action::Approve, *m_store->member(u"hien"_s)).has_value());
    TransitionArgs at;
    at.at = m_store->now().addDays(1);
    QVERIFY(m_store->transition(id, Action::Schedule, admin, at).has_value());
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

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestKeysAlone test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keysalone.moc"
