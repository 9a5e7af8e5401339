"""What `facts.json` says besides the facts."""

from site_builder.resolve.facts_data import about_facts, published_pictures
from tests.support.features import BASE, make_feature, make_frame, make_photo_file, photo


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
