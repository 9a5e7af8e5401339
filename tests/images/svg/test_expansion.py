"""How large drawings become by what they refer to."""

import pytest

from site_builder.images.svg.expansion import Excess, find_excess
from tests.support.exported_drawings import EXPORTED

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4">'
LAYERS = range(1, 8)


def excess(inside: str, *sheets: str) -> Excess | None:
    return find_excess(f"{OPEN}{inside}</svg>".encode(), sheets)


def layers(before: str, one: str, after: str) -> str:
    """Layers, each of which refers ten times to the one below; `N` and `M` are their numbers."""
    return "".join(
        "\n" + (before + one * 10 + after).replace("N", str(n)).replace("M", str(n - 1))
        for n in LAYERS
    )


RECT = '<rect width="6" height="4"/>'
GROWING = {
    "use": ('<g id="a0"/>', layers('<g id="aN">', '<use href="#aM"/>', "</g>")),
    "symbol": ('<symbol id="a0"/>', layers('<symbol id="aN">', '<use href="#aM"/>', "</symbol>")),
    "tref": ('<text id="a0"/>', layers('<text id="aN">', '<tref href="#aM"/>', "</text>")),
    "patterns": (
        f'<pattern id="a0">{RECT}</pattern>',
        layers('<pattern id="aN">', '<rect fill="url(#aM)"/>', "</pattern>"),
    ),
    "inherited": (
        f'<pattern id="a0">{RECT}</pattern>',
        layers('<pattern id="aN"><g fill="url(#aM)">', "<rect/>", "</g></pattern>"),
    ),
    "masks": (
        f'<mask id="a0">{RECT}</mask>',
        layers('<mask id="aN">', '<rect mask="url(#aM)"/>', "</mask>"),
    ),
    "clips": (
        f'<clipPath id="a0">{RECT}</clipPath>',
        layers('<clipPath id="aN">', '<rect style="clip-path:url(#aM)"/>', "</clipPath>"),
    ),
    "markers": (
        f'<marker id="a0">{RECT}</marker>',
        "".join(
            f'\n<marker id="a{n}" marker-mid="url(#a{n - 1})">'
            f'<path d="{"M10 10L20 20" * 10}"/></marker>'
            for n in LAYERS
        ),
    ),
    "filters": (
        f'<filter id="a0"><feImage href="#a"/></filter><g id="a">{RECT}</g>',
        layers('<filter id="fN"><feImage href="#gN"/></filter><g id="gN">',
               '<rect filter="url(#fM)"/>', "</g>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", GROWING)
def test_what_grows(name: str) -> None:
    first, others = GROWING[name]
    found = excess(first + others)
    assert found
    assert found.message.endswith((" 100,000 elements", " 2,000 masks and filters"))
    assert 4 <= found.line <= 8


def test_layers_are_fewer() -> None:
    """A mask is a picture of its own: ten thousand of them hang a browser."""
    masks = "".join(GROWING["masks"]).split("\n")
    assert excess("\n".join(masks[:4])) is None
    found = excess("\n".join(masks[:5]))
    assert found
    assert (found.line, found.column) == (5, 15)
    assert found.message.endswith(" 2,000 masks and filters")
    flat = '<mask id="a"><g/></mask>' + '<rect mask="url(#a)"/>' * 9000
    assert excess(flat) is None


def test_by_style_sheets() -> None:
    rules = "".join(f".c{n} {{ fill: url(#p{n}) }}" for n in LAYERS)
    drawing = f'<pattern id="p0">{RECT}</pattern>' + layers(
        '<pattern id="pN">', '<rect class="a cM"/>', "</pattern>"
    )
    assert excess(drawing) is None
    assert excess(drawing, "rect { fill: red }", rules)


def test_the_place_is_that_of_the_reference() -> None:
    first, others = GROWING["use"]
    drawing = first + others.replace("><use", ">\n<use", 1).replace(
        '<g id="a5">', '<g id="a5">\n 汉'
    )
    found = excess(drawing)
    assert found
    assert (found.line, found.column) == (8, 3)
    assert found.message.endswith(" 100,000 elements")


def test_each_is_counted_once_wherever_it_stands() -> None:
    """Layers in the other order, and one that is inside of another."""
    first, others = GROWING["use"]
    assert excess("".join(reversed(others.split("\n"))) + first)
    inside = "".join(f'<g id="a{n}">' for n in LAYERS) + "".join(
        '<use href="#x"/>' * 10 + "</g>" for _ in LAYERS
    )
    assert excess(inside + '<g id="x"/>') is None


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<g id="a"><use href="#a"/><use href="#none"/></g>',
        '<pattern id="p"><rect fill="url(#p)"/></pattern>',
        '<g id="m"/>' + '<use href="#m"/>' * 200_000,
        '<path id="m"/><path marker-mid="url(#m)" d="' + "L10.25 20.5" * 9000 + '"/>',
        '<linearGradient id="p"><stop/><stop/></linearGradient><g fill="url(#p)">'
        + RECT * 90_000 + "</g>",
        '<pattern id="p"><path/><path/></pattern>' + '<path fill="url(#p)"/>' * 50_000,
    ],
    ids=["loop", "itself", "painted with itself", "chart", "line", "gradient", "hatching"],
)  # fmt: skip
def test_what_does_not_grow(inside: str) -> None:
    assert excess(inside) is None


@pytest.mark.parametrize("name", EXPORTED)
def test_exported_drawings(name: str) -> None:
    assert find_excess(EXPORTED[name], ["*{stroke-linejoin: round}"]) is None


def test_a_loop_hides_nothing() -> None:
    """What is first looked at from inside of itself seems small."""
    heavy = "<g/>" * 500
    loop = f'<g id="a"><use href="#b"/>{heavy}</g><g id="b"><use href="#a"/></g>'
    assert excess(loop) is None
    assert excess(loop + '<g id="c">' + '<use href="#b"/>' * 1000 + "</g>")


def test_depth_costs_nothing() -> None:
    depth = 50_000
    assert excess('<g id="a">' * depth + "</g>" * depth) is None
    chain = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(300))
    assert excess(chain) is None
