// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pull.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// Section and tags that somebody changed on the server itself.
namespace toasoan {

namespace {

QList<qint64> without(QList<qint64> list, const QList<qint64> &others)
{
    list.removeIf([&](qint64 number) { return others.contains(number); });
    return list;
}

} // namespace

// Names of what is new or gone; a question for each taxonomy, at most.
void Pull::nextTerm()
{
    if (!m_terms || !m_post.terms) {
        nextPicture();
        return;
    }
    const std::array<std::tuple<QString, QList<qint64>, QList<qint64>>, 2> kinds{
        std::tuple(u"categories"_s, m_terms->sections, m_post.terms->sections),
        std::tuple(u"tags"_s, m_terms->tags, m_post.terms->tags)};
    for (const auto &[taxonomy, before, now] : kinds) {
        QStringList unknown;
        QList<qint64> changed = without(before, now);
        changed += changed.isEmpty() ? without(now, before) : now;
        for (const qint64 number : changed)
            if (!m_termNames.contains({taxonomy, number}))
                unknown += QString::number(number);
        if (unknown.isEmpty())
            continue;
        m_wordpress.termsByNumber(taxonomy, unknown,
            whileOpen([this, taxonomy = taxonomy, unknown](
                          const RestAnswer &answer) { termsNamed(taxonomy, unknown, answer); }));
        return;
    }
    nextPicture();
}

void Pull::termsNamed(const QString &taxonomy, const QStringList &asked, const RestAnswer &answer)
{
    if (!answer.done()) {
        if (answer.status == 0)
            end(answer);
        else
            leave(answer.error.text);
        return;
    }
    for (const QString &number : asked) // deleted ones have no name
        m_termNames.insert({taxonomy, number.toLongLong()}, {});
    const QJsonArray list = answer.json.array();
    for (const auto &term : list)
        m_termNames.insert(
            {taxonomy, term[u"id"_s].toInteger()}, plainTerm(term[u"name"_s].toString()));
    nextTerm();
}

QStringList Pull::namesOf(const QString &taxonomy, const QList<qint64> &ids) const
{
    QStringList names;
    for (const qint64 number : ids)
        if (const QString name = m_termNames.value({taxonomy, number}); !name.isEmpty())
            names += name;
    return names;
}

void Pull::applyTerms(const ServerPost &post, const PostTerms &before, Content &content)
{
    const auto isSection = [&](const QString &name) { return isSameTerm(name, content.section); };
    const QStringList left
        = namesOf(u"categories"_s, without(before.sections, post.terms->sections));
    const QStringList sections = namesOf(u"categories"_s, post.terms->sections);
    if (std::any_of(left.cbegin(), left.cend(), isSection) && !sections.isEmpty()) {
        const auto newsroom = m_store.newsroom();
        const QStringList here = newsroom ? newsroom->sections : QStringList();
        const auto known = std::find_if(here.cbegin(), here.cend(), [&](const QString &section) {
            return sections.contains(section, Qt::CaseInsensitive);
        });
        if (known != here.cend())
            content.section = *known;
        else
            m_warnings += tr("“%1” stands in the section “%2” on the server, which is none of this "
                             "newsroom's; its section here stays.")
                              .arg(content.headline, sections.constFirst());
    }
    const QStringList gone = namesOf(u"tags"_s, without(before.tags, post.terms->tags));
    for (const QString &name : gone)
        content.tags.removeIf([&](const QString &tag) { return isSameTerm(tag, name); });
    const QStringList added = namesOf(u"tags"_s, without(post.terms->tags, before.tags));
    for (const QString &name : added)
        if (std::none_of(content.tags.cbegin(), content.tags.cend(),
                [&](const QString &tag) { return isSameTerm(tag, name); }))
            content.tags += name;
}

} // namespace toasoan
