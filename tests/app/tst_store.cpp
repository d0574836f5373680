// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tempstore.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newsroomAndMembers();
    void storyIsStoredAsTyped();
    void idsMayBeShortened();
    void wholeWay();
};

void TestStore::newsroomAndMembers()
{
    TempStore store;
    QVERIFY2(store.isOpen(), qPrintable(store.error()));
    Result<Newsroom> newsroom = store->newsroom();
    VERIFY_OK(newsroom);
    QCOMPARE(newsroom->name, u"Báo của tôi"_s);
    QCOMPARE(newsroom->siteUrl, u"https://vi-du.example/"_s);
    newsroom->sections = QStringList{u"Thời sự"_s, u"Kinh tế"_s, u"An ninh trật tự"_s};
    newsroom->siteUrl = u"https://bao.example"_s;
    newsroom->headlineLimit = 70;
    newsroom->sample = true;
    VERIFY_OK(store->setNewsroom(*newsroom));
    newsroom->siteUrl = u"https://bao.example/"_s;
    QCOMPARE(*store->newsroom(), *newsroom);
    QCOMPARE(store->members()->constFirst(), administrator);
    QCOMPARE(store->addMember(editor).error().kind, Error::Kind::Refused);
    QCOMPARE(store->member(u"ai"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(store->updateMember(u"quantri"_s, {u"quantri"_s, {}, Role::Editor}).error().kind,
        Error::Kind::Refused);
    QCOMPARE(store->member(u"quantri"_s)->role, Role::Administrator);
    VERIFY_OK(store->setSetting(u"k"_s, u"giá trị"_s));
    QCOMPARE(*store->setting(u"k"_s), u"giá trị"_s);
    QCOMPARE(*store->setting(u"none"_s), QString());
}

void TestStore::storyIsStoredAsTyped()
{
    TempStore store;
    Content content = test::content(u"Cầu Ván thông xe"_s, u"<p>Một</p><h2>Hai</h2>"_s);
    content.kicker = u"Giao thông"_s;
    content.dateline = u"Sóc Trăng, ngày 13-7"_s;
    content.source = u"Nguồn"_s;
    content.section = u"Thời sự"_s;
    content.tags = QStringList{u"cầu"_s, u"đường"_s};
    content.byline = QStringList{u"Diễm Hương"_s, u"Minh Tâm"_s};
    content.related = QStringList{u"0b6ee4c4-1111-4222-8333-444455556666"_s};
    const QString sha = store->addPictureFile(store.picture(u"a.jpg"_s, "mot")).value();
    content.photos = {{u"p1"_s, sha, u"Chú thích"_s, u"Đức Trung"_s, u"Cây cầu"_s, {640, 480}}};
    content.lead = u"p1"_s;
    const Result<Story> made = store->createStory(content, reporter);
    VERIFY_OK(made);
    store.reopen();
    const Result<Story> story = store->story(made->id);
    VERIFY_OK(story);
    QCOMPARE(story->content, content);
    QCOMPARE(story->content, made->content);
    QCOMPARE(story->hash, contentHash(content));
    QCOMPARE(story->author, reporter.name);
    QCOMPARE(story->revision, 1);
    QCOMPARE(store->summary(story->id)->leadSha256, sha);
    QCOMPARE(store->revision(story->id, 1)->content, content);

    Content next = content;
    next.body = bodyFromHtml(u"<p>Một hai ba</p>"_s);
    VERIFY_OK(store->saveContent(story->id, next, reporter));
    QCOMPARE(store->story(story->id)->content, next);
    QCOMPARE(store->story(story->id)->revision, 1);
}

void TestStore::idsMayBeShortened()
{
    TempStore store;
    const QString a = u"0b6ee4c4-1111-4222-8333-444455556666"_s;
    const QString b = u"0b6ee4c4-2111-4222-8333-444455556666"_s;
    VERIFY_OK(store->createStory(content(u"A"_s), reporter, a));
    VERIFY_OK(store->createStory(content(u"B"_s), reporter, b));
    QCOMPARE(store->createStory(content(u"B"_s), reporter, b).error().kind, Error::Kind::Refused);
    QCOMPARE(store->createStory({}, reporter, u"../x"_s).error().kind, Error::Kind::Invalid);
    QCOMPARE(store->story(u"0b6ee4c4-2"_s)->content.headline, u"B"_s);
    QCOMPARE(store->story(a)->content.headline, u"A"_s);
    QCOMPARE(store->story(u"0b6ee4c4"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(store->story(u"0b6"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(store->story(u"%"_s).error().kind, Error::Kind::NotFound);
}

void TestStore::wholeWay()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván thông xe"_s), reporter)->id;
    const auto step = [&](Action action, const Member &by, const TransitionArgs &args = {}) {
        store.pass(60);
        return store->transition(id, action, by, args);
    };
    VERIFY_OK(step(Action::Submit, reporter));
    QCOMPARE(step(Action::Return, editor).error().kind, Error::Kind::Refused);
    VERIFY_OK(step(Action::Return, editor, {u"Thiếu nguồn"_s}));
    QCOMPARE(store->notes(id)->constFirst().text, u"Thiếu nguồn"_s);
    VERIFY_OK(step(Action::Submit, reporter));
    QVERIFY(!step(Action::Approve, reporter));
    const Result<Story> approved = step(Action::Approve, editor);
    VERIFY_OK(approved);
    QCOMPARE(approved->approvedHash, approved->hash);
    const Result<Story> published = step(Action::Publish, editor);
    VERIFY_OK(published);
    QCOMPARE(published->state, State::Published);
    QCOMPARE(published->publishedAt, store.now);
    QCOMPARE(published->liveRevision, published->revision);
    QCOMPARE(store->outbox()->size(), 1);

    VERIFY_OK(step(Action::Update, editor));
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván đã thông xe"_s), editor));
    QCOMPARE(store->live()->constFirst().content.headline, u"Cầu Ván thông xe"_s);
    QCOMPARE(step(Action::Publish, editor).error().kind, Error::Kind::Refused);
    VERIFY_OK(step(Action::Submit, editor));
    VERIFY_OK(step(Action::Approve, editor));
    VERIFY_OK(step(Action::Publish, editor));
    QCOMPARE(store->live()->constFirst().content.headline, u"Cầu Ván đã thông xe"_s);

    const Result<Story> corrected = step(Action::Correct, editor, {u"312 mét, không phải 321"_s});
    VERIFY_OK(corrected);
    QCOMPARE(corrected->content.corrections.size(), 1);
    QVERIFY(corrected->approvedHash.isEmpty());
    VERIFY_OK(step(Action::Submit, editor));
    VERIFY_OK(step(Action::Approve, administrator));
    VERIFY_OK(step(Action::Publish, editor));
    VERIFY_OK(step(Action::Withdraw, editor, {u"Sai sự thật"_s}));
    QVERIFY(store->live()->constFirst().withdrawn);
    QCOMPARE(store->live()->constFirst().reason, u"Sai sự thật"_s);
    VERIFY_OK(step(Action::Reopen, editor));
    QVERIFY(store->live()->constFirst().withdrawn);
    QVERIFY(store->story(id)->approvedHash.isEmpty());
    QCOMPARE(store->outbox()->size(), 4);

    const Result<QList<HistoryEntry>> history = store->history(id);
    VERIFY_OK(history);
    for (const HistoryEntry &entry : *history) {
        QVERIFY(entry.revision > 0);
        QVERIFY(store->revision(id, entry.revision).has_value());
    }
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
