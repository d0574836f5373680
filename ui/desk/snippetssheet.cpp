// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/snippetssheet.h"

#include "common/pieces.h"
#include "editor/expander.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 560;

// A field that opens in a cell has no name of its own.
class NamedCells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (editor != nullptr)
            editor->setAccessibleName(
                index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return editor;
    }
};

} // namespace

SnippetsSheet::SnippetsSheet(Session &session, Look &look, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Abbreviations"))
    , m_session(session)
    , m_whose(new ArrowBox(look, panel()))
    , m_table(new QTableWidget(0, 2, panel()))
    , m_remove(makeButton(tr("&Remove row"), u"small"_s, panel()))
    , m_own(writing::ownSnippets(session.store(), session.member()))
    , m_newsroom(writing::newsroomSnippets(session.store()))
    , m_mayNewsroom(decides(session.member().role))
{
    setTitle(tr("Abbreviations"),
        tr("Typed and followed by a space or a sign, they become what they stand for. One undo "
           "brings them back."));
    m_whose->addItems({tr("My own"), tr("The newsroom's")});
    m_whose->setAccessibleName(tr("Whose abbreviations"));
    m_table->setAccessibleName(tr("Abbreviations"));
    m_table->setHorizontalHeaderLabels({tr("Typed"), tr("Becomes")});
    m_table->setItemDelegate(new NamedCells(m_table));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, look.px(120));
    m_table->setMinimumHeight(look.px(220));
    m_table->setTabKeyNavigation(true);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + look.px(12));
    auto *row = new QHBoxLayout;
    row->addWidget(m_whose);
    row->addStretch(1);
    row->addWidget(m_remove);
    body()->addLayout(row);
    body()->addWidget(m_table, 1);
    connect(m_whose, &QComboBox::activated, this, [this](int index) {
        read();
        show(index == 1);
    });
    connect(m_table, &QTableWidget::itemChanged, this, &SnippetsSheet::keepBlankRow);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0)
            m_table->removeRow(m_table->currentRow());
        keepBlankRow();
    });
    addCancel(tr("Leave as it was"));
    QPushButton *done = addFoot(tr("Apply"), u"primary"_s);
    connect(done, &QPushButton::clicked, this, &SnippetsSheet::take);
    show(false);
}

void SnippetsSheet::open()
{
    Sheet::open(m_table);
}

void SnippetsSheet::show(bool newsroom)
{
    const QSignalBlocker quiet(m_table);
    m_showsNewsroom = newsroom;
    const bool may = !newsroom || m_mayNewsroom;
    m_table->setEditTriggers(
        may ? QAbstractItemView::AllEditTriggers : QAbstractItemView::NoEditTriggers);
    m_remove->setEnabled(may);
    const Snippets &list = newsroom ? m_newsroom : m_own;
    m_table->setRowCount(0);
    for (const Snippet &one : list) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(one.typed));
        m_table->setItem(row, 1, new QTableWidgetItem(one.text));
    }
    if (may)
        keepBlankRow();
}

void SnippetsSheet::keepBlankRow()
{
    const QSignalBlocker quiet(m_table);
    const int last = m_table->rowCount() - 1;
    const auto text = [this, last](int column) {
        const QTableWidgetItem *item = last >= 0 ? m_table->item(last, column) : nullptr;
        return item ? item->text() : QString();
    };
    if (last < 0 || !(text(0) + text(1)).trimmed().isEmpty())
        m_table->insertRow(last + 1);
}

void SnippetsSheet::read()
{
    Snippets list;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *typed = m_table->item(row, 0);
        const QTableWidgetItem *text = m_table->item(row, 1);
        list.append({typed ? typed->text() : QString(), text ? text->text() : QString()});
    }
    (m_showsNewsroom ? m_newsroom : m_own) = list;
}

void SnippetsSheet::take()
{
    m_table->setCurrentItem(nullptr); // ends the editing of a cell
    read();
    for (const Snippet &one : m_showsNewsroom ? m_newsroom : m_own) {
        const bool blank = (one.typed + one.text).trimmed().isEmpty();
        if (!blank && tidied({one}).isEmpty())
            return showError(tr("“%1” cannot be kept: an abbreviation is one word of letters and "
                                "digits, and it stands for a text. Nothing was changed; mend it.")
                                 .arg(one.typed));
    }
    Result<void> done = writing::setOwnSnippets(m_session.store(), m_session.member(), m_own);
    if (done && m_mayNewsroom)
        done = writing::setNewsroomSnippets(m_session.store(), m_newsroom);
    if (!done)
        return showError(done.error().text);
    Q_EMIT changed();
    close();
}

} // namespace toasoan
