// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture in a document of Word still tells of who took it, where and with what.
#include "base/zip.h"
#include "photo/ownpixels.h"
#include "photo/photo.h"
#include "publish/docxexport.h"
#include "tempstore.h"
#include "text/import.h"

#include <exiv2/exiv2.hpp>
#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray drawn(const char *format, const QString &remark = {})
{
    QImage image(120, 80, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(2 * x, 3 * y, (x * y) % 251));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    if (!remark.isEmpty())
        image.setText(u"Comment"_s, remark);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 90);
    return bytes;
}

// As a camera leaves it and a desk writes into it.
QByteArray told(const QByteArray &bytes, int orientation = 1)
{
    auto image = Exiv2::ImageFactory::open(
        reinterpret_cast<const Exiv2::byte *>(bytes.constData()), long(bytes.size()));
    image->readMetadata();
    Exiv2::ExifData &exif = image->exifData();
    exif["Exif.Image.Orientation"] = uint16_t(orientation);
    exif["Exif.GPSInfo.GPSLatitudeRef"] = std::string("N");
    exif["Exif.GPSInfo.GPSMapDatum"] = std::string("KIN-GPS");
    exif["Exif.Photo.BodySerialNumber"] = std::string("KIN-SN12345");
    exif["Exif.Photo.LensSerialNumber"] = std::string("KIN-LENS1");
    exif["Exif.Photo.CameraOwnerName"] = std::string("KIN-OWNER");
    Exiv2::XmpData &xmp = image->xmpData();
    xmp["Xmp.photoshop.Instructions"] = std::string("KIN-INSTRUCTIONS");
    xmp["Xmp.photoshop.City"] = std::string("KIN-CITY");
    xmp["Xmp.aux.SerialNumber"] = std::string("KIN-SN12345");
    xmp["Xmp.dc.rights"] = std::string("lang=x-default © Báo Vàm Lá");
    image->iptcData()["Iptc.Application2.Caption"] = std::string("KIN-CAPTION");
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.seek(0, Exiv2::BasicIo::beg);
    const Exiv2::DataBuf all = io.read(long(io.size()));
    return QByteArray(reinterpret_cast<const char *>(all.pData_), qsizetype(all.size_))
        + "KIN-TRAILER";
}

QImage pixels(const QByteArray &bytes)
{
    return QImage::fromData(bytes).convertToFormat(QImage::Format_RGB32);
}

} // namespace

class TestDocxExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesTellNothingOfTheirMaking_data();
    void picturesTellNothingOfTheirMaking();
    void aPictureWithoutWordsStaysItself();
    void aBrokenFileIsNotGuessedAt();

private:
    /// The one picture's file in the document of a story that uses these bytes.
    void exported(const TempStore &store, const QString &name, const QByteArray &bytes);
    QByteArray m_picture;
    Imported m_back;
};

void TestDocxExport::exported(const TempStore &store, const QString &name, const QByteArray &bytes)
{
    const auto sha = store->addPictureFile(store.picture(name, bytes));
    VERIFY_OK(sha);
    Photo photo;
    photo.id = u"f0e1d2c3-0000-4000-8000-00000000000a"_s;
    photo.sha256 = *sha;
    photo.caption = u"Cầu Ván sáng nay"_s;
    photo.credit = u"Minh Khôi"_s;
    Content content = test::content(u"Cầu Ván thông xe"_s);
    content.photos = {photo};
    content.lead = photo.id;
    content.body.blocks.prepend(Block{.kind = Block::Kind::Figure, .ref = photo.id});
    const auto story = store->createStory(content, reporter);
    VERIFY_OK(story);
    const QString file = store.path(u"bai.docx"_s);
    QStringList warnings;
    VERIFY_OK(exportDocx(*store, story->id, file, &warnings));
    QCOMPARE(warnings.join(u'\n'), QString());
    const auto back = importFile(file);
    VERIFY_OK(back);
    m_back = *back;
    QCOMPARE(m_back.pictures.size(), 1);
    m_picture = m_back.pictures.constFirst().bytes;
}

void TestDocxExport::picturesTellNothingOfTheirMaking_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("samePixels");
    QTest::newRow("jpeg") << told(drawn("jpeg", u"KIN-COMMENT"_s)) << u"a.jpg"_s << true;
    QTest::newRow("turned") << told(drawn("jpeg"), 6) << u"b.jpg"_s << false;
    QTest::newRow("png") << told(drawn("png", u"KIN-COMMENT"_s)) << u"c.png"_s << true;
    QTest::newRow("webp") << told(drawn("webp")) << u"d.webp"_s << false;
}

void TestDocxExport::picturesTellNothingOfTheirMaking()
{
    QFETCH(QByteArray, original);
    QFETCH(QString, name);
    QFETCH(bool, samePixels);
    QVERIFY(original.contains("KIN-GPS") || name.endsWith(u"png"_s));
    QVERIFY(original.contains("KIN-TRAILER"));
    const TempStore store;
    exported(store, name, original);
    QVERIFY(!m_picture.isEmpty());
    QVERIFY(!m_picture.contains("KIN"));
    const auto image = Exiv2::ImageFactory::open(
        reinterpret_cast<const Exiv2::byte *>(m_picture.constData()), long(m_picture.size()));
    image->readMetadata();
    QVERIFY(image->exifData().empty());
    QCOMPARE(pixels(m_picture).size(), name == "b.jpg"_L1 ? QSize(80, 120) : QSize(120, 80));
    if (samePixels) {
        QVERIFY(pixels(m_picture) == pixels(original));
        QCOMPARE(QImage::fromData(m_picture).colorSpace(), QImage::fromData(original).colorSpace());
    }
    // whose it is stays, and the document says what stands under it
    if (!name.endsWith(u"png"_s))
        QVERIFY(m_picture.contains(u"© Báo Vàm Lá"_s.toUtf8()));
    const QList<Block> &blocks = m_back.content.body.blocks;
    QVERIFY(!blocks.isEmpty());
    QCOMPARE(blocks.constFirst().caption, u"Cầu Ván sáng nay"_s);
    QCOMPARE(blocks.constFirst().credit, u"Minh Khôi"_s);
}

void TestDocxExport::aPictureWithoutWordsStaysItself()
{
    for (const char *format : {"jpeg", "png"}) {
        const TempStore store;
        const QByteArray plain = pixelsAlone(format, drawn(format));
        QVERIFY(!plain.isEmpty());
        exported(store, u"anh."_s + QString::fromLatin1(format), plain);
        QCOMPARE(m_picture, plain);
    }
}

void TestDocxExport::aBrokenFileIsNotGuessedAt()
{
    for (const char *format : {"jpeg", "png"}) {
        const QByteArray whole = drawn(format);
        QCOMPARE(pixels(pixelsAlone(format, whole)), pixels(whole));
        for (qsizetype size = 0; size < whole.size(); size += 7)
            QVERIFY(pixelsAlone(format, QByteArrayView(whole).first(size)).isEmpty());
        QByteArray bent = whole;
        for (qsizetype at = 0; at < bent.size(); at += 13)
            bent[at] = char(0xFF);
        static_cast<void>(pixelsAlone(format, bent)); // ends, and reads nothing beyond
    }
    QVERIFY(pixelsAlone("gif", "GIF89a").isEmpty());
}

QTEST_GUILESS_MAIN(TestDocxExport)
#include "tst_docxexport.moc"
