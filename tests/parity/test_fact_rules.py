"""Numbers that an article spells out though the facts have them."""

from decimal import Decimal

import pytest

from site_builder.edtf import parse_edtf
from site_builder.languages.quantities import Range
from site_builder.model.facts import Number
from site_builder.parity.check import check_citations
from site_builder.parity.cited import Cited
from site_builder.problems.problems import Location, Problem
from site_builder.text.source import Source
from tests.parity.support import CHINESE, ENGLISH, facts, unit

CITED = Cited(
    facts(
        numbers=[
            Number(
                id="volunteers",
                value=Decimal(1_440_000),
                approx="over",
                unit={"zh": "人", "en": {"one": "volunteer", "other": "volunteers"}},
                label={"zh": "全市注册志愿者", "en": "Registered across the city"},
                as_of=parse_edtf("2023"),
            ),
            Number(
                id="characters",
                value=Decimal(18),
                unit={"zh": "字", "en": "characters"},
                label={"zh": "要求", "en": "Rule"},
            ),
            Number(
                id="rank",
                value=Decimal(2),
                unit={"zh": "", "en": ""},
                label={"zh": "在提名城市中的名次", "en": "Place among the cities nominated"},
            ),
            Number(
                id="groups",
                value=Decimal(14),
                unit={"zh": "个", "en": "working groups"},
                label={
                    "zh": "领导小组下设的专业工作组",
                    "en": "Working groups of the leading group",
                },
            ),
            Number(
                id="length",
                value=Decimal(1440),
                unit={"zh": "米", "en": "metres"},
                label={"zh": "桥长", "en": "Length of the bridge"},
            ),
            Number(
                id="meetings",
                value=Range(Decimal(500), Decimal(600)),
                unit={"zh": "场", "en": "meetings"},
                label={"zh": "全年座谈会", "en": "Meetings held in the year"},
            ),
            Number(
                id="rooms",
                value=Range(Decimal(350), None),
                unit={"zh": "间", "en": "rooms"},
                label={"zh": "新建教室", "en": "New classrooms"},
            ),
            Number(
                id="budget",
                value=Decimal(295_980_000),
                currency="CNY",
                round=3,
                label={"zh": "工程总预算", "en": "Budget of the whole works"},
            ),
        ]
    )
)


def found(text: str) -> tuple[Problem, ...]:
    side = ENGLISH if text.isascii() else CHINESE
    source = Source("a.md", text)
    place = Location("facts/numbers.yaml", 2, 10)
    return check_citations([unit(text)], side, CITED, lambda _id: place, {"a.md": source}.get)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全市注册志愿者有144万余人。", ["uncited-number"]),
        ("The city has more than 1.44 million volunteers.", ["uncited-number"]),
        ("全市注册志愿者有145万余人。", ["fact-differs"]),
        ("全市注册志愿者有1440余人。", ["fact-differs"]),
        ("去年，全市注册志愿者有120万余人。", []),
        ("2020年，全市注册志愿者有120万余人。", []),
        ("参加活动的有145万余人。", []),
        ("全市注册志愿者有{number}`volunteers`。", []),
        ("他说：“有144万余人。”", []),
        ("一条18字的要求", []),
        ("有144万余株树", []),
        ("无数字", []),
        # Of a fact that isn't telling by itself, the sentence must be about the same thing.
        ("领导小组下面有14个专业工作组。", ["uncited-number"]),
        ("领导小组下面有15个专业工作组。", ["fact-differs"]),
        ("来了15个人。", []),
        ("领导小组下设14个专业工作组", []),
        ("The leading group has 15 working groups.", ["fact-differs"]),
        # A fact without a unit is a place in an order.
        ("名次不错，在提名城市里排第三。", ["fact-differs"]),
        ("名次不错，在提名城市里排第二。", ["uncited-number"]),
        ("It took place No. 3 among 97 nominated cities.", ["fact-differs"]),
        ("第12次大会上，名次不错，在提名城市里排第三。", []),
        ("桥长1450米。", ["fact-differs"]),
        # What is of a part, of a change or of another time, and what stands beside the fact.
        ("全市注册志愿者，其中党员145万人。", []),
        ("全市注册志愿者有{number}`volunteers`，男性100万人。", []),
        ("全市注册志愿者有144万余人，党员100万人。", ["uncited-number"]),
        ("全市注册志愿者计划达到150万人。", []),
        ("全市注册志愿者近144万人。", ["fact-differs"]),
        ("全市注册志愿者已达144万余人。", ["uncited-number"]),
        # A range is contradicted by another one, not by a figure; a bound by another bound.
        ("全年座谈会有500至600场。", ["uncited-number"]),
        ("The meetings held in the year were 500 to 600 meetings.", ["uncited-number"]),
        ("全年座谈会有500至700场。", ["fact-differs"]),
        ("全年座谈会有550场。", []),
        ("新建教室至少350间。", ["uncited-number"]),
        ("新建教室至少450间。", ["fact-differs"]),
        ("新建教室420间。", []),
        # A sum of money is known by its currency, and by its figure in full, too.
        ("工程总预算2.96亿元。", ["uncited-number"]),
        ("工程总预算295980000元。", ["uncited-number"]),
        ("工程总预算3.96亿元。", ["fact-differs"]),
        ("工程总预算3.96亿港元。", []),
        ("The budget of the whole works was 296 million yuan.", ["uncited-number"]),
    ],
)
def test_a_text(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in found(text)] == codes


def test_the_hint_is_the_role() -> None:
    (problem,) = found("志愿者144万余人")
    assert str(problem.location) == "a.md:1:4"
    assert problem.hint == "write {number}`volunteers`"


def test_a_contradiction_shows_both_places() -> None:
    (problem,) = found("全市注册志愿者有145万余人。")
    assert [str(one.location) for one in problem.related] == ["facts/numbers.yaml:2:10"]
    assert problem.related[0].message == "numbers.yaml has '144万余人'"
