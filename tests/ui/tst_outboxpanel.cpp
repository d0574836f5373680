// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pieces.h"
#include "common/prompt.h"
#include "desk/newsroom.h"
#include "named.h"
#include "server/outboxpanel.h"
#include "store/remotes.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestOutboxPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); } // nobody's keychain
    void init();
    void cleanup();
    void emptyOutboxSaysSo();
    void rowsStandInGroupsWithTheirReasons();
    void tryNowByKeyboardBringsTheFolderInLine();
    void haltAndGoOn();
    void takingOutAsks();
    void theFocusOutlivesAQuestion();
    void whatWasSentAndNotAnsweredIsNotTakenOut();
    void saysWhichPictureIsSent();
    void staysWhereItWasScrolled();
    void opensTheStory();
    void asksToSignInWithoutAPassword();
    void sharedDraftsStandThere();
    void layoutIsAsked();
    void anothersSharedDraftIsNotOurs();
    void missingArticlesAreAsked();
    void aReportersAccountSendsNothingAgain();

private:
    QString published(const QString &headline);
    void lose(const QStringList &headlines);
    void set(const QString &story, const QString &state, const QString &error = {});
    QString stateOf(const QString &story) const;
    void connectServerSomewhere(const QStringList &may = {u"edit_posts"_s, u"manage_options"_s});
    void open();
    QPushButton *button(const QString &name) const
    {
        return test::visible<QPushButton>(*m_panel, name);
    }
    bool says(const QString &text) const
    {
        const auto all = m_panel->findChildren<QLabel *>();
        return std::any_of(all.cbegin(), all.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ServerLink> m_link;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<QWidget> m_window;
    QPointer<OutboxPanel> m_panel;
};

void TestOutboxPanel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = openNewsroom(m_dir->path(), false);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
    m_link = std::make_unique<ServerLink>(*m_session);
    m_look = std::make_unique<Look>(Look::Choice::Light);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1100, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestOutboxPanel::cleanup()
{
    m_window.reset();
    m_link.reset();
    m_look.reset();
    m_session.reset();
    m_store.reset();
}

QString TestOutboxPanel::published(const QString &headline)
{
    Content content;
    content.headline = headline;
    content.standfirst = u"Sapo"_s;
    content.byline = {u"Diễm Hương"_s};
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    const Member by = m_session->member();
    QString id = m_store->createStory(content, by).value().id;
    for (const Action action : {Action::Submit, Action::Approve, Action::Publish}) {
        TransitionArgs args;
        args.confirmedHash = m_store->story(id)->hash;
        const auto moved = m_store->transition(id, action, by, args);
        if (!moved)
            qWarning("%s", qPrintable(moved.error().text));
    }
    return id;
}

void TestOutboxPanel::set(const QString &story, const QString &state, const QString &error)
{
    const auto rows = m_store->outbox();
    for (const Store::OutboxRow &row : *rows)
        if (row.story == story)
            QVERIFY(m_store->setOutbox(row.id, state, error).has_value());
}

QString TestOutboxPanel::stateOf(const QString &story) const
{
    const auto rows = m_store->outbox();
    for (const Store::OutboxRow &row : *rows)
        if (row.story == story)
            return row.state;
    return u"gone"_s;
}

void TestOutboxPanel::connectServerSomewhere(const QStringList &may)
{
    Server server;
    server.site = QUrl(u"http://127.0.0.1:9/"_s);
    server.rest = QUrl(u"http://127.0.0.1:9/wp-json/"_s);
    server.name = u"Báo Vàm Lá"_s;
    server.login = u"hien"_s;
    server.capabilities = may;
    QVERIFY(setServer(*m_store, server).has_value());
    m_link = std::make_unique<ServerLink>(*m_session);
}

void TestOutboxPanel::open()
{
    m_panel = new OutboxPanel(*m_session, *m_link, *m_look, m_window.get());
    m_panel->resize(304, 700); // as wide as the inspector, in whose place it stands
    m_panel->show();
    m_panel->open();
    QVERIFY(m_panel->isVisible());
}

void TestOutboxPanel::emptyOutboxSaysSo()
{
    open();
    QVERIFY(says(u"Nothing waits"_s));
    QVERIFY(says(u"No server is connected"_s));
    QVERIFY(!button(u"Try all now"_s));
    QVERIFY(button(u"Connect to a server…"_s));
    QSignalSpy wanted(m_panel.data(), &OutboxPanel::serverWanted);
    button(u"Connect to a server…"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestOutboxPanel::rowsStandInGroupsWithTheirReasons()
{
    const QString failed = published(u"Bài bị từ chối"_s);
    const QString waiting = published(u"Bài đang chờ"_s);
    const QString done = published(u"Bài đã đi"_s);
    set(done, u"done"_s);
    set(failed, u"failed"_s, u"có ảnh lớn hơn mức máy chủ nhận"_s);
    const QList<OutboxItem> items = outboxItems(*m_session, *m_link);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).story, failed);
    QCOMPARE(items.at(0).group, OutboxItem::Group::NeedsYou);
    QCOMPARE(items.at(1).story, waiting);
    QCOMPARE(items.at(1).group, OutboxItem::Group::Waiting);
    QCOMPARE(items.at(2).story, done);
    QCOMPARE(items.at(2).group, OutboxItem::Group::Done);
    QCOMPARE(unsentCount(items), 2);
    open();
    QVERIFY(says(u"Needs you · 1"_s));
    QVERIFY(says(u"Waiting · 1"_s));
    QVERIFY(says(u"Done · 1"_s));
    QVERIFY(says(u"Có ảnh lớn hơn mức máy chủ nhận"_s));
    QVERIFY(button(u"Open the story: Bài đã đi"_s));
    QVERIFY(!button(u"Try now: Bài đã đi"_s));
}

void TestOutboxPanel::tryNowByKeyboardBringsTheFolderInLine()
{
    const QString id = published(u"Cầu Ván"_s);
    set(id, u"failed"_s, u"đĩa đầy"_s);
    open();
    QPushButton *go = button(u"Try now: Cầu Ván"_s);
    QVERIFY(go);
    QCOMPARE(QApplication::focusWidget(), go); // the first thing to do has the focus
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_COMPARE(stateOf(id), u"gone"_s);
    QVERIFY(QFile::exists(m_dir->path() + u"/site/index.html"_s));
    QTRY_VERIFY(says(u"Done · 1"_s));
    QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
    const QSignalSpy left(m_panel.data(), &OutboxPanel::left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestOutboxPanel::haltAndGoOn()
{
    const QString id = published(u"Cầu Ván"_s);
    connectServerSomewhere();
    open();
    button(u"Halt: Cầu Ván"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(stateOf(id), u"paused"_s);
    QTRY_VERIFY(button(u"Go on: Cầu Ván"_s));
    QCOMPARE(QApplication::focusWidget(), button(u"Go on: Cầu Ván"_s));
    QTRY_VERIFY(says(u"Halted by you"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(stateOf(id), u"waiting"_s);
}

void TestOutboxPanel::takingOutAsks()
{
    const QString id = published(u"Cầu Ván"_s);
    set(id, u"failed"_s, u"bài nằm trong thùng rác trên máy chủ"_s);
    connectServerSomewhere();
    open();
    prompt::answerNext(prompt::Answer::Cancel);
    button(u"Take out: Cầu Ván"_s)->click();
    QCOMPARE(stateOf(id), u"failed"_s);
    prompt::answerNext(prompt::Answer::First);
    button(u"Take out: Cầu Ván"_s)->click();
    QCOMPARE(stateOf(id), u"gone"_s);
    QCOMPARE(m_store->story(id)->state, State::Published);
    QTRY_VERIFY(says(u"Taken out of the outbox"_s));
}

// The rows are made anew while it is read.
void TestOutboxPanel::theFocusOutlivesAQuestion()
{
    set(published(u"Cầu Ván"_s), u"failed"_s, u"đĩa đầy"_s);
    connectServerSomewhere();
    open();
    const QPointer<QPushButton> before = button(u"Take out: Cầu Ván"_s);
    before->setFocus();
    QTimer::singleShot(0, this, [&] {
        QWidget *question = QApplication::activeModalWidget();
        QTRY_VERIFY(question && question->isAncestorOf(QApplication::focusWidget()));
        Q_EMIT m_link->changed();
        QTRY_VERIFY(!before); // made anew, and the old one is gone
        question->close();
    });
    QTest::keyClick(before, Qt::Key_Space);
    QVERIFY(button(u"Take out: Cầu Ván"_s) != before);
    m_window->activateWindow(); // as a window manager does
    QTRY_COMPARE(QApplication::focusWidget(), button(u"Take out: Cầu Ván"_s));
}

void TestOutboxPanel::whatWasSentAndNotAnsweredIsNotTakenOut()
{
    const QString id = published(u"Cầu Ván"_s);
    set(id, u"sending"_s, u"mạng đứt trước khi máy chủ trả lời"_s);
    connectServerSomewhere();
    const QList<OutboxItem> items = outboxItems(*m_session, *m_link);
    QCOMPARE(items.size(), 1);
    QVERIFY(items.at(0).mayTry); // it is looked after, never blindly sent again
    QVERIFY(!items.at(0).mayDrop);
    QVERIFY(!items.at(0).mayPause);
}

void TestOutboxPanel::saysWhichPictureIsSent()
{
    QTcpServer silent; // it goes on being sent
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString id = published(u"Cầu Ván"_s);
    published(u"Bài sau"_s);
    Server server;
    server.site = QUrl(u"http://127.0.0.1:%1/"_s.arg(silent.serverPort()));
    server.rest = server.site.resolved(QUrl(u"wp-json/"_s));
    server.name = u"Báo Vàm Lá"_s;
    server.login = u"hien"_s;
    server.capabilities = {u"edit_posts"_s, u"manage_options"_s};
    QVERIFY(m_link->join(server, u"mật khẩu"_s, [](bool) {}).has_value());
    QTRY_COMPARE(m_link->state(), ServerLink::State::Sending);
    set(id, u"sending"_s);
    open();
    QVERIFY(says(u"Being sent · 1"_s));
    auto *sync = m_link->findChild<ServerSync *>();
    QVERIFY(sync);
    Q_EMIT sync->sendsPicture(id, 2, 3);
    QTRY_VERIFY(says(u"Publish · picture 2 of 3 · "_s));
    QCOMPARE(outboxItems(*m_session, *m_link).at(1).step, QString());
    Q_EMIT sync->sendsPicture(id, 0, 3);
    QTRY_VERIFY(!says(u"picture"_s));
}

// Its rows are made anew while they are read.
void TestOutboxPanel::staysWhereItWasScrolled()
{
    for (int i = 0; i < 9; ++i)
        set(published(u"Bài số %1"_s.arg(i)), u"failed"_s, u"đĩa đầy"_s);
    open();
    QScrollBar *bar = m_panel->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 300);
    QCOMPARE(bar->value(), 0);
    for (const int at : {0, 200}) {
        bar->setValue(at);
        const QWidget *before = QApplication::focusWidget();
        QVERIFY(m_panel->isAncestorOf(before));
        Q_EMIT m_link->changed();
        QTRY_VERIFY(QApplication::focusWidget() != before); // the same one, made anew
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), at);
        QVERIFY(m_panel->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestOutboxPanel::opensTheStory()
{
    const QString id = published(u"Cầu Ván"_s);
    open();
    QSignalSpy wanted(m_panel.data(), &OutboxPanel::storyWanted);
    button(u"Open the story: Cầu Ván"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), id);
}

void TestOutboxPanel::asksToSignInWithoutAPassword()
{
    const QString id = published(u"Cầu Ván"_s);
    connectServerSomewhere();
    m_link->tryNow();
    QTRY_COMPARE(m_link->state(), ServerLink::State::SignIn);
    // In words of the window, which has a field for it and knows no files with passwords.
    QVERIFY2(m_link->trouble().contains(u"Báo Vàm Lá"_s)
            && !m_link->trouble().contains(u"password file"_s),
        qPrintable(m_link->trouble()));
    open();
    QVERIFY(button(u"Sign in again…"_s));
    QCOMPARE(stateOf(id), u"waiting"_s);
}

// Nothing of the workflow says that they go, and they wait like everything else.
void TestOutboxPanel::sharedDraftsStandThere()
{
    connectServerSomewhere();
    Content content;
    content.headline = u"Bản nháp"_s;
    const QString id = m_store->createStory(content, m_session->member()).value().id;
    QVERIFY(sharing::share(*m_store, id, m_session->member()).has_value());
    const auto item = [&] {
        const QList<OutboxItem> items = outboxItems(*m_session, *m_link);
        return items.size() == 1 ? items.constFirst() : OutboxItem();
    };
    QCOMPARE(item().story, id);
    QCOMPARE(item().group, OutboxItem::Group::Waiting);
    QCOMPARE(unsentCount(outboxItems(*m_session, *m_link)), 1);
    open();
    QVERIFY(says(u"Share the draft"_s));
    QVERIFY(button(u"Try now: Bản nháp"_s) && button(u"Open the story: Bản nháp"_s));
    // nobody answers there: why, and when it is tried again
    QVERIFY(m_link->join(m_link->server().value(), u"abcd"_s, [](bool) {}).has_value());
    QTRY_COMPARE(m_link->state(), ServerLink::State::Offline);
    QVERIFY(!item().reason.isEmpty());
    QTRY_VERIFY(says(u"next try in"_s));
    QTRY_VERIFY(button(u"Share no more: Bản nháp"_s));
    button(u"Share no more: Bản nháp"_s)->click();
    QTRY_VERIFY(says(u"Nothing waits"_s));
    QVERIFY(!sharing::isShared(*m_store, m_store->story(id).value()));
}

void TestOutboxPanel::layoutIsAsked()
{
    const QString id = published(u"Cầu Ván"_s);
    connectServerSomewhere();
    const QString channel = m_link->server()->key();
    QVERIFY(layout::hold(*m_store, {id, channel, u"b"_s, u"a"_s, {u"columns"_s}}).has_value());
    set(id, u"failed"_s, layout::needsChoice(**layout::of(*m_store, id, channel)));
    open();
    QVERIFY(says(u"columns"_s));
    QVERIFY(!says(u"resolve"_s)); // orders of the command line help nobody here
    QVERIFY(!button(u"Try now: Cầu Ván"_s)); // it would only ask again
    prompt::answerNext(prompt::Answer::Cancel);
    button(u"Send the story over it: Cầu Ván"_s)->click();
    QCOMPARE((*layout::of(*m_store, id, channel))->choice, layout::Choice::None);
    prompt::answerNext(prompt::Answer::First);
    button(u"Send the story over it: Cầu Ván"_s)->click();
    QCOMPARE((*layout::of(*m_store, id, channel))->choice, layout::Choice::Mine);
    QCOMPARE(stateOf(id), u"waiting"_s);
    QTRY_VERIFY(!button(u"Send the story over it: Cầu Ván"_s));
    set(id, u"failed"_s, u"x"_s);
    QVERIFY(layout::hold(*m_store, {id, channel, u"c"_s, u"a"_s, {u"columns"_s}}).has_value());
    QTRY_VERIFY(button(u"Leave it as it is there: Cầu Ván"_s));
    button(u"Leave it as it is there: Cầu Ván"_s)->click();
    QCOMPARE((*layout::of(*m_store, id, channel))->choice, layout::Choice::Theirs);
}

void TestOutboxPanel::anothersSharedDraftIsNotOurs()
{
    connectServerSomewhere();
    const Member other{u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter};
    QVERIFY(m_store->addMember(other).has_value());
    const QString id = m_store->createStory({}, other).value().id;
    QVERIFY(sharing::share(*m_store, id, other).has_value());
    QList<OutboxItem> items = outboxItems(*m_session, *m_link);
    QCOMPARE(items.size(), 1);
    QVERIFY(!items.constFirst().mayUnshare);
    m_session->setMember(other);
    items = outboxItems(*m_session, *m_link);
    QVERIFY(items.size() == 1 && items.constFirst().mayUnshare);
}

void TestOutboxPanel::lose(const QStringList &headlines)
{
    QList<missing::Missing> lost;
    for (const QString &headline : headlines) {
        const QString id = published(headline);
        set(id, u"done"_s);
        lost += missing::Missing{id, lost.size() + 1};
        Remote remote;
        remote.story = id;
        remote.server = m_link->server()->key();
        remote.post = lost.size();
        remote.status = u"publish"_s;
        QVERIFY(Remotes(*m_store).set(remote).has_value());
    }
    QVERIFY(missing::keep(*m_store, *m_link->server(), lost).has_value());
}

void TestOutboxPanel::missingArticlesAreAsked()
{
    connectServerSomewhere();
    lose({u"Cầu một"_s, u"Cầu hai"_s, u"Cầu ba"_s});
    const QList<missing::Missing> lost = m_link->missing();
    QCOMPARE(lost.size(), 3);
    open();
    QVERIFY(says(u"3 articles"_s) && says(u"old copy"_s));
    QTRY_VERIFY(button(u"Send again: Cầu một"_s));
    button(u"Send again: Cầu một"_s)->click();
    QCOMPARE(stateOf(lost[0].story), u"waiting"_s);
    QCOMPARE(m_link->missing().size(), 2);
    QTRY_VERIFY(!button(u"Send again: Cầu một"_s));
    QTRY_VERIFY(button(u"It is withdrawn: Cầu hai"_s));
    prompt::answerNext(prompt::Answer::First);
    button(u"It is withdrawn: Cầu hai"_s)->click();
    QCOMPARE(m_store->story(lost[1].story)->state, State::Withdrawn);
    QCOMPARE(m_store->story(lost[2].story)->state, State::Published);
}

void TestOutboxPanel::aReportersAccountSendsNothingAgain()
{
    connectServerSomewhere({u"edit_posts"_s});
    lose({u"Cầu một"_s, u"Cầu hai"_s});
    open();
    QTRY_VERIFY(button(u"It is withdrawn: Cầu một"_s));
    QVERIFY(!button(u"Send again: Cầu một"_s));
    const auto all = m_panel->findChildren<QPushButton *>();
    for (const QPushButton *one : all)
        QVERIFY(!one->objectName().startsWith(u"again."_s));
}

QTEST_MAIN(TestOutboxPanel)
#include "tst_outboxpanel.moc"
