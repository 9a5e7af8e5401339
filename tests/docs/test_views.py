"""docs/views.md is what `scripts/views` makes of the views."""

import re
from typing import get_args

from site_builder.views.pages import Page
from tests.support.view_documents import DOCUMENT, views_document

WRITTEN = DOCUMENT.read_text("utf-8")


def test_it_is_up_to_date() -> None:
    assert views_document() == WRITTEN, "run scripts/views"


def test_every_page_is_in_it_with_its_template() -> None:
    told = set(re.findall(r"(?m)^## (\w+)\n\nThe `page` of", WRITTEN))
    assert told == {view.__name__ for view in get_args(Page)}


def test_every_field_has_a_meaning() -> None:
    rows = re.findall(r"(?m)^\| `(\w+)` \| .+ \| (.*) \|$", WRITTEN)
    assert len(rows) > 100
    assert [field for field, meaning in rows if not meaning] == [], "say it in a docstring"


def test_every_view_that_is_named_has_a_section() -> None:
    sections = {name.lower() for name in re.findall(r"(?m)^## (\w+)$", WRITTEN)}
    assert set(re.findall(r"\(#(\w+)\)", WRITTEN)) <= sections
    assert {"htmlblock", "quoteblock", "shell", "words"} <= sections
