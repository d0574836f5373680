// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

#include <memory>
#include <QByteArray>

namespace toasoan {

/// A text in all the forms that the store keeps of it, each made once. On any thread.
struct Written
{
    Content given; ///< what it was made of
    Content content; ///< the same, cleaned
    QString html; ///< of its body
    QString hash; ///< contentHash(); empty where it names films, which only the store knows
    QByteArray snapshot; ///< see snapshot.h
};
[[nodiscard]] std::shared_ptr<const Written> written(const Content &content, const QString &story);

} // namespace toasoan
