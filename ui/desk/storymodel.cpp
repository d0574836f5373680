// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/storymodel.h"

#include "common/stateshape.h"

#include <algorithm>
#include <QLocale>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int page = 200;
constexpr int rankAfterMs = 250;

} // namespace

StoryModel::StoryModel(StoryIndex &index, Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
    , m_session(session)
    , m_limit(page)
{
    connect(&index, &StoryIndex::changed, this, &StoryModel::follow);
    connect(&session, &Session::memberChanged, this, &StoryModel::load);
    connect(&session, &Session::newsroomChanged, this, &StoryModel::rearrange);
    m_pause.setSingleShot(true);
    m_pause.setInterval(rankAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &StoryModel::rank);
    load();
}

void StoryModel::setFilter(const StoryFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_limit = page;
    m_ranked = false;
    load();
    if (!m_filter.search.isEmpty())
        m_pause.start();
}

Onlooker StoryModel::onlooker() const
{
    const QList<Member> &members = m_session.members();
    const bool another = std::any_of(members.cbegin(), members.cend(), [&](const Member &member) {
        return member.name != m_session.member().name && decides(member.role);
    });
    return {m_session.member(), !another, m_index.store().now(),
        m_session.newsroom().waitingLimitMinutes};
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

QString StoryModel::editorText(const StorySummary &story) const
{
    if (story.editor.isEmpty() || story.state == State::Published
        || story.state == State::Withdrawn)
        return {};
    return story.editor == m_session.member().name
        ? tr("taken by you")
        : tr("taken by %1").arg(m_session.displayName(story.editor));
}

void StoryModel::setOpenElsewhere(const QHash<QString, QString> &who)
{
    const QHash<QString, QString> before = std::exchange(m_who, who);
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QString &id = m_rows.at(i).story.id;
        if (before.value(id) != m_who.value(id))
            Q_EMIT dataChanged(index(i), index(i));
    }
}

void StoryModel::setUnsent(const QSet<QString> &stories)
{
    const QSet<QString> before = std::exchange(m_unsent, stories);
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const QString &id = m_rows.at(i).story.id;
        if (before.contains(id) != m_unsent.contains(id))
            Q_EMIT dataChanged(index(i), index(i));
    }
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
    case Qt::ToolTipRole: {
        const QStringList said = row.isHeading() ? QStringList() : marks(row.story);
        return said.isEmpty() ? QVariant() : said.join(u'\n');
    }
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
    const QDateTime now = m_index.store().now();
    parts.append(story.trashedAt.isValid() ? tr("In the trash: %1").arg(trashedText(story, now))
                                           : ageText(ageSince(story), now));
    if (story.trashedAt.isValid() && story.publishedAt.isValid())
        parts.append(tr("readers saw it"));
    if (const QString taken = editorText(story); !taken.isEmpty())
        parts.append(taken);
    if (story.shared)
        parts.append(tr("shared"));
    return (parts + marks(story)).join(u", "_s);
}

QStringList StoryModel::marks(const StorySummary &story) const
{
    QStringList words;
    if (story.conflict)
        words.append(tr("in conflict"));
    if (isUnsent(story.id))
        words.append(tr("waits in the outbox"));
    if (const QString who = openElsewhere(story.id); !who.isEmpty())
        words.append(tr("Open elsewhere: %1").arg(who));
    if (story.openNotes > 0)
        words.append(tr("%n notes open", "", story.openNotes));
    return words;
}

void StoryModel::load()
{
    const Onlooker who = onlooker();
    m_pool.clear();
    m_found.clear();
    m_more = false;
    const auto put = [this](const ListFilter &asked) {
        const QList<StorySummary> list
            = m_index.store().list(asked).value_or(QList<StorySummary>());
        m_more = m_more || (asked.limit > 0 && list.size() >= asked.limit);
        for (const StorySummary &story : list) {
            m_pool.insert(story.id, story);
            if (!asked.search.isEmpty())
                m_found.append(story.id);
        }
    };
    ListFilter asked = storeFilter(m_filter, who);
    asked.limit = m_limit;
    asked.newestFirst = !m_ranked;
    if (m_filter.view == StoryFilter::View::Today && m_filter.search.isEmpty()) {
        m_pool = m_index.open();
        asked.state = State::Published;
        asked.open = false;
        asked.since = startOfDay(who.now);
        put(asked);
        m_more = false;
    } else {
        put(asked);
    }
    rearrange();
}

void StoryModel::rank()
{
    if (m_filter.search.isEmpty())
        return;
    m_ranked = true;
    load();
}

void StoryModel::follow(const QSet<QString> &ids)
{
    for (const QString &id : ids) {
        const auto story = m_index.store().summary(id);
        if (story)
            m_pool.insert(id, *story);
        else
            m_pool.remove(id);
    }
    if (!m_filter.search.isEmpty())
        m_pause.start(); // its text may hold the words now
    rearrange();
}

void StoryModel::rearrange()
{
    const Onlooker who = onlooker();
    QString count;
    if (m_more && m_filter.search.isEmpty() && m_filter.waitingMinutes == 0)
        count = QLocale().toString(countOf(m_index.tally(), m_filter, who).count);
    else if (m_more)
        count = u"%1+"_s.arg(m_limit);
    take(arrange(m_pool, m_filter, who, m_found, count));
    Q_EMIT rearranged();
}

bool StoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void StoryModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || !m_more)
        return;
    m_limit *= 2;
    load();
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
    QSet<QString> kept;
    for (const StoryRow &row : std::as_const(m_rows))
        kept.insert(row.key);
    for (int i = 0; i < int(rows.size()); ++i) {
        const StoryRow &row = rows.at(i);
        if (i < m_rows.size() && m_rows.at(i).key == row.key) {
            if (m_rows.at(i) != row) {
                m_rows[i] = row;
                Q_EMIT dataChanged(index(i), index(i));
            }
            continue;
        }
        const auto later = !kept.contains(row.key)
            ? m_rows.cend()
            : std::find_if(m_rows.cbegin() + i, m_rows.cend(),
                [&](const StoryRow &old) { return old.key == row.key; });
        if (later == m_rows.cend()) {
            // New ones that stand together come together.
            int last = i;
            while (last + 1 < rows.size() && !kept.contains(rows.at(last + 1).key))
                ++last;
            beginInsertRows({}, i, last);
            m_rows.insert(i, last - i + 1, {});
            std::copy(rows.cbegin() + i, rows.cbegin() + last + 1, m_rows.begin() + i);
            endInsertRows();
            i = last;
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
