// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batch.h"
#include "tempstore.h"

#include <QSqlQuery>
#include <QTest>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

QString headline(const TempStore &store, const QString &id)
{
    const auto story = store->story(id);
    return story ? story->content.headline : story.error().text;
}

} // namespace

class TestLastRead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenSinceIsRead()
    {
        const TempStore store;
        const auto story = store->createStory(content(u"Cầu mới"_s), reporter);
        VERIFY_OK(story);
        Batch batch(*store);
        VERIFY_OK(batch.begin());
        QCOMPARE(headline(store, story->id), u"Cầu mới"_s);
        VERIFY_OK(store->saveContent(story->id, content(u"Gặt lúa"_s), reporter));
        QCOMPARE(headline(store, story->id), u"Gặt lúa"_s);
        Taken taken;
        taken.content = content(u"Nước rút"_s);
        taken.by = u"bientap"_s;
        VERIFY_OK(store->take(story->id, taken));
        QCOMPARE(headline(store, story->id), u"Nước rút"_s);
        VERIFY_OK(batch.commit());
        QCOMPARE(headline(store, story->id), u"Nước rút"_s);
    }

    void whatWasGivenUpIsNot()
    {
        const TempStore store;
        const auto story = store->createStory(content(u"Cầu mới"_s), reporter);
        VERIFY_OK(story);
        Batch batch(*store);
        VERIFY_OK(batch.begin());
        {
            Batch part(*store);
            VERIFY_OK(part.begin());
            VERIFY_OK(store->saveContent(story->id, content(u"Gặt lúa"_s), reporter));
            QCOMPARE(headline(store, story->id), u"Gặt lúa"_s);
        }
        QCOMPARE(headline(store, story->id), u"Cầu mới"_s);
        VERIFY_OK(batch.commit());
    }

    void whatStandsBetweenTwoTransactionsIsReadAnew()
    {
        const TempStore store;
        const auto story = store->createStory(content(u"Cầu mới"_s), reporter);
        VERIFY_OK(story);
        {
            Batch batch(*store);
            VERIFY_OK(batch.begin());
            QCOMPARE(headline(store, story->id), u"Cầu mới"_s);
            VERIFY_OK(batch.commit());
        }
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(store.dir() + u"/newsroom.db"_s);
            QVERIFY(other.open());
            QVERIFY(other.exec(u"UPDATE stories SET headline = 'Gặt lúa'"_s).isActive());
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        Batch batch(*store);
        VERIFY_OK(batch.begin());
        QCOMPARE(headline(store, story->id), u"Gặt lúa"_s);
        VERIFY_OK(batch.commit());
    }
};

QTEST_GUILESS_MAIN(TestLastRead)
#include "tst_lastread.moc"
