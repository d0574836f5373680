// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/leftover.h"
#include "publish/updates.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Two desks begin the update of one live story in the same second: both looked, found none, and
/// made a post each. In the end one is left, with every word of both.
class TestTwoUpdates : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void loserFirst_data() { BothServers::rows(); }
    void loserFirst()
    {
        Newsroom room(*this);
        QCOMPARE(room.second.synced(), QString());
        oneIsLeft(room);
        QCOMPARE(room.first.synced(), QString());
        room.allHaveBoth();
    }

    // The desk of the lost post does not come back: another one cleans up.
    void winnerFirst_data() { BothServers::rows(); }
    void winnerFirst()
    {
        Newsroom room(*this);
        QCOMPARE(room.first.synced(), QString());
        oneIsLeft(room);
        QCOMPARE(room.second.synced(), QString());
        room.allHaveBoth();
    }

    void thirdFirst_data() { BothServers::rows(); }
    void thirdFirst()
    {
        Newsroom room(*this);
        QCOMPARE(room.reporter.synced(), QString());
        oneIsLeft(room);
        QCOMPARE(room.second.synced(), QString());
        QCOMPARE(room.first.synced(), QString());
        room.allHaveBoth();
        QCOMPARE(plainText(room.reporter.story(room.id).content.body), both);
    }

    // Somebody wrote on in the one that is left over, before and after it was joined.
    void writtenOnInIt_data() { BothServers::rows(); }
    void writtenOnInIt()
    {
        Newsroom room(*this);
        QCOMPARE(room.second.edit(room.id,
                     [](Content &c) { c.body.blocks.append({.runs = {{u"Hai, thêm nữa."_s}}}); }),
            QString());
        QCOMPARE(room.first.synced(), QString());
        oneIsLeft(room);
        QCOMPARE(room.second.synced(), QString());
        const QString all = both + u"\nHai, thêm nữa."_s;
        QCOMPARE(plainText(room.second.story(room.id).content.body), all);
    }

    // What somebody wrote there by hand after it was joined is joined again before it goes.
    void changedByHand_data() { BothServers::rows(); }
    void changedByHand()
    {
        Newsroom room(*this);
        const auto both = updates();
        QCOMPARE(both.size(), 2);
        const qint64 left = both.constLast()[u"id"_s].toInteger();
        bool changed = false;
        m_proxy->decide([=, this, &changed](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            if (seen.write && !std::exchange(changed, true)) // as the joined text leaves
                m_server->php(u"kses_remove_filters(); $p = get_post(%1); return "
                              "wp_update_post(wp_slash(['ID' => %1, 'post_content' => "
                              "str_replace('<p>Hai, sửa.', '<p>Hai, sửa tay.', "
                              "$p->post_content)]));"_s.arg(left));
            return {};
        });
        QCOMPARE(room.second.synced(), QString());
        QVERIFY(changed);
        QCOMPARE(open().size(), 2);
        m_proxy->decide({});
        QCOMPARE(room.second.synced(), QString());
        oneIsLeft(room, u"Hai, sửa tay."_s);
        QCOMPARE(room.first.synced(), QString());
        for (NewsDesk *desk : {&room.first, &room.second})
            QCOMPARE(plainText(desk->story(room.id).content.body), u"Một, sửa.\nHai, sửa tay."_s);
        room.quiet();
    }

    void sameWords_data() { BothServers::rows(); }
    void sameWords()
    {
        Newsroom room(*this, 0);
        const QString id = room.id;
        // the desk that wrote it chooses, no other
        QVERIFY(!room.first.synced().isEmpty());
        QVERIFY(!room.first.inConflict(id));
        QCOMPARE(open().size(), 2);
        QCOMPARE(room.second.sync().waiting.size(), 1);
        QVERIFY(room.second.inConflict(id));
        QCOMPARE(plainText(room.second.story(id).content.body), u"Hai, sửa.\nĐoạn hai."_s);
        QCOMPARE(room.second.sync().waiting.size(), 1); // not by itself either
        QVERIFY(room.second.inConflict(id));
        QCOMPARE(open().size(), 2);
        QVERIFY(resolveConflict(room.second.store(), id, room.second.me, merge::Keep::Mine)
                    .has_value());
        QCOMPARE(room.second.synced(), QString());
        oneIsLeft(room);
        QCOMPARE(room.first.synced(), QString());
        for (NewsDesk *desk : {&room.first, &room.second}) {
            QCOMPARE(plainText(desk->story(id).content.body), u"Hai, sửa.\nĐoạn hai."_s);
            QVERIFY(NewsPair::texts(*desk, id).contains(u"Một, sửa.\nĐoạn hai."_s));
        }
        room.quiet();
    }

    // Published in the end, and nothing of it stays behind.
    void published_data() { BothServers::rows(); }
    void published()
    {
        Newsroom room(*this);
        QCOMPARE(room.second.synced(), QString());
        QCOMPARE(room.second.step(room.id, Action::Approve), QString());
        QCOMPARE(room.second.step(room.id, Action::Publish), QString());
        QCOMPARE(room.second.synced(), QString());
        QCOMPARE(readers(), u"Một, sửa.Hai, sửa."_s);
        QCOMPARE(open().size(), 0);
        QCOMPARE(room.first.synced(), QString());
        QCOMPARE(room.first.story(room.id).state, State::Published);
        room.quiet();
    }

    // Each request in turn is lost, or its answer, or the program ends with it.
    void brokenOff_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<int>("how");
        QTest::newRow("request lost") << false << 0;
        QTest::newRow("answer lost") << false << 1;
        QTest::newRow("killed") << false << 2;
    }
    void brokenOff()
    {
        QFETCH(int, how);
        int asked = 99;
        for (int victim = 1; victim <= asked; ++victim) {
            sweep();
            Newsroom room(*this);
            int count = 0;
            QEventLoop loop;
            m_proxy->decide([&](const CuttingProxy::Seen &) -> CuttingProxy::Plan {
                if (++count != victim)
                    return {};
                if (how == 2)
                    return {CuttingProxy::Do::DropAnswer, 1, [&loop] { loop.quit(); }};
                return {how == 0 ? CuttingProxy::Do::DropRequest : CuttingProxy::Do::DropAnswer};
            });
            {
                ServerSync sync(room.second.store(), room.second.server(), room.second.password(),
                    room.second.me);
                QObject::connect(
                    &sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
                sync.start();
                loop.exec();
            }
            if (count < victim)
                asked = count;
            m_proxy->decide({});
            room.second.now = room.second.now.addSecs(150);
            QCOMPARE(room.second.syncUntilDone().waiting, QStringList());
            oneIsLeft(room);
            room.first.now = room.second.now;
            QCOMPARE(room.first.synced(), QString());
            room.allHaveBoth();
        }
        QVERIFY2(asked >= 5 && asked < 40, qPrintable(QString::number(asked)));
    }

private:
    static inline const QString both = u"Một, sửa.\nHai, sửa."_s;

    /// Both updates stand there.
    struct Newsroom
    {
        explicit Newsroom(TestTwoUpdates &test, int block = 1)
            : pair(*test.m_server, test.m_proxy->address())
            , second(*test.m_server, test.m_proxy->address(), u"editor2"_s)
        {
            id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
            wrong = second.synced();
            wrong += first.step(id, Action::Approve);
            wrong += first.step(id, Action::Publish);
            for (NewsDesk *desk : {&first, &reporter, &second})
                wrong += desk->synced();
            update(first, 0, u"Một, sửa."_s);
            update(second, block, u"Hai, sửa."_s);
            bool made = false;
            test.m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
                // the second has looked and found none; before it makes its own the first does
                if (!made && seen.verb == "POST" && seen.path.contains("/posts")) {
                    made = true;
                    wrong += first.synced();
                }
                return {};
            });
            wrong += second.synced();
            test.m_proxy->decide({});
            if (!wrong.isEmpty() || test.open().size() != 2)
                qWarning("%s", qPrintable(wrong));
        }
        void update(NewsDesk &desk, int block, const QString &text)
        {
            wrong += desk.step(id, Action::Update);
            wrong += desk.edit(id, [&](Content &c) { setParagraph(c, block, text); });
            wrong += desk.step(id, Action::Submit);
        }
        void allHaveBoth()
        {
            for (NewsDesk *desk : {&first, &second}) {
                QCOMPARE(plainText(desk->story(id).content.body), both);
                QCOMPARE(desk->story(id).review, Review::Submitted);
                QVERIFY(!desk->inConflict(id));
            }
            quiet();
        }
        void quiet()
        {
            QCOMPARE(reporter.synced(), QString());
            for (NewsDesk *desk : {&first, &second, &reporter}) {
                const SyncReport report = desk->sync();
                QCOMPARE(report.done + report.waiting + report.last.warnings, QStringList());
                QVERIFY(leftover::all(desk->store(), desk->server().key())->isEmpty());
                QVERIFY(desk->store().outbox()->isEmpty());
                QCOMPARE(desk->store().check().value(), QStringList());
            }
        }
        NewsPair pair;
        NewsDesk second;
        NewsDesk &first = pair.editor, &reporter = pair.reporter;
        QString id, wrong;
    };

    [[nodiscard]] QList<QJsonObject> updates() const
    {
        QList<QJsonObject> list;
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            if (post[u"title"_s].toString().startsWith(u"[Cập nhật] "_s))
                list += post.toObject();
        std::sort(list.begin(), list.end(), [](const QJsonObject &a, const QJsonObject &b) {
            return a[u"id"_s].toInteger() < b[u"id"_s].toInteger();
        });
        return list;
    }
    [[nodiscard]] QList<QJsonObject> open() const
    {
        auto list = updates();
        list.removeIf(
            [](const QJsonObject &post) { return post[u"status"_s].toString() == "trash"_L1; });
        return list;
    }

    /// The lower number, with every word; readers see what they saw.
    void oneIsLeft(Newsroom &room, const QString &words = u"Hai, sửa."_s)
    {
        QCOMPARE(room.wrong, QString());
        const auto all = updates();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0)[u"status"_s].toString(), u"pending"_s);
        QCOMPARE(all.at(1)[u"status"_s].toString(), u"trash"_s);
        QVERIFY(all.at(0)[u"content"_s].toString().contains(words));
        QCOMPARE(m_server->posts().size(), 3);
        QCOMPARE(readers(), u"Đoạn một.Đoạn hai."_s);
    }

    [[nodiscard]] QString readers() const
    {
        const QJsonArray posts = m_server->posts();
        QString found;
        for (const auto &post : posts)
            if (post[u"status"_s].toString() == u"publish"_s)
                found += paragraphsIn(post[u"content"_s].toString());
        return found;
    }
};

QTEST_GUILESS_MAIN(TestTwoUpdates)
#include "tst_twoupdates.moc"
