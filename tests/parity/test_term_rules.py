"""Terms in their approved wording."""

import pytest

from site_builder.model.facts import Term
from tests.parity.support import facts, problems

TERMS = facts(
    terms=[
        Term(id="city", approved={"zh": "文明城市", "en": "Civilized City"}),
        Term(id="art", approved={"zh": "艺术", "en": "art"}),
        Term(
            id="nominee",
            approved={"zh": "文明城市提名城市", "en": "Civilized City nominee"},
            avoid={"en": ("nominated city",)},
        ),
    ]
)


@pytest.mark.parametrize(
    ("chinese", "english", "codes"),
    [
        ("创建文明城市", "a bid to be a Civilized City", []),
        ("创建文明城市", "civilized cities", []),
        ("创建文明城市", "a bid for {term}`city`", []),
        ("创建{term}`city`", "a bid to be a Civilized City", []),
        ("创建文明城市", "a bid to be a model city", ["parity-term"]),
        ("创建{term}`city`", "a bid", ["parity-term"]),
        ("文明城市提名城市", "a Civilized City", ["parity-term"]),
        ("文明城市提名城市", "a nominated city", []),
        ("创建文明城市", "a bid to be a 文明城市, as it is called", []),
        ("艺术", "a party", ["parity-term"]),
        ("别的", "anything", []),
    ],
)
def test_a_term(chinese: str, english: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems([(chinese, english)], TERMS)] == codes


def test_one_mention_in_a_section_is_enough() -> None:
    pairs = [("创建文明城市", "It bids for the title"), ("文明城市", "Civilized City")]
    assert problems(pairs, TERMS) == ()
    assert len(problems(pairs[:1] * 2, TERMS)) == 1


def test_the_place_and_the_source() -> None:
    (problem,) = problems([("一", "one"), ("创建文明城市", "a bid")], TERMS)
    assert str(problem.location) == "en.md:2:1"
    assert [str(one.location) for one in problem.related] == ["zh.md:2:3"]
    assert problem.language == "en"
