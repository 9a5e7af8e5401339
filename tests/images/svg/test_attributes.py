"""Which attributes are SVG's, and which a style sheet selects by."""

import pytest

from site_builder.images.svg.attributes import PREFIXED, XLINK, is_of_svg, selected_in
from tests.support.work import little_work


@pytest.mark.parametrize(
    "name", ["d", "viewBox", "fill-opacity", "in2", "aria-labelledby", "class", "role", "tabindex"]
)
def test_of_svg(name: str) -> None:
    assert is_of_svg(name)


@pytest.mark.parametrize(
    "name", ["data-name", "docname", "content", "viewbox", "host", "src", "aria"]
)
def test_of_others(name: str) -> None:
    assert not is_of_svg(name)


def test_of_namespaces() -> None:
    assert "href" in PREFIXED[XLINK]
    assert "note" not in PREFIXED[XLINK]


@pytest.mark.parametrize(
    ("sheet", "names"),
    [
        ("[data-a]{} b[ data-c = 'd' ]{}", {"data-a", "data-c"}),
        ("[*|a]{} [|b]{} [s|c]{} [lang|=zh]{}", {"a", "b", "c", "lang"}),
        ("a{b:c}", set()),
        ("[类别]{}", {"类别"}),
    ],
)
def test_selected(sheet: str, names: set[str]) -> None:
    assert selected_in(sheet) == names


def test_nothing_takes_long() -> None:
    for sheet in ("[" * 300_000, f"[{' ' * 300_000}", "[a" * 300_000, f"[{'a' * 300_000}"):
        with little_work():
            selected_in(sheet)
