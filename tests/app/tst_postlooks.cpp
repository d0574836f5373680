// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postlooks.h"

#include <QTest>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

QString paragraph(const QString &text, const QString &tag = u"<p>"_s)
{
    return u"<!-- wp:paragraph -->\n%1%2</p>\n<!-- /wp:paragraph -->"_s.arg(tag, text);
}

} // namespace

class TestPostLooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatOneLineGainedIsFound_data()
    {
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("later");
        QTest::addColumn<bool>("gained");
        const QString plain = paragraph(u"Bà con ra đồng."_s);
        const QString red = paragraph(u"Bà con ra đồng."_s, u"<p style=\"color:red\">"_s);
        const auto three = [](const QString &a, const QString &b, const QString &c) {
            return a + u"\n\n"_s + b + u"\n\n"_s + c;
        };
        QTest::newRow("the same") << three(plain, red, plain) << three(plain, red, plain) << false;
        QTest::newRow("other words")
            << three(plain, red, plain) << three(plain, red, paragraph(u"Nước rút."_s)) << false;
        QTest::newRow("in the middle")
            << three(plain, plain, plain) << three(plain, red, plain) << true;
        QTest::newRow("at the start")
            << three(plain, plain, plain) << three(red, plain, plain) << true;
        QTest::newRow("at the end")
            << three(plain, plain, plain) << three(plain, plain, red) << true;
        QTest::newRow("once more") << three(red, plain, red) << three(red, red, red) << true;
        QTest::newRow("gone") << three(red, red, red) << three(red, plain, red) << false;
        QTest::newRow("moved") << three(red, plain, plain) << three(plain, plain, red) << false;
        QTest::newRow("marked words")
            << three(plain, plain, plain)
            << three(plain, paragraph(u"Bà con <mark>ra đồng</mark>."_s), plain) << true;
        QTest::newRow("in the second line of a tag")
            << three(plain, paragraph(u"a"_s, u"<p\nid=\"a\"\n>"_s), plain)
            << three(plain, paragraph(u"a"_s, u"<p\nstyle=\"color:red\"\n>"_s), plain) << true;
        QTest::newRow("in a block's own words")
            << three(plain, u"<!-- wp:paragraph {\"className\":\"sapo\"} -->"_s, plain)
            << three(plain, u"<!-- wp:paragraph {\"align\":\"center\"} -->"_s, plain) << true;
        QTest::newRow("without a line end")
            << u"<p>a</p>"_s << u"<p align=\"right\">a</p>"_s << true;
        QTest::newRow("from nothing") << QString() << red << true;
        QTest::newRow("to nothing") << red << QString() << false;
    }
    void whatOneLineGainedIsFound()
    {
        QFETCH(QString, earlier);
        QFETCH(QString, later);
        QTEST(hasGainedLooks(earlier, later), "gained");
    }
};

QTEST_GUILESS_MAIN(TestPostLooks)
#include "tst_postlooks.moc"
