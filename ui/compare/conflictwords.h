// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/difftext.h"
#include "publish/joining.h"
#include "text/mergerows.h"

#include <QCoreApplication>

namespace toasoan {

/// What is said of a conflict: names, who did what, what became of it.
class ConflictWords
{
    Q_DECLARE_TR_FUNCTIONS(ConflictWords)
public:
    /// The texts outlive it. `who` wrote theirs, empty when nobody knows.
    ConflictWords(const Conflict &conflict, const Content &mine, const QString &who);
    [[nodiscard]] bool hasBase() const { return m_hasBase; }
    [[nodiscard]] const QString &who() const { return m_who; }
    /// What a side's row is compared with, and its text.
    [[nodiscard]] difftext::Texts texts(bool mine) const;
    [[nodiscard]] QString name(const merge::Row &row) const; ///< “Đoạn 4”
    [[nodiscard]] QString names(const QList<merge::Row> &rows) const;
    [[nodiscard]] QString change(const merge::Row &row) const; ///< “cả hai cùng sửa”
    [[nodiscard]] QString outcome(
        const merge::Row &row, const std::optional<merge::Choice> &choice) const;
    [[nodiscard]] QString keepTheirs() const; ///< “Giữ của Hoàng Lâm”
    /// In one sentence, with the time. `offline`: mine was written without network.
    [[nodiscard]] QString happened(const QDateTime &now, bool offline) const;

private:
    [[nodiscard]] QString oneSided(const diff::Row &row, bool mine) const;
    const Conflict &m_conflict;
    const Content &m_mine;
    QString m_who;
    bool m_hasBase;
};

} // namespace toasoan
