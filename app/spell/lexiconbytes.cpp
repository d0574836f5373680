// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/lexicon.h"
#include "spell/lexiconformat.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace toasoan {

using namespace lexiconformat;

namespace {

template <typename T> QByteArray bytesOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(T))};
}

struct Texts
{
    std::vector<quint32> offsets{0};
    QByteArray bytes;

    void add(const Letters &text)
    {
        bytes.append(text.data(), qsizetype(text.size()));
        offsets.push_back(quint32(bytes.size()));
    }
};

struct Numbered
{
    std::array<int, 3> ids{};
    double count = 0;

    friend bool operator<(const Numbered &a, const Numbered &b) { return a.ids < b.ids; }
};

} // namespace

QByteArray lexiconBytes(LexiconCounts counts)
{
    // Words of pairs first, the commonest first: their numbers fit sixteen bits.
    std::unordered_map<Letters, bool> paired;
    for (const auto *runs : {&counts.pairs, &counts.triples})
        for (const LexiconCounts::Run &run : *runs)
            for (const Letters &word : run.words)
                paired[word] = true;
    const std::array<Letters, 3> classes{"<p>", "<s>", "<n>"};
    for (const Letters &name : classes) {
        paired[name] = true;
        if (std::none_of(counts.words.begin(), counts.words.end(),
                [&](const auto &word) { return word.text == name; }))
            counts.words.push_back({name, {}});
    }
    const auto rank = [&](const LexiconCounts::Word &word) {
        const auto at = std::find(classes.begin(), classes.end(), word.text);
        return at != classes.end() ? int(at - classes.begin()) : paired.count(word.text) ? 3 : 4;
    };
    std::vector<std::pair<int, LexiconCounts::Word>> ranked;
    for (LexiconCounts::Word &word : counts.words)
        ranked.emplace_back(rank(word), std::move(word));
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        if (a.second.counts[0] != b.second.counts[0])
            return a.second.counts[0] > b.second.counts[0];
        return a.second.text < b.second.text;
    });

    Header header{};
    header.magic = magic;
    header.version = Lexicon::formatVersion;
    std::unordered_map<Letters, int> ids;
    Texts words;
    std::vector<quint8> info;
    for (const auto &[rank, word] : ranked) {
        ids[word.text] = int(ids.size());
        words.add(word.text);
        for (const double count : word.counts)
            info.push_back(quantised(count));
        if (rank > 0 && rank != 1)
            header.total += word.counts[0];
        header.paired += rank < 4 ? 1 : 0;
    }
    header.words = quint32(ids.size());

    const auto numbered = [&](const std::vector<LexiconCounts::Run> &runs) {
        std::vector<Numbered> list;
        for (const LexiconCounts::Run &run : runs) {
            Numbered one{{}, run.count};
            bool known = true;
            for (size_t i = 0; i < run.words.size(); ++i) {
                const auto id = ids.find(run.words[i]);
                known = known && id != ids.end();
                one.ids[i] = known ? id->second : 0;
            }
            if (known)
                list.push_back(one);
        }
        std::sort(list.begin(), list.end());
        return list;
    };
    const std::vector<Numbered> pairs = numbered(counts.pairs);
    const std::vector<Numbered> triples = numbered(counts.triples);
    std::vector<quint32> starts(header.paired + 1, 0);
    std::vector<quint16> seconds;
    std::vector<quint8> pairCounts;
    std::map<std::array<int, 3>, quint32> places;
    for (const Numbered &pair : pairs) {
        places[{pair.ids[0], pair.ids[1], 0}] = quint32(seconds.size());
        ++starts[size_t(pair.ids[0]) + 1];
        seconds.push_back(quint16(pair.ids[1]));
        pairCounts.push_back(quantised(pair.count));
    }
    for (size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    std::vector<quint32> sizes(pairs.size(), 0);
    std::vector<quint16> thirds;
    std::vector<quint8> tripleCounts;
    for (const Numbered &triple : triples) {
        const auto place = places.find({triple.ids[0], triple.ids[1], 0});
        if (place == places.end())
            continue;
        ++sizes[place->second];
        thirds.push_back(quint16(triple.ids[2]));
        tripleCounts.push_back(quantised(triple.count));
    }
    std::vector<quint8> small;
    std::vector<quint32> blocks;
    std::vector<quint32> longSizes;
    quint32 sum = 0;
    for (size_t i = 0; i < sizes.size(); ++i) {
        if (i % block == 0)
            blocks.push_back(sum);
        sum += sizes[i];
        small.push_back(quint8(std::min<quint32>(sizes[i], longSize)));
        if (sizes[i] >= longSize)
            longSizes.insert(longSizes.end(), {quint32(i), sizes[i]});
    }
    header.pairs = quint32(pairs.size());
    header.triples = quint32(thirds.size());
    header.longSizes = quint32(longSizes.size() / 2);

    std::sort(counts.writings.begin(), counts.writings.end(),
        [](const auto &a, const auto &b) { return a.spaced < b.spaced; });
    Texts writings;
    std::vector<quint8> writingInfo;
    for (const LexiconCounts::Writing &writing : counts.writings) {
        writings.add(writing.spaced);
        writingInfo.insert(writingInfo.end(),
            {quint8(writing.capitals & 255), quint8(writing.capitals >> 8),
                quantised(writing.count), quantised(writing.total)});
    }
    header.writings = quint32(counts.writings.size());

    const std::array<QByteArray, SectionCount> sections{bytesOf(words.offsets), words.bytes,
        bytesOf(info), bytesOf(starts), bytesOf(seconds), bytesOf(pairCounts), bytesOf(small),
        bytesOf(blocks), bytesOf(longSizes), bytesOf(thirds), bytesOf(tripleCounts),
        bytesOf(writings.offsets), writings.bytes, bytesOf(writingInfo)};
    QByteArray body;
    for (size_t i = 0; i < sections.size(); ++i) {
        header.at[i] = sizeof header + quint64(body.size());
        body += sections[i];
        body += QByteArray((8 - body.size() % 8) % 8, '\0');
    }
    header.size = sizeof header + quint64(body.size());
    const quint64 head = checksum(1, reinterpret_cast<const char *>(&header), sizeof header);
    header.checksum = checksum(head, body.constData(), body.size());
    return QByteArray(reinterpret_cast<const char *>(&header), sizeof header) + body;
}

} // namespace toasoan
