#!/usr/bin/env python3
"""Adds Japanese to a bundled typeface: python3 add-japanese.py LATIN.ttf JAPANESE.ttf OUT.ttf

LATIN is the Noto Sans that was bundled before (its glyphs keep their numbers, so that charts without Japanese stay the same to the
last byte), JAPANESE a static Noto Sans JP of the same weight with TrueType outlines (package @expo-google-fonts/noto-sans-jp
0.4.3 of npm, SIL Open Font License), OUT the typeface with what both have. Added are the characters of Windows code page 932:
JIS X 0201, JIS X 0208 and the further characters of NEC and IBM. The glyph of what is missing becomes a box. Needs fontTools.
"""
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable


def wanted():
    found = set()
    for code in range(0x80, 0x10000):
        if 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF or code < 0xA0:
            continue
        for codec in ("cp932", "shift_jis"):
            try:
                chr(code).encode(codec)
                found.add(code)
            except UnicodeEncodeError:
                pass
    return found | {0x25A1, 0x2248}


def main(latin_file, japanese_file, out_file):
    latin = TTFont(latin_file, recalcTimestamp=False)
    japanese = TTFont(japanese_file)
    assert latin["head"].unitsPerEm == japanese["head"].unitsPerEm == 1000
    have = latin.getBestCmap()
    source = japanese.getBestCmap()
    glyphs, metrics = japanese["glyf"], japanese["hmtx"]
    order = latin.getGlyphOrder()
    added = {}
    names = {}
    for code in sorted(wanted() - set(have)):
        if code not in source:
            print("not in the Japanese typeface: U+%04X %s" % (code, chr(code)))
            continue
        name = source[code]
        if name not in names:
            glyph = glyphs[name]
            assert not glyph.isComposite(), name
            names[name] = "jp%05d" % len(names)
            order.append(names[name])
            latin["glyf"].glyphs[names[name]] = glyph
            latin["hmtx"].metrics[names[name]] = metrics[name]
        added[code] = names[name]
    # the Japanese typeface lacks one character of JIS X 0208: an equals sign with a dot above and one below
    pen = TTGlyphPen(None)
    equals = glyphs[source[0xFF1D]]
    equals.draw(pen, glyphs)
    dot = 130
    for x, y in ((equals.xMin, equals.yMax + 60), (equals.xMax - dot, equals.yMin - 60 - dot)):
        pen.moveTo((x, y))
        for corner in ((x, y + dot), (x + dot, y + dot), (x + dot, y)):
            pen.lineTo(corner)
        pen.closePath()
    order.append("approximately")
    latin["glyf"].glyphs["approximately"] = pen.glyph()
    latin["hmtx"].metrics["approximately"] = metrics[source[0xFF1D]]
    added[0x2252] = "approximately"
    latin.setGlyphOrder(order)
    latin["glyf"].glyphOrder = order
    table = {**have, **added}
    unicode_map = CmapSubtable.newSubtable(4)
    unicode_map.platformID, unicode_map.platEncID, unicode_map.language, unicode_map.cmap = 3, 1, 0, table
    latin["cmap"].tables = [unicode_map]
    box = table[0x25A1]
    latin["glyf"].glyphs[".notdef"] = latin["glyf"].glyphs[box]
    latin["hmtx"].metrics[".notdef"] = latin["hmtx"].metrics[box]
    latin["maxp"].numGlyphs = len(order)
    latin["post"].formatType = 3.0
    latin["OS/2"].recalcUnicodeRanges(latin)
    notice = latin["name"].getDebugName(0) + " Japanese characters: " + japanese["name"].getDebugName(0)
    for record in latin["name"].names:
        if record.nameID == 0:
            record.string = notice
    latin.save(out_file)
    print(out_file, len(order), "glyphs", len(added), "characters added")


main(*sys.argv[1:])
