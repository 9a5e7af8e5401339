"""Small fonts, made for a test: each character is a box of one width."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from site_builder.model.fonts import Face, FontFile

LATIN = "".join(map(chr, range(0x21, 0x7F))) + "’“”—…"
OFL = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
_EM = 1000


def make_font(
    characters: str,
    family: str = "Boxes",
    weight: int = 400,
    *,
    is_slanted: bool = False,
    weights: tuple[int, int] | None = None,
    ranges: frozenset[int] = frozenset(),
    licence: str = OFL,
    embedding: int = 0,
) -> TTFont:
    """A TrueType font with a box for each character; with `weights`, one with an axis of weight.
    `embedding` is its fsType.

    The same font always has the same bytes: it does not say when it was made."""
    glyphs_of = {c: f"u{ord(c):05X}" for c in dict.fromkeys(characters + " ")}
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *glyphs_of.values()])
    builder.setupCharacterMap({ord(c): name for c, name in glyphs_of.items()})
    box, empty = _box(), TTGlyphPen(None).glyph()
    glyphs = {name: empty if c == " " else box for c, name in glyphs_of.items()}
    builder.setupGlyf({".notdef": box, **glyphs})
    builder.setupHorizontalMetrics(dict.fromkeys([".notdef", *glyphs_of.values()], (_EM, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    names = {"familyName": family, "styleName": "Regular", "licenseDescription": licence}
    builder.setupNameTable({key: words for key, words in names.items() if words})
    builder.setupOS2(
        usWeightClass=weight, usWidthClass=5, fsSelection=int(is_slanted), fsType=embedding
    )
    builder.font["OS/2"].setUnicodeRanges(set(ranges))
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.setupPost(italicAngle=-12 if is_slanted else 0)
    if weights:
        builder.setupFvar([("wght", weights[0], weight, weights[1], "Weight")], [])
    return builder.font


def _box() -> object:
    pen = TTGlyphPen(None)
    corners = [(100, 0), (100, 700), (900, 700), (900, 0)]
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def save_font(path: Path, *fonts: TTFont) -> FontFile:
    """Write a font, or a collection of several, and say what file it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if len(fonts) == 1:
        fonts[0].save(path)
    else:
        collection = TTCollection()
        collection.fonts = list(fonts)
        collection.save(path)
    known = path.stat()
    times = known.st_mtime_ns, known.st_ctime_ns
    return FontFile(str(path), known.st_size, *times, known.st_ino)


def make_face(path: Path, characters: str) -> Face:
    """The face of a font that is written to `path`."""
    return Face(save_font(path, make_font(characters)), 0, "Boxes", 400)
