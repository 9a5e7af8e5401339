"""Hand-overs as PO files of GNU gettext, as Weblate, OmegaT and Poedit read and write them.

An entry's `msgctxt` is the unit's address. `fuzzy` says that a translation isn't done: an entry
without it is final. The source that a stale translation answers is the previous `msgid` (`#|`). The
stamp is an extracted comment, so that programs keep it.
"""

import re
from collections.abc import Iterator
from io import BytesIO, StringIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from site_builder.exchange.handover import Handover, HandoverUnit, Returned, ReturnedUnit, Words
from site_builder.exchange.xml_tree import refusal
from site_builder.messages.message import _
from site_builder.problems.problems import Location, SiteError, shown
from site_builder.text.source import Source, decode

_SLUG, _DIGEST, _SOURCE = "X-Site-Builder", "X-Site-Builder-State", "X-Source-Language"
_STAMP = re.compile(r"site-builder ([0-9a-f]+(?:-[0-9a-f]+)?)")
_WIDTH = 100
_NOT_OURS = {"python-format", "python-brace-format"}
"""What Babel takes a text with % or braces for."""


def write_po_file(handover: Handover, words: Words) -> bytes:
    catalog = Catalog(fuzzy=False)
    for unit in handover.units:
        message = catalog.add(
            unit.source,
            unit.target,
            locations=[(unit.place.path, unit.place.line)],
            flags=["fuzzy"] if unit.target and not unit.is_final else [],
            auto_comments=_comments(unit, words),
            previous_id=[unit.previous] if unit.previous and unit.target else [],
            context=unit.address,
        )
        message.flags -= _NOT_OURS
    file = BytesIO()
    write_po(file, catalog, width=_WIDTH, omit_header=True, include_previous=True)
    return _header(handover).encode() + file.getvalue()


def _header(handover: Handover) -> str:
    fields = {
        "Project-Id-Version": handover.slug,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": handover.target.tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _SOURCE: handover.source.tag,
        _SLUG: handover.slug,
        _DIGEST: handover.digest,
    }
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    return f'msgid ""\nmsgstr ""\n{lines}\n'


def _comments(unit: HandoverUnit, words: Words) -> list[str]:
    readable = [f"{code} = {text}" for code, text in (unit.readable or {}).items()]
    terms = [f"{term} → {translation}" for term, translation in unit.terms]
    return [*map(words, unit.notes), *readable, *terms, f"site-builder {unit.stamp}"]


class _Entries(Catalog):
    """Keeps the entries of a file one by one, where Babel would put those that are alike
    together, and leaves the header as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Message] = []

    def __setitem__(self, id: object, message: Message) -> None:  # noqa: A002 - Babel's own name
        self.entries.append(message)


def read_po_file(path: str, data: bytes) -> Returned:
    """What a PO file says. SiteError for a file that can't be read."""
    source = decode(path, data)
    if not isinstance(source, Source):
        raise SiteError([source])
    catalog = _Entries()
    try:
        PoFileParser(catalog, abort_invalid=True).parse(StringIO(source.text))
    except PoFileError as error:
        raise _broken(Location(path, error.lineno + 1, 1), error.line) from error
    except (AssertionError, AttributeError, IndexError, ValueError) as error:
        # What Babel's parser meets without looking, such as a text before any keyword.
        raise _broken(Location(path), "") from error
    header = next((_text(entry.string) for entry in catalog.entries if not entry.id), "")
    fields = dict(_fields(header))
    return Returned(
        slug=fields.get(_SLUG.lower(), ""),
        source=fields.get(_SOURCE.lower(), ""),
        target=fields.get("language", "").replace("_", "-"),
        digest=fields.get(_DIGEST.lower(), ""),
        units=tuple(_unit(path, entry) for entry in catalog.entries if entry.id),
        location=Location(path, 1, 1),
    )


def _broken(where: Location, line: str) -> SiteError:
    if line:
        message = _("this line isn't PO: {line}", line=shown(line))
    else:
        message = _("this can't be read as PO")
    return refusal(where, message, _("save it again in the program that it was translated with"))


def _fields(header: str) -> Iterator[tuple[str, str]]:
    for line in header.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip().lower(), value.strip()


def _unit(path: str, entry: Message) -> ReturnedUnit:
    stamps = (_STAMP.fullmatch(comment) for comment in entry.auto_comments)
    target = _text(entry.string)
    return ReturnedUnit(
        address=entry.context or "",
        source=_text(entry.id),
        target=target if target.strip() else "",
        stamp=next((found[1] for found in stamps if found), ""),
        is_final=not entry.fuzzy,
        location=Location(path, entry.lineno or 1, 1),
    )


def _text(words: object) -> str:
    """The text of an entry; of one with plural forms, the first."""
    if isinstance(words, str):
        return words
    return str(words[0]) if isinstance(words, list | tuple) and words else ""
