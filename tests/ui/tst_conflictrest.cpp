// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where much clashes: one answer to all that is open, and the way back.
#include "conflictdesk.h"
#include "preview/preview.h"

#include <QPlainTextEdit>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

class TestConflictRest : public QObject, private ConflictDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-conflictrest"_s); }
    void init() { openConflictDesk(); }
    void cleanup() { closeDesk(); }
    void oneKeyAnswersWhatIsOpen_data();
    void oneKeyAnswersWhatIsOpen();
    void theButtonsNameTheirKeys();
    void aChoiceIsUndone();
    void theListLeavesRoomForTheButtons();
    void whoWroteOfflineIsTold();

private:
    void disagreeInSixPlaces();
};

void TestConflictRest::disagreeInSixPlaces()
{
    const auto changed = [](const QString &by) {
        return [by](Content &content) {
            content.kicker = u"Tít dẫn "_s + by;
            content.headline = u"Tít "_s + by;
            content.standfirst = u"Sapo "_s + by;
            for (const int at : {0, 1, 3})
                content.body.blocks[at].runs = {{u"Đoạn %1 %2."_s.arg(at).arg(by)}};
        };
    };
    disagree(changed(u"của tôi"_s), changed(u"của Lan"_s));
}

void TestConflictRest::oneKeyAnswersWhatIsOpen_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("whose");
    QTest::newRow("mine") << int(Qt::Key_1) << u"của tôi"_s;
    QTest::newRow("theirs") << int(Qt::Key_2) << u"của Lan"_s;
}

void TestConflictRest::oneKeyAnswersWhatIsOpen()
{
    QFETCH(int, key);
    QFETCH(QString, whose);
    const auto own = [this] { return action(u"story.keepMine"_s)->isEnabled(); };
    disagreeInSixPlaces();
    openWindow(m_id);
    QVERIFY(!own()); // means nothing in the text
    action(u"story.compare"_s)->trigger();
    QCOMPARE(view()->openCount(), 6);
    const bool first = view()->current() == 0;
    QVERIFY(first && own());
    const bool mine = key == Qt::Key_1;
    ConflictDesk::key(mine ? Qt::Key_2 : Qt::Key_1); // what was chosen one by one stays
    ConflictDesk::key(Qt::Key(key), Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view()->openCount(), 0);
    QCOMPARE(QApplication::focusWidget(), use());
    ConflictDesk::key(Qt::Key_Space);
    QVERIFY(!view()->isVisible() && !own());
    QCOMPARE(kept().kicker, mine ? u"Tít dẫn của Lan"_s : u"Tít dẫn của tôi"_s);
    QCOMPARE(kept().headline, u"Tít "_s + whose);
    QCOMPARE(kept().standfirst, u"Sapo "_s + whose);
    QCOMPARE(paragraph(3), u"Đoạn 3 %1."_s.arg(whose));
}

void TestConflictRest::theButtonsNameTheirKeys()
{
    disagreeInSixPlaces();
    open();
    QVERIFY(says(u"In the 6 places not chosen yet, keep"_s));
    const auto *mine = button(u"not chosen yet, keep: Mine"_s);
    auto *theirs = button(u"not chosen yet, keep: That of Ngọc Lan"_s);
    QVERIFY(mine && mine->text().endsWith(u"Ctrl+Shift+1"_s));
    QVERIFY(theirs && theirs->text().endsWith(u"Ctrl+Shift+2"_s));
    theirs->click();
    QCOMPARE(view()->openCount(), 0);
    QVERIFY(!mine->isVisible() && !theirs->isVisible());
}

void TestConflictRest::aChoiceIsUndone()
{
    disagreeInSixPlaces();
    open();
    const auto undo = [this] { key(Qt::Key_Z, Qt::ControlModifier); };
    key(Qt::Key_2);
    action(u"story.keepMine"_s)->trigger();
    QCOMPARE(view()->openCount(), 0);
    undo(); // at once all that one answer gave
    QCOMPARE(view()->openCount(), 5);
    QCOMPARE(entry(0).constLast(), u"That of Ngọc Lan is kept"_s);
    undo();
    QCOMPARE(view()->openCount(), 6);
    undo(); // nothing is left, and the story's own undo does not answer instead
    QCOMPARE(view()->openCount(), 6);
    QCOMPARE(kept().headline, u"Tít của tôi"_s);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view()->openCount(), 0);
    QCOMPARE(entry(0).constLast(), u"That of Ngọc Lan is kept"_s);
    QCOMPARE(entry(1).constLast(), u"Mine is kept"_s);
    // in a field the keys belong to what is written there
    button(u"Choose again"_s)->click();
    button(u"Write it anew…"_s)->click();
    auto *field = view()->findChild<QPlainTextEdit *>();
    QTest::keyClicks(field, u" Them"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(view()->findChild<QPlainTextEdit *>());
    QCOMPARE(view()->openCount(), 0);
    QVERIFY(!field->toPlainText().endsWith(u"Them"_s));
}

void TestConflictRest::theListLeavesRoomForTheButtons()
{
    disagreeInSixPlaces();
    m_look->setScale(2);
    open({1366, 768});
    QCOMPARE(m_window->size(), QSize(1366, 768));
    for (const QString &words : {u"keep: Mine"_s, u"keep: That of Ngọc Lan"_s}) {
        const auto *one = button(words);
        QVERIFY(one);
        QTRY_VERIFY(one->width() >= one->sizeHint().width());
        QTRY_COMPARE(one->visibleRegion().boundingRect(), one->rect());
    }
    QTRY_VERIFY(list()->viewport()->height() >= list()->sizeHintForRow(0));
    m_look->setScale(1);
}

void TestConflictRest::whoWroteOfflineIsTold()
{
    disagreeInSixPlaces();
    auto conflict = **Copies(*m_store).conflict(m_id);
    VERIFY_OK(Copies(*m_store).endConflict(m_id, {}));
    conflict.theirs.server = conflict.base.server = u"https://bao.example/"_s;
    VERIFY_OK(Copies(*m_store).setConflict(conflict));
    open();
    QVERIFY(says(u"and you on this computer"_s) && !says(u"offline"_s));
    action(u"story.compare"_s)->trigger();
    QDateTime asked;
    view()->setOffline([&asked](const QDateTime &at) {
        asked = at;
        return true;
    });
    action(u"story.compare"_s)->trigger();
    QCOMPARE(asked, m_store->story(m_id)->updatedAt);
    QVERIFY(says(u"while you wrote offline"_s) && says(u", offline"_s));
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestConflictRest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_conflictrest.moc"
