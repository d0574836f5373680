// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The time of an update, which WordPress knows nothing of.
class TestUpdateTimes : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void goesOutWhenItIsDue_data() { BothServers::rows(); }
    void goesOutWhenItIsDue()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &desk = pair.editor;
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        for (const Action action : {Action::Approve, Action::Publish, Action::Update}) {
            QCOMPARE(desk.step(id, action), QString());
            QCOMPARE(desk.synced(), QString());
        }
        QCOMPARE(desk.edit(id, [](Content &c) { c.body.blocks[0].runs = {{u"Một, có thêm."_s}}; }),
            QString());
        for (const Action action : {Action::Submit, Action::Approve})
            QCOMPARE(desk.step(id, action), QString());
        TransitionArgs args;
        args.at = desk.now.addSecs(3600);
        QVERIFY(desk.store().transition(id, Action::Schedule, desk.me, args).has_value());
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(desk.story(id).scheduledAt, args.at); // what comes from there does not end it
        QCOMPARE(readers(), u"Đoạn một.Đoạn hai."_s);

        desk.now = args.at;
        automatic(desk); // the window asks first about what it missed
        QCOMPARE(desk.story(id).state, State::Updating);
        QCOMPARE(readers(), u"Đoạn một.Đoạn hai."_s);
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(desk.story(id).state, State::Published);
        QCOMPARE(readers(), u"Một, có thêm.Đoạn hai."_s);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        QCOMPARE(plainText(pair.reporter.story(id).content.body), u"Một, có thêm.\nĐoạn hai."_s);
    }

private:
    static void automatic(NewsDesk &desk)
    {
        ServerSync sync(desk.store(), desk.server(), desk.password(), desk.me);
        sync.setAutomatic();
        QEventLoop loop;
        QObject::connect(
            &sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        sync.start();
        loop.exec();
    }

    /// The paragraphs of the page as a reader gets it.
    [[nodiscard]] QString readers() const
    {
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            if (post[u"status"_s].toString() == "publish"_L1)
                return paragraphsIn(post[u"content"_s].toString());
        return {};
    }
};

QTEST_GUILESS_MAIN(TestUpdateTimes)
#include "tst_updatetimes.moc"
