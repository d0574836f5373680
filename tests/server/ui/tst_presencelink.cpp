// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pieces.h"
#include "desk/newsroom.h"
#include "mainwindow.h"
#include "newsdesk.h"
#include "preview/preview.h"
#include "server/presencelink.h"
#include "servertest.h"

#include <csignal>
#include <QApplication>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 20000; // a busy machine raises several servers at once
constexpr int settle = 20;
constexpr int every = 250;
constexpr int never = 3600000;

/// A desk with a store of its own, joined to the server, without a window.
struct Seat
{
    Seat(const WordPressServer &server, const QUrl &address, const QString &login, int pace = every,
        const std::function<void(Server &)> &change = {})
        : news(server, address, login)
        , session(news.store(), news.me)
        , desk(session)
        , link(session)
        , presence(desk, link)
    {
        presence.setPace(settle, pace);
        Server joined = news.server();
        if (change)
            change(joined);
        if (const auto done = link.join(joined, news.password(), [](bool) {}); !done)
            qWarning("%s", qPrintable(done.error().text));
    }

    [[nodiscard]] bool isReady() const { return link.state() == ServerLink::State::Ready; }
    [[nodiscard]] QList<Presence> others(const QString &story) const
    {
        return presence.others().value(story);
    }
    [[nodiscard]] QStringList names(const QString &story) const
    {
        QStringList list;
        for (const Presence &one : others(story))
            list += one.own ? u"own"_s : one.name;
        return list;
    }

    NewsDesk news;
    Session session;
    toasoan::Desk desk;
    ServerLink link;
    PresenceLink presence;
};

} // namespace

/// Two desks and a real WordPress: who has which story open, and that nothing hangs on it.
class TestPresenceLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void bothSeeEachOther();
    void closedIsGoneAtOnce();
    void silentDeskIsForgotten();
    void killedProgramIsForgotten();
    void ownOtherMachine();
    void onlyWhatOneMaySee();
    void walkingThroughTheListIsQuiet();
    void draftsOfOnesOwnAreNotSpokenOf();
    void offlineAndBack();
    void stockServerIsNotAsked();
    void olderCompanionIsNotAsked();
    void companionTakenAway();
    void windowShowsItAndSaysALastWord();

private:
    /// Story of `by`, on the server.
    QString submitted(Seat &by, const QString &headline)
    {
        QString id = by.news.begun(headline);
        const QString wrong = by.news.step(id, Action::Submit);
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
    static bool isThere(Seat &seat, const QString &id)
    {
        const auto remote = seat.news.remote(id);
        return remote && remote->post > 0 && seat.isReady();
    }
    /// What the server knows, as USER:POST.
    [[nodiscard]] QStringList kept() const
    {
        const QJsonArray list
            = m_server
                  ->php(u"$all = []; foreach (get_transient('toasoan_presence') ?: [] as $word) { "
                        "$all[] = get_userdata($word['user'])->user_login . ':' . $word['post']; } "
                        "sort($all); return $all;"_s)
                  .toArray();
        QStringList words;
        for (const auto &word : list)
            words += word.toString();
        return words;
    }
    /// As if this much time had gone by without a word.
    void age(int seconds) const
    {
        m_server->php(u"$all = get_transient('toasoan_presence') ?: []; foreach ($all as &$word) { "
                      "$word['said'] -= %1; } set_transient('toasoan_presence', $all, 150); "
                      "return 1;"_s.arg(seconds));
    }
    [[nodiscard]] int asked() const
    {
        const QList<CuttingProxy::Seen> &seen = m_proxy->seen();
        return int(std::count_if(seen.cbegin(), seen.cend(),
            [](const CuttingProxy::Seen &one) { return one.path.contains("presence"); }));
    }
    [[nodiscard]] QString named(const QString &login) const
    {
        return m_server->php(u"return get_user_by('login', '%1')->display_name;"_s.arg(login))
            .toString();
    }
    RestAnswer said(const QString &login, qint64 post)
    {
        Server server;
        server.site = m_server->http();
        server.rest = QUrl(m_server->http().toString() + u"?rest_route=/"_s);
        server.login = login;
        Wordpress wordpress(server, login.isEmpty() ? QString() : m_server->password(login));
        RestAnswer answer;
        QEventLoop loop;
        wordpress.presence(presenceWord(QString(32, u'f'), post, 60), [&](const RestAnswer &got) {
            answer = got;
            loop.quit();
        });
        loop.exec();
        return answer;
    }

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<CuttingProxy> m_proxy;
};

void TestPresenceLink::initTestCase()
{
    NEEDS_WORDPRESS;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"toasoan-test"_s);
    m_server = std::make_unique<WordPressServer>(WordPressServer::companion());
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

void TestPresenceLink::init()
{
    m_server->sweep();
    m_server->php(u"delete_transient('toasoan_presence'); return 1;"_s);
    m_proxy = std::make_unique<CuttingProxy>(m_server->port());
}

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

void TestPresenceLink::walkingThroughTheListIsQuiet()
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

void TestPresenceLink::draftsOfOnesOwnAreNotSpokenOf()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    const QString draft = reporter.news.begun(u"Chưa gửi"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(draft).has_value());
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 0);
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
    QVERIFY(reporter.desk.open(draft).has_value()); // the last word of the story before
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 0, patience);
    m_proxy->forget();
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 0);
    QCOMPARE(reporter.news.step(draft, Action::Submit), QString()); // it goes there while open
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, patience);
}

void TestPresenceLink::offlineAndBack()
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
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 0);
    // what is written meanwhile is written
    QCOMPARE(reporter.news.step(id, Action::Recall), QString());
    m_proxy->decide({});
    reporter.link.tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(reporter.others(id).size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reporter.news.store().outbox()->isEmpty(), patience);
}

void TestPresenceLink::stockServerIsNotAsked()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s, every,
        [](Server &server) { server.features.clear(); });
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(id).has_value());
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 0);
    QVERIFY(kept().isEmpty());
}

void TestPresenceLink::olderCompanionIsNotAsked()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s, every,
        [](Server &server) { server.features.removeAll(u"presence"_s); });
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    QVERIFY(reporter.desk.open(id).has_value());
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 0);
    QVERIFY(kept().isEmpty());
}

// It was there when the desk connected; now the route is not.
void TestPresenceLink::companionTakenAway()
{
    Seat reporter(*m_server, m_proxy->address(), u"reporter"_s);
    const QString id = submitted(reporter, u"Cầu Ván"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(reporter, id), patience);
    m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                  "deactivate_plugins('toasoan/toasoan.php'); return 1;"_s);
    m_proxy->forget();
    QVERIFY(reporter.desk.open(id).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(asked(), 1, patience);
    QTest::qWait(4 * every);
    QCOMPARE(asked(), 1); // and not again
    QVERIFY(reporter.presence.others().isEmpty());
    QVERIFY(reporter.isReady());
    QCOMPARE(reporter.link.trouble(), QString());
    QCOMPARE(m_server->php(u"require_once ABSPATH . 'wp-admin/includes/plugin.php'; "
                           "return activate_plugin('toasoan/toasoan.php') === null;"_s),
        QJsonValue(true));
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
