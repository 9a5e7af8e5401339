"""Where an original and its entry contradict each other."""

from typing import Any

import pytest

from site_builder.model.pictures import PhotoMetadata
from site_builder.problems.problems import Location, Problem
from site_builder.rules.photo_metadata import check_provenance
from tests.support.features import make_facts, person, photo


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    return Location("/".join(str(step) for step in (kind, record, *path)))


LANGUAGES = ("zh", "en", "fr", "anglais")


def found(metadata: PhotoMetadata, **entry: Any) -> list[Problem]:
    people = [
        person("bin", name={"zh": "彭斌", "en": "Peng Bin"}),
        person("na", name={"zh": "李娜", "en": "Li Na"}),
    ]
    record = photo("p", file="a.jpg", **entry)
    facts = make_facts(None, LANGUAGES, photos=[record, photo("none")], people=people)
    problems = list(check_provenance(facts, {"a.jpg": metadata}, locate))
    assert all(p.code == "photo-metadata" and not p.is_error and p.hint for p in problems)
    return problems


def fields(problems: list[Problem]) -> list[str]:
    return [problem.location.path.rpartition("/")[2] for problem in problems]


@pytest.mark.parametrize(
    ("creators", "credit", "entry", "agree"),
    [
        (("彭斌",), "", "bin", True),
        (("彭 斌",), "", "bin", True),
        (("新华社记者彭斌 摄",), "", "bin", True),
        (("PENG BIN",), "", "bin", True),
        ((), "彭斌", "bin", True),
        (("王翟",), "彭斌", "bin", True),
        (("王翟",), "", "bin", False),
        (("Wang Di",), "", "bin", False),
        (("Wang Di",), "", {"zh": "彭斌"}, False),  # people.yaml has Peng Bin's other name
        (("Wang Di",), "", {"zh": "李明"}, True),  # other scripts cannot be compared
        (("Peng Bin",), "", {"zh": "彭斌"}, True),
        (("李娜",), "", {"en": "Li Na"}, True),
        (("Li Na",), "", {"zh": "彭斌"}, False),
        (("Wang Di",), "", {"zh": "市档案馆供图", "en": "City Archive"}, True),  # took it for them
        (("Wang Di",), "", {"zh": "资料图", "en": "File photo"}, True),
        (("王翟",), "", {"zh": "彭斌"}, False),
        ((), "", "bin", True),
        (("……",), "", "bin", True),
    ],
)
def test_makers(creators: tuple[str, ...], credit: str, entry: Any, agree: bool) -> None:
    problems = found(PhotoMetadata(creators=creators, credit=credit), credit=entry)
    assert fields(problems) == ([] if agree else ["credit"])
    if not agree:
        assert f"'{creators[0]}'" in problems[0].message


@pytest.mark.parametrize(
    ("data", "credit", "said"),
    [
        (
            PhotoMetadata(copyright="© 2020 Reuters"),
            {"en": "City Archive"},
            "notice is '© 2020 Reuters'",
        ),
        (PhotoMetadata(copyright="© 2020 City Archive"), {"en": "Courtesy of City Archive"}, ""),
        (PhotoMetadata(copyright="© City Archive", creators=("Chen Yu",)), {"zh": "档案馆"}, ""),
        (PhotoMetadata(credit="Reuters"), {"en": "City Archive"}, "own credit is 'Reuters'"),
        (PhotoMetadata(credit="Reuters", copyright="(c) City Archive"), {"en": "City Archive"}, ""),
        (PhotoMetadata(copyright="© 2020 Reuters"), {"en": "File photo"}, ""),
        (PhotoMetadata(copyright="© 2020 Reuters"), "bin", ""),  # he may work for them
        (
            PhotoMetadata(copyright="Copyright 2020-21, Wang Di"),
            "bin",
            "is 'Copyright 2020-21, Wang",
        ),
        (PhotoMetadata(copyright="© Peng Bin"), "bin", ""),
    ],
)
def test_owners(data: PhotoMetadata, credit: Any, said: str) -> None:
    problems = found(data, credit=credit)
    assert fields(problems) == (["credit"] if said else [])
    assert all(said in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("said", "entry", "agree"),
    [
        ("2021-11-17", "2021-11", True),
        ("2021-11-17", "2021-11-17", True),
        ("2021", "2021-11-17", True),
        ("2021-11-17", "2020~/2022", True),
        ("2021-11-17", "2021-12", False),
        ("", "2021", True),
    ],
)
def test_dates(said: str, entry: str, agree: bool) -> None:
    assert fields(found(PhotoMetadata(taken=said), taken=entry)) == ([] if agree else ["taken"])


@pytest.mark.parametrize(
    ("said", "agree"),
    [
        (("雁峰区", "衡阳市"), True),
        (("Hengyang", "Hunan"), True),
        (("长沙市",), False),
        ((), True),
    ],
)
def test_places(said: tuple[str, ...], agree: bool) -> None:
    place = {"zh": "湖南衡阳市", "en": "Hengyang, Hunan"}
    assert fields(found(PhotoMetadata(place=said), place=place)) == ([] if agree else ["place"])


def test_licences() -> None:
    said = PhotoMetadata(license="http://example.org/by/")
    assert found(said, license="https://example.org/by") == []
    assert fields(found(said, license="https://example.org/nd")) == ["license"]
    assert found(said) == []


@pytest.mark.parametrize(
    ("said", "caption", "agree"),
    [
        ("衡阳街道整洁卫生，彭斌摄", "城市街道整洁卫生。", True),
        ("农贸市场里人来人往", "城市街道整洁卫生。", False),
        ("Shoppers crowd the covered market", "Clean streets after the morning sweep", False),
        ("The sweepers clean streets daily", "Clean streets after the morning sweep", True),
        ("农贸市场", "Clean streets after the morning sweep", True),
        ("DSC", "Clean streets after the morning sweep", True),
        ("", "城市街道", True),
    ],
)
def test_captions(said: str, caption: str, agree: bool) -> None:
    problems = found(PhotoMetadata(caption=said), caption={"zh": caption})
    assert fields(problems) == ([] if agree else ["caption"])


STREET_ZH, STREET_EN = "城市街道整洁卫生。", "Clean streets after the morning sweep"
MARKET_ZH, MARKET_EN = "农贸市场里人来人往", "Shoppers crowd the covered market"
MARKET_FR = "Les acheteurs affluent dans la halle"


@pytest.mark.parametrize(
    ("main", "named", "caption", "said"),
    [
        (STREET_EN, {"en": STREET_EN, "zh-cn": STREET_ZH}, {"zh": STREET_ZH, "en": STREET_EN}, ""),
        (STREET_EN, {"en": STREET_EN, "zh": MARKET_ZH}, {"zh": STREET_ZH}, MARKET_ZH),
        (STREET_EN, {"en": STREET_EN, "zh": MARKET_ZH}, {"en": STREET_EN}, ""),
        # What is in another language is not compared, though in the same script.
        (MARKET_FR, {"fr": MARKET_FR, "en": MARKET_EN}, {"en": MARKET_EN}, ""),
        (MARKET_EN, {"en": MARKET_EN}, {"fr": MARKET_FR, "en": MARKET_EN}, ""),
        (MARKET_EN, {}, {"fr": MARKET_FR, "en": MARKET_EN}, ""),
        (MARKET_EN, {}, {"fr": MARKET_FR, "en": STREET_EN}, MARKET_EN),
        # The main ones are for the languages that are not named.
        (MARKET_EN, {"en": STREET_EN}, {"en": STREET_EN}, ""),
        (MARKET_ZH, {"en": STREET_EN}, {"zh": STREET_ZH, "en": STREET_EN}, MARKET_ZH),
        (MARKET_EN, {"en": MARKET_EN}, {"anglais": STREET_EN}, MARKET_EN),
    ],
)
def test_captions_in_several_languages(
    main: str, named: dict[str, str], caption: dict[str, str], said: str
) -> None:
    metadata = PhotoMetadata(caption=main, captions=tuple(named.items()))
    problems = found(metadata, caption=caption)
    assert fields(problems) == (["caption"] if said else [])
    assert all(f"the picture's own caption is '{said}'" in problem.message for problem in problems)


def test_a_photo_that_is_not_to_hand_says_nothing() -> None:
    facts = make_facts(photos=[photo("p"), photo("q", file="b.jpg")])
    assert list(check_provenance(facts, {"a.jpg": PhotoMetadata(creators=("x",))}, locate)) == []
