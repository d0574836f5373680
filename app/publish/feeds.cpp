// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/feeds.h"

#include "text/vietnamese.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr qsizetype newsLimit = 1000;
constexpr int newsDays = 2;

QString rfc822(const QDateTime &at)
{
    return inVietnam(at).toString(Qt::RFC2822Date);
}

class Xml
{
public:
    Xml()
        : m_writer(&m_bytes)
    {
        m_writer.setAutoFormatting(true);
        m_writer.writeStartDocument();
    }
    QXmlStreamWriter *operator->() { return &m_writer; }
    void text(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_writer.writeTextElement(name, clean(value));
    }
    void attribute(const QString &name, const QString &value)
    {
        m_writer.writeAttribute(name, clean(value));
    }
    QByteArray finish()
    {
        m_writer.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

QDateTime updatedOf(const FeedItem &item)
{
    return item.updated.isValid() ? item.updated : item.published;
}

void rssItem(Xml &xml, const FeedItem &item)
{
    xml->writeStartElement(u"item"_s);
    xml.text(u"title"_s, item.title);
    xml.text(u"link"_s, item.address);
    xml->writeStartElement(u"guid"_s);
    xml.attribute(u"isPermaLink"_s, u"true"_s);
    xml->writeCharacters(item.address);
    xml->writeEndElement();
    xml.text(u"pubDate"_s, rfc822(item.published));
    for (const QString &author : item.authors)
        xml.text(u"dc:creator"_s, author);
    xml.text(u"category"_s, item.section);
    for (const QString &tag : item.tags)
        xml.text(u"category"_s, tag);
    xml.text(u"description"_s, item.summary);
    xml.text(u"content:encoded"_s, item.html);
    if (!item.picture.address.isEmpty()) {
        xml->writeStartElement(u"media:content"_s);
        xml.attribute(u"url"_s, item.picture.address);
        xml.attribute(u"type"_s, u"image/jpeg"_s);
        xml.attribute(u"medium"_s, u"image"_s);
        xml.attribute(u"width"_s, QString::number(item.picture.size.width()));
        xml.attribute(u"height"_s, QString::number(item.picture.size.height()));
        xml.text(u"media:credit"_s, item.credit);
        xml.text(u"media:description"_s, item.caption);
        xml->writeEndElement();
    }
    xml->writeEndElement();
}

void atomLink(Xml &xml, const QString &relation, const QString &type, const QString &address)
{
    xml->writeEmptyElement(u"link"_s);
    xml.attribute(u"rel"_s, relation);
    xml.attribute(u"type"_s, type);
    xml.attribute(u"href"_s, address);
}

void atomAuthor(Xml &xml, const QString &name)
{
    xml->writeStartElement(u"author"_s);
    xml->writeTextElement(u"name"_s, clean(name));
    xml->writeEndElement();
}

void atomEntry(Xml &xml, const FeedItem &item)
{
    xml->writeStartElement(u"entry"_s);
    xml->writeTextElement(u"title"_s, clean(item.title));
    xml.text(u"id"_s, u"urn:uuid:"_s + item.id);
    atomLink(xml, u"alternate"_s, u"text/html"_s, item.address);
    xml.text(u"published"_s, vietnamRfc3339(item.published));
    xml.text(u"updated"_s, vietnamRfc3339(updatedOf(item)));
    for (const QString &author : item.authors)
        atomAuthor(xml, author);
    for (const QString &term : QStringList(item.section) + item.tags) {
        if (term.isEmpty())
            continue;
        xml->writeEmptyElement(u"category"_s);
        xml.attribute(u"term"_s, term);
    }
    xml.text(u"summary"_s, item.summary);
    xml->writeStartElement(u"content"_s);
    xml.attribute(u"type"_s, u"html"_s);
    xml->writeCharacters(clean(item.html));
    xml->writeEndElement();
    xml->writeEndElement();
}

} // namespace

QByteArray rssFeed(const FeedHead &head, const QList<FeedItem> &items)
{
    Xml xml;
    xml->writeStartElement(u"rss"_s);
    xml.attribute(u"version"_s, u"2.0"_s);
    xml.attribute(u"xmlns:atom"_s, u"http://www.w3.org/2005/Atom"_s);
    xml.attribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.attribute(u"xmlns:content"_s, u"http://purl.org/rss/1.0/modules/content/"_s);
    xml.attribute(u"xmlns:media"_s, u"http://search.yahoo.com/mrss/"_s);
    xml->writeStartElement(u"channel"_s);
    xml->writeTextElement(u"title"_s, clean(head.title));
    xml->writeTextElement(u"link"_s, head.siteUrl);
    xml->writeTextElement(
        u"description"_s, clean(head.description.isEmpty() ? head.title : head.description));
    xml->writeTextElement(u"language"_s, u"vi"_s);
    if (head.updated.isValid())
        xml.text(u"lastBuildDate"_s, rfc822(head.updated));
    xml->writeEmptyElement(u"atom:link"_s);
    xml.attribute(u"rel"_s, u"self"_s);
    xml.attribute(u"type"_s, u"application/rss+xml"_s);
    xml.attribute(u"href"_s, head.siteUrl + head.selfName);
    for (const FeedItem &item : items)
        rssItem(xml, item);
    return xml.finish();
}

QByteArray atomFeed(const FeedHead &head, const QList<FeedItem> &items)
{
    Xml xml;
    xml->writeStartElement(u"feed"_s);
    xml.attribute(u"xmlns"_s, u"http://www.w3.org/2005/Atom"_s);
    xml.attribute(u"xml:lang"_s, u"vi"_s);
    xml->writeTextElement(u"title"_s, clean(head.title));
    xml.text(u"subtitle"_s, head.description);
    xml.text(u"id"_s, head.siteUrl);
    // a feed without entries still needs a date, and the same one each time
    xml.text(u"updated"_s,
        vietnamRfc3339(
            head.updated.isValid() ? head.updated : QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
    atomLink(xml, u"self"_s, u"application/atom+xml"_s, head.siteUrl + head.selfName);
    atomLink(xml, u"alternate"_s, u"text/html"_s, head.siteUrl);
    atomAuthor(xml, head.title);
    for (const FeedItem &item : items)
        atomEntry(xml, item);
    return xml.finish();
}

QByteArray sitemap(const QList<std::pair<QString, QDateTime>> &pages)
{
    Xml xml;
    xml->writeStartElement(u"urlset"_s);
    xml.attribute(u"xmlns"_s, u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    for (const auto &[address, changed] : pages) {
        xml->writeStartElement(u"url"_s);
        xml->writeTextElement(u"loc"_s, address);
        if (changed.isValid())
            xml.text(u"lastmod"_s, vietnamRfc3339(changed));
        xml->writeEndElement();
    }
    return xml.finish();
}

QByteArray newsSitemap(const QString &paper, const QList<FeedItem> &items, const QDateTime &now)
{
    Xml xml;
    xml->writeStartElement(u"urlset"_s);
    xml.attribute(u"xmlns"_s, u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    xml.attribute(u"xmlns:news"_s, u"http://www.google.com/schemas/sitemap-news/0.9"_s);
    const QDateTime since = now.addDays(-newsDays);
    qsizetype count = 0;
    for (const FeedItem &item : items) {
        if (item.published < since || ++count > newsLimit)
            continue;
        xml->writeStartElement(u"url"_s);
        xml->writeTextElement(u"loc"_s, item.address);
        xml->writeStartElement(u"news:news"_s);
        xml->writeStartElement(u"news:publication"_s);
        xml->writeTextElement(u"news:name"_s, clean(paper));
        xml->writeTextElement(u"news:language"_s, u"vi"_s);
        xml->writeEndElement();
        xml->writeTextElement(u"news:publication_date"_s, vietnamRfc3339(item.published));
        xml->writeTextElement(u"news:title"_s, clean(item.title));
        xml->writeEndElement();
        xml->writeEndElement();
    }
    return xml.finish();
}

} // namespace toasoan
