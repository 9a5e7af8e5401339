"""Facts as a page shows them."""

from site_builder.views import facts
from tests.views.closed import open_types, views_in


def test_views_are_closed_plain_data() -> None:
    assert facts.PhotoView in views_in(facts)
    assert open_types(facts) == []
