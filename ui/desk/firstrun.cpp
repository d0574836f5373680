// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/firstrun.h"

#include "common/icons.h"
#include "common/stateshape.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int columnWidth = 520;
constexpr int calmMs = 700;

void paintCard(QPainter &painter, const QRect &rect, const Look &look, bool focused, bool hovered)
{
    const Theme &theme = look.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accent : theme.edge, focused ? 2 : 1));
    painter.setBrush(hovered ? theme.hover : theme.raised);
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(
        QRectF(rect).adjusted(inset, inset, -inset, -inset), look.px(5), look.px(5));
}

/// The first card: holds the headline field, framed while that has the focus.
class WritingCard : public QWidget
{
public:
    WritingCard(const Look &look, QLineEdit *field, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
        , m_field(field)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintCard(painter, rect(), m_look, m_field->hasFocus(), false);
        const int side = m_look.px(22);
        tintedIcon(u"document-edit"_s, m_look.theme().accent)
            .paint(&painter, m_look.px(17), (height() - side) / 2, side, side);
    }
    void mousePressEvent(QMouseEvent *) override { m_field->setFocus(Qt::MouseFocusReason); }

private:
    const Look &m_look;
    QLineEdit *m_field;
};

/// A card that is a button: icon, title, a line of text, its key.
class Card : public QAbstractButton
{
public:
    Card(const Look &look, QAction *action, QString title, QString text, QWidget *parent)
        : QAbstractButton(parent)
        , m_look(look)
        , m_action(action)
        , m_title(std::move(title))
        , m_text(std::move(text))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(m_title);
        setAccessibleDescription(m_text);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }
    [[nodiscard]] QSize sizeHint() const override { return {width(), heightForWidth(width())}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return m_look.px(46) + textRect(width).height();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        QPainter painter(this);
        paintCard(painter, rect(), m_look, hasFocus(), underMouse());
        const int side = m_look.px(22);
        m_action->icon().isNull()
            ? void()
            : tintedIcon(m_action->icon().name(), theme.accent)
                  .paint(&painter, m_look.px(17), (height() - side) / 2, side, side);
        painter.setPen(theme.text);
        painter.setFont(m_look.interfaceFont(14, 600));
        painter.drawText(QRect(m_look.px(53), m_look.px(12), width(), m_look.px(20)),
            Qt::AlignLeft | Qt::AlignVCenter, m_title);
        painter.setPen(theme.soft);
        painter.setFont(m_look.interfaceFont(12));
        painter.drawText(textRect(width()), Qt::TextWordWrap, m_text);
        if (!m_action->shortcut().isEmpty())
            painter.drawText(rect().adjusted(0, 0, -m_look.px(16), 0),
                Qt::AlignRight | Qt::AlignVCenter,
                m_action->shortcut().toString(QKeySequence::NativeText));
    }

private:
    [[nodiscard]] QRect textRect(int width) const
    {
        const QRect room(m_look.px(53), m_look.px(33), width - m_look.px(53 + 110), 1000);
        return QFontMetrics(m_look.interfaceFont(12))
            .boundingRect(room, Qt::TextWordWrap, m_text)
            .intersected(room);
    }
    const Look &m_look;
    QAction *m_action;
    QString m_title, m_text;
};

/// The folded paper of the empty desk.
class Drawing : public QWidget
{
public:
    Drawing(const Look &look, QWidget *parent)
        : QWidget(parent)
        , m_look(look)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_look.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal unit = height() / 76.0;
        painter.scale(unit, unit);
        QPen ink(theme.soft, 1.6);
        ink.setJoinStyle(Qt::RoundJoin);
        painter.setPen(ink);
        painter.setBrush(theme.chrome);
        QPainterPath back;
        back.moveTo(73, 18);
        back.lineTo(91, 18);
        back.lineTo(91, 66);
        back.cubicTo(91, 71, 87, 74, 82, 74);
        back.cubicTo(77, 74, 73, 71, 73, 66);
        back.closeSubpath();
        painter.drawPath(back);
        painter.setBrush(theme.raised);
        QPainterPath front;
        front.moveTo(1, 2);
        front.lineTo(73, 2);
        front.lineTo(73, 66);
        front.cubicTo(73, 71, 76, 74, 80, 74);
        front.lineTo(9, 74);
        front.cubicTo(4, 74, 1, 71, 1, 66);
        front.closeSubpath();
        painter.drawPath(front);
        painter.fillRect(QRectF(11, 12, 52, 4), theme.brand);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(theme.infoGround);
        painter.drawRect(QRectF(12, 26, 23, 20));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{15, 42}, {21, 34}, {25, 39}, {28, 36}, {32, 42}}));
        painter.setPen(QPen(theme.edge, 1.6));
        for (const int y : {27, 33, 39, 45})
            painter.drawLine(QPointF(41, y), QPointF(63, y));
        painter.drawLine(QPointF(11, 54), QPointF(63, 54));
        painter.drawLine(QPointF(11, 62), QPointF(52, 62));
    }

private:
    const Look &m_look;
};

} // namespace

FirstRun::FirstRun(Session &session, Look &look, const Ways &ways, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_title(makeWrappedLabel({}, {}, this))
    , m_second(makeLabel(
          tr("Everything is kept on this computer and saved while you type."), u"soft"_s, this))
    , m_column(new QWidget(this))
    , m_headline(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_paper(new QLineEdit(this))
    , m_role(new ArrowBox(look, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Begin"));
    m_headline->setPlaceholderText(tr("Type the headline here, the first letter already counts."));
    m_headline->setAccessibleName(tr("Headline"));
    m_headline->setFrame(false);
    m_headline->setTextMargins(-2, 0, 0, 0); // its words begin where the title does
    m_headline->setProperty("kind", u"bare"_s);
    m_headline->installEventFilter(this);
    auto *card = new WritingCard(look, m_headline, this);
    m_writing = card;
    auto *inner = new QHBoxLayout(card);
    inner->setContentsMargins(look.px(53), look.px(10), look.px(16), look.px(10));
    inner->setSpacing(0);
    auto *title = makeLabel(tr("Write the first story"), {}, card);
    title->setFont(look.interfaceFont(14, 600));
    QLabel *key
        = makeLabel(ways.newStory->shortcut().toString(QKeySequence::NativeText), u"soft"_s, card);
    key->setFont(look.interfaceFont(12));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(m_headline);
    inner->addLayout(words, 1);
    inner->addWidget(key);

    auto *names = new QHBoxLayout;
    names->setSpacing(look.px(8));
    m_name->setText(session.displayName(session.member().name));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setToolTip(tr("Your name"));
    m_paper->setText(session.newsroom().name);
    m_paper->setAccessibleName(tr("The paper's name"));
    m_paper->setToolTip(tr("The paper's name"));
    m_role->setAccessibleName(tr("Your role"));
    m_role->setToolTip(tr("Your role"));
    for (const Role role : {Role::Administrator, Role::Editor, Role::Reporter, Role::Photographer})
        m_role->addItem(roleText(role), int(role));
    m_role->setCurrentIndex(qMax(0, m_role->findData(int(session.member().role))));
    m_role->setEnabled(false); // the only member stays the administrator
    names->addWidget(m_name, 2);
    names->addWidget(m_role, 1);
    names->addWidget(m_paper, 2);
    connect(m_name, &QLineEdit::editingFinished, this, &FirstRun::keepNames);
    connect(m_paper, &QLineEdit::editingFinished, this, &FirstRun::keepNames);

    auto *keysLink = makeButton(tr("See the keys used most"), u"link"_s, this);
    connect(keysLink, &QPushButton::clicked, ways.keys, &QAction::trigger);
    QLabel *palette
        = makeLabel(tr("%1 finds any command.")
                        .arg(ways.palette->shortcut().toString(QKeySequence::NativeText)),
            u"soft"_s, this);
    auto *hints = new QHBoxLayout;
    hints->setSpacing(look.px(8));
    hints->addWidget(palette);
    hints->addWidget(keysLink);
    hints->addStretch(1);

    auto *drawing = new Drawing(look, this);
    drawing->setFixedSize(look.px(94), look.px(76));
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(10));
    column->addWidget(drawing);
    column->addSpacing(look.px(8));
    column->addWidget(m_title);
    column->addWidget(m_second);
    column->addSpacing(look.px(2));
    column->addWidget(m_writing);
    column->addWidget(makeCard(ways.importStory, tr("Import a story"),
        tr("Word, LibreOffice, text, HTML, Markdown or a story package of another desk.")));
    column->addWidget(makeCard(ways.openSample, tr("Open the sample newsroom"),
        tr("Stories in every state to try approving and publishing. It has a folder of its own.")));
    column->addWidget(makeCard(ways.server, tr("Connect to the paper's server"),
        tr("Takes its address and an account from the administrator. It can wait.")));
    column->addSpacing(look.px(4));
    column->addLayout(names);
    column->addLayout(hints);
    // With large type it is higher than a window, and scrolls.
    auto *area = new QScrollArea(this);
    auto *sheet = new QWidget(area);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_column);
    row->addStretch(1);
    auto *middle = new QVBoxLayout(sheet);
    middle->setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(16));
    middle->addStretch(2);
    middle->addLayout(row);
    middle->addStretch(3);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    m_column->setFixedWidth(look.px(columnWidth));

    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    connect(&m_calm, &QTimer::timeout, this, [this] {
        if (!m_composing)
            hand(false);
    });
    connect(m_headline, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            return;
        Q_EMIT headlineTyped(text);
        m_calm.start();
    });
    connect(m_headline, &QLineEdit::returnPressed, this, [this] { hand(true); });
    connect(&look, &Look::changed, this, &FirstRun::applyLook);
    connect(&session, &Session::memberChanged, this, &FirstRun::applyLook);
    setFocusProxy(m_headline);
    applyLook();
}

void FirstRun::hand(bool toBody)
{
    if (m_headline->text().isEmpty())
        return;
    m_calm.stop();
    Q_EMIT handOver(toBody);
    const QSignalBlocker quiet(m_headline);
    m_headline->clear();
}

QWidget *FirstRun::makeCard(QAction *action, const QString &title, const QString &text)
{
    auto *card = new Card(m_look, action, title, text, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    card->setSizePolicy(policy);
    return card;
}

void FirstRun::focusHeadline()
{
    m_headline->setFocus(Qt::OtherFocusReason);
}

void FirstRun::applyLook()
{
    m_title->setFont(m_look.storyFont(27, 700));
    m_second->setFont(m_look.interfaceFont(14));
    m_title->setText(tr("Welcome, %1, the newsroom is ready")
                         .arg(m_session.displayName(m_session.member().name)));
    m_headline->setFont(m_look.interfaceFont(13));
    update();
}

void FirstRun::keepNames()
{
    const QString name = m_name->text().simplified();
    const QString paper = m_paper->text().simplified();
    Member member = m_session.member();
    if (!name.isEmpty() && name != m_session.displayName(member.name)) {
        member.displayName = name;
        if (m_session.store().updateMember(member.name, member))
            m_session.setMember(member);
    }
    Newsroom newsroom = m_session.newsroom();
    if (!paper.isEmpty() && paper != newsroom.name) {
        newsroom.name = paper;
        if (!m_session.store().setNewsroom(newsroom))
            m_paper->setText(m_session.newsroom().name);
    }
}

bool FirstRun::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_headline) {
        if (event->type() == QEvent::InputMethod) {
            m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
            m_calm.start();
        } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            m_writing->update();
        } else if (event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab
            && !m_headline->text().isEmpty()) {
            hand(true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FirstRun::paintEvent(QPaintEvent *) { }

} // namespace toasoan
