// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder.h"

#include "base/log.h"
#include "store/store.h"
#include "store/store_p.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <sys/file.h>
#include <unistd.h>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

QString holderOf(int file)
{
    std::array<char, 200> text{};
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    return size > 0 ? QString::fromUtf8(text.data(), size).trimmed() : QString();
}

Error busy(const QString &holder)
{
    const QString process = holder.section(u' ', 0, 0);
    const QString program = holder.section(u' ', 1);
    const QString name = program.isEmpty() || program == "toasoan"_L1 ? u"Tòa Soạn"_s : program;
    return {Error::Kind::Busy,
        Store::tr("%1 has this newsroom open (process %2). Nothing was changed. Close it there or "
                  "try again in a moment.")
            .arg(name, process.isEmpty() ? u"?"_s : process),
        holder};
}

Error notWritable(const QString &dir, const QString &detail)
{
    if (QFileInfo::exists(dir + u'/' + databaseName))
        return {Error::Kind::Io,
            Store::tr("The newsroom in “%1” can only be read: its folder or its disk cannot be "
                      "written. Check who may write there, or copy the folder to another disk and "
                      "open it there. “toasoan-cli list”, “show”, “export” and “backup” read it "
                      "where it is.")
                .arg(dir),
            detail};
    return {Error::Kind::Io,
        Store::tr("The folder “%1” cannot be written, so the newsroom cannot be opened there. "
                  "Check who may write in it, or choose another folder.")
            .arg(dir),
        detail};
}

} // namespace

Result<void> mayReplace(const QString &file)
{
    const QFileInfo info(file);
    const QString real = info.exists()
        ? info.canonicalFilePath()
        : QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName();
    for (QString above = QFileInfo(real).path();; above = QFileInfo(above).path()) {
        const QString below = real.mid(above.size() + (above.endsWith(u'/') ? 0 : 1));
        const bool own = below.startsWith(databaseName) || below == "lock"_L1
            || below.startsWith("photos/"_L1) || below.startsWith("backups/photos/"_L1);
        if (own && QFileInfo::exists(above + u'/' + databaseName))
            return fail(Error::Kind::Refused,
                Store::tr(
                    "“%1” belongs to a newsroom itself: writing over it would destroy stories or "
                    "pictures. Nothing was changed. Choose another name or another folder.")
                    .arg(file));
        if (above.isEmpty() || above == QFileInfo(above).path())
            return {};
    }
}

FolderLock::~FolderLock()
{
    if (m_file < 0)
        return;
    if (::ftruncate(m_file, 0) != 0)
        errno = 0; // a stale name in the file harms nobody: flock alone decides
    ::close(m_file);
}

Result<FolderLock> FolderLock::share(const QString &dir)
{
    FolderLock lock;
    lock.m_file = ::open(QFile::encodeName(dir + u"/lock"_s).constData(), O_RDONLY | O_CLOEXEC);
    if (lock.m_file < 0)
        return lock;
    if (::flock(lock.m_file, LOCK_SH | LOCK_NB) != 0) {
        const Error error = busy(holderOf(lock.m_file));
        ::close(std::exchange(lock.m_file, -1));
        return tl::unexpected<Error>(error);
    }
    return lock;
}

Result<FolderLock> FolderLock::take(const QString &dir, int waitMs)
{
    const QByteArray path = QFile::encodeName(dir + u"/lock"_s);
    FolderLock lock;
    lock.m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (lock.m_file < 0 && (errno == ENOSPC || errno == EDQUOT))
        return tl::unexpected<Error>(diskFull(dir));
    if (lock.m_file < 0)
        return tl::unexpected<Error>(notWritable(dir, qt_error_string(errno)));
    const QDeadlineTimer deadline(waitMs);
    while (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fail(Error::Kind::Io,
                Store::tr("The folder “%1” is on a disk that cannot keep two programs apart. Move "
                          "the newsroom to a disk of this computer.")
                    .arg(dir),
                qt_error_string(errno));
        if (deadline.hasExpired()) {
            const Error error = busy(holderOf(lock.m_file));
            ::close(std::exchange(lock.m_file, -1)); // not ours: its text stays
            return tl::unexpected<Error>(error);
        }
        QThread::msleep(20);
    }
    const QByteArray holder = QByteArray::number(qint64(::getpid())) + ' '
        + QFileInfo(QCoreApplication::applicationFilePath()).fileName().toUtf8() + '\n';
    // The name only helps whoever waits: a full disk must not keep the newsroom shut.
    if (::ftruncate(lock.m_file, 0) != 0
        || ::pwrite(lock.m_file, holder.constData(), size_t(holder.size()), 0) != holder.size())
        qCWarning(logStore) << "lock" << qt_error_string(errno);
    return lock;
}

QString networkShare(const QByteArray &fileSystemType)
{
    const QByteArray type = fileSystemType.toLower();
    if (type.startsWith("nfs"))
        return u"NFS"_s;
    if (type.startsWith("smb") || type == "cifs")
        return u"SMB/CIFS"_s;
    if (type.startsWith("davfs") || type == "fuse.davfs2")
        return u"WebDAV"_s;
    static const QList<QByteArray> others{"9p", "afs", "ceph", "fuse.ceph", "coda",
        "fuse.curlftpfs", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs",
        "fuse.sshfs", "gfs2", "glusterfs", "lustre", "ncpfs", "ocfs2", "sshfs"};
    return others.contains(type) ? QString::fromLatin1(type) : QString();
}

} // namespace toasoan
