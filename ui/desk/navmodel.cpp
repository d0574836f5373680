// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/navigation.h"

#include "common/icons.h"
#include "common/stateshape.h"

#include <algorithm>
#include <QAbstractItemView>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using View = StoryFilter::View;

constexpr State allStates[] = {State::Draft, State::Submitted, State::Returned, State::Approved,
    State::Scheduled, State::Published, State::Updating, State::Withdrawn};

} // namespace

NavModel::NavModel(StoryIndex &index, Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
    , m_session(session)
{
    const auto countPictures
        = [this] { m_pictures = m_session.store().pictureCount().value_or(0); };
    const auto countFilms = [this, countPictures] {
        m_films = int(m_session.store().films().value_or(QList<Film>()).size());
        countPictures(); // a poster is a film's
    };
    countFilms();
    connect(&index, &StoryIndex::changed, this, &NavModel::refresh);
    connect(&session, &Session::memberChanged, this, &NavModel::refresh);
    connect(&session, &Session::newsroomChanged, this, &NavModel::refresh);
    connect(&session.store(), &Store::filmsChanged, this, [this, countFilms] {
        countFilms();
        refresh();
    });
    connect(&session.store(), &Store::picturesChanged, this, [this, countPictures] {
        const int before = m_pictures;
        countPictures();
        if (m_pictures != before)
            refresh();
    });
    m_rows = build();
}

QList<NavRow> NavModel::build() const
{
    const QList<Member> &members = m_session.members();
    const bool another = std::any_of(members.cbegin(), members.cend(), [&](const Member &member) {
        return member.name != m_session.member().name && decides(member.role);
    });
    const Onlooker onlooker{m_session.member(), !another, m_index.store().now(),
        m_session.newsroom().waitingLimitMinutes};
    QList<NavRow> rows;
    const auto stories = [&](const StoryFilter &filter, const QString &iconName) {
        const ViewCount count = filter.view == View::Today
            ? countOf(m_index.open(), filter, onlooker)
            : countOf(m_index.tally(), filter, onlooker);
        const bool urgent = filter.view == View::State && count.urgent;
        rows.append(
            {NavRow::Kind::Stories, viewText(filter), iconName, filter, count.count, urgent});
    };
    const auto label = [&](const QString &text) {
        rows.append({NavRow::Kind::Label, text, {}, {}, 0, false});
    };
    stories({View::Today}, u"view-list-details"_s);
    stories({View::Mine}, u"user-identity"_s);
    stories({View::All}, u"document-multiple"_s);
    label(tr("State"));
    for (const State state : allStates)
        stories({View::State, state}, {});
    if (!m_session.newsroom().sections.isEmpty()) {
        label(tr("Sections"));
        for (const QString &section : m_session.newsroom().sections)
            stories({View::Section, State::Draft, section}, u"tag"_s);
    }
    label(tr("Archive"));
    rows.append(
        {NavRow::Kind::Pictures, tr("Picture archive"), u"viewimage"_s, {}, m_pictures, false});
    rows.append(
        {NavRow::Kind::Films, tr("Film archive"), u"video-x-generic"_s, {}, m_films, false});
    stories({View::Trash}, u"trash-empty"_s);
    return rows;
}

void NavModel::refresh()
{
    const QList<NavRow> rows = build();
    const bool same = rows.size() == m_rows.size()
        && std::equal(
            rows.cbegin(), rows.cend(), m_rows.cbegin(), [](const NavRow &a, const NavRow &b) {
                return a.kind == b.kind && a.filter == b.filter;
            });
    if (!same) { // sections were added or renamed: another list
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

QModelIndex NavModel::indexOf(const StoryFilter &filter) const
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (m_rows.at(i).kind == NavRow::Kind::Stories && m_rows.at(i).filter.key() == filter.key())
            return index(i);
    return {};
}

QModelIndex NavModel::indexOf(NavRow::Kind kind) const
{
    for (int i = 0; i < int(m_rows.size()); ++i)
        if (m_rows.at(i).kind == kind)
            return index(i);
    return {};
}

int NavModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NavModel::labelCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
        [](const NavRow &row) { return row.kind == NavRow::Kind::Label; }));
}

QVariant NavModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const NavRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::ToolTipRole && row.kind != NavRow::Kind::Label)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return row.count > 0 ? tr("%1: %2").arg(row.text, QLocale().toString(row.count)) : row.text;
    return {};
}

Qt::ItemFlags NavModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == NavRow::Kind::Label)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

NavDelegate::NavDelegate(const NavModel &model, const Look &look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_look(look)
{
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const bool label = m_model.row(index.row()).kind == NavRow::Kind::Label;
    const bool rail = width < m_look.px(100);
    int labelHeight = m_look.px(30);
    int rowHeight = m_look.px(26);
    // Where the window is low the rows move together, so that the trash needs no scrolling.
    const int labels = m_model.labelCount();
    const int rows = m_model.rowCount() - labels;
    const int room = view ? view->viewport()->height() : 0;
    if (room > 0 && rows > 0 && room < rows * rowHeight + labels * labelHeight) {
        labelHeight = m_look.px(rail ? 7 : 24);
        const int least = qMax(m_look.px(20), QFontMetrics(m_look.interfaceFont(13)).height() + 2);
        rowHeight = qBound(least, (room - labels * labelHeight) / rows, rowHeight);
    }
    return {width, label ? labelHeight : rowHeight};
}

void NavDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_look.theme();
    const NavRow &row = m_model.row(index.row());
    const bool rail = option.rect.width() < m_look.px(100);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.kind == NavRow::Kind::Label) {
        if (rail) {
            painter->fillRect(option.rect.left() + m_look.px(8), option.rect.center().y(),
                option.rect.width() - m_look.px(16), 1, theme.line);
        } else {
            painter->setFont(m_look.interfaceFont(11, 600));
            painter->setPen(theme.faint);
            painter->drawText(option.rect.adjusted(m_look.px(14), m_look.px(6), 0, 0),
                Qt::AlignLeft | Qt::AlignVCenter, row.text);
        }
        painter->restore();
        return;
    }
    const QRect rect = option.rect.adjusted(m_look.px(4), 0, -m_look.px(4), 0);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? theme.sel : theme.hover);
        painter->drawRoundedRect(rect, m_look.px(4), m_look.px(4));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), m_look.px(4), m_look.px(4));
    }
    const int side = m_look.px(row.iconName.isEmpty() ? 12 : 16);
    QRect picture(
        rect.left() + m_look.px(17) - side / 2, rect.center().y() - side / 2 + 1, side, side);
    if (rail)
        picture.moveLeft(rect.left() + m_look.px(2));
    const QColor color = theme.state(row.filter.state);
    if (row.iconName.isEmpty())
        paintStateShape(*painter, picture, row.filter.state, color);
    else
        tintedIcon(row.iconName, chosen ? theme.text : theme.soft).paint(painter, picture);

    QRect text = rect.adjusted(m_look.px(33), 0, -m_look.px(10), 0);
    if (row.count > 0) {
        const QString number = QLocale().toString(row.count);
        painter->setFont(
            m_look.interfaceFont(rail ? 11 : 12, row.urgent || (chosen && !rail) ? 700 : 400));
        painter->setPen(row.urgent ? color : chosen ? theme.text : theme.soft);
        const int wide = painter->fontMetrics().horizontalAdvance(number);
        if (rail)
            painter->drawText(rect.adjusted(m_look.px(20), 0, m_look.px(4), 0),
                Qt::AlignLeft | Qt::AlignVCenter, row.count > 999 ? u"…"_s : number);
        else
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, number);
        text.setRight(text.right() - wide - m_look.px(6));
    }
    if (!rail) {
        painter->setFont(m_look.interfaceFont(13, chosen ? 600 : 400));
        painter->setPen(theme.text);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(row.text, Qt::ElideRight, text.width()));
    }
    painter->restore();
}

} // namespace toasoan
