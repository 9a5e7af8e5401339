"""What is recorded once somebody has accepted a translation."""

from dataclasses import replace

from site_builder.model.translation import Accepted, TranslationRecord, Unit
from site_builder.translation.accept import accept
from site_builder.translation.judge import judge
from tests.support.bilingual import unit, units

NOTHING = TranslationRecord("zh", "en")
SOURCE = units(["第一段话。", "第二段话。", "第三段话。"])
TARGET = units(["The first.", "The second.", "The third."])
ALL = accept(NOTHING, judge(SOURCE, TARGET, None), by="Li Na", on="2026-12-01")


EDITED = (SOURCE[0], replace(SOURCE[1], text="改过的第二段话。"), SOURCE[2])
AGAIN = (SOURCE[0], replace(SOURCE[1], text="改过的第二段话，又改了。"), SOURCE[2])


def test_all_is_recorded_in_order() -> None:
    assert ALL.accepted == tuple(
        Accepted(source.address, "paragraph", source.text, target.text, "Li Na", "2026-12-01")
        for source, target in zip(SOURCE, TARGET, strict=True)
    )


def test_one_is_accepted_and_the_others_stay_as_they_are() -> None:
    record = accept(ALL, judge(EDITED, TARGET, ALL), {"top-2"}, "Wang", "2026-12-02")
    second = Accepted("top-2", "paragraph", "改过的第二段话。", "The second.", "Wang", "2026-12-02")
    assert record.accepted == (ALL.accepted[0], second, ALL.accepted[2])


def test_what_was_never_accepted_is_not_recorded_with_the_others() -> None:
    record = accept(NOTHING, judge(SOURCE, TARGET, None), {"top-3"})
    assert [entry.address for entry in record.accepted] == ["top-3"]


def test_accepting_all_keeps_who_accepted_what_is_as_it_was() -> None:
    record = accept(ALL, judge(EDITED, TARGET, ALL), by="Wang", on="2026-12-02")
    assert [entry.by for entry in record.accepted] == ["Li Na", "Wang", "Li Na"]
    named = accept(ALL, judge(SOURCE, TARGET, ALL), {"top-1"}, by="Wang")
    assert [entry.by for entry in named.accepted] == ["Wang", "Li Na", "Li Na"]


def test_what_stays_as_it_was_keeps_every_letter_of_its_stanza() -> None:
    """So that git merges it with what somebody else accepts, though all addresses have changed."""
    source = units(["新的一段话。", *(one.text for one in SOURCE)])
    target = units(["A new one.", *(one.text for one in TARGET)])
    record = accept(ALL, judge(source, target, ALL), by="Wang", on="2026-12-02")
    assert record.accepted[1:] == ALL.accepted
    assert record.accepted[0] == Accepted(
        "top-1", "paragraph", "新的一段话。", "A new one.", "Wang", "2026-12-02"
    )
    assert {one.state for one in judge(source, target, record)} == {"fresh"}


def test_a_fact_that_was_renamed_is_recorded_by_its_new_name() -> None:
    def sides(name: str) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
        return (unit(name, "街道", "text"),), (unit(name, "A street", "text"),)

    before = accept(NOTHING, judge(*sides("photos/street.alt"), None), by="Li Na")
    after = accept(before, judge(*sides("photos/road.alt"), before), by="Wang")
    assert after.accepted == (replace(before.accepted[0], address="photos/road.alt"),)


def test_an_edited_translation_is_recorded_when_it_is_accepted() -> None:
    edited = (TARGET[0], replace(TARGET[1], text="The second one."), TARGET[2])
    standings = judge(SOURCE, edited, ALL)
    assert accept(ALL, standings, {"top-1"}).accepted[1].target == "The second."
    assert accept(ALL, standings).accepted[1].target == "The second one."


def test_what_is_missing_or_orphaned_stays_recorded_and_what_is_neither_is_dropped() -> None:
    for source, target in ((SOURCE[:2], TARGET), (SOURCE, TARGET[:2])):
        assert (
            accept(ALL, judge(source, target, ALL), {"top-1", "top-3"}).accepted[1:]
            == (ALL.accepted[1:])
        )
    assert accept(ALL, judge(SOURCE[:2], TARGET[:2], ALL), {"top-9"}).accepted == ALL.accepted[:2]


def test_a_dismissed_change_comes_back_when_the_source_changes_again() -> None:
    standings = judge(EDITED, TARGET, ALL)
    assert standings[1].state == "stale"
    record = accept(ALL, standings, {"top-2"}, "Wang", source_unchanged=True)
    assert record.accepted[1] == replace(ALL.accepted[1], source="改过的第二段话。")
    assert [standing.state for standing in judge(EDITED, TARGET, record)] == ["fresh"] * 3
    assert judge(AGAIN, TARGET, record)[1].state == "stale"
    assert judge(SOURCE, TARGET, record)[1].state == "stale"


def test_nothing_is_dismissed_that_was_never_accepted() -> None:
    assert accept(NOTHING, judge(SOURCE, TARGET, None), source_unchanged=True) == NOTHING


def test_the_order_is_that_of_the_source() -> None:
    record = accept(ALL, judge(SOURCE[::-1], TARGET, ALL))
    assert [entry.source for entry in record.accepted] == [one.text for one in SOURCE[::-1]]


def test_a_pair_that_nothing_tells_is_accepted_by_its_name() -> None:
    """The source was rewritten from nothing, and nothing else can be the translation of it."""
    rewritten = "这里说的完全是另一件事，与从前的文字毫无关系，长短也不一样，所以没有谁能认得出来。"
    source = (SOURCE[0], replace(SOURCE[1], text=rewritten), SOURCE[2])
    standings = judge(source, TARGET, ALL)
    assert [one.state for one in standings] == ["fresh", "orphaned", "missing", "fresh"]
    assert accept(ALL, standings).accepted == ALL.accepted
    record = accept(ALL, standings, {"top-2"}, "Wang")
    assert [one.state for one in judge(source, TARGET, record)] == ["fresh"] * 3
    assert [entry.by for entry in record.accepted] == ["Li Na", "Wang", "Li Na"]


def test_what_could_be_of_several_is_not_accepted_by_its_name() -> None:
    standings = judge(SOURCE, (TARGET[0], TARGET[2]), ALL)
    assert accept(ALL, standings, {"top-2"}) == ALL
