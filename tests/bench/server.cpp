// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The newsroom server beside curl, in one run: an article with five pictures, a thousand changed
// articles, ten thousand unchanged; and how long the window stands still meanwhile. Prints rows of
// RESULTS.md and exits 1 when a limit is missed. bench_server [ARTICLES [pulling]]
#include "common/session.h"
#include "common/theme.h"
#include "mainwindow.h"
#include "newsdesk.h"

#include <algorithm>
#include <cstdio>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QQuickWindow>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int repeats = 5;
constexpr int pictures = 5;
constexpr int changed = 1000;
constexpr double mostForPublishing = 1.2, mostForPulling = 1.3, longestGap = 50;

bool missedOne = false;

void row(const QString &what, const QString &measured, const QString &limit, bool holds)
{
    std::printf("| %s | %s | %s |\n", qPrintable(what), qPrintable(measured), qPrintable(limit));
    std::fflush(stdout);
    missedOne = missedOne || !holds;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// The longest time in which the event loop answered nothing.
class Gap
{
public:
    Gap()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.start(1);
        m_since.start();
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    void tick()
    {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
    }
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

class Curl
{
public:
    Curl(const WordPressServer &server, const QString &login)
        : m_account(login + u':' + server.password(login))
        , m_authority(server.authority())
    {
    }

    void request(const QString &url, const QStringList &headers = {}, const QByteArray &body = {})
    {
        QString text = m_config.isEmpty() ? QString() : u"next\n"_s;
        text += u"silent\nshow-error\nfail\nuser = \"%1\"\ncacert = \"%3\"\nurl = \"%2\"\n"_s.arg(
            m_account, url, m_authority);
        if (!body.isEmpty()) {
            const QString name = m_dir.filePath(QString::number(++m_bodies));
            QFile file(name);
            if (file.open(QIODevice::WriteOnly))
                file.write(body);
            text += u"data-binary = \"@%1\"\n"_s.arg(name);
        }
        for (const QString &header : headers)
            text += u"header = \"%1\"\n"_s.arg(QString(header).replace(u'"', u"\\\""_s));
        m_config += text;
    }

    /// All that was asked for, one after the other over one connection; milliseconds.
    double run(QByteArray *answer = nullptr)
    {
        QProcess curl;
        QElapsedTimer timer;
        timer.start();
        curl.start(u"curl"_s, {u"--config"_s, u"-"_s});
        curl.write(std::exchange(m_config, {}).toUtf8());
        curl.closeWriteChannel();
        if (!curl.waitForFinished(120000) || curl.exitCode() != 0)
            qFatal("curl: %s", curl.readAllStandardError().constData());
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        if (answer)
            *answer = curl.readAllStandardOutput();
        return ms;
    }

private:
    QString m_account, m_authority, m_config;
    QTemporaryDir m_dir;
    int m_bodies = 0;
};

/// As a camera's, in size: detail in every block.
Photo photograph(test::Desk &desk, QRandomGenerator &random, const QString &caption)
{
    QImage image(1800, 1200, QImage::Format_RGB32);
    QPainter painter(&image);
    for (int y = 0; y < image.height(); y += 12)
        for (int x = 0; x < image.width(); x += 12)
            painter.fillRect(x, y, 12, 12, QColor::fromRgb(random.generate() | 0xff000000));
    painter.end();
    const QString file = desk.store().dir() + u"/chup.jpg"_s;
    image.save(file, "jpeg", 90);
    Photo photo = desk.picture(QSize(8, 8), caption);
    photo.sha256 = desk.store().addPictureFile(file).value();
    photo.size = image.size();
    return photo;
}

QString article(ServerDesk &desk, QRandomGenerator &random, int number)
{
    desk.now = desk.now.addSecs(60);
    Content content = desk.content(u"Bài nhiều ảnh số %1"_s.arg(number), u"Thời sự"_s);
    for (int i = 0; i < 30; ++i)
        content.body.blocks += {Block::Kind::Paragraph, 0, false,
            {{u"Bà con ấp Cầu Ván ra đồng gặt lúa rồi chở về sân phơi. "_s.repeated(6)}}};
    for (int i = 0; i < pictures; ++i)
        content.photos += photograph(desk, random, u"Chú thích %1"_s.arg(i + 1));
    content.lead = content.photos.constFirst().id;
    return desk.publish(content);
}

double timed(ServerDesk &desk)
{
    QElapsedTimer timer;
    timer.start();
    const SyncReport report = desk.sync();
    if (!report.waiting.isEmpty())
        qFatal("waits: %s", qPrintable(report.waiting.join(u'\n')));
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What the desk sent of the newest article, sent by curl.
double sentByCurl(const WordPressServer &server, const QString &headline)
{
    QJsonObject post;
    const QJsonArray posts = server.posts();
    for (const auto &value : posts)
        if (value[u"title"_s].toString() == headline)
            post = value.toObject();
    const QString content = post[u"content"_s].toString();
    const QString root = server.https().toString() + u"wp-json/wp/v2/"_s;
    const QStringList json{u"Content-Type: application/json"_s};
    Curl curl(server, u"editor"_s);
    const auto fields = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    curl.request(root + u"posts"_s, json,
        fields({{u"status"_s, u"draft"_s}, {u"title"_s, headline}, {u"content"_s, content},
            {u"excerpt"_s, post[u"excerpt"_s]}}));
    QByteArray answer;
    double ms = curl.run(&answer);
    const qint64 id = QJsonDocument::fromJson(answer).object()[u"id"_s].toInteger();
    static const QRegularExpression upload(u"wp-content/uploads/[^\"]+\\.jpg"_s);
    QRegularExpressionMatchIterator files = upload.globalMatch(content);
    int sent = 0;
    while (files.hasNext()) {
        QFile file(server.path(u"site/"_s + files.next().captured()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(file.fileName()));
        curl.request(root + u"media?post=%1&title=Anh&caption=Anh&alt_text=Anh"_s.arg(id),
            {u"Content-Type: image/jpeg"_s,
                u"Content-Disposition: attachment; filename=\"curl-%1-%2.jpg\""_s.arg(id).arg(
                    ++sent)},
            file.readAll());
    }
    if (sent != pictures)
        qFatal("%d pictures", sent);
    curl.request(root + u"posts/%1"_s.arg(id), json,
        fields({{u"title"_s, headline}, {u"content"_s, content}, {u"excerpt"_s, post[u"excerpt"_s]},
            {u"featured_media"_s, post[u"picture"_s]}}));
    curl.request(root + u"posts/%1"_s.arg(id), json, fields({{u"status"_s, u"publish"_s}}));
    return ms + curl.run();
}

void publishing(const WordPressServer &server)
{
    ServerDesk desk(server, server.https());
    QRandomGenerator random(1);
    QList<double> ours, curls, ratios;
    for (int i = 0; i <= repeats; ++i) {
        const QString id = article(desk, random, i);
        const double mine = timed(desk);
        const double theirs = sentByCurl(server, desk.store().story(id)->content.headline);
        if (i == 0)
            continue; // warm
        ours += mine;
        curls += theirs;
        ratios += mine / theirs;
    }
    const double ratio = median(ratios);
    row(u"an article with five pictures published, beside the same bytes sent by curl (%1 ms, "
        "%2 ms)"_s.arg(median(ours), 0, 'f', 0)
            .arg(median(curls), 0, 'f', 0),
        u"%1 times"_s.arg(ratio, 0, 'f', 2), u"≤ %1"_s.arg(mostForPublishing),
        ratio <= mostForPublishing);
}

/// Submitted stories of a reporter, an hour old, put straight into the database.
bool fill(const WordPressServer &server, test::Desk &desk, int count)
{
    QJsonArray rows;
    for (int i = 0; i < count; ++i) {
        Content content = desk.content(u"Bài chờ duyệt số %1"_s.arg(i + 1), u"Thời sự"_s);
        content.section.clear();
        content.tags.clear();
        for (int j = 0; j < 8; ++j)
            content.body.blocks += {Block::Kind::Paragraph, 0, false,
                {{u"Bà con ấp Cầu Ván ra đồng gặt lúa rồi chở về sân phơi. "_s.repeated(4)}}};
        Envelope envelope;
        envelope.story = QUuid::createUuid().toString(QUuid::WithoutBraces);
        envelope.author = envelope.by = u"reporter"_s;
        envelope.authorName = envelope.byName = u"Phóng Viên"_s;
        envelope.at = envelope.createdAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
        envelope.content = content;
        envelope.hash = contentHash(content, {});
        PostText text = postText(content, {}, {});
        envelope.print = text.textPrint();
        rows += QJsonArray{text.title, text.excerpt,
            QString(storyMark(envelope.story, envelopeText(envelope)) + u"\n\n"_s + text.content),
            postSlug(envelope.story, content)};
    }
    QFile file(server.path(u"run/rows.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(rows).toJson()) < 0)
        return false;
    file.close();
    return server
        .php(uR"php(
global $wpdb;
$at = gmdate('Y-m-d H:i:s', time() - 3600);
$here = get_date_from_gmt($at);
foreach (array_chunk(json_decode(file_get_contents('%1')), 200) as $chunk) {
    $values = array_map(fn ($row) => $wpdb->prepare("(%d, '$here', '$at', '$here', '$at', 'pending', 'post', %s, %s, %s, %s, '', '', '')",
        %2, ...$row), $chunk);
    $wpdb->query("INSERT INTO $wpdb->posts (post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, post_status,
        post_type, post_title, post_excerpt, post_content, post_name, to_ping, pinged, post_content_filtered) VALUES "
        . implode(',', $values));
}
return $wpdb->last_error;)php"_s.arg(file.fileName())
                 .replace(u"%2,"_s, QString::number(server.userId(u"reporter"_s)) + u','))
        .toString()
        .isEmpty();
}

void changeSome(const WordPressServer &server, int number)
{
    const QJsonValue done = server.php(uR"php(
global $wpdb;
$at = gmdate('Y-m-d H:i:s');
$here = get_date_from_gmt($at);
return $wpdb->query("UPDATE $wpdb->posts SET post_modified = '$here', post_modified_gmt = '$at', post_content =
    REPLACE(REPLACE(post_content, 'của bài', 'của bài lần %1'), ' lần %2', '') WHERE post_status = 'pending'
    ORDER BY ID LIMIT %3");)php"_s.arg(number)
                                           .arg(number - 1)
                                           .arg(changed));
    if (done.toInt() != changed)
        qFatal("not changed: %s", QJsonDocument(QJsonArray{done}).toJson().constData());
}

QStringList asked(const WordPressServer &server, qsizetype from)
{
    QFile log(server.path(u"log/access.log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return {};
    QStringList addresses;
    const QList<QByteArray> lines = log.readAll().split('\n');
    for (const QByteArray &line : lines.mid(from))
        if (line.contains('"'))
            addresses += QString::fromLatin1(line.split('"').at(1)).section(u' ', 1, 1);
    return addresses;
}

double pulledByCurl(const WordPressServer &server, const QStringList &addresses)
{
    Curl curl(server, u"editor"_s);
    for (const QString &address : addresses)
        curl.request(server.http().toString().chopped(1) + address);
    return curl.run();
}

void pulling(const WordPressServer &server, int articles)
{
    NewsDesk desk(server, server.http(), u"editor"_s);
    desk.close();
    desk.reopen({.backgroundCheckpoints = true}); // as the window does
    if (!fill(server, desk, articles))
        qFatal("the articles could not be made");
    const double first = timed(desk);
    const auto known = desk.store().list({});
    row(u"%1 articles met for the first time"_s.arg(known ? known->size() : 0),
        u"%1 s"_s.arg(first / 1000, 0, 'f', 1), {}, known && known->size() == articles);

    qsizetype before = asked(server, 0).size();
    timed(desk);
    const qsizetype requests = asked(server, before).size();
    row(u"%1 articles known, nothing changed"_s.arg(articles), u"%1 requests"_s.arg(requests),
        u"1"_s, requests == 1);

    QList<double> ours, curls, ratios;
    qsizetype pages = 0;
    for (int i = 1; i <= 4; ++i) {
        QTest::qWait(6000); // what changed is asked for with some seconds of overlap
        changeSome(server, i);
        before = asked(server, 0).size();
        const double mine = timed(desk);
        const QStringList addresses = asked(server, before);
        pages = addresses.size();
        const double theirs = pulledByCurl(server, addresses);
        if (i == 1)
            continue; // warm
        ours += mine;
        curls += theirs;
        ratios += mine / theirs;
    }
    const auto found = desk.store().list({});
    int taken = 0;
    for (const StorySummary &summary : found.value_or(QList<StorySummary>()))
        taken += plainText(desk.story(summary.id).content.body).contains(u"lần 4"_s) ? 1 : 0;
    if (taken != changed)
        qWarning("%d of the changes came", taken);
    const double ratio = median(ratios);
    row(u"%1 changed articles pulled (%2 requests), beside the same pages fetched by curl (%3 ms, "
        "%4 ms)"_s.arg(taken)
            .arg(pages)
            .arg(median(ours), 0, 'f', 0)
            .arg(median(curls), 0, 'f', 0),
        u"%1 times"_s.arg(ratio, 0, 'f', 2), u"≤ %1"_s.arg(mostForPulling),
        ratio <= mostForPulling && taken == changed);
}

void windowMeanwhile(const WordPressServer &server)
{
    NewsDesk desk(server, server.http(), u"editor"_s);
    desk.close();
    desk.reopen({.backgroundCheckpoints = true});
    if (!fill(server, desk, changed))
        qFatal("the articles could not be made");
    Session session(desk.store(), desk.me);
    Look look(Look::Choice::Light);
    MainWindow window(session, look);
    window.resize(1366, 768);
    window.start();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("no window");
    QTest::qWait(2000);
    const auto watched = [&desk](const QString &what) {
        const Gap watch;
        const double whole = timed(desk);
        const double gap = watch.longest();
        row(u"the window's longest pause while %1 (%2 s)"_s.arg(what).arg(whole / 1000, 0, 'f', 1),
            u"%1 ms"_s.arg(gap, 0, 'f', 0), u"≤ %1 ms"_s.arg(longestGap), gap <= longestGap);
    };
    watched(u"%1 articles come in"_s.arg(changed));
    QTest::qWait(6000); // as above
    changeSome(server, 1);
    watched(u"%1 changed articles come in"_s.arg(changed));
    QRandomGenerator random(2);
    article(desk, random, 100);
    QTest::qWait(1000);
    watched(u"an article with five pictures is published"_s);
    window.close();
}

} // namespace

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    QStandardPaths::setTestModeEnabled(true);
    const QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    if (const QString lacking = WordPressServer::missing(); !lacking.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(lacking));
        return 2;
    }
    const int articles = QCoreApplication::arguments().value(1, u"10000"_s).toInt();
    const WordPressServer server;
    if (!server.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 2;
    }
    std::printf("| what | measured | limit |\n| --- | ---: | ---: |\n");
    const bool all = QCoreApplication::arguments().value(2) != "pulling"_L1;
    if (all) {
        publishing(server);
        server.sweep();
    }
    pulling(server, articles);
    if (!all)
        return missedOne ? 1 : 0;
    server.php(u"global $wpdb; return $wpdb->query(\"DELETE FROM $wpdb->posts\");"_s);
    windowMeanwhile(server);
    return missedOne ? 1 : 0;
}
