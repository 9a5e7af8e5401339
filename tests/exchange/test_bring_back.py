"""What came back is brought into the site, and nothing else is touched."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.exchange.formats import FORMATS
from tests.support.translated_site import (
    ARTICLE_EN,
    ARTICLE_ZH,
    HOME,
    files_of,
    handed_over,
    imported,
    state_of,
    targets,
    with_targets,
)

EN_PATH = f"{HOME}/article.en.md"
RECORD = f"{HOME}/translation.en.yaml"
NAMES = sorted(FORMATS)


def spelled_otherwise(files: Mapping[str, bytes], end: str, mark: bytes) -> dict[str, bytes]:
    return {path: mark + data.replace(b"\n", end.encode()) for path, data in files.items()}


FILES = files_of()
UNITS = [unit.address for unit in handed_over(FILES).units]


def test_the_feature_has_every_kind_of_unit() -> None:
    assert len(UNITS) == len(set(UNITS)) == len(state_of(FILES).ours)
    kinds = {unit.kind for unit in state_of(FILES).ours}
    assert kinds == {"text", "heading", "paragraph", "item", "row", "note"}
    assert all(standing.state == "unreviewed" for standing in state_of(FILES).standings)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_without_a_change_nothing_changes(name: str, end: str, mark: bytes) -> None:
    files = spelled_otherwise(FILES, end, mark)
    assert imported(files, handed_over(files, name)).files == {}


@pytest.mark.parametrize("name", NAMES)
def test_empty_lines_in_code_are_kept(name: str) -> None:
    zh, en = (text + "\n```\n\n\na  b\n\n  c\n\n```\n" for text in (ARTICLE_ZH, ARTICLE_EN))
    files = files_of(zh=zh, en=en)
    assert imported(files, handed_over(files, name)).files == {}


WORDS = st.lists(
    st.sampled_from(
        ["Word", "and", "“quoted”", "it’s", "42", "a - b", "c: d", "# x", "e_f_g", "*so*"]
    ),
    min_size=1,
    max_size=5,
).map(lambda words: "New " + " ".join(words))


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=6)
@given(
    chosen=st.dictionaries(st.sampled_from(UNITS), WORDS, min_size=1, max_size=6),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_only_the_changed_units_change(name: str, chosen: dict[str, str], end: str) -> None:
    files = spelled_otherwise(FILES, end, b"")
    before = targets(files)
    codes = {"top-2": " {number}`teams` [l](https://example.org/a) [^1]"}
    chosen = {
        address: f"| {text} | x |" if ".r" in address else text + codes.get(address, "")
        for address, text in chosen.items()
        if not address.endswith(".unit")
    }
    returned = with_targets(handed_over(files, name), chosen)
    after = {**files, **imported(files, returned).files}
    assert targets(after).keys() == before.keys()
    for address, text in targets(after).items():
        assert text == chosen.get(address, before[address])
    _assert_bytes_outside_are_the_same(files, after, set(chosen))


def _assert_bytes_outside_are_the_same(
    before: Mapping[str, bytes], after: Mapping[str, bytes], changed: set[str]
) -> None:
    assert _without(before, changed) == _without(after, changed)


def _without(files: Mapping[str, bytes], addresses: set[str]) -> dict[str, list[str]]:
    """The texts of the files, with the translations at these addresses cut out."""
    texts = {path: data.decode().split("\n") for path, data in files.items()}
    units = [
        one.target for one in state_of(files).standings if one.target and one.address in addresses
    ]
    for unit in sorted(units, key=lambda unit: unit.location, reverse=True):
        lines = texts[unit.location.path]
        start, end = unit.location, unit.end
        first = lines[start.line - 1][: start.column - 1]
        rest = lines[end.line - 1][end.column - 1 :]
        lines[start.line - 1 : end.line] = [f"{first}…{rest}"]
    return texts


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None, max_examples=6)
@given(kept=st.sets(st.sampled_from(UNITS)))
def test_a_whole_article_is_made_of_what_is_translated(name: str, kept: set[str]) -> None:
    """From nothing, with any part of the translation that an article can do with."""
    files = files_of(en="")
    full = targets(FILES)
    due = {a for a in UNITS if a.startswith("article.") or a in ("one", "two")}
    due |= {"one-6.r0", "one-1.2", "one-3.1"}
    texts = {a: full[a] if a in kept | due else "" for a in UNITS if "/" not in a}
    texts["note.1"] = texts["top-2"] and texts["note.1"]
    texts["top-2"] = texts["note.1"] and texts["top-2"]
    returned = with_targets(handed_over(files, name), texts)
    after = {**files, **imported(files, returned).files}
    written = [unit.text for unit in state_of(after).theirs if "/" not in unit.address]
    assert sorted(written) == sorted(filter(None, texts.values()))


def test_a_whole_article_has_the_signs_of_its_source() -> None:
    files = files_of(en="")
    returned = with_targets(handed_over(files), targets(FILES))
    text = imported(files, returned).files[EN_PATH].decode()
    assert text.startswith("---\ntitle: A city’s exam   # 题目\ndeck: 'The deck: an “exam”'\n")
    assert "## A roadmap {#one}\n\n<!-- 编者按 -->\n- First item\n- Second item\n  - An" in text
    assert "| Field | Look |\n| --- | :-: |\n| City | clean |\n" in text
    assert ":::{timeline}\n:::\n\n> A quotation goes on\n" in text
    assert "\n[^1]: Note one.\n\n    Its second paragraph.\n" in text


@settings(deadline=None, max_examples=15)
@given(lost=st.sets(st.sampled_from([a for a in UNITS if "/" not in a and "article" not in a])))
def test_what_is_missing_in_an_article_is_put_in_its_place(lost: set[str]) -> None:
    """Blocks that are cut out of an accepted translation come back in the same order."""
    lost -= {"one", "two", "one-1.2", "one-3.1", "one-6.r0", "note.1"}
    files = _without_units(lost)
    missing = {s.address for s in state_of(files).standings if s.state == "missing"}
    returned = handed_over(files)
    full = targets(FILES)
    back = imported(files, with_targets(returned, {a: full[a] for a in missing}))
    after = state_of({**files, **back.files})
    assert [unit.text for unit in after.theirs] == [unit.text for unit in state_of(FILES).theirs]


@cache
def accepted() -> dict[str, bytes]:
    """The files with a record of everything."""
    return {**FILES, **imported(FILES, handed_over(FILES), reviewed=True).files}


def _without_units(lost: set[str]) -> dict[str, bytes]:
    """The files without the lines of these units of the translation."""
    lines = ARTICLE_EN.split("\n")
    for standing in state_of(FILES).standings:
        if standing.target and standing.address in lost:
            for line in range(standing.target.location.line, standing.target.end.line + 1):
                lines[line - 1] = "\0"
    text = "\n".join(line for line in lines if line != "\0")
    return {**accepted(), EN_PATH: text.encode()}
