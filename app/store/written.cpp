// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/written.h"

#include "store/rows.h"
#include "story/films.h"
#include "text/html.h"

namespace toasoan {

std::shared_ptr<const Written> written(const Content &content, const QString &story)
{
    auto made = std::make_shared<Written>();
    made->given = content;
    made->content = cleanedContent(content, story);
    made->html = htmlFromBody(made->content.body);
    if (!namesFilms(made->content.body))
        made->hash = contentHash(made->content, {});
    made->snapshot = snapshot(made->content, made->html);
    return made;
}

} // namespace toasoan
