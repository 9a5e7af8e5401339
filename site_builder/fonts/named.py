"""The fonts that site.yaml names: found in `fonts/` or on this machine, and checked."""

from collections.abc import Iterator
from typing import NamedTuple

from site_builder.fonts import packed
from site_builder.fonts.choose import BLACK, BOLD, in_order
from site_builder.fonts.faces import (
    BROKEN,
    FontHead,
    check_cmap,
    open_face,
    read_heads,
    some_characters,
)
from site_builder.fonts.families import family_of, is_called, wished_families
from site_builder.fonts.licences import embedding_fault, licence_of
from site_builder.fonts.metrics import metrics_of
from site_builder.languages.script import uses_han
from site_builder.messages.message import Message, _
from site_builder.model.fonts import (
    Face,
    FontFile,
    FontSettings,
    FontUse,
    NamedFonts,
    PublishedFont,
    is_font_file,
)
from site_builder.model.site import Site
from site_builder.problems.problems import Location, Problem, SiteError, shown, warning
from site_builder.problems.suggestions import did_you_mean
from site_builder.share_cards.typeface import can_draw
from site_builder.store.digests import digest_of_file
from site_builder.text.yaml import Marks

_REGULAR, _LEAST_BOLD = 400, 600


class _Named(NamedTuple):
    """A name in site.yaml and what was found by it. `own` are the files in `fonts/`, if it is one
    of these, or None."""

    where: Location
    name: str
    heads: tuple[FontHead, ...]
    own: tuple[FontFile, ...] | None

    @property
    def files(self) -> tuple[FontFile, ...]:
        return tuple(dict.fromkeys(head.file for head in self.heads))


def find_named_fonts(
    site: Site, own: tuple[FontFile, ...], installed: tuple[FontFile, ...], marks: Marks
) -> tuple[NamedFonts, list[Problem]]:
    """The fonts that a site names; `own` are the files of `fonts/`."""
    cards: dict[str, tuple[FontFile, ...]] = {}
    published: list[PublishedFont] = []
    problems: list[Problem] = []
    for key, settings in site.fonts.items():
        tag = next(language.tag for language in site.languages if language.key == key)
        found: dict[str, _Named] = {}
        for use, name in _names(settings).items():
            where = marks.value(("fonts", key, use))
            try:
                if one := _find(where, name, settings, own, installed):
                    found[use] = one
            except SiteError as error:
                problems += error.problems
        if named := found.get("cards", found.get("headlines")):
            cards[key] = named.files
        for use, named in found.items():
            try:
                published += _published(key, tag, use, settings, named)
            except SiteError as error:
                problems += error.problems
    if published and not packed.IS_INSTALLED:
        is_optional = all(site.fonts[font.language].optional for font in published)
        problems.append(_no_extra(marks.key(("fonts",)), is_optional))
        published = []
    return NamedFonts(cards, tuple(published)), problems


def _names(settings: FontSettings) -> dict[str, str]:
    uses = {"headlines": settings.headlines, "text": settings.text, "cards": settings.cards}
    return {use: name for use, name in uses.items() if name}


def _find(
    where: Location,
    name: str,
    settings: FontSettings,
    own: tuple[FontFile, ...],
    installed: tuple[FontFile, ...],
) -> _Named | None:
    """What is called so; None for an optional family that is not installed. SiteError."""
    if is_font_file(name):
        return _own_file(where, name, own)
    wished = wished_families((name,))
    near = (file for file in (*own, *installed) if family_of(file.name) in wished)
    heads = tuple(h for file in near for h in read_heads(file) if is_called(h.family, name))
    exact = tuple(head for head in heads if head.family.lower() == name.lower())
    if heads:
        in_site = {file.path for file in own}
        is_own = all(head.file.path in in_site for head in heads)
        return _Named(where, name, exact or heads, own if is_own else None)
    if settings.optional:
        return None
    message = _("the font '{name}' isn't installed on this machine", name=shown(name))
    hint = _("install it, put its file into fonts/, or write optional: true to do without it")
    raise SiteError([Problem(where, "missing-family", message, hint)])


def _own_file(where: Location, name: str, own: tuple[FontFile, ...]) -> _Named:
    fonts = {file.name: file for file in own if is_font_file(file.name)}
    if name not in fonts:
        message = _("there is no '{name}' in fonts/", name=shown(name))
        raise SiteError([Problem(where, "missing-font-file", message, did_you_mean(name, fonts))])
    heads = read_heads(fonts[name])
    if not heads or not _is_sound(heads[0].at_weight(0), heads[0], "und"):
        raise SiteError([_broken(where, name)])
    return _Named(where, name, heads, own)


def _published(
    key: str, tag: str, use: str, settings: FontSettings, named: _Named
) -> Iterator[PublishedFont]:
    """The faces to publish for a use. SiteError where one can't be read or published."""
    weights: dict[FontUse, int] = {}
    if use == "headlines":
        weights = {"headlines": BLACK if uses_han(tag) else BOLD}
    elif use == "text":
        weights = {"text": _REGULAR, "strong": BOLD}
    for each, weight in weights.items():
        head = in_order(named.heads, tag, weight)[0]
        face = head.at_weight(weight)
        if each != "strong" or face.weight >= _LEAST_BOLD:
            yield _publishable(named, head, face, key, tag, each, settings)


def _publishable(
    named: _Named,
    head: FontHead,
    face: Face,
    key: str,
    tag: str,
    use: FontUse,
    settings: FontSettings,
) -> PublishedFont:
    try:
        with open_face(face.file, face.index) as font:
            check_cmap(font.reader["cmap"])
            licence = licence_of(face.file, font, named.own)
            fault = embedding_fault(font, licence) if licence else None
            metrics = metrics_of(font)
        digest = digest_of_file(face.file.path)
    except BROKEN as error:
        raise SiteError([_broken(named.where, named.name)]) from error
    if licence is None:
        raise SiteError([_unlicensed(named)])
    if fault:
        message = _("'{name}' can't be published: {fault}", name=shown(named.name), fault=fault)
        hint = _("choose another font, or get the files of this one that are made for web pages")
        raise SiteError([Problem(named.where, "font-licence", message, hint)])
    if not _is_sound(face, head, tag):
        raise SiteError([_broken(named.where, named.name)])
    return PublishedFont(key, tag, use, settings.scope, face, digest, metrics, licence)


def _is_sound(face: Face, head: FontHead, tag: str) -> bool:
    """Whether a face can be drawn, as far as a few of its characters show."""
    return can_draw(face, some_characters(head), tag)


def _broken(where: Location, name: str) -> Problem:
    message = _("'{name}' can't be read as a font", name=shown(name))
    return Problem(where, "bad-font", message, _("replace it with an intact copy"))


def _unlicensed(named: _Named) -> Problem:
    message = _("no licence was found that lets '{name}' be published", name=shown(named.name))
    hint: Message = _("choose a free font, such as one under the SIL Open Font License")
    if named.own is not None:
        stem = named.files[0].name.rpartition(".")[0]
        hint = _(
            "if you have a licence for web pages, put its text into fonts/ as {file}",
            file=f"{stem}.LICENSE.txt",
        )
    return Problem(named.where, "font-licence", message, hint)


def _no_extra(where: Location, is_optional: bool) -> Problem:
    message = _("the fonts of pages need the extra 'fonts'")
    hint = _("run: {command}", command='python -m pip install "site-builder[fonts]"')
    make = warning if is_optional else Problem
    return make(where, "missing-extra", message, hint)
