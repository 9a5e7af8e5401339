"""Texts put into YAML are read from it again, whatever they are, in the style of what was there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.exchange.yaml_edits import added, is_forms, replaced
from site_builder.model.translation import Unit
from site_builder.problems.problems import Location
from site_builder.text.file_text import FileText
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

SIGNS = st.text(alphabet="ab 文é'\"\\:#-,[]{}&*!|>%@`?~=<0y.", min_size=1, max_size=12)
TEXTS = st.one_of(
    SIGNS.map(str.strip).filter(bool),
    st.sampled_from(["no", "true", "null", "12", "1.5", "- a", "# a", "a: b", "a #b", "“a”", "~"]),
)
STYLES = {
    "plain": ("k:\n  zh: 文\n  en: Old", "Old"),
    "single": ("k:\n  zh: 文\n  en: 'Old'   # why\n", "'Old'"),
    "double": ('k:\n  zh: 文\n  en: "Old"\n', '"Old"'),
    "flow": ("k: {zh: 文, en: Old}\n", "Old"),
    "double flow": ('k: {en: "Old", zh: 文}\n', '"Old"'),
    "literal": ("k:\n  zh: 文\n  en: |\n    Old\n    text\nz: 1\n", "|\n    Old\n    text"),
    "folded": ("k:\n  zh: 文\n  en: >-\n    Old\nz: 1\n", ">-\n    Old"),
}


def parts(text: str, words: str) -> tuple[FileText, Source, Unit]:
    """The file, its source, and the unit that is written as `words`."""
    source = Source("a.yaml", text)
    start = text.index(words)
    begin, end = source.location(start), source.location(start + len(words) - 1)
    where = Location(end.path, end.line, end.column + 1)
    return FileText(text), source, Unit("k", "text", "", begin, where)


def value_of(data: bytes) -> str:
    document = read_yaml(Source("a.yaml", data.decode()))
    assert document.problems == ()
    value: str = document.data["k"]["en"]
    return value.strip("\n")


@pytest.mark.parametrize("style", STYLES)
@given(text=TEXTS)
def test_a_text_replaces_another_one(style: str, text: str) -> None:
    whole, words = STYLES[style]
    if (words[0] in "|>" and text != text.strip()) or is_forms(text):
        return
    file, source, unit = parts(whole, words)
    edit = replaced(file, source, unit, text)
    assert value_of(file.edited([edit])) == text
    assert whole[: edit.start] + whole[edit.end :] == whole.replace(words, "", 1)


@pytest.mark.parametrize("style", STYLES)
def test_paragraphs_stay_paragraphs(style: str) -> None:
    whole, words = STYLES[style]
    file, source, unit = parts(whole, words)
    assert value_of(file.edited([replaced(file, source, unit, "a\nb")])) == "a\n\nb"


ALONE = {
    "block": "k:\n  zh: 文\nz: 1\n",
    "flow": "k: {zh: 文}\nz: 1\n",
    "flow with a comma": "k: {zh: 文, }\n",
    "flow over lines": "k: {\n  zh: 文,  # a\n  ja: 字\n}\n",
    "in a list": "- k: 0\n- zh: 文\n",
    "commented": "k:\n  zh: 文  # a\n  ja: 字\n",
    "quoted": "k: {zh: '文'}\n",
    "tagged": "k: {zh: !!str 文}\n",
    "without a line end": "k:\n  zh: 文",
}


@pytest.mark.parametrize("style", [name for name in ALONE if name != "in a list"])
@given(text=TEXTS)
def test_a_text_is_put_beside_another_one(style: str, text: str) -> None:
    whole = ALONE[style]
    file, source, unit = parts(whole, "'文'" if style == "quoted" else "文")
    edit = added(file, source, unit, "en", text)
    assert edit is not None
    if not is_forms(text):
        assert value_of(file.edited([edit])) == text
    assert edit.start == edit.end


@pytest.mark.parametrize(
    ("whole", "after"),
    [
        (ALONE["block"], "k:\n  zh: 文\n  en: A b\nz: 1\n"),
        (ALONE["flow"], "k: {zh: 文, en: A b}\nz: 1\n"),
        (ALONE["commented"], "k:\n  zh: 文  # a\n  en: A b\n  ja: 字\n"),
        (ALONE["in a list"], "- k: 0\n- zh: 文\n  en: A b\n"),
        ("k:\n  zh: 文\n  en:\nz: 1\n", "k:\n  zh: 文\n  en: A b\nz: 1\n"),
        ("k: {zh: 文, en: }\n", "k: {zh: 文, en: A b }\n"),
    ],
)
def test_it_stands_where_an_editor_would_put_it(whole: str, after: str) -> None:
    file, source, unit = parts(whole, "文")
    edit = added(file, source, unit, "en", "A b")
    assert edit is not None
    assert file.edited([edit]).decode() == after


@pytest.mark.parametrize(
    ("whole", "after"),
    [
        ("k: {zh: 文, en: B}", "k: {zh: 文, en: B, fr: C}"),
        ("k: {en: B, zh: 文}", "k: {en: B, zh: 文, fr: C}"),
        ("k: {zh: 文, ja: 字}", "k: {zh: 文, fr: C, ja: 字}"),
        ("k:\n  zh: 文\n  en: >\n    B\n    b\nz: 1\n", None),
        (
            "k:\n  zh: 文\n  en: 'B'  # b\n  ja: 字\n",
            "k:\n  zh: 文\n  en: 'B'  # b\n  fr: C\n  ja: 字\n",
        ),
        ("k: {zh: 文, en: {one: a, other: b}}", "k: {zh: 文, en: {one: a, other: b}, fr: C}"),
    ],
)
def test_languages_have_their_order(whole: str, after: str | None) -> None:
    file, source, unit = parts(whole, "文")
    edit = added(file, source, unit, "fr", "C", ["zh", "en", "fr", "ja"])
    assert edit is not None
    expected = after or whole.replace("    b\n", "    b\n  fr: C\n")
    assert file.edited([edit]).decode() == expected


def test_a_block_of_text_gets_one_beside_it() -> None:
    whole = "k:\n  zh: |\n    文\n    字\nz: 1\n"
    file, source, unit = parts(whole, "|\n    文\n    字")
    edit = added(file, source, unit, "en", "A\nb")
    assert edit is not None
    expected = "k:\n  zh: |\n    文\n    字\n  en: |\n    A\n\n    b\nz: 1\n"
    assert file.edited([edit]).decode() == expected


def test_where_there_is_a_text_already_none_is_added() -> None:
    file, source, unit = parts("k: {zh: 文, en: Old}", "文")
    assert added(file, source, unit, "en", "New") is None
    assert added(*parts("文", "文"), "en", "New") is None


def test_plural_forms_are_written_as_they_are() -> None:
    file, source, unit = parts("k: {zh: 座}\n", "座")
    edit = added(file, source, unit, "en", "{one: cave, other: caves}")
    assert edit is not None
    assert file.edited([edit]).decode() == "k: {zh: 座, en: {one: cave, other: caves}}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{one: cave, other: caves}", True),
        ("{other: caves}", True),
        ("{one: cave}", False),
        ("{number}`a`", False),
        ("{a: b, other: c}", False),
        ("caves", False),
        ("{", False),
        ("{[}", False),
    ],
)
def test_plural_forms_are_told_from_words(text: str, expected: bool) -> None:
    assert is_forms(text) is expected
