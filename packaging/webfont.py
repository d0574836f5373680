# SPDX-License-Identifier: GPL-3.0-or-later
"""webfont.py FONT WEIGHT OUT.woff2: the letters of a Vietnamese paper, as a web font.

FONT may be a variable font: then its instance of WEIGHT is taken.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LETTERS = (
    list(range(0x20, 0x7F))  # Basic Latin
    + list(range(0xA0, 0x180))  # Latin-1, Latin Extended-A: đ ĩ ũ and the names of Europe
    + [0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0]  # ƒ Ơ ơ Ư ư
    + [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]  # the marks by themselves
    + list(range(0x1EA0, 0x1EFA))  # ạ to ỹ
    + list(range(0x2010, 0x2016))
    + [0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2022, 0x2026, 0x202F]
    + [0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AB, 0x20AC, 0x2116, 0x2122]
    + [0x2190, 0x2192, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265]
)


def main(source, weight, target):
    font = TTFont(source, recalcTimestamp=False)
    if "fvar" in font:
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        axes["wght"] = float(weight)
        font = instancer.instantiateVariableFont(font, axes)
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features += ["tnum", "lnum"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # the licence stays with the font
    maker = subset.Subsetter(options)
    maker.populate(unicodes=LETTERS)
    maker.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
