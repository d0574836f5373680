// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/newsroom.h"
#include "newsdesk.h"
#include "publish/hidden.h"
#include "server/outboxrows.h"
#include "server/serverlink.h"
#include "servertest.h"

#include <QApplication>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;
using namespace toasoan::test;

namespace {

constexpr int patience = 20000;

} // namespace

/// The outbox of the desk and a story that somebody made private in WordPress.
class TestHiddenLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheStorysOwnButtonIsAWord()
    {
        NEEDS_WORDPRESS;
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // nobody's keychain
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(u"toasoan-test"_s);
        const WordPressServer server;
        QVERIFY2(server.error().isEmpty(), qPrintable(server.error()));
        NewsDesk news(server, server.http(), u"editor"_s);
        QCOMPARE(news.error(), QString());
        const QString id = news.begun(u"Bài bị ẩn"_s, 1);
        publish(news, id);
        QCOMPARE(news.synced(), QString());
        server.php(u"return wp_update_post(['ID' => %1, 'post_status' => 'private']);"_s.arg(
            news.remote(id)->post));
        QCOMPARE(news.step(id, Action::Update), QString());
        QCOMPARE(news.edit(id, [](Content &c) { c.standfirst = u"Sapo mới"_s; }), QString());
        publish(news, id);

        Session session(news.store(), news.me);
        ServerLink link(session);
        QVERIFY(link.join(news.server(), news.password(), [](bool) {}).has_value());
        const auto status = [&] { return server.posts().at(0)[u"status"_s].toString(); };
        const auto isTold = [&] {
            const QList<OutboxItem> items = outboxItems(session, link);
            return link.state() == ServerLink::State::Ready && !items.isEmpty()
                && items.constFirst().group == OutboxItem::Group::NeedsYou
                && items.constFirst().reason == hidden::needsWord();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);
        for (const QString &which : {QString(), id}) { // all at once, and what resolving does
            link.tryNow(which);
            QTRY_VERIFY_WITH_TIMEOUT(isTold(), patience);
            QCOMPARE(status(), u"private"_s);
        }
        link.tryAnyway(id);
        QTRY_COMPARE_WITH_TIMEOUT(status(), u"publish"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(news.store().outbox()->isEmpty(), patience);
    }

private:
    static void publish(NewsDesk &desk, const QString &id)
    {
        QCOMPARE(desk.step(id, Action::Submit), QString());
        const auto approved = desk.store().transition(id, Action::Approve, desk.Desk::editor);
        QCOMPARE(Desk::said(approved), QString()); // by a colleague at the same desk
        QCOMPARE(desk.step(id, Action::Publish), QString());
    }
};

QTEST_MAIN(TestHiddenLink)
#include "tst_hiddenlink.moc"
