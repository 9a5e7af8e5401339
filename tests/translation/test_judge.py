"""How the units of a translation stand, after whatever was done to either text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitStanding
from site_builder.translation.accept import accept
from site_builder.translation.judge import judge
from tests.support.bilingual import Bilingual, unit, units

CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "edit", "move", "split", "merge"]),
        st.integers(0, 1000),
    ),
    max_size=8,
)
SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(0, 25)


def states(standings: tuple[UnitStanding, ...]) -> list[str]:
    return [standing.state for standing in standings]


@given(SEEDS, LENGTHS, CHANGES)
def test_any_changes_of_the_source_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("source", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, CHANGES)
def test_any_changes_of_the_translation_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("target", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, CHANGES, CHANGES)
def test_any_changes_of_both_give_exactly_the_expected_states(
    seed: int, length: int, changes: list[tuple[str, int]], others: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        text.change("source", name, place)
    for name, place in others:
        if name not in ("insert", "split"):
            text.change("target", name, place)
    assert text.found() == text.expected()


@given(SEEDS, LENGTHS, st.lists(st.integers(0, 1000), max_size=4), st.booleans())
def test_as_few_as_can_be_are_moved(
    seed: int, length: int, places: list[int], is_source: bool
) -> None:
    text = Bilingual(Random(seed), length)
    side = "source" if is_source else "target"
    for place in places:
        text.change(side, "move", place)
    standings = text.judge()
    assert {standing.state for standing in standings} <= {"fresh"}
    kept = [s.target.address for s in standings if s.target and not s.moved]
    numbers = [int(address.removeprefix("top-")) for address in kept]
    assert numbers == sorted(numbers)
    assert length - len(kept) <= len(places)


@given(SEEDS, LENGTHS, st.lists(st.tuples(st.booleans(), st.integers(0, 1000)), max_size=6))
def test_what_is_new_on_both_sides_is_paired_at_the_same_place(
    seed: int, length: int, places: list[tuple[bool, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for is_source, place in places:
        text.insert("source" if is_source else "target", place)
    gaps = [Counter(text.gaps(side)) for side in ("source", "target")]
    told = Counter(states(text.judge()))
    both = (gaps[0] & gaps[1]).total()
    assert told == +Counter(
        fresh=length,
        unreviewed=both,
        missing=gaps[0].total() - both,
        orphaned=gaps[1].total() - both,
    )


@given(SEEDS, LENGTHS, CHANGES, CHANGES)
def test_once_all_is_accepted_all_that_has_a_partner_is_fresh(
    seed: int, length: int, changes: list[tuple[str, int]], others: list[tuple[str, int]]
) -> None:
    text = Bilingual(Random(seed), length)
    for side, rows in (("source", changes), ("target", others)):
        for name, place in rows:
            text.change(side, name, place)
    before = text.judge()
    text.record = accept(text.record, before)
    after = text.judge()
    assert [(s.source, s.target, s.moved) for s in after] == [
        (s.source, s.target, s.moved) for s in before
    ]
    assert all(standing.state in ("fresh", "missing", "orphaned") for standing in after)
    assert accept(text.record, after) == text.record


FIRST = "衡阳北望衡山，身傍湘江，白天看得见绿树繁花。"
SECOND = "街头最好认的，是志愿者身上的红马甲。"
THIRD = "报道见报时，名次已经靠前，但还没有跑到终点。"
SOURCE = units([FIRST, SECOND, THIRD])
TARGET = units(["Hengyang has trees and flowers.", "Red vests stand out.", "The race is not over."])
RECORD = accept(TranslationRecord("zh", "en"), judge(SOURCE, TARGET, None))


def told(source: Sequence[Unit], target: Sequence[Unit]) -> list[tuple[str, str, str]]:
    """The states, with the beginnings of both texts."""
    return [
        (one.state, one.source.text[:2] if one.source else "", _begins(one.target))
        for one in judge(source, target, RECORD)
    ]


def _begins(target: Unit | None) -> str:
    return target.text.split()[0] if target else ""


def test_without_a_record_pairs_are_unreviewed() -> None:
    assert states(judge(SOURCE, TARGET, None)) == ["unreviewed"] * 3
    assert states(judge(SOURCE, TARGET[:2], None)) == ["unreviewed", "unreviewed", "missing"]
    assert sorted(states(judge(SOURCE[:2], TARGET, None))) == ["orphaned", *["unreviewed"] * 2]
    assert judge((), (), None) == ()


def test_a_split_leaves_the_greater_half_stale_and_the_other_missing() -> None:
    parts = FIRST.partition("白天")
    source = units([parts[0], f"白天{parts[2]}", SECOND, THIRD])
    assert told(source, TARGET) == [
        ("stale", "衡阳", "Hengyang"),
        ("missing", "白天", ""),
        ("fresh", "街头", "Red"),
        ("fresh", "报道", "The"),
    ]


def test_a_merge_leaves_the_greater_part_stale_and_the_other_orphaned() -> None:
    assert told(units([FIRST + SECOND, THIRD]), TARGET) == [
        ("stale", "衡阳", "Hengyang"),
        ("orphaned", "", "Red"),
        ("fresh", "报道", "The"),
    ]


def test_a_short_text_that_is_rewritten_is_known_by_its_place() -> None:
    source = (SOURCE[0], replace(SOURCE[1], text="最好认的是红帽子。"), SOURCE[2])
    assert [row[0] for row in told(source, TARGET)] == ["fresh", "stale", "fresh"]


def test_editing_the_translation_changes_no_state() -> None:
    target = (TARGET[0], replace(TARGET[1], text="You can't miss the red vests."), TARGET[2])
    assert [row[0] for row in told(SOURCE, target)] == ["fresh"] * 3
    source = (SOURCE[0], replace(SOURCE[1], text=f"{SECOND}到处都是。"), SOURCE[2])
    assert [row[0] for row in told(source, target)] == ["fresh", "stale", "fresh"]


def moved(source: Sequence[Unit], target: Sequence[Unit]) -> list[str]:
    standings = judge(source, target, RECORD)
    assert {standing.state for standing in standings} == {"fresh"}
    return [s.source.text for s in standings if s.source and s.moved]


def test_what_was_moved_on_one_side_is_moved_and_what_was_pushed_along_is_not() -> None:
    assert moved((SOURCE[2], *SOURCE[:2]), TARGET) == [THIRD]
    assert moved((*SOURCE[1:], SOURCE[0]), TARGET) == [FIRST]
    assert moved(SOURCE, (TARGET[2], *TARGET[:2])) == [THIRD]


def test_what_was_moved_on_both_sides_is_not_moved() -> None:
    assert moved((SOURCE[2], *SOURCE[:2]), (TARGET[2], *TARGET[:2])) == []
    assert moved(SOURCE, TARGET) == []


def test_an_insertion_on_either_side_moves_nothing() -> None:
    new = unit("top-9", "新的一段，和别的都不一样。")
    for standing in judge((new, *SOURCE), TARGET, RECORD):
        assert not standing.moved
    for standing in judge(SOURCE, (new, *TARGET), RECORD):
        assert not standing.moved


def test_footnotes_are_never_moved() -> None:
    source = tuple(unit(f"note.{label}", f"注{label}", "note") for label in "abc")
    assert not any(standing.moved for standing in judge(source, source[::-1], None))


def test_renamed_and_renumbered_addresses_make_nothing_stale() -> None:
    source = [replace(one, address=f"new-{at}") for at, one in enumerate(SOURCE, 4)]
    target = [replace(one, address=f"other-{at}") for at, one in enumerate(TARGET, 7)]
    assert {row[0] for row in told(source, target)} == {"fresh"}


def test_what_is_new_on_both_sides_at_the_same_place_is_unreviewed() -> None:
    source = (SOURCE[0], unit("top-2", "新的一段，和别的都不一样。"), *SOURCE[1:])
    target = (TARGET[0], unit("top-2", "A new one, unlike the others."), *TARGET[1:])
    assert [row[0] for row in told(source, target)] == ["fresh", "unreviewed", "fresh", "fresh"]


def test_what_is_new_on_both_sides_at_different_places_is_missing_and_orphaned() -> None:
    source = (SOURCE[0], unit("top-2", "新的一段，和别的都不一样。"), *SOURCE[1:])
    target = (*TARGET, unit("top-4", "A new one, unlike the others."))
    assert [row[0] for row in told(source, target)] == [
        *("fresh", "missing", "fresh", "fresh", "orphaned")
    ]


def test_an_orphan_stands_behind_the_unit_that_it_follows() -> None:
    extra = unit("top-9", "Something else altogether here.")
    for at in range(4):
        target = (*TARGET[:at], extra, *TARGET[at:])
        assert [row[0] for row in told(SOURCE, target)].index("orphaned") == at


def test_repeated_texts_are_told_apart_by_their_order() -> None:
    source, target = units(["是", "否", "是", "否", "是"]), units(["Yes", "No", "Yes", "No", "Yes"])
    record = accept(TranslationRecord("zh", "en"), judge(source, target, None))
    assert states(judge(source, target, record)) == ["fresh"] * 5
    edited = (*source[:2], replace(source[2], text="也许"), *source[3:])
    assert states(judge(edited, target, record)) == ["fresh", "fresh", "stale", "fresh", "fresh"]
    fewer = (*source[:1], *source[2:])
    assert states(judge(fewer, target, record)).count("orphaned") == 1


def test_facts_are_known_by_their_addresses_and_by_their_contents_if_they_were_renamed() -> None:
    source = (unit("photos/street.caption", "街道", "text"), unit("photos/b.caption", "楼", "text"))
    target = (unit("photos/street.caption", "A street", "text"),)
    record = accept(TranslationRecord("zh", "en"), judge(source, target, None))
    assert states(judge(source, target, record)) == ["fresh", "missing"]
    renamed = tuple(replace(one, address="photos/road.caption") for one in source[:1])
    others = tuple(replace(one, address="photos/road.caption") for one in target)
    assert states(judge(renamed, others, record)) == ["fresh"]
    changed = (replace(source[0], text="马路"), source[1])
    assert states(judge(changed, target, record)) == ["stale", "missing"]
    assert states(judge((), target, record)) == ["orphaned"]


def test_thousands_of_units_are_judged_in_little_more_than_linear_time() -> None:
    """A bound so wide that no slow machine breaks it: quadratic work takes minutes."""
    text = Bilingual(Random(1), 5000)
    for place in range(0, 900, 3):
        text.change("source", ("insert", "delete", "edit", "move")[place % 4], place * 5)
    began = process_time()
    assert text.found() == text.expected()
    assert process_time() - began < 20


def test_spaces_in_chinese_make_nothing_stale() -> None:
    """A line that is wrapped between `GitHub` and `的` loses the space that was there."""
    source, target = units(["用 GitHub 的人。"]), units(["People on GitHub."])
    record = accept(TranslationRecord("zh", "en"), judge(source, target, None))
    assert states(judge(units(["用GitHub 的人。"]), target, record)) == ["fresh"]
    assert states(judge(units(["用 GitLab 的人。"]), target, record)) == ["stale"]


def test_spaces_count_in_code() -> None:
    source = (unit("top-1", "if x:  # 判断", "code"),)
    record = accept(TranslationRecord("zh", "en"), judge(source, source, None))
    indented = (unit("top-1", "    if x:  # 判断", "code"),)
    assert states(judge(indented, source, record)) == ["stale"]


@given(SEEDS, LENGTHS, CHANGES)
def test_the_order_of_the_record_and_what_it_has_twice_do_not_matter(
    seed: int, length: int, changes: list[tuple[str, int]]
) -> None:
    """git may have merged two records in another order, or left a stanza twice."""
    text = Bilingual(Random(seed), length)
    for name, place in changes:
        if name in ("insert", "delete", "move"):
            text.change("source", name, place)
    entries = [*text.record.accepted, *text.record.accepted]
    Random(seed).shuffle(entries)
    text.record = replace(text.record, accepted=tuple(entries))
    assert text.found() == text.expected()
    accepted = accept(text.record, text.judge()).accepted
    assert len(accepted) == len({entry.source for entry in accepted})


LIKE = st.tuples(st.text("甲乙丙", min_size=1, max_size=6), st.text("ab ", min_size=1, max_size=6))
HOSTILE = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "edit", "move", "split", "merge"]),
        st.sampled_from([0, 1]),
        st.integers(0, 20),
        LIKE,
    ),
    max_size=8,
)


@given(st.lists(LIKE, max_size=8), HOSTILE)
def test_texts_that_are_all_alike_keep_what_nobody_has_touched(
    pairs: list[tuple[str, str]], changes: list[tuple[str, int, int, tuple[str, str]]]
) -> None:
    """Short texts of few words, and many of them the same: no unit is lost or seen twice, and what
    is as it was, and stands there only once, is fresh."""
    accepted = [Accepted(f"top-{n}", "paragraph", a, b) for n, (a, b) in enumerate(pairs, 1)]
    record = TranslationRecord("zh", "en", tuple(accepted))
    sides = [[(n, pair[side]) for n, pair in enumerate(pairs)] for side in (0, 1)]
    for name, side, place, new in changes:
        _change(sides[side], name, place, new[side])
    source, target = (units([text for _n, text in side]) for side in sides)
    standings = judge(source, target, record)
    assert Counter(id(one.source) for one in standings if one.source) == Counter(map(id, source))
    assert Counter(id(one.target) for one in standings if one.target) == Counter(map(id, target))
    pairs_now = [(one.source, one.target) for one in standings if one.state == "fresh"]
    fresh = {(ours.text, theirs.text) for ours, theirs in pairs_now if ours and theirs}
    for number, pair in enumerate(pairs):
        texts = [[text for _n, text in side] for side in sides]
        is_alone = all(
            [other[side] for other in pairs].count(text) == texts[side].count(text) == 1
            and (number, text) in sides[side]
            for side, text in enumerate(pair)
        )
        assert not is_alone or pair in fresh


def _change(side: list[tuple[int, str]], name: str, place: int, new: str) -> None:
    """Change a text of numbered units; what is new has the number -1."""
    at = place % (len(side) + 1) if name == "insert" or not side else place % len(side)
    if name == "insert":
        side.insert(at, (-1, new))
    elif not side:
        return
    elif name == "delete":
        del side[at]
    elif name == "edit":
        side[at] = (-1, f"{side[at][1]}{new}")
    elif name == "move":
        side.insert(len(new) % len(side), side.pop(at))
    elif name == "split":
        text = side[at][1]
        side[at : at + 1] = [(-1, text[: len(text) // 2] or new), (-1, text[len(text) // 2 :])]
    else:
        side[at : at + 2] = [(-1, "".join(text for _n, text in side[at : at + 2]))]
