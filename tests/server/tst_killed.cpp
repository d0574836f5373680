// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutservertest.h"
#include "newsdesk.h"

#include <algorithm>
#include <csignal>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTimer>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// The program ends at any moment, and goes on where it was.
class TestKilled : public QObject, private CutServerTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }

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

    // Many stories are brought in together: killed between two pages or at any moment, the desk has
    // each of them whole, once, when it has been let finish.
    void killedWhileManyCome()
    {
        NewsDesk reporter(*m_server, m_proxy->address(), u"reporter"_s);
        const QString first = reporter.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(reporter.step(first, Action::Submit), QString());
        QCOMPARE(reporter.synced(), QString());
        const QStringList ids = QStringList{first} + copiedStories(*m_server, manyStories - 1);
        QElapsedTimer time;
        {
            ServerDesk calm(*m_server, m_proxy->address());
            QTemporaryDir folder;
            QVERIFY(readyForOthers(calm, folder));
            time.start();
            QCOMPARE(runOnce(calm, -1), 0);
            QCOMPARE(wrongHere(calm, ids), QString());
        }
        const int needed = int(time.elapsed());
        ServerDesk desk(*m_server, m_proxy->address());
        QTemporaryDir folder;
        QVERIFY(readyForOthers(desk, folder));
        QProcess *running = nullptr;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            if (!seen.path.contains("&offset=99&"))
                return {};
            return {CuttingProxy::Do::DropRequest, 1,
                [&] { ::kill(pid_t(running->processId()), SIGKILL); }};
        });
        QCOMPARE(runOnce(desk, -1, &running), -1);
        m_proxy->decide({});
        QRandomGenerator random(20261127);
        int killed = 0;
        for (int round = 0; round < rounds; ++round) {
            const int delay = random.bounded(needed / 8, qMax(needed, needed / 8 + 1));
            killed += runOnce(desk, delay) == -1 ? 1 : 0;
            QCOMPARE(desk.store().check().value_or(QStringList{u"?"_s}), QStringList());
            const QStringList here = idsHere(desk);
            QCOMPARE(QSet<QString>(here.cbegin(), here.cend()).size(), here.size());
        }
        QVERIFY(killed > 0);
        QCOMPARE(runOnce(desk, -1), 0);
        QCOMPARE(wrongHere(desk, ids), QString());
        m_proxy->forget();
        QCOMPARE(runOnce(desk, -1), 0);
        QCOMPARE(m_proxy->writes(), 0);
        QCOMPARE(m_server->posts().size(), ids.size());
    }

private:
    static constexpr int manyStories = 230, rounds = 10;

    /// toasoan-cli sync, killed after so many milliseconds; −1: never. Answers how it ended, −1:
    /// it was killed.
    static int runOnce(ServerDesk &desk, int killAfter, QProcess **started = nullptr)
    {
        const QString dir = desk.store().dir();
        desk.close();
        QProcess process;
        if (started)
            *started = &process;
        QEventLoop loop;
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        start(process, dir);
        if (killAfter >= 0)
            QTimer::singleShot(killAfter, &process, [&process] { process.kill(); });
        if (process.state() != QProcess::NotRunning)
            loop.exec();
        desk.reopen();
        if (process.exitStatus() == QProcess::NormalExit && process.exitCode() != 0)
            qWarning("%s",
                (process.readAllStandardOutput() + process.readAllStandardError()).constData());
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    static QStringList idsHere(ServerDesk &desk)
    {
        QStringList ids;
        for (const StorySummary &story : desk.store().list().value_or(QList<StorySummary>()))
            ids += story.id;
        return ids;
    }

    /// Empty when all of them are here, once, whole, and with the picture.
    static QString wrongHere(ServerDesk &desk, const QStringList &ids)
    {
        QStringList here = idsHere(desk), wanted = ids;
        here.sort();
        wanted.sort();
        if (here != wanted)
            return u"%1 stories of %2"_s.arg(here.size()).arg(wanted.size());
        for (const QString &id : ids) {
            const auto story = desk.store().story(id);
            const auto history = desk.store().history(id);
            const auto revisions = desk.store().revisions(id, true);
            const auto base = Copies(desk.store()).base(id, desk.server().key());
            if (!story || !history || !revisions || !base || !*base)
                return id;
            const auto created = std::count_if(history->cbegin(), history->cend(),
                [](const HistoryEntry &entry) { return entry.action == Action::Create; });
            if (story->state != State::Submitted || created != 1 || (*base)->hash != story->hash
                || story->content.photos.size() != 1
                || !desk.store().picturePath(story->content.photos.constFirst().sha256)
                || revisions->constLast().hash != story->hash)
                return u"%1: %2 %3"_s.arg(id, toWord(story->state)).arg(created);
        }
        return desk.store().check().value_or(QStringList{u"?"_s}).join(u' ');
    }

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
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
