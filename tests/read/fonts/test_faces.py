"""Font files: their faces, and the characters that each has."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.model.fonts import FontFile
from site_builder.read.fonts.faces import missing_characters, ranges_of, read_heads
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
