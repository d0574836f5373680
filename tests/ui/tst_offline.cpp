// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "common/pieces.h"
#include "desk/editorheader.h"
#include "desk/editorpane.h"
#include "desk/statusline.h"
#include "desk/storylist.h"
#include "server/outboxrows.h"
#include "server/serverlink.h"
#include "store/remotes.h"
#include "windowdesk.h"

#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// The window while nothing answers where the newsroom's server should be: what is safe is said.
class TestOffline : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { closeDesk(); }
    void isSaidOnceAndLeavesByItself();
    void onlyWhatGoesByItselfIsCounted();
    void isSaidWhereTheOutboxIsHidden();
    void theIconFollowsTheTheme();
    void theOutboxStandsInTheStatusLine();
    void whatWaitsIsMarkedInTheList();
    void theHeaderFollowsTheServer();
    void nothingIsCutInLargeType();

private:
    [[nodiscard]] ServerLink *link() const { return m_window->findChild<ServerLink *>(); }
    [[nodiscard]] QString banner() const
    {
        return m_window->findChild<EditorPane *>()->banner().text();
    }
    QString publish(const QString &headline); ///< as far as the outbox; empty: it did not work
    void lose(); ///< the network
    void sendAll(); ///< as far as the outbox knows
    Server m_server;
    QString m_id;
};

void TestOffline::initTestCase()
{
    useTestSettings(u"toasoan-test-offline"_s);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
}

void TestOffline::init()
{
    openDesk(u"hien"_s);
    m_id = publish(u"Cầu Ván"_s);
    QVERIFY(!m_id.isEmpty());
    m_server = {};
    m_server.site = QUrl(u"http://127.0.0.1:9/"_s);
    m_server.rest = QUrl(u"http://127.0.0.1:9/wp-json/"_s);
    m_server.name = u"Báo Vàm Lá"_s;
    m_server.login = u"hien"_s;
    m_server.capabilities = {u"edit_posts"_s, u"edit_others_posts"_s, u"publish_posts"_s};
    QVERIFY(setServer(*m_store, m_server));
    openWindow(m_id);
}

QString TestOffline::publish(const QString &headline)
{
    Content content;
    content.headline = headline;
    content.standfirst = u"Sapo"_s;
    content.byline = {u"Diệu Hiền"_s};
    content.body.blocks = {Block{.runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    QString id = m_store->createStory(content, m_store->members()->constFirst()).value().id;
    for (const Action step : {Action::Submit, Action::Approve, Action::Publish}) {
        TransitionArgs args;
        args.confirmedHash = m_store->story(id)->hash;
        if (!m_store->transition(id, step, *m_store->member(u"hien"_s), args))
            return {};
    }
    return id;
}

void TestOffline::lose()
{
    QVERIFY(link()->join(m_server, u"abcd"_s, [](bool) {}));
    QTRY_COMPARE(link()->state(), ServerLink::State::Offline);
}

void TestOffline::sendAll()
{
    const auto rows = m_store->outbox();
    for (const Store::OutboxRow &row : *rows)
        QVERIFY(m_store->setOutbox(row.id, u"done"_s));
}

void TestOffline::isSaidOnceAndLeavesByItself()
{
    auto *focus = QApplication::focusWidget();
    const QDateTime before = m_store->now();
    lose();
    QTRY_VERIFY(banner().startsWith(u"Offline since"_s));
    QVERIFY(link()->wasOffline(m_store->now()) && !link()->wasOffline(before.addSecs(-1)));
    QVERIFY2(banner().contains(u"1 in the outbox"_s), qPrintable(banner()));
    QCOMPARE(QApplication::focusWidget(), focus);
    QVERIFY(named<QPushButton>(u"Try again"_s));
    named<QToolButton>(u"Close this message"_s)->click();
    QVERIFY(!banner().startsWith(u"Offline"_s));
    link()->retry(); // and it fails once more
    QTRY_COMPARE(link()->state(), ServerLink::State::Sending);
    QTRY_COMPARE(link()->state(), ServerLink::State::Offline);
    QVERIFY(!banner().startsWith(u"Offline"_s));
    QVERIFY(link()->leave());
    lose(); // another time
    QTRY_VERIFY(banner().startsWith(u"Offline since"_s));
    named<QPushButton>(u"Open the outbox"_s)->click();
    QVERIFY(!banner().startsWith(u"Offline"_s)); // which says it itself
    action(u"inspector.1"_s)->trigger();
    QTRY_VERIFY(banner().startsWith(u"Offline since"_s));
    QVERIFY(link()->leave());
    QVERIFY(!banner().startsWith(u"Offline"_s));
}

void TestOffline::onlyWhatGoesByItselfIsCounted()
{
    for (const QString &headline : {u"Chợ nổi"_s, u"Cây đa"_s})
        QVERIFY(!publish(headline).isEmpty());
    lose();
    QTRY_VERIFY2(banner().contains(u"3 in the outbox"_s), qPrintable(banner()));
    const auto rows = m_store->outbox();
    QVERIFY(m_store->setOutbox(rows->at(1).id, u"paused"_s));
    QTRY_VERIFY2(banner().contains(u"2 in the outbox"_s), qPrintable(banner()));
    QVERIFY(m_store->setOutbox(rows->at(2).id, u"failed"_s, u"ảnh quá lớn"_s));
    QTRY_VERIFY2(banner().contains(u"need you"_s), qPrintable(banner()));
    named<QToolButton>(u"Close this message"_s)->click();
    QVERIFY2(banner().contains(u"1 in the outbox"_s), qPrintable(banner()));
    QVERIFY(named<QToolButton>(u"Outbox: 1 need you"_s));
    QVERIFY(m_store->setOutbox(rows->at(0).id, u"paused"_s));
    QTRY_VERIFY(banner().endsWith(u"saved on this computer."_s));
    OutboxItem other;
    other.elsewhere = true;
    QCOMPARE(goingCount({other, OutboxItem()}), 1);
}

void TestOffline::isSaidWhereTheOutboxIsHidden()
{
    action(u"desk.outbox"_s)->trigger();
    lose();
    QVERIFY(banner().isEmpty());
    for (int times = 0; times < 2; ++times) {
        action(u"focus"_s)->trigger();
        QVERIFY2(banner().startsWith(u"Offline since"_s), qPrintable(banner()));
        action(u"focus"_s)->trigger();
        QVERIFY(banner().isEmpty());
    }
}

void TestOffline::theIconFollowsTheTheme()
{
    lose();
    const auto drawn
        = [this] { return named<QToolButton>(u"Offline"_s)->icon().pixmap(16, 16).toImage(); };
    const QImage light = drawn();
    m_look->setChoice(Look::Choice::Dark);
    QVERIFY(drawn() != light);
    m_look->setChoice(Look::Choice::Light);
    QCOMPARE(drawn(), light);
}

void TestOffline::theOutboxStandsInTheStatusLine()
{
    lose();
    auto *place = named<QToolButton>(u"Offline"_s);
    auto *outbox = named<QToolButton>(u"Outbox: 1 waiting"_s);
    QVERIFY(place && outbox && !place->icon().isNull());
    QVERIFY(place->x() < outbox->x());
    sendAll();
    QTRY_VERIFY(named<QToolButton>(u"Outbox empty"_s)); // and not gone
    QVERIFY(link()->leave());
    QTRY_VERIFY(!named<QToolButton>(u"Outbox empty"_s));
}

void TestOffline::whatWaitsIsMarkedInTheList()
{
    auto *view = m_window->findChild<StoryList *>()->view();
    const auto row = [&] {
        for (int i = 0; i < view->model()->rowCount(); ++i)
            if (view->model()->index(i, 0).data().toString() == u"Cầu Ván"_s)
                return view->model()->index(i, 0);
        return QModelIndex();
    };
    QTRY_VERIFY(row().data(Qt::ToolTipRole).toString().contains(u"waits in the outbox"_s));
    QVERIFY(row().data(Qt::AccessibleTextRole).toString().contains(u"waits in the outbox"_s));
    const auto painted = [&] { return view->viewport()->grab(view->visualRect(row())).toImage(); };
    const QImage before = painted();
    sendAll();
    QTRY_VERIFY(!row().data(Qt::ToolTipRole).isValid());
    QVERIFY(painted() != before);
    // one line each, without pictures
    QCOMPARE(view->visualRect(row()).height(), m_look->px(76));
    action(u"desk.compact"_s)->trigger();
    QTRY_COMPARE(view->visualRect(row()).height(), m_look->px(50));
    action(u"desk.compact"_s)->trigger();
    QTRY_COMPARE(view->visualRect(row()).height(), m_look->px(76));
}

// Made private there, or public again, nothing of the story itself changes here.
void TestOffline::theHeaderFollowsTheServer()
{
    lose();
    const auto header = [this] {
        QString all;
        const auto labels = m_window->findChild<EditorHeader *>()->findChildren<ElidedLabel *>();
        for (const ElidedLabel *label : labels)
            all += label->text();
        return all;
    };
    QVERIFY(header().contains(u"published it"_s));
    Remote remote;
    remote.story = m_id;
    remote.server = m_server.key();
    remote.post = 7;
    for (const QString &status : {u"private"_s, u"publish"_s}) {
        remote.status = status;
        QVERIFY(Remotes(*m_store).set(remote));
        link()->retry();
        QTRY_COMPARE(header().contains(u"Private on the server"_s), status == "private"_L1);
    }
    remote.status = u"private"_s;
    QVERIFY(Remotes(*m_store).set(remote));
    action(u"desk.outbox"_s)->trigger();
    QTRY_VERIFY(says(u"Publish the update"_s)); // the post is there, though nobody sees it
}

void TestOffline::nothingIsCutInLargeType()
{
    m_look->setScale(2); // while it lives: Qt keeps rules of a window that is gone
    m_window.reset();
    openWindow(m_id);
    m_window->openStory(m_id, true);
    lose();
    QTRY_VERIFY(named<QPushButton>(u"Try again"_s));
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1366, 768));
    for (const QString &name : {u"Try again"_s, u"Open the outbox"_s}) {
        const auto *button = named<QPushButton>(name);
        QVERIFY2(button && button->width() >= button->sizeHint().width(), qPrintable(name));
        QVERIFY(
            m_window->rect().contains(button->mapTo(m_window.get(), button->rect().bottomRight())));
    }
    const auto *outbox = named<QToolButton>(u"Outbox: 1 waiting"_s);
    QVERIFY(outbox && outbox->width() >= outbox->sizeHint().width());
    QCOMPARE(named<QToolButton>(u"Offline"_s)->text(), u"Offline"_s);
}

QTEST_MAIN(TestOffline)
#include "tst_offline.moc"
