// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batch.h"

#include "store/sql.h"
#include "store/store.h"

namespace toasoan {

Batch::Batch(Store &store)
    : m_transaction(std::make_unique<Transaction>(store.sql()))
{
}

Batch::~Batch() = default;

Result<void> Batch::begin()
{
    return m_transaction->begin();
}

Result<void> Batch::commit()
{
    return m_transaction->commit();
}

} // namespace toasoan
