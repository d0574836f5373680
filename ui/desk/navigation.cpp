// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/navigation.h"

#include "common/icons.h"
#include "common/menutext.h"
#include "common/pieces.h"
#include "common/stateshape.h"

#include <QAbstractButton>
#include <QAction>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString letters = words.constFirst().left(1);
    if (words.size() > 1)
        letters += words.constLast().left(1);
    return letters.toUpper();
}

} // namespace

/// The paper's mark and name.
class PaperMark : public QWidget
{
public:
    PaperMark(Session &session, const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_session(session)
        , m_look(look)
    {
        setAccessibleName(session.newsroom().name);
        connect(&session, &Session::newsroomChanged, this, [this] {
            setAccessibleName(m_session.newsroom().name);
            update();
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = m_look.px(26);
        const QRect block(m_look.px(width() < m_look.px(100) ? 11 : 12), m_look.px(12), side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.brand);
        painter.drawRoundedRect(block, m_look.px(4), m_look.px(4));
        // “Báo Vàm Lá” is known by its V: the kind of paper says nothing.
        QString name = m_session.newsroom().name;
        QString proper = name.startsWith(u"Báo "_s) ? name.mid(4) : name;
        painter.setPen(lightTheme().accentText);
        painter.setFont(m_look.storyFont(15, 700));
        painter.drawText(block, Qt::AlignCenter, proper.left(1).toUpper());
        if (width() < m_look.px(100))
            return;
        painter.setPen(theme.text);
        painter.setFont(m_look.interfaceFont(13, 700));
        const QRect text(block.right() + m_look.px(10), block.top(),
            width() - block.right() - m_look.px(16), block.height());
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    }

private:
    Session &m_session;
    const Look &m_look;
};

/// Who sits here; opens the menu of members and settings.
class MemberButton : public QAbstractButton
{
public:
    MemberButton(Session &session, const Look &look, QWidget *parent)
        : QAbstractButton(parent)
        , m_session(session)
        , m_look(look)
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(Navigation::tr("Member and settings"));
        connect(&session, &Session::memberChanged, this, [this] { update(); });
        connect(&session, &Session::newsroomChanged, this, [this] { update(); });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        const Member &member = m_session.member();
        const QString name = m_session.displayName(member.name);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse())
            painter.fillRect(rect(), theme.hover);
        painter.fillRect(0, 0, width(), 1, theme.line);
        const int side = m_look.px(28);
        const QRect disc(
            m_look.px(width() < m_look.px(100) ? 10 : 12), (height() - side) / 2 + 1, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.sel);
        painter.drawEllipse(disc);
        painter.setPen(theme.text);
        painter.setFont(m_look.interfaceFont(11, 600));
        painter.drawText(disc, Qt::AlignCenter, initials(name));
        if (width() >= m_look.px(100)) {
            const int left = disc.right() + m_look.px(10);
            const int line = m_look.px(17);
            const QRect first(left, height() / 2 - line + 1, width() - left - m_look.px(6), line);
            painter.setFont(m_look.interfaceFont(12, 600));
            painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                painter.fontMetrics().elidedText(name, Qt::ElideRight, first.width()));
            painter.setFont(m_look.interfaceFont(12));
            painter.setPen(theme.soft);
            painter.drawText(first.translated(0, line - 1), Qt::AlignLeft | Qt::AlignVCenter,
                roleText(member.role));
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(1, 2, -1, -1));
        }
    }

private:
    Session &m_session;
    const Look &m_look;
};

Navigation::Navigation(StoryIndex &index, Session &session, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_model(new NavModel(index, session, this))
    , m_mark(new PaperMark(session, look, this))
    , m_view(new QListView(this))
    , m_member(new MemberButton(session, look, this))
{
    setAccessibleName(tr("Navigation"));
    setAutoFillBackground(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new NavDelegate(*m_model, look, m_view));
    m_view->setAccessibleName(tr("Views"));
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalScrollBar()->setProperty("kind", u"thin"_s);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setStyleSheet(u"QListView { background: transparent; }"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_mark);
    column->addWidget(m_view, 1);
    column->addWidget(m_member);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (m_choosing || !current.isValid())
                return;
            const NavRow &row = m_model->row(current.row());
            if (row.kind == NavRow::Kind::Films)
                Q_EMIT filmsChosen();
            else if (row.kind == NavRow::Kind::Pictures)
                Q_EMIT picturesChosen();
            else if (row.kind == NavRow::Kind::Stories)
                Q_EMIT storiesChosen(row.filter);
        });
    connect(m_model, &QAbstractItemModel::modelReset, this,
        [this] { choose({StoryFilter::View::Today}); });
    connect(m_member, &QAbstractButton::clicked, this,
        [this] { Q_EMIT memberMenuWanted(m_member->mapToGlobal(QPoint(m_look.px(8), 0))); });
    connect(&look, &Look::changed, this, &Navigation::applyLook);
    applyLook();
    const QScopedValueRollback quiet(m_choosing, true);
    m_view->setCurrentIndex(m_model->index(0));
}

void Navigation::applyLook()
{
    m_mark->setFixedHeight(m_look.px(48));
    m_member->setFixedHeight(m_look.px(49));
    m_view->doItemsLayout();
    update();
}

void Navigation::choose(const StoryFilter &filter)
{
    const QModelIndex index = m_model->indexOf(filter);
    if (!index.isValid())
        return;
    if (m_view->currentIndex() == index)
        Q_EMIT storiesChosen(m_model->row(index.row()).filter);
    else
        m_view->setCurrentIndex(index);
}

void Navigation::choosePictures()
{
    const QModelIndex index = m_model->indexOf(NavRow::Kind::Pictures);
    if (m_view->currentIndex() == index)
        Q_EMIT picturesChosen();
    else
        m_view->setCurrentIndex(index);
}

void Navigation::mark(const std::optional<StoryFilter> &shown)
{
    const QScopedValueRollback quiet(m_choosing, true);
    m_view->setCurrentIndex(shown ? m_model->indexOf(*shown) : QModelIndex());
}

void Navigation::fillPlaces(QMenu *menu)
{
    const auto fill = [this, menu] {
        menu->clear();
        for (int i = 0; i < m_model->rowCount(); ++i) {
            const NavRow &row = m_model->row(i);
            if (row.kind == NavRow::Kind::Label || row.kind == NavRow::Kind::Pictures)
                continue; // the picture archive has an action of its own
            QAction *action = menu->addAction(
                row.iconName.isEmpty() ? QIcon() : icon(row.iconName), shownInMenu(row.text));
            connect(action, &QAction::triggered, this, [this, i] {
                const NavRow row = m_model->row(i);
                if (row.kind == NavRow::Kind::Stories)
                    choose(row.filter);
                else if (m_view->currentIndex().row() == i)
                    Q_EMIT filmsChosen();
                else
                    m_view->setCurrentIndex(m_model->index(i));
                Q_EMIT placeChosen();
            });
        }
    };
    connect(m_model, &QAbstractItemModel::modelReset, menu, fill);
    fill();
}

void Navigation::setRail(bool rail)
{
    m_view->setVerticalScrollBarPolicy(rail ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_mark->update();
}

QWidget *Navigation::memberButton() const
{
    return m_member;
}

} // namespace toasoan
