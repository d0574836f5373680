// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/brush.h"

namespace toasoan::scene {

namespace {

Look hatted(QRgb shirt)
{
    Look look;
    look.shirt = rgb(shirt);
    look.hat = true;
    return look;
}

Look bare(QRgb shirt)
{
    Look look;
    look.shirt = rgb(shirt);
    return look;
}

void bridge(Brush &b)
{
    b.sky(0xF5D6AC, 0xF9E7CC, 560);
    b.sun(1230, 215, 100, 0xFCE6B4);
    b.clouds(3, 4, 90, 260, QColor(255, 240, 215, 120));
    b.hills(520, 26, 0.6, 0x8FA98C);
    b.hills(585, 14, 2.2, 0x5E8066);
    b.ground(620, 0xB98F5D);
    b.ripples(5, 60, 660, 1050, QColor(236, 200, 140, 150));
    for (const double x : {170.0, 560.0, 950.0, 1340.0}) {
        b.box(x, 560, 66, 190, rgb(0xC9C4B8));
        b.box(x + 46, 560, 20, 190, rgb(0xB2AC9E));
        b.box(x - 18, 535, 102, 30, rgb(0xDDD8CC));
        b.ripples(quint32(x), 4, 752, 775, QColor(120, 85, 50, 120));
    }
    b.motorbike(320, 486, 120, hatted(0x2F6690));
    b.van(700, 490, 220, 0xC74136);
    b.motorbike(1110, 486, 112, bare(0x8A5300));
    b.box(0, 480, width, 62, rgb(0xE7E3DA));
    b.box(0, 530, width, 16, rgb(0x8F8A80));
    for (int x = 20; x < width; x += 132)
        b.box(x, 430, 8, 52, rgb(0x7B756C));
    b.box(0, 430, width, 9, rgb(0x7B756C));
    b.palm(90, 600, 480, -10);
    b.palm(1530, 590, 420, 36);
    b.boat(880, 880, 470, 0x5B3A26, 0xE3C079);
    b.person(1090, 905, 260, hatted(0x6E3A52));
    b.boat(880, 880, 470, 0x5B3A26, 0xE3C079);
    b.line(1010, 985, 1120, 760, 9, rgb(0x4A3322));
    b.boat(220, 800, 220, 0x4B3325, 0xD8B06C);
    b.seated(330, 790, 90, hatted(0x35605A));
}

void flood(Brush &b)
{
    b.sky(0x8F98A6, 0xC3C6C6, 560);
    b.clouds(11, 9, 30, 250, QColor(122, 131, 147, 150));
    b.hills(545, 12, 1.4, 0x7C8B7D);
    b.ground(570, 0x8C7652);
    b.house(150, 590, 300, 230, 0xD9B98E, 0x7A4A32);
    b.house(680, 590, 240, 185, 0xAFBBBE, 0x4C5A5E);
    b.house(1150, 590, 330, 240, 0xD9A882, 0x83392F);
    b.box(0, 578, width, 40, rgb(0x8C7652));
    b.ripples(21, 110, 600, 1050, QColor(190, 168, 122, 130));
    b.palm(70, 690, 470, 40);
    b.tree(1040, 620, 250, 0x4E6B4C);
    b.tree(560, 610, 190, 0x56734F);
    const QRgb orange = 0xE2632B;
    for (int i = 0; i < 4; ++i) {
        const bool middle = i == 1 || i == 2;
        const Look look = middle ? hatted(i == 1 ? 0x6B6F78 : 0x3E6B4C) : bare(orange);
        b.person(610 + i * 120, 880, middle ? 220 : 250, look);
    }
    b.shape({{500, 830}, {1090, 830}, {1020, 950}, {570, 950}}, rgb(0x2F5C8F));
    b.box(496, 822, 598, 16, rgb(0xE9EDF0));
    b.line(1060, 960, 1180, 760, 9, rgb(0x4A3322));
    b.box(1290, 700, 120, 20, rgb(0x6B5236));
    b.crate(1300, 705, 90, 0x6E9A4C, 4);
    b.ripples(22, 16, 930, 1050, QColor(214, 194, 150, 160));
}

void boatRace(Brush &b)
{
    b.sky(0x86C2DE, 0xD5EAF0, 330);
    b.clouds(31, 6, 40, 180, QColor(255, 255, 255, 120));
    b.hills(330, 36, 0.2, 0x4E8060);
    for (const double x : {60.0, 150.0, 1290.0, 1440.0})
        b.palm(x, 400, 330, x < 500 ? 20 : -24);
    b.ground(400, 0x4088A3);
    Dice dice(7);
    constexpr QRgb crowd[]{0xE9E2D2, 0xD9473F, 0xF0C04A, 0x2F6690, 0x6FA36A, 0xB65A7B};
    for (int i = 0; i < 90; ++i) {
        const double x = 320 + i * 10.2, y = 398 + dice.between(-8, 6);
        b.box(x - 7, y - 20, 14, 30, rgb(crowd[dice.below(6)]), 6);
        b.oval(x, y - 26, 6, 6.5, rgb(0x7A4A30));
    }
    b.bunting(300, 330, 760, 330, 22, 12, false);
    b.bunting(760, 330, 1250, 330, 22, 13, false);
    b.ripples(32, 90, 430, 1050, QColor(160, 206, 222, 140));
    b.longBoat(250, 560, 1060, 0xD23F34, 0xF4EFE4, 14);
    b.longBoat(140, 760, 1180, 0xE0A52C, 0xF0D05A, 14);
    b.longBoat(330, 985, 1300, 0x2F7A55, 0xE9F1EA, 14);
}

void floatingMarket(Brush &b)
{
    b.sky(0xBFE0E6, 0xF2EAD6, 420);
    b.hills(430, 20, 1.0, 0x7FA98D);
    b.ground(450, 0x7FA8A2);
    b.house(90, 500, 270, 210, 0xE3C99C, 0x9A5236, 50);
    b.house(470, 490, 240, 180, 0xB9CCCF, 0x5A6B73, 44);
    b.house(1150, 505, 320, 240, 0xE6B48C, 0xA2463A, 54);
    b.ripples(41, 80, 480, 1050, QColor(214, 232, 226, 150));
    b.boat(90, 655, 430, 0x5B3A26, 0xD9B57A);
    b.crate(180, 655, 110, 0xE6A23A, 1);
    b.crate(300, 662, 110, 0xC9463B, 2);
    b.person(130, 680, 220, hatted(0x8C3F4D));
    b.boat(90, 655, 430, 0x5B3A26, 0xD9B57A);
    b.line(455, 620, 455, 330, 8, rgb(0x6B4A2F));
    for (int i = 0; i < 4; ++i)
        b.oval(455 + (i % 2 ? 20 : -20), 350 + i * 32, 19, 24, rgb(i % 2 ? 0xE6A23A : 0x8DB04C));
    b.boat(760, 730, 600, 0x4B3325, 0xE3C079);
    for (int i = 0; i < 3; ++i)
        b.crate(890 + i * 125, 735, 120, i == 1 ? 0xE07B39 : 0x7BA84A, quint32(i + 7));
    b.person(1260, 760, 250, hatted(0x27707A));
    b.person(850, 760, 235, bare(0x3E5E8C));
    b.boat(760, 730, 600, 0x4B3325, 0xE3C079);
    b.boat(330, 950, 640, 0x5E3E2A, 0xE3C079);
    b.person(480, 985, 290, hatted(0x35558A));
    b.person(790, 985, 280, bare(0xA45A34));
    b.crate(560, 950, 150, 0xD9C04A, 11);
    b.boat(330, 950, 640, 0x5E3E2A, 0xE3C079);
    b.boat(1240, 980, 420, 0x4B3325, 0xD9B57A);
    b.person(1400, 1000, 250, hatted(0x6E3A52));
    b.boat(1240, 980, 420, 0x4B3325, 0xD9B57A);
}

void mangrove(Brush &b)
{
    b.sky(0xA9D3DC, 0xF4EBD3, 470);
    b.sun(360, 250, 74, 0xFFEBB8);
    b.clouds(51, 5, 80, 240, QColor(255, 255, 255, 130));
    b.box(0, 440, width, 90, rgb(0x6FA7B3));
    b.ripples(52, 30, 450, 525, QColor(220, 240, 240, 150));
    for (int i = 0; i < 9; ++i)
        b.tree(60 + i * 185, 545, 150 + (i * 37) % 60, i % 2 ? 0x3F7350 : 0x4A8058, 0x54402C);
    b.ground(530, 0x9A8462);
    b.ripples(53, 60, 560, 1060, QColor(122, 104, 76, 130));
    b.ripples(54, 40, 560, 1060, QColor(190, 205, 200, 120));
    Dice dice(5);
    for (int row = 0; row < 6; ++row) {
        for (int i = 0; i < 13; ++i) {
            const double x = 60 + i * 125 + (row % 2) * 60, y = 600 + row * 78;
            const double h = 44 + row * 8 + dice.between(0, 16);
            b.line(x, y, x, y - h, 5, rgb(0x5B4A30));
            b.oval(x - 10, y - h, 13, 8, rgb(0x5C9A5A));
            b.oval(x + 11, y - h - 8, 13, 8, rgb(0x6CAA62));
            b.oval(x, y - h - 18, 10, 9, rgb(0x76B368));
        }
    }
    Look one = hatted(0xB84A3A), two = hatted(0x2F6690), three = bare(0x3F7350);
    one.lean = 16;
    two.lean = -14;
    b.person(480, 830, 300, one);
    b.person(780, 900, 330, two);
    b.person(1180, 830, 320, three);
    b.line(1240, 640, 1290, 860, 10, rgb(0x6B4A2F));
    b.box(900, 880, 130, 60, rgb(0xC7A56A), 8);
    for (int i = 0; i < 6; ++i)
        b.line(915 + i * 20, 882, 908 + i * 23, 800, 6, rgb(0x5C9A5A));
}

void libraryBoat(Brush &b)
{
    b.sky(0xBFE3EA, 0xF6EFDD, 470);
    b.hills(470, 22, 2.0, 0x86B08F);
    b.ground(500, 0x6D9FA0);
    b.palm(120, 560, 430, 30);
    b.palm(1490, 540, 400, -30);
    b.house(1060, 540, 280, 210, 0xE8CF9E, 0x8E4B36, 46);
    b.ripples(61, 80, 540, 1050, QColor(200, 226, 222, 150));
    b.boat(230, 760, 1020, 0x7A4A2E, 0xE9C98A, 0.16);
    b.box(430, 540, 620, 190, rgb(0xF0E2C2));
    b.shape({{390, 545}, {480, 470}, {1010, 470}, {1100, 545}}, rgb(0x2F6C73));
    constexpr QRgb covers[]{0xC74136, 0x2F6690, 0xE3B23C, 0x4E8A5A, 0x8A4A74, 0xD97B3A, 0x466A7A};
    Dice dice(8);
    for (int shelf = 0; shelf < 2; ++shelf) {
        double x = 460;
        while (x < 1010) {
            const double w = dice.between(14, 26), h = dice.between(50, 66);
            b.box(x, 622 + shelf * 88 - h, w, h, rgb(covers[dice.below(7)]), 2);
            x += w + 3;
        }
        b.box(446, 622 + shelf * 88, 588, 10, rgb(0x6B4A2F));
    }
    b.person(330, 790, 260, hatted(0x8C3F4D));
    b.seated(560, 780, 130, bare(0xF4EFE4));
    b.seated(700, 785, 120, bare(0xF0D05A));
    b.seated(850, 780, 130, bare(0xF4EFE4));
    b.box(664, 740, 72, 44, rgb(0xFDFBF4), 4);
    b.line(700, 740, 700, 784, 3, rgb(0xB9B4AA));
    b.boat(230, 760, 1020, 0x7A4A2E, 0xE9C98A, 0.16);
    b.boat(1080, 985, 420, 0x5B3A26, 0xE3C079);
    b.seated(1210, 980, 130, bare(0x3E5E8C));
    b.seated(1330, 975, 130, bare(0xF4EFE4));
    b.boat(1080, 985, 420, 0x5B3A26, 0xE3C079);
}

void ferry(Brush &b)
{
    b.sky(0xF3C48E, 0xFBE6C6, 520);
    b.sun(460, 400, 110, 0xFBD590);
    b.hills(520, 24, 3.1, 0xA98E7A);
    b.hills(555, 14, 0.4, 0x7D7160);
    b.ground(580, 0xC0905F);
    b.ripples(71, 90, 600, 1050, QColor(250, 214, 150, 150));
    b.palm(1480, 640, 460, -50, rgb(0x4A4A3C));
    b.palm(1380, 640, 380, 24, rgb(0x4A4A3C));
    b.box(330, 640, 12, 150, rgb(0x6B4A2F));
    b.shape({{200, 780}, {1300, 780}, {1230, 900}, {280, 900}}, rgb(0x39566B));
    b.box(190, 768, 1120, 20, rgb(0xE9E3D4));
    b.box(300, 560, 500, 18, rgb(0x2F6C73));
    b.box(320, 575, 10, 195, rgb(0x8F8A80));
    b.box(770, 575, 10, 195, rgb(0x8F8A80));
    b.motorbike(900, 772, 170, hatted(0x8C3F4D));
    b.motorbike(1090, 772, 170, bare(0x3F7350));
    constexpr QRgb shirts[]{0x2F6690, 0xB84A3A, 0xE9E2D2, 0x4E8A5A, 0x6E3A52};
    for (int i = 0; i < 5; ++i)
        b.person(
            380 + i * 92, 772, 175 + (i % 3) * 14, i % 2 ? hatted(shirts[i]) : bare(shirts[i]));
    b.box(190, 768, 1120, 20, rgb(0xE9E3D4));
    b.ripples(72, 12, 905, 940, QColor(250, 230, 190, 200));
    b.boat(80, 985, 300, 0x4B3325, 0xE3C079);
    b.seated(230, 978, 110, hatted(0x35605A));
}

} // namespace

QList<Scene> waterScenes()
{
    return {{"bridge", bridge, {0.68, 0.62}}, {"flood", flood, {0.5, 0.72}},
        {"boat-race", boatRace, {0.5, 0.6}}, {"floating-market", floatingMarket, {0.62, 0.72}},
        {"mangrove", mangrove, {0.42, 0.7}}, {"library-boat", libraryBoat, {0.45, 0.62}},
        {"ferry", ferry, {0.5, 0.66}}};
}

} // namespace toasoan::scene
