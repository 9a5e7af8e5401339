"""Open items of a launch list, as a line and as JSON."""

from site_builder.cli.launch_items import as_line, as_object
from site_builder.messages.catalogues import catalogue
from site_builder.model.launch import OpenItem
from site_builder.problems.problems import Location

CHINESE = catalogue("zh")
ITEM = OpenItem("story", "own", "", "a\nb", Location("content/story/launch.yaml", 4, 3))


def test_a_line_stays_one_whatever_the_editors_words_are() -> None:
    assert as_line(ITEM, CHINESE) == "content/story/launch.yaml:4:3: own: a b"
    item = ITEM._replace(language="en", location=Location("a"))
    assert as_line(item, CHINESE) == "a: own (en): a b"


def test_an_object_has_them_as_they_are() -> None:
    assert as_object(ITEM, CHINESE)["words"] == "a\nb"
