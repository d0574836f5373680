// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvedstory.h"

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
    void approvalFallsAndComesBack();
    void scheduledStoryFallsBack();
    void liveStoryIsUnchangedByEdits();
    void editorTakesByEditing();
    void onlyEditorApprovesOwn();
    void refusals();
    void scheduleAndClock();
    void revisionsEveryTenMinutes();
    void correctionsStay();
    void trashAndEnd();
    void reasonsAndNotes();
    void filmsBelongToTheApproval();
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

namespace {

QList<Action> actions(const TempStore &store, const QString &id)
{
    QList<Action> all;
    const QList<HistoryEntry> history = store->history(id).value();
    for (const HistoryEntry &entry : history)
        all += entry.action;
    return all;
}

} // namespace

void TestStore::approvalFallsAndComesBack()
{
    TempStore store;
    const QString id = approvedStory(store);
    const Story approved = store->story(id).value();
    QVERIFY(!store->saveContent(id, content(u"Khác"_s), reporter)); // approved: editors only
    const Result<Story> dropped = store->saveContent(id, content(u"Khác"_s), editor);
    VERIFY_OK(dropped);
    QCOMPARE(dropped->state, State::Submitted);
    QVERIFY(dropped->approvedHash.isEmpty());
    QCOMPARE(store->story(id)->state, State::Submitted);
    QVERIFY(!store->transition(id, Action::Publish, editor));
    const Result<Story> back = store->saveContent(id, approved.content, editor);
    VERIFY_OK(back);
    QCOMPARE(back->state, State::Approved);
    QCOMPARE(back->approvedHash, approved.hash);
    QCOMPARE(store->story(id)->approvedBy, editor.name);
    const QList<Action> all = actions(store, id);
    QVERIFY(all.contains(Action::DropApproval) && all.contains(Action::RestoreApproval));
    VERIFY_OK(store->transition(id, Action::Publish, editor));

    // What an editor sent back is not approved again by itself.
    const QString other = approvedStory(store);
    const Content first = store->story(other)->content;
    VERIFY_OK(store->saveContent(other, content(u"Khác"_s), editor));
    VERIFY_OK(store->transition(other, Action::Return, editor, {u"Sửa tít"_s}));
    VERIFY_OK(store->transition(other, Action::Submit, reporter));
    VERIFY_OK(store->saveContent(other, first, reporter));
    QCOMPARE(store->story(other)->state, State::Submitted);
}

void TestStore::scheduledStoryFallsBack()
{
    TempStore store;
    const QString id = approvedStory(store);
    const Content first = store->story(id)->content;
    VERIFY_OK(store->transition(id, Action::Schedule, editor, {.at = store.now.addSecs(3600)}));
    VERIFY_OK(store->saveContent(id, content(u"Khác"_s), editor));
    QCOMPARE(store->story(id)->state, State::Submitted);
    QVERIFY(!store->story(id)->scheduledAt.isValid());
    store.pass(7200);
    QVERIFY(store->due()->isEmpty());
    VERIFY_OK(store->saveContent(id, first, editor));
    QCOMPARE(store->story(id)->state, State::Approved);
}

void TestStore::liveStoryIsUnchangedByEdits()
{
    TempStore store;
    const QString id = approvedStory(store);
    VERIFY_OK(store->transition(id, Action::Publish, editor));
    QVERIFY(!store->saveContent(id, content(u"Khác"_s), editor)); // first “update”
    VERIFY_OK(store->transition(id, Action::Update, editor));
    // Unchanged and still approved: it may go out again at once.
    VERIFY_OK(store->transition(id, Action::Publish, editor));
    VERIFY_OK(store->transition(id, Action::Update, editor));
    const Content seen = store->story(id)->content;
    VERIFY_OK(store->saveContent(id, content(u"Khác"_s), reporter));
    QCOMPARE(store->live()->constFirst().content, seen);
    QCOMPARE(store->live()->constFirst().story.state, State::Updating);
    QVERIFY(!store->transition(id, Action::Publish, editor));
    VERIFY_OK(store->saveContent(id, seen, reporter));
    QCOMPARE(store->story(id)->review, Review::Open);
    VERIFY_OK(store->transition(id, Action::Publish, editor));
    VERIFY_OK(store->setAddress(id, u"tin/cau-van.html"_s));
    VERIFY_OK(store->setAddress(id, u"tin/cau-van.html"_s));
    QVERIFY(!store->setAddress(id, u"tin/khac.html"_s));
    VERIFY_OK(store->transition(id, Action::Withdraw, editor, {u"Sai"_s}));
    VERIFY_OK(store->transition(id, Action::Reopen, editor));
    QCOMPARE(store->story(id)->address, u"tin/cau-van.html"_s);
}

void TestStore::editorTakesByEditing()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), reporter)->id;
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván 1"_s), editor));
    QVERIFY(store->story(id)->editor.isEmpty()); // a draft is not taken
    VERIFY_OK(store->transition(id, Action::Submit, reporter));
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván 2"_s), reporter));
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván 3"_s), editor));
    const Story story = store->story(id).value();
    QCOMPARE(story.editor, editor.name);
    QCOMPARE(story.author, reporter.name);
    QVERIFY(actions(store, id).contains(Action::Take));
    // What the reporter wrote before the editor came is kept under the reporter's name.
    const QList<Revision> revisions = store->revisions(id, true).value();
    QCOMPARE(revisions.constLast().by, reporter.name);
    QCOMPARE(revisions.constLast().content.headline, u"Cầu Ván 2"_s);
    VERIFY_OK(store->transition(id, Action::Approve, editor));
    QCOMPARE(store->revisions(id, true)->constLast().content.headline, u"Cầu Ván 3"_s);
    bool named = false;
    const QList<HistoryEntry> history = store->history(id).value();
    for (const HistoryEntry &entry : history)
        named = named || (entry.action == Action::Edit && entry.by == editor.name);
    QVERIFY(named);
}

void TestStore::onlyEditorApprovesOwn()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), editor)->id;
    VERIFY_OK(store->transition(id, Action::Submit, editor));
    QCOMPARE(store->transition(id, Action::Approve, editor).error().kind, Error::Kind::Refused);
    VERIFY_OK(store->updateMember(editor.name, {editor.name, {}, Role::Reporter}));
    const QString own = store->createStory(content(u"Cầu Ván"_s), administrator)->id;
    VERIFY_OK(store->transition(own, Action::Submit, administrator));
    VERIFY_OK(store->transition(own, Action::Approve, administrator));
    QVERIFY(!store->history(own)->constLast().note.isEmpty()); // it is recorded
}

void TestStore::refusals()
{
    TempStore store;
    const QString id = store->createStory({}, reporter)->id;
    const Result<Story> empty = store->transition(id, Action::Submit, reporter);
    QVERIFY(!empty);
    QVERIFY2(empty.error().text.count(u'.') >= 2, qPrintable(empty.error().text)); // both named
    QCOMPARE(store->transition(id, Action::Edit, editor).error().kind, Error::Kind::Invalid);
    QCOMPARE(store->transition(u"nothing"_s, Action::Submit, editor).error().kind,
        Error::Kind::NotFound);
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván"_s), reporter));
    VERIFY_OK(store->transition(id, Action::Submit, reporter));
    const QString seen = store->story(id)->hash;
    VERIFY_OK(store->saveContent(id, content(u"Cầu Ván sửa"_s), reporter));
    QCOMPARE(store->transition(id, Action::Approve, editor, {.confirmedHash = seen}).error().kind,
        Error::Kind::Refused);
    QCOMPARE(store->story(id)->state, State::Submitted);
    VERIFY_OK(
        store->transition(id, Action::Approve, editor, {.confirmedHash = store->story(id)->hash}));
    VERIFY_OK(store->transition(id, Action::Publish, editor));
    for (const Action action : {Action::Withdraw, Action::Correct}) {
        QCOMPARE(store->transition(id, action, editor).error().kind, Error::Kind::Refused);
        QCOMPARE(
            store->transition(id, action, editor, {u"  \n"_s}).error().kind, Error::Kind::Refused);
    }
    QCOMPARE(store->transition(id, Action::Trash, editor).error().kind, Error::Kind::Refused);
    QCOMPARE(store->history(id)->constLast().action, Action::Publish);
}

void TestStore::scheduleAndClock()
{
    TempStore store;
    const QString id = approvedStory(store);
    const auto schedule = [&](qint64 seconds) {
        return store->transition(
            id, Action::Schedule, editor, {.at = store.now.addSecs(seconds).toLocalTime()});
    };
    QVERIFY(!store->transition(id, Action::Schedule, editor));
    QCOMPARE(schedule(-60).error().kind, Error::Kind::Refused);
    VERIFY_OK(schedule(3600));
    QCOMPARE(store->story(id)->scheduledAt, store.now.addSecs(3600));
    QVERIFY(store->due()->isEmpty());
    store.pass(3600);
    QCOMPARE(*store->due(), QStringList{id});
    VERIFY_OK(store->transition(id, Action::Unschedule, editor));
    QCOMPARE(store->story(id)->state, State::Approved);
    VERIFY_OK(schedule(60));

    const QDateTime right = store.now;
    store.now = right.addDays(-3000); // an empty battery
    const Result<Story> wrong = store->transition(id, Action::Publish, editor);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().text.contains(u"25-11-2026"_s), qPrintable(wrong.error().text));
    VERIFY_OK(store->transition(id, Action::Publish, editor, {.clockIsRight = true}));
}

void TestStore::revisionsEveryTenMinutes()
{
    TempStore store;
    const QString id = store->createStory(content(u"0"_s), reporter)->id;
    for (int minute = 1; minute <= 35; ++minute) {
        store.pass(60);
        VERIFY_OK(store->saveContent(id, content(QString::number(minute)), reporter));
    }
    QList<QString> kept;
    const QList<Revision> revisions = store->revisions(id, true).value();
    for (const Revision &revision : revisions)
        kept += revision.content.headline;
    QCOMPARE(kept, (QList<QString>{u"0"_s, u"11"_s, u"22"_s, u"33"_s}));
    QCOMPARE(*store->markRevision(id, reporter), 5);
    QCOMPARE(*store->markRevision(id, reporter), 5); // nothing new
    const Result<Story> same = store->saveContent(id, content(u"35"_s), reporter);
    VERIFY_OK(same);
    QCOMPARE(same->updatedAt, store.now);
    store.pass(600);
    VERIFY_OK(store->saveContent(id, content(u"35"_s), reporter));
    QVERIFY(store->story(id)->updatedAt < store.now); // nothing was written
}

void TestStore::correctionsStay()
{
    TempStore store;
    const QString id = approvedStory(store);
    VERIFY_OK(store->transition(id, Action::Publish, editor));
    const Content opened = store->story(id)->content;
    VERIFY_OK(store->transition(id, Action::Correct, editor, {u"312 mét"_s}));
    Content stale = opened;
    stale.headline = u"Cầu Ván mới"_s;
    const Result<Story> saved = store->saveContent(id, stale, editor);
    VERIFY_OK(saved);
    QCOMPARE(saved->content.corrections.size(), 1);
    QCOMPARE(store->story(id)->content.corrections.constFirst().text, u"312 mét"_s);
    QCOMPARE(store->story(id)->hash, contentHash(saved->content));
}

void TestStore::trashAndEnd()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), reporter)->id;
    QCOMPARE(store->deleteForever(id).error().kind, Error::Kind::Refused);
    QVERIFY(!store->transition(id, Action::Untrash, reporter));
    VERIFY_OK(store->transition(id, Action::Trash, reporter));
    QVERIFY(store->list()->isEmpty());
    QCOMPARE(store->list({.trashed = true})->size(), 1);
    QVERIFY(!store->transition(id, Action::Submit, reporter));
    QVERIFY(!store->saveContent(id, content(u"Khác"_s), reporter));
    VERIFY_OK(store->transition(id, Action::Untrash, reporter));
    QCOMPARE(store->list()->size(), 1);
    VERIFY_OK(store->transition(id, Action::Trash, reporter));
    VERIFY_OK(store->deleteForever(id));
    QVERIFY(!store->story(id));
    QVERIFY(!store->history(id));
    QCOMPARE(*store->check(), QStringList());

    const QString known = approvedStory(store);
    VERIFY_OK(store->transition(known, Action::Publish, editor));
    VERIFY_OK(store->transition(known, Action::Withdraw, editor, {u"Sai"_s}));
    VERIFY_OK(store->transition(known, Action::Reopen, editor));
    VERIFY_OK(store->transition(known, Action::Trash, editor));
    QCOMPARE(store->deleteForever(known).error().kind, Error::Kind::Refused);
}

void TestStore::reasonsAndNotes()
{
    TempStore store;
    const QString id = store->createStory(content(u"Cầu Ván"_s), reporter)->id;
    for (int i = 0; i < 12; ++i) {
        VERIFY_OK(store->transition(id, Action::Submit, reporter));
        VERIFY_OK(store->transition(id, Action::Return, editor, {u"Lý do %1"_s.arg(i % 10)}));
    }
    const QStringList reasons = store->lastReasons(Action::Return).value();
    QCOMPARE(reasons.size(), 8);
    QCOMPARE(reasons.constFirst(), u"Lý do 1"_s);
    QCOMPARE(store->summary(id)->openNotes, 12);
    QCOMPARE(store->list()->constFirst().openNotes, 12);
    VERIFY_OK(store->resolveNote(store->notes(id)->constFirst().id, true));
    QCOMPARE(store->summary(id)->openNotes, 11);
    QVERIFY(!store->addNote(id, {}));
    QVERIFY(!store->resolveNote(u"none"_s, true));
}

void TestStore::filmsBelongToTheApproval()
{
    TempStore store;
    QVERIFY(!store->addFilm({{}, u"Phim"_s, u"ftp://x/1"_s, {}, 0, {}, false}));
    QVERIFY(!store->addFilm({{}, u" "_s, u"https://x.example/1"_s, {}, 0, {}, false}));
    Film film = store->addFilm({{}, u"Phim"_s, u"https://x.example/1"_s, {}, 0, {}, false}).value();
    store.pass(1);
    VERIFY_OK(store->addFilm({{}, u"Phim mới"_s, u"https://x.example/2"_s, {}, 0, {}, false}));
    QCOMPARE(store->films()->constFirst().title, u"Phim mới"_s);
    const QString id = approvedStory(
        store, content(u"A"_s, u"<p>A</p><figure data-film=\"%1\"></figure>"_s.arg(film.id)));
    film.seconds = 90; // no reader sees it
    VERIFY_OK(store->updateFilm(film));
    QCOMPARE(store->story(id)->state, State::Approved);
    film.title = u"Phim khác"_s;
    VERIFY_OK(store->updateFilm(film));
    QCOMPARE(store->story(id)->state, State::Submitted);
    QCOMPARE(actions(store, id).constLast(), Action::DropApproval);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
