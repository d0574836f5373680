// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/conflictbar.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "desk/desk.h"
#include "store/copies.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

ConflictBar::ConflictBar(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
    , m_icon(new QLabel(this))
    , m_head(makeWrappedLabel({}, {}, this))
{
    setAccessibleName(tr("Conflict"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(14), look.px(8), look.px(10), look.px(8));
    row->setSpacing(look.px(10));
    QPushButton *choose = makeButton(tr("Choose place by place…"), u"small"_s, this);
    choose->setToolTip(
        tr("Both texts beside each other (%1)")
            .arg(QKeySequence(u"Ctrl+Shift+D"_s).toString(QKeySequence::NativeText)));
    choose->setFocusPolicy(Qt::TabFocus);
    connect(choose, &QPushButton::clicked, this, &ConflictBar::chooseWanted);
    row->addWidget(m_icon);
    row->addWidget(m_head, 1);
    row->addWidget(choose);
    connect(&look, &Look::changed, this, &ConflictBar::refresh);
    hide();
}

void ConflictBar::refresh()
{
    const auto conflict = m_desk.hasStory() ? Copies(m_desk.store()).conflict(m_desk.story().id)
                                            : Result<std::optional<Conflict>>();
    if (conflict && *conflict) {
        const QString &login = (*conflict)->theirs.by;
        const QString who
            = login.isEmpty() ? tr("A colleague") : m_desk.session().displayName(login);
        m_head->setText(tr("%1 changed the same words as you (%2). Both texts are kept.")
                            .arg(who, whenText((*conflict)->theirs.at, m_desk.store().now())));
        m_head->setAccessibleName(m_head->text());
        setLabelColor(m_head, m_look.theme().warn);
        const int side = m_look.px(16);
        m_icon->setPixmap(tintedIcon(u"data-warning"_s, m_look.theme().warn).pixmap(side, side));
        show();
    } else {
        hide();
    }
}

void ConflictBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.warnGround);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace toasoan
