"""Pages as pure functions of (code, template, view): each is rendered once per recipe."""

from functools import lru_cache
from typing import NamedTuple

from site_builder.messages.message import Message, _, listed
from site_builder.model.canonical import PART_LENGTH, part_digests
from site_builder.render.page_fonts import Lettering
from site_builder.render.templates import closure
from site_builder.render.theme import ThemeFile
from site_builder.store.digests import digest_of
from site_builder.views.pages import Page

NOT_PUBLISHED = _("built before, but not published")


class Recipe(NamedTuple):
    """The digests of everything a page is made from: the program, each template, each field of the
    view (see `part_digests`). Equal recipes give equal bytes."""

    code: str
    templates: dict[str, str]
    fields: tuple[str, ...]
    digests: str

    @property
    def digest_of_fields(self) -> dict[str, str]:
        starts = range(0, len(self.digests), PART_LENGTH)
        parts = (self.digests[start : start + PART_LENGTH] for start in starts)
        return dict(zip(self.fields, parts, strict=True))


class PageRecord(NamedTuple):
    """A page that was made: its recipe, the digest of its bytes, and the characters that it needs
    fonts for."""

    recipe: Recipe
    digest: str
    letters: tuple[Lettering, ...] = ()


def recipe_of(templates: tuple[ThemeFile, ...], name: str, page: Page, code: str) -> Recipe:
    return Recipe(code, _template_digests(templates, name), page._fields, part_digests(page))


@lru_cache(maxsize=64)
def _template_digests(templates: tuple[ThemeFile, ...], name: str) -> dict[str, str]:
    return {file.name: digest_of(file.data)[:16] for file in closure(name, templates)}


def changes(before: Recipe | None, after: Recipe) -> Message:
    """Why a page differs from the published one: the parts of its recipe that have changed.

    If none has, an earlier build made the page and failed to publish it."""
    if before is None:
        return _("new")
    if before.code != after.code:
        return _("the program changed")
    reasons: list[str] = [
        _("template {name}", name=name)
        for name in sorted({*before.templates, *after.templates})
        if before.templates.get(name) != after.templates.get(name)
    ]
    then, now = before.digest_of_fields, after.digest_of_fields
    reasons += [name for name in sorted({*then, *now}) if then.get(name) != now.get(name)]
    return _("changed: {parts}", parts=listed(reasons)) if reasons else NOT_PUBLISHED
