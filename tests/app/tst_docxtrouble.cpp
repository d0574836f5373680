// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document of Word that somebody made to do harm, or that is broken, does none.
#include "slower.h"
#include "worddocument.h"

#include <QtTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace toasoan::test::word;
using namespace Qt::StringLiterals;

class TestDocxTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOutsideIsFetched();
    void hostile_data();
    void hostile();
    void truncated();
    void bomb();
    void notADocument();
    void longAndFast();
    void orders();

private:
    QTemporaryDir m_dir;
};

void TestDocxTrouble::nothingOutsideIsFetched()
{
    const QString secret = m_dir.filePath(u"bi-mat.png"_s);
    QImage(8, 8, QImage::Format_RGB32).save(secret);
    const auto imported
        = read(wordParts(framed("<w:p><w:r>" + drawn("rId7").replace("r:embed", "r:link")
                             + "</w:r></w:p><w:p><w:r>" + drawn("rId8") + "</w:r></w:p>"),
            relation("rId7", "image", "file://" + secret.toUtf8(), true)
                + relation("rId8", "image", "../../" + secret.toUtf8())));
    QVERIFY(imported);
    QVERIFY(imported->pictures.isEmpty());
    QVERIFY(says(*imported, u"were not fetched: 1."_s));
}

void TestDocxTrouble::hostile_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("words");
    const QByteArray open
        = "<w:document "
          "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    const QByteArray close = "</w:body></w:document>";
    QTest::newRow("a DTD with entities")
        << QByteArray("<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")
            + open + paragraph("&b;") + close
        << u"DTD"_s;
    QTest::newRow("a DTD with an outer entity")
        << QByteArray("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>") + open
            + paragraph("&a;") + close
        << u"DTD"_s;
    QTest::newRow("invalid UTF-8")
        << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + open + paragraph("a\xC3(\xFF") + close
        << u"damaged"_s;
    QTest::newRow("broken off") << open + paragraph("Một đoạn") + "<w:p><w:r><w:t>Hai"
                                << u"damaged"_s;
    QTest::newRow("10,000 tables in each other")
        << open + QByteArray("<w:tbl><w:tr><w:tc>").repeated(10000) + paragraph("a")
            + QByteArray("</w:tc></w:tr></w:tbl>").repeated(10000) + close
        << u"in each other"_s;
    QTest::newRow("10,000 boxes in each other")
        << open + QByteArray("<w:p><w:r><w:pict><w:txbxContent>").repeated(10000)
            + QByteArray("</w:txbxContent></w:pict></w:r></w:p>").repeated(10000) + close
        << u"in each other"_s;
    QTest::newRow("an entity nobody declared")
        << open + paragraph("&nbsp;") + close << u"damaged"_s;
}

void TestDocxTrouble::hostile()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, words);
    Parts parts = wordParts({});
    parts["word/document.xml"] = document;
    const auto refused = read(parts);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY2(refused.error().text.contains(words), qPrintable(refused.error().text));
}

void TestDocxTrouble::truncated()
{
    const QString path = m_dir.filePath(u"cut.docx"_s);
    QVERIFY(zipped(path, wordParts(framed(paragraph("a")))));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    for (qsizetype size = 0; size < whole.size(); size += 37) {
        QFile cut(m_dir.filePath(u"cut-%1.docx"_s.arg(size)));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(whole.left(size));
        cut.close();
        const auto refused = importFile(cut.fileName());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    }
    Parts parts = wordParts({});
    parts.remove("word/document.xml");
    const auto refused = read(parts);
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains(u"holds no text of Word"_s));
}

void TestDocxTrouble::bomb()
{
    Parts parts = wordParts(framed(paragraph("a")));
    parts["word/media/a.png"] = QByteArray(40 << 20, '\0');
    const auto swollen = read(parts);
    QVERIFY(!swollen);
    QVERIFY(swollen.error().text.contains(u"larger inside"_s));
    parts.remove("word/media/a.png");
    for (int i = 0; i < 10001; ++i)
        parts["word/x" + QByteArray::number(i)] = {};
    QVERIFY(!read(parts));
}

void TestDocxTrouble::notADocument()
{
    const auto refusal = [&](const QByteArray &bytes) {
        QFile file(m_dir.filePath(u"x.docx"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return QString();
        file.close();
        const auto refused = importFile(file.fileName());
        return refused ? QString() : refused.error().text;
    };
    QVERIFY(refusal("Chỉ là chữ").contains(u"no document of Word"_s));
    QVERIFY(refusal({}).contains(u"no document of Word"_s));
    QByteArray locked = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(2000, '\0');
    const QString stream = u"EncryptedPackage"_s;
    locked += QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
    QVERIFY(refusal(locked).contains(u"password"_s));
}

void TestDocxTrouble::longAndFast()
{
    QByteArray body = title();
    for (int i = 0; i < 1000; ++i)
        body += "<w:p>" + run("Đoạn văn thứ mấy cũng có chừng hai mươi chữ để ")
            + run("tất cả", "<w:b/>") + run(" hai vạn chữ của bài này đọc xong thật nhanh.")
            + "</w:p>";
    QElapsedTimer timer;
    timer.start();
    const auto imported = read(wordParts(body));
    const qint64 ms = timer.elapsed();
    QVERIFY(imported);
    QCOMPARE(imported->content.body.blocks.size(), 1000);
    QVERIFY2(ms < 700 * slower, qPrintable(QString::number(ms)));
}

// What grows with the square of a document's length would hold the desk up.
void TestDocxTrouble::orders()
{
    const QByteArray begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    QByteArray body = "<w:p>" + begin.repeated(20000) + "</w:p>";
    body += QByteArray("<w:p><w:r><w:t>a b</w:t></w:r></w:p>").repeated(20000);
    QElapsedTimer timer;
    timer.start();
    const auto imported = read(wordParts(framed(body)));
    QVERIFY(imported);
    QCOMPARE(imported->content.body.blocks.size(), 20002);
    QVERIFY2(timer.elapsed() < 2000 * slower, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestDocxTrouble)
#include "tst_docxtrouble.moc"
