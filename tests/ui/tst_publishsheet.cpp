// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspector.h"
#include "preview/preview.h"
#include "publish/publishsheet.h"
#include "windowdesk.h"

#include <QDateTimeEdit>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

/// How often a widget is asked to lay itself out anew.
class Requests : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

} // namespace

/// What is asked before a story goes out, seen in the window.
class TestPublishSheet : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-publishsheet"_s); }
    void init() { openDesk(u"hien"_s); }
    void cleanup() { closeDesk(); }
    void nothingIsCutInLargeType();
    void whatIsNotApprovedDoesNotGoOut();
    void leadsToThePage();
    void saysWhatBecomesOfALongAddress();
    void theFocusGoesAsTheEye();
    void aSiteThatIsAwayIsSaid();
    void saysWhichCorrectionIsPrinted();
    void theHourMayBeTyped();
    void saysWhatElseIsDue();

private:
    QString approved();
    PublishSheet *sheet() const { return m_window->findChild<PublishSheet *>(); }
};

QString TestPublishSheet::approved()
{
    Content content;
    content.headline = u"Cây đa Bến Cũ được đỡ bằng bốn trụ, thôi nghiêng ra sông"_s;
    content.standfirst = u"Bốn trụ bê tông và một dầm gỗ vừa được dựng để đỡ gốc cây."_s;
    content.byline = {u"Ngọc Trâm"_s};
    for (int i = 0; i < 8; ++i)
        content.body.blocks += Block{.runs = {Run{u"Đội cây xanh chọn cách đỡ thay vì cắt."_s}}};
    const Member tram = *m_store->member(u"tram"_s);
    const QString id = m_store->createStory(content, tram)->id;
    const bool done = m_store->transition(id, Action::Submit, tram)
        && m_store->transition(id, Action::Approve, m_session->member());
    return done ? id : QString();
}

void TestPublishSheet::nothingIsCutInLargeType()
{
    const QString id = approved();
    QVERIFY(!id.isEmpty());
    m_look->setScale(2);
    openWindow(id);
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    QTRY_VERIFY(sheet()->isVisible());
    QTest::qWait(0);
    const auto radios = sheet()->findChildren<QRadioButton *>();
    QCOMPARE(radios.size(), 2);
    for (const QRadioButton *radio : radios)
        QVERIFY2(radio->width() >= radio->sizeHint().width(), qPrintable(radio->text()));
    // Two parts of the sheet never lie over one another.
    QList<QWidget *> parts;
    const auto all = sheet()->findChildren<QLabel *>();
    for (QLabel *label : all)
        if (label->isVisible() && !label->text().isEmpty() && !label->visibleRegion().isEmpty())
            parts += label;
    QVERIFY(parts.size() > 4);
    for (const QWidget *one : std::as_const(parts))
        for (const QWidget *other : std::as_const(parts)) {
            const auto shown = [](const QWidget *part) {
                return part->visibleRegion().boundingRect().translated(part->mapToGlobal(QPoint()));
            };
            QVERIFY2(one == other || !shown(one).intersects(shown(other)),
                qPrintable(static_cast<const QLabel *>(one)->text()));
        }
    Requests requests;
    sheet()->installEventFilter(&requests);
    QTest::qWait(200);
    QVERIFY2(
        requests.count < 5, qPrintable(QString::number(requests.count))); // it has come to rest
    auto *go = named<QPushButton>(u"Publish now"_s);
    QVERIFY(go && go->isEnabled());
    QVERIFY(sheet()->rect().contains(go->mapTo(sheet(), go->rect().bottomRight())));
}

// Its own words were changed after the approval: the sheet does not say that it holds.
void TestPublishSheet::whatIsNotApprovedDoesNotGoOut()
{
    const QString id = approved();
    const Member &hien = m_session->member();
    QVERIFY(m_store->transition(id, Action::Publish, hien));
    QVERIFY(m_store->transition(id, Action::Update, hien));
    Content changed = m_store->story(id)->content;
    changed.headline = u"Cây đa Bến Cũ được đỡ bằng năm trụ"_s;
    QVERIFY(m_store->saveContent(id, changed, hien));
    openWindow(id);
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    QTRY_VERIFY(says(u"not approved"_s));
    QVERIFY(!says(u"approved it at"_s));
    auto *go = named<QPushButton>(u"Publish the update"_s);
    QVERIFY(go && !go->isEnabled());
}

// It stood behind the address, and was cut with it.
void TestPublishSheet::saysWhatBecomesOfALongAddress()
{
    openWindow(approved());
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    QTRY_VERIFY(says(u"a new address, fixed from now on"_s));
    const auto all = sheet()->findChildren<QLabel *>();
    for (const QLabel *label : all)
        if (label->text() == "a new address, fixed from now on"_L1)
            QTRY_VERIFY(label->width() >= label->sizeHint().width());
}

void TestPublishSheet::theFocusGoesAsTheEye()
{
    openWindow(approved());
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    QTRY_VERIFY(sheet()->isAncestorOf(QApplication::focusWidget()));
    const QWidget *first = QApplication::focusWidget();
    const auto height
        = [](const QWidget *widget) { return widget->mapToGlobal(widget->rect().center()).y(); };
    int steps = 0;
    for (int before = height(first);; ++steps) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *now = QApplication::focusWidget();
        if (now == first)
            break;
        QVERIFY2(height(now) >= before - 2, qPrintable(now->accessibleName()));
        before = height(now);
    }
    QVERIFY(steps >= 4); // when, to look, later, now
}

// The disk of the site is not there: the story waits, and goes when it is back.
void TestPublishSheet::aSiteThatIsAwayIsSaid()
{
    const QString site = m_store->dir() + u"/site"_s, disk = m_store->dir() + u"/đĩa"_s;
    QVERIFY(QFile::link(disk, site));
    openWindow(approved());
    action(u"story.publish"_s)->trigger();
    auto *go = named<QPushButton>(u"Publish now"_s);
    QVERIFY(go);
    QTRY_VERIFY(go->isEnabled());
    go->click();
    QTRY_VERIFY(says(u"is not there any more"_s));
    QVERIFY(!QFileInfo::exists(disk));
    QCOMPARE(m_store->outbox()->size(), 1);
    QVERIFY(QDir().mkdir(disk));
    go->click(); // once more
    QTRY_VERIFY(says(u"Read back from the site"_s));
    QVERIFY(m_store->outbox()->isEmpty());
}

void TestPublishSheet::saysWhichCorrectionIsPrinted()
{
    const QString id = approved();
    const Member &hien = m_session->member();
    const auto again = [&](const QString &correction) {
        QVERIFY(m_store->transition(id, Action::Publish, hien));
        QVERIFY(m_store->transition(id, Action::Update, hien));
        Content content = m_store->story(id)->content;
        content.corrections += Correction{m_store->now(), correction};
        QVERIFY(m_store->saveContent(id, content, hien));
        QVERIFY(m_store->transition(id, Action::Submit, hien));
        QVERIFY(m_store->transition(id, Action::Approve, hien));
    };
    again(u"Bản trước ghi nhầm ba trụ."_s);
    again(u"Bản trước ghi nhầm tên bến."_s);
    openWindow(id);
    action(u"story.publish"_s)->trigger();
    QTRY_VERIFY(says(u"Printed as a correction at the end: Bản trước ghi nhầm tên bến."_s));
}

void TestPublishSheet::leadsToThePage()
{
    openWindow(approved());
    auto *inspector = m_window->findChild<Inspector *>();
    auto *preview = m_window->findChild<Preview *>();
    inspector->actions().constLast()->trigger();
    QVERIFY(inspector->current() != preview);
    action(u"story.publish"_s)->trigger();
    QTRY_VERIFY(named<QPushButton>(u"See the page"_s));
    named<QPushButton>(u"See the page"_s)->click();
    QTRY_VERIFY(!sheet());
    QCOMPARE(inspector->current(), preview);
    // from where nothing but the text is seen, too
    action(u"focus"_s)->trigger();
    QVERIFY(!preview->isVisible());
    action(u"story.publish"_s)->trigger();
    QTRY_VERIFY(named<QPushButton>(u"See the page"_s));
    named<QPushButton>(u"See the page"_s)->click();
    QTRY_VERIFY(!sheet());
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(m_store->list({.state = State::Approved})->size(), 1);
}

// A cursor between full digits takes none.
void TestPublishSheet::theHourMayBeTyped()
{
    openWindow(approved());
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    named<QRadioButton>(u"Schedule"_s)->click();
    auto *time = sheet()->findChild<QDateTimeEdit *>();
    QTRY_COMPARE(QApplication::focusWidget(), time);
    QTest::keyClicks(time, u"1830"_s);
    QCOMPARE(time->time(), QTime(18, 30));
    auto *line = time->findChild<QLineEdit *>();
    const int left = line->fontMetrics().horizontalAdvance(u"28-11-2026 18"_s);
    QTest::mouseClick(line, Qt::LeftButton, {}, {left, line->height() / 2});
    QTRY_COMPARE(line->selectedText(), u"18"_s);
    QTest::keyClicks(time, u"07"_s);
    QCOMPARE(time->time(), QTime(7, 30));
}

void TestPublishSheet::saysWhatElseIsDue()
{
    const QString other = approved(), id = approved();
    TransitionArgs args;
    args.at = m_store->now().addDays(1);
    QVERIFY(m_store->transition(other, Action::Schedule, m_session->member(), args));
    openWindow(id);
    action(u"story.publish"_s)->trigger();
    QVERIFY(sheet());
    named<QRadioButton>(u"Schedule"_s)->click();
    const QString due = u"Due within an hour of it: "_s;
    QVERIFY(!says(due));
    auto *time = sheet()->findChild<QDateTimeEdit *>();
    const QDateTime near = args.at.toUTC().addSecs(7 * 3600 + 1800); // Vietnam's wall clock
    time->setDateTime({near.date(), near.time(), Qt::UTC});
    QVERIFY(says(due));
    time->setDateTime(time->dateTime().addSecs(3600));
    QVERIFY(!says(due));
}

QTEST_MAIN(TestPublishSheet)
#include "tst_publishsheet.moc"
