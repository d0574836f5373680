// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/snippets.h"

#include <QTest>

using namespace toasoan;

class TestSnippets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expands_data();
    void expands();
    void listsAreTidied();
    void ownGoBeforeTheNewsrooms();
    void jsonKeepsThem();
};

void TestSnippets::expands_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("space") << u"Theo ubnd "_qs << u"Theo Ủy ban nhân dân "_qs;
    QTest::newRow("comma") << u"ubnd,"_qs << u"Ủy ban nhân dân,"_qs;
    QTest::newRow("quote") << u"“tphcm”"_qs << u"“thành phố Hồ Chí Minh”"_qs;
    QTest::newRow("capital") << u"Tphcm "_qs << u"Thành phố Hồ Chí Minh "_qs;
    QTest::newRow("capitals stay") << u"UBND "_qs << QString();
    QTest::newRow("not ended") << u"ubnd"_qs << QString();
    QTest::newRow("inside a word") << u"xubnd "_qs << QString();
    QTest::newRow("after a dot") << u"ubnd.tphcm "_qs << QString();
    QTest::newRow("address") << u"a@ubnd "_qs << QString();
    QTest::newRow("other word") << u"ủy ban "_qs << QString();
    QTest::newRow("only a space") << u" "_qs << QString();
}

void TestSnippets::expands()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Snippets all{
        {u"tphcm"_qs, u"thành phố Hồ Chí Minh"_qs}, {u"ubnd"_qs, u"Ủy ban nhân dân"_qs}};
    const auto found = expansion(all, before);
    QCOMPARE(found.has_value(), !after.isEmpty());
    if (!found)
        return;
    QString text = before;
    QCOMPARE(text.replace(found->from, found->length, found->text), after);
}

void TestSnippets::listsAreTidied()
{
    const Snippets raw{{u" ubnd "_qs, u"Ủy ban\nnhân dân "_qs}, {u"hai từ"_qs, u"x"_qs},
        {{}, u"x"_qs}, {u"x"_qs, {}}, {u"ubnd"_qs, u"khác"_qs}, {u"cs"_qs, u"cảnh sát"_qs}};
    QCOMPARE(
        tidied(raw), (Snippets{{u"cs"_qs, u"cảnh sát"_qs}, {u"ubnd"_qs, u"Ủy ban nhân dân"_qs}}));
}

void TestSnippets::ownGoBeforeTheNewsrooms()
{
    const Snippets all = joined({{u"hd"_qs, u"huyện đội"_qs}}, {{u"hd"_qs, u"hội đồng"_qs}});
    QCOMPARE(all, (Snippets{{u"hd"_qs, u"huyện đội"_qs}}));
}

void TestSnippets::jsonKeepsThem()
{
    const Snippets all{{u"cs"_qs, u"“cảnh sát”"_qs}, {u"ubnd"_qs, u"Ủy ban"_qs}};
    QCOMPARE(snippetsFromJson(toJson(all)), all);
    QVERIFY(snippetsFromJson(QString()).isEmpty());
    QVERIFY(snippetsFromJson(u"{\"a\": 1}"_qs).isEmpty());
    QVERIFY(snippetsFromJson(u"[[1, 2], \"x\"]"_qs).isEmpty());
}

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
