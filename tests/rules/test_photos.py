"""The rules for publishing photographs."""

from typing import Any

import pytest

from site_builder.model.pictures import PhotoFile
from site_builder.problems.problems import Location, Problem
from site_builder.rules.photos import check_publication
from tests.support.features import (
    directive,
    event,
    make_article,
    make_facts,
    make_photo_file,
    part,
    photo,
    section,
)


def locate(kind: str, record: str | None, *path: str | int) -> Location:
    steps = "/".join(str(step) for step in (record, *path) if step is not None)
    return Location(f"content/story/facts/{kind}.yaml{':' if steps else ''}{steps}")


def found(*articles: Any, files: tuple[PhotoFile, ...] = (), **kinds: Any) -> list[Problem]:
    by_language = {article.language: article for article in articles}
    by_name = {file.name: file for file in files}
    facts = make_facts(**kinds)
    return list(check_publication(facts, by_language, by_name, frozenset(by_name), locate))


def codes(problems: list[Problem]) -> list[str]:
    assert not any(problem.is_error for problem in problems)
    assert all(problem.hint for problem in problems)
    return [problem.code for problem in problems]


PLACED = make_article(
    "zh", part("one", directive("photo", "one-1", "p"), directive("gallery", "one-2", "q", "r"))
)


def test_a_photo_in_no_section() -> None:
    records = [photo(name) for name in "pqrstu"]
    problems = found(
        PLACED,
        photos=records,
        sections=[section("one", photos=["s"])],
        timeline=[event("start", photo="t")],
    )
    assert codes(problems) == ["unused-photo"]
    assert problems[0].location == locate("photos", "u", "id")
    assert found(PLACED, photos=records[:1], feature={"cover": "p"}) == []
    assert found(photos=records[:1], feature={"cover": "p"}) == []


@pytest.mark.parametrize(
    ("alt", "caption", "is_repeated"),
    [
        ("城市街道。", "城市街道", True),
        ("Clean streets", "clean  streets!", True),
        ("A street", "Clean streets", False),
        ("……", "——", False),
    ],
)
def test_an_alt_that_repeats_the_caption(alt: str, caption: str, is_repeated: bool) -> None:
    record = photo("p", alt={"en": alt}, caption={"en": caption, "zh": "街"})
    problems = found(PLACED, photos=[record])
    assert codes(problems) == (["alt-repeats-caption"] if is_repeated else [])
    if is_repeated:
        assert problems[0].location == locate("photos", "p", "alt", "en")


@pytest.mark.parametrize(
    ("name", "feature", "least"),
    [("q", {"cover": "q"}, 1280), ("p", {}, 608), ("q", {}, 608)],
    ids=["cover", "figure", "gallery"],
)
def test_an_original_too_small_for_its_use(name: str, feature: Any, least: int) -> None:
    record = photo(name, file="a.jpg")
    for width, expected in ((least, []), (least - 1, ["small-photo"])):
        file = make_photo_file("a.jpg", width, width * 2 // 3)
        problems = found(PLACED, files=(file,), photos=[record], feature=feature)
        assert codes(problems) == expected
    drawing = make_photo_file("a.svg", 10, 10)
    record = photo(name, file="a.svg")
    assert found(PLACED, files=(drawing,), photos=[record], feature=feature) == []


def test_a_cover_too_low_for_its_box() -> None:
    record = photo("q", file="a.jpg")
    for height, expected in ((480, []), (479, ["small-photo"])):
        file = make_photo_file("a.jpg", 1600, height)
        problems = found(PLACED, files=(file,), photos=[record], feature={"cover": "q"})
        assert codes(problems) == expected


def test_a_picture_of_which_little_is_seen() -> None:
    file = make_photo_file("a.jpg", 1080, 60_000)
    (problem,) = found(PLACED, files=(file,), photos=[photo("q", file="a.jpg")])
    assert (problem.code, problem.is_error) == ("extreme-shape", False)
    assert problem.message == (
        "'a.jpg' is 55.6 times as high as wide: "
        "it is published only 294 pixels wide, but shown 608 wide"
    )
    assert problem.hint == "cut it into parts"
    tall = make_photo_file("a.jpg", 1080, 16_000)
    assert found(PLACED, files=(tall,), photos=[photo("q", file="a.jpg")]) == []


def test_an_original_that_no_photo_has() -> None:
    files = (make_photo_file("a.jpg"), make_photo_file("spare.jpg"))
    problems = found(PLACED, files=files, photos=[photo("p", file="a.jpg")])
    assert codes(problems) == ["unused-original"]
    assert problems[0].location.path == "content/story/photos/spare.jpg"


def test_a_misspelt_name_is_one_mistake() -> None:
    problems = found(
        PLACED, files=(make_photo_file("street.jpg"),), photos=[photo("p", file="stret.jpg")]
    )
    assert problems == []


def test_a_credit_that_does_not_fit_into_the_file() -> None:
    long = {"zh": "摄" * 501, "en": "Wang"}
    people = [{"id": "wang", "name": long}]
    records = [photo("p", credit=long), photo("q", credit="wang"), photo("r", credit="gone")]
    problems = found(PLACED, photos=records, people=people)
    message = "the credit in 'zh' is longer than 500 characters"
    assert [(p.code, p.is_error, p.message) for p in problems] == [("too-long", True, message)] * 2
    places = [locate("photos", "p", "credit", "zh"), locate("photos", "q", "credit")]
    assert [problem.location for problem in problems] == places
    assert found(PLACED, photos=[photo("p", credit={"zh": "摄" * 500, "en": "W" * 500})]) == []


def test_a_license_of_a_page() -> None:
    (problem,) = found(PLACED, photos=[photo("p", license="https://example.org/" + "a" * 2000)])
    assert (problem.code, problem.location) == ("too-long", locate("photos", "p", "license"))
