// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Autosaves one after the other, which remember the row they left, and whatever comes between them.
#include "randombody.h"
#include "store/batch.h"
#include "tempstore.h"

#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::Literals::StringLiterals;

class TestSaves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyInARowReadBackTheSame();
    void whatIsRememberedChangesNothing();
    void bodyIsText();
    void anEmptyBodyIsSaved();
    void anotherConnectionIsSeen();
    void aStepElsewhereIsSeen();
    void aWriteBetweenIsSeen();
    void whatWasGivenUpIsSavedAgain();
    void partsOfABatchFailAlone();
    void theApprovalFallsAndComesBack();
    void theListFollowsWhoIsTypedIn();
    void theTimeLagsFiveSecondsAtMost();
};

namespace {

QVariant asked(const QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    return query.exec(statement) && query.next() ? query.value(0) : QVariant();
}

} // namespace

void TestSaves::manyInARowReadBackTheSame()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    QRandomGenerator random(20261126);
    Content text = made->content;
    for (int i = 0; i < 200; ++i) {
        desk.now = desk.now.addMSecs(300);
        QString *const fields[] = {&text.kicker, &text.headline, &text.standfirst, &text.dateline,
            &text.source, &text.body.blocks.last().runs.last().text};
        *fields[random.bounded(6)] += u" chữ %1"_s.arg(i);
        if (random.bounded(8) == 0)
            text.tags += u"nhãn %1"_s.arg(i);
        if (random.bounded(8) == 0)
            text.body.blocks += bodyFromHtml(u"<p>Đoạn %1.</p>"_s.arg(i)).blocks;
        const auto saved = desk->saveContent(made->id, text, reporter);
        VERIFY_OK(saved);
        const auto stored = desk->story(made->id);
        VERIFY_OK(stored);
        QCOMPARE(saved->content, stored->content);
        QCOMPARE(saved->hash, stored->hash);
        QCOMPARE(stored->hash, contentHash(stored->content));
        QCOMPARE(saved->revision, stored->revision);
        QCOMPARE(saved->updatedAt, stored->updatedAt);
        text = stored->content;
    }
}

void TestSaves::whatIsRememberedChangesNothing()
{
    RandomBody make(20261126);
    RunMemo<Runs> runs;
    RunMemo<QByteArray> html;
    HashMemo hashed;
    for (int i = 0; i < 400; ++i) {
        Content text;
        text.body = make.body();
        for (int save = 0; save < 3; ++save) { // the same runs again, all but one paragraph's
            runs.turn();
            html.turn();
            const Body clean = normalised(text.body, &runs);
            QCOMPARE(clean, normalised(text.body));
            QCOMPARE(utf8FromBody(clean, html), htmlFromBody(clean).toUtf8());
            QCOMPARE(contentHash(text, {}, &hashed), contentHash(text));
            if (!text.body.blocks.isEmpty() && !text.body.blocks.first().runs.isEmpty())
                text.body.blocks.first().runs.last().text += u" ô "_s;
        }
    }
}

void TestSaves::bodyIsText()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    Content text = made->content;
    text.body = bodyFromHtml(u"<p>Kỳ họp bàn về nước sạch 💧.</p>"_s);
    VERIFY_OK(desk->saveContent(made->id, text, reporter));
    QCOMPARE(
        asked(desk->database(), u"SELECT typeof(body_html) FROM stories"_s).toString(), u"text"_s);
    QCOMPARE(asked(desk->database(), u"SELECT body_html FROM stories"_s).toString(),
        u"<p>Kỳ họp bàn về nước sạch 💧.</p>"_s);
}

void TestSaves::anEmptyBodyIsSaved()
{
    TempStore desk;
    Content text;
    text.headline = u"C"_s;
    const auto made = desk->createStory(text, reporter);
    VERIFY_OK(made);
    for (const QString &headline : {u"Cầ"_s, u"Cầu"_s}) {
        text.headline = headline;
        VERIFY_OK(desk->saveContent(made->id, text, reporter));
        QCOMPARE(desk->story(made->id)->content.headline, headline);
        QCOMPARE(asked(desk->database(), u"SELECT typeof(body_html) FROM stories"_s).toString(),
            u"text"_s);
    }
}

namespace {

// As another program does it.
void writtenElsewhere(const TempStore &desk, const QString &statement)
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(desk.dir() + u"/newsroom.db"_s);
        QVERIFY2(other.open(), qPrintable(other.lastError().text()));
        QSqlQuery write(other);
        QVERIFY2(write.exec(statement), qPrintable(write.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

} // namespace

void TestSaves::anotherConnectionIsSeen()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    Content text = made->content;
    text.headline = u"Cầu mới qua sông"_s;
    VERIFY_OK(desk->saveContent(made->id, text, reporter));
    writtenElsewhere(desk, u"UPDATE stories SET headline = 'Cầu Mới', edited_by = 'bientap'"_s);
    text.headline = u"Cầu mới qua sông Hậu"_s;
    const auto saved = desk->saveContent(made->id, text, reporter);
    VERIFY_OK(saved);
    const auto revision = desk->revision(made->id, saved->revision);
    VERIFY_OK(revision); // what the other one wrote is kept before it is written over
    QCOMPARE(revision->by, u"bientap"_s);
    QCOMPARE(revision->content.headline, u"Cầu Mới"_s);
    QCOMPARE(desk->story(made->id)->content.headline, u"Cầu mới qua sông Hậu"_s);
}

void TestSaves::aStepElsewhereIsSeen()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    Content text = made->content;
    const auto saved = [&] {
        text.body.blocks += Block{.runs = {Run{u"Thêm một đoạn."_s}}};
        return desk->saveContent(made->id, text, reporter);
    };
    for (const QString &step : {u"editor = 'bientap'"_s, u"state = 'returned'"_s,
             u"approved_hash = 'abc'"_s, u"scheduled_at = 5"_s, u"revision = revision + 1"_s}) {
        VERIFY_OK(saved());
        VERIFY_OK(saved()); // this one remembers
        writtenElsewhere(desk, u"UPDATE stories SET "_s + step);
        const auto after = saved();
        VERIFY_OK(after);
        const auto stored = desk->story(made->id);
        VERIFY_OK(stored);
        QCOMPARE(after->content, stored->content);
        QCOMPARE(after->editor, stored->editor);
        QCOMPARE(after->state, stored->state);
        QCOMPARE(after->scheduledAt, stored->scheduledAt);
        QCOMPARE(after->revision, stored->revision);
    }
    VERIFY_OK(saved());
    writtenElsewhere(desk, u"UPDATE stories SET trashed_at = 1"_s);
    const auto refused = saved();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
    writtenElsewhere(desk, u"UPDATE stories SET trashed_at = NULL"_s);
    VERIFY_OK(saved());
    QCOMPARE(desk->story(made->id)->content.body, text.body);
}

void TestSaves::aWriteBetweenIsSeen()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    Content text = made->content;
    for (int i = 0; i < 5; ++i) {
        text.headline += u'!';
        VERIFY_OK(desk->saveContent(made->id, text, reporter));
    }
    VERIFY_OK(desk->transition(made->id, Action::Trash, reporter));
    text.headline += u'!';
    const auto refused = desk->saveContent(made->id, text, reporter);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
    VERIFY_OK(desk->transition(made->id, Action::Untrash, reporter));
    VERIFY_OK(desk->saveContent(made->id, text, reporter));
    QCOMPARE(desk->story(made->id)->content.headline, text.headline);
}

void TestSaves::whatWasGivenUpIsSavedAgain()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    VERIFY_OK(desk->saveContent(made->id, content(u"Cầu mới thông xe"_s), reporter));
    const Content last = content(u"Cầu mới thông xe sáng nay"_s);
    {
        Batch batch(*desk);
        VERIFY_OK(batch.begin());
        VERIFY_OK(desk->saveContent(made->id, last, reporter));
    }
    QCOMPARE(desk->story(made->id)->content.headline, u"Cầu mới thông xe"_s);
    VERIFY_OK(desk->saveContent(made->id, last, reporter));
    QCOMPARE(desk->story(made->id)->content.headline, last.headline);
}

void TestSaves::partsOfABatchFailAlone()
{
    TempStore desk;
    Batch whole(*desk);
    VERIFY_OK(whole.begin());
    const auto first = desk->createStory(content(u"Một"_s), reporter);
    VERIFY_OK(first);
    {
        Batch part(*desk);
        VERIFY_OK(part.begin());
        VERIFY_OK(desk->createStory(content(u"Hai"_s), reporter));
        Batch inner(*desk);
        VERIFY_OK(inner.begin());
        VERIFY_OK(desk->createStory(content(u"Ba"_s), reporter));
        VERIFY_OK(inner.commit());
    }
    Batch part(*desk);
    VERIFY_OK(part.begin());
    VERIFY_OK(desk->createStory(content(u"Bốn"_s), reporter));
    VERIFY_OK(part.commit());
    VERIFY_OK(whole.commit());
    QStringList headlines;
    const auto stories = desk->list({});
    VERIFY_OK(stories);
    for (const StorySummary &story : *stories)
        headlines += story.headline;
    headlines.sort();
    QCOMPARE(headlines, (QStringList{u"Bốn"_s, u"Một"_s}));
}

void TestSaves::theApprovalFallsAndComesBack()
{
    TempStore desk;
    const auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    VERIFY_OK(desk->transition(made->id, Action::Submit, reporter));
    Content text = made->content;
    text.headline = u"Cầu mới qua sông"_s;
    VERIFY_OK(desk->saveContent(made->id, text, editor));
    VERIFY_OK(desk->transition(made->id, Action::Approve, editor));
    const Content approved = desk->story(made->id)->content;
    for (int i = 0; i < 3; ++i) {
        text.headline = u"Cầu mới qua sông Hậu"_s + QString(i, u'!');
        const auto fallen = desk->saveContent(made->id, text, editor);
        VERIFY_OK(fallen);
        QCOMPARE(fallen->state, State::Submitted);
        QVERIFY(fallen->approvedHash.isEmpty());
    }
    const auto back = desk->saveContent(made->id, approved, editor);
    VERIFY_OK(back);
    QCOMPARE(back->state, State::Approved);
    QCOMPARE(back->approvedHash, back->hash);
    QCOMPARE(desk->story(made->id)->state, State::Approved);
}

namespace {

// A second later, one letter more.
Result<Story> typed(TempStore &desk, Story &story)
{
    desk.now = desk.now.addSecs(1);
    story.content.body.blocks.last().runs.last().text += u'a';
    return desk->saveContent(story.id, story.content, reporter);
}

} // namespace

void TestSaves::theListFollowsWhoIsTypedIn()
{
    TempStore desk;
    Story stories[] = {*desk->createStory(content(u"Cầu mới"_s), reporter),
        *desk->createStory(content(u"Chợ cũ"_s), reporter)};
    QRandomGenerator random(20261128);
    for (int i = 0; i < 60; ++i) {
        Story &story = stories[random.bounded(2)];
        VERIFY_OK(typed(desk, story));
        const auto listed = desk->list({});
        VERIFY_OK(listed);
        QCOMPARE(listed->first().id, story.id);
    }
}

void TestSaves::theTimeLagsFiveSecondsAtMost()
{
    TempStore desk;
    auto made = desk->createStory(content(u"Cầu mới"_s), reporter);
    VERIFY_OK(made);
    bool lagged = false;
    for (int i = 0; i < 30; ++i) {
        const auto saved = typed(desk, *made);
        VERIFY_OK(saved);
        const auto stored = desk->story(made->id);
        VERIFY_OK(stored);
        QCOMPARE(stored->content.body, made->content.body);
        QCOMPARE(stored->updatedAt, saved->updatedAt);
        QVERIFY(stored->updatedAt <= desk.now);
        QVERIFY(stored->updatedAt.msecsTo(desk.now) < 5000);
        lagged = lagged || stored->updatedAt < desk.now;
    }
    QVERIFY(lagged);
    desk.now = desk.now.addDays(-1); // the clock is set back: nothing lags behind what is to come
    VERIFY_OK(typed(desk, *made));
    QCOMPARE(desk->story(made->id)->updatedAt, desk.now);
}

QTEST_GUILESS_MAIN(TestSaves)
#include "tst_saves.moc"
