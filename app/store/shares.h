// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QSet>

namespace toasoan {

class Sql;

/// Whether the newsroom's editors read a draft while it is being written.
enum class Sharing : quint8 {
    No,
    Yes,
    Ending ///< not any more, and the server has still to be told
};

/// The part of the store that remembers which drafts are shared. Cheap to make; the store outlives
/// it. A step of the workflow that hands a story on ends it by itself.
class Shares
{
public:
    explicit Shares(Store &store)
        : m_store(&store)
    {
    }
    [[nodiscard]] Result<Sharing> of(const QString &story) const { return of(*m_store, story); }
    /// Of a store that is only read, too.
    [[nodiscard]] static Result<Sharing> of(const Store &store, const QString &story);
    [[nodiscard]] Result<QStringList> all() const; ///< ids, those that are ending too
    [[nodiscard]] Result<void> set(const QString &story, Sharing sharing);

    /// Inside the store itself: those that are shared, not the ending ones.
    [[nodiscard]] static Result<QSet<QString>> open(Sql &sql);
    [[nodiscard]] static Result<void> end(Sql &sql, const QString &story);

private:
    Store *m_store;
};

/// A story in another state is everybody's or nobody's to read, whatever was said before.
[[nodiscard]] inline bool mayBeShared(State state)
{
    return state == State::Draft || state == State::Returned;
}

} // namespace toasoan
