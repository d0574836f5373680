// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/menukey.h"
#include "contactdesk.h"
#include "photos/loupe.h"
#include "photos/photocard.h"
#include "preview/devicetab.h"
#include "story/photos.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

class TestContactSheet : public QObject, private test::ContactDesk
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsMissing();
    void keysRateChooseAndReject();
    void tabsCountAndFilter();
    void sortsAndSearches();
    void onePictureIsWrittenByGoingOn();
    void aBatchWritesOnlyWhatIsTicked();
    void aBatchIsOneUndo();
    void typedForSeveralIsNotLost();
    void wholeWorkByKeyboard();
    void theMenuByKey();
    void instructionsStandAboveAll();
    void aStorysSheetWritesItsUses();
    void fullViewAndPairs();
    void whatCameIsGoneTo();
    void everythingHasAName();
};

void TestContactSheet::init()
{
    openPage();
}

void TestContactSheet::cleanup()
{
    closePage();
}

void TestContactSheet::showsWhatIsMissing()
{
    const QAbstractItemModelTester tester(view()->model());
    fill(2);
    const auto spoken = [this](int row) {
        return view()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(spoken(0).contains(u"2 missing"_s), qPrintable(spoken(0)));
    Picture picture = stored(0);
    picture.caption = u"Cầu Ván"_s;
    QVERIFY(m_store->savePictures({picture}));
    QTRY_VERIFY2(spoken(0).contains(u"No name"_s), qPrintable(spoken(0)));
    picture.credit = u"Đức Trung"_s;
    QVERIFY(m_store->savePictures({picture}));
    QTRY_VERIFY(spoken(0).contains(u"Complete"_s));
    QVERIFY(spoken(1).contains(u"VL_1.png"_s));
}

void TestContactSheet::keysRateChooseAndReject()
{
    fill(3);
    QTest::keyClick(view(), Qt::Key_4);
    QTRY_COMPARE(stored(0).rating, 4);
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_P);
    QTRY_COMPARE(stored(1).choice, Choice::Chosen);
    QCOMPARE(stored(0).choice, Choice::Chosen);
    QTest::keyClick(view(), Qt::Key_P); // the same again takes it back
    QCOMPARE(stored(1).choice, Choice::None);
    QTest::keyClick(view(), Qt::Key_X);
    QCOMPARE(stored(0).choice, Choice::Rejected);
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(0).choice, Choice::None);
    QCOMPARE(stored(1).choice, Choice::None);
    QCOMPARE(stored(0).rating, 4);
    QTest::keyClick(view(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(stored(1).choice, Choice::Rejected);
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_0);
    QCOMPARE(stored(0).rating, 0);
    // In a field the same keys are letters.
    view()->setCurrentIndex(view()->model()->index(2, 0));
    QTest::keyClick(view(), Qt::Key_F2);
    QVERIFY(caption()->hasFocus());
    QTest::keyClicks(caption(), u"5px"_s);
    QCOMPARE(stored(2).rating, 0);
    QCOMPARE(stored(2).choice, Choice::None);
}

void TestContactSheet::tabsCountAndFilter()
{
    fill(4);
    view()->selectAll();
    QTest::keyClick(view(), Qt::Key_P);
    view()->setCurrentIndex(view()->model()->index(1, 0));
    QTest::keyClick(view(), Qt::Key_X);
    QTRY_VERIFY(named<DeviceTab>(u"Chosen 3"_s));
    QVERIFY(named<DeviceTab>(u"No caption 3"_s)); // nobody waits for the rejected one's
    press(u"Rejected 1"_s);
    QCOMPARE(view()->model()->rowCount(), 1);
    QVERIFY(named<DeviceTab>(u"Rejected 1"_s)->isChecked());
    press(u"All 4"_s);
    QCOMPARE(view()->model()->rowCount(), 4);
}

void TestContactSheet::sortsAndSearches()
{
    fill(3);
    Picture picture = stored(2);
    picture.caption = u"Đại tá ở Sóc Trăng"_s;
    picture.rating = 5;
    picture.taken = u"2026-11-25"_s;
    QVERIFY(m_store->savePictures({picture}));
    const auto order = named<QPushButton>(u"Order: Name"_s)->menu()->actions();
    QTRY_COMPARE(stored(2).rating, 5);
    order.at(2)->trigger(); // stars
    QTRY_COMPARE(stored(0).sha256, picture.sha256);
    order.at(1)->trigger();
    QTRY_COMPARE(stored(2).sha256, picture.sha256);
    order.at(0)->trigger(); // newest first
    QTRY_COMPARE(stored(0).sha256, picture.sha256);
    auto *search = named<QLineEdit>(u"Search pictures"_s);
    for (const QString &words : {u"soc trang"_s, u"dai ta"_s, u"25-11-2026"_s}) {
        search->setText(words);
        QTRY_COMPARE(view()->model()->rowCount(), 1);
        QCOMPARE(stored(0).sha256, picture.sha256);
        search->clear();
        QTRY_COMPARE(view()->model()->rowCount(), 3);
    }
}

void TestContactSheet::onePictureIsWrittenByGoingOn()
{
    fill(2);
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::keyClicks(caption(), u"Cau Van thong xe"_s);
    QTest::keyClick(caption(), Qt::Key_PageDown);
    QTRY_COMPARE(stored(0).caption, u"Cau Van thong xe"_s);
    QVERIFY(caption()->hasFocus());
    QVERIFY(caption()->toPlainText().isEmpty());
    QTest::keyClicks(caption(), u"Hai"_s);
    QTest::keyClick(caption(), Qt::Key_PageUp);
    QTRY_COMPARE(stored(1).caption, u"Hai"_s);
    QCOMPARE(caption()->toPlainText(), u"Cau Van thong xe"_s);
    QVERIFY(stored(0).credit.isEmpty());
}

void TestContactSheet::aBatchWritesOnlyWhatIsTicked()
{
    fill(3);
    Picture first = stored(0);
    first.credit = u"Người khác"_s;
    first.alt = u"Một cây cầu"_s;
    QVERIFY(m_store->savePictures({first}));
    view()->selectAll();
    QTRY_VERIFY(named<QPushButton>(u"Write for 3 pictures"_s));
    QVERIFY(!named<QPushButton>(u"Write for 3 pictures"_s)->isEnabled());
    QVERIFY(credit()->text().isEmpty());
    QTRY_COMPARE(credit()->placeholderText(), u"(several values: 1 have one, 2 are empty)"_s);
    caption()->setPlainText(u"Cầu Ván thông xe"_s);
    credit()->setText(u"Đức Trung"_s);
    QVERIFY(named<QCheckBox>(u"Write “Caption”"_s)->isChecked());
    // “Only empty ones”
    named<QToolButton>(u"How to write “Taken by”: Replace all"_s)
        ->menu()
        ->actions()
        .at(3)
        ->trigger();
    press(u"Write for 3 pictures"_s);
    QCOMPARE(stored(0).caption, u"Cầu Ván thông xe"_s);
    QCOMPARE(stored(0).credit, u"Người khác"_s);
    QCOMPARE(stored(2).credit, u"Đức Trung"_s);
    QCOMPARE(stored(0).alt, u"Một cây cầu"_s);
    QVERIFY(stored(1).alt.isEmpty());
    QTRY_VERIFY(!named<QPushButton>(u"Write for 3 pictures"_s)->isEnabled());
    QVERIFY(!named<QCheckBox>(u"Write “Caption”"_s)->isChecked());
}

void TestContactSheet::aBatchIsOneUndo()
{
    fill(3);
    Picture second = stored(1);
    second.caption = u"Chữ riêng"_s;
    QVERIFY(m_store->savePictures({second}));
    view()->selectAll();
    caption()->setPlainText(u"Chung"_s);
    credit()->setText(u"Đức Trung"_s);
    press(u"Write for 3 pictures"_s);
    QCOMPARE(stored(1).caption, u"Chung"_s);
    // What came after is not taken back.
    Picture third = stored(2);
    third.place = u"Vàm Lá"_s;
    QVERIFY(m_store->savePictures({third}));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(0).caption, QString());
    QCOMPARE(stored(1).caption, u"Chữ riêng"_s);
    QCOMPARE(stored(2).credit, QString());
    QCOMPARE(stored(2).place, u"Vàm Lá"_s);
    QTest::keyClick(view(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(stored(1).caption, u"Chung"_s);
}

void TestContactSheet::typedForSeveralIsNotLost()
{
    fill(3);
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    caption()->setPlainText(u"Cho hai ảnh"_s);
    // One more picture: the text stays.
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(caption()->toPlainText(), u"Cho hai ảnh"_s);
    QVERIFY(named<QPushButton>(u"Write for 3 pictures"_s)->isEnabled());
    // Away from them: nothing is written to another picture, and nothing is lost.
    view()->setCurrentIndex(view()->model()->index(0, 0));
    QVERIFY(stored(0).caption.isEmpty());
    press(u"Write them"_s);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(stored(row).caption, u"Cho hai ảnh"_s);
}

void TestContactSheet::wholeWorkByKeyboard()
{
    fill(3);
    QTest::keyClick(view(), Qt::Key_F2);
    for (int row = 0; row < 3; ++row) {
        QTest::keyClicks(caption(), u"Anh %1"_s.arg(row));
        QTest::keyClick(caption(), Qt::Key_Return); // Enter goes on in the form
        QTest::keyClicks(credit(), u"Duc Trung"_s);
        QTest::keyClick(credit(), Qt::Key_Return, Qt::ControlModifier);
    }
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(stored(row).caption, u"Anh %1"_s.arg(row));
        QCOMPARE(stored(row).credit, u"Duc Trung"_s);
    }
    QTest::keyClick(caption(), Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
}

void TestContactSheet::theMenuByKey()
{
    const MenuKey key(nullptr);
    fill(40);
    view()->setCurrentIndex(view()->model()->index(30, 0));
    view()->clearSelection();
    view()->scrollToTop();
    bool opened = false;
    QTimer::singleShot(0, this, [&opened] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        opened = true;
        const auto actions = menu->actions();
        for (QAction *action : actions)
            if (action->text().startsWith(u"3 stars"_s))
                menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(view(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(opened);
    QCOMPARE(stored(30).rating, 3);
    QCOMPARE(stored(0).rating, 0);
    const QRect rect = view()->visualRect(view()->currentIndex());
    QVERIFY(view()->viewport()->rect().contains(rect.center()));
}

void TestContactSheet::instructionsStandAboveAll()
{
    fill(2);
    QVERIFY(m_store->setPictureSize(QString(64, u'e'), QSize(3, 2)));
    Picture said;
    said.sha256 = QString(64, u'e');
    said.name = u"VL_4125.jpg"_s;
    said.instructions = u"Không đăng rõ mặt trẻ em"_s;
    QVERIFY(m_store->describePicture(said));
    QTRY_COMPARE(view()->model()->rowCount(), 3);
    view()->selectAll();
    QTRY_VERIFY(named<QPushButton>(u"Write for 3 pictures"_s));
    NoteBox *note = nullptr;
    for (NoteBox *box : m_page->findChildren<NoteBox *>())
        if (box->text().contains(said.instructions))
            note = box;
    QVERIFY(note && note->isVisible());
    QVERIFY(note->text().contains(u"VL_4125"_s));
    QVERIFY(note->mapTo(m_page.get(), QPoint()).y() < caption()->mapTo(m_page.get(), QPoint()).y());
}

void TestContactSheet::aStorysSheetWritesItsUses()
{
    Content content;
    content.headline = u"Sau lũ"_s;
    const auto story = m_store->createStory(content, m_session->member());
    QVERIFY(story);
    m_draft->open(*story);
    m_page->showStory();
    add({file(u"a.png"_s, 10), file(u"b.png"_s, 90)});
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    QCOMPARE(m_draft->story().content.photos.size(), 2);
    view()->selectAll();
    QTRY_VERIFY(named<QPushButton>(u"Write for 2 pictures"_s));
    caption()->setPlainText(u"Chợ nổi sau lũ"_s);
    press(u"Write for 2 pictures"_s);
    for (const Photo &photo : m_draft->story().content.photos) {
        QCOMPARE(photo.caption, u"Chợ nổi sau lũ"_s);
        QCOMPARE(m_store->picture(photo.sha256)->caption, u"Chợ nổi sau lũ"_s);
    }
    QVERIFY(m_draft->flush());
    view()->setCurrentIndex(view()->model()->index(1, 0));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_L);
    QCOMPARE(m_draft->story().content.lead, m_draft->story().content.photos.at(1).id);
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    for (const Photo &photo : m_draft->story().content.photos)
        QVERIFY(photo.caption.isEmpty());
    const QSignalSpy back(m_page.get(), &PicturesPage::backWanted);
    QTest::keyClick(view(), Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
}

void TestContactSheet::fullViewAndPairs()
{
    fill(3);
    QTest::keyClick(view(), Qt::Key_Space);
    auto *loupe = named<Loupe>(u"Full view"_s);
    QVERIFY(loupe && loupe->hasFocus());
    QTest::keyClick(loupe, Qt::Key_Right);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(loupe, Qt::Key_3);
    QCOMPARE(stored(1).rating, 3);
    QTest::keyClick(loupe, Qt::Key_Z);
    QCOMPARE(loupe->mode(), Loupe::Mode::Actual);
    QTRY_VERIFY(loupe->hasActual());
    QTest::keyClick(loupe, Qt::Key_Z);
    QTest::keyClick(loupe, Qt::Key_C);
    QCOMPARE(loupe->mode(), Loupe::Mode::Pair);
    QTest::keyClick(loupe, Qt::Key_Escape);
    QVERIFY(!loupe->isVisible());
    QVERIFY(view()->hasFocus());
    // Two chosen ones stand beside each other.
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(loupe->mode(), Loupe::Mode::Pair);
    QTest::keyClick(loupe, Qt::Key_Space);
}

void TestContactSheet::whatCameIsGoneTo()
{
    fill(3);
    const auto current
        = [this] { return view()->currentIndex().data(Qt::AccessibleTextRole).toString(); };
    const QString damaged = m_dir->filePath(u"AA.jpg"_s);
    QFile none(damaged);
    QVERIFY(none.open(QIODevice::WriteOnly) && none.write("no picture") == 10);
    none.close();
    add({file(u"VL_7.png"_s, 300), damaged});
    QTRY_VERIFY2(current().contains(u"VL_7.png"_s), qPrintable(current()));
    // What could not be read is said until it was seen.
    QVERIFY(named<QPushButton>(u"Close"_s));
    press(u"Close"_s);
    QVERIFY(!named<QPushButton>(u"Close"_s));
    // Who writes meanwhile goes on writing there.
    QTest::keyClick(view(), Qt::Key_F2);
    QTest::keyClicks(caption(), u"Ghe"_s);
    add({file(u"VL_8.png"_s, 330)});
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    QVERIFY2(current().contains(u"VL_7.png"_s), qPrintable(current()));
    QCOMPARE(caption()->toPlainText(), u"Ghe"_s);
}

void TestContactSheet::everythingHasAName()
{
    fill(2);
    view()->selectAll();
    const QList<QWidget *> all = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(),
            widget->metaObject()->className());
    }
    // The slider changes the cells, and every cell stays whole.
    auto *size = named<QSlider>(u"Size of the pictures"_s);
    size->setValue(320);
    QVERIFY(view()->visualRect(view()->model()->index(0, 0)).width() >= m_look->px(320));
    size->setValue(100);
    QTRY_VERIFY(view()->visualRect(view()->model()->index(1, 0)).left() < m_look->px(220));
}

QTEST_MAIN(TestContactSheet)
#include "tst_contactsheet.moc"
