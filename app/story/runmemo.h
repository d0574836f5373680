// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <QHash>
#include <utility>

namespace toasoan {

/// What was made of each paragraph's runs, kept from one save to the next. The bodies of two saves
/// share the runs that nobody touched, so that only what was typed is worked out again. The runs
/// are held, so that the place of their data, by which they are known, is nobody else's meanwhile.
template <typename Value> class RunMemo
{
public:
    /// `make(runs)` only for runs that neither this round nor the last one has met.
    template <typename Make> [[nodiscard]] Value of(const Runs &runs, const Make &make)
    {
        const Run *place = runs.constData();
        const auto known = m_now.constFind(place);
        if (known != m_now.constEnd() && known->runs.size() == runs.size())
            return known->value;
        const auto before = m_before.constFind(place);
        const bool same = before != m_before.constEnd() && before->runs.size() == runs.size();
        const Entry entry = same ? *before : Entry{runs, make(runs)};
        m_now.insert(place, entry);
        return entry.value;
    }
    /// Begins a round: what the last one did not ask for is forgotten.
    void turn() { m_before = std::exchange(m_now, {}); }

private:
    struct Entry
    {
        Runs runs;
        Value value;
    };
    QHash<const Run *, Entry> m_now, m_before;
};

} // namespace toasoan
