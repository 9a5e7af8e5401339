"""Links inside the site, and those that lead out of it."""

import pytest

from site_builder.check.links import inner_links, jump_targets, outward_of, repeated_ids
from site_builder.check.values import Context
from tests.support.built_pages import BASE, CONTEXT, codes, page, summaries


def found(address: str, path: str = "en/story/index.html") -> list[str]:
    html = f'<p id="plan"><a href="{address}">a</a>'
    return codes(inner_links(page(html, path), CONTEXT))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("./", []),
        ("../../zh/story/", []),
        ("#plan", []),
        ("#top", []),
        ("#:~:text=plan", []),
        ("https://example.com/", []),
        ("mailto:li-na@example.org", []),
        ("../stroy/", ["dead-link"]),
        ("", ["dead-link"]),
        ("https://[a/", ["dead-link"]),
        ("#plans", ["dead-anchor"]),
        ("/river/en/story/", ["base-path"]),
        ("../../../river/", ["base-path"]),
    ],
)
def test_links(address: str, expected: list[str]) -> None:
    assert found(address) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/river/en/story/", []),
        ("#plan", []),
        (f"{BASE}en/story/", []),
        ("en/story/", ["base-path"]),
        ("/en/story/", ["base-path"]),
    ],
)
def test_the_page_for_missing_addresses_is_shown_at_any(address: str, expected: list[str]) -> None:
    assert found(address, "404.html") == expected


def test_a_base_element_changes_every_address() -> None:
    assert codes(inner_links(page('<base href="../">'), CONTEXT)) == ["base-path"]


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("../../zh/stroy/", "did you mean 'zh/story/index.html'?"),
        ("../../zh/story", "end it with '/'"),
        ("../../nothing/like/it.pdf", ""),
    ],
)
def test_a_dead_link_has_a_hint(address: str, hint: str) -> None:
    (finding,) = inner_links(page(f'<a href="{address}">a</a>'), CONTEXT)
    assert (finding.code, finding.hint) == ("dead-link", hint)


def test_in_a_very_large_folder_nothing_is_suggested() -> None:
    sizes = {f"zh/story/{number}.html": 1 for number in range(1000)}
    html = '<a href="../../zh/story/x.html">a</a>'
    (finding,) = inner_links(page(html), Context(BASE, {}, sizes))
    assert finding.hint == ""


def test_jumps_to_another_page() -> None:
    link = '<a href="../../zh/story/#{}">a</a>'
    target = '<p id="stalls">'
    pages = {"en/story/index.html": link.format("stalls"), "zh/story/index.html": target}
    assert codes(jump_targets(summaries(pages), CONTEXT)) == []
    pages["en/story/index.html"] = link.format("stall")
    (finding,) = jump_targets(summaries(pages), CONTEXT)
    assert (finding.code, finding.hint) == ("dead-anchor", "did you mean '#stalls'?")


def test_an_id_appears_once() -> None:
    assert codes(repeated_ids(page('<p id="a"><p id="b">'), CONTEXT)) == []
    assert codes(repeated_ids(page('<p id="a"><p id="a"><p id="a">'), CONTEXT)) == [
        "repeated-id",
        "repeated-id",
    ]


def test_only_links_for_readers_lead_out_and_each_counts_once() -> None:
    out = '<a href="https://example.com/">a</a>'
    other = (
        '<img src="https://example.com/i.png"><a href="ftp://example.com/">f</a><a href="./">p</a>'
    )
    assert [link.address for link in outward_of(page(out * 2 + other), CONTEXT)] == [
        "https://example.com/"
    ]
