// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/revisionsheet.h"

#include "common/pieces.h"
#include "common/times.h"
#include "text/html.h"

#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 760;

QString pageOf(const Content &content, const Theme &theme)
{
    const auto line = [](const QString &element, const QString &text) {
        return text.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(element, text.toHtmlEscaped());
    };
    QString page = line(u"p"_s, content.kicker) + line(u"h1"_s, content.headline)
        + line(u"h4"_s, content.standfirst) + htmlFromBody(content.body)
        + line(u"p"_s, content.byline.join(u", "_s));
    for (int i = 0; i < int(content.photos.size()); ++i) {
        const Photo &photo = content.photos.at(i);
        page += u"<p style=\"color:%1\">%2</p>"_s.arg(theme.soft.name(),
            RevisionSheet::tr("Picture %1: %2 Photo: %3")
                .arg(i + 1)
                .arg(photo.caption.toHtmlEscaped(), photo.credit.toHtmlEscaped()));
    }
    return page;
}

} // namespace

TextSheet::TextSheet(Look &look, const QString &title, const QString &second,
    const Content &content, QWidget *window)
    : Sheet(look, window, sheetWidth, title)
{
    setTitle(title, second);
    auto *text = new QTextBrowser(panel());
    text->setAccessibleName(title);
    text->setOpenLinks(false);
    text->document()->setDefaultFont(look.storyFont(15));
    text->setMinimumHeight(look.px(380));
    text->setHtml(pageOf(content, look.theme()));
    body()->addWidget(text);
    m_first = text;
    addCancel(tr("Close"));
}

RevisionSheet::RevisionSheet(Desk &desk, Look &look, const Revision &revision, QWidget *window)
    : TextSheet(look, tr("Version %1").arg(revision.number),
        u"%1 · %2 · %3"_s.arg(desk.session().displayName(revision.by),
            whenText(revision.at, desk.store().now()), revision.hash.left(8).toUpper()),
        revision.content, window)
{
    const int number = revision.number;
    QPushButton *compare = addFoot(tr("Compare with now"), {});
    connect(compare, &QPushButton::clicked, this, [this, number] {
        close();
        Q_EMIT compareWanted(number);
    });
    if (!desk.may(Action::Edit))
        return;
    QPushButton *restore = addFoot(tr("Bring back as a new version"), {});
    connect(restore, &QPushButton::clicked, this, [this, number] {
        close();
        Q_EMIT restoreWanted(number);
    });
}

void TextSheet::start()
{
    open(m_first);
}

} // namespace toasoan
