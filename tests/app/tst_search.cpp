// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"

#include <ctime>
#include <QRandomGenerator>
#include <QSqlQuery>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsAndBegins_data();
    void foldsAndBegins();
    void headlineComesFirst();
    void newestTextIsFound();
    void formerHeadlinesAreFound();
    void typingOnIsNoFormerHeadline();
    void newestFirstIsTheSameSet();
    void tallyFollowsEveryChange();
    void pagesAreTheNewest();
    void filtersHold();
    void tenThousandStories();
};

namespace {

QStringList found(const TempStore &store, const QString &words)
{
    QStringList headlines;
    const Result<QList<StorySummary>> list = store->list({.search = words});
    if (!list)
        return {list.error().text};
    for (const StorySummary &story : *list)
        headlines += story.headline;
    return headlines;
}

} // namespace

void TestSearch::foldsAndBegins_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    const QList<std::pair<QString, int>> cases{{u"đường"_s, 1}, {u"duong"_s, 1}, {u"DUONG"_s, 1},
        {u"Đường"_s, 1}, {u"đuong dat"_s, 1}, {u"duong do"_s, 1}, {u"do duong"_s, 1}, {u"duo"_s, 1},
        {u"ờng"_s, 0}, {u"cau-van"_s, 1}, {u"van-cau"_s, 0}, {u"\"duong\""_s, 1},
        {u"duong OR cau"_s, 0}, {u"duong*"_s, 1}, {u"NEAR("_s, 0}, {u"headline:duong"_s, 0},
        {u"'"_s, 0}, {u"312"_s, 1}, {u"trung"_s, 1}, {u"nghi"_s, 1}, {u"khong gi"_s, 0},
        {u"…"_s, 0}};
    for (const auto &[words, count] : cases)
        QTest::newRow(qPrintable(words)) << words << count;
}

void TestSearch::foldsAndBegins()
{
    QFETCH(QString, words);
    QFETCH(int, count);
    TempStore store;
    Content content = test::content(u"Đường đất đỏ qua cầu-ván"_s);
    const QString sha = store->addPictureFile(store.picture(u"a.jpg"_s, "a")).value();
    content.photos = {{u"p"_s, sha, u"Quang cảnh hội nghị"_s, u"Đức Trung"_s, {}, {}}};
    VERIFY_OK(store->createStory(content, reporter));
    VERIFY_OK(store->createStory(test::content(u"Lúa hè thu"_s, u"<p>Lúa.</p>"_s), reporter));
    // A reader looks through what is not indexed yet and must find the same.
    const auto reader = Store::open(store.dir(), {.access = Store::Access::Read});
    VERIFY_OK(reader);
    QCOMPARE((*reader)->list({.search = words})->size(), count);
    QCOMPARE(found(store, words).size(), count);
    QCOMPARE((*reader)->list({.search = words})->size(), count);
}

void TestSearch::headlineComesFirst()
{
    TempStore store;
    const QString many = u"<p>%1</p>"_s.arg(u"cầu ván "_s.repeated(200));
    VERIFY_OK(store->createStory(content(u"Cầu Ván một"_s), reporter));
    VERIFY_OK(store->createStory(content(u"Trong thân bài"_s, many), reporter));
    VERIFY_OK(store->createStory(
        content(u"Một tít rất dài nói về nhiều chuyện khác rồi mới tới cầu Ván"_s), reporter));
    const QStringList headlines = found(store, u"cau van"_s);
    QCOMPARE(headlines.size(), 3);
    QCOMPARE(headlines.constFirst(), u"Cầu Ván một"_s);
    QCOMPARE(headlines.constLast(), u"Trong thân bài"_s);
}

void TestSearch::newestTextIsFound()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cũ"_s), reporter)->id;
    QCOMPARE(found(store, u"cu"_s).size(), 1);
    VERIFY_OK(store->saveContent(id, content(u"Mới tinh"_s), reporter));
    QCOMPARE(found(store, u"moi tinh"_s), QStringList{u"Mới tinh"_s});
    QCOMPARE(found(store, u"cu"_s), QStringList{u"Mới tinh"_s}); // by its former headline
    VERIFY_OK(store->transition(id, Action::Trash, reporter));
    QCOMPARE(found(store, u"tinh"_s), QStringList());
    VERIFY_OK(store->deleteForever(id));
    QVERIFY(store->list({.search = u"tinh"_s, .trashed = true})->isEmpty());
}

void TestSearch::formerHeadlinesAreFound()
{
    TempStore store;
    const QString text = u"<p>Chữ không liên quan.</p>"_s;
    const QString id = store->createStory(content(u"Nháp"_s, text), reporter)->id;
    const QString other = u"<p>Đại tá về Sóc Trăng.</p>"_s;
    VERIFY_OK(store->createStory(content(u"Bài khác"_s, other), reporter));
    for (const QString &headline :
        {u"Đại tá thăm Sóc Trăng"_s, u"Lũ về sớm"_s, u"Cầu Ván thông xe"_s}) {
        VERIFY_OK(store->saveContent(id, content(headline, text), reporter));
        QCOMPARE(
            found(store, headline).constFirst(), headline); // it stood long enough for a search
    }
    // A former headline comes after a present one and before the text.
    QCOMPARE(found(store, u"soc trang"_s), (QStringList{u"Cầu Ván thông xe"_s, u"Bài khác"_s}));
    QCOMPARE(found(store, u"dai ta"_s).constFirst(), u"Cầu Ván thông xe"_s);
    QCOMPARE(found(store, u"lu ve"_s), QStringList{u"Cầu Ván thông xe"_s});
    const auto reader = Store::open(store.dir(), {.access = Store::Access::Read});
    VERIFY_OK(reader);
    QCOMPARE((*reader)->list({.search = u"dai ta"_s})->size(), 2);
    VERIFY_OK(store->saveContent(id, content(u"Lại đổi"_s, text), reporter));
    QCOMPARE((*reader)->list({.search = u"lu ve"_s})->size(), 1); // not indexed yet
    store.reopen();
    QCOMPARE(found(store, u"thong xe"_s), QStringList{u"Lại đổi"_s});
}

void TestSearch::typingOnIsNoFormerHeadline()
{
    TempStore store;
    const QString text = u"<p>Chữ.</p>"_s;
    const QString id = store->createStory(content(u"N"_s, text), reporter)->id;
    for (const QString &headline : {u"Ngã"_s, u"Ngã ba"_s, u"Ngã ba sông"_s}) {
        VERIFY_OK(store->saveContent(id, content(headline, text), reporter));
        QCOMPARE(found(store, headline), QStringList{headline});
    }
    QSqlQuery query(store->database());
    QVERIFY(query.exec(u"SELECT group_concat(headline, '|') FROM headlines"_s) && query.next());
    QCOMPARE(query.value(0).toString(), u"Ngã ba sông"_s);
}

void TestSearch::newestFirstIsTheSameSet()
{
    TempStore store;
    for (int i = 0; i < 30; ++i)
        VERIFY_OK(store->createStory(content(i % 3 ? u"Bài %1"_s.arg(i) : u"Cầu %1"_s.arg(i),
                                         i % 2 ? u"<p>Cầu phao.</p>"_s : u"<p>Đường đất.</p>"_s),
            i % 4 ? reporter : editor));
    const auto ids = [](const QList<StorySummary> &list) {
        QStringList result;
        for (const StorySummary &story : list)
            result += story.id;
        result.sort();
        return result;
    };
    const auto quick = store->list({.search = u"cau"_s, .newestFirst = true});
    VERIFY_OK(quick);
    QCOMPARE(ids(*quick), ids(*store->list({.search = u"cau"_s})));
    QCOMPARE(quick->constFirst().headline, u"Bài 29"_s);
    const auto mine
        = store->list({.author = editor.name, .search = u"cau"_s, .limit = 3, .newestFirst = true});
    QCOMPARE(mine->size(), 3);
    QCOMPARE(mine->constFirst().author, editor.name);
    QVERIFY(store->list({.search = u"…"_s, .newestFirst = true})->isEmpty());
}

void TestSearch::tallyFollowsEveryChange()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    TempStore store;
    QStringList ids;
    const Action actions[] = {Action::Submit, Action::Recall, Action::Take, Action::Approve,
        Action::Return, Action::Trash, Action::Untrash, Action::Publish};
    for (int step = 0; step < 150; ++step) {
        store.pass(60);
        Content content = test::content(u"Bài %1"_s.arg(step));
        content.section = random.bounded(2) ? u"Thời sự"_s : u"Văn hóa"_s;
        const Member &by = random.bounded(2) ? reporter : editor;
        const quint32 kind = random.bounded(6U);
        if (kind == 0 || ids.isEmpty()) {
            ids += store->createStory(content, by)->id;
        } else {
            const QString id = ids.at(random.bounded(ids.size()));
            TransitionArgs args{.note = u"Xem lại"_s, .confirmedHash = store->story(id)->hash};
            if (kind == 1)
                std::ignore = store->saveContent(id, content, by);
            else if (kind == 2 && store->deleteForever(id))
                ids.removeOne(id);
            else
                std::ignore = store->transition(
                    id, actions[random.bounded(int(std::size(actions)))], by, args);
        }
    }
    QHash<QString, int> wanted, counted;
    const auto key = [](const StorySummary &story) {
        return QStringList{toWord(story.state), toWord(story.review), story.section, story.author,
            story.editor, story.trashedAt.isValid() ? u"x"_s : u""_s}
            .join(u'|');
    };
    for (const bool trashed : {false, true}) {
        const auto all = store->list({.trashed = trashed});
        for (const StorySummary &story : *all)
            ++wanted[key(story)];
    }
    const auto tally = store->tally();
    VERIFY_OK(tally);
    for (const Tally &one : *tally)
        counted[key(one.like)] += one.stories;
    QCOMPARE(counted, wanted);
}

void TestSearch::pagesAreTheNewest()
{
    TempStore store;
    QStringList ids;
    for (int i = 0; i < 24; ++i) {
        store.pass(60);
        Content content = test::content(u"Bài %1"_s.arg(i));
        content.section = i % 2 ? u"Thời sự"_s : u"Văn hóa"_s;
        ids += store->createStory(content, i % 3 ? reporter : editor)->id;
        if (i % 4 == 0)
            VERIFY_OK(store->transition(ids.constLast(), Action::Trash, editor));
        else if (i % 4 == 1) {
            VERIFY_OK(store->transition(ids.constLast(), Action::Submit, editor));
            const QString hash = store->story(ids.constLast())->hash;
            VERIFY_OK(store->transition(
                ids.constLast(), Action::Approve, administrator, {.confirmedHash = hash}));
            std::ignore = store->transition(
                ids.constLast(), Action::Publish, editor, {.confirmedHash = hash});
        }
    }
    const QList<StorySummary> all = *store->list();
    const QList<ListFilter> filters{{}, {.section = u"Thời sự"_s}, {.author = editor.name},
        {.state = State::Draft}, {.state = State::Published}, {.open = true},
        {.since = store.now.addSecs(-600)},
        {.open = true, .waitingBefore = store.now.addSecs(-600)}, {.editor = u""_s}};
    for (const ListFilter &filter : filters) {
        QList<StorySummary> wanted;
        for (const StorySummary &story : all) {
            const bool out = story.state == State::Published || story.state == State::Withdrawn;
            if ((!filter.state || story.state == *filter.state)
                && (filter.section.isEmpty() || story.section == filter.section)
                && (filter.author.isEmpty() || story.author == filter.author)
                && (!filter.editor || story.editor == *filter.editor) && !(filter.open && out)
                && (!filter.since.isValid() || story.updatedAt >= filter.since)
                && (!filter.waitingBefore.isValid() || story.waitingSince <= filter.waitingBefore))
                wanted += story;
        }
        QCOMPARE(*store->list(filter), wanted);
        ListFilter first = filter;
        first.limit = 3;
        QCOMPARE(*store->list(first), wanted.first(std::min<qsizetype>(3, wanted.size())));
    }
}

void TestSearch::filtersHold()
{
    TempStore store;
    Content content = test::content(u"Cầu một"_s);
    content.section = u"Thời sự"_s;
    const QString id = store->createStory(content, reporter)->id;
    VERIFY_OK(store->createStory(test::content(u"Cầu hai"_s), photographer));
    VERIFY_OK(store->transition(id, Action::Submit, reporter));
    QCOMPARE(store->list({.search = u"cau"_s})->size(), 2);
    QCOMPARE(store->list({.state = State::Submitted, .search = u"cau"_s})->size(), 1);
    QCOMPARE(store->list({.section = u"Thời sự"_s, .search = u"cau"_s})->size(), 1);
    QCOMPARE(store->list({.author = u"anh"_s, .search = u"cau"_s})->size(), 1);
    QCOMPARE(store->list({.search = u"cau"_s, .limit = 1})->size(), 1);
    QCOMPARE(store->list({.state = State::Draft})->size(), 1);
    QCOMPARE(store->counts()->value(State::Submitted), 1);
}

void TestSearch::tenThousandStories()
{
    TempStore store;
    VERIFY_OK(store->createStory(
        content(u"Cầu Ván thông xe"_s, u"<p>%1</p>"_s.arg(u"Lúa hè thu. "_s.repeated(160))),
        reporter));
    // Copied inside the database: making them one by one would take most of this test's time.
    QSqlQuery query(store->database());
    QVERIFY(query.exec(
        u"WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
        "INSERT INTO stories (id, state, author, created_at, updated_at, waiting_since, headline, "
        "standfirst, section, byline, kicker, dateline, source, tags, related, lead, hash, "
        "indexed, body_html) SELECT printf('%08x-1111-4222-8333-444455556666', i), state, author, "
        "created_at, updated_at + i, waiting_since, headline || i, standfirst, section, byline, "
        "kicker, dateline, source, tags, related, lead, hash, 1, body_html FROM stories, n"_s));
    QVERIFY(
        query.exec(u"INSERT INTO story_search (rowid, headline, text) SELECT number, "
                   "'cau van thong xe ' || number, 'lua he thu' FROM stories WHERE number > 1"_s));
    QCOMPARE(store->list()->size(), 10000);
    // Time of this process alone: the machine may be busy with others.
    const auto milliseconds = [] { return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC; };
    qint64 best = 1000000;
    for (int i = 0; i < 5; ++i) {
        const qint64 start = milliseconds();
        const Result<QList<StorySummary>> all = store->list();
        best = std::min(best, milliseconds() - start);
        QCOMPARE(all->constFirst().headline, u"Cầu Ván thông xe10000"_s);
    }
    qint64 start = milliseconds();
    QCOMPARE(store->list({.search = u"cau van"_s, .limit = 50})->size(), 50);
    const qint64 some = milliseconds() - start;
    start = milliseconds();
    QCOMPARE(store->list({.search = u"lua he"_s})->size(), 10000);
    qInfo("list %lld ms, search %lld ms, search without limit %lld ms", best, some,
        milliseconds() - start);
    QVERIFY2(best < 150, "a list of 10,000 stories takes far too long");
    QVERIFY2(some < 300, "a search among 10,000 stories takes far too long");
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
