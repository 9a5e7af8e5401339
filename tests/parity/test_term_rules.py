"""Terms in their approved wording."""

import pytest

from site_builder.model.facts import Term
from site_builder.parity.term_rules import check_terms
from site_builder.parity.wordings import wordings
from tests.parity.support import ENGLISH, facts, pair, problems

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


BOATS = facts(terms=[Term(id="boat", approved={"zh": "书船", "en": "book boat"})])


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("The book boat came", "The boat left", 0),
        ("The book boat came", "A ship left", 1),
        ("The boat came", "The book boat left", 1),
        ("The boat came", "The boat left", 2),
        ("{term}`boat` came", "It went on, the boat", 0),
    ],
)
def test_a_later_section_may_shorten_the_term(first: str, second: str, count: int) -> None:
    sections = ((pair("书船来了", first),), (pair("书船走了", second),))
    approved = wordings([("boat", "书船")])
    terms = {term.id: term for term in BOATS.terms}
    assert len(list(check_terms(sections, ENGLISH, approved, terms))) == count


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (("The boat came", "The book boat left"), 1),
        (("The book boat came", "The boat left"), 0),
        (("A {term}`boat` came", "It left"), 0),
    ],
)
def test_the_first_mention_in_full(texts: tuple[str, str], count: int) -> None:
    section = (pair("书船来了", texts[0]), pair("书船走了", texts[1]))
    approved, terms = wordings([("boat", "书船")]), {term.id: term for term in BOATS.terms}
    found = list(check_terms((section,), ENGLISH, approved, terms, is_full_first=True))
    assert [str(one.message) for one in found] == [
        "the first mention of 'book boat' isn't in full"
    ] * count
    assert list(check_terms((section,), ENGLISH, approved, terms)) == []


@pytest.mark.parametrize("chinese", ["创建文明\n城市", "创建文明**城市**", "创建⽂明城市"])
@pytest.mark.parametrize(
    "english",
    ["a Civilized\nCity", "a **Civilized** City", "a civilized city", "A CIVILIZED CITY",
     "a Ｃivilized\u00a0City", "a Civi\u00adlized City"],
)  # fmt: skip
def test_spellings_that_make_no_difference(chinese: str, english: str) -> None:
    assert list(check_terms(((pair(chinese, english),),), ENGLISH, *APPROVED)) == []
    assert len(list(check_terms(((pair(chinese, "a bid"),),), ENGLISH, *APPROVED))) == 1


APPROVED = wordings([("city", "文明城市")]), {term.id: term for term in TERMS.terms}
