// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come into the window and go out of it.
#include "common/banner.h"
#include "common/prompt.h"
#include "officeparts.h"
#include "preview/preview.h"
#include "windowdesk.h"

#include <QApplication>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestWindowImport : public QObject, private test::WindowDesk
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() { openDesk(); }
    void cleanup() { closeDesk(); }
    void importedOnce();
    void wordInAndOut();

private:
    void open() { openWindow({}, {1100, 700}); }
    QString banner() { return m_window->findChild<Banner *>()->text(); }
};

void TestWindowImport::importedOnce()
{
    QFile file(m_dir->filePath(u"bai.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Một tít của bài\n\nĐoạn đầu của bài viết, đủ dài để là một đoạn.\n\nĐoạn hai.\n");
    file.close();
    open();
    m_window->importFile(file.fileName());
    QTRY_VERIFY(m_window->desk().hasStory());
    const QString id = m_window->desk().story().id;
    QVERIFY(m_window->desk().close().has_value());
    m_window->importFile(file.fileName());
    QTRY_COMPARE(m_window->desk().story().id, id);
    QCOMPARE(m_store->list()->size(), 1);
    m_window->importFile(m_dir->filePath(u"khong-co.txt"_s));
    QTRY_VERIFY(!banner().isEmpty());
}

void TestWindowImport::wordInAndOut()
{
    test::Parts parts = test::wordParts(
        "<w:p><w:r><w:t>Cầu Rạch Sâu thông xe sau hai năm</w:t></w:r></w:p><w:p><w:r><w:drawing>"
        "<a:blip r:embed=\"rId7\"/></w:drawing></w:r></w:p><w:p><w:r><w:t>Cầu mới. Ảnh: Lan Anh"
        "</w:t></w:r></w:p><w:p><w:r><w:t>Sáng 13-7, cầu được đưa vào dùng.</w:t></w:r></w:p>",
        test::relation("rId7", "image", "media/a.png"));
    parts["word/media/a.png"] = test::picture(10);
    const QString file = m_dir->filePath(u"bai.docx"_s);
    QVERIFY(test::zipped(file, parts));
    open();
    prompt::answerNextFiles({file});
    m_window->findChild<QAction *>(u"desk.import"_s)->trigger();
    QTRY_VERIFY(m_window->desk().hasStory());
    const Content made = m_window->desk().story().content;
    QCOMPARE(made.headline, u"Cầu Rạch Sâu thông xe sau hai năm"_s);
    QCOMPARE(made.photos.size(), 1);
    QCOMPARE(made.photos.first().credit, u"Lan Anh"_s);
    const QString out = m_dir->filePath(u"ra.docx"_s);
    prompt::answerNextFiles({m_dir->filePath(u"ra"_s)}); // the ending is put there
    m_window->findChild<QAction *>(u"story.word"_s)->trigger();
    QVERIFY2(banner().contains(u"ra.docx"_s), qPrintable(banner()));
    const QString first = m_window->desk().story().id;
    m_window->importFile(out);
    QTRY_VERIFY(m_window->desk().story().id != first);
    const Content again = m_window->desk().story().content;
    QCOMPARE(again.headline, made.headline);
    QCOMPARE(again.photos.first().sha256, made.photos.first().sha256);
    QCOMPARE(again.photos.first().caption, made.photos.first().caption);
    QCOMPARE(plainText(again.body), plainText(made.body));
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestWindowImport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowimport.moc"
