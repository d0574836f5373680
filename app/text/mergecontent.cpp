// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/mergecontent.h"

#include "text/align.h"

#include <algorithm>
#include <QSet>

namespace toasoan::merge {

using namespace Qt::StringLiterals;

namespace {

Runs runsOf(const QString &text)
{
    return text.isEmpty() ? Runs() : Runs{Run{text}};
}

template <typename Value>
const Value &changed(const Value &base, const Value &mine, const Value &theirs)
{
    return mine == base ? theirs : mine;
}

/// A list as a set with an order: what either side took out is out, what either added is in.
QStringList lists(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    if (mine == base)
        return theirs;
    if (theirs == base)
        return mine;
    QStringList all;
    for (const QString &item : mine)
        if (theirs.contains(item) || !base.contains(item))
            all += item;
    for (const QString &item : theirs)
        if (!base.contains(item) && !all.contains(item))
            all += item;
    return all;
}

QList<Correction> corrections(
    const QList<Correction> &base, const QList<Correction> &mine, const QList<Correction> &theirs)
{
    if (mine == base)
        return theirs;
    QList<Correction> all = mine;
    for (const Correction &correction : theirs)
        if (!all.contains(correction) && !base.contains(correction))
            all += correction;
    std::stable_sort(all.begin(), all.end(),
        [](const Correction &a, const Correction &b) { return a.at < b.at; });
    return all;
}

const Photo *find(const QList<Photo> &photos, const QString &id)
{
    const auto found = std::find_if(
        photos.cbegin(), photos.cend(), [&](const Photo &photo) { return photo.id == id; });
    return found == photos.cend() ? nullptr : &*found;
}

class Merger
{
public:
    Merger(const Content &base, const Content &mine, const Content &theirs)
        : m_base(base)
        , m_mine(mine)
        , m_theirs(theirs)
    {
    }

    Merged run()
    {
        Content &content = m_merged.content;
        field(u"kicker"_s, &Content::kicker);
        field(u"headline"_s, &Content::headline);
        field(u"standfirst"_s, &Content::standfirst);
        field(u"dateline"_s, &Content::dateline);
        field(u"source"_s, &Content::source);
        whole(u"section"_s, &Content::section);
        content.byline = lists(m_base.byline, m_mine.byline, m_theirs.byline);
        content.tags = lists(m_base.tags, m_mine.tags, m_theirs.tags);
        content.related = lists(m_base.related, m_mine.related, m_theirs.related);
        content.corrections
            = corrections(m_base.corrections, m_mine.corrections, m_theirs.corrections);
        m_merged.parts = bodies(m_base.body, m_mine.body, m_theirs.body);
        photos();
        content.lead = changed(m_base.lead, m_mine.lead, m_theirs.lead);
        if (!find(content.photos, content.lead))
            content.lead = find(content.photos, m_mine.lead) ? m_mine.lead : QString();
        return std::move(m_merged);
    }

private:
    QString text(const QString &name, const QString &photo, const QString &base,
        const QString &mine, const QString &theirs)
    {
        if (mine == base || mine == theirs)
            return theirs;
        if (theirs == base)
            return mine;
        if (const auto both = words(runsOf(base), runsOf(mine), runsOf(theirs)))
            return plainText(*both);
        m_merged.fields += {name, photo, base, mine, theirs};
        return mine;
    }

    void field(const QString &name, QString Content::*of)
    {
        m_merged.content.*of = text(name, {}, m_base.*of, m_mine.*of, m_theirs.*of);
    }

    // A name among several: half of each would be none.
    void whole(const QString &name, QString Content::*of)
    {
        const QString &base = m_base.*of, &mine = m_mine.*of, &theirs = m_theirs.*of;
        m_merged.content.*of = changed(base, mine, theirs);
        if (mine != base && theirs != base && mine != theirs)
            m_merged.fields += {name, {}, base, mine, theirs};
    }

    Photo photo(const Photo &base, const Photo &mine, const Photo &theirs)
    {
        Photo photo = mine;
        photo.sha256 = changed(base.sha256, mine.sha256, theirs.sha256);
        photo.caption = text(u"caption"_s, mine.id, base.caption, mine.caption, theirs.caption);
        photo.credit = text(u"credit"_s, mine.id, base.credit, mine.credit, theirs.credit);
        photo.alt = text(u"alt"_s, mine.id, base.alt, mine.alt, theirs.alt);
        photo.framing = changed(base.framing, mine.framing, theirs.framing);
        if (photo.size.isEmpty() || photo.sha256 != mine.sha256)
            photo.size = theirs.size;
        return photo;
    }

    // The order is that of the side that changed it; what was changed is not taken out.
    void photos()
    {
        const auto order = [](const QList<Photo> &photos) {
            QStringList ids;
            for (const Photo &photo : photos)
                ids += photo.id;
            return ids;
        };
        const QStringList mine = order(m_mine.photos), theirs = order(m_theirs.photos);
        QStringList ids = mine == order(m_base.photos) ? theirs : mine;
        const QStringList all = mine + theirs;
        for (const QString &id : all)
            if (!ids.contains(id))
                ids += id;
        QSet<QString> shown;
        for (const Part &part : std::as_const(m_merged.parts))
            for (const auto &block : {part.mine, part.theirs, part.merged})
                if (part.merged && block && block->kind == Block::Kind::Figure)
                    shown.insert(block->ref);
        for (const QString &id : std::as_const(ids)) {
            const Photo *base = find(m_base.photos, id), *my = find(m_mine.photos, id),
                        *their = find(m_theirs.photos, id);
            if (my && their)
                m_merged.content.photos += photo(base ? *base : Photo(), *my, *their);
            else if (const Photo *kept = my ? my : their;
                     !base || *kept != *base || shown.contains(id))
                m_merged.content.photos += *kept;
        }
    }

    const Content &m_base, &m_mine, &m_theirs;
    Merged m_merged;
};

QString chosen(const FieldClash &clash, const Choice &choice)
{
    if (choice.own && wordsToRewrite(clash))
        return choice.own->simplified();
    const Keep keep = choice.keep;
    if (keep == Keep::Theirs)
        return clash.theirs;
    const bool joins = keep == Keep::Both && clash.field != "section"_L1 && !clash.mine.isEmpty()
        && !clash.theirs.isEmpty();
    return joins                                     ? clash.mine + " / "_L1 + clash.theirs
        : keep == Keep::Both && clash.mine.isEmpty() ? clash.theirs
                                                     : clash.mine;
}

void put(Content &content, const FieldClash &clash, const Choice &choice)
{
    const QString text = chosen(clash, choice);
    if (clash.photo.isEmpty()) {
        for (const auto &[name, field] :
            {std::pair("kicker"_L1, &Content::kicker), {"headline"_L1, &Content::headline},
                {"standfirst"_L1, &Content::standfirst}, {"dateline"_L1, &Content::dateline},
                {"source"_L1, &Content::source}, {"section"_L1, &Content::section}})
            if (clash.field == name)
                content.*field = text;
        return;
    }
    for (Photo &photo : content.photos)
        if (photo.id == clash.photo)
            (clash.field == "caption"_L1         ? photo.caption
                    : clash.field == "credit"_L1 ? photo.credit
                                                 : photo.alt)
                = text;
}

QList<Block> chosen(const Part &part, const Choice &choice)
{
    QList<Block> blocks;
    if (choice.own && wordsToRewrite(part)) {
        Block block = part.mine ? *part.mine : *part.theirs;
        const QList<Runs> paragraphs = rewritten(block.runs, *choice.own);
        for (const Runs &runs : paragraphs) {
            block.runs = runs;
            blocks += block;
        }
        return blocks;
    }
    if (choice.keep != Keep::Theirs && part.mine)
        blocks += *part.mine;
    if (choice.keep != Keep::Mine && part.theirs)
        blocks += *part.theirs;
    return blocks;
}

} // namespace

bool Merged::clashes() const
{
    return clashCount() > 0;
}

int Merged::clashCount() const
{
    return int(fields.size() + std::count_if(parts.cbegin(), parts.cend(), [](const Part &part) {
        return part.source == Source::Clash;
    }));
}

Merged contents(const Content &base, const Content &mine, const Content &theirs)
{
    return Merger(base, mine, theirs).run();
}

Merged strangers(const Content &mine, const Content &theirs)
{
    Content common;
    const QList<BlockPair> pairs = alignBlocks(mine.body, theirs.body);
    for (const BlockPair &pair : pairs)
        if (pair.before >= 0 && pair.after >= 0
            && mine.body.blocks.at(pair.before) == theirs.body.blocks.at(pair.after))
            common.body.blocks += mine.body.blocks.at(pair.before);
    Merged merged = contents(common, mine, theirs);
    for (Part &part : merged.parts)
        if (part.source == Source::Mine || part.source == Source::Theirs)
            part.source = Source::Clash;
    return merged;
}

std::optional<QString> wordsToRewrite(const FieldClash &clash)
{
    if (clash.field == "section"_L1)
        return {};
    return clash.mine.isEmpty() ? clash.theirs : clash.mine;
}

std::optional<QString> wordsToRewrite(const Part &part)
{
    for (const auto &side : {part.mine, part.theirs})
        if (side && !hasWords(*side))
            return {};
    return plainText((part.mine ? *part.mine : *part.theirs).runs);
}

Content decided(const Merged &merged, const QList<Choice> &choices)
{
    Content content = merged.content;
    qsizetype at = 0;
    for (const FieldClash &clash : merged.fields)
        put(content, clash, choices.value(at++));
    for (const Part &part : merged.parts) {
        if (part.source == Source::Clash)
            content.body.blocks += chosen(part, choices.value(at++));
        else if (part.merged)
            content.body.blocks += *part.merged;
    }
    content.body = normalised(std::move(content.body));
    return content;
}

Content decided(const Merged &merged, Keep choice)
{
    return decided(merged, QList<Choice>(merged.clashCount(), Choice{choice}));
}

} // namespace toasoan::merge
