"""Units of a translation are aligned with those of its source where nothing is recorded."""

from collections.abc import Sequence

from site_builder.model.translation import Unit
from site_builder.translation.match_structure import align
from tests.support.bilingual import unit, units


def aligned(source: Sequence[Unit], target: Sequence[Unit]) -> dict[str, str]:
    pairs = align(source, target, {}, range(len(source)), range(len(target)))
    return {source[ours].address: target[theirs].address for ours, theirs in pairs.items()}


SOURCE = (
    unit("top-1", "衡阳北望衡山，身傍湘江。"),
    unit("scorecard", "考场上的名次", "heading"),
    unit("scorecard-1", "先看分数：{number}`score`，见[报道](https://example.org/a)。"),
    unit("scorecard-2", "认可不只来自考分。"),
    unit("scorecard-3.1", "高位推动", "item"),
    unit("scorecard-3.2", "“标”出新高", "item"),
    unit("roadmap", "路线图", "heading"),
    unit("roadmap-1", "2021年3月，衡阳召开推进会[^3]。"),
)
TARGET = (
    unit("top-1", "Hengyang looks north to Mount Heng, and the Xiang flows past it."),
    unit("scorecard", "A place in the exam", "heading"),
    unit("scorecard-1", "The score first: {number}`score`, as [reported](https://example.org/a)."),
    unit("scorecard-2", "Points are not the only recognition."),
    unit("scorecard-3.1", "Push from the top", "item"),
    unit("scorecard-3.2", "Raise the bar", "item"),
    unit("roadmap", "The road map", "heading"),
    unit("roadmap-1", "In March 2021 Hengyang held a meeting.[^3]"),
)
ADDRESSES = {one.address: one.address for one in SOURCE}


def test_what_is_built_alike_is_aligned() -> None:
    assert aligned(SOURCE, TARGET) == ADDRESSES


def without(target: Sequence[Unit], at: int) -> tuple[Unit, ...]:
    return (*target[:at], *target[at + 1 :])


def test_one_that_is_missing_leaves_the_others_aligned() -> None:
    for at, missing in enumerate(SOURCE):
        expected = {key: key for key in ADDRESSES if key != missing.address}
        found = aligned(SOURCE, without(TARGET, at))
        if missing.kind == "item":  # nothing tells which of two items it is
            assert len(found) == len(expected)
        else:
            assert found == expected


def test_sections_are_known_by_their_ids() -> None:
    shown = (*TARGET[:1], *TARGET[6:], *TARGET[1:6])
    assert aligned(SOURCE, shown)["scorecard"] == "scorecard"
    assert aligned(SOURCE, shown)["roadmap"] == "roadmap"


def test_footnotes_are_known_by_their_labels() -> None:
    source = (unit("note.a", "甲", "note"), unit("note.b", "乙", "note"))
    assert aligned(source, source[::-1]) == {"note.a": "note.a", "note.b": "note.b"}


def test_units_of_different_kinds_are_never_aligned() -> None:
    source, target = (unit("top-1", "甲"),), (unit("top-1", "A", "heading"),)
    assert aligned(source, target) == {}


def test_as_many_as_there_are_on_both_sides() -> None:
    source, target = units([f"{n}" * n for n in range(1, 30)]), units(["word"] * 29)
    assert len(aligned(source, target)) == 29


def test_numbers_links_and_names_tell_units_apart() -> None:
    source = units(
        ["甲甲甲甲甲甲", "有 GitHub 账号的人。", "1992年6月", "乙乙乙乙乙乙", "丙丙丙丙丙丙丙"]
    )
    target = units(["People with an account on GitHub.", "June 1992", "Two, two", "Three, three"])
    assert aligned(source, target)["top-2"] == "top-1"
    assert aligned(source, target)["top-3"] == "top-2"
