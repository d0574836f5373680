// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"

#include <ctime>
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
    QCOMPARE(found(store, u"cu"_s), QStringList());
    VERIFY_OK(store->transition(id, Action::Trash, reporter));
    QCOMPARE(found(store, u"tinh"_s), QStringList());
    VERIFY_OK(store->deleteForever(id));
    QVERIFY(store->list({.search = u"tinh"_s, .trashed = true})->isEmpty());
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
        query.exec(u"INSERT INTO search (rowid, headline, text) SELECT number, "
                   "'cau van thong xe ' || number, 'lua he thu' FROM stories WHERE number > 1"_s));
    QCOMPARE(store->list()->size(), 10000);
    QCOMPARE(store->list()->constFirst().headline, u"Cầu Ván thông xe10000"_s);
    QCOMPARE(store->list({.search = u"cau van"_s, .limit = 50})->size(), 50);
    QCOMPARE(store->list({.search = u"lua he"_s})->size(), 10000);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
