// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Key to painted in the sheet and in a bare text edit, and what collecting the body costs after a
// key; prints a table and exits 1 when the sheet is over its limit. Run it on a screen (Xvfb will
// do) and alone.
#include "editor/sheetedit.h"

#include <algorithm>
#include <cstdio>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

using namespace toasoan;

namespace {

constexpr double limit = 1.25;
constexpr int limited = 30000; // words: longer texts are only shown

QString paragraph(int words)
{
    static const QStringList syllables{QStringLiteral("đường"), QStringLiteral("nước"),
        QStringLiteral("người"), QStringLiteral("Ủy"), QStringLiteral("ban"),
        QStringLiteral("huyện"), QStringLiteral("chiều"), QStringLiteral("thuyền"),
        QStringLiteral("rau"), QStringLiteral("nghĩa")};
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(syllables.at((i * 7 + i / 10) % syllables.size()));
    return text.join(u' ');
}

double percentile(QList<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times.at(qsizetype(part * double(times.size() - 1)));
}

/// Milliseconds from sending a key until its change is painted, 200 times in the middle.
QList<double> typeInto(QTextEdit &edit)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.document()->blockCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QList<double> times;
    for (int i = 0; i < 200; ++i) {
        const QString letter(i % 6 == 5 ? u' ' : QChar(u'a' + i % 26));
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, letter);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_unknown, Qt::NoModifier, letter);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&edit, &press);
        QCoreApplication::sendEvent(&edit, &release);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // paints
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const Look look(Look::Choice::Light);
    std::printf("| words | bare QTextEdit p50 / p99 (ms) | the sheet | p50 ratio (≤ %.2f to %d) | "
                "collect |\n"
                "| --- | --- | --- | --- | --- |\n",
        limit, limited);
    bool holds = true;
    for (const int words : {1000, 30000, 100000}) {
        const QString text = paragraph(50);
        sheet::Fields fields{{}, paragraph(12), paragraph(40), {}, {}};
        QStringList plain;
        for (int i = 0; i < words / 50; ++i) {
            fields.body.blocks.append(Block{.runs = {{text}}});
            plain.append(text);
        }
        QTextEdit bare;
        bare.setFont(look.storyFont(17));
        bare.resize(587, 635);
        bare.setPlainText(plain.join(u'\n'));
        bare.show();
        bare.setFocus();
        const QList<double> bareTimes = typeInto(bare);
        bare.hide();

        SheetEdit sheet(look,
            {[](const QString &) { return std::optional<Photo>(); },
                [](const QString &) { return std::optional<Film>(); },
                [](const QString &, const QSize &) { return QPixmap(); }});
        sheet.resize(587, 635);
        sheet.load(fields);
        sheet.show();
        sheet.setFocus();
        const Body first = sheet.mirror().body();
        const QList<double> sheetTimes = typeInto(sheet);
        QList<double> collects;
        for (int i = 0; i < 50; ++i) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, u"b"_qs);
            QCoreApplication::sendEvent(&sheet, &press);
            QElapsedTimer timer;
            timer.start();
            const Body body = sheet.mirror().body();
            const auto counts = sheet.mirror().counts();
            collects.append(double(timer.nsecsElapsed()) / 1e6);
            if (counts.first < words || body == first)
                return 1;
        }
        const double ratio = percentile(sheetTimes, 0.5) / percentile(bareTimes, 0.5);
        holds = holds && (words > limited || ratio <= limit);
        std::printf("| %d | %.2f / %.2f | %.2f / %.2f | %.2f | %.2f / %.2f |\n", words,
            percentile(bareTimes, 0.5), percentile(bareTimes, 0.99), percentile(sheetTimes, 0.5),
            percentile(sheetTimes, 0.99), ratio, percentile(collects, 0.5),
            percentile(collects, 0.99));
        std::fflush(stdout);
    }
    return holds ? 0 : 1;
}
