// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spell/lexicon.h"

#include "spell/lexiconformat.h"

#include <algorithm>
#include <functional>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

using namespace lexiconformat;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Speller", text);
}

} // namespace

Lexicon::~Lexicon() = default;

QString Lexicon::installedFile()
{
    const QString name = u"share/toasoan/spelling/vi.lexicon"_s;
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"../"_s, QString()})
        if (const QString file = programs.filePath(folder + name); QFile::exists(file))
            return QDir::cleanPath(file);
    return {};
}

Result<std::unique_ptr<Lexicon>> Lexicon::open(const QString &file)
{
    std::unique_ptr<Lexicon> lexicon(new Lexicon);
    lexicon->m_file.setFileName(file);
    if (file.isEmpty() || !lexicon->m_file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound,
            translated(QT_TRANSLATE_NOOP("Speller",
                "The word counts of the spell checker are missing, so only words that do not exist "
                "are found. Install the program again to get them back.")),
            file);
    const qint64 size = lexicon->m_file.size();
    const uchar *bytes = size > qint64(sizeof(Header)) ? lexicon->m_file.map(0, size) : nullptr;
    Header header{};
    if (bytes != nullptr)
        std::memcpy(&header, bytes, sizeof header);
    if (header.magic == magic && header.version != formatVersion)
        return fail(Error::Kind::Newer,
            translated(QT_TRANSLATE_NOOP("Speller",
                "The word counts of the spell checker belong to another version of the program, so "
                "only words that do not exist are found. Install the program again.")),
            file);
    if (bytes == nullptr || header.magic != magic || !lexicon->map(bytes, size))
        return fail(Error::Kind::Damaged,
            translated(QT_TRANSLATE_NOOP("Speller",
                "The word counts of the spell checker are damaged, so only words that do not exist "
                "are found. Install the program again to mend them.")),
            file);
    return lexicon;
}

bool Lexicon::map(const uchar *bytes, qint64 size)
{
    Header header{};
    std::memcpy(&header, bytes, sizeof header);
    if (header.size != quint64(size))
        return false;
    const quint64 wanted = std::exchange(header.checksum, 0);
    const char *chars = reinterpret_cast<const char *>(bytes);
    const quint64 sum = checksum(1, reinterpret_cast<const char *>(&header), sizeof header);
    if (checksum(sum, chars + sizeof header, size - qint64(sizeof header)) != wanted)
        return false;
    const auto at = [&](Section section) { return bytes + header.at[section]; };
    m_words = int(header.words);
    m_paired = int(header.paired);
    m_writings = int(header.writings);
    m_longSizeCount = int(header.longSizes);
    m_total = header.total;
    m_wordOffsets = reinterpret_cast<const quint32 *>(at(WordOffsets));
    m_wordText = reinterpret_cast<const char *>(at(WordText));
    m_info = at(WordInfo);
    m_pairStart = reinterpret_cast<const quint32 *>(at(PairStart));
    m_pairSecond = reinterpret_cast<const quint16 *>(at(PairSecond));
    m_pairCount = at(PairCount);
    m_tripleSize = at(TripleSize);
    m_tripleBlock = reinterpret_cast<const quint32 *>(at(TripleBlock));
    m_longSizes = reinterpret_cast<const quint32 *>(at(LongSizes));
    m_tripleThird = reinterpret_cast<const quint16 *>(at(TripleThird));
    m_tripleCount = at(TripleCount);
    m_writingOffsets = reinterpret_cast<const quint32 *>(at(WritingOffsets));
    m_writingText = reinterpret_cast<const char *>(at(WritingText));
    m_writingInfo = at(WritingInfo);
    for (int q = 0; q < 256; ++q)
        m_values[size_t(q)] = counted(quint8(q));
    size_t slotCount = 1024;
    while (slotCount < size_t(m_words) * 2)
        slotCount *= 2;
    m_slots.assign(slotCount, -1);
    for (int id = 0; id < m_words; ++id) {
        size_t slot = std::hash<LettersView>()(word(id)) & (slotCount - 1);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (slotCount - 1);
        m_slots[slot] = id;
    }
    return true;
}

LettersView Lexicon::word(int id) const
{
    return text(m_wordOffsets, m_wordText, id);
}

int Lexicon::find(LettersView word) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = std::hash<LettersView>()(word) & mask; m_slots[slot] >= 0;
         slot = (slot + 1) & mask)
        if (this->word(m_slots[slot]) == word)
            return m_slots[slot];
    return -1;
}

int Lexicon::pair(int first, int second) const
{
    if (first < 0 || second < 0 || first >= m_paired || second >= m_paired)
        return -1;
    const quint16 *begin = m_pairSecond + m_pairStart[first];
    const quint16 *end = m_pairSecond + m_pairStart[first + 1];
    const quint16 *at = std::lower_bound(begin, end, quint16(second));
    return at != end && *at == quint16(second) ? int(at - m_pairSecond) : -1;
}

Lexicon::Range Lexicon::thirds(int pair) const
{
    const auto sizeOf = [this](int one) -> quint32 {
        if (m_tripleSize[one] != longSize)
            return m_tripleSize[one];
        int low = 0;
        int high = m_longSizeCount;
        while (low + 1 < high) {
            const int middle = (low + high) / 2;
            (int(m_longSizes[middle * 2]) <= one ? low : high) = middle;
        }
        return m_longSizes[low * 2 + 1];
    };
    quint32 begin = m_tripleBlock[pair / block];
    for (int one = pair / block * block; one < pair; ++one)
        begin += sizeOf(one);
    return {begin, begin + sizeOf(pair)};
}

float Lexicon::tripleCount(Range thirds, int third) const
{
    const quint16 *begin = m_tripleThird + thirds.begin;
    const quint16 *end = m_tripleThird + thirds.end;
    const quint16 *at = std::lower_bound(begin, end, quint16(third));
    return at != end && *at == quint16(third) ? value(m_tripleCount[at - m_tripleThird]) : 0.0F;
}

std::optional<Lexicon::Writing> Lexicon::writing(LettersView spaced) const
{
    int low = 0;
    int high = m_writings;
    while (low < high) {
        const int middle = (low + high) / 2;
        const LettersView found = text(m_writingOffsets, m_writingText, middle);
        if (found == spaced) {
            const quint8 *info = m_writingInfo + size_t(middle) * 4;
            return Writing{std::uint16_t(info[0] | info[1] << 8), value(info[2]), value(info[3])};
        }
        if (found < spaced)
            low = middle + 1;
        else
            high = middle;
    }
    return std::nullopt;
}

} // namespace toasoan
