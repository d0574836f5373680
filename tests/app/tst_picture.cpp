// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/framing.h"
#include "story/photos.h"
#include "story/picture.h"
#include "tempstore.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreWrittenAsAsked();
    void timesAreRead_data();
    void timesAreRead();
    void foundWithoutDiacritics();
    void wordsStayWithThePicture();
    void theNewestWordsAreOffered();
    void theFileSpeaksOnlyWhereNothingStands();
    void aBatchIsSavedTogether();
    void cropsKeepShapeFocusAndEdges();
    void framingsCountInTheHash();
    void framingsAreKept();
    void comesFromManySidesAtOnce();

private:
    static Content withPicture(const QString &sha256, const QString &caption)
    {
        Content content = test::content(u"Cầu Ván thông xe"_s);
        Photo photo;
        photo.sha256 = sha256;
        photo.caption = caption;
        photo.size = QSize(900, 600);
        attachPhoto(content, photo);
        return content;
    }
};

// Whoever brings the same picture a moment later is not told that it failed.
void TestPicture::comesFromManySidesAtOnce()
{
    const QTemporaryDir dir;
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    for (int round = 0; round < 20; ++round) {
        QFile file(dir.filePath(u"ảnh.jpg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(round)) > 0);
        file.close();
        QList<QFuture<Result<QString>>> all;
        for (int one = 0; one < 4; ++one)
            all += QtConcurrent::run(
                &pool, [&] { return Store::copyPicture(dir.path(), file.fileName()); });
        for (const QFuture<Result<QString>> &one : std::as_const(all))
            VERIFY_OK(one.result());
    }
}

void TestPicture::fieldsAreWrittenAsAsked()
{
    Picture picture;
    picture.caption = u"Cầu Ván"_s;
    picture.keywords = QStringList{u"cầu"_s};
    write(picture,
        {{PictureField::Caption, WriteMode::Append, u"thông xe."_s},
            {PictureField::Keywords, WriteMode::Append, u"Cầu, lễ ; khánh thành"_s},
            {PictureField::Credit, WriteMode::OnlyEmpty, u"Ảnh: Đức Trung"_s}},
        1);
    QCOMPARE(picture.caption, u"Cầu Ván thông xe."_s);
    QCOMPARE(picture.keywords, (QStringList{u"cầu"_s, u"lễ"_s, u"khánh thành"_s}));
    QCOMPARE(picture.credit, u"Đức Trung"_s);
    write(picture,
        {{PictureField::Caption, WriteMode::Prepend, u"Sáng 25-11:"_s},
            {PictureField::Credit, WriteMode::OnlyEmpty, u"Người khác"_s}},
        1);
    QCOMPARE(picture.caption, u"Sáng 25-11: Cầu Ván thông xe."_s);
    QCOMPARE(picture.credit, u"Đức Trung"_s);
    write(picture, {{PictureField::Caption, WriteMode::Replace, {}}}, 1);
    QVERIFY(picture.caption.isEmpty());
    QCOMPARE(missingCount(picture), 1);
}

void TestPicture::timesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("day") << u"25-11-2026"_s << u"2026-11-25"_s;
    QTest::newRow("slashes") << u"5/1/2026 09:10"_s << u"2026-01-05T09:10:00"_s;
    QTest::newRow("shown") << u"25-11-2026, 09:10"_s << u"2026-11-25T09:10:00"_s;
    QTest::newRow("iso") << u"2026-11-25T09:10:11+07:00"_s << u"2026-11-25T09:10:11"_s;
    QTest::newRow("empty") << u" "_s << u""_s;
    QTest::newRow("no such day") << u"31-02-2026"_s << QString();
    QTest::newRow("words") << u"hôm qua"_s << QString();
}

void TestPicture::timesAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(takenFromText(text), kept);
    QCOMPARE(takenFromText(text).isNull(), kept.isNull());
    if (!kept.isEmpty())
        QCOMPARE(takenFromText(takenText(kept)).left(16), kept.left(16));
}

void TestPicture::foundWithoutDiacritics()
{
    TempStore store;
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    const auto one = store->addPictureFile(store.picture(u"VL_4125.jpg"_s, "một"));
    const auto two = store->addPictureFile(store.picture(u"VL_4126.jpg"_s, "hai"));
    VERIFY_OK(one);
    VERIFY_OK(two);
    Picture picture = *store->picture(*one);
    picture.caption = u"Đại tá Lê Hoàng Tám trao quà ở Sóc Trăng"_s;
    picture.credit = u"Đức Trung"_s;
    picture.taken = u"2026-11-25T09:10:00"_s;
    VERIFY_OK(store->savePictures({picture}));
    for (const QString &words :
        {u"soc trang"_s, u"dai ta"_s, u"DUC TRUNG qua"_s, u"25-11-2026"_s, u"đại tá"_s}) {
        const auto found = store->pictures(words);
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().sha256, *one);
    }
    QCOMPARE(store->pictures(u"soc trang khong co"_s)->size(), 0);
    QCOMPARE(store->pictures()->size(), 2);
    QCOMPARE(*store->pictureCount(), 2);
}

void TestPicture::wordsStayWithThePicture()
{
    TempStore store;
    const auto sha256 = store->addPictureFile(store.picture(u"a.jpg"_s, "a"));
    VERIFY_OK(sha256);
    auto story = store->createStory(withPicture(*sha256, u"T"_s), reporter);
    VERIFY_OK(story);
    QCOMPARE(store->picture(*sha256)->caption, u"T"_s);
    // The autosave of what is being typed goes on to the picture.
    story->content.photos[0].caption = u"Thông xe cầu Ván"_s;
    story = store->saveContent(story->id, story->content, reporter);
    VERIFY_OK(story);
    QCOMPARE(store->picture(*sha256)->caption, u"Thông xe cầu Ván"_s);
    // Words given to the picture itself are not overwritten by a use that says something else.
    Picture picture = *store->picture(*sha256);
    picture.caption = u"Lễ thông xe cầu Ván"_s;
    VERIFY_OK(store->savePictures({picture}));
    story->content.photos[0].caption = u"Dân làng dự lễ"_s;
    story = store->saveContent(story->id, story->content, reporter);
    QCOMPARE(store->picture(*sha256)->caption, u"Lễ thông xe cầu Ván"_s);
    // Nor emptied when it leaves the story.
    story->content.photos.clear();
    VERIFY_OK(store->saveContent(story->id, story->content, reporter));
    QCOMPARE(store->picture(*sha256)->caption, u"Lễ thông xe cầu Ván"_s);
    store.reopen();
    QCOMPARE(store->picture(*sha256)->caption, u"Lễ thông xe cầu Ván"_s);
}

void TestPicture::theNewestWordsAreOffered()
{
    TempStore store;
    const auto sha256 = store->addPictureFile(store.picture(u"a.jpg"_s, "a"));
    auto story = store->createStory(withPicture(*sha256, u"Cũ"_s), reporter);
    VERIFY_OK(story);
    QCOMPARE((*store->lastUse(*sha256))->caption, u"Cũ"_s);
    store.pass(60);
    Picture picture = *store->picture(*sha256);
    picture.caption = u"Của ảnh"_s;
    VERIFY_OK(store->savePictures({picture}));
    QCOMPARE((*store->lastUse(*sha256))->caption, u"Của ảnh"_s);
    store.pass(60);
    // Another change of the story does not make the use's words newer.
    story->content.photos[0].framing.focus = QPoint(5000, 100);
    story = store->saveContent(story->id, story->content, reporter);
    VERIFY_OK(story);
    QCOMPARE((*store->lastUse(*sha256))->caption, u"Của ảnh"_s);
    store.pass(60);
    story->content.photos[0].caption = u"Mới trong bài"_s;
    VERIFY_OK(store->saveContent(story->id, story->content, reporter));
    QCOMPARE((*store->lastUse(*sha256))->caption, u"Mới trong bài"_s);
}

void TestPicture::theFileSpeaksOnlyWhereNothingStands()
{
    TempStore store;
    const auto sha256 = store->addPictureFile(store.picture(u"a.jpg"_s, "a"));
    Picture said = *store->picture(*sha256);
    QVERIFY(!said.described);
    said.caption = u"Phóng viên viết"_s;
    VERIFY_OK(store->savePictures({said}));
    said.caption = u"OLYMPUS DIGITAL CAMERA"_s;
    said.place = u"Vàm Lá"_s;
    said.instructions = u"Không dùng cho quảng cáo"_s;
    VERIFY_OK(store->describePicture(said));
    const Picture now = *store->picture(*sha256);
    QVERIFY(now.described);
    QCOMPARE(now.caption, u"Phóng viên viết"_s);
    QCOMPARE(now.place, u"Vàm Lá"_s);
    QCOMPARE(now.instructions, u"Không dùng cho quảng cáo"_s);
    said.place = u"Nơi khác"_s;
    VERIFY_OK(store->describePicture(said));
    QCOMPARE(store->picture(*sha256)->place, u"Vàm Lá"_s);
}

void TestPicture::aBatchIsSavedTogether()
{
    bool full = false;
    TempStore store(Store::Options{.allows = [&full](const QString &statement) {
        return !(full && statement.startsWith(u"UPDATE photos"_s));
    }});
    QList<Picture> pictures;
    for (const char *bytes : {"a", "b", "c"}) {
        const auto sha256
            = store->addPictureFile(store.picture(QString::fromLatin1(bytes) + u".jpg"_s, bytes));
        VERIFY_OK(sha256);
        pictures += *store->picture(*sha256);
        pictures.last().rating = 9; // out of range: the most that there is
        pictures.last().choice = Choice::Chosen;
    }
    const QSignalSpy changed(&*store, &Store::picturesChanged);
    VERIFY_OK(store->savePictures(pictures));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toStringList().size(), 3);
    QCOMPARE(store->picture(pictures.first().sha256)->rating, 5);
    QCOMPARE(store->picture(pictures.last().sha256)->choice, Choice::Chosen);
    full = true;
    pictures.first().caption = u"Không ghi được"_s;
    QVERIFY(!store->savePictures(pictures));
    QVERIFY(store->picture(pictures.first().sha256)->caption.isEmpty());
}

void TestPicture::cropsKeepShapeFocusAndEdges()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto pixelRatio = [](const QRectF &part, const QSize &size) {
        return part.width() * size.width() / (part.height() * size.height());
    };
    const QRectF inside(-1e-9, -1e-9, 1 + 2e-9, 1 + 2e-9);
    for (int i = 0; i < 400; ++i) {
        const QSize size(random.bounded(40, 6000), random.bounded(40, 6000));
        Framing framing;
        if (random.bounded(2))
            framing.focus = QPoint(random.bounded(10001), random.bounded(10001));
        for (QRect &crop : framing.crops)
            if (random.bounded(2))
                crop = QRect(random.bounded(8000), random.bounded(8000), random.bounded(100, 9000),
                    random.bounded(100, 9000));
        framing = cleaned(framing);
        QCOMPARE(framingFromText(framingText(framing)), framing);
        for (const Shape shape : allShapes) {
            const QRectF part = cropFor(framing, shape, size);
            QVERIFY(inside.contains(part));
            QVERIFY(std::abs(pixelRatio(part, size) / ratioOf(shape) - 1) < 1e-6);
            if (framing.focus && framing.crop(shape).isEmpty())
                QVERIFY(part.adjusted(-1e-9, -1e-9, 1e-9, 1e-9)
                            .contains(QPointF(*framing.focus) / Framing::unit));
        }
        const QRectF social = cropFor(framing, 1200.0 / 630, size);
        QVERIFY(inside.contains(social));
        QVERIFY(std::abs(pixelRatio(social, size) * 630 / 1200 - 1) < 1e-6);
    }
    // Nobody chose anything: the middle.
    QCOMPARE(cropFor({}, Shape::Square, QSize(300, 100)), QRectF(1 / 3.0, 0, 1 / 3.0, 1));
    // The social picture comes out of the wide crop.
    Framing wide;
    wide.crops[size_t(Shape::Wide)] = QRect(0, 0, 5000, 5000);
    const QRectF social = cropFor(wide, 1200.0 / 630, QSize(1600, 900));
    QVERIFY(QRectF(0, 0, 0.5, 0.5).contains(social));
}

void TestPicture::framingsCountInTheHash()
{
    Content content = withPicture(QString(64, u'a'), u"Cầu"_s);
    const QString before = contentHash(content);
    content.photos[0].framing.focus = QPoint(2000, 3000);
    const QString focused = contentHash(content);
    QVERIFY(focused != before);
    content.photos[0].framing.crops[0] = QRect(0, 0, 5000, 2800);
    QVERIFY(contentHash(content) != focused);
    content.photos[0].framing = {};
    QCOMPARE(contentHash(content), before);
}

void TestPicture::framingsAreKept()
{
    TempStore store;
    const auto sha256 = store->addPictureFile(store.picture(u"a.jpg"_s, "a"));
    Content content = withPicture(*sha256, u"Cầu"_s);
    Framing framing;
    framing.focus = QPoint(2500, 7500);
    framing.crops[size_t(Shape::Square)] = QRect(100, 200, 3000, 4500);
    content.photos[0].framing = framing;
    const auto story = store->createStory(content, reporter);
    VERIFY_OK(story);
    QCOMPARE(store->story(story->id)->content.photos.first().framing, framing);
    const auto revisions = store->revisions(story->id, true);
    VERIFY_OK(revisions);
    QCOMPARE(revisions->last().content.photos.first().framing, framing);
    QCOMPARE(contentHash(revisions->last().content), story->hash);
    // An approval falls when a crop changes, as with any text that readers see.
    Content other = story->content;
    other.photos[0].framing.focus = QPoint(2600, 7500);
    const auto saved = store->saveContent(story->id, other, reporter);
    VERIFY_OK(saved);
    QVERIFY(saved->hash != story->hash);
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
