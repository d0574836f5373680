// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/differencelist.h"

#include "common/pieces.h"
#include "compare/comparerow.h"

#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int leftWidth = 248;

/// Digits are keys of the view around it, not letters to search by.
class List : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
            event->ignore();
        else
            QListWidget::keyPressEvent(event);
    }
};

// The style sheet forgets margins that a label keeps itself.
QVBoxLayout *within(const QList<QLabel *> &labels, const Look &look)
{
    auto *box = new QVBoxLayout;
    box->setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10));
    box->setSpacing(0);
    for (QLabel *label : labels)
        box->addWidget(label);
    return box;
}

} // namespace

DifferenceList::DifferenceList(const Look &look, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_count(makeWrappedLabel({}, {}, this))
    , m_details(makeWrappedLabel({}, u"soft"_s, this))
    , m_list(new List(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeHairline(Qt::Horizontal, this));
    m_count->setFont(look.interfaceFont(13, 600));
    m_details->setFont(look.interfaceFont(12));
    m_counted = within({m_count, m_details}, look);
    column->addLayout(m_counted);
    column->addWidget(makeHairline(Qt::Horizontal, this));
    m_list->setAccessibleName(tr("Differences"));
    m_list->setItemDelegate(new ChangeDelegate(look, m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int difference) {
        if (difference >= 0)
            Q_EMIT chosen(difference);
    });
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_list);
    QLabel *below = makeWrappedLabel(hint, u"soft"_s, this);
    below->setFont(look.interfaceFont(12));
    column->addLayout(within({below}, look));
    column->addStretch(1);
}

QWidget *DifferenceList::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(m_look.px(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_look.px(8), 0, m_look.px(8), 0);
    QPushButton *back = makeButton(tr("Back to the story"), u"flat"_s, head);
    setButtonIcon(back, u"go-previous"_s, m_look.theme().text);
    connect(back, &QPushButton::clicked, this, &DifferenceList::backWanted);
    row->addWidget(back);
    row->addStretch(1);
    const auto step = [&](const QString &iconName, const QString &name, int by) {
        QToolButton *button = makeIconButton(iconName, name, head);
        connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT stepWanted(by); });
        row->addWidget(button);
    };
    step(u"go-up"_s, tr("Previous difference (Shift+F8)"), -1);
    step(u"go-down"_s, tr("Next difference (F8)"), 1);
    return head;
}

void DifferenceList::setCount(const QString &count, const QString &details)
{
    m_count->setText(count);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

void DifferenceList::addAnswers(QWidget *answers)
{
    m_counted->addSpacing(m_look.px(8));
    m_counted->addWidget(answers);
}

void DifferenceList::setEntries(const QList<Entry> &entries)
{
    const QSignalBlocker quiet(m_list);
    const int at = m_list->currentRow();
    m_list->clear();
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.name, m_list);
        item->setData(ChangeDelegate::ChangeRole, entry.change);
        item->setData(ChangeDelegate::OutcomeRole, entry.outcome);
        item->setData(ChangeDelegate::OpenRole, entry.open);
        QStringList said{entry.name, entry.change};
        if (!entry.outcome.isEmpty())
            said += entry.outcome;
        item->setData(Qt::AccessibleTextRole, said.join(u", "_s));
    }
    m_list->setCurrentRow(at);
    m_list->updateGeometry();
}

void DifferenceList::setCurrent(int difference)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(difference);
}

void DifferenceList::fit(int width)
{
    setFixedWidth(qMin(m_look.px(leftWidth), qMax(layout()->minimumSize().width(), width * 2 / 5)));
}

} // namespace toasoan
