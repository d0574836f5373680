// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/focusline.h"
#include "editor/formatbar.h"
#include "editordesk.h"

#include <algorithm>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTextLayout>

using namespace toasoan;

class TestFocusMode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m = std::make_unique<test::EditorDesk>();
        Content story = test::content(u"Tít"_qs);
        for (int i = 0; i < 60; ++i)
            story.body.blocks += Block{.runs = {{u"Đoạn thứ %1 của bài."_qs.arg(i)}}};
        m->load(story);
    }
    void cleanup() { m.reset(); }
    void onlyTheTextStays();
    void theOtherParagraphsAreFaint();
    void theLineIsHeldInTheMiddle();
    void composingMovesNothing();
    void nothingOfItIsInTheStory();
    void theGoalIsCounted();
    void thousandsAreGrouped();

private:
    [[nodiscard]] QColor colour(const QTextBlock &block) const
    {
        const auto formats = block.layout()->formats();
        return formats.isEmpty() ? QColor() : formats.constFirst().format.foreground().color();
    }
    [[nodiscard]] int lineAt() const { return m->sheet->cursorRect().center().y(); }
    [[nodiscard]] int middle() const { return m->sheet->viewport()->height() / 2; }
    std::unique_ptr<test::EditorDesk> m;
};

void TestFocusMode::onlyTheTextStays()
{
    m->key(Qt::Key_F11);
    QVERIFY(m->editor.isFocusMode());
    QVERIFY(!m->editor.findChild<FormatBar *>()->isVisible());
    QVERIFY(m->editor.findChild<FocusLine *>()->isVisible());
    QVERIFY(m->sheet->hasFocus());
    m->key(Qt::Key_Escape);
    QVERIFY(!m->editor.isFocusMode());
    QVERIFY(m->editor.findChild<FormatBar *>()->isVisible());
    QVERIFY(!m->action(u"focus"_qs)->isChecked());
}

void TestFocusMode::theOtherParagraphsAreFaint()
{
    m->editor.focusBlock(10);
    m->editor.setFocusMode(true);
    const QTextBlock at = m->sheet->textCursor().block();
    QCOMPARE(colour(at), QColor());
    QCOMPARE(colour(at.next()), m->look.theme().faint);
    m->key(Qt::Key_Down);
    QCOMPARE(colour(at), m->look.theme().faint);
    QCOMPARE(colour(at.next()), QColor());
    m->editor.setFocusMode(false);
    QCOMPARE(colour(at), QColor());
}

void TestFocusMode::theLineIsHeldInTheMiddle()
{
    m->editor.setFocusMode(true);
    for (const int block : {0, 30, 60}) {
        m->editor.focusBlock(block);
        QVERIFY2(qAbs(lineAt() - middle()) <= 2, qPrintable(QString::number(lineAt())));
    }
    m->key(Qt::Key_End);
    for (int i = 0; i < 5; ++i) {
        m->key(Qt::Key_Return);
        QTest::keyClicks(m->sheet, QStringLiteral("a"));
        QVERIFY2(qAbs(lineAt() - middle()) <= 2, qPrintable(QString::number(lineAt())));
    }
    m->editor.setFocusMode(false);
    QVERIFY(m->sheet->verticalScrollBar()->minimum() == 0);
    QVERIFY(m->sheet->viewport()->rect().contains(m->sheet->cursorRect().center()));
}

void TestFocusMode::composingMovesNothing()
{
    m->editor.focusBlock(30);
    m->editor.setFocusMode(true);
    const int before = m->sheet->verticalScrollBar()->value();
    QInputMethodEvent event(QString(u'ô'), {});
    QCoreApplication::sendEvent(m->sheet, &event);
    QCOMPARE(m->sheet->verticalScrollBar()->value(), before);
}

void TestFocusMode::nothingOfItIsInTheStory()
{
    const Content before = m->saved();
    m->editor.setFocusMode(true);
    m->key(Qt::Key_Down);
    m->editor.setFocusMode(false);
    QCOMPARE(m->saved(), before);
    QVERIFY(!m->action(u"undo"_qs)->isEnabled());
}

void TestFocusMode::theGoalIsCounted()
{
    VERIFY_OK(m->store->setSetting(u"wordGoal"_qs, u"10000"_qs));
    m->editor.setFocusMode(true);
    const auto said = [this] {
        QString all;
        for (const QLabel *label : m->editor.findChild<FocusLine *>()->findChildren<QLabel *>())
            all += label->text() + u' ';
        return all;
    };
    QTRY_VERIFY2(said().contains(u"to the goal"_qs), qPrintable(said()));
}

void TestFocusMode::thousandsAreGrouped()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    auto *line = m->editor.findChild<FocusLine *>();
    line->setWords(12345, 20000);
    QLocale::setDefault(before);
    const auto labels = line->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text() == u"12.345 words · 7.655 to the goal"_qs;
    }));
}

QTEST_MAIN(TestFocusMode)
#include "tst_focusmode.moc"
