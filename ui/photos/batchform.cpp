// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/batchform.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "photos/contactmodel.h"
#include "photos/contactview.h"
#include "photos/photocard.h"
#include "photos/thumbrow.h"

#include <algorithm>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int iptcCaptionBytes = 2000;
constexpr int namedInstructions = 3;

QStringList keysOf(const QList<PictureRow> &rows)
{
    QStringList keys;
    for (const PictureRow &row : rows)
        keys += ContactModel::keyOf(row);
    return keys;
}

} // namespace

BatchForm::BatchForm(PictureEdits &edits, Pictures &pictures, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_edits(edits)
    , m_pictures(pictures)
    , m_look(look)
    , m_title(makeLabel({}, {}, this))
    , m_resultTitle(makeLabel(tr("Printed under the first picture"), {}, this))
    , m_result(makeWrappedLabel({}, u"soft"_s, this))
    , m_empty(makeWrappedLabel(
          tr("Choose a picture to write its caption; several with Ctrl or Shift, or Ctrl+A."),
          u"soft"_s, this))
    , m_previous(makeIconButton(u"go-previous"_s, tr("Previous picture (PgUp)"), this))
    , m_next(makeIconButton(u"go-next"_s, tr("Next picture (PgDn)"), this))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More for the chosen pictures"), this))
    , m_fold(new QToolButton(this))
    , m_thumbs(new ThumbRow(pictures, look, this))
    , m_instructions(new NoteBox(NoteBox::Tone::Danger, look, this))
    , m_waiting(new NoteBox(NoteBox::Tone::Warning, look, this))
    , m_locked(new NoteBox(NoteBox::Tone::Info, look, this))
    , m_body(new QWidget)
    , m_folded(new QWidget(m_body))
    , m_scroll(new QScrollArea(this))
    , m_paste(makeButton(tr("Paste the caption"), {}, this))
    , m_write(makeButton(tr("Write"), u"primary"_s, this))
{
    setAccessibleName(tr("Caption form"));
    setAutoFillBackground(true);
    build();
    connect(&look, &Look::changed, this, &BatchForm::dress);
    dress();
    show({}, false);
}

QWidget *BatchForm::head()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(m_look.px(14), 0, m_look.px(10), 0);
    row->setSpacing(m_look.px(2));
    m_head = row;
    row->addWidget(m_title, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_more);
    auto *menu = new QMenu(m_more);
    const auto entry = [&](const QString &text, auto signal) {
        connect(menu->addAction(text), &QAction::triggered, this, signal);
    };
    entry(tr("Copy the caption") + u"\tCtrl+C"_s, &BatchForm::copyWanted);
    entry(tr("Paste the caption") + u"\tCtrl+V"_s, &BatchForm::pasteWanted);
    addVariables(*menu);
    menu->addSeparator();
    entry(tr("Undo") + u"\tCtrl+Z"_s, &BatchForm::undoWanted);
    entry(tr("Redo") + u"\tCtrl+Y"_s, &BatchForm::redoWanted);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    return box;
}

QWidget *BatchForm::foot()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    m_foot = row;
    row->addWidget(m_paste);
    row->addStretch(1);
    row->addWidget(m_write);
    m_write->setToolTip(tr("Write and go on to the next picture (Ctrl+Enter)"));
    connect(m_paste, &QPushButton::clicked, this, &BatchForm::pasteWanted);
    connect(m_write, &QPushButton::clicked, this, &BatchForm::write);
    return box;
}

void BatchForm::build()
{
    auto *fields = new QVBoxLayout(m_body);
    fields->setSpacing(m_look.px(10));
    fields->addWidget(m_thumbs);
    fields->addWidget(m_instructions);
    fields->addWidget(m_locked);
    add(PictureField::Caption, tr("Caption"), 4, fields)
        ->setPlaceholder(tr("Who, what, where, when"));
    add(PictureField::Credit, tr("Taken by"), 1, fields)
        ->setPlaceholder(tr("Name of the photographer"));
    add(PictureField::Alt, tr("Description for blind readers"), 2, fields)
        ->setPlaceholder(tr("What is to be seen, in one sentence"));
    fields->addWidget(m_fold, 0, Qt::AlignLeft);
    auto *folded = new QVBoxLayout(m_folded);
    folded->setContentsMargins(0, 0, 0, 0);
    folded->setSpacing(m_look.px(10));
    add(PictureField::Place, tr("Place"), 1, folded);
    add(PictureField::Taken, tr("Date"), 1, folded)->setPlaceholder(tr("Day-month-year, hour"));
    add(PictureField::Keywords, tr("Keywords"), 1, folded)
        ->setPlaceholder(tr("Separated by commas"));
    fields->addWidget(m_folded);
    fields->addWidget(m_resultTitle);
    fields->addWidget(m_result);
    fields->addStretch(1);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setMinimumHeight(m_look.px(32));
    m_body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_empty->setContentsMargins(m_look.px(14), m_look.px(24), m_look.px(14), 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(makeHairline(Qt::Horizontal, this));
    auto *waiting = new QHBoxLayout;
    waiting->setContentsMargins(m_look.px(14), m_look.px(8), m_look.px(14), 0);
    waiting->addWidget(m_waiting);
    column->addLayout(waiting);
    column->addWidget(m_empty, 1, Qt::AlignTop);
    column->addWidget(m_scroll, 1);
    m_footLine = makeHairline(Qt::Horizontal, this);
    column->addWidget(m_footLine);
    column->addWidget(foot());

    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setProperty("tone", u"soft"_s);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) { foldMore(!open); });
    m_fold->setChecked(true);
    foldMore(false);
    QPushButton *writeLeft = m_waiting->addButton(tr("Write them"));
    connect(writeLeft, &QPushButton::clicked, this, [this] {
        const Left left = std::exchange(m_left, {});
        m_waiting->setText({});
        Q_EMIT written(apply(left.rows, left.writes));
    });
    QPushButton *drop = m_waiting->addButton(tr("Drop"));
    connect(drop, &QPushButton::clicked, this, [this] {
        m_left = {};
        m_waiting->setText({});
    });
}

BatchField *BatchForm::add(PictureField field, const QString &name, int lines, QVBoxLayout *to)
{
    auto *row = new BatchField(field, name, lines, m_look, m_body);
    row->editor()->installEventFilter(this);
    to->addWidget(row);
    m_fields += row;
    connect(row, &BatchField::changed, this, &BatchForm::judge);
    return row;
}

void BatchForm::foldMore(bool folded)
{
    m_folded->setVisible(!folded);
    m_fold->setText((folded ? u"▸ "_s : u"▾ "_s) + tr("Place, date, keywords"));
    m_fold->setAccessibleName(tr("Place, date, keywords"));
}

void BatchForm::show(const QList<PictureRow> &rows, bool story)
{
    const QStringList before = keysOf(m_rows);
    const QStringList now = keysOf(rows);
    m_story = story;
    if (before == now) {
        m_rows = rows;
        fill(true);
        return;
    }
    const QSet<QString> all(now.cbegin(), now.cend());
    const bool grown = m_rows.size() > 1
        && std::all_of(
            before.cbegin(), before.cend(), [&](const QString &key) { return all.contains(key); });
    if (!grown)
        leave();
    m_rows = rows;
    fill(grown);
}

void BatchForm::leave()
{
    const QList<FieldWrite> writes = pending();
    if (writes.isEmpty())
        return;
    if (m_rows.size() == 1) {
        write();
        return;
    }
    m_left = {m_rows, writes};
    m_waiting->setText(
        tr("What you typed for %n pictures is not written yet.", "", int(m_rows.size())));
    for (BatchField *field : std::as_const(m_fields))
        field->untick();
}

void BatchForm::fill(bool keepTicked)
{
    const int count = int(m_rows.size());
    const bool locked = count > 0 && !mayWrite();
    m_title->setText(count > 1 ? tr("Caption for %n pictures", "", count) : tr("Caption"));
    QStringList sha256s;
    for (const PictureRow &row : std::as_const(m_rows))
        sha256s += row.picture.sha256;
    m_thumbs->setPictures(sha256s);
    for (BatchField *field : std::as_const(m_fields)) {
        field->show(m_rows, keepTicked);
        field->setReadOnly(locked);
    }
    m_empty->setVisible(count == 0);
    m_scroll->setVisible(count > 0);
    m_paste->setEnabled(count > 0 && !locked);
    m_more->setEnabled(count > 0);
    m_locked->setText(
        locked ? tr("This story's pictures are not yours to change now.") : QString());
    m_write->setText(count > 1 ? tr("Write for %n pictures", "", count) : tr("Write"));
    m_write->setAccessibleName(m_write->text());
    tellInstructions();
    judge();
}

bool BatchForm::mayWrite() const
{
    return !m_story || m_edits.mayWriteStory();
}

void BatchForm::tellInstructions()
{
    QStringList lines;
    int count = 0;
    for (const PictureRow &row : std::as_const(m_rows)) {
        if (row.picture.instructions.isEmpty() || ++count > namedInstructions)
            continue;
        lines += m_rows.size() == 1
            ? tr("The photographer asks: “%1”").arg(row.picture.instructions)
            : tr("%1, the photographer asks: “%2”")
                  .arg(QFileInfo(row.picture.name).completeBaseName(), row.picture.instructions);
    }
    if (count > namedInstructions)
        lines += tr("and %n pictures more", "", count - namedInstructions);
    m_instructions->setText(lines.join(u'\n'));
}

QList<FieldWrite> BatchForm::pending() const
{
    QList<FieldWrite> writes;
    for (const BatchField *field : m_fields)
        if (const auto one = field->pending())
            writes += *one;
    return writes;
}

void BatchForm::judge()
{
    const QList<FieldWrite> writes = pending();
    m_write->setEnabled(!writes.isEmpty() && mayWrite());
    for (BatchField *field : std::as_const(m_fields)) {
        const QString words = field->text().simplified();
        const QLocale locale;
        if (field->field() == PictureField::Caption)
            field->setCounter(words.isEmpty() ? QString()
                                              : tr("%1 characters · IPTC %2/%3")
                                                    .arg(locale.toString(words.size()),
                                                        locale.toString(words.toUtf8().size()),
                                                        locale.toString(iptcCaptionBytes)));
        QString tone = u"faint"_s;
        const QString hint = hintOf(*field, writes, tone);
        field->setHint(hint, tone);
    }
    tellResult(writes);
}

bool BatchForm::write()
{
    const QList<FieldWrite> writes = pending();
    if (writes.isEmpty() || !mayWrite())
        return true;
    for (const FieldWrite &one : writes) {
        if (one.field != PictureField::Taken || !one.text.isNull())
            continue;
        for (BatchField *field : std::as_const(m_fields))
            if (field->field() == PictureField::Taken)
                field->focusText();
        return false;
    }
    const QList<PictureRow> rows = m_rows;
    for (BatchField *field : std::as_const(m_fields))
        field->untick();
    Q_EMIT written(apply(rows, writes));
    return true;
}

void BatchForm::focusCaption()
{
    if (m_rows.isEmpty())
        return;
    m_fields.constFirst()->focusText();
    const QWidget *editor = m_fields.constFirst()->editor();
    const int top = editor->mapTo(m_body, QPoint()).y();
    m_scroll->ensureVisible(0, top + editor->height(), 0, 0);
    m_scroll->ensureVisible(0, top, 0, 0);
}

bool BatchForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_last = qobject_cast<BatchField *>(watched->parent());
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool bare = key->modifiers() == Qt::NoModifier;
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        && key->modifiers().testFlag(Qt::ControlModifier)) {
        if (write())
            Q_EMIT stepWanted(1);
        return true;
    }
    if (bare && key->key() == Qt::Key_PageDown) {
        Q_EMIT stepWanted(1);
        return true;
    }
    if (bare && key->key() == Qt::Key_PageUp) {
        Q_EMIT stepWanted(-1);
        return true;
    }
    if (bare && key->key() == Qt::Key_Escape) {
        Q_EMIT sheetWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void BatchForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const bool low = height() < m_look.px(200); low != m_low)
        setLow(low);
}

// In a low window the fields need the height more than the foot does, and than the picture, which
// the sheet shows beside it; pasting stays in the menu and on its keys.
void BatchForm::setLow(bool low)
{
    m_low = low;
    m_head->parentWidget()->setFixedHeight(m_look.px(low ? 38 : 44));
    m_thumbs->setVisible(!low);
    m_footLine->setVisible(!low);
    m_foot->parentWidget()->setVisible(!low);
    if (low)
        m_head->insertWidget(1, m_write);
    else
        m_foot->addWidget(m_write);
    m_foot->setContentsMargins(m_look.px(14), m_look.px(10), m_look.px(14), m_look.px(10));
    const int above = m_look.px(low ? 4 : 9);
    m_body->layout()->setContentsMargins(m_look.px(14), above, m_look.px(14), m_look.px(12));
}

void BatchForm::dress()
{
    m_title->setFont(m_look.interfaceFont(14, 600));
    m_resultTitle->setFont(m_look.interfaceFont(12, 600));
    m_result->setFont(m_look.interfaceFont(12));
    m_fold->setFont(m_look.interfaceFont(12));
    for (QToolButton *button : {m_previous, m_next, m_more}) {
        button->setFixedSize(m_look.px(28), m_look.px(28));
        button->setIconSize(QSize(m_look.px(16), m_look.px(16)));
    }
    setLow(m_low);
}

} // namespace toasoan
