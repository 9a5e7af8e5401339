"""What is handed over of a feature, and with what help."""

from site_builder.exchange.collect import collect
from site_builder.exchange.handover import HandoverUnit, target_stamp
from site_builder.messages.message import Message
from tests.support.translated_site import (
    ARTICLE_EN,
    edited,
    files_of,
    handed_over,
    imported,
    state_of,
    with_targets,
)

FILES = files_of()
RECORDED = {**FILES, **imported(FILES, handed_over(FILES), reviewed=True).files}
PHOTOS = """\
- id: street
  file: street.jpg
  kind: photo
  caption: {zh: 街道考试}
  alt: {zh: 一条街}
  credit: wang
"""


def unit_of(files: dict[str, bytes], address: str) -> HandoverUnit:
    units = collect(state_of(files), everything=True).units
    return next(unit for unit in units if unit.address == address)


def test_what_is_fresh_is_left_out() -> None:
    assert collect(state_of(RECORDED)).units == ()
    assert len(collect(state_of(RECORDED), everything=True).units) == len(state_of(FILES).ours)


def test_what_is_stale_comes_with_the_source_before() -> None:
    (unit,) = collect(state_of(edited(RECORDED, "article.zh.md", "结尾一段", "末尾一段"))).units
    assert (unit.state, unit.source, unit.previous) == ("stale", "末尾一段。", "结尾一段。")
    assert unit.target == "A last paragraph."
    assert ("delete", "结") in unit.difference or ("delete", "结尾") in unit.difference


def test_what_is_missing_has_no_translation() -> None:
    unit = unit_of(files_of(en=""), "one-8")
    assert (unit.state, unit.target, target_stamp(unit.stamp)) == ("missing", "", "")
    assert str(unit.place) == "content/alpha/article.zh.md:45:1"


def test_what_has_no_source_is_left_out() -> None:
    orphaned = files_of(en=ARTICLE_EN.replace("The end.", "The end.\n\nAnd more."))
    recorded = imported(FILES, handed_over(FILES), reviewed=True).files
    assert collect(state_of({**orphaned, **recorded})).units == ()


def test_the_order_is_that_of_the_source() -> None:
    addresses = [unit.address for unit in collect(state_of(FILES)).units]
    assert addresses == [unit.address for unit in state_of(FILES).ours]


def test_roles_can_be_read() -> None:
    assert unit_of(FILES, "top-2").readable == {"{number}`teams`": "5100余支"}


def test_terms_and_names_come_with_their_translations() -> None:
    assert unit_of(FILES, "article.deck").terms == (("考试", "exam"),)
    files = files_of(facts={"photos": PHOTOS})
    assert unit_of(files, "photos/street.caption").terms == (("考试", "exam"),)


def test_a_picture_is_named() -> None:
    (note,) = unit_of(files_of(facts={"photos": PHOTOS}), "photos/street.alt").notes
    assert isinstance(note, Message)
    assert note.startswith("What the picture content/alpha/photos/street.jpg shows")


def test_a_row_says_what_to_keep() -> None:
    assert unit_of(FILES, "one-6.r1").notes == ("Row of a table: keep the | between its cells",)


def test_what_was_translated_is_no_longer_handed_over() -> None:
    files = files_of(en=ARTICLE_EN.replace("\nA last paragraph.\n", ""))
    recorded = {**files, **imported(files, handed_over(files), reviewed=True).files}
    (unit,) = collect(state_of(recorded)).units
    assert unit.address == "one-8"
    final = with_targets(handed_over(recorded), {"one-8": "Last."}, is_final=True)
    assert collect(state_of({**recorded, **imported(recorded, final).files})).units == ()
