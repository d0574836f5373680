// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/keptshape.h"

#include <QInputMethodEvent>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

// Where every letter of every line stands.
QList<qreal> places(const QTextDocument &document)
{
    QList<qreal> all;
    for (QTextBlock at = document.begin(); at.isValid(); at = at.next()) {
        const QTextLayout *layout = at.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            for (int c = line.textStart(); c <= line.textStart() + line.textLength(); ++c)
                all += line.cursorToX(c);
            all += line.naturalTextWidth();
        }
    }
    return all;
}

} // namespace

class TestKeptShape : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLooksOtherwise();
    void onlyTheParagraphAtTheCursorIsKept();
};

// Typed, composed, deleted, split, joined and taken back: letters stand where they stand without
// it.
void TestKeptShape::nothingLooksOtherwise()
{
    QTextEdit kept, plain;
    KeptShape shape;
    connect(&kept, &QTextEdit::cursorPositionChanged, &kept,
        [&kept, &shape] { shape.follow(kept.textCursor()); });
    for (QTextEdit *edit : {&kept, &plain}) {
        edit->resize(300, 400);
        edit->setPlainText(u"Người dân hai bờ đi lại dễ dàng hơn. Fi ffi.\nCầu mới qua sông\n"_s);
        edit->show();
    }
    QRandomGenerator random(20261126);
    static constexpr Qt::Key keys[]{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
        Qt::Key_Home, Qt::Key_End, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Return};
    for (int i = 0; i < 600; ++i) {
        const quint32 what = random.bounded(20U);
        const auto key = keys[random.bounded(quint32(std::size(keys)))];
        const QChar letter = u"aeộftiọ ư"[random.bounded(9U)];
        for (QTextEdit *edit : {&kept, &plain}) {
            if (what < 9) {
                QTest::keyClick(edit, key);
            } else if (what == 9) {
                edit->undo();
            } else {
                // an input method composes, and every other time gives what it composed
                QInputMethodEvent typed(what < 15 ? QString() : u"tiế"_s, {});
                typed.setCommitString(letter);
                QCoreApplication::sendEvent(edit, &typed);
            }
            edit->grab(); // painting is what makes Qt forget
        }
        QCOMPARE(kept.toPlainText(), plain.toPlainText());
        QCOMPARE(kept.cursorRect(), plain.cursorRect());
        QCOMPARE(places(*kept.document()), places(*plain.document()));
        for (QTextEdit *edit : {&kept, &plain}) {
            QInputMethodEvent ended;
            QCoreApplication::sendEvent(edit, &ended);
        }
    }
}

void TestKeptShape::onlyTheParagraphAtTheCursorIsKept()
{
    QTextDocument document(u"một\nhai\nba"_s);
    KeptShape shape;
    QTextCursor cursor(&document);
    shape.follow(cursor);
    cursor.movePosition(QTextCursor::End);
    shape.follow(cursor);
    QVERIFY(!document.firstBlock().layout()->cacheEnabled());
    QVERIFY(document.lastBlock().layout()->cacheEnabled());
    document.clear();
    shape.follow(QTextCursor(&document));
    QVERIFY(document.firstBlock().layout()->cacheEnabled());
}

QTEST_MAIN(TestKeptShape)
#include "tst_keptshape.moc"
