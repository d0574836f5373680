// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk around the text says of its spelling: status line, checks, settings, submission.
#include "common/prompt.h"
#include "desk/storyactions.h"
#include "editor/celledit.h"
#include "editor/sheetedit.h"
#include "editor/spellbar.h"
#include "editor/spelling.h"
#include "inspector/checkspanel.h"
#include "preview/preview.h"
#include "windowdesk.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestSpellDesk : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theDictionaryWaitsForTheWindow();
    void theStatusLineCountsAndLeadsThere();
    void theChecksListWhatIsLeft();
    void wordsAreSeenAndRemovedInTheSettings();
    void peopleOfApprovedStoriesAreAskedAbout();
    void peopleAreSeenCorrectedAndForgotten();
    void whatThreeStoriesLetStandIsMarkedNoMore();
    void twoSpellingsOfOneNameAcrossTheStory();
    void theHouseStyleIsOneUndo();
    void cellsAreReadAndCorrected();
    void allIsInTheMenus();
    void aQuestionHoldsTheStepBack();
    void openNamesAreAskedAboutOnce();

private:
    void open(const QString &text)
    {
        open(QList<Block>{Block{.kind = Block::Kind::Paragraph, .runs = {Run{text}}}});
    }
    void open(const QList<Block> &blocks);
    void approve(const QString &text);
    QStringList marked()
    {
        QStringList words;
        const auto marks = m_sheet->extraSelections();
        for (const QTextEdit::ExtraSelection &mark : marks)
            words << mark.cursor.selectedText();
        return words;
    }

    Spelling *m_spelling = nullptr;
    SheetEdit *m_sheet = nullptr;
};

void TestSpellDesk::initTestCase()
{
    useTestSettings();
}

void TestSpellDesk::init()
{
    openLoneDesk();
}

void TestSpellDesk::cleanup()
{
    closeDesk();
}

void TestSpellDesk::open(const QList<Block> &blocks)
{
    Content content;
    content.headline = u"Cầu mới"_s;
    content.body.blocks = blocks;
    const auto story = m_store->createStory(content, m_session->member());
    QVERIFY(story.has_value());
    m_window = std::make_unique<MainWindow>(*m_session, *m_look);
    m_window->resize(1366, 768);
    m_spelling = m_window->findChild<Spelling *>();
    m_sheet = m_window->findChild<SheetEdit *>();
    QVERIFY(m_spelling && !m_spelling->isReady());
    QSignalSpy loaded(m_spelling, &Spelling::loaded);
    m_window->start(story->id);
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(!loaded.isEmpty() || loaded.wait(20000));
    if (!m_spelling->isReady())
        QSKIP("hunspell-vi is not installed");
}

void TestSpellDesk::theDictionaryWaitsForTheWindow()
{
    m_window = std::make_unique<MainWindow>(*m_session, *m_look);
    m_spelling = m_window->findChild<Spelling *>();
    QSignalSpy loaded(m_spelling, &Spelling::loaded);
    m_window->start();
    QVERIFY(loaded.isEmpty() && !m_spelling->isReady()); // not before the window is painted
    QVERIFY(loaded.wait(20000));
}

void TestSpellDesk::theStatusLineCountsAndLeadsThere()
{
    open(u"Đoàn xe ddoois qua cầu, ngừơi đông."_s);
    QTRY_VERIFY(named<QToolButton>(u"Spelling: 2 places"_s));
    QTest::mouseClick(named<QToolButton>(u"Spelling: 2 places"_s), Qt::LeftButton);
    QCOMPARE(m_sheet->textCursor().selectedText(), u"ddoois"_s);
    auto *bar = m_window->findChild<SpellBar *>();
    QVERIFY(bar->isVisible());
    // Every control of the bar has a name and can be reached by Tab.
    const auto controls = bar->findChildren<QAbstractButton *>();
    QVERIFY(controls.size() >= 8);
    for (const QAbstractButton *one : controls) {
        QVERIFY(!one->accessibleName().isEmpty());
        QVERIFY(one->focusPolicy() & Qt::TabFocus);
    }
    QTest::keyClicks(m_sheet, u"vua"_s); // the word is chosen: typing replaces it
    QTRY_VERIFY(named<QToolButton>(u"Spelling: 1 places"_s));
    QTRY_VERIFY(!bar->isVisible());
}

void TestSpellDesk::theChecksListWhatIsLeft()
{
    open(u"Đoàn xe ddoois qua cầu."_s);
    auto *checks = m_window->findChild<ChecksPanel *>();
    const auto says = [checks](const QString &text) {
        const auto labels = checks->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&text](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(says(u"1 places look misspelt"_s));
    QVERIFY(says(u"ddoois"_s));
    const int open = checks->openCount();
    QPushButton *link = nullptr;
    const auto buttons = checks->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text() == u"See it in the story"_s)
            link = button;
    QVERIFY(link);
    link->click();
    QCOMPARE(m_sheet->textCursor().selectedText(), u"ddoois"_s);
    m_window->findChild<QAction *>(u"spell.ignoreAll"_s)->trigger();
    QTRY_VERIFY(says(u"Spelling: nothing looks wrong"_s));
    QCOMPARE(checks->openCount(), open - 1);
}

void TestSpellDesk::wordsAreSeenAndRemovedInTheSettings()
{
    open(u"Đoàn xe ddoois qua cầu, ngừơi đông."_s);
    m_spelling->addPersonal(u"ddoois"_s);
    m_spelling->addNewsroom(u"ngừơi"_s);
    QTRY_VERIFY(m_sheet->extraSelections().isEmpty());
    m_window->findChild<QAction *>(u"desk.settings"_s)->trigger();
    QTRY_VERIFY(named<QPushButton>(u"Remove “ddoois”"_s));
    named<QPushButton>(u"Remove “ddoois”"_s)->click();
    QTRY_COMPARE(m_spelling->personalWords(), QStringList());
    QTRY_VERIFY(named<QPushButton>(u"Remove “ngừơi”"_s));
    named<QPushButton>(u"Remove “ngừơi”"_s)->click();
    QTRY_COMPARE(m_spelling->newsroomWords(), QStringList());
    QTRY_COMPARE(m_sheet->extraSelections().size(), 2);
    QTRY_VERIFY(named<QLineEdit>(u"My words"_s));
    QTest::keyClicks(named<QLineEdit>(u"My words"_s), u"xyzt"_s);
    QTest::keyClick(named<QLineEdit>(u"My words"_s), Qt::Key_Return);
    QTRY_COMPARE(m_spelling->personalWords(), QStringList{u"xyzt"_s});
    QTRY_VERIFY(named<QLineEdit>(u"My words"_s) && named<QLineEdit>(u"My words"_s)->hasFocus());
    auto *level = named<QComboBox>(u"What is underlined"_s);
    QVERIFY(level);
    QCOMPARE(level->currentText(), u"Balanced"_s);
    level->setCurrentIndex(2);
    Q_EMIT level->activated(2);
    QCOMPARE(spellwords::strictness(*m_store), spellwords::Strictness::Thorough);
}

void TestSpellDesk::approve(const QString &text)
{
    Content content;
    content.headline = u"Hội nghị"_s;
    content.standfirst = u"Hội nghị trực tuyến diễn ra sáng nay."_s;
    content.byline = QStringList{u"Diễm Hương"_s};
    content.body.blocks = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{text}}}};
    const auto story = m_store->createStory(content, m_session->member());
    QVERIFY(story.has_value());
    QVERIFY(m_store->transition(story->id, Action::Submit, m_session->member()).has_value());
    const auto approved = m_store->transition(story->id, Action::Approve, m_session->member());
    QVERIFY2(approved.has_value(), approved ? "" : qPrintable(approved.error().text));
}

void TestSpellDesk::peopleOfApprovedStoriesAreAskedAbout()
{
    approve(u"Thiếu tướng Lê Quốc Hùng - Thứ trưởng Bộ Công an chủ trì."_s);
    open(u"Sáng nay, Đại tá Lê Quốc Hùng gặp dân. Ông Lê Quốc Hung nói."_s);
    QTRY_COMPARE(marked(), (QStringList{u"Đại tá"_s, u"Lê Quốc Hung"_s}));
    QCOMPARE(m_spelling->people().constFirst().office, u"Thứ trưởng Bộ Công an"_s);
    // An approval while the desk is open teaches, too.
    approve(u"Trung tá Trần Văn An kể."_s);
    QTRY_COMPARE(m_spelling->people().size(), 2);
}

void TestSpellDesk::whatThreeStoriesLetStandIsMarkedNoMore()
{
    const QString text = u"Ông chia sẽ với bà con, ngĩ rằng bà con %1."_s;
    open(text.arg(u"vui"_s));
    QTRY_COMPARE(marked(), (QStringList{u"sẽ"_s, u"ngĩ"_s}));
    approve(text.arg(u"đã về"_s));
    approve(text.arg(u"còn ở lại"_s));
    QCOMPARE(m_spelling->learnedPhrases(), QStringList());
    approve(text.arg(u"lên đường"_s));
    QTRY_COMPARE(m_spelling->learnedPhrases(), QStringList{u"chia sẽ"_s});
    QTRY_COMPARE(marked(), QStringList{u"ngĩ"_s}); // surely no word: however often it is printed
    m_window->findChild<QAction *>(u"desk.settings"_s)->trigger();
    QTRY_VERIFY(named<QPushButton>(u"Remove “chia sẽ”"_s));
    QVERIFY(!named<QLineEdit>(u"Learned from approved stories"_s));
    named<QPushButton>(u"Remove “chia sẽ”"_s)->click();
    QTRY_COMPARE(marked(), (QStringList{u"sẽ"_s, u"ngĩ"_s}));
    QCOMPARE(m_spelling->learnedPhrases(), QStringList());
}

void TestSpellDesk::peopleAreSeenCorrectedAndForgotten()
{
    approve(u"Thiếu tướng Lê Quốc Hùng chủ trì."_s);
    open(u"Sáng nay, Đại tá Lê Quốc Hùng gặp dân."_s);
    QTRY_COMPARE(marked(), QStringList{u"Đại tá"_s});
    m_window->findChild<QAction *>(u"desk.settings"_s)->trigger();
    QTRY_VERIFY(named<QLineEdit>(u"Rank of Lê Quốc Hùng"_s));
    QLineEdit *rank = named<QLineEdit>(u"Rank of Lê Quốc Hùng"_s);
    QCOMPARE(rank->text(), u"Thiếu tướng"_s);
    rank->setText(u"Đại tá"_s);
    Q_EMIT rank->editingFinished();
    QTRY_COMPARE(m_spelling->people().constFirst().rank, u"Đại tá"_s);
    QTRY_COMPARE(marked(), QStringList());
    QTRY_VERIFY(named<QPushButton>(u"Forget Lê Quốc Hùng"_s));
    named<QPushButton>(u"Forget Lê Quốc Hùng"_s)->click();
    QTRY_VERIFY(m_spelling->people().isEmpty());
    QTRY_VERIFY(named<QLineEdit>(u"Name of a new person"_s));
    named<QLineEdit>(u"Name of a new person"_s)->setText(u"Trần Văn An"_s);
    QTRY_VERIFY(named<QPushButton>(u"Add a person"_s)->isEnabled());
    named<QPushButton>(u"Add a person"_s)->click();
    QTRY_COMPARE(m_spelling->people().size(), 1);
}

void TestSpellDesk::twoSpellingsOfOneNameAcrossTheStory()
{
    open(u"Anh Đỗ Mạnh Cường kể. Anh Đỗ Mạnh Cường cười."_s);
    QTRY_COMPARE(marked(), QStringList());
    QTextCursor end = m_sheet->document()->find(u"cười."_s);
    end.movePosition(QTextCursor::EndOfBlock);
    end.insertBlock();
    end.insertText(u"Vợ anh Đỗ Mạnh Cương về quê."_s);
    QTRY_COMPARE(marked(), QStringList{u"Đỗ Mạnh Cương"_s});
}

void TestSpellDesk::theHouseStyleIsOneUndo()
{
    open(u"Toà án hoà giải, khoẻ mạnh; kĩ thuật, ti vi."_s);
    HouseStyle style;
    style.letter = HouseStyle::Letter::Y;
    style.capitals = HouseStyle::Capitals::Newspaper;
    m_spelling->setStyle(style);
    QCOMPARE(spellwords::style(*m_store), style);
    QTRY_COMPARE(marked(), (QStringList{u"Toà"_s, u"hoà"_s, u"khoẻ"_s, u"kĩ"_s}));
    const QString before = m_sheet->toPlainText();
    m_window->findChild<QAction *>(u"spell.style"_s)->trigger();
    QVERIFY(m_sheet->toPlainText().contains(u"Tòa án hòa giải, khỏe mạnh; kỹ thuật, ti vi."_s));
    m_sheet->undo();
    QCOMPARE(m_sheet->toPlainText(), before);
}

void TestSpellDesk::cellsAreReadAndCorrected()
{
    Block table{.kind = Block::Kind::Table};
    table.rows
        = {{Cell{.runs = {{u"Đoàn xe"_s}}}, Cell{.runs = {{u"qua "_s}, {u"ddoois"_s, Bold}}}},
            {Cell{.runs = {{u"ngừơi đông"_s}}}, Cell{}}};
    open({Block{.runs = {{u"Sáng nay."_s}}}, table});
    QTRY_VERIFY(named<QToolButton>(u"Spelling: 2 places"_s));
    QTest::mouseClick(named<QToolButton>(u"Spelling: 2 places"_s), Qt::LeftButton);
    auto *cell = m_window->findChild<CellEdit *>();
    QVERIFY(cell->isOpen());
    QCOMPARE(cell->textCursor().selectedText(), u"ddoois"_s);
    QVERIFY(m_window->findChild<SpellBar *>()->isVisible());
    action(u"spell.next"_s)->trigger();
    QCOMPARE(cell->textCursor().selectedText(), u"ngừơi"_s);
    action(u"spell.fix"_s)->trigger();
    QVERIFY(m_window->desk().draft().flush().has_value());
    const Block now = m_window->desk().story().content.body.blocks.at(1);
    QCOMPARE(plainText(now.rows.at(1).at(0).runs), u"người đông"_s);
    QCOMPARE(now.rows.at(0), table.rows.at(0));
    m_sheet->undoStep();
    QVERIFY(m_window->desk().draft().flush().has_value());
    QCOMPARE(m_window->desk().story().content.body.blocks.at(1), table);
}

void TestSpellDesk::allIsInTheMenus()
{
    open(u"Đoàn xe qua cầu."_s);
    QStringList names;
    const auto menus = m_window->findChildren<QMenu *>();
    for (const QMenu *menu : menus)
        for (const QAction *action : menu->actions())
            names.append(action->objectName());
    for (const QString &name : {u"spell.next"_s, u"spell.previous"_s, u"spell.suggest"_s,
             u"spell.fix"_s, u"spell.fixAll"_s, u"spell.style"_s, u"spell.ignore"_s,
             u"spell.ignoreAll"_s, u"spell.personal"_s, u"spell.newsroom"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestSpellDesk::aQuestionHoldsTheStepBack()
{
    open(u"Đoàn xe qua cầu."_s);
    auto *actions = m_window->findChild<StoryActions *>();
    int asked = 0;
    bool answer = false;
    actions->setQuestion([&](Action action) {
        asked += action == Action::Submit;
        return answer;
    });
    actions->run(Action::Submit);
    QCOMPARE(asked, 1);
    QCOMPARE(m_window->desk().story().state, State::Draft);
    answer = true;
    actions->run(Action::Submit);
    QCOMPARE(m_window->desk().story().state, State::Submitted);
}

void TestSpellDesk::openNamesAreAskedAboutOnce()
{
    approve(u"Thiếu tướng Lê Quốc Hùng chủ trì."_s);
    open(u"Sáng nay, Đại tá Lê Quốc Hùng gặp dân."_s);
    QTRY_COMPARE(marked(), QStringList{u"Đại tá"_s});
    auto *actions = m_window->findChild<StoryActions *>();
    prompt::answerNext(prompt::Answer::First);
    actions->run(Action::Submit);
    QCOMPARE(m_window->desk().story().state, State::Draft);
    QCOMPARE(m_sheet->textCursor().selectedText(), u"Đại tá"_s);
    actions->run(Action::Submit); // it was seen
    QCOMPARE(m_window->desk().story().state, State::Submitted);
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestSpellDesk test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_spelldesk.moc"
