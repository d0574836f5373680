// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutservertest.h"
#include "serverdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Servers that fail while they work: in the end they hold the story once.
class TestSickServer : public QObject, private CutServerTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }

    void serverFails_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QJsonObject>("fault");
        for (const QString &when : {u"before"_s, u"after"_s}) {
            const auto row = [&](const char *name, const QJsonObject &fault) {
                QTest::addRow("%s %s", name, qPrintable(when)) << when << fault;
            };
            row("500", {{u"status"_s, 500}});
            row("503", {{u"status"_s, 503}, {u"retry_after"_s, 2}});
            row("killed worker", {{u"kill"_s, 1}});
            row("fatal error", {{u"fatal"_s, 1}});
            row("page for an answer", {{u"html"_s, u"<p>Đăng nhập</p>"_s}});
            row("notice before the answer", {{u"print"_s, u"<b>Warning</b>: {x}\n"_s}});
        }
    }

    void serverFails()
    {
        QFETCH(QString, when);
        QFETCH(QJsonObject, fault);
        for (const QString &route :
            {u"#^/wp/v2/posts$#"_s, u"#^/wp/v2/media$#"_s, u"#^/wp/v2/posts/\\d+$#"_s}) {
            m_server->sweep();
            ServerDesk desk(*m_server, m_proxy->address());
            QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
            const QString id
                = desk.publish(desk.content(u"Bài qua máy chủ yếu"_s, u"Thời sự"_s, 1));
            fault.insert(u"match"_s, route);
            fault.insert(u"method"_s, u"POST"_s);
            fault.insert(u"when"_s, when);
            m_server->fault(fault);
            const SyncReport report = desk.syncUntilDone();
            QCOMPARE(report.waiting, QStringList());
            QVERIFY2(!QFile::exists(m_server->path(u"run/fault.json"_s)), "it never happened");
            QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
        }
    }

    void passwordRevokedMidway()
    {
        ServerDesk desk(*m_server, m_proxy->address(), u"editor2"_s);
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s, 1));
        m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            if (seen.write && seen.path.contains("/media"))
                return {
                    CuttingProxy::Do::Pass, 1, [&] {
                        m_server->php(
                            u"return WP_Application_Passwords::delete_all_application_passwords(%1);"_s
                                .arg(m_server->userId(u"editor2"_s)));
                    }};
            return {};
        });
        SyncReport report = desk.sync();
        QCOMPARE(report.waiting.size(), 1);
        QVERIFY(report.waiting.first().contains(u"mật khẩu"_s)
            || report.waiting.first().contains(u"password"_s));
        QCOMPARE(desk.store().outbox()->size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        report = desk.sync();
        QCOMPARE(report.waiting.size(), 1);
        QVERIFY(desk.store().story(id).has_value());
    }

    void hungDatabase()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s, 1));
        m_server->setDatabaseHung(true);
        const SyncReport report = desk.sync(700);
        m_server->setDatabaseHung(false);
        QCOMPARE(report.waiting.size(), 1);
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
    }
};

QTEST_GUILESS_MAIN(TestSickServer)
#include "tst_sickserver.moc"
