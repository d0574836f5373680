// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/fieldtext.h"
#include "photo/file.h"
#include "photofiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;

class TestPhoto : public QObject, private PhotoFiles
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void decodesFields_data();
    void decodesFields();
    void repairsDoubleEncoding();
    void cutsBetweenLetters();
    void readsXmpBeforeIptcBeforeExif();
    void ignoresCameraWords();
    void readsUnmarkedAndCutIptc();
    void readsLegacyIptcWithWarning();
    void readsLanguageAlternatives();
    void jsonHasTheContractsKeys();
    void turnsEveryOrientation_data();
    void turnsEveryOrientation();
    void usesCreditLineThenByline();
    void hashesFiles();
};

void TestPhoto::initTestCase()
{
    QVERIFY(m_dir.isValid());
}

void TestPhoto::decodesFields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guessed");
    QTest::addColumn<bool>("cut");
    const QString name = QStringLiteral("Nguyễn Thị Ánh Tuyết");
    QTest::newRow("utf-8") << name.toUtf8() << name << QString() << false;
    QTest::newRow("decomposed") << name.normalized(QString::NormalizationForm_D).toUtf8() << name
                                << QString() << false;
    QTest::newRow("cut in a letter") << QStringLiteral("Lê Hoàng Lễ").toUtf8().chopped(1)
                                     << QStringLiteral("Lê Hoàng L") << QString() << true;
    QTest::newRow("windows-1258") << QByteArray("Tr\xE2\xCCn Th\xEA\xECt \xD0\xFD\xF5\xF2"
                                                "c")
                                  << QStringLiteral("Trần Thết Được")
                                  << QStringLiteral("windows-1258") << false;
    QTest::newRow("tcvn3") << QByteArray("C\xE9ng hoµ x· héi chñ nghÜa ViÖt Nam")
                                  .replace("µ", "\xB5")
                                  .replace("·", "\xB7")
                                  .replace("é", "\xE9")
                                  .replace("ñ", "\xF1")
                                  .replace("Ü", "\xDC")
                                  .replace("Ö", "\xD6")
                           << QStringLiteral("Cộng hoà xã hội chủ nghĩa Việt Nam")
                           << QStringLiteral("TCVN3") << false;
    QTest::newRow("latin 1") << QByteArray("Caf\xE9 M\xFCller") << QStringLiteral("Café Müller")
                             << QStringLiteral("Latin 1") << false;
    QTest::newRow("zero width, spaces")
        << QStringLiteral("\uFEFFChợ\u200B nổi\u00A0 1\u00A0284 ").toUtf8()
        << QStringLiteral("Chợ nổi  1\u00A0284") << QString() << false;
    QTest::newRow("ascii") << QByteArray("Soc Trang\0\0", 11) << QStringLiteral("Soc Trang")
                           << QString() << false;
}

void TestPhoto::decodesFields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, guessed);
    QFETCH(bool, cut);
    const FieldText field = decodedField(bytes);
    QCOMPARE(field.text, text);
    QCOMPARE(field.guessed, guessed);
    QCOMPARE(field.cut, cut);
    QVERIFY(field.repaired.isEmpty());
}

void TestPhoto::repairsDoubleEncoding()
{
    const QString right = QStringLiteral("Lễ hội Ok Om Bok ở Sóc Trăng: “à” đẹp");
    const QString garbled = QString::fromLatin1(right.toUtf8());
    QCOMPARE(repairedMojibake(garbled), right);
    QCOMPARE(decodedField(garbled.toUtf8()).repaired, right);
    QVERIFY(repairedMojibake(right).isEmpty());
    QVERIFY(repairedMojibake(QStringLiteral("Café")).isEmpty());
    QVERIFY(repairedMojibake(QStringLiteral("plain")).isEmpty());
}

void TestPhoto::cutsBetweenLetters()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QString letters = QStringLiteral("aẲỖộữ đe\u0301☀");
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int i = random.bounded(60); i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        const int limit = random.bounded(1, 70);
        const QByteArray cut = cutUtf8(text, limit);
        QVERIFY(cut.size() <= limit || cut == text.toUtf8());
        QVERIFY(text.toUtf8().startsWith(cut));
        QCOMPARE(QString::fromUtf8(cut).toUtf8(), cut);
        QVERIFY(!QString::fromUtf8(cut).contains(QChar::ReplacementCharacter));
    }
}

void TestPhoto::readsXmpBeforeIptcBeforeExif()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("three.jpg"), marked({300, 200}));
    QVERIFY(exiftool({QStringLiteral("-IPTC:CodedCharacterSet=UTF8"),
        QStringLiteral("-XMP-dc:Description=Chợ nổi buổi sáng"),
        QStringLiteral("-IPTC:Caption-Abstract=Bến phà buổi chiều"),
        QStringLiteral("-EXIF:ImageDescription=Exif"), QStringLiteral("-IPTC:By-line=Minh Khôi"),
        QStringLiteral("-IPTC:By-line=Thu Hằng"), QStringLiteral("-EXIF:Artist=Camera"),
        QStringLiteral("-EXIF:Copyright=Báo Vàm Lá"), QStringLiteral("-IPTC:Keywords=lũ"),
        QStringLiteral("-IPTC:Keywords=chợ nổi"),
        QStringLiteral("-XMP-iptcExt:PersonInImage=Bảy Lành"),
        QStringLiteral("-XMP-photoshop:Instructions=Không đăng rõ mặt trẻ em."),
        QStringLiteral("-XMP-iptcCore:AltTextAccessibility=Ghe chở rau"),
        QStringLiteral("-EXIF:DateTimeOriginal=2026:11:25 06:10:00"),
        QStringLiteral("-EXIF:OffsetTimeOriginal=+07:00"), path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->caption, QStringLiteral("Chợ nổi buổi sáng"));
    QCOMPARE(data->byline, QStringLiteral("Minh Khôi, Thu Hằng"));
    QCOMPARE(data->copyright, QStringLiteral("Báo Vàm Lá"));
    QCOMPARE(data->keywords, QStringList({QStringLiteral("lũ"), QStringLiteral("chợ nổi")}));
    QCOMPARE(data->persons, QStringList(QStringLiteral("Bảy Lành")));
    QCOMPARE(data->alt, QStringLiteral("Ghe chở rau"));
    QCOMPARE(data->instructions, QStringLiteral("Không đăng rõ mặt trẻ em."));
    QCOMPARE(data->date, QStringLiteral("2026-11-25T06:10:00+07:00"));
    QCOMPARE(data->size, QSize(300, 200));
    QCOMPARE(data->warnings.size(), 1); // the captions disagree
    QVERIFY(data->warnings.constFirst().contains(QStringLiteral("Bến phà buổi chiều")));
}

void TestPhoto::ignoresCameraWords()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("camera.jpg"), marked({60, 40}));
    QVERIFY(
        exiftool({QStringLiteral("-EXIF:ImageDescription=OLYMPUS DIGITAL CAMERA         "), path}));
    QVERIFY(readMetadata(path)->caption.isEmpty());
    QVERIFY(exiftool({QStringLiteral("-XMP-dc:Description=OLYMPUS DIGITAL CAMERA"),
        QStringLiteral("-IPTC:CodedCharacterSet=UTF8"),
        QStringLiteral("-IPTC:Caption-Abstract=Cầu Ván"), path}));
    QCOMPARE(readMetadata(path)->caption, QStringLiteral("Cầu Ván"));
}

void TestPhoto::readsUnmarkedAndCutIptc()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("cut.jpg"), marked({60, 40}));
    const QString argfile = m_dir.filePath(QStringLiteral("cut.args"));
    QFile file(argfile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Raw bytes, as a tool writes them that counts octets: the by-line ends inside “Ễ”.
    file.write("-charset\niptc=Latin\n-charset\nLatin\n-IPTC:Caption-Abstract=");
    file.write(QStringLiteral("Lễ hội Sóc Trăng").toUtf8());
    file.write("\n-IPTC:By-line=");
    file.write(QStringLiteral("Nguyễn Hoàng Lễ").toUtf8().chopped(1));
    file.write("\n");
    file.close();
    QVERIFY(exiftool({QStringLiteral("-charset"), QStringLiteral("Latin"), QStringLiteral("-@"),
        argfile, path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->caption, QStringLiteral("Lễ hội Sóc Trăng"));
    QCOMPARE(data->byline, QStringLiteral("Nguyễn Hoàng L"));
    QCOMPARE(data->warnings.size(), 1);
}

void TestPhoto::readsLegacyIptcWithWarning()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("legacy.jpg"), marked({60, 40}));
    const QString argfile = m_dir.filePath(QStringLiteral("legacy.args"));
    QFile file(argfile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("-IPTC:By-line=Tr\xE2\xCCn \xD0\xFD\xEC"
               "c\n");
    file.close();
    QVERIFY(exiftool({QStringLiteral("-charset"), QStringLiteral("Latin"), QStringLiteral("-@"),
        argfile, path}));
    const Result<PhotoMetadata> data = readMetadata(path);
    QVERIFY(data);
    QCOMPARE(data->byline, QStringLiteral("Trần Đức"));
    QCOMPARE(data->warnings.size(), 1);
    QVERIFY(data->warnings.constFirst().contains(QStringLiteral("windows-1258")));
}

void TestPhoto::readsLanguageAlternatives()
{
    NEEDS_EXIFTOOL;
    const QString path = save(QStringLiteral("lang.jpg"), marked({60, 40}));
    QVERIFY(exiftool({QStringLiteral("-XMP-dc:Description-en=The bridge"),
        QStringLiteral("-XMP-dc:Description-vi=Cây cầu"), path}));
    // ExifTool adds x-default by itself only when the plain tag is written.
    QCOMPARE(readMetadata(path)->caption, QStringLiteral("Cây cầu"));
}

void TestPhoto::jsonHasTheContractsKeys()
{
    const QString path = save(QStringLiteral("plain.png"), marked({60, 40}), "png");
    const QJsonObject json = readMetadata(path)->toJson();
    for (const char *key : {"caption", "headline", "byline", "credit", "source", "copyright", "alt",
             "city", "country", "date", "instructions"})
        QVERIFY2(json.value(QLatin1String(key)).isString(), key);
    for (const char *key : {"keywords", "persons", "warnings"})
        QVERIFY2(json.value(QLatin1String(key)).isArray(), key);
    QCOMPARE(json.value(QLatin1String("width")).toInt(), 60);
    QCOMPARE(json.value(QLatin1String("height")).toInt(), 40);
}

void TestPhoto::turnsEveryOrientation_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPointF>("red"); // where stored left, below the band, comes to stand
    const QPointF places[]
        = {{.1, .6}, {.9, .6}, {.9, .4}, {.1, .4}, {.6, .1}, {.4, .1}, {.4, .9}, {.6, .9}};
    for (int i = 1; i <= 8; ++i)
        QTest::addRow("%d", i) << i << places[i - 1];
}

void TestPhoto::turnsEveryOrientation()
{
    NEEDS_EXIFTOOL;
    QFETCH(int, orientation);
    QFETCH(QPointF, red);
    const QString path = save(QStringLiteral("turn%1.jpg").arg(orientation), marked({300, 200}));
    QVERIFY(
        exiftool({QStringLiteral("-n"), QStringLiteral("-Orientation=%1").arg(orientation), path}));
    const QSize upright = orientation > 4 ? QSize(200, 300) : QSize(300, 200);
    QCOMPARE(*pictureSize(path), upright);
    QCOMPARE(readMetadata(path)->size, upright);
    for (const QSize &bound : {QSize(), QSize(90, 90)}) {
        const Result<QImage> image = decodePicture(path, bound);
        QVERIFY(image);
        QCOMPARE(
            image->size(), bound.isEmpty() ? upright : upright.scaled(bound, Qt::KeepAspectRatio));
        const QPoint at(int(red.x() * image->width()), int(red.y() * image->height()));
        QVERIFY(near(image->pixel(at), Qt::red));
    }
    const Result<QByteArray> rendition = makeRendition(path, {.width = 100});
    QVERIFY(rendition);
    const QImage out = QImage::fromData(*rendition);
    QCOMPARE(out.width(), 100);
    QVERIFY(near(out.pixel(int(red.x() * out.width()), int(red.y() * out.height())), Qt::red));
}

void TestPhoto::usesCreditLineThenByline()
{
    PhotoMetadata data;
    data.byline = QStringLiteral("Minh Khôi");
    QCOMPARE(usedPhoto(QStringLiteral("x"), data).credit, QStringLiteral("Minh Khôi"));
    data.credit = QStringLiteral("Ảnh: Minh Khôi/Báo Vàm Lá");
    QCOMPARE(usedPhoto(QStringLiteral("x"), data).credit, QStringLiteral("Minh Khôi/Báo Vàm Lá"));
}

void TestPhoto::hashesFiles()
{
    const QString path = save(QStringLiteral("hash.png"), marked({50, 50}), "png");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(*fileSha256(path),
        QString::fromLatin1(
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    QCOMPARE(
        fileSha256(m_dir.filePath(QStringLiteral("none"))).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestPhoto)
#include "tst_photo.moc"
