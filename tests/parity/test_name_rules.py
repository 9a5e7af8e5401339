"""People in a translation."""

import pytest

from site_builder.model.facts import Person
from site_builder.parity.name_rules import check_names
from site_builder.parity.pairs import Side
from site_builder.parity.wordings import wordings
from tests.parity.support import ENGLISH, facts, pair, problems

WANG = Person(id="wang", name={"zh": "王永红", "en": "Wang Yonghong"})
LI = Person(id="li", name={"zh": "李娜", "en": "Li Na"})
PEOPLE = facts(people=[WANG, LI])


@pytest.mark.parametrize(
    ("chinese", "english", "codes"),
    [
        ("王永红来了", "Wang Yonghong came", []),
        ("王永红来了", "WANG YONGHONG came", []),
        ("王永红来了", "{person}`wang` came", []),
        ("{person}`wang`来了", "Wang Yonghong came", []),
        ("王永红来了", "Wang came", []),
        ("王永红来了", "He came", ["parity-name"]),
        ("{person}`wang`来了", "He came", ["parity-name"]),
        ("王永红来了", "Wang Yonghung came", ["parity-name"]),
        ("王永红来了", "Wang Yonghong and Wang Xiaoming came", []),
        ("{person}`wang`说", "{person}`li` said", ["parity-name"]),
        ("他来了", "Wang Yonghong came", []),
    ],
)
def test_a_name(chinese: str, english: str, codes: list[str]) -> None:
    assert [problem.code for problem in problems([(chinese, english)], PEOPLE)] == codes


def test_a_pronoun_will_do_after_the_first_mention() -> None:
    assert problems([("王永红来了", "Wang Yonghong came"), ("王永红走了", "He left")], PEOPLE) == ()


def test_a_slip_has_its_own_place_and_a_hint() -> None:
    (problem,) = problems([("王永红来了", "Then Wang Yonghung came")], PEOPLE)
    assert str(problem.location) == "en.md:1:6"
    assert problem.end == (1, 19)
    assert problem.hint == "write 'Wang Yonghong'"


@pytest.mark.parametrize(
    ("english", "count"),
    [
        ("Wang came", 1),
        ("Wang Yonghong came", 0),
        ("Wang came. Wang Yonghong is a nurse.", 1),
        ("Mr. Wang came: Wang Yonghong, a nurse", 1),
        ("Then Wang Yonghong came, and Wang sang", 0),
        ("Wang Xiaoming and Li Wang met Wang Yonghong", 0),
        ("The nurse {person}`wang` came; Wang sang", 0),
    ],
)
def test_the_first_mention_in_full(english: str, count: int) -> None:
    names = wordings([("wang", "王永红")])
    sections = ((pair("王永红来了", english),),)
    found = check_names(sections, ENGLISH, names, {"wang": WANG}, is_full_first=True)
    assert len(list(found)) == count


def test_a_chinese_name_may_be_a_surname() -> None:
    names = wordings([("wang", "Wang Yonghong")])
    chinese = Side("zh", "zh-Hans")
    for text, count in (("王先生来了", 0), ("他来了", 1)):
        sections = ((pair("Wang Yonghong came", text),),)
        assert len(list(check_names(sections, chinese, names, {"wang": WANG}))) == count
