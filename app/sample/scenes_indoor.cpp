// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"

#include <cstdlib>

namespace toasoan::scene {

namespace {

Look wearing(QRgb shirt, bool hat = false)
{
    Look look;
    look.shirt = rgb(shirt);
    look.hat = hat;
    return look;
}

void conference(Brush &b)
{
    b.sky(0xE9DCC6, 0xF3E9D5);
    b.flag(110, 120, 380);
    b.box(320, 60, 960, 420, rgb(0x1F3A5F), 6);
    b.box(345, 85, 910, 370, rgb(0xE6EEF4));
    for (int i = 0; i < 3; ++i) {
        const double x = 375 + i * 295;
        b.box(x, 110, 260, 180, rgb(i == 1 ? 0x8FB0CC : 0x7CA0C0));
        b.p.save();
        b.p.setClipRect(QRectF(x, 110, 260, 180));
        b.person(x + 130, 430, 330, wearing(i == 1 ? 0x3E5A44 : 0x2F4A38));
        b.p.restore();
    }
    b.box(380, 330, 620, 20, rgb(0x7C95AC), 8);
    b.box(380, 372, 460, 20, rgb(0x9DB1C4), 8);
    b.box(380, 414, 540, 14, rgb(0xB9C8D6), 7);
    b.banner(1340, 130, 210, 120);
    constexpr QRgb front[]{0x2F4A38, 0x2F5273, 0x33543E, 0x54555E, 0x2F5273, 0x2F4A38, 0x54403C};
    for (int i = 0; i < 7; ++i)
        b.seated(240 + i * 188, 660, 170, wearing(front[i]));
    b.box(100, 600, 1400, 96, rgb(0x7A4F33));
    b.box(100, 600, 1400, 14, rgb(0x96693C));
    for (int i = 0; i < 7; ++i) {
        b.box(222 + i * 188, 570, 36, 30, rgb(0xFDFBF4), 3);
        b.line(262 + i * 188, 598, 282 + i * 188, 566, 4, ink());
    }
    b.ground(700, 0x8A5C3C);
    constexpr QRgb back[]{0xF4EFE4, 0xDDE6EC, 0xCBD8D2, 0xF4EFE4, 0xE3DCE6};
    for (int row = 0; row < 3; ++row) {
        for (int i = 0; i < 10; ++i) {
            const double x = 60 + i * 168 + (row % 2) * 84, y = 900 + row * 105;
            b.box(x - 78, y - 160, 156, 200, rgb(back[(i + row) % 5]), 60);
            b.oval(x, y - 182, 42, 44, ink());
        }
    }
}

void clinic(Brush &b)
{
    b.sky(0xDCE9EC, 0xEFF4F2);
    b.box(110, 110, 420, 380, rgb(0xA9CEDB));
    b.hills(440, 20, 0.9, 0x8DB58B, 490);
    b.box(0, 430, 110, 80, rgb(0xE6EFEF));
    b.box(530, 400, 1070, 110, rgb(0xE6EFEF));
    b.box(110, 484, 420, 16, rgb(0xF8F8F4));
    b.line(320, 110, 320, 490, 14, rgb(0xF8F8F4));
    b.line(110, 300, 530, 300, 12, rgb(0xF8F8F4));
    b.box(1080, 100, 330, 240, rgb(0xFDFDFB), 10);
    b.box(1215, 140, 60, 160, rgb(0xC8382C));
    b.box(1165, 190, 160, 60, rgb(0xC8382C));
    b.box(660, 140, 300, 190, rgb(0xF8F8F4), 6);
    for (int i = 0; i < 5; ++i)
        b.box(690, 170 + i * 30, 240 - (i % 3) * 50, 12, rgb(0x9DB8C4), 5);
    b.ground(700, 0xCBD9D6);
    for (int i = 0; i < 9; ++i)
        b.line(i * 200, 700, -160 + i * 240, 1067, 3, rgb(0xB9CAC6));
    b.box(560, 640, 560, 40, rgb(0xF4F4F0), 10);
    b.box(590, 680, 24, 190, rgb(0x8FA4A6));
    b.box(1066, 680, 24, 190, rgb(0x8FA4A6));
    b.box(570, 590, 120, 56, rgb(0xFDFDFB), 20);
    b.person(480, 930, 420, wearing(0xFBFBF8));
    b.line(520, 720, 620, 660, 30, rgb(0xFBFBF8));
    b.curve({470, 640}, {490, 760}, {530, 700}, 7, rgb(0x35506B));
    b.person(1180, 930, 400, wearing(0xFBFBF8));
    b.seated(840, 640, 220, wearing(0x8C3F4D));
    b.box(560, 640, 560, 40, rgb(0xF4F4F0), 10);
    b.person(1390, 960, 380, wearing(0x6E6A52, true));
    b.person(190, 970, 360, wearing(0x35605A));
    b.person(310, 980, 250, wearing(0xF0D05A));
    b.box(940, 560, 90, 80, rgb(0x3F7F8C), 8);
    b.box(952, 572, 66, 40, rgb(0xBFE8DA));
}

void lanterns(Brush &b)
{
    b.sky(0x9A7550, 0xBF9666);
    for (int i = 0; i < 9; ++i)
        b.line(0, 90 + i * 84, width, 90 + i * 84, 3, QColor(90, 62, 36, 60));
    b.box(0, 0, width, 46, rgb(0x5A3F2A));
    for (const double x : {110.0, 780.0, 1450.0})
        b.box(x, 0, 44, 800, rgb(0x6B4A2F));
    constexpr QRgb paper[]{0xF3E2B8, 0xE0A23C, 0xF6EBD0, 0xE8C070, 0xD9694A};
    Dice dice(44);
    for (int i = 0; i < 11; ++i) {
        const double x = 90 + i * 142, drop = dice.between(70, 210);
        b.line(x, 40, x, 60 + drop, 4, rgb(0x3E2A1C));
        const QColor colour = rgb(paper[dice.below(5)]);
        b.shape(
            {{x - 60, 60 + drop}, {x + 60, 60 + drop}, {x + 40, 190 + drop}, {x - 40, 190 + drop}},
            colour);
        for (int k = 1; k < 4; ++k)
            b.line(x - 58 + k * 4, 60 + drop + k * 32, x + 58 - k * 4, 60 + drop + k * 32, 4,
                colour.darker(125));
    }
    b.ground(760, 0xA67C50);
    b.ripples(241, 30, 800, 1060, QColor(140, 100, 60, 110));
    b.person(470, 1000, 470, wearing(0x7A3545));
    b.person(1130, 1010, 460, wearing(0x35605A));
    b.oval(800, 960, 230, 76, rgb(0xE3C887));
    b.oval(800, 950, 200, 60, rgb(0xD0AE68));
    for (int i = 0; i < 7; ++i)
        b.curve(
            {610, 950 + i * 2.0}, {800, 880 + i * 22.0}, {990, 950 + i * 2.0}, 4, rgb(0xA98455));
    b.shape({{730, 820}, {870, 820}, {845, 930}, {755, 930}}, rgb(0xF6C667));
    b.box(190, 900, 190, 90, rgb(0x6B4A2F), 6);
    for (int i = 0; i < 8; ++i)
        b.line(206 + i * 20, 900, 190 + i * 25, 790, 7, rgb(0xD8B96F));
    b.seated(1400, 960, 190, wearing(0xD9982F));
    b.lantern(1320, 930, 46, 0xD9473F, true);
}

void kitchen(Brush &b)
{
    b.sky(0xE3C9A0, 0xEFDCBB);
    b.box(0, 0, width, 130, rgb(0x8E4B36));
    b.awning(0, 110, width, 60, 0x8E4B36, 0x7E4230, 24);
    for (const double x : {80.0, 800.0, 1480.0})
        b.box(x, 130, 50, 640, rgb(0xA8352A));
    b.box(180, 230, 580, 330, rgb(0xBFE0E2));
    b.hills(520, 24, 1.7, 0x7FA98D, 560);
    b.box(0, 470, 80, 100, rgb(0xE9D2AB));
    b.box(130, 440, 50, 130, rgb(0xE9D2AB));
    b.box(760, 440, 40, 130, rgb(0xE9D2AB));
    b.box(850, 440, 630, 130, rgb(0xE9D2AB));
    b.box(1530, 440, 70, 130, rgb(0xE9D2AB));
    b.tree(330, 560, 260, 0x4A8B55);
    b.banner(930, 250, 480, 80);
    b.ground(740, 0xB98F5D);
    for (int i = 0; i < 3; ++i) {
        const double x = 250 + i * 330;
        b.box(x - 100, 780, 200, 90, rgb(0x5B3A26), 10);
        b.shape({{x - 30, 860}, {x, 800}, {x + 34, 860}}, rgb(0xF2A13C));
        b.oval(x, 775, 130, 34, rgb(0x46464A));
        b.oval(x, 765, 112, 24, rgb(i == 1 ? 0xE6C98A : 0x8DB058));
        b.curve({x - 20, 730}, {x + 30, 690}, {x - 10, 640}, 9, QColor(255, 255, 255, 120));
        b.curve({x + 30, 735}, {x + 70, 690}, {x + 40, 655}, 7, QColor(255, 255, 255, 100));
    }
    b.person(420, 1010, 430, wearing(0x8A8F97));
    b.person(760, 1020, 430, wearing(0x7A3545, true));
    b.line(820, 760, 900, 780, 12, rgb(0x6B4A2F));
    b.person(1080, 1010, 420, wearing(0x35605A));
    b.box(1170, 800, 400, 30, rgb(0x8A6A45));
    for (int row = 0; row < 2; ++row) {
        for (int i = 0; i < 6; ++i) {
            b.box(1180 + i * 64, 752 - row * 46, 56, 40, rgb(0xFDFBF4), 8);
            b.box(1186 + i * 64, 752 - row * 46, 44, 12, rgb(i % 2 ? 0x8DB058 : 0xE6A23A), 4);
        }
    }
    b.box(1190, 830, 20, 200, rgb(0x6B4A2F));
    b.box(1520, 830, 20, 200, rgb(0x6B4A2F));
    b.person(1380, 1080, 380, wearing(0x2F6690));
}

void orchestra(Brush &b)
{
    b.sky(0x6E4A34, 0xA87848);
    b.shape({{200, 240}, {800, 40}, {1400, 240}}, rgb(0xE0A52C));
    b.shape({{280, 240}, {800, 84}, {1320, 240}}, rgb(0xB2472F));
    b.box(240, 236, 1120, 30, rgb(0xF0C04A));
    for (const double x : {260.0, 560.0, 1000.0, 1300.0}) {
        b.box(x, 266, 56, 480, rgb(0xC8562F));
        b.box(x - 12, 266, 80, 26, rgb(0xF0C04A));
        b.box(x - 12, 720, 80, 30, rgb(0xF0C04A));
    }
    b.box(620, 340, 376, 400, rgb(0x8E3A26));
    b.oval(808, 470, 76, 90, rgb(0xF0C04A));
    b.oval(808, 450, 34, 38, rgb(0xE0A52C));
    b.ground(740, 0x8A4B34);
    b.shape({{0, 1067}, {160, 780}, {1440, 780}, {1600, 1067}}, rgb(0xA8352A));
    for (int i = 0; i < 5; ++i)
        b.line(170 + i * 315, 784, 20 + i * 390, 1067, 5, rgb(0xD98A3A));
    constexpr QRgb shirts[]{0xF4EFE4, 0xF0D05A, 0xF4EFE4, 0xE8C070, 0xF4EFE4};
    for (int i = 0; i < 5; ++i)
        b.seated(230 + i * 285, 860, 240, wearing(shirts[i]));
    b.shape({{120, 880}, {360, 880}, {330, 950}, {150, 950}}, rgb(0x6B3A28));
    for (int i = 0; i < 10; ++i)
        b.box(132 + i * 22, 866, 17, 20, rgb(0xD8A95E));
    b.curve({420, 930}, {520, 990}, {620, 930}, 30, rgb(0x6B3A28));
    for (int i = 0; i < 7; ++i)
        b.oval(430 + i * 30, 918 + (3 - std::abs(i - 3)) * 9, 17, 11, rgb(0xE3B23C));
    for (const double x : {760.0, 850.0}) {
        b.box(x - 46, 850, 84, 130, rgb(0x7A3A26), 26);
        b.oval(x - 4, 856, 42, 18, rgb(0xF1E2C0));
    }
    b.shape({{980, 890}, {1210, 890}, {1180, 955}, {1010, 955}}, rgb(0x6B3A28));
    for (int i = 0; i < 9; ++i)
        b.box(990 + i * 24, 876, 19, 20, rgb(0xB9C2C4));
    b.oval(1420, 900, 76, 76, rgb(0xE3B23C));
    b.oval(1420, 900, 26, 26, rgb(0xC4902A));
}

void reading(Brush &b)
{
    b.sky(0xE9E0CC, 0xF3EBD8);
    b.box(90, 130, 460, 420, rgb(0x6B4A2F));
    constexpr QRgb covers[]{0xC74136, 0x2F6690, 0xE3B23C, 0x4E8A5A, 0x8A4A74, 0xD97B3A, 0x466A7A};
    Dice dice(61);
    for (int shelf = 0; shelf < 3; ++shelf) {
        b.box(110, 150 + shelf * 132, 420, 118, rgb(0x54402C));
        for (double x = 118; x < 505;) {
            const double w = dice.between(16, 32), h = dice.between(76, 108);
            b.box(x, 268 + shelf * 132 - h, w, h, rgb(covers[dice.below(7)]), 2);
            x += w + 3;
        }
    }
    b.box(660, 100, 640, 330, rgb(0x35584A));
    b.box(650, 90, 660, 14, rgb(0x8A6A45));
    b.box(650, 426, 660, 16, rgb(0x8A6A45));
    for (int i = 0; i < 3; ++i)
        b.line(
            710, 180 + i * 80, 1100 + (i % 2) * 130, 180 + i * 80, 8, QColor(244, 239, 228, 190));
    b.flag(1390, 120, 170);
    b.ground(700, 0xC7A878);
    b.person(1420, 900, 430, wearing(0x6E3A74));
    b.line(1370, 620, 1280, 520, 24, rgb(0x6E3A74));
    for (int row = 0; row < 2; ++row) {
        for (int i = 0; i < 4; ++i) {
            const double x = 230 + i * 330 - row * 90, y = 830 + row * 190;
            b.seated(x - 60, y, 150 + row * 30, wearing(0xF7F5EE));
            b.seated(x + 70, y, 150 + row * 30, wearing(i % 2 ? 0xF3D9DE : 0xF7F5EE));
            b.box(x - 140, y - 14, 290, 24, rgb(0x9A6B3F));
            b.box(x - 120, y + 10, 16, 120, rgb(0x7A5230));
            b.box(x + 110, y + 10, 16, 120, rgb(0x7A5230));
            b.box(x - 96, y - 26, 66, 14, rgb(0xFDFBF4), 3);
            b.box(x + 34, y - 26, 66, 14, rgb(0xFDFBF4), 3);
        }
    }
}

} // namespace

QList<Scene> indoorScenes()
{
    return {{"conference", conference, {0.5, 0.5}}, {"clinic", clinic, {0.5, 0.66}},
        {"lanterns", lanterns, {0.48, 0.7}}, {"kitchen", kitchen, {0.46, 0.72}},
        {"orchestra", orchestra, {0.5, 0.74}}, {"reading", reading, {0.55, 0.62}}};
}

} // namespace toasoan::scene
