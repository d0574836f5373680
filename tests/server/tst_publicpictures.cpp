// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "wordedpicture.h"

#include <QDirIterator>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Of a picture readers get what was approved, and who made it; asked of files and library of a
/// real WordPress.
class TestPublicPictures : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void noWordOfTheOriginalIsServed_data() { BothServers::rows(); }
    void noWordOfTheOriginalIsServed()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        Content content = desk.content(u"Bài"_s, u"Thời sự"_s);
        content.photos = {wordedPhoto(desk, u"Chú thích một"_s, withRights(innerWords())),
            wordedPhoto(desk, u"Chú thích đã duyệt"_s, innerWords())};
        content.lead = content.photos.first().id;
        content.body.blocks += {Block::Kind::Figure, 0, false, {}, content.photos.constLast().id};
        (void)desk.publish(content);
        QCOMPARE(desk.sync().waiting, QStringList());

        QCOMPARE(m_server->pictures().size(), 2);
        int files = 0;
        bool rights = false;
        QDirIterator each(
            uploads(*m_server), {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("KIN"), qPrintable(file.fileName()));
            rights
                = rights || publishedFields(file.fileName()).copyright == rightsWords().copyright;
            ++files;
        }
        QVERIFY(files > 2 && rights);
        QVERIFY(!everything(*m_server).contains(u"KIN"_s));
    }

    // The desk of whoever took the picture sent its own words with it, before anybody approved.
    void theLibrarySaysWhatWasApproved_data() { BothServers::rows(); }
    void theLibrarySaysWhatWasApproved()
    {
        NewsPair pair(*m_server, m_server->http());
        const QString id = pair.reporter.begun(u"Cầu Ván"_s, 2);
        QCOMPARE(pair.reporter.edit(id,
                     [](Content &content) {
                         content.photos[0].caption = u"KIN & “nạn” <N.T.A.>"_s;
                         content.photos[0].alt = u"KIN alt"_s;
                     }),
            QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.sync().waiting, QStringList());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        const auto describe = [](const QString &caption, const QString &alt) {
            return [=](Content &content) {
                content.photos[0].caption = caption;
                content.photos[0].alt = alt;
            };
        };
        QCOMPARE(pair.editor.edit(id, describe(u"Một em bé & mẹ"_s, {})), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        const SyncReport sent = pair.editor.sync();
        QCOMPARE(sent.waiting, QStringList());
        QCOMPARE(sent.last.warnings, QStringList());
        QCOMPARE(m_server->pictures().size(), 2); // said anew, not sent anew
        QVERIFY(!everything(*m_server).contains(u"KIN"_s));
        QVERIFY(everything(*m_server).contains(u"Một em bé"_s));

        // what somebody writes there by hand stays
        const qint64 picture = m_server->posts().at(0)[u"picture"_s].toInteger();
        m_server->php(
            u"return wp_update_post(['ID' => %1, 'post_excerpt' => 'Của ban web']);"_s.arg(
                picture));
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, describe(u"Hai mẹ con"_s, u"Hai người"_s)), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.sync().waiting, QStringList());
        const QJsonValue said = m_server->php(
            u"return [get_post(%1)->post_excerpt, get_post(%1)->post_title, "
            u"get_post_meta(%1, '_wp_attachment_image_alt', true)];"_s.arg(picture));
        QCOMPARE(said.toArray(), QJsonArray({u"Của ban web"_s, u"Hai mẹ con"_s, u"Hai người"_s}));
    }

    // Two stories with the same picture do not take it from each other.
    void thePictureOfAnotherStoryIsLeftAlone_data() { BothServers::rows(); }
    void thePictureOfAnotherStoryIsLeftAlone()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        const Content first = desk.content(u"Bài một"_s, u"Thời sự"_s, 1);
        Content second = desk.content(u"Bài hai"_s, u"Thời sự"_s);
        second.photos = first.photos;
        second.photos.first().id = u"anh-cua-bai-hai"_s;
        second.photos.first().caption = u"Chú thích khác"_s;
        second.lead = second.photos.first().id;
        (void)desk.publish(first);
        QCOMPARE(desk.sync().waiting, QStringList());
        (void)desk.publish(second);
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->pictures().size(), 1);
        QCOMPARE(m_server->pictures().at(0)[u"caption"_s].toString(), u"Chú thích 1"_s);
    }

    void theSliderNamesWhoMadeIt_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::newRow("companion") << true;
    }
    void theSliderNamesWhoMadeIt()
    {
        ServerDesk desk(*m_server, m_server->http());
        QCOMPARE(desk.error(), QString());
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s, 2));
        QCOMPARE(desk.sync().waiting, QStringList());
        const QString slider = sliderOf(*m_server);
        QCOMPARE(slider.count(u"<li>"_s), 2);
        QVERIFY2(slider.contains(u"Chú thích 1 <cite>Đức Trung</cite>"_s), qPrintable(slider));
        QCOMPARE(slider.count(u"<cite>Đức Trung</cite>"_s), 2);

        // told of each file: its bytes and the name by which desks find it
        const auto metaFits = [&] {
            return m_server
                ->php(u"foreach (get_posts(['post_type' => 'attachment', 'numberposts' => -1]) as "
                      "$p) { if (hash_file('sha256', get_attached_file($p->ID)) !== "
                      "get_post_meta($p->ID, Toasoan\\Meta::key('sha256'), true) || $p->post_name "
                      "!== "
                      "get_post_meta($p->ID, Toasoan\\Meta::key('client_uuid'), true)) return "
                      "false; } "
                      "return true;"_s)
                .toBool();
        };
        QVERIFY(metaFits());

        // a picture that went before the desk knew of these fields, with the next update
        m_server->php(u"foreach (['credit', 'sha256', 'client_uuid'] as $k) "
                      "delete_post_meta_by_key(Toasoan\\Meta::key($k)); return 1;"_s);
        QVERIFY(!sliderOf(*m_server).contains(u"<cite>"_s)); // and no empty one
        desk.change(id, [](Content &c) { c.headline = u"Tít mới"_s; });
        QCOMPARE(desk.sync().waiting, QStringList());
        QVERIFY(sliderOf(*m_server).contains(u"<cite>Đức Trung</cite>"_s));
        QVERIFY(metaFits());

        desk.change(id, [](Content &c) { c.photos[0].credit = u"Lê A & B"_s; });
        QCOMPARE(desk.sync().waiting, QStringList());
        const QString lead = u"%1"_s.arg(m_server->posts().at(0)[u"picture"_s].toInteger());
        QVERIFY(sliderOf(*m_server, lead).contains(u"<cite>Lê A &amp; B</cite>"_s));
        QVERIFY(metaFits());
    }

    // Nothing is asked of what was sent a moment ago, and nothing is written that fits.
    void costsNothingWhenItFits_data() { BothServers::rows(); }
    void costsNothingWhenItFits()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        QCOMPARE(desk.error(), QString());
        const int before = m_server->writes(u"/wp/v2/media"_s);
        const QString id = desk.publish(desk.content(u"Bài"_s, u"Thời sự"_s, 3));
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->writes(u"/wp/v2/media"_s), before + 3);
        desk.change(id, [](Content &c) { c.headline = u"Tít mới"_s; });
        QCOMPARE(desk.sync().waiting, QStringList());
        QCOMPARE(m_server->writes(u"/wp/v2/media"_s), before + 3);
    }

private:
    static QString uploads(const WordPressServer &server)
    {
        return server.php(u"return wp_get_upload_dir()['basedir'];"_s).toString();
    }
    /// Whatever the library holds: words, and what WordPress read out of the files.
    static QString everything(const WordPressServer &server)
    {
        return server
            .php(u"$all = ''; foreach (get_posts(['post_type' => 'attachment', 'numberposts' => "
                 u"-1]) "
                 "as $p) $all .= json_encode([$p, get_post_meta($p->ID), "
                 "wp_get_attachment_metadata($p->ID)], JSON_UNESCAPED_UNICODE); return $all;"_s)
            .toString();
    }
    static QString sliderOf(const WordPressServer &server, const QString &ids = {})
    {
        QStringList all;
        const QJsonArray pictures = server.pictures();
        for (const auto &picture : pictures)
            all += QString::number(picture[u"id"_s].toInteger());
        return server
            .php(u"return do_shortcode('[toasoan_slider ids=\"%1\"]');"_s.arg(
                ids.isEmpty() ? all.join(u',') : ids))
            .toString();
    }
};

QTEST_GUILESS_MAIN(TestPublicPictures)
#include "tst_publicpictures.moc"
