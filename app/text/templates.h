// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <QJsonObject>

namespace toasoan {

/// The mustache templates of the paper's pages, parsed once. A newsroom's own (DIR/templates) stand
/// in for the program's of the same name. Everything is escaped but {{{…}}}.
class Templates
{
public:
    /// Error::Invalid names the template that cannot be read, and where it breaks. `folder` may be
    /// empty or missing: then all are the program's own.
    [[nodiscard]] static Result<std::shared_ptr<const Templates>> load(const QString &folder);
    ~Templates();
    /// Empty texts, zeros and empty lists count as absent.
    [[nodiscard]] QString render(const QString &name, const QJsonObject &data) const;

private:
    Templates();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace toasoan
