// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/session.h"

namespace toasoan {

Session::Session(Store &store, Member member, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_member(std::move(member))
    , m_newsroom(store.newsroom().value_or(Newsroom()))
    , m_members(store.members().value_or(QList<Member>()))
{
    connect(&store, &Store::newsroomChanged, this, [this] {
        m_newsroom = m_store.newsroom().value_or(m_newsroom);
        m_members = m_store.members().value_or(m_members);
        for (const Member &member : std::as_const(m_members))
            if (member.name == m_member.name && member != m_member)
                setMember(member);
        Q_EMIT newsroomChanged();
    });
}

void Session::setMember(const Member &member)
{
    if (m_member == member)
        return;
    m_member = member;
    Q_EMIT memberChanged();
}

QString Session::displayName(const QString &memberName) const
{
    for (const Member &member : m_members)
        if (member.name == memberName)
            return member.displayName.isEmpty() ? member.name : member.displayName;
    return memberName;
}

} // namespace toasoan
