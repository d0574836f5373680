// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/checkspanel.h"

#include "common/icons.h"
#include "common/pieces.h"
#include "common/rowsarea.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

using Field = workflow::Finding::Field;

// Why the newsroom asks for it, in a line under the finding.
QString reasonOf(Field field)
{
    switch (field) {
    case Field::Headline:
        return ChecksPanel::tr("Without it nobody finds the story.");
    case Field::Body:
        return ChecksPanel::tr("There is nothing to approve yet.");
    case Field::Caption:
    case Field::Credit:
        return ChecksPanel::tr("The newsroom requires caption and photographer.");
    case Field::Figure:
        return ChecksPanel::tr("Add the picture, or take the figure out.");
    case Field::Section:
        return ChecksPanel::tr("Without it the story stands under “News”.");
    case Field::Standfirst:
        return ChecksPanel::tr("It stands in lists and in search results.");
    case Field::Alt:
        return ChecksPanel::tr("Screen readers read it aloud.");
    case Field::Tags:
        return ChecksPanel::tr("They find the related stories.");
    case Field::Byline:
        return ChecksPanel::tr("It stands under the text.");
    }
    return {};
}

QString linkOf(Field field)
{
    switch (field) {
    case Field::Headline:
        return ChecksPanel::tr("Write the headline");
    case Field::Body:
        return ChecksPanel::tr("Write the text");
    case Field::Caption:
        return ChecksPanel::tr("Fill in the caption");
    case Field::Credit:
        return ChecksPanel::tr("Fill in the photographer");
    case Field::Figure:
        return ChecksPanel::tr("Go to the figure");
    case Field::Section:
        return ChecksPanel::tr("Choose the section");
    case Field::Standfirst:
        return ChecksPanel::tr("Write the standfirst");
    case Field::Alt:
        return ChecksPanel::tr("Describe the picture");
    case Field::Tags:
        return ChecksPanel::tr("Add tags");
    case Field::Byline:
        return ChecksPanel::tr("Name the author");
    }
    return {};
}

QStringList fineThings(
    const Content &content, const Newsroom &newsroom, const QList<workflow::Finding> &findings)
{
    const auto wrong = [&](Field field) {
        return std::any_of(findings.cbegin(), findings.cend(),
            [field](const workflow::Finding &finding) { return finding.field == field; });
    };
    QStringList fine;
    if (!wrong(Field::Headline))
        fine.append(ChecksPanel::tr("Headline %1 / %2 characters")
                        .arg(content.headline.toUcs4().size())
                        .arg(newsroom.headlineLimit));
    if (!wrong(Field::Standfirst))
        fine.append(ChecksPanel::tr("Standfirst %1 / %2 words")
                        .arg(wordCount(content.standfirst))
                        .arg(newsroom.standfirstLimit));
    if (!wrong(Field::Section) && !wrong(Field::Byline))
        fine.append(ChecksPanel::tr("Section %1, byline %2")
                        .arg(content.section, content.byline.join(u", "_s)));
    if (!content.photos.isEmpty() && !wrong(Field::Caption) && !wrong(Field::Credit))
        fine.append(ChecksPanel::tr(
            "%n pictures with caption and photographer", "", int(content.photos.size())));
    if (!wrong(Field::Tags))
        fine.append(ChecksPanel::tr("%n tags", "", int(content.tags.size())));
    return fine;
}

} // namespace

ChecksPanel::ChecksPanel(Desk &desk, Look &look, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_look(look)
    , m_title(makeWrappedLabel({}, {}, this))
    , m_hint(makeWrappedLabel({}, u"soft"_s, this))
{
    setAccessibleName(tr("Checks"));
    const RowsArea area = makeRowsArea(look, this);
    m_rows = area.rows;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10));
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeHairline(Qt::Horizontal, this));
    column->addWidget(area.area, 1);
    // While typing the checks follow calmly.
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &ChecksPanel::refresh);
    connect(&desk.draft(), &Draft::saved, this, [this] { m_pause.start(); });
    connect(&desk, &Desk::storyOpened, this, &ChecksPanel::refresh);
    connect(&desk, &Desk::standingChanged, this, &ChecksPanel::refresh);
    connect(&desk.session(), &Session::newsroomChanged, this, &ChecksPanel::refresh);
    connect(&desk.store(), &Store::filmsChanged, this, &ChecksPanel::refresh);
    connect(&look, &Look::changed, this, [this] {
        m_shown.clear();
        m_fine = {u"?"_s};
        refresh();
    });
    refresh();
}

void ChecksPanel::refresh()
{
    const QList<workflow::Finding> findings = m_desk.findings();
    const QStringList fine = m_desk.hasStory()
        ? fineThings(m_desk.story().content, m_desk.session().newsroom(), findings)
        : QStringList();
    const int blocking = int(std::count_if(findings.cbegin(), findings.cend(),
        [](const workflow::Finding &finding) { return finding.blocks; }));
    m_title->setFont(m_look.interfaceFont(13, 600));
    m_hint->setFont(m_look.interfaceFont(12));
    m_title->setText(blocking > 0 ? tr("%n things before it can be sent", "", blocking)
            : findings.isEmpty() && m_spelling.total() == 0 ? tr("All is well")
                                                            : tr("Nothing stands in the way"));
    m_hint->setText(findings.isEmpty() ? tr("Nothing is missing.")
                                       : tr("Press a line to go to its place in the story."));
    const bool misspelt = m_desk.hasStory() && m_spelling.total() > 0;
    if (const int open = int(findings.size()) + (misspelt ? 1 : 0); m_open != open) {
        m_open = open;
        Q_EMIT countChanged(m_open);
    }
    if (findings == m_shown && fine == m_fine && m_spelling == m_shownSpelling)
        return;
    m_shown = findings;
    m_shownSpelling = m_spelling;
    m_fine = fine;
    m_first = nullptr;
    clearLayout(m_rows);
    for (const workflow::Finding &finding : findings)
        addFinding(finding);
    if (m_desk.hasStory())
        addSpelling();
    for (const QString &text : fine)
        addFine(text);
    m_rows->addStretch(1);
}

void ChecksPanel::addFinding(const workflow::Finding &finding)
{
    QPushButton *link
        = addRow(finding.blocks, finding.text, reasonOf(finding.field), linkOf(finding.field));
    connect(link, &QPushButton::clicked, this, [this, finding] { Q_EMIT jumpWanted(finding); });
}

// What is left of the spelling never blocks: it is looked at, and may be right.
void ChecksPanel::addSpelling()
{
    const SpellSummary &found = m_spelling;
    if (!found.unavailable.isEmpty()) {
        addRow(false, tr("Spelling is not checked"), found.unavailable, {});
        return;
    }
    if (!found.notice.isEmpty())
        addRow(false, tr("Spelling is checked in part"), found.notice, {});
    if (found.total() == 0) {
        if (found.done)
            addFine(tr("Spelling: nothing looks wrong"));
        return;
    }
    const QString what = found.spelling > 0 ? tr("%n places look misspelt", "", found.spelling)
        : found.names > 0                   ? tr("%n names to look at", "", found.names)
                                            : tr("%n places of style to look at", "", found.style);
    connect(addRow(false, what, found.words.join(u" · "_s), tr("See it in the story")),
        &QPushButton::clicked, this, &ChecksPanel::spellingWanted);
}

void ChecksPanel::setSpelling(const SpellSummary &summary)
{
    m_spelling = summary;
    m_pause.start();
}

// One thing with its reason and the link to its place.
QPushButton *ChecksPanel::addRow(
    bool blocks, const QString &whatText, const QString &whyText, const QString &linkText)
{
    const Theme &theme = m_look.theme();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_look.px(14), m_look.px(10), m_look.px(14), m_look.px(10));
    row->setSpacing(m_look.px(10));
    auto *shape = new QLabel(this);
    shape->setPixmap(tintedIcon(
        blocks ? u"dialog-close"_s : u"data-warning"_s, blocks ? theme.danger : theme.submitted)
                         .pixmap(m_look.px(16), m_look.px(16)));
    shape->setAccessibleName(blocks ? tr("Stands in the way") : tr("Look at it"));
    row->addWidget(shape, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    QLabel *what = makeWrappedLabel(whatText, {}, this);
    what->setFont(m_look.interfaceFont(12, 600));
    QLabel *why = makeWrappedLabel(whyText, u"soft"_s, this);
    why->setFont(m_look.interfaceFont(12));
    lines->addWidget(what);
    lines->addWidget(why);
    QPushButton *link = nullptr;
    if (!linkText.isEmpty()) {
        link = makeButton(linkText, u"link"_s, this);
        link->setFont(m_look.interfaceFont(12));
        link->setCursor(Qt::PointingHandCursor);
        lines->addWidget(link, 0, Qt::AlignLeft);
        if (!m_first)
            m_first = link;
    }
    row->addLayout(lines, 1);
    m_rows->addLayout(row);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
    return link;
}

void ChecksPanel::addFine(const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_look.px(14), m_look.px(9), m_look.px(14), m_look.px(9));
    row->setSpacing(m_look.px(10));
    auto *shape = new QLabel(this);
    shape->setPixmap(tintedIcon(u"dialog-ok-apply"_s, m_look.theme().approved)
                         .pixmap(m_look.px(16), m_look.px(16)));
    row->addWidget(shape, 0, Qt::AlignTop);
    QLabel *words = makeWrappedLabel(text, {}, this);
    words->setFont(m_look.interfaceFont(12));
    row->addWidget(words, 1);
    m_rows->addLayout(row);
    m_rows->addWidget(makeHairline(Qt::Horizontal, this));
}

void ChecksPanel::focusFirst()
{
    refresh();
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace toasoan
