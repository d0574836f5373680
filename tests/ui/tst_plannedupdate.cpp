// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An update of a live story is given a time in the sheet, and goes out by itself.
#include "common/banner.h"
#include "desk/editorheader.h"
#include "desk/editorpane.h"
#include "desk/housekeeping.h"
#include "publish/publishsheet.h"
#include "publish/server.h"
#include "windowdesk.h"

#include <QDateTimeEdit>
#include <QDir>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestPlannedUpdate : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-plannedupdate"_s); }
    void init() { openDesk(u"hien"_s); }
    void cleanup() { closeDesk(); }
    void theSheetSetsItsTime();
    void mayBeTakenBack();
    void goesOutByItself();
    void isOnItsWayToAServer();
    void aMissedOneAsksFirst();
    void aMissedOneMayGetAnotherTime();

private:
    QString approvedUpdate();
    bool plan(const QString &id, const QDateTime &at)
    {
        TransitionArgs args;
        args.at = at;
        return m_store->transition(id, Action::Schedule, m_session->member(), args).has_value();
    }
    QString page(const QString &id) const
    {
        QFile file(m_store->dir() + u"/site/"_s + m_store->story(id)->address);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QString banner() const { return m_window->findChild<EditorPane *>()->banner().text(); }
};

QString TestPlannedUpdate::approvedUpdate()
{
    Content content;
    content.headline = u"Nước đang lên"_s;
    content.byline = {u"Ngọc Trâm"_s};
    content.body.blocks = {Block{.runs = {Run{u"Nước lên từ chiều qua."_s}}}};
    const Member tram = *m_store->member(u"tram"_s);
    const Member &hien = m_session->member();
    const QString id = m_store->createStory(content, tram)->id;
    bool done = m_store->transition(id, Action::Submit, tram)
        && m_store->transition(id, Action::Approve, hien)
        && m_store->transition(id, Action::Publish, hien)
        && m_store->transition(id, Action::Update, hien);
    content.headline = u"Nước bắt đầu rút"_s;
    done = done && m_store->saveContent(id, content, hien)
        && m_store->transition(id, Action::Submit, hien)
        && m_store->transition(id, Action::Approve, hien);
    return done ? id : QString();
}

void TestPlannedUpdate::theSheetSetsItsTime()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    openWindow(id);
    action(u"story.publish"_s)->trigger();
    auto *sheet = m_window->findChild<PublishSheet *>();
    QVERIFY(sheet);
    auto *later = named<QRadioButton>(u"Schedule"_s);
    QVERIFY(later);
    const QString mustBeOn = u"it must be on then"_s;
    QVERIFY(!says(mustBeOn));
    later->click();
    QVERIFY(says(mustBeOn));
    auto *time = sheet->findChild<QDateTimeEdit *>();
    const QDateTime at = PublishSheet::fromVietnam(time->dateTime());
    auto *go = m_window->findChild<PublishSheet *>()->findChildren<QPushButton *>().constLast();
    QVERIFY2(go->text().startsWith(u"Schedule for"_s), qPrintable(go->text()));
    go->click();
    const Story story = *m_store->story(id);
    QCOMPARE(story.state, State::Updating);
    QCOMPARE(story.scheduledAt, at);
    QVERIFY2(banner().contains(u"The update is set for"_s), qPrintable(banner()));
    const auto *state = named<QLabel>(u"State"_s);
    QVERIFY(state);
    QTRY_VERIFY(state->toolTip().endsWith(u"by itself, if this computer is on"_s));
    QCOMPARE(state->text(), u"Updating"_s);
}

void TestPlannedUpdate::mayBeTakenBack()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    openWindow(id);
    QVERIFY(!action(u"story.unschedule"_s)->isVisible());
    QVERIFY(plan(id, m_store->now().addSecs(3600)));
    QTRY_VERIFY(action(u"story.unschedule"_s)->isVisible());
    auto *cancel = named<QPushButton>(u"Cancel the schedule"_s);
    QVERIFY(cancel);
    cancel->click();
    QVERIFY(!m_store->story(id)->scheduledAt.isValid());
    QCOMPARE(m_store->story(id)->review, Review::Approved);
    QTRY_VERIFY(!action(u"story.unschedule"_s)->isVisible());
    QVERIFY(action(u"story.schedule"_s)->isVisible());
}

void TestPlannedUpdate::goesOutByItself()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    openWindow(id);
    auto *housekeeping = m_window->findChild<Housekeeping *>();
    housekeeping->checkDue(true);
    QVERIFY(plan(id, m_store->now().addMSecs(50)));
    m_window->findChild<StoryActions *>()->showNews(u"step"_s, u"It will go out."_s);
    QSignalSpy out(housekeeping, &Housekeeping::wentOut);
    QTRY_COMPARE(m_store->due()->size(), 1);
    housekeeping->checkDue();
    QCOMPARE(out.size(), 1);
    QVERIFY(page(id).contains(u"Nước bắt đầu rút"_s));
    QCOMPARE(m_store->story(id)->state, State::Published);
    QVERIFY2(banner().contains(u"went out at its time"_s), qPrintable(banner()));
    QVERIFY(!m_window->findChild<Banner *>()->holds(u"step"_s)); // it has
}

// Readers see it when the server has it, and that may be out of reach.
void TestPlannedUpdate::isOnItsWayToAServer()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    Server server;
    server.name = u"Báo thử"_s;
    server.site = QUrl(u"http://127.0.0.1:9/"_s);
    server.rest = QUrl(u"http://127.0.0.1:9/wp-json/"_s);
    server.login = u"hien"_s;
    server.capabilities = {u"edit_posts"_s, u"publish_posts"_s, u"edit_others_posts"_s};
    QVERIFY(setServer(*m_store, server).has_value());
    openWindow(id);
    auto *housekeeping = m_window->findChild<Housekeeping *>();
    housekeeping->checkDue(true);
    QVERIFY(plan(id, m_store->now().addMSecs(50)));
    QTRY_COMPARE(m_store->due()->size(), 1);
    housekeeping->checkDue();
    QVERIFY2(banner().contains(u"on its way to Báo thử"_s), qPrintable(banner()));
    QCOMPARE(m_store->story(id)->state, State::Published);
}

// Nothing ran at its time: readers have not seen it, and somebody looks first.
void TestPlannedUpdate::aMissedOneAsksFirst()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    QVERIFY(plan(id, m_store->now().addMSecs(50)));
    QTRY_COMPARE(m_store->due()->size(), 1);
    openWindow();
    auto *housekeeping = m_window->findChild<Housekeeping *>();
    housekeeping->checkDue(true);
    QTRY_VERIFY2(
        banner().contains(u"The update of “Nước bắt đầu rút” was due at"_s), qPrintable(banner()));
    QCOMPARE(m_store->story(id)->state, State::Updating);
    auto *now = named<QPushButton>(u"Publish now"_s);
    QVERIFY(now);
    now->click();
    QVERIFY(m_window->findChild<PublishSheet *>());
}

void TestPlannedUpdate::aMissedOneMayGetAnotherTime()
{
    const QString id = approvedUpdate();
    QVERIFY(!id.isEmpty());
    QVERIFY(plan(id, m_store->now().addMSecs(50)));
    QTRY_COMPARE(m_store->due()->size(), 1);
    openWindow(id);
    m_window->findChild<Housekeeping *>()->checkDue(true);
    QTRY_VERIFY2(banner().contains(u"was due at"_s), qPrintable(banner()));
    QVERIFY(plan(id, m_store->now().addSecs(3600)));
    QVERIFY2(!banner().contains(u"was due at"_s), qPrintable(banner()));
}

QTEST_MAIN(TestPlannedUpdate)
#include "tst_plannedupdate.moc"
