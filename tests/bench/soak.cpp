// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stories and corrections go through random faults to a real WordPress, half of them to a stock one
// and half to one with the companion; in the end PHP inside it counts what it holds.
// bench_soak [PUBLISHES] [SEED] [stock|companion]
#include "serverdesk.h"

#include <csignal>
#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int faultsInThousand = 90; // requests
constexpr int killsInThousand = 60; // batches
constexpr int mostRounds = 80;
constexpr int reusedInThousand = 150; // pictures

/// What the server must hold of a story.
struct Told
{
    QString id, headline, standfirst;
    QStringList paragraphs;
    int pictures = 0;
};

struct Count
{
    int published = 0, corrected = 0, faults = 0, killed = 0, requests = 0, rounds = 0;
    int duplicates = 0, losses = 0, stuck = 0;
};

class Soak
{
public:
    Soak(const WordPressServer &server, quint32 seed)
        : m_server(server)
        , m_proxy(server.port())
        , m_desk(server, m_proxy.address())
        , m_random(seed)
    {
        m_desk.now = QDateTime::currentDateTimeUtc(); // that of the processes which are killed
        m_proxy.decide([this](const CuttingProxy::Seen &seen) { return plan(seen); });
    }

    Count run(int publishes)
    {
        if (!m_desk.error().isEmpty() || !prepareKills()) {
            std::fprintf(stderr, "not connected: %s\n", qPrintable(m_desk.error()));
            m_count.stuck = publishes;
            return m_count;
        }
        while (m_count.published + m_count.corrected < publishes) {
            const int left = publishes - m_count.published - m_count.corrected;
            const int batch = qMin(left, 1 + m_random.bounded(4));
            for (int i = 0; i < batch; ++i)
                publishOne();
            m_faulty = true;
            if (chance(killsInThousand))
                syncKilled();
            syncUntilDone();
            m_faulty = false;
        }
        audit();
        return m_count;
    }

private:
    [[nodiscard]] bool chance(int inThousand) { return m_random.bounded(1000) < inThousand; }

    CuttingProxy::Plan plan(const CuttingProxy::Seen &seen)
    {
        using Do = CuttingProxy::Do;
        ++m_count.requests;
        if (m_killAt > 0 && --m_killAt == 0) {
            const std::array whats{Do::Pass, Do::DropAnswer, Do::DropRequest, Do::Late};
            return {whats.at(m_random.bounded(4)), 1,
                [this] { ::kill(pid_t(m_killed.processId()), SIGKILL); }, m_random.bounded(300)};
        }
        if (!m_faulty || !chance(faultsInThousand))
            return {};
        ++m_count.faults;
        const std::array parts{0.0, 0.5, 0.99};
        switch (m_random.bounded(7)) {
        case 0:
            return {Do::DropAnswer};
        case 1:
            return {Do::DropRequest};
        case 2:
            return {Do::CutRequest, parts.at(m_random.bounded(3))};
        case 3:
            return {Do::CutAnswer, m_random.generateDouble()};
        case 4:
            return {Do::Pass, 1, {}, m_random.bounded(200)};
        case 5:
            return {Do::Late, 1, {}, m_random.bounded(400)};
        default:
            break;
        }
        if (seen.path.contains("wp-json") || seen.path.contains("rest_route"))
            m_server.fault(serverFault());
        return {};
    }

    QJsonObject serverFault()
    {
        const std::array<QJsonObject, 7> faults{{{{u"status"_s, 500}}, {{u"status"_s, 502}},
            {{u"status"_s, 503}, {u"retry_after"_s, 2}}, {{u"kill"_s, 1}}, {{u"fatal"_s, 1}},
            {{u"html"_s, u"<p>Đăng nhập</p>"_s}}, {{u"print"_s, u"<b>Warning</b>: {x}\n"_s}}}};
        QJsonObject fault = faults.at(m_random.bounded(7));
        fault.insert(u"match"_s, u"#.#"_s);
        fault.insert(u"when"_s, m_random.bounded(2) == 0 ? u"before"_s : u"after"_s);
        return fault;
    }

    Photo picture()
    {
        Photo photo = m_desk.picture(
            QSize(500 + int(m_used.size()), 400), u"Chú thích %1"_s.arg(m_used.size()));
        if (!m_used.isEmpty() && chance(reusedInThousand)) {
            const Photo &old = m_used.at(m_random.bounded(m_used.size()));
            photo.sha256 = old.sha256;
            photo.size = old.size;
        }
        m_used += photo;
        return photo;
    }

    QString paragraph(Told &told)
    {
        told.paragraphs += u"Đoạn dấu-%1-hết của bài, có “ngoặc” & 🌾 lúa."_s.arg(++m_words);
        return told.paragraphs.constLast();
    }

    void publishOne()
    {
        m_desk.now = m_desk.now.addSecs(60);
        if (!m_told.isEmpty() && chance(200)) {
            correct(m_told[m_random.bounded(m_told.size())]);
            return;
        }
        Told told;
        told.headline = u"Bài mang-%1-tên & “lũ về” 🌾"_s.arg(m_told.size());
        Content content = m_desk.content(told.headline, u"Thời sự"_s);
        told.standfirst = content.standfirst;
        content.body.blocks.clear();
        for (int i = 1 + m_random.bounded(4); i > 0; --i)
            content.body.blocks += {Block::Kind::Paragraph, 0, false, {{paragraph(told)}}};
        for (int i = m_random.bounded(4); i > 0; --i)
            content.photos += picture();
        if (!content.photos.isEmpty())
            content.lead = content.photos.constFirst().id;
        told.pictures = int(content.photos.size());
        told.id = m_desk.publish(content);
        m_told += told;
        ++m_count.published;
    }

    // A story that still waits has no live text to correct.
    void correct(Told &told)
    {
        const auto story = m_desk.store().story(told.id);
        if (!story || story->state != State::Published)
            return;
        const Block added{Block::Kind::Paragraph, 0, false, {{paragraph(told)}}};
        m_desk.change(told.id, [&](Content &content) {
            content.body.blocks += added;
            if (m_random.bounded(2) == 0) {
                content.photos += picture();
                if (content.lead.isEmpty())
                    content.lead = content.photos.constLast().id;
            }
            told.pictures = int(content.photos.size());
        });
        ++m_count.corrected;
    }

    // The clock of the desk runs on when nothing is under way any more: no worker lives that long.
    void syncUntilDone()
    {
        SyncReport report;
        for (int round = 0; round < mostRounds; ++round) {
            ++m_count.rounds;
            report = m_desk.sync();
            const auto rows = m_desk.store().outbox();
            if (report.waiting.isEmpty() && rows && rows->isEmpty())
                return;
            if (m_random.bounded(3) == 0)
                continue;
            letLateOnesEnd();
            m_desk.now = m_desk.now.addSecs(150);
        }
        ++m_count.stuck;
        std::fprintf(stderr, "stuck: %s\n", qPrintable(report.waiting.join(u'\n')));
    }

    void letLateOnesEnd()
    {
        if (!QTest::qWaitFor([this] { return m_proxy.late() == 0; }, 30000))
            std::fprintf(stderr, "a late request did not end\n");
    }

    bool prepareKills()
    {
        const QString file = m_desk.store().dir() + u"/mat-khau"_s;
        QFile password(file);
        if (!password.open(QIODevice::WriteOnly))
            return false;
        password.write(m_server.password(u"editor"_s).toUtf8());
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        Server server = m_desk.server();
        server.passwordFile = file;
        return setServer(m_desk.store(), server).has_value()
            && m_desk.store().addMember({u"editor"_s, u"Editor"_s, Role::Editor}).has_value();
    }

    void syncKilled()
    {
        const QString dir = m_desk.store().dir();
        m_desk.close();
        m_killAt = 2 + m_random.bounded(18);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_killed.setProcessEnvironment(environment);
        m_killed.start(
            QStringLiteral(TOASOAN_BINARY_DIR "/toasoan-cli"), {u"--store"_s, dir, u"sync"_s});
        if (!QTest::qWaitFor([this] { return m_killed.state() == QProcess::NotRunning; }, 120000))
            std::fprintf(stderr, "toasoan-cli did not end\n");
        m_count.killed += m_killed.exitStatus() == QProcess::CrashExit ? 1 : 0;
        m_killAt = 0;
        letLateOnesEnd();
        m_desk.reopen();
    }

    void lost(const Told &told, const QString &what)
    {
        ++m_count.losses;
        std::fprintf(stderr, "%s: %s\n", qPrintable(told.headline), qPrintable(what));
    }

    void audit()
    {
        const QJsonArray posts = m_server.posts();
        const QJsonArray media = m_server.pictures();
        QSet<QString> known, bytes;
        for (const auto &value : media)
            bytes.insert(value[u"sha256"_s].toString());
        QSet<qint64> ids;
        for (const auto &value : media)
            ids.insert(value[u"id"_s].toInteger());
        for (const Photo &photo : std::as_const(m_used))
            known.insert(photo.sha256);
        m_count.duplicates += qMax(0, int(media.size() - known.size()));
        m_count.losses += qMax(0, int(known.size() - bytes.size()));
        m_count.duplicates += qMax(0, int(posts.size() - m_told.size()));
        Remotes remotes(m_desk.store());
        for (const auto &value : media) {
            const QJsonObject there = value.toObject();
            const auto picture
                = remotes.picture(m_desk.server().key(), there[u"sha256"_s].toString());
            if (!picture || !*picture || !(*picture)->verified
                || (*picture)->picture != there[u"id"_s].toInteger())
                lost({},
                    u"of a picture nothing is known here: "_s
                        + QString::fromUtf8(QJsonDocument(there).toJson(QJsonDocument::Compact)));
        }
        for (const Told &told : std::as_const(m_told)) {
            QList<QJsonObject> found;
            for (const auto &value : posts)
                if (value[u"title"_s].toString().section(u'&', 0, 0)
                    == told.headline.section(u'&', 0, 0))
                    found += value.toObject();
            if (found.isEmpty())
                lost(told, u"not there"_s);
            else
                compare(told, found.constFirst(), ids);
        }
    }

    void compare(const Told &told, const QJsonObject &post, const QSet<qint64> &media)
    {
        const QString text = post[u"content"_s].toString();
        if (post[u"status"_s].toString() != u"publish"_s)
            lost(told, u"status "_s + post[u"status"_s].toString());
        if (post[u"excerpt"_s].toString().section(u'&', 0, 0)
            != told.standfirst.section(u'&', 0, 0))
            lost(told, u"sapo "_s + post[u"excerpt"_s].toString());
        for (const QString &paragraph : told.paragraphs)
            if (text.count(paragraph.section(u' ', 1, 1)) != 1)
                lost(told, paragraph);
        static const QRegularExpression image(u"<!-- wp:image [^>]*\"id\":(\\d+)"_s);
        int shown = 0;
        QRegularExpressionMatchIterator matches = image.globalMatch(text);
        while (matches.hasNext())
            shown += media.contains(matches.next().captured(1).toLongLong()) ? 1 : 0;
        if (shown != told.pictures)
            lost(told, u"%1 pictures of %2"_s.arg(shown).arg(told.pictures));
        if (text.contains(u"toasoan:"_s))
            lost(told, u"readers see what travels between desks"_s);
        const auto story = m_desk.store().story(told.id);
        const auto remote = m_desk.remote(told.id);
        if (!story || story->state != State::Published || !remote
            || remote->post != post[u"id"_s].toInteger())
            lost(told, u"what is known of it here"_s);
    }

    const WordPressServer &m_server;
    CuttingProxy m_proxy;
    ServerDesk m_desk;
    QRandomGenerator m_random;
    QProcess m_killed;
    QList<Told> m_told;
    QList<Photo> m_used;
    Count m_count;
    int m_words = 0;
    int m_killAt = 0;
    bool m_faulty = false;
};

bool soak(const char *name, const QStringList &plugins, int publishes, quint32 seed)
{
    WordPressServer::Options options;
    options.plugins = plugins;
    const WordPressServer server(options);
    if (!server.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return false;
    }
    QElapsedTimer timer;
    timer.start();
    const Count count = Soak(server, seed).run(publishes);
    std::printf("| %s | %u | %d | %d | %d | %d | %d | %d | %d | %d | %d |\n", name, seed,
        count.published, count.corrected, count.requests, count.faults, count.killed,
        count.duplicates, count.losses, count.stuck, int(timer.elapsed() / 1000));
    std::fflush(stdout);
    return count.duplicates == 0 && count.losses == 0 && count.stuck == 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (const QString lacking = WordPressServer::missing(); !lacking.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(lacking));
        return 2;
    }
    const int publishes = arguments.value(1, u"500"_s).toInt();
    const quint32 seed
        = arguments.size() > 2 ? arguments.at(2).toUInt() : QRandomGenerator::global()->generate();
    std::printf("| server | seed | stories | corrections | requests | faults | processes killed | "
                "duplicates (0) | losses (0) | stuck (0) | seconds |\n"
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    const QString only = arguments.value(3);
    const int each = only.isEmpty() ? publishes / 2 : publishes;
    const bool stock = only == "companion"_L1 || soak("stock WordPress", {}, each, seed);
    const bool companion = only == "stock"_L1
        || soak("with the companion",
            {QStringLiteral(TOASOAN_SOURCE_DIR "/packaging/wordpress/toasoan")}, each, seed);
    return stock && companion ? 0 : 1;
}
