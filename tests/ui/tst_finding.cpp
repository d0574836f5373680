// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list, palette, quick look, notices and what it says when the ground moves.
#include "common/banner.h"
#include "common/prompt.h"
#include "desk/filterbar.h"
#include "desk/navigation.h"
#include "desk/palette.h"
#include "desk/quicklook.h"
#include "desk/storylist.h"
#include "desk/watch.h"
#include "editor/storyeditor.h"
#include "store/peoplebook.h"
#include "windowdesk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestFinding : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void commandsAreFoundFolded();
    void whatWasUsedComesFirst();
    void paletteRunsACommand();
    void aCommandMayGoWhileThePaletteIsOpen();
    void paletteFindsStoriesAndPictures();
    void paletteFindsPeople();
    void quickOpen();
    void severalToTheTrashAndBack();
    void severalApproved();
    void shiftGathersWithoutOpening();
    void quickLookReadsOn();
    void duplicate();
    void chipsAreRemovable();
    void anEmptySearchNamesTheFilter();
    void newsOfOnesStories();
    void sessionComesBack();
    void rowsReadAloud();
    void theTrashNeedsNoScrolling();

private:
    void open() { openWindow(); }
    [[nodiscard]] Story add(const QString &headline, const QString &text = u"Chữ."_s);
    StoryList *list() { return m_window->findChild<StoryList *>(); }
    QString banner() { return m_window->findChild<Banner *>()->text(); }

    QDateTime m_now = QDateTime(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
};

void TestFinding::initTestCase()
{
    useTestSettings(u"toasoan-test-finding"_s);
}

void TestFinding::init()
{
    openDesk({}, u"tòa soạn"_s);
}

void TestFinding::cleanup()
{
    closeDesk();
}

Story TestFinding::add(const QString &headline, const QString &text)
{
    Content content;
    content.headline = headline;
    content.body.blocks = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{text}}}};
    return m_store->createStory(content, *m_store->member(u"tram"_s)).value();
}

void TestFinding::commandsAreFoundFolded()
{
    QMenuBar bar;
    QMenu *story = bar.addMenu(u"&Bài"_s);
    story->addAction(u"Đăn&g bài…"_s);
    story->addAction(u"Gửi duyệt"_s)->setEnabled(false);
    story->addMenu(u"Chèn"_s)->addAction(u"Ảnh"_s);
    story->addAction(u"Xóa mẫu"_s)->setProperty(outsidePalette, true);
    const QList<PaletteItem> all = commandsOf(bar);
    QCOMPARE(all.size(), 2); // what cannot be used now is not offered
    QCOMPARE(all.at(0).text, u"Đăng bài"_s);
    QCOMPARE(all.at(0).detail, u"Bài"_s);
    QCOMPARE(all.at(1).detail, u"Bài · Chèn"_s);
    QCOMPARE(matching(all, u"dang bai"_s, {}).size(), 1);
    QCOMPARE(matching(all, u"DĂNG b"_s, {}).constFirst().text, u"Đăng bài"_s);
    QCOMPARE(matching(all, u"anh"_s, {}).constFirst().text, u"Ảnh"_s);
    QVERIFY(matching(all, u"ang"_s, {}).isEmpty());
}

void TestFinding::whatWasUsedComesFirst()
{
    QList<PaletteItem> items;
    for (const QString &name : {u"Một bài"_s, u"Hai bài"_s, u"Bài ba"_s}) {
        PaletteItem item;
        item.key = item.text = name;
        items.append(item);
    }
    const auto texts = [](const QList<PaletteItem> &list) {
        QStringList result;
        for (const PaletteItem &item : list)
            result.append(item.text);
        return result;
    };
    QCOMPARE(texts(matching(items, u"bai"_s, {})),
        QStringList({u"Bài ba"_s, u"Một bài"_s, u"Hai bài"_s}));
    QCOMPARE(texts(matching(items, u"bai"_s, {u"Hai bài"_s, u"Một bài"_s})),
        QStringList({u"Hai bài"_s, u"Một bài"_s, u"Bài ba"_s}));
}

void TestFinding::paletteRunsACommand()
{
    QVERIFY(!add(u"Cầu Ván thông xe"_s).id.isEmpty());
    open();
    QWidget *before = QApplication::focusWidget();
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette);
    QCOMPARE(QApplication::focusWidget(), palette->field());
    QTest::keyClicks(palette->field(), u"new st"_s);
    QCOMPARE(palette->items().constFirst().action, action(u"desk.new"_s));
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<Palette *>());
    QCOMPARE(QApplication::focusWidget(), before);
    action(u"desk.palette"_s)->trigger();
    palette = m_window->findChild<Palette *>();
    QTest::keyClicks(palette->field(), u"new st"_s);
    QSignalSpy ran(action(u"desk.new"_s), &QAction::triggered);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(ran.count(), 1);
    QTRY_VERIFY(!m_window->findChild<Palette *>());
    action(u"desk.palette"_s)->trigger();
    QCOMPARE(m_window->findChild<Palette *>()->items().constFirst().action, action(u"desk.new"_s));
}

// A menu is filled anew while the palette lists what it held.
void TestFinding::aCommandMayGoWhileThePaletteIsOpen()
{
    Newsroom newsroom = *m_store->newsroom();
    newsroom.sections = {u"Đời sống"_s};
    QVERIFY(m_store->setNewsroom(newsroom).has_value());
    QVERIFY(!add(u"Cầu Ván thông xe"_s).id.isEmpty());
    open();
    action(u"desk.palette"_s)->trigger();
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette);
    QTest::keyClicks(palette->field(), u"go to doi song"_s);
    const QPointer<QAction> listed = palette->items().constFirst().action;
    QCOMPARE(listed->text(), u"Đời sống"_s);
    newsroom.sections = {u"Kinh tế"_s};
    QVERIFY(m_store->setNewsroom(newsroom).has_value());
    QTRY_VERIFY(!listed);
    QVERIFY(!palette->items().constFirst().action); // nothing that is gone is held
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QTRY_VERIFY(!m_window->findChild<Palette *>());
    QVERIFY(m_window->isVisible()); // and nothing was done
}

void TestFinding::paletteFindsStoriesAndPictures()
{
    Content content;
    content.headline = u"Đại tá thăm Sóc Trăng"_s;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::gray);
    const QString file = m_dir->filePath(u"a.png"_s);
    QVERIFY(image.save(file));
    const auto sha = m_store->addPictureFile(file);
    QVERIFY(sha.has_value());
    content.photos = {{u"p1"_s, *sha, u"Quang cảnh buổi lễ ở Vàm Lá"_s, u"Đức Trung"_s, {}, {}}};
    const Story story = m_store->createStory(content, *m_store->member(u"tram"_s)).value();
    open();
    action(u"desk.palette"_s)->trigger();
    auto *palette = m_window->findChild<Palette *>();
    const auto kinds = [&] {
        QList<PaletteItem::Kind> list;
        for (const PaletteItem &item : palette->items())
            list.append(item.kind);
        return list;
    };
    QTest::keyClicks(palette->field(), u"soc trang"_s);
    QCOMPARE(kinds(), QList{PaletteItem::Kind::Story});
    QCOMPARE(palette->items().constFirst().storyId, story.id);
    palette->field()->setText(u"le o vam la"_s);
    QCOMPARE(kinds(), (QList{PaletteItem::Kind::Story, PaletteItem::Kind::Picture}));
    palette->field()->setText(u"khong co gi"_s);
    QVERIFY(palette->items().isEmpty());
    QTest::keyClick(palette->field(), Qt::Key_Return); // nothing happens
    QVERIFY(palette->isVisible());
}

void TestFinding::paletteFindsPeople()
{
    QVERIFY(
        peoplebook::put(*m_store, {u"Lê Hoàng Tám"_s, u"Phó Trưởng Công an huyện"_s, u"Thiếu tá"_s})
            .has_value());
    QVERIFY(peoplebook::put(*m_store, {u"Trần Thị Lành"_s}).has_value());
    const Story told = add(u"Hai chốt ở hai đầu cầu"_s, u"Theo Thiếu tá Lê Hoàng Tám, cầu mở."_s);
    QVERIFY(!add(u"Lúa hè thu"_s).id.isEmpty());
    open();
    action(u"desk.palette"_s)->trigger();
    auto *palette = m_window->findChild<Palette *>();
    QTest::keyClicks(palette->field(), u"hoang tam"_s);
    const PaletteItem first = palette->items().constFirst();
    QCOMPARE(first.kind, PaletteItem::Kind::Person);
    QCOMPARE(first.text, u"Lê Hoàng Tám"_s);
    QCOMPARE(first.detail, u"Thiếu tá, Phó Trưởng Công an huyện"_s);
    // the stories that tell of them
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QTRY_COMPARE(list()->view()->model()->rowCount(), 2); // with its heading
    list()->focusList();
    QCOMPARE(list()->step(1), told.id);
}

void TestFinding::quickOpen()
{
    const Story first = add(u"Cầu Ván thông xe"_s);
    QVERIFY(!add(u"Lúa hè thu"_s).id.isEmpty());
    open();
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    auto *palette = m_window->findChild<Palette *>();
    QVERIFY(palette);
    QCOMPARE(palette->items().size(), 2);
    QTest::keyClicks(palette->field(), u"cau v"_s);
    QCOMPARE(palette->items().size(), 1);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QTRY_COMPARE(m_window->desk().story().id, first.id);
}

void TestFinding::severalToTheTrashAndBack()
{
    QStringList ids;
    for (int i = 0; i < 4; ++i)
        ids.append(add(u"Bài %1"_s.arg(i)).id);
    open();
    list()->setView({StoryFilter::View::All});
    QListView *view = list()->view();
    view->setFocus();
    list()->select(ids.at(3));
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list()->selectedIds().size(), 3);
    QVERIFY(list()->barActions().contains(action(u"selection.trash"_s)));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_store->list()->size(), 1);
    QCOMPARE(m_store->list({.trashed = true})->size(), 3);
    QVERIFY(banner().startsWith(u"3 "_s));
    QTRY_VERIFY(list()->barActions().isEmpty());
    const auto buttons = m_window->findChild<Banner *>()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        if (button->isVisible() && button->text() == u"Undo"_s)
            button->click();
    QCOMPARE(m_store->list()->size(), 4);
    QTRY_COMPARE(view->model()->rowCount(), 5);
}

void TestFinding::severalApproved()
{
    const Member tram = *m_store->member(u"tram"_s);
    const Story good = add(u"Bài đủ"_s);
    const Story bad = add(u"Bài thiếu"_s);
    QVERIFY(m_store->transition(good.id, Action::Submit, tram).has_value());
    QVERIFY(m_store->transition(bad.id, Action::Submit, tram).has_value());
    Content empty = bad.content;
    empty.headline.clear();
    QVERIFY(m_store->saveContent(bad.id, empty, tram).has_value());
    m_session->setMember(*m_store->member(u"hien"_s));
    open();
    list()->setView({StoryFilter::View::All});
    list()->view()->selectAll();
    QCOMPARE(list()->selectedIds().size(), 2);
    prompt::answerNext(prompt::Answer::Cancel);
    action(u"selection.approve"_s)->trigger();
    QCOMPARE(m_store->story(good.id)->state, State::Submitted);
    prompt::answerNext(prompt::Answer::First);
    action(u"selection.approve"_s)->trigger();
    QCOMPARE(m_store->story(good.id)->state, State::Approved);
    QCOMPARE(m_store->story(bad.id)->state, State::Submitted); // a check forbids it
    QVERIFY(banner().contains(u"1"_s));
}

void TestFinding::shiftGathersWithoutOpening()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!add(u"Bài %1"_s.arg(i)).id.isEmpty());
    open();
    list()->setView({StoryFilter::View::All});
    QListView *view = list()->view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    const QString opened = m_window->desk().story().id;
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_window->desk().story().id, opened);
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(m_window->desk().story().id != opened);
    QCOMPARE(list()->selectedIds().size(), 1);
}

void TestFinding::quickLookReadsOn()
{
    QVERIFY(!add(u"Bài một"_s, u"Chữ của bài một."_s).id.isEmpty());
    QVERIFY(!add(u"Bài hai"_s).id.isEmpty());
    open();
    list()->setView({StoryFilter::View::All});
    QListView *view = list()->view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Space);
    auto *look = m_window->findChild<QuickLook *>();
    QVERIFY(look);
    const auto row
        = [&](int at) { return view->model()->index(at, 0).data(StoryModel::IdRole).toString(); };
    QCOMPARE(look->shownId(), row(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(look->shownId(), row(2));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!m_window->findChild<QuickLook *>());
    QCOMPARE(QApplication::focusWidget(), view);
}

void TestFinding::duplicate()
{
    const Story story = add(u"Cầu Ván thông xe"_s);
    open();
    m_window->openStory(story.id, false);
    action(u"desk.duplicate"_s)->trigger();
    QCOMPARE(m_store->list()->size(), 2);
    const Story copy = m_window->desk().story();
    QVERIFY(copy.id != story.id);
    QVERIFY(copy.content.headline.startsWith(story.content.headline));
    QCOMPARE(copy.content.body, story.content.body);
    QCOMPARE(copy.state, State::Draft);
    QCOMPARE(m_store->story(story.id)->content.headline, story.content.headline);
}

void TestFinding::anEmptySearchNamesTheFilter()
{
    QVERIFY(!add(u"Lúa sớm"_s).id.isEmpty());
    open();
    list()->findChild<QLineEdit *>()->setText(u"lua"_s);
    StoryFilter filter{.view = StoryFilter::View::Section, .section = u"Pháp luật"_s};
    list()->setView(filter);
    auto *without = test::visible<QPushButton>(*m_window, u"Search without “Pháp luật”"_s);
    QVERIFY(without);
    without->click();
    QCOMPARE(list()->view()->model()->rowCount(), 2); // heading and story
    filter.onlyAuthor = u"hien"_s; // which of both is to blame?
    list()->setView(filter);
    QVERIFY(test::visible<QPushButton>(*m_window, u"Search all stories"_s));
}

void TestFinding::chipsAreRemovable()
{
    QVERIFY(!add(u"Bài"_s).id.isEmpty());
    open();
    StoryFilter filter{StoryFilter::View::All};
    filter.onlyState = State::Published;
    filter.onlyAuthor = u"tram"_s;
    list()->setView(filter);
    auto *bar = m_window->findChild<FilterBar *>();
    QCOMPARE(bar->chips(), QStringList({u"Published"_s, u"Ngọc Trâm"_s}));
    QCOMPARE(list()->view()->model()->rowCount(), 1); // the heading alone
    QMenu menu;
    bar->fillMenu(&menu);
    bool counted = false;
    const auto states = menu.actions().constFirst()->menu()->actions();
    for (const QAction *state : states)
        counted = counted || state->text() == u"Draft (1)"_s;
    QVERIFY(counted);
    const auto chips = bar->findChildren<QAbstractButton *>();
    for (QAbstractButton *chip : chips)
        if (chip->text() == u"Published"_s) {
            chip->click();
            break;
        }
    QCOMPARE(bar->chips(), QStringList{u"Ngọc Trâm"_s});
    QCOMPARE(list()->view()->model()->rowCount(), 2);
}

void TestFinding::newsOfOnesStories()
{
    const Member tram = *m_store->member(u"tram"_s);
    m_session->setMember(tram);
    const Story story = add(u"Cầu Ván thông xe"_s);
    open();
    QVERIFY(m_store->transition(story.id, Action::Submit, tram).has_value());
    TransitionArgs args;
    args.note = u"Thiếu tên xã"_s;
    QTest::qWait(2); // history is told apart by milliseconds
    QVERIFY(m_store->transition(story.id, Action::Return, *m_store->member(u"hien"_s), args)
                .has_value());
    QTRY_VERIFY(banner().contains(u"Diệu Hiền"_s));
    QVERIFY(banner().contains(u"Thiếu tên xã"_s));
    QVERIFY(banner().contains(u"Cầu Ván thông xe"_s));
    // Said once.
    Notices again(*m_session);
    QSignalSpy news(&again, &Notices::news);
    again.look();
    QCOMPARE(news.count(), 0);
}

void TestFinding::sessionComesBack()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!add(u"Bài %1"_s.arg(i), u"Đoạn văn dài để con trỏ đứng giữa."_s).id.isEmpty());
    open();
    StoryFilter filter{StoryFilter::View::State, State::Draft};
    filter.onlyAuthor = u"tram"_s;
    list()->setView(filter);
    const QString id = m_store->list()->constLast().id;
    m_window->openStory(id, true);
    auto *editor = m_window->findChild<StoryEditor *>();
    editor->goTo({20, 0});
    QCOMPARE(editor->place().cursor, 20);
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(m_window->desk().story().id, id);
    QCOMPARE(m_window->findChild<StoryEditor *>()->place().cursor, 20);
    const auto *model = m_window->findChild<StoryModel *>();
    QCOMPARE(model->filter(), filter);
}

void TestFinding::rowsReadAloud()
{
    const Member tram = *m_store->member(u"tram"_s);
    Content content;
    content.headline = u"Cầu Ván thông xe"_s;
    content.section = u"Thời sự"_s;
    content.body.blocks = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Chữ."_s}}}};
    const Story story = m_store->createStory(content, tram).value();
    QVERIFY(m_store->transition(story.id, Action::Submit, tram).has_value());
    QVERIFY(m_store->transition(story.id, Action::Take, *m_store->member(u"hien"_s)).has_value());
    open();
    list()->setView({StoryFilter::View::All});
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(list()->view());
    QVERIFY(view);
    QCOMPARE(view->text(QAccessible::Name), u"List of stories"_s);
    const int row = m_window->findChild<StoryModel *>()->indexOf(story.id).row();
    QAccessibleInterface *cell = view->child(row);
    QVERIFY(cell);
    const QString name = cell->text(QAccessible::Name);
    QVERIFY2(name.startsWith(u"Cầu Ván thông xe, Waiting for approval, Thời sự, Ngọc Trâm, "_s)
            || name.startsWith(u"Cầu Ván thông xe, Submitted, Thời sự, Ngọc Trâm, "_s),
        qPrintable(name));
    QVERIFY(name.endsWith(u"taken by Diệu Hiền"_s));
    // Every control of the desk's own parts has a name.
    const auto widgets = m_window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
            continue;
        QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(control);
        QVERIFY2(!control->text(QAccessible::Name).isEmpty(),
            qPrintable(u"%1 “%2” in %3"_s.arg(QLatin1String(widget->metaObject()->className()),
                widget->toolTip(),
                QLatin1String(widget->parentWidget()->metaObject()->className()))));
    }
}

void TestFinding::theTrashNeedsNoScrolling()
{
    QVERIFY(!add(u"Bài"_s).id.isEmpty());
    open();
    auto *navigation = m_window->findChild<Navigation *>();
    QListView *view = navigation->view();
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        m_window->resize(size);
        const auto *model = static_cast<const NavModel *>(view->model());
        QTRY_VERIFY(view->viewport()->rect().contains(
            view->visualRect(model->indexOf({StoryFilter::View::Trash}))));
        const int first = view->visualRect(model->index(0, 0)).height();
        QVERIFY(first >= QFontMetrics(m_look->interfaceFont(13)).height() + 2);
    }
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
