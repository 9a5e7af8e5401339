"""A feature as other pages announce it."""

from site_builder.compose.cards import card
from site_builder.views.shell import Words
from tests.support.features import (
    EN,
    FR,
    ZH,
    announce,
    make_article,
    make_feature,
    make_frame,
    make_photo_file,
    make_site,
    photo,
)

COVER = {"cover": "p"}


def test_a_card() -> None:
    view = card(make_frame().reader("en"), announce(make_feature()), "en/")
    assert view.href == "story/"
    assert (view.title, view.deck) == (Words("Title en"), Words("Deck en"))
    assert view.published.text == "November 17, 2021"
    assert (view.cover, view.is_draft) == (None, False)


def test_a_cover_is_shown_alone() -> None:
    record = photo("p", file="a.jpg", license="https://example.org/", place={"zh": "街"})
    feature = make_feature(photos=[record], files=[make_photo_file()], feature=COVER)
    cover = card(make_frame().reader("zh"), announce(feature), "zh/page/2/").cover
    assert cover is not None
    assert cover.src.startswith("../../../media/story/p.")
    assert cover.alt == Words("alt p zh")
    assert (cover.anchor, cover.caption, cover.credit) == ("", Words(""), Words(""))
    assert (cover.place, cover.taken, cover.license) == (None, None, "")


def test_a_cover_that_is_not_to_hand_is_left_out() -> None:
    feature = make_feature(photos=[photo("p")], feature=COVER)
    assert card(make_frame().reader("zh"), announce(feature), "zh/").cover is None


def test_words_are_borrowed_from_the_features_own_source() -> None:
    record = photo("p", file="a.jpg", alt={"zh": "街", "en": "Street"})
    articles = [make_article("en"), make_article("fr")]
    languages = ("zh", "en", "fr")
    feature = make_feature(
        *articles, photos=[record], files=[make_photo_file()], feature=COVER, languages=languages
    )
    reader = make_frame(make_site(ZH, EN, FR)).reader("fr", "zh")
    cover = card(reader, announce(feature), "fr/").cover
    assert cover is not None
    assert cover.alt == Words("Street", "en", "ltr")
