// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/editorpane.h"

#include "common/pieces.h"
#include "desk/newsroom.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

EditorPane::EditorPane(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
    , m_banner(new Banner(look, this))
    , m_offer(new Banner(look, this))
    , m_pages(new QStackedWidget(this))
    , m_calm(new QWidget(this))
    , m_calmWords(makeWrappedLabel({}, u"soft"_s, m_calm))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *calm = new QVBoxLayout(m_calm);
    m_calmWords->setAlignment(Qt::AlignHCenter);
    calm->addStretch(1);
    calm->addWidget(m_calmWords);
    calm->addStretch(2);
    m_pages->addWidget(m_calm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_offer);
    column->addWidget(m_pages, 1);
    for (Banner *banner : {m_banner, m_offer}) {
        connect(banner, &Banner::heightWillChange, this, [this] {
            if (const QAbstractScrollArea *area = written())
                m_lineAt = area->mapTo(this, QPoint()).y();
        });
        connect(banner, &Banner::heightChanged, this, &EditorPane::keepLine);
    }
}

void EditorPane::setUp(StoryActions &actions, StoryEditor *editor, FirstRun *firstRun)
{
    m_editor = editor;
    m_firstRun = firstRun;
    m_pages->addWidget(editor);
    m_pages->addWidget(firstRun);
    m_header = new EditorHeader(m_desk, actions, m_look, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_header);
}

void EditorPane::setConflictBar(QWidget *bar)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_pages), bar);
}

void EditorPane::refreshHeader()
{
    m_header->refresh();
}

void EditorPane::setPresence(const QString &line, const QString &details)
{
    m_header->setPresence(line, details);
}

void EditorPane::setHeaderShown(bool shown)
{
    m_header->setShown(shown);
}

bool EditorPane::isFirstRun() const
{
    return m_pages->currentWidget() == m_firstRun;
}

void EditorPane::showPage()
{
    if (m_desk.hasStory()) {
        m_pages->setCurrentWidget(m_editor);
        return;
    }
    const bool begins = m_desk.mayBegin();
    const bool first = begins && isEmpty(m_desk.store());
    m_calmWords->setText(begins
            ? tr("Choose a story at the left, or write a new one with %1.")
                  .arg(QKeySequence(u"Ctrl+N"_s).toString(QKeySequence::NativeText))
            : m_desk.store().isReadOnly()
            ? tr("Choose a story at the left. The newsroom is open for reading only.")
            : tr("Choose a story at the left. The account in use may begin none."));
    m_pages->setCurrentWidget(first ? static_cast<QWidget *>(m_firstRun) : m_calm);
}

QAbstractScrollArea *EditorPane::written() const
{
    QAbstractScrollArea *outermost = nullptr; // a caption or a cell does not scroll: the sheet does
    for (QWidget *at = QApplication::focusWidget(); at && at != this; at = at->parentWidget())
        if (auto *area = qobject_cast<QAbstractScrollArea *>(at); area && isAncestorOf(area))
            outermost = area;
    return outermost;
}

// The line being typed stays where the eye is, while the banner comes and goes above it.
void EditorPane::keepLine()
{
    const QAbstractScrollArea *area = written();
    if (!area)
        return;
    layout()->activate();
    QScrollBar *bar = area->verticalScrollBar();
    bar->setValue(bar->value() + area->mapTo(this, QPoint()).y() - m_lineAt);
}

} // namespace toasoan
