// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/blocks.h"
#include "text/html.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

/// What somebody does to a post in WordPress' own editor, and what the desk makes of it.
class TestPostReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedIsUnchanged();
    void aPictureTakenOut_data();
    void aPictureTakenOut();
    void picturesThatAreStillThere_data();
    void picturesThatAreStillThere();
    void theSapoThatPeopleSee();
    void twoSapos();
    void otherText();
    void notices();
    void films();

private:
    static Content story()
    {
        Content content;
        content.kicker = u"Giao thông"_s;
        content.headline = u"Cầu Ván thông xe"_s;
        content.standfirst = u"Người dân hai bờ không còn lụy phà."_s;
        content.byline = {u"Diễm Hương"_s, u"Trọng Nhân"_s};
        content.dateline = u"Cần Thơ"_s;
        content.source = u"TTXVN"_s;
        content.lead = u"dau"_s;
        content.body = bodyFromHtml(
            u"<p>Đoạn một.</p><figure data-photo=\"giua\"></figure><p>Đoạn hai.</p>"_s);
        for (const QString &id : {u"dau"_s, u"giua"_s, u"cuoi"_s})
            content.photos += Photo{id, u"sha-"_s + id, u"Ảnh "_s + id, u"Đức Trung"_s,
                u"Mô tả "_s + id, QSize(1200, 800), {}};
        return content;
    }
    static QHash<qint64, QString> uses()
    {
        return {{11, u"dau"_s}, {12, u"giua"_s}, {13, u"cuoi"_s}};
    }
    static PostText sent(const Content &content, const QList<Film> &films = {})
    {
        return postText(content, films, [](const Photo &photo) {
            const qint64 number = uses().key(photo.id);
            return PostPicture{number, u"https://bao.example/%1.jpg"_s.arg(number), {1200, 800}};
        });
    }
    // The block of one picture.
    static QString blockOf(const PostText &text, qint64 number)
    {
        const qsizetype from = text.content.indexOf(u"<!-- wp:image {\"id\":%1,"_s.arg(number));
        const QString end = u"<!-- /wp:image -->"_s;
        return text.content.mid(from, text.content.indexOf(end, from) + end.size() - from);
    }
    static Content read(const PostText &there, const Content &before = story())
    {
        return changedPost(before, sent(before), there, uses());
    }
    // `from` stands once in the text that was sent.
    static Content replaced(const QString &from, const QString &to)
    {
        PostText there = sent(story());
        if (there.content.count(from) != 1)
            qWarning("%d times: %s", int(there.content.count(from)), qPrintable(from));
        there.content.replace(from, to);
        return read(there);
    }
    static QStringList ids(const Content &content)
    {
        QStringList ids;
        for (const Photo &photo : content.photos)
            ids += photo.id;
        return ids;
    }
};

void TestPostReading::untouchedIsUnchanged()
{
    PostText there = sent(story());
    there.content.replace("/>"_L1, " />"_L1); // as WordPress writes it for reporters
    QCOMPARE(read(there), story());
}

void TestPostReading::aPictureTakenOut_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("id");
    QTest::newRow("the lead") << qint64(11) << u"dau"_s;
    QTest::newRow("in the text") << qint64(12) << u"giua"_s;
    QTest::newRow("after the text") << qint64(13) << u"cuoi"_s;
}

// One that was taken out, for whatever reason, is not printed again.
void TestPostReading::aPictureTakenOut()
{
    QFETCH(qint64, number);
    QFETCH(QString, id);
    PostText there = sent(story());
    there.content.remove(blockOf(there, number));
    const Content content = read(there);
    QStringList left = ids(story());
    left.removeOne(id);
    QCOMPARE(ids(content), left);
    QCOMPARE(content.lead, number == 11 ? QString() : u"dau"_s);
    QVERIFY(!sent(content).content.contains(u"wp-image-%1"_s.arg(number)));
    QCOMPARE(plainText(content.body), plainText(story().body));
    // of two uses of one picture both were gone
    Content twice = story();
    twice.photos += twice.photos.at(0);
    twice.photos.last().id = u"lai"_s;
    QCOMPARE(ids(read(there, twice)).contains(u"lai"_s), number != 11);
}

void TestPostReading::picturesThatAreStillThere_data()
{
    QTest::addColumn<QString>("block");
    QTest::newRow("in a column") << u"<!-- wp:columns --><div class=\"wp-block-columns\">%1</div>"
                                    "<!-- /wp:columns -->"_s;
    QTest::newRow("in a gallery") << u"<!-- wp:gallery --><figure class=\"wp-block-gallery\">%1"
                                     "</figure><!-- /wp:gallery -->"_s;
    QTest::newRow("by number only") << u"<!-- wp:shortcode -->[gallery ids=\"7,13\"]"
                                       "<!-- /wp:shortcode -->"_s;
    QTest::newRow("beside text") << u"<!-- wp:media-text {\"mediaId\":13} --><div><figure>"
                                    "<img src=\"x.jpg\" class=\"wp-image-13 size-full\"/></figure>"
                                    "</div><!-- /wp:media-text -->"_s;
}

void TestPostReading::picturesThatAreStillThere()
{
    QFETCH(QString, block);
    const QString image = blockOf(sent(story()), 13);
    QCOMPARE(ids(replaced(image, block.arg(image))), ids(story()));
}

void TestPostReading::theSapoThatPeopleSee()
{
    const QString was = u"<strong>Người dân hai bờ không còn lụy phà.</strong>"_s;
    Content content = replaced(was, u"Sapo đã sửa &amp; <strong>mới</strong>"_s);
    QCOMPARE(content.standfirst, u"Sapo đã sửa & mới"_s);
    QCOMPARE(content.body, story().body);
    // in whatever look
    content
        = replaced(u"<!-- wp:paragraph {\"className\":\"sapo\"} -->\n<p class=\"sapo\">"_s + was,
            u"<!-- wp:paragraph {\"align\":\"center\",\"className\":\"sapo\"} -->\n"
            "<p class=\"has-text-align-center sapo\">Sapo ở giữa."_s);
    QCOMPARE(content.standfirst, u"Sapo ở giữa."_s);
    QCOMPARE(content.body, story().body);
    content = replaced(u"<p class=\"sapo\">"_s + was + u"</p>"_s, {});
    QCOMPARE(content.standfirst, QString());
    PostText there = sent(story());
    there.excerpt = u"Tóm tắt mới"_s;
    QCOMPARE(read(there).standfirst, u"Tóm tắt mới"_s);
}

// Enter in the middle of it makes two.
void TestPostReading::twoSapos()
{
    const QString was = u"<strong>Người dân hai bờ không còn lụy phà.</strong></p>"_s;
    const Content content
        = replaced(was, u"Người dân hai bờ.</p>\n\n<p class=\"sapo\">Họ không còn lụy phà.</p>"_s);
    QCOMPARE(content.standfirst, u"Người dân hai bờ."_s);
    QCOMPARE(plainText(content.body), u"Họ không còn lụy phà.\nĐoạn một.\n\nĐoạn hai."_s);
}

void TestPostReading::otherText()
{
    QCOMPARE(replaced(u"alt=\"Mô tả giua\""_s, u"alt=\"Cầu &amp; phà\""_s).photos[1].alt,
        u"Cầu & phà"_s);
    QCOMPARE(replaced(u" · Cần Thơ"_s, u" · Hậu Giang"_s).dateline, u"Hậu Giang"_s);
    QCOMPARE(replaced(u"Diễm Hương, "_s, {}).byline, QStringList{u"Trọng Nhân"_s});
    QCOMPARE(replaced(u"Nguồn: TTXVN"_s, u"Theo báo bạn"_s).source, u"Theo báo bạn"_s);
    QCOMPARE(replaced(u"Ảnh giua."_s, u"Chợ nổi."_s).photos[1].caption, u"Chợ nổi."_s);
}

void TestPostReading::notices()
{
    Content before = story();
    before.corrections = {{QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC), u"Tên cầu."_s},
        {QDateTime(QDate(2026, 11, 26), QTime(3, 5), Qt::UTC), u"Tên phà."_s}};
    PostText there = sent(before);
    there.content.replace(u"Tên cầu."_s, u"Tên cầu là Ván."_s);
    Content content = read(there, before);
    QCOMPARE(content.corrections.size(), 2);
    QCOMPARE(content.corrections[0].text, u"Tên cầu là Ván."_s);
    QCOMPARE(content.corrections[0].at, before.corrections[0].at);
    QCOMPARE(content.body, before.body);
    there = sent(before);
    there.content.replace(u"Tên cầu.</p>"_s, u"Tên cầu.</p><p class=\"dinh-chinh\">Thêm.</p>"_s);
    content = read(there, before);
    QCOMPARE(content.corrections, before.corrections);
    QVERIFY(plainText(content.body).endsWith(u"\nThêm."_s));
    there = sent(before);
    there.content.remove(QRegularExpression(u"<p class=\"dinh-chinh\">[^\n]*Tên phà.</p>"_s));
    QCOMPARE(read(there, before).corrections, before.corrections.mid(0, 1));
}

void TestPostReading::films()
{
    Content before = story();
    before.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"f1"_s};
    before.body.blocks += Block{.kind = Block::Kind::Film, .ref = u"f2"_s};
    const QList<Film> films{{u"f1"_s, u"Phim một"_s, u"https://phim.example/1"_s, {}, 0, {}, false},
        {u"f2"_s, u"Phim hai"_s, u"https://phim.example/2"_s, {}, 0, {}, false}};
    const auto made = [&](const QString &from, const QString &to) {
        PostText there = sent(before, films);
        there.content.replace(QRegularExpression(from), to);
        return changedPost(before, sent(before, films), there, uses());
    };
    QCOMPARE(made(u"Đoạn hai"_s, u"Đoạn 2"_s).body.blocks.mid(3), before.body.blocks.mid(3));
    const Content without = made(u"<p class=\"phim\">[^\n]*Phim một</a></p>"_s, {});
    QCOMPARE(without.body.blocks.mid(3), before.body.blocks.mid(4));
    const Content other = made(u"Phim hai</a></p>"_s, u"Phim ba</a> Xem thêm.</p>"_s);
    QVERIFY(plainText(other.body).endsWith(u"Phim ba Xem thêm."_s));
}

QTEST_GUILESS_MAIN(TestPostReading)
#include "tst_postreading.moc"
