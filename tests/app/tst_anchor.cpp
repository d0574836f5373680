// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/anchor.h"
#include "tempstore.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesEdits_data();
    void survivesEdits();
    void theSameWordsTwice();
    void notesKeepTheirPlaceAndAnswers();
    void aReturnMayQuote();
};

void TestAnchor::survivesEdits_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing changed")
        << u"Sáng nay cầu thông xe. Nghe tin thông cầu là cả xóm thức từ ba giờ. Bà Lành nói."_s
        << u"cả xóm thức từ ba giờ"_s;
    QTest::newRow("text before grew")
        << u"Thêm một câu dài ở trước. Sáng nay cầu thông xe, nắng. Nghe tin thông cầu là cả xóm thức từ ba giờ. Bà Lành nói."_s
        << u"cả xóm thức từ ba giờ"_s;
    QTest::newRow("all around rewritten")
        << u"Đầu khác.\ncả xóm thức từ ba giờ\nCuối khác."_s << u"cả xóm thức từ ba giờ"_s;
    QTest::newRow("the passage edited")
        << u"Sáng nay cầu thông xe. Nghe tin thông cầu là cả ấp dậy từ hai giờ. Bà Lành nói."_s
        << u"cả ấp dậy từ hai giờ"_s;
    QTest::newRow("a part is left")
        << u"Mọi thứ khác: xóm thức từ ba đêm."_s << u"xóm thức từ ba"_s;
    QTest::newRow("gone") << u"Không còn gì ở đây."_s << QString();
}

void TestAnchor::survivesEdits()
{
    const QString old
        = u"Sáng nay cầu thông xe. Nghe tin thông cầu là cả xóm thức từ ba giờ. Bà Lành nói."_s;
    const QString quote = u"cả xóm thức từ ba giờ"_s;
    const Anchor anchor = anchorAt(old, {old.indexOf(quote), quote.size()});
    QCOMPARE(anchor.quote, quote);
    QCOMPARE(anchorFromText(quote, toText(anchor)), anchor);
    QFETCH(QString, now);
    const auto span = findAnchor(now, anchor);
    QTEST(span ? now.mid(span->start, span->length) : QString(), "found");
}

void TestAnchor::theSameWordsTwice()
{
    const QString text = u"Xã Tân Lộc họp. Huyện cũng họp. Xã Tân Lộc ký."_s;
    const qsizetype second = text.lastIndexOf(u"Xã Tân Lộc"_s);
    const Anchor anchor = anchorAt(text, {second, 10});
    const QString moved = u"Mở đầu mới. "_s + text;
    QCOMPARE(findAnchor(moved, anchor)->start, second + 12);
}

void TestAnchor::notesKeepTheirPlaceAndAnswers()
{
    test::TempStore store;
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    const auto story = store->createStory(test::content(u"Cầu mới"_s), test::reporter);
    VERIFY_OK(story);
    Note note;
    note.by = test::editor.name;
    note.text = u"Kiểm tra lại số đo."_s;
    note.quote = u"312 mét"_s;
    note.before = u"Cầu dài "_s;
    note.after = u", rộng 9 mét."_s;
    const auto added = store->addNote(story->id, note);
    VERIFY_OK(added);
    Note answer;
    answer.by = test::reporter.name;
    answer.text = u"Đã hỏi lại, đúng 312."_s;
    answer.answers = added->id;
    VERIFY_OK(store->addNote(story->id, answer));
    const auto notes = store->notes(story->id);
    VERIFY_OK(notes);
    QCOMPARE(notes->size(), 2);
    QCOMPARE(notes->at(0).before, note.before);
    QCOMPARE(notes->at(0).after, note.after);
    QCOMPARE(notes->at(1).answers, added->id);
    QCOMPARE(store->summary(story->id)->openNotes, 1); // an answer waits for nobody
    VERIFY_OK(store->resolveNote(added->id, true));
    QCOMPARE(store->summary(story->id)->openNotes, 0);
    VERIFY_OK(store->resolveNote(added->id, false));
    QCOMPARE(store->summary(story->id)->openNotes, 1);
    answer.answers = u"khong-co"_s;
    QVERIFY(!store->addNote(story->id, answer));
}

void TestAnchor::aReturnMayQuote()
{
    test::TempStore store;
    auto story = store->createStory(test::content(u"Cầu mới"_s), test::reporter);
    VERIFY_OK(story);
    Content content = story->content;
    content.section = store->newsroom()->sections.constFirst();
    VERIFY_OK(store->saveContent(story->id, content, test::reporter));
    VERIFY_OK(store->transition(story->id, Action::Submit, test::reporter));
    TransitionArgs args;
    args.note = u"Số này lấy ở đâu?"_s;
    args.quote = {u"312 mét"_s, u"Cầu dài "_s, u", rộng"_s};
    VERIFY_OK(store->transition(story->id, Action::Return, test::editor, args));
    const auto notes = store->notes(story->id);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->constFirst().quote, u"312 mét"_s);
    QCOMPARE(notes->constFirst().before, u"Cầu dài "_s);
}

QTEST_GUILESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
