// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsdesk.h"
#include "publish/layout.h"
#include "publish/updates.h"

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// What somebody does in WordPress to how a post looks, and leaves its words alone: no desk sends
/// anything over it before a person has said so.
class TestLayout : public QObject, private OnBothServers
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        NEEDS_WORDPRESS;
        QCOMPARE(raised(), QString());
    }

    void init() { sweep(); }

    void heldUntilSomebodySays_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("stays");
        const std::pair<const char *, bool> rows[] = {{"alignment", false}, {"alignment", true},
            {"columns", false}, {"gallery", true}, {"colour", false}};
        for (const auto &[kind, stays] : rows) {
            const char *ends = stays ? ", stays" : "";
            QTest::addRow("stock, %s%s", kind, ends) << false << QString::fromLatin1(kind) << stays;
            QTest::addRow("companion, %s%s", kind, ends)
                << true << QString::fromLatin1(kind) << stays;
        }
    }
    void heldUntilSomebodySays()
    {
        QFETCH(QString, kind);
        QFETCH(bool, stays);
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 2);
        const QString made = changed(text(), kind);
        QVERIFY(made != text());
        write(made);
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        for (int i = 0; i < 2; ++i) { // in the sync that sees it first, and in every other
            const QString said = pair.editor.sync().waiting.join(u' ');
            QVERIFY2(said.contains(u"no story can hold"_s), qPrintable(said));
            QCOMPARE(text(), made);
            QCOMPARE(status(), u"pending"_s);
            QCOMPARE(pair.editor.store().outbox()->constFirst().state, u"failed"_s);
        }
        QVERIFY(!pair.editor.inConflict(id));
        QCOMPARE(pair.editor.story(id).state, State::Published); // its words are what was approved
        QVERIFY(layout::isAsked(pair.editor.store(), id).value());
        QVERIFY(!layout::choose(
            pair.editor.store(), id, {u"x"_s, u"x"_s, Role::Reporter}, layout::Choice::Mine));
        QVERIFY(layout::choose(pair.editor.store(), id, pair.editor.me,
            stays ? layout::Choice::Theirs : layout::Choice::Mine));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(status(), u"publish"_s);
        QCOMPARE(marksOf(text(), kind), stays ? marksOf(made, kind) : 0);
        QCOMPARE(paragraphsIn(plain(text())), u"Đoạn một.Đoạn hai."_s);
        QVERIFY(!text().contains(u"toasoan"_s));
        QCOMPARE(pair.editor.synced(), QString());
        if (!stays)
            return;
        // a later text goes over it no more than this one did
        QCOMPARE(pair.editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        QCOMPARE(pair.editor.step(id, Action::Submit), QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        QVERIFY(pair.editor.sync().waiting.join(u' ').contains(u"no story can hold"_s));
        QCOMPARE(marksOf(text(), kind), marksOf(made, kind));
        QVERIFY(layout::choose(pair.editor.store(), id, pair.editor.me, layout::Choice::Mine));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(marksOf(text(), kind), 0);
        QVERIFY(text().contains(u"Tên cầu."_s));
    }

    // In the moment between looking and writing.
    void madeMeanwhile_data() { BothServers::rows(); }
    void madeMeanwhile()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn một, sửa."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QString made;
        m_proxy->decide([&](const CuttingProxy::Seen &seen) {
            if (made.isEmpty() && seen.write && seen.path.contains("posts")) {
                made = changed(text(), u"colour"_s);
                write(made);
            }
            return CuttingProxy::Plan();
        });
        (void)pair.editor.sync();
        m_proxy->decide({});
        QVERIFY(!made.isEmpty());
        const QString said = pair.editor.sync().waiting.join(u' ');
        QVERIFY2(said.contains(u"no story can hold"_s), qPrintable(said));
        QCOMPARE(marksOf(text(), u"colour"_s), marksOf(made, u"colour"_s));
        QVERIFY(!text().contains(u"Đoạn một, sửa."_s));
        QCOMPARE(plainText(pair.editor.story(id).content.body), u"Đoạn một, sửa.\nĐoạn hai."_s);
    }

    // Words are joined as ever, and the rest is asked about.
    void wordsAndLooks_data() { BothServers::rows(); }
    void wordsAndLooks()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        QCOMPARE(pair.editor.edit(id, [](Content &c) { setParagraph(c, 0, u"Đoạn một, sửa."_s); }),
            QString());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        const QString made
            = changed(text(), u"columns"_s).replace(u"Đoạn hai."_s, u"Đoạn hai, thêm."_s);
        write(made);
        QVERIFY(pair.editor.sync().waiting.join(u' ').contains(u"columns"_s));
        QCOMPARE(text(), made);
        QCOMPARE(
            plainText(pair.editor.story(id).content.body), u"Đoạn một, sửa.\nĐoạn hai, thêm."_s);
        QVERIFY(layout::choose(pair.editor.store(), id, pair.editor.me, layout::Choice::Mine));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(paragraphsIn(text()), u"Đoạn một, sửa.Đoạn hai, thêm."_s);
    }

    // Whoever undoes it there has decided, too.
    void undoneThere_data() { BothServers::rows(); }
    void undoneThere()
    {
        NewsPair pair(*m_server, m_proxy->address());
        const QString id = pair.submitted({u"Đoạn một."_s});
        const QString before = text();
        write(changed(before, u"alignment"_s));
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QVERIFY(pair.editor.synced() != QString());
        write(before);
        QCOMPARE(pair.editor.syncUntilDone().waiting, QStringList());
        QVERIFY(!layout::isAsked(pair.editor.store(), id).value());
    }

    // What was asked about ends with the post it stood in.
    void ofAPostThatIsGone_data() { BothServers::rows(); }
    void ofAPostThatIsGone()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 1);
        write(changed(text(), u"alignment"_s));
        QCOMPARE(editor.step(id, Action::Approve), QString());
        QCOMPARE(editor.step(id, Action::Publish), QString());
        QVERIFY(editor.sync().waiting.join(u' ').contains(u"no story can hold"_s));
        QVERIFY(layout::choose(editor.store(), id, editor.me, layout::Choice::Theirs));
        QCOMPARE(editor.synced(), QString());
        QVERIFY(marksOf(text(), u"alignment"_s) > 0);
        m_server->php(u"return (bool) wp_delete_post(%1, true);"_s.arg(post()));
        editor.now = editor.now.addSecs(3601);
        (void)editor.sync();
        QCOMPARE(editor.story(id).state, State::Withdrawn);
        for (const Action step : {Action::Reopen, Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, step), QString());
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(status(), u"publish"_s);
        QCOMPARE(paragraphsIn(plain(text())), u"Đoạn một.Đoạn hai."_s);
        QCOMPARE(text().count(u"wp:image"_s), 2); // begun and ended
        QVERIFY(!layout::isAsked(editor.store(), id).value());
    }

    // On another desk, which saw it and hears nothing of the choice.
    void chosenOnAnotherDesk()
    {
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk second(*m_server, m_proxy->address(), u"admin"_s);
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s});
        write(changed(text(), u"alignment"_s));
        (void)second.sync();
        QVERIFY(layout::isAsked(second.store(), id).value());
        QCOMPARE(pair.editor.step(id, Action::Approve), QString());
        QCOMPARE(pair.editor.step(id, Action::Publish), QString());
        (void)pair.editor.sync();
        QVERIFY(layout::choose(pair.editor.store(), id, pair.editor.me, layout::Choice::Mine));
        QCOMPARE(pair.editor.synced(), QString());
        QCOMPARE(marksOf(text(), u"alignment"_s), 0);
        (void)second.sync();
        QVERIFY(!layout::isAsked(second.store(), id).value());
    }

    // In the post of an update, which goes to the trash when the update is public.
    void ofAnUpdate_data()
    {
        QTest::addColumn<bool>("plugin");
        QTest::addColumn<bool>("stays");
        for (const bool stays : {false, true}) {
            QTest::newRow(stays ? "stock, stays" : "stock") << false << stays;
            QTest::newRow(stays ? "companion, stays" : "companion") << true << stays;
        }
    }
    void ofAnUpdate()
    {
        QFETCH(const bool, stays);
        NewsPair pair(*m_server, m_proxy->address());
        NewsDesk &editor = pair.editor;
        const QString id = pair.submitted({u"Đoạn một."_s, u"Đoạn hai."_s}, 1);
        for (const Action action : {Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        QCOMPARE(editor.synced(), QString());
        const QString before = text();
        QCOMPARE(editor.step(id, Action::Update), QString());
        QCOMPARE(editor.edit(id, [](Content &c) { setParagraph(c, 1, u"Đoạn hai, sửa."_s); }),
            QString());
        QCOMPARE(editor.step(id, Action::Submit), QString());
        QCOMPARE(editor.synced(), QString());
        const auto update = Remotes(editor.store()).of(id, updates::channel(editor.server()));
        const int its = int((*update)->post);
        write(changed(text(its), u"alignment"_s), its);
        const QString made = text(its);
        QVERIFY(marksOf(made, u"alignment"_s) > 0);
        for (const Action action : {Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        for (int i = 0; i < 2; ++i) {
            const QString said = editor.sync().waiting.join(u' ');
            QVERIFY2(said.contains(u"no story can hold"_s), qPrintable(said));
            QCOMPARE(text(live(editor, id)), before);
            QCOMPARE(text(its), made);
            QCOMPARE(status(its), u"pending"_s);
        }
        QVERIFY(layout::isAsked(editor.store(), id).value());
        QVERIFY(layout::choose(
            editor.store(), id, editor.me, stays ? layout::Choice::Theirs : layout::Choice::Mine));
        QCOMPARE(editor.synced(), QString());
        const auto onLive = [&] { return marksOf(text(live(editor, id)), u"alignment"_s); };
        QCOMPARE(onLive(), stays ? marksOf(made, u"alignment"_s) : 0);
        QCOMPARE(paragraphsIn(plain(text(live(editor, id)))), u"Đoạn một.Đoạn hai, sửa."_s);
        QCOMPARE(title(live(editor, id)), u"Cầu Ván"_s);
        QCOMPARE(status(live(editor, id)), u"publish"_s);
        QCOMPARE(status(its), u"trash"_s);
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(editor.step(id, Action::Correct, u"Tên cầu."_s), QString());
        for (const Action action : {Action::Submit, Action::Approve, Action::Publish})
            QCOMPARE(editor.step(id, action), QString());
        const QString said = editor.sync().waiting.join(u' ');
        QCOMPARE(said.contains(u"no story can hold"_s), stays);
        QCOMPARE(onLive(), stays ? marksOf(made, u"alignment"_s) : 0);
        if (stays)
            QVERIFY(layout::choose(editor.store(), id, editor.me, layout::Choice::Mine));
        QCOMPARE(editor.synced(), QString());
        QCOMPARE(onLive(), 0);
        QVERIFY(text(live(editor, id)).contains(u"Tên cầu."_s));
        QVERIFY(!layout::isAsked(editor.store(), id).value());
    }

private:
    static int live(NewsDesk &desk, const QString &id)
    {
        return int(desk.remote(id).value_or(Remote()).post);
    }
    [[nodiscard]] QString field(int post, const QString &name) const
    {
        return m_server->php(u"return get_post(%1)->%2;"_s.arg(QString::number(post), name))
            .toString();
    }
    [[nodiscard]] QString text(int post) const { return field(post, u"post_content"_s); }
    [[nodiscard]] QString title(int post) const { return field(post, u"post_title"_s); }
    [[nodiscard]] QString status(int post) const { return field(post, u"post_status"_s); }
    [[nodiscard]] int post() const { return m_server->posts().at(0)[u"id"_s].toInt(); }
    [[nodiscard]] QString text() const { return m_server->posts().at(0)[u"content"_s].toString(); }
    [[nodiscard]] QString status() const { return m_server->posts().at(0)[u"status"_s].toString(); }
    void write(const QString &content) const { write(content, post()); }
    void write(const QString &content, int post) const
    {
        m_server->php(u"kses_remove_filters(); return wp_update_post(wp_slash(['ID' => %1, "
                      "'post_content' => base64_decode('%2')]));"_s.arg(
                          QString::number(post), QString::fromLatin1(content.toUtf8().toBase64())));
    }
    static QString changed(QString content, const QString &kind)
    {
        static const QString one = u"<!-- wp:paragraph -->\n<p>Đoạn một."_s;
        if (kind == "alignment"_L1)
            return content.replace(one,
                u"<!-- wp:paragraph {\"align\":\"right\"} -->\n"
                "<p class=\"has-text-align-right\">Đoạn một."_s);
        if (kind == "colour"_L1)
            return content.replace(one,
                u"<!-- wp:paragraph {\"style\":{\"color\":{\"text\":\"#c00000\"}}} -->\n"
                "<p class=\"has-text-color\" style=\"color:#c00000\">Đoạn một."_s);
        if (kind == "columns"_L1) {
            content.replace(one,
                u"<!-- wp:columns -->\n<div class=\"wp-block-columns\"><!-- wp:column -->\n"
                "<div class=\"wp-block-column\">"_s
                    + one);
            const qsizetype end
                = content.indexOf(u"<!-- /wp:paragraph -->"_s, content.indexOf(one)) + 22;
            return content.insert(
                end, u"</div>\n<!-- /wp:column --></div>\n<!-- /wp:columns -->"_s);
        }
        const qsizetype from = content.indexOf(u"<!-- wp:image "_s);
        const qsizetype to = content.indexOf(u"<!-- /wp:image -->"_s, from) + 18;
        content.insert(to, u"</figure>\n<!-- /wp:gallery -->"_s);
        return content.insert(from,
            u"<!-- wp:gallery {\"linkTo\":\"none\"} -->\n<figure class=\"wp-block-gallery "
            "has-nested-images columns-default is-cropped\">"_s);
    }
    static int marksOf(const QString &content, const QString &kind)
    {
        const QString mark = kind == "alignment"_L1 ? u"has-text-align-right"_s
            : kind == "colour"_L1                   ? u"color:#c00000"_s
            : kind == "columns"_L1                  ? u"wp:columns"_s
                                                    : u"wp:gallery"_s;
        return int(content.count(mark));
    }
    static QString plain(QString content)
    {
        static const QRegularExpression paragraph(u"<p [^>]*>(Đoạn)"_s);
        return content.replace(paragraph, u"<p>\\1"_s);
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
