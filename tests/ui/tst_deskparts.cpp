// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "common/pieces.h"
#include "common/session.h"
#include "common/sheet.h"
#include "common/times.h"
#include "desk/batch.h"
#include "desk/commandline.h"
#include "desk/desk.h"
#include "desk/newsroom.h"
#include "desk/singleinstance.h"
#include "editor/peoplelearner.h"
#include "editor/sourcepage.h"
#include "publish/publishsheet.h"
#include "tempstore.h"

#include <QApplication>
#include <QDir>
#include <QHelpEvent>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QtConcurrent>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestDeskParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsByRoleAndState_data();
    void stepsByRoleAndState();
    void scheduledTimesAreVietnams();
    void timesReadAsVietnams();
    void theMostUrgentMessageIsShown();
    void aBoxKeepsItsToolTip();
    void commandLine();
    void aPasswordLeavesTheProcessList();
    void aSecondStartHandsOver();
    void theBrowsersAnswerFindsItsDesk();
    void filesOfOthersBecomeStories();
    void aBatchLeavesWhatHasASourceWaiting();
    void returnPressesTheButtonOfASheet();
    void aStoryThatIsNotHereIsSaidPlainly();
    void theLearnerIsSilentWhileTheFolderIsAway();
};

void TestDeskParts::aBatchLeavesWhatHasASourceWaiting()
{
    test::TempStore temp;
    Session session(*temp, test::reporter);
    QStringList ids;
    for (const QString &headline : {u"Một"_s, u"Hai"_s}) {
        const auto story = temp->createStory(test::content(headline), test::reporter);
        VERIFY_OK(story);
        ids += story->id;
    }
    const SourceKeeper keeper = sourceKeeper(*temp);
    keeper.write(ids.at(0), {u"<p>Chưa áp dụng.</p>"_s, u"base"_s});
    const batch::Outcome first = batch::run(session, Action::Submit, ids);
    QCOMPARE(first.done, QStringList{ids.at(1)});
    QCOMPARE(first.left, 1);
    QVERIFY2(first.reason.contains(u"“Một”"_s), qPrintable(first.reason));
    QCOMPARE(temp->story(ids.at(0))->state, State::Draft);
    keeper.write(ids.at(0), {});
    QCOMPARE(batch::run(session, Action::Submit, ids).done, QStringList{ids.at(0)});
}

void TestDeskParts::filesOfOthersBecomeStories()
{
    test::TempStore temp;
    QTemporaryDir dir;
    QStringList warnings;
    const QString none = dir.filePath(u"nofile.txt"_s);
    const auto missing = importStory(*temp, none, test::reporter, &warnings);
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    QVERIFY2(missing.error().text.contains(u"no file"_s), qPrintable(missing.error().text));
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString picture = dir.filePath(u"a.png"_s);
    QVERIFY(image.save(picture));
    const auto made = importStory(*temp, picture, test::reporter, &warnings);
    VERIFY_OK(made);
    const auto story = temp->story(*made);
    VERIFY_OK(story);
    QCOMPARE(story->content.photos.size(), 1);
    QCOMPARE(story->content.lead, story->content.photos.constFirst().id);
    QCOMPARE(story->content.photos.constFirst().size, QSize(30, 20));
    QCOMPARE(*importStory(*temp, picture, test::reporter, &warnings), *made);
}

void TestDeskParts::returnPressesTheButtonOfASheet()
{
    class Asking : public Sheet
    {
    public:
        Asking(const Look &look, QWidget *window)
            : Sheet(look, window, 300, u"Asking"_s)
            , go(addFoot(u"Go"_s, u"primary"_s))
        {
        }
        QPushButton *go;
    };
    Look look(Look::Choice::Light);
    QWidget window;
    window.resize(500, 400);
    window.show();
    QApplication::setActiveWindow(&window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Asking sheet(look, &window);
    QSignalSpy clicked(sheet.go, &QPushButton::clicked);
    sheet.Sheet::open(sheet.go);
    QTRY_VERIFY(sheet.go->hasFocus());
    QTest::keyClick(sheet.go, Qt::Key_Return);
    QTest::keyClick(sheet.go, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(clicked.count(), 2);
    QTest::keyClick(sheet.go, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(clicked.count(), 2);
    sheet.go->setEnabled(false);
    QTest::keyClick(&sheet, Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
}

void TestDeskParts::aStoryThatIsNotHereIsSaidPlainly()
{
    test::TempStore temp;
    Session session(*temp, test::reporter);
    Desk desk(session);
    const auto opened = desk.open(u"nope"_s);
    QVERIFY(!opened.has_value());
    QVERIFY(opened.error().text.contains(u"nope"_s));
    QVERIFY2(!opened.error().text.contains(u"“list”"_s), qPrintable(opened.error().text));
}

void TestDeskParts::theLearnerIsSilentWhileTheFolderIsAway()
{
    test::TempStore temp;
    Session session(*temp, test::reporter);
    PeopleLearner learner(session);
    QSignalSpy failed(&learner, &PeopleLearner::failed);
    QSignalSpy finished(&learner, &PeopleLearner::finished);
    const QString dir = temp->dir();
    QVERIFY(QDir().rename(dir, dir + u"-away"_s));
    learner.start();
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(QDir().rename(dir + u"-away"_s, dir));
    learner.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestDeskParts::stepsByRoleAndState_data()
{
    using Step = std::optional<Action>;
    QTest::addColumn<State>("state");
    QTest::addColumn<Review>("review");
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("own");
    QTest::addColumn<Step>("next");
    QTest::addColumn<Step>("other");
    const auto row = [](const char *name, State state, Review review, Role role, bool own,
                         Step next, Step other) {
        QTest::newRow(name) << state << review << role << own << next << other;
    };
    const Step none;
    row("own draft", State::Draft, Review::None, Role::Reporter, true, Action::Submit, none);
    row("another's draft", State::Draft, Review::None, Role::Reporter, false, none, none);
    row("own returned", State::Returned, Review::None, Role::Reporter, true, Action::Submit, none);
    row("own submitted", State::Submitted, Review::None, Role::Reporter, true, none,
        Action::Recall);
    row("editor, submitted", State::Submitted, Review::None, Role::Editor, false, Action::Approve,
        Action::Return);
    row("editor, own submitted", State::Submitted, Review::None, Role::Editor, true, none,
        Action::Recall);
    row("editor, approved", State::Approved, Review::None, Role::Editor, false, Action::Publish,
        none);
    row("reporter, approved", State::Approved, Review::None, Role::Reporter, true, none, none);
    row("editor, scheduled", State::Scheduled, Review::None, Role::Editor, false, Action::Publish,
        Action::Unschedule);
    row("editor, published", State::Published, Review::None, Role::Administrator, false,
        Action::Update, none);
    row("editor, update approved", State::Updating, Review::Approved, Role::Editor, false,
        Action::Publish, none);
    row("editor, update waits", State::Updating, Review::Submitted, Role::Editor, false,
        Action::Approve, Action::Return);
    row("editor, update open", State::Updating, Review::Open, Role::Editor, false, Action::Submit,
        none);
    row("editor, withdrawn", State::Withdrawn, Review::None, Role::Editor, false, Action::Reopen,
        none);
}

void TestDeskParts::stepsByRoleAndState()
{
    QFETCH(State, state);
    QFETCH(Review, review);
    QFETCH(Role, role);
    QFETCH(bool, own);
    QFETCH(std::optional<Action>, next);
    QFETCH(std::optional<Action>, other);
    Story story;
    story.state = state;
    story.review = review;
    story.hash = u"abc"_s;
    const Steps steps = stepsFor(story, {state, review, role, own, false});
    QVERIFY(steps.next == next);
    QVERIFY(steps.other == other);
    if (state == State::Updating && review == Review::Open) {
        story.approvedHash = story.hash; // unchanged: it may go out as it is
        QVERIFY(stepsFor(story, {state, review, role, own, false}).next == Action::Publish);
    }
}

void TestDeskParts::scheduledTimesAreVietnams()
{
    const QDateTime wall(QDate(2026, 11, 25), QTime(17, 0), Qt::UTC);
    QCOMPARE(
        PublishSheet::fromVietnam(wall), QDateTime(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC));
}

void TestDeskParts::timesReadAsVietnams()
{
    const QDateTime at(QDate(2026, 11, 24), QTime(23, 30), Qt::UTC);
    const QDateTime now(QDate(2026, 11, 25), QTime(3, 5), Qt::UTC);
    QCOMPARE(clockText(at), u"06:30"_s);
    QCOMPARE(dateText(at), u"25-11-2026"_s);
    QCOMPARE(whenText(at, now), u"06:30"_s);
    QCOMPARE(whenText(at.addDays(-1), now), u"06:30, 24-11"_s);
    QCOMPARE(whenText(at.addYears(-1), now), u"06:30, 25-11-2025"_s);
    QCOMPARE(dayText(at.addDays(-1), now), u"yesterday"_s);
}

void TestDeskParts::theMostUrgentMessageIsShown()
{
    Look look(Look::Choice::Light);
    Banner banner(look);
    banner.resize(500, 60);
    bool pressed = false;
    banner.show({u"news"_s, Banner::Kind::News, u"tin"_s, {}});
    banner.show({u"unsaved"_s, Banner::Kind::CannotSave, u"đĩa đầy"_s,
        {{u"Lưu"_s, [&pressed] { pressed = true; }}}});
    banner.show({u"dropped"_s, Banner::Kind::ApprovalDropped, u"hết hiệu lực"_s, {}});
    QCOMPARE(banner.text(), u"đĩa đầy"_s);
    const auto buttons = banner.findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text() == u"Lưu"_s)
            button->click();
    QVERIFY(pressed);
    banner.clear(u"unsaved"_s);
    QCOMPARE(banner.text(), u"hết hiệu lực"_s);
    banner.show({u"dropped"_s, Banner::Kind::ApprovalDropped, u"mới"_s, {}});
    QCOMPARE(banner.text(), u"mới"_s);
    banner.clear(u"dropped"_s);
    banner.clear(u"news"_s);
    QVERIFY(banner.isHidden());
}

void TestDeskParts::aBoxKeepsItsToolTip()
{
    const Look look(Look::Choice::Light);
    ArrowBox box(look, nullptr);
    box.setToolTip(u"Paragraph style"_s);
    box.addItem(u"Trích dẫn của người được hỏi"_s);
    const auto pointedAt = [&box] {
        box.show();
        box.grab();
        QHelpEvent event(QEvent::ToolTip, {5, 5}, box.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&box, &event);
        return QToolTip::text();
    };
    box.resize(500, 30);
    QCOMPARE(pointedAt(), u"Paragraph style"_s);
    box.resize(90, 30);
    QCOMPARE(pointedAt(), u"Trích dẫn của người được hỏi"_s);
    QCOMPARE(box.toolTip(), u"Paragraph style"_s);
}

void TestDeskParts::commandLine()
{
    const auto parse = [](const QStringList &words) {
        return parseCommandLine(QStringList{u"toasoan"_s} + words);
    };
    const CommandLine line = parse({u"--store"_s, u"/a b"_s, u"--open"_s, u"12"_s, u"--lang"_s,
        u"en"_s, u"--theme"_s, u"dark"_s, u"bài.txt"_s});
    QVERIFY2(line.error.isEmpty(), qPrintable(line.error));
    QCOMPARE(line.store, u"/a b"_s);
    QCOMPARE(line.open, u"12"_s);
    QCOMPARE(line.language, u"en"_s);
    QVERIFY(line.theme == Look::Choice::Dark);
    QVERIFY(line.file.endsWith(u"/bài.txt"_s));
    QVERIFY(parse({u"--sample"_s}).sample);
    QVERIFY(!parse({u"--lang"_s, u"fr"_s}).error.isEmpty());
    QVERIFY(!parse({u"--theme"_s, u"pink"_s}).error.isEmpty());
    QCOMPARE(parse({u"--nothing"_s}).error, u"There is no option “--nothing”."_s);
    QCOMPARE(parse({u"--store"_s}).error, u"“--store” needs a value."_s);
    QVERIFY(!parse({u"a.txt"_s, u"b.txt"_s}).error.isEmpty());
    // a desktop that opens addresses too gives files as such
    const QString file = u"/tmp/bài số 1.docx"_s;
    QCOMPARE(parse({QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded())}).file, file);
    const CommandLine browser = parse({u"toasoan://sign-in/0?state=1"_s});
    QCOMPARE(browser.signIn, u"toasoan://sign-in/0?state=1"_s);
    QVERIFY(browser.file.isEmpty());
}

void TestDeskParts::aPasswordLeavesTheProcessList()
{
    QByteArray name("toasoan"), file("b\xc3\xa0i.txt");
    QByteArray answer("toasoan://sign-in/0123456789abcdef?state=1&password=abcdEFGH1234");
    const QByteArray was = answer;
    char *words[] = {name.data(), file.data(), answer.data(), nullptr};
    hideSignIn(3, words);
    QCOMPARE(QByteArray(words[2]), was); // to go on with
    QCOMPARE(answer.trimmed(), QByteArray()); // where others see it
    QCOMPARE(words[1], file.data());
    delete[] words[2];
}

void TestDeskParts::aSecondStartHandsOver()
{
    QTemporaryDir runtime, dir;
    QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    SingleInstance first(dir.path());
    QVERIFY(!first.handOver({}, {}));
    first.listen();
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    const QString folder = dir.path();
    const QFuture<bool> second = QtConcurrent::run(
        [folder] { return SingleInstance(folder).handOver(u"id-1"_s, u"/tmp/bài.txt"_s); });
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), u"id-1"_s);
    QCOMPARE(wanted.at(0).at(1).toString(), u"/tmp/bài.txt"_s);
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.result());
    QVERIFY(!SingleInstance(runtime.path()).handOver({}, {})); // another newsroom
}

void TestDeskParts::theBrowsersAnswerFindsItsDesk()
{
    QTemporaryDir runtime, dir, other;
    QFile::setPermissions(runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    SingleInstance one(dir.path()), two(other.path());
    one.listen();
    two.listen();
    QSignalSpy first(&one, &SingleInstance::signedIn), second(&two, &SingleInstance::signedIn);
    QSignalSpy wanted(&two, &SingleInstance::wanted);
    const QString answer = u"toasoan://sign-in/%1?state=1"_s.arg(folderKey(other.path()));
    const QFuture<bool> browser
        = QtConcurrent::run([answer] { return SingleInstance::handOverSignIn(answer); });
    QTRY_COMPARE(second.count(), 1);
    QCOMPARE(second.at(0).at(0).toString(), answer);
    QTRY_VERIFY(browser.isFinished());
    QVERIFY(browser.result());
    QVERIFY(first.isEmpty());
    QVERIFY(wanted.isEmpty());
}

QTEST_MAIN(TestDeskParts)
#include "tst_deskparts.moc"
