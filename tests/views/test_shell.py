"""The parts around every page."""

from site_builder.views import shell
from tests.views.closed import open_types, views_in


def test_views_are_closed_plain_data() -> None:
    assert len(views_in(shell)) == 9
    assert open_types(shell) == []


def test_words_are_the_pages_own_unless_they_say_otherwise() -> None:
    assert shell.Words("x") == ("x", "", "")
