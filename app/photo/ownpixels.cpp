// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/ownpixels.h"

#include <algorithm>
#include <QtEndian>

namespace toasoan {
namespace {

constexpr int startOfScan = 0xDA, endOfImage = 0xD9, comment = 0xFE;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

bool standsAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

// A segment with its marker and length. Of those of programs only what says how to draw: density,
// colour profile, colour transform.
bool isNeeded(quint8 marker, QByteArrayView segment)
{
    const QByteArrayView words = segment.sliced(4);
    if (marker == 0xE0) // longer ones hold a thumbnail
        return words.startsWith(QByteArrayView("JFIF\0", 5)) && segment.size() == 18;
    if (marker == 0xE2)
        return words.startsWith(QByteArrayView("ICC_PROFILE\0", 12));
    if (marker == 0xEE)
        return words.startsWith("Adobe");
    return marker != comment && (marker < 0xE0 || marker > 0xEF);
}

// Where the pixels of a scan end: before the next marker that is no part of them.
qsizetype afterScan(QByteArrayView bytes, qsizetype at)
{
    for (; at + 1 < bytes.size(); ++at) {
        const quint8 next = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) == 0xFF && next != 0 && next != 0xFF && !standsAlone(next))
            return at;
    }
    return bytes.size();
}

QByteArray jpegAlone(QByteArrayView bytes)
{
    QByteArray alone("\xFF\xD8");
    for (qsizetype at = 2; at + 1 < bytes.size();) {
        const quint8 marker = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) != 0xFF)
            return {};
        if (marker == endOfImage)
            return alone.append("\xFF\xD9");
        if (marker == 0xFF || standsAlone(marker)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        if (at + 4 > bytes.size())
            return {};
        const qsizetype whole = 2 + qFromBigEndian<quint16>(bytes.data() + at + 2);
        if (whole < 4 || at + whole > bytes.size())
            return {};
        if (isNeeded(marker, bytes.sliced(at, whole)))
            alone.append(bytes.sliced(at, whole));
        at += whole;
        if (marker != startOfScan)
            continue;
        const qsizetype end = afterScan(bytes, at);
        alone.append(bytes.sliced(at, end - at));
        at = end;
    }
    return {};
}

QByteArray pngAlone(QByteArrayView bytes)
{
    constexpr const char *needed[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM",
        "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"};
    QByteArray alone = bytes.first(qMin<qsizetype>(8, bytes.size())).toByteArray();
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qsizetype whole = 12 + qsizetype(qFromBigEndian<quint32>(bytes.data() + at));
        if (at + whole > bytes.size())
            return {};
        const QByteArrayView kind = bytes.sliced(at + 4, 4);
        if (std::find(std::begin(needed), std::end(needed), kind) != std::end(needed))
            alone.append(bytes.sliced(at, whole));
        if (kind == "IEND")
            return alone;
        at += whole;
    }
    return {};
}

} // namespace

QByteArray pixelsAlone(const QByteArray &format, QByteArrayView bytes)
{
    if (format == "jpeg" && bytes.startsWith("\xFF\xD8"))
        return jpegAlone(bytes);
    return format == "png" ? pngAlone(bytes) : QByteArray();
}

} // namespace toasoan
