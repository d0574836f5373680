// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pieces.h"
#include "mainwindow.h"
#include "presencetest.h"
#include "preview/preview.h"

#include <csignal>
#include <QApplication>
#include <QQuickWindow>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

/// Two desks and a real WordPress: who has which story open, and that nothing hangs on it.
class TestPresenceLink : public QObject, private PresenceTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raise(), QString());
    }
    void init() { beginAnew(); }
    void bothSeeEachOther();
    void closedIsGoneAtOnce();
    void silentDeskIsForgotten();
    void killedProgramIsForgotten();
    void ownOtherMachine();
    void onlyWhatOneMaySee();
    void windowShowsItAndSaysALastWord();
};

void TestPresenceLink::bothSeeEachOther()
{
    Seat reporter(*m_server, m_server->http(), u"reporter"_s);
    QVERIFY2(reporter.news.error().isEmpty(), qPrintable(reporter.news.error()));
    QVERIFY(reporter.news.server().offers(u"presence"_s));
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(kept().isEmpty()); // nothing is open yet
    const qint64 before = m_server->php(u"return time();"_s).toInteger();
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    QVERIFY(reporter.presence.others().isEmpty());

    Seat editor(*m_server, m_server->http(), u"editor"_s);
    QTRY_VERIFY_WITH_TIMEOUT(editor.news.store().story(id).has_value(), patience);
    QVERIFY(editor.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(editor.names(id), QStringList{named(u"reporter"_s)}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(reporter.names(id), QStringList{named(u"editor"_s)}, patience);
    // by the server's clock: that of either desk may stand anywhere
    const qint64 since = editor.others(id).constFirst().since.toSecsSinceEpoch();
    QVERIFY(since >= before - 1);
    QVERIFY(since <= m_server->php(u"return time();"_s).toInteger());
    QVERIFY(!PresenceLink::sentence(editor.others(id), editor.news.now).isEmpty());
    // it stays as it is while the minutes go by
    QTest::qWait(5 * every);
    QCOMPARE(editor.others(id).constFirst().since.toSecsSinceEpoch(), since);
    // and neither writing nor sending is held up by it
    QCOMPARE(editor.news.step(id, Action::Return, u"Thiếu nguồn"_s), QString());
    QTRY_VERIFY_WITH_TIMEOUT(editor.news.store().outbox()->isEmpty(), patience);
    QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"returned"_s);
}

void TestPresenceLink::closedIsGoneAtOnce()
{
    Seat reporter(*m_server, m_server->http(), u"reporter"_s, never);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    const QString other = submitted(reporter, u"Lũ về"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id) && isThere(reporter, other), patience);
    QVERIFY(reporter.desk.open(id).has_value());
    const auto post = [&reporter](const QString &story) {
        return u"reporter:%1"_s.arg(reporter.news.remote(story)->post);
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), QStringList{post(id)}, patience);
    QVERIFY(reporter.desk.open(other).has_value()); // one story of each desk
    QTRY_COMPARE_WITH_TIMEOUT(kept(), QStringList{post(other)}, patience);
    QVERIFY(reporter.desk.close().has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept(), QStringList(), patience);
    // an empty list leaves no row behind
    QCOMPARE(m_server
                 ->php(u"global $wpdb; return $wpdb->get_var(\"SELECT COUNT(*) FROM "
                       "$wpdb->options WHERE option_name LIKE '%presence%'\");"_s)
                 .toString(),
        u"0"_s);
}

void TestPresenceLink::silentDeskIsForgotten()
{
    Seat editor(*m_server, m_server->http(), u"editor"_s);
    auto reporter = std::make_unique<Seat>(*m_server, m_server->http(), u"reporter"_s, never);
    const QString id = submitted(*reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(*reporter, id), patience);
    QVERIFY(reporter->desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    editor.link.tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(editor.news.store().story(id).has_value(), patience);
    QVERIFY(editor.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(editor.others(id).size(), 1, patience);
    age(100); // not yet: one word may be lost
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 2, patience);
    QCOMPARE(editor.others(id).size(), 1);
    age(51);
    QTRY_COMPARE_WITH_TIMEOUT(editor.others(id).size(), 0, patience);
    QCOMPARE(kept(), QStringList{u"editor:%1"_s.arg(editor.news.remote(id)->post)});
}

// The whole program, ended without a word, and started again.
void TestPresenceLink::killedProgramIsForgotten()
{
    NewsDesk reporter(*m_server, m_server->http(), u"reporter"_s);
    QVERIFY2(reporter.error().isEmpty(), qPrintable(reporter.error()));
    const QString id = reporter.begun(u"Cầu Ván"_s);
    QCOMPARE(reporter.step(id, Action::Submit), QString());
    QCOMPARE(reporter.sync().waiting, QStringList());
    const QString word = u"reporter:%1"_s.arg(reporter.remote(id)->post);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"mat-khau"_s);
    QFile password(file);
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write(reporter.password().toUtf8());
    password.close();
    password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Server server = reporter.server();
    server.passwordFile = file;
    QVERIFY(setServer(reporter.store(), server).has_value());
    const QString dir = reporter.store().dir();
    reporter.close();

    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.filePath(u"config"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TOASOAN_BINARY_DIR "/toasoan"),
        {u"--store"_s, dir, u"--open"_s, id, u"--lang"_s, u"en"_s});
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY2_WITH_TIMEOUT(
        kept() == QStringList{word}, program.readAllStandardError().constData(), 2 * patience);
    ::kill(pid_t(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished());
    QCOMPARE(kept(), QStringList{word});

    reporter.reopen();
    Seat editor(*m_server, m_server->http(), u"editor"_s);
    QTRY_VERIFY_WITH_TIMEOUT(editor.news.store().story(id).has_value(), patience);
    QVERIFY(editor.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(editor.names(id), QStringList{named(u"reporter"_s)}, patience);
    age(151);
    QTRY_COMPARE_WITH_TIMEOUT(editor.names(id), QStringList(), patience);
}

void TestPresenceLink::ownOtherMachine()
{
    Seat laptop(*m_server, m_server->http(), u"editor"_s);
    Seat desk(*m_server, m_server->http(), u"editor"_s);
    const QString id = submitted(laptop, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(laptop, id), patience);
    desk.link.tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(desk.news.store().story(id).has_value(), patience);
    QVERIFY(laptop.desk.open(id).has_value());
    QVERIFY(desk.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(laptop.names(id), QStringList{u"own"_s}, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.names(id), QStringList{u"own"_s}, patience);
    QVERIFY(PresenceLink::sentence(desk.others(id), desk.news.now)
                .startsWith(u"You also have this story open on another machine"_s));
    QVERIFY(desk.desk.close().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(laptop.others(id).isEmpty(), patience);
    QCOMPARE(kept().size(), 1);
}

void TestPresenceLink::onlyWhatOneMaySee()
{
    Seat editor(*m_server, m_server->http(), u"editor"_s, never);
    Seat reporter(*m_server, m_server->http(), u"reporter"_s, never);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    const qint64 post = reporter.news.remote(id)->post;
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    // who has nothing to do here
    QCOMPARE(said(u"photographer"_s, post).status, 403);
    QCOMPARE(said(u"reader"_s, post).status, 403);
    QCOMPARE(said(QString(), post).status, 401);
    // another reporter neither joins it nor hears of it
    QCOMPARE(said(u"reporter2"_s, post).code, u"newsroom_no_story"_s);
    QCOMPARE(said(u"reporter2"_s, 999999).code, u"newsroom_no_story"_s);
    QCOMPARE(presencesIn(said(u"reporter2"_s, 0).object()).size(), 0);
    QCOMPARE(kept().size(), 1);
    const RestAnswer heard = said(u"editor"_s, post);
    QCOMPARE(heard.status, 200);
    const QList<Presence> others = presencesIn(heard.object());
    QCOMPARE(others.size(), 1);
    QCOMPARE(others.constFirst().post, post);
    QCOMPARE(kept().size(), 2);
    // what is no story, and what is no word
    const qint64 page
        = m_server
              ->php(u"return wp_insert_post(['post_type' => 'page', 'post_title' => 'Trang', "
                    "'post_status' => 'publish']);"_s)
              .toInteger();
    QCOMPARE(said(u"editor"_s, page).status, 404);
    QCOMPARE(said(u"editor"_s, -1).status, 400);
}

void TestPresenceLink::windowShowsItAndSaysALastWord()
{
    NewsDesk news(*m_server, m_server->http(), u"editor"_s);
    Session session(news.store(), news.me);
    Look look(Look::Choice::Light);
    Seat reporter(*m_server, m_server->http(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(id).has_value());
    MainWindow window(session, look);
    window.start();
    auto *link = window.findChild<ServerLink *>();
    window.findChild<PresenceLink *>()->setPace(settle, every);
    QVERIFY(link->join(news.server(), news.password(), [](bool) {}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(news.store().story(id).has_value(), patience);
    window.openStory(id, true);
    const QString name = named(u"reporter"_s);
    const auto line = [&]() -> ElidedLabel * {
        const auto all = window.findChildren<ElidedLabel *>();
        for (ElidedLabel *label : all)
            if (label->isVisible()
                && label->text().startsWith(name + u" also has this story open, since "_s))
                return label;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(line(), patience);
    QWidget *typing = QApplication::focusWidget();
    QTRY_COMPARE_WITH_TIMEOUT(reporter.names(id), QStringList{named(u"editor"_s)}, patience);
    QVERIFY(reporter.desk.close().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(!line(), patience);
    QCOMPARE(QApplication::focusWidget(), typing);
    QVERIFY(!QApplication::activeModalWidget());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    // the program waits for its last word, and not for more
    QTimer::singleShot(0, &window, &QWidget::close);
    QElapsedTimer waited;
    waited.start();
    QApplication::exec();
    QVERIFY2(waited.elapsed() < 5000, qPrintable(QString::number(waited.elapsed())));
    QVERIFY(!window.isVisible());
    QCOMPARE(kept(), QStringList());
    QSettings().clear();
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestPresenceLink test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_presencelink.moc"
