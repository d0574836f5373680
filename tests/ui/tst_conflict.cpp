// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/clashbox.h"
#include "conflictdesk.h"
#include "desk/panes.h"
#include "preview/preview.h"
#include "server/conflictbar.h"

#include <QQuickWindow>
#include <QTextBrowser>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

/// Two people changed one story: how one of them chooses what stays.
class TestConflict : public QObject, private ConflictDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { openConflictDesk(); }
    void cleanup();
    void theBarLeadsToTheChoice();
    void theListSaysWhoAndWhat();
    void aClashStandsInItsFrame();
    void aDigitChooses();
    void keysAloneDecide();
    void chosenAgain();
    void aLineIsAsWideAsItsWords();
    void theMergedTextIsShown();
    void laterChangesNothing();
    void whatWasTypedIsMine();
    void nothingIsDecidedOverWhatNobodySaw();
    void strangersAreAskedToo();
    void whoMayNotDecideIsTold();
    void bothTextsStayInTheTimeline();
    void everythingHasRoom_data();
    void everythingHasRoom();
};

void TestConflict::initTestCase()
{
    useTestSettings();
}

void TestConflict::cleanup()
{
    closeDesk();
}

void TestConflict::theBarLeadsToTheChoice()
{
    disagreeInFivePlaces();
    openWindow(m_id);
    auto *bar = m_window->findChild<ConflictBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY(says(u"Ngọc Lan changed the same words as you"_s));
    QVERIFY(says(u"Both texts are kept"_s));
    QVERIFY(!bar->isAncestorOf(QApplication::focusWidget()));
    named<QPushButton>(u"Choose place by place…"_s)->click();
    QVERIFY(view()->isVisible());
    QVERIFY(!m_window->findChild<Panes *>()->isVisible());
    QVERIFY(says(u"F8"_s)); // its keys stand in the status line
    key(Qt::Key_Escape);
    QVERIFY(!view()->isVisible());
    QVERIFY(m_window->findChild<Panes *>()->isVisible());
    QVERIFY(!says(u"F8"_s));
    QTRY_VERIFY(qobject_cast<QTextEdit *>(QApplication::focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!view()->isVisible());
}

void TestConflict::theListSaysWhoAndWhat()
{
    disagreeInFivePlaces();
    open();
    QCOMPARE(view()->differences(), 5);
    QVERIFY(says(u"5 differences"_s));
    QVERIFY(says(u"3 merged by themselves, 2 changed by both."_s));
    QVERIFY(says(u"No text is deleted"_s));
    const QString package = u"Package text merged in"_s, open = u"Not chosen yet"_s;
    QCOMPARE(entry(0), QStringList({u"Headline"_s, u"Ngọc Lan changed it"_s, package}));
    QCOMPARE(entry(1), QStringList({u"Paragraph 2"_s, u"both changed it"_s, open}));
    QCOMPARE(entry(2), QStringList({u"Paragraph 4"_s, u"both changed it"_s, open}));
    QCOMPARE(
        entry(3), QStringList({u"Paragraph 5"_s, u"you added it"_s, u"Your text merged in"_s}));
    QCOMPARE(entry(4), QStringList({u"Caption of picture 1"_s, u"Ngọc Lan changed it"_s, package}));
    QCOMPARE(list()->item(1)->data(Qt::AccessibleTextRole).toString(),
        u"Paragraph 2, both changed it, Not chosen yet"_s);
    QVERIFY(says(u"2 places not chosen yet"_s) && says(u"3 / 5 done"_s));
    QVERIFY(says(u"This story was changed in two places."_s));
    QVERIFY(says(u"Both texts are whole."_s));
    QVERIFY(says(u"That of Ngọc Lan"_s));
    QCOMPARE(view()->current(), 1); // the first that waits for an answer
}

void TestConflict::aClashStandsInItsFrame()
{
    disagreeInFivePlaces();
    open();
    const auto boxes = view()->findChildren<ClashBox *>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(boxes.constFirst()->accessibleName().contains(u"Paragraph 2: both changed it"_s));
    QTRY_VERIFY(boxes.constFirst()->height() > 60);
    for (const auto choice : {Look::Choice::Light, Look::Choice::Dark}) {
        m_look->setChoice(choice);
        auto *box = view()->findChild<ClashBox *>();
        QTRY_VERIFY(box->isVisible() && box->height() > 60);
        const QImage image = box->grab().toImage();
        const QColor frame = m_look->theme().submitted;
        for (const QPoint &at : {QPoint(1, 30), QPoint(0, image.height() / 2),
                 QPoint(image.width() - 1, image.height() / 2), QPoint(image.width() / 2, 0),
                 QPoint(image.width() / 2, image.height() - 1)})
            QCOMPARE(image.pixelColor(at), frame);
    }
    // each side against what both knew
    QStringList texts;
    const auto labels = view()->findChild<ClashBox *>()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts += label->text();
    const QString all = texts.join(u'\n');
    QCOMPARE(all.count(u"line-through\">năm</span>"_s), 2);
    QVERIFY(all.contains(u"underline\">tám</span>"_s) && all.contains(u"underline\">sáu</span>"_s));
    QVERIFY(says(u"(no such paragraph)"_s)); // paragraph 5 is only mine
    view()->setSideBySide(false);
    QCOMPARE(view()->findChildren<ClashBox *>().size(), 2);
    QVERIFY(!says(u"(no such paragraph)"_s));
}

void TestConflict::aDigitChooses()
{
    disagree([](Content &content) { content.headline = u"Cầu Ván thông xe tối nay"_s; },
        [](Content &content) { content.headline = u"Cầu Ván thông xe chiều nay"_s; });
    open();
    QVERIFY(says(u"1 changed by both."_s) && !says(u"merged by themselves"_s));
    auto *theirs = button(u"Keep that of Ngọc Lan"_s);
    QVERIFY(button(u"Keep mine"_s) && theirs && button(u"Keep both"_s) && use());
    QVERIFY(theirs->text().endsWith(u'2')); // the key stands on it
    key(Qt::Key_4); // means nothing
    QVERIFY(!use()->isEnabled() && view()->openCount() == 1);
    key(Qt::Key_1);
    QVERIFY(use()->isEnabled());
    QCOMPARE(entry(0).constLast(), u"Mine is kept"_s);
    key(Qt::Key_2); // it is decided, and folded
    QCOMPARE(entry(0).constLast(), u"Mine is kept"_s);
    button(u"Choose again"_s)->click();
    QVERIFY(button(u"Keep mine"_s)->isChecked() && use()->isEnabled());
    key(Qt::Key_2);
    QCOMPARE(entry(0).constLast(), u"That of Ngọc Lan is kept"_s);
    QCOMPARE(QApplication::focusWidget(), use());
    key(Qt::Key_Space);
    QVERIFY(!view()->isVisible());
    QCOMPARE(kept().headline, u"Cầu Ván thông xe chiều nay"_s);
    QVERIFY(!m_window->findChild<ConflictBar *>()->isVisible());
    QTRY_VERIFY(qobject_cast<QTextEdit *>(QApplication::focusWidget()));
}

void TestConflict::keysAloneDecide()
{
    disagreeInFivePlaces();
    openWindow(m_id);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view()->current(), 1);
    key(Qt::Key_F8);
    key(Qt::Key_F8);
    QCOMPARE(view()->current(), 3);
    key(Qt::Key_1); // nothing to choose there
    QCOMPARE(view()->openCount(), 2);
    key(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view()->current(), 2);
    key(Qt::Key_3);
    QCOMPARE(view()->openCount(), 1);
    QCOMPARE(view()->current(), 1); // the one that is still open
    key(Qt::Key_2);
    QCOMPARE(view()->openCount(), 0);
    QVERIFY(says(u"Everything is chosen"_s) && says(u"5 / 5 done"_s));
    key(Qt::Key_Return); // “Use the merged text” has the focus
    QVERIFY(!view()->isVisible());
    QCOMPARE(kept().headline, u"Cầu Ván thông xe trở lại đầu mối"_s);
    QCOMPARE(paragraph(1), u"Xe tải dưới sáu tấn qua được."_s);
    QVERIFY(paragraph(3).endsWith(u"trực suốt đêm."_s));
    QVERIFY(paragraph(4).endsWith(u"mỗi chốt bốn người."_s));
    QCOMPARE(paragraph(5), u"Bà Trần Thị Lành nói cả xóm thức."_s);
    QCOMPARE(kept().photos.constFirst().caption, u"Những chuyến xe đầu tiên, sau sáu ngày."_s);
    QVERIFY(!m_store->summary(m_id)->conflict);
}

void TestConflict::chosenAgain()
{
    disagreeInFivePlaces();
    open();
    key(Qt::Key_3);
    QCOMPARE(view()->findChildren<ClashBox *>().size(), 1); // that one is folded
    QVERIFY(button(u"2 · Paragraph 2 – both are kept"_s));
    const auto *folded = button(u"2 · Paragraph 2 – both are kept"_s);
    QTRY_COMPARE(folded->text(), folded->accessibleName()); // and not cut where there is room
    button(u"2 · Paragraph 2 – both are kept"_s)->click();
    QTRY_VERIFY(says(u"line-through\">năm</span>"_s)); // to be read, not to be chosen in
    QCOMPARE(view()->findChildren<ClashBox *>().size(), 1);
    button(u"Choose again"_s)->click();
    QCOMPARE(view()->findChildren<ClashBox *>().size(), 2);
    QCOMPARE(view()->current(), 1);
    QCOMPARE(view()->openCount(), 1); // what was chosen holds until something else is
    button(u"Keep mine"_s)->click();
    QCOMPARE(entry(1).constLast(), u"Mine is kept"_s);
    QCOMPARE(view()->current(), 2);
}

void TestConflict::aLineIsAsWideAsItsWords()
{
    for (int i = 1; i < 60; ++i) { // letters are fractions of a pixel wide
        FoldLine line(u"%1 · Đoạn %2 – giữ cả hai"_s.arg(i).arg(i * 3), nullptr);
        line.setFont(m_look->interfaceFont(13, 600));
        line.resize(line.sizeHint());
        line.ensurePolished();
        line.show();
        QCOMPARE(line.text(), line.accessibleName());
    }
}

void TestConflict::theMergedTextIsShown()
{
    disagreeInFivePlaces();
    open();
    key(Qt::Key_2);
    named<QPushButton>(u"See the merged text"_s)->click();
    const auto *page = m_window->findChild<QTextBrowser *>();
    QTRY_VERIFY(page && page->isVisible());
    const QString shown = page->toPlainText();
    QVERIFY(shown.contains(u"trở lại đầu mối"_s) && shown.contains(u"dưới sáu tấn"_s));
    QVERIFY(shown.contains(u"cả xóm thức"_s) && shown.contains(u"trực suốt đêm"_s));
    QVERIFY(page->isReadOnly());
    QVERIFY(says(u"not chosen yet"_s));
}

void TestConflict::laterChangesNothing()
{
    disagreeInFivePlaces();
    open();
    const Content before = kept();
    const auto revisions = m_store->revisions(m_id, false)->size();
    key(Qt::Key_2);
    key(Qt::Key_2);
    named<QPushButton>(u"Later"_s)->click();
    QVERIFY(!view()->isVisible());
    QCOMPARE(kept(), before);
    QCOMPARE(m_store->revisions(m_id, false)->size(), revisions);
    QVERIFY(m_store->summary(m_id)->conflict);
    QVERIFY(m_window->findChild<ConflictBar *>()->isVisible());
}

void TestConflict::whatWasTypedIsMine()
{
    disagreeInFivePlaces();
    openWindow(m_id);
    // typed above the bar and not saved yet
    m_window->desk().draft().edit([](Content &content) { content.standfirst = u"Sapo vừa gõ."_s; });
    action(u"story.compare"_s)->trigger();
    QCOMPARE(view()->differences(), 6);
    QCOMPARE(
        entry(1), QStringList({u"Standfirst"_s, u"you changed it"_s, u"Your text merged in"_s}));
    key(Qt::Key_2);
    key(Qt::Key_2);
    use()->click();
    QCOMPARE(kept().standfirst, u"Sapo vừa gõ."_s);
    QCOMPARE(kept().headline, u"Cầu Ván thông xe trở lại đầu mối"_s);
}

void TestConflict::nothingIsDecidedOverWhatNobodySaw()
{
    disagreeInFivePlaces();
    open();
    key(Qt::Key_2);
    key(Qt::Key_1);
    QVERIFY(use()->isEnabled());
    m_window->desk().draft().edit([](Content &content) {
        content.body.blocks[1].runs = {{u"Xe tải dưới chín tấn qua được."_s}};
    });
    use()->click();
    QVERIFY(view()->isVisible());
    QVERIFY(m_store->summary(m_id)->conflict);
    QVERIFY(says(u"The text changed meanwhile"_s));
    QCOMPARE(view()->openCount(), 1); // that one is another now, the other choice stays
    QCOMPARE(view()->current(), 1);
    QVERIFY(says(u"chín"_s));
    QCOMPARE(entry(2).constLast(), u"Mine is kept"_s);
    key(Qt::Key_1);
    use()->click();
    QCOMPARE(paragraph(1), u"Xe tải dưới chín tấn qua được."_s);
}

void TestConflict::strangersAreAskedToo()
{
    disagreeInFivePlaces();
    auto conflict = **Copies(*m_store).conflict(m_id);
    conflict.base.hash.clear();
    conflict.base.content = {};
    conflict.theirs.by.clear();
    VERIFY_OK(Copies(*m_store).setConflict(conflict));
    open();
    QVERIFY(view()->openCount() > 2);
    QVERIFY(says(u"(no such paragraph)"_s));
    QVERIFY(button(u"Keep theirs"_s)); // whose nobody knows
    while (view()->openCount() > 0)
        key(Qt::Key_2);
    use()->click();
    QCOMPARE(kept().headline, conflict.theirs.content.headline);
    QCOMPARE(kept().body, conflict.theirs.content.body);
}

void TestConflict::whoMayNotDecideIsTold()
{
    disagreeInFivePlaces();
    VERIFY_OK(m_store->addMember({u"khoa"_s, u"Đăng Khoa"_s, Role::Reporter}));
    const Content before = kept();
    open();
    become(u"khoa"_s);
    if (!view()->isVisible())
        action(u"story.compare"_s)->trigger();
    key(Qt::Key_2);
    key(Qt::Key_2);
    use()->click();
    QVERIFY(view()->isVisible());
    QVERIFY(says(u"Only its author or an editor may end the conflict"_s));
    QVERIFY(m_store->summary(m_id)->conflict);
    QCOMPARE(kept(), before);
}

void TestConflict::bothTextsStayInTheTimeline()
{
    disagreeInFivePlaces();
    const Content mine = kept(), theirs = (*Copies(*m_store).conflict(m_id))->theirs.content;
    open();
    key(Qt::Key_3);
    key(Qt::Key_2);
    use()->click();
    QVERIFY(kept() != mine && kept() != theirs);
    bool hasMine = false, hasTheirs = false;
    const auto revisions = *m_store->revisions(m_id, false);
    for (const Revision &one : revisions) {
        const auto revision = m_store->revision(m_id, one.number);
        hasMine = hasMine || revision->content == mine;
        hasTheirs = hasTheirs || revision->content == theirs;
    }
    QVERIFY(hasMine);
    QVERIFY(hasTheirs);
}

void TestConflict::everythingHasRoom_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("scale");
    QTest::newRow("small") << QSize(1024, 640) << 1.0;
    QTest::newRow("usual") << QSize(1366, 768) << 1.0;
    QTest::newRow("large type") << QSize(1366, 768) << 2.0;
}

void TestConflict::everythingHasRoom()
{
    QFETCH(QSize, size);
    QFETCH(qreal, scale);
    m_look->setScale(scale);
    disagreeInFivePlaces();
    open(size);
    key(Qt::Key_3);
    QTRY_VERIFY(view()->findChild<ClashBox *>()->height() > 60);
    QCOMPARE(m_window->size(), size);
    const auto misplaced = [this] {
        const auto buttons = view()->findChildren<QPushButton *>();
        for (const QPushButton *one : buttons) {
            const QRect place(one->mapTo(view(), QPoint()), one->size());
            const bool whole = one->width() >= one->sizeHint().width() && place.left() >= 0
                && place.right() < view()->width();
            if (one->isVisible() && !whole && !qobject_cast<const FoldLine *>(one))
                return one->text();
        }
        return QString();
    };
    QTRY_COMPARE(misplaced(), QString());
    QTRY_COMPARE(use()->visibleRegion().boundingRect(), use()->rect());
    const auto *both = button(u"Keep both"_s); // to be seen without scrolling
    QTRY_COMPARE(both->visibleRegion().boundingRect(), both->rect());
    m_look->setScale(1);
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestConflict test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_conflict.moc"
