"""What is published of a feature's photographs, and under whose name."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_builder.model.pictures import PhotoMetadata, Picture, Rights
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


def rights(data: PhotoMetadata | None = None, **changes: Any) -> Rights:
    people = [person("wang"), {"id": "bin", "name": {"zh": "彭斌", "en": "Peng Bin"}}]
    metadata = {"a.jpg": data} if data else {}
    made = pictures(photo("p", file="a.jpg", **changes), people=people, metadata=metadata)
    return made["p"].rights


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


OWNED = PhotoMetadata(
    creators=("Chen Yu",),
    copyright="© City Archive",
    copyrights=(("en", "© City Archive"), ("zh", "© 市档案馆"), ("ko", "© 시립")),
    license="https://example.org/terms",
    marked=True,
)


def test_a_person() -> None:
    made = rights(credit="wang", taken="2021-11", license="https://example.org/by")
    name = "person wang zh"
    assert made == Rights((name,), name, (), "https://example.org/by")


def test_what_the_facts_say_of_the_owner_wins() -> None:
    notice = {"zh": "© 博物馆", "en": "© Museum"}
    made = rights(OWNED, credit="wang", creator="bin", copyright=notice)
    assert made.creators == ("彭斌",)
    assert made.notice == (("x-default", "© 博物馆"), ("zh-hans", "© 博物馆"), ("en", "© Museum"))
    assert rights(OWNED, credit="wang", creator={"zh": "摄影社"}).creators == ("摄影社",)


@pytest.mark.parametrize("credit", ["wang", {"zh": "市档案馆供图"}, {"zh": "资料图"}])
def test_what_the_file_says_of_its_owner_stands(credit: Any) -> None:
    made = rights(OWNED, credit=credit, taken="2023")
    assert made.creators == ("Chen Yu",)
    assert dict(made.notice) == {
        "x-default": "© City Archive",
        "en": "© City Archive",
        "zh": "© 市档案馆",
    }
    assert (made.license, made.marked) == ("https://example.org/terms", True)


@pytest.mark.parametrize(
    ("credit", "creator"),
    [
        ({"zh": "市档案馆供图"}, ""),
        ({"zh": "资料图"}, ""),
        ({"zh": "新华社", "en": "Xinhua"}, ""),
        ({"zh": "王静", "en": "Wang Jing"}, "王静"),
        ({"zh": "王静", "en": "Hengyang Daily"}, ""),
        ({"en": "Peng Bin"}, "Peng Bin"),
    ],
)
def test_a_credit_is_a_creator_where_it_names_a_person(credit: Any, creator: str) -> None:
    made = rights(credit=credit, taken="2023")
    assert made.creators == ((creator,) if creator else ())
    assert made.credit in credit.values()


@given(
    st.dictionaries(st.sampled_from(["zh", "en"]), st.text("王图 Na馆ab", min_size=1), min_size=1),
    st.sampled_from(["", "©", "© A", "B 2020"]),
    st.sampled_from(["2021-11-17", "2020~", "19XX"]),
)
def test_no_notice_is_ever_made_up(credit: dict[str, str], notice: str, taken: str) -> None:
    assume(all(words.strip() for words in credit.values()))
    made = rights(PhotoMetadata(copyright=notice), credit=credit, taken=taken)
    assert dict(made.notice) == ({"x-default": notice} if notice.strip("©") else {})
    assert made.marked is None


@pytest.mark.parametrize("changes", [{"credit": "wang"}, {"license": "https://example.org/"}])
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
