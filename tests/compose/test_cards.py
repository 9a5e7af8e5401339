"""A feature as other pages announce it."""

from site_builder.compose.cards import card, offered_to, route_for
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
    person,
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


def test_who_wrote_it_and_how_long_it_takes() -> None:
    feature = make_feature(people=[person("wang")], feature={"authors": ["wang"]})
    said = [card(make_frame().reader(key), announce(feature), "x/") for key in ("en", "zh")]
    assert [one.byline for one in said] == ["By person wang en", "撰文／person wang zh"]
    assert [one.reading_time for one in said] == ["1\u00a0min read", "阅读约1分钟"]
    brief = card(make_frame().reader("en"), announce(feature).brief(), "x/")
    assert (brief.deck.text, brief.byline, brief.reading_time) == ("", "", "")


def test_what_readers_of_a_language_get() -> None:
    """Nothing of a feature that is hidden from them; of one that is linked, its source's page."""
    hidden, linked = (
        announce(make_feature(make_article("zh"), slug=way, feature={"fallback": way}))
        for way in ("hide", "link")
    )
    reader = make_frame().reader("en")
    assert list(offered_to(reader, [hidden, linked])) == [linked]
    assert route_for(reader, linked) == "zh/link/"
