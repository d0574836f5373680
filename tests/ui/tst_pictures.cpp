// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pictures.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace toasoan;

class TestPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void scalesToFitAndCover();
    void keepsThumbnailsOnDisk();
    void unknownPictureIsQuietlyEmpty();
    void importsInOrderAndTellsFailures();
    void usedBeforeOffersItsWords();
    void importsPastedPixels();
    void goneContextHearsNothing();
    void goneServiceHearsNothing();

private:
    QString file(const QString &name, const QColor &color, const QSize &size = {900, 600});
    QPixmap waitFor(const QString &sha256, const QSize &size, bool crop);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Pictures> m_pictures;
};

void TestPictures::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->filePath(QStringLiteral("toasoan")), {});
    QVERIFY2(store, store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_pictures = std::make_unique<Pictures>(*m_store);
}

void TestPictures::cleanup()
{
    QThreadPool::globalInstance()->waitForDone();
    m_pictures.reset();
    m_store.reset();
}

QString TestPictures::file(const QString &name, const QColor &color, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    const QString path = m_dir->filePath(name);
    return image.save(path) ? path : QString();
}

QPixmap TestPictures::waitFor(const QString &sha256, const QSize &size, bool crop)
{
    QSignalSpy ready(m_pictures.get(), &Pictures::ready);
    QPixmap pixmap = m_pictures->pixmap(sha256, size, crop);
    if (pixmap.isNull() && (!ready.isEmpty() || ready.wait(10000)))
        pixmap = m_pictures->pixmap(sha256, size, crop);
    return pixmap;
}

void TestPictures::scalesToFitAndCover()
{
    const Result<QString> sha256 = m_store->addPictureFile(file(QStringLiteral("a.jpg"), Qt::red));
    QVERIFY(sha256);
    QVERIFY(m_pictures->pixmap(*sha256, {300, 300}, false).isNull()); // never waits
    QCOMPARE(waitFor(*sha256, {300, 300}, false).size(), QSize(300, 200));
    QCOMPARE(waitFor(*sha256, {57, 38}, true).size(), QSize(57, 38));
    QCOMPARE(waitFor(*sha256, {100, 300}, true).size(), QSize(100, 300));
    QCOMPARE(waitFor(*sha256, {800, 800}, false).size(), QSize(800, 533)); // more than a thumbnail
    QVERIFY(!m_pictures->pixmap(*sha256, {57, 38}, true).isNull()); // kept in memory
}

void TestPictures::keepsThumbnailsOnDisk()
{
    const Result<QString> sha256
        = m_store->addPictureFile(file(QStringLiteral("a.png"), Qt::green));
    QVERIFY(sha256);
    QVERIFY(!waitFor(*sha256, {57, 38}, true).isNull());
    const QString thumb
        = QStringLiteral("%1/cache/thumbs/%2/%3").arg(m_store->dir(), sha256->left(2), *sha256);
    QVERIFY(QFile::exists(thumb));
    // The next start reads the thumbnail, not the original.
    QImage other(640, 427, QImage::Format_RGB32);
    other.fill(Qt::blue);
    QVERIFY(other.save(thumb, "png"));
    m_pictures = std::make_unique<Pictures>(*m_store);
    QCOMPARE(waitFor(*sha256, {57, 38}, true).toImage().pixelColor(20, 20), QColor(Qt::blue));
}

void TestPictures::unknownPictureIsQuietlyEmpty()
{
    QVERIFY(m_pictures->pixmap(QString(64, u'0'), {57, 38}, true).isNull());
    QVERIFY(m_pictures->pixmap({}, {57, 38}, true).isNull());
}

void TestPictures::importsInOrderAndTellsFailures()
{
    const QString text = m_dir->filePath(QStringLiteral("chu.jpg"));
    QFile broken(text);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("chữ");
    broken.close();
    const QStringList files{file(QStringLiteral("1.jpg"), Qt::red, {3000, 2000}), text,
        file(QStringLiteral("2.png"), Qt::blue, {30, 20})};
    QList<Photo> added;
    QList<Error> failed;
    bool finished = false;
    QSignalSpy progress(m_pictures.get(), &Pictures::importProgress);
    m_pictures->import(
        files, this, [&](const Photo &photo) { added += photo; },
        [&](const Error &error) { failed += error; },
        [&](const QStringList &) { finished = true; });
    QTRY_VERIFY_WITH_TIMEOUT(finished, 20000);
    QCOMPARE(added.size(), 2);
    QCOMPARE(added.at(0).size, QSize(3000, 2000));
    QCOMPARE(added.at(1).size, QSize(30, 20));
    QVERIFY(!added.at(0).id.isEmpty() && added.at(0).id != added.at(1).id);
    QCOMPARE(*fileSha256(*m_store->picturePath(added.at(0).sha256)), added.at(0).sha256);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.constFirst().text.contains(QStringLiteral("chu.jpg")));
    QCOMPARE(progress.size(), 4);
    QCOMPARE(m_store->check()->size(), 0);
}

void TestPictures::usedBeforeOffersItsWords()
{
    const QString path = file(QStringLiteral("a.jpg"), Qt::red);
    const auto import = [&] {
        Photo result;
        bool finished = false;
        m_pictures->import(
            {path}, this, [&](const Photo &photo) { result = photo; }, [](const Error &) {},
            [&](const QStringList &) { finished = true; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished, 20000); }();
        return result;
    };
    Photo first = import();
    QVERIFY(first.caption.isEmpty());
    first.caption = QStringLiteral("Cầu Ván sáng 25-11");
    first.credit = QStringLiteral("Minh Khôi");
    Content content;
    content.headline = QStringLiteral("Bài");
    content.photos = {first};
    QVERIFY(m_store->createStory(content, m_store->members()->constFirst()));
    const Photo again = import();
    QCOMPARE(again.caption, first.caption);
    QCOMPARE(again.credit, first.credit);
    QVERIFY(again.id != first.id);
}

void TestPictures::importsPastedPixels()
{
    QImage image(120, 80, QImage::Format_ARGB32);
    image.fill(QColor(10, 20, 30));
    QList<Photo> added;
    m_pictures->importImage(
        image, this, [&](const Photo &photo) { added += photo; }, [](const Error &) {});
    QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 20000);
    QCOMPARE(added.constFirst().size, QSize(120, 80));
    QVERIFY(m_store->picturePath(added.constFirst().sha256)->endsWith(QLatin1String(".png")));
}

void TestPictures::goneContextHearsNothing()
{
    auto context = std::make_unique<QObject>();
    int heard = 0;
    m_pictures->import(
        {file(QStringLiteral("a.jpg"), Qt::red), file(QStringLiteral("b.jpg"), Qt::blue)},
        context.get(), [&](const Photo &) { ++heard; }, [&](const Error &) { ++heard; },
        [&](const QStringList &) { ++heard; });
    context.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
}

void TestPictures::goneServiceHearsNothing()
{
    int heard = 0;
    m_pictures->import(
        {file(QStringLiteral("a.jpg"), Qt::red)}, this, [&](const Photo &) { ++heard; },
        [&](const Error &) { ++heard; });
    m_pictures.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
