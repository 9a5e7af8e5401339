"""Who says what."""

import pytest

from site_builder.model.facts import Person
from site_builder.parity.quotations import direct_in
from site_builder.parity.speakers import speakers
from site_builder.parity.wordings import wordings
from tests.parity.support import facts, plain, problems

PEOPLE = facts(
    people=[
        Person(id="wang", name={"zh": "王永红", "en": "Wang Yonghong"}),
        Person(id="li", name={"zh": "李娜", "en": "Li Na"}),
    ]
)
FIRST = ("王永红和李娜来了", "Wang Yonghong and Li Na came")


@pytest.mark.parametrize(
    ("chinese", "english", "is_same"),
    [
        (
            "王永红说：“我们走了很远的路才到。”",
            "“We came a long way to get here,” Wang Yonghong said.",
            True,
        ),
        (
            "王永红说：“我们走了很远的路才到。”",
            "“We came a long way to get here,” Li Na said.",
            False,
        ),
        (
            "王永红说：“我们走了很远的路才到。”",
            "Li Na said, “We came a long way to get here.”",
            False,
        ),
        (
            "王永红说：“我们走了很远的路才到。”",
            "“We came a long way,” said Li Na, “to get here at last.”",
            False,
        ),
        (
            "“我们走了很远的路，”王永红说，“才到这里来的。”",
            "“We came a long way,” said Li Na, “to get here at last.”",
            False,
        ),
        (
            "“我们走了很远的路，”王永红说，“才到这里来的。”",
            "“We came a long way,” said Wang Yonghong, “to get here at last.”",
            True,
        ),
        (
            "王永红告诉李娜：“我们走了很远的路才到。”",
            "“We came a long way to get here,” Wang Yonghong told Li Na.",
            True,
        ),
        (
            "王永红告诉李娜：“我们走了很远的路才到。”",
            "Wang Yonghong told Li Na: “We came a long way to get here.”",
            True,
        ),
        (
            "王永红说：“我们走了很远的路才到。”李娜说：“快进来坐一坐，喝口水吧。”",
            "“Come in and have some water,” Li Na said. “We came a long way,” Wang Yonghong said.",
            True,
        ),
        (
            "王永红和李娜都在。他说：“我们走了很远的路才到。”",
            "“We came a long way to get here,” he said to Li Na and Wang Yonghong.",
            True,
        ),
        (
            "“我们走了很远的路才到。”王永红说。李娜点头。",
            "“We came a long way to get here,” Wang Yonghong said. Li Na nodded.",
            True,
        ),
        (
            "他说：“我们走了很远的路才到。”",
            "“We came a long way to get here,” Li Na said.",
            True,
        ),
    ],
)
def test_a_quotation_has_its_speaker(chinese: str, english: str, *, is_same: bool) -> None:
    found = [problem.code for problem in problems([FIRST, (chinese, english)], PEOPLE)]
    assert found == ([] if is_same else ["parity-quote"])


def test_both_places_are_told() -> None:
    english = "“We came a long way to get here,” Li Na said."
    (problem,) = problems([FIRST, ("王永红说：“我们走了很远的路才到。”", english)], PEOPLE)
    assert str(problem.message) == "Li Na says this; in the source, Wang Yonghong does"
    assert (str(problem.location), str(problem.related[0].location)) == ("en.md:2:1", "zh.md:2:6")


def test_people_who_are_cited_are_told_once() -> None:
    chinese = "{person}`wang`说：“我们走了很远的路才到。”"
    english = "“We came a long way to get here,” {person}`li` said."
    assert [one.code for one in problems([FIRST, (chinese, english)], PEOPLE)] == ["parity-name"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wang Yonghong said, “We came a long way to get here.”", ["wang"]),
        ("“We came a long way to get here.” Then Wang Yonghong slept.", [""]),
        ("Li Na came. “We came a long way to get here,” she said.", [""]),
    ],
)
def test_the_speakers_of_a_text(text: str, found: list[str]) -> None:
    names = wordings([("wang", "Wang Yonghong"), ("li", "Li Na")])
    one = plain(text)
    assert speakers(one, direct_in(one), names) == found
