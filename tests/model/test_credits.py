"""Credits: whether one names a person, and which names are the same person's."""

import pytest

from site_builder.model.credits import People, is_phrase, is_plain_name, names_of_same, person_named

PEOPLE = People.of({"yu": {"zh": "陈宇", "en": "Chen Yu"}, "na": {"zh": "李娜"}})


@pytest.mark.parametrize(
    "name",
    [
        "王静",
        "欧阳娜娜",
        "司马光",
        "李 明",
        "阿尔贝·加缪",
        "劉德華",
        "李学明",
        "Li Na",
        "Henri Cartier-Bresson",
        "J. R. Smith",
        "Søren Kierkegaard",
    ],
)
def test_persons(name: str) -> None:
    assert is_plain_name({"zh": name})


@pytest.mark.parametrize(
    "words",
    [
        "资料图",
        "资料图片",
        "市档案馆供图",
        "新华社",
        "高铁站",
        "黄河报",
        "温州市",
        "王静 摄",
        "记者王静",
        "视觉中国",
        "衡阳日报",
        "Xinhua",
        "City Archive",
        "Getty Images",
        "File Photo",
        "Courtesy of Li Na",
        "Agence France-Presse",
        "hengyang daily",
        "Li Na / Reuters",
        "",
    ],
)
def test_all_else(words: str) -> None:
    assert not is_plain_name({"en": words})


def test_every_language_must_agree() -> None:
    assert is_plain_name({"zh": "王静", "en": "Wang Jing"})
    assert not is_plain_name({"zh": "王静", "en": "Hengyang Daily"})
    assert not is_plain_name({})


def test_the_names_of_one_person() -> None:
    assert names_of_same("CHEN  YU", PEOPLE) == names_of_same("陈宇", PEOPLE) == {"陈宇", "chenyu"}
    assert names_of_same("Li Na", PEOPLE) == {"lina"}
    assert names_of_same("…", PEOPLE) == frozenset()


def test_who_has_a_name() -> None:
    assert person_named(["nobody", "chen yu"], PEOPLE) == "yu"
    assert person_named(["…", "Chen"], PEOPLE) == ""


@pytest.mark.parametrize(
    "credit",
    [
        "敦煌研究院供图",
        "资料图",
        "新华社记者王静摄",
        "图片来自市档案馆",
        "Courtesy of the museum",
        "Photograph by Li Na",
        "© City Archive",
        "Li Na, via Reuters",
        "Foto: Archiv",
    ],
)
def test_phrases(credit: str) -> None:
    assert is_phrase(credit)


@pytest.mark.parametrize("credit", ["新华社", "王静", "Wang Jing", "Getty Images", "Byron"])
def test_names_are_no_phrases(credit: str) -> None:
    assert not is_phrase(credit)
