// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One step that was made while the clock was ahead must not shut the newsroom for years.
#include "clirunner.h"
#include "tempstore.h"

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void publishing();
    void correcting();
    void sync();
    void onlyWhereItMatters();

private:
    /// An approved story; somebody made a step of another story in 2058 then.
    std::unique_ptr<CliRunner> m_cli;
    QString m_id;
};

namespace {

const QString word = u"--clock-is-right"_s;

}

void TestCliClock::init()
{
    m_cli = std::make_unique<CliRunner>();
    QVERIFY(m_cli->initWithMembers());
    m_id = m_cli->readyStory(u"Cầu mới"_s, u"phongvien"_s);
    QCOMPARE(m_cli->step(m_id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(m_cli->step(m_id, u"bientap"_s, {u"approve"_s}), u"approved"_s);
    const QString other = m_cli->newStory(u"Khi đồng hồ chạy trước"_s, u"phongvien"_s);
    Store::Options ahead;
    ahead.clock = [] { return QDateTime::currentDateTimeUtc().addYears(32); };
    const auto store = Store::open(m_cli->dir(), ahead);
    VERIFY_OK(store);
    const auto by = (*store)->member(u"phongvien"_s);
    VERIFY_OK(by);
    VERIFY_OK((*store)->transition(other, Action::Trash, *by));
}

void TestCliClock::publishing()
{
    const QString refused = m_cli->step(m_id, u"bientap"_s, {u"publish"_s});
    QVERIFY2(refused.contains(word), qPrintable(refused));
    QCOMPARE(refused.count(u'\n'), 1);
    const QString soon
        = QDateTime::currentDateTimeUtc().addSecs(3600).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    QCOMPARE(
        m_cli->step(m_id, u"bientap"_s, {u"publish"_s, u"--at"_s, soon, word}), u"scheduled"_s);
    QCOMPARE(m_cli->step(m_id, u"bientap"_s, {u"unschedule"_s}), u"approved"_s);
    QCOMPARE(m_cli->step(m_id, u"bientap"_s, {u"publish"_s, word}), u"published"_s);
    QVERIFY(m_cli->page(m_id).contains(u"Cầu mới"_s));
}

void TestCliClock::correcting()
{
    QCOMPARE(m_cli->step(m_id, u"bientap"_s, {u"publish"_s, word}), u"published"_s);
    const QStringList notice{u"correct"_s, u"--notice"_s, u"Cầu dài 312 mét."_s};
    const QString refused = m_cli->step(m_id, u"bientap"_s, notice);
    QVERIFY2(refused.contains(word), qPrintable(refused));
    QCOMPARE(m_cli->step(m_id, u"bientap"_s, notice + QStringList{word}), u"updating"_s);
}

void TestCliClock::sync()
{
    const QString soon
        = QDateTime::currentDateTimeUtc().addSecs(2).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    QCOMPARE(
        m_cli->step(m_id, u"bientap"_s, {u"publish"_s, u"--at"_s, soon, word}), u"scheduled"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_cli->run({u"sync"_s}).code, 1, 20000); // due, and refused
    QVERIFY(m_cli->run({u"sync"_s}).err.contains(word.toUtf8()));
    QCOMPARE(m_cli->run({u"sync"_s, word}).code, 0);
    QCOMPARE(m_cli->show(m_id)[u"state"_s].toString(), u"published"_s);
}

void TestCliClock::onlyWhereItMatters()
{
    QCOMPARE(m_cli->run({u"list"_s, word}).code, 2);
    // Where the clock is not the trouble nobody is sent to it.
    const QString wrong = m_cli->step(m_id, u"phongvien"_s, {u"publish"_s, word});
    QVERIFY2(!wrong.contains(word), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestCliClock)
#include "tst_cliclock.moc"
