// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storymodel.h"

#include "common/stateshape.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

StoryModel::StoryModel(StoryIndex &index, Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
    , m_session(session)
{
    connect(&index, &StoryIndex::changed, this, &StoryModel::rearrange);
    connect(&session, &Session::memberChanged, this, &StoryModel::rearrange);
    connect(&session, &Session::newsroomChanged, this, &StoryModel::rearrange);
    rearrange();
}

void StoryModel::setFilter(const StoryFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rearrange();
}

Onlooker StoryModel::onlooker() const
{
    const QList<Member> &members = m_session.members();
    const bool another = std::any_of(members.cbegin(), members.cend(), [&](const Member &member) {
        return member.name != m_session.member().name
            && (member.role == Role::Editor || member.role == Role::Administrator);
    });
    return {m_session.member(), !another, m_index.store().now()};
}

QModelIndex StoryModel::indexOf(const QString &storyId) const
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (m_rows.at(i).key == storyId)
            return index(i);
    return {};
}

int StoryModel::storyCount() const
{
    return int(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [](const StoryRow &row) { return !row.isHeading(); }));
}

QString StoryModel::authorText(const StorySummary &story) const
{
    if (story.author == m_session.member().name)
        return tr("you");
    return m_session.displayName(story.author);
}

int StoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const StoryRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading() ? row.heading : row.story.headline;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case IdRole:
        return row.story.id;
    case RowRole:
        return QVariant::fromValue(&row);
    default:
        return {};
    }
}

Qt::ItemFlags StoryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows.at(index.row()).isHeading())
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString StoryModel::spoken(const StoryRow &row) const
{
    if (row.isHeading())
        return row.heading;
    const StorySummary &story = row.story;
    QStringList parts{
        story.headline.isEmpty() ? tr("No headline yet") : story.headline, stateText(story.state)};
    if (!story.section.isEmpty())
        parts.append(story.section);
    parts.append(authorText(story));
    parts.append(ageText(ageSince(story), m_index.store().now()));
    return parts.join(u", "_s);
}

void StoryModel::rearrange()
{
    QStringList found;
    if (!m_filter.search.isEmpty()) {
        ListFilter filter;
        filter.search = m_filter.search;
        filter.trashed = m_filter.view == StoryFilter::View::Trash;
        const auto list = m_index.store().list(filter);
        if (list)
            for (const StorySummary &story : *list)
                found.append(story.id);
    }
    take(arrange(m_index.stories(), m_filter, onlooker(), found));
    Q_EMIT rearranged();
}

void StoryModel::take(const QList<StoryRow> &rows)
{
    QSet<QString> wanted;
    for (const StoryRow &row : rows)
        wanted.insert(row.key);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_rows.at(i).key))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        const StoryRow &row = rows.at(i);
        if (i < m_rows.size() && m_rows.at(i).key == row.key) {
            if (m_rows.at(i) != row) {
                m_rows[i] = row;
                Q_EMIT dataChanged(index(i), index(i));
            }
            continue;
        }
        const auto later = std::find_if(m_rows.cbegin() + i, m_rows.cend(),
            [&](const StoryRow &old) { return old.key == row.key; });
        if (later == m_rows.cend()) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, row);
            endInsertRows();
            continue;
        }
        const int from = int(later - m_rows.cbegin());
        beginMoveRows({}, from, from, {}, i);
        m_rows.move(from, i);
        endMoveRows();
        if (m_rows.at(i) != row) {
            m_rows[i] = row;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

} // namespace toasoan
