"""Pages: each is a view that its template makes whole."""

from typing import get_args

from site_builder.views import feeds, pages
from tests.views.closed import open_types, views_in


def test_views_are_closed_plain_data() -> None:
    assert open_types(pages) == []


def test_every_page_is_a_view() -> None:
    assert set(get_args(pages.Page)) <= {*views_in(pages), *views_in(feeds)}
