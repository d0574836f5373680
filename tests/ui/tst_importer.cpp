// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that take their time are read beside the window, and given up when somebody asks.
#include "common/banner.h"
#include "common/prompt.h"
#include "desk/editorpane.h"
#include "desk/importer.h"
#include "editor/sheetedit.h"
#include "publish/package.h"
#include "publish/server.h"
#include "windowdesk.h"
#include "worddocument.h"

#include <functional>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

/// Reads files as the desk does, and stays at the second picture until it is told to go on.
struct HeldAmong
{
    Result<StoryFile> operator()(const QString &dir, const QString &path, const QString &sha256,
        const std::stop_token &stop, const std::function<void(int, int)> &begun)
    {
        return readStoryFile(dir, path, sha256, stop, [&](int number, int of) {
            begun(number, of);
            if (number != 2)
                return;
            among.release();
            wentOn = goOn.tryAcquire(1, 10000);
        });
    }

    QSemaphore among, goOn;
    bool wentOn = false;
};

} // namespace

class TestImporter : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-importer"_s); }
    void init();
    void cleanup();
    void typingGoesOnMeanwhile();
    void isGivenUpWhenAsked();
    void picturesAreReadBesideTheWindow();
    void isGivenUpAmongItsPictures();
    void aPackageIsReadBesideTheWindow();
    void aPackageIsGivenUpAmongItsPictures();
    void itsPicturesTearNobodyFromAnotherMessage();
    void picturesOfARefusedStoryAreNotKept();
    void severalOneAfterTheOther();
    void whatIsKnownIsNotCounted();
    void isTheirsWhoGaveIt();
    void closingTheWindowWaitsForNobody();

private:
    QString written(const QString &name, const QByteArray &bytes) const;
    /// An office program that makes its document once the file “go” is there.
    void makeOffice() const;
    /// The same, of a document with three pictures.
    void makeOfficeWithPictures() const;
    /// A story package with three pictures, from another newsroom.
    [[nodiscard]] QString madePackage() const;
    void go() const { static_cast<void>(written(u"go"_s, {})); }
    [[nodiscard]] bool officeRuns() const;
    [[nodiscard]] int pictureFiles() const; ///< those that nobody sees, too
    [[nodiscard]] QString banner() const
    {
        return m_window->findChild<EditorPane *>()->banner().text();
    }
    QByteArray m_path;
};

void TestImporter::init()
{
    openDesk(u"tram"_s);
    m_path = qgetenv("PATH");
    makeOffice();
}

void TestImporter::cleanup()
{
    closeDesk();
    qputenv("PATH", m_path);
}

QString TestImporter::written(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("%s cannot be written", qPrintable(name));
    return file.fileName();
}

void TestImporter::makeOffice() const
{
    const QString made = m_dir->filePath(u"made.docx"_s);
    QVERIFY(test::zipped(made,
        test::wordParts("<w:p><w:r><w:t>Trạm bơm Rạch Gòn chạy lại</w:t></w:r></w:p><w:p><w:r>"
                        "<w:t>Nước lại lên đồng chiều nay.</w:t></w:r></w:p>")));
    QVERIFY(QDir(m_dir->path()).mkdir(u"bin"_s));
    const QByteArray folder = QFile::encodeName(m_dir->path());
    QFile office(written(u"bin/soffice"_s,
        "#!/bin/sh\necho $$ > '" + folder + "/pid'\nwhile [ ! -e '" + folder
            + "/go' ]; do sleep 0.05; done\nmkdir -p out; cp '" + folder
            + "/made.docx' out/document.docx\n"));
    office.setPermissions(office.permissions() | QFile::ExeOwner);
    qputenv("PATH", folder + "/bin:" + m_path);
}

void TestImporter::makeOfficeWithPictures() const
{
    using namespace test::word;
    QByteArray text = paragraph("Trạm bơm Rạch Gòn chạy lại") + paragraph("Nước lại lên đồng.");
    QByteArray relations;
    test::Parts pictures;
    for (const int number : {1, 2, 3}) {
        const QByteArray id = "rId" + QByteArray::number(10 + number);
        const QByteArray name = "media/" + QByteArray::number(number) + ".png";
        text += "<w:p><w:r>" + drawn(id) + "</w:r></w:p>";
        relations += test::relation(id, "image", name);
        pictures["word/" + name] = test::picture(number);
    }
    test::Parts parts = test::wordParts(framed(text), relations);
    parts.insert(pictures);
    QVERIFY(test::zipped(m_dir->filePath(u"made.docx"_s), parts));
}

QString TestImporter::madePackage() const
{
    const QTemporaryDir elsewhere;
    const auto store = Store::open(elsewhere.path(), {});
    const Member by = (*store)->members()->constFirst();
    Content content;
    content.headline = u"Trạm bơm Rạch Gòn chạy lại"_s;
    content.body.blocks = {Block{.runs = {Run{u"Nước lại lên đồng."_s}}}};
    for (const int number : {1, 2, 3}) {
        const QString file = elsewhere.filePath(u"%1.png"_s.arg(number));
        QFile picture(file);
        if (!picture.open(QIODevice::WriteOnly) || picture.write(test::picture(number)) < 0)
            return {};
        picture.close();
        Photo photo;
        photo.id = QString::number(number);
        photo.sha256 = (*store)->addPictureFile(file).value();
        photo.caption = photo.credit = u"Ảnh"_s;
        photo.size = {40, 30};
        content.photos += photo;
    }
    QString package = m_dir->filePath(u"trạm bơm.toasoan"_s);
    const QString id = (*store)->createStory(content, by).value().id;
    return exportPackage(**store, id, package, by) ? package : QString();
}

bool TestImporter::officeRuns() const
{
    QFile pid(m_dir->filePath(u"pid"_s));
    if (!pid.open(QIODevice::ReadOnly))
        return false;
    QFile state(u"/proc/%1/stat"_s.arg(pid.readAll().trimmed().toInt()));
    return state.open(QIODevice::ReadOnly) && !state.readAll().contains(") Z ");
}

int TestImporter::pictureFiles() const
{
    QDirIterator files(
        m_dir->filePath(u"photos"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); files.next())
        ++count;
    return count;
}

void TestImporter::typingGoesOnMeanwhile()
{
    Content content;
    content.headline = u"Bài đang viết"_s;
    content.body.blocks += Block{.runs = {Run{u"Một đoạn"_s}}};
    const QString id = m_store->createStory(content, m_session->member()).value().id;
    openWindow(id);
    auto *sheet = m_window->findChild<SheetEdit *>();
    m_window->importFile(written(u"bài cũ.rtf"_s, "{\\rtf1 x}"));
    QTRY_VERIFY2(banner().contains(u"Reading “bài cũ.rtf”"_s), qPrintable(banner()));
    QTRY_VERIFY(officeRuns());
    // whoever else computes beside the window does not wait for it
    QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    sheet->setFocus();
    QTextCursor end = sheet->document()->find(u"Một đoạn"_s);
    end.setPosition(end.selectionEnd());
    sheet->setTextCursor(end);
    QTest::keyClicks(sheet, u" nua"_s);
    QVERIFY(m_window->desk().draft().isDirty());
    go();
    QTRY_VERIFY2(banner().contains(u"imported"_s), qPrintable(banner()));
    // whoever writes goes on writing; the new story is one press away
    QCOMPARE(m_window->desk().story().id, id);
    QCOMPARE(QApplication::focusWidget(), sheet);
    named<QPushButton>(u"Open the story"_s)->click();
    QCOMPARE(m_window->desk().story().content.headline, u"Trạm bơm Rạch Gòn chạy lại"_s);
    QVERIFY(plainText(m_store->story(id)->content.body).contains(u"nua"_s));
}

void TestImporter::isGivenUpWhenAsked()
{
    openWindow();
    m_window->importFile(written(u"a.rtf"_s, "{\\rtf1 x}"));
    QTRY_VERIFY(named<QPushButton>(u"Stop"_s));
    QTRY_VERIFY(officeRuns());
    named<QPushButton>(u"Stop"_s)->click();
    QTRY_VERIFY2(banner().contains(u"stopped"_s), qPrintable(banner()));
    QTRY_VERIFY(!officeRuns());
    QVERIFY(m_store->list()->isEmpty());
    // and the next one is read as if nothing had been
    go();
    m_window->importFile(written(u"b.rtf"_s, "{\\rtf1 y}"));
    QTRY_COMPARE(m_store->list()->size(), 1);
}

void TestImporter::picturesAreReadBesideTheWindow()
{
    makeOfficeWithPictures();
    HeldAmong held;
    Importer importer(*m_session, nullptr, std::ref(held));
    const QSignalSpy said(&importer, &Importer::reading);
    importer.add({written(u"a.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")});
    QTRY_VERIFY(!said.isEmpty());
    go();
    // the window goes on while one is being read
    QTRY_COMPARE(held.among.available(), 1);
    QTRY_COMPARE(said.constLast().at(2).value<Importer::Place>().number, 2);
    QVERIFY(importer.isRunning());
    QVERIFY(m_store->list()->isEmpty());
    held.goOn.release();
    QTRY_COMPARE(m_store->list()->size(), 1);
    QVERIFY(held.wentOn);
    QList<int> numbers;
    for (const QList<QVariant> &one : said) {
        const auto picture = one.at(2).value<Importer::Place>();
        if (picture.of > 0)
            numbers += picture.number;
    }
    QCOMPARE(numbers, QList<int>({1, 2, 3}));
    const Content content = m_store->story(m_store->list()->constFirst().id)->content;
    QCOMPARE(content.photos.size(), 3);
    QCOMPARE(content.photos.constFirst().size, QSize(40, 30));
    QCOMPARE(m_store->pictureCount().value_or(0), 3);
    QTRY_COMPARE(pictureFiles(), 3);
    for (const Photo &photo : content.photos)
        QVERIFY(m_store->picturePath(photo.sha256).has_value());
}

void TestImporter::isGivenUpAmongItsPictures()
{
    makeOfficeWithPictures();
    openWindow();
    auto *importer = m_window->findChild<Importer *>();
    QString shown;
    const QObject watching;
    connect(importer, &Importer::reading, &watching,
        [this, told = &shown](const QString &, Importer::Place, Importer::Place picture) {
            if (picture.number != 1)
                return;
            *told = banner();
            named<QPushButton>(u"Stop"_s)->click();
        });
    m_window->importFile(written(u"a.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    QTRY_VERIFY(named<QPushButton>(u"Stop"_s));
    go();
    QTRY_VERIFY2(banner().contains(u"stopped"_s), qPrintable(banner()));
    QVERIFY2(shown.contains(u"Picture 1 of 3"_s), qPrintable(shown));
    QVERIFY(m_store->list()->isEmpty());
    QCOMPARE(m_store->pictureCount().value_or(-1), 0);
    QTRY_COMPARE(pictureFiles(), 0);
}

void TestImporter::aPackageIsReadBesideTheWindow()
{
    const QString package = madePackage();
    QVERIFY(!package.isEmpty());
    HeldAmong held;
    Importer importer(*m_session, nullptr, std::ref(held));
    importer.add({package});
    QTRY_COMPARE(held.among.available(), 1);
    QVERIFY(importer.isRunning());
    QVERIFY(m_store->list()->isEmpty());
    QCOMPARE(m_store->pictureCount().value_or(-1), 0);
    held.goOn.release();
    QTRY_COMPARE(m_store->list()->size(), 1);
    QVERIFY(held.wentOn);
    QCOMPARE(m_store->pictureCount().value_or(0), 3);
    QTRY_COMPARE(pictureFiles(), 3);
    const Content content = m_store->story(m_store->list()->constFirst().id)->content;
    QCOMPARE(content.photos.size(), 3);
    for (const Photo &photo : content.photos)
        QVERIFY(m_store->picturePath(photo.sha256).has_value());
}

void TestImporter::aPackageIsGivenUpAmongItsPictures()
{
    const QString package = madePackage();
    QVERIFY(!package.isEmpty());
    HeldAmong held;
    Importer importer(*m_session, nullptr, std::ref(held));
    const QSignalSpy finished(&importer, &Importer::finished);
    importer.add({package});
    QTRY_COMPARE(held.among.available(), 1);
    importer.stop();
    held.goOn.release();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(held.wentOn);
    QVERIFY(finished.constFirst().constFirst().value<Importer::Outcome>().stopped);
    QVERIFY(m_store->list()->isEmpty());
    QCOMPARE(m_store->pictureCount().value_or(-1), 0);
    QTRY_COMPARE(pictureFiles(), 0);
}

void TestImporter::itsPicturesTearNobodyFromAnotherMessage()
{
    makeOfficeWithPictures();
    openWindow();
    Banner &all = m_window->findChild<EditorPane *>()->banner();
    all.show({u"away"_s, Banner::Kind::Offline, u"Mất mạng."_s});
    QStringList shown;
    const QObject watching;
    connect(m_window->findChild<Importer *>(), &Importer::reading, &watching,
        [this, told = &shown](const QString &, Importer::Place, Importer::Place picture) {
            if (picture.of > 0)
                *told += banner();
        });
    m_window->importFile(written(u"a.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    QTRY_VERIFY(all.holds(u"import"_s));
    QCOMPARE(banner(), u"Mất mạng."_s);
    named<QPushButton>(u"and 1 more"_s)->click();
    QVERIFY(named<QPushButton>(u"Stop"_s));
    go();
    QTRY_COMPARE(shown.size(), 3);
    QVERIFY2(shown.constLast().contains(u"Picture 3 of 3"_s), qPrintable(shown.constLast()));
    QTRY_COMPARE(m_store->list()->size(), 1);
    // and it stays closed where somebody closed it
    all.clear(u"away"_s);
    shown.clear();
    QVERIFY(QFile::remove(m_dir->filePath(u"go"_s)));
    m_window->importFile(written(u"b.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 b"));
    QTRY_VERIFY(all.holds(u"import"_s));
    named<QToolButton>(u"Close this message"_s)->click();
    go();
    QTRY_COMPARE(m_store->list()->size(), 2);
    QCOMPARE(shown, QStringList({QString(), QString(), QString()}));
}

void TestImporter::picturesOfARefusedStoryAreNotKept()
{
    makeOfficeWithPictures();
    Server server;
    server.site = QUrl(u"http://127.0.0.1:9/"_s);
    server.rest = QUrl(u"http://127.0.0.1:9/wp-json/"_s);
    server.login = u"tram"_s;
    server.capabilities = {u"upload_files"_s};
    QVERIFY(setServer(*m_store, server).has_value());
    QVERIFY(!m_store->mayBegin(m_session->member()));
    openWindow();
    go();
    m_window->importFile(written(u"a.doc"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    QTRY_VERIFY(!banner().isEmpty());
    QTRY_VERIFY(!m_window->findChild<Importer *>()->isRunning());
    QVERIFY(m_store->list()->isEmpty());
    QCOMPARE(m_store->pictureCount().value_or(-1), 0);
    QTRY_COMPARE(pictureFiles(), 0);
}

void TestImporter::severalOneAfterTheOther()
{
    openWindow();
    go();
    const QStringList files{written(u"a.rtf"_s, "{\\rtf1 x}"), written(u"b.docx"_s, "no zip"),
        written(u"chỉ tít.html"_s, "<h1>Nước lên</h1>"),
        written(u"c.html"_s, "<h1>Chợ nổi họp lại</h1><p>Ghe về từ bốn giờ sáng.</p>"),
        m_dir->filePath(u"khong-co.txt"_s)};
    prompt::answerNextFiles(files);
    action(u"desk.import"_s)->trigger();
    QTRY_VERIFY2(banner().contains(u"b.docx"_s), qPrintable(banner()));
    QVERIFY(banner().contains(u"khong-co.txt"_s)); // each is said, not the last alone
    QCOMPARE(m_store->list()->size(), 3);
    QCOMPARE(m_window->desk().story().content.headline, u"Chợ nổi họp lại"_s);
    // and of which file
    QVERIFY2(banner().contains(u"“chỉ tít.html”: No text"_s), qPrintable(banner()));
    QVERIFY2(!banner().contains(u"“c.html”"_s), qPrintable(banner()));
}

void TestImporter::whatIsKnownIsNotCounted()
{
    openWindow();
    const QString known = written(u"c.html"_s, "<h1>Chợ nổi</h1><p>Ghe về từ bốn giờ.</p>");
    m_window->importFile(known);
    QTRY_COMPARE(m_store->list()->size(), 1);
    const auto whileWorking = [this](const QStringList &files) {
        QFile::remove(m_dir->filePath(u"go"_s));
        prompt::answerNextFiles(files);
        action(u"desk.import"_s)->trigger();
        QTest::keyClick(m_window->findChild<SheetEdit *>(), Qt::Key_Right);
        go();
        QTRY_VERIFY(!m_window->findChild<Importer *>()->isRunning());
    };
    whileWorking({known, written(u"a.rtf"_s, "{\\rtf1 x}")});
    QVERIFY2(
        banner().contains(u"1 stories were imported. 1 stories were here"_s), qPrintable(banner()));
    QCOMPARE(m_store->list()->size(), 2);
    whileWorking({known});
    QVERIFY2(banner().startsWith(u"1 stories were here"_s), qPrintable(banner()));
}

// Whoever sits down meanwhile is not its author, and may stop it.
void TestImporter::isTheirsWhoGaveIt()
{
    openWindow();
    m_window->importFile(written(u"a.rtf"_s, "{\\rtf1 x}"));
    QTRY_VERIFY(named<QPushButton>(u"Stop"_s));
    become(u"hien"_s);
    QVERIFY(named<QPushButton>(u"Stop"_s));
    go();
    QTRY_COMPARE(m_store->list()->size(), 1);
    QCOMPARE(m_store->list()->constFirst().author, u"tram"_s);
}

void TestImporter::closingTheWindowWaitsForNobody()
{
    openWindow();
    m_window->importFile(written(u"a.rtf"_s, "{\\rtf1 x}"));
    QTRY_VERIFY(officeRuns());
    QElapsedTimer clock;
    clock.start();
    m_window->close();
    m_window.reset();
    QVERIFY(clock.elapsed() < 10000);
    QTRY_VERIFY(!officeRuns());
}

QTEST_MAIN(TestImporter)
#include "tst_importer.moc"
