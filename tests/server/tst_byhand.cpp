// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/layout.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What somebody makes of a post in WordPress' own editor goes the whole way: to the desk, and out
/// again with what the desk sends next.
class TestByHand : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    // Pictures taken out, the sapo that people see and a picture's alt.
    void takenOutAndCorrected_data() { BothServers::rows(); }
    void takenOutAndCorrected()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 3);
        QString content = text();
        const QStringList images = blocks(content);
        QCOMPARE(images.size(), 3);
        content.remove(images[0]).remove(images[2]);
        content.replace(u"Sapo của Cầu Ván</strong>"_s, u"Sapo đã sửa</strong>"_s);
        content.replace(u"alt=\"Chú thích 2\""_s, u"alt=\"Cầu nhìn từ chợ\""_s);
        write(content);
        QCOMPARE(pair.editor.synced(), QString());
        const Content here = pair.editor.story(id).content;
        QCOMPARE(here.photos.size(), 1);
        QCOMPARE(here.photos[0].caption, u"Chú thích 2"_s);
        QCOMPARE(here.photos[0].alt, u"Cầu nhìn từ chợ"_s);
        QCOMPARE(here.lead, QString());
        QCOMPARE(here.standfirst, u"Sapo đã sửa"_s);
        publish(pair, id);
        QCOMPARE(blocks(text()).size(), 1);
        QVERIFY(text().contains(u"alt=\"Cầu nhìn từ chợ\""_s));
        QVERIFY(text().contains(u"<strong>Sapo đã sửa</strong>"_s));
        // and from the live page, before a mere correction
        content = text();
        write(content.remove(blocks(content).at(0)));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.photos.size(), 0);
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        publish(pair, id);
        QCOMPARE(blocks(text()).size(), 0);
        QVERIFY(text().contains(u"Tên cầu."_s));
    }

    // What no story can hold is told before it is gone there, and no word of it is lost.
    void whatCannotBeKept_data() { BothServers::rows(); }
    void whatCannotBeKept()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 1);
        QString content = text();
        content.replace(u"<p>Đoạn một.</p>"_s,
            u"<p>Đoạn một.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:embed -->\n"
            "<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
            "https://phim.example/xem\n</div><figcaption>Phim của biên tập</figcaption></figure>\n"
            "<!-- /wp:embed -->\n\n<!-- wp:paragraph -->\n<p>Đoạn sau.</p>"_s);
        write(content);
        SyncReport report = pair.editor.sync();
        QCOMPARE(report.last.warnings.size(), 1);
        QCOMPARE(pair.editor.story(id).state, State::Submitted);
        QCOMPARE(plainText(pair.editor.story(id).content.body),
            u"Đoạn một.\nhttps://phim.example/xem\nPhim của biên tập\nĐoạn sau."_s);
        QCOMPARE(pair.editor.store().notes(id)->size(), 1);
        QCOMPARE(pair.editor.synced(), QString()); // once
        QCOMPARE(pair.editor.store().notes(id)->size(), 1);
        // a picture that is on no desk: its words wait for it, and are not published without
        write(text().replace(u"<p>Đoạn sau.</p>"_s,
            u"<p>Đoạn sau.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {\"id\":9999} -->\n"
            "<figure class=\"wp-block-image\"><img src=\"/x.jpg\" class=\"wp-image-9999\"/>"
            "<figcaption>Ảnh mới của biên tập</figcaption></figure>\n<!-- /wp:image -->\n\n"
            "<!-- wp:paragraph -->\n<p>Cuối.</p>"_s));
        QVERIFY(pair.editor.synced().contains(u"Ảnh mới của biên tập"_s));
        QVERIFY(pair.editor.step(id, Action::Approve).contains(u"Ảnh mới của biên tập"_s));
        QCOMPARE(pair.editor.edit(id,
                     [](Content &c) {
                         c.body.blocks.removeIf(
                             [](const Block &b) { return b.kind == Block::Kind::Figure; });
                     }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QVERIFY(pair.editor.synced().contains(u"an embedded page"_s)); // see tst_layout.cpp
        QVERIFY(layout::choose(pair.editor.store(), id, pair.editor.me, layout::Choice::Mine));
        QCOMPARE(pair.editor.synced(), QString());
        QVERIFY(text().contains(u"<p>Phim của biên tập</p>"_s));
    }

    // Text that looks like a command of WordPress is printed as it was approved.
    void textIsText_data() { BothServers::rows(); }
    void textIsText()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"[gallery] &#60;b&#62; & [x]"_s);
        const QString odd = u"Một [gallery] [caption]x[/caption] &#60;b&#62; 'ngoặc' &amp;"_s;
        const QString address = u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s;
        QCOMPARE(pair.reporter.edit(id,
                     [&](Content &c) {
                         c.standfirst = u"Sapo [gallery] &#60;"_s;
                         c.source = u"[gallery]"_s;
                         c.body.blocks = {{.runs = {{odd}}}, {.runs = {{address}}},
                             {.runs = {{u"nối"_s, 0, u"https://bao.example/?a[gallery]=1"_s}}}};
                     }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString()); // not warned of another text
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.body, pair.reporter.story(id).content.body);
        QCOMPARE(pair.editor.story(id).content.headline, u"[gallery] &#60;b&#62; & [x]"_s);
        publish(pair, id);
        const QString shown
            = m_server
                  ->php(u"return html_entity_decode(wp_strip_all_tags(apply_filters("
                        "'the_content', get_post(%1)->post_content)), ENT_QUOTES);"_s.arg(post()))
                  .toString();
        for (const QString &words : {u"Sapo [gallery] &#60;"_s, u"Nguồn: [gallery]"_s, address,
                 u"Một [gallery] [caption]x[/caption] &#60;b&#62;"_s})
            QVERIFY2(shown.contains(words), qPrintable(shown));
        QVERIFY(m_server
                    ->php(u"return apply_filters('the_content', get_post(%1)->post_content);"_s.arg(
                        post()))
                    .toString()
                    .contains(u"<p>https&#058;//www.youtube"_s));
        // WordPress' own editor writes them as they look: nobody changed a word
        write(text().replace(u"&#091;"_s, u"["_s));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(plainText(pair.editor.story(id).content.body),
            plainText(pair.reporter.story(id).content.body));
        QCOMPARE(pair.editor.story(id).state, State::Published);
    }

    // A headline may begin as the titles of waiting updates do.
    void aHeadlineThatSaysUpdate_data() { BothServers::rows(); }
    void aHeadlineThatSaysUpdate()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.edit(id, [](Content &c) { c.headline = u"[Cập nhật] Bão số 3"_s; }),
            QString());
        publish(pair, id);
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_title' => '[Cập nhật] Bão số 4']);"_s.arg(
                post()));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.headline, u"[Cập nhật] Bão số 4"_s);
        // of a waiting update only its own mark goes
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, sửa."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.synced(), QString());
        const QJsonArray posts = m_server->posts();
        for (const auto &waiting : posts)
            if (waiting[u"status"_s].toString() != "publish"_L1)
                m_server->php(u"return wp_update_post(['ID' => %1, 'post_title' => '[Cập nhật] "
                              "[Cập nhật] Bão số 5']);"_s.arg(waiting[u"id"_s].toInt()));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.headline, u"[Cập nhật] Bão số 5"_s);
    }

    // The Classic editor: no comments of blocks, and paragraphs parted by empty lines.
    void classicEditor_data() { BothServers::rows(); }
    void classicEditor()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 3);
        QCOMPARE(pair.reporter.edit(id,
                     [](Content &c) {
                         c.kicker = u"Giao thông"_s;
                         c.byline = {u"Ngọc Trâm"_s};
                         c.source = u"TTXVN"_s;
                         c.body.blocks = {{.runs = {{u"Đoạn một."_s}}},
                             {.kind = Block::Kind::Figure, .ref = c.photos[1].id},
                             {.runs = {{u"Đoạn hai."_s}}}};
                     }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        Content sent = pair.editor.story(id).content;
        const QString blocked = text().replace(" />"_L1, "/>"_L1);
        QString classic = text();
        static const QRegularExpression comment(u"<!-- /?wp:(?!toasoan)[^\n]*? /?-->\n?"_s);
        static const QRegularExpression paragraph(u"<p>(.*?)</p>"_s);
        classic.remove(comment).replace(paragraph, u"\n\\1\n"_s);
        write(classic.replace(u"Đoạn hai"_s, u"Đoạn 2"_s));
        QVERIFY(!text().contains(u"<!-- wp:image"_s));
        QCOMPARE(pair.editor.synced(), QString());
        setParagraph(sent, 2, u"Đoạn 2."_s);
        QCOMPARE(pair.editor.story(id).content, sent);
        QCOMPARE(pair.editor.inConflict(id), false);
        publish(pair, id);
        // as if the same word had been changed here
        const QString out = text().replace(" />"_L1, "/>"_L1);
        for (const QString &once : {u"class=\"sapo\""_s, u"<strong>Ngọc Trâm</strong>"_s,
                 u"Nguồn: TTXVN"_s, u"class=\"tren-tit\""_s})
            QCOMPARE(out.count(once), 1);
        QCOMPARE(blocks(out), blocks(blocked));
        QVERIFY(out.indexOf(u"Đoạn một."_s) < out.indexOf(blocks(out).at(1))
            && out.indexOf(blocks(out).at(1)) < out.indexOf(u"Đoạn 2."_s));
    }

    // A featured picture that somebody chose there stays, until the story gets another lead here.
    void anotherFeaturedPicture_data() { BothServers::rows(); }
    void anotherFeaturedPicture()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s}, 3);
        const qint64 ours = featured();
        QVERIFY(ours > 0);
        const qint64 chosen = m_server
                                  ->php(u"return wp_insert_attachment(['post_title' => 'Khác', "
                                        "'post_mime_type' => 'image/jpeg'], 'khac.jpg');"_s)
                                  .toInteger();
        feature(chosen);
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, sửa."_s); }),
            QString());
        publish(pair, id);
        QCOMPARE(featured(), chosen);
        corrected(pair, id);
        QCOMPARE(featured(), chosen);
        // of the desk that only heard of it, too
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { c.lead = c.photos[1].id; }), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        publish(pair, id);
        QVERIFY(featured() != chosen && featured() != ours && featured() > 0);
        // none any more: not what was the lead, and all the same what somebody chose
        const qint64 second = featured();
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { c.lead.clear(); }), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        publish(pair, id);
        QVERIFY(featured() != second);
        QCOMPARE(featured(), 0);
        feature(chosen);
        QCOMPARE(pair.editor.synced(), QString());
        corrected(pair, id);
        QCOMPARE(featured(), chosen);
    }

private:
    [[nodiscard]] qint64 featured() const
    {
        return m_server->php(u"return (int) get_post_thumbnail_id(%1);"_s.arg(post())).toInteger();
    }
    void feature(qint64 picture) const
    {
        m_server->php(u"set_post_thumbnail(%1, %2); return wp_update_post(['ID' => %1]);"_s.arg(
            QString::number(post()), QString::number(picture)));
    }
    static void corrected(NewsPair &pair, const QString &id)
    {
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        publish(pair, id);
    }
    [[nodiscard]] int post() const { return m_server->posts().at(0)[u"id"_s].toInt(); }
    [[nodiscard]] QString text() const { return m_server->posts().at(0)[u"content"_s].toString(); }
    void write(const QString &content) const
    {
        m_server->php(u"kses_remove_filters(); return wp_update_post(wp_slash(['ID' => %1, "
                      "'post_content' => base64_decode('%2')]));"_s.arg(QString::number(post()),
                          QString::fromLatin1(content.toUtf8().toBase64())));
    }
    static QStringList blocks(const QString &content)
    {
        static const QRegularExpression image(u"<!-- wp:image .*?<!-- /wp:image -->"_s,
            QRegularExpression::DotMatchesEverythingOption);
        QStringList blocks;
        auto matches = image.globalMatch(content);
        while (matches.hasNext())
            blocks += matches.next().captured();
        return blocks;
    }
    static void publish(NewsPair &pair, const QString &id)
    {
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
    }
};

QTEST_GUILESS_MAIN(TestByHand)
#include "tst_byhand.moc"
