// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a script sees of pictures.
#include "clirunner.h"
#include "officeparts.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void photoCommands();
    void onePictureSaysOneThing();
    void damagedPictures_data();
    void damagedPictures();
    void noPageWithoutAnApprovedPicture();
    void noPlannedPageWithoutItsPicture();
    void aPictureNobodySeesWaits();
};

void TestCliPictures::photoCommands()
{
    CliRunner cli;
    const QString picture = cli.writePicture(u"a.jpg"_s, Qt::darkGreen);
    const QString out = cli.temp(u"out.jpg"_s);
    const Answer made
        = cli.run({u"photo"_s, u"rendition"_s, picture, out, u"--width"_s, u"150"_s, u"--crop"_s,
            u"1:1"_s, u"--caption"_s, u"Cầu Ván sáng 25-11"_s, u"--credit"_s, u"Đức Trung"_s});
    QVERIFY2(made.code == 0, made.err.constData());
    const QJsonObject metadata = cli.run({u"photo"_s, u"inspect"_s, out}).json().object();
    QStringList expected{u"caption"_s, u"headline"_s, u"byline"_s, u"credit"_s, u"source"_s,
        u"copyright"_s, u"alt"_s, u"city"_s, u"country"_s, u"date"_s, u"keywords"_s, u"persons"_s,
        u"instructions"_s, u"width"_s, u"height"_s, u"warnings"_s};
    expected.sort();
    QCOMPARE(metadata.keys(), expected);
    QCOMPARE(metadata[u"caption"_s].toString(), u"Cầu Ván sáng 25-11"_s);
    QCOMPARE(metadata[u"credit"_s].toString(), u"Đức Trung"_s);
    QCOMPARE(metadata[u"width"_s].toInt(), 150);
    QCOMPARE(metadata[u"height"_s].toInt(), 150);
    const QString fake = cli.writeFile(u"text.jpg"_s, "this is no picture");
    QCOMPARE(cli.run({u"photo"_s, u"inspect"_s, fake}).code, 1);
    QVERIFY(!QFileInfo::exists(cli.dir())); // no newsroom needed

    // What the file says is offered; the same picture again only gets the given fields.
    const QString id = cli.newStory(u"Ảnh"_s);
    const Answer first = cli.run({u"photo"_s, u"add"_s, id, out});
    QCOMPARE(first.code, 0);
    QCOMPARE(cli.show(id)[u"lead"_s].toString(), first.line());
    QCOMPARE(cli.show(id)[u"photos"_s][0][u"credit"_s].toString(), u"Đức Trung"_s);
    const Answer again = cli.run({u"photo"_s, u"add"_s, id, out, u"--alt"_s, u"Chiếc cầu"_s});
    QCOMPARE(again.line(), first.line());
    const QJsonArray photos = cli.show(id)[u"photos"_s].toArray();
    QCOMPARE(photos.size(), 1);
    QCOMPARE(photos.at(0)[u"alt"_s].toString(), u"Chiếc cầu"_s);
    QCOMPARE(photos.at(0)[u"caption"_s].toString(), u"Cầu Ván sáng 25-11"_s);
    QCOMPARE(cli.run({u"photo"_s, u"add"_s, id, fake}).code, 1);

    const Answer alone = cli.run({u"import"_s, out});
    QCOMPARE(alone.code, 0);
    QCOMPARE(cli.show(alone.line())[u"photos"_s].toArray().size(), 1);
}

// A text that names a picture twice with two captions would lose one of them.
void TestCliPictures::onePictureSaysOneThing()
{
    CliRunner cli;
    const QString id = cli.newStory(u"Ảnh"_s);
    const QString photo
        = cli.run({u"photo"_s, u"add"_s, id, cli.writePicture(u"a.png"_s, Qt::darkGreen)}).line();
    const auto setBody = [&](const QString &first, const QString &second) {
        const QString figure = u"<figure data-photo=\"%1\"><figcaption>%2</figcaption></figure>"_s;
        return cli.run({u"set"_s, id, u"body"_s, u"-"_s},
            (figure.arg(photo, first) + u"<p>hai</p>"_s + figure.arg(photo, second)).toUtf8());
    };
    QCOMPARE(setBody(u"Cũ"_s, u"Cũ <cite>Lan</cite>"_s).code, 0);
    const QJsonObject before = cli.show(id);
    QCOMPARE(before[u"photos"_s][0][u"caption"_s].toString(), u"Cũ"_s);
    QCOMPARE(before[u"photos"_s][0][u"credit"_s].toString(), u"Lan"_s);
    const Answer refused = setBody(u"Một"_s, u"Hai <cite>Minh</cite>"_s);
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY2(QString::fromUtf8(refused.err).contains(u"“Hai”"_s), refused.err.constData());
    QCOMPARE(cli.show(id), before);
}

void TestCliPictures::damagedPictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("cut"); // else one byte among the pixels is wrong
    QTest::addColumn<bool>("seen"); // what is left of it can be shown
    QTest::newRow("cut JPEG") << u"a.jpg"_s << true << true;
    QTest::newRow("cut PNG") << u"a.png"_s << true << false;
    QTest::newRow("PNG with a wrong byte") << u"a.png"_s << false << false;
}

// One line, ours: the libraries would print theirs beside it.
void TestCliPictures::damagedPictures()
{
    QFETCH(const QString, name);
    QFETCH(const bool, cut);
    QFETCH(const bool, seen);
    CliRunner cli;
    const QString path = cli.temp(name);
    QImage noise(600, 400, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, random.generate());
    QVERIFY(noise.save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (cut)
        QVERIFY(file.resize(file.size() / 2));
    else
        QVERIFY(file.seek(file.size() / 2) && file.write("toasoan") == 7);
    file.close();

    const QString id = cli.newStory(u"Ảnh"_s);
    const QString damaged = seen ? u"cắt cụt"_s : u"bị hỏng"_s;
    const QList<QStringList> lines{{u"photo"_s, u"add"_s, id, path}, {u"import"_s, path}};
    for (const QStringList &line : lines) {
        const Answer answer = cli.run(line);
        QCOMPARE(answer.code, seen ? 0 : 1);
        QCOMPARE(answer.out.isEmpty(), !seen);
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY2(QString::fromUtf8(answer.err).contains(damaged), answer.err.constData());
    }
    QCOMPARE(cli.show(id)[u"photos"_s].toArray().size(), seen ? 1 : 0);
    const Answer inspected = cli.run({u"photo"_s, u"inspect"_s, path});
    QCOMPARE(inspected.err, QByteArray());
    QStringList warnings;
    const QJsonArray told = inspected.json()[u"warnings"_s].toArray();
    for (const auto &warning : told)
        warnings << warning.toString();
    QCOMPARE(warnings.filter(u"cắt cụt"_s).size(), cut ? 1 : 0);
    QVERIFY(cut || warnings.size() == 1);
    const Answer rendition = cli.run(
        {u"photo"_s, u"rendition"_s, path, cli.temp(u"out.jpg"_s), u"--width"_s, u"90"_s});
    QCOMPARE(rendition.code, 1);
    QCOMPARE(rendition.err.count('\n'), 1);
}

void TestCliPictures::noPageWithoutAnApprovedPicture()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.readyStory(u"Cầu Ván"_s, u"phongvien"_s);
    QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(cli.step(id, u"bientap"_s, {u"approve"_s}), u"approved"_s);
    QDirIterator originals(cli.dir() + u"/photos"_s, {u"*.jpg"_s, u"*.jpeg"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    QVERIFY(originals.hasNext());
    const QString original = originals.next();
    QVERIFY(!originals.hasNext());
    const QString aside = cli.temp(u"aside.jpg"_s);
    QVERIFY(QFile::rename(original, aside));
    const QStringList publish{u"publish"_s, id, u"--as"_s, u"bientap"_s};
    const auto refused = [&] {
        const Answer answer = cli.run(publish);
        const QString said = QString::fromUtf8(answer.err);
        return answer.code == 1 && answer.out.isEmpty() && said.contains(u"Cầu Ván sáng 25-11."_s)
            && said.trimmed().count(u'\n') == 0
            && cli.show(id)[u"state"_s].toString() == u"approved"_s && cli.page(id).isEmpty();
    };
    QVERIFY(refused()); // gone
    QFile whole(aside);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile half(original);
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write(whole.read(whole.size() * 2 / 3));
    half.close();
    QVERIFY(refused()); // cut short
    QVERIFY(half.remove());
    QVERIFY(QFile::copy(aside, original));
    QCOMPARE(cli.step(id, u"bientap"_s, {u"publish"_s}), u"published"_s);
    QVERIFY(cli.page(id).contains(u"Cầu Ván sáng 25-11."_s));
}

void TestCliPictures::noPlannedPageWithoutItsPicture()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.readyStory(u"Cầu Ván"_s, u"phongvien"_s);
    QCOMPARE(cli.step(id, u"phongvien"_s, {u"submit"_s}), u"submitted"_s);
    QCOMPARE(cli.step(id, u"bientap"_s, {u"approve"_s}), u"approved"_s);
    const QString soon
        = QDateTime::currentDateTimeUtc().addSecs(2).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    QCOMPARE(cli.step(id, u"bientap"_s, {u"publish"_s, u"--at"_s, soon}), u"scheduled"_s);
    QDirIterator originals(
        cli.dir() + u"/photos"_s, {u"*.jpg"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(originals.hasNext());
    QFile original(originals.next());
    QVERIFY(original.open(QIODevice::ReadWrite));
    const QByteArray whole = original.readAll();
    QVERIFY(original.resize(whole.size() * 2 / 3));
    Answer answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer = cli.run({u"sync"_s})).code == 1, 20000);
    QVERIFY2(answer.out.contains("Cầu Ván sáng 25-11."), answer.out);
    QCOMPARE(cli.show(id)[u"state"_s].toString(), u"scheduled"_s);
    QVERIFY(cli.page(id).isEmpty());
    QVERIFY(original.seek(0));
    QCOMPARE(original.write(whole), whole.size());
    original.close();
    QCOMPARE(cli.run({u"sync"_s}).code, 0);
    QVERIFY(cli.page(id).contains(u"Cầu Ván sáng 25-11."_s));
}

void TestCliPictures::aPictureNobodySeesWaits()
{
    test::Parts parts = test::wordParts(
        "<w:p><w:r><w:t>Cầu Rạch Sâu thông xe sau hai năm</w:t></w:r></w:p><w:p><w:r><w:drawing>"
        "<a:blip r:embed=\"rId7\"/></w:drawing></w:r></w:p><w:p><w:r><w:t>Cầu mới. Ảnh: Lan Anh"
        "</w:t></w:r></w:p>",
        test::relation("rId7", "image", "media/a.png"));
    parts["word/media/a.png"] = test::picture(10).left(60);
    CliRunner cli;
    const QString file = cli.temp(u"a.docx"_s);
    QVERIFY(test::zipped(file, parts));
    const Answer answer = cli.run({u"import"_s, file});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.err.contains("a.png"), answer.err.constData());
    const QJsonObject story = cli.show(answer.line());
    QVERIFY(story[u"photos"_s].toArray().isEmpty());
    QCOMPARE(story[u"body"_s].toString(),
        u"<figure><figcaption>Cầu mới <cite>Lan Anh</cite></figcaption></figure>"_s);
}

QTEST_GUILESS_MAIN(TestCliPictures)
#include "tst_clipictures.moc"
