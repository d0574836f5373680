// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactdesk.h"
#include "editor/expander.h"
#include "editor/spelling.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

/// What is written beside the contact sheet: variables, codes, spelling, copies.
class TestCaptionForm : public QObject, private test::ContactDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void variablesAreFilledForEachPicture();
    void codesOpenByTheDirectory();
    void whatWasSaidOfACodeGoesWithIt();
    void theNextPicturesCaptionWasNotFilledIn();
    void captionsAreSpelled();
    void captionsAreCopiedAndPasted();
    void pastedTextCountsAndCopiedTextStays();
};

void TestCaptionForm::variablesAreFilledForEachPicture()
{
    fill(3);
    for (int row = 0; row < 2; ++row) {
        Picture picture = stored(row);
        picture.taken = u"2026-11-2%1T09:10:00"_s.arg(row + 4);
        QVERIFY(m_store->savePictures({picture}));
    }
    view()->selectAll();
    QTRY_VERIFY(named<QPushButton>(u"Write for 3 pictures"_s));
    caption()->setFocus();
    QTest::keyClicks(caption(), u"{date}, Ghe {file} ({number})"_s);
    const QList<QTextEdit::ExtraSelection> marks = caption()->extraSelections();
    QCOMPARE(marks.size(), 3);
    QCOMPARE(marks.first().cursor.selectedText(), u"{date}"_s);
    QCOMPARE(marks.first().format.background().color(), m_look->theme().infoGround);
    QTRY_VERIFY(says(u"24-11, Ghe VL_0 (1)"_s)); // as the first picture prints it
    QTRY_VERIFY(says(u"{date} is not known of 1 pictures"_s));
    press(u"Write for 3 pictures"_s);
    QCOMPARE(stored(0).caption, u"24-11, Ghe VL_0 (1)"_s);
    QCOMPARE(stored(1).caption, u"25-11, Ghe VL_1 (2)"_s);
    QCOMPARE(stored(2).caption, u"Ghe VL_2 (3)"_s);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(1).caption, QString());
}

void TestCaptionForm::codesOpenByTheDirectory()
{
    Spelling spelling(*m_session);
    m_page->setSpelling(spelling);
    spelling.putPerson({u"Lê Hoàng Tám"_s, u"Phó Trưởng Công an huyện Cái Bần"_s, u"Thiếu tá"_s});
    QVERIFY(writing::setNewsroomSnippets(*m_store, {{u"bd"_s, u"ấp Bờ Dừa"_s}}));
    fill(1);
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::keyClicks(caption(), u"=lht="_s);
    const QString known = u"Thiếu tá Lê Hoàng Tám, Phó Trưởng Công an huyện Cái Bần"_s;
    QCOMPARE(caption()->toPlainText(), known);
    QTest::keyClicks(caption(), u" den =bd= va =khong="_s);
    QCOMPARE(caption()->toPlainText(), known + u" den ấp Bờ Dừa va =khong="_s);
    const QList<QTextEdit::ExtraSelection> marks = caption()->extraSelections();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().cursor.selectedText(), known); // not what was typed behind it
    // An undo brings the code back and leaves it.
    caption()->setPlainText({});
    QTest::keyClicks(caption(), u"=bd="_s);
    QTest::keyClick(caption(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(caption()->toPlainText(), u"=bd="_s);
    QTest::keyClicks(caption(), u" x"_s);
    QTest::keyClick(caption(), Qt::Key_Backspace);
    QTest::keyClick(caption(), Qt::Key_Backspace);
    QCOMPARE(caption()->toPlainText(), u"=bd="_s);
    QTest::keyClicks(credit(), u"=lht="_s);
    QCOMPARE(credit()->text(), known);
}

void TestCaptionForm::whatWasSaidOfACodeGoesWithIt()
{
    Spelling spelling(*m_session);
    m_page->setSpelling(spelling);
    fill(2);
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(caption(), u"=khong="_s);
    const QString words = u"=khong= is neither"_s;
    QTRY_VERIFY(says(words));
    QTest::keyClick(caption(), Qt::Key_Backspace);
    QTRY_VERIFY(!says(words));
}

void TestCaptionForm::theNextPicturesCaptionWasNotFilledIn()
{
    Spelling spelling(*m_session);
    m_page->setSpelling(spelling);
    spelling.putPerson({u"Lê Hoàng Tám"_s, u"Phó Trưởng Công an huyện Cái Bần"_s, u"Thiếu tá"_s});
    fill(2);
    Picture second = stored(1);
    second.caption = u"Cầu Ván"_s;
    QVERIFY(m_store->savePictures({second}));
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::keyClicks(caption(), u"=lht="_s);
    QCOMPARE(caption()->extraSelections().size(), 1);
    QTest::keyClick(caption(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(caption()->toPlainText(), u"Cầu Ván"_s);
    QCOMPARE(caption()->extraSelections().size(), 0);
}

void TestCaptionForm::captionsAreSpelled()
{
    Spelling spelling(*m_session);
    spelling.load();
    QTRY_VERIFY_WITH_TIMEOUT(spelling.isReady(), 30000);
    m_page->setSpelling(spelling);
    fill(1);
    QTest::keyClick(view(), Qt::Key_F2);
    caption()->setPlainText(u"Ông ngĩ mãi về {date} rồi mới kể"_s);
    const auto underlined = [this] {
        const QList<QTextEdit::ExtraSelection> marks = caption()->extraSelections();
        QStringList words;
        for (const QTextEdit::ExtraSelection &mark : marks)
            if (mark.format.underlineStyle() != QTextCharFormat::NoUnderline)
                words += mark.cursor.selectedText();
        return words;
    };
    QTRY_COMPARE(underlined(), QStringList{u"ngĩ"_s});
    QCOMPARE(caption()->extraSelections().size(), 2); // the variable stands on its ground, too
}

void TestCaptionForm::captionsAreCopiedAndPasted()
{
    fill(3);
    Picture first = stored(0);
    first.caption = u"Cầu Ván"_s;
    first.credit = u"Đức Trung"_s;
    QVERIFY(m_store->savePictures({first}));
    QTRY_COMPARE(caption()->toPlainText(), u"Cầu Ván"_s);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Cầu Ván"_s);
    view()->setCurrentIndex(view()->model()->index(1, 0));
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    for (int row = 1; row < 3; ++row) {
        QCOMPARE(stored(row).caption, u"Cầu Ván"_s);
        QCOMPARE(stored(row).credit, u"Đức Trung"_s);
    }
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(stored(1).caption.isEmpty());
    QVERIFY(stored(2).credit.isEmpty());
}

void TestCaptionForm::pastedTextCountsAndCopiedTextStays()
{
    fill(3);
    Picture first = stored(0);
    first.caption = u"Bảng ghi {số}"_s; // as another program wrote it
    QVERIFY(m_store->savePictures({first}));
    QTRY_COMPARE(caption()->toPlainText(), first.caption);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stored(1).caption, first.caption);
    QCOMPARE(stored(2).caption, first.caption);
    QApplication::clipboard()->setText(u"Ghe ({number})"_s);
    QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stored(1).caption, u"Ghe (1)"_s);
    QCOMPARE(stored(2).caption, u"Ghe (2)"_s);
}

QTEST_MAIN(TestCaptionForm)
#include "tst_captionform.moc"
