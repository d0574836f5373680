// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/navigation.h"
#include "desk/storymodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestStoryModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aStoryAppearsAndChangesWithoutReset();
    void trashLeavesAndComesBack();
    void manyInARowAreAnnouncedTogether();
    void randomChangesKeepTheModelWhole();
    void navigationCounts();
    void pagesGrow();
    void aSearchIsRankedWhenTypingPauses();

private:
    [[nodiscard]] Story add(const QString &headline, const Member &by);
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    Member m_reporter{u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter};
};

void TestStoryModel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = Store::open(m_dir->path(), {});
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    QVERIFY(m_store->addMember(m_reporter).has_value());
    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
}

void TestStoryModel::cleanup()
{
    m_session.reset();
    m_store.reset();
}

Story TestStoryModel::add(const QString &headline, const Member &by)
{
    Content content;
    content.headline = headline;
    content.body.blocks = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Chữ."_s}}}};
    return m_store->createStory(content, by).value();
}

void TestStoryModel::aStoryAppearsAndChangesWithoutReset()
{
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setFilter({StoryFilter::View::All});
    QCOMPARE(model.storyCount(), 0);
    const Story story = add(u"Cầu Ván thông xe"_s, m_reporter);
    QTRY_COMPARE(model.storyCount(), 1);
    QCOMPARE(model.indexOf(story.id).data().toString(), u"Cầu Ván thông xe"_s);
    QVERIFY(model.indexOf(story.id)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"Cầu Ván thông xe, Draft"_s));

    QVERIFY(m_store->transition(story.id, Action::Submit, m_reporter).has_value());
    QTRY_COMPARE(model.row(1).story.state, State::Submitted);
    Content content = story.content;
    content.headline = u"Cầu Ván thông xe trở lại"_s;
    QVERIFY(m_store->saveContent(story.id, content, m_reporter).has_value());
    QTRY_COMPARE(model.indexOf(story.id).data().toString(), content.headline);
    QCOMPARE(resets.count(), 0);
    QVERIFY(inserted.count() >= 1);
    QVERIFY(changed.count() >= 1);
}

void TestStoryModel::trashLeavesAndComesBack()
{
    const Story story = add(u"Bài thử"_s, m_reporter);
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({StoryFilter::View::All});
    QCOMPARE(model.storyCount(), 1);
    QVERIFY(m_store->transition(story.id, Action::Trash, m_reporter).has_value());
    QTRY_COMPARE(model.storyCount(), 0);
    model.setFilter({StoryFilter::View::Trash});
    QCOMPARE(model.storyCount(), 1);
    QVERIFY(m_store->transition(story.id, Action::Untrash, m_reporter).has_value());
    QTRY_COMPARE(model.storyCount(), 0);
}

void TestStoryModel::manyInARowAreAnnouncedTogether()
{
    StoryIndex index(*m_store);
    const QSignalSpy announced(&index, &StoryIndex::changed);
    QStringList ids{add(u"Bài đầu"_s, m_reporter).id};
    QCoreApplication::processEvents();
    QCOMPARE(announced.size(), 1); // the first at once
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 40; ++i) { // as a pull does: one in each turn of the event loop
        ids += add(u"Bài %1"_s.arg(i), m_reporter).id;
        QCoreApplication::processEvents();
    }
    const qint64 took = clock.elapsed();
    QSet<QString> told;
    const auto isTold = [&] {
        for (const QList<QVariant> &one : announced)
            told += one.at(0).value<QSet<QString>>();
        return told.size() == ids.size();
    };
    QTRY_VERIFY(isTold());
    QVERIFY2(announced.size() <= 3 + took / 40,
        qPrintable(u"%1 in %2 ms"_s.arg(announced.size()).arg(took)));
}

void TestStoryModel::randomChangesKeepTheModelWhole()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    // Those of one moment stand as the store has them, and `all` has no order.
    QDateTime now = QDateTime::currentDateTimeUtc();
    const auto real = m_store->setClock([&now] { return now = now.addMSecs(1); });
    const auto back = qScopeGuard([this, &real] { m_store->setClock(real); });
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QStringList ids;
    const StoryFilter filters[]
        = {{StoryFilter::View::Today}, {StoryFilter::View::Mine}, {StoryFilter::View::All},
            {StoryFilter::View::State, State::Submitted}, {StoryFilter::View::Trash}};
    const Action actions[]
        = {Action::Submit, Action::Recall, Action::Trash, Action::Untrash, Action::Approve};
    for (int step = 0; step < 120; ++step) {
        const quint32 kind = random.bounded(4U);
        if (kind == 0 || ids.isEmpty()) {
            ids.append(add(u"Bài %1"_s.arg(step), m_reporter).id);
        } else if (kind == 1) {
            model.setFilter(filters[random.bounded(int(std::size(filters)))]);
        } else {
            const Member &by = random.bounded(2) ? m_reporter : m_session->member();
            TransitionArgs args;
            const QString &id = ids.at(random.bounded(ids.size()));
            args.confirmedHash = m_store->story(id)->hash;
            std::ignore = m_store->transition(
                id, actions[random.bounded(int(std::size(actions)))], by, args);
        }
        Stories all;
        for (const bool trashed : {false, true}) {
            const auto list = m_store->list({.trashed = trashed});
            for (const StorySummary &story : *list)
                all.insert(story.id, story);
        }
        const auto wanted = arrange(all, model.filter(), model.onlooker());
        const auto isAsWanted = [&] {
            bool same = model.rowCount() == int(wanted.size());
            for (int row = 0; same && row < model.rowCount(); ++row)
                same = model.row(row) == wanted.at(row);
            return same;
        };
        QTRY_VERIFY(isAsWanted()); // what follows soon after is announced together
    }
    QCOMPARE(resets.count(), 0);
}

void TestStoryModel::navigationCounts()
{
    StoryIndex index(*m_store);
    NavModel model(index, *m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const StoryFilter drafts{StoryFilter::View::State, State::Draft};
    QCOMPARE(model.row(model.indexOf(drafts).row()).count, 0);
    QVERIFY(!add(u"Bài"_s, m_reporter).id.isEmpty());
    QTRY_COMPARE(model.row(model.indexOf(drafts).row()).count, 1);
    QCOMPARE(resets.count(), 0);
    Newsroom newsroom = m_session->newsroom();
    newsroom.sections.append(u"Môi trường"_s);
    QVERIFY(m_store->setNewsroom(newsroom).has_value());
    StoryFilter section{StoryFilter::View::Section};
    section.section = u"Môi trường"_s;
    QTRY_VERIFY(model.indexOf(section).isValid());
}

void TestStoryModel::pagesGrow()
{
    QDateTime now(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);
    m_store->setClock([&now] { return now = now.addSecs(1); }); // no two of the same age
    for (int i = 0; i < 230; ++i)
        QVERIFY(!add(u"Bài %1"_s.arg(i), m_reporter).id.isEmpty());
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter({StoryFilter::View::All});
    QCOMPARE(model.storyCount(), 200);
    QVERIFY(model.row(0).heading.contains(u"230"_s)); // counted, though not all are loaded
    QVERIFY(model.canFetchMore({}));
    const QString last = model.row(200).key;
    model.fetchMore({});
    QCOMPARE(model.storyCount(), 230);
    QCOMPARE(model.row(200).key, last);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(resets.count(), 0);
    m_store->setClock([] { return QDateTime::currentDateTimeUtc(); });
}

void TestStoryModel::aSearchIsRankedWhenTypingPauses()
{
    const Story headline = add(u"Đại tá thăm Sóc Trăng"_s, m_reporter);
    Content content;
    content.headline = u"Bài khác"_s;
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đại tá về Sóc Trăng."_s}}}};
    const Story text = m_store->createStory(content, m_reporter).value();
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    StoryFilter filter;
    filter.search = u"soc trang dai ta"_s;
    model.setFilter(filter);
    QCOMPARE(model.storyCount(), 2); // at once, the newest first
    QCOMPARE(model.row(1).key, text.id);
    QTRY_COMPARE(model.row(1).key, headline.id);
    filter.search.clear();
    model.setFilter(filter);
    QCOMPARE(model.storyCount(), 0);
}

QTEST_MAIN(TestStoryModel)
#include "tst_storymodel.moc"
