// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/conflictwords.h"

#include "common/times.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

ConflictWords::ConflictWords(const Conflict &conflict, const Content &mine, const QString &who)
    : m_conflict(conflict)
    , m_mine(mine)
    , m_who(who)
    , m_hasBase(!conflict.base.hash.isEmpty())
{
}

difftext::Texts ConflictWords::texts(bool mine) const
{
    const Content &theirs = m_conflict.theirs.content;
    return {m_hasBase ? m_conflict.base.content : mine ? theirs : m_mine, mine ? m_mine : theirs};
}

QString ConflictWords::name(const merge::Row &row) const
{
    const bool mine = row.mine.after >= 0 || row.theirs.after < 0;
    return difftext::name(mine ? row.mine : row.theirs, texts(mine));
}

QString ConflictWords::names(const QList<merge::Row> &rows) const
{
    QList<diff::Row> mine;
    for (const merge::Row &row : rows)
        if (row.mine.after >= 0)
            mine += row.mine;
    return difftext::names(mine, texts(true));
}

QString ConflictWords::oneSided(const diff::Row &row, bool mine) const
{
    if (row.before < 0)
        return mine           ? tr("you added it")
            : m_who.isEmpty() ? tr("your colleague added it")
                              : tr("%1 added it").arg(m_who);
    if (row.after < 0)
        return mine           ? tr("you took it out")
            : m_who.isEmpty() ? tr("your colleague took it out")
                              : tr("%1 took it out").arg(m_who);
    if (row.moved
        && std::all_of(row.pieces.cbegin(), row.pieces.cend(),
            [](const diff::Piece &piece) { return piece.op == diff::Op::Equal; }))
        return mine           ? tr("you moved it")
            : m_who.isEmpty() ? tr("your colleague moved it")
                              : tr("%1 moved it").arg(m_who);
    return mine           ? tr("you changed it")
        : m_who.isEmpty() ? tr("your colleague changed it")
                          : tr("%1 changed it").arg(m_who);
}

QString ConflictWords::change(const merge::Row &row) const
{
    using merge::Source;
    if (row.source == Source::Mine || row.source == Source::Theirs) {
        const bool mine = row.source == Source::Mine;
        return oneSided(mine ? row.mine : row.theirs, mine);
    }
    if (row.source == Source::Both)
        return tr("both changed it in different places");
    if (!m_hasBase && row.theirs.after < 0)
        return tr("only in your text");
    if (!m_hasBase && row.mine.after < 0)
        return m_who.isEmpty() ? tr("only in your colleague's text")
                               : tr("only in the text of %1").arg(m_who);
    if (row.mine.after < 0 || row.theirs.after < 0)
        return u"%1, %2"_s.arg(oneSided(row.mine, true), oneSided(row.theirs, false));
    return tr("both changed it");
}

QString ConflictWords::outcome(
    const merge::Row &row, const std::optional<merge::Choice> &choice) const
{
    using merge::Source;
    switch (row.kept) {
    case Source::Mine:
        return tr("Your text merged in");
    case Source::Theirs:
        if (m_conflict.theirs.server.isEmpty())
            return tr("Package text merged in");
        return tr("Server text merged in");
    case Source::Both:
        return tr("Both merged in");
    case Source::Same:
        return {};
    case Source::Clash:
        break;
    }
    if (!choice)
        return tr("Not chosen yet");
    if (choice->own)
        return tr("Written anew");
    switch (choice->keep) {
    case merge::Keep::Mine:
        return tr("Mine is kept");
    case merge::Keep::Theirs:
        return m_who.isEmpty() ? tr("Theirs is kept") : tr("That of %1 is kept").arg(m_who);
    case merge::Keep::Both:
        return tr("Both are kept");
    }
    return {};
}

QString ConflictWords::keepTheirs() const
{
    return m_who.isEmpty() ? tr("Keep theirs") : tr("Keep that of %1").arg(m_who);
}

QString ConflictWords::happened(const QDateTime &now, bool offline) const
{
    const QString at = whenText(m_conflict.theirs.at, now);
    const QString who = m_who.isEmpty() ? tr("A colleague") : m_who;
    if (m_conflict.theirs.server.isEmpty())
        return tr("%1 changed it in another newsroom (%2), and you on this computer.").arg(who, at);
    return offline ? tr("%1 changed it on the server (%2), while you wrote offline.").arg(who, at)
                   : tr("%1 changed it on the server (%2), and you on this computer.").arg(who, at);
}

} // namespace toasoan
