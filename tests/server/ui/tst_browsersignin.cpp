// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/singleinstance.h"
#include "playedbrowser.h"
#include "preview/preview.h"
#include "server/browsersignin.h"
#include "server/serverlink.h"
#include "servertest.h"
#include "windowdesk.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QQuickWindow>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 15000; // a busy machine raises several servers at once

} // namespace

/// A person signs in by the browser: the window, a real WordPress that gives passwords over https
/// alone, and between them the program started once more, as a desktop starts it for our addresses.
class TestBrowserSignIn : public QObject, private WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void approvedInTheBrowser();
    void rejectedInTheBrowser();
    void answersNotAskedForAreRefused();
    void sheetClosedMeanwhile();
    void stoppedByHand();
    void plainHttpSaysWhatToDo();
    void notInstalledThePasswordIsCopied();
    void nobodyWaitsForEver();
    void noDeskIsOpen();

private:
    void openSheet(const QUrl &address)
    {
        m_window->findChild<QAction *>(u"desk.server"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(named<QLineEdit>(u"Address"_s), patience);
        QVERIFY(!browserButton()->isEnabled());
        named<QLineEdit>(u"Address"_s)->setText(address.toString());
        named<QLineEdit>(u"Own certificate authority"_s)->setText(m_server->authority());
        QVERIFY(browserButton()->isEnabled());
    }
    QPushButton *browserButton() const
    {
        return named<QPushButton>(u"Sign in with the browser…"_s);
    }
    void askBrowser()
    {
        openSheet(m_server->https());
        QTest::mouseClick(browserButton(), Qt::LeftButton);
    }
    /// The program, started by the desktop for an address; its exit status.
    int startedFor(const QString &address);
    QJsonArray passwords() const
    {
        return m_server
            ->php(u"return WP_Application_Passwords::get_user_application_passwords("
                  "get_user_by('login', 'editor')->ID);"_s)
            .toArray();
    }
    ServerLink *link() const { return m_window->findChild<ServerLink *>(); }

    std::unique_ptr<WordPressServer> m_server;
    QTemporaryDir m_runtime, m_data;
    std::unique_ptr<SingleInstance> m_instance;
};

void TestBrowserSignIn::initTestCase()
{
    NEEDS_WORDPRESS;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
    QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    qputenv("XDG_DATA_DIRS", m_data.path().toUtf8());
    useTestSettings();
    m_server = std::make_unique<WordPressServer>(
        WordPressServer::Options{.plugins = {}, .environment = u"production"_s});
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
}

void TestBrowserSignIn::init()
{
    QVERIFY(QDir(m_data.path()).mkpath(u"applications"_s));
    (void)QFile::copy(QStringLiteral(TOASOAN_SOURCE_DIR) + u"/packaging/toasoan.desktop"_s,
        m_data.filePath(u"applications/toasoan.desktop"_s));
    m_server->php(
        u"$id = get_user_by('login', 'editor')->ID;"
        "foreach (WP_Application_Passwords::get_user_application_passwords($id) as $one)"
        "    if ($one['name'] !== 'tests')" // no name is taken twice, within a second too
        "        WP_Application_Passwords::delete_application_password($id, $one['uuid']);"
        "return 1;"_s);
    openLoneDesk();
    Content content;
    content.headline = u"Bài đã có"_s; // else the first run's page would stand there
    QVERIFY(m_store->createStory(content, m_session->member()).has_value());
    openWindow();
    m_instance = std::make_unique<SingleInstance>(m_dir->path());
    connect(m_instance.get(), &SingleInstance::signedIn, m_window.get(), &MainWindow::takeSignIn);
    m_instance->listen();
}

void TestBrowserSignIn::cleanup()
{
    m_instance.reset();
    closeDesk();
}

int TestBrowserSignIn::startedFor(const QString &address)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(TOASOAN_BINARY_DIR) + u"/toasoan"_s, {address});
    if (!QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patience))
        return -1;
    return program.exitCode();
}

void TestBrowserSignIn::approvedInTheBrowser()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Approve);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    QSignalSpy stuck(&browser, &PlayedBrowser::stuck);
    const qsizetype before = passwords().size();
    askBrowser();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"it leads back here"_s), patience);
    QVERIFY(!browserButton()->isEnabled());
    QTRY_VERIFY2_WITH_TIMEOUT(leaves.count() == 1 || !stuck.isEmpty(), "the browser", patience);
    QVERIFY2(stuck.isEmpty(), qPrintable(stuck.value(0).value(0).toString()));
    const QString address = leaves.at(0).at(0).toString();
    QVERIFY2(address.startsWith(u"toasoan://sign-in/"_s + folderKey(m_dir->path())),
        qPrintable(address));
    QCOMPARE(startedFor(address), 0);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Disconnect…"_s), patience);
    QVERIFY(says(u"(editor)"_s));
    QCOMPARE(link()->server()->site, m_server->https());
    QTRY_COMPARE_WITH_TIMEOUT(link()->state(), ServerLink::State::Ready, patience);

    const QJsonArray after = passwords();
    QCOMPARE(after.size(), before + 1);
    const QJsonObject made = after.last().toObject();
    QVERIFY2(made[u"name"_s].toString().startsWith(u"Tòa Soạn · "_s),
        qPrintable(made[u"name"_s].toString()));
    QVERIFY(!made[u"app_id"_s].toString().isEmpty());
    QVERIFY(!made[u"last_used"_s].isNull()); // it is what the desk works with

    const QByteArray password
        = QUrlQuery(QUrl(address)).queryItemValue(u"password"_s, QUrl::FullyDecoded).toLatin1();
    QCOMPARE(QByteArray(password).replace(' ', "").size(), 24);
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(password), qPrintable(file.fileName()));
    }
}

void TestBrowserSignIn::rejectedInTheBrowser()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Reject);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    const QJsonArray before = passwords();
    askBrowser();
    QTRY_COMPARE_WITH_TIMEOUT(leaves.count(), 1, patience);
    QCOMPARE(startedFor(leaves.at(0).at(0).toString()), 0);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"You did not approve Tòa Soạn"_s), patience);
    QVERIFY(browserButton()->isEnabled());
    QCOMPARE(QApplication::focusWidget(), browserButton());
    QVERIFY(!*serverOf(*m_store));
    QCOMPARE(passwords(), before);
}

void TestBrowserSignIn::answersNotAskedForAreRefused()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Approve);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    askBrowser();
    QTRY_COMPARE_WITH_TIMEOUT(leaves.count(), 1, patience);
    const QString address = leaves.at(0).at(0).toString();
    // a page that guesses, and one that would end the attempt
    QString guessed = address;
    guessed.replace(QRegularExpression(u"state=[0-9a-f]+"_s), u"state="_s + QString(32, u'0'));
    QCOMPARE(startedFor(guessed), 0);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"was not asked for here"_s), patience);
    QVERIFY(!*serverOf(*m_store));
    QCOMPARE(startedFor(u"toasoan://sign-in/%1?success=false"_s.arg(folderKey(m_dir->path()))), 0);
    QVERIFY(!browserButton()->isEnabled()); // it still waits for the one that was asked for
    QCOMPARE(startedFor(address), 0);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Disconnect…"_s), patience);
    // the same answer again is of nobody's asking
    const auto joined = *serverOf(*m_store);
    QCOMPARE(startedFor(address), 0);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"was not asked for here"_s), patience);
    QVERIFY(*serverOf(*m_store) == joined);
}

void TestBrowserSignIn::sheetClosedMeanwhile()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Approve);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    askBrowser();
    QTRY_COMPARE_WITH_TIMEOUT(leaves.count(), 1, patience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!named<QLineEdit>(u"Address"_s), patience);
    QCOMPARE(startedFor(leaves.at(0).at(0).toString()), 0);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"was not asked for here"_s), patience);
    QVERIFY(!*serverOf(*m_store));
}

void TestBrowserSignIn::stoppedByHand()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Nothing);
    askBrowser();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"it leads back here"_s), patience);
    QTest::keyClick(named<QPushButton>(u"Stop"_s), Qt::Key_Space);
    QVERIFY(browserButton()->isEnabled());
    QVERIFY(!says(u"it leads back here"_s));
    QVERIFY(named<QLineEdit>(u"Address"_s)->isEnabled());
}

void TestBrowserSignIn::plainHttpSaysWhatToDo()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Nothing);
    openSheet(m_server->http());
    QTest::mouseClick(browserButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"takes no application passwords: they need https"_s), patience);
    QVERIFY(browser.opened().isEmpty());
    named<QLineEdit>(u"Address"_s)->setText(u"http://bao.example"_s);
    QTest::mouseClick(browserButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"use the https address"_s), patience);
    QVERIFY(browser.opened().isEmpty());
    QVERIFY(browserButton()->isEnabled());
}

void TestBrowserSignIn::notInstalledThePasswordIsCopied()
{
    QVERIFY(QFile::remove(m_data.filePath(u"applications/toasoan.desktop"_s)));
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Approve);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    askBrowser();
    QTRY_VERIFY_WITH_TIMEOUT(says(u"copy the password that it shows"_s), patience);
    QVERIFY(!QUrlQuery(browser.opened()).hasQueryItem(u"success_url"_s));
    QTRY_COMPARE_WITH_TIMEOUT(leaves.count(), 1, patience); // here: shown, not gone to
    named<QLineEdit>(u"User name"_s)->setText(u"editor"_s);
    QLineEdit *field = named<QLineEdit>(u"Application password"_s);
    field->setText(QUrlQuery(leaves.at(0).at(0).toString().mid(1)).queryItemValue(u"password"_s));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(u"Disconnect…"_s), patience);
}

void TestBrowserSignIn::nobodyWaitsForEver()
{
    PlayedBrowser browser(*m_server, u"editor"_s, PlayedBrowser::Does::Approve);
    QSignalSpy leaves(&browser, &PlayedBrowser::leaves);
    QSignalSpy stuck(&browser, &PlayedBrowser::stuck);
    QFile authority(m_server->authority());
    QVERIFY(authority.open(QIODevice::ReadOnly));
    BrowserSignIn signIn(folderKey(m_dir->path()));
    signIn.setPatience(1);
    QSignalSpy failed(&signIn, &BrowserSignIn::failed);
    QSignalSpy approved(&signIn, &BrowserSignIn::approved);
    signIn.begin(m_server->https(), authority.readAll());
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(failed.at(0).at(0).toString().contains(u"no answer for a long time"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(leaves.count() == 1 || !stuck.isEmpty(), "the browser", patience);
    QVERIFY2(stuck.isEmpty(), qPrintable(stuck.value(0).value(0).toString()));
    QSignalSpy passedOver(&signIn, &BrowserSignIn::passedOver);
    signIn.take(leaves.at(0).at(0).toString());
    QCOMPARE(passedOver.count(), 1);
    QVERIFY(approved.isEmpty());
}

void TestBrowserSignIn::noDeskIsOpen()
{
    QVERIFY(!SingleInstance::handOverSignIn(u"toasoan://sign-in/0123456789abcdef?state=1"_s));
    QVERIFY(!SingleInstance::handOverSignIn(u"toasoan://sign-in/../../x?state=1"_s));
    QVERIFY(!SingleInstance::handOverSignIn(u"toasoan:"_s));
}

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication app(argc, argv);
    TestBrowserSignIn test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_browsersignin.moc"
