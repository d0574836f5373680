// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/signinpage.h"

#include <QtTest>
#include <QUrlQuery>

using namespace toasoan;
using namespace Qt::StringLiterals;

using Kind = SignInAnswer::Kind;

namespace {

QString desk()
{
    return u"0123456789abcdef"_s;
}

QString state()
{
    return u"00112233445566778899aabbccddeeff"_s;
}

QString back()
{
    return u"toasoan://sign-in/%1?state=%2"_s.arg(desk(), state());
}

QString site()
{
    return u"&site_url=https%3A%2F%2Fbao.example%2Ftin"_s;
}

QString who()
{
    return u"&user_login=bien.tap&password=abcdEFGH1234ijklMNOP5678"_s;
}

SignInPage page()
{
    return {QUrl(u"https://bao.example/tin/wp-admin/authorize-application.php"_s),
        QUrl(u"https://bao.example/tin/"_s)};
}

SignInAnswer read(const QString &answer)
{
    return readSignInAnswer(answer, page(), {desk(), state()});
}

} // namespace

/// What goes to the browser, and what may come back from it.
class TestSignInPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAttemptHasItsOwnState()
    {
        QSet<QString> states;
        for (int i = 0; i < 200; ++i) {
            const auto request = SignInRequest::make(desk());
            QCOMPARE(request.desk, desk());
            QCOMPARE(request.state.size(), 32);
            states.insert(request.state);
        }
        QCOMPARE(states.size(), 200);
    }

    void addressForTheBrowser()
    {
        const QUrl url = signInAddress(page(), {desk(), state()}, u"Tòa Soạn & máy + #1"_s, true);
        QCOMPARE(url.host(), u"bao.example"_s);
        QCOMPARE(url.path(), u"/tin/wp-admin/authorize-application.php"_s);
        const QUrlQuery query(url);
        const auto value
            = [&](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(value(u"app_name"_s), u"Tòa Soạn & máy + #1"_s);
        QVERIFY(!url.toEncoded().contains('+'));
        QVERIFY(!QUuid::fromString(value(u"app_id"_s)).isNull());
        QCOMPARE(value(u"success_url"_s), back());
        QCOMPARE(value(u"reject_url"_s), back() + u"&success=false"_s);
        // a site without permalinks or a plugin may have a query of its own
        SignInPage other = page();
        other.authorization.setQuery(u"lang=vi"_s);
        QCOMPARE(QUrlQuery(signInAddress(other, {desk(), state()}, u"T"_s, true))
                     .queryItemValue(u"lang"_s),
            u"vi"_s);
    }

    void withoutAWayBackThePasswordIsShownThere()
    {
        const QUrlQuery query(signInAddress(page(), {desk(), state()}, u"Tòa Soạn"_s, false));
        QVERIFY(!query.hasQueryItem(u"success_url"_s));
        QVERIFY(!query.hasQueryItem(u"reject_url"_s));
        QVERIFY(query.hasQueryItem(u"app_id"_s));
    }

    void approved_data()
    {
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("login");
        const QString password = u"&password=abcdEFGH1234ijklMNOP5678"_s;
        QTest::newRow("by the script of the page") << site() + who() << u"bien.tap"_s;
        QTest::newRow("slash at the end")
            << u"&site_url=https://bao.example/tin/"_s + who() << u"bien.tap"_s;
        QTest::newRow("port said")
            << u"&site_url=https://BAO.example:443/tin"_s + who() << u"bien.tap"_s;
        QTest::newRow("behind a proxy")
            << u"&site_url=http://bao.example/tin"_s + who() << u"bien.tap"_s;
        QTest::newRow("space as a form writes it")
            << site() + password + u"&user_login=bien+tap"_s << u"bien tap"_s;
        QTest::newRow("space, percent")
            << site() + password + u"&user_login=bien%20tap"_s << u"bien tap"_s;
        QTest::newRow("e-mail with a plus")
            << site() + password + u"&user_login=a%2Bb%40bao.example"_s << u"a+b@bao.example"_s;
        QTest::newRow("Vietnamese")
            << site() + password + u"&user_login=bi%C3%AAn%20t%E1%BA%ADp"_s << u"biên tập"_s;
    }

    void approved()
    {
        QFETCH(QString, rest);
        QFETCH(QString, login);
        const SignInAnswer answer = read(back() + rest);
        QCOMPARE(answer.kind, Kind::Approved);
        QCOMPARE(answer.login, login);
        QCOMPARE(answer.password, u"abcdEFGH1234ijklMNOP5678"_s);
        QVERIFY(sentenceOf(answer, page()).isEmpty());
        QCOMPARE(deskOf(back() + rest), desk());
        QVERIFY(isSignInAnswer(back() + rest));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<Kind>("kind");
        const QString good = site() + who();
        const auto add = [](const char *name, const QString &answer, Kind kind) {
            QTest::newRow(name) << answer << kind;
        };
        add("nothing", QString(), Kind::NotAsked);
        add("no state", u"toasoan://sign-in/%1?x=1"_s.arg(desk()) + good, Kind::NotAsked);
        add("empty state", u"toasoan://sign-in/%1?state="_s.arg(desk()) + good, Kind::NotAsked);
        add("another state", QString(back()).replace(u"ff"_s, u"fe"_s) + good, Kind::NotAsked);
        add("state in capitals", back().left(back().size() - 2) + u"FF"_s + good, Kind::NotAsked);
        add("two states", back() + u"&state="_s + state() + good, Kind::NotAsked);
        add("another desk", QString(back()).replace(u"/0123"_s, u"/f123"_s) + good, Kind::NotAsked);
        add("another place", QString(back()).replace(u"sign-in"_s, u"open"_s) + good,
            Kind::NotAsked);
        add("another scheme", QString(back()).replace(u"toasoan:"_s, u"https:"_s) + good,
            Kind::NotAsked);
        add("with an account", QString(back()).replace(u"//"_s, u"//a:b@"_s) + good,
            Kind::NotAsked);
        add("with a port", QString(back()).replace(u"sign-in"_s, u"sign-in:80"_s) + good,
            Kind::NotAsked);
        add("with a fragment", back() + good + u"#x"_s, Kind::NotAsked);
        add("too long", back() + good + u"&x="_s + QString(5000, u'a'), Kind::NotAsked);
        add("broken percent", back() + u"%zz"_s + good, Kind::NotAsked);
        add("rejected, of another", u"toasoan://sign-in/%1?state=0&success=false"_s.arg(desk()),
            Kind::NotAsked);
        add("rejected", back() + u"&success=false"_s, Kind::Rejected);
        add("rejected with a password", back() + u"&success=false"_s + good, Kind::Rejected);
        add("passwords are off", back() + u"&success=false&error=disabled"_s, Kind::PasswordsOff);
        add("state alone", back(), Kind::Broken);
        add("no password", back() + site() + u"&user_login=a"_s, Kind::Broken);
        add("two passwords", back() + good + u"&password=abcdEFGH1234"_s, Kind::Broken);
        add("two logins", back() + good + u"&user_login=x"_s, Kind::Broken);
        add("two sites", back() + good + site(), Kind::Broken);
        add("short password", back() + site() + u"&user_login=a&password=abc"_s, Kind::Broken);
        add("line in the password",
            back() + site() + u"&user_login=a&password=abcdefgh%0D%0Aijkl"_s, Kind::Broken);
        add("letters in the password",
            back() + site() + u"&user_login=a&password=m%E1%BA%ADtkh%E1%BA%A9u"_s, Kind::Broken);
        add("colon in the login", back() + site() + u"&user_login=a%3Ab&password=abcdEFGH1234"_s,
            Kind::Broken);
        add("line in the login", back() + site() + u"&user_login=a%0Ab&password=abcdEFGH1234"_s,
            Kind::Broken);
        add("zero in the login", back() + site() + u"&user_login=a%00b&password=abcdEFGH1234"_s,
            Kind::Broken);
        add("bad UTF-8", back() + site() + u"&user_login=a%FFb&password=abcdEFGH1234"_s,
            Kind::Broken);
        add("empty login", back() + site() + u"&user_login=&password=abcdEFGH1234"_s, Kind::Broken);
        add("another site", back() + u"&site_url=https://ke-gian.example/tin"_s + who(),
            Kind::OtherSite);
        add("begins alike", back() + u"&site_url=https://bao.example.ke-gian.example/tin"_s + who(),
            Kind::OtherSite);
        add("as an account",
            back() + u"&site_url=https://bao.example@ke-gian.example/tin"_s + who(),
            Kind::OtherSite);
        add("another folder", back() + u"&site_url=https://bao.example/khac"_s + who(),
            Kind::OtherSite);
        add("another port", back() + u"&site_url=https://bao.example:8443/tin"_s + who(),
            Kind::OtherSite);
        add("no site", back() + u"&site_url="_s + who(), Kind::OtherSite);
        add("not a site", back() + u"&site_url=javascript:alert(1)"_s + who(), Kind::OtherSite);
    }

    void refused()
    {
        QFETCH(QString, answer);
        QFETCH(Kind, kind);
        const SignInAnswer got = read(answer);
        QCOMPARE(got.kind, kind);
        QVERIFY(got.login.isEmpty());
        QVERIFY(got.password.isEmpty());
        const QString says = sentenceOf(got, page());
        QVERIFY(!says.isEmpty());
        QVERIFY(!says.contains(u"abcd"_s, Qt::CaseInsensitive)); // nothing of a password
    }

    void nobodyWaits()
    {
        QCOMPARE(readSignInAnswer(back() + site() + who(), page(), {}).kind, Kind::NotAsked);
        QCOMPARE(readSignInAnswer(u"toasoan://sign-in/?state="_s, page(), {}).kind, Kind::NotAsked);
    }

    void deskIsNoPath_data()
    {
        QTest::addColumn<QString>("answer");
        for (const char *path : {"../../../tmp/sock", "%2e%2e%2ftmp", "0123456789abcde", "",
                 "0123456789ABCDEF", "0123456789abcdef/x", "0123456789abcdef0"})
            QTest::newRow(path) << u"toasoan://sign-in/%1?state=1"_s.arg(QLatin1String(path));
    }

    void deskIsNoPath()
    {
        QFETCH(QString, answer);
        QVERIFY(deskOf(answer).isEmpty());
    }

    void otherArguments()
    {
        QVERIFY(!isSignInAnswer(u"bài.docx"_s));
        QVERIFY(!isSignInAnswer(u"toasoan.docx"_s));
        QVERIFY(!isSignInAnswer(u"/tmp/toasoan:x"_s));
        QVERIFY(isSignInAnswer(u"TOASOAN://sign-in/"_s));
    }
};

QTEST_GUILESS_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
