"""Families: those that suit a language and a text, and what a file's name says."""

import pytest

from site_builder.fonts.families import (
    families_for,
    family_of,
    region_of,
    region_rank,
    scripts_in,
    wished_families,
)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("NotoSerifCJK-Bold.ttc", "notoserifcjk"),
        ("NotoSerifCJK-VF.otf.ttc", "notoserifcjk"),
        ("SourceHanSerifSC-Heavy.otf", "sourcehanserifsc"),
        ("SourceSerif4Variable-Roman.otf", "sourceserif4"),
        ("NotoSerif[wdth,wght].ttf", "notoserif"),
        ("Georgia Bold Italic.ttf", "georgia"),
        ("Songti.ttc", "songti"),
        ("STZHONGS.TTF", "stzhongs"),
        ("Bold.otf", "bold"),
    ],
)
def test_the_family_that_a_files_name_tells(name: str, family: str) -> None:
    assert family_of(name) == family


@pytest.mark.parametrize(
    ("tag", "region"),
    [
        ("zh-Hans", "SC"), ("zh", "SC"), ("zh-Hant", "TC"), ("zh-TW", "TC"), ("zh-Hant-HK", "HK"),
        ("ja", "JP"), ("ko-KR", "KR"), ("en", "KR"),
    ],
)  # fmt: skip
def test_the_cut_of_a_language(tag: str, region: str) -> None:
    assert region_of(tag) == region


def test_a_language_has_its_own_cut_first() -> None:
    families = ["Noto Serif CJK JP", "Noto Serif CJK SC", "Noto Serif CJK", "Songti SC"]
    ranks = [region_rank(family, "zh-Hans") for family in families]
    assert ranks == [2, 0, 1, 0]
    assert region_rank("Songti TC", "zh-HK") == 1
    assert region_rank("", "en") == 1


@pytest.mark.parametrize(
    ("tag", "text", "first"),
    [
        ("zh-Hans", "GDP", "sourcehanserifsc"),
        ("zh-Hant", "城", "sourcehanseriftc"),
        ("en", "Rivers", "charter"),
        ("en", "The 城 of Hengyang", "sourcehanserifkr"),
        ("ar", "مدينة", "notonaskharabic"),
        ("ka", "ქალაქი", "notoserifgeorgian"),
        ("ru", "Город", "charter"),
    ],
)
def test_the_first_family(tag: str, text: str, first: str) -> None:
    families = families_for(tag, text)
    assert first in families[:2]
    assert len(families) == len(set(families))


def test_scripts() -> None:
    assert scripts_in("2021年 Site") == {"CJK", "LATIN"}


def test_the_families_of_names() -> None:
    names = ["Noto Serif CJK SC", "Songti SC", "Georgia", "Noto Serif CJK SC", "Bold"]
    assert wished_families(names) == (
        *("notoserifcjksc", "notoserifcjk", "songtisc", "songti", "georgia", "bold"),
    )
