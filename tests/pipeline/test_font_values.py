"""The subsets that pages need."""

from dataclasses import replace

from site_builder.model.fonts import Face, FontFile, Licence, Metrics, PublishedFont
from site_builder.pipeline.font_values import licences, wanted_subsets
from site_builder.render.page_fonts import Lettering

FACE = Face(FontFile("/fonts/Song.ttf", 1, 1), 0, "Song", 700)
FONT = PublishedFont(
    "zh", "zh-Hans", "headlines", "page", FACE, "d1", Metrics(1, 0, 0, 0), Licence("OFL-1.1", "L")
)
HANT = replace(FONT, language="zh-tw", tag="zh-Hans-SG")


def test_one_file_for_all_pages_that_name_it() -> None:
    letters = [
        Lettering("headlines-zh-hans.1.woff2", "ab"),
        Lettering("headlines-zh-hans.1.woff2", "bc"),
        Lettering("headlines-zh-hans-sg.2.woff2", "abc"),
    ]
    one, other = wanted_subsets([FONT, HANT], letters).items()
    assert other[0] == "assets/fonts/headlines-zh-hans.1.woff2"
    assert (other[1].font, other[1].characters) == (FONT, "abc")
    assert one[1].key == other[1].key  # the same bytes, made once


def test_another_font_makes_another_subset() -> None:
    letters = [Lettering("headlines-zh-hans.1.woff2", "a")]
    keys = {
        task.key
        for font in (FONT, replace(FONT, digest="d2"), replace(FONT, face=replace(FACE, index=1)))
        for task in wanted_subsets([font], letters).values()
    }
    assert len(keys) == 3


def test_each_licence_is_published_once() -> None:
    found = licences([FONT, HANT, replace(FONT, licence=Licence("", "M"))])
    assert sorted(found.values()) == ["L", "M"]
    assert all(route.startswith("assets/fonts/LICENSE.") for route in found)
