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

QTEST_GUILESS_MAIN(TestStorePictures)
#include "tst_storepictures.moc"
