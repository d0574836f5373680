// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into files and comes out of them.
#include "clirunner.h"
#include "officeparts.h"

#include <algorithm>
#include <fcntl.h>
#include <QtTest>
#include <sys/stat.h>
#include <unistd.h>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestCliFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportFormats();
    void wordThereAndBack();
    void commentsBecomeNotes();
    void whyAFileFailedIsVietnamese_data();
    void whyAFileFailedIsVietnamese();
    void aPipeStaysAPipe();
    void cleanWritesCanonicalHtml();
};

void TestCliFiles::exportFormats()
{
    CliRunner cli;
    QVERIFY(cli.initWithMembers());
    const QString id = cli.readyStory(u"Xuất ra"_s, u"phongvien"_s);
    const Answer html = cli.run({u"export"_s, id, u"--format"_s, u"html"_s});
    QCOMPARE(html.code, 0);
    QVERIFY(QString::fromUtf8(html.out).contains(u"<h1>Xuất ra</h1>"_s));
    const QString file = cli.temp(u"out.md"_s);
    QCOMPARE(cli.run({u"export"_s, id, u"--format"_s, u"md"_s, file}).code, 0);
    const Answer back = cli.run({u"import"_s, file});
    QCOMPARE(back.code, 0);
    QCOMPARE(cli.show(back.line())[u"headline"_s].toString(), u"Xuất ra"_s);
    const QJsonObject item = cli.run({u"export"_s, id, u"--format"_s, u"ninjs"_s}).json().object();
    const QJsonObject shown = cli.show(id);
    QCOMPARE(item[u"uri"_s].toString(), u"urn:uuid:"_s + id);
    QCOMPARE(item[u"standard"_s][u"version"_s].toString(), u"3.1"_s);
    QCOMPARE(item[u"pubStatus"_s].toString(), u"withheld"_s);
    QCOMPARE(item[u"headlines"_s][0][u"value"_s].toString(), u"Xuất ra"_s);
    QCOMPARE(item[u"bodies"_s][0][u"value"_s], shown[u"body"_s]);
    QCOMPARE(item[u"subjects"_s][0][u"name"_s].toString(), u"Thời sự"_s);
    const QJsonValue picture = item[u"associations"_s][0];
    QCOMPARE(picture[u"name"_s], shown[u"lead"_s]);
    QCOMPARE(picture[u"rel"_s].toString(), u"featured"_s);
    QCOMPARE(picture[u"by"_s].toString(), u"Trọng Nhân"_s);
    QCOMPARE(picture[u"descriptions"_s][0][u"value"_s].toString(), u"Cầu Ván sáng 25-11."_s);
    QVERIFY(!item.contains(u"located"_s)); // nobody wrote it
    const Answer page = cli.run({u"render"_s, id});
    QCOMPARE(page.code, 0);
    QVERIFY(page.out.startsWith("<!DOCTYPE html>") || page.out.startsWith("<!doctype html>"));
    QVERIFY(QString::fromUtf8(page.out).contains(u"Xuất ra"_s));
}

void TestCliFiles::wordThereAndBack()
{
    CliRunner cli;
    const QString id = cli.newStory(u"Cầu Rạch Sâu thông xe sau hai năm"_s);
    const QString photo
        = cli.run({u"photo"_s, u"add"_s, id, cli.writePicture(u"a.png"_s, Qt::darkGreen),
                      u"--caption"_s, u"Cầu mới"_s, u"--credit"_s, u"Lan Anh"_s, u"--alt"_s,
                      u"Nhìn từ bờ nam"_s})
              .line();
    const QString body
        = u"<h2>Đoạn</h2><p>Chữ <strong>đậm</strong> và đủ dài để là một đoạn của bài.</p>"
          "<figure data-photo=\"%1\"></figure><p>Đoạn cuối của bài, cũng là một câu trọn vẹn.</p>"_s;
    QCOMPARE(cli.run({u"set"_s, id, u"body"_s, u"-"_s}, body.arg(photo).toUtf8()).code, 0);
    QCOMPARE(cli.run({u"set"_s, id, u"byline"_s, u"Đức Trung; Minh Khôi"_s}).code, 0);
    const QString file = cli.temp(u"bài.docx"_s);
    const Answer written = cli.run({u"export"_s, id, u"--format"_s, u"docx"_s, file});
    QCOMPARE(written.code, 0);
    QVERIFY2(written.err.isEmpty(), written.err.constData());
    const Answer piped = cli.run({u"export"_s, id, u"--format"_s, u"docx"_s});
    QVERIFY(piped.out.startsWith("PK"));
    const Answer back = cli.run({u"import"_s, file});
    QVERIFY2(back.code == 0, back.err.constData());
    QVERIFY2(back.err.isEmpty(), back.err.constData());
    const QJsonObject before = cli.show(id), after = cli.show(back.line());
    for (const QString &field : {u"headline"_s, u"standfirst"_s, u"byline"_s})
        QCOMPARE(after[field], before[field]);
    const QString use = after[u"photos"_s][0][u"id"_s].toString();
    QCOMPARE(after[u"lead"_s].toString(), use);
    QCOMPARE(after[u"body"_s].toString().replace(use, photo), before[u"body"_s].toString());
    for (const QString &field : {u"sha256"_s, u"caption"_s, u"credit"_s, u"alt"_s, u"width"_s})
        QCOMPARE(after[u"photos"_s][0][field], before[u"photos"_s][0][field]);
}

void TestCliFiles::commentsBecomeNotes()
{
    test::Parts parts = test::wordParts(
        "<w:p><w:r><w:t>Cầu Rạch Sâu thông xe sau hai năm</w:t></w:r></w:p><w:p>"
        "<w:commentRangeStart w:id=\"0\"/><w:r><w:t>Sáng 13-7</w:t></w:r><w:commentRangeEnd "
        "w:id=\"0\"/><w:r><w:t>, cầu thông xe.</w:t></w:r></w:p>",
        test::relation("rIdC", "comments", "comments.xml"));
    parts["word/comments.xml"]
        = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          "<w:comment w:id=\"0\" w:author=\"Minh\"><w:p><w:r><w:t>Đúng ngày?</w:t></w:r></w:p>"
          "</w:comment></w:comments>";
    CliRunner cli;
    const QString file = cli.temp(u"a.docx"_s);
    QVERIFY(test::zipped(file, parts));
    const Answer answer = cli.run({u"import"_s, file});
    QCOMPARE(answer.code, 0);
    QVERIFY(QString::fromUtf8(answer.err).contains(u"ghi chú"_s));
    const QJsonObject story = cli.show(answer.line());
    QVERIFY(!story[u"body"_s].toString().contains(u"Đúng ngày"_s));
    const QJsonObject note = story[u"notes"_s][0].toObject();
    QCOMPARE(note[u"by"_s].toString(), u"Minh"_s);
    QCOMPARE(note[u"text"_s].toString(), u"Đúng ngày?"_s);
    QCOMPARE(note[u"quote"_s].toString(), u"Sáng 13-7"_s);
}

void TestCliFiles::whyAFileFailedIsVietnamese_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("why");
    QTest::newRow("no such folder") << u"/nowhere/a.html"_s << u"không có tệp hay thư mục đó"_s;
    QTest::newRow("a file as a folder")
        << u"/proc/version/a.html"_s << u"không có tệp hay thư mục đó"_s;
    QTest::newRow("a folder") << u"/tmp"_s << u"đó là một thư mục"_s;
}

void TestCliFiles::whyAFileFailedIsVietnamese()
{
    QFETCH(const QString, file);
    QFETCH(const QString, why);
    CliRunner cli;
    const QString id = cli.newStory(u"Bài"_s);
    const QString picture = cli.writePicture(u"a.jpg"_s, Qt::darkGreen);
    const QList<QStringList> lines{{u"export"_s, id, u"--format"_s, u"html"_s, file},
        {u"photo"_s, u"rendition"_s, picture, file, u"--width"_s, u"90"_s}};
    for (const QStringList &line : lines) {
        const Answer answer = cli.run(line);
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY2(QString::fromUtf8(answer.err).contains(why), answer.err.constData());
    }
}

void TestCliFiles::aPipeStaysAPipe()
{
    CliRunner cli;
    const QString id = cli.newStory(u"Qua ống"_s);
    const QByteArray path = QFile::encodeName(cli.temp(u"pipe"_s));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int reader = ::open(path.constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(reader >= 0);
    const Answer answer
        = cli.run({u"export"_s, id, u"--format"_s, u"html"_s, QFile::decodeName(path)});
    QByteArray got(1 << 14, '\0');
    got.truncate(std::max<qsizetype>(0, ::read(reader, got.data(), size_t(got.size()))));
    ::close(reader);
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY2(got.contains("<h1>"), got.constData());
    QVERIFY(!QFileInfo(QFile::decodeName(path)).isFile());
}

void TestCliFiles::cleanWritesCanonicalHtml()
{
    CliRunner cli;
    const QByteArray dirty = u"<div onclick=x><p style='color:red'>Cầu <b>Ván</b></p>"
                             "<script>alert(1)</script></div>"_s.toUtf8();
    const Answer once = cli.run({u"clean"_s}, dirty);
    QCOMPARE(once.code, 0);
    QCOMPARE(QString::fromUtf8(once.out).trimmed(), u"<p>Cầu <strong>Ván</strong></p>"_s);
    QCOMPARE(cli.run({u"clean"_s}, once.out).out, once.out);
    QVERIFY(!QFileInfo::exists(cli.dir()));
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
