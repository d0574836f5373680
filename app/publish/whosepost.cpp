// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/whosepost.h"

#include "publish/pull.h"
#include "publish/updates.h"
#include "store/copies.h"
#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(WhosePost)
};

constexpr qsizetype leastPassage = 20; // letters; shorter lines stand in many articles

QString slugOf(const ServerPost &post)
{
    constexpr auto trashed = "__trashed"_L1;
    return post.slug.endsWith(trashed) ? post.slug.chopped(trashed.size()) : post.slug;
}

QString headlineOf(const PostText &text)
{
    return plainTerm(updates::unmarked(text.title)).simplified();
}

QSet<QString> passagesOf(const PostText &text)
{
    static const QRegularExpression markup(
        u"<!--.*?-->|<[^>]*>"_s, QRegularExpression::DotMatchesEverythingOption);
    QString plain = text.content + u'\n' + text.excerpt;
    const QStringList lines = plain.replace(markup, u"\n"_s).split(u'\n');
    QSet<QString> passages;
    for (const QString &line : lines)
        if (const QString words = line.simplified(); words.size() >= leastPassage)
            passages.insert(words);
    return passages;
}

// Of a post that may only be read as readers do.
bool looksLikeAnothers(const ServerPost &there, const KeptTexts &before)
{
    const bool given = before.author > 0 && before.author != there.author;
    const QString headline = slug(headlineOf(before.text));
    return given && !headline.isEmpty() && !there.slug.startsWith(headline)
        && slug(there.shownTitle) != headline;
}

} // namespace

bool isAnothers(
    const ServerPost &there, const QString &mark, const std::optional<KeptTexts> &before)
{
    const QString slug = slugOf(there);
    if (isSlugOf(slug, mark) || (before && !slug.isEmpty() && slug == before->slug))
        return false;
    const QString said = there.viewed && there.envelope ? there.envelope->story : there.mark;
    if (!said.isEmpty())
        return said != mark;
    if (!before)
        return false;
    if (there.viewed)
        return looksLikeAnothers(there, *before);
    const QString headline = headlineOf(there.text);
    return (headline.isEmpty() || headline != headlineOf(before->text))
        && there.text.textPrint() != before->text.textPrint()
        && !passagesOf(there.text).intersects(passagesOf(before->text));
}

Result<bool> isAnothers(Store &store, const ServerPost &there, const Remote &known)
{
    const QString mark
        = updates::isChannel(known.server) ? updates::mark(known.story) : known.story;
    if (there.print == known.base || isSlugOf(there.slug, mark))
        return false; // as nearly always: nothing is read for it
    return Copies(store).baseTexts(known.story, known.server).map([&](const QByteArray &kept) {
        return isAnothers(there, mark, keptTextsFrom(kept));
    });
}

bool isFoundAgain(
    const QJsonObject &shown, const QString &story, const std::optional<KeptTexts> &before)
{
    QJsonObject parts = shown;
    const QJsonValue content = parts.take(u"content"_s);
    ServerPost there = serverPost(parts);
    if (isSlugOf(there.slug, story))
        return true;
    if (!before || there.slug.isEmpty() || there.slug != before->slug)
        return false;
    if (there.envelope)
        return there.envelope->story == story;
    const QString headline = slug(headlineOf(before->text));
    there.text.content = content[u"rendered"_s].toString();
    return (!headline.isEmpty() && slug(there.shownTitle) == headline)
        || passagesOf(there.text).intersects(passagesOf(before->text));
}

QString lostNumber(const QString &headline)
{
    return Text::tr(
        "Of “%1” the server has nothing any more, and its number there is another post's: the "
        "server seems to have been set back to an old copy. That post was left alone.")
        .arg(headline);
}

} // namespace toasoan
