// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/longtext.h"

namespace toasoan {

namespace {

constexpr qsizetype wanted = 1'200; // letters a paragraph, then the next end of a sentence
constexpr qsizetype most = 4'000; // then the next space

qsizetype lengthOf(const Runs &runs)
{
    qsizetype length = 0;
    for (const Run &run : runs)
        length += run.text.size();
    return length;
}

bool endsSentence(QChar letter)
{
    return letter == u'.' || letter == u'!' || letter == u'?' || letter == u'…' || letter == u'”';
}

} // namespace

qsizetype longestParagraph(const Body &body)
{
    qsizetype longest = 0;
    for (const Block &block : body.blocks)
        longest = qMax(longest, lengthOf(block.runs));
    return longest;
}

Body withShortParagraphs(const Body &body)
{
    Body result;
    for (const Block &block : body.blocks) {
        if (lengthOf(block.runs) <= longParagraph) {
            result.blocks.append(block);
            continue;
        }
        Block part = block;
        part.runs.clear();
        qsizetype length = 0;
        QChar before;
        for (const Run &run : block.runs) {
            Run piece{{}, run.marks, run.link};
            for (const QChar letter : run.text) {
                const bool gap = letter == u' ' || letter == QChar::LineSeparator;
                if (gap && (length >= most || (length >= wanted && endsSentence(before)))) {
                    part.runs.append(piece);
                    result.blocks.append(part);
                    part.runs.clear();
                    piece.text.clear();
                    length = 0;
                } else {
                    piece.text += letter;
                    ++length;
                }
                before = letter;
            }
            part.runs.append(piece);
        }
        result.blocks.append(part);
    }
    return normalised(result);
}

} // namespace toasoan
