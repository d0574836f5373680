// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What is left on the server of a story's way there when readers see it.
class TestAfterwards : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    // Why it was returned is said to its author, and to nobody once it went out.
    void noteOfAReturn_data() { BothServers::rows(); }
    void noteOfAReturn()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        QCOMPARE(pair.editor.step(id, Action::Return, u"Thêm nguồn tin."_s), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(note(), m_servers->isCompanion(m_server) ? u"Thêm nguồn tin."_s : QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.reporter.step(id, Action::Submit), QString());
        QCOMPARE(pair.reporter.synced(), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(m_server->posts().at(0)[u"status"_s].toString(), u"publish"_s);
        QCOMPARE(note(), QString());
        QCOMPARE(pair.editor.synced() + pair.reporter.synced(), QString());
        // the desks keep what was said
        QCOMPARE(pair.editor.store().notes(id)->size(), 1);
    }

private:
    [[nodiscard]] QString note() const
    {
        return m_server
            ->php(u"$all = ''; foreach (get_post_meta(%1) as $key => $values) if "
                  "(str_contains($key, 'note')) $all .= implode('', $values); return $all;"_s.arg(
                      m_server->posts().at(0)[u"id"_s].toInt()))
            .toString();
    }
};

QTEST_GUILESS_MAIN(TestAfterwards)
#include "tst_afterwards.moc"
