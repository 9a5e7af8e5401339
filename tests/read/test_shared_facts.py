"""The facts of all features, and what a feature has of them."""

from site_builder.read.features import FeatureReading, read_feature
from site_builder.read.shared_facts import SharedFacts, shared_facts_in
from tests.support.markdown import LANGUAGES

PEOPLE = "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n- id: li\n  name: {zh: 李, en: Li}\n"
TERMS = "- id: grid\n  approved: {zh: 网格, en: grid}\n  avoid: {en: [mesh]}\n"
OWN = "- id: li\n  name: {zh: 李娜, en: Li Na}\n"
FEATURE = b"published: '2023'\nauthors: [wang, li]\n"


def shared(people: str = PEOPLE, terms: str = "") -> SharedFacts:
    files = {"content/people.yaml": people.encode(), "content/terms.yaml": terms.encode()}
    return shared_facts_in({path: data for path, data in files.items() if data}, LANGUAGES)


def reading(people: str = PEOPLE, *, own: str = "", article: str = "") -> FeatureReading:
    files = {
        "content/people.yaml": people.encode(),
        "content/terms.yaml": TERMS.encode(),
        "content/s/facts/feature.yaml": FEATURE,
        "content/s/facts/people.yaml": own.encode(),
        "content/s/article.en.md": f"---\ntitle: T\ndeck: D\nsummary: S\n---\n{article}".encode(),
    }
    return read_feature("content/s", files, {}, LANGUAGES)


def test_records_and_their_places() -> None:
    found = shared()
    assert [person.id for person in found.records("people")] == ["wang", "li"]
    assert str(found.locate("people", "li", "name", "en")) == "content/people.yaml:4:21"
    assert found.locate("people", "zhao") is None
    assert found.records("terms") == ()
    assert found.are_sure("people")
    assert found.are_sure("terms")


def test_problems_are_at_their_lines() -> None:
    found = shared(
        "- id: wang\n  name: {zh: 王靖}\n  rank: 1\n- id: wang\n  name: {zh: 王, en: W}\n"
    )
    assert [(str(p.location), p.code) for p in found.problems] == [
        ("content/people.yaml:3:3", "unknown-key"),
        ("content/people.yaml:4:7", "duplicate-id"),
    ]
    assert not found.are_sure("people")


def test_a_text_is_due_in_every_language_of_the_site() -> None:
    (problem,) = shared("- id: wang\n  name: {zh: 王靖}\n").problems
    assert (problem.code, problem.language, problem.severity) == ("missing-text", "en", "warning")


def test_what_a_file_acknowledges() -> None:
    found = shared(
        "- id: wang\n  name: {zh: 王靖}\n  acknowledge: [{code: missing-text, reason: Soon}]\n"
    )
    assert [(one.code, one.reason) for one in found.acknowledgements] == [("missing-text", "Soon")]


def test_a_file_that_is_no_text() -> None:
    found = shared_facts_in({"content/people.yaml": b"- id: \xff\xfe\x00"}, LANGUAGES)
    assert len(found.problems) == 1
    assert not found.are_sure("people")


def test_a_feature_has_the_shared_facts_and_its_own_in_their_place() -> None:
    found = reading(own=OWN)
    assert {one.id: one.name["en"] for one in found.facts.facts.people} == {
        "li": "Li Na",
        "wang": "Wang Jing",
    }
    assert found.facts.declared["people"] == {"wang", "li"}
    assert str(found.facts.locate("people", "li", "name", "en")).startswith("content/s/facts/")
    assert str(found.facts.locate("people", "wang", "name")) == "content/people.yaml:2:9"


PAGE = PEOPLE.replace("Li}\n", "Li}\n  page: true\n")


def test_whoever_takes_the_place_of_somebody_with_a_page_has_that_page() -> None:
    pages = {one.id: one.page for one in reading(PAGE, own=OWN).facts.facts.people}
    assert pages == {"li": True, "wang": False}


def test_a_page_is_not_for_one_feature() -> None:
    found = reading(own=OWN + "  page: true\n- id: wu\n  page: [\n")
    assert "misplaced-key" not in [p.code for p in found.problems], "nothing is known of the file"
    found = reading(own=OWN + "  page: true\n")
    assert [str(p.location) for p in found.problems if p.code == "misplaced-key"] == [
        "content/s/facts/people.yaml:3:3"
    ]
    assert not any(one.page for one in found.facts.facts.people)


def test_terms_of_the_site_hold_in_every_feature() -> None:
    found = reading(article="The mesh is dense.\n")
    assert [p.code for p in found.problems if p.location.line > 5] == ["avoided-term"]


def test_what_is_wrong_with_the_shared_facts_is_no_feature_s_problem() -> None:
    found = reading("- id: wang\n  name: 王\n- {}\n")
    assert not [p for p in found.problems if p.location.path == "content/people.yaml"]
    assert "people" not in found.facts.declared
