// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// A desk that comes to a newsroom later has its public and planned stories, too: they can be
/// updated, corrected and withdrawn there, and are never made a second time.
class TestNewDesk : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void hasWhatIsPublic_data() { BothServers::rows(); }
    void hasWhatIsPublic()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(fresh.synced(), QString());
        const Story story = fresh.story(id), there = pair.editor.story(id);
        QCOMPARE(story.state, State::Published);
        QCOMPARE(story.author, u"reporter"_s);
        QCOMPARE(story.content.headline, there.content.headline);
        QCOMPARE(story.content.standfirst, there.content.standfirst);
        QCOMPARE(story.content.body.blocks.size(), there.content.body.blocks.size());
        QCOMPARE(story.content.photos.size(), 1);
        QCOMPARE(
            story.content.photos.constFirst().caption, there.content.photos.constFirst().caption);
        QCOMPARE(story.publishedAt.isValid(), true);
        m_proxy->forget();
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(m_proxy->writes(), 0);
        QCOMPARE(m_proxy->seen().size(), 1); // known, and asked for no more

        // and goes on with it, at the same address
        QCOMPARE(fresh.step(id, Action::Update), QString());
        QCOMPARE(fresh.edit(id, [](Content &c) { c.headline = u"Cầu Ván, bản mới"_s; }), QString());
        QCOMPARE(fresh.step(id, Action::Submit), QString());
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(fresh.story(id).state, State::Published);
        QCOMPARE(fresh.story(id).content.headline, u"Cầu Ván, bản mới"_s);
        QCOMPARE(live(), QStringList{u"Cầu Ván, bản mới"_s});
    }

    // What was changed since it went public is what readers see.
    void hasWhatReadersSee_data() { BothServers::rows(); }
    void hasWhatReadersSee()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn đã sửa."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        approve(pair.editor, id);
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(fresh.story(id).state, State::Published);
        QCOMPARE(
            plainText(fresh.story(id).content.body), plainText(pair.editor.story(id).content.body));
        QVERIFY(plainText(fresh.story(id).content.body).contains(u"Đoạn đã sửa."_s));
    }

    void withdraws_data() { BothServers::rows(); }
    void withdraws()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(fresh.step(id, Action::Withdraw, u"Sai sự thật"_s), QString());
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(live(), QStringList());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).state, State::Withdrawn);
    }

    void hasWhatIsPlanned_data() { BothServers::rows(); }
    void hasWhatIsPlanned()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        approved(pair.editor, id);
        TransitionArgs args;
        args.at = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(
            pair.editor.store().transition(id, Action::Schedule, pair.editor.me, args).has_value());
        QCOMPARE(pair.editor.synced(), QString());
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        m_proxy->forget();
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(fresh.story(id).state, State::Scheduled);
        QCOMPARE(fresh.story(id).scheduledAt.toSecsSinceEpoch(), args.at.toSecsSinceEpoch());
        QCOMPARE(m_proxy->writes(), 0);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"future"_s);
    }

    // Begun, approved and published while nobody asked the server for anything.
    void wentOutAtOnce_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<bool>("planned");
        for (const bool planned : {false, true}) {
            QTest::newRow("stock") << false << planned;
            QTest::newRow("companion") << true << planned;
        }
    }
    void wentOutAtOnce()
    {
        QFETCH(bool, planned);
        NewsDesk editor(*m_server, m_proxy->address(), u"editor"_s);
        const QString id = editor.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(editor.step(id, Action::Submit), QString());
        QVERIFY(editor.store().transition(id, Action::Approve, editor.editor).has_value());
        TransitionArgs args;
        args.at = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(editor.store()
                    .transition(id, planned ? Action::Schedule : Action::Publish, editor.me, args)
                    .has_value());
        const QString shown = planned ? u"future"_s : u"publish"_s;
        QString exposed;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            const QJsonObject post = m_server->posts().at(0).toObject();
            if (seen.write && post[u"status"_s].toString() == shown)
                exposed += post[u"content"_s].toString();
            return CuttingProxy::Plan();
        });
        QCOMPARE(editor.synced(), QString());
        m_proxy->decide({});
        QVERIFY(!exposed.contains(u"toasoan"_s));
        const QJsonObject post = m_server->posts().at(0).toObject();
        QCOMPARE(post[u"status"_s].toString(), shown);
        QVERIFY(!post[u"content"_s].toString().contains(u"toasoan"_s));
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(fresh.synced(), QString());
        QCOMPARE(fresh.story(id).state, planned ? State::Scheduled : State::Published);
        QCOMPARE(fresh.story(id).content.body, editor.story(id).content.body);
        QCOMPARE(fresh.story(id).content.photos.size(), 1);
        QCOMPARE(fresh.story(id).author, u"editor"_s);
        m_proxy->forget();
        QCOMPARE(fresh.synced() + editor.synced(), QString());
        QCOMPARE(m_proxy->writes(), 0);
    }

    // Nothing of it is left but what readers see: it is said, and nothing is made of it.
    void saysWhatItCannotFetch()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        m_server->php(u"foreach (get_posts(['post_type' => 'revision', 'post_status' => 'any', "
                      "'numberposts' => -1]) as $p) wp_delete_post_revision($p->ID);"_s);
        m_server->php(u"wp_insert_post(['post_title' => 'Tin khác', 'post_name' => 'tin-khac', "
                      "'post_status' => 'publish']);"_s);
        NewsDesk fresh(*m_server, m_proxy->address(), u"editor2"_s);
        const SyncReport report = fresh.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(report.last.warnings.size(), 1);
        QVERIFY(!fresh.store().summary(id));
    }

private:
    void approved(NewsDesk &desk, const QString &id)
    {
        QCOMPARE(desk.step(id, Action::Approve), QString());
    }
    void approve(NewsDesk &desk, const QString &id)
    {
        NewsDesk other(*m_server, m_proxy->address(), u"admin"_s);
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.step(id, Action::Approve), QString());
        QCOMPARE(other.step(id, Action::Publish), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(desk.synced(), QString());
    }
    static QString published(NewsPair &pair)
    {
        QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 1);
        QString wrong = pair.editor.step(id, Action::Approve);
        wrong += pair.editor.step(id, Action::Publish);
        wrong += pair.editor.synced();
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
    QStringList live() const
    {
        QStringList titles;
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            if (post[u"status"_s].toString() == "publish"_L1)
                titles += post[u"title"_s].toString();
        return titles;
    }
};

QTEST_GUILESS_MAIN(TestNewDesk)
#include "tst_newdesk.moc"
