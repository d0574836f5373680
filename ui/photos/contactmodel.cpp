// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/contactmodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

ContactModel::ContactModel(Session &session, Draft &draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_draft(draft)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ContactModel::read);
    connect(&session.store(), &Store::picturesChanged, this, &ContactModel::touch);
    connect(&session.store(), &Store::filmsChanged, this, &ContactModel::touch);
    for (const auto signal : {&Draft::touched, &Draft::opened, &Draft::closed, &Draft::replaced})
        connect(&draft, signal, this, [this] {
            if (m_story)
                touch();
        });
}

void ContactModel::show(bool story)
{
    m_story = story;
    m_active = true;
    read();
}

void ContactModel::hide()
{
    m_active = false;
    m_timer.stop();
}

void ContactModel::readNow()
{
    m_timer.stop();
    read();
}

void ContactModel::touch()
{
    if (m_active && !m_timer.isActive())
        m_timer.start();
}

void ContactModel::read()
{
    if (!m_active)
        return;
    const QList<Picture> pictures = m_session.store().pictures().value_or(QList<Picture>());
    m_all = m_story ? rowsOf(m_draft.story().content, pictures) : rowsOf(pictures);
    take(arrange(m_all, m_filter));
    Q_EMIT rearranged();
}

void ContactModel::setFilter(const PictureFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    take(arrange(m_all, m_filter));
    Q_EMIT rearranged();
}

void ContactModel::take(const QList<PictureRow> &rows)
{
    const bool same = std::equal(rows.cbegin(), rows.cend(), m_shown.cbegin(), m_shown.cend(),
        [](const PictureRow &a, const PictureRow &b) { return keyOf(a) == keyOf(b); });
    if (!same) {
        Q_EMIT aboutToRearrange();
        beginResetModel();
        m_shown = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_shown.at(i) == rows.at(i))
            continue;
        m_shown[i] = rows.at(i);
        Q_EMIT dataChanged(index(i), index(i));
    }
}

QString ContactModel::keyOf(const PictureRow &row)
{
    return row.useId.isEmpty() ? row.picture.sha256 : row.useId;
}

QModelIndex ContactModel::indexOf(const QString &key) const
{
    for (int i = 0; i < int(m_shown.size()); ++i)
        if (keyOf(m_shown.at(i)) == key)
            return index(i);
    return {};
}

QString ContactModel::missingText(const PictureRow &row) const
{
    const bool caption = row.picture.caption.isEmpty();
    const bool credit = row.picture.credit.isEmpty();
    if (caption && credit)
        return tr("2 missing");
    return caption ? tr("No caption") : (credit ? tr("No name") : tr("Complete"));
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const PictureRow &row = m_shown.at(index.row());
    const Picture &picture = row.picture;
    switch (role) {
    case Qt::DisplayRole:
        return picture.caption;
    case Qt::ToolTipRole:
        return QStringList{picture.name, takenText(picture.taken)}.join(u" · "_s);
    case Qt::AccessibleTextRole: {
        QStringList parts{picture.caption.isEmpty() ? tr("No caption yet") : picture.caption};
        if (!picture.name.isEmpty())
            parts += picture.name;
        parts += picture.rating > 0 ? tr("%n stars", "", picture.rating) : tr("Not rated");
        if (picture.choice == Choice::Chosen)
            parts += tr("chosen");
        if (picture.choice == Choice::Rejected)
            parts += tr("rejected");
        if (row.lead)
            parts += tr("lead picture");
        parts += missingText(row);
        return parts.join(u", "_s);
    }
    case KeyRole:
        return keyOf(row);
    default:
        return {};
    }
}

} // namespace toasoan
