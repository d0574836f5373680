// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QObject>

namespace toasoan {

/// Who sits at the desk and in which newsroom; panes ask it, nobody else holds a member.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(Store &store, Member member, QObject *parent = nullptr);
    [[nodiscard]] Store &store() const { return m_store; }
    [[nodiscard]] const Member &member() const { return m_member; }
    [[nodiscard]] const Newsroom &newsroom() const { return m_newsroom; } ///< kept up to date
    [[nodiscard]] const QList<Member> &members() const { return m_members; }
    void setMember(const Member &member);
    [[nodiscard]] QString displayName(const QString &memberName) const; ///< falls back to the name

Q_SIGNALS:
    void memberChanged();
    void newsroomChanged();

private:
    Store &m_store;
    Member m_member;
    Newsroom m_newsroom;
    QList<Member> m_members;
};

} // namespace toasoan
