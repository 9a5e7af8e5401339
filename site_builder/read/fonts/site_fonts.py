"""The fonts that site.yaml names, and what is wrong where there is none for a text."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from site_builder.model.fonts import FontFile
from site_builder.problems import Location, Problem, did_you_mean, shown, warning
from site_builder.read.fonts.faces import read_heads
from site_builder.read.positions import Marks

_REMEDY = (
    "install a font that has them (pip install manimgx-fonts manimgx-fonts-cjk, or Debian's "
    "fonts-noto-cjk), or name one under fonts in site.yaml"
)


def find_named_fonts(
    fonts: Mapping[str, str], files: tuple[FontFile, ...], marks: Marks
) -> tuple[dict[str, FontFile], list[Problem]]:
    """The files of the fonts that site.yaml names, by language; `files` are those of `fonts/`."""
    by_name = {file.name: file for file in files}
    found: dict[str, FontFile] = {}
    problems: list[Problem] = []
    for language, name in fonts.items():
        where = marks.value(("fonts", language))
        if name not in by_name:
            message = f"there is no '{shown(name)}' in fonts/"
            problems.append(
                Problem(where, "missing-font-file", message, did_you_mean(name, by_name))
            )
        elif not read_heads(by_name[name]):
            message = f"'{shown(name)}' cannot be read as a font"
            problems.append(Problem(where, "bad-font", message, "put a sound copy of it there"))
        else:
            found[language] = by_name[name]
    return found, problems


class Wordless(NamedTuple):
    """A share card without words: where its title stands, the language's tag, and the characters
    that no face had ("" where a face is not what was missing)."""

    where: Location
    tag: str
    missing: str


def no_font(cards: Sequence[Wordless]) -> Problem:
    """The one warning of a build about the share cards that show their picture alone, for want of
    a font; it stands at the first of them."""
    where, tag, _ = first = min(cards)
    message = f"no font has all the characters of this title in '{shown(tag)}'"
    if first.missing:
        some = " ".join(first.missing[:8]) + (" …" if len(first.missing) > 8 else "")
        message += f": {some} would be missing"
    others = len(cards) - 1
    like = f", like {others} other{'s' if others > 1 else ''}," if others else ""
    message += f"; its share card{like} has no words"
    return warning(where, "no-font", message, _REMEDY)
