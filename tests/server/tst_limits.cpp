// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What a server cannot take, and letters that it keeps in its own way: in the end the article is
/// there once, with all that was written.
class TestLimits : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void cleanup() { makeRoom(); }

    // Of one byte more WordPress says only that its database failed.
    void aHeadlineThatIsTooLong_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<bool>("fits");
        for (const bool fits : {false, true}) {
            QTest::newRow(fits ? "stock, fits" : "stock") << false << fits;
            QTest::newRow(fits ? "companion, fits" : "companion") << true << fits;
        }
    }
    void aHeadlineThatIsTooLong()
    {
        QFETCH(const bool, fits);
        ServerDesk desk(*m_server, m_proxy->address());
        Content content = desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 1);
        content.headline = QString(fits ? 65535 : 65536, u'a');
        const QString id = desk.publish(content);
        if (!fits) {
            for (int i = 0; i < 2; ++i) {
                const QString said = desk.sync().waiting.join(u' ');
                QVERIFY2(said.contains(u"longer than the server can keep"_s),
                    qPrintable(said.right(200)));
                QVERIFY(m_server->posts().isEmpty());
            }
            QCOMPARE(desk.store().outbox()->constFirst().state, u"failed"_s);
            QCOMPARE(m_proxy->writes(), 0);
            desk.change(id, [](Content &c) { c.headline = u"Cầu Ván"_s; });
        }
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
        QCOMPARE(m_server->posts().at(0)[u"title"_s].toString().size(), fits ? 65535 : 7);
    }

    // Letters in two parts, with signs of their own in HTML, beyond sixteen bits.
    void letters_data() { BothServers::rows(); }
    void letters()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString headline = u"Hội nghị “A & B” <nóng> 😀"_s;
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(pair.reporter.edit(id,
                     [&](Content &c) {
                         c.headline = headline.normalized(QString::NormalizationForm_D);
                         c.standfirst = c.headline;
                         c.photos[0].caption = c.headline;
                         setParagraph(c, 0, c.headline);
                     }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        for (const Action action : {Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        for (NewsDesk *desk : {&pair.reporter, &pair.editor}) {
            const Content content = desk->story(id).content;
            QCOMPARE(content.headline.normalized(QString::NormalizationForm_C), headline);
            QCOMPARE(plainText(content.body).normalized(QString::NormalizationForm_C), headline);
            QCOMPARE(desk->story(id).state, State::Published);
        }
        QCOMPARE(m_server->posts().size(), 1);
        const QJsonObject post = m_server->posts().at(0).toObject();
        const QString there = u"Hội nghị “A &amp; B” &lt;nóng&gt; 😀"_s;
        for (const QString &field : {u"title"_s, u"excerpt"_s})
            QCOMPARE(post[field].toString(), there);
        QCOMPARE(post[u"content"_s].toString().count(there), 3); // sapo, caption, text
        QVERIFY(isSlugOf(post[u"slug"_s].toString(), id));
        QCOMPARE(m_server->php(u"return count(get_posts(['s' => 'Hội nghị']));"_s).toInt(), 1);
    }

    // A disk that is full, or a folder that is none: readers see nothing half.
    void noRoomForPictures_data() { BothServers::rows(); }
    void noRoomForPictures()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        const QString id = desk.publish(desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 2));
        QDir().rename(uploads(), uploads() + u"-xa"_s);
        QFile there(uploads());
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.close();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!desk.sync().waiting.isEmpty());
            QCOMPARE(desk.store().outbox()->constFirst().state, u"failed"_s);
            QCOMPARE(m_server->posts().size(), 1);
            QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        }
        makeRoom();
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 2), QString());
    }

    // The server before WordPress takes no picture that large.
    void tooLargeAPicture_data() { BothServers::rows(); }
    void tooLargeAPicture()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        const QString id = desk.publish(desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 2));
        m_server->fault({{u"match"_s, u"#/wp/v2/media#"_s}, {u"method"_s, u"POST"_s},
            {u"when"_s, u"before"_s}, {u"status"_s, 413}, {u"count"_s, 1}});
        QVERIFY(!desk.sync().waiting.isEmpty());
        QCOMPARE(desk.store().outbox()->constFirst().state, u"failed"_s);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 2), QString());
    }

    // The server counts them for who may not see them.
    void draftsOfOthers_data() { BothServers::rows(); }
    void draftsOfOthers()
    {
        NewsDesk first(*m_server, m_proxy->address(), u"reporter"_s);
        QStringList own;
        const auto others = [&](int many) {
            m_server->php(
                u"for ($i = 0; $i < %1; $i++) wp_insert_post(['post_title' => 'Nháp', "
                "'post_status' => 'draft', 'post_author' => %2, 'post_content' => 'x']); return 1;"_s
                    .arg(QString::number(many), QString::number(m_server->userId(u"reporter2"_s))));
        };
        for (int i = 0; i < 3; ++i) {
            others(70);
            own += first.begun(u"Cầu Ván"_s);
            QCOMPARE(first.step(own.last(), Action::Submit), QString());
            QCOMPARE(first.synced(), QString());
        }
        NewsDesk second(*m_server, m_proxy->address(), u"reporter"_s);
        QCOMPARE(second.synced(), QString());
        for (const QString &id : own)
            QCOMPARE(second.story(id).state, State::Submitted);
        QCOMPARE(m_server->posts().size(), 213);
    }

private:
    void makeRoom() const
    {
        if (QFileInfo(uploads()).isFile())
            QFile::remove(uploads());
        QDir().rename(uploads() + u"-xa"_s, uploads());
    }
    /// The folder of this year's pictures.
    [[nodiscard]] QString uploads() const
    {
        const QString base = m_server->path(u"site/wp-content/uploads"_s);
        return base + QDateTime::currentDateTimeUtc().toString(u"/yyyy"_s);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
