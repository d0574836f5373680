// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

constexpr QRgb blue = 0xff0000ff;

QImage painted(const QIcon &icon, int side, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(side, side), 1.0, mode)
        .toImage()
        .convertToFormat(QImage::Format_ARGB32);
}

int inked(const QImage &picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += qAlpha(picture.pixel(x, y)) > 127 ? 1 : 0;
    return count;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A triangle without its sign is only a triangle.
    void aWarningKeepsItsSign()
    {
        const Look look(Look::Choice::Light);
        const QImage warning = painted(tintedIcon(u"data-warning"_s, QColor(blue)), 16);
        QVERIFY(qAlpha(warning.pixel(7, 6)) < 64); // the stroke of the sign
        QVERIFY(qAlpha(warning.pixel(8, 11)) < 64); // its dot
        QCOMPARE(warning.pixel(8, 12) | 0xff000000, blue);
        QVERIFY(qAlpha(warning.pixel(4, 12)) > 190);
    }

    void whatClosesIsACross()
    {
        const Look look(Look::Choice::Light);
        for (const int side : {16, 32}) {
            const QImage close = painted(tintedIcon(u"window-close"_s, QColor(blue)), side);
            QVERIFY(qAlpha(close.pixel(side / 2, side / 2)) > 190);
            QCOMPARE(qAlpha(close.pixel(side / 2, side / 8)), 0); // no disc around it
            QVERIFY(inked(close) < side * side / 4);
        }
    }

    // The theme's large pictures of some are others, and blocks once they are tinted.
    void largeTypeHasTheSamePicture_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"video-x-generic", "mail-reply-sender", "user-identity",
                 "format-list-unordered", "tag"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void largeTypeHasTheSamePicture()
    {
        QFETCH(const QString, name);
        const Look look(Look::Choice::Light);
        for (const QIcon &one : {tintedIcon(name, QColor(blue)), icon(name)}) {
            const double small = inked(painted(one, 16)) / (16.0 * 16.0);
            const double large = inked(painted(one, 32)) / (32.0 * 32.0);
            QVERIFY2(small > 0 && qAbs(large - small) < 0.12,
                qPrintable(u"%1 of 16 px are ink, %2 of 32"_s.arg(small).arg(large)));
        }
    }

    void whatCannotBePressedIsPale()
    {
        const Look look(Look::Choice::Light);
        const QIcon one = icon(u"edit-undo"_s);
        QCOMPARE(one.name(), u"edit-undo"_s);
        QVERIFY(inked(painted(one, 16)) > 0);
        QCOMPARE(inked(painted(one, 16, QIcon::Disabled)), 0);
    }

    void followsTheTheme()
    {
        Look look(Look::Choice::Light);
        const QIcon one = icon(u"edit-undo"_s);
        const auto darkest = [&one] {
            int least = 255;
            const QImage picture = painted(one, 16);
            for (int y = 0; y < 16; ++y)
                for (int x = 0; x < 16; ++x)
                    if (qAlpha(picture.pixel(x, y)) > 200)
                        least = qMin(least, qGray(picture.pixel(x, y)));
            return least;
        };
        QVERIFY(darkest() < 100);
        look.setChoice(Look::Choice::Dark);
        QVERIFY(darkest() > 150);
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
