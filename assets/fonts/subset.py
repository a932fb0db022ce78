#!/usr/bin/env python3
"""Cuts the page's fonts out of the full families: text in two weights, and icons.

The results are committed, so a build does not run this. To renew them: install the two font packages
and fontTools named in README.md, then `/usr/bin/python3 assets/fonts/subset.py`. Everything written
depends on the input alone, so running it again changes no byte.
"""

import os
from pathlib import Path

os.environ["SOURCE_DATE_EPOCH"] = "0"

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
INTER = Path("/usr/share/fonts/opentype/inter")
ICONS = Path("/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf")

# Letters beyond Latin-1 in most languages of Europe; others are drawn by the browser, as all other scripts are.
LETTERS = [ord(letter) for letter in "ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŖŗŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț"]

# Characters that must be drawn; U+202F is the thousands space of French.
TEXT = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *LETTERS,
    0x2C6, 0x2DA, 0x2DC,
    *range(0x2000, 0x2010),
    0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
    0x2020, 0x2021, 0x2022, 0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x203C, 0x2044,
    0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
    0x20A6, 0x20A9, 0x20AA, 0x20AB, 0x20AC, 0x20B1, 0x20B4, 0x20B9, 0x20BA, 0x20BD,
    0x2116, 0x2122,
    *range(0x2190, 0x219A),
    0x2206, 0x2211, 0x2212, 0x2215, 0x221A, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25A0, 0x25A1, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CB, 0x25CF,
    0x2713, 0x2717,
    0xFEFF,
]
# Spaces and joiners a face may lack: drawn as nothing, as wide as this part of an em.
SPACES = {0x202F: 1 / 5, 0x2007: 5 / 8, 0x2008: 1 / 4, 0x2009: 1 / 5, 0x200A: 1 / 10,
          **dict.fromkeys([0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2066, 0x2067, 0x2068,
                           0x2069, 0xFEFF], 0.0)}

# Names in Material Icons; where several stand on a line, the first that the face has is taken.
ICON_NAMES = """
home
storefront
fact_check
explore
tune
apps
view_week
shield
show_chart
description
undo
redo
search
dark_mode brightness_2 nights_stay
light_mode wb_sunny
expand_more
expand_less
chevron_left
chevron_right
arrow_forward
arrow_back
file_download get_app
file_upload
upload_file note_add
check
check_circle
close
add
delete_outline
edit
more_vert
help_outline
info_outline info
error_outline
warning
warning_amber
lock
lightbulb_outline lightbulb
forum question_answer
bolt
replay
store
shopping_bag local_mall
cloud_queue
smartphone
place
people_outline
menu
link
content_copy
save
sync
auto_fix_high
person
school
record_voice_over
language translate
label_outline
history
bar_chart
folder_open
list
table_chart
""".split("\n")


def options():
    chosen = subset.Options()
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.layout_features = []
    chosen.drop_tables += ["GPOS", "GSUB", "GDEF", "gasp", "DSIG"]
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    chosen.notdef_outline = True
    chosen.glyph_names = False
    chosen.recalc_timestamp = False
    return chosen


def cut(font, characters, target):
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")


def single_substitutions(font, feature):
    table = font["GSUB"].table
    pairs = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                pairs.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return pairs


def draw_tabular_digits(font):
    """Digits of one width become the digits: the interface knows no font features."""
    tabular = single_substitutions(font, "tnum")
    digits = {digit: tabular[font.getBestCmap()[digit]] for digit in range(0x30, 0x3A)}
    for table in font["cmap"].tables:
        table.cmap.update(digits)
    # In the semibold face one of them is a thousandth of an em narrower.
    width = max(font["hmtx"][glyph][0] for glyph in digits.values())
    for glyph in digits.values():
        font["hmtx"][glyph] = (width, font["hmtx"][glyph][1])


def map_missing_spaces(font):
    """Points an absent space at the present one whose width is nearest."""
    present = font.getBestCmap()
    em = font["head"].unitsPerEm
    empty = [present[c] for c in (0x20, 0xA0, *range(0x2000, 0x200C)) if c in present]
    for space, share in SPACES.items():
        if space in present:
            continue
        stand_in = min(empty, key=lambda glyph: abs(font["hmtx"][glyph][0] - share * em))
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[space] = stand_in


def cut_text(source, target):
    font = TTFont(INTER / source, recalcTimestamp=False)
    draw_tabular_digits(font)
    map_missing_spaces(font)
    present = font.getBestCmap()
    missing = [f"U+{c:04X}" for c in TEXT if c not in present]
    print("not in the face:", " ".join(missing))
    cut(font, [c for c in TEXT if c in present], HERE / target)


def icon_codepoints(font):
    """Name to codepoint, from the ligatures by which the face is used on web pages."""
    characters = font.getBestCmap()
    letter = {}
    codepoint = {}
    for code, glyph in characters.items():
        if code < 0x80:
            letter[glyph] = chr(code)
        else:
            codepoint.setdefault(glyph, code)
    names = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            part = getattr(part, "ExtSubTable", part)
            for first, ligatures in getattr(part, "ligatures", {}).items():
                for ligature in ligatures:
                    glyphs = [first, *ligature.Component]
                    if all(g in letter for g in glyphs) and ligature.LigGlyph in codepoint:
                        names["".join(letter[g] for g in glyphs)] = codepoint[ligature.LigGlyph]
    return names


def cut_icons(target, listing):
    font = TTFont(ICONS, recalcTimestamp=False)
    known = icon_codepoints(font)
    chosen = {}
    for line in ICON_NAMES:
        candidates = line.split()
        if not candidates:
            continue
        name = next((c for c in candidates if c in known), None)
        if name is None:
            print("no icon:", line)
        else:
            chosen[name] = known[name]
    cut(font, chosen.values(), HERE / target)
    lines = [f"{name} {code:04X}\n" for name, code in sorted(chosen.items())]
    (HERE / listing).write_text("".join(lines), encoding="utf-8")
    print(f"{listing}: {len(chosen)} icons")


cut_text("Inter-Regular.otf", "inter_regular.otf")
cut_text("Inter-SemiBold.otf", "inter_semibold.otf")
cut_icons("icons.ttf", "icons.txt")
