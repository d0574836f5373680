// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companiontest.h"

using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What the companion plugin promises where the writer comes round another way: while it was off,
/// from wp-admin, by XML-RPC, after a worker's death, as a stranger.
class TestCompanionGuards : public QObject, private CompanionTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { m_server->sweep(); }

    void tagsMoveWhileThePluginIsOff_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("text")
            << u"wp_update_post(['ID' => %1, 'post_content' => 'Biên tập viên sửa']);"_s;
        QTest::newRow("standfirst") << u"update_post_meta(%1, 'toasoan_sapo', 'Sửa');"_s;
        QTest::newRow("tag") << u"wp_set_post_tags(%1, 'lũ');"_s;
    }

    void tagsMoveWhileThePluginIsOff()
    {
        QFETCH(QString, change);
        const Said made = ask(create(u"editor"_s));
        setPlugin(false);
        m_server->php(change.arg(made.id()) + u" return 1;"_s);
        setPlugin(true);
        const Said now = read(made.id(), {{"If-None-Match", made.tag}});
        QCOMPARE(now.status, 200);
        QVERIFY(now.tag != made.tag);
        QCOMPARE(overwrite(made.id(), made.tag).status, 412);
        QCOMPARE(overwrite(made.id(), now.tag).status, 200);
    }

    void tagsOfABackupDoNotComeAgain()
    {
        const Said made = ask(create(u"editor"_s));
        const QString backup
            = m_server
                  ->php(u"global $wpdb; return json_encode([$wpdb->get_row(\"SELECT * FROM "
                        "$wpdb->posts WHERE ID = %1\", ARRAY_A), $wpdb->get_row(\"SELECT * FROM "
                        "{$wpdb->prefix}toasoan_versions WHERE post = %1\", ARRAY_A)]);"_s.arg(
                            made.id()))
                  .toString();
        const Said lost = ask(update(made.id(), u"editor"_s, R"({"title":"Mất"})"));
        QCOMPARE(lost.status, 200);
        m_server->php(
            u"global $wpdb; [$post, $version] = json_decode('%1', true); "
            "$wpdb->replace($wpdb->posts, $post); "
            "$wpdb->replace($wpdb->prefix . 'toasoan_versions', $version); return 1;"_s.arg(
                QString(backup).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s)));
        QCOMPARE(read(made.id()).tag, made.tag);
        // as many steps as before the backup was put back
        const Said again = ask(update(made.id(), u"editor"_s, R"({"title":"Mất"})"));
        QCOMPARE(again.status, 200);
        QVERIFY(again.tag != lost.tag);
        QCOMPARE(overwrite(made.id(), lost.tag).status, 412);
    }

    void tagsFollowADeletedPicture()
    {
        const Said picture = ask(upload(u"editor"_s));
        const Said made = ask(create(u"editor"_s));
        const Said shown = ask(update(made.id(), u"editor"_s,
            "{\"featured_media\":" + QByteArray::number(picture.id()) + "}"));
        QCOMPARE(shown[u"featured_media"_s].toInt(), picture.id());
        QCOMPARE(
            ask({"DELETE", u"wp-json/wp/v2/media/%1?force=true"_s.arg(picture.id()), u"editor"_s})
                .status,
            200);
        const Said now = read(made.id(), {{"If-None-Match", shown.tag}});
        QCOMPARE(now.status, 200);
        QCOMPARE(now[u"featured_media"_s].toInt(), 0);
        QVERIFY(now.tag != shown.tag);
        QCOMPARE(overwrite(made.id(), shown.tag).status, 412);
        // the counter itself has moved: a meta that is no part of the print goes from everywhere at
        // once
        QCOMPARE(m_server->php(u"update_post_meta(%1, 'khac', 'x'); return 1;"_s.arg(made.id())),
            QJsonValue(1));
        const QByteArray before = read(made.id()).tag;
        m_server->php(u"delete_post_meta_by_key('khac'); return 1;"_s);
        QVERIFY(read(made.id()).tag != before);
        QCOMPARE(m_server
                     ->php(u"global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) FROM "
                           "{$wpdb->prefix}toasoan_versions WHERE post = 0\");"_s)
                     .toString(),
            u"0"_s);
    }

    void tagsFollowWhatGoesFromElsewhere_data()
    {
        QTest::addColumn<QString>("prepared");
        QTest::addColumn<QString>("gone");
        QTest::newRow("tag deleted")
            << u"wp_set_post_tags(%1, 'lũ');"_s
            << u"wp_delete_term(get_the_tags(%1)[0]->term_id, 'post_tag');"_s;
        QTest::newRow("author deleted") << u"wp_update_post(['ID' => %1, 'post_author' => "
                                           u"wp_insert_user(['user_login' => 'tam', "
                                           "'user_pass' => 'x', 'role' => 'reporter'])]);"_s
                                        << u"require_once ABSPATH . 'wp-admin/includes/user.php'; "
                                           "wp_delete_user(get_user_by('login', 'tam')->ID, 1);"_s;
    }

    void tagsFollowWhatGoesFromElsewhere()
    {
        QFETCH(QString, prepared);
        QFETCH(QString, gone);
        const int id = ask(create(u"editor"_s)).id();
        m_server->php(prepared.arg(id) + u" return 1;"_s);
        const QByteArray before = read(id).tag;
        m_server->php((gone.contains(u'%') ? gone.arg(id) : gone) + u" return 1;"_s);
        QVERIFY(read(id).tag != before);
        QCOMPARE(overwrite(id, before).status, 412);
    }

    void savingNowAndThenIsGuardedToo()
    {
        const Said made = ask(create(u"editor"_s));
        Asked saving = update(
            made.id(), u"editor"_s, R"({"content":"<p>Tự lưu</p>"})", {{"If-Match", "\"x-1\""}});
        saving.path += u"/autosaves"_s;
        QCOMPARE(ask(saving).status, 412);
        QCOMPARE(m_server->posts().at(0)[u"content"_s].toString(), u"<p>Một</p>"_s);
        saving.headers = {{"If-Match", made.tag}};
        QCOMPARE(ask(saving).status, 200);
        QCOMPARE(m_server->posts().at(0)[u"content"_s].toString(), u"<p>Tự lưu</p>"_s);
    }

    void lostTablesPromiseNothing()
    {
        const Said made = ask(create(u"editor"_s));
        const QString lose
            = u"global $wpdb; foreach (['versions', 'requests'] as $t) { $wpdb->query(\"DROP TABLE "
              "{$wpdb->prefix}toasoan_$t\"); } return 1;"_s;
        m_server->php(lose);
        // what was read before, and what is read now: one writer comes through, if any
        const QByteArray now = read(made.id()).tag;
        int written = 0;
        for (int i = 0; i < 4; ++i) {
            const Said said = overwrite(made.id(), now);
            QVERIFY2(said.status == 200 || said.status == 412 || said.status == 503,
                qPrintable(QString::number(said.status)));
            written += said.status == 200 ? 1 : 0;
        }
        QVERIFY(written <= 1);
        QCOMPARE(overwrite(made.id(), read(made.id()).tag).status, 200);
        m_server->php(lose);
        Said first = ask(create(u"editor"_s, "bang-mat"));
        QCOMPARE(first.status, 503);
        first = ask(create(u"editor"_s, "bang-mat"));
        QCOMPARE(first.status, 201);
        QCOMPARE(ask(create(u"editor"_s, "bang-mat")).id(), first.id());
        m_server->php(lose);
        const Said info = ask({"GET", u"wp-json/toasoan/v1/info"_s, u"editor"_s});
        QVERIFY(info[u"features"_s].toArray().contains(u"if-match"_s));
        QCOMPARE(overwrite(made.id(), read(made.id()).tag).status, 200);
    }

    void innerFieldsStayInside()
    {
        const int id = ask(create(u"reporter"_s)).id();
        const Said sent = ask(update(id, u"editor"_s,
            R"({"status":"publish","meta":{"note":"Ghi chú kín","story":"a2lu","sapo":"Sapo"}})"));
        QCOMPARE(sent.status, 200);
        QCOMPARE(sent[u"meta"_s][u"note"_s].toString(), u"Ghi chú kín"_s);
        const QString shown
            = m_server
                  ->php(u"$GLOBALS['post'] = get_post(%1); ob_start(); @the_meta(); "
                        "return ob_get_clean();"_s.arg(id))
                  .toString();
        QVERIFY2(shown.contains(u"Sapo"_s), qPrintable(shown));
        QVERIFY2(!shown.contains(u"kín"_s) && !shown.contains(u"a2lu"_s), qPrintable(shown));
        // what one's own story brings from other desks ends with working here
        const QString path = u"wp-json/wp/v2/posts/%1"_s.arg(id);
        QCOMPARE(ask({"GET", path, u"reporter"_s})[u"toasoan_story"_s].toString(), u"a2lu"_s);
        const auto setRole = [&](const QString &role) {
            m_server->php(u"get_user_by('id', %1)->set_role('%2'); return 1;"_s.arg(
                QString::number(m_server->userId(u"reporter"_s)), role));
        };
        setRole(u"subscriber"_s);
        const QString former
            = ask({"GET", path, u"reporter"_s})[u"toasoan_story"_s].toString(u"?"_s);
        setRole(u"reporter"_s);
        QCOMPARE(former, QString());
    }

    void picturesOfWhatNeverCameOutStayInside()
    {
        const int waiting = ask(create(u"editor"_s)).id();
        const auto picture = [&](const QString &caption) {
            return ask(upload(u"editor"_s, {},
                           u"&post=%1&caption=%2"_s.arg(QString::number(waiting), caption)))
                .id();
        };
        const int secret = picture(u"Kin"_s), shown = picture(u"Trong"_s), lead = picture(u"Mo"_s);
        const int live = ask(create(u"editor"_s)).id();
        QCOMPARE(ask(update(live, u"editor"_s,
                         "{\"status\":\"publish\",\"featured_media\":" + QByteArray::number(lead)
                             + ",\"content\":\"<img class=\\\"wp-image-" + QByteArray::number(shown)
                             + "\\\" src=\\\"x\\\">\"}"))
                     .status,
            200);
        const QString path = u"wp-json/wp/v2/posts/%1"_s.arg(waiting);
        QCOMPARE(ask({"DELETE", path, u"editor"_s}).status, 200);
        // as WordPress empties its trash
        QCOMPARE(ask({"DELETE", path + u"?force=true"_s, u"editor"_s}).status, 200);
        const auto media = [](int id) { return u"wp-json/wp/v2/media/%1"_s.arg(id); };
        QCOMPARE(ask({"GET", media(secret)}).status, 401);
        QCOMPARE(ask({"GET", media(shown)}).status, 200);
        QCOMPARE(ask({"GET", media(lead)}).status, 200);
        QVERIFY(!ask({"GET", u"wp-json/wp/v2/media"_s}).body.contains("Kin"));
        QCOMPARE(ask({"GET", media(secret), u"editor"_s}).status, 200);
        QCOMPARE(m_server->pictures().size(), 3);
    }

    void nobodyReturnsHisOwnStory()
    {
        const int id = ask(create(u"reporter"_s)).id();
        QCOMPARE(ask(update(id, u"reporter"_s, R"({"status":"pending"})")).status, 200);
        const auto sent = [&](const QString &login) {
            const QString call
                = u"<methodCall><methodName>wp.editPost</methodName><params>"
                  "<param><value><int>1</int></value></param>"
                  "<param><value><string>%1</string></value></param>"
                  "<param><value><string>%2</string></value></param>"
                  "<param><value><int>%3</int></value></param><param><value><struct><member>"
                  "<name>post_status</name><value><string>returned</string></value></member>"
                  "</struct></value></param></params></methodCall>"_s.arg(
                      login, m_server->signInPassword(login), QString::number(id));
            return ask({"POST", u"xmlrpc.php"_s, {}, call.toUtf8()}).body;
        };
        const QByteArray answer = sent(u"reporter"_s);
        QVERIFY2(answer.contains("methodResponse"), answer.constData());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"pending"_s);
        QVERIFY(sent(u"editor"_s).contains("<boolean>1</boolean>"));
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"returned"_s);
        // saving what is returned leaves it so; a new post of the form does not vanish among the
        // unborn
        const QString form
            = u"wp_set_current_user(%1); wp_update_post(['ID' => %2, 'post_title' => 'Sửa']); "
              "$new = wp_insert_post(['post_title' => 'N', 'post_status' => 'auto-draft']); "
              "wp_update_post(['ID' => $new, 'post_status' => 'returned']); "
              "return get_post_status(%2) . ' ' . get_post_status($new);"_s;
        QCOMPARE(m_server->php(form.arg(m_server->userId(u"reporter"_s)).arg(id)).toString(),
            u"returned draft"_s);
    }

    void keysCostTheSameInAFullArchive()
    {
        QCOMPARE(ask(create(u"reporter"_s, "truoc-khi-day")).status, 201);
        // what the search for its mark reads, of 20,000 rows that were there before
        m_server->php(
            u"global $wpdb; $wpdb->query(\"INSERT INTO $wpdb->posts (post_author, post_type, "
            "post_status, post_content, post_title, post_excerpt, to_ping, pinged, "
            "post_content_filtered) SELECT 1, 'revision', 'inherit', REPEAT('x', 500), "
            "'', '', '', '', '' FROM seq_1_to_20000\"); return 1;"_s);
        QCOMPARE(m_server
                     ->php(u"global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) >= 20000 "
                           "FROM $wpdb->posts\");"_s)
                     .toString(),
            u"1"_s);
        const auto rowsRead = [&] {
            return m_server
                ->php(
                    u"global $wpdb; return (int) $wpdb->get_var(\"SELECT SUM(VARIABLE_VALUE) FROM "
                    "information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME IN "
                    "('HANDLER_READ_RND_NEXT', 'HANDLER_READ_NEXT')\");"_s)
                .toInt();
        };
        const int before = rowsRead();
        QCOMPARE(ask(create(u"reporter"_s, "sau-khi-day")).status, 201);
        const int read = rowsRead() - before;
        m_server->php(u"global $wpdb; $wpdb->query(\"DELETE FROM $wpdb->posts WHERE post_type = "
                      "'revision'\"); return 1;"_s);
        QVERIFY2(read < 5000, qPrintable(QString::number(read)));
    }

    void killedUpdates_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::newRow("row written, not counted") << QByteArray("post_updated");
        QTest::newRow("meta written") << QByteArray("rest_after_insert_post");
        QTest::newRow("all written") << QByteArray("wp_after_insert_post");
    }

    void killedUpdates()
    {
        QFETCH(QByteArray, when);
        write(u"site/wp-content/mu-plugins/dies.php"_s,
            "<?php add_action('" + when + R"(', function () {
                $file = dirname(ABSPATH) . '/run/die';
                if (is_file($file)) { unlink($file); posix_kill(getmypid(), 9); }
            }, 5);)");
        const Said made = ask(create(u"editor"_s));
        const Asked change
            = update(made.id(), u"editor"_s, R"({"content":"<p>Hai</p>","meta":{"sapo":"Sapo"}})",
                {{"If-Match", made.tag}, {"Idempotency-Key", "sua-" + when}});
        write(u"run/die"_s, "1");
        QCOMPARE(ask(change).status, 502);
        const Said again = ask(change);
        QCOMPARE(again.status, 200);
        QCOMPARE(again[u"meta"_s][u"sapo"_s].toString(), u"Sapo"_s);
        QCOMPARE(ask(change).replayed, QByteArray("true"));
        QCOMPARE(m_server->posts().at(0)[u"content"_s].toString(), u"<p>Hai</p>"_s);
        // without that key nobody comes through with the old tag
        QCOMPARE(overwrite(made.id(), made.tag).status, 412);

        // and when somebody wrote meanwhile, his text stays
        const Asked late = update(made.id(), u"editor"_s, R"({"content":"<p>Ba</p>"})",
            {{"If-Match", again.tag}, {"Idempotency-Key", "muon-" + when}});
        write(u"run/die"_s, "1");
        QCOMPARE(ask(late).status, 502);
        QCOMPARE(ask(update(made.id(), u"admin"_s, R"({"content":"<p>Khác</p>"})")).status, 200);
        QCOMPARE(ask(late).status, 412);
        QCOMPARE(m_server->posts().at(0)[u"content"_s].toString(), u"<p>Khác</p>"_s);
        QFile::remove(m_server->path(u"site/wp-content/mu-plugins/dies.php"_s));
    }

    void strangersSeeUsedTermsAlone()
    {
        const int above = term(u"categories"_s, R"({"name":"Trên"})");
        const int used = term(
            u"categories"_s, "{\"name\":\"Dùng\",\"parent\":" + QByteArray::number(above) + "}");
        const int secret = term(u"categories"_s, R"({"name":"Mục kín"})");
        const int tag = term(u"tags"_s, R"({"name":"Vụ kín"})");
        const auto made = [&](const QByteArray &status, int category, int tagged) {
            Asked asked = create(u"editor"_s);
            asked.body = "{\"title\":\"Bài\",\"content\":\"x\",\"status\":\"" + status
                + "\",\"categories\":[" + QByteArray::number(category) + "],\"tags\":["
                + QByteArray::number(tagged) + "]}";
            return ask(asked).id();
        };
        QVERIFY(made("publish", used, term(u"tags"_s, R"({"name":"Lũ"})")) > 0);
        const int waiting = made("pending", secret, tag);
        const auto names = [&](const QString &route, const QString &login) {
            QStringList found;
            const Said said = ask({"GET", u"wp-json/wp/v2/"_s + route, login});
            const QJsonArray all = said.json.array();
            for (const auto &one : all)
                found += one[one[u"name"_s].isUndefined() ? u"title"_s : u"name"_s].toString();
            found.sort();
            return found.join(u'|');
        };
        const QString oneTag = u"wp-json/wp/v2/tags/%1"_s.arg(tag);
        const QString search = u"search?type=term&search=k%C3%ADn"_s;
        for (const QString &login : {QString(), u"reader"_s}) {
            QCOMPARE(names(u"tags"_s, login), u"Lũ"_s);
            QCOMPARE(names(u"categories"_s, login), u"Dùng|Trên"_s);
            QCOMPARE(names(u"tags?hide_empty=false&include=%1"_s.arg(tag), login), QString());
            QCOMPARE(names(search, login), QString());
            QCOMPARE(ask({"GET", oneTag, login}).status, 404);
            QCOMPARE(ask({"GET", u"wp-json/wp/v2/categories/%1"_s.arg(above), login}).status, 200);
        }
        for (const QString &login : {u"reporter"_s, u"editor"_s}) {
            QCOMPARE(names(u"tags"_s, login), u"Lũ|Vụ kín"_s);
            QVERIFY(names(u"categories"_s, login).contains(u"Mục kín"_s));
            QCOMPARE(names(search, login), u"Mục kín|Vụ kín"_s);
            QCOMPARE(ask({"GET", oneTag, login}).status, 200);
        }
        for (const QString &page : {u"?cat=%1"_s.arg(secret), u"?tag=vu-kin"_s, u"tag/vu-kin/"_s,
                 u"?feed=rss2&tag=vu-kin"_s}) {
            const Said said = ask({"GET", page});
            QVERIFY2(said.status == 404, qPrintable(page));
            QVERIFY2(!said.body.contains("kín"), qPrintable(page));
        }
        QCOMPARE(ask(update(waiting, u"editor"_s, R"({"status":"publish"})")).status, 200);
        QCOMPARE(names(u"tags"_s, {}), u"Lũ|Vụ kín"_s);
        QCOMPARE(ask({"GET", u"tag/vu-kin/"_s}).status, 200);
    }

    void tablesOfAnOlderVersion()
    {
        const QString columns = u"array_merge($wpdb->get_col(\"SHOW COLUMNS FROM {$p}requests\"), "
                                "$wpdb->get_col(\"SHOW COLUMNS FROM {$p}versions\"))"_s;
        const QString old
            = u"global $wpdb; $p = $wpdb->prefix . 'toasoan_'; "
              "update_post_meta(%2, 'toasoan_note', 'Cũ'); "
              "$wpdb->query(\"ALTER TABLE {$p}requests DROP COLUMN after_post\"); "
              "$wpdb->query(\"ALTER TABLE {$p}versions DROP COLUMN writer\"); "
              "$wpdb->query(\"REPLACE INTO {$p}versions (post, version) VALUES (0, 2)\"); "
              "update_option('toasoan_version', '0.1.0'); return implode(' ', %1);"_s;
        const int id = ask(create(u"editor"_s)).id();
        QCOMPARE(m_server->php(old.arg(columns, QString::number(id))).toString(),
            u"id fingerprint done answer created post version"_s);
        QCOMPARE(ask(create(u"editor"_s, "sau-nang-cap")).status, 201);
        const QString now = u"global $wpdb; $p = $wpdb->prefix . 'toasoan_'; "
                            "return implode(' ', %1) . $wpdb->get_var(\"SELECT COUNT(*) FROM "
                            "{$p}versions WHERE post = 0\");"_s;
        QCOMPARE(m_server->php(now.arg(columns)).toString().simplified(),
            u"id fingerprint done answer created after_post post version writer0"_s);
        QCOMPARE(read(id)[u"meta"_s][u"note"_s].toString(), u"Cũ"_s);
    }

    // A theme may know films by the same name.
    void leavesTheFilmsOfOthers()
    {
        const int made
            = ask({"POST", u"wp-json/wp/v2/films"_s, u"editor"_s, R"({"title":"Của plugin"})"})
                  .id();
        QVERIFY(made > 0);
        const QString others
            = u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; global $wpdb; "
              "$old = wp_insert_post(['post_type' => 'film', 'post_title' => 'Bản cũ']); "
              "delete_post_meta($old, '_toasoan_film'); "
              "update_post_meta($old, 'toasoan_film_url', 'https://phim.example/1'); "
              "register_post_type('film', ['public' => true]); "
              "$theirs = wp_insert_post(['post_type' => 'film', 'post_title' => 'Của giao diện']); "
              "$menu = wp_create_nav_menu('Thực đơn phim'); wp_update_nav_menu_item($menu, 0, "
              "['menu-item-type' => 'post_type', 'menu-item-object' => 'film', "
              "'menu-item-object-id' => $theirs, 'menu-item-status' => 'publish']); "
              "deactivate_plugins('toasoan/toasoan.php'); "
              "define('WP_UNINSTALL_PLUGIN', 'toasoan/toasoan.php'); "
              "require WP_PLUGIN_DIR . '/toasoan/uninstall.php'; "
              "return [$wpdb->get_col(\"SELECT post_title FROM $wpdb->posts WHERE post_type = "
              "'film'\"), (int) $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->posts WHERE post_type "
              "= 'nav_menu_item'\"), count($wpdb->get_col(\"SELECT meta_key FROM $wpdb->postmeta "
              "WHERE meta_key LIKE '%toasoan%'\"))];"_s;
        QCOMPARE(
            m_server->php(others).toArray(), (QJsonArray{QJsonArray{u"Của giao diện"_s}, 1, 0}));
        m_server->php(
            u"global $wpdb; foreach ($wpdb->get_col(\"SELECT ID FROM $wpdb->posts WHERE post_type "
            "IN ('film', 'nav_menu_item')\") as $id) { wp_delete_post($id, true); } return 1;"_s);
        setPlugin(true);
    }

    void leavesNothingWithPeopleAndMenus()
    {
        const int returned = ask(create(u"reporter"_s)).id();
        QCOMPARE(ask(update(returned, u"editor"_s, R"({"status":"returned"})")).status, 200);
        const QString before
            = u"$before = fn () => $GLOBALS['wpdb']->get_col(\"SELECT CONCAT(meta_key, ' ', "
              "meta_value) FROM {$GLOBALS['wpdb']->usermeta} WHERE CONCAT(meta_key, meta_value) "
              "REGEXP 'film|newsroom'\"); $was = $before(); "_s;
        // as people leave it: a returned story in the trash, the archive in a menu, columns hidden
        const QString left
            = u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; wp_trash_post(%1); "
              "$menu = wp_create_nav_menu('Menu'); wp_update_nav_menu_item($menu, 0, "
              "['menu-item-type' => 'post_type_archive', 'menu-item-object' => 'film', "
              "'menu-item-status' => 'publish']); "
              "wp_update_nav_menu_item($menu, 0, ['menu-item-type' => 'custom', "
              "'menu-item-title' => 'Giữ', 'menu-item-url' => '/', 'menu-item-status' => "
              "'publish']); "
              "foreach (['edit_film_per_page' => 20, 'manageedit-filmcolumnshidden' => ['date'], "
              "'closedpostboxes_film' => [], 'metaboxhidden_nav-menus' => ['add-post-type-film', "
              "'add-post_tag']] as $key => $value) { update_user_meta(%2, $key, $value); } "
              "get_user_by('id', %2)->add_cap('newsroom_editor'); "_s;
        const QString removed
            = u"deactivate_plugins('toasoan/toasoan.php'); "
              "define('WP_UNINSTALL_PLUGIN', 'toasoan/toasoan.php'); "
              "require WP_PLUGIN_DIR . '/toasoan/uninstall.php'; global $wpdb; "
              "return json_encode([$was, $before(), $wpdb->get_col(\"SELECT meta_value FROM "
              "$wpdb->postmeta WHERE meta_value IN ('film', 'returned')\"), "
              "get_post_meta(%1, '_wp_trash_meta_status', true), "
              "wp_list_pluck(wp_get_nav_menu_items('Menu'), 'title'), "
              "get_user_meta(%2, 'metaboxhidden_nav-menus', true), "
              "$wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name LIKE "
              "'%toasoan%'\")], JSON_UNESCAPED_UNICODE);"_s;
        QString code = before + left + removed;
        code.replace(u"%1"_s, QString::number(returned));
        code.replace(u"%2"_s, QString::number(m_server->userId(u"reader"_s)));
        const QString trace = m_server->php(code).toString();
        QCOMPARE(trace, u"[[],[],[],\"draft\",[\"Giữ\"],[\"add-post_tag\"],[]]"_s);
    }

private:
    void setPlugin(bool on) const
    {
        m_server->php(
            u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
            u"%1_plugin%2('toasoan/toasoan.php'); "
            "return 1;"_s.arg(on ? u"activate"_s : u"deactivate"_s, on ? QString() : u"s"_s));
    }
    Said read(int id, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
    {
        return ask(
            {"GET", u"wp-json/wp/v2/posts/%1?context=edit"_s.arg(id), u"editor"_s, {}, headers});
    }
    Said overwrite(int id, const QByteArray &tag)
    {
        return ask(update(id, u"editor"_s, R"({"content":"<p>Đè</p>"})", {{"If-Match", tag}}));
    }
    int term(const QString &route, const QByteArray &body)
    {
        return ask({"POST", u"wp-json/wp/v2/"_s + route, u"editor"_s, body}).id();
    }
};

QTEST_GUILESS_MAIN(TestCompanionGuards)
#include "tst_companionguards.moc"
