"""Which units are accepted, and what is said of those that can't be."""

from collections.abc import Sequence

from site_builder.model.translation import TranslationRecord, Unit, UnitStanding
from site_builder.translation.acceptance import (
    Acceptance,
    accepted_record,
    baseline_accepted,
    by_address,
    refusals,
    refusals_then,
)
from site_builder.translation.baseline import baseline_record
from site_builder.translation.judge import judge
from site_builder.translation.standings import Surveyed, Translation
from tests.support.bilingual import unit, units

SOURCE = (*units(["山高水长。", "江流有声。"]), unit("one", "春去秋来", "heading"))
TARGET = units(["Mountains are high.", "The river has a voice."])
NOTHING = TranslationRecord("zh", "en")


def translation(
    record: TranslationRecord = NOTHING, target: Sequence[Unit] = TARGET
) -> Translation:
    judged = judge(SOURCE, target, record)
    return Translation("en", "content/story/translation.en.yaml", record, judged)


def told(
    translation: Translation, *addresses: str, source_unchanged: bool = False
) -> list[tuple[str, str, str]]:
    surveyed = Surveyed("story", "zh", (translation,), ())
    acceptance = Acceptance(addresses, source_unchanged=source_unchanged)
    found = refusals(surveyed, [translation], acceptance)
    return [(problem.code, problem.message, problem.hint) for problem in found]


def test_what_is_translated_can_be_accepted() -> None:
    assert told(translation(), "top-1", "top-2") == []
    record = accepted_record(translation(), Acceptance(("top-2",), "Li", "2026-12-01"))
    (entry,) = record.accepted
    assert (entry.address, entry.source, entry.by, entry.on) == (
        "top-2",
        "江流有声。",
        "Li",
        "2026-12-01",
    )
    assert len(accepted_record(translation(), Acceptance(None)).accepted) == 2


def test_what_is_missing_or_orphaned_cannot_be_accepted() -> None:
    assert told(translation(), "one") == [
        (
            "not-acceptable",
            "'one' isn't translated into 'en'",
            "translate it first, or choose other languages with --to",
        )
    ]
    with_a_note = translation(target=(*TARGET, unit("note.1", "A note.", "note")))
    assert [message for _code, message, _hint in told(with_a_note, "note.1")] == [
        "'note.1' isn't the translation of anything"
    ]


def test_a_source_that_was_never_accepted_has_not_changed() -> None:
    ((code, message, _hint),) = told(translation(), "top-1", source_unchanged=True)
    assert (code, message) == (
        "not-acceptable",
        "'top-1' was never accepted, so there is no change to dismiss",
    )


def test_the_nearest_address_is_suggested() -> None:
    assert told(translation(), "tpo-1", "tpo-1") == [
        ("unknown-unit", "'story' has no unit 'tpo-1'", "did you mean 'top-1'?")
    ]


def test_naming_a_unit_pairs_it_with_the_orphaned_one_at_its_place() -> None:
    missing = UnitStanding("missing", unit("top-2", "鸟语花香。"), None)
    orphaned = UnitStanding("orphaned", None, unit("top-2", "Birds sing."))
    apart = Translation("en", "record", NOTHING, (missing, orphaned))
    assert told(apart, "top-2") == []
    (entry,) = accepted_record(apart, Acceptance(("top-2",))).accepted
    assert (entry.source, entry.target) == ("鸟语花香。", "Birds sing.")
    assert told(apart, "top-2", source_unchanged=True) != []


def test_an_orphaned_unit_does_not_hide_another_of_its_address() -> None:
    judged = judge((unit("top-1", "山高。"),), (unit("top-1", "High."),), None)
    orphan = judge((), (unit("top-1", "Else."),), None)
    both = Translation("en", "record", NOTHING, (*orphan, *judged))
    assert by_address(both.standings)["top-1"].state == "unreviewed"


def test_a_baseline_is_recorded_with_the_old_source() -> None:
    old = units(["山高水长。", "江流无声。"])
    then = baseline_record(old, TARGET, "zh", "en")
    record = baseline_accepted(translation(), then, Acceptance(None, "Li", "2026-12-01"))
    assert [(entry.source, entry.by) for entry in record.accepted] == [
        ("山高水长。", "Li"),
        ("江流无声。", "Li"),
    ]
    assert translation(record).counts["stale"] == 1


def test_what_was_not_in_the_old_source_cannot_be_recorded_as_in_it() -> None:
    then = baseline_record(units(["山高水长。"]), units(["Mountains are high."]), "zh", "en")
    refused = [
        (problem.code, problem.message)
        for problem in refusals_then(translation(), then, Acceptance(("top-1", "top-2")), "v1")
    ]
    assert refused == [("not-acceptable", "the source had no 'top-2' in 'v1'")]
    assert list(refusals_then(translation(), then, Acceptance(None), "v1")) == []


def test_a_baseline_of_some_units_leaves_the_others_as_they_are() -> None:
    record = accepted_record(translation(), Acceptance(None, "Zhang", "2026-11-30"))
    then = baseline_record(units(["山高。", "江流无声。"]), TARGET, "zh", "en")
    record = baseline_accepted(translation(record), then, Acceptance(("top-2",), "Li"))
    assert [(entry.source, entry.by) for entry in record.accepted] == [
        ("山高水长。", "Zhang"),
        ("江流无声。", "Li"),
    ]
