// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comparing costs as texts grow: 5,000 to 40,000 words with 200 edits, in paragraphs and in
// one. Near linear: a thousand words of the longest cost at most `limit` times those of the
// shortest.
#include "text/diff.h"

#include <algorithm>
#include <cstdio>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace toasoan;
using namespace Qt::StringLiterals;

namespace {

constexpr double limit = 2; // the square would be 8

Content text(const QStringList &words, int paragraph)
{
    Content content;
    for (int i = 0; i < int(words.size()); i += paragraph)
        content.body.blocks.append({.runs = {{words.mid(i, paragraph).join(u' ')}}});
    return content;
}

double compared(const Content &before, const Content &after)
{
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto rows = diff::compare(before, after);
        times.append(double(timer.nsecsElapsed()) / 1e6 + (rows.isEmpty() ? 1e9 : 0));
    }
    std::sort(times.begin(), times.end());
    return times.at(2);
}

} // namespace

int main()
{
    QRandomGenerator random(1);
    bool holds = true;
    std::printf(
        "| words, 200 edits | in | ms | ms per 1,000 words | times the shortest (≤ %.0f) |\n"
        "| --- | --- | --- | --- | --- |\n",
        limit);
    for (const int paragraph : {60, 1000000}) {
        double shortest = 0;
        for (const int count : {5000, 10000, 20000, 40000}) {
            QStringList words;
            for (int i = 0; i < count; ++i)
                words += u"từ%1"_s.arg(random.bounded(2500));
            QStringList edited = words;
            for (int i = 0; i < 200; ++i)
                edited[random.bounded(count)] = u"sửa%1"_s.arg(i);
            const double time = compared(text(words, paragraph), text(edited, paragraph));
            const double each = 1000 * time / count;
            shortest = shortest > 0 ? shortest : each;
            holds = holds && each <= limit * shortest;
            std::printf("| %d | %s | %.1f | %.2f | %.2f |\n", count,
                paragraph > count ? "one paragraph" : "60-word blocks", time, each,
                each / shortest);
        }
    }
    return holds ? 0 : 1;
}
