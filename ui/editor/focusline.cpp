// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/focusline.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"

#include <QGridLayout>
#include <QPainter>

namespace toasoan {

FocusLine::FocusLine(const Draft &draft, const Session &session, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_session(session)
    , m_look(look)
    , m_icon(makeLabel({}, u"soft"_qs, this))
    , m_saved(makeLabel({}, u"soft"_qs, this))
    , m_words(makeLabel({}, u"soft"_qs, this))
    , m_way(makeLabel(tr("Esc goes back to the desk"), u"soft"_qs, this))
{
    setAccessibleName(tr("Focus mode"));
    auto *row = new QGridLayout(this);
    auto *left = new QHBoxLayout;
    left->addWidget(m_icon);
    left->addWidget(m_saved);
    left->addStretch(1);
    row->addLayout(left, 0, 0);
    row->addWidget(m_words, 0, 1, Qt::AlignCenter);
    row->addWidget(m_way, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    row->setColumnStretch(0, 1);
    row->setColumnStretch(2, 1);
    connect(&draft, &Draft::saved, this, [this] {
        m_failure.clear();
        refresh();
    });
    connect(&draft, &Draft::saveFailed, this, [this](const Error &error) {
        m_failure = error.text;
        refresh();
    });
    connect(&draft, &Draft::opened, this, [this] {
        m_failure.clear();
        refresh();
    });
    connect(&look, &Look::changed, this, &FocusLine::refresh);
    refresh();
    hide();
}

void FocusLine::setWords(int words, int goal)
{
    QString text = tr("%Ln words", "", words);
    if (goal > 0 && words < goal)
        text += u" · "_qs + tr("%Ln to the goal", "", goal - words);
    else if (goal > 0)
        text += u" · "_qs + tr("goal reached");
    m_words->setText(text);
}

void FocusLine::refresh()
{
    const Theme &theme = m_look.theme();
    const int side = m_look.px(24);
    layout()->setContentsMargins(side, m_look.px(8), side, m_look.px(12));
    for (QLabel *label : {m_saved, m_words, m_way})
        label->setFont(m_look.interfaceFont(12));
    const bool wrong = !m_failure.isEmpty();
    QString text = wrong ? tr("Not saved yet") : QString();
    if (!wrong && m_draft.savedAt().isValid())
        text = tr("Saved at %1").arg(whenText(m_draft.savedAt(), m_session.store().now()));
    m_saved->setText(text);
    m_saved->setToolTip(m_failure);
    setLabelColor(m_saved, wrong ? theme.danger : theme.soft);
    const QIcon icon = tintedIcon(
        wrong ? u"data-warning"_qs : u"dialog-ok-apply"_qs, wrong ? theme.danger : theme.soft);
    m_icon->setPixmap(icon.pixmap(m_look.px(16), m_look.px(16)));
    m_icon->setVisible(!text.isEmpty());
    update();
}

void FocusLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.theme().focusPaper);
}

} // namespace toasoan
