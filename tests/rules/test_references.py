"""References inside a feature: every id that is named must exist."""

from site_builder.model.article import Note
from site_builder.model.facts import RECORDS, Facts
from site_builder.problems.problems import Location, Problem
from site_builder.rules.references import check_references
from tests.support.features import (
    award,
    directive,
    event,
    hole,
    make_article,
    make_facts,
    number,
    part,
    person,
    photo,
    prose,
    section,
    text,
)

FACTS = make_facts(
    feature={"authors": ["li-na"], "cover": "street"},
    sections=[section("one", photos=["street"], numbers=["teams"], timeline=["start"])],
    photos=[photo("street", credit="li-na")],
    timeline=[event("start", photo="street", section="one")],
    awards=[award("cup", recipients=["li-na", text("others")])],
    numbers=[number("teams")],
    people=[person("li-na")],
    terms=[{"id": "team", "approved": text("team")}],
)
ARTICLE = make_article(
    "zh",
    part(
        "one",
        prose("one-1", hole("person", "li-na"), hole("number", "teams"), hole("link", "#x")),
        directive("gallery", "one-2", "street", "street"),
        directive("quote", "one-3", "li-na", body=(hole("term", "team"),)),
        directive("awards", "one-4", "cup"),
    ),
    lead=(prose("top-1", hole("date", "start")),),
    notes=(Note(1, (hole("term", "team"),), 1),),
)


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    inner = ".".join(str(step) for step in (record, *path) if step is not None)
    return Location(f"content/story/facts/{kind}.yaml/{inner}".rstrip("/"), 1, 1)


def check(facts: Facts, *kinds: str) -> list[Problem]:
    known = {kind: facts.ids(kind) for kind in kinds or RECORDS}
    return list(check_references(facts, {"zh": ARTICLE}, known, locate))


def test_all_are_known() -> None:
    assert check(FACTS) == []


def test_every_place_that_names_an_id() -> None:
    nothing = {kind: frozenset[str]() for kind in RECORDS}
    problems = list(check_references(FACTS, {"zh": ARTICLE}, nothing, locate))
    facts = [p.location.path.rpartition("/")[2] for p in problems if "facts" in p.location.path]
    assert facts == [
        "authors.0",
        "cover",
        "one.photos.0",
        "one.numbers.0",
        "one.timeline.0",
        "street.credit",
        "start.photo",
        "start.section",
        "cup.recipients.0",
    ]
    codes = [p.code for p in problems if "facts" not in p.location.path]
    assert codes == [
        "unknown-event",
        "unknown-person",
        "unknown-number",
        "unknown-term",
        "unknown-term",
        "unknown-photo",
        "unknown-photo",
        "unknown-person",
        "unknown-award",
    ]


def test_of_a_kind_that_is_not_known_nothing_is_said() -> None:
    assert check(FACTS, "photos") == []


def test_the_nearest_id_is_suggested() -> None:
    facts = make_facts(people=[person("li-na"), person("wang-di")])
    article = make_article("zh", lead=(prose("top-1", hole("person", "wang-dii")),))
    known = {"people": facts.ids("people")}
    (problem,) = check_references(facts, {"zh": article}, known, locate)
    assert problem.message == "'wang-dii' is not in people.yaml"
    assert problem.hint == "did you mean 'wang-di'?"
    assert problem.about == "content/story/facts/people.yaml"


def test_where_a_text_may_stand_it_is_proposed_for_unknown_names() -> None:
    facts = make_facts(
        feature={"authors": ["Xinhua"]},
        photos=[photo("street", credit="新华社"), photo("market", credit="Li-Na")],
        awards=[award("cup", recipients=["协会"])],
        people=[person("li-na")],
    )
    known = {"people": facts.ids("people")}
    problems = check_references(facts, {"zh": ARTICLE, "en": ARTICLE}, known, locate)
    found = {
        p.location.path.rpartition("/")[2]: p.hint for p in problems if "facts" in p.location.path
    }
    a_text = "for a name without an entry there, write {zh: …, en: …}"
    assert found == {
        "authors.0": "known here: li-na",
        "street.credit": a_text,
        "market.credit": "did you mean 'li-na'?",
        "cup.recipients.0": a_text,
    }
