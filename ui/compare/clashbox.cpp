// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/clashbox.h"

#include "common/menutext.h"
#include "common/pieces.h"
#include "compare/comparerow.h"
#include "compare/roomyrow.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int frameWidth = 2, fieldLines = 3;

} // namespace

ClashBox::ClashBox(CompareRow *row, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_row(row)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(row->accessibleName());
    m_column->setContentsMargins(frameWidth, frameWidth, frameWidth, frameWidth);
    m_column->setSpacing(0);
    m_column->addWidget(row);
}

RoomyRow *ClashBox::addBar(const QString &words, int least)
{
    QLabel *question = makeWrappedLabel(words, {}, this);
    question->setFont(m_look.interfaceFont(13, 600));
    setLabelColor(question, m_look.theme().warn);
    auto *bar = new RoomyRow(question, m_look.px(least), m_look, this);
    bar->setGround(m_look.theme().warnGround);
    m_column->addWidget(bar);
    return bar;
}

void ClashBox::ask(
    const QString &theirs, const std::optional<merge::Choice> &chosen, bool rewritable)
{
    RoomyRow *bar = addBar(tr("Which one stays?"), 120);
    int digit = 0;
    for (const auto &[keep, text] : {std::pair(merge::Keep::Mine, tr("Keep mine")),
             {merge::Keep::Theirs, theirs}, {merge::Keep::Both, tr("Keep both")}}) {
        QPushButton *button = makeButton(u"%1   %2"_s.arg(shownInMenu(text)).arg(++digit), {}, bar);
        button->setAccessibleName(u"%1: %2"_s.arg(accessibleName(), text));
        button->setCheckable(true);
        button->setChecked(chosen && !chosen->own && chosen->keep == keep);
        connect(button, &QPushButton::clicked, this, [this, keep = keep] { Q_EMIT kept(keep); });
        bar->addButton(button);
    }
    if (!rewritable)
        return;
    QPushButton *own = makeButton(tr("Write it anew…"), {}, bar);
    own->setAccessibleName(u"%1: %2"_s.arg(accessibleName(), own->text()));
    own->setCheckable(true);
    own->setChecked(chosen && chosen->own);
    connect(own, &QPushButton::clicked, this, &ClashBox::rewriteWanted);
    bar->addButton(own);
}

void ClashBox::write(const QString &words)
{
    auto *around = new QVBoxLayout;
    around->setContentsMargins(m_look.px(20), m_look.px(4), m_look.px(20), m_look.px(12));
    m_field = makeTextField(m_look, 1, u"%1: %2"_s.arg(accessibleName(), tr("your words")), this);
    m_field->setFont(m_look.storyFont(15));
    m_field->setFixedHeight(
        fieldLines * QFontMetrics(m_field->font()).lineSpacing() + m_look.px(18));
    m_field->setPlainText(words);
    m_field->moveCursor(QTextCursor::End);
    m_field->installEventFilter(this);
    connect(m_field, &QPlainTextEdit::textChanged, this,
        [this] { Q_EMIT wordsChanged(this->words()); });
    around->addWidget(m_field);
    m_column->addLayout(around);
    RoomyRow *bar
        = addBar(tr("Write what is to stand here. Ctrl+Enter keeps it, Esc gives it up."), 240);
    QPushButton *keep = makeButton(tr("Keep these words"), {}, bar);
    connect(keep, &QPushButton::clicked, this, &ClashBox::finishWriting);
    QPushButton *giveUp = makeButton(tr("Give up"), u"flat"_s, bar);
    connect(giveUp, &QPushButton::clicked, this, &ClashBox::givenUp);
    bar->addButton(giveUp);
    bar->addButton(keep);
}

void ClashBox::focusField()
{
    if (m_field)
        m_field->setFocus(Qt::OtherFocusReason);
}

// A line break inside a paragraph is none between paragraphs, which toPlainText() makes of it.
QString ClashBox::words() const
{
    QStringList lines;
    for (QTextBlock block = m_field->document()->begin(); block.isValid(); block = block.next())
        lines += block.text();
    return lines.join(u'\n');
}

// Letters that an input method still holds are part of them.
void ClashBox::finishWriting()
{
    QGuiApplication::inputMethod()->commit();
    Q_EMIT written(words());
}

bool ClashBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
            finishWriting();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT givenUp();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ClashBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.theme().paper);
    QPen pen(m_look.theme().submitted, frameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace toasoan
