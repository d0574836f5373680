// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "newsdesk.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// An account that may send pictures and no stories: what it may not do is refused here as there,
/// and nothing waits for what cannot happen.
class TestPhotographer : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }
    void cleanup() { setRole(u"reporter"_s, u"reporter"_s); }

    void refusedHereAndThere_data() { BothServers::rows(); }
    void refusedHereAndThere()
    {
        NewsDesk desk(*m_server, m_proxy->address(), u"photographer"_s);
        QCOMPARE(desk.error(), QString());
        QCOMPARE(desk.me.role, Role::Photographer);
        const auto begun = desk.store().createStory(desk.content(u"Cầu"_s, u"Thời sự"_s), desk.me);
        QVERIFY(!begun && begun.error().kind == Error::Kind::Refused);
        QVERIFY2(begun.error().text.contains(u"no stories"_s), qPrintable(begun.error().text));
        const QString id = given(desk, desk.me.name);
        QVERIFY2(desk.step(id, Action::Submit).contains(u"no stories"_s), "Submit");
        QVERIFY(!workflow::may(
            Action::Submit, desk.store().situation(desk.story(id), desk.me).value()));
        QCOMPARE(desk.synced(), QString());
        QVERIFY(desk.store().outbox()->isEmpty());
        for (const char *status : {"draft", "pending", "publish"})
            QCOMPARE(posted(QByteArray("{\"title\":\"Cầu\",\"status\":\"") + status + "\"}"), 403);
        QVERIFY(m_server->posts().isEmpty());
    }

    // Pictures, captions and what he thinks of them are his.
    void picturesAreHis_data() { BothServers::rows(); }
    void picturesAreHis()
    {
        NewsDesk desk(*m_server, m_proxy->address(), u"photographer"_s);
        const QString id = given(desk, u"reporter"_s);
        const Content pictured = desk.content(u"Cầu"_s, u"Thời sự"_s, 1);
        QCOMPARE(
            desk.edit(id, [&](Content &content) { content.photos = pictured.photos; }), QString());
        QCOMPARE(desk.edit(id, [](Content &content) { content.photos[0].caption = u"Cầu mới."_s; }),
            QString());
        auto pictures = desk.store().pictures();
        QVERIFY(pictures && pictures->size() == 1);
        (*pictures)[0].rating = 4;
        QVERIFY(desk.store().savePictures(*pictures).has_value());
        QVERIFY(desk.edit(id, [](Content &content) { content.headline = u"Khác"_s; }) != QString());
        QCOMPARE(desk.synced(), QString());
        QCOMPARE(desk.story(id).content.photos.at(0).caption, u"Cầu mới."_s);
    }

    void commandsSaySo_data() { BothServers::rows(); }
    void commandsSaySo()
    {
        const CliRunner cli;
        const QString before = cli.newStory(u"Viết trước"_s); // before there was a server
        QVERIFY(connected(cli, u"photographer"_s));
        const QString text = cli.writeFile(u"bai.txt"_s, "Tít bài\n\nMột đoạn.\n");
        for (const QStringList &line : {QStringList{u"new"_s}, QStringList{u"import"_s, text},
                 QStringList{u"submit"_s, before}}) {
            const Answer refused = cli.run(line);
            QCOMPARE(refused.code, 1);
            QVERIFY2(
                QString::fromUtf8(refused.err).contains(u"tài khoản"_s), refused.err.constData());
        }
        const QString picture = cli.writePicture(u"cau.jpg"_s, Qt::darkBlue);
        const Answer kept = cli.run({u"import"_s, picture});
        QVERIFY2(kept.code == 0, kept.err.constData());
        QCOMPARE(kept.line().size(), 64); // the picture's own name
        const Answer synced = cli.run({u"sync"_s});
        QVERIFY2(synced.code == 0, synced.err.constData() + synced.out);
    }

    // What an account submitted before its right was taken needs somebody, and comes back by a
    // recall; given back the right, it goes on.
    void rightsTakenAndGivenBack_data() { BothServers::rows(); }
    void rightsTakenAndGivenBack()
    {
        const CliRunner cli;
        QVERIFY(connected(cli, u"reporter"_s));
        const QString id = cli.readyStory(u"Cầu Ván"_s, u"reporter"_s);
        QCOMPARE(cli.step(id, u"reporter"_s, {u"submit"_s}), u"submitted"_s);
        setRole(u"reporter"_s, u"photographer"_s);
        for (int i = 0; i < 2; ++i) {
            const Answer said = cli.run({u"sync"_s});
            QCOMPARE(said.code, 1);
            QVERIFY2(said.line().contains(u"tài khoản reporter"_s), said.out.constData());
        }
        QCOMPARE(cli.step(id, u"reporter"_s, {u"recall"_s}), u"draft"_s);
        const Answer calm = cli.run({u"sync"_s});
        QVERIFY2(calm.code == 0, (calm.out + calm.err).constData());
        QVERIFY(m_server->posts().isEmpty());
        QVERIFY(cli.run({u"submit"_s, id}).code == 1);
        setRole(u"reporter"_s, u"reporter"_s);
        QCOMPARE(cli.run({u"sync"_s}).code, 0);
        QCOMPARE(cli.step(id, u"reporter"_s, {u"submit"_s}), u"submitted"_s);
        const Answer sent = cli.run({u"sync"_s});
        QVERIFY2(sent.code == 0, (sent.out + sent.err).constData());
        QCOMPARE(m_server->posts().size(), 1);
    }

private:
    /// A story as a package brings it.
    static QString given(NewsDesk &desk, const QString &author)
    {
        if (!desk.store().member(author))
            (void)desk.store().addMember({author, author, Role::Reporter});
        Arrival arrival;
        arrival.author = author;
        arrival.content = desk.content(u"Cầu Ván"_s, u"Thời sự"_s);
        const auto story = desk.store().adoptStory(arrival, desk.me);
        return story ? story->id : QString();
    }

    void setRole(const QString &login, const QString &role) const
    {
        m_server->php(u"get_user_by('login', '%1')->set_role('%2'); return 1;"_s.arg(login, role));
    }

    [[nodiscard]] int posted(const QByteArray &json) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_server->http().toString() + u"wp-json/wp/v2/posts"_s));
        request.setRawHeader("Content-Type", "application/json");
        request.setRawHeader("Authorization",
            "Basic "
                + ("photographer:" + m_server->password(u"photographer"_s).toUtf8()).toBase64());
        QNetworkReply *reply = network.post(request, json);
        QEventLoop loop;
        connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    [[nodiscard]] bool connected(const CliRunner &cli, const QString &login) const
    {
        return cli.connectTo(m_server->http(), login, m_server->password(login)).code == 0;
    }
};

QTEST_GUILESS_MAIN(TestPhotographer)
#include "tst_photographer.moc"
