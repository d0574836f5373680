// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newsroom.h"
#include "mainwindow.h"
#include "newsdesk.h"
#include "preview/facebar.h"
#include "preview/preview.h"
#include "server/sitefaces.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 20000;

} // namespace

/// The window joined to a real WordPress with its own theme: what the preview makes of it, with the
/// server and without.
class TestFaceWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void comesWithTheFirstArticle();
    void renewedOnceADay();
    void goesWithTheServer();
    void standsInTheThemeAndOffline(); // last: the server is gone after it

private:
    void startWindow();
    void endWindow();
    QVariant run(const QString &script);
    [[nodiscard]] SiteFaces *faces() const { return m_window->findChild<SiteFaces *>(); }
    [[nodiscard]] Preview *preview() const { return m_window->findChild<Preview *>(); }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto all = preview()->faceBar().findChildren<QLabel *>();
        return std::any_of(all.cbegin(), all.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    void publishElsewhere();

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
    QString m_story;
    bool m_realTheme = false;
};

void TestFaceWindow::initTestCase()
{
    NEEDS_WORDPRESS;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"toasoan-test"_s);
    m_server = std::make_unique<WordPressServer>();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    m_realTheme = m_server->useRealTheme();
    QVERIFY(m_realTheme || !qEnvironmentVariableIsSet("CI"));
}

void TestFaceWindow::init()
{
    QSettings().clear();
    m_server->sweep();
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = openNewsroom(m_dir->path(), false);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    // joined, with the password in a file of its own
    const ServerDesk joined(*m_server, m_server->http());
    QVERIFY2(joined.error().isEmpty(), qPrintable(joined.error()));
    Server server = joined.server();
    server.passwordFile = m_dir->filePath(u"mat-khau"_s);
    QFile file(server.passwordFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.write(joined.password().toUtf8()) > 0);
    file.close();
    QVERIFY(joinAsMember(*m_store, server).has_value());
    QVERIFY(setServer(*m_store, server).has_value());

    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
    m_look = std::make_unique<Look>(Look::Choice::Light);
    Content content;
    content.headline = u"Bà con gặt lúa trước mưa"_s;
    content.standfirst = u"Sáng nay bà con ra đồng từ bốn giờ."_s;
    content.body.blocks
        = {{Block::Kind::Paragraph, 0, false, {{u"Lúa chở về sân phơi trước giờ mưa."_s}}}};
    QImage image(900, 500, QImage::Format_RGB32);
    image.fill(QColor(190, 160, 70));
    const QString picture = m_dir->filePath(u"lua.png"_s);
    QVERIFY(image.save(picture));
    content.photos = {{u"p1"_s, *m_store->addPictureFile(picture), u"Gặt lúa ở ấp Cầu Ván"_s,
        u"Minh Khôi"_s, u"Lúa"_s, image.size()}};
    content.lead = u"p1"_s;
    const auto story = m_store->createStory(content, m_session->member());
    QVERIFY(story.has_value());
    m_story = story->id;
}

void TestFaceWindow::startWindow()
{
    m_window = std::make_unique<MainWindow>(*m_session, *m_look);
    m_window->resize(1366, 768);
    faces()->setPause(10);
    m_window->start(m_story);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestFaceWindow::endWindow()
{
    m_window->close();
    m_window.reset();
}

void TestFaceWindow::cleanup()
{
    if (m_window)
        endWindow();
    m_look.reset();
    m_session.reset();
    m_store.reset();
    QSettings().clear();
}

QVariant TestFaceWindow::run(const QString &script)
{
    const auto *view = preview()->findChild<QWebEngineView *>();
    if (!view)
        return {};
    QVariant result;
    bool done = false;
    view->page()->runJavaScript(
        script, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
            result = value;
            done = true;
        });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
    return result;
}

void TestFaceWindow::publishElsewhere()
{
    ServerDesk desk(*m_server, m_server->http());
    desk.publish(desk.content(u"Cầu Ván “thông xe” & trở lại"_s, u"Thời sự"_s, 1));
    QCOMPARE(desk.sync().waiting, QStringList());
}

void TestFaceWindow::comesWithTheFirstArticle()
{
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"no published article yet"_s), patience);
    QVERIFY(says(u"The page is shown in our template"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.getElementById('article') !== null"_s).toBool(), patience);
    publishElsewhere();
    auto *again = m_window->findChild<QAction *>(u"desk.face"_s);
    QVERIFY(again->isEnabled());
    again->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(preview()->showsFace(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(run(u"document.querySelector('h1').textContent"_s).toString(),
        u"Bà con gặt lúa trước mưa"_s, patience);
    QVERIFY(!says({}));
}

void TestFaceWindow::renewedOnceADay()
{
    publishElsewhere();
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(preview()->showsFace(), patience);
    const SiteFace fetched = *faces()->face();
    endWindow();

    startWindow(); // the same day
    auto *link = m_window->findChild<ServerLink *>();
    QSignalSpy heard(link, &ServerLink::changed);
    QSignalSpy changed(faces(), &SiteFaces::changed);
    QTRY_VERIFY_WITH_TIMEOUT(
        !heard.isEmpty() && link->state() == ServerLink::State::Ready, patience);
    QVERIFY(!changed.wait(700));
    QCOMPARE(*faces()->face(), fetched);
    endWindow();

    QFile kept(fetched.folder + u"/face.json"_s);
    QVERIFY(kept.open(QIODevice::ReadWrite));
    QByteArray json = kept.readAll();
    const QDateTime old = fetched.fetchedAt.addDays(-2);
    QVERIFY(json.contains(fetched.fetchedAt.toString(Qt::ISODate).toLatin1()));
    json.replace(
        fetched.fetchedAt.toString(Qt::ISODate).toLatin1(), old.toString(Qt::ISODate).toLatin1());
    kept.seek(0);
    kept.write(json);
    kept.close();
    startWindow(); // another
    QCOMPARE(faces()->face()->fetchedAt, old);
    QTRY_VERIFY_WITH_TIMEOUT(faces()->face()->fetchedAt >= fetched.fetchedAt, patience);
}

void TestFaceWindow::goesWithTheServer()
{
    publishElsewhere();
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(preview()->showsFace(), patience);
    QVERIFY(m_window->findChild<ServerLink *>()->leave().has_value());
    QVERIFY(!preview()->showsFace());
    QVERIFY(!preview()->faceBar().isVisible());
    QVERIFY(!m_window->findChild<QAction *>(u"desk.face"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(
        run(u"document.getElementById('article') !== null"_s).toBool(), patience);
}

void TestFaceWindow::standsInTheThemeAndOffline()
{
    publishElsewhere();
    startWindow();
    QTRY_VERIFY_WITH_TIMEOUT(preview()->showsFace(), patience);
    const QString title = m_realTheme ? u"h1.wp-block-post-title"_s : u"article > h1"_s;
    const auto standsThere = [&] {
        QTRY_COMPARE_WITH_TIMEOUT(
            run(u"(document.querySelector('%1') || {}).textContent"_s.arg(title)).toString(),
            u"Bà con gặt lúa trước mưa"_s, patience);
        QCOMPARE(run(u"document.querySelector('p.sapo').innerText"_s).toString(),
            u"Sáng nay bà con ra đồng từ bốn giờ."_s);
        QCOMPARE(run(u"document.querySelector('figure.wp-block-image figcaption').innerText"_s)
                     .toString(),
            u"Gặt lúa ở ấp Cầu Ván. Ảnh: Minh Khôi"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            run(u"document.querySelector('figure.wp-block-image img').naturalWidth"_s).toInt() > 0,
            patience);
        if (m_realTheme) {
            // its variables, and its size of headlines
            QVERIFY(!run(u"getComputedStyle(document.body).getPropertyValue("
                         "'--wp--preset--color--base')"_s)
                         .toString()
                         .isEmpty());
            const QString size
                = u"parseFloat(getComputedStyle(document.querySelector('%1')).fontSize)"_s;
            QVERIFY(run(size.arg(u"h1"_s)).toDouble() > 2.2 * run(size.arg(u"body"_s)).toDouble());
            QVERIFY(
                run(u"document.querySelector('.wp-block-post-featured-image img').naturalWidth"_s)
                    .toInt()
                > 0);
        }
        QCOMPARE(preview()->refusedRequests(), 0);
    };
    standsThere();

    endWindow();
    m_server.reset(); // no network any more
    startWindow();
    QVERIFY(preview()->showsFace());
    standsThere();
    m_window->findChild<QAction *>(u"desk.face"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"The face fetched before is shown"_s), patience);
    QVERIFY(preview()->showsFace());
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestFaceWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_facewindow.moc"
