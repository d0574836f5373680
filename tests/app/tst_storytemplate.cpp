// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storytemplate.h"
#include "text/html.h"

#include <QFile>
#include <QTest>

using namespace toasoan;

class TestStoryTemplate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonKeepsThem();
    void aStoryBecomesATemplate();
    void thoseWeBringAreWhole();
    void nonsenseIsNone();
};

void TestStoryTemplate::jsonKeepsThem()
{
    const QList<StoryTemplate> all{{u"Tin vắn"_qs, u"Sau lũ"_qs, u"Ai, gì"_qs, u"Thời sự"_qs,
        {u"lũ"_qs}, bodyFromHtml(u"<p>một <em>hai</em></p><figure></figure><p>ba</p>"_qs)}};
    QCOMPARE(templatesFromJson(toJson(all)), all);
}

void TestStoryTemplate::aStoryBecomesATemplate()
{
    Content content;
    content.headline = u"Cầu Ván"_qs;
    content.kicker = u"Sau lũ"_qs;
    content.byline = {u"Diễm Hương"_qs};
    content.photos = {{u"p1"_qs, QString(64, u'a'), u"Lời"_qs, u"Trần"_qs, {}, {}}};
    content.body = bodyFromHtml(u"<p>x</p><figure data-photo=\"p1\"></figure>"_qs);
    const StoryTemplate made = templateOf(u" Tin  lũ "_qs, content);
    QCOMPARE(made.name, u"Tin lũ"_qs);
    Content fresh;
    fresh.byline = {u"Ngọc Trâm"_qs};
    begin(fresh, made);
    QCOMPARE(fresh.kicker, u"Sau lũ"_qs);
    QVERIFY(fresh.headline.isEmpty());
    QVERIFY(fresh.photos.isEmpty());
    QCOMPARE(fresh.byline, QStringList{u"Ngọc Trâm"_qs});
    QVERIFY(fresh.body.blocks.at(1).ref.isEmpty());
}

void TestStoryTemplate::thoseWeBringAreWhole()
{
    QFile file(u":/story/templates.json"_qs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<StoryTemplate> all = templatesFromJson(QString::fromUtf8(file.readAll()));
    QCOMPARE(all.size(), 4);
    int figures = 0;
    for (const StoryTemplate &one : all) {
        QVERIFY2(!one.body.blocks.isEmpty(), qPrintable(one.name));
        for (const Block &block : one.body.blocks)
            figures += block.kind == Block::Kind::Figure;
    }
    QCOMPARE(figures, 4);
}

void TestStoryTemplate::nonsenseIsNone()
{
    QVERIFY(templatesFromJson(u"{"_qs).isEmpty());
    QVERIFY(templatesFromJson(u"[{\"html\": \"<p>x</p>\"}, 3]"_qs).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoryTemplate)
#include "tst_storytemplate.moc"
