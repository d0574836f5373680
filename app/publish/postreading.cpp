// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back: what a post on the server says of the story that it was made from.
#include "base/quickjson.h"
#include "publish/blocks.h"
#include "publish/postparts.h"
#include "text/merge.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

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

void bindPictures(Body &body, const PostReading &reading, const QHash<qint64, QString> &uses)
{
    for (Block &figure : body.blocks) {
        if (figure.kind != Block::Kind::Figure || !figure.ref.startsWith("wp-"_L1))
            continue;
        const qint64 number = figure.ref.mid(3).toLongLong();
        figure.ref = uses.value(number);
        if (!figure.ref.isEmpty())
            continue;
        const ShownPicture shown = reading.pictures.value(number); // somebody's: its words wait
        figure.caption = shown.caption.isEmpty() ? shown.alt : shown.caption;
        figure.credit = bareCredit(shown.credit);
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

// Uses of the pictures that somebody took out of the text there; one that is still named in some
// other form is not out.
QSet<QString> takenOut(const QList<Photo> &photos, const PostReading &was, const PostReading &is,
    const QHash<qint64, QString> &uses)
{
    QSet<QString> gone;
    for (auto it = was.pictures.cbegin(); it != was.pictures.cend(); ++it) {
        if (is.named.contains(it.key()))
            continue;
        const auto out = std::find_if(photos.cbegin(), photos.cend(),
            [&](const Photo &photo) { return photo.id == uses.value(it.key()); });
        if (out == photos.cend())
            continue;
        for (const Photo &photo : photos) // uses of one picture have one number there
            if (photo.sha256 == out->sha256 && photo.credit == out->credit)
                gone.insert(photo.id);
    }
    return gone;
}

// Films have no number there: they are known by their order in what was sent.
void bindFilms(const Body &before, PostReading &was, PostReading &is)
{
    QStringList refs;
    for (const Block &block : before.blocks)
        if (block.kind == Block::Kind::Film)
            refs += block.ref;
    const bool known = refs.size() == was.films.size(); // a hidden one is not sent
    const auto bind = [&](PostReading &reading) {
        Body body;
        for (const Block &block : std::as_const(reading.content.body.blocks)) {
            if (block.kind != Block::Kind::Film) {
                body.blocks += block;
                continue;
            }
            const Runs runs = reading.films.value(block.ref.toInt());
            const qsizetype at = was.films.indexOf(runs);
            if (at < 0)
                body.blocks += Block{.runs = runs};
            else if (known)
                body.blocks += Block{.kind = Block::Kind::Film, .ref = refs.at(at)};
        }
        reading.content.body = body;
    };
    bind(was);
    bind(is);
}

// “Đính chính (…): ” of a notice, by which it is known when its words are changed.
QString stampOf(const QString &notice)
{
    static const QRegularExpression stamp(u"^Đính chính \\([^)]*\\): "_s);
    return stamp.match(notice).captured();
}

void carryNotices(const PostReading &was, PostReading &is, QList<Correction> &corrections)
{
    QStringList added;
    for (const QString &notice : std::as_const(is.notices))
        if (!was.notices.contains(notice))
            added += notice;
    if (was.notices.size() == corrections.size()) {
        QList<Correction> left;
        for (qsizetype i = 0; i < corrections.size(); ++i) {
            const QString &notice = was.notices.at(i);
            if (is.notices.contains(notice)) {
                left += corrections.at(i);
                continue;
            }
            const QString stamp = stampOf(notice);
            const auto changed = std::find_if(added.cbegin(), added.cend(),
                [&](const QString &text) { return !stamp.isEmpty() && text.startsWith(stamp); });
            if (changed == added.cend())
                continue;
            left += Correction{corrections.at(i).at, changed->mid(stamp.size())};
            added.erase(changed);
        }
        corrections = left;
    }
    for (const QString &notice : std::as_const(added))
        is.content.body.blocks += Block{.runs = {Run{notice}}};
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
        u"^\\s*(?:<p>\\s*)?<!-- toasoan:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) -->"_s);
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
    const auto pass = [&content, &from] {
        // WordPress' editor parts the two, and puts the mark into a paragraph
        static const QRegularExpression between(u"\\s*(?:</p>\\s*)?"_s);
        from = between
                   .match(content, from, QRegularExpression::NormalMatch,
                       QRegularExpression::AnchorAtOffsetMatchOption)
                   .capturedEnd();
    };
    pass();
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
    pass();
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

QByteArray keptTexts(const KeptTexts &texts)
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
    if (texts.author > 0)
        json.insert(u"author"_s, texts.author);
    if (texts.lead)
        json.insert(u"lead"_s, *texts.lead);
    if (!texts.slug.isEmpty())
        json.insert(u"slug"_s, texts.slug);
    if (texts.isClosed)
        json.insert(u"closed"_s, true);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<KeptTexts> keptTextsFrom(const QByteArray &kept)
{
    const QJsonObject json = quickJson(kept).object();
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
    texts.author = json[u"author"_s].toInteger();
    if (json.contains(u"lead"_s))
        texts.lead = json[u"lead"_s].toInteger();
    texts.slug = json[u"slug"_s].toString();
    texts.isClosed = json[u"closed"_s].toBool();
    return texts;
}

Content changedPost(const Content &before, const PostText &earlier, const PostText &later,
    const QHash<qint64, QString> &uses, QStringList *unkept)
{
    if (unkept)
        unkept->clear();
    if (earlier.textPrint() == later.textPrint())
        return before;
    PostReading was = readPost(earlier), is = readPost(later);
    if (unkept)
        *unkept = unkeptParts(earlier, later, was, is, uses);
    Content now = before;
    for (const auto field : {&Content::kicker, &Content::headline, &Content::standfirst,
             &Content::dateline, &Content::source})
        if (was.content.*field != is.content.*field)
            now.*field = is.content.*field;
    if (was.content.byline != is.content.byline)
        now.byline = is.content.byline;
    if (was.sapo != is.sapo) // what people see there, and so what they correct
        now.standfirst = is.sapo;
    bindFilms(before.body, was, is);
    carryNotices(was, is, now.corrections);
    bindPictures(was.content.body, was, uses);
    bindPictures(is.content.body, is, uses);
    // what reading loses is not there in either reading, so that nobody took it out
    const Body body = carried(was.content.body, before.body, is.content.body);
    // pictures that no figure shows are printed all the same: they make no figure here
    const auto figured = [](const Body &in, const QString &id) {
        return std::any_of(in.blocks.cbegin(), in.blocks.cend(), [&](const Block &block) {
            return block.kind == Block::Kind::Figure && block.ref == id;
        });
    };
    const QSet<QString> gone = takenOut(before.photos, was, is, uses);
    now.body = normalised(withBlocks(body, [&](const Block &block) {
        return block.kind != Block::Kind::Figure || block.ref.isEmpty()
            || (!gone.contains(block.ref)
                && (figured(before.body, block.ref) || !figured(was.content.body, block.ref)));
    }));
    now.photos.removeIf([&](const Photo &photo) { return gone.contains(photo.id); });
    if (gone.contains(now.lead))
        now.lead.clear();
    for (auto it = is.pictures.cbegin(); it != is.pictures.cend(); ++it) {
        const QString id = uses.value(it.key());
        const auto old = was.pictures.constFind(it.key());
        for (Photo &photo : now.photos) {
            if (photo.id != id || old == was.pictures.cend())
                continue;
            const bool told = it->isPlain || !it->caption.isEmpty();
            if (told && old->caption != it->caption)
                photo.caption = it->caption;
            if (told && old->credit != it->credit)
                photo.credit = bareCredit(it->credit);
            if (old->alt != it->alt)
                photo.alt = it->alt;
        }
    }
    return now;
}

} // namespace toasoan
