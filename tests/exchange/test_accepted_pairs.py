"""What an import records."""

from site_builder.exchange.bring_back import BroughtBack
from site_builder.model.translation import UnitStanding
from tests.support.translated_site import (
    ARTICLE_EN,
    HOME,
    files_of,
    handed_over,
    imported,
    state_of,
    targets,
    with_targets,
)

FILES = files_of()
RECORD = f"{HOME}/translation.en.yaml"


def standing(back: BroughtBack, address: str) -> UnitStanding:
    after = state_of({**FILES, **back.files})
    return next(one for one in after.standings if one.address == address)


def test_a_translation_that_is_not_final_is_not_recorded() -> None:
    back = imported(FILES, with_targets(handed_over(FILES), {"one-8": "The very last."}))
    assert list(back.files) == [f"{HOME}/article.en.md"]
    assert back.accepted == ()
    assert standing(back, "one-8").state == "unreviewed"


def test_a_final_one_is_fresh_and_knows_by_whom() -> None:
    final = with_targets(handed_over(FILES), {"one-8": "The very last."}, is_final=True)
    back = imported(FILES, final, by="Li Hua")
    found = standing(back, "one-8")
    assert back.accepted == ("one-8",)
    assert found.state == "fresh"
    assert found.accepted is not None
    assert (found.accepted.by, found.accepted.on) == ("Li Hua", "2026-12-01")
    assert (found.accepted.source, found.accepted.target) == ("结尾一段。", "The very last.")
    assert standing(back, "two-1").state == "unreviewed"


def test_a_final_one_need_not_be_changed() -> None:
    final = with_targets(handed_over(FILES), {"one-8": targets(FILES)["one-8"]}, is_final=True)
    back = imported(FILES, final)
    assert list(back.files) == [RECORD]
    assert standing(back, "one-8").state == "fresh"


def test_everything_can_be_recorded_as_reviewed() -> None:
    back = imported(FILES, handed_over(FILES, "docx"), reviewed=True)
    states = {one.state for one in state_of({**FILES, **back.files}).standings}
    assert states == {"fresh"}


def test_a_second_import_changes_nothing() -> None:
    returned = with_targets(handed_over(FILES), {"one-8": "The very last."}, is_final=True)
    after = {**FILES, **imported(FILES, returned).files}
    assert imported(after, returned, by="somebody else").files == {}
    assert imported(after, handed_over(after)).files == {}


def test_a_stale_one_becomes_fresh_if_it_is_final() -> None:
    recorded = {**FILES, **imported(FILES, handed_over(FILES), reviewed=True).files}
    path = f"{HOME}/article.zh.md"
    now = {**recorded, path: recorded[path].replace("结尾".encode(), "末尾".encode())}
    returned = handed_over(now, everything=False)
    (unit,) = returned.units
    assert (unit.address, unit.target) == ("one-8", "A last paragraph.")
    assert imported(now, returned).files == {}
    changed = with_targets(returned, {"one-8": "The end part."})
    after = {**now, **imported(now, changed).files}
    assert {one.state for one in state_of(after).standings} == {"fresh", "stale"}
    final = with_targets(returned, {"one-8": "The end part."}, is_final=True)
    after = {**now, **imported(now, final).files}
    assert {one.state for one in state_of(after).standings} == {"fresh"}


def test_a_whole_new_article_can_be_recorded() -> None:
    files = files_of(en="")
    returned = with_targets(handed_over(files), targets(FILES), is_final=True)
    after = {**files, **imported(files, returned).files}
    assert {one.state for one in state_of(after).standings} == {"fresh"}


def test_new_blocks_are_recorded_where_they_stand() -> None:
    files = files_of(en=ARTICLE_EN.replace("\nA last paragraph.\n", ""))
    recorded = {**files, **imported(files, handed_over(files), reviewed=True).files}
    returned = with_targets(handed_over(recorded), {"one-8": "Last."}, is_final=True)
    after = {**recorded, **imported(recorded, returned).files}
    assert {one.state for one in state_of(after).standings} == {"fresh"}
