"""corrections.yaml: what is read, and in which order."""

from site_builder.edtf import parse_edtf
from site_builder.model.feature_facts import FeatureFacts
from site_builder.read.corrections import CorrectionsReading, read_corrections
from site_builder.read.plain_words import read_texts
from site_builder.read.records import WantedLanguages
from site_builder.text.schema import sketch
from site_builder.text.source import Source

KEYS = ("zh", "en")


def read(text: str, updated: str | None = None) -> CorrectionsReading:
    feature = FeatureFacts.model_construct(
        published=parse_edtf("2026-11-01"), updated=parse_edtf(updated) if updated else None
    )
    document = read_texts(Source("content/s/corrections.yaml", text), tags={k: k for k in KEYS})
    return read_corrections(document, WantedLanguages(KEYS, KEYS), feature)


def entry(date: str, words: str) -> str:
    return f'- date: "{date}"\n  text: {{zh: {words}, en: {words}}}\n'


def test_they_come_in_the_order_of_their_dates() -> None:
    found = read(entry("2026-12-03", "late") + entry("2026-11-05T08:00+08:00", "soon"))
    assert found.problems == ()
    assert [one.text["en"] for one in found.corrections] == ["soon", "late"]
    assert found.places == {"1": 1, "2": 0}


def test_an_empty_file_has_none() -> None:
    assert read("# nothing yet\n") == CorrectionsReading((), {}, ())


def test_the_file_is_a_list() -> None:
    (problem,) = read('date: "2026-12-03"\n').problems
    assert problem.code == "wrong-type"


def test_a_correction_on_the_day_of_the_update_agrees_with_it() -> None:
    once = entry("2026-12-03", "x")
    assert read(once, "2026-12-03T23:00+08:00").problems == ()
    assert [problem.code for problem in read(once, "2026-12-01").problems] == ["bad-date"]


def test_the_same_words_of_two_places_are_two_corrections() -> None:
    here, there = (entry("2026-12-03", "x") + f"  at: {at}\n" for at in ("one", "two"))
    assert read(here + there).problems == ()
    (problem,) = read(here + there + here).problems
    assert (problem.code, problem.location.line) == ("bad-value", 8)


def test_dates_of_a_broken_feature_are_left_to_its_own_problems() -> None:
    feature = sketch(FeatureFacts, {"published": "2026-11-01", "updated": "soon", "cover": 3}, KEYS)
    document = read_texts(
        Source("content/s/corrections.yaml", entry("2020-01-01", "early")),
        tags={k: k for k in KEYS},
    )
    found = read_corrections(document, WantedLanguages(KEYS, KEYS), feature)
    assert found.problems == ()
    assert len(found.corrections) == 1
