// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/whosepost.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestWhosePost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whose_data()
    {
        QTest::addColumn<ServerPost>("there");
        QTest::addColumn<bool>("anothers");
        const auto row
            = [](const char *name, bool anothers, const std::function<void(ServerPost &)> &set) {
                  ServerPost post;
                  post.slug = u"thu-moi"_s;
                  post.author = 9;
                  post.text = {u"Thư mời"_s, {}, u"<p>Mời các đồng chí dự họp chi bộ.</p>"_s};
                  set(post);
                  QTest::newRow(name) << post << anothers;
              };
        row("nothing of it is ours", true, [](ServerPost &) {});
        row("our address", false, [](ServerPost &p) { p.slug = u"tit-moi-1a2b3c4d"_s; });
        row("our address, counted", false, [](ServerPost &p) { p.slug = u"tit-1a2b3c4d-2"_s; });
        row("in the trash", false, [](ServerPost &p) { p.slug = u"tit-1a2b3c4d__trashed"_s; });
        row("an address given there", false, [](ServerPost &p) { p.slug = u"cau-dep"_s; });
        row("our headline", false, [](ServerPost &p) { p.text.title = u"Cầu &amp; đường"_s; });
        row("as our update", false,
            [](ServerPost &p) { p.text.title = u"[Cập nhật] Cầu &amp; đường"_s; });
        row("a passage of ours", false, [](ServerPost &p) {
            p.text.content = u"<p>Khác.</p>\n<p>Cây cầu dài <b>năm mươi tư</b> mét.</p>"
                             "<p>Đoạn này không ai sửa, còn nguyên.</p>"_s;
        });
        row("a short line of ours", true,
            [](ServerPost &p) { p.text.content += u"<p>Ảnh: Đức Trung</p>"_s; });
        row("our mark", false, [](ServerPost &p) { p.mark = mark(); });
        row("another mark", true, [](ServerPost &p) {
            p.mark = u"0a1b2c3d-1111-4222-8333-444455556666"_s;
            p.text.title = u"Cầu &amp; đường"_s;
        });
        // what somebody pasted from another story says nothing of the post that it stands in
        row("another mark at our address", false, [](ServerPost &p) {
            p.mark = u"0a1b2c3d-1111-4222-8333-444455556666"_s;
            p.slug = u"tit-moi-1a2b3c4d"_s;
        });
        row("an address without a name", true, [](ServerPost &p) { p.slug.clear(); });
        row("read as readers do", true, [](ServerPost &p) { p.viewed = true; });
        row("read as readers do, by its author", false, [](ServerPost &p) {
            p.viewed = true;
            p.author = 7;
        });
        row("read as readers do, with the same headline", false, [](ServerPost &p) {
            p.viewed = true;
            p.shownTitle = u"Cầu & đường"_s;
        });
        row("read as readers do, named by hand", false, [](ServerPost &p) {
            p.viewed = true;
            p.slug = u"cau-duong-2"_s;
        });
    }
    void whose()
    {
        QFETCH(const ServerPost, there);
        QFETCH(const bool, anothers);
        KeptTexts before;
        before.text = {u"Cầu &amp; đường"_s, {},
            u"<p>Đoạn này không ai sửa, còn nguyên.</p>\n<p>Ảnh: Đức Trung</p>"_s};
        before.slug = u"cau-dep"_s;
        before.author = 7;
        QCOMPARE(isAnothers(there, mark(), before), anothers);
    }

    // At an address that was made by hand anything may stand by now.
    void foundAgain_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("story"); // that the post says it is of
        QTest::addColumn<bool>("ours");
        const QString other = u"<p>Mời các đồng chí dự họp chi bộ.</p>"_s;
        const QString title = u"Thư mời"_s;
        QTest::newRow("a desk's address")
            << u"tit-moi-1a2b3c4d"_s << title << other << QString() << true;
        QTest::newRow("a hand's address alone")
            << u"cau-dep"_s << title << other << QString() << false;
        QTest::newRow("and the headline")
            << u"cau-dep"_s << u"Cầu &#038; đường"_s << other << QString() << true;
        QTest::newRow("and a passage")
            << u"cau-dep"_s << title << u"<p>Đoạn này không ai sửa, còn nguyên.</p>"_s << QString()
            << true;
        QTest::newRow("and a short line")
            << u"cau-dep"_s << title << u"<p>Ảnh: Đức Trung</p>"_s << QString() << false;
        QTest::newRow("and its mark") << u"cau-dep"_s << title << other << mark() << true;
        QTest::newRow("another's mark") << u"cau-dep"_s << u"Cầu &#038; đường"_s << other
                                        << u"0a1b2c3d-1111-4222-8333-444455556666"_s << false;
        QTest::newRow("another address")
            << u"cau-xau"_s << u"Cầu &#038; đường"_s << other << QString() << false;
    }
    void foundAgain()
    {
        QFETCH(const QString, slug);
        QFETCH(const QString, title);
        QFETCH(const QString, content);
        QFETCH(const QString, story);
        QFETCH(const bool, ours);
        QJsonObject shown{{u"id"_s, 12}, {u"slug"_s, slug},
            {u"title"_s, QJsonObject{{u"rendered"_s, title}}},
            {u"content"_s, QJsonObject{{u"rendered"_s, content}}}};
        Envelope envelope;
        envelope.story = story;
        if (!story.isEmpty())
            shown.insert(u"toasoan_story"_s, envelopeText(envelope));
        KeptTexts before;
        before.text = {u"Cầu &amp; đường"_s, {},
            u"<p>Đoạn này không ai sửa, còn nguyên.</p>\n<p>Ảnh: Đức Trung</p>"_s};
        before.slug = u"cau-dep"_s;
        QCOMPARE(isFoundAgain(shown, mark(), before), ours);
        QVERIFY(!isFoundAgain(shown, mark(), std::nullopt) || isSlugOf(slug, mark()));
    }

    void nothingKnownOfItsText()
    {
        ServerPost post;
        post.slug = u"thu-moi"_s;
        post.text.title = u"Thư mời"_s;
        QVERIFY(!isAnothers(post, mark(), std::nullopt));
        post.mark = u"0a1b2c3d-1111-4222-8333-444455556666"_s;
        QVERIFY(isAnothers(post, mark(), std::nullopt));
    }

private:
    static QString mark() { return u"1a2b3c4d-9999-4222-8333-444455556666"_s; }
};

QTEST_GUILESS_MAIN(TestWhosePost)
#include "tst_whosepost.moc"
