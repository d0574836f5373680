// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/beside.h"
#include "story/timeline.h"
#include "tempstore.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsThinOutWithAge();
    void whatMattersStays();
    void theStoreRemembersMarks();
};

void TestTimeline::textsThinOutWithAge()
{
    const QDateTime now(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
    QList<Revision> revisions;
    QList<HistoryEntry> history;
    for (int i = 0; i < 6 * 24 * 30; ++i) { // one every ten minutes of a month
        const QDateTime at = now.addSecs(-600 * (6 * 24 * 30 - i));
        revisions.append({i + 1, at, u"tram"_s, u"h%1"_s.arg(i), {}});
        history.append({at, u"tram"_s, Action::Edit, i + 1, {}, u"h%1"_s.arg(i)});
    }
    const QList<TimelinePoint> points = timeline({}, history, revisions, {}, now);
    const auto within = [&](qint64 from, qint64 to) {
        return std::count_if(points.cbegin(), points.cend(), [&](const TimelinePoint &point) {
            const qint64 age = point.at.secsTo(now);
            return age >= from && age < to;
        });
    };
    QCOMPARE(within(0, 3600), 5);
    QVERIFY(within(3600, 24 * 3600) >= 23 && within(3600, 24 * 3600) <= 24);
    QVERIFY(within(24 * 3600, 7 * 24 * 3600) >= 6 && within(24 * 3600, 7 * 24 * 3600) <= 7);
    QVERIFY(
        within(7 * 24 * 3600, 31 * 24 * 3600) >= 3 && within(7 * 24 * 3600, 31 * 24 * 3600) <= 5);
    QVERIFY(points.constFirst().at > points.constLast().at);
}

void TestTimeline::whatMattersStays()
{
    const QDateTime now(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
    QList<Revision> revisions;
    QList<HistoryEntry> history;
    const QDateTime old = now.addDays(-60);
    for (int i = 1; i <= 20; ++i) {
        revisions.append({i, old.addSecs(i), u"tram"_s, u"h%1"_s.arg(i), {}});
        const Action action = i == 3 ? Action::Submit
            : i == 4                 ? Action::Approve
            : i == 5                 ? Action::Publish
                                     : Action::Edit;
        if (i != 9) // kept without an act of its own
            history.append({old.addSecs(i), u"tram"_s, action, i, {}, u"h%1"_s.arg(i)});
    }
    Story story;
    story.liveRevision = 5;
    story.approvedHash = u"h7"_s;
    const QList<TimelinePoint> points = timeline(story, history, revisions, {11}, now);
    QList<int> shown;
    for (const TimelinePoint &point : points)
        shown.append(point.revision);
    // the newest of the week, the marked, the approved, the live one and the acts
    QCOMPARE(shown, (QList<int>{20, 11, 7, 5, 4, 3}));
    QVERIFY(points.at(1).marked);
    QVERIFY(points.at(3).live);
}

void TestTimeline::theStoreRemembersMarks()
{
    test::TempStore store;
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    auto story = store->createStory(test::content(u"Cầu mới"_s), test::reporter);
    VERIFY_OK(story);
    QVERIFY(markedRevisions(*store, story->id)->isEmpty());
    const auto first = store->markRevision(story->id, test::reporter);
    VERIFY_OK(first);
    store.pass(60);
    VERIFY_OK(store->saveContent(story->id, test::content(u"Cầu mới, tít khác"_s), test::reporter));
    const auto second = store->markRevision(story->id, test::reporter);
    VERIFY_OK(second);
    QVERIFY(*first != *second);
    QCOMPARE(*store->markRevision(story->id, test::reporter), *second);
    QCOMPARE(*markedRevisions(*store, story->id), (QList<int>{*first, *second}));
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
