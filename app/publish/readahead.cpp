// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/readahead.h"

#include "publish/updates.h"
#include "store/snapshot.h"

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

// A story's own headline may begin as the title of an update does.
PostText unmarked(PostText text, bool update)
{
    if (update)
        text.title = updates::unmarked(text.title);
    return text;
}

void takeUses(const Envelope &envelope, KeptTexts &texts)
{
    texts.uses.clear();
    texts.lead = 0;
    for (const SentPicture &picture : envelope.pictures)
        for (const Photo &photo : envelope.content.photos)
            if (photo.sha256 == picture.sha256)
                texts.uses.insert(picture.media, photo.id);
    for (auto it = texts.uses.cbegin(); it != texts.uses.cend(); ++it)
        if (*it == envelope.content.lead)
            texts.lead = it.key();
}

PostText sentText(const Envelope &envelope)
{
    return postText(envelope.content, envelope.films, [&](const Photo &photo) {
        for (const SentPicture &picture : envelope.pictures)
            if (picture.sha256 == photo.sha256)
                return PostPicture{picture.media, picture.url, picture.size};
        return PostPicture();
    });
}

void takeEnvelope(PostedText &posted, const ServerPost &post,
    const std::optional<KeptTexts> &before, const QString &print, bool update)
{
    const Envelope &envelope = *post.envelope;
    takeUses(envelope, posted.texts);
    posted.exact = post.viewed || envelope.print == post.text.textPrint();
    const bool same = before && print == envelope.print;
    posted.plain = envelope.print;
    posted.content = posted.exact
        ? envelope.content
        : changedPost(envelope.content, same ? unmarked(before->text, update) : sentText(envelope),
            unmarked(post.text, update), posted.texts.uses, &posted.unkept);
}

} // namespace

PostedText postedText(const ServerPost &post, const std::optional<KeptTexts> &before,
    const Content &base, bool update, const QHash<qint64, QString> &uses)
{
    PostedText posted;
    posted.texts = {post.text, before ? before->uses : QHash<qint64, QString>(),
        post.terms   ? post.terms
            : before ? before->terms
                     : std::nullopt,
        post.author, before ? before->lead : std::nullopt,
        before && (post.slug.isEmpty() || post.status == "trash"_L1) ? before->slug : post.slug,
        post.isClosed};
    posted.texts.uses.insert(uses);
    posted.content = base;
    posted.plain = before ? before->text.textPrint() : post.text.textPrint();
    if (post.envelope)
        takeEnvelope(posted, post, before, posted.plain, update);
    else if (before)
        posted.content = changedPost(base, unmarked(before->text, update),
            unmarked(post.text, update), posted.texts.uses, &posted.unkept);
    return posted;
}

std::shared_ptr<const ReadAhead> readAhead(const ServerPost &post, RawBase raw)
{
    if (post.viewed || raw.print == post.print)
        return {};
    const auto base = fromSnapshot(raw.content);
    if (!base)
        return {};
    auto ahead = std::make_shared<ReadAhead>();
    ahead->base = *base;
    ahead->before = keptTextsFrom(raw.texts);
    ahead->enveloped = post.envelope.has_value();
    ahead->posted = postedText(post, ahead->before, ahead->base, false);
    ahead->texts = keptTexts(ahead->posted.texts);
    ahead->written = written(ahead->posted.content, raw.story);
    ahead->raw = std::move(raw);
    return ahead;
}

} // namespace toasoan
