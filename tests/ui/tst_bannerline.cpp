// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line that is being typed stays where the eye is, whatever is said above it.
#include "common/banner.h"
#include "desk/editorpane.h"
#include "editor/figurecaption.h"
#include "editor/storyeditor.h"
#include "windowdesk.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

class TestBannerLine : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-bannerline"_s); }
    void init();
    void cleanup() { closeDesk(); }
    void staysWhileMessagesComeAndGo();
    void staysInACaption();
    void aFullDiskIsSaidWithItsTime();
    void aParagraphThatIsTooLongIsAWarning();

private:
    [[nodiscard]] int line() const
    {
        QCoreApplication::processEvents();
        const QWidget *focus = QApplication::focusWidget();
        const QRect at = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        return focus->mapTo(m_window.get(), at.center()).y();
    }
};

void TestBannerLine::init()
{
    openDesk(u"tram"_s);
    Content content;
    content.headline = u"Cầu Ván"_s;
    for (int i = 0; i < 60; ++i)
        content.body.blocks += Block{.runs = {Run{u"Đoạn thứ %1 của bài."_s.arg(i)}}};
    Photo photo;
    photo.id = u"p1"_s;
    photo.sha256 = QString(64, u'a');
    photo.caption = u"Đoàn xe qua cầu."_s;
    photo.size = QSize(1200, 800);
    content.photos += photo;
    content.body.blocks.insert(30, Block{.kind = Block::Kind::Figure, .ref = u"p1"_s});
    openWindow(m_store->createStory(content, m_session->member()).value().id);
    m_window->findChild<StoryEditor *>()->focusBlock(30);
}

void TestBannerLine::staysWhileMessagesComeAndGo()
{
    Banner &banner = m_window->findChild<EditorPane *>()->banner();
    const QString words = u"Thư mục tòa soạn không còn ở chỗ cũ: bị đổi tên hoặc ổ đĩa đã rút ra. "
                          "Đưa nó về chỗ cũ thì bài tự lưu tiếp, hoặc lưu bài ra nơi khác. "_s;
    const int before = line();
    banner.show({u"news"_s, Banner::Kind::News, words, {{u"Hoàn tác"_s, [] {}}}});
    QCOMPARE(line(), before);
    banner.show(
        {u"unsaved"_s, Banner::Kind::CannotSave, words + words, {{u"Lưu ra nơi khác…"_s, [] {}}}});
    QCOMPARE(line(), before);
    banner.show({u"dropped"_s, Banner::Kind::ApprovalDropped, u"Ngắn."_s});
    QCOMPARE(line(), before);
    for (const char *key : {"unsaved", "dropped", "news"}) {
        banner.clear(QString::fromLatin1(key));
        QCOMPARE(line(), before);
    }
}

void TestBannerLine::staysInACaption()
{
    Banner &banner = m_window->findChild<EditorPane *>()->banner();
    m_window->findChild<StoryEditor *>()->focusFigure(u"p1"_s, false);
    QVERIFY(qobject_cast<FigureCaption *>(QApplication::focusWidget()));
    const int before = line();
    banner.show({u"news"_s, Banner::Kind::News, u"Ngắn."_s});
    QCOMPARE(line(), before);
    banner.clear(u"news"_s);
    QCOMPARE(line(), before);
}

void TestBannerLine::aFullDiskIsSaidWithItsTime()
{
    const Banner &banner = m_window->findChild<EditorPane *>()->banner();
    Q_EMIT m_window->desk().draft().saveFailed({Error::Kind::Full, u"Đầy."_s});
    QVERIFY2(banner.text().startsWith(u"The disk is full; not saved since "_s),
        qPrintable(banner.text()));
    QVERIFY(banner.text().endsWith(u"saving resumes by itself, or save elsewhere."_s));
}

void TestBannerLine::aParagraphThatIsTooLongIsAWarning()
{
    Content content;
    content.headline = u"Chép từ biên bản"_s;
    content.body.blocks += Block{.runs = {Run{u"Nước rút. "_s.repeated(4000)}}};
    const QString id = m_store->createStory(content, m_session->member()).value().id;
    m_window->openStory(id, true);
    Banner &offer = m_window->findChild<EditorPane *>()->offer();
    QTRY_VERIFY(offer.isVisible());
    QVERIFY(offer.text().contains(u"every key would be slow"_s));
    QCOMPARE(offer.grab().toImage().pixelColor(2, 2), m_look->theme().warnGround);
    auto *part = named<QPushButton>(u"Part the paragraph"_s);
    QVERIFY(part);
    part->click();
    QVERIFY(!offer.isVisible());
}

QTEST_MAIN(TestBannerLine)
#include "tst_bannerline.moc"
