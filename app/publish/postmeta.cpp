// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/joining.h"
#include "publish/postpush.h"
#include "publish/pull.h"
#include "text/vietnamese.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

/// What PostPush tells the plugin of a story, and what it remembers of having told.
namespace toasoan {

namespace {

constexpr qsizetype longestLine = 500, longestText = 5000; // of the plugin's fields

} // namespace

// Fields that only editors may write are left out by others: a refused one would leave the rest
// written and answer an error all the same.
QJsonObject PostPush::metaFields(const PostText &text) const
{
    const Server &server = m_wordpress.server();
    if (!server.offers(u"meta"_s))
        return {};
    const Content &content = m_goal.content;
    QString credit;
    for (const Photo &photo : content.photos)
        if (credit.isEmpty() || photo.id == content.lead)
            credit = photo.credit;
    QJsonObject meta{{u"client_uuid"_s, mark()},
        {u"sapo"_s, shortened(content.standfirst, longestText)},
        {u"byline"_s, shortened(content.byline.join(u", "_s), longestLine)},
        {u"source"_s, shortened(content.source, longestLine)},
        {u"credit"_s, shortened(credit, longestLine)}};
    if (!server.offers(u"newsroom"_s))
        return meta;
    meta.insert(u"story"_s, text.data);
    if (server.isEditor() && m_goal.envelope) {
        meta.insert(u"approved"_s, m_goal.envelope->approved);
        if (m_goal.envelope->action == Action::Return)
            meta.insert(u"note"_s, shortened(m_goal.envelope->note, longestText));
        else if (m_goal.isPublic())
            meta.insert(u"note"_s, QString()); // what was to be done is done
    }
    return meta;
}

bool PostPush::metaFits(const QJsonObject &meta) const
{
    const QJsonValue there = m_there[u"meta"_s];
    for (auto it = meta.begin(); it != meta.end(); ++it)
        if (there[it.key()] != it.value())
            return false;
    return true;
}

qint64 PostPush::leadThere() const
{
    for (const Picture &picture : m_pictures)
        if (picture.use == m_goal.content.lead)
            return picture.there.picture;
    return 0;
}

// Only a lead that changed here since both sides last knew the same is put over theirs.
Result<bool> PostPush::sendsLead() const
{
    const auto base = Copies(m_store).baseTexts(m_goal.story.id, m_channel);
    if (!base)
        return tl::unexpected(base.error());
    const qint64 lead = leadThere(), there = m_there[u"featured_media"_s].toInteger();
    const auto texts = keptTextsFrom(*base);
    if (postTextOf(m_there).unfinished)
        return true; // a new post, whatever stood in one before
    if (!texts || !texts->lead)
        return lead > 0 || !texts || texts->uses.contains(there);
    const bool theirs = there > 0 && there != *texts->lead;
    return lead != *texts->lead && (lead > 0 || !theirs);
}

// From here on both sides know this text.
Result<void> PostPush::keepBase()
{
    Copies copies(m_store);
    const auto known = copies.base(m_goal.story.id, m_channel);
    if (!known)
        return tl::unexpected(known.error());
    if (m_goal.off() && !*known)
        return {};
    Copy base = known->value_or(Copy());
    base.story = m_goal.story.id;
    base.server = m_channel;
    base.state = m_goal.status == "publish"_L1 ? State::Published : m_goal.story.state;
    base.review = m_goal.update ? m_goal.story.review : Review::None;
    base.print = m_remote.base;
    if (m_goal.off())
        return copies.setBase(base);
    const auto hash = hashHere(m_store, m_goal.content);
    if (!hash)
        return tl::unexpected(hash.error());
    base.content = m_goal.content;
    base.hash = *hash;
    base.approved = m_goal.envelope && !m_goal.envelope->approved.isEmpty();
    KeptTexts texts{
        postTextOf(m_there), {}, postTerms(m_there), m_there[u"author"_s].toInteger(), leadThere()};
    texts.slug = m_there[u"slug"_s].toString();
    texts.isClosed = !m_there[u"password"_s].toString().isEmpty();
    for (const Picture &picture : m_pictures)
        texts.uses.insert(picture.there.picture, picture.use);
    base.texts = keptTexts(texts);
    return copies.setBase(base);
}

} // namespace toasoan
