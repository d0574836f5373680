// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/joining.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What becomes another while a story is on its way: its picture's file, the account's rights, the
/// site's tags. In the end the article is there once.
class TestMidway : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void cleanup() { setRole(u"editor"_s); }

    // WordPress takes half a picture without a word: it must not come that far.
    void aPictureThatIsCut_data() { BothServers::rows(); }
    void aPictureThatIsCut()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        const Content content = desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 2);
        const QString id = desk.publish(content);
        const QString path = desk.store().picturePath(content.photos.at(1).sha256).value();
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        QVERIFY(file.resize(whole.size() / 2));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(!desk.sync().waiting.isEmpty());
            const QJsonArray posts = m_server->posts();
            for (const auto &post : posts)
                QCOMPARE(post[u"status"_s].toString(), u"draft"_s);
            QVERIFY(m_server->pictures().size() < 2);
        }
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(whole), whole.size());
        file.close();
        QVERIFY(sendAgain(desk.store(), id));
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 2), QString());
    }

    // Between a picture and the text somebody takes the account's rights away.
    void demoted_data() { BothServers::rows(); }
    void demoted()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        const QString id = desk.publish(desk.content(u"Cầu Ván"_s, u"Thời sự"_s, 1));
        bool taken = false;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            CuttingProxy::Plan plan;
            if (!taken && seen.write && seen.path.contains("/wp/v2/media"))
                plan.then = [&] {
                    setRole(u"subscriber"_s);
                    taken = true;
                };
            return plan;
        });
        QVERIFY(!desk.sync().waiting.isEmpty());
        QVERIFY(taken);
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"draft"_s);
        QVERIFY(!desk.sync().waiting.isEmpty());
        QCOMPARE(desk.store().story(id)->content.headline, u"Cầu Ván"_s);
        setRole(u"editor"_s);
        (void)desk.sync(); // hears of it
        QVERIFY(sendAgain(desk.store(), id));
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QCOMPARE(wrongIn(*m_server, desk, id, 1), QString());
    }

    // Each tag is made by another desk in the moment in which this one makes it.
    void tagsThatAnotherMakes_data() { BothServers::rows(); }
    void tagsThatAnotherMakes()
    {
        ServerDesk desk(*m_server, m_proxy->address());
        Content content = desk.content(u"Cầu Ván"_s, u"Thời sự"_s);
        content.tags.clear();
        for (int i = 1; i <= 8; ++i)
            content.tags += u"Đợt lũ thứ %1"_s.arg(i);
        int raced = 0;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            if (seen.write && seen.path.contains("/wp/v2/tags")) {
                m_server->php(u"for ($i = 1; $i <= 8; $i++) wp_insert_term(\"Đợt lũ thứ $i\", "
                              "'post_tag'); return 1;"_s);
                ++raced;
            }
            return CuttingProxy::Plan();
        });
        desk.publish(content);
        QCOMPARE(desk.syncUntilDone().waiting, QStringList());
        QVERIFY(raced > 0);
        QCOMPARE(m_server->posts().size(), 1);
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(m_server->posts().at(0)[u"tags"_s].toArray().size(), 8);
        QCOMPARE(m_server
                     ->php(u"return count(get_terms(['taxonomy' => 'post_tag', 'hide_empty' => "
                           "false, 'search' => 'Đợt lũ']));"_s)
                     .toInt(),
            8);
    }

private:
    void setRole(const QString &role) const
    {
        m_server->php(u"get_user_by('login', 'editor')->set_role('%1'); return 1;"_s.arg(role));
    }
};

QTEST_GUILESS_MAIN(TestMidway)
#include "tst_midway.moc"
