"""What a translation lacks is put into its place, in the translation's own style."""

import pytest

from tests.support.translated_site import (
    ARTICLE_EN,
    HOME,
    files_of,
    handed_over,
    imported,
    problems_of,
    targets,
    with_targets,
)

FULL = targets(files_of())


def after(english: str, *addresses: str, **texts: str) -> str:
    """The English article after an import of what it lacks, accepted beforehand."""
    full = files_of()
    recorded = imported(full, handed_over(full), reviewed=True).files
    files = {**files_of(en=english), **recorded}
    returned = with_targets(
        handed_over(files), {address: FULL[address] for address in addresses} | texts
    )
    return imported(files, returned).files[f"{HOME}/article.en.md"].decode()


@pytest.mark.parametrize(
    ("address", "lost", "expected"),
    [
        ("top-1", "A first paragraph, wrapped\nover two lines, on the *city*.\n\n", None),
        ("one-1.1", "* First item\n", None),
        ("one-2.1", "1. One\n", None),
        ("one-2.2", "2. Two\n", None),
        ("one-2.3", "\n3. Three", None),
        ("one-3.1", "Set your sights on the goal!\n\n", "unplaced"),
        ("one-3.2", "\n\nKeep going!", None),
        ("one-6.r1", "\n| City | clean |", None),
        ("one-6.r2", "\n| Country | tidy |", None),
        ("one-7", "\n\n### A subheading", None),
        ("one-8", "\n\nA last paragraph.", None),
        ("two-1", "\n\nThe end.", None),
    ],
)
def test_it_is_where_it_was(address: str, lost: str, expected: str | None) -> None:
    assert ARTICLE_EN.count(lost) == 1
    english = ARTICLE_EN.replace(lost, "")
    if expected == "unplaced":
        files = files_of(en=english)
        full = files_of()
        files |= imported(full, handed_over(full), reviewed=True).files
        returned = with_targets(handed_over(files), {address: FULL[address]})
        assert {code for code, _m in problems_of(files, returned)} == {"handover-place"}
        return
    wrapped = "A first paragraph, wrapped\nover two lines, on the *city*."
    whole = ARTICLE_EN.replace(wrapped, FULL["top-1"]) if address == "top-1" else ARTICLE_EN
    assert after(english, address) == whole


def test_the_items_of_a_numbered_list_are_counted_anew() -> None:
    english = ARTICLE_EN.replace("2. Two\n3. Three", "2. Three")
    assert after(english, "one-2.2") == ARTICLE_EN


def test_a_list_with_a_gap_gets_the_item_of_the_gap() -> None:
    english = ARTICLE_EN.replace("1. One\n2. Two\n3. Three", "1. One\n5. Three")
    assert "\n1. One\n2. Two\n5. Three\n" in after(english, "one-2.2")


def test_a_list_inside_an_item_has_its_sources_marker() -> None:
    english = ARTICLE_EN.replace("\n  * An inner one", "")
    assert after(english, "one-1.2.1") == ARTICLE_EN.replace("  * An inner", "  - An inner")


def test_a_list_that_counts_for_itself_stays_so() -> None:
    english = ARTICLE_EN.replace("1. One\n2. Two\n3. Three", "1. One\n1. Three")
    assert "\n1. One\n1. Two\n1. Three\n" in after(english, "one-2.2")


def test_a_loose_list_stays_loose() -> None:
    english = ARTICLE_EN.replace("1. One\n2. Two\n3. Three", "1. One\n\n2. Three")
    assert "\n1. One\n\n2. Two\n\n3. Three\n" in after(english, "one-2.2")


def test_a_marker_may_have_another_width() -> None:
    english = ARTICLE_EN.replace("* First item\n* Second item\n  * An inner one", "*   First item")
    text = after(english, "one-1.2", "one-1.2.1")
    assert "\n*   First item\n*   Second item\n    - An inner one\n" in text


def test_a_whole_section_comes_with_its_directives() -> None:
    start, end = ARTICLE_EN.index("## A roadmap"), ARTICLE_EN.index("## A yardstick")
    text = after(ARTICLE_EN[:start] + ARTICLE_EN[end:], *[a for a in FULL if a[:3] == "one"])
    assert text.index("## A roadmap {#one}") < text.index("## A yardstick {#two}")
    assert ":::{timeline}\n:::\n\n> A quotation goes on\n\n| Field | Look |" in text


def test_a_quotation_stays_one() -> None:
    chinese_quote = "> 引用一段\n> 接着引用"
    full = files_of()
    chinese = full[f"{HOME}/article.zh.md"].decode()
    chinese = chinese.replace(chinese_quote, f"{chinese_quote}\n>\n> 又一段")
    files = files_of(zh=chinese)
    returned = with_targets(handed_over(files), {"one-5.2": "Another one"})
    text = imported(files, returned).files[f"{HOME}/article.en.md"].decode()
    assert "\n> A quotation\n> goes on\n>\n> Another one\n\n| Field" in text


def test_a_footnote_that_nobody_cited_is_replaced() -> None:
    english = ARTICLE_EN.replace("The second has {number}`teams` and a", "It has no").replace(
        "[link](https://example.org/a).[^1]", "note"
    )
    files = files_of(en=english)
    second = "Second: {number}`teams`, [l](https://example.org/a)[^1]"
    returned = with_targets(handed_over(files), {"top-2": second, "note.1": "A new note."})
    text = imported(files, returned).files[f"{HOME}/article.en.md"].decode()
    assert text.count("[^1]:") == 1
    assert "\n[^1]: A new note.\n[^2]: Note two" in text
