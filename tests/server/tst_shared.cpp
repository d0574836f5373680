// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/sharing.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// A draft that its author shares: editors read it before it is submitted, readers never do.
class TestShared : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void draftsStayHere_data() { BothServers::rows(); }
    void draftsStayHere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(m_server->posts().size(), 0);
        QVERIFY(!pair.editor.store().summary(id));
    }

    // Written on, it is read as it stands; submitted, published: the same post all the way.
    void readAsItStands_data() { BothServers::rows(); }
    void readAsItStands()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair, 1);
        QCOMPARE(pair.editor.story(id).state, State::Draft);
        QCOMPARE(pair.editor.story(id).author, u"reporter"_s);
        QCOMPARE(pair.editor.story(id).content.photos.size(), 1);
        QVERIFY(pair.editor.store().summary(id)->shared);
        QVERIFY(pair.reporter.store().summary(id)->shared);
        QCOMPARE(onlyPost()[u"status"_s].toString(), u"draft"_s);

        QCOMPARE(pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn hai."_s); }),
            QString());
        QCOMPARE(both(pair), QString());
        QVERIFY(plainText(pair.editor.story(id).content.body).contains(u"Đoạn hai."_s));

        m_proxy->forget();
        QCOMPARE(both(pair), QString()); // nothing to say, nothing written
        QCOMPARE(m_proxy->writes(), 0);

        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(both(pair), QString());
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QVERIFY(!pair.editor.store().summary(id)->shared);
        QVERIFY(!pair.reporter.store().summary(id)->shared);
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(wrongIn(*m_server, pair.editor, id, 1), QString());
    }

    // Taken back after it was submitted it is its author's alone again.
    void recalledIsNotShared_data() { BothServers::rows(); }
    void recalledIsNotShared()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(both(pair), QString());
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(both(pair), QString());
        QCOMPARE(
            pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Mật."_s); }), QString());
        QCOMPARE(both(pair), QString());
        QVERIFY(!plainText(pair.editor.story(id).content.body).contains(u"Mật."_s));
    }

    // What was written after the last sync is nobody's to read, and what was read is lost to
    // nobody.
    void stopped_data() { BothServers::rows(); }
    void stopped()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        QCOMPARE(
            pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Mật."_s); }), QString());
        QCOMPARE(pair.reporter.said(sharing::stop(pair.reporter.store(), id, pair.reporter.me)),
            QString());
        QVERIFY(!pair.reporter.store().summary(id)->shared);
        QCOMPARE(both(pair), QString());
        QVERIFY(!pair.editor.store().summary(id)->shared);
        QVERIFY(!plainText(pair.editor.story(id).content.body).contains(u"Mật."_s));
        QVERIFY(!onlyPost()[u"content"_s].toString().contains(u"Mật."_s));
        QVERIFY(plainText(pair.reporter.story(id).content.body).contains(u"Mật."_s));
        QCOMPARE(Shares(pair.reporter.store()).all().value(), QStringList());

        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(both(pair), QString());
        QCOMPARE(onlyPost()[u"status"_s].toString(), u"pending"_s);
        QVERIFY(plainText(pair.editor.story(id).content.body).contains(u"Mật."_s));
    }

    // An editor's words and notes come back to who writes it.
    void editorsWordsComeBack_data() { BothServers::rows(); }
    void editorsWordsComeBack()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        QCOMPARE(
            pair.reporter.edit(id,
                [](Content &c) { c.body.blocks.append({.runs = {{u"Đoạn của phóng viên."_s}}}); }),
            QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn đã sửa."_s); }),
            QString());
        const Note note{{}, pair.editor.now, u"editor"_s, u"Thêm số liệu."_s, {}, false};
        QVERIFY(pair.editor.store().addNote(id, note));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(both(pair), QString());
        for (NewsDesk *desk : {&pair.reporter, &pair.editor}) {
            const QString text = plainText(desk->story(id).content.body);
            QVERIFY2(text.contains(u"Đoạn của phóng viên."_s) && text.contains(u"Đoạn đã sửa."_s),
                qPrintable(text));
            QCOMPARE(desk->story(id).state, State::Draft);
            QCOMPARE(desk->store().notes(id)->size(), 1);
            QVERIFY(desk->store().summary(id)->shared);
        }
        m_proxy->forget();
        QCOMPARE(both(pair), QString());
        QCOMPARE(m_proxy->writes(), 0);
    }

    // Readers ask as strangers: page, REST, feed.
    void readersNeverSeeIt_data() { BothServers::rows(); }
    void readersNeverSeeIt()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        const QString post = QString::number(onlyPost()[u"id"_s].toInteger());
        for (const QString &path : {u"?p="_s + post, u"?rest_route=/wp/v2/posts/"_s + post,
                 u"?rest_route=/wp/v2/posts"_s, u"?feed=rss2"_s, u"?s=Cau"_s}) {
            const QString page = read(path);
            QVERIFY2(!page.contains(u"Cầu Ván"_s) && !page.contains(id), qPrintable(path));
        }
    }

    // A returned story is the server's already; shared, what its author mends is read as well.
    void returned_data() { BothServers::rows(); }
    void returned()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.step(id, Action::Return, u"Thêm số liệu"_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.said(sharing::share(pair.reporter.store(), id, pair.reporter.me)),
            QString());
        QCOMPARE(pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn mới."_s); }),
            QString());
        QCOMPARE(both(pair), QString());
        QCOMPARE(pair.editor.story(id).state, State::Returned);
        QVERIFY(plainText(pair.editor.story(id).content.body).contains(u"Đoạn mới."_s));
        QVERIFY(pair.editor.store().summary(id)->shared);
    }

    // The answer to the post that was made is lost: still one post.
    void lostAnswer_data() { BothServers::rows(); }
    void lostAnswer()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.reporter.said(sharing::share(pair.reporter.store(), id, pair.reporter.me)),
            QString());
        m_proxy->decide([lost = false](const CuttingProxy::Seen &seen) mutable {
            const bool loses = seen.write && !std::exchange(lost, lost || seen.write);
            return CuttingProxy::Plan{
                loses ? CuttingProxy::Do::DropAnswer : CuttingProxy::Do::Pass};
        });
        QCOMPARE(pair.reporter.syncUntilDone().waiting, QStringList());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(m_server->posts().size(), 1);
        QVERIFY(pair.editor.store().summary(id)->shared);
    }

    void deletedThere_data() { BothServers::rows(); }
    void deletedThere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        m_server->php(u"wp_delete_post(%1, true);"_s.arg(onlyPost()[u"id"_s].toInteger()));
        QCOMPARE(
            pair.reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Mật."_s); }), QString());
        QVERIFY(!pair.reporter.synced().isEmpty());
        QCOMPARE(pair.reporter.said(sharing::stop(pair.reporter.store(), id, pair.reporter.me)),
            QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(m_server->posts().size(), 1);
    }

    void refused()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = shared(pair);
        QVERIFY(!sharing::stop(pair.editor.store(), id, pair.editor.me));
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QVERIFY(!sharing::share(pair.reporter.store(), id, pair.reporter.me));
        QVERIFY(!sharing::stop(pair.reporter.store(), id, pair.reporter.me));
        Desk alone;
        const auto story = alone.store().createStory({}, pair.reporter.me);
        QVERIFY(!sharing::share(alone.store(), story->id, pair.reporter.me)); // no server
    }

private:
    QString shared(NewsPair &pair, int pictures = 0)
    {
        QString id = pair.reporter.begun(u"Cầu Ván"_s, pictures);
        QString wrong
            = pair.reporter.said(sharing::share(pair.reporter.store(), id, pair.reporter.me));
        wrong += both(pair);
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
    static QString both(NewsPair &pair)
    {
        const QString reporter = pair.reporter.synced();
        return reporter + pair.editor.synced();
    }
    // as somebody who is not signed in
    QString read(const QString &path) const
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(m_server->http().resolved(QUrl(path)))));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return QString::fromUtf8(reply->readAll());
    }
    QJsonObject onlyPost() const
    {
        const QJsonArray posts = m_server->posts();
        return posts.size() == 1 ? posts.at(0).toObject() : QJsonObject();
    }
};

QTEST_GUILESS_MAIN(TestShared)
#include "tst_shared.moc"
