"""The licence that a font is under, and whether it may be published.

It is looked for in the font itself (OpenType 1.9.1, "name"), beside its file, and in what Debian
says of its package. A licence that isn't known is taken on the word of whoever puts it beside a
font of the site under the font's own name.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from site_builder.messages.message import Message, _
from site_builder.model.fonts import FontFile, Licence
from site_builder.store.files import read_up_to

MOST = 200_000
"""The longest text of a licence, in bytes."""

_RESTRICTED, _DOCUMENTS, _WHOLE, _BITMAPS = 0x2, 0xC, 0x100, 0x200
"""What a font forbids (OpenType 1.9.1, "OS/2", fsType): any embedding; any but in documents;
subsets; outlines."""
_COPYRIGHT, _TERMS, _ADDRESS = 0, 13, 14

_FREE = (
    ("OFL-1.1", r"sil open font licen|scripts\.sil\.org/ofl|openfontlicense\.org"),
    ("Apache-2.0", r"apache\.org/licenses/license-2\.0|apache licen[sc]e,? version 2\.0"),
    ("UFL-1.0", r"ubuntu font licen[cs]e"),
    ("CC0-1.0", r"creativecommons\.org/publicdomain/zero|\bcc0[ -]1\.0\b"),
    (
        "Bitstream-Vera",
        r"bitstream vera is a trademark|copy of the fonts accompanying this",
    ),
    (
        "MIT",
        r"hereby granted, free of charge, to any person obtaining a copy of this",
    ),
    ("Arphic-1999", r"arphic public licen[cs]e"),
)
"""Licences that let a changed font be published with a site, by their SPDX identifiers, and what
shows them; in small letters, with single spaces."""
_NAMES = re.compile(r"(?:ofl|ufl|licen[cs]es?|copying)[^/]{0,40}", re.IGNORECASE)
_OF_FONT = re.compile(r"[-._ ](?:ofl|licen[cs]e)(?:\.(?:txt|md))?$", re.IGNORECASE)
_PACKAGES = ("fonts-*.list", "ttf-*.list", "otf-*.list", "xfonts-*.list")


def is_licence_name(name: str) -> bool:
    """Whether a file beside fonts is called as licences are: `OFL.txt`, `Song.LICENSE.txt`."""
    return bool(_NAMES.fullmatch(name) or _OF_FONT.search(name))


def licence_of(
    file: FontFile, font: Any, own: Iterable[FontFile] | None, system: Path = Path("/")
) -> Licence | None:
    """The licence of a font that is open in fontTools; None where none is found that lets it be
    published. `own` are the files beside it in the site's `fonts/`; None for an installed one."""
    terms = _own_words(font)
    if name := free_licence(terms):
        return Licence(name, terms)
    beside = _beside(file) if own is None else _beside_own(file, own)
    for path, is_of_font in beside:
        text = _read(path)
        name = free_licence(text)
        if text and (name or is_of_font):
            return Licence(name, text)
    text = _read(_debian_copyright(file, system)) if own is None else ""
    name = free_licence(text)
    return Licence(name, text) if name else None


def embedding_fault(font: Any, licence: Licence) -> Message | None:
    """Why an open font may not be published in part, by its own word, or None."""
    kind = font["OS/2"].fsType
    if kind & (_RESTRICTED | _WHOLE | _BITMAPS) or (kind & _DOCUMENTS and not licence.name):
        return _("it forbids use on web pages (fsType {kind})", kind=kind)
    return None


def free_licence(text: str) -> str:
    """The SPDX identifier of the licence that a text is or names, or ''."""
    plain = " ".join(text.lower().split())
    return next((name for name, pattern in _FREE if re.search(pattern, plain)), "")


def _own_words(font: Any) -> str:
    """What a font says of its licence, as it is to be published."""
    names = (font["name"].getDebugName(number) for number in (_COPYRIGHT, _TERMS, _ADDRESS))
    words = [text.strip()[:MOST] for text in names if text and text.strip()]
    return "\n\n".join(words) + "\n" if words else ""


def _beside_own(file: FontFile, own: Iterable[FontFile]) -> Iterator[tuple[str, bool]]:
    """The texts that may be a font's licence, its own first, and whether each is its own."""
    stem = file.name.rpartition(".")[0].lower()
    texts = [one for one in own if is_licence_name(one.name)]
    of_font = [one for one in texts if _OF_FONT.sub("", one.name).lower() == stem]
    yield from ((one.path, True) for one in of_font)
    yield from ((one.path, False) for one in texts if one not in of_font)


def _beside(file: FontFile) -> Iterator[tuple[str, bool]]:
    """The same for an installed font, for which nobody vouches."""
    folder = Path(file.path).parent
    yield from ((str(path), False) for path in _listed(folder) if is_licence_name(path.name))


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _debian_copyright(file: FontFile, system: Path) -> str:
    """The file of Debian's that says what the package of a font is under, or ''."""
    lists = [path for each in _PACKAGES for path in (system / "var/lib/dpkg/info").glob(each)]
    for path in sorted(lists):
        if f"\n{file.path}\n" in f"\n{_read(str(path), most=20 * MOST)}\n":
            package = path.name.removesuffix(".list").partition(":")[0]
            return str(system / "usr/share/doc" / package / "copyright")
    return ""


def _read(path: str, most: int = MOST) -> str:
    """The text of a file; '' where it can't be read, or is far too long."""
    if not path or not Path(path).is_file():
        return ""
    try:
        data = read_up_to(path, most)
    except OSError:
        return ""
    return "" if len(data) > most else data.decode("utf-8", "replace")
