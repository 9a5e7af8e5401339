"""Edited texts are found again."""

from site_builder.translation.match_edited import Text, match_edited

FIRST = "The committee met on Tuesday to look at the plans for the old market hall."
SECOND = "Volunteers in red vests stood at every crossing of the city that morning."
THIRD = "Nobody had counted the trees along the river before the students did."


def edited(old: list[str], new: list[str], known: dict[int, int] | None = None) -> dict[int, int]:
    pairs = dict(known or {})
    ours, theirs = ([Text("paragraph", text) for text in side] for side in (old, new))
    match_edited(ours, theirs, pairs)
    return pairs


def test_an_edited_text_is_found_wherever_it_is() -> None:
    changed = SECOND.replace("red vests", "red coats").replace("that morning", "all day long")
    assert edited([FIRST, SECOND, THIRD], [changed, FIRST, THIRD], {0: 1, 2: 2})[1] == 0


def test_unlike_texts_are_not_the_same() -> None:
    assert edited([FIRST], [SECOND]) == {}


def test_a_text_of_which_little_is_left_is_known_by_its_place() -> None:
    rewritten = "On Tuesday everybody voted against it, although money had been found elsewhere."
    assert edited([FIRST], [rewritten]) == {0: 0}
    assert edited([FIRST, SECOND], [rewritten, rewritten.upper()[:30]]) == {}
    assert edited(["Introduction"], ["Where we begin"]) == {0: 0}


def test_a_text_that_became_part_of_a_longer_one_is_the_same() -> None:
    old = ["Issue tracker", "Pull requests", "A very old list"]
    new = [
        "**Issue tracker:** Where people discuss whatever doesn't work in the project, and why.",
        "**Pull requests:** Where people discuss and review changes that are in progress now.",
    ]
    assert edited(old, new) == {0: 0, 1: 1}


def test_a_text_in_another_script_was_translated() -> None:
    new = ["委员会周二开会，看了老市场的图纸。", "那天早上，每个路口都站着穿红马甲的志愿者。"]
    assert edited([FIRST, SECOND, THIRD], [*new, THIRD], {2: 2}) == {0: 0, 1: 1, 2: 2}


def test_a_place_is_of_one_kind() -> None:
    pairs: dict[int, int] = {}
    match_edited([Text("heading", "Introduction")], [Text("paragraph", "Where")], pairs)
    assert pairs == {}


def test_a_text_that_was_split_is_the_half_that_is_more_like_it() -> None:
    whole = f"{FIRST} {SECOND} {THIRD}"
    assert edited([whole], [FIRST, f"{SECOND} {THIRD}"]) == {0: 1}
    assert edited([whole], [f"{FIRST} {SECOND}", THIRD]) == {0: 0}


def test_texts_that_were_merged_are_the_one_that_is_more_like_it() -> None:
    assert edited([FIRST, f"{SECOND} {THIRD}"], [f"{FIRST} {SECOND} {THIRD}"]) == {1: 0}


def test_rows_that_all_changed_stay_in_order() -> None:
    old = [f"| Team {name} | {number} points |" for number, name in enumerate("abcdef")]
    new = [f"| Team {name} | {number + 40} points |" for number, name in enumerate("abcdef")]
    assert edited(old, new) == {number: number for number in range(6)}
