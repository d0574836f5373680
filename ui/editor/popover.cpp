// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/popover.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

namespace toasoan {

Popover::Popover(const Look &look, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
{
    hide();
}

void Popover::openAt(QPoint topLeft, QWidget *giveFocusBack)
{
    m_back = giveFocusBack;
    adjustSize();
    const QWidget *in = parentWidget();
    const int x = qBound(8, topLeft.x(), qMax(8, in->width() - width() - 8));
    const int y = qBound(8, topLeft.y(), qMax(8, in->height() - height() - 8));
    move(x, y);
    show();
    raise();
}

void Popover::done()
{
    if (!isVisible())
        return;
    QWidget *back = std::exchange(m_back, nullptr);
    const QWidget *focus = QApplication::focusWidget();
    const bool inside = focus && isAncestorOf(focus);
    hide();
    if (back && inside)
        back->setFocus(Qt::OtherFocusReason);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_look.theme().edge, 1));
    painter.setBrush(m_look.theme().raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        done();
    else
        QFrame::keyPressEvent(event);
}

void Popover::watch(QWidget *child)
{
    child->installEventFilter(this);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason
            || reason == Qt::BacktabFocusReason)
            QMetaObject::invokeMethod(
                this,
                [this] {
                    const QWidget *focus = QApplication::focusWidget();
                    if (!focus || !isAncestorOf(focus))
                        done();
                },
                Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

QString completedLink(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(u' '))
        return {};
    if (text.startsWith(u'/') || text.startsWith(u'#'))
        return text;
    const QString scheme = QUrl(text).scheme().toLower();
    if (scheme == u"http" || scheme == u"https" || scheme == u"mailto" || scheme == u"tel")
        return text;
    if (text.contains(u'@') && !text.contains(u'/'))
        return u"mailto:"_qs + text;
    const qsizetype dot = text.indexOf(u'.');
    if (dot > 0 && dot + 1 < text.size() && (scheme.isEmpty() || scheme.contains(u'.')))
        return u"https://"_qs + text;
    return {};
}

LinkPopover::LinkPopover(const Look &look, QWidget *parent)
    : Popover(look, parent)
    , m_address(new QLineEdit(this))
    , m_remove(new QPushButton(tr("Remove link"), this))
{
    m_address->setAccessibleName(tr("Address of the link"));
    m_address->setPlaceholderText(tr("Address, e.g. https://…"));
    m_address->setMinimumWidth(look.px(300));
    auto *set = new QPushButton(tr("Set link"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_address);
    row->addWidget(set);
    row->addWidget(m_remove);
    setFocusProxy(m_address);
    const QList<QWidget *> parts{m_address, set, m_remove};
    for (QWidget *part : parts)
        watch(part);
    set->setEnabled(false);
    connect(m_address, &QLineEdit::textChanged, set,
        [set](const QString &text) { set->setEnabled(!completedLink(text).isEmpty()); });
    connect(m_address, &QLineEdit::returnPressed, this, &LinkPopover::accept);
    connect(set, &QPushButton::clicked, this, &LinkPopover::accept);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        done();
        Q_EMIT chosen({});
    });
}

void LinkPopover::setLink(const QString &link)
{
    m_address->setText(link);
    m_address->selectAll();
    m_remove->setVisible(!link.isEmpty());
}

void LinkPopover::accept()
{
    const QString link = completedLink(m_address->text());
    if (link.isEmpty())
        return;
    done();
    Q_EMIT chosen(link);
}

FilmPopover::FilmPopover(const Look &look, QWidget *parent)
    : Popover(look, parent)
    , m_list(new QListWidget(this))
    , m_title(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add film"), this))
{
    m_list->setAccessibleName(tr("Films of the archive"));
    m_list->setMinimumSize(look.px(380), look.px(150));
    m_list->setFrameShape(QFrame::NoFrame);
    m_title->setAccessibleName(tr("Title of the new film"));
    m_title->setPlaceholderText(tr("Title"));
    m_url->setAccessibleName(tr("Address of the new film"));
    m_url->setPlaceholderText(tr("Address, e.g. https://…"));
    auto *label = new QLabel(tr("A film that is not in the archive yet"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_list);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    row->addWidget(m_title, 2);
    row->addWidget(m_url, 3);
    row->addWidget(m_add);
    column->addLayout(row);
    const QList<QWidget *> parts{m_list, m_title, m_url, m_add};
    for (QWidget *part : parts)
        watch(part);
    const auto take = [this](const QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        done();
        Q_EMIT chosen(id);
    };
    connect(m_list, &QListWidget::itemActivated, this, take);
    connect(m_list, &QListWidget::itemClicked, this, take);
    connect(m_title, &QLineEdit::textChanged, this, &FilmPopover::updateAdd);
    connect(m_url, &QLineEdit::textChanged, this, &FilmPopover::updateAdd);
    connect(m_url, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString title = m_title->text().simplified();
        const QString url = completedLink(m_url->text());
        done();
        Q_EMIT added(title, url);
    });
    updateAdd();
}

void FilmPopover::setFilms(const QList<Film> &films)
{
    m_list->clear();
    for (const Film &film : films) {
        if (film.hidden)
            continue;
        auto *item = new QListWidgetItem(film.title, m_list);
        item->setData(Qt::UserRole, film.id);
        item->setToolTip(film.url);
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(0);
    m_title->clear();
    m_url->clear();
    setFocusProxy(m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_title);
}

void FilmPopover::updateAdd()
{
    m_add->setEnabled(
        !m_title->text().trimmed().isEmpty() && completedLink(m_url->text()).startsWith(u"http"));
}

} // namespace toasoan
