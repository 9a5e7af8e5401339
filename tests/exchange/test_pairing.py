"""The units of a file find theirs in a site that has changed since."""

from dataclasses import replace

import pytest

from site_builder.exchange.pairing import pair_units
from site_builder.problems.problems import SiteError
from tests.support.handovers import EN
from tests.support.translated_site import (
    ARTICLE_EN,
    ARTICLE_ZH,
    HOME,
    edited,
    files_of,
    handed_over,
    imported,
    problems_of,
    state_of,
    targets,
    with_targets,
)

FILES = files_of()


def test_units_of_the_same_state_find_their_own() -> None:
    state = state_of(FILES)
    pairs, problems = pair_units(handed_over(FILES), state)
    assert problems == []
    assert [pair.unit.address for pair in pairs] == [pair.standing.address for pair in pairs]
    assert not any(pair.is_changed or pair.was for pair in pairs)


def test_a_paragraph_that_was_inserted_pushes_none_into_its_place() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    now = edited(FILES, "article.zh.md", "### 小标题\n", "一段新的。\n\n### 小标题\n")
    back = imported(now, returned)
    assert back.problems == ()
    text = back.files[f"{HOME}/article.en.md"].decode()
    assert text == ARTICLE_EN.replace("A last paragraph.", "The very last.")


def test_a_source_that_changed_since_is_said_and_stays_stale() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."}, is_final=True)
    now = edited(FILES, "article.zh.md", "结尾一段。", "结尾的一段话。")
    back = imported(now, returned)
    (problem,) = [p for p in back.problems if "one-8" in p.message]
    assert (problem.code, problem.severity) == ("handover-outdated", "warning")
    assert problem.hint == f"see {HOME}/article.zh.md:45:1"
    after = state_of({**now, **back.files})
    (standing,) = [one for one in after.standings if one.address == "one-8"]
    assert standing.state == "stale"
    assert standing.accepted is not None
    assert standing.accepted.source == "结尾一段。"
    assert standing.target is not None
    assert standing.target.text == "The very last."


def test_a_missing_unit_whose_source_changed_is_stale_and_not_unreviewed() -> None:
    files = files_of(en=ARTICLE_EN.replace("\nA last paragraph.\n", ""))
    returned = with_targets(handed_over(files), {"one-8": "The very last."})
    now = edited(files, "article.zh.md", "结尾一段。", "结尾的一段话。")
    after = state_of({**now, **imported(now, returned).files})
    states = {one.address: one.state for one in after.standings}
    assert states["one-8"] == "stale"


def test_a_unit_that_is_gone_from_the_source_is_left_out_with_a_warning() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    now = edited(FILES, "article.zh.md", "结尾一段。\n\n", "")
    back = imported(now, returned)
    assert back.files == {}
    (problem,) = back.problems
    assert problem.message == (
        "'one-8' is no longer in the source, so its translation isn't imported"
    )


FRESH = {"one-8": "结尾一段。", "people/wang.name": "王靖", "note.1": "注一。\n注一的第二段。"}


@pytest.mark.parametrize("name", ["xliff", "po", "docx"])
def test_a_source_in_place_of_its_translation_is_no_translation(name: str) -> None:
    back = imported(FILES, with_targets(handed_over(FILES, name), FRESH))
    assert (back.files, back.changed) == ({}, ())
    assert {(one.code, one.severity) for one in back.problems} == {
        ("handover-untranslated", "warning")
    }
    assert len(back.problems) == 3


def test_what_is_final_may_be_as_the_source() -> None:
    returned = with_targets(handed_over(FILES), {"people/wang.name": "王靖"}, is_final=True)
    assert imported(FILES, returned).changed == ("people/wang.name",)


def test_in_one_script_the_file_says_what_is_not_begun() -> None:
    files = {**FILES, f"{HOME}/facts/people.yaml": b"- id: wang\n  name: {zh: Wang}\n"}
    state = replace(state_of(files), source=replace(EN, key="zh"), target=replace(EN, tag="fr"))
    for is_initial, text in ((True, ""), (False, "Wang")):
        returned = with_targets(
            handed_over(files), {"people/wang.name": "Wang"}, is_initial=is_initial
        )
        pairs, _problems = pair_units(returned, state)
        (pair,) = [one for one in pairs if one.unit.address == "people/wang.name"]
        assert pair.text == text


def test_a_unit_that_never_was_is_an_error() -> None:
    returned = handed_over(FILES)
    first = returned.units[0]
    units = (replace(first, address="articel.title", source="x", stamp=""), *returned.units[1:])
    assert problems_of(FILES, replace(returned, units=units)) == [
        ("handover-unit", "'alpha' has no unit 'articel.title'")
    ]


def test_a_unit_without_an_address_is_found_by_its_text() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    units = tuple(replace(unit, address="") for unit in returned.units)
    after = {**FILES, **imported(FILES, replace(returned, units=units)).files}
    assert targets(after)["one-8"] == "The very last."
    lost = replace(units[0], source="x", stamp="")
    assert problems_of(FILES, replace(returned, units=(lost, *units[1:]))) == [
        ("handover-unit", "this text doesn't say which unit it is")
    ]


def test_a_unit_that_occurs_twice_is_an_error() -> None:
    returned = handed_over(FILES)
    twice = replace(returned, units=(*returned.units, returned.units[3]))
    line = returned.units[3].location.line
    assert problems_of(FILES, twice) == [
        ("handover-unit", f"'top-1' occurs twice; the first is on line {line}")
    ]


def test_a_translation_that_was_changed_on_both_sides_is_an_error() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    now = edited(FILES, "article.en.md", "A last paragraph.", "The last one.")
    with pytest.raises(SiteError) as caught:
        imported(now, returned)
    (problem,) = caught.value.problems
    assert problem.code == "handover-conflict"
    assert problem.hint.startswith(f"see {HOME}/article.en.md:46:1: ")


def test_both_sides_may_have_changed_it_to_the_same() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    now = edited(FILES, "article.en.md", "A last paragraph.", "The very last.")
    assert imported(now, returned).files == {}


def test_what_the_translator_left_alone_does_not_undo_what_was_changed_here() -> None:
    returned = with_targets(handed_over(FILES), {"two-1": "The very end."})
    now = edited(FILES, "article.en.md", "A last paragraph.", "The last one.")
    after = targets({**now, **imported(now, returned).files})
    assert (after["one-8"], after["two-1"]) == ("The last one.", "The very end.")


def test_what_was_translated_here_meanwhile_is_not_overwritten() -> None:
    files = files_of(en=ARTICLE_EN.replace("\nA last paragraph.\n", ""))
    returned = with_targets(handed_over(files), {"one-8": "The very last."})
    assert [code for code, _message in problems_of(FILES, returned)] == ["handover-conflict"]


def test_emphasis_by_type_counts_in_prose_alone() -> None:
    typed = with_targets(handed_over(FILES), {"one-8": "So so."}, marked="So *so*.")
    assert targets({**FILES, **imported(FILES, typed).files})["one-8"] == "So *so*."
    typed = with_targets(
        handed_over(FILES), {"one": "So so", "people/wang.name": "W"}, marked="*W*"
    )
    after = targets({**FILES, **imported(FILES, typed).files})
    assert (after["one"], after["people/wang.name"]) == ("*W*", "W")


def test_a_file_without_stamps_is_taken_at_its_word() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    units = tuple(replace(unit, stamp="") for unit in returned.units)
    after = {**FILES, **imported(FILES, replace(returned, units=units)).files}
    assert targets(after)["one-8"] == "The very last."


def test_a_fact_whose_id_was_changed_is_found_by_its_text() -> None:
    returned = with_targets(handed_over(FILES), {"terms/exam.approved": "examination"})
    now = edited(FILES, "facts/terms.yaml", "id: exam", "id: test")
    assert targets({**now, **imported(now, returned).files})["terms/test.approved"] == "examination"


def test_the_source_article_may_be_wrapped_anew() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."})
    now = edited(FILES, "article.zh.md", "结尾一段。", "结尾\n一段。")
    assert ARTICLE_ZH.count("结尾一段。") == 1
    assert imported(now, returned).problems == ()
