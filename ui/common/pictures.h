// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <QImage>
#include <QObject>
#include <QPixmap>

class QMimeData;

namespace toasoan {

[[nodiscard]] QStringList localFiles(const QMimeData *data); ///< dropped or pasted files
[[nodiscard]] bool hasPictures(const QMimeData *data); ///< files, or pixels

/// Pictures scaled for the screen: decoded off the GUI thread, kept in memory and as thumbnails in
/// DIR/cache.
class Pictures : public QObject
{
    Q_OBJECT
public:
    explicit Pictures(Store &store, QObject *parent = nullptr);
    ~Pictures() override;
    /// The picture scaled to cover (`crop`) or fit `size` (device pixels); a null pixmap while it
    /// is being made, then ready().
    [[nodiscard]] QPixmap pixmap(const QString &sha256, const QSize &size, bool crop);
    [[nodiscard]] bool isBroken(const QString &sha256) const; ///< gone, or no picture any more
    /// All its pixels, decoded off the GUI thread and kept by nobody; nothing is called when
    /// `context` is gone or the file cannot be read.
    void whole(const QString &sha256, QObject *context, std::function<void(const QImage &)> done);
    /// Copies files into the store and their uses into the open story, off the GUI thread; metadata
    /// pre-fills what is empty. Each finished one is handed to `added` on the GUI thread; failures
    /// to `failed` with a sentence.
    /// `finished` gets a sentence for each that was added but is cut short: it can be seen in part,
    /// not published, and among forty nobody would find it.
    /// Files are taken one after another in the order given; lastUse() goes before metadata.
    void import(const QStringList &paths, QObject *context,
        std::function<void(const Photo &)> added, std::function<void(const Error &)> failed,
        std::function<void(const QStringList &cut)> finished = {});
    /// After the file that is being read; what came in stays, and `finished` is called.
    void stopImports();
    void importImage(const QImage &image, QObject *context,
        std::function<void(const Photo &)> added,
        std::function<void(const Error &)> failed); ///< pasted pixels, kept as PNG
    /// What the original says of itself, read off the GUI thread once; nothing is called when
    /// `context` is gone or the file cannot be read.
    void metadata(
        const QString &sha256, QObject *context, std::function<void(const PhotoMetadata &)> done);

Q_SIGNALS:
    void ready(const QString &sha256);
    void importProgress(int done, int total); ///< of the running import

private:
    struct Private;
    struct Import;
    void importNext(const std::shared_ptr<Import> &import);
    std::unique_ptr<Private> d;
};

} // namespace toasoan
