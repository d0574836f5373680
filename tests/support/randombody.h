// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "story/body.h"

#include <QRandomGenerator>

namespace toasoan::test {

/// Bodies of every kind of block, for property tests: same seed, same bodies. raw() is what a
/// careless program might hand over, body() its normal form.
class RandomBody
{
public:
    explicit RandomBody(quint32 seed)
        : m_random(seed)
    {
    }

    Body body() { return normalised(raw()); }

    Body raw()
    {
        Body body;
        const int count = below(14);
        for (int i = 0; i < count; ++i)
            body.blocks += block();
        return body;
    }

    /// As somebody left it who worked on it: words added, blocks put in, dropped and moved, `most`
    /// times.
    Body edited(Body body, int most)
    {
        for (int i = below(most + 1); i > 0; --i) {
            const int count = int(body.blocks.size());
            switch (below(5)) {
            case 0:
                body.blocks.insert(below(count + 1), block());
                break;
            case 1:
                if (count > 0)
                    body.blocks.removeAt(below(count));
                break;
            case 2:
                if (count > 1)
                    body.blocks.move(below(count), below(count));
                break;
            default:
                if (count > 0) {
                    Runs &runs = body.blocks[below(count)].runs;
                    if (!runs.isEmpty())
                        runs[below(int(runs.size()))].text += u' ' + text(3);
                }
            }
        }
        return normalised(body);
    }

    int below(int limit) { return int(m_random.bounded(limit)); }
    bool chance(int percent) { return below(100) < percent; }

    QString word()
    {
        static const QStringList words{QStringLiteral("Tòa"), QStringLiteral("soạn"),
            QStringLiteral("đường"), QStringLiteral("Ủy"), QStringLiteral("ban"),
            QStringLiteral("nghĩa"), QStringLiteral("khuỷu"), QStringLiteral("13-7"),
            QStringLiteral("COVID-19,"), QStringLiteral("“trích”"), QStringLiteral("a<b&c>d"),
            QStringLiteral("\"'"), QStringLiteral("&amp;"), QStringLiteral("1.000.000"),
            QStringLiteral("…"), QStringLiteral("Thạnh"), QStringLiteral("xã"),
            QStringLiteral("\U0001F600"), QStringLiteral("Đ"), QStringLiteral("<p>")};
        return words[below(int(words.size()))];
    }

    QString text(int most)
    {
        QStringList words;
        const int count = below(most + 1);
        for (int i = 0; i < count; ++i)
            words += word();
        return words.join(u' ');
    }

    Runs runs()
    {
        Runs runs;
        const int count = 1 + below(5);
        for (int i = 0; i < count; ++i) {
            Run run{text(6), chance(40) ? quint8(below(64)) : quint8(0)};
            if (chance(12))
                run.link = link();
            if (chance(60))
                run.text += u' ';
            if (chance(10))
                run.text += QChar(QChar::LineSeparator);
            if (chance(5))
                run.text += QStringLiteral("e\u0302\u0301 \u200B\u00A0x");
            if (chance(3))
                run.text.prepend(QChar(0x0301));
            runs += run;
        }
        return runs;
    }

    QString link()
    {
        static const QStringList links{QStringLiteral("https://vi-du.example/tin/?a=1&b=\"2\""),
            QStringLiteral("mailto:ban-doc@vi-du.example"), QStringLiteral("tel:+842991234567"),
            QStringLiteral("../tin/cau-van.html#doan-2"), QStringLiteral("http://vi-du.example"),
            QStringLiteral("/tìm kiếm"), QStringLiteral("javascript:alert(1)")};
        return links[below(int(links.size()))];
    }

    QString id()
    {
        return chance(30) ? QString()
                          : QStringLiteral("0b6f3a52-1c1e-4a58-9d1e-%1")
                                .arg(below(100), 12, 10, QLatin1Char('0'));
    }

    Block block()
    {
        using Kind = Block::Kind;
        switch (below(16)) {
        case 0:
        case 1:
            return {.kind = Kind::Heading, .level = 1 + below(6), .runs = runs()};
        case 2:
        case 3:
        case 4:
        case 5:
            return {
                .kind = Kind::ListItem, .level = below(5), .ordered = chance(50), .runs = runs()};
        case 6:
        case 7:
            return {.kind = Kind::Quote, .runs = runs()};
        case 8:
        case 9:
            return {.kind = Kind::Figure, .ref = id(), .caption = text(8), .credit = text(3)};
        case 10:
            return {.kind = Kind::Film, .ref = id()};
        case 11:
            return table();
        case 12:
            return {.kind = Kind::Rule};
        default:
            return {.runs = runs()};
        }
    }

    Block table()
    {
        Block block{.kind = Block::Kind::Table};
        const int rows = 1 + below(4);
        for (int r = 0; r < rows; ++r) {
            QList<Cell> row;
            const int cells = below(4) + (r == 0 ? 1 : 0);
            for (int c = 0; c < cells; ++c) {
                Cell cell;
                if (chance(85))
                    cell.runs = runs();
                cell.columnSpan = chance(20) ? 1 + below(4) : 1;
                cell.rowSpan = chance(20) ? 1 + below(4) : 1;
                cell.header = chance(20);
                row += cell;
            }
            block.rows += row;
        }
        return block;
    }

private:
    QRandomGenerator m_random;
};

} // namespace toasoan::test
