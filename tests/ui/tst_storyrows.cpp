// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storydelegate.h"
#include "desk/storyrows.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

QDateTime now() // 10:00 in Vietnam
{
    return {QDate(2026, 11, 25), QTime(3, 0), Qt::UTC};
}

StorySummary story(const QString &id, State state, const QString &author, int minutesAgo)
{
    StorySummary one;
    one.id = id;
    one.headline = u"Tít "_s + id;
    one.state = state;
    one.review = state == State::Updating ? Review::Open : Review::None;
    one.author = author;
    one.section = u"Thời sự"_s;
    one.createdAt = one.updatedAt = one.waitingSince = now().addSecs(-60LL * minutesAgo);
    return one;
}

Stories stories(const QList<StorySummary> &list)
{
    Stories all;
    for (const StorySummary &one : list)
        all.insert(one.id, one);
    return all;
}

QStringList keys(const QList<StoryRow> &rows)
{
    QStringList list;
    for (const StoryRow &row : rows)
        list.append(row.isHeading() ? row.heading : row.key);
    return list;
}

Onlooker editor()
{
    return {{u"hien"_s, u"Diệu Hiền"_s, Role::Editor}, false, now()};
}

Onlooker reporter()
{
    return {{u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter}, false, now()};
}

} // namespace

class TestStoryRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTrashSaysForHowLong();
    void todayOfAnEditor();
    void aPlannedUpdateStandsAtItsHour();
    void todayOfAReporter();
    void ownStoryOfTheOnlyEditor();
    void mine();
    void searchKeepsItsOrder();
    void trashIsApart();
    void counts();
    void theDaysSchedule();
    void narrowed();
    void todaySearchesAll();
    void headlineEndsInItsSecondLine();
};

void TestStoryRows::theTrashSaysForHowLong()
{
    StorySummary one = story(u"1"_s, State::Draft, u"tram"_s, 100000);
    StorySummary other = story(u"2"_s, State::Draft, u"tram"_s, 100000);
    one.trashedAt = now().addSecs(-60);
    other.trashedAt = now().addDays(-12);
    QCOMPARE(trashedText(one, now()), u"today"_s);
    QVERIFY2(trashedText(other, now()).startsWith(u"12 "_s), qPrintable(trashedText(other, now())));
    // yesterday evening is a day, however few hours
    one.trashedAt = now().addSecs(-11 * 3600);
    QVERIFY(trashedText(one, now()).startsWith(u"1 "_s));
    StoryFilter filter;
    filter.view = StoryFilter::View::Trash;
    const QList<StoryRow> rows = arrange(stories({one, other}), filter, reporter());
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.constFirst().remark, u"nothing goes by itself"_s);
}

void TestStoryRows::todayOfAnEditor()
{
    StorySummary scheduled = story(u"e"_s, State::Scheduled, u"hang"_s, 30);
    scheduled.scheduledAt = now().addSecs(7 * 3600);
    StorySummary tomorrow = story(u"f"_s, State::Scheduled, u"hang"_s, 30);
    tomorrow.scheduledAt = now().addDays(1);
    const auto all = stories({story(u"a"_s, State::Submitted, u"tram"_s, 25),
        story(u"b"_s, State::Submitted, u"bao"_s, 190),
        story(u"c"_s, State::Returned, u"bao"_s, 60), story(u"d"_s, State::Draft, u"tram"_s, 5),
        scheduled, tomorrow, story(u"g"_s, State::Approved, u"bao"_s, 3),
        story(u"h"_s, State::Submitted, u"hien"_s, 500)});
    QCOMPARE(keys(arrange(all, {}, editor())),
        QStringList({u"Needs your approval · 2"_s, u"b"_s, u"a"_s, u"Ready to publish · 1"_s,
            u"g"_s, u"With others · 2"_s, u"c"_s, u"h"_s, u"Goes out 17:00–18:00 · 1"_s, u"e"_s}));
}

// Approved, it would be ready to publish; with a time it goes by itself, or is late.
void TestStoryRows::aPlannedUpdateStandsAtItsHour()
{
    StorySummary update = story(u"a"_s, State::Updating, u"tram"_s, 25);
    update.review = Review::Approved;
    QCOMPARE(keys(arrange(stories({update}), {}, editor())),
        QStringList({u"Ready to publish · 1"_s, u"a"_s}));
    update.scheduledAt = now().addSecs(7 * 3600);
    const auto planned = stories({update});
    QCOMPARE(
        keys(arrange(planned, {}, editor())), QStringList({u"Goes out 17:00–18:00 · 1"_s, u"a"_s}));
    QVERIFY(!waitsFor(update, editor()));
    QCOMPARE(ageSince(update), update.scheduledAt);
    update.scheduledAt = now().addSecs(-60);
    QCOMPARE(keys(arrange(stories({update}), {}, editor())).constLast(), u"a"_s);
    QVERIFY(keys(arrange(stories({update}), {}, editor())).constFirst().startsWith(u"Late"_s));
}

void TestStoryRows::todayOfAReporter()
{
    const auto all = stories({story(u"a"_s, State::Returned, u"tram"_s, 12),
        story(u"b"_s, State::Draft, u"tram"_s, 100), story(u"c"_s, State::Submitted, u"bao"_s, 10),
        story(u"d"_s, State::Submitted, u"tram"_s, 10), story(u"e"_s, State::Draft, u"bao"_s, 1)});
    QCOMPARE(keys(arrange(all, {}, reporter())),
        QStringList({u"Needs your changes · 1"_s, u"a"_s, u"In writing · 1"_s, u"b"_s,
            u"With others · 1"_s, u"d"_s}));
}

void TestStoryRows::ownStoryOfTheOnlyEditor()
{
    const auto all = stories({story(u"a"_s, State::Submitted, u"hien"_s, 12)});
    Onlooker alone = editor();
    QCOMPARE(arrange(all, {}, alone).constFirst().heading, u"With others · 1"_s);
    alone.onlyEditor = true;
    QCOMPARE(arrange(all, {}, alone).constFirst().heading, u"Needs your approval · 1"_s);
    QVERIFY(waitsFor(all[u"a"_s], alone));
}

void TestStoryRows::mine()
{
    const auto all = stories({story(u"a"_s, State::Published, u"tram"_s, 2000),
        story(u"b"_s, State::Draft, u"tram"_s, 100),
        story(u"c"_s, State::Published, u"bao"_s, 10)});
    QCOMPARE(keys(arrange(all, {StoryFilter::View::Mine}, reporter())),
        QStringList({u"In writing · 1"_s, u"b"_s, u"Sent · 1"_s, u"a"_s}));
    QCOMPARE(
        keys(arrange({}, {StoryFilter::View::Mine}, reporter())), QStringList({u"My stories"_s}));
}

void TestStoryRows::searchKeepsItsOrder()
{
    const auto all = stories({story(u"a"_s, State::Draft, u"tram"_s, 1),
        story(u"b"_s, State::Draft, u"tram"_s, 100), story(u"c"_s, State::Draft, u"tram"_s, 10)});
    StoryFilter filter{StoryFilter::View::All};
    filter.search = u"lũ"_s;
    const auto rows = arrange(all, filter, reporter(), {u"b"_s, u"gone"_s, u"a"_s});
    QCOMPARE(keys(rows), QStringList({u"Found · 2"_s, u"b"_s, u"a"_s}));
}

void TestStoryRows::trashIsApart()
{
    StorySummary gone = story(u"a"_s, State::Draft, u"tram"_s, 5);
    gone.trashedAt = now();
    const auto all = stories({gone, story(u"b"_s, State::Draft, u"tram"_s, 5)});
    QCOMPARE(keys(arrange(all, {StoryFilter::View::Trash}, reporter())),
        QStringList({u"Trash · 1"_s, u"a"_s}));
    QCOMPARE(keys(arrange(all, {StoryFilter::View::All}, reporter())),
        QStringList({u"All stories · 1"_s, u"b"_s}));
}

void TestStoryRows::counts()
{
    const auto all = stories(
        {story(u"a"_s, State::Submitted, u"tram"_s, 5), story(u"b"_s, State::Draft, u"bao"_s, 5)});
    const StoryFilter submitted{StoryFilter::View::State, State::Submitted};
    QCOMPARE(countOf(all, submitted, editor()).count, 1);
    QVERIFY(countOf(all, submitted, editor()).urgent);
    QVERIFY(!countOf(all, submitted, reporter()).urgent);
    StoryFilter section{StoryFilter::View::Section};
    section.section = u"Văn hóa"_s;
    QCOMPARE(countOf(all, section, editor()).count, 0);
}

void TestStoryRows::theDaysSchedule()
{
    const auto due = [](const QString &id, int minutes) {
        StorySummary one = story(id, State::Scheduled, u"tram"_s, 600);
        one.scheduledAt = now().addSecs(60LL * minutes);
        return one;
    };
    StorySummary out = story(u"out"_s, State::Published, u"bao"_s, 30);
    StorySummary longAgo = story(u"old"_s, State::Published, u"bao"_s, 11 * 60); // 23:00 yesterday
    const auto all = stories({due(u"late"_s, -5), due(u"b"_s, 125), due(u"a"_s, 70),
        due(u"c"_s, 130), due(u"tomorrow"_s, 15 * 60), out, longAgo});
    QCOMPARE(keys(arrange(all, {}, editor())),
        QStringList({u"Late: should be out by now · 1"_s, u"late"_s, u"Goes out 11:00–12:00 · 1"_s,
            u"a"_s, u"Goes out 12:00–13:00 · 2"_s, u"b"_s, u"c"_s, u"Out today · 1"_s, u"out"_s}));
    QCOMPARE(countOf(all, {}, editor()).count, 4); // what is out is no work
    Onlooker strict = editor();
    strict.waitingLimitMinutes = 60;
    const auto waiting = stories({story(u"a"_s, State::Submitted, u"tram"_s, 25),
        story(u"b"_s, State::Submitted, u"bao"_s, 190)});
    QVERIFY(arrange(waiting, {}, strict).constFirst().remark.contains(u"1"_s));
    QCOMPARE(arrange(waiting, {}, editor()).constFirst().remark, u"longest waiting first"_s);
}

void TestStoryRows::narrowed()
{
    StorySummary taken = story(u"a"_s, State::Submitted, u"tram"_s, 90);
    taken.editor = u"hien"_s;
    StorySummary culture = story(u"b"_s, State::Submitted, u"bao"_s, 20);
    culture.section = u"Văn hóa"_s;
    const auto all = stories({taken, culture, story(u"c"_s, State::Published, u"tram"_s, 500)});
    const auto with = [&](auto change) {
        StoryFilter filter{StoryFilter::View::All};
        change(filter);
        if (!filter.isNarrowed())
            return QStringList{u"not narrowed"_s};
        QStringList list = keys(arrange(all, filter, editor()));
        list.removeFirst();
        filter.widen();
        return filter.isNarrowed() ? QStringList{u"narrowed"_s} : list;
    };
    QCOMPARE(with([](StoryFilter &f) { f.onlySection = u"Văn hóa"_s; }), QStringList{u"b"_s});
    QCOMPARE(with([](StoryFilter &f) { f.onlyAuthor = u"tram"_s; }), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(with([](StoryFilter &f) { f.onlyState = State::Published; }), QStringList{u"c"_s});
    QCOMPARE(with([](StoryFilter &f) { f.onlyEditor = u"hien"_s; }), QStringList{u"a"_s});
    QCOMPARE(with([](StoryFilter &f) { f.onlyEditor = QString(); }), QStringList({u"b"_s, u"c"_s}));
    QCOMPARE(with([](StoryFilter &f) { f.waitingMinutes = 60; }), QStringList{u"a"_s});
}

void TestStoryRows::todaySearchesAll()
{
    const auto all = stories({story(u"old"_s, State::Published, u"bao"_s, 90000)});
    StoryFilter filter;
    QCOMPARE(arrange(all, filter, reporter(), {}).size(), 1);
    filter.search = u"lũ"_s;
    const auto rows = arrange(all, filter, reporter(), {u"old"_s});
    QCOMPARE(keys(rows), QStringList({u"Found · 1"_s, u"old"_s}));
    QCOMPARE(rows.constFirst().remark, u"All stories"_s);
}

void TestStoryRows::headlineEndsInItsSecondLine()
{
    const QFont font = QApplication::font();
    const QString headline = u"Hội nghị trực tuyến về khắc phục hậu quả lũ: chín xã xin giống lúa "
                             "ngắn ngày để gieo lại ngay trong tháng"_s;
    const QStringList lines = StoryDelegate::headlineLines(headline, font, 180, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).endsWith(u'…'));
    for (const QString &line : lines)
        QVERIFY(QFontMetrics(font).horizontalAdvance(line) <= 181);
    QCOMPARE(StoryDelegate::headlineLines(u"Ngắn"_s, font, 180, 2), QStringList{u"Ngắn"_s});
}

QTEST_MAIN(TestStoryRows)
#include "tst_storyrows.moc"
