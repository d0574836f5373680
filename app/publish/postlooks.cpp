// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/postlooks.h"

#include <algorithm>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <utility>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

// What the desk writes itself, and what WordPress writes anew without anybody's wish.
bool isPlainClass(const QString &name)
{
    static const QSet<QString> plain{u"size-full"_s, u"has-alpha-channel-opacity"_s,
        u"wp-element-caption"_s, u"tren-tit"_s, u"sapo"_s, u"dinh-chinh"_s, u"tac-gia"_s,
        u"nguon"_s, u"phim"_s, u"credit"_s, u"emoji"_s};
    return plain.contains(name) || name.startsWith("wp-block-"_L1)
        || name.startsWith("wp-image-"_L1);
}

QString blockLooks(const QString &name, const QString &attributes)
{
    QJsonObject json = QJsonDocument::fromJson(attributes.toUtf8()).object();
    for (const QString &key : {u"id"_s, u"level"_s, u"ordered"_s, u"data"_s})
        json.remove(key);
    if (json.value(u"sizeSlug"_s) == "full"_L1)
        json.remove(u"sizeSlug"_s);
    if (json.value(u"linkDestination"_s) == "none"_L1)
        json.remove(u"linkDestination"_s);
    if (isPlainClass(json.value(u"className"_s).toString()))
        json.remove(u"className"_s);
    return json.isEmpty()
        ? QString()
        : name + QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString tagLooks(const QString &name, const QString &attributes)
{
    static const QRegularExpression attribute(u"([a-zA-Z-]+)=(?:\"([^\"]*)\"|'([^']*)')"_s);
    static const QSet<QString> looks{u"style"_s, u"align"_s, u"width"_s, u"height"_s, u"target"_s,
        u"start"_s, u"reversed"_s, u"dir"_s, u"bgcolor"_s, u"color"_s, u"size"_s, u"face"_s};
    QStringList kept;
    auto matches = attribute.globalMatch(attributes);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString key = match.captured(1).toLower();
        const QString value = match.captured(2) + match.captured(3);
        if (looks.contains(key))
            kept += key + u'=' + value;
        if (key != "class"_L1)
            continue;
        const QStringList classes = value.split(u' ', Qt::SkipEmptyParts);
        std::copy_if(classes.cbegin(), classes.cend(), std::back_inserter(kept),
            [](const QString &one) { return !isPlainClass(one); });
    }
    kept.sort();
    return kept.isEmpty() ? QString() : name + u' ' + kept.join(u' ');
}

QHash<QString, int> looksOf(QStringView content)
{
    static const QRegularExpression part(
        u"<!-- wp:([a-z0-9/-]+) (\\{[^\\n]*?\\}) /?-->|<([a-z][a-z0-9]*)\\s([^>]*)>"
        "|<(?:mark|font|code|kbd)>"_s);
    QHash<QString, int> found;
    auto matches = part.globalMatch(content);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString looks = match.capturedStart(1) >= 0
            ? blockLooks(match.captured(1), match.captured(2))
            : match.capturedStart(3) >= 0 ? tagLooks(match.captured(3), match.captured(4))
                                          : match.captured();
        if (!looks.isEmpty())
            ++found[looks];
    }
    return found;
}

bool endsWithinTag(QStringView html)
{
    return html.lastIndexOf(u'<') > html.lastIndexOf(u'>');
}

/// Of both what lies between their first and their last difference, in whole lines and tags.
std::pair<QStringView, QStringView> different(QStringView a, QStringView b)
{
    const auto begin = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend()).first - a.cbegin();
    const qsizetype line = a.first(begin).lastIndexOf(u'\n') + 1;
    if (!endsWithinTag(a.first(line))) {
        a = a.mid(line);
        b = b.mid(line);
    }
    const auto end
        = std::mismatch(a.crbegin(), a.crend(), b.crbegin(), b.crend()).first - a.crbegin();
    const qsizetype next = a.indexOf(u'\n', a.size() - end);
    const qsizetype same = next < 0 ? 0 : a.size() - next;
    return endsWithinTag(a.chopped(same)) || endsWithinTag(b.chopped(same))
        ? std::pair(a, b)
        : std::pair(a.chopped(same), b.chopped(same));
}

} // namespace

bool hasGainedLooks(const QString &earlier, const QString &later)
{
    const auto [before, after] = different(earlier, later);
    const QHash<QString, int> was = looksOf(before), is = looksOf(after);
    return std::any_of(is.keyBegin(), is.keyEnd(),
        [&](const QString &looks) { return is.value(looks) > was.value(looks); });
}

} // namespace toasoan
