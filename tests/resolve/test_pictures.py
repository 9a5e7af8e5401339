"""What is published of a feature's photographs, and under whose name."""

from typing import Any

import pytest

from site_builder.model.pictures import Picture
from site_builder.model.rights import Rights
from tests.support.features import (
    directive,
    make_article,
    make_feature,
    make_photo_file,
    part,
    person,
    photo,
)


def pictures(*records: Any, **changes: Any) -> dict[str, Picture]:
    files = [make_photo_file("a.jpg", 6000, 4000), make_photo_file("b.jpg", 6000, 4000)]
    return make_feature(photos=records, files=files, **changes).pictures


def rights(**changes: Any) -> Rights:
    people = [person("wang"), {"id": "bin", "name": {"en": "Peng Bin"}}]
    return pictures(photo("p", file="a.jpg", **changes), people=people)["p"].rights


def test_only_what_is_to_hand() -> None:
    assert list(pictures(photo("p", file="a.jpg"), photo("q"), photo("r", file="c.jpg"))) == ["p"]


def test_widths_by_use() -> None:
    article = make_article("zh", part("one", directive("photo", "one-1", "alone")))
    made = make_feature(
        article,
        photos=[photo(name, file="a.jpg") for name in ("front", "alone", "other")],
        files=[make_photo_file("a.jpg", 6000, 4000)],
        feature={"cover": "front"},
    ).pictures
    widths = {name: [r.width for r in picture.renditions] for name, picture in made.items()}
    assert max(widths["front"]) == 2560
    assert (min(widths["alone"]), max(widths["alone"])) == (640, 1920)
    assert (min(widths["other"]), max(widths["other"])) == (320, 1920)


def test_a_person() -> None:
    assert rights(credit="wang", taken="2021-11", license="https://example.org/by") == Rights(
        ("person wang zh",),
        "person wang zh",
        (("zh-Hans", "© 2021 person wang zh"), ("en", "© 2021 person wang en")),
        "https://example.org/by",
    )


@pytest.mark.parametrize(
    ("taken", "year"),
    [
        ("2021-11-17", "2021 "),
        ("2020~", "2020 "),
        ("2019-22", "2019 "),
        ("2021-09/2022", "2021 "),
        ("2021-09/..", "2021 "),
        ("../2021", ""),
        ("/1950-05", ""),
        ("202X", ""),
        ("19XX", ""),
    ],
)
def test_no_year_is_claimed_that_is_not_known(taken: str, year: str) -> None:
    notices = rights(credit="wang", taken=taken).notice
    assert notices[1] == ("en", f"© {year}person wang en")


def test_words_instead_of_a_person() -> None:
    made = rights(credit={"zh": "新华社", "en": "Xinhua"})
    assert (made.creators, made.credit) == (("新华社",), "新华社")
    assert made.notice == (("zh-Hans", "© 新华社"), ("en", "© Xinhua"))


def test_a_name_in_another_language_alone() -> None:
    made = rights(credit="bin")
    assert (made.credit, made.notice) == ("Peng Bin", (("en", "© Peng Bin"),))


def test_nobody_owns_what_is_in_the_public_domain() -> None:
    zero = "https://creativecommons.org/publicdomain/zero/1.0/"
    assert rights(credit="wang", license=zero).notice[1] == ("en", "person wang en")


@pytest.mark.parametrize(
    "changes", [{"credit": "wang"}, {"taken": "2020"}, {"license": "https://example.org/"}]
)
def test_new_rights_are_new_bytes_at_a_new_address(changes: Any) -> None:
    people = [person("wang")]
    before = pictures(photo("p", file="a.jpg"), people=people)["p"]
    after = pictures(photo("p", file="a.jpg", **changes), people=people)["p"]
    assert before.mark != after.mark


@pytest.mark.parametrize("changes", [{"caption": {"zh": "另"}}, {"focus": [0, 0]}, {"id": "q"}])
def test_new_words_are_the_same_bytes_at_the_same_address(changes: Any) -> None:
    (before,) = pictures(photo("p", file="a.jpg")).values()
    (after,) = pictures(photo("p", file="a.jpg", **changes)).values()
    assert before.mark == after.mark


def test_another_original_is_at_another_address() -> None:
    made = pictures(photo("p", file="a.jpg"), photo("q", file="b.jpg"))
    assert made["p"].mark != made["q"].mark
