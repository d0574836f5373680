// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attach.h"

#include "cli/command.h"
#include "photo/file.h"
#include "photo/photo.h"
#include "story/photos.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

void fillEmpty(QString &field, const QString &value)
{
    if (field.isEmpty())
        field = value;
}

} // namespace

Result<QString> attachFile(
    Store &store, Content &content, const QString &path, const PhotoFields &fields)
{
    const auto metadata = readMetadata(path);
    if (!metadata)
        return tl::unexpected(metadata.error());
    // Decoded before it is taken in, so that a picture nobody can see never stands in a story.
    if (const auto seen = decodePicture(path, {256, 256}); !seen)
        return tl::unexpected(seen.error());
    if (const QString cut = cutPictureWarning(); metadata->warnings.contains(cut))
        complain(QFileInfo(path).fileName() + u": "_s + cut);
    const auto sha256 = store.addPictureFile(path);
    if (!sha256)
        return tl::unexpected(sha256.error());
    const auto before = store.lastUse(*sha256);
    if (!before)
        return tl::unexpected(before.error());
    if (const auto sized = store.setPictureSize(*sha256, metadata->size); !sized)
        return tl::unexpected(sized.error());
    if (const auto described
        = store.describePicture(describedPicture(*sha256, QFileInfo(path).fileName(), *metadata));
        !described)
        return tl::unexpected(described.error());
    const Photo known = before->value_or(Photo());

    Photo photo;
    photo.sha256 = *sha256;
    photo.size = metadata->size;
    photo.caption = fields.caption.value_or(known.caption);
    if (!fields.caption)
        fillEmpty(photo.caption, metadata->caption);
    photo.credit = fields.credit.value_or(QString());
    photo.alt = fields.alt.value_or(QString());
    const Attached attached = attachPhoto(content, photo);
    Photo &use = content.photos[indexOfPhoto(content, attached.id)];
    if (attached.already) {
        use.caption = fields.caption.value_or(use.caption);
        use.credit = fields.credit.value_or(use.credit);
        use.alt = fields.alt.value_or(use.alt);
        fillWaitingFigure(content, attached.id);
        return attached.id;
    }
    // The credit printed in the text, taken over above, says more than what the file says.
    if (!fields.credit) {
        fillEmpty(use.credit, known.credit);
        fillEmpty(use.credit, metadata->credit);
        fillEmpty(use.credit, metadata->byline);
    }
    if (!fields.alt) {
        fillEmpty(use.alt, known.alt);
        fillEmpty(use.alt, metadata->alt);
    }
    return attached.id;
}

} // namespace toasoan::cli
