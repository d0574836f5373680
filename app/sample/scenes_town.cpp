// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"

namespace toasoan::scene {

namespace {

Look wearing(QRgb shirt, bool hat = false)
{
    Look look;
    look.shirt = rgb(shirt);
    look.hat = hat;
    return look;
}

void school(Brush &b)
{
    b.sky(0xA8D4E6, 0xF1EEDC, 560);
    b.clouds(201, 5, 50, 200, QColor(255, 255, 255, 150));
    b.hills(600, 16, 1.6, 0x8DB58B);
    b.ground(640, 0xDCC69A);
    b.box(330, 300, 940, 350, rgb(0xF0D28A));
    b.box(330, 470, 940, 14, rgb(0xD3AE62));
    b.shape({{290, 310}, {380, 220}, {1220, 220}, {1310, 310}}, rgb(0xB2472F));
    for (int floor = 0; floor < 2; ++floor) {
        for (int i = 0; i < 8; ++i) {
            const double x = 370 + i * 112, y = 345 + floor * 160;
            if (floor == 1 && (i == 3 || i == 4)) {
                b.box(x, y - 10, 84, 155, rgb(0x6B4A2F));
                continue;
            }
            b.box(x, y, 74, 92, rgb(0x5E8FA3));
            b.line(x + 37, y, x + 37, y + 92, 5, rgb(0xF4ECD8));
            b.line(x, y + 46, x + 74, y + 46, 5, rgb(0xF4ECD8));
        }
    }
    b.line(800, 230, 800, 70, 9, rgb(0x8F8A80));
    b.p.save();
    b.p.translate(806, 76);
    b.p.rotate(0);
    b.flag(0, 0, 96);
    b.p.restore();
    b.tree(150, 760, 440, 0x4A8B55);
    b.tree(1450, 770, 470, 0x3F7F4C);
    b.tree(1330, 700, 240, 0xC8573D);
    Dice dice(20);
    for (int row = 0; row < 3; ++row) {
        for (int i = 0; i < 13; ++i) {
            const double x = 220 + i * 98 + (row % 2) * 44 + dice.between(-8, 8);
            b.person(x, 800 + row * 110, 165 + row * 26,
                wearing(dice.below(5) == 0 ? 0xF3D9DE : 0xF7F5EE));
            b.shape(
                {{x - 4, 690 + row * 92.0}, {x + 18, 704 + row * 92.0}, {x - 4, 716 + row * 92.0}},
                rgb(0xC8382C));
        }
    }
    b.person(110, 1010, 300, wearing(0x6E3A74));
    b.person(1500, 1010, 310, wearing(0x2F6690));
}

void coffee(Brush &b)
{
    b.sky(0xEADFC8, 0xF2E6CE);
    b.box(0, 0, width, 760, rgb(0xEBDDC2));
    b.box(120, 260, 560, 470, rgb(0x8FB3A8));
    b.box(130, 270, 540, 300, rgb(0xBFE0E2));
    b.hills(520, 16, 0.4, 0x88AE8C, 600);
    b.box(0, 600, 120, 160, rgb(0xEBDDC2));
    b.box(120, 565, 560, 165, rgb(0x7FA39A));
    b.line(400, 260, 400, 730, 16, rgb(0x6B4A2F));
    b.line(120, 480, 680, 480, 14, rgb(0x6B4A2F));
    b.box(680, 0, 920, 760, rgb(0xEBDDC2));
    b.box(0, 0, width, 90, rgb(0x6B4A2F));
    b.awning(0, 90, width, 120, 0xB24A3C, 0xF3EEE2, 12);
    Dice dice(31);
    constexpr QRgb jars[]{0xC74136, 0xE3B23C, 0x4E8A5A, 0x2F6690, 0xD97B3A};
    for (int shelf = 0; shelf < 3; ++shelf) {
        const double y = 340 + shelf * 130;
        for (int i = 0; i < 11; ++i) {
            const double h = dice.between(54, 84);
            b.box(880 + i * 54, y - h, 36, h, rgb(jars[dice.below(5)]), 6);
            b.box(886 + i * 54, y - h - 8, 24, 10, rgb(0xF4EFE4));
        }
        b.box(850, y, 640, 18, rgb(0x6B4A2F));
    }
    b.ground(740, 0xA97B4B);
    for (int i = 0; i < 9; ++i)
        b.line(-60 + i * 220, 1067, 200 + i * 150, 742, 4, rgb(0x96693C));
    b.person(240, 940, 400, wearing(0x2F5C8F));
    b.person(960, 930, 380, wearing(0x8C4A5E));
    b.person(1330, 950, 420, wearing(0x4E7A4A));
    b.box(590, 860, 30, 190, rgb(0x4B3325));
    b.oval(605, 860, 300, 60, rgb(0x5B3A26));
    b.oval(605, 850, 300, 56, rgb(0x7A4F33));
    for (const double x : {460.0, 610.0, 740.0}) {
        b.box(x - 30, 800, 60, 44, rgb(0xFDFBF4), 12);
        b.oval(x, 804, 28, 9, rgb(0x3E2A1C));
        b.curve({x - 8, 786}, {x + 12, 766}, {x - 4, 742}, 4, QColor(255, 255, 255, 170));
    }
    b.box(1080, 830, 130, 16, rgb(0x2A2422), 6);
    for (int i = 0; i < 4; ++i) {
        b.box(1090 + i * 30, 790, 22, 42, rgb(i % 2 ? 0x35506B : 0x2A2422), 4);
        b.box(1093 + i * 30, 795, 16, 30, rgb(0x9FD0E0), 2);
    }
    b.box(1060, 846, 180, 24, rgb(0x6B4A2F));
    b.box(1080, 870, 16, 170, rgb(0x4B3325));
    b.box(1204, 870, 16, 170, rgb(0x4B3325));
}

void market(Brush &b)
{
    b.sky(0xF3DDB6, 0xF7EAD0, 420);
    b.box(0, 250, width, 330, rgb(0xCBB58C));
    for (int i = 0; i < 5; ++i)
        b.house(
            40 + i * 330, 580, 260, 330, i % 2 ? 0xE0C79A : 0xD3B7A0, i % 2 ? 0x9A5236 : 0x5A6B73);
    b.ground(560, 0xC7AE80);
    b.bunting(-20, 180, 820, 160, 46, 16, false);
    b.bunting(800, 160, 1640, 180, 46, 16, false);
    constexpr QRgb stripes[]{0xC8483A, 0x2F7A78, 0xD9982F};
    constexpr QRgb fruit[]{0x7BA84A, 0xE07B39, 0xC9463B, 0xE6C24A, 0x8C5A9A, 0x6E9A4C};
    for (int stall = 0; stall < 3; ++stall) {
        const double x = 50 + stall * 520;
        b.box(x + 20, 430, 14, 430, rgb(0x6B4A2F));
        b.box(x + 426, 430, 14, 430, rgb(0x6B4A2F));
        b.person(x + 230, 790, 290, wearing(stall == 1 ? 0x6E3A52 : 0x35605A, true));
        b.awning(x, 390, 460, 110, stripes[stall], 0xF6F0E2, 8);
        b.box(x, 740, 460, 26, rgb(0x8A6A45));
        for (int i = 0; i < 3; ++i)
            b.crate(x + 14 + i * 150, 744, 130, fruit[(stall * 2 + i) % 6], quint32(stall * 3 + i));
        b.box(x + 10, 766, 440, 110, rgb(0xA98455));
    }
    b.person(250, 1040, 340, wearing(0xB84A3A));
    b.person(760, 1050, 350, wearing(0x2F5C8F, true));
    b.person(1010, 1045, 340, wearing(0xE9E2D2));
    b.person(1400, 1050, 350, wearing(0x8C3F6A, true));
    b.box(1060, 860, 70, 80, rgb(0xD8B96F), 10);
    b.curve({1066, 866}, {1095, 800}, {1124, 866}, 6, rgb(0xA98455));
    b.motorbike(430, 1050, 250, wearing(0x3F7350));
}

void festival(Brush &b)
{
    b.sky(0x14213D, 0x3A4A6B, 620);
    b.stars(211, 90, 420);
    b.oval(1290, 170, 74, 74, rgb(0xFBEFC9));
    b.oval(1260, 155, 66, 66, rgb(0x1E2C4B));
    b.hills(600, 26, 1.1, 0x1B2740);
    b.ground(640, 0x20324F);
    b.bunting(-40, 150, 820, 170, 90, 11, true);
    b.bunting(780, 170, 1660, 120, 90, 11, true);
    b.ripples(212, 60, 660, 900, QColor(240, 190, 100, 110));
    b.shape({{520, 640}, {640, 540}, {960, 540}, {1080, 640}}, rgb(0x2C3550));
    b.box(600, 560, 400, 80, rgb(0x4A3B3A));
    for (int i = 0; i < 5; ++i)
        b.box(628 + i * 76, 575, 44, 50, rgb(0xF6C667));
    Dice dice(21);
    for (int i = 0; i < 46; ++i) {
        const double y = dice.between(690, 900), x = dice.between(20, 1580);
        const double r = 7 + (y - 690) / 14;
        QColor halo(246, 198, 103, 60);
        b.oval(x, y, r * 2.1, r * 1.5, halo);
        b.oval(x, y + r * 0.55, r * 1.2, r * 0.4, rgb(i % 3 ? 0xD9577A : 0x63A36A));
        b.oval(x, y, r * 0.5, r * 0.75, rgb(0xFFE9A8));
    }
    b.boat(600, 850, 420, 0x2A2030, 0x8A6A45);
    b.seated(740, 845, 120, wearing(0x6E3A52, true));
    b.seated(880, 843, 115, wearing(0x35605A));
    b.boat(600, 850, 420, 0x2A2030, 0x8A6A45);
    b.lantern(1010, 760, 24, 0xF2B84B, true);
    for (int i = 0; i < 22; ++i) {
        Look look = wearing(i % 4 == 0 ? 0x5A3550 : 0x26324A);
        look.skinColour = rgb(0x6B4A3A);
        b.person(20 + i * 76, 1130 + (i % 3) * 22, 280 + (i % 4) * 16, look);
    }
}

void boatYard(Brush &b)
{
    b.sky(0xB9DCE4, 0xF3EAD2, 480);
    b.hills(470, 18, 2.7, 0x8DB58B);
    b.box(0, 470, width, 120, rgb(0x6FA3AE));
    b.ripples(221, 30, 480, 580, QColor(220, 240, 240, 150));
    b.palm(1480, 600, 440, -40);
    b.ground(580, 0xC6A878);
    b.shape({{80, 330}, {700, 210}, {1320, 330}, {1320, 370}, {80, 370}}, rgb(0x8E4B36));
    for (const double x : {140.0, 690.0, 1250.0})
        b.box(x, 360, 22, 400, rgb(0x6B4A2F));
    b.longBoat(150, 720, 1300, 0xD23F34, 0xD23F34, 0);
    for (int i = 0; i < 9; ++i) {
        const double x = 380 + i * 96;
        b.oval(x, 745, 22, 17, rgb(i % 2 ? 0xF0C04A : 0xF4EFE4));
        b.oval(x, 745, 9, 7, rgb(0x2F7A55));
    }
    for (const double x : {380.0, 800.0, 1180.0}) {
        b.line(x - 50, 900, x, 780, 14, rgb(0x6B4A2F));
        b.line(x + 50, 900, x, 780, 14, rgb(0x6B4A2F));
    }
    b.person(470, 960, 350, wearing(0x2F6690));
    b.person(860, 970, 340, wearing(0xE9E2D2));
    b.person(1130, 960, 350, wearing(0x8C3F4D, true));
    b.line(530, 730, 600, 690, 12, rgb(0x5A3A22));
    b.box(596, 676, 30, 22, rgb(0xF0C04A));
    for (int i = 0; i < 5; ++i)
        b.box(130 + i * 46, 960 - (i % 2) * 12, 36, 50, rgb(i % 2 ? 0xC74136 : 0x2F7A55), 6);
    b.ripples(222, 40, 920, 1060, QColor(226, 204, 160, 160));
}

void bridgeWorks(Brush &b)
{
    b.sky(0xC9DDE4, 0xF2E9D6, 520);
    b.clouds(231, 5, 60, 230, QColor(255, 255, 255, 130));
    b.hills(540, 18, 0.2, 0x90AE93);
    b.ground(600, 0x8FA39B);
    b.ripples(232, 60, 620, 1060, QColor(216, 228, 222, 140));
    for (const double x : {260.0, 760.0, 1260.0}) {
        b.box(x, 520, 90, 300, rgb(0xC9C4B8));
        b.box(x + 62, 520, 28, 300, rgb(0xB2AC9E));
        b.box(x - 26, 490, 142, 36, rgb(0xDDD8CC));
    }
    b.box(0, 420, 980, 74, rgb(0xE7E3DA));
    b.box(0, 480, 980, 18, rgb(0x8F8A80));
    for (int i = 0; i < 5; ++i)
        b.line(980, 432 + i * 13, 1050 + (i % 2) * 18, 432 + i * 13, 5, rgb(0x8A5A3A));
    b.line(1130, 480, 1130, 90, 18, rgb(0xE0A52C));
    b.line(1130, 110, 620, 150, 12, rgb(0xE0A52C));
    b.line(1130, 110, 1330, 130, 12, rgb(0xE0A52C));
    b.box(1290, 130, 70, 60, rgb(0x6B6F78));
    b.line(700, 146, 700, 330, 4, ink());
    b.box(560, 330, 280, 46, rgb(0xD2CDC0));
    b.tractor(140, 420, 230, 0xE0A52C);
    Look worker = wearing(0xE2632B);
    worker.cap = true;
    worker.capColour = rgb(0xF0C84A);
    b.person(460, 424, 150, worker);
    b.person(620, 424, 145, worker);
    b.person(860, 424, 155, worker);
    b.boat(420, 900, 560, 0x5B3A26, 0xE3C079);
    b.person(560, 925, 260, wearing(0x2F6690, true));
    b.person(790, 925, 260, worker);
    b.boat(420, 900, 560, 0x5B3A26, 0xE3C079);
    b.reeds(233, 1180, 1610, 1060, 150, 0x5F8A52);
}

} // namespace

QList<Scene> townScenes()
{
    return {{"school", school, {0.5, 0.72}}, {"coffee", coffee, {0.42, 0.72}},
        {"market", market, {0.5, 0.74}}, {"festival", festival, {0.5, 0.72}},
        {"boat-yard", boatYard, {0.5, 0.72}}, {"bridge-works", bridgeWorks, {0.48, 0.45}}};
}

} // namespace toasoan::scene
