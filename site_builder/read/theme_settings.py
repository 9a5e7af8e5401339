"""The keys below `theme` in site.yaml, and the checks of their values."""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from site_builder.languages.characters import UNSEEN
from site_builder.messages.message import Message, _
from site_builder.model.checks import Fault, check_language, fail, fail_all
from site_builder.model.colours import (
    HEX,
    contrast,
    is_legible,
    nearest_legible,
    normal_colour,
)
from site_builder.model.palette import TEXT, dark_colours, light_colours
from site_builder.model.records import Record
from site_builder.model.theme import MEASURE, Colours, Families, HomeLayout, Paragraphs, Theme
from site_builder.problems.problems import shown

COLOUR_EXAMPLE = '"#b3261e"'
_IN_QUOTES = _(
    "put it in quotation marks, because '#' begins a comment: {example}", example=COLOUR_EXAMPLE
)
_BARE = re.compile("(?:[0-9a-fA-F]{3}){1,2}")
_NO_NAME = re.compile(rf"[\"\\;{{}}<>\0-\x1f\x7f-\x9f{UNSEEN}]")
"""What could end a string in a style sheet, and what nobody sees. Names of fonts have neither."""
_NARROWEST, _WIDEST = 28, 48
_ROUNDEST = 24


def check_colour(value: Any) -> str:
    """A colour as `#rrggbb`, written so or as `#rgb`."""
    if value is None:
        raise fail("bad-colour", _("there is no colour here"), _IN_QUOTES)
    bare = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
    if not isinstance(value, str) or not HEX.fullmatch(value):
        message = _("'{value}' isn't a colour as '#rrggbb' or '#rgb'", value=shown(value))
        if _BARE.fullmatch(bare):
            raise fail("bad-colour", message, _("write {words}", words=f'"#{bare.lower()}"'))
        raise fail("bad-colour", message, _("such as {example}", example=COLOUR_EXAMPLE))
    return normal_colour(value)


def check_families(value: Any, info: ValidationInfo) -> dict[str, Families]:
    """By language, the name of a font or a list of them."""
    if not isinstance(value, dict) or not value:
        hint = _("write {example}", example="{zh: [Songti SC], en: [Georgia]}")
        raise fail("wrong-type", _("this needs the fonts of each language under its key"), hint)
    found: dict[str, Families] = {}
    faults: list[Fault] = []
    for key, written in value.items():
        try:
            check_language(key, info)
        except PydanticCustomError as error:
            faults += [fault._replace(at=key) for fault in (error.context or {})["faults"]]
            continue
        found[key], wrong = _families(written, (key,))
        faults += wrong
    if faults:
        raise fail_all(faults)
    return found


def _families(value: Any, place: tuple[str, ...]) -> tuple[Families, list[Fault]]:
    """The names at a place, and what is wrong with them."""
    names = value if isinstance(value, list) else [value]
    if not names:
        hint = _("name one, or remove the key")
        return (), [Fault("bad-family", _("there is no font here"), hint, inside=place)]
    faults = [
        Fault("bad-family", fault, hint, inside=(*place, at) if isinstance(value, list) else place)
        for at, name in enumerate(names)
        for fault, hint in _family_fault(name)
    ]
    return tuple(str(name).strip() for name in names), faults


def _family_fault(name: Any) -> Iterator[tuple[Message, Message]]:
    example = _("such as {example}", example="[Georgia, serif]")
    if not isinstance(name, str) or not name.strip():
        yield _("this must be the name of a font"), example
    elif "," in name or "，" in name:
        yield _("'{name}' is one name with a comma in it", name=shown(name)), example
    elif _NO_NAME.search(name):
        message = _("'{name}' can't be the name of a font", name=shown(name))
        yield message, _("write the family alone, without quotation marks inside")


class ColourSettings(Record):
    paper: Annotated[str, BeforeValidator(check_colour)] = ""
    ink: Annotated[str, BeforeValidator(check_colour)] = ""
    accent: Annotated[str, BeforeValidator(check_colour)] = ""


class ModeSettings(Record):
    light: ColourSettings = ColourSettings()
    dark: ColourSettings = ColourSettings()


class ThemeSettings(Record):
    """The keys below `theme`."""

    colors: ModeSettings = ModeSettings()
    serif: Annotated[Mapping[str, Families], BeforeValidator(check_families)] = {}
    sans: Annotated[Mapping[str, Families], BeforeValidator(check_families)] = {}
    measure: Annotated[int, Field(ge=_NARROWEST, le=_WIDEST)] = MEASURE
    corner: Annotated[int, Field(ge=0, le=_ROUNDEST)] = 0
    home: HomeLayout = "front"
    paragraphs: Paragraphs = "spacing"

    @model_validator(mode="after")
    def _can_be_read(self) -> "ThemeSettings":
        if faults := list(_faint(theme_of(self))):
            raise fail_all(faults)
        return self


def theme_of(settings: ThemeSettings) -> Theme:
    return Theme(
        light=Colours(**settings.colors.light.model_dump()),
        dark=Colours(**settings.colors.dark.model_dump()),
        serif=settings.serif,
        sans=settings.sans,
        measure=settings.measure,
        corner=settings.corner,
        home=settings.home,
        paragraphs=settings.paragraphs,
    )


def _faint(theme: Theme) -> Iterator[Fault]:
    """What can't be read on its paper. All other colours follow from these, and can."""
    for mode, given, used in (
        ("light", theme.light, light_colours(theme)),
        ("dark", theme.dark, dark_colours(theme)),
    ):
        for name in ("ink", "accent"):
            # The one to change is the one that was chosen: the paper, where it alone was.
            at = next((one for one in (name, "paper") if getattr(given, one)), "")
            if at and contrast(getattr(used, name), used.paper) < TEXT:
                yield _too_faint(name, used, inside=("colors", mode, at))


def _too_faint(name: str, used: Colours, inside: tuple[str, ...]) -> Fault:
    colour, paper = getattr(used, name), used.paper
    message = _(
        "the contrast of '{name}' {colour} and 'paper' {paper} is {ratio}:1, and words need "
        "{least}:1 (WCAG 2.2 AA)",
        name=name,
        colour=colour,
        paper=paper,
        ratio=f"{int(contrast(colour, paper) * 100) / 100:.2f}",  # 4.496 isn't 4.50
        least=f"{TEXT:g}",
    )
    changed, others = (paper, (used.ink, used.accent)) if "paper" in inside else (colour, (paper,))
    nearest = nearest_legible(changed, others, TEXT)
    if not is_legible(nearest, others, TEXT):
        return Fault("low-contrast", message, _("choose 'ink' and 'accent', too"), inside=inside)
    hint = _("the nearest that is enough is {colour}", colour=f'"{nearest}"')
    return Fault("low-contrast", message, hint, inside=inside)
