// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/bodymirror.h"
#include "editor/sheet.h"
#include "randombody.h"

#include <QTest>

using namespace toasoan;
using textmap::Part;

class TestTextMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodySurvivesTheDocument();
    void bodySurvivesTheSheet();
    void formatsSayWhatTheyMean();
    void mirrorFollowsRandomEdits();
    void undoBringsEveryStateBack();
    void structureSurvivesRandomSelections();
};

namespace {

constexpr quint32 Seed = 20261125;

QByteArray dump(const Body &body)
{
    QByteArray text;
    for (const Block &block : body.blocks) {
        text += QByteArray::number(int(block.kind)) + '/' + QByteArray::number(block.level)
            + (block.ordered ? "o " : " ");
        for (const Run &run : block.runs)
            text += '[' + QByteArray::number(run.marks) + ' ' + run.link.toUtf8() + '|'
                + run.text.toUtf8() + ']';
        text += block.ref.toUtf8() + block.caption.toUtf8() + '\n';
    }
    return text;
}

#define COMPARE_BODIES(a, b)                                                                       \
    QVERIFY2((a) == (b), ("\n" + dump(a) + "is not\n" + dump(b)).constData())

bool whole(const QTextDocument &document)
{
    if (document.blockCount() < 5)
        return false;
    int index = 0;
    for (QTextBlock at = document.begin(); at.isValid(); at = at.next(), ++index) {
        const Part part = textmap::part(at);
        const Part wanted = index == 0 ? Part::Kicker
            : index == 1               ? Part::Headline
            : index == 2               ? Part::Standfirst
            : !at.next().isValid()     ? Part::Byline
                                       : Part::Paragraph;
        if (wanted == Part::Paragraph ? textmap::isField(part) : part != wanted)
            return false;
        const bool object = textmap::objectOf(at).objectType() == textmap::ObjectType;
        if (object != textmap::isAtomic(part) || (object && at.length() != 2))
            return false;
    }
    return true;
}

void randomEdit(QTextDocument &document, test::RandomBody &random)
{
    QTextCursor cursor(&document);
    cursor.setPosition(random.below(document.characterCount()));
    if (random.chance(60))
        cursor.setPosition(
            qBound(0, cursor.position() + random.below(80) - 40, document.characterCount() - 1),
            QTextCursor::KeepAnchor);
    switch (random.below(13)) {
    case 0:
        sheet::removeSelection(cursor);
        break;
    case 1:
        sheet::insertPlain(cursor, random.text(4) + u'\n' + random.text(3));
        break;
    case 2:
        sheet::insertBody(cursor, random.body());
        break;
    case 3:
        sheet::insertAtomic(cursor, {.kind = Block::Kind::Rule});
        break;
    case 4:
        if (sheet::inBody(cursor.block())
            && sheet::inBody(document.findBlock(cursor.selectionStart())))
            sheet::breakParagraph(cursor);
        break;
    case 5:
        cursor.movePosition(QTextCursor::StartOfBlock);
        sheet::joinBackward(cursor);
        break;
    case 6:
        cursor.movePosition(QTextCursor::EndOfBlock);
        sheet::joinForward(cursor);
        break;
    case 7:
        sheet::setPart(cursor, Part::ListItem, 1 + random.below(3), random.chance(50));
        break;
    case 8:
        sheet::setPart(cursor, Part::Heading, 2 + random.below(3));
        break;
    case 9:
        sheet::setMark(cursor, random.chance(50) ? Bold : Sup, random.chance(70));
        break;
    case 10:
        sheet::setLink(cursor, random.chance(50) ? u"https://vi-du.example/"_qs : QString());
        break;
    case 11:
        if (textmap::isAtomic(textmap::part(cursor.block()))) {
            sheet::selectAtomic(cursor, cursor.block());
            sheet::removeAtomic(cursor, random.chance(50));
        }
        break;
    default:
        sheet::setPart(cursor, random.chance(50) ? Part::Paragraph : Part::Quote);
    }
}

Body sheetBody(const QTextDocument &document)
{
    return normalised(
        textmap::readBody(sheet::block(document, Part::Paragraph), sheet::lastBody(document)));
}

} // namespace

void TestTextMap::bodySurvivesTheDocument()
{
    test::RandomBody random(Seed);
    for (int i = 0; i < 500; ++i) {
        const Body body = random.body();
        QTextDocument document;
        textmap::writeBody(document, body);
        const Body read = normalised(textmap::readBody(document));
        COMPARE_BODIES(read, body);
        if (!body.blocks.isEmpty()) // lossless even before anything is normalised
            COMPARE_BODIES(textmap::readBody(document), body);
    }
}

void TestTextMap::bodySurvivesTheSheet()
{
    test::RandomBody random(Seed + 1);
    QTextDocument document;
    BodyMirror mirror(document);
    for (int i = 0; i < 300; ++i) {
        const Body body = random.body();
        sheet::load(document, {u"Sau lũ"_qs, u"Cầu Ván thông xe"_qs, {}, u"Diễm Hương"_qs, body});
        QVERIFY(whole(document));
        COMPARE_BODIES(mirror.body(), body);
        QCOMPARE(sheet::block(document, Part::Headline).text(), u"Cầu Ván thông xe"_qs);
        QCOMPARE(sheet::block(document, Part::Byline).text(), u"Diễm Hương"_qs);
    }
}

void TestTextMap::formatsSayWhatTheyMean()
{
    QTextDocument document;
    textmap::writeBody(document,
        Body{{Block{.runs = {{u"đậm"_qs, Bold}, {u"2"_qs, Sub}, {u"nối"_qs, 0, u"/tin"_qs}}}}});
    auto it = document.begin().begin();
    QCOMPARE(it.fragment().charFormat().fontWeight(), int(QFont::Bold));
    QCOMPARE((++it).fragment().charFormat().verticalAlignment(), QTextCharFormat::AlignSubScript);
    QCOMPARE((++it).fragment().charFormat().anchorHref(), u"/tin"_qs);
    // A heading is bold by itself: the mark is kept apart from the looks.
    textmap::writeBody(document,
        Body{{Block{.kind = Block::Kind::Heading, .level = 2, .runs = {{u"Tít xen"_qs}}}}});
    QCOMPARE(document.begin().begin().fragment().charFormat().fontWeight(), int(QFont::Bold));
    QCOMPARE(textmap::readBody(document).blocks.constFirst().runs.constFirst().marks, quint8(0));
}

void TestTextMap::mirrorFollowsRandomEdits()
{
    test::RandomBody random(Seed + 2);
    QTextDocument document;
    BodyMirror mirror(document);
    for (int round = 0; round < 40; ++round) {
        document.setUndoRedoEnabled(false); // loading is no step
        sheet::load(document, {{}, random.text(5), random.text(9), {}, random.body()});
        document.setUndoRedoEnabled(true);
        for (int i = 0; i < 25; ++i) {
            randomEdit(document, random);
            if (random.chance(15))
                document.undo();
            if (random.chance(5))
                document.redo();
            if (random.chance(50))
                continue; // several edits between two looks
            COMPARE_BODIES(mirror.body(), sheetBody(document));
            int words = wordCount(sheet::block(document, Part::Headline).text())
                + wordCount(sheet::block(document, Part::Standfirst).text());
            for (QTextBlock at = sheet::block(document, Part::Paragraph); sheet::inBody(at);
                 at = at.next())
                words += wordCount(plainText(normalised(Body{{textmap::readBlock(at)}})));
            QCOMPARE(mirror.counts().first, words);
        }
    }
}

void TestTextMap::undoBringsEveryStateBack()
{
    test::RandomBody random(Seed + 3);
    for (int round = 0; round < 60; ++round) {
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        sheet::load(document,
            {random.text(2), random.text(5), random.text(9), random.text(2), random.body()});
        document.setUndoRedoEnabled(true);
        QList<QPair<int, Body>> states{{0, sheetBody(document)}};
        for (int i = 0; i < 8; ++i) {
            randomEdit(document, random);
            QVERIFY(whole(document));
            if (document.availableUndoSteps() > states.constLast().first)
                states.append({document.availableUndoSteps(), sheetBody(document)});
            else
                COMPARE_BODIES(sheetBody(document), states.constLast().second);
        }
        while (states.size() > 1) {
            states.removeLast();
            document.undo();
            QVERIFY(whole(document));
            COMPARE_BODIES(sheetBody(document), states.constLast().second);
        }
        QVERIFY(!document.isUndoAvailable());
    }
}

void TestTextMap::structureSurvivesRandomSelections()
{
    test::RandomBody random(Seed + 4);
    for (int i = 0; i < 300; ++i) {
        QTextDocument document;
        sheet::load(document,
            {random.text(2), random.text(5), random.text(9), random.text(2), random.body()});
        QTextCursor cursor(&document);
        cursor.setPosition(random.below(document.characterCount()));
        cursor.setPosition(random.below(document.characterCount()), QTextCursor::KeepAnchor);
        sheet::removeSelection(cursor);
        QVERIFY(whole(document));
        // A careless program: the mending puts the structure back, in the same step.
        cursor.setPosition(random.below(document.characterCount()));
        cursor.setPosition(random.below(document.characterCount()), QTextCursor::KeepAnchor);
        const Body before = textmap::readBody(document);
        cursor.insertText(u"gõ\nđè"_qs);
        sheet::repair(document, 0, document.blockCount());
        QVERIFY2(whole(document), qPrintable(document.toPlainText()));
        document.undo();
        QVERIFY(whole(document));
        COMPARE_BODIES(textmap::readBody(document), before);
    }
}

QTEST_MAIN(TestTextMap)
#include "tst_textmap.moc"
