// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparescroll.h"

#include "common/pieces.h"
#include "compare/comparerow.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

CompareScroll::CompareScroll(const Look &look, QWidget *parent)
    : QScrollArea(parent)
    , m_look(look)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Both texts"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void CompareScroll::restart()
{
    m_page = new QWidget;
    m_column = columnOf(m_page);
}

void CompareScroll::add(QWidget *row)
{
    m_column->addWidget(row);
}

void CompareScroll::addFold(const QString &text, const std::function<QList<QWidget *>()> &inside)
{
    auto *fold = new FoldLine(text, m_page);
    addFold(fold, fold, inside);
}

void CompareScroll::addFold(
    QWidget *line, QPushButton *fold, const std::function<QList<QWidget *>()> &inside)
{
    const auto arrow = [this, fold] {
        setButtonIcon(fold, fold->isChecked() ? u"go-down"_s : u"go-next"_s, m_look.theme().soft);
    };
    arrow();
    m_column->addWidget(line);
    // Unfolded once, then only shown and hidden.
    auto *rows = new QWidget(m_page);
    QVBoxLayout *lines = columnOf(rows);
    rows->hide();
    m_column->addWidget(rows);
    connect(fold, &QPushButton::toggled, rows, [rows, lines, arrow, inside](bool open) {
        arrow();
        if (open && lines->count() == 0) {
            const QList<QWidget *> all = inside();
            for (QWidget *row : all)
                lines->addWidget(row);
        }
        rows->setVisible(open);
    });
}

// The old rows may be the ones whose button was pressed just now.
void CompareScroll::finish()
{
    m_column->addStretch(1);
    const int at = verticalScrollBar()->value();
    if (QWidget *old = takeWidget())
        old->deleteLater();
    setWidget(std::exchange(m_page, nullptr));
    widget()->layout()->activate();
    widget()->adjustSize();
    verticalScrollBar()->setValue(at);
}

void CompareScroll::bringUp(QWidget *row, bool end)
{
    widget()->layout()->activate();
    const int room = viewport()->height() - row->height();
    if (room >= 0)
        return ensureWidgetVisible(row, 0, qMin(m_look.px(60), room / 2));
    const int top = row->mapTo(widget(), QPoint()).y();
    verticalScrollBar()->setValue(end ? top - room : top);
}

} // namespace toasoan
