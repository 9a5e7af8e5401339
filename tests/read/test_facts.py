"""Facts files to records, and what is known when one is broken."""

import pytest
from hypothesis import given

from site_builder.model.kinds import FACTS_FILES
from site_builder.problems.problems import Location
from site_builder.read.facts import FactsReading, read_facts
from site_builder.text.source import Source
from tests.support.fixture_sites import GOOD
from tests.support.texts import anything, markup, mutations

FOLDER = "content/bridge/facts"
KEYS = ("zh", "en")
FEATURE = "published: 2023\nauthors: []\n"
PEOPLE = "- id: li\n  name: {zh: 李, en: Li}\n- id: wu\n  name: {zh: 吴, en: Wu}\n"
TEXTS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((GOOD / "content/bridge/facts").iterdir())
}


def read(**texts: str) -> FactsReading:
    sources = {f"{k}.yaml": Source(f"{FOLDER}/{k}.yaml", text) for k, text in texts.items()}
    return read_facts(FOLDER, sources, KEYS)


def codes(reading: FactsReading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_the_good_site_has_every_kind_and_no_problems() -> None:
    reading = read(**{name.removesuffix(".yaml"): text for name, text in TEXTS.items()})
    assert set(TEXTS) == set(FACTS_FILES)
    assert reading.problems == ()
    assert [photo.id for photo in reading.facts.photos] == ["skyline", "ferry", "old-quay"]
    assert str(reading.facts.numbers[1].value) == "94.70"
    assert reading.declared["awards"] == {"cup", "medal"}
    assert reading.locate("photos", "ferry", "credit").line == 16
    assert reading.locate("feature", None, "cover") == Location(f"{FOLDER}/feature.yaml", 5, 8)


def test_every_file_but_one_is_optional() -> None:
    assert codes(read(feature=FEATURE)) == []
    reading = read()
    assert [str(problem.location) for problem in reading.problems] == [f"{FOLDER}/feature.yaml"]
    assert codes(reading) == ["missing-file"]


def test_a_file_that_is_no_text_is_not_missing() -> None:
    reading = read_facts(FOLDER, {}, KEYS, frozenset({"feature.yaml", "people.yaml"}))
    assert reading.problems == ()
    assert "people" not in reading.declared
    assert "photos" in reading.declared


def test_of_a_broken_record_the_id_is_known() -> None:
    reading = read(feature=FEATURE, people=PEOPLE.replace("{zh: 李, en: Li}", "Li"))
    assert codes(reading) == ["wrong-type"]
    assert reading.declared["people"] == {"li", "wu"}
    assert reading.locate("people", "wu", "name").line == 4


@pytest.mark.parametrize("name", ["2021?", "10", "1.5", "true", "A b"])
def test_an_id_that_cannot_be_one_is_known_too(name: str) -> None:
    reading = read(sections=f"- id: {name}\n  label: 一\n")
    assert [section.id.lower() for section in reading.facts.sections] == [name.lower()]


def test_of_a_broken_file_nothing_is_known() -> None:
    torn = "- id: li\n  name: {zh: 李, en: Li}\n  id: wu\n  name: {zh: 武, en: Wu}"
    twice = "- id: li\n  name: {zh: 李, en: Li}\n- id: li\n  name: {zh: 武, en: Wu}"
    unnamed = ("- id: Li Na", "- name: {zh: 李, en: Li}")
    for people in ("\t- id: li", "li: {}", "words", *unnamed, torn, twice):
        assert "people" not in read(feature=FEATURE, people=people).declared


def test_an_empty_list_is_sound() -> None:
    for people in ("", "# nobody\n", "[]"):
        reading = read(feature=FEATURE, people=people)
        assert reading.problems == ()
        assert reading.declared["people"] == frozenset()


def test_what_makes_a_file_no_list_is_named() -> None:
    for people, hint in (
        ("id: li", "begin each entry with '- id: …'"),
        ("-\u3000id: li", "write a plain space, not U+3000 (ideographic space)"),
        ("id:li", "write a space after ':'"),
    ):
        (problem,) = read(feature=FEATURE, people=people).problems
        assert (problem.code, problem.hint) == ("wrong-type", hint)


def test_an_id_twice() -> None:
    reading = read(feature=FEATURE, people=PEOPLE.replace("wu", "li"))
    (problem,) = reading.problems
    assert problem.code == "duplicate-id"
    assert str(problem.location) == f"{FOLDER}/people.yaml:3:7"
    assert problem.message.endswith("on line 1")


def test_ids_may_be_numbers() -> None:
    reading = read(feature=FEATURE, people="- id: 2021\n  name: {zh: 李, en: Li}\n")
    assert reading.facts.people[0].id == "2021"
    assert reading.locate("people", "2021", "name").line == 2


def test_what_is_sound_of_a_broken_feature() -> None:
    reading = read(feature="published: soon\nauthors: [li]\ncover: street\n")
    assert codes(reading) == ["bad-date"]
    assert reading.facts.feature.authors == ("li",)
    assert reading.facts.feature.cover == "street"


def test_languages() -> None:
    reading = read(
        feature=FEATURE + "source_language: cn\n",
        terms="- id: a\n  approved: {zh: 甲, en: A}\n  avoid: {fr: [x], en: [y]}\n",
    )
    assert codes(reading) == ["unknown-language", "unknown-language"]


@given(anything | markup | mutations(TEXTS["photos.yaml"]) | mutations(TEXTS["feature.yaml"]))
def test_any_text_is_read_with_problems_inside_it(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for kind in ("photos", "feature", "numbers", "terms"):
        for problem in read(**{"feature": FEATURE, kind: text}).problems:
            where = problem.location
            assert where.path == f"{FOLDER}/{kind}.yaml"
            assert 1 <= where.line <= len(lines)
            assert 1 <= where.column <= len(lines[where.line - 1]) + 1


@pytest.mark.parametrize("name", ["con", "aux", "com1"])
def test_no_photo_has_an_id_that_windows_reserves(name: str) -> None:
    photos = TEXTS["photos.yaml"].replace("id: ferry", f"id: {name}")
    people = PEOPLE.replace("id: li", f"id: {name}")
    reading = read(feature=FEATURE, photos=photos, people=people)
    found = [(p.location.path.rpartition("/")[2], p.code) for p in reading.problems]
    assert found == [("photos.yaml", "bad-id")], "no file is named after a person"
