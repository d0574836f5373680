// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ConflictView shows: list, heads, rows, foot.
#include "common/icons.h"
#include "common/pieces.h"
#include "common/times.h"
#include "compare/clashbox.h"
#include "compare/comparerow.h"
#include "compare/comparescroll.h"
#include "compare/conflictview.h"
#include "compare/conflictwords.h"
#include "compare/differencelist.h"
#include "compare/roomyrow.h"
#include "compare/wayswitch.h"
#include "desk/desk.h"

#include <QBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr int manyOpen = 3;
constexpr int lowHeight = 520; // below it the heads say less, so that a clash is seen whole

QString whoWrote(const Desk &desk, const Conflict &conflict)
{
    const QString &login = conflict.theirs.by;
    return login.isEmpty() ? QString() : desk.session().displayName(login);
}

QString lowerFirst(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toLower());
}

void showShape(QLabel *label, const QString &name, const QColor &color, const Look &look)
{
    label->setPixmap(tintedIcon(name, color).pixmap(look.px(16), look.px(16)));
}

QString head(const QString &name, const QString &where, const Theme &theme)
{
    if (where.isEmpty())
        return u"<b>%1</b>"_s.arg(name.toHtmlEscaped());
    return u"<b>%1</b> <span style=\"color:%2\">· %3</span>"_s.arg(
        name.toHtmlEscaped(), theme.soft.name(), where.toHtmlEscaped());
}

} // namespace

void ConflictView::fill()
{
    m_left->fit(width());
    fillHeads();
    fillList();
    addRows();
    fillFoot();
    if (m_current >= 0)
        show(m_current);
}

void ConflictView::fillHeads()
{
    const Theme &theme = m_look.theme();
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    const QDateTime now = m_desk.store().now();
    const QString safe = tr("Both texts are whole.");
    const bool offline = m_offline && m_offline(m_desk.story().updatedAt);
    const QString happened = words.happened(now, offline);
    const QString title = tr("This story was changed in two places.");
    const bool low = height() < m_look.px(lowHeight);
    m_said->setText(u"<b>%1</b> %2 %3"_s.arg(
        title.toHtmlEscaped(), happened.toHtmlEscaped(), safe.toHtmlEscaped()));
    m_said->parentWidget()->setVisible(!low);
    m_said->setAccessibleName(u"%1 %2 %3"_s.arg(title, happened, safe));
    setLabelColor(m_said, theme.info);
    showShape(m_infoShape, u"data-warning"_s, theme.info, m_look);
    m_info->setGround(theme.infoGround);
    m_info->setLeast(low ? 0 : m_look.px(360));
    QString here = tr("this computer, %1").arg(whenText(m_desk.story().updatedAt, now));
    if (offline)
        here += u", "_s + tr("offline");
    const QString at = whenText(m_conflict.theirs.at, now);
    const QString there
        = m_conflict.theirs.server.isEmpty() ? tr("package, %1").arg(at) : tr("server, %1").arg(at);
    const QString mine = head(tr("Mine"), low ? QString() : here, theme);
    const QString theirs
        = head(words.who().isEmpty() ? tr("Your colleague's") : tr("That of %1").arg(words.who()),
            low ? QString() : there, theme);
    m_mineHead->setText(m_way->isSideBySide() ? mine : u"%1 &nbsp; %2"_s.arg(mine, theirs));
    m_theirHead->setText(theirs);
    m_theirHead->setVisible(m_way->isSideBySide());
}

void ConflictView::fillList()
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    QList<DifferenceList::Entry> entries;
    int clashes = 0;
    for (const int at : std::as_const(m_changed)) {
        const merge::Row &row = m_rows.at(at);
        const bool clash = row.clash >= 0;
        clashes += clash ? 1 : 0;
        const auto choice = clash ? m_chosen.made.at(row.clash) : std::nullopt;
        entries.append(
            {words.name(row), words.change(row), words.outcome(row, choice), clash && !choice});
    }
    const int alone = int(m_changed.size()) - clashes;
    QStringList how;
    if (alone > 0)
        how += tr("%n merged by themselves", "", alone);
    if (clashes > 0)
        how += tr("%n changed by both", "", clashes);
    m_left->setCount(tr("%n differences", "", int(m_changed.size())), how.join(u", "_s) + u'.');
    m_left->setEntries(entries);
}

void ConflictView::addRows()
{
    m_scroll->restart();
    m_boxes.clear();
    int difference = 0;
    for (int i = 0; i < int(m_rows.size());) {
        if (m_rows.at(i).source != merge::Source::Same) {
            addRow(difference++);
            ++i;
            continue;
        }
        const int from = i;
        while (i < int(m_rows.size()) && m_rows.at(i).source == merge::Source::Same)
            ++i;
        addFold(from, i);
    }
    m_scroll->finish();
}

void ConflictView::addRow(int difference)
{
    const int at = m_changed.at(difference);
    const merge::Row &row = m_rows.at(at);
    if (row.clash >= 0 && !isOpen(row)) {
        m_boxes[difference] = makeDecided(at, difference + 1);
        return;
    }
    QWidget *box = row.clash >= 0 ? static_cast<QWidget *>(makeClash(at, difference + 1))
                                  : makeRow(at, difference + 1);
    m_boxes[difference] = box;
    m_scroll->add(box);
}

void ConflictView::addFold(int from, int to)
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    m_scroll->addFold(
        tr("%1: the same").arg(words.names(m_rows.mid(from, to - from))), [this, from, to] {
            QList<QWidget *> rows;
            for (int i = from; i < to; ++i)
                rows.append(makeRow(i, 0));
            return rows;
        });
}

QString ConflictView::sideHtml(const merge::Row &row, bool mine) const
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    difftext::Texts texts = words.texts(mine);
    texts.headline = [this](const QString &id) {
        return m_desk.store().summary(id).value_or(StorySummary()).headline;
    };
    const diff::Row &side = mine ? row.mine : row.theirs;
    if (side.after < 0 && (side.before < 0 || !words.hasBase()))
        return difftext::absent(side, m_look.theme());
    return difftext::html(side, words.hasBase() ? difftext::Side::Both : difftext::Side::After,
        texts, m_look.theme());
}

CompareRow *ConflictView::makeRow(int at, int number)
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    const merge::Row &row = m_rows.at(at);
    QStringList texts{sideHtml(row, true), sideHtml(row, false)};
    if (!m_way->isSideBySide() && row.source == merge::Source::Clash) {
        const auto part = [this](const QString &name, const QString &text) {
            return u"<span style=\"color:%1\">%2</span><br>%3"_s.arg(
                m_look.theme().soft.name(), name.toHtmlEscaped(), text);
        };
        const QString theirs
            = words.who().isEmpty() ? tr("Your colleague's") : tr("That of %1").arg(words.who());
        texts = {part(tr("Mine"), texts.at(0)) + u"<br>"_s + part(theirs, texts.at(1))};
    } else if (!m_way->isSideBySide()) {
        texts = {row.source == merge::Source::Theirs ? texts.at(1) : texts.at(0)};
    }
    const bool mine = row.mine.after >= 0 || row.theirs.after < 0;
    const QString name = words.name(row);
    return new CompareRow(number > 0 ? u"%1 · %2"_s.arg(number).arg(name) : name,
        number > 0 ? words.change(row) : QString(), texts,
        difftext::font(mine ? row.mine : row.theirs, m_look), m_look, m_scroll);
}

ClashBox *ConflictView::makeClash(int at, int number)
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    const int clash = m_rows.at(at).clash;
    auto *box = new ClashBox(makeRow(at, number), m_look, m_scroll);
    if (m_chosen.writing == clash)
        box->write(m_chosen.words);
    else
        box->ask(words.keepTheirs(), m_chosen.made.at(clash), wordsOfClash(clash).has_value());
    connect(box, &ClashBox::kept, this, [this, clash](merge::Keep keep) { choose(clash, {keep}); });
    connect(box, &ClashBox::rewriteWanted, this, [this, clash] { write(clash); });
    connect(
        box, &ClashBox::wordsChanged, this, [this](const QString &text) { m_chosen.words = text; });
    connect(box, &ClashBox::written, this, [this, clash](const QString &text) {
        choose(clash, {merge::Keep::Mine, text});
    });
    connect(box, &ClashBox::givenUp, this, &ConflictView::stopWriting);
    return box;
}

// Folded, with a way to choose again.
QWidget *ConflictView::makeDecided(int at, int number)
{
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    const merge::Row &row = m_rows.at(at);
    const int clash = row.clash;
    const QString text = u"%1 · %2 – %3"_s.arg(number).arg(
        words.name(row), lowerFirst(words.outcome(row, m_chosen.made.at(clash))));
    auto *line = new QWidget(m_scroll);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::AlternateBase);
    auto *lines = new QVBoxLayout(line);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *beside = new QHBoxLayout;
    beside->setContentsMargins(0, 0, m_look.px(22), 0);
    beside->setSpacing(0);
    auto *fold = new FoldLine(text, line);
    setKind(fold, u"decided"_s);
    fold->setFont(
        m_look.interfaceFont(13, 600)); // as the style sheet has it: what fits is measured
    beside->addWidget(fold);
    QPushButton *again = makeButton(tr("Choose again"), u"link"_s, line);
    again->setAccessibleName(u"%1: %2"_s.arg(text, again->text()));
    connect(again, &QPushButton::clicked, this, [this, clash] { reopen(clash); });
    beside->addWidget(again);
    beside->addStretch(1);
    lines->addLayout(beside);
    lines->addWidget(makeHairline(Qt::Horizontal, line));
    m_scroll->addFold(line, fold, [this, at] { return QList<QWidget *>{makeRow(at, 0)}; });
    return line;
}

void ConflictView::fillFoot()
{
    const Theme &theme = m_look.theme();
    const int open = openCount(), all = int(m_changed.size());
    const QString first = !m_trouble.isEmpty() ? m_trouble
        : open > 0                             ? tr("%n places not chosen yet", "", open)
                                               : tr("Everything is chosen");
    const QString done = tr("%1 / %2 done").arg(all - open).arg(all);
    const QColor color = !m_trouble.isEmpty() ? theme.danger
        : open > 0                            ? theme.submitted
                                              : theme.approved;
    m_state->setText(u"<b style=\"color:%1\">%2</b> <span style=\"color:%3\">· %4</span>"_s.arg(
        color.name(), first.toHtmlEscaped(), theme.soft.name(), done.toHtmlEscaped()));
    showShape(m_stateShape,
        m_trouble.isEmpty() && open == 0 ? u"dialog-ok-apply"_s : u"data-warning"_s, color, m_look);
    m_state->setAccessibleName(u"%1, %2"_s.arg(first, done));
    setButtonIcon(m_preview, u"view-visible"_s, theme.text);
    m_use->setEnabled(open == 0 && m_chosen.writing < 0);
    m_foot->arrange();
    fillRest();
}

// One by one is soon done where little is open.
void ConflictView::fillRest()
{
    const int open = openCount();
    m_rest->setVisible(open >= manyOpen && m_chosen.writing < 0);
    if (m_rest->isHidden())
        return;
    const ConflictWords words(m_conflict, m_mine, whoWrote(m_desk, m_conflict));
    const QString question = tr("In the %n places not chosen yet, keep", "", open);
    m_restHead->setText(question + u':');
    const auto dress = [&question](QPushButton *button, const QString &text, const QString &keys) {
        button->setText(
            u"%1   %2"_s.arg(text, QKeySequence(keys).toString(QKeySequence::NativeText)));
        button->setAccessibleName(u"%1: %2"_s.arg(question, text));
    };
    dress(m_restMine, tr("Mine"), u"Ctrl+Shift+1"_s);
    dress(m_restTheirs,
        words.who().isEmpty() ? tr("Your colleague's") : tr("That of %1").arg(words.who()),
        u"Ctrl+Shift+2"_s);
}

} // namespace toasoan
