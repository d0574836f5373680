// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/picturefile.h"

#include "base/sha256.h"
#include "store/store.h"

#include <cerrno>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <unistd.h>

namespace toasoan {
namespace {

tl::unexpected<Error> writeFailed(const QString &name, int reason, const QString &detail)
{
    if (reason == ENOSPC || reason == EDQUOT)
        return fail(Error::Kind::Full,
            QCoreApplication::translate("Store",
                "The disk is full, so the picture “%1” was not added. Your text is safe. Free some "
                "space and add the picture again.")
                .arg(name),
            detail);
    return fail(Error::Kind::Io,
        QCoreApplication::translate("Store",
            "The picture “%1” could not be copied into the newsroom's folder. The story is "
            "unchanged; "
            "check that the folder may be written and add the picture again.")
            .arg(name),
        detail);
}

QString folderOf(const QString &dir, const QString &sha256)
{
    return QStringLiteral("%1/photos/%2").arg(dir, sha256.left(2));
}

// Its file's name there, whatever suffix it came with; empty: none.
QString presentIn(const QString &folder, const QString &sha256)
{
    const QStringList names = QDir(folder).entryList({sha256 + QStringLiteral(".*")}, QDir::Files);
    return names.isEmpty() ? QString() : names.constFirst();
}

} // namespace

Result<QString> Store::copyPicture(const QString &dir, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(source.exists() ? Error::Kind::Io : Error::Kind::NotFound,
            QCoreApplication::translate("Store",
                "The file “%1” cannot be read. Check that it is there and that you may read it.")
                .arg(name),
            source.errorString());
    const QDir photos(dir + QStringLiteral("/photos"));
    if (!QDir().mkpath(photos.path()))
        return writeFailed(name, errno, photos.path());
    QTemporaryFile copy(photos.filePath(QStringLiteral(".incoming-XXXXXX")));
    if (!copy.open())
        return writeFailed(name, errno, copy.errorString());

    Sha256 hash;
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (qint64 got = source.read(piece.data(), piece.size()); got != 0;
         got = source.read(piece.data(), piece.size())) {
        if (got < 0)
            return fail(Error::Kind::Io,
                QCoreApplication::translate("Store",
                    "Reading “%1” failed in the middle, so it was not added. Copy the file again "
                    "and "
                    "add it once more.")
                    .arg(name),
                source.errorString());
        hash.add(QByteArrayView(piece.constData(), got));
        if (copy.write(piece.constData(), got) != got || !copy.flush())
            return writeFailed(name, errno, copy.errorString());
    }

    ::fsync(copy.handle()); // the row that names the picture must not outlive its bytes
    const QString sha256 = hash.hex();
    const QString folder = folderOf(dir, sha256);
    if (!presentIn(folder, sha256).isEmpty())
        return sha256;
    static const QStringList known{QStringLiteral("jpg"), QStringLiteral("jpeg"),
        QStringLiteral("png"), QStringLiteral("webp"), QStringLiteral("tif"),
        QStringLiteral("tiff"), QStringLiteral("gif")};
    const QString suffix = QFileInfo(path).suffix().toLower();
    const QString target
        = QStringLiteral("%1/%2.%3")
              .arg(folder, sha256, known.contains(suffix) ? suffix : QStringLiteral("img"));
    copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    const bool moved = QDir().mkpath(folder) && copy.rename(target);
    const int reason = errno;
    if (moved)
        copy.setAutoRemove(false);
    else if (presentIn(folder, sha256).isEmpty()) // nor did somebody else bring it meanwhile
        return writeFailed(name, reason, copy.errorString());
    return sha256;
}

IncomingPictures::IncomingPictures(const QString &dir)
    : m_dir(dir)
{
}

Result<QString> IncomingPictures::copy(const QString &path)
{
    if (!m_place) {
        const QString photos = m_dir + QStringLiteral("/photos");
        const bool made = QDir().mkpath(photos);
        auto place = std::make_shared<QTemporaryDir>(photos + QStringLiteral("/.incoming-XXXXXX"));
        if (!made || !place->isValid())
            return writeFailed(QFileInfo(path).fileName(), errno, place->errorString());
        m_place = std::move(place);
    }
    return Store::copyPicture(m_place->path(), path);
}

Result<void> IncomingPictures::moveIn(const QString &sha256) const
{
    const QString folder = folderOf(m_dir, sha256);
    if (!presentIn(folder, sha256).isEmpty())
        return {};
    const QString from = m_place ? folderOf(m_place->path(), sha256) : QString();
    const QString name = m_place ? presentIn(from, sha256) : QString();
    if (name.isEmpty())
        return writeFailed(sha256.left(8), ENOENT, from);
    QFile file(from + u'/' + name);
    const bool moved = QDir().mkpath(folder) && file.rename(folder + u'/' + name);
    const int reason = errno;
    if (!moved && presentIn(folder, sha256).isEmpty())
        return writeFailed(sha256.left(8), reason, file.errorString());
    return {};
}

} // namespace toasoan
