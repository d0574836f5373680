// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"

namespace toasoan::scene {

namespace {

Look wearing(QRgb shirt, bool hat = false, double lean = 0)
{
    Look look;
    look.shirt = rgb(shirt);
    look.hat = hat;
    look.lean = lean;
    return look;
}

Look officer(QRgb shirt)
{
    Look look;
    look.shirt = rgb(shirt);
    look.cap = true;
    look.capColour = rgb(shirt).darker(120);
    return look;
}

void harvest(Brush &b)
{
    b.sky(0xF7D9A0, 0xFBEBCB, 470);
    b.sun(980, 300, 96, 0xFFEDB9);
    b.hills(470, 22, 0.9, 0x9DB07C);
    for (int i = 0; i < 7; ++i)
        b.palm(90 + i * 240, 500, 170 + (i * 53) % 70, (i % 2 ? 20 : -16), rgb(0x5F7E58));
    b.ground(490, 0xD9B64E);
    for (int row = 0; row < 9; ++row) {
        const double y = 520 + row * row * 7.2;
        b.reeds(quint32(80 + row), -10, 1610, y + 22 + row * 6, 26 + row * 9,
            row % 2 ? 0xCDA63F : 0xDDBC58);
    }
    b.shape(
        {{0, 1067}, {0, 900}, {620, 690}, {1040, 690}, {1600, 1000}, {1600, 1067}}, rgb(0xB9924A));
    b.ripples(84, 40, 720, 1060, QColor(222, 190, 110, 150));
    b.tractor(820, 760, 400, 0xC8382C);
    b.seated(915, 590, 110, wearing(0x2F6690, true));
    b.box(1190, 640, 180, 90, rgb(0xB04A30), 10);
    b.shape({{1190, 730}, {1370, 730}, {1400, 770}, {1160, 770}}, rgb(0x6B3A28));
    b.person(360, 880, 300, wearing(0x6E3A52, true, 10));
    b.person(560, 840, 280, wearing(0x35605A, true, -8));
    for (int i = 0; i < 4; ++i)
        b.box(120 + i * 92, 930 - (i % 2) * 46, 96, 54, rgb(0xE3C887), 20);
    b.box(210, 880, 96, 54, rgb(0xD8B96F), 20);
}

void road(Brush &b)
{
    b.sky(0x9CCFE4, 0xE4F0EC, 460);
    b.clouds(91, 5, 50, 220, QColor(255, 255, 255, 130));
    b.hills(470, 34, 1.8, 0x7FA98D);
    b.ground(480, 0x8DB06C);
    b.shape({{700, 480}, {900, 480}, {1420, 1067}, {180, 1067}}, rgb(0x6C6A6A));
    b.shape({{790, 480}, {810, 480}, {850, 1067}, {750, 1067}}, rgb(0xEBDCB4));
    for (int i = 0; i < 5; ++i) {
        const double t = i / 4.0;
        b.box(640 - 480 * t, 470 + 130 * t, 8 + 12 * t, 90 + 190 * t, rgb(0x8A6A45));
        b.box(955 + 480 * t, 470 + 130 * t, 8 + 12 * t, 90 + 190 * t, rgb(0xE9E3D4));
    }
    b.palm(110, 640, 470, 40);
    b.palm(1490, 650, 500, -44);
    b.van(900, 760, 330, 0xE0A52C);
    b.person(560, 900, 330, officer(0x4C7A4E));
    b.person(420, 960, 350, officer(0x4C7A4E));
    b.line(610, 720, 690, 640, 18, rgb(0x4C7A4E));
    b.box(684, 560, 12, 90, rgb(0xF4EFE4), 4);
    b.oval(690, 552, 30, 30, rgb(0xC8382C));
    b.shape({{200, 1040}, {230, 930}, {260, 1040}}, rgb(0xE2632B));
    b.box(180, 1030, 100, 16, rgb(0xE2632B));
    b.box(217, 975, 27, 16, rgb(0xF4EFE4));
    b.motorbike(1080, 980, 230, wearing(0x8C3F4D));
}

void pumpStation(Brush &b)
{
    b.sky(0xB4D6E2, 0xEFEBD8, 480);
    b.clouds(101, 4, 60, 230, QColor(255, 255, 255, 120));
    b.hills(490, 18, 0.3, 0x90AE83);
    b.ground(520, 0x7FA35E);
    for (int row = 0; row < 5; ++row)
        b.reeds(quint32(110 + row), 900, 1620, 570 + row * 34, 30 + row * 5, 0x86B058);
    b.shape(
        {{0, 1067}, {0, 720}, {700, 640}, {980, 640}, {1600, 900}, {1600, 1067}}, rgb(0x8FA7A0));
    b.ripples(102, 60, 690, 1060, QColor(214, 228, 220, 150));
    b.box(190, 380, 420, 300, rgb(0xE6D6B4));
    b.box(530, 380, 80, 300, rgb(0xD2BF97));
    b.shape({{150, 390}, {230, 300}, {570, 300}, {650, 390}}, rgb(0x3D6E78));
    b.box(250, 460, 110, 110, rgb(0x35506B));
    b.box(430, 490, 90, 190, rgb(0x6B4A2F));
    b.banner(250, 400, 300, 40);
    for (int i = 0; i < 3; ++i) {
        const double y = 600 + i * 34;
        b.box(600, y, 330, 24, rgb(0x5E7686), 10);
        b.oval(935, y + 12, 18, 18, rgb(0x46606F));
        b.curve({940, y + 12}, {1010 + i * 10.0, y + 14}, {1050 + i * 24.0, y + 120}, 18,
            QColor(232, 242, 244, 220));
    }
    b.line(120, 640, 120, 250, 12, rgb(0x6B5236));
    b.line(70, 290, 170, 290, 9, rgb(0x6B5236));
    b.curve({70, 290}, {-40, 330}, {-60, 310}, 3, ink());
    b.curve({170, 290}, {600, 380}, {1600, 250}, 3, ink());
    b.person(760, 860, 320, wearing(0x2F5C8F));
    b.person(960, 880, 310, wearing(0xA45A34, true));
    b.line(820, 690, 890, 640, 15, rgb(0x2F5C8F));
    b.box(180, 800, 200, 90, rgb(0xC8382C), 12);
    b.oval(230, 900, 34, 34, ink());
    b.oval(330, 900, 34, 34, ink());
    b.box(380, 830, 90, 22, rgb(0x46606F));
}

void dike(Brush &b)
{
    b.sky(0x8A93A2, 0xBFC3C2, 430);
    b.clouds(121, 9, 30, 240, QColor(110, 119, 135, 150));
    b.ground(430, 0x8F7B58);
    b.ripples(122, 60, 450, 650, QColor(190, 168, 122, 130));
    b.tree(140, 480, 220, 0x54704F);
    b.tree(1480, 480, 260, 0x4E6B4C);
    b.shape({{0, 1067}, {0, 700}, {1600, 620}, {1600, 1067}}, rgb(0x7C6A45));
    b.shape({{0, 760}, {1600, 690}, {1600, 1067}, {0, 1067}}, rgb(0x6F8A50));
    Dice dice(12);
    for (int row = 0; row < 4; ++row) {
        for (int i = 0; i < 13; ++i) {
            const double x = 40 + i * 122 + (row % 2) * 58;
            const double y = 700 - i * 5.6 - row * 38 + dice.between(-3, 3);
            b.box(x, y, 118, 46, rgb(0xD9C49A).darker(int(dice.between(96, 116))), 20);
        }
    }
    const Look green = officer(0x4C6B45);
    b.person(300, 930, 330, green);
    b.person(520, 950, 330, wearing(0x2F6690, true));
    b.person(740, 940, 325, green);
    b.person(960, 930, 320, wearing(0xA45A34));
    b.person(1180, 920, 330, wearing(0x6E3A52, true));
    b.person(1390, 905, 320, green);
    for (const double x : {410.0, 850.0, 1285.0})
        b.box(x - 54, 745 - (x - 410) * 0.03, 108, 48, rgb(0xE3CFA4), 20);
    b.reeds(123, 0, 1600, 1067, 60, 0x58753F);
}

void seedlings(Brush &b)
{
    b.sky(0xBFE0E0, 0xF4F0DC, 400);
    b.hills(410, 20, 2.4, 0x8DB58B);
    b.ground(430, 0xA5B8A6);
    b.house(1180, 470, 260, 190, 0xE8CF9E, 0x8E4B36);
    b.palm(1500, 480, 280, -20);
    b.palm(90, 470, 300, 20);
    for (int row = 0; row < 10; ++row) {
        const double y = 460 + row * row * 6.2;
        b.line(0, y, width, y, 5 + row * 2, QColor(204, 220, 212, 140));
        for (int i = 0; i < 34 - row * 2; ++i) {
            const double x = (i + 0.5) * width / (34 - row * 2), h = 16 + row * 7;
            for (const double lean : {-0.5, 0.0, 0.5})
                b.line(
                    x, y, x + lean * h, y - h, 3 + row * 0.5, rgb(row % 2 ? 0x5FA04C : 0x6DB055));
        }
    }
    b.person(430, 800, 310, wearing(0x8C3F4D, true, 24));
    b.person(760, 870, 330, wearing(0x2F6690, true, -22));
    b.person(1110, 810, 310, wearing(0x35605A, true, 20));
    for (int i = 0; i < 3; ++i) {
        const double x = 560 + i * 320, y = 940 - (i % 2) * 60;
        for (int k = 0; k < 12; ++k)
            b.line(x + k * 5 - 30, y, x + k * 9 - 52, y - 62, 5, rgb(0x7CC05E));
        b.box(x - 36, y - 24, 72, 14, rgb(0xD8B96F));
    }
}

void returnOfPumps(Brush &b)
{
    b.sky(0xDCE6E4, 0xEDE3CB, 500);
    b.box(0, 0, width, 760, rgb(0xEBDFC4));
    b.box(160, 80, 1280, 560, rgb(0xF4ECD8));
    b.box(120, 40, 1360, 56, rgb(0x8E4B36));
    b.flag(230, 150, 170);
    b.banner(470, 130, 660, 90);
    for (const double x : {300.0, 1130.0}) {
        b.box(x, 330, 170, 200, rgb(0x7FA8B0));
        b.line(x + 85, 330, x + 85, 530, 8, rgb(0xF4ECD8));
    }
    b.box(690, 320, 220, 330, rgb(0x6B4A2F));
    b.ground(640, 0xC9B48C);
    b.ripples(131, 30, 660, 1060, QColor(170, 148, 106, 120));
    const Look green = officer(0x4C7A4E);
    b.person(420, 900, 360, green);
    b.person(640, 890, 350, wearing(0xA45A34));
    b.line(480, 690, 590, 690, 20, skin());
    b.person(960, 900, 360, green);
    b.person(1180, 890, 350, wearing(0x6E3A52, true));
    b.person(1370, 900, 340, wearing(0x2F6690, true));
    for (int i = 0; i < 6; ++i) {
        const double x = 180 + i * 225, y = 990 + (i % 2) * 26;
        b.box(x, y - 86, 130, 62, rgb(i % 2 ? 0x2F5C8F : 0xC8382C), 12);
        b.box(x + 120, y - 68, 46, 24, rgb(0x5E7686), 6);
        b.oval(x + 40, y - 55, 22, 22, rgb(0xE9E3D4));
        b.box(x - 8, y - 26, 150, 14, ink());
    }
}

void orchard(Brush &b)
{
    b.sky(0xC3E2E4, 0xF6EFD9, 480);
    b.hills(470, 18, 1.2, 0x9CBF90);
    b.ground(490, 0x88AE62);
    for (int i = 0; i < 6; ++i)
        b.tree(110 + i * 280, 560, 270, i % 2 ? 0x3F7F4C : 0x4A8B55);
    b.shape({{0, 1067}, {0, 800}, {1600, 760}, {1600, 1067}}, rgb(0x7FA5A0));
    b.shape({{0, 830}, {1600, 790}, {1600, 760}, {0, 800}}, rgb(0x6D5537));
    for (int i = 0; i < 4; ++i) {
        const double x = 130 + i * 420;
        b.tree(x, 790, 470, i % 2 ? 0x35713F : 0x3F7F4A);
        Dice dice(quint32(40 + i));
        for (int k = 0; k < 16; ++k)
            b.oval(x + dice.between(-130, 130), 480 + dice.between(-90, 90), 17, 19, rgb(0xE9A23A));
    }
    b.person(430, 800, 300, wearing(0x8C3F4D, true));
    b.person(980, 790, 310, wearing(0x2F6690));
    b.line(910, 790, 980, 480, 10, rgb(0x8A6A45));
    b.line(960, 790, 1030, 480, 10, rgb(0x8A6A45));
    for (int i = 0; i < 6; ++i)
        b.line(918 + i * 11, 750 - i * 50, 968 + i * 11, 750 - i * 50, 8, rgb(0x8A6A45));
    b.boat(520, 940, 520, 0x5B3A26, 0xE3C079);
    b.crate(640, 945, 130, 0xE9A23A, 3);
    b.crate(790, 950, 130, 0xE07B39, 4);
    b.boat(520, 940, 520, 0x5B3A26, 0xE3C079);
    b.ripples(141, 30, 860, 1050, QColor(200, 226, 222, 140));
}

} // namespace

QList<Scene> landScenes()
{
    return {{"harvest", harvest, {0.6, 0.66}}, {"road", road, {0.5, 0.7}},
        {"pump-station", pumpStation, {0.55, 0.66}}, {"dike", dike, {0.5, 0.72}},
        {"seedlings", seedlings, {0.47, 0.68}}, {"return-of-pumps", returnOfPumps, {0.5, 0.7}},
        {"orchard", orchard, {0.55, 0.68}}};
}

} // namespace toasoan::scene
