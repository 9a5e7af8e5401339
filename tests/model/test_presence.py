"""What the readers of each language get of a feature."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.presence import Fallback, Offer, Presence

KEYS = ("zh", "en", "fr")
policies = st.sampled_from(get_args(Fallback))
languages = st.sets(st.sampled_from(KEYS), min_size=1).map(sorted).map(tuple)


@given(languages, policies, st.data())
def test_who_has_an_article_gets_it_and_nothing_but_real_text_is_offered(
    spoken: tuple[str, ...], fallback: Fallback, data: st.DataObject
) -> None:
    presence = Presence(spoken, data.draw(st.sampled_from(spoken)), fallback)
    for key in KEYS:
        offer = presence.offer(key)
        assert (offer == Offer(key, key)) == (key in spoken)
        assert offer is None or offer.text in spoken
        assert (offer is None) == (fallback == "hide" and key not in spoken)
    assert set(presence.pages(KEYS)) == (set(KEYS) if fallback == "show" else set(spoken))


@pytest.mark.parametrize(
    ("fallback", "otherwise", "offer"),
    [
        ("show", "", Offer("fr", "zh")),
        ("show", "en", Offer("fr", "zh")),
        ("link", "", Offer("zh", "zh")),
        ("link", "en", Offer("en", "en")),
        ("link", "fr", Offer("zh", "zh")),
        ("hide", "en", None),
    ],
)
def test_what_the_others_get(fallback: Fallback, otherwise: str, offer: Offer | None) -> None:
    assert Presence(("zh", "en"), "zh", fallback).offer("fr", otherwise) == offer
