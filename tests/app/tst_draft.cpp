// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/draft.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace toasoan;
using namespace Qt::Literals::StringLiterals;

namespace {

// Stands for the store: keeps what was saved, and when it is told to, fails.
struct FakeStore
{
    QList<Content> saved;
    bool full = false;
    State state = State::Draft;

    Draft::Save save()
    {
        return [this](const QString &id, const Content &content) -> Result<Story> {
            if (full)
                return fail(Error::Kind::Full, u"full"_s);
            saved += content;
            Story story;
            story.id = id;
            story.content = content;
            story.state = state;
            story.revision = int(saved.size());
            return story;
        };
    }
};

Story story(const QString &id)
{
    Story story;
    story.id = id;
    story.content.headline = u"Cầu Ván"_s;
    return story;
}

} // namespace

class TestDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savesAfterThePause();
    void isNeverMoreThanASecondBehind();
    void collectsOnlyWhenASaveIsDue();
    void failedSaveStaysDirtyAndIsTriedAgain();
    void flushSaysWhetherItIsSaved();
    void cleanDraftSavesNothing();
    void storedStateIsTakenOver();
    void adoptKeepsUnsavedEdits();
    void openForgetsTheOldStory();
    void touchesDuringASaveAreNotLost();
};

void TestDraft::savesAfterThePause()
{
    FakeStore store;
    Draft draft(store.save());
    QSignalSpy saved(&draft, &Draft::saved);
    draft.open(story(u"a"_s));
    QElapsedTimer timer;
    timer.start();
    draft.edit([](Content &content) { content.headline = u"Mới"_s; });
    QVERIFY(draft.isDirty());
    QVERIFY(store.saved.isEmpty());
    QVERIFY(saved.wait(2000));
    QVERIFY(timer.elapsed() >= 290);
    QVERIFY(!draft.isDirty());
    QCOMPARE(store.saved.size(), 1);
    QCOMPARE(store.saved[0].headline, u"Mới"_s);
    QVERIFY(draft.savedAt().isValid());
    QCOMPARE(draft.story().revision, 1);
}

void TestDraft::isNeverMoreThanASecondBehind()
{
    FakeStore store;
    Draft draft(store.save());
    draft.open(story(u"a"_s));
    QTimer typing;
    connect(&typing, &QTimer::timeout, &draft, &Draft::touch);
    QElapsedTimer timer;
    timer.start();
    typing.start(40); // never a pause of 300 ms
    QSignalSpy saved(&draft, &Draft::saved);
    QVERIFY(saved.wait(3000));
    const qint64 first = timer.elapsed();
    QVERIFY2(first >= 950 && first < 1700, qPrintable(QString::number(first)));
    QVERIFY(saved.wait(3000));
    QVERIFY2(timer.elapsed() - first < 1700, qPrintable(QString::number(timer.elapsed() - first)));
}

void TestDraft::collectsOnlyWhenASaveIsDue()
{
    FakeStore store;
    Draft draft(store.save());
    int collected = 0;
    draft.setCollect([&](Content &content) {
        ++collected;
        content.body.blocks = {Block{.runs = {Run{u"từ bàn phím"_s}}}};
    });
    draft.open(story(u"a"_s));
    for (int i = 0; i < 100; ++i)
        draft.touch();
    QCOMPARE(collected, 0);
    QVERIFY(draft.flush());
    QCOMPARE(collected, 1);
    QCOMPARE(plainText(store.saved.last().body), u"từ bàn phím"_s);
}

void TestDraft::failedSaveStaysDirtyAndIsTriedAgain()
{
    FakeStore store;
    store.full = true;
    Draft draft(store.save());
    QSignalSpy failed(&draft, &Draft::saveFailed);
    QSignalSpy saved(&draft, &Draft::saved);
    draft.open(story(u"a"_s));
    draft.edit([](Content &content) { content.headline = u"Còn đây"_s; });
    QVERIFY(failed.wait(2000));
    QVERIFY(draft.isDirty());
    QCOMPARE(draft.story().content.headline, u"Còn đây"_s);
    QCOMPARE(failed[0][0].value<Error>().kind, Error::Kind::Full);
    store.full = false;
    QVERIFY(saved.wait(4000)); // by itself
    QVERIFY(!draft.isDirty());
    QCOMPARE(store.saved.last().headline, u"Còn đây"_s);
}

void TestDraft::flushSaysWhetherItIsSaved()
{
    FakeStore store;
    Draft draft(store.save());
    draft.open(story(u"a"_s));
    QVERIFY(draft.flush());
    draft.touch();
    store.full = true;
    const Result<void> refused = draft.flush();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Full);
    QVERIFY(draft.isDirty());
    store.full = false;
    QVERIFY(draft.flush());
    QVERIFY(!draft.isDirty());
}

void TestDraft::cleanDraftSavesNothing()
{
    FakeStore store;
    Draft draft(store.save());
    draft.touch(); // nothing is open
    QVERIFY(!draft.isDirty());
    draft.open(story(u"a"_s));
    QVERIFY(draft.flush());
    draft.close();
    QVERIFY(!draft.isOpen());
    QVERIFY(draft.flush());
    QVERIFY(store.saved.isEmpty());
}

void TestDraft::storedStateIsTakenOver()
{
    FakeStore store;
    Draft draft(store.save());
    Story approved = story(u"a"_s);
    approved.state = State::Approved;
    draft.open(approved);
    QSignalSpy moved(&draft, &Draft::stateChanged);
    store.state = State::Submitted; // the store dropped the approval
    draft.edit([](Content &content) { content.headline += u'x'; });
    QVERIFY(draft.flush());
    QCOMPARE(moved.size(), 1);
    QCOMPARE(draft.story().state, State::Submitted);
    draft.touch();
    QVERIFY(draft.flush());
    QCOMPARE(moved.size(), 1);
}

void TestDraft::adoptKeepsUnsavedEdits()
{
    FakeStore store;
    Draft draft(store.save());
    draft.open(story(u"a"_s));
    QSignalSpy moved(&draft, &Draft::stateChanged);
    draft.edit([](Content &content) { content.headline = u"Chưa lưu"_s; });
    Story taken = story(u"a"_s);
    taken.editor = u"bientap"_s;
    draft.adopt(taken);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(draft.story().editor, u"bientap"_s);
    QCOMPARE(draft.story().content.headline, u"Chưa lưu"_s);
    QVERIFY(draft.flush());
    QCOMPARE(store.saved.last().headline, u"Chưa lưu"_s);
    // Nothing unsaved: the store's text is the text. Another story is none of ours.
    Story changed = story(u"a"_s);
    changed.content.headline = u"Từ kho"_s;
    draft.adopt(changed);
    QCOMPARE(draft.story().content.headline, u"Từ kho"_s);
    draft.adopt(story(u"b"_s));
    QCOMPARE(draft.story().id, u"a"_s);
}

void TestDraft::openForgetsTheOldStory()
{
    FakeStore store;
    Draft draft(store.save());
    draft.open(story(u"a"_s));
    draft.touch();
    QVERIFY(draft.flush());
    draft.open(story(u"b"_s));
    QVERIFY(!draft.isDirty());
    QCOMPARE(draft.story().id, u"b"_s);
    QTest::qWait(400);
    QCOMPARE(store.saved.size(), 1);
}

void TestDraft::touchesDuringASaveAreNotLost()
{
    FakeStore store;
    Draft draft(store.save());
    QString typed = u"một"_s;
    draft.setCollect([&](Content &content) { content.headline = typed; });
    draft.open(story(u"a"_s));
    connect(&draft, &Draft::saved, this, [&] {
        if (typed == u"một"_s) {
            typed = u"hai"_s;
            draft.touch();
        }
    });
    draft.touch();
    QVERIFY(draft.flush());
    QVERIFY(draft.isDirty());
    QTRY_VERIFY(!draft.isDirty());
    QCOMPARE(store.saved.last().headline, u"hai"_s);
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
