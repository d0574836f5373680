// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/peoplebook.h"
#include "story/prose.h"
#include "tempstore.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestPeopleBook : public QObject
{
    Q_OBJECT

private:
    static QString written(TempStore &store, const QString &html, bool approve)
    {
        const auto made = store->createStory(content(u"Hội nghị"_s, html), reporter);
        if (!made || !store->transition(made->id, Action::Submit, reporter))
            return {};
        if (approve && !store->transition(made->id, Action::Approve, editor))
            return {};
        store.now = store.now.addSecs(60);
        return made->id;
    }
    static Result<bool> learned(TempStore &store)
    {
        return peoplebook::lessons(*store, 100).and_then([&](const auto &lessons) {
            return peoplebook::learn(*store, lessons);
        });
    }
    static QStringList known(TempStore &store)
    {
        QStringList all;
        const auto people = peoplebook::people(*store);
        for (const KnownPerson &one : people.value_or(QList<KnownPerson>()))
            all << one.name + u'|' + one.rank + u'|' + one.office;
        return all;
    }

private Q_SLOTS:
    void onlyWhatWasApprovedTeaches()
    {
        TempStore store;
        QVERIFY2(store.isOpen(), qPrintable(store.error()));
        QVERIFY(!written(store, u"<p>Đại tá Trần Văn An kể.</p>"_s, false).isEmpty());
        QCOMPARE(*learned(store), false);
        QVERIFY(!written(store, u"<p>Thiếu tướng Lê Quốc Hùng - Thứ trưởng Bộ Công an.</p>"_s, true)
                     .isEmpty());
        QCOMPARE(*learned(store), true);
        QCOMPARE(known(store), QStringList{u"Lê Quốc Hùng|Thiếu tướng|Thứ trưởng Bộ Công an"_s});
        QVERIFY(peoplebook::lessons(*store, 100)->isEmpty()); // each text once
    }
    void aLaterApprovalOutweighs()
    {
        TempStore store;
        QVERIFY(!written(store, u"<p>Đại tá Lê Quốc Hùng, Giám đốc Công an tỉnh.</p>"_s, true)
                     .isEmpty());
        QVERIFY(!written(store, u"<p>Thiếu tướng Lê Quốc Hùng kể.</p>"_s, true).isEmpty());
        QCOMPARE(*learned(store), true);
        QCOMPARE(known(store), QStringList{u"Lê Quốc Hùng|Thiếu tướng|Giám đốc Công an tỉnh"_s});
    }
    void whatIsOneOfSeveralTakesNothingAway()
    {
        TempStore store;
        VERIFY_OK(peoplebook::put(*store,
            {u"Lê Quốc Hùng"_s, u"Giám đốc Công an tỉnh, Ủy viên Ban Thường vụ Tỉnh ủy"_s,
                u"Trung tá; Đại tá"_s}));
        const QStringList before = known(store);
        store.now = store.now.addSecs(60);
        QVERIFY(!written(store, u"<p>Đại tá Lê Quốc Hùng, Giám đốc Công an tỉnh.</p>"_s, true)
                     .isEmpty());
        QCOMPARE(*learned(store), false);
        QCOMPARE(known(store), before);
        QVERIFY(!written(store, u"<p>Thiếu tướng Lê Quốc Hùng kể.</p>"_s, true).isEmpty());
        QCOMPARE(*learned(store), true);
        QVERIFY(known(store).constFirst().contains(u"|Thiếu tướng|"_s));
    }
    void peopleCorrectAndForget()
    {
        TempStore store;
        QVERIFY(!written(store, u"<p>Đại tá Lê Quốc Hùng kể.</p>"_s, true).isEmpty());
        QCOMPARE(*learned(store), true);
        VERIFY_OK(
            peoplebook::put(*store, {u" Lê  Quốc Hùng "_s, u"Thứ trưởng"_s, u"Thiếu tướng"_s}));
        QCOMPARE(known(store), QStringList{u"Lê Quốc Hùng|Thiếu tướng|Thứ trưởng"_s});
        QCOMPARE(peoplebook::put(*store, {u"Hùng"_s}).error().kind, Error::Kind::Refused);
        VERIFY_OK(peoplebook::forget(*store, u"Lê Quốc Hùng"_s));
        QVERIFY(known(store).isEmpty());
        // Not even the next story brings back who was forgotten; a hand does.
        QVERIFY(!written(store, u"<p>Đại tá Lê Quốc Hùng lại kể.</p>"_s, true).isEmpty());
        QCOMPARE(*learned(store), false);
        QVERIFY(known(store).isEmpty());
        VERIFY_OK(peoplebook::put(*store, {u"Lê Quốc Hùng"_s}));
        QCOMPARE(known(store).size(), 1);
    }
    void anotherThreadMayRead()
    {
        TempStore store;
        QVERIFY(!written(store, u"<p>Bà Kim Thị Sương nhận quà.</p>"_s, true).isEmpty());
        const QString dir = store.dir();
        QList<peoplebook::Lesson> read;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            const auto reader = Store::open(dir, {.access = Store::Access::Read});
            if (reader)
                read = peoplebook::lessons(**reader, 10).value_or(QList<peoplebook::Lesson>());
        }));
        thread->start();
        QVERIFY(thread->wait());
        QCOMPARE(read.size(), 1);
        QCOMPARE(*peoplebook::learn(*store, read), true);
        QCOMPARE(known(store), QStringList{u"Kim Thị Sương||"_s});
    }
    void phrasesOfThreeStoriesAreKnown()
    {
        TempStore store;
        const QString phrase = u"đơm hoa"_s;
        const auto taught = [&store](const QString &id, const QStringList &phrases) {
            return peoplebook::learn(*store, {{id, u"h"_s, store.now, {}, phrases}});
        };
        QStringList ids;
        for (int i = 0; i < 4; ++i)
            ids << written(store, u"<p>Cây mận đơm hoa.</p>"_s, true);
        QCOMPARE(*taught(ids.at(0), {phrase}), false);
        QCOMPARE(*taught(ids.at(0), {phrase}), false); // a story counts once
        QCOMPARE(*taught(ids.at(1), {phrase, u"khác hẳn"_s}), false);
        QCOMPARE(*peoplebook::phrases(*store), QStringList());
        QCOMPARE(*taught(ids.at(2), {phrase}), true);
        QCOMPARE(*peoplebook::phrases(*store), QStringList{phrase});
        QCOMPARE(*taught(ids.at(2), {}), true); // corrected, and approved once more
        QCOMPARE(*peoplebook::phrases(*store), QStringList());
        QCOMPARE(*taught(ids.at(2), {phrase}), true);
        VERIFY_OK(peoplebook::forgetPhrase(*store, phrase));
        QCOMPARE(*peoplebook::phrases(*store), QStringList());
        QCOMPARE(*taught(ids.at(3), {phrase}), false);
        QCOMPARE(*peoplebook::phrases(*store), QStringList());
    }
    void captionsAreRead()
    {
        Content story = content(u"Hội nghị"_s);
        story.photos << Photo{u"1"_s, {}, u"Bà Kim Thị Sương nhận quà"_s, {}, {}, {}};
        QCOMPARE(peopleIn(proseOf(story)).constFirst().name, u"Kim Thị Sương"_s);
    }
};

QTEST_GUILESS_MAIN(TestPeopleBook)
#include "tst_peoplebook.moc"
