// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"
#include "text/proof.h"

#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePdfHoldsTheWholeText();
    void longStoriesBreakIntoPages();
    void aLostPictureIsSaid();

private:
    static Proof proof()
    {
        Proof proof;
        proof.paper = u"Báo Vàm Lá"_s;
        proof.state = u"Đã duyệt"_s;
        proof.author = u"Ngọc Trâm"_s;
        proof.revision = 9;
        proof.hash = u"7f3a91c2aa"_s;
        proof.printedAt = QDateTime(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC);
        proof.content
            = test::content(u"Cầu Ván thông xe trở lại, nông sản Tân Lộc Đông kịp ra chợ"_s,
                u"<p>Từ 5 giờ, đoàn kiểm tra của huyện đo lại <b>độ võng</b> nhịp giữa.</p>"
                "<h2>Ủy ban hỗ trợ</h2><p>Mỗi hộ được nhận giống lúa ngắn ngày để kịp vụ.</p>"
                "<ul><li>Khuỷu sông Ẳ, Ỗ</li></ul>"
                "<figure data-photo=\"p1\"></figure>"_s);
        proof.content.photos
            = {{u"p1"_s, u"aa"_s, u"Những chuyến xe đầu tiên."_s, u"Trọng Nhân"_s, {}, {}}};
        proof.picture = [](const Photo &, int width) {
            QImage image(width, width * 2 / 3, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            return image;
        };
        return proof;
    }
    QString path() const { return m_dir.filePath(u"in duyệt.pdf"_s); }
    int write(const Proof &proof) const
    {
        QPdfWriter writer(path());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setResolution(300);
        return paintProof(writer, proof);
    }
    /// Text of the file as a reader program finds it, lines and spaces made one.
    QString read() const
    {
        QProcess tool;
        tool.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path(), u"-"_s});
        tool.waitForFinished(30000);
        static const QRegularExpression number(u"^ *\\d+ "_s, QRegularExpression::MultilineOption);
        QString text = QString::fromUtf8(tool.readAllStandardOutput());
        return text.remove(number).simplified().normalized(QString::NormalizationForm_C);
    }
    QTemporaryDir m_dir;
};

void TestProof::thePdfHoldsTheWholeText()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("poppler-utils is not installed");
    const Proof one = proof();
    QCOMPARE(write(one), 1);
    const QString text = read();
    for (const QString &whole : {u"Báo Vàm Lá"_s, one.content.headline, one.content.standfirst,
             u"Từ 5 giờ, đoàn kiểm tra của huyện đo lại độ võng nhịp giữa."_s, u"Ủy ban hỗ trợ"_s,
             u"Mỗi hộ được nhận giống lúa ngắn ngày để kịp vụ."_s, u"Khuỷu sông Ẳ, Ỗ"_s,
             u"Những chuyến xe đầu tiên."_s, u"Trọng Nhân"_s, u"Diễm Hương"_s, u"7F3A 91C2"_s,
             u"10:05, 25-11-2026"_s})
        QVERIFY2(text.contains(whole), qPrintable(whole + u"\n\n"_s + text));
    const QByteArray keep = qgetenv("TOASOAN_PROOF"); // to look at it
    if (!keep.isEmpty())
        QFile::copy(path(), QString::fromLocal8Bit(keep));
}

void TestProof::longStoriesBreakIntoPages()
{
    Proof one = proof();
    QString html;
    for (int i = 0; i < 60; ++i)
        html += u"<p>Đoạn %1: toàn huyện còn 260 héc-ta rau màu ngập dưới nửa mét, danh sách hỗ "
                "trợ giống lập xong trước ngày 5-12 và gửi về từng ấp.</p>"_s.arg(i);
    one.content.body = bodyFromHtml(html);
    const int pages = write(one);
    QVERIFY(pages >= 3);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString text = read();
    for (int i = 0; i < 60; ++i)
        QVERIFY2(text.contains(u"Đoạn %1: toàn"_s.arg(i)), qPrintable(QString::number(i)));
    QVERIFY(text.contains(u"%1 / %1"_s.arg(pages)));
}

void TestProof::aLostPictureIsSaid()
{
    Proof one = proof();
    one.picture = [](const Photo &, int) { return QImage(); };
    QCOMPARE(write(one), 1);
    one.content = {};
    QCOMPARE(write(one), 1);
}

QTEST_MAIN(TestProof)
#include "tst_proof.moc"
