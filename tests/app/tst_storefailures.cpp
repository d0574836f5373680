// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change that cannot be finished has not happened.
#include "approvedstory.h"

#include <QSqlQuery>
#include <QSqlRecord>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestStoreFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transitionFailsAtEveryStep();
    void saveFailsAtEveryStep();
    void fullDisk();
};

namespace {

// Everything that a transition or a save may touch.
QString everything(const TempStore &store)
{
    QString all;
    QSqlQuery query(store->database());
    for (const char *table :
        {"stories", "photo_uses", "tags", "revisions", "history", "notes", "outbox"}) {
        query.exec(u"SELECT * FROM %1"_s.arg(QLatin1String(table)));
        while (query.next())
            for (int i = 0; i < query.record().count(); ++i)
                all += query.value(i).toString() + u'|';
    }
    return all;
}

} // namespace

void TestStoreFailures::transitionFailsAtEveryStep()
{
    int failAt = -1;
    int count = 0;
    Store::Options options;
    options.allows = [&](const QString &) { return ++count != failAt; };
    TempStore store(options);
    const auto prepare = [&] {
        failAt = -1;
        const QString id = store->createStory(content(u"A"_s), reporter)->id;
        return store->saveContent(id, content(u"B"_s), editor) ? id : QString();
    };
    struct Way
    {
        Action action;
        Member by;
    };
    const QList<Way> way{{Action::Submit, reporter}, {Action::Return, editor},
        {Action::Submit, reporter}, {Action::Approve, editor}, {Action::Publish, editor},
        {Action::Correct, editor}, {Action::Withdraw, editor}};
    const QString id = prepare();
    for (const Way &step : way) {
        const QString before = everything(store);
        for (int i = 1;; ++i) {
            QVERIFY(i < 60);
            count = 0;
            failAt = i;
            const bool done = store->transition(id, step.action, step.by, {u"Lý do"_s}).has_value();
            const int asked = count;
            failAt = -1;
            if (asked < i) { // no such statement any more
                QVERIFY(done);
                break;
            }
            if (done) // its last look, after everything was committed
                break;
            const QString after = everything(store);
            if (after != before) {
                // Only the answer could not be read again: the step itself is whole.
                QVERIFY(store->history(id)->constLast().action == step.action);
                break;
            }
        }
    }
    QCOMPARE(store->story(id)->state, State::Withdrawn);
    QCOMPARE(*store->check(), QStringList());
}

void TestStoreFailures::saveFailsAtEveryStep()
{
    int failAt = -1;
    int count = 0;
    Store::Options options;
    options.allows = [&](const QString &) { return ++count != failAt; };
    TempStore store(options);
    const QString id = approvedStory(store);
    const QString sha = store->addPictureFile(store.picture(u"a.jpg"_s, "a")).value();
    Content next = content(u"Khác"_s);
    next.tags = QStringList{u"một"_s, u"hai"_s};
    next.photos = {{u"p"_s, sha, u"Chú thích"_s, {}, {}, {}}};
    const QString before = everything(store);
    for (int i = 1;; ++i) {
        QVERIFY(i < 60);
        count = 0;
        failAt = i;
        const Result<Story> saved = store->saveContent(id, next, editor);
        failAt = -1;
        if (saved)
            break;
        QCOMPARE(everything(store), before);
    }
    QCOMPARE(store->story(id)->content.tags, next.tags);
    QCOMPARE(store->story(id)->state, State::Submitted);
}

void TestStoreFailures::fullDisk()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), reporter)->id;
    QSqlQuery pragma(store->database());
    QVERIFY(pragma.exec(u"PRAGMA page_count"_s) && pragma.next());
    const int pages = pragma.value(0).toInt();
    QVERIFY(pragma.exec(u"PRAGMA max_page_count = %1"_s.arg(pages)));
    pragma.finish();
    const Content big = content(u"Dài"_s, u"<p>%1</p>"_s.arg(u"chữ "_s.repeated(200000)));
    const Result<Story> full = store->saveContent(id, big, reporter);
    QVERIFY(!full);
    QCOMPARE(full.error().kind, Error::Kind::Full);
    QVERIFY(full.error().text.size() > 40);
    QCOMPARE(store->story(id)->content.headline, u"Cầu Ván"_s);
    QVERIFY(pragma.exec(u"PRAGMA max_page_count = 1000000"_s));
    pragma.finish();
    VERIFY_OK(store->saveContent(id, big, reporter));
    QCOMPARE(store->story(id)->content.headline, u"Dài"_s);
    QCOMPARE(*store->check(), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreFailures)
#include "tst_storefailures.moc"
