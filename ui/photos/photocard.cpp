// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photocard.h"

#include "common/icons.h"
#include "editor/spellmarks.h"
#include "text/vietnamese.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace toasoan {
namespace {

constexpr int iptcCaptionBytes = 2000;

bool sameWords(const QString &one, const QString &other)
{
    return one == other || clean(one).simplified() == clean(other).simplified();
}

void setTone(QLabel *label, const char *tone)
{
    if (label->property("tone").toByteArray() == tone)
        return;
    label->setProperty("tone", QString::fromLatin1(tone));
    if (!label->testAttribute(Qt::WA_WState_Polished))
        return;
    const QFont font = label->font(); // polishing anew forgets it
    label->style()->unpolish(label);
    label->style()->polish(label);
    label->setFont(font);
}

void setMissing(QWidget *field, bool missing)
{
    if (field->property("missing").toBool() == missing)
        return;
    field->setProperty("missing", missing);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

NoteBox::NoteBox(Tone tone, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_look(look)
    , m_label(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(10), look.px(6), look.px(10), look.px(6));
    row->setSpacing(look.px(8));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    row->addWidget(m_label, 1);
    connect(&look, &Look::changed, this, &NoteBox::recolour);
    recolour();
    hide();
}

void NoteBox::setText(const QString &text)
{
    m_label->setText(text);
    setVisible(!text.isEmpty());
}

QPushButton *NoteBox::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("kind", QStringLiteral("small"));
    button->setAccessibleName(text);
    layout()->addWidget(button);
    return button;
}

void NoteBox::recolour()
{
    const Theme &theme = m_look.theme();
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::WindowText,
        m_tone == Tone::Danger ? theme.err : (m_tone == Tone::Warning ? theme.warn : theme.info));
    m_label->setPalette(palette);
    m_label->setFont(m_look.interfaceFont(12));
    update();
}

void NoteBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_tone == Tone::Danger
            ? theme.errGround
            : (m_tone == Tone::Warning ? theme.warnGround : theme.infoGround));
    painter.drawRoundedRect(rect(), m_look.px(5), m_look.px(5));
}

PhotoCard::PhotoCard(Pictures &pictures, Look &look, QWidget *parent)
    : QFrame(parent)
    , m_pictures(pictures)
    , m_look(look)
    , m_view(new PictureView(pictures, look, this))
    , m_instructions(new NoteBox(NoteBox::Tone::Danger, look, this))
    , m_warnings(new NoteBox(NoteBox::Tone::Warning, look, this))
    , m_captionLabel(new QLabel(tr("Caption"), this))
    , m_caption(new CaptionEdit(3, look, this))
    , m_captionMissing(new QLabel(tr("Caption missing"), this))
    , m_counter(new QLabel(this))
    , m_creditLabel(new QLabel(tr("Taken by"), this))
    , m_credit(new QLineEdit(this))
    , m_creditHint(new QLabel(this))
    , m_altLabel(new QLabel(tr("Description for blind readers"), this))
    , m_alt(new CaptionEdit(2, look, this))
    , m_altHint(new QLabel(tr("What is to be seen, in one sentence; not the caption again."), this))
{
    build();
    connect(m_caption, &QPlainTextEdit::textChanged, this, &PhotoCard::readFields);
    connect(m_credit, &QLineEdit::textChanged, this, &PhotoCard::readFields);
    connect(m_alt, &QPlainTextEdit::textChanged, this, &PhotoCard::readFields);
    connect(&look, &Look::changed, this, &PhotoCard::restyle);
    restyle();
}

void PhotoCard::build()
{
    m_captionLabel->setBuddy(m_caption);
    m_creditLabel->setBuddy(m_credit);
    m_altLabel->setBuddy(m_alt);
    m_caption->setPlaceholderText(tr("Who, what, where, when"));
    m_credit->setPlaceholderText(tr("Name of the photographer"));
    setTone(m_captionMissing, "danger");
    setTone(m_counter, "faint");
    setTone(m_creditHint, "faint");
    setTone(m_altHint, "faint");
    for (QLabel *label : {m_creditHint, m_altHint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }

    auto *below = new QHBoxLayout;
    below->setSpacing(m_look.px(8));
    below->addWidget(m_captionMissing);
    below->addStretch();
    below->addWidget(m_counter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(4));
    column->addWidget(m_instructions);
    column->addWidget(m_warnings);
    column->addWidget(m_view);
    column->addWidget(buttonRow());
    column->addWidget(m_captionLabel);
    column->addWidget(m_caption);
    column->addLayout(below);
    column->addSpacing(m_look.px(4));
    column->addWidget(m_creditLabel);
    column->addWidget(m_credit);
    column->addWidget(m_creditHint);
    column->addSpacing(m_look.px(4));
    column->addWidget(m_altLabel);
    column->addWidget(m_alt);
    column->addWidget(m_altHint);
}

QWidget *PhotoCard::buttonRow()
{
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_look.px(4));
    m_insert = new QPushButton(tr("Put into the text"), m_buttons);
    m_insert->setProperty("kind", QStringLiteral("small"));
    const auto tool = [this](const char *iconName, const QString &tip) {
        auto *button = new QToolButton(m_buttons);
        button->setIcon(icon(QString::fromLatin1(iconName)));
        button->setToolTip(tip);
        button->setFocusPolicy(Qt::TabFocus);
        return button;
    };
    m_up = tool("go-up", tr("Move up"));
    m_down = tool("go-down", tr("Move down"));
    m_more = tool("overflow-menu", tr("More for this picture"));
    auto *menu = new QMenu(m_more);
    m_makeLead = menu->addAction(tr("Make it the lead picture"));
    QAction *frame
        = menu->addAction(icon(QStringLiteral("transform-crop")), tr("Crop and focal point…"));
    QAction *remove
        = menu->addAction(icon(QStringLiteral("list-remove")), tr("Take out of the story"));
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_insert);
    row->addStretch();
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(m_more);
    connect(m_insert, &QPushButton::clicked, this, [this] { Q_EMIT insertWanted(m_photo.id); });
    connect(
        m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(m_photo.id, m_index - 1); });
    connect(m_down, &QToolButton::clicked, this,
        [this] { Q_EMIT moveWanted(m_photo.id, m_index + 1); });
    connect(m_makeLead, &QAction::triggered, this, [this] { Q_EMIT leadWanted(m_photo.id); });
    connect(frame, &QAction::triggered, this, [this] { Q_EMIT framingWanted(m_photo.id); });
    connect(remove, &QAction::triggered, this, [this] { Q_EMIT removeWanted(m_photo.id); });
    return m_buttons;
}

void PhotoCard::show(const Photo &photo, int index, int count, bool lead, bool editable)
{
    const bool other = photo.sha256 != m_photo.sha256;
    m_photo = photo;
    m_view->setPicture(photo.sha256);
    m_view->setLead(lead);
    m_view->setDragId(editable && count > 1 ? photo.id : QString());
    m_filling = true;
    if (!sameWords(m_caption->toPlainText(), photo.caption))
        m_caption->setPlainText(photo.caption);
    if (!sameWords(m_credit->text(), photo.credit))
        m_credit->setText(photo.credit);
    if (!sameWords(m_alt->toPlainText(), photo.alt))
        m_alt->setPlainText(photo.alt);
    m_filling = false;
    m_caption->setReadOnly(!editable);
    m_credit->setReadOnly(!editable);
    m_alt->setReadOnly(!editable);
    m_buttons->setVisible(editable);
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    m_makeLead->setVisible(!lead);
    if (index != m_index) {
        m_index = index;
        const int number = index + 1;
        setAccessibleName(tr("Picture %1").arg(number));
        m_view->setAccessibleName(tr("Picture %1").arg(number));
        m_caption->setAccessibleName(tr("Caption of picture %1").arg(number));
        m_credit->setAccessibleName(tr("Photographer of picture %1").arg(number));
        m_alt->setAccessibleName(tr("Description of picture %1 for blind readers").arg(number));
        m_insert->setAccessibleName(tr("Put picture %1 into the text").arg(number));
        m_up->setAccessibleName(tr("Move picture %1 up").arg(number));
        m_down->setAccessibleName(tr("Move picture %1 down").arg(number));
        m_more->setAccessibleName(tr("More for picture %1").arg(number));
    }
    judge();
    if (other)
        readNotes();
}

void PhotoCard::setInText(bool inText)
{
    m_insert->setEnabled(!inText);
    m_insert->setToolTip(inText ? tr("This picture stands in the text already.") : QString());
}

void PhotoCard::readNotes()
{
    m_instructions->setText({});
    m_warnings->setText({});
    const QString sha256 = m_photo.sha256;
    m_pictures.metadata(sha256, this, [this, sha256](const PhotoMetadata &metadata) {
        if (sha256 != m_photo.sha256)
            return;
        if (!metadata.instructions.isEmpty())
            m_instructions->setText(tr("The photographer asks: “%1”").arg(metadata.instructions));
        m_warnings->setText(metadata.warnings.join(u'\n'));
    });
}

void PhotoCard::readFields()
{
    if (m_filling)
        return;
    judge();
    Q_EMIT edited(m_photo.id, m_caption->toPlainText(), m_credit->text(), m_alt->toPlainText());
}

void PhotoCard::judge()
{
    const QString caption = clean(m_caption->toPlainText()).simplified();
    const QString credit = clean(m_credit->text()).simplified();
    const int bytes = int(caption.toUtf8().size());
    const QLocale locale;
    m_counter->setText(tr("%1 characters · IPTC %2/%3")
                           .arg(locale.toString(caption.size()), locale.toString(bytes),
                               locale.toString(iptcCaptionBytes)));
    setTone(m_counter, bytes > iptcCaptionBytes ? "submitted" : "faint");
    m_captionMissing->setVisible(caption.isEmpty());
    m_counter->setVisible(!caption.isEmpty());
    setMissing(m_caption, caption.isEmpty());
    setMissing(m_credit, credit.isEmpty());
    setTone(m_creditHint, credit.isEmpty() ? "danger" : "faint");
    m_creditHint->setText(credit.isEmpty() ? tr("Photographer missing")
                                           : tr("Printed on the page as: “Photo: %1”").arg(credit));
    m_altHint->setVisible(clean(m_alt->toPlainText()).simplified().isEmpty());
}

void PhotoCard::setSpelling(Spelling &spelling)
{
    for (CaptionEdit *field : {m_caption, m_alt})
        new SpellMarks(spelling, m_look, spellTarget<QPlainTextEdit>(*field));
}

void PhotoCard::focusField(bool credit)
{
    if (credit) {
        m_credit->setFocus(Qt::OtherFocusReason);
        m_credit->end(false);
    } else {
        m_caption->setFocus(Qt::OtherFocusReason);
        m_caption->moveCursor(QTextCursor::End);
    }
}

QWidget *PhotoCard::chainAfter(QWidget *before)
{
    for (QWidget *control : std::initializer_list<QWidget *>{
             m_insert, m_up, m_down, m_more, m_caption, m_credit, m_alt}) {
        setTabOrder(before, control);
        before = control;
    }
    return before;
}

void PhotoCard::restyle()
{
    for (QLabel *label : {m_captionLabel, m_creditLabel, m_altLabel})
        label->setFont(m_look.interfaceFont(12, 600));
    for (QLabel *label : {m_captionMissing, m_counter, m_creditHint, m_altHint})
        label->setFont(m_look.interfaceFont(11));
    m_captionMissing->setFont(m_look.interfaceFont(11, 600));
    const QSize icons(m_look.px(16), m_look.px(16));
    for (QToolButton *button : {m_up, m_down, m_more}) {
        button->setFixedSize(m_look.px(28), m_look.px(28));
        button->setIconSize(icons);
    }
}

} // namespace toasoan
