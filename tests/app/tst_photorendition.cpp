// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What readers get of a picture: its pixels, and little that was written into it.
#include "photofiles.h"

#include <QColorSpace>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;

class TestPhotoRendition : public QObject, private PhotoFiles
{
    Q_OBJECT

private Q_SLOTS:
    void convertsToSrgb();
    void renditionKeepsRightsAndDropsTheRest();
    void renditionReadsBackInExiftool();
    void renditionIsTheSameOnEveryScreen();
    void renditionCropsAndNeverEnlarges();
};

void TestPhotoRendition::convertsToSrgb()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(QColor(60, 180, 60));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const QString path = save(QStringLiteral("adobe.png"), image, "png");
    const QColor expected(
        image.convertedToColorSpace(QColorSpace(QColorSpace::SRgb)).pixel(10, 10));
    const Result<QByteArray> rendition = makeRendition(path, {.quality = 100});
    QVERIFY(rendition);
    const QImage out = QImage::fromData(*rendition);
    QCOMPARE(out.colorSpace(), QColorSpace(QColorSpace::SRgb));
    QVERIFY(near(out.pixel(10, 10), expected));
    QVERIFY(qAbs(qRed(out.pixel(10, 10)) - expected.red()) < 6);
}

void TestPhotoRendition::renditionKeepsRightsAndDropsTheRest()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("private.jpg"), marked({900, 600}));
    const QString thumbnail = save(QStringLiteral("thumb.jpg"), marked({90, 60}));
    QVERIFY(exiftool({QStringLiteral("-GPSLatitude=9.6"), QStringLiteral("-GPSLatitudeRef=N"),
        QStringLiteral("-GPSLongitude=105.9"), QStringLiteral("-XMP-exif:GPSLatitude=9.6"),
        QStringLiteral("-SerialNumber=SN12345"), QStringLiteral("-LensSerialNumber=LENS1"),
        QStringLiteral("-OwnerName=Owner"), QStringLiteral("-ThumbnailImage<=") + thumbnail,
        QStringLiteral("-XMP-aux:SerialNumber=SN12345"),
        QStringLiteral("-IPTC:CodedCharacterSet=UTF8"), QStringLiteral("-IPTC:By-line=Minh Khôi"),
        QStringLiteral("-XMP-dc:Rights=© Báo Vàm Lá"),
        QStringLiteral("-XMP-xmpRights:UsageTerms=Chỉ đăng một lần"),
        QStringLiteral("-XMP-photoshop:Credit=Vàm Lá"),
        QStringLiteral("-XMP-photoshop:City=Sóc Trăng"),
        QStringLiteral("-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/"
                       "digitalsourcetype/digitalCapture"),
        QStringLiteral("-XMP-photoshop:Instructions=Nội bộ"),
        QStringLiteral("-DateTimeOriginal=2026:11:25 06:10:00"),
        QStringLiteral("-Comment=private remark"), path}));
    const Result<QByteArray> rendition = makeRendition(
        path, {.width = 640, .caption = longCaption(), .credit = QStringLiteral("Đức Trung")});
    QVERIFY(rendition);
    for (const char *secret : {"SN12345", "LENS1", "Owner", "GPS", "private remark"})
        QVERIFY2(!rendition->contains(secret), secret);
    QVERIFY(!rendition->contains(QStringLiteral("Nội bộ").toUtf8()));
    const QString out = m_dir.filePath(QStringLiteral("public.jpg"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*rendition);
    file.close();
    const Result<PhotoMetadata> data = readMetadata(out);
    QVERIFY(data);
    QCOMPARE(data->warnings.join(u'\n'), QString());
    QCOMPARE(data->caption, longCaption());
    QCOMPARE(data->credit, QStringLiteral("Đức Trung"));
    QCOMPARE(data->byline, QStringLiteral("Minh Khôi"));
    QCOMPARE(data->copyright, QStringLiteral("© Báo Vàm Lá"));
    QCOMPARE(data->city, QStringLiteral("Sóc Trăng"));
    QCOMPARE(data->date, QStringLiteral("2026-11-25T06:10:00"));
    QCOMPARE(data->size, QSize(640, 427));
    // The original is never touched.
    QCOMPARE(readMetadata(path)->credit, QStringLiteral("Vàm Lá"));
}

void TestPhotoRendition::renditionReadsBackInExiftool()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("source.jpg"), marked({900, 600}));
    RenditionOptions options;
    options.caption = longCaption().repeated(30);
    options.credit = QStringLiteral("Nguyễn Thị Ánh Tuyết, Trần Đức");
    options.byline = QStringLiteral("Nguyễn Thị Ánh Tuyết");
    options.alt = QStringLiteral("lang=\"vi\" Ảnh \"hội nghị\"");
    options.headline = QStringLiteral("Hội nghị");
    options.copyright = QStringLiteral("© Báo Vàm Lá");
    const Result<QByteArray> rendition = makeRendition(path, options);
    QVERIFY(rendition);
    const QString out = m_dir.filePath(QStringLiteral("read.jpg"));
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*rendition);
    file.close();
    QByteArray json;
    QVERIFY(exiftool(
        {QStringLiteral("-j"), QStringLiteral("-G1"), QStringLiteral("-struct"), out}, &json));
    const QJsonObject tags = QJsonDocument::fromJson(json).array().at(0).toObject();
    const auto tag
        = [&](const char *name) { return tags.value(QLatin1String(name)).toVariant().toString(); };
    QCOMPARE(tag("XMP-dc:Description"), options.caption);
    QCOMPARE(tag("XMP-dc:Description-vi"), options.caption);
    QCOMPARE(tag("XMP-iptcCore:AltTextAccessibility"), options.alt);
    QCOMPARE(tag("XMP-photoshop:Credit"), options.credit);
    QCOMPARE(tag("XMP-photoshop:Headline"), options.headline);
    QCOMPARE(tag("XMP-dc:Rights"), options.copyright);
    QCOMPARE(tag("IPTC:CodedCharacterSet"), QStringLiteral("UTF8"));
    const QString caption = tag("IPTC:Caption-Abstract");
    QVERIFY(options.caption.startsWith(caption));
    QVERIFY(caption.toUtf8().size() <= 2000 && caption.toUtf8().size() > 1990);
    QVERIFY(options.credit.startsWith(tag("IPTC:Credit")));
    QVERIFY(tag("IPTC:Credit").toUtf8().size() <= 32);
    QCOMPARE(tag("IPTC:By-line"), options.byline);
    const QStringList keys = tags.keys();
    for (const QString &key : keys)
        QVERIFY2(!key.startsWith(QLatin1String("GPS:")) && !key.startsWith(QLatin1String("IFD1:")),
            qPrintable(key));
}

// A picture is found again by its bytes: no density of a screen or of a file may change them.
void TestPhotoRendition::renditionIsTheSameOnEveryScreen()
{
    QList<QByteArray> renditions;
    for (const int dots : {2835, 3780, 11811}) {
        QImage image = marked({300, 200});
        image.setDotsPerMeterX(dots);
        image.setDotsPerMeterY(dots);
        const QString path = save(QStringLiteral("dots-%1.png").arg(dots), image);
        const Result<QByteArray> rendition = makeRendition(path, {.width = 200});
        QVERIFY(rendition);
        QCOMPARE(qRound(QImage::fromData(*rendition).dotsPerMeterX() * 0.0254), 72);
        renditions += *rendition;
    }
    QCOMPARE(renditions.at(1), renditions.at(0));
    QCOMPARE(renditions.at(2), renditions.at(0));
}

void TestPhotoRendition::renditionCropsAndNeverEnlarges()
{
    const QString path = save(QStringLiteral("crop.png"), marked({400, 200}), "png");
    QCOMPARE(QImage::fromData(*makeRendition(path, {.width = 1600})).size(), QSize(400, 200));
    const QImage right
        = QImage::fromData(*makeRendition(path, {.width = 100, .crop = QRectF(.5, .5, .5, .5)}));
    QCOMPARE(right.size(), QSize(100, 50));
    QVERIFY(near(right.pixel(50, 25), Qt::blue));
    QVERIFY(near(right.pixel(2, 25), Qt::blue));
}

QTEST_GUILESS_MAIN(TestPhotoRendition)
#include "tst_photorendition.moc"
