// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Section and tags that somebody changed in WordPress itself.
class TestTerms : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void changedThere_data() { BothServers::rows(); }
    void changedThere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        const qint64 post = pair.editor.remote(id)->post;
        m_server->php(u"$c = wp_insert_term('Văn hóa & Giải trí', 'category'); "
                      "wp_set_post_categories(%1, [$c['term_id']]); "
                      "wp_set_post_tags(%1, ['chợ nổi', 'cầu đường']); "
                      "return wp_update_post(['ID' => %1]);"_s.arg(post));
        QCOMPARE(pair.editor.synced(), QString());
        Story story = pair.editor.story(id);
        QCOMPARE(story.content.section, u"Văn hóa & Giải trí"_s);
        QCOMPARE(sorted(story.content.tags), sorted({u"chợ nổi"_s, u"cầu đường"_s}));
        QCOMPARE(story.state, State::Published);
        QCOMPARE(pair.editor.last(id).by, pair.editor.server().name);

        // and what is published from here keeps it
        QCOMPARE(pair.editor.step(id, Action::Update), QString());
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Một, sửa."_s); }),
            QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(termsOf(post, u"category"_s), QStringList{u"Văn hóa &amp; Giải trí"_s});
        QCOMPARE(termsOf(post, u"post_tag"_s), sorted({u"chợ nổi"_s, u"cầu đường"_s}));
        m_proxy->forget();
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(m_proxy->seen().size(), 1);
    }

    // A tag more there and another one here: both stay.
    void changedOnBothSides_data() { BothServers::rows(); }
    void changedOnBothSides()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        const qint64 post = pair.editor.remote(id)->post;
        const QStringList before = pair.editor.story(id).content.tags;
        QCOMPARE(pair.editor.edit(id, [](Content &c) { c.tags += u"cầu đường"_s; }), QString());
        m_server->php(u"wp_set_post_tags(%1, ['chợ nổi'], true); "
                      "return wp_update_post(['ID' => %1]);"_s.arg(post));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(sorted(pair.editor.story(id).content.tags),
            sorted(before + QStringList{u"chợ nổi"_s, u"cầu đường"_s}));
    }

    // Further sections there stay; one that this newsroom has not is said.
    void furtherSections_data() { BothServers::rows(); }
    void furtherSections()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = published(pair);
        const qint64 post = pair.editor.remote(id)->post;
        m_server->php(u"$c = wp_insert_term('Trang nhất', 'category'); "
                      "wp_set_post_categories(%1, [$c['term_id']], true); "
                      "return wp_update_post(['ID' => %1]);"_s.arg(post));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(pair.editor.story(id).content.section, u"Thời sự"_s);
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Cầu dài 54 mét."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(pair.editor.step(id, action), QString());
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(termsOf(post, u"category"_s), sorted({u"Thời sự"_s, u"Trang nhất"_s}));
        m_server->php(u"$c = get_term_by('name', 'Trang nhất', 'category'); "
                      "wp_set_post_categories(%1, [$c->term_id]); "
                      "return wp_update_post(['ID' => %1]);"_s.arg(post));
        const QStringList warnings = pair.editor.sync().last.warnings;
        QVERIFY2(warnings.join(u' ').contains(u"Trang nhất"_s), qPrintable(warnings.join(u' ')));
        QCOMPARE(pair.editor.story(id).content.section, u"Thời sự"_s);
    }

private:
    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    QString published(NewsPair &pair)
    {
        QString id = pair.submitted({u"Đoạn một."_s});
        Newsroom newsroom = pair.editor.store().newsroom().value_or(Newsroom());
        newsroom.sections = {u"Thời sự"_s, u"Văn hóa & Giải trí"_s};
        (void)pair.editor.store().setNewsroom(newsroom);
        QString wrong = pair.editor.step(id, Action::Approve);
        wrong += pair.editor.step(id, Action::Publish);
        wrong += pair.editor.synced();
        if (!wrong.isEmpty())
            qWarning("%s", qPrintable(wrong));
        return id;
    }

    [[nodiscard]] QStringList termsOf(qint64 post, const QString &taxonomy) const
    {
        const QJsonArray names
            = m_server
                  ->php(u"return wp_get_object_terms(%1, '%2', ['fields' => 'names']);"_s.arg(
                      QString::number(post), taxonomy))
                  .toArray();
        QStringList list;
        for (const auto &name : names)
            list += name.toString();
        return sorted(list);
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
