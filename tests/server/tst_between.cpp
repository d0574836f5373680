// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What somebody does in WordPress while the desk is at work on the same post, or between two of
/// its visits.
class TestBetween : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    // While pictures are sent, and in the moment between looking and writing.
    void editorSavesMeanwhile_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<QByteArray>("during");
        QTest::newRow("stock") << false << QByteArray("media");
        QTest::newRow("stock") << false << QByteArray("posts");
        QTest::newRow("companion") << true << QByteArray("media");
        QTest::newRow("companion") << true << QByteArray("posts");
    }
    void editorSavesMeanwhile()
    {
        QFETCH(QByteArray, during);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 1);
        QCOMPARE(pair.editor.edit(id,
                     [&](Content &c) {
                         setParagraph(c, 0, u"Đoạn một, tòa soạn sửa."_s);
                         c.photos
                             += pair.editor.content(u"Ảnh"_s, u"Thời sự"_s, 2).photos.constLast();
                     }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        bool written = false;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            if (!written && seen.write && seen.verb == "POST" && seen.path.contains(during)) {
                written = true;
                m_server->php(
                    u"kses_remove_filters(); $p = get_post(%1); wp_update_post(wp_slash(['ID' => "
                    "$p->ID, 'post_content' => str_replace('Đoạn hai.', 'Đoạn hai, sửa trên máy "
                    "chủ.', $p->post_content)])); return 1;"_s.arg(
                        m_server->posts().at(0)[u"id"_s].toInt()));
            }
            return CuttingProxy::Plan();
        });
        (void)pair.editor.sync();
        QVERIFY(written);
        m_proxy->decide({});
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        const QString both = u"Đoạn một, tòa soạn sửa.Đoạn hai, sửa trên máy chủ."_s;
        QCOMPARE(paragraphsIn(m_server->posts().at(0)[u"content"_s].toString()), both);
        QCOMPARE(plainText(pair.editor.story(id).content.body).remove(u'\n'), both);
        QVERIFY(
            pair.editor.story(id).approvedHash != pair.editor.story(id).hash); // to be read again
    }

    // Two editors' desks at once, on a server that cannot tell them apart.
    void bothDesksAtOnce_data() { BothServers::rows(); }
    void bothDesksAtOnce()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        CuttingProxy line(m_server->port());
        NewsDesk second(*m_server, line.address(), u"editor2"_s);
        QCOMPARE(second.synced(), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn một, A."_s); }),
            QString());
        QCOMPARE(
            second.edit(id, [](Content &c) { setParagraph(c, 1, u"Đoạn hai, B."_s); }), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(second.step(id, Action::Approve), QString());
        bool met = false;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            if (!met && seen.write && seen.path.contains("posts")) {
                met = true; // the other one is done between this one's look and its writing
                (void)second.sync();
            }
            return CuttingProxy::Plan();
        });
        (void)pair.editor.sync();
        QVERIFY(met);
        m_proxy->decide({});
        for (int round = 0; round < 3; ++round) {
            (void)second.sync();
            (void)pair.editor.sync();
        }
        const QString both = u"Đoạn một, A.Đoạn hai, B."_s;
        QCOMPARE(paragraphsIn(m_server->posts().at(0)[u"content"_s].toString()), both);
        for (NewsDesk *desk : {&pair.editor, &second})
            QCOMPARE(plainText(desk->story(id).content.body).remove(u'\n'), both);
    }

    // Out of the media library: the next story with it brings it there again.
    void pictureDeletedThere_data() { BothServers::rows(); }
    void pictureDeletedThere()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        Content story = desk.content(u"Bài đầu"_s, u"Thời sự"_s, 1);
        (void)desk.publish(story);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->pictures().size(), 1);
        m_server->php(u"wp_delete_attachment(%1, true); return 1;"_s.arg(
            m_server->pictures().at(0)[u"id"_s].toInt()));
        QCOMPARE(m_server->pictures().size(), 0);
        story.headline = u"Bài sau"_s;
        (void)desk.publish(story);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->pictures().size(), 1);
        const QJsonArray posts = m_server->posts();
        const QString there = QString::number(m_server->pictures().at(0)[u"id"_s].toInt());
        bool shown = false;
        for (const auto &post : posts)
            shown = shown || post[u"picture"_s].toInt() == there.toInt();
        QVERIFY(shown);
    }

    // A caption is text: what looks like markup in it is printed, not run.
    void captionIsText_data() { BothServers::rows(); }
    void captionIsText()
    {
        NewsDesk editor(*m_server, m_proxy->address(), u"editor"_s);
        NewsDesk second(*m_server, m_proxy->address(), u"editor2"_s);
        const QString id = editor.begun(u"Cầu Ván"_s, 1);
        const QString caption = u"5 < 6 & <script>alert(1)</script> hết"_s;
        QCOMPARE(editor.edit(id, [&](Content &c) { c.photos[0].caption = caption; }), QString());
        QCOMPARE(editor.step(id, Action::Submit), QString());
        QCOMPARE(editor.synced(), QString());
        const QJsonValue there
            = m_server->php(u"$p = get_post(%1); return [$p->post_excerpt, $p->post_title];"_s.arg(
                m_server->pictures().at(0)[u"id"_s].toInt()));
        QCOMPARE(
            there[0].toString(), u"5 &lt; 6 &amp; &lt;script&gt;alert(1)&lt;/script&gt; hết"_s);
        QVERIFY(!there[1].toString().contains("<script"_L1));
        QCOMPARE(second.synced(), QString());
        QCOMPARE(second.story(id).content.photos[0].caption, caption);
    }

    // The server's fields are shorter than ours, and half a letter is none.
    void longFields_data() { BothServers::rows(); }
    void longFields()
    {
        NewsDesk reporter(*m_server, m_proxy->address(), u"reporter"_s);
        const QString id = reporter.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(reporter.edit(id,
                     [&](Content &c) {
                         c.standfirst = QString(4999, u'a') + u"😀đuôi"_s;
                         c.byline = {QString(499, u'b') + u"😀"_s};
                         c.photos[0].credit = QString(499, u'c') + u"😀"_s;
                         c.photos[0].caption = QString(499, u'd') + u"😀"_s;
                     }),
            QString());
        QCOMPARE(reporter.step(id, Action::Submit), QString());
        QCOMPARE(reporter.sync().waiting, QStringList());
    }

    // What waited out an hour without a network does not go to readers by itself.
    void oldDecisionIsAskedAbout_data() { BothServers::rows(); }
    void oldDecisionIsAskedAbout()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        desk.now = QDateTime::currentDateTimeUtc();
        const QString id = desk.publish(desk.content(u"Cầu Ván"_s, u"Thời sự"_s));
        desk.now = desk.now.addSecs(3700);
        const auto automatic = [&] {
            ServerSync sync(desk.store(), desk.server(), desk.password(), desk.editor);
            sync.setAutomatic();
            QSignalSpy done(&sync, &ServerSync::finished);
            sync.start();
            return done.wait(60000) ? sync.needsYou().keys() : QStringList{u"?"_s};
        };
        QCOMPARE(automatic(), QStringList{id});
        QVERIFY(m_server->posts().isEmpty());
        QCOMPARE(desk.store().outbox()->constFirst().state, u"failed"_s);
        QCOMPARE(automatic(), QStringList()); // said once
        QVERIFY(m_server->posts().isEmpty());
        QVERIFY(desk.store().decideAgain(desk.store().outbox()->constFirst().id));
        QCOMPARE(automatic(), QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
    }

    // WordPress lets in by e-mail too; it is the same person, whose own story stays their own.
    void signedInByMail_data() { BothServers::rows(); }
    void signedInByMail()
    {
        const QString mail
            = m_server->php(u"return get_user_by('login', 'editor')->user_email;"_s).toString();
        QEventLoop loop;
        std::optional<Result<Server>> answered;
        connectServer(m_proxy->address(), mail, m_server->password(u"editor"_s), {}, &loop,
            [&](const Result<Server> &found) {
                answered = found;
                loop.quit();
            });
        if (!answered)
            loop.exec();
        QVERIFY(answered && *answered);
        QCOMPARE((*answered)->login, u"editor"_s);
    }
};

QTEST_GUILESS_MAIN(TestBetween)
#include "tst_between.moc"
