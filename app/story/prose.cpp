// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/prose.h"

namespace toasoan {

QString proseOf(const Content &content)
{
    QStringList lines{content.headline, content.standfirst, plainText(content.body)};
    for (const Photo &photo : content.photos)
        lines << photo.caption;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace toasoan
