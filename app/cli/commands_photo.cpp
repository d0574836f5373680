// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attach.h"
#include "cli/command.h"
#include "photo/file.h"
#include "photo/photo.h"
#include "text/vietnamese.h"

#include <array>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

namespace {

std::optional<QString> cleaned(const std::optional<QString> &text)
{
    return text ? std::optional(clean(*text).simplified()) : std::nullopt;
}

Result<void> inspect(Context &context)
{
    const QString &path = context.args().words.constFirst();
    auto metadata = readMetadata(path);
    if (!metadata)
        return tl::unexpected(metadata.error());
    const auto seen = decodePicture(path, {256, 256});
    if (!seen && !metadata->warnings.contains(cutPictureWarning()))
        metadata->warnings += seen.error().text;
    printJson(QJsonDocument(metadata->toJson()));
    return {};
}

Result<void> add(Context &context)
{
    const Args &args = context.args();
    const auto by = context.actor();
    if (!by)
        return tl::unexpected(by.error());
    auto story = context.store().story(args.words.at(0));
    if (!story)
        return tl::unexpected(story.error());
    const PhotoFields fields{cleaned(args.given(u"caption"_s)), cleaned(args.given(u"credit"_s)),
        cleaned(args.given(u"alt"_s))};
    const auto id = attachFile(context.store(), story->content, args.words.at(1), fields);
    if (!id)
        return tl::unexpected(id.error());
    const auto saved = context.store().saveContent(story->id, story->content, *by);
    if (!saved)
        return tl::unexpected(saved.error());
    printLine(*id);
    return {};
}

/// With --store: how the newsroom's newest use of this file is cut.
Framing framingOf(const Context &context, const QString &path)
{
    if (!context.args().given(u"store"_s))
        return {};
    const auto sha256 = fileSha256(path);
    const auto store = Store::open(context.dir(), {.access = Store::Access::Read, .create = false});
    if (!sha256 || !store)
        return {};
    return (*store)->lastFraming(*sha256).value_or(Framing());
}

/// The part of the named shape, in fractions of the picture: about the focal point, or the middle.
Result<QRectF> cropNamed(const QString &name, const QSize &size, const Framing &framing)
{
    struct Named
    {
        QLatin1String name;
        double ratio;
    };
    constexpr std::array shapes{Named{"16:9"_L1, 16.0 / 9}, Named{"4:3"_L1, 4.0 / 3},
        Named{"3:2"_L1, 3.0 / 2}, Named{"1:1"_L1, 1.0}, Named{"9:16"_L1, 9.0 / 16}};
    for (const Named &shape : shapes) {
        if (name != shape.name)
            continue;
        for (const Shape framed : allShapes)
            if (toWord(framed) == shape.name)
                return cropFor(framing, framed, size);
        return cropFor(framing, shape.ratio, size);
    }
    return fail(Error::Kind::Invalid,
        translate("Cli", "There is no crop “%1”: 16:9, 4:3, 3:2, 1:1 or 9:16.").arg(name.left(20)));
}

Result<int> numberOf(const Args &args, const QString &option, int otherwise, int most)
{
    const auto text = args.given(option);
    if (!text)
        return otherwise;
    bool number = false;
    const int value = text->toInt(&number);
    if (!number || value < 1 || value > most) {
        return fail(Error::Kind::Invalid,
            translate("Cli", "--%1 takes a number from 1 to %2.").arg(option).arg(most));
    }
    return value;
}

Result<void> rendition(Context &context)
{
    const Args &args = context.args();
    RenditionOptions options;
    const auto width = numberOf(args, u"width"_s, options.width, 20000);
    const auto quality = numberOf(args, u"quality"_s, options.quality, 100);
    if (!width || !quality)
        return tl::unexpected(width ? quality.error() : width.error());
    options.width = *width;
    options.quality = *quality;
    options.caption = clean(args.value(u"caption"_s));
    options.credit = clean(args.value(u"credit"_s));
    options.alt = clean(args.value(u"alt"_s));
    options.headline = clean(args.value(u"headline"_s));
    options.byline = clean(args.value(u"byline"_s));
    options.copyright = clean(args.value(u"copyright"_s));
    if (const auto name = args.given(u"crop"_s)) {
        const auto size = pictureSize(args.words.at(0));
        if (!size)
            return tl::unexpected(size.error());
        const auto crop = cropNamed(*name, *size, framingOf(context, args.words.at(0)));
        if (!crop)
            return tl::unexpected(crop.error());
        options.crop = *crop;
    }
    const QString &source = args.words.at(0);
    const QString &target = args.words.at(1);
    if (QFileInfo::exists(target)
        && QFileInfo(source).canonicalFilePath() == QFileInfo(target).canonicalFilePath())
        return fail(Error::Kind::Refused,
            translate("Cli",
                "The rendition would be written over its own original. Give it another name."));
    const auto bytes = makeRendition(source, options);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return writeFile(target, *bytes);
}

constexpr std::array commands{
    Command{"photo inspect", "FILE",
        QT_TRANSLATE_NOOP("Cli", "what a picture says of itself, as JSON"), 1, 1, "",
        Needs::Nothing, inspect},
    Command{"photo add", "ID FILE [--caption T] [--credit T] [--alt T]",
        QT_TRANSLATE_NOOP("Cli",
            "attaches a picture and prints its id; the first becomes the lead, one with the "
            "caption of a waiting figure fills it"),
        2, 2, "caption= credit= alt=", Needs::Write, add},
    Command{"photo rendition",
        "FILE OUT --width W [--crop NAME] [--caption T] [--credit T] [--alt T] [--headline T] "
        "[--byline T] [--copyright T] [--quality N]",
        QT_TRANSLATE_NOOP("Cli", "writes what would be published"), 2, 2,
        "width= crop= caption= credit= alt= headline= byline= copyright= quality=", Needs::Nothing,
        rendition},
};

} // namespace

std::span<const Command> photoCommands()
{
    return commands;
}

} // namespace toasoan::cli
