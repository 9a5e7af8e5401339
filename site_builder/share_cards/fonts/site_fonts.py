"""The fonts that site.yaml names."""

from collections.abc import Mapping

from site_builder.messages.message import _
from site_builder.model.fonts import FontFile
from site_builder.problems.problems import Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.share_cards.fonts.faces import read_heads, some_characters
from site_builder.share_cards.typeface import can_draw
from site_builder.text.yaml import Marks


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
            message = _("there is no '{name}' in fonts/", name=shown(name))
            problems.append(
                Problem(where, "missing-font-file", message, did_you_mean(name, by_name))
            )
        elif not _is_sound(by_name[name], language):
            message = _("'{name}' can't be read as a font", name=shown(name))
            hint = _("replace it with an intact copy")
            problems.append(Problem(where, "bad-font", message, hint))
        else:
            found[language] = by_name[name]
    return found, problems


def _is_sound(file: FontFile, language: str) -> bool:
    """Whether the first of a file's faces can be drawn, as far as its first few characters show."""
    heads = read_heads(file)
    return bool(heads) and can_draw(heads[0].at_weight(0), some_characters(heads[0]), language)
