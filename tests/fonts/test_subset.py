"""The part of a face that a text needs."""

import io
import struct
from pathlib import Path
from typing import Any

import pytest
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.fonts import subset as module
from site_builder.fonts.faces import BROKEN
from site_builder.fonts.subset import subset
from site_builder.model.fonts import Face, FontFile
from tests.support.fonts import make_font, save_font

HAVE = "abcdefgh国，。"
FEATURES = """
languagesystem DFLT dflt;
languagesystem hani ZHS;
languagesystem hani JAN;
feature halt { pos u03002 <-500 0 -500 0>; } halt;
feature vert { sub u03002 by u0FF0C; } vert;
feature ss01 { sub u00061 by u00062; } ss01;
feature locl {
  script hani;
  language JAN; sub u00061 by u00063;
  language ZHS; sub u00061 by u00064;
} locl;
"""


def face(index: int = 0, axes: tuple[float, ...] = ()) -> Face:
    return Face(FontFile("/Song.ttf", 1, 1), index, "Song", 400, axes)


def data_of(*fonts: TTFont, folder: Path) -> bytes:
    return Path(save_font(folder / "font.ttf", *fonts).path).read_bytes()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return data_of(make_font(HAVE), folder=tmp_path_factory.mktemp("fonts"))


def opened(data: bytes) -> Any:
    return TTFont(io.BytesIO(data))


@given(st.text(HAVE + "xyz\u00e4\u0301 \u200b", min_size=1, max_size=12))
@settings(max_examples=12, deadline=None)
def test_every_character_is_in_the_subset_or_reported(plain: bytes, text: str) -> None:
    made = subset(plain, face(), text, "zh-Hans", "SC")
    there = {chr(code) for code in opened(made.data).getBestCmap()}
    assert {*text} - {*" \u200b"} == (there - {" "}) | {*made.missing}
    assert not there & {*made.missing}


def test_the_same_bytes_each_time_and_no_name(plain: bytes) -> None:
    made = subset(plain, face(), "国a", "zh-Hans", "SC")
    assert made == subset(plain, face(), "a国", "zh-Hans", "SC")
    font = opened(made.data)
    assert made.data[:4] == b"wOF2"
    assert {record.nameID for record in font["name"].names} == {13}
    assert font["head"].modified == opened(plain)["head"].modified


def test_a_character_may_be_drawn_from_its_parts(tmp_path: Path) -> None:
    data = data_of(make_font("a\u0308"), folder=tmp_path)
    made = subset(data, face(), "\u00e4", "de", "KR")
    assert made.missing == ""
    assert {0x61, 0x308} <= opened(made.data).getBestCmap().keys()


def test_what_browsers_add_is_in_it_if_the_font_has_it(plain: bytes) -> None:
    made = subset(plain, face(), "a", "en", "KR", added="b7")
    assert (made.missing, {*opened(made.data).getBestCmap()}) == ("", {ord("a"), ord("b")})


def test_the_features_of_pages_are_kept_for_the_language_alone(tmp_path: Path) -> None:
    font = make_font("abcd，。")
    addOpenTypeFeaturesFromString(font, FEATURES)
    made = opened(subset(data_of(font, folder=tmp_path), face(), "a。", "zh-Hans", "SC").data)
    tags = {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        for record in made[table].table.FeatureList.FeatureRecord
    }
    assert tags == {"halt", "vert", "locl"}
    assert len(made.getGlyphOrder()) == 5  # .notdef, a, its Chinese form, the full stop, its own


def test_a_face_of_a_collection_and_a_weight_of_a_variable_font(tmp_path: Path) -> None:
    both = data_of(make_font("a", "One"), make_font("b", "Two"), folder=tmp_path)
    assert subset(both, face(1), "ab", "en", "KR").missing == "a"
    variable = data_of(make_font("a", weights=(200, 900)), folder=tmp_path)
    made = opened(subset(variable, face(axes=(700.0,)), "a", "en", "KR").data)
    assert "fvar" not in made


def bomb() -> bytes:
    """A cmap of which each run claims all of Unicode."""
    groups = struct.pack(">LLL", 0, 0x10FFFF, 0) * 200
    table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, 200) + groups
    return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table


def test_hostile_fonts_fail_in_a_way_that_is_known(
    plain: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = make_font("a")
    cmap = font["cmap"].compile(font)
    data = data_of(font, folder=tmp_path)
    large = data[: data.index(cmap)] + bomb() + data[data.index(cmap) + len(cmap) :]
    for broken in (b"", b"\0\1\0\0" + b"\xff" * 400, plain[: len(plain) // 2], large):
        with pytest.raises(BROKEN):
            subset(broken, face(), "a", "en", "KR")
    monkeypatch.setattr(module, "_PATIENCE", 0.0)
    with pytest.raises(TimeoutError):
        subset(plain, face(), HAVE, "en", "KR")
