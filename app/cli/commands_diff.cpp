// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "text/diff.h"

#include <algorithm>
#include <array>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

using diff::Field;
using diff::Op;
using diff::Row;

/// What stands for a block without words: the element that `show` prints.
QString nameOf(const Body &body, int block)
{
    if (block < 0)
        return {};
    const Block &one = body.blocks.at(block);
    switch (one.kind) {
    case Block::Kind::Figure:
        return one.ref.isEmpty() ? QString()
                                 : u"<figure data-photo=\"%1\"></figure>"_s.arg(one.ref);
    case Block::Kind::Film:
        return u"<figure data-film=\"%1\"></figure>"_s.arg(one.ref);
    case Block::Kind::Rule:
        return u"<hr>"_s;
    default:
        return {};
    }
}

QString plain(QString text)
{
    return text.replace(QChar(QChar::LineSeparator), u' ');
}

/// The entries of a row; each block of the body ends in a line end, so that what is not “insert”,
/// joined, is the earlier text and what is not “delete” the later one.
class Entries
{
public:
    explicit Entries(const Row &row, const Content &before, const Content &after)
        : m_field(toWord(row))
    {
        const bool body = row.field == Field::Body;
        const QString end = body ? u"\n"_s : QString();
        QString old = body ? nameOf(before.body, row.before) : QString();
        QString now = body ? nameOf(after.body, row.after) : QString();
        const QString oldText = plain(plainText(earlier(row.pieces)));
        const QString newText = plain(plainText(later(row.pieces)));
        // A block that became a heading has the same words, but is not the same.
        const bool whole
            = row.moved || !old.isEmpty() || !now.isEmpty() || (!row.same && oldText == newText);
        if (!whole) {
            for (const diff::Piece &piece : row.pieces)
                add(piece.op, plain(piece.run.text));
            if (body)
                add(row.before < 0 ? Op::Insert : row.after < 0 ? Op::Delete : Op::Equal, end);
            return;
        }
        old += oldText;
        now += newText;
        if (row.moved && row.before >= 0 && row.after >= 0) {
            put("move", old + end, now + end);
        } else if (row.same) {
            add(Op::Equal, old + end);
        } else {
            if (row.before >= 0)
                add(Op::Delete, old + end);
            if (row.after >= 0)
                add(Op::Insert, now + end);
        }
    }

    [[nodiscard]] const QJsonArray &list() const { return m_list; }

private:
    void add(Op op, const QString &text)
    {
        if (op == Op::Equal)
            put("equal", text, text);
        else if (op == Op::Insert)
            put("insert", {}, text);
        else
            put("delete", text, {});
    }

    // A break of marks is no change: neighbours of one kind are one entry.
    void put(const char *op, const QString &old, const QString &now)
    {
        QJsonObject entry{
            {u"field"_s, m_field}, {u"op"_s, QLatin1String(op)}, {u"old"_s, old}, {u"new"_s, now}};
        if (!m_list.isEmpty() && m_list.last()["op"_L1] == entry["op"_L1]) {
            const QJsonObject last = m_list.takeAt(m_list.size() - 1).toObject();
            entry["old"_L1] = last["old"_L1].toString() + old;
            entry["new"_L1] = last["new"_L1].toString() + now;
        }
        m_list.append(entry);
    }

    QString m_field;
    QJsonArray m_list;
};

QString shown(const diff::Pieces &pieces)
{
    QString text;
    for (const diff::Piece &piece : pieces) {
        const QString words = plain(piece.run.text);
        text += piece.op == Op::Equal ? words
            : piece.op == Op::Insert  ? u"{+"_s + words + u"+}"_s
                                      : u"[-"_s + words + u"-]"_s;
    }
    return text;
}

QString caption(const Row &row)
{
    const int number = (row.after >= 0 ? row.after : row.before) + 1;
    switch (row.field) {
    case Field::Kicker:
        return translate("Cli", "Kicker");
    case Field::Headline:
        return translate("Cli", "Headline");
    case Field::Standfirst:
        return translate("Cli", "Standfirst");
    case Field::Byline:
        return translate("Cli", "Byline");
    case Field::Dateline:
        return translate("Cli", "Dateline");
    case Field::Source:
        return translate("Cli", "Source");
    case Field::Section:
        return translate("Cli", "Section");
    case Field::Tags:
        return translate("Cli", "Tags");
    case Field::Related:
        return translate("Cli", "Related stories");
    case Field::Lead:
        return translate("Cli", "Lead picture");
    case Field::Body:
        return translate("Cli", "Paragraph %1").arg(number);
    case Field::Picture:
        return translate("Cli", "Picture %1").arg(number);
    case Field::Caption:
        return translate("Cli", "Caption of picture %1").arg(number);
    case Field::Credit:
        return translate("Cli", "Credit of picture %1").arg(number);
    case Field::Alt:
        return translate("Cli", "Description of picture %1").arg(number);
    case Field::Correction:
        return translate("Cli", "Correction %1").arg(number);
    }
    return {};
}

void printRow(const Row &row, const Content &before, const Content &after)
{
    QString title = caption(row);
    if (row.moved && row.before >= 0 && row.after >= 0) {
        title += u" · "_s
            + (row.field == Field::Body
                    ? translate("Cli", "moved from paragraph %1").arg(row.before + 1)
                    : translate("Cli", "moved from place %1").arg(row.before + 1));
    } else if (row.before < 0) {
        title += u" · "_s + translate("Cli", "added");
    } else if (row.after < 0) {
        title += u" · "_s + translate("Cli", "removed");
    }
    printLine(title);
    const auto indented = [](const QString &text) {
        if (!text.isEmpty())
            printLine(u"    "_s + text);
    };
    if (row.field == Field::Body) {
        const QString old = nameOf(before.body, row.before), now = nameOf(after.body, row.after);
        if (!old.isEmpty() || !now.isEmpty()) {
            indented(old.isEmpty() ? old : u"[-"_s + old + u"-]"_s);
            indented(now.isEmpty() ? now : u"{+"_s + now + u"+}"_s);
        }
    }
    indented(shown(row.pieces));
    const bool sameWords = std::all_of(row.pieces.cbegin(), row.pieces.cend(),
        [](const diff::Piece &piece) { return piece.op == Op::Equal; });
    if (sameWords && !row.moved && row.field == Field::Body)
        indented(translate("Cli", "(the same words, as another kind of paragraph)"));
}

Result<int> revisionNumber(const QString &word)
{
    bool number = false;
    const int revision = word.toInt(&number);
    if (number && revision > 0)
        return revision;
    return fail(Error::Kind::NotFound,
        translate("Cli",
            "“%1” is not a version of this story: name two by their numbers, which the history "
            "of toasoan-cli show ID --json lists.")
            .arg(word.left(60)));
}

Result<void> compareRevisions(Context &context)
{
    const QStringList &words = context.args().words;
    const auto story = context.store().story(words.at(0));
    if (!story)
        return tl::unexpected(story.error());
    QList<Content> contents;
    for (const QString &word : {words.at(1), words.at(2)}) {
        const auto number = revisionNumber(word);
        if (!number)
            return tl::unexpected(number.error());
        auto revision = context.store().revision(story->id, *number);
        if (!revision)
            return tl::unexpected(revision.error());
        contents.append(std::move(revision->content));
    }
    const QList<Row> rows = diff::compare(contents.at(0), contents.at(1));
    if (context.args().has(u"json"_s)) {
        QJsonArray array;
        for (const Row &row : rows) {
            const Entries entries(row, contents.at(0), contents.at(1));
            for (const auto &entry : entries.list())
                array.append(entry);
        }
        printJson(QJsonDocument(array));
        return {};
    }
    if (!diff::differs(rows))
        printLine(translate("Cli", "The two revisions are the same text."));
    for (const Row &row : rows)
        if (!row.same)
            printRow(row, contents.at(0), contents.at(1));
    return {};
}

constexpr std::array commands{
    Command{"diff", "ID REV REV [--json]",
        QT_TRANSLATE_NOOP(
            "Cli", "what differs between two revisions, word by word: [-removed-] {+added+}"),
        3, 3, "", Needs::Read, compareRevisions},
};

} // namespace

std::span<const Command> diffCommands()
{
    return commands;
}

} // namespace toasoan::cli
