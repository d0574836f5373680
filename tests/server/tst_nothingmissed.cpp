// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include <algorithm>
#include <QUrlQuery>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What stands on the server comes to every desk, however the site is set up or set right, and
/// nothing of it is written over unseen.
class TestNothingMissed : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void cleanup()
    {
        m_server->php(u"update_option('timezone_string', ''); update_option('upload_url_path', '');"
                      " return 1;"_s);
    }

    // A site begins with UTC, and is set to the newsroom's own time when somebody notices.
    void zoneSetRight_data() { BothServers::rows(); }
    void zoneSetRight()
    {
        m_server->php(u"return update_option('timezone_string', 'UTC');"_s);
        NewsPair pair(*m_server, m_proxy->address());
        QCOMPARE(pair.editor.synced(), QString());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        m_server->php(u"return update_option('timezone_string', 'Asia/Ho_Chi_Minh');"_s);
        Server later = pair.editor.server();
        later.offersAt = later.offersAt.addSecs(-3601);
        (void)sync(pair.editor, later);
        QCOMPARE(pair.editor.story(id).id, id);
        const Server kept = serverOf(pair.editor.store())->value_or(Server());
        QCOMPARE(kept.zone, u"Asia/Ho_Chi_Minh"_s);
        m_proxy->forget();
        QCOMPARE(sync(pair.editor, kept).waiting, QStringList());
        QCOMPARE(m_proxy->seen().size(), 1); // once is enough
    }

    // The folder of pictures is away for a while, and a lot waits.
    void moreThanAHundredWait()
    {
        NewsPair pair(*m_server, m_proxy->address());
        QCOMPARE(pair.editor.synced(), QString());
        const QString first = pair.reporter.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(pair.reporter.step(first, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        const QStringList ids = QStringList{first} + copiedStories(*m_server, 110);
        const QString pictures = m_server->path(u"site/wp-content/uploads"_s);
        QVERIFY(QDir().rename(pictures, pictures + u"-xa"_s));
        QCOMPARE(pair.editor.sync().waiting.size(), ids.size());
        QVERIFY(QDir().rename(pictures + u"-xa"_s, pictures));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        for (const QString &id : ids)
            QCOMPARE(pair.editor.story(id).id, id);
    }

    // What leaves the list while it is read moves the rest of it up, perhaps over the edge of a
    // page.
    void pagesMove_data()
    {
        QTest::addColumn<int>("many");
        QTest::addColumn<QByteArray>("during");
        QTest::addColumn<QString>("change");
        const QString gone = u"foreach (get_posts(['post_status' => 'pending', 'orderby' => 'ID', "
                             "'order' => 'ASC', 'numberposts' => 3]) as $p) "
                             "wp_delete_post($p->ID, true);"_s;
        // as time goes by between two pages
        const QString newer = u"global $wpdb; $ids = get_posts(['post_status' => 'pending', "
                              "'orderby' => 'ID', 'order' => 'DESC', 'numberposts' => 3, 'fields' "
                              "=> 'ids']); foreach ($ids as $id) $wpdb->update($wpdb->posts, "
                              "['post_modified' => gmdate('Y-m-d H:i:s', time() + 3), "
                              "'post_modified_gmt' => gmdate('Y-m-d H:i:s', time() + 3)], ['ID' => "
                              "$id]);"_s;
        // in the second of the first answer, and so still in the list
        const QString come
            = u"global $wpdb; $wpdb->query(\"UPDATE $wpdb->posts SET post_modified = "
              "'%1', post_modified_gmt = '%1' WHERE post_title = 'Bài cũ'\");"_s;
        QTest::newRow("nothing") << 211 << QByteArray() << QString();
        QTest::newRow("second page") << 211 << QByteArray("&offset=99&") << gone;
        QTest::newRow("third page") << 211 << QByteArray("&offset=198&") << gone;
        QTest::newRow("the last is empty") << 201 << QByteArray("&offset=198&") << gone;
        QTest::newRow("as many are newer") << 211 << QByteArray("&offset=99&") << gone + newer;
        QTest::newRow("as many come") << 211 << QByteArray("&offset=99&") << gone + come;
    }
    void pagesMove()
    {
        QFETCH(int, many);
        QFETCH(QByteArray, during);
        QFETCH(QString, change);
        NewsPair pair(*m_server, m_proxy->address());
        QCOMPARE(pair.editor.synced(), QString());
        const QString first = pair.reporter.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.reporter.step(first, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        const QStringList ids = QStringList{first} + copiedStories(*m_server, many - 1);
        m_server->php(
            u"global $wpdb; for ($i = 0; $i < 3; $i++) wp_insert_post(['post_title' => "
            "'Bài cũ', 'post_content' => 'Cũ.', 'post_status' => 'pending']); "
            "$wpdb->query(\"UPDATE $wpdb->posts SET post_modified = '2026-01-01', "
            "post_modified_gmt = '2026-01-01' WHERE post_title = 'Bài cũ'\"); return 1;"_s);
        int pages = 0;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            pages += seen.path.contains("modified_after") ? 1 : 0;
            if (!during.isEmpty() && seen.path.contains(during)) {
                during.clear();
                const QUrlQuery asked(QUrl(QString::fromLatin1(seen.path)));
                const QDateTime at = QDateTime::fromString(
                    asked.queryItemValue(u"modified_before"_s, QUrl::FullyDecoded), Qt::ISODate);
                QString now = change;
                now.replace(u"%1"_s, at.addSecs(-1).toString(u"yyyy-MM-dd HH:mm:ss"_s));
                m_server->php(now + u" return 1;"_s);
            }
            return CuttingProxy::Plan();
        });
        QCOMPARE(pair.editor.synced(), QString());
        m_proxy->decide({});
        QVERIFY(during.isEmpty());
        if (change.isEmpty())
            QCOMPARE(pages, 3);
        const auto all = [&] {
            return std::all_of(ids.cbegin(), ids.cend(),
                [&](const QString &id) { return pair.editor.story(id).id == id; });
        };
        // what was changed meanwhile, with a time that is still to come, is the next sync's
        const auto come = [&] {
            (void)pair.editor.sync();
            return all();
        };
        QVERIFY(change.contains(u"time()"_s) || all());
        QTRY_VERIFY_WITH_TIMEOUT(come(), 20000);
    }

    // Of a site whose pictures lie on a host of their own.
    void picturesOnAnotherHost_data() { BothServers::rows(); }
    void picturesOnAnotherHost()
    {
        const QString uploads = u"http://localhost:%1/wp-content/uploads"_s.arg(m_server->port());
        m_server->php(u"return update_option('upload_url_path', '%1');"_s.arg(uploads));
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        QCOMPARE(pair.editor.story(id).id, id);
        QVERIFY(pair.editor.store().picturePath(pair.editor.story(id).content.photos.at(0).sha256));
    }

    // A password typed into the address goes nowhere, and every page of a site is the same site.
    void addressAsTyped_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("page") << u"/khong-co/"_s;
        QTest::newRow("sign-in") << u"/wp-login.php"_s;
        QTest::newRow("front") << u"/"_s;
    }
    void addressAsTyped()
    {
        QFETCH(const QString, path);
        QUrl typed = m_server->http();
        typed.setUserName(u"quantri"_s);
        typed.setPassword(u"bimat-cua-toi"_s);
        typed.setPath(path);
        NewsDesk desk(*m_server, typed, u"reporter"_s);
        QCOMPARE(desk.error(), QString());
        QCOMPARE(desk.server().site, m_server->http());
        QVERIFY(!desk.store().setting(serverSetting)->contains(u"bimat-cua-toi"_s));
        QCOMPARE(desk.synced(), QString());
    }

    // The correction of the live page and another's update come in one sync.
    void correctionWithAnUpdate_data() { BothServers::rows(); }
    void correctionWithAnUpdate()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s, u"Đoạn ba."_s});
        QCOMPARE(other.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.step(id, Action::Update), QString());
        QCOMPARE(other.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, sửa."_s); }), QString());
        QCOMPARE(other.step(id, Action::Submit), QString());
        QCOMPARE(other.synced(), QString());
        m_server->php(
            u"$p = get_post(%1); return wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => "
            "str_replace('Đoạn ba.', 'Đoạn ba, đúng.', $p->post_content)]));"_s.arg(
                pair.editor.remote(id)->post));
        QCOMPARE(pair.editor.synced(), QString());
        const QString both = u"Một, sửa.\nĐoạn hai.\nĐoạn ba, đúng."_s;
        QCOMPARE(plainText(pair.editor.story(id).content.body), both);
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        const QString page
            = m_server
                  ->php(u"return get_post(%1)->post_content;"_s.arg(pair.editor.remote(id)->post))
                  .toString();
        QVERIFY2(
            page.contains(u"Một, sửa."_s) && page.contains(u"Đoạn ba, đúng."_s), qPrintable(page));
    }

private:
    static SyncReport sync(NewsDesk &desk, const Server &server)
    {
        ServerSync sync(desk.store(), server, desk.password(), desk.me);
        QEventLoop loop;
        connect(&sync, &ServerSync::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        sync.start();
        loop.exec();
        return sync.report();
    }
};

QTEST_GUILESS_MAIN(TestNothingMissed)
#include "tst_nothingmissed.moc"
