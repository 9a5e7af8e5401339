"""A language added to a site.yaml: behind the others, and nothing else changes."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.site import Language
from site_builder.problems.problems import SiteError
from site_builder.scaffold.language_key import with_language

FRENCH = Language("fr", "fr", "Français")
ROW = "fr: {tag: fr, name: Français}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "languages:\n  zh: {tag: zh, name: 中文}\n",
            "languages:\n  zh: {tag: zh, name: 中文}\n  +\n",
        ),
        (
            "languages:\n  en:\n    tag: en\n    name: English # here\n\n# deploy\nnav: []\n",
            "languages:\n  en:\n    tag: en\n    name: English # here\n  +\n\n# deploy\nnav: []\n",
        ),
        (
            "languages: {en: {tag: en, name: English}}",
            "languages: {en: {tag: en, name: English}, +}",
        ),
        (
            "languages: {zh: {tag: zh, name: 中文}} # all\n",
            "languages: {zh: {tag: zh, name: 中文}, +} # all\n",
        ),
        (
            "languages:\n    en: {tag: en, name: English}",
            "languages:\n    en: {tag: en, name: English}\n    +",
        ),
        (
            "languages:\r\n  en: {tag: en,\r\n    name: English}\r\nnav: []\r\n",
            "languages:\r\n  en: {tag: en,\r\n    name: English}\r\n  +\r\nnav: []\r\n",
        ),
        (
            "\ufeff{languages: {zh: {tag: zh, name: 中文}}, nav: []}\n",
            "\ufeff{languages: {zh: {tag: zh, name: 中文}, +}, nav: []}\n",
        ),
        (
            "<!-- a note -->\nlanguages:\n  en: {tag: en, name: English}\n",
            "<!-- a note -->\nlanguages:\n  en: {tag: en, name: English}\n  +\n",
        ),
    ],
)
def test_it_stands_behind_the_others(before: str, after: str) -> None:
    assert with_language(before.encode(), FRENCH).decode() == after.replace("+", ROW)


@pytest.mark.parametrize(
    "text",
    [
        "x: &a {en: {tag: en, name: English}}\nlanguages: *a\n",
        "? languages\n: {}\n",
    ],
)
def test_what_cannot_be_done_so_is_left_to_the_editor(text: str) -> None:
    with pytest.raises(SiteError) as refused:
        with_language(text.encode(), FRENCH)
    (problem,) = refused.value.problems
    assert problem.code == "wrong-type"
    assert ROW in problem.hint


@given(
    st.lists(st.sampled_from(["zh", "en", "ja", "de", "zh-hant"]), min_size=1, unique=True),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "# a note", "nav: []"]),
    st.booleans(),
)
def test_all_other_bytes_stay(keys: list[str], end: str, rest: str, in_braces: bool) -> None:
    rows = [f"{key}: {{tag: {key}, name: '{key}: 语言'}}" for key in keys]
    languages = [f"languages: {{{', '.join(rows)}}}"]
    if not in_braces:
        languages = ["languages:", *(f"   {row}  # {number}" for number, row in enumerate(rows))]
    text = end.join(["title: 站", *languages, rest])
    made = with_language(text.encode(), FRENCH).decode()
    assert list(yaml.safe_load(made)["languages"]) == [*keys, "fr"]
    at = made.index(ROW)
    assert made[:at] + made[at + len(ROW) :] in {
        text[:start] + gap + text[start:]
        for start in range(len(text) + 1)
        for gap in (", ", f"   {end}", f"{end}   ")
    }
