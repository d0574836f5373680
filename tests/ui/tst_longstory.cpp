// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editordesk.h"
#include "story/longtext.h"

#include <ctime>
#include <QSignalSpy>

using namespace toasoan;

class TestLongStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMillionLettersOpenAndArePartedOnRequest();
};

// Issue 5: a paragraph of 1 MB opens in 2 s, loses nothing, the desk offers to split it.
void TestLongStory::aMillionLettersOpenAndArePartedOnRequest()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"Nuoc rut, nguoi dan tro ve don bun. "_qs;
    Content story = test::content(u"Tít"_qs);
    story.body = normalised(Body{{Block{.runs = {{text}}}}});
    test::EditorDesk desk;
    QSignalSpy offered(&desk.editor, &StoryEditor::longParagraphFound);
    const std::clock_t begun = std::clock();
    desk.load(story);
    QApplication::processEvents();
    const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
    qInfo("opened in %.2f s of CPU time", seconds);
    QVERIFY(seconds < 2.0);
    QVERIFY(offered.count() == 1 && offered.at(0).at(0).toInt() > 1'000'000);
    desk.editor.focusField(StoryEditor::Field::Body);
    QTest::keyClicks(desk.sheet, QStringLiteral("A"));
    QCOMPARE(plainText(desk.saved().body).size(), plainText(story.body).size() + 1);
    const Body before = desk.saved().body;
    desk.editor.splitLongParagraphs();
    QVERIFY(longestParagraph(desk.saved().body) < longParagraph);
    QCOMPARE(plainText(desk.saved().body).replace(u'\n', u' '), plainText(before));
    desk.sheet->undoStep();
    QCOMPARE(desk.saved().body, before);
}

QTEST_MAIN(TestLongStory)
#include "tst_longstory.moc"
