"""Feeds, the sitemap and robots.txt."""

from site_builder.views import feeds
from tests.views.closed import open_types, views_in


def test_views_are_closed_plain_data() -> None:
    assert len(views_in(feeds)) == 5
    assert open_types(feeds) == []
