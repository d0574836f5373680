// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companiontest.h"
#include "serverdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The companion plugin in a real WordPress: asked over REST, and then inside what is stored.
class TestCompanion : public QObject, private CompanionTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
        inVietnamese();
    }
    void init() { m_server->sweep(); }

    void whatItOffers_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<int>("status");
        QTest::newRow("stranger") << QString() << 401;
        QTest::newRow("reader") << u"reader"_s << 403;
        QTest::newRow("photographer") << u"photographer"_s << 200;
        QTest::newRow("reporter") << u"reporter"_s << 200;
        QTest::newRow("editor") << u"editor"_s << 200;
    }

    void whatItOffers()
    {
        QFETCH(QString, login);
        QFETCH(int, status);
        const Said info = ask({"GET", u"wp-json/toasoan/v1/info"_s, login});
        QCOMPARE(info.status, status);
        if (status != 200)
            return;
        const QJsonArray features = info[u"features"_s].toArray();
        for (const QString &feature : {u"if-match"_s, u"idempotency"_s, u"returned"_s, u"films"_s,
                 u"views"_s, u"statistics"_s})
            QVERIFY2(features.contains(feature), qPrintable(feature));
        QVERIFY(info[u"upload_max"_s].toInteger() > 1000000);
        QVERIFY(QDateTime::fromString(info[u"time_gmt"_s].toString(), Qt::ISODate).isValid());
    }

    void capabilities()
    {
        const auto may = [&](const QString &login, const QString &capability) {
            return m_server
                ->php(u"return user_can(%1, '%2');"_s.arg(
                    QString::number(m_server->userId(login)), capability))
                .toBool();
        };
        QVERIFY(may(u"editor"_s, u"newsroom_editor"_s));
        QVERIFY(may(u"editor"_s, u"newsroom_reporter"_s));
        QVERIFY(may(u"admin"_s, u"newsroom_editor"_s));
        QVERIFY(may(u"reporter"_s, u"newsroom_reporter"_s));
        QVERIFY(!may(u"reporter"_s, u"newsroom_editor"_s));
        QVERIFY(!may(u"photographer"_s, u"newsroom_reporter"_s));
        QVERIFY(!may(u"reader"_s, u"newsroom_reporter"_s));
    }

    void editorsReturnStories()
    {
        const int id = ask(create(u"reporter"_s)).id();
        QVERIFY(id > 0);
        const QByteArray returned = R"({"status":"returned"})";
        QCOMPARE(ask(update(id, u"reporter"_s, returned)).code(), u"newsroom_cannot_return"_s);
        QCOMPARE(ask(update(id, u"reporter"_s, R"({"meta":{"note":"của tôi"}})")).status, 403);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        const Said done = ask(
            update(id, u"editor"_s, R"({"status":"returned","meta":{"note":"Thiếu nguồn"}})"));
        QCOMPARE(done.status, 200);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"returned"_s);
        const QString path = u"wp-json/wp/v2/posts/%1?context=edit"_s.arg(id);
        const Said own = ask({"GET", path, u"reporter"_s});
        QCOMPARE(own.status, 200);
        QCOMPARE(own[u"meta"_s][u"note"_s].toString(), u"Thiếu nguồn"_s);
        QCOMPARE(ask({"GET", path, u"reporter2"_s}).status, 403);
        QCOMPARE(ask({"GET", u"wp-json/wp/v2/posts/%1"_s.arg(id)}).status, 401);
        QCOMPARE(ask({"GET", u"?p=%1"_s.arg(id)}).status, 404);
        const Said listed = ask({"GET",
            u"wp-json/wp/v2/posts?context=edit&status=returned&author=%1"_s.arg(
                m_server->userId(u"reporter"_s)),
            u"reporter"_s});
        QCOMPARE(listed.json.array().size(), 1);
        // the author goes on, and what is published afterwards bears the date of now
        QCOMPARE(ask(update(id, u"reporter"_s, R"({"title":"Có nguồn"})")).status, 200);
        QCOMPARE(ask(update(id, u"reporter"_s, R"({"status":"pending"})")).status, 200);
        QCOMPARE(ask(update(id, u"editor"_s, R"({"status":"publish"})")).status, 200);
        const QJsonObject post = m_server->posts().at(0).toObject();
        QCOMPARE(post[u"status"_s].toString(), u"publish"_s);
        QDateTime date = QDateTime::fromString(post[u"date_gmt"_s].toString(), Qt::ISODate);
        date.setTimeSpec(Qt::UTC);
        QVERIFY(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    }

    void registeredMeta()
    {
        const int id = ask(create(u"editor"_s)).id();
        const QString decomposed = u"Giảm 50%25 & <mới>"_s.normalized(QString::NormalizationForm_D);
        const QString uuid = u"0b8f3c1e-7c42-4d7e-9c55-6d6f0a1b2c3d"_s;
        const QJsonObject meta{{u"sapo"_s, decomposed}, {u"byline"_s, u"Trọng Nhân"_s},
            {u"credit"_s, u"TTXVN"_s}, {u"source"_s, u"Báo Vàm Lá"_s}, {u"note"_s, u"Xem lại"_s},
            {u"client_uuid"_s, uuid}, {u"sha256"_s, QString(64, u'a')}};
        const QByteArray body
            = QJsonDocument(QJsonObject{{u"meta"_s, meta}, {u"status"_s, u"publish"_s}}).toJson();
        QCOMPARE(ask(update(id, u"editor"_s, body)).status, 200);
        const QJsonObject stored = m_server->posts().at(0)[u"meta"_s].toObject();
        QCOMPARE(stored[u"toasoan_sapo"_s].toString(), u"Giảm 50%25 & <mới>"_s);
        QCOMPARE(stored[u"_toasoan_client_uuid"_s].toString(), uuid);
        QCOMPARE(ask(update(id, u"editor"_s, R"({"meta":{"sha256":"ngắn"}})")).status, 400);
        QCOMPARE(
            ask(update(id, u"editor"_s, R"({"meta":{"client_uuid":"1' OR 1=1"}})")).status, 400);
        QCOMPARE(
            ask(update(id, u"editor"_s, "{\"meta\":{\"byline\":\"" + QByteArray(501, 'x') + "\"}}"))
                .status,
            400);
        const Said read = ask({"GET", u"wp-json/wp/v2/posts/%1"_s.arg(id)});
        QCOMPARE(read.status, 200);
        QCOMPARE(read[u"meta"_s][u"byline"_s].toString(), u"Trọng Nhân"_s);
        for (const QString &name : {u"note"_s, u"client_uuid"_s, u"sha256"_s})
            QVERIFY2(!read[u"meta"_s].toObject().contains(name), qPrintable(name));
        // behind a password they stay behind it, as the text does
        QCOMPARE(ask(update(id, u"editor"_s, R"({"password":"kín"})")).status, 200);
        const Said closed = ask({"GET", u"wp-json/wp/v2/posts/%1"_s.arg(id)});
        QCOMPARE(closed.status, 200);
        for (const QString &name : {u"sapo"_s, u"byline"_s, u"credit"_s, u"source"_s})
            QVERIFY2(closed[u"meta"_s][name].toString().isEmpty(), qPrintable(name));
        const Said opened = ask({"GET", u"wp-json/wp/v2/posts/%1?password=k%C3%ADn"_s.arg(id)});
        QCOMPARE(opened[u"meta"_s][u"byline"_s].toString(), u"Trọng Nhân"_s);
        const Said inside
            = ask({"GET", u"wp-json/wp/v2/posts/%1?context=edit"_s.arg(id), u"editor"_s});
        QCOMPARE(inside[u"meta"_s][u"byline"_s].toString(), u"Trọng Nhân"_s);
        QCOMPARE(ask(update(id, u"editor"_s, R"({"password":""})")).status, 200);
        // of a picture too, in the request that brings it
        const Said picture = ask(upload(u"photographer"_s, {}, u"&meta[credit]=Hoa"_s));
        QCOMPARE(picture.status, 201);
        QCOMPARE(
            m_server->php(u"return get_post_meta(%1, 'toasoan_credit', true);"_s.arg(picture.id()))
                .toString(),
            u"Hoa"_s);
        QCOMPARE(ask(create(u"photographer"_s)).status, 403);
        QCOMPARE(ask(create(QString())).status, 401);
    }

    void oneOfTwentyWritersWins()
    {
        const Said made = ask(create(u"editor"_s));
        QVERIFY(made.tag.startsWith("\"" + QByteArray::number(made.id()) + "-"));
        QList<Asked> all;
        for (int i = 0; i < 20; ++i) {
            all += update(made.id(), i % 2 ? u"editor"_s : u"admin"_s,
                "{\"content\":\"<p>Bản " + QByteArray::number(i) + "</p>\"}",
                {{"If-Match", made.tag}});
        }
        const QList<Said> said = askAll(all);
        QString won;
        int conflicts = 0;
        for (const Said &one : said) {
            if (one.status == 200) {
                QVERIFY(won.isEmpty());
                won = one[u"content"_s][u"raw"_s].toString();
                QVERIFY(one.tag != made.tag);
            } else {
                QCOMPARE(one.status, 412);
                QCOMPARE(one.code(), u"newsroom_conflict"_s);
                ++conflicts;
            }
        }
        QCOMPARE(conflicts, 19);
        QCOMPARE(m_server->posts().at(0)[u"content"_s].toString(), won);
    }

    void tagsFollowEveryChange()
    {
        const Said made = ask(create(u"editor"_s));
        const QString path = u"wp-json/wp/v2/posts/%1?context=edit"_s.arg(made.id());
        QByteArray tag = ask({"GET", path, u"editor"_s}).tag;
        QCOMPARE(tag, made.tag);
        QCOMPARE(ask({"GET", path, u"editor"_s, {}, {{"If-None-Match", tag}}}).status, 304);
        for (const QString &change : {u"wp_update_post(['ID' => %1, 'post_title' => 'Khác'])"_s,
                 u"wp_set_post_tags(%1, 'lũ')"_s,
                 u"update_post_meta(%1, 'toasoan_source', 'X')"_s}) {
            m_server->php(u"return (bool) "_s + change.arg(made.id()) + u';');
            const Said now = ask({"GET", path, u"editor"_s, {}, {{"If-None-Match", tag}}});
            QCOMPARE(now.status, 200);
            QVERIFY2(now.tag != tag, qPrintable(change));
            QCOMPARE(now[u"toasoan_etag"_s].toString().toLatin1(), now.tag);
            QCOMPARE(ask(update(made.id(), u"editor"_s, R"({"title":"Đè"})", {{"If-Match", tag}}))
                         .status,
                412);
            tag = now.tag;
        }
        QCOMPARE(
            ask(update(made.id(), u"editor"_s, R"({"title":"Đúng"})", {{"If-Match", tag}})).status,
            200);
        const Asked remove{"DELETE", u"wp-json/wp/v2/posts/%1"_s.arg(made.id()), u"editor"_s, {},
            {{"If-Match", tag}}};
        QCOMPARE(ask(remove).status, 412);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        const Said picture = ask(upload(u"reporter"_s));
        QVERIFY(!picture.tag.isEmpty());
        const QString media = u"wp-json/wp/v2/media/%1"_s.arg(picture.id());
        const QByteArray caption = R"({"caption":"Một"})";
        QCOMPARE(
            ask({"POST", media, u"reporter"_s, caption, {{"If-Match", picture.tag}}}).status, 200);
        QCOMPARE(
            ask({"POST", media, u"reporter"_s, caption, {{"If-Match", picture.tag}}}).status, 412);
    }

    void askedTwiceDoneOnce()
    {
        const Said first = ask(create(u"reporter"_s, "mot-khoa-1"));
        QCOMPARE(first.status, 201);
        const Said second = ask(create(u"reporter"_s, "mot-khoa-1"));
        QCOMPARE(second.status, 201);
        QCOMPARE(second.id(), first.id());
        QCOMPARE(second.replayed, QByteArray("true"));
        QCOMPARE(second.tag, first.tag);
        QCOMPARE(second[u"content"_s], first[u"content"_s]);
        Asked other = create(u"reporter"_s, "mot-khoa-1");
        other.body.replace("Một", "Hai");
        QCOMPARE(ask(other).status, 422);
        QCOMPARE(ask(create(u"reporter"_s, "' OR 1=1 --")).status, 400);
        QCOMPARE(m_server->posts().size(), 1);
        // another person's key is another key; what was refused may be tried again
        QVERIFY(ask(create(u"reporter2"_s, "mot-khoa-1")).id() != first.id());
        Asked refused = create(u"reporter"_s, "mot-khoa-2");
        refused.body = R"({"title":"","content":"","status":"draft"})";
        QCOMPARE(ask(refused).status, 400);
        QCOMPARE(ask(refused).status, 400);
        QCOMPARE(m_server->posts().size(), 2);
        QCOMPARE(m_server
                     ->php(u"global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) FROM "
                           "$wpdb->posts WHERE post_content_filtered <> ''\");"_s)
                     .toString(),
            u"0"_s);
    }

    void eightAtOnceMakeOne()
    {
        const QList<Said> said = askAll(QList<Asked>(8, create(u"reporter"_s, "cung-mot-luc")));
        for (const Said &one : said) {
            QCOMPARE(one.status, 201);
            QCOMPARE(one.id(), said.first().id());
        }
        QCOMPARE(m_server->posts().size(), 1);
    }

    void lostAnswers_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::newRow("500") << QJsonObject{{u"status"_s, 500}};
        QTest::newRow("fatal") << QJsonObject{{u"fatal"_s, 1}};
        QTest::newRow("killed") << QJsonObject{{u"kill"_s, 1}};
    }

    void lostAnswers()
    {
        QFETCH(QJsonObject, fault);
        fault.insert(u"match"_s, u"#/wp/v2/(posts|media)#"_s);
        fault.insert(u"method"_s, u"POST"_s);
        for (const QString &when : {u"before"_s, u"after"_s}) {
            m_server->sweep();
            fault.insert(u"when"_s, when);
            const QByteArray key = "mat-tra-loi-" + QUuid::createUuid().toByteArray(QUuid::Id128);
            m_server->fault(fault);
            QVERIFY(ask(create(u"reporter"_s, key)).status >= 500);
            QCOMPARE(ask(create(u"reporter"_s, key)).status, 201);
            QCOMPARE(m_server->posts().size(), 1);
            m_server->fault(fault);
            QVERIFY(ask(upload(u"reporter"_s, key + "p")).status >= 500);
            QCOMPARE(ask(upload(u"reporter"_s, key + "p")).status, 201);
            QCOMPARE(m_server->pictures().size(), 1);
        }
    }

    void killedMidway()
    {
        // the row is in, its tags and meta are not; the picture's file is in, its sizes are not
        write(u"site/wp-content/mu-plugins/dies.php"_s, R"(<?php
            function dies($name) {
                $file = dirname(ABSPATH) . '/run/die-' . $name;
                if (is_file($file)) { unlink($file); posix_kill(getmypid(), 9); }
            }
            add_action('wp_insert_post', fn () => dies('post'), 1);
            add_filter('intermediate_image_sizes_advanced', function ($sizes) {
                dies('sizes');
                return $sizes;
            });
        )");
        Asked post = create(u"reporter"_s, "chet-giua-chung");
        post.body = R"({"title":"Bài","content":"<p>Một</p>","status":"draft",
            "meta":{"byline":"Trọng Nhân"}})";
        write(u"run/die-post"_s, "1");
        QCOMPARE(ask(post).status, 502);
        QCOMPARE(m_server->posts().size(), 1);
        const Said recovered = ask(post);
        QCOMPARE(recovered.status, 200);
        QCOMPARE(recovered.recovered, QByteArray("true"));
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(
            m_server->posts().at(0)[u"meta"_s][u"toasoan_byline"_s].toString(), u"Trọng Nhân"_s);
        QCOMPARE(ask(post).replayed, QByteArray("true"));

        write(u"run/die-sizes"_s, "1");
        QCOMPARE(ask(upload(u"reporter"_s, "anh-chet-giua", u"&caption=Lũ"_s)).status, 502);
        QCOMPARE(m_server->pictures().size(), 1);
        const Said picture = ask(upload(u"reporter"_s, "anh-chet-giua", u"&caption=Lũ"_s));
        QVERIFY(picture.status == 200 || picture.status == 201);
        QCOMPARE(m_server->pictures().size(), 1);
        QCOMPARE(m_server->pictures().at(0)[u"caption"_s].toString(), u"Lũ"_s);
        QVERIFY(!picture[u"media_details"_s][u"sizes"_s][u"medium"_s].isUndefined());
        QFile::remove(m_server->path(u"site/wp-content/mu-plugins/dies.php"_s));
    }

    void filmArchive()
    {
        const auto film = [](int i, const QByteArray &status, const QByteArray &url) {
            return "{\"title\":\"Phim " + QByteArray::number(i) + "\",\"status\":\"" + status
                + "\",\"meta\":{\"film_url\":\"" + url + "\"}}";
        };
        const QString path = u"wp-json/wp/v2/films"_s;
        const QByteArray url = "https://vi-du.example/phim.mp4";
        QCOMPARE(ask({"POST", path, u"reporter"_s, film(0, "publish", url)}).status, 403);
        QCOMPARE(ask({"POST", path, QString(), film(0, "draft", url)}).status, 401);
        QCOMPARE(ask({"POST", path, u"editor"_s, film(0, "publish", "javascript:alert(1)")}).status,
            400);
        m_server->sweep();
        QList<Asked> all;
        for (int i = 1; i <= 14; ++i)
            all += {"POST", path, u"editor"_s, film(i, "publish", url)};
        const QList<Said> made = askAll(all);
        for (const Said &one : made)
            QCOMPARE(one.status, 201);
        QCOMPARE(m_server->posts().at(0)[u"type"_s].toString(), u"film"_s);
        const Said page = ask({"GET", u"phim-tu-lieu/"_s});
        QCOMPARE(page.status, 200);
        QCOMPARE(page.body.count("<article"), 12);
        QCOMPARE(ask({"GET", u"phim-tu-lieu/page/2/"_s}).body.count("<article"), 2);
        const QByteArray one = ask({"GET", u"?post_type=film&p=%1"_s.arg(made.first().id())}).body;
        QVERIFY(one.contains("<video controls") && one.contains(url));
        const QString shown
            = m_server->php(u"return do_shortcode('[toasoan_films count=5]');"_s).toString();
        QCOMPARE(shown.count(u"<li>"_s), 5);
        QVERIFY(shown.contains(u"Phim tư liệu"_s) && shown.contains(u"film-page=2"_s));
    }

    void pictureSlider()
    {
        const int id = ask(create(u"editor"_s)).id();
        const int out = ask(upload(u"editor"_s, {}, u"&caption=Lũ&meta[credit]=A%26B"_s)).id();
        const int inside = ask(upload(u"editor"_s, {}, u"&post=%1"_s.arg(id))).id();
        const QString shown
            = m_server
                  ->php(u"return do_shortcode('[toasoan_slider ids=\"%1,%2,x\"]');"_s.arg(out).arg(
                      inside))
                  .toString();
        QCOMPARE(shown.count(u"<li>"_s), 1);
        QVERIFY2(shown.contains(u"Lũ <cite>A&amp;B</cite>"_s), qPrintable(shown));
    }

    void publishingGoesOn()
    {
        const CuttingProxy proxy(m_server->port());
        ServerDesk desk(*m_server, proxy.address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        QVERIFY(desk.server().offers(u"idempotency"_s));
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s, 2));
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(report.last.warnings, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 2), QString());
        desk.change(id, [](Content &content) { content.headline = u"Tít mới"_s; });
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"title"_s].toString(), u"Tít mới"_s);
    }

    void quietInTheLogs()
    {
        for (const QString &name : {u"log/wp.log"_s, u"log/php.log"_s}) {
            QFile file(m_server->path(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QList<QByteArray> lines = file.readAll().split('\n');
            for (const QByteArray &line : lines)
                QVERIFY2(!line.contains("plugins/toasoan") && !line.contains("toasoan_"),
                    line.constData());
        }
    }

    void goesWithoutTrace()
    {
        const int returned = ask(create(u"reporter"_s)).id();
        QCOMPARE(ask(update(returned, u"editor"_s,
                         R"({"status":"returned","meta":{"byline":"A","note":"B"}})"))
                     .status,
            200);
        ask({"POST", u"wp-json/wp/v2/films"_s, u"editor"_s, R"({"title":"Phim"})"});
        const QString trace
            = m_server
                  ->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                        "deactivate_plugins('toasoan/toasoan.php'); "
                        "define('WP_UNINSTALL_PLUGIN', 'toasoan/toasoan.php'); "
                        "require WP_PLUGIN_DIR . '/toasoan/uninstall.php'; global $wpdb; "
                        "$all = [$wpdb->get_col(\"SHOW TABLES LIKE '%toasoan%'\"), "
                        "$wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name "
                        "LIKE '%toasoan%' OR option_value LIKE '%newsroom_editor%' OR option_value "
                        "LIKE '%toasoan%'\"), "
                        "$wpdb->get_col(\"SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE "
                        "'%toasoan%'\"), $wpdb->get_col(\"SELECT ID FROM $wpdb->posts WHERE "
                        "post_type = 'film' OR post_status = 'returned'\")]; "
                        "return json_encode($all);"_s)
                  .toString();
        QCOMPARE(trace, u"[[],[],[],[]]"_s);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        QCOMPARE(ask({"GET", u"wp-json/toasoan/v1/info"_s, u"editor"_s}).status, 404);
        // and comes again by activation, which grants the capabilities
        QCOMPARE(m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                               "return activate_plugin('toasoan/toasoan.php') === null "
                               "&& get_role('editor')->has_cap('newsroom_editor');"_s),
            QJsonValue(true));
        QCOMPARE(ask({"GET", u"wp-json/toasoan/v1/info"_s, u"editor"_s}).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestCompanion)
#include "tst_companion.moc"
