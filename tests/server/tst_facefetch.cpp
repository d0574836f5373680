// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facefetch.h"
#include "publish/facepage.h"
#include "serverdesk.h"

#include <QTcpServer>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000;

bool stands(const QString &html, const QString &pattern)
{
    return QRegularExpression(pattern).match(html).hasMatch();
}

QByteArray everything(const SiteFace &face)
{
    QByteArray all;
    for (auto it = face.files.cbegin(); it != face.files.cend(); ++it)
        all += faceFile(face, it.key());
    return all;
}

} // namespace

/// The face of a real WordPress: its pages in its own theme, fetched as anybody would.
class TestFaceFetch : public QObject
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
        m_server->useBareTheme();
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = faceCacheFolder(m_dir->path(), u"may-chu"_s);
    }

    void realTheme()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 1);
        if (!m_server->useRealTheme()) {
            if (qEnvironmentVariableIsSet("CI"))
                QFAIL("wordpress-theme-twentytwentythree is not installed");
            QSKIP("wordpress-theme-twentytwentythree is not installed (packaging/setup test)");
        }
        const Result<SiteFace> face = fetched(desk);
        QVERIFY2(face, face ? "" : qPrintable(face.error().text + face.error().detail));
        const QString &html = face->html;
        QVERIFY2(stands(html, u"<h1 class=\"wp-block-post-title\"[^>]*><!--toasoan:title-->"_s),
            qPrintable(html));
        QVERIFY(stands(
            html, u"<div class=\"[^\"]*wp-block-post-content\">\\s*<!--toasoan:content-->"_s));
        QVERIFY(html.contains(u"<!--toasoan:picture-->"_s));
        QVERIFY(face->picture.contains(u"wp-post-image"_s));
        QVERIFY(!html.contains(u"Đoạn của bài"_s) && !html.contains(u"Sapo của"_s));
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"127.0.0.1"_s));
        QCOMPARE(face->elsewhere, QStringList());
        QVERIFY(!face->files.key("text/css").isEmpty());
        QVERIFY(!face->files.key("font/woff2").isEmpty());
        for (auto it = face->files.cbegin(); it != face->files.cend(); ++it) {
            const QByteArray bytes = faceFile(*face, it.key());
            QVERIFY(!bytes.isEmpty());
            if (*it == "text/css")
                QVERIFY(!bytes.contains("http:"));
        }
        QCOMPARE(*cachedFace(m_folder), *face); // what a desk without a network has
        const Content other = desk.content(u"Bà con gặt lúa"_s, u"Đời sống"_s);
        const QString page = facePage(*face, faceTexts(*face, other, {}, {}), u"x"_s);
        QVERIFY(stands(page, u"<h1 [^>]*><!--toasoan:title-->Bà con gặt lúa<"_s));
        QVERIFY(page.contains(u"<p class=\"sapo\"><strong>Sapo của Bà con gặt lúa</strong></p>"_s));
    }

    void bareTheme()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        const Result<SiteFace> face = fetched(desk);
        QVERIFY2(face, face ? "" : qPrintable(face.error().text + face.error().detail));
        QVERIFY(face->html.contains(u"<h1><!--toasoan:title--><!--/toasoan:title--></h1>"_s));
        QVERIFY(face->picture.isEmpty());
        QVERIFY(face->fetchedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    // With a password that holds no more the public articles are public all the same.
    void overHttpsAndAsAStranger()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        Server server = desk.server();
        QFile authority(m_server->authority());
        QVERIFY(authority.open(QIODevice::ReadOnly));
        server.authority = authority.readAll();
        server.site = m_server->https();
        server.rest = m_server->https().resolved(QUrl(u"wp-json/"_s));
        FaceFetch fetch(server, u"khong dung"_s, m_folder);
        QVERIFY2(run(fetch), qPrintable(fetch.result() ? QString() : fetch.result().error().text));
    }

    void nothingPublished()
    {
        ServerDesk desk(*m_server, m_server->http());
        m_server->php(
            u"return wp_insert_post(['post_title' => 'Nháp', 'post_content' => 'Chưa đăng đâu.',"
            " 'post_status' => 'draft']);"_s);
        const Result<SiteFace> face = fetched(desk);
        QVERIFY(!face);
        QCOMPARE(face.error().kind, Error::Kind::NotFound);
        QVERIFY(!cachedFace(m_folder));
    }

    // The old face stays where the new one does not come whole.
    void networkGone()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        const Result<SiteFace> face = fetched(desk);
        QVERIFY(face);
        Server gone = desk.server();
        gone.rest.setPort(1);
        gone.site.setPort(1);
        FaceFetch fetch(gone, desk.password(), m_folder);
        QVERIFY(!run(fetch));
        QVERIFY(!fetch.result().error().text.isEmpty());
        QCOMPARE(*cachedFace(m_folder), *face);
    }

    void stoppedMidway()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        write(u"site/cham.php"_s, "<?php header('Content-Type: text/css'); sleep(2);");
        append("<?php add_action('wp_head', function () { ?><link rel=stylesheet "
               "href=\"/cham.php\"><?php });");
        auto *fetch = new FaceFetch(desk.server(), desk.password(), m_folder);
        fetch->start();
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_folder + u".new"_s).exists(), patience);
        delete fetch;
        QVERIFY(!QDir(m_folder + u".new"_s).exists());
        QVERIFY(!cachedFace(m_folder));
    }

    // Another port of this computer stands for another site: nobody is to knock there.
    void asksNobodyElse()
    {
        QTcpServer stranger;
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        const QString elsewhere = u"http://127.0.0.1:%1/"_s.arg(stranger.serverPort());
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        style(u"rieng.css"_s,
            "@import url(\"" + elsewhere.toUtf8() + "b.css\");p{background:url("
                + elsewhere.toUtf8() + "c.png)}h1{color:red}");
        append("<?php add_action('wp_head', function () { ?><link rel=stylesheet href=\""
            + elsewhere.toUtf8()
            + "a.css\"><link rel=stylesheet href=\"/chuyen.php\"><link "
              "rel=stylesheet href=\"/khong-co.css\"><?php });");
        write(u"site/chuyen.php"_s, "<?php header('Location: " + elsewhere.toUtf8() + "d.css');");
        const Result<SiteFace> face = fetched(desk);
        QVERIFY2(face, face ? "" : qPrintable(face.error().text + face.error().detail));
        QVERIFY(!stranger.waitForNewConnection(100));
        QCOMPARE(face->elsewhere, QStringList{u"127.0.0.1"_s});
        const QByteArray all = everything(*face);
        QVERIFY(all.contains("h1{color:red}"));
        QVERIFY(!all.contains(elsewhere.toUtf8()));
    }

    void boundsHold()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        style(u"lon.css"_s, QByteArray("p{color:rebeccapurple}").repeated(20000));
        style(u"nho.css"_s, "p{color:darkolivegreen}");
        FaceFetch fetch(desk.server(), desk.password(), m_folder);
        FaceFetch::Limits limits;
        limits.file = 100000;
        fetch.setLimits(limits);
        QVERIFY(run(fetch));
        const QByteArray all = everything(*fetch.result());
        QVERIFY(all.contains("darkolivegreen"));
        QVERIFY(!all.contains("rebeccapurple"));
        FaceFetch small(desk.server(), desk.password(), m_folder);
        limits.page = 100;
        small.setLimits(limits);
        QVERIFY(!run(small));
        QVERIFY(cachedFace(m_folder));
    }

    void slowServer()
    {
        ServerDesk desk(*m_server, m_server->http());
        publish(desk, 0);
        append("<?php if (!defined('REST_REQUEST') && PHP_SAPI !== 'cli' && "
               "strpos($_SERVER['REQUEST_URI'], 'wp-json') === false) sleep(4);");
        FaceFetch fetch(desk.server(), desk.password(), m_folder);
        FaceFetch::Limits limits;
        limits.allMs = 1500;
        fetch.setLimits(limits);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!run(fetch));
        QVERIFY(timer.elapsed() < 3500);
    }

    void cleanup()
    {
        if (!m_server)
            return;
        write(u"site/wp-content/themes/bare/functions.php"_s,
            "<?php add_theme_support('post-thumbnails'); add_theme_support('title-tag');\n");
    }

private:
    void publish(ServerDesk &desk, int pictures)
    {
        QVERIFY2(desk.error().isEmpty(), qPrintable(desk.error()));
        desk.publish(desk.content(u"Cầu Ván “thông xe” & trở lại"_s, u"Thời sự"_s, pictures));
        QCOMPARE(desk.sync().waiting, QStringList());
    }
    static bool run(FaceFetch &fetch)
    {
        QSignalSpy finished(&fetch, &FaceFetch::finished);
        fetch.start();
        return finished.wait(patience) && fetch.result().has_value();
    }
    Result<SiteFace> fetched(const ServerDesk &desk)
    {
        FaceFetch fetch(desk.server(), desk.password(), m_folder);
        run(fetch);
        return fetch.result();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_server->path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void append(const QByteArray &php) const
    {
        QFile file(m_server->path(u"site/wp-content/themes/bare/functions.php"_s));
        QVERIFY(file.open(QIODevice::Append));
        QVERIFY(file.write("?>" + php + "\n") > 0);
    }
    void style(const QString &name, const QByteArray &css) const
    {
        write(u"site/wp-content/themes/bare/"_s + name, css);
        append("<?php add_action('wp_enqueue_scripts', fn() => wp_enqueue_style('" + name.toLatin1()
            + "', get_stylesheet_directory_uri() . '/" + name.toLatin1() + "'));");
    }

    std::unique_ptr<WordPressServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

QTEST_MAIN(TestFaceFetch)
#include "tst_facefetch.moc"
