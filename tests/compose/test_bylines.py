"""Who did what, as a page prints it and as machines read it."""

import json
from typing import Any

import pytest

from site_builder.compose.bylines import short_byline
from tests.support.features import (
    EN,
    ZH,
    announce,
    make_feature,
    make_frame,
    make_page,
    make_site,
    person,
)

WANG = person("wang", name={"zh": "王靖", "en": "Wang Jing"}, role={"zh": "记者", "en": "Reporter"})
PENG = person("peng", name={"zh": "彭斌", "en": "Peng Bin"})
DRONE = {"zh": "航拍", "en": "drone pilot"}


def credit(role: Any, *people: Any, **more: Any) -> dict[str, Any]:
    return {"role": role, "people": list(people), **more}


def page(key: str, *work: dict[str, Any], authors: tuple[str, ...] = ()) -> Any:
    facts = {"authors": authors, "credits": list(work)}
    return make_page(make_feature(people=[WANG, PENG], feature=facts), key)


def said(key: str, *work: dict[str, Any], authors: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(str(one) for one in page(key, *work, authors=authors).bylines)


@pytest.mark.parametrize(
    ("role", "zh", "en"),
    [
        ("text", "撰文／彭斌", "By Peng Bin"),
        ("photos", "摄影／彭斌", "Photographs by Peng Bin"),
        ("illustration", "插图／彭斌", "Illustrations by Peng Bin"),
        ("video", "视频／彭斌", "Video by Peng Bin"),
        ("data", "数据／彭斌", "Data by Peng Bin"),
        ("editing", "编辑／彭斌", "Edited by Peng Bin"),
        (DRONE, "航拍／彭斌", "Drone pilot: Peng Bin"),
    ],
)
def test_roles(role: Any, zh: str, en: str) -> None:
    assert said("zh", credit(role, "peng")) == (zh,)
    assert said("en", credit(role, "peng")) == (en,)


def test_authors_come_first() -> None:
    assert said("en", credit("photos", "peng"), authors=("wang",)) == (
        "By Wang Jing",
        "Photographs by Peng Bin",
    )


def test_whoever_has_a_page_is_linked_to_it() -> None:
    people = [{**WANG, "page": True}, PENG]
    feature = make_feature(people=people, feature={"authors": ["wang", "peng"]})
    made = make_page(feature, "en")
    assert made.bylines == ('By <a href="../people/wang/">Wang Jing</a> and Peng Bin',)
    first, second = json.loads(made.shell.json_ld)["@graph"][0]["author"]
    assert first["url"].endswith("/en/people/wang/")
    assert "url" not in second


def test_a_translation_is_credited_on_the_translation() -> None:
    work = credit("translation", {"zh": "周野", "en": "Zhou Ye"})
    assert said("zh", work) == ()
    assert said("en", work) == ("Translated by Zhou Ye",)


def test_a_credit_for_some_languages() -> None:
    work = credit("photos", "peng", languages=["zh"])
    assert (said("zh", work), said("en", work)) == (("摄影／彭斌",), ())


def test_who_did_several_things_is_named_once() -> None:
    work = (credit("text", "wang"), credit("editing", "peng"), credit("photos", "wang"))
    assert said("zh", *work) == ("撰文、摄影／王靖", "编辑／彭斌")
    assert said("en", *work) == ("Text and photographs by Wang Jing", "Edited by Peng Bin")
    assert said("en", credit("data", "wang"), credit(DRONE, "wang")) == (
        "Data and drone pilot by Wang Jing",
    )


def test_an_agency_is_credited_by_its_name() -> None:
    agency = credit("photos", {"zh": "新华社", "en": "Xinhua"}, "peng")
    assert said("zh", agency) == ("摄影／新华社、彭斌",)
    assert said("en", agency) == ("Photographs by Xinhua and Peng Bin",)


def test_what_machines_read() -> None:
    work = (
        credit("translation", {"zh": "周野", "en": "Zhou Ye"}),
        credit("editing", "peng"),
        credit("photos", {"zh": "新华社", "en": "Xinhua"}),
        credit(DRONE, "peng"),
    )
    data = json.loads(page("en", *work, authors=("wang",)).shell.json_ld)["@graph"][0]
    peng = {"@type": "Person", "name": "Peng Bin"}
    assert data["author"] == [{"@type": "Person", "name": "Wang Jing", "jobTitle": "Reporter"}]
    assert data["translator"] == [{"@type": "Person", "name": "Zhou Ye"}]
    assert data["editor"] == [peng]
    agency = {"@type": "Organization", "name": "Xinhua"}
    assert data["contributor"] == [
        {"@type": "Role", "roleName": "drone pilot", "contributor": peng},
        {"@type": "Role", "roleName": "photographs", "contributor": agency},
    ]


def test_roles_are_printed_with_authors_alone() -> None:
    assert [author.name.text for author in page("en", credit("text", "wang")).authors] == [
        "Wang Jing"
    ]
    assert page("en", credit("photos", "wang")).authors == ()


def test_a_page_that_stands_in_has_the_credits_of_its_text() -> None:
    work = [credit("translation", "peng"), credit("photos", "wang")]
    feature = make_feature(people=[WANG, PENG], feature={"credits": work}, languages=("zh", "en"))
    articles = {"zh": feature.articles["zh"]}
    borrowed = type(feature)(feature.slug, "zh", feature.facts, articles, {})
    shown = make_page(borrowed, "en", make_frame(make_site(ZH, EN)))
    assert shown.bylines == ("Photographs by Wang Jing",)


@pytest.mark.parametrize(
    ("key", "work", "byline"),
    [
        (
            "en",
            [credit("photos", "peng"), credit("text", "wang", "peng")],
            "By Wang Jing and Peng Bin",
        ),
        ("zh", [credit("photos", "peng"), credit("text", "peng")], "摄影、撰文／彭斌"),
        ("zh", [credit("photos", "peng")], "摄影／彭斌"),
        ("en", [credit("photos", "peng", languages=["zh"])], ""),
        ("en", [], ""),
    ],
)
def test_where_there_is_room_for_one(key: str, work: list[Any], byline: str) -> None:
    made = announce(make_feature(people=[WANG, PENG], feature={"authors": [], "credits": work}))
    assert short_byline(make_frame().reader(key), made.credits_in(key)) == byline


def test_a_name_in_another_language_is_marked_in_a_short_one() -> None:
    work = [credit("text", {"zh": "新华社"})]
    made = announce(make_feature(feature={"authors": [], "credits": work}))
    said = short_byline(make_frame().reader("en", "zh"), made.credits_in("en"))
    assert said == 'By <span lang="zh-Hans" dir="ltr">新华社</span>'
