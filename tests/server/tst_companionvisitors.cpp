// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "companiontest.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Who reads the site, as the companion plugin counts it: nobody twice, and nobody by name.
class TestCompanionVisitors : public QObject, private CompanionTest
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

    void viewsAndVisitors()
    {
        const int id = ask(create(u"editor"_s)).id();
        const auto view = [&](const QByteArray &agent, const QString &login = {},
                              const QByteArray &origin = {}) {
            Asked asked{"POST", u"wp-json/toasoan/v1/view"_s, login,
                "{\"post\":" + QByteArray::number(id) + "}", {{"User-Agent", agent}}};
            if (!origin.isEmpty())
                asked.headers += {"Origin", origin};
            return ask(asked);
        };
        const QByteArray reader = "Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0";
        QCOMPARE(view(reader).status, 404); // a draft has no readers
        QCOMPARE(ask(update(id, u"editor"_s, R"({"status":"publish"})")).status, 200);
        const int before = statistics()[u"today"_s].toInt();
        QCOMPARE(view(reader)[u"views"_s].toInt(), 1);
        QCOMPARE(view(reader)[u"views"_s].toInt(), 1);
        QCOMPARE(view("Mozilla/5.0 (compatible; Googlebot/2.1)")[u"views"_s].toInt(), 1);
        QCOMPARE(view(reader + " a", u"editor"_s)[u"views"_s].toInt(), 1);
        QCOMPARE(view(reader + " b", {}, "https://vi-du.example")[u"views"_s].toInt(), 1);
        QCOMPARE(view("Mozilla/5.0 (Android 14) Chrome/120")[u"views"_s].toInt(), 2);
        m_server->php(u"global $wpdb; return $wpdb->query(\"UPDATE {$wpdb->prefix}toasoan_seen SET "
                      "at = at - INTERVAL 31 MINUTE\");"_s);
        QCOMPARE(view(reader)[u"views"_s].toInt(), 3);
        for (const char *post : {"-1", "\"x\"", "1e9", "99999999"})
            QVERIFY(ask({"POST", u"wp-json/toasoan/v1/view"_s, QString(),
                            QByteArray("{\"post\":") + post + "}", {{"User-Agent", reader}}})
                        .status
                >= 400);
        const QJsonObject numbers = statistics();
        QCOMPARE(numbers[u"today"_s].toInt(), before + 2);
        QVERIFY(numbers[u"online"_s].toInt() >= 2);
        QVERIFY(numbers[u"week"_s].toInt() >= numbers[u"today"_s].toInt());
        QVERIFY(numbers[u"total"_s].toInt() >= numbers[u"week"_s].toInt());
        QCOMPARE(ask({"GET", u"wp-json/wp/v2/posts/%1"_s.arg(id)})[u"views"_s].toInt(), 3);
        QCOMPARE(ask({"GET", u"wp-json/toasoan/v1/statistics?posts=a"_s}).status, 400);
        // the page says it, and asks to be counted whatever cache it came from
        const QByteArray page = ask({"GET", u"?p=%1"_s.arg(id)}).body;
        QVERIFY2(page.contains(u"Lượt xem"_s.toUtf8()), page.constData());
        QVERIFY(page.contains("assets/view.js") && page.contains("\"post\":"));
        const QString shown
            = m_server->php(u"return do_shortcode('[toasoan_statistics]');"_s).toString();
        QVERIFY2(shown.contains(u"Thống kê truy cập"_s), qPrintable(shown));
        // no address and no browser's name is kept; yesterday's salt is forgotten
        const QString kept = m_server
                                 ->php(u"global $wpdb; $all = []; foreach (['seen', 'visits', "
                                       "'days', 'views'] as $t) { $all[] = $wpdb->get_results("
                                       "\"SELECT * FROM {$wpdb->prefix}toasoan_$t\"); } "
                                       "return json_encode($all);"_s)
                                 .toString();
        QVERIFY(kept.contains(u"visitor"_s));
        QVERIFY(!kept.contains(u"127.0.0.1"_s) && !kept.contains(u"Mozilla"_s));
        const QString left
            = m_server
                  ->php(u"global $wpdb; $p = $wpdb->prefix . 'toasoan_'; "
                        "$wpdb->query(\"UPDATE {$p}days SET day = day - INTERVAL 2 DAY\"); "
                        "$wpdb->query(\"UPDATE {$p}visits SET day = day - INTERVAL 2 DAY\"); "
                        "do_action('toasoan_daily'); return $wpdb->get_var(\"SELECT COUNT(*) FROM "
                        "{$p}visits\") . $wpdb->get_var(\"SELECT MAX(salt) FROM {$p}days\");"_s)
                  .toString();
        QCOMPARE(left, u"0"_s);
        QCOMPARE(statistics()[u"today"_s].toInt(), 0);
        QCOMPARE(statistics()[u"week"_s].toInt(), numbers[u"week"_s].toInt());
    }

    void statisticsByCommandLine()
    {
        const CliRunner cli;
        QVERIFY(cli.initWithMembers());
        const Answer joined
            = cli.connectTo(m_server->http(), u"editor"_s, m_server->password(u"editor"_s));
        QVERIFY2(joined.code == 0, joined.err.constData());
        const QString id = cli.readyStory(u"Cầu Ván thông xe"_s, u"phongvien"_s);
        QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
        QCOMPARE(cli.run({u"approve"_s, id}).code, 0);
        QCOMPARE(cli.run({u"publish"_s, id}).code, 0);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
        const int post = m_server->posts().at(0)[u"id"_s].toInt();
        for (const char *agent : {"Mozilla/5.0 (A) Firefox/115.0", "Mozilla/5.0 (B) Firefox/115.0"})
            ask({"POST", u"wp-json/toasoan/v1/view"_s, QString(),
                "{\"post\":" + QByteArray::number(post) + "}", {{"User-Agent", agent}}});
        const Answer counted = cli.run({u"statistics"_s, u"--json"_s});
        QVERIFY2(counted.code == 0, counted.err.constData());
        const QJsonObject numbers = counted.json().object();
        for (const QString &name : {u"online"_s, u"today"_s, u"week"_s, u"total"_s})
            QCOMPARE(numbers[name], statistics()[name]);
        QVERIFY(numbers[u"online"_s].toInt() >= 2);
        const QJsonArray stories = numbers[u"stories"_s].toArray();
        QCOMPARE(stories.size(), 1);
        QCOMPARE(stories.at(0)[u"id"_s].toString(), id);
        QCOMPARE(stories.at(0)[u"headline"_s].toString(), u"Cầu Ván thông xe"_s);
        QCOMPARE(stories.at(0)[u"views"_s].toInt(), 2);
        QCOMPARE(cli.show(id)[u"remote"_s][u"views"_s].toInt(), 2);
        const Answer shown = cli.run({u"statistics"_s});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.line().contains(u"Cầu Ván thông xe"_s));
    }

    void addressesAreHashedWithASaltAlways()
    {
        const int id = ask(create(u"editor"_s)).id();
        QCOMPARE(ask(update(id, u"editor"_s, R"({"status":"publish"})")).status, 200);
        const QByteArray agent = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/122.0";
        const auto view = [&] {
            return ask({"POST", u"wp-json/toasoan/v1/view"_s, {},
                           "{\"post\":" + QByteArray::number(id) + "}", {{"User-Agent", agent}}})
                .status;
        };
        QCOMPARE(view(), 200);
        m_server->php(
            u"global $wpdb; foreach (['visits', 'seen'] as $t) { $wpdb->query(\"DELETE FROM "
            "{$wpdb->prefix}toasoan_$t\"); } $wpdb->query(\"UPDATE "
            "{$wpdb->prefix}toasoan_days SET salt = ''\"); return 1;"_s);
        QCOMPARE(view(), 200);
        const QString kept = m_server
                                 ->php(u"global $wpdb; return implode(' ', $wpdb->get_col(\"SELECT "
                                       "visitor FROM {$wpdb->prefix}toasoan_visits\"));"_s)
                                 .toString();
        const QString guessed = m_server
                                    ->php(u"return hash_hmac('sha256', '127.0.0.1|%1', '');"_s.arg(
                                        QString::fromLatin1(agent)))
                                    .toString();
        QCOMPARE(kept.size(), 64);
        QVERIFY(kept != guessed);
    }

    void midnightMakesNobodyNew()
    {
        const int id = ask(create(u"editor"_s)).id();
        QCOMPARE(ask(update(id, u"editor"_s, R"({"status":"publish"})")).status, 200);
        const auto seen = [&](const QByteArray &agent) {
            const Said said = ask({"POST", u"wp-json/toasoan/v1/view"_s, {},
                "{\"visitors\":true,\"post\":" + QByteArray::number(id) + "}",
                {{"User-Agent", "Mozilla/5.0 (" + agent + ") Firefox/122.0"}}});
            return u"%1 views, %2 online"_s.arg(said[u"views"_s].toInt())
                .arg(said[u"visitors"_s][u"online"_s].toInt());
        };
        // the site's clock, by its zone: minutes after midnight
        const auto setClock = [&](int minutes) {
            const QTime utc = QDateTime::currentDateTimeUtc().time();
            int offset = (minutes - utc.hour() * 60 - utc.minute() + 2 * 1440) % 1440;
            offset = offset > 720 ? offset - 1440 : offset;
            m_server->php(u"update_option('timezone_string', ''); update_option('gmt_offset', %1); "
                          "return 1;"_s.arg(offset / 60.0, 0, 'f', 6));
        };
        const QString names = u"global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) FROM "
                              "{$wpdb->prefix}toasoan_days WHERE salt <> ''\");"_s;
        m_server->php(u"global $wpdb; foreach (['visits', 'seen', 'days'] as $t) { "
                      "$wpdb->query(\"DELETE FROM {$wpdb->prefix}toasoan_$t\"); } return 1;"_s);
        setClock(-8);
        QCOMPARE(seen("A"), u"1 views, 1 online"_s);
        setClock(8);
        QCOMPARE(seen("A"), u"1 views, 1 online"_s);
        QCOMPARE(seen("B"), u"2 views, 2 online"_s);
        QCOMPARE(seen("A"), u"2 views, 2 online"_s);
        QCOMPARE(m_server->php(names).toString(), u"2"_s);
        // half an hour later nobody can say any more who was here yesterday
        setClock(38);
        QCOMPARE(seen("A"), u"2 views, 2 online"_s);
        QCOMPARE(m_server->php(names).toString(), u"1"_s);
        m_server->php(u"update_option('timezone_string', 'Asia/Ho_Chi_Minh'); "
                      u"update_option('gmt_offset', ''); "
                      "return 1;"_s);
    }

    void numbersOfCachedPagesAreFresh()
    {
        const int id = ask(create(u"editor"_s)).id(), other = ask(create(u"editor"_s)).id(),
                  draft = ask(create(u"editor"_s)).id();
        for (const int post : {id, other})
            QCOMPARE(ask(update(post, u"editor"_s, R"({"status":"publish"})")).status, 200);
        m_server->php(u"global $wpdb; foreach ([%1, %2] as $post) { $wpdb->replace($wpdb->prefix . "
                      "'toasoan_views', ['post' => $post, 'views' => 7]); } return 1;"_s.arg(
                          QString::number(other), QString::number(draft)));
        const auto asked = [&](const QByteArray &more) {
            return ask({"POST", u"wp-json/toasoan/v1/view"_s, {},
                "{\"post\":" + QByteArray::number(id) + more + "}",
                {{"User-Agent", "Mozilla/5.0 (X11) Firefox/122.0"}}});
        };
        const Said plain = asked({});
        QCOMPARE(plain.json.object().keys(), QStringList{u"views"_s});
        const Said all = asked(",\"visitors\":true,\"others\":[" + QByteArray::number(other) + ","
            + QByteArray::number(draft) + "]");
        QCOMPARE(all[u"others"_s][QString::number(other)].toInt(), 7);
        QCOMPARE(all[u"others"_s][QString::number(draft)].toInt(), 0);
        for (const QString &name : {u"online"_s, u"today"_s, u"week"_s, u"total"_s})
            QVERIFY2(all[u"visitors"_s][name].toInt() > 0, qPrintable(name));
        QCOMPARE(asked(",\"others\":[\"x\"]").status, 400);
        const QString shown
            = m_server->php(u"return do_shortcode('[toasoan_statistics]');"_s).toString();
        QVERIFY2(shown.contains(u"data-toasoan-visitors=\"online\""_s), qPrintable(shown));
    }

    void addressesInCapitalsAreTheSame()
    {
        const Said made = ask(create(u"editor"_s));
        Asked shouting
            = update(made.id(), u"editor"_s, R"({"title":"Đè"})", {{"If-Match", "\"x-1\""}});
        shouting.path.replace(u"posts"_s, u"POSTS"_s);
        QCOMPARE(ask(shouting).status, 412);
        Asked twice = create(u"editor"_s, "khoa-chu-hoa");
        twice.path = u"wp-json/WP/v2/Posts"_s;
        const int first = ask(twice).id();
        const Said second = ask(twice);
        QCOMPARE(second.id(), first);
        QCOMPARE(second.replayed, QByteArray("true"));
        QCOMPARE(m_server->posts().size(), 2);
    }

private:
    QJsonObject statistics()
    {
        return ask({"GET", u"wp-json/toasoan/v1/statistics"_s}).json.object();
    }
};

QTEST_GUILESS_MAIN(TestCompanionVisitors)
#include "tst_companionvisitors.moc"
