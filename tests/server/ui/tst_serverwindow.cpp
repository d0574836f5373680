// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "common/prompt.h"
#include "common/sheet.h"
#include "newsdesk.h"
#include "preview/preview.h"
#include "server/serverlink.h"
#include "servertest.h"
#include "windowdesk.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QQuickWindow>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 15000; // a busy machine raises several servers at once

} // namespace

/// The window and a real WordPress: what is done with buttons here is asked inside the server.
class TestServerWindow : public QObject, private WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void connectsAndShowsWhoOneIs();
    void wrongPasswordLeavesEverythingAsItWas();
    void connectingCanBeStopped();
    void approvedAndPublishedFromTheWindow();
    void plannedAndTakenBack();
    void busyServerIsAskedAgainByItself();
    void colleaguesTextComesIntoTheOpenStory();
    void conflictIsDecidedInPlace();
    void photographerIsOfferedNoStories();
    void disconnects();
    void whatTheSheetVouchesFor();
    void revokedPasswordAsksToSignIn(); // last: the account's passwords are gone

private:
    void press(const QString &name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(named<QAbstractButton>(name), qPrintable(name), patience);
        QTest::mouseClick(named<QAbstractButton>(name), Qt::LeftButton);
    }
    void step(const QString &action)
    {
        auto *wanted = m_window->findChild<QAction *>(action);
        QTRY_VERIFY_WITH_TIMEOUT(wanted->isEnabled() && wanted->isVisible(), patience);
        wanted->trigger();
    }
    void fillSheet(const QString &password, const QString &login = u"editor"_s);
    void joinServer(const QString &login = u"editor"_s);
    QString submitted(const QString &headline);
    QString approved(const QString &headline);
    void publishByHand(const QString &id);
    ServerLink *link() const { return m_window->findChild<ServerLink *>(); }

    std::unique_ptr<WordPressServer> m_server;
};

void TestServerWindow::initTestCase()
{
    NEEDS_WORDPRESS;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
    useTestSettings();
    m_server = std::make_unique<WordPressServer>();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

void TestServerWindow::init()
{
    m_server->sweep();
    openLoneDesk();
    QVERIFY(m_store->addMember({u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter}).has_value());
    Content content;
    content.headline = u"Bài đã có"_s; // else the first run's page would stand there
    QVERIFY(m_store->createStory(content, m_session->member()).has_value());
    openWindow();
}

void TestServerWindow::cleanup()
{
    closeDesk();
}

void TestServerWindow::fillSheet(const QString &password, const QString &login)
{
    m_window->findChild<QAction *>(u"desk.server"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(named<QLineEdit>(u"Address"_s), patience);
    QVERIFY(!named<QPushButton>(u"Connect"_s)->isEnabled());
    named<QLineEdit>(u"Address"_s)->setText(m_server->http().toString());
    named<QLineEdit>(u"User name"_s)->setText(login);
    QLineEdit *field = named<QLineEdit>(u"Application password"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    field->setText(u" %1 "_s.arg(password)); // as pasted from a page
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
}

void TestServerWindow::joinServer(const QString &login)
{
    fillSheet(m_server->password(login), login);
    press(u"Done"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
}

QString TestServerWindow::submitted(const QString &headline)
{
    const Member by = *m_store->member(u"tram"_s); // nobody approves a story of their own
    Content content;
    content.headline = headline;
    content.standfirst = u"Sapo của bài"_s;
    content.byline = {u"Diễm Hương"_s};
    content.tags = {u"lũ"_s};
    content.body.blocks
        = {Block{.kind = Block::Kind::Paragraph, .runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString file = m_dir->filePath(u"anh.png"_s);
    image.save(file);
    Photo photo;
    photo.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    photo.sha256 = m_store->addPictureFile(file).value();
    photo.caption = photo.alt = u"Đoàn xe trên cầu Ván"_s;
    photo.credit = u"Đức Trung"_s;
    photo.size = image.size();
    content.photos = {photo};
    content.lead = photo.id;
    QString id = m_store->createStory(content, by).value().id;
    if (const auto moved = m_store->transition(id, Action::Submit, by); !moved)
        qWarning("%s", qPrintable(moved.error().text));
    return id;
}

QString TestServerWindow::approved(const QString &headline)
{
    QString id = submitted(headline);
    TransitionArgs args;
    args.confirmedHash = m_store->story(id)->hash;
    if (const auto moved = m_store->transition(id, Action::Approve, m_session->member(), args);
        !moved)
        qWarning("%s", qPrintable(moved.error().text));
    return id;
}

void TestServerWindow::publishByHand(const QString &id)
{
    m_window->openStory(id, false);
    step(u"story.publish"_s);
    press(u"Publish now"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->story(id)->state, State::Published, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
}

void TestServerWindow::connectsAndShowsWhoOneIs()
{
    const QString password = m_server->password(u"editor"_s);
    fillSheet(password);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Disconnect…"_s), patience);
    QVERIFY(says(u"(editor)"_s));
    QVERIFY(says(u"Editor"_s));
    QVERIFY(says(u"publish"_s));
    QVERIFY(says(u"without the Tòa Soạn companion"_s));
    QVERIFY(says(u"No keychain answered"_s));
    auto *column = named<QPushButton>(u"Done"_s)->parentWidget()->findChild<QScrollArea *>();
    QVERIFY(!column->verticalScrollBar()->isVisible()); // all of it fits into the window
    press(u"Done"_s);
    const auto server = serverOf(*m_store);
    QVERIFY(server && *server);
    QCOMPARE((*server)->login, u"editor"_s);
    QCOMPARE(m_store->member(u"editor"_s)->role, Role::Editor);
    QTRY_VERIFY_WITH_TIMEOUT(
        named<QToolButton>(u"Connected to %1"_s.arg((*server)->name)), patience);
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(password.toUtf8()), qPrintable(file.fileName()));
    }
}

void TestServerWindow::wrongPasswordLeavesEverythingAsItWas()
{
    fillSheet(u"khong dung"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"does not know “editor” with this password"_s), patience);
    QCOMPARE(QApplication::focusWidget(), named<QLineEdit>(u"Application password"_s));
    QVERIFY(!*serverOf(*m_store));
    QCOMPARE(link()->state(), ServerLink::State::None);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
}

void TestServerWindow::connectingCanBeStopped()
{
    m_server->fault({{u"match"_s, u"#^/wp/v2/users/me#"_s}, {u"when"_s, u"before"_s},
        {u"sleep"_s, 3}, {u"count"_s, 1}});
    fillSheet(m_server->password(u"editor"_s));
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Stop"_s), patience);
    QVERIFY(says(u"Looking for the server"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        !QFile::exists(m_server->path(u"run/fault.json"_s)), patience); // the server is at it
    QTest::keyClick(named<QPushButton>(u"Stop"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QPushButton>(u"Stop"_s), patience);
    QVERIFY(named<QPushButton>(u"Connect"_s)->isEnabled());
    QVERIFY(!*serverOf(*m_store));
}

void TestServerWindow::approvedAndPublishedFromTheWindow()
{
    joinServer();
    const QString id = submitted(u"Cầu Ván thông xe trở lại"_s);
    m_window->openStory(id, false);
    step(u"story.approve"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->story(id)->state, State::Approved, patience);
    publishByHand(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->outbox()->size(), 0, patience);
    QJsonArray posts = m_server->posts();
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.at(0)[u"status"_s].toString(), u"publish"_s);
    QCOMPARE(posts.at(0)[u"title"_s].toString(), u"Cầu Ván thông xe trở lại"_s);
    QVERIFY(posts.at(0)[u"content"_s].toString().contains(u"Đoàn xe đã qua cầu."_s));
    QCOMPARE(m_server->pictures().size(), 1);
    QVERIFY(!QFile::exists(m_dir->path() + u"/site/index.html"_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->findChild<Banner *>()->text().contains(u"On the server"_s), patience);

    m_window->findChild<QAction *>(u"story.withdraw"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(named<QPlainTextEdit>(u"Reason"_s), patience);
    named<QPlainTextEdit>(u"Reason"_s)->setPlainText(u"Sai tên cầu"_s);
    press(u"Withdraw"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->story(id)->state, State::Withdrawn, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->outbox()->size(), 0, patience);
    posts = m_server->posts();
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.at(0)[u"status"_s].toString(), u"draft"_s);
}

void TestServerWindow::plannedAndTakenBack()
{
    joinServer();
    const QString id = approved(u"Bài hẹn giờ"_s);
    m_window->openStory(id, false);
    TransitionArgs args;
    args.at = m_store->now().addSecs(24 * 3600);
    QVERIFY(m_window->desk().act(Action::Schedule, args).has_value());
    const auto status = [this] { return m_server->posts().at(0)[u"status"_s].toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(status(), u"future"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
    QVERIFY(m_window->desk().act(Action::Unschedule).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(status(), u"pending"_s, patience);
}

void TestServerWindow::busyServerIsAskedAgainByItself()
{
    joinServer();
    m_server->fault({{u"match"_s, u"#^/wp/v2/posts$#"_s}, {u"when"_s, u"before"_s},
        {u"status"_s, 503}, {u"retry_after"_s, 1}, {u"count"_s, 1}});
    QObject watching;
    QList<ServerLink::State> states;
    connect(link(), &ServerLink::changed, &watching,
        [told = &states, shown = link()] { *told += shown->state(); });
    const QString id = approved(u"Bài qua máy chủ bận"_s);
    publishByHand(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_store->outbox()->isEmpty(), patience);
    QVERIFY(states.contains(ServerLink::State::Offline));
    QCOMPARE(m_server->posts().size(), 1);
    QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
}

namespace {

/// A colleague's desk elsewhere, with a story submitted there.
QString submittedBy(NewsDesk &reporter)
{
    const QString id = reporter.begun(u"Cầu Ván"_s);
    QString wrong = reporter.step(id, Action::Submit);
    wrong += reporter.sync().waiting.join(u' ');
    return wrong + id;
}

template <typename Change> QString again(NewsDesk &reporter, const QString &id, Change change)
{
    QString wrong = reporter.step(id, Action::Recall);
    wrong += reporter.edit(id, change);
    wrong += reporter.step(id, Action::Submit);
    wrong += reporter.sync().waiting.join(u' ');
    return wrong;
}

} // namespace

void TestServerWindow::colleaguesTextComesIntoTheOpenStory()
{
    joinServer();
    NewsDesk reporter(*m_server, m_server->http(), u"reporter"_s);
    const QString id = submittedBy(reporter);
    link()->tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->story(id).has_value(), patience);
    m_window->openStory(id, true);
    // typed, and not saved yet when the colleague's headline comes
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QTextEdit *>(QApplication::focusWidget()), patience);
    auto *sheet = qobject_cast<QTextEdit *>(QApplication::focusWidget());
    QCOMPARE(
        again(reporter, id, [](Content &c) { c.headline = u"Cầu Ván thông xe"_s; }), QString());
    QTest::keyClicks(sheet, u"Nhanh "_s);
    link()->tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_window->desk().story().content.headline, u"Cầu Ván thông xe"_s, patience);
    QVERIFY(sheet->toPlainText().contains(u"Cầu Ván thông xe"_s));
    QVERIFY(sheet->toPlainText().contains(u"Nhanh Đoạn của bài."_s));
    QTRY_VERIFY_WITH_TIMEOUT(
        plainText(m_store->story(id)->content.body).startsWith(u"Nhanh "_s), patience); // autosave
}

void TestServerWindow::conflictIsDecidedInPlace()
{
    joinServer();
    NewsDesk reporter(*m_server, m_server->http(), u"reporter"_s);
    const QString id = submittedBy(reporter);
    link()->tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->story(id).has_value(), patience);
    m_window->openStory(id, true);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QTextEdit *>(QApplication::focusWidget()), patience);
    auto *sheet = qobject_cast<QTextEdit *>(QApplication::focusWidget());
    QTest::keyClicks(sheet, u"Nhanh "_s);
    const QString theirs = u"Sáng nay, đoạn của bài."_s;
    QCOMPARE(
        again(reporter, id, [&](Content &c) { c.body.blocks[0].runs = {Run{theirs}}; }), QString());
    link()->tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Choose place by place…"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Reporter changed the same words"_s), patience);
    QVERIFY(m_store->list({.state = State::Submitted})->constFirst().conflict);
    QCOMPARE(QApplication::focusWidget(), sheet); // nobody's hands are taken off the text
    QVERIFY(sheet->toPlainText().contains(u"Nhanh Đoạn của bài."_s));
    press(u"Choose place by place…"_s);
    QVERIFY(says(u"Reporter changed it on the server"_s));
    QVERIFY(says(u"Sáng nay"_s)); // what they wrote
    QVERIFY(!named<QPushButton>(u"Use the merged text"_s)->isEnabled());
    const auto keepBoth = [this] {
        const auto all = m_window->findChildren<QPushButton *>();
        const auto found = std::find_if(all.cbegin(), all.cend(), [](const QPushButton *button) {
            return button->isVisible() && button->accessibleName().endsWith(u": Keep both"_s);
        });
        return found == all.cend() ? nullptr : *found;
    };
    QTRY_VERIFY_WITH_TIMEOUT(keepBoth(), patience);
    QPushButton *both = keepBoth(); // to be seen without scrolling
    QTRY_COMPARE_WITH_TIMEOUT(both->visibleRegion().boundingRect(), both->rect(), patience);
    both->click();
    press(u"Use the merged text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QPushButton>(u"Use the merged text"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QPushButton>(u"Choose place by place…"_s), patience);
    QCOMPARE(QApplication::focusWidget(), sheet);
    QCOMPARE(plainText(m_store->story(id)->content.body),
        u"Nhanh Đoạn của bài.\nSáng nay, đoạn của bài."_s);
    QVERIFY(sheet->toPlainText().contains(theirs));
    QVERIFY(!m_store->summary(id)->conflict);
}

void TestServerWindow::photographerIsOfferedNoStories()
{
    const auto drafts = m_store->list();
    QVERIFY(drafts && !drafts->isEmpty());
    m_window->openStory(drafts->constFirst().id, false);
    QTRY_VERIFY(action(u"story.submit"_s)->isVisible());
    QVERIFY(named<QPushButton>(u"New story"_s));
    joinServer(u"photographer"_s);
    QTRY_VERIFY(!action(u"story.submit"_s)->isVisible());
    QVERIFY(!named<QPushButton>(u"New story"_s));
    for (const QString &name : {u"desk.new"_s, u"desk.duplicate"_s})
        QVERIFY2(!action(name)->isVisible() && !action(name)->isEnabled(), qPrintable(name));
    QVERIFY(link()->leave().has_value());
    QTRY_VERIFY(action(u"story.submit"_s)->isVisible());
    QVERIFY(named<QPushButton>(u"New story"_s));
}

void TestServerWindow::disconnects()
{
    joinServer();
    m_window->findChild<QAction *>(u"desk.server"_s)->trigger();
    prompt::answerNext(prompt::Answer::First);
    press(u"Disconnect…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
    QVERIFY(!*serverOf(*m_store));
    // The folder is the destination again.
    const QString id = approved(u"Bài ra thư mục"_s);
    m_window->openStory(id, false);
    step(u"story.publish"_s);
    press(u"Publish now"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_store->story(id)->state, State::Published, patience);
    QVERIFY(m_store->outbox()->isEmpty());
    QVERIFY(QFile::exists(m_dir->path() + u"/site/index.html"_s));
    QVERIFY(m_server->posts().isEmpty());
    press(u"Done"_s);
}

void TestServerWindow::revokedPasswordAsksToSignIn()
{
    joinServer();
    m_server->php(u"WP_Application_Passwords::delete_all_application_passwords("
                  "get_user_by('login', 'editor')->ID); return 1;"_s);
    const QString id = approved(u"Bài chờ đăng nhập"_s);
    publishByHand(id);
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::SignIn, patience);
    QCOMPARE(m_store->outbox()->size(), 1); // nothing is lost
    QVERIFY(named<QToolButton>(u"The server asks you to sign in"_s));
    QVERIFY(named<QToolButton>(u"Outbox: 1 waiting"_s));
    press(u"Outbox: 1 waiting"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Try now: Bài chờ đăng nhập"_s), patience);
    press(u"Sign in again…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QLineEdit>(u"Application password"_s), patience);
    QCOMPARE(named<QLineEdit>(u"User name"_s)->text(), u"editor"_s);
}

void TestServerWindow::whatTheSheetVouchesFor()
{
    joinServer();
    const QString id = approved(u"Bài được vá hai lần"_s);
    const QString untouched = u"Nobody had changed it on the server"_s;
    m_window->openStory(id, false);
    step(u"story.publish"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Publish now"_s), patience);
    QVERIFY(!says(untouched)); // it is not there yet
    press(u"Later"_s);
    publishByHand(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_store->outbox()->isEmpty(), patience);
    for (const Action action : {Action::Update, Action::Submit, Action::Approve})
        QVERIFY(m_window->desk().act(action).has_value());
    step(u"story.publish"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Publish the update"_s), patience);
    QVERIFY(says(untouched));
    press(u"Later"_s);
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestServerWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_serverwindow.moc"
