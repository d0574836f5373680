// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/missing.h"
#include "publish/updates.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// A server that was set back to an old copy gives numbers anew: what bears the number of a story
/// now is somebody else's, and stays as it is, and the story stands there once.
class TestGivenAnew : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void cleanup()
    {
        m_server->php(
            u"global $wp_rewrite; $wp_rewrite->set_permalink_structure("
            "'/%year%/%monthnum%/%postname%/'); $wp_rewrite->flush_rules(false); return 1;"_s);
    }

    // What is sent next goes out as a post of its own, where readers knew it.
    void aCorrectionIsSent_data() { kinds(); }
    void aCorrectionIsSent()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 1);
        const Remote before = remoteOf(pair.editor, id);
        const QString theirs = giveAnew(before.post, kind);
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        (void)pair.editor.sync();
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(saidBy(before.post), theirs);
        const Remote now = remoteOf(pair.editor, id);
        QVERIFY(now.post != before.post);
        QCOMPARE(now.url, before.url);
        QCOMPARE(ours(), QList<qint64>{now.post});
        QVERIFY(there(now.post, u"post_content"_s).contains(u"Tên cầu."_s));
        QCOMPARE(there(now.post, u"post_status"_s), u"publish"_s);
        QVERIFY(missing::still(pair.editor.store(), pair.editor.server())->isEmpty());
        // and the desk of its author goes on with that one
        QCOMPARE(pair.reporter.syncUntilDone().waiting, QStringList());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        QCOMPARE(saidBy(before.post), theirs);
        QCOMPARE(ours(), QList<qint64>{now.post});
    }

    // Set back without a word of it in what changed: met by the push, which then breaks off.
    void aNewTextIsSentAtTheSecondTry_data() { BothServers::rows(); }
    void aNewTextIsSentAtTheSecondTry()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = published(pair, 0);
        const Remote before = remoteOf(editor, id);
        const QString slug = there(before.post, u"post_name"_s);
        QCOMPARE(editor.step(id, Action::Update), QString());
        QCOMPARE(editor.edit(id, [](Content &c) { c.headline = u"Tít khác"_s; }), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        (void)giveAnew(before.post, u"by hand"_s);
        m_server->php(u"global $wpdb; return $wpdb->update($wpdb->posts, ['post_modified' => "
                      "'2020-01-01 00:00:00', 'post_modified_gmt' => '2020-01-01 00:00:00'], "
                      "['ID' => %1]);"_s.arg(before.post));
        const QString theirs = saidBy(before.post);
        bool broke = false;
        m_proxy->decide([&broke](const CuttingProxy::Seen &seen) {
            const bool creates = seen.verb == "POST" && seen.path.endsWith("/wp/v2/posts");
            broke = broke || creates;
            return CuttingProxy::Plan{
                creates ? CuttingProxy::Do::DropRequest : CuttingProxy::Do::Pass};
        });
        (void)editor.sync();
        QVERIFY(broke);
        m_proxy->decide({});
        QCOMPARE(editor.syncUntilDone().waiting, QStringList());
        const Remote now = remoteOf(editor, id);
        QCOMPARE(there(now.post, u"post_name"_s), slug);
        QCOMPARE(now.url, before.url);
        QCOMPARE(there(now.post, u"post_title"_s), u"Tít khác"_s);
        QCOMPARE(saidBy(before.post), theirs);
    }

    // With nothing to send a person says what becomes of it.
    void nothingIsSent_data() { kinds(); }
    void nothingIsSent()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 0);
        const Remote before = remoteOf(pair.editor, id);
        const QString theirs = giveAnew(before.post, kind);
        // what waits is shown to no other reporter
        const bool told = kind == "by hand"_L1;
        const QList<NewsDesk *> desks = told ? QList<NewsDesk *>{&pair.editor, &pair.reporter}
                                             : QList<NewsDesk *>{&pair.editor};
        for (NewsDesk *desk : desks) {
            desk->now = desk->now.addSecs(3601);
            (void)desk->sync();
            QCOMPARE(desk->story(id).state, State::Published);
            QCOMPARE(missing::still(desk->store(), desk->server())->size(), 1);
            const QString said = desk->sync().waiting.join(u' ');
            QVERIFY2(said.contains(u"is missing on the server"_s), qPrintable(said));
        }
        QCOMPARE(saidBy(before.post), theirs);
        QVERIFY(ours().isEmpty());
        NewsDesk &editor = pair.editor;
        QVERIFY(missing::sendAgain(editor.store(), editor.server(), {}, editor.me));
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(remoteOf(editor, id).url, before.url);
        QCOMPARE(ours(), QList<qint64>{remoteOf(editor, id).post});
        QCOMPARE(saidBy(before.post), theirs);
        QCOMPARE(pair.reporter.syncUntilDone().waiting, QStringList());
        QVERIFY(!told || remoteOf(pair.reporter, id).post == remoteOf(editor, id).post);
    }

    // The withdrawal of ours takes nobody else's off the site.
    void withdrawn_data() { kinds(); }
    void withdrawn()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 0);
        const qint64 post = remoteOf(pair.editor, id).post;
        const QString theirs = giveAnew(post, kind);
        QCOMPARE(pair.editor.step(id, Action::Withdraw, u"Sai tên."_s), QString());
        (void)pair.editor.sync();
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(saidBy(post), theirs);
        QVERIFY(ours().isEmpty());
        QCOMPARE(pair.editor.story(id).state, State::Withdrawn);
    }

    void whatWaits_data() { kinds(); }
    void whatWaits()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        const qint64 post = remoteOf(pair.editor, id).post;
        const QString theirs = giveAnew(post, kind);
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        (void)pair.editor.sync();
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(saidBy(post), theirs);
        const qint64 now = remoteOf(pair.editor, id).post;
        QCOMPARE(ours(), QList<qint64>{now});
        QCOMPARE(there(now, u"post_author"_s), QString::number(pair.reporter.server().user));
        // its author goes on with it there
        (void)pair.reporter.sync();
        QCOMPARE(pair.reporter.syncUntilDone().waiting, QStringList());
        QCOMPARE(pair.reporter.story(id).state, State::Approved);
        QCOMPARE(remoteOf(pair.reporter, id).post, now);
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(ours(), QList<qint64>{now});
        QCOMPARE(saidBy(post), theirs);
    }

    // An update's own post goes to the trash when it is over: not what bears its number.
    void ofAnUpdate_data() { kinds(); }
    void ofAnUpdate()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = published(pair, 0);
        QCOMPARE(editor.step(id, Action::Update), QString());
        QCOMPARE(editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn một, sửa."_s); }),
            QString());
        QCOMPARE(editor.step(id, Action::Submit), QString());
        QCOMPARE(editor.synced(), QString());
        const auto update = Remotes(editor.store()).of(id, updates::channel(editor.server()));
        const qint64 post = (*update)->post;
        QVERIFY(post > 0);
        const QString theirs = giveAnew(post, kind);
        for (const Action action : {Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        (void)editor.sync();
        QCOMPARE(editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(saidBy(post), theirs);
        const qint64 live = remoteOf(editor, id).post;
        QCOMPARE(ours(), QList<qint64>{live});
        QVERIFY(there(live, u"post_content"_s).contains(u"Đoạn một, sửa."_s));
    }

    // Nobody takes another story for it because somebody worked on it there.
    void changedByHandIsOurs_data() { BothServers::rows(); }
    void changedByHandIsOurs()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 0);
        const Remote before = remoteOf(pair.editor, id);
        m_server->php(u"return wp_update_post(['ID' => %1, 'post_name' => 'cau-moi', "
                      "'post_content' => '<p>Viết lại hết.</p>']);"_s.arg(before.post));
        QCOMPARE(pair.editor.synced(), QString());
        m_server->php(u"return wp_update_post(['ID' => %1, 'post_title' => 'Tít của ban web', "
                      "'post_content' => '<p>Viết lại lần nữa.</p>']);"_s.arg(before.post));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.headline, u"Tít của ban web"_s);
        QCOMPARE(remoteOf(pair.editor, id).post, before.post);
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"slug"_s].toString(), u"cau-moi"_s);
    }

    // A picture's number is another picture's, and the same bytes came again under another one.
    void aPicture_data() { BothServers::rows(); }
    void aPicture()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair, 1);
        const qint64 picture = m_server->pictures().at(0)[u"id"_s].toInteger();
        const qint64 now
            = m_server
                  ->php(u"$p = get_post(%1); $meta = get_post_meta(%1); global $wpdb; "
                        "$id = wp_insert_post(['post_type' => 'attachment', 'post_status' => "
                        "'inherit', 'post_mime_type' => $p->post_mime_type, 'post_parent' => "
                        "$p->post_parent, 'guid' => $p->guid]); foreach ($meta as $k => $v) "
                        "update_post_meta($id, $k, maybe_unserialize($v[0])); "
                        "$wpdb->update($wpdb->posts, ['post_name' => 'anh-khac', 'post_title' => "
                        "'Ảnh khác'], ['ID' => %1]); $wpdb->update($wpdb->posts, ['post_name' => "
                        "$p->post_name], ['ID' => $id]); return $id;"_s.arg(picture))
                  .toInteger();
        QVERIFY(now > picture);
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        const QJsonObject post = m_server->posts().at(0).toObject();
        QVERIFY(post[u"content"_s].toString().contains(u"wp-image-%1\""_s.arg(now)));
        QCOMPARE(post[u"picture"_s].toInteger(), now);
        QCOMPARE(there(picture, u"post_title"_s), u"Ảnh khác"_s);
    }

    // Killed between a picture's answer and its bytes read back, and set back before the next run:
    // what bears its number is not thrown away.
    void aPictureThatWasNotReadBack_data() { BothServers::rows(); }
    void aPictureThatWasNotReadBack()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = editor.begun(u"Cầu Ván"_s, 1);
        QCOMPARE(editor.step(id, Action::Submit), QString());
        m_proxy->decide([](const CuttingProxy::Seen &seen) {
            return CuttingProxy::Plan{
                seen.path.endsWith(".jpg") ? CuttingProxy::Do::DropAnswer : CuttingProxy::Do::Pass};
        });
        (void)editor.sync();
        m_proxy->decide({});
        const qint64 picture = m_server->pictures().at(0)[u"id"_s].toInteger();
        m_server->php(u"wp_delete_attachment(%1, true); return wp_insert_post(['import_id' => %1, "
                      "'post_type' => 'attachment', 'post_status' => 'inherit', 'post_title' => "
                      "'Ảnh khác', 'post_mime_type' => 'image/jpeg']);"_s.arg(picture));
        QCOMPARE(there(picture, u"post_title"_s), u"Ảnh khác"_s);
        QCOMPARE(editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(there(picture, u"post_title"_s), u"Ảnh khác"_s);
        QCOMPARE(there(m_server->posts().at(0)[u"picture"_s].toInteger(), u"post_parent"_s),
            QString::number(remoteOf(editor, id).post));
    }

    // Sent again, each stands at the address it had, as far as the site makes it of the name.
    void addresses_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<QString>("structure");
        for (const char *structure :
            {"/archives/%post_id%", "/%postname%.html", "/%postname%-%post_id%/"}) {
            QTest::newRow("stock") << false << QString::fromLatin1(structure);
            QTest::newRow("companion") << true << QString::fromLatin1(structure);
        }
    }
    void addresses()
    {
        QFETCH(const QString, structure);
        m_server->php(u"global $wp_rewrite; $wp_rewrite->set_permalink_structure('%1'); "
                      "$wp_rewrite->flush_rules(false); return 1;"_s.arg(structure));
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = published(pair, 0);
        const Remote before = remoteOf(editor, id);
        const QString slug = there(before.post, u"post_name"_s);
        QVERIFY(isSlugOf(slug, id));
        QCOMPARE(editor.step(id, Action::Update), QString());
        QCOMPARE(editor.edit(id, [](Content &c) { c.headline = u"Tít khác"_s; }), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        QCOMPARE(editor.synced(), QString());
        (void)giveAnew(before.post, u"by hand"_s);
        editor.now = editor.now.addSecs(3601);
        (void)editor.sync();
        QVERIFY(missing::sendAgain(editor.store(), editor.server(), {}, editor.me));
        QCOMPARE(editor.synced(), QString());
        const Remote now = remoteOf(editor, id);
        QCOMPARE(there(now.post, u"post_name"_s), slug);
        QCOMPARE(there(now.post, u"post_title"_s), u"Tít khác"_s);
        if (!structure.contains(u"post_id"_s))
            QCOMPARE(now.url, before.url);
    }

    void aPlannedOne_data() { kinds(); }
    void aPlannedOne()
    {
        QFETCH(const QString, kind);
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(editor.step(id, Action::Approve), QString());
        editor.now = QDateTime::currentDateTimeUtc();
        TransitionArgs plan;
        plan.at = editor.now.addDays(1);
        QVERIFY(editor.store().transition(id, Action::Schedule, editor.me, plan));
        QCOMPARE(editor.synced(), QString());
        const qint64 post = remoteOf(editor, id).post;
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_name' => 'cau-van-dem-hoi']);"_s.arg(post));
        QCOMPARE(editor.synced(), QString());
        const QString theirs = giveAnew(post, kind);
        editor.now = editor.now.addSecs(3601);
        (void)editor.sync();
        QCOMPARE(editor.syncUntilDone().waiting, QStringList());
        QCOMPARE(saidBy(post), theirs);
        const qint64 now = remoteOf(editor, id).post;
        QVERIFY(now != post);
        QCOMPARE(there(now, u"post_status"_s), u"future"_s);
        QCOMPARE(there(now, u"post_name"_s), u"cau-van-dem-hoi"_s);
        QCOMPARE(m_server->posts().size(), 2);
    }

private:
    static void kinds()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"by hand", "another story"}) {
            QTest::newRow("stock") << false << QString::fromLatin1(kind);
            QTest::newRow("companion") << true << QString::fromLatin1(kind);
        }
    }
    /// As when the server had never had it, and somebody's post came next; what that one is.
    QString giveAnew(qint64 post, const QString &kind) const
    {
        QString fields
            = u"'post_title' => 'Thư mời họp', 'post_status' => 'publish', 'post_author' => 1, "
              "'post_name' => 'thu-moi-hop', 'post_content' => '<p>Mời các đồng chí dự họp.</p>'"_s;
        QString after;
        if (kind == "another story"_L1) {
            const QString other = u"0a1b2c3d-1111-4222-8333-444455556666"_s;
            fields = u"'post_title' => 'Bài của người khác', 'post_status' => 'pending', "
                     "'post_author' => %1, 'post_content' => '%2 <p>Chuyện khác.</p>'"_s.arg(
                         QString::number(m_server->userId(u"reporter2"_s)), storyMark(other));
            if (m_servers->isCompanion(m_server))
                after = u"update_post_meta(%1, Toasoan\\Meta::key('client_uuid'), '%2');"_s.arg(
                    QString::number(post), other);
        }
        m_server->php(u"foreach (get_attached_media('', %1) as $m) wp_delete_attachment($m->ID, "
                      "true); wp_delete_post(%1, true); wp_insert_post(['import_id' => %1, %2]); "
                      "%3 return 1;"_s.arg(QString::number(post), fields, after));
        return saidBy(post);
    }
    [[nodiscard]] QString saidBy(qint64 post) const
    {
        return m_server
            ->php(u"$p = get_post(%1); return implode(' | ', [$p->post_title, $p->post_name, "
                  "$p->post_status, $p->post_author, $p->post_content, $p->post_modified_gmt]);"_s
                      .arg(post))
            .toString();
    }
    /// Numbers of what is in no trash and not somebody else's.
    [[nodiscard]] QList<qint64> ours() const
    {
        QList<qint64> found;
        const QJsonArray posts = m_server->posts();
        for (const auto &post : posts)
            if (post[u"status"_s].toString() != "trash"_L1
                && post[u"title"_s].toString().contains(u"Cầu Ván"_s))
                found += post[u"id"_s].toInteger();
        return found;
    }
    [[nodiscard]] QString there(qint64 post, const QString &field) const
    {
        return m_server
            ->php(u"return (string) get_post(%1)->%2;"_s.arg(QString::number(post), field))
            .toString();
    }
    static Remote remoteOf(NewsDesk &desk, const QString &id)
    {
        return desk.remote(id).value_or(Remote());
    }
    static QString published(NewsPair &pair, int pictures)
    {
        QString id = pair.submitted({u"Đoạn một."_s}, pictures);
        QString wrong = pair.editor.step(id, Action::Approve);
        wrong += pair.editor.step(id, Action::Publish);
        wrong += pair.editor.synced();
        wrong += pair.reporter.synced();
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }
};

QTEST_GUILESS_MAIN(TestGivenAnew)
#include "tst_givenanew.moc"
