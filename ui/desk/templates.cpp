// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/templates.h"

#include "common/icons.h"
#include "common/menutext.h"
#include "common/pieces.h"
#include "common/sheet.h"
#include "desk/paletteitems.h"
#include "desk/snippetssheet.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

const QString templatesKey = u"templates"_s;

/// Asks for the name under which the open story is kept as a template.
class NameSheet : public Sheet
{
public:
    NameSheet(const Look &look, QWidget *window, const QString &title, const QString &second,
        const QString &button, const std::function<void(const QString &)> &take)
        : Sheet(look, window, 560, title)
        , m_name(new QLineEdit(panel()))
    {
        setTitle(title, second);
        m_name->setAccessibleName(title);
        body()->addWidget(m_name);
        addCancel(QCoreApplication::translate("WritingTools", "Leave as it was"));
        QPushButton *done = addFoot(button, u"primary"_s);
        const auto finish = [this, take] {
            const QString name = m_name->text().simplified();
            if (name.isEmpty())
                return m_name->setFocus(Qt::OtherFocusReason);
            close();
            take(name);
        };
        connect(done, &QPushButton::clicked, this, finish);
        connect(m_name, &QLineEdit::returnPressed, this, finish);
    }
    void ask() { Sheet::open(m_name); }

private:
    QLineEdit *m_name;
};

} // namespace

WritingTools::WritingTools(Desk &desk, Look &look, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_look(look)
    , m_window(window)
    , m_new(new QMenu(tr("New story from a &template"), window))
    , m_snippets(new QAction(tr("&Abbreviations…"), window))
{
    m_snippets->setObjectName(u"desk.snippets"_s);
    m_new->setIcon(icon(u"document-new-from-template"_s));
    connect(m_new, &QMenu::aboutToShow, this, &WritingTools::fill);
    connect(m_snippets, &QAction::triggered, this, [this] {
        auto *sheet = new SnippetsSheet(m_desk.session(), m_look, m_window);
        connect(sheet, &SnippetsSheet::changed, this, &WritingTools::snippetsChanged);
        sheet->open();
    });
    fill();
}

bool WritingTools::mayChange() const
{
    return decides(m_desk.session().member().role);
}

QList<StoryTemplate> WritingTools::templates() const
{
    const QString kept = m_desk.store().setting(templatesKey).value_or(QString());
    if (!kept.isEmpty())
        return templatesFromJson(kept);
    QFile file(u":/story/templates.json"_s);
    return file.open(QIODevice::ReadOnly) ? templatesFromJson(QString::fromUtf8(file.readAll()))
                                          : QList<StoryTemplate>();
}

void WritingTools::setTemplates(const QList<StoryTemplate> &templates)
{
    if (auto kept = m_desk.store().setSetting(templatesKey, toJson(templates)); !kept)
        Q_EMIT failed(kept.error());
}

void WritingTools::fill()
{
    m_new->clear();
    const QList<StoryTemplate> all = templates();
    for (const StoryTemplate &one : all) {
        QAction *action = m_new->addAction(m_new->icon(), shownInMenu(one.name));
        connect(action, &QAction::triggered, this, [this, one] { start(one); });
    }
    if (!mayChange())
        return;
    m_new->addSeparator();
    QAction *save = m_new->addAction(tr("&Keep this story as a template…"));
    save->setEnabled(m_desk.hasStory());
    connect(save, &QAction::triggered, this, &WritingTools::saveTemplate);
    QMenu *remove = m_new->addMenu(tr("&Remove a template"));
    remove->menuAction()->setProperty(outsidePalette, true);
    for (const StoryTemplate &one : all) {
        QAction *action = remove->addAction(tr("Remove “%1”").arg(shownInMenu(one.name)));
        connect(action, &QAction::triggered, this, [this, name = one.name] {
            QList<StoryTemplate> left = templates();
            left.removeIf([&name](const StoryTemplate &each) { return each.name == name; });
            setTemplates(left);
        });
    }
}

void WritingTools::start(const StoryTemplate &from)
{
    if (auto opened = m_desk.openNew(); !opened) {
        Q_EMIT failed(opened.error());
        return;
    }
    m_desk.draft().edit([&from](Content &content) { begin(content, from); });
    Q_EMIT begun();
}

void WritingTools::saveTemplate()
{
    const Content content = m_desk.draft().collected();
    auto *sheet = new NameSheet(m_look, m_window, tr("Keep as a template"),
        tr("Kicker, standfirst, section, tags and text are kept; a template of the same name is "
           "replaced."),
        tr("Keep"), [this, content](const QString &name) {
            QList<StoryTemplate> all = templates();
            all.removeIf([&name](const StoryTemplate &each) { return each.name == name; });
            all.append(templateOf(name, content));
            setTemplates(all);
        });
    sheet->ask();
}

} // namespace toasoan
