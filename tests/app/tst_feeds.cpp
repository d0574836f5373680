// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/feeds.h"

#include <QtTest>
#include <QXmlStreamReader>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

FeedItem item(int n)
{
    FeedItem item;
    item.id = u"%1-0000-4000-8000-000000000000"_s.arg(n, 8, 16, QChar(u'0'));
    item.address = u"https://vi-du.example/tin/bai-%1.html"_s.arg(n);
    item.title = u"Bài số %1 & “nháy” <b>"_s.arg(n);
    item.summary = u"Sapo"_s;
    item.html = u"<p>Đoạn ]]> một</p>"_s;
    item.section = u"Thời sự"_s;
    item.tags = {u"lũ"_s, u"cầu"_s};
    item.authors = {u"Diễm Hương"_s};
    item.published = at(u"2026-11-25T10:00:00+07:00"_s).addDays(-n);
    item.updated = item.published.addSecs(600);
    item.picture = {u"https://vi-du.example/anh/a.jpg"_s, {1024, 576}, {}};
    item.caption = u"Chú thích"_s;
    item.credit = u"Đức Trung"_s;
    return item;
}

QList<FeedItem> items(int count)
{
    QList<FeedItem> list;
    for (int n = 0; n < count; ++n)
        list.append(item(n));
    return list;
}

FeedHead head(const QString &self)
{
    return {u"Báo Vàm Lá"_s, u"Tiếng nói"_s, u"https://vi-du.example/"_s, self,
        at(u"2026-11-25T10:00:00+07:00"_s)};
}

// “rss/channel/item/title” -> texts; an element's attributes follow as “…/link@href”
QMap<QString, QStringList> parsed(const QByteArray &xml)
{
    QMap<QString, QStringList> found;
    QXmlStreamReader reader(xml);
    QStringList path;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            path.append(reader.qualifiedName().toString());
            found[path.join(u'/')].append(QString());
            const QXmlStreamAttributes attributes = reader.attributes();
            for (const QXmlStreamAttribute &attribute : attributes)
                found[path.join(u'/') + u'@' + attribute.qualifiedName().toString()].append(
                    attribute.value().toString());
        } else if (reader.isCharacters() && !path.isEmpty()) {
            found[path.join(u'/')].last() += reader.text().toString();
        } else if (reader.isEndElement()) {
            path.removeLast();
        }
    }
    if (reader.hasError())
        qWarning() << reader.errorString();
    return reader.hasError() ? QMap<QString, QStringList>() : found;
}

} // namespace

class TestFeeds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rss()
    {
        const auto xml = parsed(rssFeed(head(u"rss.xml"_s), items(2)));
        QCOMPARE(xml.value(u"rss@version"_s), QStringList(u"2.0"_s));
        QCOMPARE(xml.value(u"rss/channel/title"_s), QStringList(u"Báo Vàm Lá"_s));
        QCOMPARE(xml.value(u"rss/channel/link"_s), QStringList(u"https://vi-du.example/"_s));
        QCOMPARE(xml.value(u"rss/channel/description"_s), QStringList(u"Tiếng nói"_s));
        QCOMPARE(xml.value(u"rss/channel/atom:link@href"_s),
            QStringList(u"https://vi-du.example/rss.xml"_s));
        QCOMPARE(xml.value(u"rss/channel/item/title"_s).size(), 2);
        QCOMPARE(xml.value(u"rss/channel/item/title"_s).constFirst(), u"Bài số 0 & “nháy” <b>"_s);
        QCOMPARE(xml.value(u"rss/channel/item/guid"_s), xml.value(u"rss/channel/item/link"_s));
        QCOMPARE(xml.value(u"rss/channel/item/guid@isPermaLink"_s).constFirst(), u"true"_s);
        QCOMPARE(
            xml.value(u"rss/channel/item/pubDate"_s).constFirst(), u"25 Nov 2026 10:00:00 +0700"_s);
        QCOMPARE(xml.value(u"rss/channel/item/dc:creator"_s).constFirst(), u"Diễm Hương"_s);
        QCOMPARE(xml.value(u"rss/channel/item/content:encoded"_s).constFirst(),
            u"<p>Đoạn ]]> một</p>"_s);
        QCOMPARE(xml.value(u"rss/channel/item/media:content/media:credit"_s).constFirst(),
            u"Đức Trung"_s);
    }

    void atom()
    {
        const auto xml = parsed(atomFeed(head(u"atom.xml"_s), items(2)));
        QCOMPARE(xml.value(u"feed/title"_s), QStringList(u"Báo Vàm Lá"_s));
        QCOMPARE(xml.value(u"feed/id"_s), QStringList(u"https://vi-du.example/"_s));
        QCOMPARE(xml.value(u"feed/updated"_s), QStringList(u"2026-11-25T10:00:00+07:00"_s));
        QVERIFY(xml.value(u"feed/link@href"_s).contains(u"https://vi-du.example/atom.xml"_s));
        QCOMPARE(xml.value(u"feed/entry/id"_s).size(), 2);
        QVERIFY(xml.value(u"feed/entry/id"_s).constFirst().startsWith(u"urn:uuid:"_s));
        QCOMPARE(xml.value(u"feed/entry/published"_s).constFirst(), u"2026-11-25T10:00:00+07:00"_s);
        QCOMPARE(xml.value(u"feed/entry/updated"_s).constFirst(), u"2026-11-25T10:10:00+07:00"_s);
        QCOMPARE(xml.value(u"feed/entry/author/name"_s).constFirst(), u"Diễm Hương"_s);
        QCOMPARE(xml.value(u"feed/entry/content"_s).constFirst(), u"<p>Đoạn ]]> một</p>"_s);
    }

    void emptyFeedsAreWhole()
    {
        FeedHead bare = head(u"atom.xml"_s);
        bare.updated = {};
        bare.description.clear();
        QVERIFY(
            !parsed(rssFeed(bare, {})).value(u"rss/channel/description"_s).constFirst().isEmpty());
        QVERIFY(!parsed(atomFeed(bare, {})).value(u"feed/updated"_s).constFirst().isEmpty());
    }

    void sitemaps()
    {
        const auto all = parsed(
            sitemap({{u"https://vi-du.example/?a=1&b=2"_s, at(u"2026-11-25T10:00:00+07:00"_s)},
                {u"https://vi-du.example/x.html"_s, {}}}));
        QCOMPARE(all.value(u"urlset/url/loc"_s).constFirst(), u"https://vi-du.example/?a=1&b=2"_s);
        QCOMPARE(all.value(u"urlset/url/lastmod"_s), QStringList(u"2026-11-25T10:00:00+07:00"_s));
    }

    void newsSitemapHoldsTwoDays()
    {
        const QDateTime now = at(u"2026-11-25T11:00:00+07:00"_s);
        const auto xml = parsed(newsSitemap(u"Báo Vàm Lá"_s, items(10), now));
        QCOMPARE(xml.value(u"urlset/url/loc"_s).size(), 2);
        QCOMPARE(xml.value(u"urlset/url/news:news/news:publication/news:name"_s).constFirst(),
            u"Báo Vàm Lá"_s);
        QCOMPARE(xml.value(u"urlset/url/news:news/news:publication/news:language"_s).constFirst(),
            u"vi"_s);
        QCOMPARE(xml.value(u"urlset/url/news:news/news:publication_date"_s).constFirst(),
            u"2026-11-25T10:00:00+07:00"_s);
        QCOMPARE(xml.value(u"urlset/url/news:news/news:title"_s).constFirst(),
            u"Bài số 0 & “nháy” <b>"_s);
        QList<FeedItem> many(1500, item(0));
        QCOMPARE(parsed(newsSitemap(u"B"_s, many, now)).value(u"urlset/url/loc"_s).size(), 1000);
    }

    void controlsLeaveXmlWhole()
    {
        FeedItem hostile = item(0);
        hostile.title = hostile.summary = hostile.html = hostile.credit = hostile.section
            = u"a\u0001b\u0000c\ufffed</title><script>"_s;
        hostile.authors = hostile.tags = {hostile.title};
        FeedHead named = head(u"rss.xml"_s);
        named.title = hostile.title;
        QVERIFY(!parsed(rssFeed(named, {hostile})).isEmpty());
        QVERIFY(!parsed(atomFeed(named, {hostile})).isEmpty());
        QVERIFY(!parsed(newsSitemap(named.title, {hostile}, hostile.published)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
