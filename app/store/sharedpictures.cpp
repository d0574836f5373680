// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sharedpictures.h"

#include "base/sha256.h"
#include "store/backup.h"
#include "store/store_p.h"

#include <algorithm>
#include <fcntl.h>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 namesMost = 1 << 28;
constexpr qsizetype root = 6; // of “photos”

// “photos/ab/…” for the files below a folder of pictures, and what stands there besides.
QStringList namesBelow(const QString &pictures)
{
    QStringList names;
    QDirIterator files(pictures, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names += u"photos"_s + files.next().mid(pictures.size());
    return names;
}

bool isPicture(const QString &name)
{
    return name.startsWith(u"photos/"_s) && backup::isContent(name);
}

bool hasAlready(const QString &target, const QString &source)
{
    const QFileInfo there(target);
    return there.exists() && (there.size() == QFileInfo(source).size() || backup::isWhole(target));
}

} // namespace

Result<QString> backup::fileHash(const QString &path)
{
    QFile file(path);
    Sha256 hash;
    if (!file.open(QIODevice::ReadOnly) || !hash.add(file))
        return fail(Error::Kind::Io, Store::tr("The file “%1” cannot be read.").arg(path));
    return hash.hex();
}

bool backup::isWhole(const QString &path)
{
    const Result<QString> hash = fileHash(path);
    return hash && *hash == QFileInfo(path).baseName();
}

QString backup::picturesBeside(const QString &archive)
{
    static const QRegularExpression day(u"\\d{4}-\\d{2}-\\d{2}$"_s);
    const QFileInfo info(archive);
    return info.absolutePath() + u'/' + info.completeBaseName().remove(day) + u"photos"_s;
}

QStringList backup::picturesNear(const QString &archive)
{
    const QString own = picturesBeside(archive);
    QStringList folders{own};
    const QDir dir(QFileInfo(archive).absolutePath());
    const QStringList others
        = dir.entryList({u"photos"_s, u"*-photos"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : others)
        if (dir.filePath(name) != own)
            folders += dir.filePath(name);
    return folders;
}

QStringList backup::picturesIn(const QString &dir)
{
    QStringList names = namesBelow(dir + u"/photos"_s);
    names.removeIf([](const QString &name) { return !isPicture(name); });
    names.sort();
    return names;
}

Result<QStringList> backup::picturesNamed(const QString &archive)
{
    const Result<ZipReader> zip = ZipReader::open(archive, archiveLimits);
    if (!zip)
        return passed(zip);
    if (!zip->names().contains(picturesEntry))
        return QStringList();
    return zip->bytes(picturesEntry, namesMost).map([](const QByteArray &text) {
        QStringList names = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
        names.removeIf([](const QString &name) { return !isPicture(name); });
        return names;
    });
}

bool backup::bring(const QString &from, const QString &to, Bring how)
{
    const QString part = to + u".part"_s;
    const QByteArray source = QFile::encodeName(from);
    const QByteArray aside = QFile::encodeName(part);
    QFile::remove(part);
    bool done = (how == Bring::Linked
                    && ::linkat(AT_FDCWD, source.constData(), AT_FDCWD, aside.constData(),
                           AT_SYMLINK_FOLLOW)
                        == 0)
        || (QFile::copy(from, part) && syncToDisk(part));
    done = done && ::rename(aside.constData(), QFile::encodeName(to).constData()) == 0;
    QFile::remove(part); // also there after a rename over another name of the same file
    return done;
}

Result<void> backup::sharePictures(
    const QString &from, const QString &to, const QStringList &names, Bring how)
{
    QSet<QString> touched{QFileInfo(to).path(), to};
    for (const QString &name : names) {
        const QString source = from + name.mid(root);
        const QString target = to + name.mid(root);
        if (hasAlready(target, source))
            continue;
        const QString folder = QFileInfo(target).path();
        if (!QDir().mkpath(folder) || !bring(source, target, how))
            return fail(Error::Kind::Io,
                Store::tr("The pictures could not be backed up to “%1”. The newsroom is unharmed. "
                          "Check that there is room and that the folder may be written.")
                    .arg(to),
                source);
        touched += folder;
    }
    for (const QString &folder : std::as_const(touched))
        syncToDisk(folder);
    return {};
}

void backup::dropUnnamed(const QString &pictures)
{
    const QDir dir(QFileInfo(pictures).path());
    const QStringList archives = dir.entryList({u"*.toasoan-backup"_s}, QDir::Files);
    QSet<QString> named;
    for (const QString &archive : archives) {
        const Result<QStringList> names = picturesNamed(dir.filePath(archive));
        if (!names)
            return;
        named.unite(QSet<QString>(names->cbegin(), names->cend()));
    }
    const QStringList all = namesBelow(pictures);
    for (const QString &name : all) {
        const bool half = name.endsWith(u".part"_s) && isPicture(name.chopped(5));
        if (half || (isPicture(name) && !named.contains(name)))
            QFile::remove(pictures + name.mid(root));
    }
}

backup::OneAtATime::OneAtATime(const QString &folder)
    : m_folder(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    while (m_folder >= 0 && ::flock(m_folder, LOCK_EX) != 0 && errno == EINTR) { }
}

backup::OneAtATime::~OneAtATime()
{
    release();
}

void backup::OneAtATime::release()
{
    if (m_folder >= 0)
        ::close(std::exchange(m_folder, -1));
}

} // namespace toasoan
