// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Several desks and one WordPress: once a stock one, once with the companion plugin.
class TestNewsroom : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void wholeStory_data() { servers(); }
    void wholeStory()
    {
        NewsDesk reporter(*m_server, m_proxy->address(), u"reporter"_s);
        NewsDesk editor(*m_server, m_proxy->address(), u"editor"_s);
        QVERIFY2(reporter.error().isEmpty(), qPrintable(reporter.error()));
        QVERIFY2(editor.error().isEmpty(), qPrintable(editor.error()));

        // submitted out there, and waits for the network
        const QString id = reporter.begun(u"Cầu Ván & chợ nổi"_s, 2);
        QCOMPARE(reporter.edit(id,
                     [](Content &content) {
                         content.kicker = u"Thông xe"_s;
                         content.dateline = u"Cần Thơ"_s;
                         content.source = u"TTXVN"_s;
                         content.body.blocks
                             = {{.runs = {{u"Đoạn một."_s}}}, {.runs = {{u"Đoạn hai."_s}}}};
                     }),
            QString());
        QCOMPARE(reporter.sync().waiting, QStringList());
        QVERIFY(m_server->posts().isEmpty()); // an unsubmitted draft stays on the laptop
        QCOMPARE(reporter.step(id, Action::Submit), QString());
        SyncReport report = reporter.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(m_server->posts().size(), 1);
        const QJsonObject pending = m_server->posts().at(0).toObject();
        QCOMPARE(pending[u"status"_s].toString(), u"pending"_s);
        QCOMPARE(pending[u"excerpt"_s].toString(), u"Sapo của Cầu Ván &amp; chợ nổi"_s);
        QVERIFY(pending[u"content"_s].toString().contains(u"Ảnh: Đức Trung"_s));
        if (hasPlugin()) {
            const QJsonObject meta = pending[u"meta"_s].toObject();
            QCOMPARE(meta[u"_toasoan_client_uuid"_s].toString(), id);
            QCOMPARE(meta[u"toasoan_byline"_s].toString(), u"Diễm Hương"_s);
            QCOMPARE(meta[u"toasoan_credit"_s].toString(), u"Đức Trung"_s);
            QVERIFY(!pending[u"content"_s].toString().contains(u"toasoan"_s));
        } else {
            QVERIFY(pending[u"content"_s].toString().contains(id));
        }

        // the editor's desk elsewhere sees what waits, pictures and all
        report = editor.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(report.done.size(), 1);
        Story there = editor.story(id);
        const Story here = reporter.story(id);
        QCOMPARE(there.state, State::Submitted);
        QCOMPARE(there.author, u"reporter"_s);
        QCOMPARE(there.content.kicker, here.content.kicker);
        QCOMPARE(there.content.dateline, here.content.dateline);
        QCOMPARE(there.content.tags, here.content.tags);
        QCOMPARE(there.content.body, here.content.body);
        QCOMPARE(there.content.photos.size(), 2);
        QCOMPARE(there.content.photos[1].caption, here.content.photos[1].caption);
        for (const Photo &photo : std::as_const(there.content.photos))
            QVERIFY(editor.store().picturePath(photo.sha256).has_value());
        QCOMPARE(editor.store().check().value(), QStringList());
        QVERIFY(editor.store().members()->size() >= 2);

        // corrected and returned with a note
        QCOMPARE(editor.edit(id, [](Content &c) { setParagraph(c, 1, u"Đoạn hai, đã sửa."_s); }),
            QString());
        QCOMPARE(editor.step(id, Action::Return, u"Thêm nguồn tin ở xã."_s), QString());
        QCOMPARE(editor.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(),
            hasPlugin() ? u"returned"_s : u"draft"_s);

        report = reporter.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(reporter.story(id).state, State::Returned);
        QCOMPARE(plainText(reporter.story(id).content.body), u"Đoạn một.\nĐoạn hai, đã sửa."_s);
        QCOMPARE(reporter.store().notes(id)->constLast().text, u"Thêm nguồn tin ở xã."_s);
        QCOMPARE(reporter.last(id).action, Action::Return);
        QCOMPARE(reporter.last(id).by, u"editor"_s);
        QCOMPARE(reporter.store().happenings(u"reporter"_s, here.createdAt, 9)->size(), 1);
        for (int i = 0; i < 2; ++i) // its own originals are still its pictures
            QCOMPARE(reporter.story(id).content.photos[i].sha256, here.content.photos[i].sha256);

        // mended and submitted again
        QCOMPARE(reporter.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn một, theo xã."_s); }),
            QString());
        QCOMPARE(reporter.step(id, Action::Submit), QString());
        QCOMPARE(reporter.sync().waiting, QStringList());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"pending"_s);
        QCOMPARE(editor.sync().waiting, QStringList());
        QCOMPARE(editor.story(id).state, State::Submitted);
        QCOMPARE(
            plainText(editor.story(id).content.body), u"Đoạn một, theo xã.\nĐoạn hai, đã sửa."_s);

        // approved: the reporter hears of it; then published, exactly that
        QCOMPARE(editor.step(id, Action::Approve), QString());
        QCOMPARE(editor.sync().waiting, QStringList());
        QCOMPARE(reporter.sync().waiting, QStringList());
        QCOMPARE(reporter.story(id).state, State::Approved);
        QCOMPARE(reporter.story(id).approvedBy, u"editor"_s);
        const QString approved = editor.story(id).approvedHash;
        QCOMPARE(editor.step(id, Action::Publish), QString());
        report = editor.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(editor.store().revision(id, editor.story(id).liveRevision)->hash, approved);
        const QJsonArray posts = m_server->posts();
        QCOMPARE(posts.size(), 1);
        const QJsonObject post = posts.at(0).toObject();
        QCOMPARE(post[u"status"_s].toString(), u"publish"_s);
        QVERIFY(!post[u"content"_s].toString().contains(u"toasoan"_s));
        QVERIFY(post[u"content"_s].toString().contains(u"<p>Đoạn một, theo xã.</p>"_s));
        QCOMPARE(m_server->pictures().size(), 2); // none went twice, whoever sent it
        QCOMPARE(reporter.sync().waiting, QStringList());
        const Story out = reporter.story(id);
        QCOMPARE(out.state, State::Published);
        QVERIFY(out.liveRevision > 0);
        QCOMPARE(reporter.remote(id)->url, editor.remote(id)->url);

        // and now nobody has anything to say: one question each
        for (NewsDesk *desk : {&reporter, &editor}) {
            m_proxy->forget();
            report = desk->sync();
            QCOMPARE(report.done + report.waiting, QStringList());
            QCOMPARE(m_proxy->seen().size(), 1);
            QCOMPARE(desk->store().list()->size(), 1);
        }
    }

    void bothWroteElsewhere_data() { servers(); }
    void bothWroteElsewhere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, đã sửa."_s); }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(pair.reporter.edit(id, [](Content &c) { setParagraph(c, 1, u"Hai, thêm số."_s); }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());

        const SyncReport report = pair.editor.sync();
        QCOMPARE(report.waiting, QStringList());
        QCOMPARE(plainText(pair.editor.story(id).content.body), u"Một, đã sửa.\nHai, thêm số."_s);
        QCOMPARE(pair.editor.last(id).by, u"reporter"_s);
        QVERIFY(
            pair.texts(pair.editor, id).contains(u"Một, đã sửa.\nĐoạn hai."_s)); // as it stood here
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(plainText(pair.reporter.story(id).content.body), u"Một, đã sửa.\nHai, thêm số."_s);
    }

    void sameWords_data()
    {
        QTest::addColumn<int>("keep");
        QTest::addColumn<QString>("text");
        const QString mine = u"Chốt lập ở ba đầu cầu."_s, theirs = u"Chốt lập ở bốn đầu cầu."_s;
        QTest::newRow("mine") << int(merge::Keep::Mine) << mine;
        QTest::newRow("theirs") << int(merge::Keep::Theirs) << theirs;
        QTest::newRow("both") << int(merge::Keep::Both) << QString(mine + u'\n' + theirs);
    }
    void sameWords()
    {
        QFETCH(int, keep);
        QFETCH(QString, text);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Chốt lập ở hai đầu cầu."_s});
        const QString mine = u"Chốt lập ở ba đầu cầu."_s, theirs = u"Chốt lập ở bốn đầu cầu."_s;
        QCOMPARE(pair.editor.edit(id, [&](Content &c) { setParagraph(c, 0, mine); }), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(
            pair.reporter.edit(id, [&](Content &c) { setParagraph(c, 0, theirs); }), QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());

        // nothing is sent and nothing is changed until somebody chooses
        for (int i = 0; i < 2; ++i) {
            const SyncReport report = pair.editor.sync();
            QCOMPARE(report.waiting.size(), 1);
            QVERIFY(report.waiting.first().contains(u"reporter"_s));
            QVERIFY(pair.editor.inConflict(id));
            QCOMPARE(plainText(pair.editor.story(id).content.body), mine);
            QVERIFY(m_server->posts().at(0)[u"content"_s].toString().contains(theirs));
            QCOMPARE(pair.texts(pair.editor, id).count(theirs), 1);
        }
        const auto ended
            = resolveConflict(pair.editor.store(), id, pair.editor.me, merge::Keep(keep));
        QVERIFY2(ended.has_value(), ended ? "" : qPrintable(ended.error().text));
        QVERIFY(!pair.editor.inConflict(id));
        QCOMPARE(plainText(pair.editor.story(id).content.body), text);
        QVERIFY(pair.texts(pair.editor, id).contains(mine));
        QVERIFY(pair.texts(pair.editor, id).contains(theirs));
        // approved was another text than what stands here now, unless it is just that
        QCOMPARE(pair.editor.story(id).state,
            keep == int(merge::Keep::Mine) ? State::Approved : State::Submitted);
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QVERIFY(!resolveConflict(pair.editor.store(), id, pair.editor.me, merge::Keep::Mine));
    }

    void byCommandLine()
    {
        CliRunner reporter, editor;
        QString id;
        for (const auto &[cli, login] :
            {std::pair(&reporter, u"reporter"_s), {&editor, u"editor"_s}}) {
            QCOMPARE(cli->run({u"init"_s}).code, 0);
            const QString password = m_server->password(login);
            QCOMPARE(cli->connectTo(m_server->http(), login, password).code, 0);
        }
        id = reporter.readyStory(u"Cầu Ván thông xe"_s, u"reporter"_s);
        QCOMPARE(reporter.run({u"submit"_s, id}).code, 0);
        Answer answer = reporter.run({u"sync"_s});
        QVERIFY2(answer.code == 0, (answer.out + answer.err).constData());
        answer = editor.run({u"sync"_s});
        QVERIFY2(answer.code == 0, (answer.out + answer.err).constData());
        QVERIFY(answer.line().contains(u"Cầu Ván thông xe"_s));
        QCOMPARE(editor.show(id)[u"state"_s].toString(), u"submitted"_s);
        QVERIFY(editor.show(id)[u"conflict"_s].isNull());

        QCOMPARE(
            editor.run({u"set"_s, id, u"headline"_s, u"Cầu Ván thông xe chiều nay"_s}).code, 0);
        QCOMPARE(editor.run({u"return"_s, id, u"--note"_s, u"Xem lại giờ"_s}).code, 0);
        QCOMPARE(reporter.run({u"recall"_s, id}).code, 0);
        QCOMPARE(
            reporter.run({u"set"_s, id, u"headline"_s, u"Cầu Ván thông xe tối nay"_s}).code, 0);
        QCOMPARE(reporter.run({u"submit"_s, id}).code, 0);
        QCOMPARE(editor.run({u"sync"_s}).code, 0);
        answer = reporter.run({u"sync"_s});
        QCOMPARE(answer.code, 1);
        const QJsonObject conflict = reporter.show(id)[u"conflict"_s].toObject();
        QCOMPARE(conflict[u"by"_s].toString(), u"editor"_s);
        QCOMPARE(conflict[u"from"_s].toString(), u"server"_s);
        const QJsonObject field = conflict[u"fields"_s].toArray().at(0).toObject();
        QCOMPARE(field[u"field"_s].toString(), u"headline"_s);
        QCOMPARE(field[u"mine"_s].toString(), u"Cầu Ván thông xe tối nay"_s);
        QCOMPARE(field[u"theirs"_s].toString(), u"Cầu Ván thông xe chiều nay"_s);
        QCOMPARE(reporter.run({u"resolve"_s, id, u"--theirs"_s}).code, 0);
        QCOMPARE(reporter.show(id)[u"headline"_s].toString(), u"Cầu Ván thông xe chiều nay"_s);
        QCOMPARE(reporter.show(id)[u"state"_s].toString(), u"returned"_s);
        QVERIFY(reporter.show(id)[u"conflict"_s].isNull());
        answer = reporter.run({u"sync"_s});
        QVERIFY2(answer.code == 0, (answer.out + answer.err).constData());
    }

    void changedOnTheServerItself_data() { servers(); }
    void changedOnTheServerItself()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 1);
        const int post = m_server->posts().at(0)[u"id"_s].toInt();
        m_server->php(u"kses_remove_filters(); $p = get_post(%1); return "
                      u"wp_update_post(wp_slash(['ID' => %1, 'post_content' => "
                      "str_replace('Đoạn hai.', 'Đoạn <em>hai</em><script>x()</script>, sửa.', "
                      "$p->post_content), 'post_title' => 'Tít & sửa']));"_s.arg(post));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        const Story story = pair.editor.story(id);
        QCOMPARE(story.content.headline, u"Tít & sửa"_s);
        QCOMPARE(plainText(story.content.body), u"Đoạn một.\nĐoạn hai, sửa."_s);
        QCOMPARE(story.content.body.blocks.size(), 2);
        QCOMPARE(story.content.photos.size(), 1);
        QCOMPARE(story.content.byline, QStringList{u"Diễm Hương"_s});
        QCOMPARE(story.state, State::Submitted);
        QCOMPARE(pair.editor.last(id).by, pair.editor.server().name);
        QVERIFY(pair.texts(pair.editor, id).contains(u"Đoạn một.\nĐoạn hai."_s));
        // and what went on from there is sent as any other
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QVERIFY(m_server->posts().at(0)[u"content"_s].toString().contains(u"<em>hai</em>, sửa."_s));
        QCOMPARE(m_server->pictures().size(), 1);
        // on the live page too
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_title' => 'Tít của trang']);"_s.arg(post));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).content.headline, u"Tít của trang"_s);
        QCOMPARE(pair.editor.story(id).state, State::Published);
        QVERIFY(pair.editor.story(id).approvedHash.isEmpty());
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_status' => 'draft']);"_s.arg(post));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Withdrawn);
    }

    // Somebody publishes with WordPress' own button: the page keeps nothing of what desks say.
    void publishedOnTheServerItself_data() { servers(); }
    void publishedOnTheServerItself()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        m_server->php(
            u"wp_publish_post(%1); return 1;"_s.arg(m_server->posts().at(0)[u"id"_s].toInt()));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Published);
        const QJsonObject post = m_server->posts().at(0).toObject();
        QCOMPARE(post[u"status"_s].toString(), u"publish"_s);
        QVERIFY(!post[u"content"_s].toString().contains(u"toasoan"_s));
        QVERIFY(post[u"content"_s].toString().contains(u"Đoạn một."_s));
        QCOMPARE(m_server->pictures().size(), 1);
    }

    // More than a page of them, in one second; each story once, and then nothing to ask for.
    void manyAtOnce()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        NewsDesk late(*m_server, m_proxy->address(), u"editor2"_s);
        const QJsonValue made = m_server->php(
            u"kses_remove_filters(); $p = get_post(%1);"
            "preg_match('~toasoan/data {.data.:.([A-Za-z0-9+/=]+)~', $p->post_content, $m);"
            "$j = json_decode(base64_decode($m[1]));"
            "for ($i = 0; $i < 130; ++$i) { $j->id = wp_generate_uuid4(); $d = "
            "base64_encode(json_encode($j));"
            "wp_insert_post(wp_slash(['post_status' => 'pending', 'post_author' => $p->post_author,"
            "'post_title' => \"Bài $i\", 'post_content' => str_replace([$m[1], '%2'], [$d, "
            "$j->id], "
            "$p->post_content)])); } return 130;"_s.arg(
                QString::number(m_server->posts().at(0)[u"id"_s].toInt()), id));
        QCOMPARE(made.toInt(), 130);
        m_proxy->forget();
        QCOMPARE(late.sync().waiting, QStringList());
        QCOMPARE(late.store().list()->size(), 131);
        QCOMPARE(m_proxy->seen().size(), 3); // two pages of what waits, one of what is public
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.store().list()->size(), 131);
        m_proxy->forget();
        QCOMPARE(late.sync().done, QStringList());
        QVERIFY(m_proxy->seen().size() <= 2); // what came within the overlap is looked over again
        QCOMPARE(late.store().story(id)->revision, 2);
    }

    // Whichever answer is lost, the story comes at last, once and whole.
    void cutWhileComing_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("list") << u"/wp/v2/posts"_s;
        QTest::newRow("picture") << u"/uploads/"_s;
    }
    void cutWhileComing()
    {
        QFETCH(QString, path);
        NewsDesk reporter(*m_server, m_server->http(), u"reporter"_s);
        NewsDesk editor(*m_server, m_proxy->address(), u"editor"_s);
        const QString id = reporter.begun(u"Cầu Ván"_s, 2);
        QCOMPARE(reporter.step(id, Action::Submit), QString());
        QCOMPARE(reporter.sync().waiting, QStringList());
        // pictures have the site's own address: only the lists pass the proxy
        if (path == u"/uploads/"_s)
            QVERIFY(QFile::rename(uploads(), uploads() + u".away"_s));
        m_proxy->decide([&](const CuttingProxy::Seen &seen) -> CuttingProxy::Plan {
            return {seen.path.contains(path.toUtf8()) ? CuttingProxy::Do::DropAnswer
                                                      : CuttingProxy::Do::Pass};
        });
        if (path == u"/uploads/"_s)
            m_proxy->decide({});
        QVERIFY(!editor.sync().waiting.isEmpty());
        QVERIFY(editor.store().list()->isEmpty());
        m_proxy->decide({});
        if (path == u"/uploads/"_s)
            QVERIFY(QFile::rename(uploads() + u".away"_s, uploads()));
        QCOMPARE(editor.sync().waiting, QStringList());
        QCOMPARE(editor.story(id).content.photos.size(), 2);
        QCOMPARE(editor.store().check().value(), QStringList());
    }

    void twoMachinesOfOneReporter_data() { servers(); }
    void twoMachinesOfOneReporter()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk phone(*m_server, m_proxy->address(), u"reporter"_s);
        NewsDesk stranger(*m_server, m_proxy->address(), u"reporter2"_s);
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(stranger.sync().waiting, QStringList());
        QVERIFY(stranger.store().list()->isEmpty()); // another's story is not his to see
        QCOMPARE(phone.sync().waiting, QStringList());
        QCOMPARE(phone.step(id, Action::Recall), QString());
        QCOMPARE(phone.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, từ điện thoại."_s); }),
            QString());
        QCOMPARE(phone.step(id, Action::Submit), QString());
        QCOMPARE(phone.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(
            plainText(pair.reporter.story(id).content.body), u"Một, từ điện thoại.\nĐoạn hai."_s);
        QCOMPARE(m_server->posts().size(), 1);
        // taken back: the editor's desk hears of that too
        QCOMPARE(pair.reporter.step(id, Action::Recall), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Draft);
        m_server->php(u"return wp_trash_post(%1);"_s.arg(m_server->posts().at(0)[u"id"_s].toInt()));
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QVERIFY(pair.editor.story(id).trashedAt.isValid());
    }

    void aFilmWithAPoster_data() { servers(); }
    void aFilmWithAPoster()
    {
        // the poster stays where it was made; the approval holds on both desks all the same
        NewsPair pair(*m_server, m_proxy->address());
        const Photo poster = pair.reporter.picture(QSize(640, 360), u"Áp phích"_s);
        Film filmed;
        filmed.title = u"Chợ nổi"_s;
        filmed.url = u"https://phim.example/cho-noi"_s;
        filmed.posterSha256 = poster.sha256;
        const auto film = pair.reporter.store().addFilm(filmed);
        QVERIFY2(film.has_value(), film ? "" : qPrintable(film.error().text));
        const QString id = pair.reporter.begun(u"Cầu Ván"_s);
        QCOMPARE(pair.reporter.edit(id,
                     [&](Content &content) {
                         content.body.blocks = {{.runs = {{u"Đoạn một."_s}}},
                             {.kind = Block::Kind::Film, .ref = film->id}};
                     }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.story(id).state, State::Approved);
        QCOMPARE(pair.reporter.story(id).approvedHash, pair.reporter.story(id).hash);
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.editor.story(id).state, State::Approved);
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.reporter.story(id).state, State::Published);
        const auto films = pair.reporter.store().films();
        QCOMPARE(films->constFirst().posterSha256, poster.sha256);
    }

private:
    [[nodiscard]] QString uploads() const { return m_server->path(u"site/wp-content/uploads"_s); }
    static void servers() { BothServers::rows(); }
    [[nodiscard]] bool hasPlugin() const { return m_servers->isCompanion(m_server); }
};

QTEST_GUILESS_MAIN(TestNewsroom)
#include "tst_newsroom.moc"
