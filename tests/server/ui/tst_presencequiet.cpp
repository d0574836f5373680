// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "presencetest.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

/// When a desk says nothing of what is open in it, and asks nobody.
class TestPresenceQuiet : public QObject, private PresenceTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }
    void walkingThroughTheListIsQuiet();
    void draftsOfOnesOwnAreNotSpokenOf();
    void offlineAndBack();
    void stockServerIsNotAsked();
    void olderCompanionIsNotAsked();
    void companionTakenAway();

private:
    void isNotAsked(const std::function<void(Server &)> &change);
};

void TestPresenceQuiet::walkingThroughTheListIsQuiet()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s, never);
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids += submitted(reporter, u"Bài %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, ids.constLast()), patience);
    QTRY_VERIFY_WITH_TIMEOUT(reporter.news.store().outbox()->isEmpty(), patience);
    m_proxy->forget();
    reporter.presence.setPace(300, never);
    for (const QString &id : ids)
        QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept(),
        QStringList{u"reporter:%1"_s.arg(reporter.news.remote(ids.constLast())->post)}, patience);
    QCOMPARE(asked(), 1);
}

void TestPresenceQuiet::draftsOfOnesOwnAreNotSpokenOf()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    const QString draft = reporter.news.begun(u"Chưa gửi"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(draft).has_value());
    letSpeak(reporter);
    QCOMPARE(asked(), 0);
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    QVERIFY(reporter.desk.open(draft).has_value()); // the last word of the story before
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 0, patience);
    m_proxy->forget();
    letSpeak(reporter);
    QCOMPARE(asked(), 0);
    QCOMPARE(reporter.news.step(draft, Action::Submit), QString()); // it goes there while open
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
}

void TestPresenceQuiet::offlineAndBack()
{
    Seat editor(*m_server, m_server->http(), u"editor"_s);
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    editor.link.tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(editor.news.store().story(id).has_value(), patience);
    QVERIFY(editor.desk.open(id).has_value());
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(reporter.others(id).size(), 1, patience);
    m_proxy->decide([](const CuttingProxy::Seen &) -> CuttingProxy::Plan {
        return {CuttingProxy::Do::DropRequest};
    });
    QTRY_COMPARE_WITH_TIMEOUT(reporter.others(id).size(), 0, patience); // not known any more
    reporter.link.tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(reporter.link.state(), ServerLink::State::Offline, patience);
    m_proxy->forget();
    letSpeak(reporter);
    QCOMPARE(asked(), 0);
    // what is written meanwhile is written
    QCOMPARE(reporter.news.step(id, Action::Recall), QString());
    m_proxy->decide({});
    reporter.link.tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(reporter.others(id).size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reporter.news.store().outbox()->isEmpty(), patience);
}

void TestPresenceQuiet::isNotAsked(const std::function<void(Server &)> &change)
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s, every, change);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(id).has_value());
    letSpeak(reporter);
    QCOMPARE(asked(), 0);
    QVERIFY(kept().isEmpty());
}

void TestPresenceQuiet::stockServerIsNotAsked()
{
    isNotAsked([](Server &server) { server.features.clear(); });
}

void TestPresenceQuiet::olderCompanionIsNotAsked()
{
    isNotAsked([](Server &server) { server.features.removeAll(u"presence"_s); });
}

// It was there when the desk connected; now the route is not.
void TestPresenceQuiet::companionTakenAway()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                  "deactivate_plugins('toasoan/toasoan.php'); return 1;"_s);
    m_proxy->forget();
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 1, patience);
    letSpeak(reporter);
    QCOMPARE(asked(), 1); // and not again
    QVERIFY(reporter.presence.others().isEmpty());
    QVERIFY(reporter.isReady());
    QCOMPARE(reporter.link.trouble(), QString());
    QCOMPARE(m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                           "return activate_plugin('toasoan/toasoan.php') === null;"_s),
        QJsonValue(true));
}

QTEST_MAIN(TestPresenceQuiet)
#include "tst_presencequiet.moc"
