// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/html.h"

namespace toasoan::test {

/// A story around this text: between plain paragraphs, where nothing is taken for a sapo or a name.
inline Content framedContent(const Body &body)
{
    const Body plain = bodyFromHtml(
        u"<p>Đoạn này đứng yên một chỗ, đủ dài để không ai tưởng là sapo hay tên của một người "
        "nào, và vì thế bài nào cũng mở đầu và kết thúc bằng nó.</p>"_qs);
    Content content;
    content.headline = u"Tít của bài"_qs;
    content.standfirst = u"Sapo của bài này đủ dài để là một câu."_qs;
    content.body.blocks = plain.blocks + body.blocks + plain.blocks;
    content.body = normalised(content.body);
    content.byline = QStringList{u"Diễm Hương"_qs};
    return content;
}

} // namespace toasoan::test
