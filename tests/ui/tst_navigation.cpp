// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line that is marked in the navigation is the one that is shown, and each can be clicked.
#include "desk/navigation.h"
#include "desk/panes.h"
#include "photos/photopanel.h"
#include "photos/picturespage.h"
#include "windowdesk.h"

#include <QListView>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestNavigation : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-navigation"_s); }
    void init();
    void cleanup() { closeDesk(); }
    void anArchiveThatWasLeftIsOpenedAgain_data();
    void anArchiveThatWasLeftIsOpenedAgain();
    void fromTheStorysPicturesBackToTheList();

private:
    [[nodiscard]] QListView *view() const { return m_window->findChild<Navigation *>()->view(); }
    [[nodiscard]] const NavModel *model() const
    {
        return qobject_cast<const NavModel *>(view()->model());
    }
    [[nodiscard]] bool showsArchive() const { return m_window->findChild<Panes *>()->showsFilms(); }
    void click(const QModelIndex &line) const
    {
        view()->scrollTo(line);
        QTest::mouseClick(
            view()->viewport(), Qt::LeftButton, {}, view()->visualRect(line).center());
    }
    QString m_id;
};

void TestNavigation::init()
{
    openDesk(u"tram"_s);
    Content content;
    content.headline = u"Cầu Ván"_s;
    m_id = m_store->createStory(content, m_session->member()).value().id;
    openWindow(m_id);
}

void TestNavigation::anArchiveThatWasLeftIsOpenedAgain_data()
{
    QTest::addColumn<bool>("pictures");
    QTest::newRow("pictures") << true;
    QTest::newRow("films") << false;
}

void TestNavigation::anArchiveThatWasLeftIsOpenedAgain()
{
    QFETCH(bool, pictures);
    const QModelIndex archive
        = model()->indexOf(pictures ? NavRow::Kind::Pictures : NavRow::Kind::Films);
    const QModelIndex mine = model()->indexOf(StoryFilter{StoryFilter::View::Mine});
    click(mine);
    click(archive);
    QVERIFY(showsArchive());
    QCOMPARE(view()->currentIndex(), archive);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!showsArchive());
    QCOMPARE(view()->currentIndex(), mine); // its list stands beside the text
    click(archive);
    QVERIFY(showsArchive());
    click(mine);
    QVERIFY(!showsArchive());
    QCOMPARE(view()->currentIndex(), mine);
}

void TestNavigation::fromTheStorysPicturesBackToTheList()
{
    const QModelIndex before = view()->currentIndex();
    QVERIFY(before.isValid());
    Q_EMIT m_window->findChild<PhotoPanel *>()->sheetWanted();
    QVERIFY(showsArchive() && m_window->findChild<PicturesPage *>()->showsStory());
    QVERIFY(!view()->currentIndex().isValid());
    click(before);
    QVERIFY(!showsArchive());
    QCOMPARE(view()->currentIndex(), before);
}

QTEST_MAIN(TestNavigation)
#include "tst_navigation.moc"
