// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "desk/editorheader.h"
#include "desk/newsroom.h"
#include "desk/storydelegate.h"
#include "desk/storyindex.h"
#include "publish/server.h"
#include "publish/sharing.h"
#include "store/remotes.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// How a draft is shared in the window, and how it is seen that it is.
class TestShareDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto store = openNewsroom(m_dir->path(), false);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
        m_store = std::move(*store);
        m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
        m_look = std::make_unique<Look>(Look::Choice::Light);
    }
    void cleanup()
    {
        m_look.reset();
        m_session.reset();
        m_store.reset();
    }

    void actions()
    {
        toasoan::Desk desk(*m_session);
        Pictures pictures(*m_store);
        QWidget window;
        Banner banner(*m_look, &window);
        StoryActions actions(desk, *m_look, pictures, banner, &window);
        EditorHeader header(desk, actions, *m_look, &window);
        const QSignalSpy told(&actions, &StoryActions::sharingChanged);
        const auto shows = [&header](const QString &text) {
            const auto all = header.findChildren<ElidedLabel *>();
            return std::any_of(all.cbegin(), all.cend(),
                [&](const ElidedLabel *label) { return label->text().contains(text); });
        };
        const QString mark = u"Shared: editors read it as it stands"_s;
        const QString id = begun(u"Cầu Ván"_s);
        QVERIFY(desk.open(id).has_value());
        QVERIFY(!actions.share()->isVisible()); // through what?
        join();
        QVERIFY(desk.open(begun(u"Bài khác"_s)).has_value() && desk.open(id).has_value());
        QMenu menu;
        actions.fillMenu(&menu);
        QVERIFY(menu.actions().contains(actions.share()));
        QVERIFY(menu.actions().contains(actions.unshare()));
        QVERIFY(actions.share()->isVisible() && !actions.unshare()->isVisible());
        QVERIFY(!shows(mark));

        actions.share()->trigger();
        QCOMPARE(told.size(), 1);
        QVERIFY(m_store->summary(id)->shared);
        QVERIFY(!actions.share()->isVisible() && actions.unshare()->isVisible());
        QVERIFY(shows(mark));

        actions.unshare()->trigger();
        QCOMPARE(told.size(), 2);
        QVERIFY(!m_store->summary(id)->shared);
        QVERIFY(actions.share()->isVisible() && !actions.unshare()->isVisible());
        QVERIFY(!shows(mark));
    }

    void anothersDraft()
    {
        join();
        const Member reporter{u"reporter"_s, u"Ngọc Trâm"_s, Role::Reporter};
        QVERIFY(m_store->addMember(reporter));
        toasoan::Desk desk(*m_session);
        Pictures pictures(*m_store);
        QWidget window;
        Banner banner(*m_look, &window);
        StoryActions actions(desk, *m_look, pictures, banner, &window);
        const auto story = m_store->createStory({}, reporter);
        QVERIFY(Shares(*m_store).set(story->id, Sharing::Yes));
        QVERIFY(desk.open(story->id).has_value());
        QVERIFY(!actions.share()->isVisible() && !actions.unshare()->isVisible());
        QCOMPARE(EditorHeader::sentence(desk.story(), {}, *m_session, m_store->now()),
            u"Ngọc Trâm writes it and lets you read it"_s);
    }

    // Somebody made it private there: it is not said to be before readers.
    void privateThere()
    {
        join();
        const QString id = begun(u"Cầu Ván"_s);
        Story story = m_store->story(id).value();
        const auto said = [&] {
            return EditorHeader::sentence(
                story, m_store->history(id).value(), *m_session, m_store->now());
        };
        story.state = State::Published;
        QVERIFY(!said().contains(u"Private"_s));
        Remote remote;
        remote.story = id;
        remote.server = (*serverOf(*m_store))->key();
        remote.post = 7;
        remote.status = u"private"_s;
        QVERIFY(Remotes(*m_store).set(remote));
        QCOMPARE(said(), u"Private on the server: readers do not see it"_s);
        story.state = State::Scheduled;
        story.scheduledAt = m_store->now().addDays(1);
        QVERIFY2(said().contains(u"private on the server"_s), qPrintable(said()));
    }

    // Withdrawn while another server was in use, it still stands on this one.
    void toThisServerToo()
    {
        join();
        const QString id = begun(u"Cầu Ván"_s);
        const Member &me = m_session->member();
        TransitionArgs args;
        args.clockIsRight = true;
        for (const Action action :
            {Action::Submit, Action::Approve, Action::Publish, Action::Withdraw}) {
            args.note = u"Sai sự thật"_s;
            const auto done = m_store->transition(id, action, me, args);
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
        }
        const auto rows = m_store->outbox();
        for (const Store::OutboxRow &row : *rows)
            QVERIFY(m_store->setOutbox(row.id, u"done"_s));
        Remotes remotes(*m_store);
        Remote remote;
        remote.story = id;
        remote.server = u"bientap@http://127.0.0.1:8/"_s;
        remote.post = 7;
        remote.status = u"draft"_s;
        QVERIFY(remotes.set(remote));
        toasoan::Desk desk(*m_session);
        Pictures pictures(*m_store);
        QWidget window;
        Banner banner(*m_look, &window);
        StoryActions actions(desk, *m_look, pictures, banner, &window);
        const QSignalSpy told(&actions, &StoryActions::sharingChanged);
        QVERIFY(desk.open(id).has_value());
        QVERIFY(!actions.toThisServer()->isVisible()); // here it never stood

        remote.server = (*serverOf(*m_store))->key();
        remote.status = u"publish"_s;
        remote.revision = 1;
        QVERIFY(remotes.set(remote));
        QVERIFY(desk.open(begun(u"Bài khác"_s)).has_value() && desk.open(id).has_value());
        QMenu menu;
        actions.fillMenu(&menu);
        QVERIFY(menu.actions().contains(actions.toThisServer()));
        QVERIFY(actions.toThisServer()->isVisible());
        actions.toThisServer()->trigger();
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_store->outbox()->size(), 1);
        QCOMPARE(m_store->outbox()->constFirst().action, Action::Withdraw);
        QVERIFY(!actions.toThisServer()->isVisible());
    }

    void markInTheList()
    {
        const QString id = begun(u"Cầu Ván"_s);
        StoryIndex index(*m_store);
        StoryModel model(index, *m_session);
        Pictures pictures(*m_store);
        const StoryDelegate delegate(model, *m_session, pictures, *m_look);
        const auto painted = [&] {
            QImage image(300, 80, QImage::Format_RGB32);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            delegate.paint(&painter, option, model.indexOf(id));
            return image;
        };
        const auto spoken
            = [&] { return model.indexOf(id).data(Qt::AccessibleTextRole).toString(); };
        const QImage before = painted();
        QVERIFY(!spoken().contains(u"shared"_s));
        QVERIFY(Shares(*m_store).set(id, Sharing::Yes));
        QTRY_VERIFY(spoken().contains(u"shared"_s));
        QVERIFY(painted() != before);
    }

private:
    QString begun(const QString &headline)
    {
        Content content;
        content.headline = headline;
        content.standfirst = u"Xe qua được rồi."_s;
        content.byline = {u"Ngọc Trâm"_s};
        content.body.blocks = {Block{.runs = {Run{u"Sáng nay cầu thông xe."_s}}}};
        return m_store->createStory(content, m_session->member())->id;
    }
    void join()
    {
        Server server;
        server.site = QUrl(u"http://127.0.0.1:9/"_s);
        server.rest = QUrl(u"http://127.0.0.1:9/wp-json/"_s);
        server.login = u"bientap"_s;
        server.capabilities = {u"edit_posts"_s};
        QVERIFY(setServer(*m_store, server));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
};

QTEST_MAIN(TestShareDrafts)
#include "tst_sharedrafts.moc"
