"""The fonts that site.yaml names, and what is wrong where there is none for a text."""

from collections.abc import Mapping

from site_builder.model.fonts import FontFile
from site_builder.problems import Location, Problem, did_you_mean, shown, warning
from site_builder.read.fonts.faces import read_heads
from site_builder.read.positions import Marks


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


def no_font(where: Location, tag: str, missing: str) -> Problem:
    """The warning that a share card has its picture alone, for want of a font. `where` is the
    place of the title; `missing` are the characters that no face had."""
    some = " ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
    message = f"no font has all the characters of this title in '{shown(tag)}'"
    if missing:
        message += f": {some} would be missing"
    hint = "install one (such as Noto Serif CJK), or name one under fonts in site.yaml"
    return warning(where, "no-font", f"{message}; its share card has no words", hint)
