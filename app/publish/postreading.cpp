// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back: what a post on the server says of the story that it was made from.
#include "publish/blocks.h"
#include "publish/updates.h"
#include "text/html.h"
#include "text/mergecontent.h"
#include "text/vietnamese.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

/// Where the envelope begins and ends in a text.
struct Wrapping
{
    QLatin1String start, end;
};
// WordPress prints a comment to every reader of a page, and of a block that it does not know
// nothing.
constexpr Wrapping inBlock{
    QLatin1String("<!-- wp:toasoan/data {\"data\":\""), QLatin1String("\"} /-->")};
constexpr Wrapping inComment{
    QLatin1String("<!-- toasoan-data "), QLatin1String(" -->")}; // until 0.1

/// A post taken apart: fields that have a paragraph of their own, and the rest.
struct Reading
{
    Content content;
    QHash<qint64, Block> pictures; ///< by their number there, with caption and credit
};

QString unescaped(const QString &text)
{
    // titles and excerpts are HTML of one line
    return plainText(bodyFromHtml(u"<p>%1</p>"_s.arg(text))).simplified();
}

QString plainOf(const QString &html)
{
    return plainText(bodyFromHtml(html)).simplified();
}

QString imageHtml(const QString &block, qint64 number)
{
    static const QRegularExpression caption(
        u"<figcaption[^>]*>(.*)</figcaption>"_s, QRegularExpression::DotMatchesEverythingOption);
    return u"<figure data-photo=\"wp-%1\"><figcaption>%2</figcaption></figure>"_s.arg(
        QString::number(number), caption.match(block).captured(1));
}

// Paragraphs with a class are fields; `html` gathers the rest.
bool takeField(const QString &name, const QString &html, Content &content)
{
    const QString text = plainOf(html);
    if (name == "tren-tit"_L1)
        content.kicker = text;
    else if (name == "nguon"_L1)
        content.source = text.startsWith(u"Nguồn: "_s) ? text.mid(7) : text;
    else if (name == "tac-gia"_L1)
        content.byline = text.section(u" · "_s, 0, 0).split(u", "_s, Qt::SkipEmptyParts);
    else // the sapo stands in the excerpt; notices and films are not made by hand there
        return name == "sapo"_L1 || name == "dinh-chinh"_L1 || name == "phim"_L1;
    return true;
}

Reading read(const PostText &text)
{
    static const QRegularExpression block(
        u"<!-- wp:(paragraph|image)(?: (\\{[^\\n]*?\\}))? -->(.*?)<!-- /wp:\\1 -->"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression className(u"\"className\":\"([a-z-]+)\""_s);
    static const QRegularExpression number(u"\"id\":(\\d+)"_s);
    Reading reading;
    reading.content.headline = unescaped(updates::unmarked(text.title));
    reading.content.standfirst = unescaped(text.excerpt);
    QString html;
    qsizetype at = 0;
    auto matches = block.globalMatch(text.content);
    while (matches.hasNext()) {
        const auto match = matches.next();
        html += QStringView(text.content).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString attributes = match.captured(2), inside = match.captured(3);
        if (match.captured(1) == "image"_L1) {
            const qint64 id = number.match(attributes).captured(1).toLongLong();
            html += id > 0 ? imageHtml(inside, id) : inside;
            continue;
        }
        const QString name = className.match(attributes).captured(1);
        if (name.isEmpty() || !takeField(name, inside, reading.content))
            html += inside;
    }
    html += QStringView(text.content).mid(at);
    reading.content.body = bodyFromHtml(html);
    for (Block &figure : reading.content.body.blocks) {
        if (figure.kind != Block::Kind::Figure || !figure.ref.startsWith("wp-"_L1))
            continue;
        reading.pictures.insert(figure.ref.mid(3).toLongLong(), figure);
        figure.caption.clear();
        figure.credit.clear();
    }
    return reading;
}

void bindPictures(Reading &reading, const QHash<qint64, QString> &uses)
{
    for (Block &figure : reading.content.body.blocks) {
        if (figure.kind != Block::Kind::Figure || !figure.ref.startsWith("wp-"_L1))
            continue;
        const qint64 number = figure.ref.mid(3).toLongLong();
        figure.ref = uses.value(number);
        if (figure.ref.isEmpty()) // somebody's picture: its words wait for it here
            figure.caption = reading.pictures.value(number).caption;
    }
}

QJsonArray numbers(const QList<qint64> &list)
{
    QJsonArray array;
    for (const qint64 number : list)
        array += number;
    return array;
}

QList<qint64> numbersOf(const QJsonArray &array)
{
    QList<qint64> list;
    for (const auto &number : array)
        list += number.toInteger();
    return list;
}

Body withBlocks(const Body &body, const std::function<bool(const Block &)> &stays)
{
    Body left;
    for (const Block &block : body.blocks)
        if (stays(block))
            left.blocks += block;
    return left;
}

// The difference of the two readings in `before`.
Body carried(const Body &was, const Body &before, const Body &is)
{
    if (was == before)
        return is;
    if (is == was)
        return before;
    Body body;
    const auto parts = merge::bodies(was, before, is);
    for (const merge::Part &part : parts) {
        const bool clash = part.source == merge::Source::Clash;
        if (const auto &block = clash && part.theirs ? part.theirs : part.merged)
            body.blocks += *block;
    }
    return body;
}

} // namespace

QString storyMark(const QString &storyId, const QString &data)
{
    return data.isEmpty() ? storyMark(storyId)
                          : storyMark(storyId) + inBlock.start + data + inBlock.end;
}

QString markedStory(const QString &content)
{
    static const QRegularExpression mark(
        u"^\\s*<!-- toasoan:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) -->"_s);
    return mark.match(content).captured(1);
}

PostText partedText(
    const QString &title, const QString &excerpt, const QString &content, const QString &data)
{
    PostText text{title, excerpt, content, data};
    const QString story = markedStory(content);
    if (story.isEmpty())
        return text;
    const QString mark = storyMark(story);
    qsizetype from = content.indexOf(mark) + mark.size();
    text.unfinished = data.isEmpty();
    for (const Wrapping &wrapping : {inBlock, inComment}) {
        if (!QStringView(content).mid(from).startsWith(wrapping.start))
            continue;
        const qsizetype start = from + wrapping.start.size();
        const qsizetype end = content.indexOf(wrapping.end, start);
        if (end > 0) {
            text.data = content.mid(start, end - start);
            text.unfinished = false;
            from = end + wrapping.end.size();
        }
    }
    while (from < content.size() && content.at(from) == u'\n')
        ++from;
    text.content = content.mid(from);
    return text;
}

std::optional<PostTerms> postTerms(const QJsonObject &post)
{
    if (!post.contains(u"categories"_s) || !post.contains(u"tags"_s))
        return {};
    return PostTerms{
        numbersOf(post[u"categories"_s].toArray()), numbersOf(post[u"tags"_s].toArray())};
}

QString keptTexts(const KeptTexts &texts)
{
    QJsonObject uses;
    for (auto it = texts.uses.cbegin(); it != texts.uses.cend(); ++it)
        uses.insert(QString::number(it.key()), *it);
    QJsonObject json{{u"title"_s, texts.text.title}, {u"excerpt"_s, texts.text.excerpt},
        {u"content"_s, texts.text.content}, {u"data"_s, texts.text.data}, {u"uses"_s, uses}};
    if (texts.terms) {
        json.insert(u"sections"_s, numbers(texts.terms->sections));
        json.insert(u"tags"_s, numbers(texts.terms->tags));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<KeptTexts> keptTextsFrom(const QString &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.toUtf8()).object();
    if (json.isEmpty())
        return {};
    KeptTexts texts{{json[u"title"_s].toString(), json[u"excerpt"_s].toString(),
                        json[u"content"_s].toString(), json[u"data"_s].toString()},
        {}};
    const QJsonObject uses = json[u"uses"_s].toObject();
    for (auto it = uses.begin(); it != uses.end(); ++it)
        texts.uses.insert(it.key().toLongLong(), it.value().toString());
    if (json.contains(u"sections"_s))
        texts.terms = PostTerms{
            numbersOf(json[u"sections"_s].toArray()), numbersOf(json[u"tags"_s].toArray())};
    return texts;
}

Content changedPost(const Content &before, const PostText &earlier, const PostText &later,
    const QHash<qint64, QString> &uses)
{
    if (earlier.textPrint() == later.textPrint())
        return before;
    Reading was = read(earlier), is = read(later);
    Content now = before;
    for (const auto field :
        {&Content::kicker, &Content::headline, &Content::standfirst, &Content::source})
        if (was.content.*field != is.content.*field)
            now.*field = is.content.*field;
    if (was.content.byline != is.content.byline)
        now.byline = is.content.byline;
    bindPictures(was, uses);
    bindPictures(is, uses);
    // what reading loses is not there in either reading, so that nobody took it out
    const Body body = carried(was.content.body, before.body, is.content.body);
    // pictures that no figure shows are printed all the same: they make no figure here
    const auto figured = [](const Body &in, const QString &id) {
        return std::any_of(in.blocks.cbegin(), in.blocks.cend(), [&](const Block &block) {
            return block.kind == Block::Kind::Figure && block.ref == id;
        });
    };
    now.body = normalised(withBlocks(body, [&](const Block &block) {
        return block.kind != Block::Kind::Figure || block.ref.isEmpty()
            || figured(before.body, block.ref) || !figured(was.content.body, block.ref);
    }));
    for (auto it = is.pictures.cbegin(); it != is.pictures.cend(); ++it) {
        const QString id = uses.value(it.key());
        const Block old = was.pictures.value(it.key());
        for (Photo &photo : now.photos) {
            if (photo.id != id)
                continue;
            if (old.caption != it->caption)
                photo.caption = it->caption;
            if (old.credit != it->credit)
                photo.credit = bareCredit(it->credit);
        }
    }
    return now;
}

} // namespace toasoan
