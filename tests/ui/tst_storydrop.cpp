// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stories that are dropped on the window as files.
#include "editor/sheetedit.h"
#include "windowdesk.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestStoryDrop : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-storydrop"_s); }
    void init() { openDesk(u"tram"_s); }
    void cleanup() { closeDesk(); }
    void aFileBecomesAStory();
    void onTheTextToo();
    void otherFilesAreNotTaken();
    void notWhereNothingMayBeWritten();
    void noFormatOfAnotherProgramIsTaken();

private:
    QMimeData *files(const QStringList &names);
    /// Whether it was taken on the way in, and as it was let go.
    static std::pair<bool, bool> drop(QWidget *on, const QMimeData *data);
    [[nodiscard]] QStringList headlines() const;

    QMimeData m_data;
};

QMimeData *TestStoryDrop::files(const QStringList &names)
{
    QList<QUrl> urls;
    for (const QString &name : names) {
        QFile file(m_dir->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write("<h1>Trạm bơm Rạch Gòn chạy lại</h1><p>Nước lại lên đồng chiều nay.</p>");
        urls += QUrl::fromLocalFile(file.fileName());
    }
    m_data.clear();
    m_data.setUrls(urls);
    return &m_data;
}

std::pair<bool, bool> TestStoryDrop::drop(QWidget *on, const QMimeData *data)
{
    const QPoint at(20, 20);
    QDragEnterEvent enter(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(on, &enter);
    QDropEvent let(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    let.ignore();
    QApplication::sendEvent(on, &let);
    return {enter.isAccepted(), let.isAccepted()};
}

QStringList TestStoryDrop::headlines() const
{
    QStringList list;
    const auto stories = m_store->list({});
    for (const StorySummary &story : stories.value_or(QList<StorySummary>()))
        list += story.headline;
    list.sort();
    return list;
}

void TestStoryDrop::aFileBecomesAStory()
{
    openWindow();
    QCOMPARE(drop(m_window.get(), files({u"tin.html"_s})), std::pair(true, true));
    QTRY_COMPARE(headlines(), QStringList{u"Trạm bơm Rạch Gòn chạy lại"_s});
    QTRY_COMPARE(m_window->desk().story().content.headline, u"Trạm bơm Rạch Gòn chạy lại"_s);
}

// The text takes what is dropped on it, but a file of a story is no text for the story.
void TestStoryDrop::onTheTextToo()
{
    Content content;
    content.headline = u"Bài đang viết"_s;
    content.body.blocks += Block{.runs = {Run{u"Một đoạn."_s}}};
    const auto made = m_store->createStory(content, m_session->member());
    QVERIFY(made.has_value());
    openWindow(made->id);
    auto *sheet = m_window->findChild<SheetEdit *>();
    QVERIFY(sheet);
    // Qt asks the window next, once the text has refused it.
    QCOMPARE(drop(sheet->viewport(), files({u"tin.html"_s})), std::pair(true, true));
    QTRY_COMPARE(headlines().size(), 2);
    QCOMPARE(m_store->story(made->id)->content.body, made->content.body);
}

void TestStoryDrop::otherFilesAreNotTaken()
{
    openWindow();
    QCOMPARE(drop(m_window.get(), files({u"bang.xlsx"_s, u"anh.jpg"_s})), std::pair(false, false));
    QMimeData words;
    words.setText(u"Một câu kéo từ nơi khác."_s);
    QCOMPARE(drop(m_window.get(), &words), std::pair(false, false));
    QCOMPARE(headlines(), QStringList());
}

void TestStoryDrop::notWhereNothingMayBeWritten()
{
    openWindow();
    const auto actions = m_window->findChildren<QAction *>(u"desk.import"_s);
    QCOMPARE(actions.size(), 1);
    actions.constFirst()->setEnabled(false);
    QCOMPARE(drop(m_window.get(), files({u"tin.html"_s})), std::pair(false, false));
}

// Where no office program is installed, a program that says it opens such files becomes what opens
// them. They are dropped or imported instead.
void TestStoryDrop::noFormatOfAnotherProgramIsTaken()
{
    QFile entry(QStringLiteral(TOASOAN_SOURCE_DIR "/packaging/toasoan.desktop"));
    QVERIFY(entry.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(entry.readAll());
    const QString types = text.section(u"\nMimeType="_s, 1).section(u'\n', 0, 0);
    const QStringList list = types.split(u';', Qt::SkipEmptyParts);
    QVERIFY(list.contains(u"application/vnd.toasoan.package"_s));
    for (const QString &type : list)
        QVERIFY2(type.contains(u"toasoan"_s), qPrintable(type));
}

QTEST_MAIN(TestStoryDrop)
#include "tst_storydrop.moc"
