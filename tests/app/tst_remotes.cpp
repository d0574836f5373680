// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitedesk.h"
#include "store/remotes.h"

#include <QRandomGenerator>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

class TestRemotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // One question of the store says the same as asking story by story.
    void unsentIsWhatNobodyThereHas()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        test::Desk desk;
        Remotes remotes(desk.store());
        const QStringList servers{u"a@https://mot.example/"_s, u"a@https://hai.example/"_s};
        const QStringList statuses{u"pending"_s, u"draft"_s, u"trash"_s};
        for (int i = 0; i < 60; ++i) {
            desk.now = desk.now.addSecs(60);
            const auto story
                = desk.store().createStory(desk.content(u"Bài"_s, u"Thời sự"_s), desk.reporter);
            QVERIFY(story.has_value());
            const int steps = random.bounded(6);
            if (steps > 0)
                desk.step(story->id, Action::Submit);
            if (steps > 1)
                desk.step(story->id, Action::Approve);
            if (steps > 2)
                desk.step(story->id, Action::Publish);
            if (steps > 3)
                desk.step(story->id, Action::Update);
            if (steps > 4)
                desk.step(story->id, Action::Submit);
            if (random.bounded(5) == 0 && steps < 2)
                std::ignore = desk.store().transition(story->id, Action::Trash, desk.reporter);
            for (const QString &server : servers)
                if (random.bounded(2))
                    QVERIFY(remotes
                                .set({story->id, server, i + 1, {},
                                    statuses.at(random.bounded(statuses.size())), {}, 0, {}, {}})
                                .has_value());
        }
        int found = 0;
        for (const State state :
            {State::Draft, State::Submitted, State::Approved, State::Updating, State::Returned}) {
            for (const QString &server : servers) {
                QStringList wanted;
                const auto list = desk.store().list({.state = state});
                for (const StorySummary &story : *list) {
                    const auto remote = remotes.of(story.id, server);
                    if (story.review != Review::Open
                        && (!*remote || (*remote)->status == u"trash"_s))
                        wanted += story.id;
                }
                QCOMPARE(*remotes.unsent(state, server), wanted);
                found += int(wanted.size());
            }
        }
        QVERIFY(found > 10);
    }
};

QTEST_GUILESS_MAIN(TestRemotes)
#include "tst_remotes.moc"
