// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/storyeditor.h"
#include "windowdesk.h"

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// A window that is closed and opened again stands where it stood.
class TestComesBack : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-comesback"_s); }
    void init();
    void cleanup() { closeDesk(); }
    void atTheLastPlace_data();
    void atTheLastPlace();
    void aStoryThatWasAskedForBeginsAtItsText();

private:
    QString story(const QString &headline);
    [[nodiscard]] StoryEditor *editor() const { return m_window->findChild<StoryEditor *>(); }
};

void TestComesBack::init()
{
    openDesk(u"tram"_s);
}

QString TestComesBack::story(const QString &headline)
{
    Content content;
    content.headline = headline;
    for (int i = 0; i < 40; ++i)
        content.body.blocks.append(Block{.runs = {Run{u"Đoàn xe đã qua cầu Ván trong đêm."_s}}});
    return m_store->createStory(content, m_session->member())->id;
}

void TestComesBack::atTheLastPlace_data()
{
    QTest::addColumn<bool>("byName");
    QTest::newRow("as it was left") << false;
    QTest::newRow("asked for by name") << true;
}

void TestComesBack::atTheLastPlace()
{
    QFETCH(bool, byName);
    const QString id = story(u"Cầu Ván thông xe"_s);
    openWindow(id);
    editor()->focusBlock(30);
    const StoryEditor::Place left = editor()->place();
    QVERIFY(left.scroll > 0);
    m_window->close();
    m_window.reset();

    openWindow(byName ? id : QString());
    QCOMPARE(m_window->desk().story().id, id);
    QCOMPARE(editor()->place().cursor, left.cursor);
    QTRY_COMPARE(editor()->place().scroll, left.scroll);
    QVERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
}

void TestComesBack::aStoryThatWasAskedForBeginsAtItsText()
{
    const QString first = story(u"Cầu Ván thông xe"_s);
    const QString second = story(u"Chợ nổi"_s);
    openWindow(first);
    editor()->focusBlock(30);
    m_window->close();
    m_window.reset();

    openWindow(second);
    QCOMPARE(m_window->desk().story().id, second);
    QCOMPARE(editor()->topBodyBlock(), 0);
    QVERIFY(editor()->isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(TestComesBack)
#include "tst_comesback.moc"
