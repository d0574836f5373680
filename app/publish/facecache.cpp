// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/facecache.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr auto faceName = "face.json"_L1;
constexpr int version = 1; // of what is written; an older one is fetched anew

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SiteFace)
};

Result<void> unwritten(const QString &path, const QString &why)
{
    return fail(
        Error::Kind::Io, Text::tr("The site's face could not be kept."), path + u": "_s + why);
}

QJsonObject jsonOf(const SiteFace &face)
{
    QJsonObject files;
    for (auto it = face.files.cbegin(); it != face.files.cend(); ++it)
        files.insert(it.key(), QString::fromLatin1(*it));
    return {{u"version"_s, version}, {u"page"_s, face.page.toString()}, {u"html"_s, face.html},
        {u"picture"_s, face.picture}, {u"elsewhere"_s, QJsonArray::fromStringList(face.elsewhere)},
        {u"files"_s, files}, {u"fetchedAt"_s, face.fetchedAt.toUTC().toString(Qt::ISODate)}};
}

} // namespace

QString faceCacheFolder(const QString &newsroom, const QString &server)
{
    const QByteArray hash
        = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"%1/cache/face/%2"_s.arg(newsroom, QString::fromLatin1(hash.left(16)));
}

Result<SiteFace> cachedFace(const QString &folder)
{
    QFile file(folder + u'/' + faceName);
    const bool open = file.open(QIODevice::ReadOnly);
    const QJsonObject json
        = open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (json[u"version"_s].toInt() != version)
        return fail(Error::Kind::NotFound, Text::tr("The site's face was not fetched yet."));
    SiteFace face;
    face.page = QUrl(json[u"page"_s].toString());
    face.html = json[u"html"_s].toString();
    face.picture = json[u"picture"_s].toString();
    const QJsonArray elsewhere = json[u"elsewhere"_s].toArray();
    for (const auto &host : elsewhere)
        face.elsewhere += host.toString();
    const QJsonObject files = json[u"files"_s].toObject();
    for (auto it = files.begin(); it != files.end(); ++it)
        face.files.insert(it.key(), it.value().toString().toLatin1());
    face.folder = folder;
    face.fetchedAt = QDateTime::fromString(json[u"fetchedAt"_s].toString(), Qt::ISODate);
    return face;
}

FaceStaging::FaceStaging(QString folder)
    : m_folder(std::move(folder))
    , m_staging(m_folder + u".new"_s)
{
}

FaceStaging::~FaceStaging()
{
    QDir(m_staging).removeRecursively();
}

Result<void> FaceStaging::begin()
{
    QDir(m_staging).removeRecursively();
    if (!QDir().mkpath(m_staging))
        return unwritten(m_staging, u"mkpath"_s);
    return {};
}

Result<void> FaceStaging::add(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_staging + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return unwritten(file.fileName(), file.errorString());
    return {};
}

Result<SiteFace> FaceStaging::keep(SiteFace face) const
{
    face.folder = m_folder;
    if (auto added = add(faceName, QJsonDocument(jsonOf(face)).toJson(QJsonDocument::Compact));
        !added)
        return tl::unexpected(added.error());
    const QString old = m_folder + u".old"_s;
    QDir(old).removeRecursively();
    QDir dir;
    const bool had = dir.exists(m_folder);
    if ((had && !dir.rename(m_folder, old)) || !dir.rename(m_staging, m_folder)) {
        if (had && !dir.exists(m_folder))
            dir.rename(old, m_folder);
        return tl::unexpected(unwritten(m_folder, u"rename"_s).error());
    }
    QDir(old).removeRecursively();
    return face;
}

QByteArray faceFile(const SiteFace &face, const QString &name)
{
    // only names that were fetched: none of them leads out of the folder
    if (!face.files.contains(name))
        return {};
    QFile file(face.folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace toasoan
