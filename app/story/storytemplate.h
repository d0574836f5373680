// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/story.h"

namespace toasoan {

/// What a new story of a kind begins with: tin vắn, phỏng vấn, phóng sự ảnh, thông cáo and those
/// that the newsroom makes of its own stories.
struct StoryTemplate
{
    QString name;
    QString kicker, standfirst, section;
    QStringList tags;
    Body body;
    bool operator==(const StoryTemplate &) const = default;
};

[[nodiscard]] QString toJson(const QList<StoryTemplate> &templates);
/// Those without a name are left out; bodies come through the sanitizer.
[[nodiscard]] QList<StoryTemplate> templatesFromJson(const QString &json);
/// Headline, byline and pictures are a story's own and stay behind.
[[nodiscard]] StoryTemplate templateOf(const QString &name, const Content &content);
void begin(Content &content, const StoryTemplate &from);

} // namespace toasoan
