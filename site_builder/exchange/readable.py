"""What helps a translator with a unit: what readers see in place of its roles, how its terms are
translated, and where it stands."""

import re
from collections.abc import Iterator

from site_builder.exchange.inline import Piece
from site_builder.languages.dates import format_edtf
from site_builder.languages.east_asian import is_cjk
from site_builder.languages.quantities import quantity_text
from site_builder.languages.unicode import is_word
from site_builder.messages.message import Message, _
from site_builder.model.facts import Facts
from site_builder.model.quantities import quantity_of
from site_builder.model.site import Language
from site_builder.model.translation import Unit

ROLE = re.compile(r"\{([a-z]+)\}`+([^`]+)`+")
_OF_SITE = re.compile(r"site\.(nav|footer|social)\.[0-9]+\.")
_PLACES_OF_SITE = {
    "nav": _("Link in the navigation of the site"),
    "footer": _("Text at the foot of every page"),
    "social": _("Name of a service where the site has an account"),
}
_KINDS = {
    "heading": _("Heading"),
    "item": _("Item of a list"),
    "row": _("Row of a table: keep the | between its cells"),
    "note": _("Footnote"),
    "code": _("Code"),
}
_FIELDS = {
    "article.title": _("Title of the article"),
    "article.deck": _("Deck: the standfirst below the title"),
    "article.summary": _("Summary, for search engines and shared links"),
    "page.title": _("Title of the page"),
    "page.description": _("Description of the page, for search engines and shared links"),
    "site.title": _("Title of the site"),
    "site.description": _("Description of the site, for search engines and shared links"),
}
_PHOTO_FIELDS = {
    "caption": _("Caption of the picture {path}"),
    "alt": _("What the picture {path} shows, for readers who can't see it"),
    "credit": _("Credit of the picture {path}"),
    "creator": _("Name of whoever made the picture {path}"),
    "copyright": _("Copyright notice of the picture {path}"),
    "place": _("Place where the picture {path} was taken"),
}


def readable(pieces: tuple[Piece, ...], facts: Facts, language: Language) -> dict[str, str]:
    """What readers of a language see in place of each role of a text, by the role as written."""
    roles = (piece.text for piece in pieces if piece.sort == "role")
    found = ((role, _seen(role, facts, language)) for role in roles)
    return {role: words for role, words in found if words}


def _seen(role: str, facts: Facts, language: Language) -> str:
    match = ROLE.fullmatch(role)
    if match is None:
        return ""
    name, target = match[1], match[2].strip()
    key, tag = language.key, language.tag
    match name:
        case "number":
            number = next((one for one in facts.numbers if one.id == target), None)
            if number is None:
                return ""
            return quantity_text(quantity_of(number, key, tag), tag)
        case "date":
            event = next((one for one in facts.timeline if one.id == target), None)
            told = (event.date_text or {}).get(key) if event else None
            return told or (format_edtf(event.date, tag) if event else "")
        case "person":
            return next((one.name.get(key, "") for one in facts.people if one.id == target), "")
        case "term":
            return next((one.approved.get(key, "") for one in facts.terms if one.id == target), "")
    return ""


def terms_in(unit: Unit, facts: Facts, source: str, target: str) -> Iterator[tuple[str, str]]:
    """The terms and names that a unit's text holds, in the source language and in the target
    language (keys): those that have both."""
    roles = {match[2].strip() for match in ROLE.finditer(unit.text)}
    texts = [(one.id, one.approved) for one in facts.terms]
    texts += [(one.id, one.name) for one in facts.people]
    for name, text in texts:
        ours, theirs = text.get(source, ""), text.get(target, "")
        if ours and theirs and (name in roles or _holds(unit.text, ours)):
            yield ours, theirs


def _holds(text: str, term: str) -> bool:
    """Whether a term stands in a text: where words have spaces between them, as whole words."""
    start = text.find(term)
    while start >= 0:
        end = start + len(term)
        if not (_goes_on(text[:start], term) or _goes_on(term, text[end:])):
            return True
        start = text.find(term, start + 1)
    return False


def _goes_on(before: str, after: str) -> bool:
    """Whether a word goes on from one text to another."""
    if not before or not after or is_cjk(before[-1]) or is_cjk(after[0]):
        return False
    return is_word(before[-1]) and is_word(after[0])


def notes_on(unit: Unit, facts: Facts | None, slug: str) -> Iterator[Message]:
    """Where a unit stands, in words."""
    if message := _FIELDS.get(unit.address) or _KINDS.get(unit.kind):
        yield message
    if place := _OF_SITE.match(unit.address):
        yield _PLACES_OF_SITE[place[1]]
    kind, _slash, rest = unit.address.partition("/")
    name, _dot, field = rest.partition(".")
    if kind == "photos" and field in _PHOTO_FIELDS:
        photos = facts.photos if facts else ()
        files = (photo.file for photo in photos if photo.id == name)
        path = f"content/{slug}/photos/{next(files, None) or name}"
        yield _(_PHOTO_FIELDS[field].text, path=path)
