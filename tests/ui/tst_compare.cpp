// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "compare/comparerow.h"
#include "compare/compareview.h"
#include "compare/difftext.h"
#include "desk/panes.h"
#include "desk/statusline.h"
#include "inspector/timelinepanel.h"
#include "inspector/timelinerow.h"
#include "preview/preview.h"
#include "publish/publishsheet.h"
#include "story/photos.h"
#include "text/html.h"
#include "windowdesk.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestCompare : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wordsAreMarkedInFormAndColour();
    void theViewShowsWhatDiffers();
    void keysGoFromDifferenceToDifference();
    void equalPartsUnfold();
    void isNoPartOfFocusMode();
    void aVersionComesBackAsANewOne();
    void theTimelineOffersItsTexts();
    void thePublishSheetShowsOnlyWhatChanges();
    void aCutPictureIsToldAndNotPublished();

private:
    void open() { openWindow(m_id); }
    CompareView *view() { return m_window->findChild<CompareView *>(); }
    /// Saves another text and answers the revision that keeps it.
    int write(const QString &headline, const QString &html);

    QString m_id;
    int m_first = 0, m_second = 0;
};

void TestCompare::initTestCase()
{
    useTestSettings();
}

int TestCompare::write(const QString &headline, const QString &html)
{
    const Member tram = *m_store->member(u"tram"_s);
    Content content = m_id.isEmpty() ? Content() : m_store->story(m_id)->content;
    content.headline = headline;
    content.standfirst = u"Sapo đứng yên."_s;
    content.section = u"Thời sự"_s;
    content.byline = {u"Ngọc Trâm"_s};
    content.body = bodyFromHtml(html);
    if (m_id.isEmpty())
        m_id = m_store->createStory(content, tram)->id;
    else if (!m_store->saveContent(m_id, content, tram))
        return 0;
    return m_store->markRevision(m_id, tram).value_or(0);
}

void TestCompare::init()
{
    openDesk(u"tram"_s);
    m_id.clear();
    m_first = write(u"Cầu Ván thông xe"_s,
        u"<p>Đoàn kiểm tra đo lại độ võng nhịp giữa cầu.</p><p>Theo Trung tá Lê Hoàng Tám, chốt "
        "lập ở hai đầu cầu.</p><p>Chuyến xe đầu tiên rời vựa lúc 6 giờ 20.</p>"_s);
    m_second = write(u"Cầu Ván thông xe trở lại"_s,
        u"<p>Chuyến xe đầu tiên rời vựa lúc 6 giờ 20.</p><p>Đoàn kiểm tra đo lại độ võng nhịp "
        "giữa cầu.</p><p>Theo Thiếu tá Lê Hoàng Tám, chốt lập ở hai đầu cầu.</p>"_s);
    QVERIFY(m_first > 0 && m_second > m_first);
}

void TestCompare::cleanup()
{
    closeDesk();
}

void TestCompare::wordsAreMarkedInFormAndColour()
{
    Content before, after;
    before.headline = u"Giá <rau> tăng"_s;
    after.headline = u"Giá <rau> giảm"_s;
    const QList<diff::Row> rows = diff::compare(before, after);
    using difftext::Side;
    for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
        const difftext::Texts texts{before, after};
        const QString left = difftext::html(rows.constFirst(), Side::Before, texts, *theme);
        const QString right = difftext::html(rows.constFirst(), Side::After, texts, *theme);
        QVERIFY(left.contains(u"line-through\">tăng</span>"_s) && !left.contains(u"giảm"_s));
        QVERIFY(right.contains(u"underline\">giảm</span>"_s) && !right.contains(u"tăng"_s));
        QVERIFY(left.contains(theme->delGround.name()) && right.contains(theme->addGround.name()));
        QVERIFY(left.startsWith(u"Giá &lt;rau&gt; "_s));
        const QString both = difftext::html(rows.constFirst(), Side::Both, texts, *theme);
        QVERIFY(both.contains(u"tăng"_s) && both.contains(u"giảm"_s));
    }
}

void TestCompare::theViewShowsWhatDiffers()
{
    open();
    action(u"story.compare"_s)->trigger();
    QVERIFY(view()->isVisible());
    QVERIFY(!m_window->findChild<Panes *>()->isVisible());
    // the text as it stands is the second version: the last one that differs stands at the left
    QCOMPARE(view()->differences(), 3);
    auto *list = view()->findChild<QListWidget *>();
    QCOMPARE(list->item(0)->text(), u"Headline"_s);
    QCOMPARE(list->item(1)->text(), u"Paragraph 1"_s);
    QVERIFY(list->item(1)
                ->data(ChangeDelegate::ChangeRole)
                .toString()
                .contains(u"moved from paragraph 3"_s));
    QCOMPARE(list->item(2)->text(), u"Paragraph 3"_s);
    const auto rows = view()->findChildren<CompareRow *>();
    QCOMPARE(rows.size(), 3);
    for (const CompareRow *row : rows)
        QVERIFY(!row->accessibleName().isEmpty());
    view()->setSideBySide(false);
    QCOMPARE(view()->findChildren<CompareRow *>().size(), 3);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!view()->isVisible());
    QVERIFY(m_window->findChild<Panes *>()->isVisible());
}

void TestCompare::keysGoFromDifferenceToDifference()
{
    open();
    QAction *next = action(u"story.nextDifference"_s);
    QVERIFY(!next->isEnabled());
    QCOMPARE(next->shortcut(), QKeySequence(u"F8"_s));
    QCOMPARE(action(u"story.previousDifference"_s)->shortcut(), QKeySequence(u"Shift+F8"_s));
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view()->isVisible());
    QCOMPARE(view()->current(), 0);
    QTest::keyClick(view(), Qt::Key_F8);
    QCOMPARE(view()->current(), 1);
    QTest::keyClick(view(), Qt::Key_F8, Qt::ShiftModifier);
    QTest::keyClick(view(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view()->current(), 2);
    QCOMPARE(view()->findChild<QListWidget *>()->currentRow(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!view()->isVisible());
}

void TestCompare::equalPartsUnfold()
{
    open();
    action(u"story.compare"_s)->trigger();
    QPushButton *fold = nullptr;
    const auto buttons = view()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text().contains(u"Standfirst"_s))
            fold = button;
    QVERIFY(fold);
    const auto seen = [this] {
        int rows = 0;
        const auto all = view()->findChildren<CompareRow *>();
        for (const CompareRow *row : all)
            rows += row->isVisible() ? 1 : 0;
        return rows;
    };
    QTRY_COMPARE(seen(), 3);
    fold->click();
    QTRY_COMPARE(seen(), 4);
    fold->click();
    QTRY_COMPARE(seen(), 3);
}

void TestCompare::isNoPartOfFocusMode()
{
    open();
    action(u"focus"_s)->trigger();
    QVERIFY(!m_window->menuBar()->isVisible());
    action(u"story.compare"_s)->trigger();
    QVERIFY(view()->isVisible());
    QVERIFY(m_window->menuBar()->isVisible());
    QVERIFY(m_window->findChild<StatusLine *>()->isVisible());
    QVERIFY(!action(u"focus"_s)->isChecked());
}

void TestCompare::aVersionComesBackAsANewOne()
{
    open();
    m_window->desk().draft().edit([](Content &content) { content.kicker = u"Chưa lưu"_s; });
    action(u"story.compare"_s)->trigger();
    auto *first = view()->findChild<QComboBox *>();
    first->setCurrentIndex(first->findData(m_first));
    QPushButton *restore = nullptr;
    const auto buttons = view()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        if (button->text() == u"Bring the left text back"_s)
            restore = button;
    QVERIFY(restore && restore->isVisible());
    restore->click();
    QVERIFY(!view()->isVisible());
    const Story now = *m_store->story(m_id);
    QCOMPARE(now.content, m_store->revision(m_id, m_first)->content);
    QCOMPARE(now.revision, m_second + 2); // what was written is one of its own
    QCOMPARE(m_store->revision(m_id, m_second + 1)->content.kicker, u"Chưa lưu"_s);
    QCOMPARE(m_store->revision(m_id, m_second)->content.headline, u"Cầu Ván thông xe trở lại"_s);
    // and can be undone
    QTRY_VERIFY(m_window->findChild<Banner *>()->text().contains(u"is back as version"_s));
    const auto undo = m_window->findChild<Banner *>()->findChildren<QPushButton *>();
    for (QPushButton *button : undo) {
        if (button->text() == u"Undo"_s && button->isVisible()) {
            button->click();
            break;
        }
    }
    QCOMPARE(m_store->story(m_id)->content.headline, u"Cầu Ván thông xe trở lại"_s);
    QCOMPARE(m_store->story(m_id)->content.kicker, u"Chưa lưu"_s);
}

void TestCompare::theTimelineOffersItsTexts()
{
    open();
    action(u"inspector.5"_s)->trigger();
    auto *panel = m_window->findChild<TimelinePanel *>();
    QTRY_VERIFY(panel->isVisible());
    const auto rows = panel->findChildren<TimelineRow *>();
    QCOMPARE(rows.size(), 2);
    TimelineRow *old = nullptr;
    for (TimelineRow *row : rows)
        if (row->revision() == m_first)
            old = row;
    QVERIFY(old);
    QVERIFY(old->accessibleName().contains(u"version %1"_s.arg(m_first)));
    old->setFocus(Qt::TabFocusReason);
    const auto named = [](QWidget *in, const QString &text) -> QPushButton * {
        const auto buttons = in->findChildren<QPushButton *>();
        for (QPushButton *button : buttons)
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    };
    QTRY_VERIFY(named(old, u"Compare"_s));
    QVERIFY(named(old, u"Bring back as a new version"_s));
    named(old, u"View"_s)->click();
    QTRY_VERIFY(named(m_window.get(), u"Compare with now"_s));
    named(m_window.get(), u"Compare with now"_s)->click();
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(view()->differences(), 3);
}

void TestCompare::thePublishSheetShowsOnlyWhatChanges()
{
    const Member hien = *m_store->member(u"hien"_s);
    const auto step = [&](Action what) { return bool(m_store->transition(m_id, what, hien)); };
    QVERIFY(m_store->transition(m_id, Action::Submit, *m_store->member(u"tram"_s)).has_value());
    QVERIFY(step(Action::Approve));
    QVERIFY(step(Action::Publish));
    QVERIFY(step(Action::Update));
    Content content = m_store->story(m_id)->content;
    content.headline = u"Cầu Ván thông xe sáng nay"_s;
    QVERIFY(m_store->saveContent(m_id, content, hien).has_value());
    QVERIFY(step(Action::Submit));
    QVERIFY(step(Action::Approve));
    become(u"hien"_s);
    open();
    action(u"story.publish"_s)->trigger();
    QTRY_VERIFY(m_window->findChild<PublishSheet *>());
    // The texts have the focus, so that Enter does not publish, but no cursor to write with.
    const auto *focused = qobject_cast<QLabel *>(QApplication::focusWidget());
    QVERIFY(focused && m_window->findChild<PublishSheet *>()->isAncestorOf(focused));
    QVERIFY(!(focused->textInteractionFlags() & Qt::TextSelectableByKeyboard));
    QStringList texts;
    const auto labels = m_window->findChild<PublishSheet *>()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts += label->text();
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"Live now\n· version"_s), qPrintable(all)); // the state, then the rest
    QVERIFY(all.contains(u"line-through\">trở lại</span>"_s));
    QVERIFY(all.contains(u"underline\">sáng nay</span>"_s));
    QVERIFY(!all.contains(u"độ võng"_s)); // what stays the same is only named
    QVERIFY(all.contains(u"Standfirst, text"_s));
    const auto buttons = m_window->findChild<PublishSheet *>()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == u"Compare everything"_s) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(view()->differences(), 1);
}

void TestCompare::aCutPictureIsToldAndNotPublished()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString file = m_dir->filePath(u"a.jpg"_s);
    QVERIFY(image.save(file, "JPEG", 90));
    QVERIFY(QFile::resize(file, QFileInfo(file).size() * 2 / 3));
    Content content = m_store->story(m_id)->content;
    Photo photo;
    photo.sha256 = *m_store->addPictureFile(file);
    photo.caption = u"Cầu sáng nay."_s;
    photo.credit = u"Trọng Nhân"_s;
    photo.alt = u"Chiếc cầu"_s;
    photo.size = QSize(300, 200);
    attachPhoto(content, photo);
    const Member hien = *m_store->member(u"hien"_s);
    QVERIFY(m_store->saveContent(m_id, content, *m_store->member(u"tram"_s)).has_value());
    QVERIFY(m_store->transition(m_id, Action::Submit, *m_store->member(u"tram"_s)).has_value());
    QVERIFY(m_store->transition(m_id, Action::Approve, hien).has_value());
    become(u"hien"_s);
    open();
    action(u"story.publish"_s)->trigger();
    QTRY_VERIFY(says(u"“Cầu sáng nay.” is damaged"_s));
    const auto buttons = m_window->findChild<PublishSheet *>()->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        if (button->text() == u"Publish now"_s)
            QVERIFY(!button->isEnabled());
    QVERIFY(!m_window->desk().publish(Action::Publish, {}).has_value());
    QCOMPARE(m_store->story(m_id)->state, State::Approved);
}

int main(int argc, char *argv[])
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    Preview::registerScheme();
    QApplication application(argc, argv);
    TestCompare test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_compare.moc"
