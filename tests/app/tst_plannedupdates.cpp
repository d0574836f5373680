// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sync.h"
#include "sitedesk.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The approved update of a live story that goes out at a time: nothing before it, and nothing but
/// what was approved.
class TestPlannedUpdates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOutAtItsTime();
    void aLateOneGoesWhenSomebodyAsks();
    void anEditEndsThePlan();
    void mayBeTakenBack();
    void needsAnApprovalAndATimeAhead();
    void anotherEditorMayTakeTheStory();
    void endsWithWhatOvertakesIt_data();
    void endsWithWhatOvertakesIt();
    void anotherTextFromElsewhereEndsThePlan();

private:
    /// A live story whose update of another headline is approved, to go out in an hour.
    static QString planned(Desk &desk)
    {
        QString id = approvedUpdate(desk);
        if (!plan(desk, id, 3600))
            qFatal("the update cannot be planned");
        return id;
    }
    static QString approvedUpdate(Desk &desk)
    {
        QString id = desk.publish(desk.content(u"Nước đang lên"_s, u"Thời sự"_s));
        if (!sync(desk.store(), desk.site(), desk.editor))
            qFatal("the site cannot be written");
        desk.step(id, Action::Update);
        retitle(desk, id, u"Nước bắt đầu rút"_s);
        desk.step(id, Action::Submit);
        desk.step(id, Action::Approve);
        return id;
    }
    static Result<Story> plan(Desk &desk, const QString &id, qint64 seconds)
    {
        TransitionArgs args;
        args.at = desk.now.addSecs(seconds);
        return desk.store().transition(id, Action::Schedule, desk.editor, args);
    }
    static void retitle(Desk &desk, const QString &id, const QString &headline)
    {
        Content content = desk.store().story(id)->content;
        content.headline = headline;
        if (!desk.store().saveContent(id, content, desk.editor))
            qFatal("the story cannot be changed");
    }
    static QString page(Desk &desk, const QString &id)
    {
        return textOf(desk.folder() + u'/' + desk.store().story(id)->address);
    }
};

void TestPlannedUpdates::goesOutAtItsTime()
{
    Desk desk;
    const QString id = planned(desk);
    Story story = *desk.store().story(id);
    QCOMPARE(story.state, State::Updating);
    QCOMPARE(story.review, Review::Approved);
    QCOMPARE(story.scheduledAt, desk.now.addSecs(3600));
    desk.close();
    desk.reopen(); // also when the computer was off in between
    QCOMPARE(desk.store().story(id)->scheduledAt, story.scheduledAt);
    desk.now = desk.now.addSecs(3599);
    QVERIFY(desk.store().due()->isEmpty());
    QVERIFY(sync(desk.store(), desk.site(), desk.editor)->done.isEmpty());
    QVERIFY(page(desk, id).contains(u"Nước đang lên"_s));
    QVERIFY(!page(desk, id).contains(u"Nước bắt đầu rút"_s));
    desk.now = desk.now.addSecs(1);
    QCOMPARE(*desk.store().due(), QStringList{id});
    const auto report = sync(desk.store(), desk.site(), desk.editor);
    QVERIFY2(report.has_value(), qPrintable(Desk::said(report)));
    QCOMPARE(report->done.size(), 1);
    QVERIFY(page(desk, id).contains(u"Nước bắt đầu rút"_s));
    story = *desk.store().story(id);
    QCOMPARE(story.state, State::Published);
    QCOMPARE(story.review, Review::None);
    QVERIFY(!story.scheduledAt.isValid());
    QCOMPARE(story.hash, story.approvedHash);
    QVERIFY(desk.store().due()->isEmpty());
}

void TestPlannedUpdates::aLateOneGoesWhenSomebodyAsks()
{
    Desk desk;
    const QString id = planned(desk);
    desk.now = desk.now.addDays(1);
    const auto report = sync(desk.store(), desk.site(), desk.editor);
    QVERIFY2(report.has_value(), qPrintable(Desk::said(report)));
    QVERIFY(page(desk, id).contains(u"Nước bắt đầu rút"_s));
}

void TestPlannedUpdates::anEditEndsThePlan()
{
    Desk desk;
    const QString id = planned(desk);
    const Content approved = desk.store().story(id)->content;
    retitle(desk, id, u"Nước rút nhanh"_s);
    QCOMPARE(desk.store().story(id)->review, Review::Submitted);
    QVERIFY(!desk.store().story(id)->scheduledAt.isValid());
    QVERIFY(desk.store().saveContent(id, approved, desk.editor).has_value());
    QCOMPARE(desk.store().story(id)->review, Review::Approved);
    QVERIFY(!desk.store().story(id)->scheduledAt.isValid());
    desk.now = desk.now.addSecs(7200);
    QVERIFY(desk.store().due()->isEmpty());
    QVERIFY(sync(desk.store(), desk.site(), desk.editor)->done.isEmpty());
    QVERIFY(page(desk, id).contains(u"Nước đang lên"_s));
}

void TestPlannedUpdates::mayBeTakenBack()
{
    Desk desk;
    const QString id = planned(desk);
    const auto moved = plan(desk, id, 7200);
    QVERIFY2(moved.has_value(), qPrintable(Desk::said(moved)));
    QCOMPARE(moved->scheduledAt, desk.now.addSecs(7200));
    const auto back = desk.store().transition(id, Action::Unschedule, desk.editor);
    QVERIFY2(back.has_value(), qPrintable(Desk::said(back)));
    QCOMPARE(back->state, State::Updating);
    QCOMPARE(back->review, Review::Approved);
    QVERIFY(!back->scheduledAt.isValid());
    const auto again = desk.store().transition(id, Action::Unschedule, desk.editor);
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().kind, Error::Kind::Refused);
    desk.now = desk.now.addSecs(10000);
    QVERIFY(desk.store().due()->isEmpty());
}

void TestPlannedUpdates::needsAnApprovalAndATimeAhead()
{
    Desk desk;
    const QString id = approvedUpdate(desk);
    QVERIFY(!plan(desk, id, -60).has_value());
    TransitionArgs args;
    args.at = desk.now.addSecs(3600);
    QVERIFY(!desk.store().transition(id, Action::Schedule, desk.reporter, args).has_value());
    retitle(desk, id, u"Nước rút nhanh"_s);
    const auto open = plan(desk, id, 3600);
    QVERIFY(!open.has_value());
    QCOMPARE(open.error().kind, Error::Kind::Refused);
}

void TestPlannedUpdates::anotherEditorMayTakeTheStory()
{
    Desk desk;
    const QString id = planned(desk);
    desk.step(id, Action::Take);
    QVERIFY(desk.store().story(id)->scheduledAt.isValid());
}

void TestPlannedUpdates::endsWithWhatOvertakesIt_data()
{
    QTest::addColumn<Action>("action");
    QTest::newRow("published before") << Action::Publish;
    QTest::newRow("withdrawn") << Action::Withdraw;
    QTest::newRow("corrected") << Action::Correct;
}

void TestPlannedUpdates::endsWithWhatOvertakesIt()
{
    QFETCH(Action, action);
    Desk desk;
    const QString id = planned(desk);
    desk.step(id, action, u"Số liệu sai"_s);
    QVERIFY(!desk.store().story(id)->scheduledAt.isValid());
    desk.now = desk.now.addSecs(7200);
    QVERIFY(desk.store().due()->isEmpty());
}

void TestPlannedUpdates::anotherTextFromElsewhereEndsThePlan()
{
    Desk desk;
    const QString id = planned(desk);
    Taken taken;
    taken.content = desk.store().story(id)->content;
    taken.by = desk.editor.name;
    taken.state = State::Updating;
    taken.review = Review::Approved;
    taken.approved = true;
    QVERIFY(desk.store().take(id, taken).has_value());
    QVERIFY(desk.store().story(id)->scheduledAt.isValid()); // the same words, said once more
    taken.content.headline = u"Nước rút hẳn"_s;
    QVERIFY(desk.store().take(id, taken).has_value());
    QCOMPARE(desk.store().story(id)->review, Review::Approved);
    QVERIFY(!desk.store().story(id)->scheduledAt.isValid());
}

QTEST_GUILESS_MAIN(TestPlannedUpdates)
#include "tst_plannedupdates.moc"
