// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quicklook.h"

#include "common/pieces.h"
#include "text/html.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString paragraphs(const Content &content, int gap)
{
    QString html;
    const auto add = [&](const QString &text, const QString &weight) {
        if (!text.isEmpty())
            html += u"<p style=\"margin:0 0 %1px 0;font-weight:%2\">%3</p>"_s.arg(
                QString::number(gap), weight, escaped(text));
    };
    add(content.standfirst, u"600"_s);
    const QStringList lines = plainText(content.body).split(u'\n');
    for (const QString &line : lines)
        add(line, u"400"_s);
    return html;
}

} // namespace

QuickLook::QuickLook(const Look &look, QWidget *window)
    : Sheet(look, window, 680, tr("Quick look"))
    , m_headline(makeWrappedLabel({}, {}, panel()))
    , m_line(makeLabel({}, u"soft"_s, panel()))
    , m_text(makeWrappedLabel({}, {}, panel()))
    , m_gap(look.px(8))
{
    m_headline->setFont(look.storyFont(19, 700));
    m_line->setFont(look.interfaceFont(12));
    m_text->setFont(look.storyFont(15));
    m_text->setTextFormat(Qt::RichText);
    head()->addWidget(m_headline);
    head()->addWidget(m_line);
    body()->addWidget(m_text);
    QPushButton *open = addFoot(tr("Open"), {});
    open->setFocusPolicy(Qt::NoFocus); // Enter opens, Space closes: no button takes them
    connect(open, &QPushButton::clicked, this, [this] {
        const QString id = m_id;
        close();
        Q_EMIT openWanted(id);
    });
    QPushButton *leave = addCancel(tr("Close"));
    leave->setFocusPolicy(Qt::NoFocus);
    setFocusPolicy(Qt::StrongFocus);
}

void QuickLook::show(const Story &story, const QString &line)
{
    m_id = story.id;
    const Content &content = story.content;
    m_headline->setText(content.headline.isEmpty() ? tr("No headline yet") : content.headline);
    m_line->setText(line);
    const QString text = paragraphs(content, m_gap);
    m_text->setText(text.isEmpty() ? tr("Nothing is written yet.") : text);
    setAccessibleDescription(m_headline->text() + u", "_s + line);
    for (QScrollArea *area : findChildren<QScrollArea *>())
        area->verticalScrollBar()->setValue(0);
    if (isVisible())
        refit();
}

void QuickLook::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    const auto scroll = [this](int pages) {
        for (QScrollArea *area : findChildren<QScrollArea *>()) {
            QScrollBar *bar = area->verticalScrollBar();
            bar->setValue(bar->value() + pages * bar->pageStep());
        }
    };
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Down:
        Q_EMIT stepWanted(1);
        return;
    case Qt::Key_Up:
        Q_EMIT stepWanted(-1);
        return;
    case Qt::Key_PageDown:
        return scroll(1);
    case Qt::Key_PageUp:
        return scroll(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QString id = m_id;
        close();
        Q_EMIT openWanted(id);
        return;
    }
    default:
        return;
    }
}

} // namespace toasoan
