// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spellsettings.h"

#include "base/unicode.h"
#include "common/flow.h"
#include "common/pieces.h"
#include "desk/peoplesettings.h"
#include "store/peoplebook.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

SpellSettings::SpellSettings(Spelling &spelling, const Look &look, QWidget *parent)
    : QWidget(parent)
    , m_spelling(spelling)
    , m_look(look)
    , m_column(new QVBoxLayout(this))
    , m_words(new QVBoxLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look.px(6));
    QLabel *title = makeLabel(tr("Spelling"), u"faint"_s, this);
    title->setFont(look.interfaceFont(11, 600));
    m_column->addWidget(title);
    addStrictness();
    addStyle();
    m_words->setSpacing(look.px(6));
    m_column->addLayout(m_words);
    auto *people = new PeopleSettings(spelling, look, this);
    connect(people, &PeopleSettings::resized, this, &SpellSettings::resized);
    m_column->addWidget(people);
    connect(&spelling, &Spelling::changed, this, &SpellSettings::fill);
    fill();
}

void SpellSettings::addStrictness()
{
    using spellwords::Strictness;
    auto *box = new ArrowBox(m_look, this);
    box->addItem(tr("Only what is surely wrong"), int(Strictness::Sure));
    box->addItem(tr("Balanced"), int(Strictness::Balanced));
    box->addItem(tr("Thorough"), int(Strictness::Thorough));
    box->setCurrentIndex(box->findData(int(m_spelling.strictness())));
    connect(box, &QComboBox::activated, &m_spelling,
        [this, box] { m_spelling.setStrictness(Strictness(box->currentData().toInt())); });
    addChoice(tr("What is underlined"), box);
}

void SpellSettings::addChoice(const QString &text, QComboBox *box)
{
    box->setAccessibleName(text);
    box->setEnabled(m_spelling.mayTeachNewsroom());
    QLabel *label = makeLabel(text, u"soft"_s, this);
    label->setFont(m_look.interfaceFont(12));
    label->setFixedWidth(m_look.px(170));
    label->setBuddy(box);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(box);
    row->addStretch(1);
    m_column->addLayout(row);
}

template <typename Value>
void SpellSettings::addStyleChoice(
    const QString &title, const QList<std::pair<QString, Value>> &choices, Value HouseStyle::*part)
{
    auto *box = new ArrowBox(m_look, this);
    for (const auto &[text, value] : choices)
        box->addItem(text, int(value));
    box->setCurrentIndex(box->findData(int(m_spelling.style().*part)));
    connect(box, &QComboBox::activated, &m_spelling, [this, box, part] {
        HouseStyle now = m_spelling.style();
        now.*part = Value(box->currentData().toInt());
        m_spelling.setStyle(now);
    });
    addChoice(title, box);
}

void SpellSettings::addStyle()
{
    using Tones = HouseStyle::Tones;
    using Letter = HouseStyle::Letter;
    using Capitals = HouseStyle::Capitals;
    addStyleChoice<Tones>(tr("Where the tone stands"),
        {{u"hòa, khỏe, thủy"_s, Tones::Old}, {u"hoà, khoẻ, thuỷ"_s, Tones::New}},
        &HouseStyle::tones);
    addStyleChoice<Letter>(tr("i or y"),
        {{tr("As the writer wrote it"), Letter::Either}, {u"kỹ thuật, lý do"_s, Letter::Y},
            {u"kĩ thuật, lí do"_s, Letter::I}},
        &HouseStyle::letter);
    addStyleChoice<Capitals>(tr("Capitals"),
        {{tr("All of Decree 30/2020"), Capitals::Decree},
            {tr("Sentences, names, titles, references"), Capitals::Newspaper}},
        &HouseStyle::capitals);
}

void SpellSettings::fill()
{
    clearLayout(m_words);
    addWords(tr("My words"), tr("None yet. A word is added from its suggestions in the text."),
        m_spelling.personalWords(), true, &Spelling::addPersonal, &Spelling::removePersonal);
    addWords(tr("The newsroom's words"), tr("None yet. Editors add what all may write."),
        m_spelling.newsroomWords(), m_spelling.mayTeachNewsroom(), &Spelling::addNewsroom,
        &Spelling::removeNewsroom);
    addWords(tr("Learned from approved stories"),
        tr("Nothing yet. What %n approved stories say in spite of a mark is not marked any more.",
            "", peoplebook::storiesToKnow),
        m_spelling.learnedPhrases(), m_spelling.mayTeachNewsroom(), nullptr,
        &Spelling::forgetPhrase);
    Q_EMIT resized();
}

void SpellSettings::addWords(const QString &title, const QString &none, const QStringList &words,
    bool mayChange, void (Spelling::*add)(const QString &),
    void (Spelling::*remove)(const QString &))
{
    QLabel *name = makeLabel(title, u"soft"_s, this);
    name->setFont(m_look.interfaceFont(12, 600));
    m_words->addWidget(name);
    if (words.isEmpty()) {
        QLabel *empty = makeWrappedLabel(none, u"soft"_s, this);
        empty->setFont(m_look.interfaceFont(12));
        m_words->addWidget(empty);
    } else {
        auto *box = new QWidget(this);
        auto *chips = new FlowLayout(box);
        chips->setSpacing(m_look.px(6));
        for (const QString &word : words) {
            QPushButton *chip = makeButton(mayChange ? word + u"  ✕"_s : word, u"small"_s, box);
            chip->setEnabled(mayChange);
            chip->setAccessibleName(tr("Remove “%1”").arg(word));
            chip->setToolTip(tr("Remove “%1”").arg(word));
            // Queued: the chip goes with its word.
            connect(
                chip, &QPushButton::clicked, &m_spelling,
                [this, remove, word] { (m_spelling.*remove)(word); }, Qt::QueuedConnection);
            chips->addWidget(chip);
        }
        m_words->addWidget(box);
    }
    if (!mayChange || add == nullptr)
        return;
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("A word or a name"));
    field->setAccessibleName(title);
    QPushButton *button = makeButton(tr("Add"), u"small"_s, this);
    button->setEnabled(false);
    connect(field, &QLineEdit::textChanged, button,
        [button](const QString &text) { button->setEnabled(!text.trimmed().isEmpty()); });
    connect(field, &QLineEdit::returnPressed, button, &QPushButton::click);
    // Queued: field and button are made anew with the words, and the next word may follow.
    connect(
        button, &QPushButton::clicked, this,
        [this, add, field, title] {
            m_typedIn = title;
            (m_spelling.*add)(oneLine(field->text()));
        },
        Qt::QueuedConnection);
    if (std::exchange(m_typedIn, m_typedIn == title ? QString() : m_typedIn) == title)
        QMetaObject::invokeMethod(
            field, [field] { field->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_look.px(8));
    row->addWidget(field, 1);
    row->addWidget(button);
    m_words->addLayout(row);
}

} // namespace toasoan
