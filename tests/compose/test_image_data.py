"""Photographs as schema.org knows them."""

from typing import Any

from site_builder.compose.image_data import about_facts, image_objects, published_pictures
from site_builder.model.pictures import PhotoMetadata
from tests.support.features import (
    BASE,
    make_feature,
    make_frame,
    make_page_context,
    make_photo_file,
    person,
    photo,
    text,
)


def data_of(*records: Any, key: str = "en", **changes: Any) -> list[dict[str, Any]]:
    files = [make_photo_file("a.jpg", 6000, 4000), make_photo_file("b.svg", 30, 20)]
    feature = make_feature(photos=records, files=files, people=[person("wang")], **changes)
    return image_objects(make_frame(), make_page_context(feature, key))


def test_all_that_a_photo_can_say() -> None:
    (data,) = data_of(
        photo(
            "p",
            file="a.jpg",
            credit="wang",
            license="https://example.org/by",
            taken="2021",
            place=text("place"),
        )
    )
    assert data.pop("contentUrl") == data.pop("url")
    assert data == {
        "@type": "ImageObject",
        "encodingFormat": "image/jpeg",
        "width": 1280,
        "height": 853,
        "caption": "caption p en",
        "creditText": "person wang en",
        "creator": {"@type": "Person", "name": "person wang en"},
        "copyrightNotice": "",
        "license": "https://example.org/by",
        "contentLocation": {"@type": "Place", "name": "place en"},
        "inLanguage": "en",
    }


def test_addresses_are_absolute() -> None:
    (data,) = data_of(photo("p", file="b.svg"))
    assert data["contentUrl"].startswith(f"{BASE}media/story/p.")
    assert data["encodingFormat"] == "image/svg+xml"


def test_a_credit_that_is_no_person() -> None:
    (data,) = data_of(photo("p", file="a.jpg", credit={"zh": "新华社"}, caption={"zh": "街"}))
    assert (data["creator"], data["creditText"]) == (None, "新华社")
    assert data["copyrightNotice"] == ""
    assert data["inLanguage"] == "zh-Hans"


def test_what_the_picture_says_of_its_owner() -> None:
    said = PhotoMetadata(
        creators=("person wang zh", "City Archive", "Li Na"),
        copyright="© 2020",
        copyrights=(("en", "© 2020 by us"),),
        license="https://example.org/terms",
    )
    (data,) = data_of(photo("p", file="a.jpg", credit={"en": "us"}), metadata={"a.jpg": said})
    assert data["creator"] == [
        {"@type": "Person", "name": "person wang en"},
        {"@type": "Organization", "name": "City Archive"},
        {"@type": "Person", "name": "Li Na"},
    ]
    assert (data["copyrightNotice"], data["license"]) == ("© 2020 by us", said.license)


def test_the_cover_is_first_and_what_is_not_to_hand_is_left_out() -> None:
    records = [photo("p", file="a.jpg"), photo("none"), photo("q", file="b.svg")]
    made = data_of(*records, feature={"cover": "q"})
    assert [data["caption"] for data in made] == ["caption q en", "caption p en"]


def test_what_the_facts_belong_to() -> None:
    assert about_facts(make_frame(), make_feature(), "en") == {
        "url": f"{BASE}en/story/",
        "language": "en",
        "languages": {"zh": "zh-Hans", "en": "en"},
        "pages": {"zh": f"{BASE}zh/story/", "en": f"{BASE}en/story/"},
        "publisher": {"zh": "Site zh", "en": "Site en"},
        "title": {"zh": "Title zh", "en": "Title en"},
    }


def test_where_the_pictures_are() -> None:
    feature = make_feature(
        photos=[photo("p", file="a.jpg"), photo("gone", file="b.jpg"), photo("none")],
        files=[make_photo_file("a.jpg", 4800, 3200)],
    )
    pictures = published_pictures(make_frame(), feature)
    assert list(pictures) == ["p"]
    assert pictures["p"].url.startswith(f"{BASE}media/story/p.")
    assert (pictures["p"].width, pictures["p"].height) == (1280, 853)
