// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no picture, or half of one.
#include "photo/file.h"
#include "photofiles.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;

class TestPhotoDamage : public QObject, private PhotoFiles
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBadFiles();
    void saysThatAJpegIsCut();
    void saysThatAnyFormatIsCut_data();
    void saysThatAnyFormatIsCut();
    void opens45Megapixels();
};

void TestPhotoDamage::refusesBadFiles()
{
    const QString text = m_dir.filePath(QStringLiteral("text.jpg"));
    QFile textFile(text);
    QVERIFY(textFile.open(QIODevice::WriteOnly));
    textFile.write("Đây là chữ, không phải ảnh.\n");
    textFile.close();
    const QString huge = m_dir.filePath(QStringLiteral("huge.jpg"));
    QVERIFY(QFile::copy(save(QStringLiteral("small.jpg"), marked({60, 40})), huge));
    QVERIFY(QFile::resize(huge, 1024LL * 1024 * 1024)); // sparse
    const QString empty = m_dir.filePath(QStringLiteral("empty.png"));
    QVERIFY(QFile(empty).open(QIODevice::WriteOnly));
    const QString drawing = m_dir.filePath(QStringLiteral("drawing.jpg"));
    QFile svg(drawing);
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    svg.close();
    const QString head = m_dir.filePath(QStringLiteral("head.jpg"));
    QVERIFY(QFile::copy(m_dir.filePath(QStringLiteral("small.jpg")), head));
    QVERIFY(QFile::resize(head, 40));

    const QList<std::pair<QString, Error::Kind>> cases{{text, Error::Kind::Invalid},
        {huge, Error::Kind::Refused}, {empty, Error::Kind::Invalid},
        {drawing, Error::Kind::Invalid}, {head, Error::Kind::Invalid},
        {m_dir.filePath(QStringLiteral("missing.jpg")), Error::Kind::NotFound},
        {m_dir.path(), Error::Kind::NotFound}};
    for (const auto &[path, kind] : cases) {
        const Result<PhotoMetadata> data = readMetadata(path);
        QVERIFY2(!data, qPrintable(path));
        QCOMPARE(data.error().kind, kind);
        QVERIFY(data.error().text.endsWith(u'.'));
        QVERIFY(!decodePicture(path));
        QVERIFY(!makeRendition(path, {}));
        QVERIFY(!pictureSize(path));
    }
}

void TestPhotoDamage::saysThatAJpegIsCut()
{
    QImage noise(800, 600, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate());
    const QString path = save(QStringLiteral("truncated.jpg"), noise);
    QVERIFY(readMetadata(path)->warnings.isEmpty());
    QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->size, QSize(800, 600));
    QCOMPARE(data->warnings.size(), 1);
    const Result<QImage> image = decodePicture(path, {200, 200});
    QVERIFY(image || image.error().kind == Error::Kind::Invalid);
    const Result<QByteArray> rendition = makeRendition(path, {});
    QVERIFY(!rendition);
    QCOMPARE(rendition.error().kind, Error::Kind::Invalid);
}

void TestPhotoDamage::saysThatAnyFormatIsCut_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("whole");
    const QList<QByteArray> formats{"jpeg", "png", "webp", "tiff"};
    for (const QByteArray &format : formats) {
        if (!QImageWriter::supportedImageFormats().contains(format))
            continue;
        QImage noise(160, 120, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, random.generate());
        QByteArray whole;
        QBuffer buffer(&whole);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(noise.save(&buffer, format.constData()));
        QTest::newRow(format.constData()) << format << whole;
    }
    QByteArray directory = QByteArray::fromHex("49492a00080000000900");
    for (const auto &[tag, value] : std::initializer_list<std::pair<quint16, quint16>>{{256, 16},
             {257, 16}, {258, 8}, {259, 1}, {262, 1}, {273, 122}, {277, 1}, {278, 16}, {279, 256}})
        for (const quint16 number : {tag, quint16(3), quint16(1), quint16(0), value, quint16(0)})
            directory += QByteArray(1, char(number & 0xFF)) + QByteArray(1, char(number >> 8));
    QTest::newRow("tiff, directory first")
        << QByteArray("tiff") << directory + QByteArray(4, '\0') + QByteArray(256, 'x');
    // One frame of two by two, written by hand: Qt writes no GIF.
    QTest::newRow("gif") << QByteArray("gif")
                         << QByteArray::fromHex("47494638396102000200800000ffffff000000"
                                                "21f90400000000002c000000000200020000"
                                                "02028451003b");
}

// At any place where it is cut: said, or not taken for a picture at all; never drawn as a whole
// one.
void TestPhotoDamage::saysThatAnyFormatIsCut()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, whole);
    const QString path = m_dir.filePath(QStringLiteral("part.") + QString::fromLatin1(format));
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(whole));
    QVERIFY(readMetadata(path));
    const QString warning = cutPictureWarning();
    QVERIFY(!readMetadata(path)->warnings.contains(warning));
    QVERIFY(decodePicture(path));
    QVERIFY(write(whole + QByteArray(100, '\0'))); // a trailer is no matter
    QVERIFY(!readMetadata(path)->warnings.contains(warning));
    int said = 0;
    for (int part = 1; part < 12; ++part) {
        const qsizetype size = whole.size() * part / 12;
        QVERIFY(write(whole.left(size)));
        const Result<PhotoMetadata> data = readMetadata(path);
        if (data) // and nothing that calls the picture good
            QCOMPARE(data->warnings, QStringList(warning));
        said += data ? 1 : 0;
        const Result<QByteArray> rendition = makeRendition(path, {});
        QVERIFY2(!rendition, qPrintable(QString::number(part)));
        QCOMPARE(rendition.error().kind, Error::Kind::Invalid);
    }
    QVERIFY(said > 0 || QByteArray(QTest::currentDataTag()) == "tiff"); // its directory stands last
}

void TestPhotoDamage::opens45Megapixels()
{
    QImage image(8256, 5504, QImage::Format_RGB32);
    image.fill(QColor(200, 120, 40));
    const QString path = save(QStringLiteral("large.jpg"), image);
    image = {};
    QCOMPARE(*pictureSize(path), QSize(8256, 5504));
    const Result<QImage> whole = decodePicture(path);
    QVERIFY(whole);
    QCOMPARE(whole->size(), QSize(8256, 5504));
    const Result<QByteArray> rendition = makeRendition(path, {.width = 1600});
    QVERIFY(rendition);
    QCOMPARE(QImage::fromData(*rendition).width(), 1600);
}

QTEST_GUILESS_MAIN(TestPhotoDamage)
#include "tst_photodamage.moc"
