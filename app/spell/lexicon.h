// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spell/letters.h"

#include <array>
#include <memory>
#include <optional>
#include <QFile>
#include <span>
#include <vector>

namespace toasoan {

/// The counted language of newspapers, memory-mapped: syllables, pairs, triples, names. Counts are
/// kept as logarithms to one part in thirty. A word is known by its number; those below
/// `pairedWords()` stand in pairs. Two styles of tone place are one word (the old one).
class Lexicon
{
public:
    static constexpr int punctuation = 0; ///< <p>
    static constexpr int sentence = 1; ///< <s>
    static constexpr int number = 2; ///< <n>
    static constexpr int firstWord = 3;
    static constexpr quint32 formatVersion = 1;

    /// NotFound, Newer (another version) or Damaged.
    [[nodiscard]] static Result<std::unique_ptr<Lexicon>> open(const QString &file);
    ~Lexicon();

    /// The installed file, or the one of the build tree; empty when there is none.
    [[nodiscard]] static QString installedFile();

    [[nodiscard]] int find(LettersView word) const; ///< -1: never counted
    [[nodiscard]] LettersView word(int id) const;
    [[nodiscard]] int words() const { return m_words; }
    [[nodiscard]] int pairedWords() const { return m_paired; }
    [[nodiscard]] double total() const { return m_total; }
    [[nodiscard]] float count(int id) const { return value(m_info[id * 4]); }
    [[nodiscard]] float inside(int id) const { return value(m_info[id * 4 + 1]); }
    [[nodiscard]] float insideCapital(int id) const { return value(m_info[id * 4 + 2]); }
    [[nodiscard]] float allCapitals(int id) const { return value(m_info[id * 4 + 3]); }

    /// The place of a pair, -1 when it was not counted.
    [[nodiscard]] int pair(int first, int second) const;
    [[nodiscard]] float pairCount(int pair) const { return value(m_pairCount[pair]); }
    [[nodiscard]] int followers(int first) const
    {
        return first < m_paired ? int(m_pairStart[first + 1] - m_pairStart[first]) : 0;
    }
    /// What was counted after a word, ascending; its number is below pairedWords().
    [[nodiscard]] std::span<const quint16> seconds(int first) const
    {
        return {m_pairSecond + m_pairStart[first], m_pairSecond + m_pairStart[first + 1]};
    }
    struct Range
    {
        quint32 begin = 0;
        quint32 end = 0;
    };
    [[nodiscard]] Range thirds(int pair) const;
    [[nodiscard]] float tripleCount(Range thirds, int third) const; ///< 0 when not counted

    /// How newspapers write a run of syllables with capitals.
    struct Writing
    {
        std::uint16_t capitals = 0; ///< a bit for each syllable that begins with one
        float count = 0; ///< of this writing
        float total = 0; ///< in any case
    };
    [[nodiscard]] std::optional<Writing> writing(LettersView spaced) const;

private:
    Lexicon() = default;
    [[nodiscard]] bool map(const uchar *bytes, qint64 size);
    [[nodiscard]] float value(quint8 q) const { return m_values[q]; }
    [[nodiscard]] LettersView text(const quint32 *offsets, const char *blob, int at) const
    {
        return {blob + offsets[at], offsets[at + 1] - offsets[at]};
    }

    QFile m_file;
    std::array<float, 256> m_values{};
    double m_total = 0;
    int m_words = 0;
    int m_paired = 0;
    int m_writings = 0;
    const quint32 *m_wordOffsets = nullptr;
    const char *m_wordText = nullptr;
    const quint8 *m_info = nullptr;
    const quint32 *m_pairStart = nullptr;
    const quint16 *m_pairSecond = nullptr;
    const quint8 *m_pairCount = nullptr;
    const quint8 *m_tripleSize = nullptr;
    const quint32 *m_tripleBlock = nullptr;
    const quint32 *m_longSizes = nullptr; // pair, number of triples: where a byte is too small
    int m_longSizeCount = 0;
    const quint16 *m_tripleThird = nullptr;
    const quint8 *m_tripleCount = nullptr;
    const quint32 *m_writingOffsets = nullptr;
    const char *m_writingText = nullptr;
    const quint8 *m_writingInfo = nullptr;
    std::vector<qint32> m_slots; // open addressing over the words
};

/// What a lexicon file is made from; lists in any order.
struct LexiconCounts
{
    struct Word
    {
        Letters text; ///< “<p>”, “<s>”, “<n>” for the classes
        std::array<double, 4> counts{}; ///< all, inside, inside with a capital, ALL CAPITALS
    };
    struct Run
    {
        std::vector<Letters> words;
        double count = 0;
    };
    struct Writing
    {
        Letters spaced;
        std::uint16_t capitals = 0;
        double count = 0;
        double total = 0;
    };
    std::vector<Word> words;
    std::vector<Run> pairs;
    std::vector<Run> triples;
    std::vector<Writing> writings;
};
/// The same counts give the same bytes.
[[nodiscard]] QByteArray lexiconBytes(LexiconCounts counts);

} // namespace toasoan
