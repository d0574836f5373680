// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/difftext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace toasoan::difftext {

using diff::Field;
using diff::Op;
using diff::Row;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DiffText)
};

bool isText(const Block &block)
{
    return block.kind != Block::Kind::Figure && block.kind != Block::Kind::Film
        && block.kind != Block::Kind::Rule;
}

const Block *blockOf(const Row &row, const Texts &texts)
{
    if (row.field != Field::Body)
        return nullptr;
    return row.after >= 0 ? &texts.after.body.blocks.at(row.after)
                          : &texts.before.body.blocks.at(row.before);
}

int paragraph(const Body &body, int index)
{
    int number = 0;
    for (int i = 0; i <= index; ++i)
        number += isText(body.blocks.at(i)) ? 1 : 0;
    return number;
}

int paragraphs(const Body &body)
{
    return paragraph(body, int(body.blocks.size()) - 1);
}

int number(const Row &row, const Texts &texts)
{
    if (row.field != Field::Body)
        return (row.after >= 0 ? row.after : row.before) + 1;
    return row.after >= 0 ? paragraph(texts.after.body, row.after)
                          : paragraph(texts.before.body, row.before);
}

int changes(const Row &row)
{
    int count = 0;
    bool changed = false;
    for (const diff::Piece &piece : row.pieces) {
        const bool now = piece.op != Op::Equal;
        count += now && !changed ? 1 : 0;
        changed = now;
    }
    return count;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped()
        .replace(QChar(QChar::LineSeparator), "<br>"_L1)
        .replace(u'\t', "&nbsp;&nbsp;·&nbsp; "_L1);
}

QString painted(const diff::Piece &piece, const Theme &theme)
{
    QString text = escaped(piece.run.text);
    if (piece.op != Op::Equal && !piece.run.link.isEmpty())
        text += u" ("_s + escaped(piece.run.link) + u')';
    if (piece.run.marks & Bold)
        text = u"<b>%1</b>"_s.arg(text);
    if (piece.run.marks & Italic)
        text = u"<i>%1</i>"_s.arg(text);
    if (piece.op == Op::Equal)
        return text;
    const bool added = piece.op == Op::Insert;
    return u"<span style=\"background-color:%1;color:%2;text-decoration:%3\">%4</span>"_s.arg(
        (added ? theme.addGround : theme.delGround).name(), (added ? theme.add : theme.del).name(),
        added ? u"underline"_s : u"line-through"_s, text);
}

QString aside(const QString &text, const Theme &theme)
{
    return u"<span style=\"color:%1;font-style:italic\">%2</span>"_s.arg(
        theme.soft.name(), text.toHtmlEscaped());
}

QString photoName(const Content &content, const QString &id)
{
    for (int i = 0; i < int(content.photos.size()); ++i) {
        if (content.photos.at(i).id != id)
            continue;
        const QString &caption = content.photos.at(i).caption;
        return caption.isEmpty() ? Words::tr("(picture %1)").arg(i + 1)
                                 : Words::tr("(picture %1: %2)").arg(i + 1).arg(caption);
    }
    return Words::tr("(a picture)");
}

// What stands for words where a row has none: a figure, a film, a rule, ids.
QString standIn(const Row &row, bool after, const Texts &texts)
{
    const Content &content = after ? texts.after : texts.before;
    const int at = after ? row.after : row.before;
    if (at < 0)
        return {};
    switch (row.field) {
    case Field::Picture:
        return photoName(content, row.photo);
    case Field::Lead:
        return photoName(content, content.lead);
    case Field::Related: {
        QStringList names;
        for (const QString &id : content.related) {
            const QString headline = texts.headline ? texts.headline(id) : QString();
            names += headline.isEmpty() ? id.left(8) : headline;
        }
        return names.join(u" · "_s);
    }
    case Field::Body:
        break;
    default:
        return {};
    }
    const Block &block = content.body.blocks.at(at);
    switch (block.kind) {
    case Block::Kind::Figure:
        return block.ref.isEmpty() ? Words::tr("(waits for its picture)")
                                   : photoName(content, block.ref);
    case Block::Kind::Film:
        return Words::tr("(a film)");
    case Block::Kind::Rule:
        return Words::tr("(a rule)");
    default:
        return {};
    }
}

QString missing(const Row &row, bool after)
{
    switch (row.field) {
    case Field::Body:
        return after ? Words::tr("(this paragraph is gone)")
                     : Words::tr("(this paragraph is not there yet)");
    case Field::Picture:
        return after ? Words::tr("(this picture is gone)")
                     : Words::tr("(this picture is not there yet)");
    default:
        return Words::tr("(empty)");
    }
}

QString wholePiece(const QString &text, Op op, const Theme &theme)
{
    return text.isEmpty() ? QString() : painted({op, {text}}, theme);
}

QString sideHtml(const Row &row, bool after, const Texts &texts, const Theme &theme)
{
    if ((after ? row.after : row.before) < 0)
        return aside(missing(row, after), theme);
    const QString instead = standIn(row, after, texts);
    QString text;
    if (!instead.isEmpty()) {
        const bool differs = !row.same && !row.moved;
        text = wholePiece(instead, differs ? after ? Op::Insert : Op::Delete : Op::Equal, theme);
        if (row.field == Field::Picture && differs && row.before >= 0 && row.after >= 0)
            text += u' ' + aside(Words::tr("another file"), theme);
    }
    if (!instead.isEmpty() && row.field != Field::Body)
        return text;
    if (!text.isEmpty() && !row.pieces.isEmpty())
        text += u"<br>"_s;
    for (const diff::Piece &piece : row.pieces)
        if (piece.op == Op::Equal || (piece.op == Op::Insert) == after)
            text += painted(piece, theme);
    return text.isEmpty() ? aside(missing(row, after), theme) : text;
}

} // namespace

QString html(const Row &row, Side side, const Texts &texts, const Theme &theme)
{
    if (side != Side::Both)
        return sideHtml(row, side == Side::After, texts, theme);
    const QString old = standIn(row, false, texts), now = standIn(row, true, texts);
    if (!old.isEmpty() || !now.isEmpty()) {
        if (row.same || row.moved)
            return sideHtml(row, true, texts, theme);
        return wholePiece(old, Op::Delete, theme)
            + (old.isEmpty() || now.isEmpty() ? QString() : u" "_s)
            + wholePiece(now, Op::Insert, theme);
    }
    // What went and what came in its place stand a little apart.
    QString text;
    bool gone = false;
    for (const diff::Piece &piece : row.pieces) {
        if (gone && piece.op == Op::Insert && !text.endsWith(u" </span>"_s))
            text += u' ';
        text += painted(piece, theme);
        gone = piece.op == Op::Delete;
    }
    return text;
}

QString absent(const Row &row, const Theme &theme)
{
    const bool picture = row.field == Field::Picture;
    return aside(row.field == Field::Body ? Words::tr("(no such paragraph)")
            : picture                     ? Words::tr("(no such picture)")
                                          : Words::tr("(empty)"),
        theme);
}

QString kind(const Row &row)
{
    switch (row.field) {
    case Field::Kicker:
        return Words::tr("Kicker");
    case Field::Headline:
        return Words::tr("Headline");
    case Field::Standfirst:
        return Words::tr("Standfirst");
    case Field::Byline:
        return Words::tr("Byline");
    case Field::Dateline:
        return Words::tr("Dateline");
    case Field::Source:
        return Words::tr("Source");
    case Field::Section:
        return Words::tr("Section");
    case Field::Tags:
        return Words::tr("Tags");
    case Field::Related:
        return Words::tr("Related stories");
    case Field::Lead:
        return Words::tr("Lead picture");
    case Field::Body:
        return Words::tr("Text");
    case Field::Picture:
        return Words::tr("Picture");
    case Field::Caption:
        return Words::tr("Caption");
    case Field::Credit:
        return Words::tr("Credit");
    case Field::Alt:
        return Words::tr("Description");
    case Field::Correction:
        return Words::tr("Correction");
    }
    return {};
}

QString place(const Row &row, const Texts &texts)
{
    switch (row.field) {
    case Field::Body:
        if (!isText(*blockOf(row, texts)))
            return Words::tr("in the text");
        return Words::tr("paragraph %1 / %2")
            .arg(number(row, texts))
            .arg(paragraphs(row.after >= 0 ? texts.after.body : texts.before.body));
    case Field::Picture:
    case Field::Caption:
    case Field::Credit:
    case Field::Alt:
        return Words::tr("picture %1").arg(number(row, texts));
    case Field::Correction:
        return {};
    default:
        return row.before < 0 || row.after < 0 ? QString()
                                               : Words::tr("%n places", "", changes(row));
    }
}

QString name(const Row &row, const Texts &texts)
{
    if (const Block *block = blockOf(row, texts)) {
        switch (block->kind) {
        case Block::Kind::Figure:
            return Words::tr("Picture in the text");
        case Block::Kind::Film:
            return Words::tr("Film in the text");
        case Block::Kind::Rule:
            return Words::tr("Rule");
        default:
            return Words::tr("Paragraph %1").arg(number(row, texts));
        }
    }
    switch (row.field) {
    case Field::Picture:
        return Words::tr("Picture %1").arg(number(row, texts));
    case Field::Caption:
        return Words::tr("Caption of picture %1").arg(number(row, texts));
    case Field::Credit:
        return Words::tr("Credit of picture %1").arg(number(row, texts));
    case Field::Alt:
        return Words::tr("Description of picture %1").arg(number(row, texts));
    default:
        return kind(row);
    }
}

QString change(const Row &row, const Texts &texts)
{
    if (row.same)
        return {};
    if (row.before < 0)
        return Words::tr("added");
    if (row.after < 0)
        return Words::tr("removed");
    const int count = changes(row);
    const QString places = count > 0 ? Words::tr("%n places", "", count) : QString();
    if (row.moved) {
        const bool text = row.field == Field::Body && isText(*blockOf(row, texts));
        const QString from = text
            ? Words::tr("↕ moved from paragraph %1").arg(paragraph(texts.before.body, row.before))
            : Words::tr("↕ moved from place %1").arg(row.before + 1);
        return places.isEmpty() ? from : u"%1 · %2"_s.arg(from, places);
    }
    if (row.field == Field::Picture)
        return Words::tr("another file");
    return places.isEmpty() ? Words::tr("another kind of paragraph") : places;
}

QString names(const QList<Row> &rows, const Texts &texts)
{
    QStringList list;
    for (int i = 0; i < int(rows.size());) {
        const Block *block = blockOf(rows.at(i), texts);
        int last = i;
        while (block && isText(*block) && last + 1 < int(rows.size())) {
            const Block *next = blockOf(rows.at(last + 1), texts);
            if (!next || !isText(*next))
                break;
            ++last;
        }
        if (last > i)
            list += Words::tr("paragraphs %1–%2")
                        .arg(number(rows.at(i), texts))
                        .arg(number(rows.at(last), texts));
        else
            list += name(rows.at(i), texts).toLower();
        i = last + 1;
    }
    list.removeDuplicates();
    QString text = list.size() > 4
        ? list.mid(0, 3).join(u", "_s) + u' ' + Words::tr("and %n more", "", int(list.size()) - 3)
        : list.join(u", "_s);
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

QString kinds(const QList<Row> &rows)
{
    QStringList list;
    for (const Row &row : rows)
        list += kind(row).toLower();
    list.removeDuplicates();
    QString text = list.join(u", "_s);
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

QFont font(const Row &row, const Look &look)
{
    switch (row.field) {
    case Field::Headline:
        return look.storyFont(18, 700);
    case Field::Standfirst:
        return look.storyFont(15, 700);
    case Field::Body:
    case Field::Caption:
        return look.storyFont(15);
    default:
        return look.interfaceFont(13);
    }
}

} // namespace toasoan::difftext
