// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo/filecut.h"

#include <QList>
#include <QtEndian>

namespace toasoan {
namespace {

// Reads past the end give zeros. Places are 64 bits: lengths in a file are anything.
class Bytes
{
public:
    explicit Bytes(QByteArrayView bytes, bool little = false)
        : m_bytes(bytes)
        , m_little(little)
    {
    }
    [[nodiscard]] bool has(qint64 end) const { return end <= m_bytes.size(); }
    [[nodiscard]] QByteArrayView at(qint64 place, qint64 count) const
    {
        return has(place + count) ? m_bytes.sliced(place, count) : QByteArrayView();
    }
    template <typename Number> [[nodiscard]] Number number(qint64 place) const
    {
        const QByteArrayView raw = at(place, sizeof(Number));
        if (raw.isEmpty())
            return 0;
        return m_little ? qFromLittleEndian<Number>(raw.data())
                        : qFromBigEndian<Number>(raw.data());
    }
    [[nodiscard]] quint8 byte(qint64 place) const { return number<quint8>(place); }

private:
    QByteArrayView m_bytes;
    bool m_little;
};

bool jpegIsCut(QByteArrayView all)
{
    const Bytes bytes(all);
    qint64 at = 2;
    while (bytes.has(at + 4)) {
        if (bytes.byte(at) != 0xFF)
            return false;
        const quint8 marker = bytes.byte(at + 1);
        if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        // The end mark stands somewhere after the start of the pixels.
        if (marker == 0xDA)
            return all.indexOf("\xFF\xD9", at) < 0;
        at += 2 + bytes.number<quint16>(at + 2);
    }
    return true;
}

bool pngIsCut(QByteArrayView all)
{
    const Bytes bytes(all);
    qint64 at = 8;
    while (bytes.has(at + 12)) {
        const QByteArrayView type = bytes.at(at + 4, 4);
        at += 12 + qint64(bytes.number<quint32>(at));
        if (type == "IEND")
            return !bytes.has(at);
    }
    return true;
}

bool webpIsCut(QByteArrayView all)
{
    // Some writers forget the byte that fills up an odd chunk.
    return !Bytes(all).has(8 + qint64(Bytes(all, true).number<quint32>(4)) - 1);
}

// After the blocks of data that start here; beyond the end where they do not stop.
qint64 afterGifData(const Bytes &bytes, qint64 at)
{
    while (bytes.has(at + 1) && bytes.byte(at) != 0)
        at += 1 + bytes.byte(at);
    return at + 1;
}

bool gifIsCut(QByteArrayView all)
{
    const Bytes bytes(all);
    const auto colours = [&bytes](qint64 flags) {
        const quint8 value = bytes.byte(flags);
        return (value & 0x80) != 0 ? qint64(3) << ((value & 7) + 1) : 0;
    };
    qint64 at = 13 + colours(10);
    bool pictured = false;
    while (bytes.has(at + 1)) {
        const quint8 kind = bytes.byte(at);
        if (kind == 0x3B)
            return false;
        if (kind == 0x21) {
            at = afterGifData(bytes, at + 2);
        } else if (kind == 0x2C) {
            at = afterGifData(bytes, at + 11 + colours(at + 9));
            pictured = pictured || bytes.has(at);
        } else {
            return false;
        }
    }
    return !pictured || !bytes.has(at); // whole pictures without the end mark are all there
}

// The values of one entry, where they are short or long numbers.
QList<qint64> tiffNumbers(const Bytes &bytes, qint64 entry)
{
    const quint16 type = bytes.number<quint16>(entry + 2);
    const qint64 count = bytes.number<quint32>(entry + 4);
    const qint64 size = type == 3 ? 2 : type == 4 ? 4 : 0;
    const qint64 from = count * size <= 4 ? entry + 8 : qint64(bytes.number<quint32>(entry + 8));
    QList<qint64> numbers;
    if (size == 0 || !bytes.has(from + count * size))
        return numbers;
    for (qint64 i = 0; i < count; ++i)
        numbers += size == 2 ? qint64(bytes.number<quint16>(from + i * size))
                             : qint64(bytes.number<quint32>(from + i * size));
    return numbers;
}

bool tiffIsCut(QByteArrayView all)
{
    const Bytes bytes(all, all.startsWith("II"));
    if (bytes.number<quint16>(2) != 42) // with addresses of 64 bits
        return false;
    const qint64 directory = bytes.number<quint32>(4);
    const qint64 entries = bytes.number<quint16>(directory);
    if (!bytes.has(directory + 2 + entries * 12))
        return true;
    QList<qint64> offsets;
    QList<qint64> lengths;
    for (qint64 i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + i * 12;
        const quint16 tag = bytes.number<quint16>(entry);
        if (tag == 273 || tag == 324) // strips, tiles
            offsets = tiffNumbers(bytes, entry);
        else if (tag == 279 || tag == 325)
            lengths = tiffNumbers(bytes, entry);
    }
    for (qsizetype i = 0; i < offsets.size(); ++i)
        if (!bytes.has(offsets.at(i) + lengths.value(i)))
            return true;
    return false;
}

} // namespace

bool isCut(const QByteArray &format, QByteArrayView bytes)
{
    if (format == "jpeg")
        return jpegIsCut(bytes);
    if (format == "png")
        return pngIsCut(bytes);
    if (format == "webp")
        return webpIsCut(bytes);
    if (format == "gif")
        return gifIsCut(bytes);
    return format == "tiff" && tiffIsCut(bytes);
}

} // namespace toasoan
