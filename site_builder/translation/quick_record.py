"""Records of translations exactly as this program writes them, read without YAML."""

import json
import re
from datetime import date
from typing import get_args

from site_builder.model.translation import Accepted, TranslationRecord, UnitKind
from site_builder.problems.problems import UNSHOWN
from site_builder.store.digests import digest_of
from site_builder.translation.record_schema import VERSION

_KINDS: dict[str, UnitKind] = {kind: kind for kind in get_args(UnitKind)}
_TEXT = r' ".*"|(?:\n    - ".*")+'
_HEAD = re.compile(
    rf'(?:#.*\n)*version: {VERSION}\nsource_language: (".*")\nlanguage: (".*")\nunits:\n\n'
)
_STANZA = re.compile(
    rf'- unit: (".*")\n  kind: ({"|".join(_KINDS)})\n  digest: ([0-9a-z]+)\n'
    rf"  source:({_TEXT})\n  translation:({_TEXT})\n(?:  by:({_TEXT})\n)?"
    r"(?:  on: ([0-9]{4}-[0-9]{2}-[0-9]{2})\n)?\n"
)
_ODD = ("\\ud", "\\uD", "\\/")
"""YAML reads these in another way than JSON, or not at all, and what isn't shown as well."""


def quick_record(text: str, end: str) -> TranslationRecord | None:
    """The record in a file's text that ends with the line `end`; None where anything in it isn't
    as it was written, or isn't right: then the file is to be read in full."""
    head = _HEAD.match(text)
    if head is None or any(sign in text for sign in _ODD):
        return None
    if UNSHOWN.search(text.replace("\n", "")):
        return None
    accepted, seen, at = [], set(), head.end()
    try:
        while stanza := _STANZA.match(text, at):
            at = stanza.end()
            one = _accepted(stanza)
            seen.add((one.address, "" if one.kind == "text" else one.source))
            accepted.append(one)
            if digest_of(one.source.encode("utf-8", "surrogatepass")) != stanza[3]:
                return None
        languages = json.loads(head[1]), json.loads(head[2])
    except ValueError:
        return None
    is_sound = len(seen) == len(accepted) and text[at:] == f"{end}\n"
    return TranslationRecord(*languages, tuple(accepted)) if is_sound else None


def _accepted(stanza: re.Match[str]) -> Accepted:
    """What a stanza says. ValueError where a text isn't JSON, or the date is none."""
    unit, kind, _digest, source, target, by, on = stanza.groups()
    if on:
        date.fromisoformat(on)
    texts = (_text(source), _text(target), _text(by) if by else "")
    return Accepted(json.loads(unit), _KINDS[kind], *texts, on or "")


def _text(written: str) -> str:
    paragraphs: list[str] = [
        json.loads(row.lstrip("- ")) for row in written.strip().split("\n    ")
    ]
    return "\n".join(paragraphs)
