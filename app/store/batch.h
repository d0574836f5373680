// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace toasoan {

class Store;
class Transaction;

/// What the store is told from begin() to commit() is written as one; a batch within another is a
/// part of it that can be given up alone. Without commit() nothing of it stays: who was told of a
/// change meanwhile has to be told again. Nothing may wait for events while one is open.
class Batch
{
public:
    explicit Batch(Store &store);
    ~Batch();
    Q_DISABLE_COPY_MOVE(Batch)
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    std::unique_ptr<Transaction> m_transaction;
};

} // namespace toasoan
