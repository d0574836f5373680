// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"

#include <QDir>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestStorePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void photographerAddsPictures();
    void picturesOnceAndUsedAgain();
    void aPosterIsNoPictureOfTheDesk();
};

void TestStorePictures::photographerAddsPictures()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), reporter)->id;
    Content next = store->story(id)->content;
    const QString sha = store->addPictureFile(store.picture(u"a.jpg"_s, "a")).value();
    next.photos = {{u"p"_s, sha, u"Chú thích"_s, u"Đức Trung"_s, {}, {}}};
    next.lead = u"p"_s;
    Block figure;
    figure.kind = Block::Kind::Figure;
    figure.ref = u"p"_s;
    next.body.blocks += figure;
    VERIFY_OK(store->saveContent(id, next, photographer));
    Content more = next;
    more.headline = u"Tít khác"_s;
    QCOMPARE(store->saveContent(id, more, photographer).error().kind, Error::Kind::Refused);
    QCOMPARE(store->story(id)->content, next);
}

void TestStorePictures::picturesOnceAndUsedAgain()
{
    TempStore store;
    const QString first = store.picture(u"a.jpg"_s, "bytes");
    const QString again = store.picture(u"b.JPG"_s, "bytes");
    const QString sha = store->addPictureFile(first).value();
    QCOMPARE(store->addPictureFile(again).value(), sha);
    QCOMPARE(QDir(store.dir() + u"/photos/"_s + sha.left(2)).entryList(QDir::Files).size(), 1);
    QVERIFY(QFile::exists(first));
    QVERIFY(!store->lastUse(sha)->has_value());
    Content content = test::content(u"A"_s);
    content.photos = {{u"p"_s, sha, u"Cũ"_s, u"Đức Trung"_s, u"Cầu"_s, {}}};
    VERIFY_OK(store->createStory(content, reporter));
    store.pass(60);
    content.photos[0].caption = u"Mới"_s;
    const QString id = store->createStory(content, reporter)->id;
    VERIFY_OK(store->setPictureSize(sha, {800, 600}));
    QCOMPARE(store->lastUse(sha).value()->caption, u"Mới"_s);
    QCOMPARE(store->lastUse(sha).value()->credit, u"Đức Trung"_s);
    QCOMPARE(store->story(id)->content.photos.constFirst().size, QSize(800, 600));
    QVERIFY(!store->addPictureFile(store.path(u"none.jpg"_s)));
}

// Nobody owes the poster of a film a photographer, until the desk uses it itself.
void TestStorePictures::aPosterIsNoPictureOfTheDesk()
{
    TempStore store;
    const auto shown = [&store] {
        QStringList list;
        const QList<Picture> pictures = store->pictures().value_or(QList<Picture>());
        for (const Picture &picture : pictures)
            list += picture.sha256;
        return list;
    };
    const QString poster = store->addPictureFile(store.picture(u"phim.jpg"_s, "film")).value();
    const QString other = store->addPictureFile(store.picture(u"a.jpg"_s, "desk")).value();
    Film film{{}, u"Chợ nổi"_s, u"https://phim.example/1"_s, poster, 60, {}, false};
    VERIFY_OK(store->addFilm(film));
    QCOMPARE(shown(), QStringList{other});
    QCOMPARE(store->pictureCount().value(), 1);
    QCOMPARE(store->picture(poster)->sha256, poster);

    // Brought into the archive, too, it is listed: here with the name of its file.
    Picture said = store->picture(poster).value();
    said.name = u"phim.jpg"_s;
    VERIFY_OK(store->describePicture(said));
    QCOMPARE(store->pictureCount().value(), 2);

    const QString second = store->addPictureFile(store.picture(u"b.jpg"_s, "second")).value();
    film.posterSha256 = second;
    film.url = u"https://phim.example/2"_s;
    VERIFY_OK(store->addFilm(film));
    QCOMPARE(store->pictureCount().value(), 2);
    Content content = test::content(u"A"_s);
    content.photos = {{u"p"_s, second, u"Cũ"_s, {}, {}, {}}};
    VERIFY_OK(store->createStory(content, reporter));
    QCOMPARE(store->pictureCount().value(), 3);
    QVERIFY(shown().contains(second));
}

QTEST_GUILESS_MAIN(TestStorePictures)
#include "tst_storepictures.moc"
