// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What a newsroom says among itself is not for readers, whatever anybody does in WordPress: they
/// are asked as readers, without an account.
class TestUnseen : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    // Somebody presses “Publish” in WordPress while the story goes to and fro; no desk is on.
    void notesOfAStoryPublishedByHand_data() { BothServers::rows(); }
    void notesOfAStoryPublishedByHand()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        const QString note = u"Nguồn tin kín ở xã."_s;
        QCOMPARE(pair.editor.step(id, Action::Return, note), QString());
        QCOMPARE(pair.editor.synced(), QString());
        const QString post = QString::number(m_server->posts().at(0)[u"id"_s].toInt());
        const QString link
            = m_server->php(u"wp_publish_post(%1); return get_permalink(%1);"_s.arg(post))
                  .toString();
        QStringList pages{link, m_server->http().resolved(QUrl(u"/?feed=rss2"_s)).toString(),
            m_server->http().resolved(QUrl(u"/?rest_route=/wp/v2/posts/"_s + post)).toString(),
            m_server->http().resolved(QUrl(u"/?s=Cầu"_s)).toString()};
        for (const QString &page : std::as_const(pages)) {
            const QString seen = asReader(QUrl(page));
            QVERIFY2(
                seen.contains(u"Cầu Ván"_s) || seen.contains("\\u1ea7u V"_L1), qPrintable(page));
            QVERIFY2(!seen.contains("toasoan/data"_L1), qPrintable(page + seen));
            static const QRegularExpression letters(u"[A-Za-z0-9+/=]{40,}"_s);
            auto found = letters.globalMatch(seen);
            while (found.hasNext()) {
                const QByteArray said = QByteArray::fromBase64(found.next().captured().toLatin1());
                QVERIFY2(!QString::fromUtf8(said).contains(note), qPrintable(page));
            }
            QVERIFY(!seen.contains(note));
        }
        QCOMPARE(pair.reporter.synced(), QString()); // and it travels all the same
        QCOMPARE(pair.reporter.story(id).state, State::Published);
    }

    // Names of tags are listed to anybody, used or not.
    void tagsOfWhatWaits_data() { BothServers::rows(); }
    void tagsOfWhatWaits()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.editor.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.editor.edit(id, [](Content &c) { c.tags = {u"vụ án kín"_s}; }), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.synced(), QString());
        const auto tags = [&] {
            return m_server
                ->php(u"return get_terms(['taxonomy' => 'post_tag', 'hide_empty' => false, "
                      "'fields' => 'names']);"_s)
                .toArray();
        };
        QVERIFY2(!tags().contains(u"vụ án kín"_s), "the tag is known before the story is");
        NewsDesk other(*m_server, m_proxy->address(), u"editor2"_s);
        QCOMPARE(other.synced(), QString());
        QCOMPARE(other.story(id).content.tags, QStringList{u"vụ án kín"_s}); // colleagues know it
        QCOMPARE(other.step(id, Action::Approve), QString());
        QCOMPARE(other.step(id, Action::Publish), QString());
        QCOMPARE(other.synced(), QString());
        QVERIFY(tags().contains(u"vụ án kín"_s));
        QCOMPARE(m_server->posts().at(0)[u"tags"_s].toArray(), QJsonArray{u"vụ án kín"_s});
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.tags, QStringList{u"vụ án kín"_s});
    }

    // What is planned is listed no more than what waits, and is out with all its tags.
    void tagsOfWhatIsPlanned_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<bool>("late"); // the clock of the desk
        for (const bool late : {false, true}) {
            QTest::newRow(late ? "stock, late" : "stock") << false << late;
            QTest::newRow(late ? "companion, late" : "companion") << true << late;
        }
    }
    void tagsOfWhatIsPlanned()
    {
        QFETCH(const bool, late);
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(editor.story(id).content.tags, QStringList{u"lũ"_s});
        QCOMPARE(editor.step(id, Action::Approve), QString());
        editor.now = QDateTime::currentDateTimeUtc();
        TransitionArgs plan;
        plan.at = editor.now.addDays(1);
        QVERIFY(editor.store().transition(id, Action::Schedule, editor.me, plan));
        QCOMPARE(editor.synced(), QString());
        const QUrl list = m_server->http().resolved(QUrl(u"/?rest_route=/wp/v2/tags"_s));
        QVERIFY2(!asReader(list).contains("\"name\""_L1), qPrintable(asReader(list)));
        QCOMPARE(editor.story(id).content.tags, QStringList{u"lũ"_s});
        const QString post = QString::number(m_server->posts().at(0)[u"id"_s].toInt());
        m_server->php(u"wp_update_post(['ID' => %1, 'post_date' => '2026-11-01 08:00:00', "
                      "'post_date_gmt' => '2026-11-01 08:00:00', 'edit_date' => true]); return "
                      "wp_publish_post(%1);"_s.arg(post));
        if (!late)
            editor.now = plan.at.addSecs(1);
        QCOMPARE(editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(editor.story(id).state, State::Published);
        QCOMPARE(m_server->posts().at(0)[u"tags"_s].toArray(), QJsonArray{u"lũ"_s});
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
    }

    // Of a story that was withdrawn the library and its pages say nothing to readers.
    void picturesOfWhatWasWithdrawn_data() { BothServers::rows(); }
    void picturesOfWhatWasWithdrawn()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        for (const Action step : {Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, step), QString());
        QCOMPARE(pair.editor.synced(), QString());
        const QString picture = QString::number(m_server->pictures().at(0)[u"id"_s].toInt());
        const QStringList places{u"/?rest_route=/wp/v2/media"_s,
            u"/?rest_route=/wp/v2/media/"_s + picture, u"/?attachment_id="_s + picture,
            u"/?s=Ch%C3%BA"_s, u"/?feed=rss2"_s};
        for (const QString &place : places)
            QVERIFY2(saysCaption(place), qPrintable(place));
        QCOMPARE(pair.editor.step(id, Action::Withdraw, u"Sai."_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        for (const QString &place : places)
            QVERIFY2(!saysCaption(place), qPrintable(place));
    }

    // Off the plan before anything else: were only the text sent, the due time would publish it.
    void planTakenBack_data() { BothServers::rows(); }
    void planTakenBack()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        pair.editor.now = QDateTime::currentDateTimeUtc();
        TransitionArgs plan;
        plan.at = pair.editor.now.addDays(1);
        QVERIFY(pair.editor.store().transition(id, Action::Schedule, pair.editor.me, plan));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"future"_s);
        QCOMPARE(pair.editor.step(id, Action::Unschedule), QString());
        // the network goes after the first request that writes
        m_proxy->decide([writes = 0](const CuttingProxy::Seen &seen) mutable {
            writes += seen.write ? 1 : 0;
            return CuttingProxy::Plan{
                writes > 1 ? CuttingProxy::Do::DropRequest : CuttingProxy::Do::Pass};
        });
        QVERIFY(!pair.editor.sync().waiting.isEmpty());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"pending"_s);
        m_proxy->decide({});
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"pending"_s);
        QCOMPARE(pair.editor.story(id).state, State::Approved);
    }

private:
    [[nodiscard]] bool saysCaption(const QString &place) const
    {
        const QString seen = asReader(m_server->http().resolved(QUrl(place)));
        return seen.contains(u"Chú thích 1"_s) || seen.contains("Ch\\u00fa th\\u00edch 1"_L1);
    }
    static QString asReader(const QUrl &url)
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        QSignalSpy done(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            done.wait(30000);
        // silence says nothing either
        if (!reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
            QTest::qFail(
                qPrintable(url.toString() + u": "_s + reply->errorString()), __FILE__, __LINE__);
        return QString::fromUtf8(reply->readAll());
    }
};

QTEST_GUILESS_MAIN(TestUnseen)
#include "tst_unseen.moc"
