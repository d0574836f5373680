// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"

#include "common/icons.h"
#include "common/pieces.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Dress
{
    QColor text, ground;
    QString icon;
};

Dress dressOf(Banner::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Banner::Kind::CannotSave:
    case Banner::Kind::Missed:
        return {theme.err, theme.errGround, u"data-warning"_s};
    case Banner::Kind::ApprovalDropped:
    case Banner::Kind::Refused:
    case Banner::Kind::Slow:
        return {theme.warn, theme.warnGround, u"data-warning"_s};
    case Banner::Kind::Returned:
        return {theme.warn, theme.warnGround, u"mail-reply-sender"_s};
    case Banner::Kind::Offline:
        return {theme.warn, theme.warnGround, u"network-disconnect"_s};
    case Banner::Kind::News:
        break;
    }
    return {theme.ok, theme.okGround, u"dialog-ok-apply"_s};
}

QString css(const QColor &text)
{
    return u"QPushButton { background: transparent; color: %1; border: 1px solid %1; }"
           "QPushButton:focus { border: 2px solid %1; }"_s.arg(text.name());
}

} // namespace

Banner::Banner(const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_icon(new QLabel(this))
    , m_text(makeWrappedLabel({}, {}, this))
    , m_first(makeButton({}, u"small"_s, this))
    , m_second(makeButton({}, u"small"_s, this))
    , m_more(makeButton({}, u"link"_s, this))
    , m_close(makeIconButton(u"window-close"_s, tr("Close this message"), this))
{
    setAccessibleName(tr("Message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(14), look.px(8), look.px(10), look.px(8));
    row->setSpacing(look.px(10));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addWidget(m_close);
    for (QWidget *button : {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_second),
             static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_close)})
        button->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (!m_messages.isEmpty())
            clear(m_messages.at(qMin(m_shown, int(m_messages.size()) - 1)).key);
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown = m_messages.isEmpty() ? 0 : (m_shown + 1) % int(m_messages.size());
        refresh();
    });
    const auto press = [this](int which) {
        if (m_shown >= m_messages.size())
            return;
        const auto buttons = m_messages.at(m_shown).buttons;
        if (which < buttons.size())
            buttons.at(which).pressed();
    };
    connect(m_first, &QPushButton::clicked, this, [press] { press(0); });
    connect(m_second, &QPushButton::clicked, this, [press] { press(1); });
    connect(&look, &Look::changed, this, &Banner::refresh);
    hide();
}

void Banner::show(const Message &message)
{
    m_messages.removeIf([&](const Message &old) { return old.key == message.key; });
    const auto place = std::find_if(m_messages.cbegin(), m_messages.cend(),
        [&](const Message &other) { return other.kind >= message.kind; });
    m_messages.insert(place, message);
    m_shown = 0;
    refresh();
}

void Banner::reword(const Message &message)
{
    const auto old = std::find_if(m_messages.begin(), m_messages.end(),
        [&](const Message &other) { return other.key == message.key; });
    if (old == m_messages.end())
        return;
    *old = message;
    refresh();
}

void Banner::clear(const QString &key)
{
    if (m_messages.removeIf([&](const Message &old) { return old.key == key; }) > 0) {
        m_shown = 0;
        refresh();
    }
}

void Banner::clearKind(Kind kind)
{
    if (m_messages.removeIf([&](const Message &old) { return old.kind == kind; }) > 0) {
        m_shown = 0;
        refresh();
    }
}

bool Banner::holds(const QString &key) const
{
    return std::any_of(m_messages.cbegin(), m_messages.cend(),
        [&](const Message &message) { return message.key == key; });
}

QString Banner::text() const
{
    return m_messages.isEmpty() ? QString() : m_messages.at(m_shown).text;
}

void Banner::refresh()
{
    if (m_messages.isEmpty() && isHidden())
        return;
    Q_EMIT heightWillChange();
    if (m_messages.isEmpty()) {
        hide();
        Q_EMIT heightChanged();
        return;
    }
    const Message &message = m_messages.at(m_shown);
    const Dress dress = dressOf(message.kind, m_look.theme());
    const int size = m_look.px(16);
    m_icon->setPixmap(tintedIcon(dress.icon, dress.text).pixmap(size, size));
    setLabelColor(m_text, dress.text);
    m_text->setText(message.text);
    m_text->setAccessibleName(message.text);
    const auto dressButton = [&](QPushButton *button, int index) {
        const bool there = index < message.buttons.size();
        button->setVisible(there);
        if (!there)
            return;
        button->setText(message.buttons.at(index).text);
        button->setAccessibleName(message.buttons.at(index).text);
        button->setStyleSheet(css(dress.text));
    };
    dressButton(m_first, 0);
    dressButton(m_second, 1);
    const int others = int(m_messages.size()) - 1;
    m_more->setVisible(others > 0);
    m_more->setText(tr("and %n more", "", others));
    m_more->setAccessibleName(m_more->text());
    m_close->setVisible(message.kind != Kind::CannotSave);
    m_close->setIcon(tintedIcon(u"window-close"_s, dress.text));
    QWidget::show();
    update();
    layout()->activate(); // what is around it is told at once
    updateGeometry();
    Q_EMIT heightChanged();
}

void Banner::paintEvent(QPaintEvent *)
{
    if (m_messages.isEmpty())
        return;
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.fillRect(rect(), dressOf(m_messages.at(m_shown).kind, theme).ground);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace toasoan
