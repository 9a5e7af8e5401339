"""Links, footnotes and emphasis in both languages."""

import pytest

from site_builder.parity.markup_rules import check_emphasis, check_links, check_notes
from tests.parity.support import pair


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("../a/article.zh.md#x", "../a/article.en.md#x"),
        ("files/report.pdf", "files/report.pdf"),
        ("files/report.zh.pdf", "files/report.en.pdf"),
        ("https://example.org/zh/a", "https://example.org/en/a"),
        ("https://example.org/zh-CN/a", "https://example.org/en-US/a"),
        ("https://zh.wikipedia.org/wiki/%E8%A1%A1", "https://en.wikipedia.org/wiki/Hengyang"),
        ("https://www.example.org/a", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_the_same_link(ours: str, theirs: str) -> None:
    assert list(check_links((pair(f"见[此]({ours})", f"See [it]({theirs})"),))) == []


def test_links_may_change_places_in_a_section() -> None:
    section = (pair("见[一](a.md)和[二](b.md)", "See [one](a.md)"), pair("又", "And [two](b.md)"))
    assert list(check_links(section)) == []
    assert [finding.code for finding in check_links(section[:1])] == ["parity-link"]


def test_footnotes() -> None:
    section = (pair("一[^a]", "one"), pair("二", "two[^a]"))
    assert list(check_notes(section)) == []
    (finding,) = check_notes(section[1:])
    assert finding.message == "the source doesn't refer to the footnote [^a] here"
    assert finding.spot.unit.text[finding.spot.start : finding.spot.end] == "[^a]"


def test_emphasis() -> None:
    assert list(check_emphasis((pair("**一**", "*one*"),))) == []
    assert list(check_emphasis((pair("一", "*one*"),))) == []
    assert [f.code for f in check_emphasis((pair("**一**", "one"),))] == ["parity-emphasis"]
    assert [f.code for f in check_emphasis((pair("一", "**one**"),))] == ["parity-emphasis"]


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        ("**一**和**二**", "**one** and **two**", True),
        ("**一**和**二**", "**one** and *two*", True),
        ("**一**和**二**", "**one** and two", False),
        ("**一**和二", "**one** and **two**", False),
        ("**一**和*二*", "**one** and **two**", True),
        ("**一**和二\\*三", "**one** and two \\* three", True),
        ("***一***和**二**", "***one*** and **two**", True),
    ],
)
def test_some_words_are_emphasized(ours: str, theirs: str, *, is_same: bool) -> None:
    found = list(check_emphasis((pair(ours, theirs),)))
    assert [finding.code for finding in found] == ([] if is_same else ["parity-emphasis"])


def test_an_address_that_is_none() -> None:
    section = (pair("见[此](http://[::1)", "See [it](http://[::2)"),)
    assert [finding.code for finding in check_links(section)] == ["parity-link"]
    assert list(check_links((pair("见[此](http://[::1)", "See [it](http://[::1)"),))) == []
