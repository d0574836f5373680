// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/import.h"

#include "base/unicode.h"
#include "spell/encodings.h"
#include "text/html.h"
#include "text/importhtml.h"
#include "text/importlines.h"
#include "text/importstory.h"
#include "text/markdown.h"
#include "text/office.h"
#include "text/vietnamese.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

constexpr qint64 mostBytes = 32LL * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Files wrapped at a fixed width: a line that ends in the middle of a sentence goes on.
bool goesOn(const QString &line, const QString &next)
{
    return line.size() >= 50 && line.size() <= 100 && !next.isEmpty() && next.front().isLower()
        && !isBullet(next) && !u".!?…:;”\"»)"_s.contains(line.back());
}

QList<ImportItem> itemsFromLines(const QString &text)
{
    QList<ImportItem> items;
    QString lineBefore; // empty after a blank one
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString plain = oneLine(line);
        if (plain.isEmpty()) {
            lineBefore.clear();
            continue;
        }
        if (goesOn(std::exchange(lineBefore, plain), plain)) {
            items.last().text += u' ' + plain;
            items.last().block.runs = {Run{items.last().text}};
            continue;
        }
        ImportItem item;
        item.text = withoutBullet(plain);
        item.block.runs = {Run{item.text}};
        item.indented = line.front().isSpace();
        if (isBullet(plain)) {
            item.block.kind = Block::Kind::ListItem;
            item.block.level = 1;
        }
        items += item;
    }
    return items;
}

// What is not Unicode may be one of the encodings before it, whose bytes stand for Latin-1 letters.
Result<Converted> decoded(const QByteArray &bytes)
{
    const auto found = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(found.value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (!decoder.hasError() && !text.contains(QChar(0)))
        return OldText().toUnicode(text);
    const Converted old
        = bytes.contains('\0') ? Converted() : OldText().toUnicode(QString::fromLatin1(bytes));
    if (old.from == Encoding::Unicode)
        return fail(Error::Kind::Invalid,
            Text::tr("This file is not text in Unicode (UTF-8 or UTF-16), so its letters cannot be "
                     "read with certainty. Nothing was imported. Open it in the program that made "
                     "it and save it as “Unicode text (UTF-8)”."));
    return old;
}

bool looksLikeHtml(const QString &text)
{
    const QString start = text.left(300).trimmed();
    return start.startsWith("<!doctype html"_L1, Qt::CaseInsensitive)
        || start.startsWith("<html"_L1, Qt::CaseInsensitive);
}

bool beginsAsHtml(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikeHtml(QString::fromUtf8(file.read(1000)));
}

Result<QByteArray> readFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, Text::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return fail(Error::Kind::Invalid, Text::tr("“%1” is not a file.").arg(path));
    if (info.size() > mostBytes)
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is larger than 32 MB, too large for a story. Nothing was imported.")
                .arg(info.fileName()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("“%1” cannot be read.").arg(info.fileName()),
            file.errorString());
    return file.readAll();
}

} // namespace

Imported importText(const QString &text)
{
    return storyFromItems(itemsFromLines(clean(text)), {}, {});
}

Imported importMarkdown(const QString &markdown)
{
    return importMarkdownHtml(htmlOfMarkdown(clean(markdown)));
}

Result<Imported> importFile(const QString &path, const std::stop_token &stop)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    // Web pages are sent about as .doc, too.
    if (isOfficeName(path) && !beginsAsHtml(path))
        return importOffice(path, stop);
    if (suffix == "pdf"_L1 && QFileInfo::exists(path))
        return fail(Error::Kind::Unavailable,
            Text::tr("Files of the kind .%1 are not available in this version. Save the text as "
                     ".docx, .txt or .html, or copy it and paste it into the story.")
                .arg(suffix));
    static const QStringList kinds{
        u"txt"_s, u"text"_s, u"html"_s, u"htm"_s, u"md"_s, u"markdown"_s};
    if (!kinds.contains(suffix) && !isOfficeName(path) && QFileInfo::exists(path))
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is not a kind of file that holds a story: .txt, .html, .md, .docx, .odt "
                     "and .doc can be imported.")
                .arg(QFileInfo(path).fileName()));
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const Result<Converted> read = decoded(*bytes);
    if (!read)
        return tl::unexpected<Error>(read.error());
    const QString &text = read->text;
    Imported imported = suffix.startsWith("htm"_L1) || looksLikeHtml(text) ? importHtml(text)
        : suffix.startsWith("m"_L1)                                        ? importMarkdown(text)
                                                                           : importText(text);
    if (read->from != Encoding::Unicode)
        imported.warnings.prepend(
            Text::tr("The letters of this file were %1 and were converted to Unicode. Read the "
                     "story once before it is sent.")
                .arg(encodingName(read->from)));
    return imported;
}

} // namespace toasoan
