// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/storytemplate.h"

#include "base/unicode.h"
#include "text/html.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace toasoan {

QString toJson(const QList<StoryTemplate> &templates)
{
    QJsonArray list;
    for (const StoryTemplate &one : templates)
        list.append(QJsonObject{{u"name"_qs, one.name}, {u"kicker"_qs, one.kicker},
            {u"standfirst"_qs, one.standfirst}, {u"section"_qs, one.section},
            {u"tags"_qs, QJsonArray::fromStringList(one.tags)},
            {u"html"_qs, htmlFromBody(one.body)}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<StoryTemplate> templatesFromJson(const QString &json)
{
    QList<StoryTemplate> templates;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : list) {
        const QJsonObject object = value.toObject();
        StoryTemplate one;
        one.name = oneLine(object[u"name"].toString());
        one.kicker = oneLine(object[u"kicker"].toString());
        one.standfirst = oneLine(object[u"standfirst"].toString());
        one.section = oneLine(object[u"section"].toString());
        const QJsonArray tags = object[u"tags"].toArray();
        for (const auto &tag : tags)
            if (const QString word = oneLine(tag.toString()); !word.isEmpty())
                one.tags.append(word);
        one.body = bodyFromHtml(object[u"html"].toString());
        if (!one.name.isEmpty())
            templates.append(one);
    }
    return templates;
}

StoryTemplate templateOf(const QString &name, const Content &content)
{
    StoryTemplate one{oneLine(name), content.kicker, content.standfirst, content.section,
        content.tags, content.body};
    for (Block &block : one.body.blocks)
        if (block.kind == Block::Kind::Figure)
            block.ref = block.caption = block.credit = QString();
    return one;
}

void begin(Content &content, const StoryTemplate &from)
{
    content.kicker = from.kicker;
    content.standfirst = from.standfirst;
    content.section = from.section;
    content.tags = from.tags;
    content.body = from.body;
}

} // namespace toasoan
