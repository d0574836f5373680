// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/renditions.h"

#include "base/sha256.h"
#include "publish/sitefiles.h"

#include <array>
#include <QCoreApplication>
#include <QFile>
#include <QtConcurrentMap>

using namespace Qt::StringLiterals;

namespace toasoan {

namespace {

constexpr std::array<int, 4> widths{320, 640, 1024, 1600};
constexpr int usualWidth = 1024;
constexpr int posterWidth = 640;
constexpr QSize socialSize(1200, 630);
constexpr std::array<int, 2> cutWidths{640, 1200};

QSize scaled(const QSize &size, int width)
{
    return {width, qMax(1, qRound(double(size.height()) * width / size.width()))};
}

// the largest part of `size` in the shape of `shape`, its middle, in fractions
QRectF middle(const QSize &size, const QSize &shape)
{
    const QSizeF part = QSizeF(shape).scaled(QSizeF(size), Qt::KeepAspectRatio);
    const double w = part.width() / size.width();
    const double h = part.height() / size.height();
    return {(1 - w) / 2, (1 - h) / 2, w, h};
}

} // namespace

Renditions::Renditions(const Store &store, QString copyright)
    : m_store(store)
    , m_copyright(std::move(copyright))
{
}

Renditions::Source Renditions::source(const QString &sha256, const QSize &known)
{
    if (sha256.isEmpty() || m_broken.contains(sha256))
        return {};
    const auto found = m_sources.constFind(sha256);
    if (found != m_sources.constEnd())
        return *found;
    Source source;
    if (const auto path = m_store.picturePath(sha256)) {
        const auto size = known.isEmpty() ? pictureSize(*path) : Result<QSize>(known);
        if (size && !size->isEmpty())
            source = {*path, *size};
    }
    if (source.path.isEmpty())
        m_broken.insert(sha256);
    else
        m_sources.insert(sha256, source);
    return source;
}

RenditionOptions Renditions::optionsFor(const Photo &photo) const
{
    RenditionOptions options;
    options.caption = photo.caption;
    options.credit = photo.credit;
    options.byline = photo.credit;
    options.alt = photo.alt;
    options.copyright = m_copyright;
    options.publicWords = true;
    return options;
}

QString Renditions::named(const QString &sha256, const QString &kind,
    const RenditionOptions &options, const QString &path, const Framing &framing)
{
    Sha256 words;
    // those of earlier versions hold words of the original: they are made anew, once
    words.add(QByteArrayView("public words\0", 13));
    for (const QString &word : {options.caption, options.credit, options.byline, options.alt,
             options.copyright, QString::number(options.quality)}) {
        words.add(word.toUtf8());
        words.add(QByteArrayView("\0", 1));
    }
    // Only where somebody framed it: what was made before keeps its name.
    words.add(framingText(framing).toUtf8());
    QString name = u"anh/%1-%2-%3.jpg"_s.arg(sha256.left(16), words.hex().left(8), kind);
    if (!m_jobs.contains(name))
        m_jobs.insert(name, {sha256, path, name, options});
    return name;
}

PictureLink Renditions::picture(const Photo &photo)
{
    const Source original = source(photo.sha256, photo.size);
    if (original.path.isEmpty())
        return {};
    PictureLink link;
    RenditionOptions options = optionsFor(photo);
    const auto add = [&](int width) {
        options.width = width;
        const QString file = named(photo.sha256, QString::number(width), options, original.path);
        link.srcset.append({width, file});
        if (link.address.isEmpty() || width <= usualWidth) {
            link.address = file;
            link.size = scaled(original.size, width);
        }
    };
    for (int width : widths)
        if (width <= original.size.width())
            add(width);
    // one as wide as the original, when the next step would be wider
    if (original.size.width() < widths.back()
        && (link.srcset.isEmpty() || link.srcset.last().first < original.size.width()))
        add(original.size.width());
    return link;
}

PictureLink Renditions::social(const Photo &photo)
{
    const Source original = source(photo.sha256, photo.size);
    if (original.path.isEmpty())
        return {};
    RenditionOptions options = optionsFor(photo);
    const double ratio = double(socialSize.width()) / socialSize.height();
    options.crop = cropFor(photo.framing, ratio, original.size);
    const int cropped = qMax(1, qRound(options.crop.width() * original.size.width()));
    options.width = qMin(socialSize.width(), cropped);
    const QString file = named(photo.sha256, u"og"_s, options, original.path, photo.framing);
    return {file, scaled(socialSize, options.width), {}};
}

PictureLink Renditions::cut(const Photo &photo, Shape shape)
{
    const Source original = source(photo.sha256, photo.size);
    if (original.path.isEmpty())
        return {};
    PictureLink link;
    RenditionOptions options = optionsFor(photo);
    options.crop = cropFor(photo.framing, shape, original.size);
    const int cropped = qMax(1, qRound(options.crop.width() * original.size.width()));
    const QString kind = toWord(shape).replace(u':', u'x');
    for (const int wanted : cutWidths) {
        // Cards show a cut only where somebody framed the picture; linked data takes the widest.
        if (photo.framing.isEmpty() && wanted < cutWidths.back())
            continue;
        options.width = qMin(wanted, cropped);
        if (!link.srcset.isEmpty() && link.srcset.last().first == options.width)
            break;
        link.address = named(photo.sha256, u"%1-%2"_s.arg(kind).arg(options.width), options,
            original.path, photo.framing);
        link.size = {options.width, qMax(1, qRound(options.width / ratioOf(shape)))};
        link.srcset.append({options.width, link.address});
    }
    return link;
}

QString Renditions::poster(const QString &sha256)
{
    const Source original = source(sha256, {});
    if (original.path.isEmpty())
        return {};
    RenditionOptions options;
    options.copyright = m_copyright;
    options.publicWords = true;
    options.crop = middle(original.size, QSize(16, 9));
    options.width = posterWidth;
    return named(sha256, u"phim"_s, options, original.path);
}

Result<void> Renditions::make(const Job &job)
{
    const auto bytes = makeRendition(job.path, job.options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return replaceFile(job.file, *bytes);
}

Result<void> Renditions::makeMissing(const QString &folder, QStringList &warnings)
{
    QList<Job> missing;
    for (const Job &wanted : std::as_const(m_jobs)) {
        Job job = wanted;
        job.file.prepend(folder + u'/');
        if (!QFile::exists(job.file))
            missing.append(job);
    }
    const QList<Result<void>> made = QtConcurrent::blockingMapped<QList<Result<void>>>(
        missing, [](const Job &job) { return make(job); });
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (made.at(i))
            continue;
        const Error &error = made.at(i).error();
        if (error.kind == Error::Kind::Io || error.kind == Error::Kind::Full)
            if (QFile::exists(missing.at(i).path))
                return tl::unexpected(error);
        const QString sha256 = missing.at(i).sha256;
        if (m_broken.contains(sha256))
            continue;
        m_broken.insert(sha256);
        warnings.append(QCoreApplication::translate(
            "FolderSite", "A picture could not be prepared and is left out of the site: %1")
                            .arg(error.text));
    }
    m_jobs.removeIf([this](const std::pair<const QString &, Job &> &entry) {
        return m_broken.contains(entry.second.sha256);
    });
    return {};
}

QStringList Renditions::files() const
{
    return m_jobs.keys();
}

} // namespace toasoan
