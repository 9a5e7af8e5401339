"""Font files: their faces, and the characters that each has."""

import struct
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.fonts import faces
from site_builder.fonts.faces import (
    coverage_of,
    has,
    missing_characters,
    ranges_of,
    read_heads,
)
from site_builder.model.fonts import Face, FontFile
from tests.support.fonts import make_font, save_font


def test_the_faces_of_a_collection(tmp_path: Path) -> None:
    parts = make_font("中", "Song SC", 900), make_font("a", "Song KR", 700, is_slanted=True)
    heads = read_heads(save_font(tmp_path / "a.ttc", *parts))
    assert [(head.index, head.family, head.weight) for head in heads] == [
        (0, "Song SC", 900),
        (1, "Song KR", 700),
    ]
    assert [head.is_slanted for head in heads] == [False, True]
    assert missing_characters(heads[0].at_weight(700), "a中b") == "ab"
    assert missing_characters(heads[1].at_weight(700), "a中b") == "中b"


@pytest.mark.parametrize(("wanted", "weight"), [(900, 800), (700, 700), (100, 300)])
def test_a_variable_font_comes_in_the_weight_that_is_wanted(
    tmp_path: Path, wanted: int, weight: int
) -> None:
    font = make_font("a", weight=400, weights=(300, 800))
    face = read_heads(save_font(tmp_path / "a.ttf", font))[0].at_weight(wanted)
    assert (face.weight, face.axes) == (weight, (weight,))


def test_another_font_has_its_own_weight_and_no_axes(tmp_path: Path) -> None:
    face = read_heads(save_font(tmp_path / "a.ttf", make_font("a", weight=500)))[0].at_weight(900)
    assert (face.weight, face.axes) == (500, ())


def test_the_blocks_that_a_face_claims(tmp_path: Path) -> None:
    latin, han = ranges_of("a"), ranges_of("城")
    assert latin
    assert han
    assert latin != han
    assert ranges_of("a城…，1") == latin | han
    font = make_font("a城", ranges=latin)
    assert read_heads(save_font(tmp_path / "a.ttf", font))[0].ranges == latin


def test_what_is_no_font_has_no_faces(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"no font")
    assert read_heads(FontFile(str(tmp_path / "a.ttf"), 7, 0)) == ()
    assert read_heads(FontFile(str(tmp_path / "none.ttf"), 7, 0)) == ()


def test_a_font_without_outlines_has_no_faces(tmp_path: Path) -> None:
    font = make_font("a")
    del font["glyf"], font["loca"]
    assert read_heads(save_font(tmp_path / "a.ttf", font)) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cut=st.floats(0, 1), at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_no_damage_is_raised(tmp_path: Path, cut: float, at: float, byte: int) -> None:
    sound = Path(save_font(tmp_path / "sound.ttf", make_font("ab")).path).read_bytes()
    data = bytearray(sound[: max(1, round(len(sound) * cut))])
    data[int(len(data) * at)] = byte
    path = tmp_path / "damaged.ttf"
    path.write_bytes(data)
    # Each is another file to the memory of what was read.
    file = FontFile(str(path), len(data), hash(bytes(data)))
    for head in read_heads(file):
        assert set(missing_characters(head.at_weight(700), "ab")) <= {"a", "b"}


def reopened(font: Any) -> Any:
    out = BytesIO()
    font.save(out)
    out.seek(0)
    return TTFont(out, lazy=True)


@settings(deadline=None)  # a font is made each time
@given(
    st.text(st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1, max_size=20),
    st.characters(exclude_categories=["Cs"]),
)
def test_what_is_put_in_is_found_and_nothing_else(text: str, other: str) -> None:
    """Characters beyond U+FFFF make a subtable in format 12; without them there is none."""
    bits = coverage_of(reopened(make_font(text)))
    assert all(has(bits, ord(c)) for c in text)
    assert has(bits, ord(other)) == (other in text + " ")


@pytest.mark.parametrize("runs", [[(97, 98), (97, 99)], [(99, 97)], [(97, 0x110000)]])
def test_a_table_that_is_out_of_order(runs: list[tuple[int, int]]) -> None:
    groups = b"".join(struct.pack(">LLL", *run, 1) for run in runs)
    head = struct.pack(">HHHHL", 0, 1, 3, 10, 12)
    size = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(runs))

    class Font:
        reader = {"cmap": head + size + groups}  # noqa: RUF012 - it stands in for a file

    with pytest.raises(ValueError, match="order"):
        coverage_of(Font)


def test_what_font_tools_says_is_kept_out_of_standard_error() -> None:
    program = (
        "import logging, site_builder.fonts.faces\n"
        "logging.getLogger('fontTools.ttLib.tables._h_e_a_d').warning('noise')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stderr == b""


def test_a_font_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    file = save_font(tmp_path / "a.ttf", make_font("a"))
    assert len(read_heads(file)) == 1
    assert read_heads(replace(file, size=faces.MAX_SIZE + 1)) == ()


def test_of_a_collection_only_so_many_faces_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces, "MAX_FACES", 2)
    file = save_font(tmp_path / "a.ttc", *(make_font("a", f"Song {n}", 400) for n in range(3)))
    assert len(read_heads(file)) == 2


def test_what_is_no_font_has_no_characters(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"\0\1\0\0 no font")
    face = Face(FontFile(str(tmp_path / "a.ttf"), 12, 0), 0, "A", 400, ())
    assert missing_characters(face, "ab") == "ab"


@pytest.mark.parametrize("flavor", ["woff", "woff2"])
def test_fonts_for_web_pages_are_not_unpacked(tmp_path: Path, flavor: str) -> None:
    """Under another name. A damaged one once ended the program; and one may unpack to anything."""
    font = make_font("a")
    font.flavor = flavor if flavor == "woff" else None
    file = save_font(tmp_path / "a.ttf", font)
    data = (tmp_path / "a.ttf").read_bytes()
    (tmp_path / "a.ttf").write_bytes(b"wOF2" + data[4:] if flavor == "woff2" else data)
    assert read_heads(file) == ()
