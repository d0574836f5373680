// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/officefile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

tl::unexpected<Error> notWhole(const QString &name, const QString &detail)
{
    return fail(Error::Kind::Invalid,
        Text::tr("“%1” is no whole document: it is damaged, or larger inside than a document can "
                 "be. Nothing was imported. Open it in Word or LibreOffice, save it again and "
                 "import that.")
            .arg(name),
        detail);
}

} // namespace

OfficeFile::OfficeFile(QString name, ZipReader zip)
    : m_name(std::move(name))
    , m_zip(std::move(zip))
{
    const QStringList names = m_zip.names();
    m_names = {names.cbegin(), names.cend()};
}

Result<OfficeFile> OfficeFile::open(const QString &path, const QString &called)
{
    const QString name = called.isEmpty() ? QFileInfo(path).fileName() : called;
    if (QFileInfo(path).size() > office::mostFile)
        return fail(Error::Kind::Invalid,
            Text::tr("“%1” is larger than %2 MB, too large for a story. Nothing was imported. Take "
                     "the pictures out of it, and add them to the story as files.")
                .arg(name)
                .arg(office::mostFile >> 20));
    ZipReader::Limits limits;
    limits.entries = office::mostEntries;
    limits.file = office::mostPicture;
    limits.total = office::mostUnpacked;
    limits.ratio = office::mostRatio;
    limits.consistent = false;
    Result<ZipReader> zip = ZipReader::open(path, limits);
    if (!zip && zip.error().kind == Error::Kind::Invalid)
        return notWhole(name, zip.error().detail);
    if (!zip)
        return tl::unexpected<Error>(zip.error());
    return OfficeFile(name, *std::move(zip));
}

Result<QByteArray> OfficeFile::part(const QString &name, qint64 most) const
{
    Result<QByteArray> bytes = m_zip.bytes(name, most);
    if (!bytes)
        return damaged(name + u": "_s + bytes.error().detail);
    return bytes;
}

tl::unexpected<Error> OfficeFile::damaged(const QString &detail) const
{
    return notWhole(m_name, detail);
}

} // namespace toasoan
