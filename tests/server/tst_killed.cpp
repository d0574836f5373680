// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverdesk.h"

#include <csignal>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The program ends at any moment, and goes on where it was.
class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        m_server = std::make_unique<WordPressServer>();
        QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    }
    void init()
    {
        m_server->sweep();
        m_proxy = std::make_unique<CuttingProxy>(m_server->port());
    }

    // The program is killed with each writing request: as it leaves, and when it was answered.
    void killedAfterEveryStep()
    {
        for (const CuttingProxy::Do what :
            {CuttingProxy::Do::DropRequest, CuttingProxy::Do::DropAnswer}) {
            for (int victim = 1; victim <= writesOfOneStory; ++victim) {
                m_server->sweep();
                ServerDesk desk(*m_server, m_proxy->address());
                QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
                QTemporaryDir folder;
                QVERIFY(readyForOthers(desk, folder));
                const QString id = desk.publish(desk.content(u"Bài bị ngắt"_s, u"Thời sự"_s, 1));
                const QString dir = desk.store().dir();
                desk.close();

                QProcess killed;
                int writes = 0;
                m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
                    writes += seen.write ? 1 : 0;
                    if (!seen.write || writes != victim)
                        return {};
                    return {what, 1, [&] { ::kill(pid_t(killed.processId()), SIGKILL); }};
                });
                start(killed, dir);
                QTRY_VERIFY_WITH_TIMEOUT(killed.state() == QProcess::NotRunning, 60000);
                QCOMPARE(killed.exitStatus(), QProcess::CrashExit);
                m_proxy->decide({});
                QProcess restarted;
                start(restarted, dir);
                QTRY_VERIFY_WITH_TIMEOUT(restarted.state() == QProcess::NotRunning, 60000);
                QVERIFY2(restarted.exitCode() == 0,
                    (restarted.readAllStandardOutput() + restarted.readAllStandardError())
                        .constData());
                desk.reopen();
                QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
            }
        }
    }

    // Another program, on another screen, goes on with it: its picture is known by its bytes.
    void anotherProgramGoesOn()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        QTemporaryDir folder;
        QVERIFY(readyForOthers(desk, folder));
        const QString id = desk.publish(desk.content(u"Bài bị ngắt"_s, u"Thời sự"_s, 1));
        const QString dir = desk.store().dir();
        desk.close();
        QProcess killed;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            if (!seen.write || !seen.path.contains("/media"))
                return {};
            return {CuttingProxy::Do::Pass, 1, [&] { ::kill(pid_t(killed.processId()), SIGKILL); }};
        });
        start(killed, dir);
        QTRY_VERIFY_WITH_TIMEOUT(killed.state() == QProcess::NotRunning, 60000);
        QCOMPARE(m_server->pictures().size(), 1);
        m_proxy->decide({});
        desk.reopen();
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, false); // which Qt's tests set
        const SyncReport report = desk.syncUntilDone();
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
    }

private:
    static bool readyForOthers(ServerDesk &desk, const QTemporaryDir &folder)
    {
        const QString file = folder.filePath(u"mat-khau"_s);
        QFile password(file);
        if (!password.open(QIODevice::WriteOnly))
            return false;
        password.write(desk.password().toUtf8());
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        Server server = desk.server();
        server.passwordFile = file;
        return desk.store().setSetting(u"server.patience"_s, u"0"_s)
            && setServer(desk.store(), server)
            && desk.store().addMember({u"editor"_s, u"Editor"_s, Role::Editor});
    }

    static constexpr int writesOfOneStory = 7; // draft, picture, section, tag, text twice, status

    static void start(QProcess &process, const QString &dir)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(TOASOAN_BINARY_DIR "/toasoan-cli"), {u"--store"_s, dir, u"sync"_s});
    }

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
