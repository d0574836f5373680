// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "desk/editorpane.h"
#include "desk/storyactions.h"
#include "windowdesk.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// What the banner says, and when it has been said for long enough.
class TestNews : public QObject, private test::WindowDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useTestSettings(u"toasoan-test-news"_s); }
    void init() { openDesk(u"tram"_s); }
    void cleanup() { closeDesk(); }
    void whoOpensAReturnedStoryKnows();
    void theOpenStoryIsNotOfferedAgain();
    void whatWasSaidOfAStoryGoesWithIt();

private:
    QString submitted(const QString &headline);
    bool giveBack(const QString &id);
    QString banner() const { return m_window->findChild<EditorPane *>()->banner().text(); }
};

QString TestNews::submitted(const QString &headline)
{
    Content content;
    content.headline = headline;
    content.body.blocks = {Block{.runs = {Run{u"Đoàn xe đã qua cầu."_s}}}};
    const Member tram = *m_store->member(u"tram"_s);
    const QString id = m_store->createStory(content, tram)->id;
    return m_store->transition(id, Action::Submit, tram) ? id : QString();
}

bool TestNews::giveBack(const QString &id)
{
    TransitionArgs args;
    args.note = u"Thêm tên người lái xe."_s;
    return m_store->transition(id, Action::Return, *m_store->member(u"hien"_s), args).has_value();
}

void TestNews::whoOpensAReturnedStoryKnows()
{
    const QString id = submitted(u"Cầu Ván thông xe"_s);
    const QString other = submitted(u"Chợ nổi họp lại"_s);
    openWindow(other);
    QVERIFY(giveBack(id));
    QTRY_VERIFY(banner().contains(u"Thêm tên người lái xe"_s));
    QVERIFY(named<QPushButton>(u"Open the story"_s));
    m_window->openStory(id, false); // from the list
    QCOMPARE(banner(), QString());
}

void TestNews::theOpenStoryIsNotOfferedAgain()
{
    const QString id = submitted(u"Cầu Ván thông xe"_s);
    const QString other = submitted(u"Chợ nổi họp lại"_s);
    openWindow(id);
    QVERIFY(giveBack(id));
    QTRY_VERIFY(banner().contains(u"Thêm tên người lái xe"_s));
    QVERIFY(!named<QPushButton>(u"Open the story"_s));
    m_window->openStory(other, false); // it would stand there without a way to its story
    QCOMPARE(banner(), QString());
}

void TestNews::whatWasSaidOfAStoryGoesWithIt()
{
    const QString id = submitted(u"Cầu Ván thông xe"_s);
    const QString other = submitted(u"Chợ nổi họp lại"_s);
    openWindow(id);
    auto *actions = m_window->findChild<StoryActions *>();
    for (const QString &key : {u"proof"_s, u"package"_s, u"word"_s, u"share"_s})
        actions->showNews(key, u"Bản in nằm ở bai.pdf."_s);
    actions->showNews(u"backup"_s, u"Tòa soạn nằm trong tệp."_s);
    m_window->openStory(other, false);
    QCOMPARE(banner(), u"Tòa soạn nằm trong tệp."_s); // of all stories
    m_window->findChild<EditorPane *>()->banner().clear(u"backup"_s);
    QCOMPARE(banner(), QString());
}

QTEST_MAIN(TestNews)
#include "tst_news.moc"
