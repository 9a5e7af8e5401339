"""Numbers and dates of a section, with the facts that it cites."""

from decimal import Decimal

import pytest

from site_builder.edtf import parse_edtf
from site_builder.model.facts import Event, Number, Term
from tests.parity.support import facts, problems

KNOWN = facts(
    numbers=[
        Number(
            id="volunteers",
            value=Decimal(1_440_000),
            approx="over",
            unit={"zh": "人", "en": "people"},
            label={"zh": "志愿者", "en": "Volunteers"},
        )
    ],
    events=[
        Event(id="meeting", date=parse_edtf("2023-02-18"), title={"zh": "会", "en": "Meeting"})
    ],
    terms=[Term(id="project", approved={"zh": "三百工程", "en": "Three Hundreds Project"})],
)


@pytest.mark.parametrize(
    ("chinese", "english", "codes"),
    [
        ("有{number}`volunteers`", "has {number}`volunteers`", []),
        ("有{number}`volunteers`", "has more than 1.44 million people", []),
        ("有{number}`volunteers`", "has more than 1.45 million people", ["parity-number"]),
        ("有144万余人", "has {number}`volunteers`", []),
        ("有145万余人", "has {number}`volunteers`", ["parity-number"]),
        ("{date}`meeting`开会", "met on Feb. 18", []),
        ("{date}`meeting`开会", "met on Feb. 19", ["parity-date"]),
        ("2月18日开会", "met on {date}`meeting`", []),
        ("“三百工程”", "the Three Hundreds Project", []),
        ("“三百工程”有300人", "the Three Hundreds Project has 300 people", []),
    ],
)
def test_roles_and_words(chinese: str, english: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems([(chinese, english)], KNOWN)] == codes


def test_both_values_and_both_places() -> None:
    (problem,) = problems([("一", "one"), ("捐款144万元", "It gave\n144 million yuan")])
    assert str(problem.location) == "en.md:3:1"
    assert problem.end == (3, 17)
    assert problem.message == "'144 million yuan' differs from the source's '144万元'"
    assert problem.hint == "'144万元' is 1.44 million"
    ((where, words),) = problem.related
    assert str(where) == "zh.md:2:3"
    assert words == "the source has '144万元'"
    assert (problem.severity, problem.language) == ("warning", "en")


def test_what_is_missing_is_reported_at_the_unit() -> None:
    (problem,) = problems([("一", "one"), ("来了12名医生", "Doctors came")])
    assert str(problem.location) == "en.md:2:1"
    assert problem.message == "'12' of the source isn't in the translation"


def test_what_was_added_is_reported_at_its_place() -> None:
    (problem,) = problems([("来了医生", "Then 12 doctors came")])
    assert str(problem.location) == "en.md:1:6"
    assert problem.message == "'12' isn't in the source"


def test_a_missing_unit_is_no_missing_value() -> None:
    assert problems([("来了12名医生", None), ("走了", "They left")]) == ()


def test_sentences_may_cross_paragraphs() -> None:
    pairs = [("有97座城市，106个项目。", "There are 97 cities."), ("好。", "And 106 projects.")]
    assert problems(pairs) == ()
