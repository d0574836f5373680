// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the publish sheet: whose they are, and of a live story only what readers will see
// change.
#include "common/pieces.h"
#include "common/stateshape.h"
#include "common/times.h"
#include "compare/difftext.h"
#include "publish/publishsheet.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

bool sameWords(const diff::Row &row)
{
    return row.before >= 0 && row.after >= 0
        && std::all_of(row.pieces.cbegin(), row.pieces.cend(),
            [](const diff::Piece &piece) { return piece.op == diff::Op::Equal; });
}

QDateTime publishedAt(const Desk &desk)
{
    const auto history = desk.store().history(desk.story().id).value_or(QList<HistoryEntry>());
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry)
        if (entry->action == Action::Publish)
            return entry->at;
    return desk.story().publishedAt;
}

} // namespace

// The state in its colour, what else is known of it after it.
QWidget *PublishSheet::addCaption(State shape, const QString &text)
{
    auto *caption = new QWidget(panel());
    auto *row = new QHBoxLayout(caption);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look().px(6));
    auto *picture = new QLabel(caption);
    picture->setPixmap(stateIcon(shape, look()).pixmap(look().px(16), look().px(16)));
    const qsizetype dot = text.indexOf(u" · "_s);
    QLabel *state = makeLabel(text.left(dot), {}, caption);
    state->setFont(look().interfaceFont(12, 600));
    setLabelColor(state, look().theme().state(shape));
    QLabel *rest = makeWrappedLabel(dot < 0 ? QString() : text.mid(dot + 1), u"soft"_s, caption);
    rest->setFont(look().interfaceFont(12));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(state, 0, Qt::AlignTop);
    row->addWidget(rest, 1, Qt::AlignTop);
    return caption;
}

QWidget *PublishSheet::aboutToBeSent()
{
    const Story &story = m_desk.story();
    const QString version = tr("About to be sent · version %1").arg(story.revision);
    if (!isApproved())
        return addCaption(State::Submitted, version + u", "_s + tr("not approved"));
    return addCaption(State::Approved,
        version + u", "_s
            + tr("%1 approved it at %2")
                  .arg(m_desk.session().displayName(story.approvedBy),
                      whenText(story.approvedAt, m_desk.store().now())));
}

// With large type there is no room for a part that stays: all of it scrolls.
bool PublishSheet::isNarrow() const
{
    return parentWidget()->width() < look().px(sheetWidth);
}

QHBoxLayout *PublishSheet::addTwo(QWidget *name, QWidget *before, QWidget *after)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(look().px(14));
    name->setFixedWidth(look().px(nameColumn - 14));
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(before, 1);
    row->addWidget(makeHairline(Qt::Vertical, panel()));
    row->addWidget(after, 1);
    return row;
}

// The style sheet gives a label no margins of its own.
QWidget *PublishSheet::inRoom(QWidget *part, int indent)
{
    auto *room = new QWidget(panel());
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(indent, look().px(8), 0, look().px(8));
    column->addWidget(part);
    return room;
}

void PublishSheet::buildDifference(const Content &live)
{
    const Story &story = m_desk.story();
    const QDateTime now = m_desk.store().now();
    const difftext::Texts texts{
        live, story.content, [this](const QString &id) {
            return m_desk.store().summary(id).value_or(StorySummary()).headline;
        }};
    const QList<diff::Row> rows = diff::compare(live, story.content);
    QList<diff::Row> changed, same;
    for (const diff::Row &row : rows)
        (row.same ? same : changed).append(row);

    const Theme &theme = look().theme();
    QLabel *count = makeWrappedLabel(tr("%n changes", "", int(changed.size())), u"soft"_s, panel());
    count->setFont(look().interfaceFont(12));
    QHBoxLayout *captions = addTwo(count,
        addCaption(State::Published,
            tr("Live now · version %1, since %2")
                .arg(story.liveRevision)
                .arg(whenText(publishedAt(m_desk), now))),
        aboutToBeSent());
    (isNarrow() ? body() : bar())->addLayout(captions);
    if (isNarrow())
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
    body()->setSpacing(0); // the line between the two goes through
    for (const diff::Row &row : std::as_const(changed)) {
        auto *name = new QWidget(panel());
        auto *lines = new QVBoxLayout(name);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        QLabel *title = makeWrappedLabel(difftext::kind(row), {}, name);
        title->setFont(look().interfaceFont(12, 600));
        lines->addWidget(title);
        for (const QString &small : {difftext::place(row, texts),
                 row.moved || sameWords(row) ? difftext::change(row, texts) : QString()}) {
            if (small.isEmpty())
                continue;
            QLabel *second = makeWrappedLabel(small, u"soft"_s, name);
            second->setFont(look().interfaceFont(12));
            lines->addWidget(second);
        }
        const auto words = [&](difftext::Side side) {
            QLabel *label = makeWrappedLabel({}, {}, panel());
            label->setTextFormat(Qt::RichText);
            label->setText(u"<p style=\"line-height:115%\">%1</p>"_s.arg(
                difftext::html(row, side, texts, theme)));
            label->setFont(look().storyFont(14));
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
            // Selected by keys it would show a cursor, as if it could be written in; so the arrows
            // scroll the sheet.
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            setKind(label, u"read"_s);
            label->setFocusPolicy(m_first ? Qt::ClickFocus : Qt::StrongFocus);
            if (!m_first)
                m_first = label;
            return label;
        };
        QLabel *before = words(difftext::Side::Before);
        QLabel *after = words(difftext::Side::After);
        body()->addLayout(addTwo(inRoom(name), inRoom(before), inRoom(after)));
        body()->addWidget(makeHairline(Qt::Horizontal, panel()));
    }
    // What changed in one place is not called unchanged for another.
    same.removeIf([&](const diff::Row &row) {
        return std::any_of(changed.cbegin(), changed.cend(),
            [&](const diff::Row &other) { return other.field == row.field; });
    });
    const QString rest = difftext::kinds(same);
    QLabel *unchanged
        = makeWrappedLabel(changed.isEmpty() ? tr("Nothing differs from what readers see.")
                                             : tr("%1: unchanged").arg(rest),
            u"soft"_s, panel());
    unchanged->setFont(look().interfaceFont(12));
    body()->addWidget(inRoom(unchanged, look().px(nameColumn)));
    if (!m_first) {
        unchanged->setFocusPolicy(Qt::StrongFocus);
        m_first = unchanged;
    }
}

} // namespace toasoan
