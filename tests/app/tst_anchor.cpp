// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/envelope.h"
#include "store/beside.h"
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
    void aNoteThatIsTooLong();
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
    PlacedNote note;
    note.by = test::editor.name;
    note.text = u"Kiểm tra lại số đo."_s;
    note.anchor = {u"312 mét"_s, u"Cầu dài "_s, u", rộng 9 mét."_s};
    const auto added = addPlacedNote(*store, story->id, note);
    VERIFY_OK(added);
    PlacedNote answer;
    answer.by = test::reporter.name;
    answer.text = u"Đã hỏi lại, đúng 312."_s;
    answer.answers = added->id;
    VERIFY_OK(addPlacedNote(*store, story->id, answer));
    const auto notes = placedNotes(*store, story->id);
    VERIFY_OK(notes);
    QCOMPARE(notes->size(), 2);
    QCOMPARE(notes->at(0).anchor, note.anchor);
    QCOMPARE(store->notes(story->id)->at(0).quote, u"312 mét"_s);
    QCOMPARE(notes->at(1).answers, added->id);
    QCOMPARE(store->summary(story->id)->openNotes, 1); // an answer waits for nobody
    VERIFY_OK(store->resolveNote(added->id, true));
    QCOMPARE(store->summary(story->id)->openNotes, 0);
    VERIFY_OK(store->resolveNote(added->id, false));
    QCOMPARE(store->summary(story->id)->openNotes, 1);
    answer.answers = u"khong-co"_s;
    QVERIFY(!addPlacedNote(*store, story->id, answer));
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
    VERIFY_OK(store->transition(story->id, Action::Return, test::editor, args));
    VERIFY_OK(placeNewestNote(*store, story->id, {u"312 mét"_s, u"Cầu dài "_s, u", rộng"_s}));
    const auto notes = placedNotes(*store, story->id);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->constFirst().quote, u"312 mét"_s);
    QCOMPARE(notes->constFirst().anchor.before, u"Cầu dài "_s);
}

// What the other desks would not get whole is refused where it is written.
void TestAnchor::aNoteThatIsTooLong()
{
    test::TempStore store;
    const auto story = store->createStory(test::content(u"Cầu mới"_s), test::reporter);
    VERIFY_OK(story);
    Content content = story->content;
    content.section = store->newsroom()->sections.constFirst();
    VERIFY_OK(store->saveContent(story->id, content, test::reporter));
    VERIFY_OK(store->transition(story->id, Action::Submit, test::reporter));
    const QString longest = QString(longestNote - 2, u'ữ') + u"🌾"_s;
    QCOMPARE(longest.size(), longestNote);
    for (const QString &note : {QString(longest + u'a'), u"a"_s + longest}) {
        TransitionArgs args;
        args.note = note;
        const auto moved = store->transition(story->id, Action::Return, test::editor, args);
        QVERIFY(!moved && moved.error().text.contains(u"5.001"_s));
        PlacedNote placed;
        placed.text = note;
        QVERIFY(!addPlacedNote(*store, story->id, placed));
    }
    QCOMPARE(store->story(story->id)->state, State::Submitted);
    QCOMPARE(store->notes(story->id)->size(), 0);
    TransitionArgs args;
    args.note = u"  "_s + longest + u"\n"_s;
    VERIFY_OK(store->transition(story->id, Action::Return, test::editor, args));
    QCOMPARE(store->notes(story->id)->constFirst().text, longest);
    Envelope envelope;
    envelope.story = story->id;
    envelope.author = envelope.by = u"phongvien"_s;
    envelope.notes = *store->notes(story->id);
    envelope.note = longest;
    const auto read = envelopeFrom(envelopeText(envelope));
    QVERIFY(read);
    QCOMPARE(read->note, longest);
    QCOMPARE(read->notes, envelope.notes);
}

QTEST_GUILESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
