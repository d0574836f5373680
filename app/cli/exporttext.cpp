// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exporttext.h"

#include "text/html.h"

using namespace Qt::StringLiterals;

namespace toasoan::cli {

QString exportHtml(const Content &content)
{
    const auto line = [](const QString &form, const QString &text) {
        return text.isEmpty() ? QString() : form.arg(escaped(text)) + u'\n';
    };
    return u"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"_s
        + u"<title>%1</title>\n</head>\n<body>\n<article>\n"_s.arg(escaped(content.headline))
        + line(u"<p class=\"kicker\">%1</p>"_s, content.kicker)
        + line(u"<h1>%1</h1>"_s, content.headline)
        + line(u"<p class=\"sapo\">%1</p>"_s, content.standfirst)
        + htmlFromBody(content.body, content.photos)
        + line(u"<p class=\"byline\">%1</p>"_s, content.byline.join(u", "_s))
        + u"</article>\n</body>\n</html>\n"_s;
}

} // namespace toasoan::cli
