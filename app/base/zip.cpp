// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zip.h"

#include "base/sha256.h"

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <unistd.h>
#include <zip.h>

namespace toasoan {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> notWritten(const QString &file, int reason, const QString &detail)
{
    const QString name = QFileInfo(file).fileName();
    if (reason == ENOSPC || reason == EDQUOT)
        return fail(Error::Kind::Full,
            QCoreApplication::translate("Zip",
                "There is no room for the file “%1” on its disk, so it was not written. The "
                "newsroom is unharmed. Free some space or choose another disk.")
                .arg(name),
            detail);
    return fail(Error::Kind::Io,
        QCoreApplication::translate("Zip",
            "The file “%1” could not be written. The newsroom is unharmed. Check that its folder "
            "is there and may be written.")
            .arg(name),
        detail);
}

tl::unexpected<Error> unreadable(const QString &file, const QString &detail)
{
    return fail(Error::Kind::Invalid,
        QCoreApplication::translate("Zip",
            "The file “%1” is damaged or was not made by Tòa Soạn. Nothing was taken from it; try "
            "another copy.")
            .arg(QFileInfo(file).fileName()),
        detail);
}

QString errorText(zip_t *zip)
{
    return QString::fromUtf8(zip_error_strerror(zip_get_error(zip)));
}

// The name stays below the folder that it is unpacked into.
bool isSafeName(const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':')
        || name.contains(QChar(0)))
        return false;
    const QStringList parts = name.split(u'/');
    return !parts.contains(u".."_s) && !parts.contains(u"."_s);
}

struct Discard
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct CloseFile
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

bool syncToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}

struct ZipWriter::Private
{
    QString file, part;
    std::unique_ptr<zip_t, Discard> zip;
};

ZipWriter::ZipWriter()
    : d(std::make_unique<Private>())
{
}

ZipWriter::ZipWriter(ZipWriter &&other) noexcept = default;

ZipWriter::~ZipWriter()
{
    if (!d)
        return;
    d->zip.reset();
    QFile::remove(d->part);
}

namespace {

constexpr int longestWriting = 24 * 60 * 60; // seconds

// Of writers of the same file that were killed: libzip adds letters to the name while it writes.
// One that is at work may run on another computer that has this disk.
void clearParts(const QString &file)
{
    const QFileInfo info(file);
    const QRegularExpression own(u"^%1\\.\\d+\\.part(\\.[A-Za-z0-9]{6})?$"_s.arg(
        QRegularExpression::escape(info.fileName())));
    const QDateTime old = QDateTime::currentDateTime().addSecs(-longestWriting);
    const QFileInfoList parts = QDir(info.path())
                                    .entryInfoList({u"*.part"_s, u"*.part.*"_s},
                                        QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &part : parts)
        if (own.match(part.fileName()).hasMatch() && part.lastModified() < old)
            QFile::remove(part.filePath());
}

} // namespace

Result<ZipWriter> ZipWriter::open(const QString &file)
{
    clearParts(file);
    ZipWriter writer;
    writer.d->file = file;
    writer.d->part = u"%1.%2.part"_s.arg(file, QString::number(QCoreApplication::applicationPid()));
    int error = 0;
    writer.d->zip.reset(
        zip_open(QFile::encodeName(writer.d->part).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!writer.d->zip)
        return notWritten(file, errno, QString::number(error));
    return writer;
}

namespace {

Result<void> addSource(
    zip_t *zip, const QString &file, const QString &name, zip_source_t *source, bool compress)
{
    const zip_int64_t index = source == nullptr
        ? -1
        : zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return notWritten(file, 0, errorText(zip));
    }
    if (zip_set_file_compression(
            zip, zip_uint64_t(index), compress ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0)
        != 0)
        return notWritten(file, 0, errorText(zip));
    return {};
}

} // namespace

Result<void> ZipWriter::add(const QString &name, const QByteArray &bytes)
{
    // nothing for an empty part: libzip forgets to free what has no length
    void *copy = bytes.isEmpty() ? nullptr : ::malloc(size_t(bytes.size()));
    if (copy == nullptr && !bytes.isEmpty())
        return notWritten(d->file, ENOMEM, name);
    std::copy(bytes.cbegin(), bytes.cend(), static_cast<char *>(copy));
    zip_source_t *source = zip_source_buffer(d->zip.get(), copy, zip_uint64_t(bytes.size()), 1);
    if (source == nullptr)
        ::free(copy);
    // The source owns the copy now, which the analyzer cannot know.
    return addSource( // NOLINT(clang-analyzer-unix.Malloc)
        d->zip.get(), d->file, name, source, true);
}

Result<void> ZipWriter::addFile(const QString &name, const QString &path, bool compress)
{
    zip_source_t *source
        = zip_source_file(d->zip.get(), QFile::encodeName(path).constData(), 0, -1);
    return addSource(d->zip.get(), d->file, name, source, compress);
}

Result<void> ZipWriter::finish()
{
    errno = 0;
    if (zip_close(d->zip.get()) != 0) {
        const int reason = zip_error_code_system(zip_get_error(d->zip.get()));
        return notWritten(d->file, reason, errorText(d->zip.get()));
    }
    static_cast<void>(d->zip.release()); // closed
    if (!syncToDisk(d->part)
        || ::rename(QFile::encodeName(d->part).constData(), QFile::encodeName(d->file).constData())
            != 0)
        return notWritten(d->file, errno, qt_error_string(errno));
    syncToDisk(QFileInfo(d->file).path());
    return {};
}

struct ZipReader::Private
{
    QString file;
    std::unique_ptr<zip_t, Discard> zip;
    QStringList names;
    Limits limits;

    [[nodiscard]] Result<void> read(const QString &name, qint64 most,
        const std::function<bool(const QByteArray &)> &take) const;
};

ZipReader::ZipReader()
    : d(std::make_unique<Private>())
{
}

ZipReader::ZipReader(ZipReader &&other) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(const QString &file, const Limits &limits)
{
    if (!QFileInfo(file).isReadable())
        return fail(QFileInfo::exists(file) ? Error::Kind::Io : Error::Kind::NotFound,
            QCoreApplication::translate("Zip",
                "The file “%1” cannot be read. Check that it is there and that you may read it.")
                .arg(file));
    ZipReader reader;
    reader.d->file = file;
    reader.d->limits = limits;
    int error = 0;
    reader.d->zip.reset(zip_open(QFile::encodeName(file).constData(),
        ZIP_RDONLY | (limits.consistent ? ZIP_CHECKCONS : 0), &error));
    if (!reader.d->zip)
        return unreadable(file, u"zip error %1"_s.arg(error));
    const zip_int64_t count = zip_get_num_entries(reader.d->zip.get(), 0);
    if (count > limits.entries)
        return unreadable(file, u"%1 entries"_s.arg(count));
    qint64 total = 0;
    QSet<QString> seen;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(reader.d->zip.get(), zip_uint64_t(i), ZIP_FL_ENC_UTF_8, &stat) != 0
            || (stat.valid & (ZIP_STAT_NAME | ZIP_STAT_SIZE)) != (ZIP_STAT_NAME | ZIP_STAT_SIZE))
            return unreadable(file, u"entry %1"_s.arg(i));
        const QString name = QString::fromUtf8(stat.name);
        if (!isSafeName(name) || seen.contains(name))
            return unreadable(file, name);
        if (stat.size > zip_uint64_t(limits.file) || (total += qint64(stat.size)) > limits.total)
            return unreadable(file, u"%1 holds %2 bytes"_s.arg(name).arg(stat.size));
        if (limits.ratio > 0 && stat.size > zip_uint64_t(1) << 20
            && ((stat.valid & ZIP_STAT_COMP_SIZE) == 0
                || stat.size / zip_uint64_t(limits.ratio) > stat.comp_size))
            return unreadable(file, u"%1 swells to %2 bytes"_s.arg(name).arg(stat.size));
        seen.insert(name);
        reader.d->names += name;
    }
    return reader;
}

QStringList ZipReader::names() const
{
    return d->names;
}

Result<void> ZipReader::Private::read(
    const QString &name, qint64 most, const std::function<bool(const QByteArray &)> &take) const
{
    const std::unique_ptr<zip_file_t, CloseFile> entry(
        zip_fopen(zip.get(), name.toUtf8().constData(), ZIP_FL_ENC_UTF_8));
    if (!entry)
        return unreadable(file, name + u": "_s + errorText(zip.get()));
    QByteArray piece(1 << 18, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(entry.get(), piece.data(), zip_uint64_t(piece.size()));
        if (got == 0)
            return {};
        total += got;
        if (got < 0 || total > most)
            return unreadable(file, name);
        if (!take(QByteArray::fromRawData(piece.constData(), got)))
            return notWritten(file, errno, name);
    }
}

Result<QByteArray> ZipReader::bytes(const QString &name, qint64 most) const
{
    QByteArray all;
    const Result<void> read = d->read(name, most, [&](const QByteArray &piece) {
        all.append(piece.constData(), piece.size());
        return true;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return all;
}

Result<QString> ZipReader::extract(const QString &name, const QString &path) const
{
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return notWritten(path, errno, target.errorString());
    Sha256 hash;
    const Result<void> read = d->read(name, d->limits.file, [&](const QByteArray &piece) {
        hash.add(piece);
        return target.write(piece) == piece.size();
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!target.flush() || ::fsync(target.handle()) != 0)
        return notWritten(path, errno, target.errorString());
    return hash.hex();
}

} // namespace toasoan
