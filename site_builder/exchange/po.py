"""Hand-overs as PO files of GNU gettext, as Weblate, OmegaT and Poedit read and write them.

An entry's `msgctxt` is the unit's address. `fuzzy` says that a translation isn't done: an entry
without it is final. The source that a stale translation answers is the previous `msgid` (`#|`). The
stamp is an extracted comment, so that programs keep it.
"""

import re
from collections.abc import Iterator
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from site_builder.exchange.handover import Handover, HandoverUnit, Returned, ReturnedUnit, Words
from site_builder.exchange.po_entries import Entry, entries_in
from site_builder.problems.problems import Location, SiteError
from site_builder.text.source import Source, decode

_SLUG, _DIGEST, _SOURCE = "X-Site-Builder", "X-Site-Builder-State", "X-Source-Language"
_STAMP = re.compile(r"(?:^|\s)site-builder ([0-9a-f]{10}(?:-[0-9a-f]{10})?)(?!\S)")
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


def read_po_file(path: str, data: bytes) -> Returned:
    """What a PO file says. SiteError for a file that can't be read."""
    source = decode(path, data)
    if not isinstance(source, Source):
        raise SiteError([source])
    entries = list(entries_in(source))
    header = next((entry.string for entry in entries if not entry.id), "")
    fields = dict(_fields(header or ""))
    return Returned(
        slug=fields.get(_SLUG.lower(), ""),
        source=fields.get(_SOURCE.lower(), ""),
        target=fields.get("language", "").replace("_", "-"),
        digest=fields.get(_DIGEST.lower(), ""),
        units=tuple(_unit(path, entry) for entry in entries if entry.id),
        location=Location(path, 1, 1),
    )


def _fields(header: str) -> Iterator[tuple[str, str]]:
    for line in header.split("\n"):
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip().lower(), value.strip()


def _unit(path: str, entry: Entry) -> ReturnedUnit:
    stamp = _STAMP.search(" ".join(entry.comments))
    target = entry.string or ""
    return ReturnedUnit(
        address=entry.context or "",
        source=entry.id or "",
        target=target if target.strip() else "",
        stamp=stamp[1] if stamp else "",
        is_final="fuzzy" not in entry.flags,
        location=Location(path, entry.line, 1),
    )
