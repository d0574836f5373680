// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sitefiles.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

QString manifestName()
{
    return u".toasoan-site.json"_s;
}

// a manifest that someone changed must not lead out of the folder
bool staysInside(const QString &path)
{
    return !path.isEmpty() && QDir::isRelativePath(path) && QDir::cleanPath(path) == path
        && path != u"."_s && path != u".."_s && !path.startsWith(u"../"_s);
}

QByteArray contentOf(const QString &file)
{
    QFile reading(file);
    return reading.open(QIODevice::ReadOnly) ? reading.readAll() : QByteArray();
}

tl::unexpected<Error> cannotWrite(const QString &file, const QFileDevice &device)
{
    if (device.error() == QFileDevice::ResourceError)
        return fail(Error::Kind::Full,
            QCoreApplication::translate("FolderSite",
                "The disk is full, so “%1” could not be written. What readers see stays as it was. "
                "Free some space and publish again.")
                .arg(file),
            device.errorString());
    return fail(Error::Kind::Io,
        QCoreApplication::translate("FolderSite",
            "“%1” could not be written. What readers see stays as it was. Check that you may write "
            "into the folder, then publish again.")
            .arg(file),
        device.errorString());
}

} // namespace

Result<void> replaceFile(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile saving(file);
    if (!saving.open(QIODevice::WriteOnly) || saving.write(bytes) != bytes.size()
        || !saving.commit())
        return cannotWrite(file, saving);
    return {};
}

SiteFiles::SiteFiles(QString folder)
    : m_folder(std::move(folder))
{
}

Result<SiteFiles> SiteFiles::open(const QString &folder)
{
    SiteFiles files(folder);
    const QByteArray manifest = contentOf(folder + u'/' + manifestName());
    const QJsonArray names = QJsonDocument::fromJson(manifest).object().value(u"files"_s).toArray();
    for (const auto &name : names)
        if (staysInside(name.toString()))
            files.m_before.insert(name.toString());
    const QByteArray front = contentOf(folder + u"/index.html"_s);
    if (manifest.isEmpty() && !front.isEmpty()
        && !front.contains("<meta name=\"generator\" content=\"Tòa Soạn\">"))
        return fail(Error::Kind::Refused,
            QCoreApplication::translate("FolderSite",
                "The folder “%1” holds a site that Tòa Soạn did not make. Nothing was changed "
                "there. Choose an empty folder for the paper's pages.")
                .arg(folder));
    return files;
}

Result<void> SiteFiles::write(const QString &path, const QByteArray &bytes)
{
    m_now.insert(path);
    const QString file = m_folder + u'/' + path;
    if (QFileInfo(file).size() == bytes.size() && contentOf(file) == bytes
        && QFileInfo::exists(file))
        return {};
    if (auto written = replaceFile(file, bytes); !written)
        return written;
    m_changed = true;
    if (path.endsWith(u".html"_s))
        ++m_pagesWritten;
    return {};
}

void SiteFiles::keep(const QString &path)
{
    m_now.insert(path);
    if (!m_before.contains(path))
        m_changed = true;
}

Result<void> SiteFiles::finish()
{
    const QSet<QString> stale = m_before - m_now;
    QStringList standing = m_now.values();
    for (const QString &path : stale) {
        const QString file = m_folder + u'/' + path;
        if (QFile::exists(file) && !QFile::remove(file)) {
            standing.append(path); // tried again next time
            continue;
        }
        m_changed = true;
        QDir().rmdir(QFileInfo(file).path()); // only when empty
    }
    std::sort(standing.begin(), standing.end());
    const QJsonObject manifest{
        {u"about"_s, u"Files that Tòa Soạn wrote here, and may replace or remove."_s},
        {u"files"_s, QJsonArray::fromStringList(standing)}};
    const QByteArray bytes = QJsonDocument(manifest).toJson(QJsonDocument::Compact);
    const QString file = m_folder + u'/' + manifestName();
    return contentOf(file) == bytes ? Result<void>() : replaceFile(file, bytes);
}

} // namespace toasoan
