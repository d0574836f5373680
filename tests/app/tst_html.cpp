// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randombody.h"
#include "text/html.h"

#include <QElapsedTimer>
#include <QTest>

using namespace toasoan;

namespace {

QString cleaned(const QString &html, QStringList *dropped = nullptr)
{
    return htmlFromBody(bodyFromHtml(html, dropped));
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodyToHtmlAndBack();
};

void TestHtml::bodyToHtmlAndBack()
{
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        const Body body = test::RandomBody(seed).body();
        const QString html = htmlFromBody(body);
        const Body back = bodyFromHtml(html);
        if (!(back == body) || htmlFromBody(back) != html)
            qWarning().noquote() << "seed" << seed << "\n" << html << "\n" << cleaned(html);
        QVERIFY(back == body);
        QCOMPARE(htmlFromBody(back), html);
    }
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
