// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstring>
#include <QtGlobal>

namespace toasoan::lexiconformat {

// Little-endian; every section begins at a multiple of eight.
enum Section {
    WordOffsets,
    WordText,
    WordInfo,
    PairStart,
    PairSecond,
    PairCount,
    TripleSize,
    TripleBlock,
    LongSizes,
    TripleThird,
    TripleCount,
    WritingOffsets,
    WritingText,
    WritingInfo,
    SectionCount
};

struct Header
{
    std::array<char, 8> magic;
    quint32 version;
    quint32 words;
    quint32 paired;
    quint32 pairs;
    quint32 triples;
    quint32 writings;
    quint32 longSizes;
    quint32 reserved;
    double total;
    quint64 size; // of the whole file
    quint64 checksum; // of all after the header, and of the header with this field 0
    std::array<quint64, SectionCount> at;
};

constexpr std::array<char, 8> magic{'T', 'O', 'A', 'S', 'O', 'A', 'N', 'L'};
constexpr int block = 64; // pairs with one place of their triples written down
constexpr int longSize = 255;
constexpr double steps = 16; // of the logarithm

inline quint8 quantised(double count)
{
    return count < 1 ? 0 : quint8(std::min(255.0, 1 + std::round(steps * std::log(count))));
}

inline float counted(quint8 q)
{
    return q == 0 ? 0.0F : float(std::exp((q - 1) / steps));
}

inline quint64 checksum(quint64 sum, const char *bytes, qsizetype size)
{
    for (; size >= 8; bytes += 8, size -= 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes, 8);
        sum = (sum ^ word) * 0x9E3779B97F4A7C15ULL;
        sum ^= sum >> 29;
    }
    for (; size > 0; ++bytes, --size)
        sum = (sum ^ quint64(quint8(*bytes))) * 0x9E3779B97F4A7C15ULL;
    return sum;
}

} // namespace toasoan::lexiconformat
