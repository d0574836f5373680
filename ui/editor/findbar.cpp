// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/findbar.h"

#include "common/icons.h"
#include "common/pieces.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace toasoan {

FindBar::FindBar(Finder &finder, SheetEdit &sheet, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_finder(finder)
    , m_sheet(sheet)
    , m_look(look)
    , m_finding(new QWidget(this))
    , m_replacing(new QWidget(this))
    , m_findRow(new QHBoxLayout(m_finding))
    , m_replaceRow(new QHBoxLayout(m_replacing))
{
    setAccessibleName(tr("Find in the story"));
    m_query = new QLineEdit(m_finding);
    m_query->setAccessibleName(tr("Find"));
    m_query->setPlaceholderText(tr("Find in the story"));
    m_count = makeLabel({}, u"soft"_qs, m_finding);
    m_previous = makeIconButton(u"go-up"_qs, tr("Previous (Shift+F3)"), m_finding);
    m_next = makeIconButton(u"go-down"_qs, tr("Next (F3)"), m_finding);
    m_exact = new QCheckBox(tr("Exact &diacritics"), m_finding);
    m_exact->setToolTip(tr("Without it “soc trang” finds “Sóc Trăng”"));
    m_close = makeIconButton(u"window-close"_qs, tr("Close (Esc)"), m_finding);
    m_with = new QLineEdit(m_replacing);
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_one = makeButton(tr("&Replace"), u"small"_qs, m_replacing);
    m_all = makeButton(tr("Replace &all"), u"small"_qs, m_replacing);
    m_findRow->addWidget(m_query, 1);
    m_findRow->addWidget(m_count);
    m_findRow->addWidget(m_previous);
    m_findRow->addWidget(m_next);
    m_findRow->addWidget(m_exact);
    m_findRow->addWidget(m_close);
    m_replaceRow->addWidget(m_with, 1);
    m_replaceRow->addWidget(m_one);
    m_replaceRow->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_finding);
    column->addWidget(m_replacing);
    QWidget *order[]{m_query, m_with, m_one, m_all, m_previous, m_next, m_exact, m_close};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_query->installEventFilter(this);
    m_with->installEventFilter(this);
    connect(m_query, &QLineEdit::textEdited, this, &FindBar::ask);
    connect(m_exact, &QCheckBox::toggled, this, &FindBar::ask);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(true); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(false); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_one, &QPushButton::clicked, this, [this] { m_finder.replaceOne(m_with->text()); });
    connect(m_all, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(&finder, &Finder::changed, this, &FindBar::showCount);
    connect(&look, &Look::changed, this, &FindBar::applyLook);
    applyLook();
    hide();
}

void FindBar::applyLook()
{
    const int side = m_look.px(12);
    for (QHBoxLayout *row : {m_findRow, m_replaceRow}) {
        row->setContentsMargins(side, m_look.px(3), side, m_look.px(3));
        row->setSpacing(m_look.px(6));
        row->parentWidget()->setMinimumHeight(m_look.px(36));
    }
    m_close->setIcon(tintedIcon(u"window-close"_qs, m_look.theme().soft));
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"888 / 888"_qs));
    const int button = m_look.px(28);
    for (QToolButton *one : {m_previous, m_next, m_close}) {
        one->setFixedSize(button, button);
        one->setIconSize(QSize(m_look.px(16), m_look.px(16)));
    }
    update();
}

void FindBar::open(bool replace)
{
    const bool hidden = isHidden();
    const int before = shownHeight();
    const QString chosen = m_sheet.textCursor().selectedText();
    const bool fresh = !chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator)
        && !chosen.contains(QChar::ObjectReplacementCharacter) && !m_query->hasFocus()
        && !m_with->hasFocus();
    if (fresh)
        m_query->setText(chosen);
    m_replacing->setVisible(replace && m_writing);
    show();
    layout()->activate(); // with the second row or without, before anybody asks how high it is
    updateGeometry();
    m_finder.setMarked(true);
    m_finder.setQuery(m_query->text(), m_exact->isChecked());
    if (fresh)
        m_finder.fromHere();
    QLineEdit *first
        = replace && m_writing && !m_query->text().isEmpty() && !hidden ? m_with : m_query;
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
    showCount();
    Q_EMIT shownChanged(sizeHint().height() - before);
}

void FindBar::close()
{
    if (isHidden())
        return;
    const int was = shownHeight();
    m_finder.setMarked(false);
    hide();
    m_sheet.setFocus(Qt::OtherFocusReason);
    Q_EMIT shownChanged(-was);
}

void FindBar::step(bool backward)
{
    if (m_query->text().isEmpty())
        return open(false);
    m_finder.setQuery(m_query->text(), m_exact->isChecked());
    if (!m_finder.step(backward))
        Q_EMIT said(tr("“%1” does not stand in this story.").arg(m_query->text()));
}

void FindBar::setWriting(bool writing)
{
    m_writing = writing;
    if (!writing)
        m_replacing->hide();
}

void FindBar::ask()
{
    m_finder.setQuery(m_query->text(), m_exact->isChecked());
    m_finder.fromHere();
}

void FindBar::showCount()
{
    if (isHidden())
        return;
    const int count = m_finder.count();
    const QLocale locale;
    QString text;
    if (count > 0 && m_finder.current() >= 0)
        text = tr("%1 / %2").arg(locale.toString(m_finder.current() + 1), locale.toString(count));
    else if (!m_query->text().isEmpty())
        text = count > 0 ? locale.toString(count) : tr("none");
    m_count->setText(text);
    m_count->setAccessibleName(count > 0 ? tr("%Ln found", "", count) : tr("Nothing found"));
    for (QWidget *button : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next),
             static_cast<QWidget *>(m_one), static_cast<QWidget *>(m_all)})
        button->setEnabled(count > 0);
}

void FindBar::replaceAll()
{
    const int count = m_finder.replaceAll(m_with->text());
    if (count > 0)
        Q_EMIT said(tr("%Ln places replaced; one undo brings them back.", "", count));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_query)
        step(key->modifiers() & Qt::ShiftModifier);
    else
        m_finder.replaceOne(m_with->text());
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().chrome);
    painter.fillRect(0, height() - 1, width(), 1, m_look.theme().line);
}

} // namespace toasoan
