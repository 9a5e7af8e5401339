"""A unit's text without its markup."""

import pytest

from site_builder.parity.plain import HIDDEN
from tests.parity.support import plain


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("普通文字", "普通文字"),
        ("a **bold** and *soft* word", "a bold and soft word"),
        ("see [the story](../a/article.zh.md) there", "see the story there"),
        ('see [it](<a b.md> "title") there', "see it there"),
        ("<https://example.org/1> ends", f"{HIDDEN} ends"),
        ("at https://example.org/144 now", f"at {HIDDEN} now"),
        ("city[^1] and town", "city and town"),
        ("has {number}`teams` teams", f"has {HIDDEN} teams"),
        ("run `a 12 b` now", f"run {HIDDEN} now"),
        (r"5 \* 3 and \[1]", "5 * 3 and [1]"),
        ("a [bracket] stays", "a [bracket] stays"),
    ],
)
def test_what_readers_see(text: str, seen: str) -> None:
    assert plain(text).text == seen


def test_texts_of_facts_have_no_markup() -> None:
    assert plain("5 * 3 [^1]", "text").text == "5 * 3 [^1]"
    assert plain("x = 12", "code").text == ""


def test_places_are_those_of_the_unit() -> None:
    found = plain("a **1,200** [b](c) d")
    start = found.text.index("1,200")
    assert found.unit.text[slice(*found.span(start, start + 5))] == "1,200"
    start = found.text.index("d")
    assert found.unit.text[slice(*found.span(start, start + 1))] == "d"
    assert found.place(len(found.text)) == len(found.unit.text)


def test_what_the_markup_says() -> None:
    found = plain("{person}`li-na` has [a](x.md)[^n] **b** *c*")
    assert [(m.role, m.target, m.at) for m in found.mentions] == [("person", "li-na", 0)]
    assert [link.address for link in found.links] == ["x.md"]
    assert [label for label, _start in found.notes] == ["n"]
    assert len(found.strong) == 2
    assert found.has_emphasis
    assert not plain("nothing").has_emphasis
