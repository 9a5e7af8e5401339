"""The table of directives' options."""

from site_builder.model.directive_options import LAYOUTS, OPTIONS, SIZES
from site_builder.model.kinds import DIRECTIVES


def test_options_belong_to_directives_that_there_are() -> None:
    assert OPTIONS.keys() <= DIRECTIVES.keys()
    assert OPTIONS["gallery"] == {"size": SIZES, "layout": LAYOUTS}
    assert OPTIONS["photo"]["size"] == ("column", "wide", "full")
