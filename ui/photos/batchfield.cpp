// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/batchfield.h"

#include "common/pieces.h"
#include "photos/captionedit.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

QString shownText(const Picture &picture, PictureField field)
{
    const QString text = textOf(picture, field);
    return field == PictureField::Taken ? takenText(text) : text;
}

} // namespace

BatchField::BatchField(
    PictureField field, const QString &name, int lines, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_name(name)
    , m_look(look)
    , m_tick(new QCheckBox(name, this))
    , m_label(makeLabel(name, {}, this))
    , m_hint(makeWrappedLabel({}, u"faint"_s, this))
    , m_counter(makeLabel({}, u"faint"_s, this))
    , m_modeButton(new QToolButton(this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(look.px(8));
    head->addWidget(m_tick);
    head->addWidget(m_label);
    head->addStretch(1);
    head->addWidget(m_modeButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    column->addLayout(head);
    if (lines > 1) {
        m_lines = new CaptionEdit(lines, look, this);
        column->addWidget(m_lines);
        connect(m_lines, &QPlainTextEdit::textChanged, this, &BatchField::touched);
    } else {
        m_line = new QLineEdit(this);
        column->addWidget(m_line);
        connect(m_line, &QLineEdit::textChanged, this, &BatchField::touched);
    }
    editor()->setAccessibleName(name);
    m_tick->setAccessibleName(tr("Write “%1”").arg(name));
    m_label->setBuddy(editor());
    auto *below = new QHBoxLayout;
    below->addWidget(m_hint, 1);
    below->addWidget(m_counter);
    column->addLayout(below);
    m_hint->hide();
    m_counter->hide();
    buildModes();
    connect(m_tick, &QCheckBox::clicked, this, [this](bool on) {
        setTicked(on);
        if (on)
            focusText();
    });
    connect(&look, &Look::changed, this, &BatchField::dress);
    dress();
    setMode(WriteMode::Replace);
}

void BatchField::buildModes()
{
    auto *menu = new QMenu(m_modeButton);
    QList<WriteMode> modes{WriteMode::Replace, WriteMode::OnlyEmpty};
    if (m_field != PictureField::Taken)
        modes = {WriteMode::Replace, WriteMode::Append, WriteMode::Prepend, WriteMode::OnlyEmpty};
    for (const WriteMode mode : std::as_const(modes)) {
        const QString text = mode == WriteMode::Replace ? tr("Replace all")
            : mode == WriteMode::Append                 ? tr("Add behind")
            : mode == WriteMode::Prepend                ? tr("Add in front")
                                                        : tr("Only empty ones");
        connect(menu->addAction(text), &QAction::triggered, this, [this, mode] {
            setMode(mode);
            setTicked(true);
            focusText();
        });
    }
    m_modeButton->setMenu(menu);
    m_modeButton->setPopupMode(QToolButton::InstantPopup);
    m_modeButton->setFocusPolicy(Qt::TabFocus);
    m_modeButton->setProperty("tone", u"soft"_s);
}

QWidget *BatchField::editor() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_lines;
}

QString BatchField::text() const
{
    return m_line ? m_line->text() : m_lines->toPlainText();
}

void BatchField::setText(const QString &text)
{
    m_opened.clear(); // of the picture before; they would select whatever comes now
    if (this->text() == text)
        return markFilled();
    const QScopedValueRollback filling(m_filling, true);
    if (m_line)
        m_line->setText(text);
    else
        m_lines->setPlainText(text);
}

void BatchField::show(const QList<PictureRow> &rows, bool keepTicked)
{
    m_several = rows.size() > 1;
    m_tick->setVisible(m_several);
    m_modeButton->setVisible(m_several);
    m_label->setVisible(!m_several);
    const bool keep = keepTicked && m_ticked;
    if (!keep)
        m_said.clear();
    const QString first = rows.isEmpty() ? QString() : shownText(rows.first().picture, m_field);
    int filled = 0;
    bool same = true;
    for (const PictureRow &row : rows) {
        const QString text = shownText(row.picture, m_field);
        same = same && text == first;
        filled += text.isEmpty() ? 0 : 1;
    }
    m_shown = same ? first : QString();
    if (!keep) {
        setTicked(false);
        setMode(WriteMode::Replace);
        setText(m_shown);
    }
    const int empty = int(rows.size()) - filled;
    const QString mixed = empty > 0
        ? tr("(several values: %1 have one, %2 are empty)").arg(filled).arg(empty)
        : tr("(several values)");
    const QString placeholder = same ? m_placeholder : mixed;
    if (m_line)
        m_line->setPlaceholderText(placeholder);
    else
        m_lines->setPlaceholderText(placeholder);
}

void BatchField::setPlaceholder(const QString &text)
{
    m_placeholder = text;
}

void BatchField::setReadOnly(bool readOnly)
{
    m_tick->setEnabled(!readOnly);
    m_modeButton->setEnabled(!readOnly);
    if (m_line)
        m_line->setReadOnly(readOnly);
    else
        m_lines->setReadOnly(readOnly);
}

void BatchField::touched()
{
    const QString before = std::exchange(m_before, text());
    if (m_filling)
        return markFilled();
    openCode(before);
    if (!text().simplified().contains(m_saidWhile))
        m_said.clear();
    markFilled();
    setTicked(m_several || text() != m_shown);
    Q_EMIT changed();
}

void BatchField::setTicked(bool ticked)
{
    m_ticked = ticked;
    m_tick->setChecked(ticked);
    setMode(m_mode);
    Q_EMIT changed();
}

void BatchField::untick()
{
    setTicked(false);
}

void BatchField::setMode(WriteMode mode)
{
    m_mode = mode;
    const QString text = !m_ticked   ? tr("Left as it is")
        : mode == WriteMode::Replace ? tr("Replace all")
        : mode == WriteMode::Append  ? tr("Add behind")
        : mode == WriteMode::Prepend ? tr("Add in front")
                                     : tr("Only empty ones");
    m_modeButton->setText(text + u" ▾"_s);
    m_modeButton->setAccessibleName(tr("How to write “%1”: %2").arg(m_name, text));
}

std::optional<FieldWrite> BatchField::pending() const
{
    if (!m_ticked || (!m_several && text() == m_shown))
        return std::nullopt;
    const QString words
        = m_field == PictureField::Taken ? takenFromText(text()) : text().simplified();
    return FieldWrite{m_field, m_several ? m_mode : WriteMode::Replace, words};
}

void BatchField::setHint(const QString &text, const QString &tone)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    if (m_hint->property("tone").toString() == tone)
        return;
    m_hint->setProperty("tone", tone);
    m_hint->style()->unpolish(m_hint);
    m_hint->style()->polish(m_hint);
    m_hint->setFont(m_look.interfaceFont(11));
}

void BatchField::setCounter(const QString &text)
{
    m_counter->setText(text);
    m_counter->setVisible(!text.isEmpty());
}

void BatchField::focusText()
{
    editor()->setFocus(Qt::OtherFocusReason);
    if (m_line)
        m_line->end(false);
    else
        m_lines->moveCursor(QTextCursor::End);
}

void BatchField::dress()
{
    m_tick->setFont(m_look.interfaceFont(12, 600));
    m_label->setFont(m_look.interfaceFont(12, 600));
    m_hint->setFont(m_look.interfaceFont(11));
    m_counter->setFont(m_look.interfaceFont(11));
    m_modeButton->setFont(m_look.interfaceFont(12));
    markFilled();
}

} // namespace toasoan
