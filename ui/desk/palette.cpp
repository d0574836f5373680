// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/palette.h"

#include "common/hits.h"
#include "common/icons.h"
#include "common/pieces.h"
#include "common/stateshape.h"
#include "common/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int panelWidth = 640, panelTop = 96, rowHeight = 34, shownRows = 10;
constexpr int commandsBeforeStories = 6, storiesShown = 8, picturesShown = 4, peopleShown = 3,
              mostUsed = 30;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    PaletteDelegate(
        const QList<PaletteItem> &items, const QLineEdit &field, const Look &look, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_items(items)
        , m_field(field)
        , m_look(look)
    {
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_look.px(200), m_look.px(rowHeight)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_look.theme();
        const PaletteItem &item = m_items.at(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->fillRect(option.rect, theme.sel);
            painter->fillRect(option.rect.left(), option.rect.top(), m_look.px(3),
                option.rect.height(), theme.accent);
        }
        const int side = m_look.px(16);
        const QRect icon(option.rect.left() + m_look.px(14),
            option.rect.center().y() - side / 2 + 1, side, side);
        paintIcon(*painter, icon, item);
        QRect inner = option.rect.adjusted(m_look.px(40), 0, -m_look.px(14), 0);
        painter->setFont(m_look.interfaceFont(12));
        painter->setPen(theme.soft);
        const QString right = item.keys.isEmpty() ? item.detail : item.keys;
        const int rightWidth = painter->fontMetrics().horizontalAdvance(right);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, right);
        inner.setRight(inner.right() - rightWidth - m_look.px(12));
        painter->setFont(m_look.interfaceFont(13));
        const QString text
            = painter->fontMetrics().elidedText(item.text, Qt::ElideRight, inner.width());
        painter->setPen(theme.text);
        paintWithHits(*painter, inner, text, m_field.text(), theme);
        if (!item.keys.isEmpty()) {
            const int used = painter->fontMetrics().horizontalAdvance(text) + m_look.px(10);
            painter->setFont(m_look.interfaceFont(12));
            painter->setPen(theme.faint);
            if (painter->fontMetrics().horizontalAdvance(item.detail) < inner.width() - used)
                painter->drawText(
                    inner.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, item.detail);
        }
        painter->restore();
    }

private:
    void paintIcon(QPainter &painter, const QRect &rect, const PaletteItem &item) const
    {
        const Theme &theme = m_look.theme();
        if (item.kind == PaletteItem::Kind::Story) {
            const int inset = m_look.px(2);
            paintStateShape(painter, rect.adjusted(inset, inset, -inset, -inset), item.state,
                theme.state(item.state));
        } else if (item.kind == PaletteItem::Kind::Picture) {
            tintedIcon(u"viewimage"_s, theme.soft).paint(&painter, rect);
        } else if (item.kind == PaletteItem::Kind::Person) {
            tintedIcon(u"user-identity"_s, theme.soft).paint(&painter, rect);
        } else if (item.action && !item.action->icon().isNull()) {
            tintedIcon(item.action->icon().name(), theme.soft).paint(&painter, rect);
        }
    }
    const QList<PaletteItem> &m_items;
    const QLineEdit &m_field;
    const Look &m_look;
};

class PalettePanel : public QWidget
{
public:
    PalettePanel(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_look.theme().edge);
        painter.setBrush(m_look.theme().raised);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_look.px(8), m_look.px(8));
    }

private:
    const Look &m_look;
};

} // namespace

class PaletteModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void set(const QList<PaletteItem> &items)
    {
        beginResetModel();
        m_items = items;
        endResetModel();
    }
    [[nodiscard]] const QList<PaletteItem> &items() const { return m_items; }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_items.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const PaletteItem &item = m_items.at(index.row());
        if (role == Qt::DisplayRole)
            return item.text;
        if (role != Qt::AccessibleTextRole)
            return {};
        QStringList spoken{item.text, item.detail};
        if (!item.keys.isEmpty())
            spoken.append(item.keys);
        return spoken.join(u", "_s);
    }

private:
    QList<PaletteItem> m_items;
};

Palette::Palette(
    Kind kind, const QMenuBar &bar, Session &session, const Look &look, QWidget *window)
    : QWidget(window)
    , m_kind(kind)
    , m_session(session)
    , m_look(look)
    , m_commands(kind == Kind::All ? commandsOf(bar) : QList<PaletteItem>())
    , m_used(QSettings().value(u"palette"_s).toStringList())
    , m_panel(new PalettePanel(look, this))
    , m_field(new QLineEdit(m_panel))
    , m_view(new QListView(m_panel))
    , m_none(makeWrappedLabel(tr("Nothing has these words."), u"soft"_s, m_panel))
    , m_model(new PaletteModel(this))
{
    const QString name = kind == Kind::All ? tr("Command palette") : tr("Open a story");
    setAccessibleName(name);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(kind == Kind::All ? tr("A command, a story, a picture or a name")
                                                  : tr("Words of a story's headline or text"));
    m_field->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PaletteDelegate(m_model->items(), *m_field, look, m_view));
    m_view->setAccessibleName(tr("What was found"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(look.px(10), look.px(10), look.px(10), look.px(10));
    column->setSpacing(look.px(8));
    column->addWidget(m_field);
    column->addWidget(m_view);
    column->addWidget(m_none);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::refresh);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &at) { run(at.row()); });
    window->installEventFilter(this);
    hide();
}

const QList<PaletteItem> &Palette::items() const
{
    return m_model->items();
}

void Palette::open()
{
    m_focusBefore = QApplication::focusWidget();
    refresh();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void Palette::refresh()
{
    const QString words = m_field->text().simplified();
    QList<PaletteItem> items = matching(m_commands, words, m_used);
    if (m_kind == Kind::Stories) {
        items = storiesLike(m_session, words, 3 * shownRows);
    } else if (words.isEmpty()) {
        // Used stories stand between the commands, as they were used.
        QList<PaletteItem> recent = items;
        for (const QString &key : std::as_const(m_used)) {
            if (!key.startsWith(u"story:"_s))
                continue;
            const auto story = m_session.store().summary(key.mid(6));
            if (!story || story->trashedAt.isValid())
                continue;
            PaletteItem item;
            item.kind = PaletteItem::Kind::Story;
            item.key = key;
            item.text = story->headline;
            item.detail = stateText(story->state);
            item.storyId = story->id;
            item.state = story->state;
            recent.append(item);
        }
        items = matching(recent, {}, m_used);
    } else {
        const QList<PaletteItem> stories = storiesLike(m_session, words, storiesShown);
        const qsizetype first = qMin<qsizetype>(items.size(), commandsBeforeStories);
        items = items.first(first) + peopleLike(words) + stories
            + picturesLike(m_session, words, picturesShown) + items.mid(first);
    }
    m_model->set(items);
    m_view->setVisible(!items.isEmpty());
    m_none->setVisible(items.isEmpty());
    if (!items.isEmpty())
        m_view->setCurrentIndex(m_model->index(0));
    place();
}

QList<PaletteItem> Palette::peopleLike(const QString &words)
{
    if (words.size() < 2) // a letter would bring half of them
        return {};
    if (!m_people)
        m_people = peopleOf(m_session);
    return matching(*m_people, words, m_used).mid(0, peopleShown);
}

void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const int wide = qMin(m_look.px(panelWidth), width() - m_look.px(48));
    const int top = qMin(m_look.px(panelTop), height() / 8);
    const int room = height() - top - m_look.px(24) - m_field->sizeHint().height() - m_look.px(30);
    const int row = m_look.px(rowHeight);
    const int rows = qBound(1, room / row, shownRows);
    m_view->setFixedHeight(row * qMin(rows, int(m_model->items().size())));
    m_panel->setFixedWidth(wide);
    m_panel->layout()->activate();
    m_panel->setGeometry((width() - wide) / 2, top, wide, m_panel->layout()->sizeHint().height());
}

void Palette::run(int row)
{
    if (row < 0 || row >= m_model->items().size())
        return;
    const PaletteItem item = m_model->items().at(row);
    m_used.removeAll(item.key);
    m_used.prepend(item.key);
    QSettings().setValue(u"palette"_s, m_used.mid(0, mostUsed));
    if (!item.action || item.action->objectName() != u"focus"_s)
        Q_EMIT leaving();
    close(); // the focus is back where the command works
    switch (item.kind) {
    case PaletteItem::Kind::Command:
        if (item.action)
            item.action->trigger();
        break;
    case PaletteItem::Kind::Story:
        Q_EMIT storyWanted(item.storyId);
        break;
    case PaletteItem::Kind::Picture:
        Q_EMIT pictureWanted(item.storyId, item.pictureId);
        break;
    case PaletteItem::Kind::Person:
        Q_EMIT personWanted(item.text);
        break;
    }
}

bool Palette::event(QEvent *event)
{
    // The window's shortcuts wait until the palette is gone.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int count = int(m_model->items().size());
    const int at = m_view->currentIndex().row();
    const auto go = [&](int to) {
        if (count > 0)
            m_view->setCurrentIndex(m_model->index((to + count) % count));
        return true;
    };
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(at);
        return true;
    case Qt::Key_Down:
        return go(at + 1);
    case Qt::Key_Up:
        return go(at - 1);
    case Qt::Key_PageDown:
        return go(qMin(at + shownRows, count - 1));
    case Qt::Key_PageUp:
        return go(qMax(at - shownRows, 0));
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // one field, one list: nowhere else to go
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void Palette::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    close();
}

} // namespace toasoan
