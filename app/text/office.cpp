// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/office.h"

#include "text/docxread.h"
#include "text/odtread.h"
#include "text/officeconvert.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

enum class Form : quint8 { Zip, Compound, Encrypted, Rtf, Other };

// Streams of a compound file are named in UTF-16.
QByteArray utf16(QLatin1String name)
{
    QByteArray bytes;
    for (const char c : name)
        bytes.append(c).append('\0');
    return bytes;
}

Result<Form> formOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(Error::Kind::NotFound, Text::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return fail(Error::Kind::Invalid, Text::tr("“%1” is not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("“%1” cannot be read.").arg(info.fileName()),
            file.errorString());
    const QByteArray start = file.read(8);
    if (start.startsWith("PK"))
        return Form::Zip;
    if (start.startsWith("{\\rtf"))
        return Form::Rtf;
    if (start != QByteArray::fromHex("d0cf11e0a1b11ae1"))
        return Form::Other;
    // The directory may stand at either end.
    constexpr qint64 looked = 1 << 20;
    QByteArray ends = file.read(looked);
    if (file.size() > looked && file.seek(file.size() - looked))
        ends += file.read(looked);
    return ends.contains(utf16("EncryptedPackage"_L1)) ? Form::Encrypted : Form::Compound;
}

Result<Imported> importZip(const QString &path)
{
    const Result<OfficeFile> file = OfficeFile::open(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    // In OpenDocument the first part says what it is.
    const QString kind = u"mimetype"_s;
    if (!file->has(kind))
        return DocxReader(*file).read();
    const Result<QByteArray> type = file->part(kind, 1 << 10);
    if (!type)
        return tl::unexpected<Error>(type.error());
    if (!type->startsWith("application/vnd.oasis.opendocument.text"))
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is no text: a sheet, a presentation or something else. Nothing was "
                     "imported. Copy what you need and paste it into the story.")
                .arg(file->fileName()),
            QString::fromLatin1(type->left(80)));
    return OdtReader(*file).read();
}

} // namespace

bool isOfficeName(const QString &path)
{
    static const QStringList kinds{
        u"docx"_s, u"docm"_s, u"dotx"_s, u"odt"_s, u"ott"_s, u"doc"_s, u"dot"_s, u"rtf"_s};
    return kinds.contains(QFileInfo(path).suffix().toLower());
}

Result<Imported> importOffice(const QString &path, const std::stop_token &stop)
{
    const Result<Form> form = formOf(path);
    if (!form)
        return tl::unexpected<Error>(form.error());
    const QString name = QFileInfo(path).fileName();
    switch (*form) {
    case Form::Zip:
        return importZip(path);
    case Form::Encrypted:
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is locked with a password. Nothing was imported. Open it in Word with "
                     "its password, save a copy without one and import that.")
                .arg(name));
    case Form::Compound:
    case Form::Rtf:
        return importConverted(path, office::convertMs, stop);
    case Form::Other:
        break;
    }
    return fail(Error::Kind::Invalid,
        Text::tr("“%1” is no document of Word or LibreOffice, whatever its name says, or only the "
                 "beginning of one. Nothing was imported. Ask for another copy.")
            .arg(name));
}

} // namespace toasoan
