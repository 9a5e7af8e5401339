"""What elements refer to, by attributes and by style sheets."""

import pytest

from site_builder.images.svg.references import Reference, Times, references_in_sheet, references_of
from tests.support.work import little_work

ONCE: Times = "once"
EACH: Times = "each"
POINT: Times = "point"
LAYER: Times = "layer"


@pytest.mark.parametrize(
    ("local", "attributes", "found"),
    [
        ("use", {"href": " #a%20b "}, [("a b", ONCE)]),
        ("use", {"http://www.w3.org/1999/xlink\x1fhref": "#a"}, [("a", ONCE)]),
        ("feImage", {"href": "#a"}, [("a", ONCE)]),
        ("pattern", {"href": "#a", "fill": "url( '#b' )"}, [("a", ONCE), ("b", EACH)]),
        ("use", {"href": "#a(1)", "fill": "url(#b)"}, [("a(1)", ONCE), ("b", EACH)]),
        ("a", {"href": "#a"}, []),
        ("use", {"href": "data:image/png,#a"}, []),
        ("g", {"fill": "#abc", "mask": "url(#a)", "filter": "url(#b) URL(#c)"},
         [("a", LAYER), ("b", LAYER), ("c", LAYER)]),
        ("g", {"style": "marker-mid:url(#a);Stroke: url(\"#b\")"}, [("a", POINT), ("b", EACH)]),
    ],
)  # fmt: skip
def test_of_attributes(
    local: str, attributes: dict[str, str], found: list[tuple[str, Times]]
) -> None:
    assert references_of(local, attributes) == [Reference(*one) for one in found]


@pytest.mark.parametrize(
    ("sheet", "keys"),
    [
        (".a { fill: url(#p) }", [".a"]),
        ("/* { */ .a/**/, g > .b:hover {/* } */ fill: url('#p') }", [".a", ".b"]),
        ("@media print { #x{fill:url(#p)} .c {fill:red} } rect {fill:url(#p)}", ["#x", "rect"]),
        (".a #b.c{fill:url(#p)} s|path[d]{fill:url(#p)} :not(x){fill:url(#p)}",
         [".c", "path", "*"]),
        ("* { fill: url(#p) }", ["*"]),
        (".a { fill: red }", []),
    ],
)  # fmt: skip
def test_of_sheets(sheet: str, keys: list[str]) -> None:
    rules = references_in_sheet(sheet)
    assert sorted(key for rule in rules for key in rule.selectors) == sorted(keys)
    assert all(rule.references == [Reference("p", EACH)] for rule in rules)


@pytest.mark.parametrize("sheet", ["url(", "{" * 9, "}" * 9, "a,", " ", "a:b;", ".a#b", "x" * 9])
def test_nothing_takes_long(sheet: str) -> None:
    with little_work():
        references_in_sheet("url(#a)" + sheet * 100_000)
        references_in_sheet(f"{sheet * 100_000} {{ fill: url(#a) }}")
        references_of("g", {"fill": f"url({sheet * 100_000}#"})
