// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/prompt.h"
#include "common/sheet.h"
#include "newsdesk.h"
#include "preview/preview.h"
#include "server/serverlink.h"
#include "servertest.h"
#include "windowdesk.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 15000; // a busy machine raises several servers at once

} // namespace

/// The window of a newsroom with two servers, the paper and a site to try things on.
class TestServerList : public QObject, private WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void oneIsChosenAndOneRemoved();
    void passwordsAreAskedForOnce();
    void liveElsewhereGoesHereOnlyWhenSaid();
    void whatWaitsForTheOtherIsShownSo();
    void oneHasMoved();

private:
    void press(const QString &name)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(named<QAbstractButton>(name), qPrintable(name), patience);
        QTest::mouseClick(named<QAbstractButton>(name), Qt::LeftButton);
    }
    void join(const WordPressServer &server)
    {
        const ServerDesk account(server, server.http());
        QCOMPARE(account.error(), QString());
        QVERIFY(link()->join(account.server(), account.password(), [](bool) {}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
    }
    QString approved(const QString &headline);
    void openSheet()
    {
        m_window->findChild<QAction *>(u"desk.server"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Done"_s), patience);
    }
    void use(const WordPressServer &server)
    {
        openSheet();
        press(u"Use "_s + server.http().toString());
        press(u"Done"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
        QCOMPARE(link()->server()->site, server.http());
    }
    ServerLink *link() const { return m_window->findChild<ServerLink *>(); }

    std::unique_ptr<WordPressServer> m_paper, m_trial;
};

void TestServerList::initTestCase()
{
    NEEDS_WORDPRESS;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
    useTestSettings();
    m_paper = std::make_unique<WordPressServer>();
    m_trial = std::make_unique<WordPressServer>();
    QVERIFY2(m_paper->error().isEmpty(), qPrintable(m_paper->error()));
    QVERIFY2(m_trial->error().isEmpty(), qPrintable(m_trial->error()));
}

void TestServerList::init()
{
    m_paper->sweep();
    m_trial->sweep();
    openLoneDesk();
    QVERIFY(m_store->addMember({u"tram"_s, u"Ngọc Trâm"_s, Role::Reporter}).has_value());
    Content content;
    content.headline = u"Bài đã có"_s; // else the first run's page would stand there
    QVERIFY(m_store->createStory(content, m_session->member()).has_value());
    openWindow();
}

void TestServerList::cleanup()
{
    closeDesk();
}

QString TestServerList::approved(const QString &headline)
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
    TransitionArgs args;
    args.confirmedHash = m_store->story(id)->hash;
    if (const auto moved = m_store->transition(id, Action::Approve, m_session->member(), args);
        !moved)
        qWarning("%s", qPrintable(moved.error().text));
    return id;
}

void TestServerList::oneIsChosenAndOneRemoved()
{
    join(*m_paper);
    join(*m_trial);
    openSheet();
    QVERIFY(says(m_paper->http().toString()));
    press(u"Use "_s + m_paper->http().toString());
    QCOMPARE((*serverOf(*m_store))->site, m_paper->http());
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Use "_s + m_trial->http().toString()), patience);
    prompt::answerNext(prompt::Answer::Cancel);
    press(u"Remove "_s + m_trial->http().toString());
    QCOMPARE(link()->others().size(), 1);
    prompt::answerNext(prompt::Answer::First);
    press(u"Remove "_s + m_trial->http().toString());
    QVERIFY(link()->others().isEmpty());
    QVERIFY(!named<QPushButton>(u"Use "_s + m_trial->http().toString()));
    press(u"Another server…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QLineEdit>(u"Address"_s), patience);
    QVERIFY(named<QLineEdit>(u"Address"_s)->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
}

// The same WordPress at another port, and a story that it has.
void TestServerList::oneHasMoved()
{
    join(*m_paper);
    const QString id = approved(u"Cầu Ván thông xe"_s);
    link()->tryNow();
    const auto sent = [&] {
        const auto remotes = Remotes(*m_store).ofStory(id).value_or(QList<Remote>());
        return remotes.size() == 1 && remotes.constFirst().post > 0 ? remotes.constFirst().post : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent() > 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
    const auto post = sent();
    join(*m_trial);
    QTRY_VERIFY_WITH_TIMEOUT(link()->isInReach(), patience);
    openSheet();
    prompt::answerNext(prompt::Answer::First);
    press(m_paper->http().toString() + u" has moved"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"has none of the stories"_s), patience);
    QCOMPARE(link()->others().size(), 1);
    press(u"Done"_s);

    const CuttingProxy line(m_paper->port());
    const ServerDesk account(*m_paper, line.address());
    QCOMPARE(account.error(), QString());
    QVERIFY(link()->join(account.server(), account.password(), [](bool) {}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(link()->isInReach(), patience);
    QVERIFY(!link()->waitsFor(id).isEmpty());
    openSheet();
    prompt::answerNext(prompt::Answer::First);
    press(m_paper->http().toString() + u" has moved"_s);
    QTRY_COMPARE_WITH_TIMEOUT(link()->others().size(), 1, patience); // the trial
    QCOMPARE(link()->waitsFor(id), QString());
    QCOMPARE(Remotes(*m_store).of(id, account.server().key()).value()->post, post);
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
    QCOMPARE(m_paper->posts().size(), 1);
}

// Without a keychain each is known until the window closes.
void TestServerList::passwordsAreAskedForOnce()
{
    join(*m_paper);
    join(*m_trial);
    for (const auto *server : {m_paper.get(), m_trial.get(), m_paper.get()}) {
        if (link()->server()->site == server->http())
            continue;
        use(*server);
        QSignalSpy changed(link(), &ServerLink::changed);
        link()->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
        QCOMPARE(link()->trouble(), QString());
    }
}

void TestServerList::liveElsewhereGoesHereOnlyWhenSaid()
{
    join(*m_paper);
    const QString id = approved(u"Cầu Ván thông xe"_s);
    m_window->openStory(id, false);
    QVERIFY(m_window->desk().publish(Action::Publish, {}).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_store->outbox()->isEmpty(), patience);
    QCOMPARE(m_paper->posts().at(0)[u"status"_s].toString(), u"publish"_s);
    join(*m_trial);
    QVERIFY(m_window->desk().act(Action::Update).has_value());
    QVERIFY(m_window->desk().act(Action::Submit).has_value());
    QVERIFY(m_window->desk().act(Action::Approve).has_value());
    QVERIFY(!m_window->desk().publish(Action::Publish, {}).has_value()); // by no other way either
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);
    QVERIFY(m_trial->posts().isEmpty());

    m_window->findChild<QAction *>(u"story.publish"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Publish the update"_s), patience);
    auto *go = named<QPushButton>(u"Publish the update"_s);
    QVERIFY(says(m_paper->posts().at(0)[u"url"_s].toString()));
    QVERIFY(!go->isEnabled());
    const auto boxes = m_window->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        if (box->text().contains(u"second article"_s))
            box->click();
    QVERIFY(go->isEnabled());
    go->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_store->story(id)->state, State::Published, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_trial->posts().size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_store->outbox()->isEmpty(), patience);
    QCOMPARE(m_paper->posts().size(), 1);
}

void TestServerList::whatWaitsForTheOtherIsShownSo()
{
    join(*m_paper);
    m_paper->setDatabaseHung(true);
    const QString id = approved(u"Chưa kịp gửi"_s);
    join(*m_trial);
    m_paper->setDatabaseHung(false);
    QCOMPARE(link()->waitsFor(id), u"127.0.0.1:%1/"_s.arg(m_paper->port()));
    m_window->findChild<QAction *>(u"desk.outbox"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"which is not in use"_s), patience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChildren<Sheet *>().isEmpty(), patience);
    QVERIFY(m_trial->posts().isEmpty());
    use(*m_paper);
    QTRY_VERIFY_WITH_TIMEOUT(m_store->outbox()->isEmpty(), patience);
    QCOMPARE(m_paper->posts().size(), 1);
    QVERIFY(m_trial->posts().isEmpty());
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestServerList test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_serverlist.moc"
