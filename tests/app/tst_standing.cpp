// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"
#include "publish/standing.h"

#include <QtTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

class TestStanding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // What the desk knew, what it finds, and whether a desk said something since.
    void standing_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<State>("base");
        QTest::addColumn<QString>("is");
        QTest::addColumn<State>("said"); // by the words that stand there
        QTest::addColumn<bool>("newData");
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("byHand");
        QTest::addColumn<bool>("approved");
        using enum State;
        const auto row
            = [](const char *name, const char *was, State base, const char *is, State said,
                  bool newData, State state, bool byHand, bool approved = false) {
                  QTest::newRow(name) << QString::fromLatin1(was) << base << QString::fromLatin1(is)
                                      << said << newData << state << byHand << approved;
              };
        row("scheduled by hand", "pending", Submitted, "future", Submitted, false, Scheduled, true,
            true);
        row("scheduled by hand, seen first", "", Draft, "future", Submitted, true, Scheduled, true,
            true);
        row("scheduled by a desk", "pending", Approved, "future", Scheduled, true, Scheduled,
            false);
        row("changed in the plan", "future", Scheduled, "future", Scheduled, false, Scheduled,
            true);
        row("published by hand", "pending", Submitted, "publish", Submitted, false, Published,
            true);
        row("taken off the plan", "future", Scheduled, "pending", Scheduled, false, Submitted,
            true);
        row("switched to draft", "pending", Submitted, "draft", Submitted, false, Returned, true);
        row("approved, switched to draft", "pending", Approved, "draft", Approved, false, Returned,
            true);
        row("planned, switched to draft", "future", Scheduled, "draft", Scheduled, false, Returned,
            true);
        row("changed since it was switched", "draft", Returned, "draft", Submitted, false, Returned,
            false);
        row("sent by a desk", "draft", Returned, "pending", Submitted, true, Submitted, false);
        row("a live one switched to draft", "publish", Published, "draft", Published, false,
            Withdrawn, true);
        row("a live one trashed", "publish", Published, "trash", Published, false, Withdrawn, true);
        row("a private one switched to draft", "private", Published, "draft", Published, false,
            Withdrawn, true);
        row("a private one trashed", "private", Published, "trash", Published, false, Withdrawn,
            true);
        row("shown again", "private", Published, "publish", Published, false, Published, true);
        row("a waiting one trashed", "pending", Submitted, "trash", Submitted, false, Submitted,
            true);
        row("in the trash as it was", "trash", Withdrawn, "trash", Submitted, false, Withdrawn,
            true);
    }
    void standing()
    {
        QFETCH(QString, was);
        QFETCH(State, base);
        QFETCH(QString, is);
        QFETCH(State, said);
        QFETCH(bool, newData);
        QFETCH(State, state);
        QFETCH(bool, byHand);
        QFETCH(bool, approved);
        Copy known;
        known.state = base;
        const Standing standing = standingOf(post(is, said), remote(was), known, newData);
        QCOMPARE(standing.state, state);
        QCOMPARE(standing.byHand, byHand);
        QCOMPARE(standing.approved, approved);
    }

    void onItsWay_data()
    {
        QTest::addColumn<QString>("was");
        QTest::addColumn<QString>("is");
        QTest::addColumn<bool>("newData");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("onItsWay");
        QTest::newRow("by hand") << u"pending"_s << u"draft"_s << false << 0 << false;
        QTest::newRow("a desk's text") << u"draft"_s << u"draft"_s << true << 9000 << true;
        QTest::newRow("unknown here") << QString() << u"draft"_s << true << 9000 << true;
        QTest::newRow("who knows") << u"pending"_s << u"draft"_s << true << 119 << true;
        QTest::newRow("no desk any more") << u"pending"_s << u"draft"_s << true << 120 << false;
        QTest::newRow("arrived") << u"draft"_s << u"pending"_s << true << 0 << false;
    }
    void onItsWay()
    {
        QFETCH(QString, was);
        QFETCH(QString, is);
        QFETCH(bool, newData);
        QFETCH(int, age);
        QFETCH(bool, onItsWay);
        ServerPost there = post(is, State::Submitted);
        const QDateTime now(QDate(2026, 11, 27), QTime(5, 0), Qt::UTC);
        there.modified = now.addSecs(-age);
        QCOMPARE(isOnItsWay(there, remote(was), newData, now, 120), onItsWay);
    }

    // A return here stands against what was sent on there, and against nothing else.
    void returnHere_data()
    {
        QTest::addColumn<State>("here");
        QTest::addColumn<State>("base");
        QTest::addColumn<State>("theirs");
        QTest::addColumn<bool>("holds");
        using enum State;
        QTest::newRow("approved") << Returned << Submitted << Approved << true;
        QTest::newRow("submitted") << Returned << Approved << Submitted << true;
        QTest::newRow("published") << Returned << Submitted << Published << false;
        QTest::newRow("recalled") << Returned << Submitted << Draft << false;
        QTest::newRow("sent again") << Returned << Returned << Submitted << false;
        QTest::newRow("not returned") << Approved << Submitted << Submitted << false;
    }
    void returnHere()
    {
        QFETCH(State, here);
        QFETCH(State, base);
        QFETCH(State, theirs);
        QFETCH(bool, holds);
        Story story;
        story.state = here;
        Copy known, there;
        known.state = base;
        there.state = theirs;
        QCOMPARE(returnHolds(story, known, there), holds);
    }

private:
    static ServerPost post(const QString &status, State said)
    {
        ServerPost post;
        post.status = status;
        post.envelope = Envelope();
        post.envelope->state = said;
        return post;
    }
    static std::optional<Remote> remote(const QString &status)
    {
        if (status.isEmpty())
            return std::nullopt;
        Remote remote;
        remote.post = 1;
        remote.status = status;
        return remote;
    }
};

QTEST_GUILESS_MAIN(TestStanding)
#include "tst_standing.moc"
