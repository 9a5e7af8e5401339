"""Aliases: former addresses, each of which leads to where a feature or a page is now."""

import re
from typing import Any, NamedTuple
from urllib.parse import unquote

from site_builder.languages.unicode import fold, normalize
from site_builder.messages.message import NOTHING, Message, _, listed
from site_builder.model import routes
from site_builder.model.addresses import hidden_fault
from site_builder.model.checks import fail
from site_builder.problems.device_names import windows_fault
from site_builder.problems.problems import Location, shown

EXAMPLE = "/old/story/"
OWN_FOLDERS = ("assets", "media", "__preview__")
"""The folders at the top of a built site, and of its preview, in which no address is free."""

_LONGEST = 500  # characters
_LONGEST_STEP = 200  # bytes: file systems take 255, and temporary names are longer

_SITE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*([^?#]*).*", re.DOTALL)
# What no file's name can have somewhere, or no address as it is (RFC 3986 §2).
_BARRED = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"^`{|}*:\ud800-\udfff]")
_PAGE = re.compile(r"[^/]*\.html?", re.IGNORECASE)
_INDEX = re.compile(r"(?:^|(?<=/))index\.html?", re.IGNORECASE)


class Alias(NamedTuple):
    """An address as `written`, without that of the site. `language` is the key of the one that it
    leads to; '' for that which readers of no certain language get."""

    written: str
    language: str
    location: Location

    @property
    def route(self) -> str:
        return alias_route(self.written)


def alias_route(written: str) -> str:
    """The route of a sound address: hosts lead `/old` to `/old/`, for which they show its
    `index.html`."""
    path = normalize("NFC", written.removeprefix("/"))
    if found := _INDEX.search(path):
        return path[: found.start()]
    is_whole = not path or path.endswith("/") or _PAGE.fullmatch(path.rpartition("/")[2])
    return path if is_whole else f"{path}/"


def claim(route: str) -> str:
    """What two routes have in common that some file system takes for one: their file, whatever the
    case of its letters."""
    return fold(normalize("NFC", routes.output_path(route)))


def check_alias(value: Any) -> str:
    """A path below the site's address, such as `/old/story/` or `/zh/old.html`."""
    example = _("such as {example}", example=EXAMPLE)
    if not isinstance(value, str) or not value.strip():
        raise fail("bad-alias", _("an alias must be an address on this site"), example)
    fault, hint = _fault(value)
    if fault:
        message = _("'{alias}' can't be an alias: {fault}", alias=shown(value), fault=fault)
        raise fail("bad-alias", message, hint or example)
    return value


def _fault(text: str) -> tuple[Message, Message]:
    """What is wrong with an address, and what to do about it."""
    if len(text) > _LONGEST:
        return _("it is longer than {limit} characters", limit=_LONGEST), NOTHING
    if hidden := hidden_fault(text):
        return hidden, NOTHING
    if site := _SITE.fullmatch(text):
        return _("it names a host"), _meant(site[1])
    if "?" in text or "#" in text:
        meant = re.split("[?#]", text)[0]
        return _("it must not contain '?' or '#'"), _meant(meant)
    if "%" in text:
        return _("it is percent-encoded"), _meant(unquote(text, errors="replace"))
    if "\\" in text:
        meant = _meant(text.replace("\\", "/"))
        return _("it contains the character {character}", character="\\"), meant
    if found := _BARRED.search(text):
        return _("it contains the character {character}", character=repr(found[0])), NOTHING
    if not text.startswith("/"):
        return _("it doesn't start with '/'"), _meant(text)
    return _step_fault(text)


def _meant(path: str) -> Message:
    """The hint with a sound address, where there is one."""
    meant = path if path.startswith("/") else f"/{path}"
    is_sound = not _BARRED.search(meant) and "%" not in meant and not _step_fault(meant)[0]
    return _("write {words}", words=shown(meant)) if is_sound else NOTHING


def _step_fault(text: str) -> tuple[Message, Message]:
    """What is wrong with the names in a path that starts with '/'."""
    steps = text.removeprefix("/").removesuffix("/").split("/")
    if not alias_route(text):
        return _("it is the address of the site itself"), NOTHING
    for step in steps:
        if not step:
            return _("it has nothing between two '/'"), NOTHING
        if step.startswith("."):
            return _("'{name}' begins with a dot", name=shown(step)), NOTHING
        if fault := windows_fault(step):
            return _("'{name}': {fault}", name=shown(step), fault=fault), NOTHING
        if len(step.encode()) > _LONGEST_STEP:
            return _("'{name}' is too long", name=shown(step)), NOTHING
    if fold(steps[0]) in OWN_FOLDERS:
        folders = listed(f"/{name}/" for name in OWN_FOLDERS)
        return _("the site's own files are in {folders}", folders=folders), NOTHING
    if "." in steps[-1] and not text.endswith("/") and not _PAGE.fullmatch(steps[-1]):
        message = _("hosts don't serve addresses with this ending as pages")
        return message, _("write one that ends in '/' or '.html', or has no ending")
    return NOTHING, NOTHING
