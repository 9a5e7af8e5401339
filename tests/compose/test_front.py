"""Which features lead on a home page."""

import pytest

from site_builder.compose.cards import card
from site_builder.compose.front import count_leading, layout_of
from site_builder.model.theme import HomeLayout
from site_builder.views.pages import Card
from tests.support.features import announce, make_feature, make_frame, make_photo_file, photo

READER = make_frame().reader("en")
BARE = card(READER, announce(make_feature()), "en/")
PICTURED = card(
    READER,
    announce(
        make_feature(
            photos=[photo("p", file="a.jpg")], files=[make_photo_file()], feature={"cover": "p"}
        )
    ),
    "en/",
)


@pytest.mark.parametrize(
    ("lead", "leading"),
    [(PICTURED, [0, 1, 2, 3, 1, 3, 3]), (BARE, [0, 1, 2, 1, 1, 1, 1])],
)
def test_a_lead_has_two_beside_its_picture_if_no_other_is_left_alone(
    lead: Card, leading: list[int]
) -> None:
    cards = [lead, *[PICTURED] * 5]
    assert [count_leading("front", cards[:count]) for count in range(7)] == leading


@pytest.mark.parametrize("layout", ["list", "grid"])
def test_in_other_layouts_none_leads(layout: HomeLayout) -> None:
    assert count_leading(layout, [PICTURED] * 5) == 0


def test_what_follows_a_front_page_is_an_archive() -> None:
    assert [layout_of("front", number) for number in (1, 2, 3)] == ["front", "list", "list"]
    assert [layout_of("grid", number) for number in (1, 2)] == ["grid", "grid"]
