// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many pictures at once, from a card that somebody pulled out too early.
#include "photodesk.h"
#include "photos/photocard.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestPhotoImport : public QObject, private test::PicturesDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void fortyPicturesAndADamagedOne();
    void importCanBeStopped();
};

void TestPhotoImport::fortyPicturesAndADamagedOne()
{
    QStringList files;
    for (int i = 0; i < 40; ++i)
        files += file(u"VL_%1.png"_s.arg(i), i * 9);
    QFile damaged(files.at(17));
    QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.resize(60));
    damaged.close();
    // A card pulled out too early: half of it can be seen.
    QImage noise(400, 300, QImage::Format_RGB32);
    for (int y = 0; y < noise.height(); ++y)
        for (int x = 0; x < noise.width(); ++x)
            noise.setPixel(x, y, qRgb(x * y % 251, x * 7 % 253, y * 13 % 241));
    const QString cut = m_dir->filePath(u"VL_nua.jpg"_s);
    QVERIFY(noise.save(cut, "jpeg", 90));
    QVERIFY(QFile::resize(cut, QFileInfo(cut).size() / 2));
    files += cut;
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : std::as_const(files))
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    const QSignalSpy said(m_page.get(), &PicturesPage::said);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 60000);
    QTRY_COMPARE(view()->model()->rowCount(), 40);
    bool told = false;
    bool half = false;
    for (const NoteBox *box : m_page->findChildren<NoteBox *>())
        if (box->isVisible()) {
            told = told || box->text().contains(u"VL_17.png"_s);
            half = half || box->text().contains(u"VL_nua.jpg"_s);
        }
    QVERIFY(told);
    QVERIFY(half);
}

void TestPhotoImport::importCanBeStopped()
{
    QStringList files;
    for (int i = 0; i < 40; ++i)
        files += file(u"VL_%1.png"_s.arg(i), i * 9);
    const QSignalSpy said(m_page.get(), &PicturesPage::said);
    m_page->addFiles(files);
    QTRY_VERIFY_WITH_TIMEOUT(m_store->pictureCount().value_or(0) > 0, 20000);
    press(u"Stop"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 20000);
    const int count = m_store->pictureCount().value_or(0);
    QVERIFY(count > 0 && count < 40);
    QTRY_COMPARE(view()->model()->rowCount(), count);
    QVERIFY(said.first().first().toString().contains(u"Stopped"_s));
}

QTEST_MAIN(TestPhotoImport)
#include "tst_photoimport.moc"
