// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/longtext.h"
#include "text/html.h"

#include <QTest>

using namespace toasoan;

class TestLongText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentencesPart();
    void textWithoutSentencesIsPartedToo();
    void whatIsShortStays();

private:
    static QString words(const Body &body) { return plainText(body).replace(u'\n', u' '); }
};

void TestLongText::sentencesPart()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"Nước rút, người dân xã Cầu Ván trở về dọn bùn. “Mừng lắm”, bà Lành nói. "_qs;
    const Body body{{Block{.runs = {{text.trimmed(), Bold}, {u" Hết."_qs}}}}};
    QVERIFY(longestParagraph(body) > 1'000'000);
    const Body parted = withShortParagraphs(body);
    QVERIFY(longestParagraph(parted) < 2'000);
    QCOMPARE(words(parted), words(body));
    QCOMPARE(parted.blocks.constFirst().runs.constFirst().marks, quint8(Bold));
    for (const Block &block : parted.blocks)
        QVERIFY(u".”"_qs.contains(block.runs.constLast().text.back()));
}

void TestLongText::textWithoutSentencesIsPartedToo()
{
    const Body body{{Block{.runs = {{u"chữ "_qs.repeated(50'000).trimmed()}}}}};
    const Body parted = withShortParagraphs(body);
    QVERIFY(longestParagraph(parted) <= 5'000);
    QCOMPARE(words(parted), words(body));
    const Body solid{{Block{.runs = {{QString(100'000, u'a')}}}}};
    QCOMPARE(withShortParagraphs(solid), solid);
}

void TestLongText::whatIsShortStays()
{
    const Body body = bodyFromHtml(u"<p>một. hai.</p><ul><li>ba</li></ul><figure></figure>"_qs);
    QCOMPARE(withShortParagraphs(body), body);
}

QTEST_GUILESS_MAIN(TestLongText)
#include "tst_longtext.moc"
