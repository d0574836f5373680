// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutservertest.h"
#include "serverdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Networks that fail between a story and its readers: in the end the server holds it once.
class TestCutNetwork : public QObject, private CutServerTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }

    void spoiltOnce_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<double>("part");
        QTest::addColumn<QList<int>>("victims"); // which writing request goes wrong
        const QList<int> all{1, 2, 3, 4, 5, 6, 7}; // draft, pictures, section, tag, text, status
        using Do = CuttingProxy::Do;
        QTest::newRow("answer thrown away") << int(Do::DropAnswer) << 1.0 << all;
        QTest::newRow("closed unanswered") << int(Do::DropRequest) << 1.0 << all;
        QTest::newRow("cut at 0 %") << int(Do::CutRequest) << 0.0 << QList<int>{2};
        QTest::newRow("cut at 50 %") << int(Do::CutRequest) << 0.5 << QList<int>{2};
        QTest::newRow("cut at 99 %") << int(Do::CutRequest) << 0.99 << QList<int>{2};
        QTest::newRow("answer cut short") << int(Do::CutAnswer) << 0.3 << all;
    }

    // Each writing request in turn goes wrong once: whichever it is, the end is the same.
    void spoiltOnce()
    {
        QFETCH(int, what);
        QFETCH(double, part);
        QFETCH(QList<int>, victims);
        for (const int victim : std::as_const(victims)) {
            m_server->sweep();
            m_proxy->forget();
            int writes = 0;
            m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
                writes += seen.write ? 1 : 0;
                if (!seen.write || writes != victim)
                    return {};
                return {CuttingProxy::Do(what), part};
            });
            ServerDesk desk(*m_server, m_proxy->address());
            QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
            const QString id = desk.publish(desk.content(u"Bài qua mạng yếu"_s, u"Thời sự"_s, 2));
            const SyncReport report = desk.syncUntilDone();
            QCOMPARE(report.waiting, QStringList());
            QVERIFY2(writes >= victim, "there was no such request to spoil");
            QCOMPARE(wrongIn(*m_server, desk, id, 2), QString());
        }
    }

    void silenceMeansExactlyOneRequest()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        (void)desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s));
        m_proxy->forget();
        m_proxy->decide([](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            return {seen.write ? CuttingProxy::Do::DropRequest : CuttingProxy::Do::Pass};
        });
        const SyncReport report = desk.sync();
        QCOMPARE(report.waiting.size(), 1);
        QCOMPARE(m_proxy->writes(), 1);
        QCOMPARE(desk.store().outbox()->first().state, u"sending"_s);
        // and it is not sent again while the server may still be working on it
        QCOMPARE(desk.sync().waiting.size(), 1);
        QCOMPARE(m_proxy->writes(), 1);
        QCOMPARE(m_server->posts(), QJsonArray());
    }
};

QTEST_GUILESS_MAIN(TestCutNetwork)
#include "tst_cutnetwork.moc"
