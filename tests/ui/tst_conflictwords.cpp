// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conflictdesk.h"
#include "preview/preview.h"

#include <QPlainTextEdit>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

/// Words of one's own in place of both that clash.
class TestConflictWords : public QObject, private ConflictDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() { openConflictDesk(); }
    void cleanup() { closeDesk(); }
    void ownWordsReachTheText();
    void ownWordsAreGivenUp();
    void whatIsWrittenIsNotTakenAway();
    void ownWordsOutliveAChangedClash();
};

void TestConflictWords::ownWordsReachTheText()
{
    disagreeInFivePlaces();
    open();
    key(Qt::Key_1);
    button(u"Write it anew…"_s)->click();
    auto *field = view()->findChild<QPlainTextEdit *>();
    QVERIFY(field && field->isVisible());
    QCOMPARE(QApplication::focusWidget(), field);
    QVERIFY(field->toPlainText().endsWith(u"trực suốt đêm."_s)); // begins with mine
    QVERIFY(!use()->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, u"123 "_s); // digits are letters here
    field->insertPlainText(u"chốt trực."_s);
    QTest::keyClick(field, Qt::Key_Return);
    field->insertPlainText(u"Đêm cũng trực."_s);
    QCOMPARE(view()->openCount(), 1);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(view()->openCount(), 0);
    QCOMPARE(entry(2).constLast(), u"Written anew"_s);
    use()->click();
    QCOMPARE(paragraph(1), u"Xe tải dưới tám tấn qua được."_s);
    QCOMPARE(paragraph(3), u"123 chốt trực."_s);
    QCOMPARE(paragraph(4), u"Đêm cũng trực."_s);
    QCOMPARE(paragraph(5), u"Bà Trần Thị Lành nói cả xóm thức."_s);
}

void TestConflictWords::ownWordsAreGivenUp()
{
    disagreeInFivePlaces();
    open();
    button(u"Write it anew…"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u" Them."_s);
    key(Qt::Key_Escape);
    QVERIFY(view()->isVisible()); // the field is closed, not the view
    QVERIFY(!view()->findChild<QPlainTextEdit *>());
    QCOMPARE(view()->openCount(), 2);
    key(Qt::Key_Escape);
    QVERIFY(!view()->isVisible());
}

void TestConflictWords::whatIsWrittenIsNotTakenAway()
{
    disagreeInFivePlaces();
    open();
    button(u"Write it anew…"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u" Them."_s);
    const auto *field = QApplication::focusWidget();
    m_window->desk().draft().edit([](Content &content) { content.kicker = u"Giao thông"_s; });
    VERIFY_OK(m_window->desk().draft().flush()); // as when a colleague's text comes in
    QCOMPARE(QApplication::focusWidget(), field);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(view()->differences(), 6); // and now it is told
    QCOMPARE(entry(2).constLast(), u"Written anew"_s);
    key(Qt::Key_2);
    use()->click();
    QVERIFY(paragraph(1).endsWith(u" Them."_s));
    QCOMPARE(kept().kicker, u"Giao thông"_s);
}

void TestConflictWords::ownWordsOutliveAChangedClash()
{
    disagreeInFivePlaces();
    open();
    button(u"Write it anew…"_s)->click();
    auto *field = view()->findChild<QPlainTextEdit *>();
    field->setPlainText(u"Xe tải phải chờ."_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_1);
    m_window->desk().draft().edit([](Content &content) {
        content.body.blocks[1].runs = {{u"Xe tải dưới chín tấn qua được."_s}};
    });
    use()->click();
    QVERIFY(says(u"The text changed meanwhile"_s));
    QCOMPARE(view()->openCount(), 1); // nobody has seen the new one
    button(u"Write it anew…"_s)->click();
    field = view()->findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), u"Xe tải phải chờ."_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    // and also those that were only begun when one went back to the text
    button(u"Choose again"_s)->click();
    button(u"2 · Paragraph 2: both changed it: Write it anew…"_s)->click();
    view()->findChild<QPlainTextEdit *>()->setPlainText(u"Xe tải chờ phà."_s);
    action(u"story.compare"_s)->trigger();
    QVERIFY(!view()->isVisible());
    m_window->desk().draft().edit([](Content &content) {
        content.body.blocks[1].runs = {{u"Xe tải dưới mười tấn qua được."_s}};
    });
    action(u"story.compare"_s)->trigger();
    button(u"2 · Paragraph 2: both changed it: Write it anew…"_s)->click();
    field = view()->findChild<QPlainTextEdit *>();
    QCOMPARE(field->toPlainText(), u"Xe tải chờ phà."_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    use()->click();
    QCOMPARE(paragraph(1), u"Xe tải chờ phà."_s);
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestConflictWords test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_conflictwords.moc"
