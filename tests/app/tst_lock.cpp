// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"

#include <csignal>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlQuery>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

// This program again, as another process: it says “ready” and one number a save.
class Child
{
public:
    Child(const QString &mode, const QString &dir, const QString &id = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--child"_s, mode, dir, id});
    }
    ~Child() { kill(); }
    bool isReady() { return next() == "ready"; }
    QByteArray next()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20000))
                return {};
        return m_process.readLine().trimmed();
    }
    QByteArray last()
    {
        kill();
        const QByteArray all = m_process.readAll();
        const qsizetype end = all.lastIndexOf('\n');
        return end < 0 ? QByteArray() : all.left(end).split('\n').constLast();
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

void say(const QByteArray &line)
{
    QFile out;
    if (out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        out.write(line + '\n');
}

int child(const QStringList &arguments)
{
    Store::Options options;
    options.backgroundCheckpoints = true;
    const auto store = Store::open(arguments.at(1), options);
    if (!store)
        return 1;
    say("ready");
    if (arguments.at(0) == "saves"_L1) {
        for (int i = 1;; ++i) {
            const Content content = test::content(
                u"Tít %1"_s.arg(i), u"<p>%1</p><p>%2</p>"_s.arg(i).arg(QString(20000, u'ă')));
            if (!(*store)->saveContent(arguments.at(2), content, reporter))
                return 1;
            say(QByteArray::number(i));
        }
    }
    QCoreApplication::exec();
    return 0;
}

} // namespace

class TestLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondWriterIsToldWho();
    void readersNeedNoLock();
    void killedHolderFreesAtOnce();
    void waitsForTheLock();
    void killedWhileSaving();
    void checkpointedWithinFiveSeconds();
};

void TestLock::secondWriterIsToldWho()
{
    TempStore store;
    store.close();
    Child desk(u"holds"_s, store.dir());
    QVERIFY(desk.isReady());
    const auto second = Store::open(store.dir(), {.waitMs = 0});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Busy);
    QVERIFY(second.error().text.contains(QString::number(desk.pid())));
    QVERIFY(second.error().text.contains(u"tst_lock"_s));
    QVERIFY(second.error().detail.startsWith(QString::number(desk.pid())));
}

void TestLock::readersNeedNoLock()
{
    TempStore store;
    VERIFY_OK(store->createStory(content(u"Cầu Ván"_s), reporter));
    const auto reader = Store::open(store.dir(), {.access = Store::Access::Read, .waitMs = 0});
    VERIFY_OK(reader);
    QCOMPARE((*reader)->list()->size(), 1);
    QCOMPARE((*reader)->list({.search = u"van"_s})->size(), 1);
    QVERIFY(!(*reader)->createStory({}, reporter));
    QVERIFY(!(*reader)->setSetting(u"a"_s, u"b"_s));
    VERIFY_OK(store->createStory(content(u"Cầu Mỹ Thuận"_s), reporter));
    QCOMPARE((*reader)->list()->size(), 2);
    QCOMPARE((*reader)->list({.search = u"my thuan"_s})->size(), 1);
}

void TestLock::killedHolderFreesAtOnce()
{
    TempStore store;
    store.close();
    Child desk(u"holds"_s, store.dir());
    QVERIFY(desk.isReady());
    desk.kill();
    VERIFY_OK(Store::open(store.dir(), {.waitMs = 0}));
}

void TestLock::waitsForTheLock()
{
    TempStore store;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!Store::open(store.dir(), {.waitMs = 300}));
    QVERIFY(timer.elapsed() >= 290);
}

void TestLock::killedWhileSaving()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TempStore store;
    const QString id = store->createStory(content(u"Tít 0"_s), reporter)->id;
    for (int round = 0; round < 20; ++round) {
        store.close();
        Child desk(u"saves"_s, store.dir(), id);
        QVERIFY(desk.isReady());
        QVERIFY(!desk.next().isEmpty());
        const int saves = random.bounded(12);
        for (int i = 0; i < saves; ++i)
            QVERIFY(!desk.next().isEmpty());
        const int rest = random.bounded(3000);
        for (QElapsedTimer timer = started(); timer.nsecsElapsed() < rest * 1000LL;) { }
        const QByteArray last = desk.last();
        store.reopen();
        QVERIFY2(store.isOpen(), qPrintable(store.error()));
        QCOMPARE(*store->check(), QStringList());
        const Result<Story> story = store->story(id);
        VERIFY_OK(story);
        const int kept = story->content.headline.mid(4).toInt();
        QVERIFY2(kept >= last.toInt(), last.constData());
        QCOMPARE(story->hash, contentHash(story->content));
        QCOMPARE(plainText(story->content.body.blocks.constFirst().runs), QString::number(kept));
    }
}

void TestLock::checkpointedWithinFiveSeconds()
{
    TempStore store(Store::Options{.backgroundCheckpoints = true});
    const auto onDisk = [&] {
        // What a power cut leaves for certain: the file without its journal.
        QFile::remove(store.path(u"cut.db"_s));
        if (!QFile::copy(store.dir() + u"/newsroom.db"_s, store.path(u"cut.db"_s)))
            return -1;
        const QString name = u"cut"_s;
        int count = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(store.path(u"cut.db"_s));
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(u"SELECT count(*) FROM stories"_s) && query.next())
                    count = query.value(0).toInt();
            }
        }
        QSqlDatabase::removeDatabase(name);
        return count;
    };
    VERIFY_OK(store->createStory(content(u"A"_s), reporter));
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(), 1, 5000);
    VERIFY_OK(store->createStory(content(u"B"_s), reporter));
    QCOMPARE(onDisk(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(), 2, 5000);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--child"_L1)
        return child(arguments.mid(2));
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lock.moc"
