// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/photos.h"

#include "text/vietnamese.h"

#include <algorithm>
#include <QUuid>

namespace toasoan {
namespace {

bool waits(const Block &block)
{
    return block.kind == Block::Kind::Figure && block.ref.isEmpty();
}

QString comparable(const QString &caption)
{
    QString text = folded(clean(caption)).simplified();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

int waitingFigureFor(const Body &body, const QString &caption)
{
    const QString wanted = comparable(caption);
    int only = -1;
    int count = 0;
    for (int i = 0; i < body.blocks.size(); ++i) {
        const Block &block = body.blocks.at(i);
        if (!waits(block))
            continue;
        if (!wanted.isEmpty() && comparable(block.caption) == wanted)
            return i;
        only = i;
        ++count;
    }
    return wanted.isEmpty() && count == 1 ? only : -1;
}

void fillEmpty(QString &field, const QString &value)
{
    if (field.trimmed().isEmpty())
        field = value;
}

} // namespace

int indexOfPhoto(const Content &content, const QString &photoId)
{
    const auto found = std::find_if(content.photos.cbegin(), content.photos.cend(),
        [&](const Photo &photo) { return photo.id == photoId; });
    return found == content.photos.cend() ? -1 : int(found - content.photos.cbegin());
}

int indexOfPicture(const Content &content, const QString &sha256)
{
    const auto found = std::find_if(content.photos.cbegin(), content.photos.cend(),
        [&](const Photo &photo) { return photo.sha256 == sha256; });
    return found == content.photos.cend() ? -1 : int(found - content.photos.cbegin());
}

bool hasFigure(const Body &body, const QString &photoId)
{
    return std::any_of(body.blocks.cbegin(), body.blocks.cend(), [&](const Block &block) {
        return block.kind == Block::Kind::Figure && block.ref == photoId;
    });
}

Attached attachPhoto(Content &content, Photo photo)
{
    Attached result;
    const int present = indexOfPicture(content, photo.sha256);
    if (present >= 0) {
        Photo &use = content.photos[present];
        fillEmpty(use.caption, photo.caption);
        fillEmpty(use.credit, photo.credit);
        fillEmpty(use.alt, photo.alt);
        if (use.size.isEmpty())
            use.size = photo.size;
        result.id = use.id;
        result.already = true;
    } else {
        if (photo.id.isEmpty())
            photo.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        result.id = photo.id;
        content.photos.append(std::move(photo));
    }
    if (indexOfPhoto(content, content.lead) < 0)
        content.lead = content.photos.constFirst().id;
    result.filledBlock = fillWaitingFigure(content, result.id);
    return result;
}

int fillWaitingFigure(Content &content, const QString &photoId)
{
    const int index = indexOfPhoto(content, photoId);
    if (index < 0)
        return -1;
    Photo &photo = content.photos[index];
    const int place = waitingFigureFor(content.body, photo.caption);
    if (place < 0)
        return -1;
    Block &figure = content.body.blocks[place];
    fillEmpty(photo.caption, figure.caption);
    fillEmpty(photo.credit, figure.credit);
    figure.ref = photoId;
    figure.caption.clear();
    figure.credit.clear();
    return place;
}

DetachedPhoto detachPhoto(Content &content, const QString &photoId)
{
    DetachedPhoto detached;
    detached.index = indexOfPhoto(content, photoId);
    if (detached.index < 0)
        return detached;
    detached.photo = content.photos.takeAt(detached.index);
    detached.lead = content.lead == photoId;
    for (int i = int(content.body.blocks.size()) - 1; i >= 0; --i) {
        const Block &block = content.body.blocks.at(i);
        if (block.kind != Block::Kind::Figure || block.ref != photoId)
            continue;
        detached.figures.prepend({i, block});
        content.body.blocks.removeAt(i);
    }
    if (detached.lead)
        content.lead = content.photos.isEmpty() ? QString() : content.photos.constFirst().id;
    return detached;
}

void reattachPhoto(Content &content, const DetachedPhoto &detached)
{
    if (detached.index < 0 || indexOfPhoto(content, detached.photo.id) >= 0)
        return;
    const qsizetype place = std::min<qsizetype>(detached.index, content.photos.size());
    content.photos.insert(place, detached.photo);
    if (detached.lead || content.lead.isEmpty())
        content.lead = detached.photo.id;
    for (const auto &[index, block] : detached.figures)
        content.body.blocks.insert(std::min<qsizetype>(index, content.body.blocks.size()), block);
}

void movePhoto(Content &content, const QString &photoId, int index)
{
    const int from = indexOfPhoto(content, photoId);
    if (from < 0)
        return;
    const int last = int(content.photos.size()) - 1;
    content.photos.move(from, std::clamp(index, 0, last));
}

} // namespace toasoan
