// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sync.h"
#include "sitedesk.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

/// A place that can be out of reach.
class FakePlace : public Destination
{
public:
    Result<Published> publish(Store &, const QString &storyId) override
    {
        ++calls;
        if (fails)
            return fail(Error::Kind::Io, u"Ổ đĩa không có."_s);
        return Published{u"file:///"_s + storyId, true, 1, {}};
    }
    bool fails = false;
    int calls = 0;
};

} // namespace

class TestSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishIsDoneWhenItReturns()
    {
        Desk desk;
        const QString id = desk.approved(desk.content(u"Bài mới"_s, u"Thời sự"_s));
        const auto done
            = publishStory(desk.store(), desk.site(), id, Action::Publish, desk.editor, {});
        QVERIFY2(done.has_value(), qPrintable(Desk::said(done)));
        QCOMPARE(done->first.state, State::Published);
        QVERIFY(done->first.address.startsWith(u"thoi-su/bai-moi-"_s));
        QVERIFY(QFile::exists(QUrl(done->second.address).toLocalFile()));
        QVERIFY(desk.store().outbox()->isEmpty());
    }

    void withdrawIsDoneToo()
    {
        Desk desk;
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        TransitionArgs args;
        args.note = u"Sai"_s;
        const auto done
            = publishStory(desk.store(), desk.site(), id, Action::Withdraw, desk.editor, args);
        QVERIFY2(done.has_value(), qPrintable(Desk::said(done)));
        QVERIFY(textOf(QUrl(done->second.address).toLocalFile()).contains(u"đã được gỡ"_s));
        QVERIFY(desk.store().outbox()->isEmpty());
    }

    void refusedStepSendsNothing()
    {
        Desk desk;
        const auto story
            = desk.store().createStory(desk.content(u"Nháp"_s, u"Thời sự"_s), desk.reporter);
        FakePlace place;
        const auto refused
            = publishStory(desk.store(), place, story->id, Action::Publish, desk.editor, {});
        QVERIFY(!refused.has_value());
        QCOMPARE(place.calls, 0);
    }

    void failureWaitsInTheOutboxAndGoesLater()
    {
        Desk desk;
        const QString id = desk.approved(desk.content(u"Bài chờ"_s, u"Thời sự"_s));
        FakePlace place;
        place.fails = true;
        const auto failed = publishStory(desk.store(), place, id, Action::Publish, desk.editor, {});
        QVERIFY(!failed.has_value());
        QVERIFY(failed.error().text.contains(u"Ổ đĩa không có."_s));
        QCOMPARE(desk.store().story(id)->state, State::Published);
        QCOMPARE(desk.store().outbox()->size(), 1);
        QCOMPARE(desk.store().outbox()->first().state, u"failed"_s);
        QCOMPARE(desk.store().outbox()->first().error, u"Ổ đĩa không có."_s);

        const auto still = sync(desk.store(), place, desk.editor);
        QVERIFY(still.has_value());
        QCOMPARE(still->waiting.size(), 1);
        QVERIFY(still->waiting.first().contains(u"Bài chờ"_s));
        place.fails = false;
        const auto sent = sync(desk.store(), place, desk.editor);
        QVERIFY(sent.has_value());
        QVERIFY(sent->waiting.isEmpty());
        QCOMPARE(sent->done.size(), 1);
        QVERIFY(desk.store().outbox()->isEmpty());
    }

    void whatWasBeingSentIsBroughtInLine()
    {
        Desk desk;
        desk.publish(desk.content(u"Bài dở dang"_s, u"Thời sự"_s));
        QVERIFY(desk.store().setOutbox(desk.store().outbox()->first().id, u"sending"_s));
        const auto report = sync(desk.store(), desk.site(), desk.editor);
        QVERIFY(report.has_value());
        QVERIFY(report->waiting.isEmpty());
        QVERIFY(QFile::exists(QUrl(report->last.address).toLocalFile()));
        QVERIFY(desk.store().outbox()->isEmpty());
        const auto again = sync(desk.store(), desk.site(), desk.editor);
        QVERIFY(again.has_value());
        QVERIFY(!again->last.changed);
        QVERIFY(again->done.isEmpty());
    }

    void dueStoriesArePublished()
    {
        Desk desk;
        const QString id = desk.approved(desk.content(u"Bài hẹn giờ"_s, u"Thời sự"_s));
        TransitionArgs args;
        args.at = desk.now.addSecs(3600);
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.editor, args).has_value());
        QVERIFY(sync(desk.store(), desk.site(), desk.editor)->done.isEmpty());
        QCOMPARE(desk.store().story(id)->state, State::Scheduled);
        desk.now = desk.now.addSecs(7200);
        const auto report = sync(desk.store(), desk.site(), desk.editor);
        QVERIFY(report.has_value());
        QCOMPARE(report->done.size(), 1);
        QVERIFY(report->done.first().contains(u"Bài hẹn giờ"_s));
        QCOMPARE(desk.store().story(id)->state, State::Published);
        QVERIFY(QFile::exists(desk.folder() + u'/' + desk.store().story(id)->address));
    }

    void dueStoryThatMayNotBePublishedWaits()
    {
        Desk desk;
        const QString id = desk.approved(desk.content(u"Bài hẹn giờ"_s, u"Thời sự"_s));
        TransitionArgs args;
        args.at = desk.now.addSecs(60);
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.editor, args).has_value());
        desk.now = desk.now.addSecs(120);
        const auto report = sync(desk.store(), desk.site(), desk.reporter);
        QVERIFY(report.has_value());
        QCOMPARE(report->waiting.size(), 1);
        QCOMPARE(desk.store().story(id)->state, State::Scheduled);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
