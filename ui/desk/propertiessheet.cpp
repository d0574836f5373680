// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/propertiessheet.h"

#include "base/unicode.h"
#include "common/pieces.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int sheetWidth = 560;
constexpr int offered = 6;

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        if (const QString tag = oneLine(one); !tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    return tags;
}

} // namespace

PropertiesSheet::PropertiesSheet(Desk &desk, Look &look, QWidget *window)
    : Sheet(look, window, sheetWidth, tr("Section, tags and more"))
    , m_desk(desk)
    , m_section(new ArrowBox(look, panel()))
    , m_tags(new QLineEdit(panel()))
    , m_dateline(new QLineEdit(panel()))
    , m_source(new QLineEdit(panel()))
    , m_find(new QLineEdit(panel()))
    , m_related(new QListWidget(panel()))
{
    const Content &content = desk.story().content;
    setTitle(tr("Section, tags and more"));
    m_section->addItem(tr("Choose section"), QString());
    for (const QString &section : desk.session().newsroom().sections)
        m_section->addItem(section, section);
    m_section->setCurrentIndex(qMax(0, m_section->findData(content.section)));
    m_tags->setText(content.tags.join(u", "_s));
    m_tags->setPlaceholderText(tr("Parted by commas"));
    m_dateline->setText(content.dateline);
    m_dateline->setPlaceholderText(tr("Sóc Trăng, 13 July"));
    m_source->setText(content.source);
    m_chosen = content.related;
    m_find->setPlaceholderText(tr("Find a story to add"));
    m_related->setMaximumHeight(look.px(132));
    m_related->setSelectionMode(QAbstractItemView::SingleSelection);
    addRow(tr("Section"), m_section);
    addRow(tr("Tags"), m_tags);
    addRow(tr("Dateline"), m_dateline);
    addRow(tr("Source"), m_source);
    addRow(tr("Related stories"), m_find);
    body()->addWidget(m_related);
    m_related->setAccessibleName(tr("Chosen and found stories"));
    const QString path = desk.story().address;
    QLabel *address = makeWrappedLabel(path.isEmpty()
            ? tr(
                "Address: made from the section and the headline at first publication, then fixed.")
            : tr("Address: %1").arg(desk.session().newsroom().siteUrl + path),
        u"soft"_s, panel());
    address->setFont(look.interfaceFont(12));
    body()->addWidget(address);
    const bool mayEdit = desk.may(Action::Edit);
    for (QWidget *field : {static_cast<QWidget *>(m_section), static_cast<QWidget *>(m_tags),
             static_cast<QWidget *>(m_dateline), static_cast<QWidget *>(m_source),
             static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_related)})
        field->setEnabled(mayEdit);
    connect(m_find, &QLineEdit::textChanged, this, &PropertiesSheet::offerRelated);
    connect(m_related, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const QString id = item->data(Qt::UserRole).toString();
        m_chosen.removeAll(id);
        if (item->checkState() == Qt::Checked)
            m_chosen.append(id);
    });
    fillRelated();
    if (mayEdit) {
        addCancel(tr("Leave as it was"));
        QPushButton *done = addFoot(tr("Apply"), u"primary"_s);
        connect(done, &QPushButton::clicked, this, &PropertiesSheet::take);
        for (QLineEdit *field : {m_tags, m_dateline, m_source})
            connect(field, &QLineEdit::returnPressed, this, &PropertiesSheet::take);
    } else {
        addCancel(tr("Close"));
    }
}

void PropertiesSheet::open()
{
    Sheet::open(m_section);
}

void PropertiesSheet::addRow(const QString &name, QWidget *field)
{
    auto *row = new QHBoxLayout;
    QLabel *label = makeLabel(name, u"soft"_s, panel());
    label->setFont(look().interfaceFont(12));
    label->setFixedWidth(look().px(130));
    label->setBuddy(field);
    field->setAccessibleName(name);
    row->addWidget(label);
    row->addWidget(field, 1);
    body()->addLayout(row);
}

void PropertiesSheet::fillRelated()
{
    offerRelated(m_find->text());
}

void PropertiesSheet::offerRelated(const QString &words)
{
    const QSignalBlocker quiet(m_related);
    m_related->clear();
    const auto add = [this](const StorySummary &story, bool chosen) {
        auto *item = new QListWidgetItem(story.headline, m_related);
        item->setData(Qt::UserRole, story.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    };
    for (const QString &id : std::as_const(m_chosen))
        if (const auto story = m_desk.store().summary(id))
            add(*story, true);
    if (!words.simplified().isEmpty()) {
        ListFilter filter;
        filter.search = words.simplified();
        filter.limit = 20;
        const auto found = m_desk.store().list(filter);
        int count = 0;
        if (found)
            for (const StorySummary &story : *found) {
                if (story.id == m_desk.story().id || m_chosen.contains(story.id)
                    || story.headline.isEmpty() || ++count > offered)
                    continue;
                add(story, false);
            }
    }
    m_related->setVisible(m_related->count() > 0);
    if (isVisible())
        refit();
}

void PropertiesSheet::take()
{
    m_desk.draft().edit([this](Content &content) {
        content.section = m_section->currentData().toString();
        content.tags = tagsOf(m_tags->text());
        content.dateline = oneLine(m_dateline->text());
        content.source = oneLine(m_source->text());
        content.related = m_chosen;
    });
    close();
}

} // namespace toasoan
