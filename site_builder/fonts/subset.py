"""The part of a face that a text needs, as a WOFF2 file: the same bytes in every process."""

import io
from typing import Any, NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from site_builder.fonts.choose import is_drawn
from site_builder.fonts.faces import check_cmap
from site_builder.fonts.time_limit import time_limit
from site_builder.languages.script import uses_han
from site_builder.languages.unicode import normalize
from site_builder.model.fonts import Face

FEATURES = (
    *("ccmp", "rlig", "liga", "clig", "calt", "rclt", "rvrn", "locl", "mark", "mkmk", "kern"),
    *("halt", "chws", "palt", "fwid", "vert", "vrt2", "vhal", "vchw"),
    *("lnum", "tnum", "pnum", "isol", "init", "medi", "fina", "curs"),
)
"""The features that pages use, as far as a font has them (OpenType 1.9.1, "Feature tags"): the
first row shapes words; the second has punctuation share its room, and lines run downwards."""
_KEPT_NAMES = [0, 13, 14]
"""Copyright and licence. The font's own name may be reserved for what is unchanged (OFL 1.1 §3)."""
_PATIENCE = 120.0
"""Seconds; the largest fonts take five for a thousand characters."""
_LANGUAGE_SYSTEMS = {"SC": "ZHS ", "TC": "ZHT ", "HK": "ZHH ", "JP": "JAN ", "KR": "KOR "}
"""Of East Asian fonts, by `region_of`: with those of other regions, half the glyphs would be forms
that no page of the language shows."""


class Subset(NamedTuple):
    """The bytes of a subset, and the characters that the face has no glyph for, in order."""

    data: bytes
    missing: str


def subset(
    data: bytes, face: Face, characters: str, tag: str, region: str, added: str = ""
) -> Subset:
    """The subset of a face for characters of a language (BCP 47) and its region; those `added` are
    in it as far as the face has them.

    `data` are the bytes of its file. What is in `BROKEN`, if these are damaged, or made to take for
    ever.
    """
    with (
        time_limit(_PATIENCE),
        TTFont(io.BytesIO(data), lazy=True, fontNumber=face.index, recalcTimestamp=False) as font,
    ):
        check_cmap(font.reader["cmap"])
        _fix_axes(font, face)
        glyphs = font.getBestCmap() or {}
        codes, missing = _wanted(glyphs, characters)
        codes += [code for code in map(ord, added) if code in glyphs]
        subsetter = Subsetter(_options(font, region if uses_han(tag) else ""))
        subsetter.populate(unicodes=codes)
        subsetter.subset(font)
        font.flavor = "woff2"
        packed = io.BytesIO()
        font.save(packed, reorderTables=False)
    return Subset(packed.getvalue(), missing)


def _fix_axes(font: Any, face: Face) -> None:
    if "fvar" in font:
        axes = [axis.axisTag for axis in font["fvar"].axes]
        instantiateVariableFont(font, dict(zip(axes, face.axes, strict=True)), inplace=True)


def _options(font: Any, region: str) -> Options:
    options = Options()
    options.layout_features = list(FEATURES)
    options.layout_scripts = _scripts(font, region)
    options.name_IDs = list(_KEPT_NAMES)
    options.name_languages = ["*"]
    options.hinting = False  # screens are fine enough, and hints are a fifth of the bytes
    options.notdef_outline = False
    options.recalc_timestamp = False
    options.ignore_missing_unicodes = True
    options.drop_tables += ["DSIG", "FFTM", "PfEd"]
    return options


def _scripts(font: Any, region: str) -> list[str]:
    """The scripts and language systems to keep, as fontTools names them."""
    if not region:
        return ["*"]
    tables = (font[name].table for name in ("GSUB", "GPOS") if name in font)
    records = (table.ScriptList.ScriptRecord for table in tables if table.ScriptList)
    scripts = sorted({record.ScriptTag for each in records for record in each})
    return [f"{tag}.{system}" for tag in scripts for system in ("dflt", _LANGUAGE_SYSTEMS[region])]


def _wanted(glyphs: dict[int, str], characters: str) -> tuple[list[int], str]:
    """The code points to keep, and the characters without a glyph. A character that only its parts
    have glyphs for is drawn from these."""
    codes: set[int] = set()
    missing = []
    for character in characters:
        parts = normalize("NFD", character)
        if ord(character) in glyphs:
            codes.add(ord(character))
        elif len(parts) > 1 and all(ord(part) in glyphs for part in parts):
            codes |= set(map(ord, parts))
        elif is_drawn(character):
            missing.append(character)
    return sorted(codes), "".join(missing)
