"""The rules of a style sheet for fonts that pages bring along: the stacks, and what stands in for a
font until it has loaded.

A stand-in is a font that readers have, made to take up the same room (CSS Fonts 5 §2): its letters
are as wide on average, and its lines as high. So nothing moves when the font arrives. A Chinese
character is one em wide in any font.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from site_builder.fonts.families import region_of
from site_builder.languages.script import uses_han
from site_builder.model.canonical import canonical_digest
from site_builder.model.fonts import Metrics, PublishedFont
from site_builder.views.shell import FontView

RECIPE = 1
"""Raise this when subsets come out differently, so that their addresses change too."""

WEIGHTS = {"headlines": "600 900", "text": "400", "strong": "600 900"}
"""What a face is asked for (CSS Fonts 4 §4.3): no face is made bold by force."""
TOKENS = {"headlines": ("headline-font", "display"), "text": ("text-font", "text")}
"""The token that has a font's stack, and the one that the stack ends with."""

_DIGITS, _LETTERS = "U+30-39", "U+41-5A,U+61-7A,U+C0-24F"
"""In Chinese, all else is as wide as a character. Digits are all of one width in nearly any font,
which letters are not."""


class _StandIn(NamedTuple):
    """Families of the same widths, and the average widths of letters and digits in the regular and
    the bold face, in ems: those of `fonts/metrics.py`."""

    families: tuple[str, ...]
    letter: tuple[float, float]
    digit: tuple[float, float]


_SERIF = (
    _StandIn(("Times New Roman", "Liberation Serif"), (0.4067, 0.4312), (0.5, 0.5)),
    _StandIn(("Noto Serif",), (0.4827, 0.5111), (0.559, 0.559)),
    _StandIn(("DejaVu Serif",), (0.5159, 0.5667), (0.6362, 0.6958)),
)
_SANS = (
    _StandIn(("Arial", "Liberation Sans"), (0.4465, 0.4825), (0.5562, 0.5562)),
    _StandIn(("Roboto",), (0.4453, 0.4524), (0.562, 0.5737)),
    _StandIn(("DejaVu Sans",), (0.5107, 0.5769), (0.6362, 0.6958)),
)
_HAN = {
    "headlines": "Source Han Serif {0} Heavy|Noto Serif CJK {0} Bold|Songti {0} Bold",
    "text": "PingFang {0}|Source Han Sans {0}|Noto Sans CJK {0}",
    "strong": "PingFang {0} Semibold|Source Han Sans {0} Bold|Noto Sans CJK {0} Bold",
}


def family_of(font: PublishedFont) -> str:
    """The name that style sheets know a font by: its own may be reserved (OFL 1.1 §3)."""
    return f"{'Headlines' if font.use == 'headlines' else 'Text'} {font.tag}"


def font_rules(fonts: Iterable[PublishedFont]) -> Iterator[str]:
    """The rules of all pages; those of a longer language tag come later, and count more."""
    in_order = sorted(fonts, key=lambda font: (len(font.tag), font.tag, font.use))
    if in_order:
        unset = "; ".join(f"--{token}: initial" for token, _ in TOKENS.values())
        yield f"[lang] {{ {unset} }}"
    for font in in_order:
        stand_ins = dict(_stand_ins(font))
        yield from stand_ins.values()
        if font.use in TOKENS:
            token, rest = TOKENS[font.use]
            names = ", ".join(f'"{name}"' for name in (family_of(font), *stand_ins))
            yield f":lang({font.tag}) {{ --{token}: {names}, var(--{rest}) }}"


def font_view(font: PublishedFont) -> FontView:
    """What the rule of a page says of a font, and by what its files are known."""
    return FontView(
        name=f"{font.use}-{font.tag.lower()}",
        tag=font.tag,
        use=font.use,
        declarations=(
            f'font-family:"{family_of(font)}";font-weight:{WEIGHTS[font.use]};font-display:swap;'
            + line_metrics(font.metrics)
        ),
        mark=canonical_digest(recipe(font)),
        is_of_site=font.scope == "site",
    )


def recipe(font: PublishedFont) -> list[object]:
    """All that a subset is made from, but for its characters. Where a font is installed, and when,
    is no part of it."""
    return [RECIPE, font.digest, font.face.index, font.face.axes, region_of(font.tag)]


def line_metrics(metrics: Metrics, size: float = 1.0) -> str:
    """The declarations that give any font the height of the lines of another. `size` is by how much
    it is made larger, which would make its lines higher as well."""
    return (
        f"ascent-override:{_percent(metrics.ascent / size)};"
        f"descent-override:{_percent(metrics.descent / size)};"
        f"line-gap-override:{_percent(metrics.gap / size)}"
    )


def _stand_ins(font: PublishedFont) -> Iterator[tuple[str, str]]:
    """The stand-ins of a font by name, each with its rules."""
    is_han, family = uses_han(font.tag), family_of(font)
    kinds = _SANS if is_han and font.use != "headlines" else _SERIF
    for number, kind in enumerate(kinds if font.metrics.letter else (), 1):
        yield f"{family} {number}", "\n".join(_latin(f"{family} {number}", font, kind, is_han))
    if is_han:
        names = tuple(_HAN[font.use].format(region_of(font.tag)).split("|"))
        yield f"{family} 0", _local(f"{family} 0", font, names, line_metrics(font.metrics))


def _latin(name: str, font: PublishedFont, kind: _StandIn, is_han: bool) -> Iterator[str]:
    """The rules of a stand-in: one for letters, and then one for digits, which counts for these."""
    is_bold = font.use != "text"
    names = tuple(f"{family} Bold" if is_bold else family for family in kind.families)
    widths = (
        (font.metrics.letter, kind.letter, _LETTERS if is_han else ""),
        (font.metrics.digit, kind.digit, _DIGITS),
    )
    for width, own, signs in widths:
        if width:
            size = width / own[is_bold]
            rest = f"size-adjust:{_percent(size)};{line_metrics(font.metrics, size)}"
            rest += f";unicode-range:{signs}" if signs else ""
            yield _local(name, font, names, rest)


def _local(name: str, font: PublishedFont, names: tuple[str, ...], rest: str) -> str:
    sources = ",".join(f'local("{local}")' for local in names)
    weight = WEIGHTS[font.use]
    return f'@font-face{{font-family:"{name}";font-weight:{weight};src:{sources};{rest}}}'


def _percent(share: float) -> str:
    return f"{round(share * 100, 2):g}%"
