"""The formats of files for translators: what writes each, and what reads it."""

from collections.abc import Callable
from typing import NamedTuple

from site_builder.exchange.docx_reading import read_docx
from site_builder.exchange.docx_writing import write_docx
from site_builder.exchange.handover import Handover, Returned, Words
from site_builder.exchange.po import read_po_file, write_po_file
from site_builder.exchange.xliff1_writing import write_xliff1
from site_builder.exchange.xliff2_writing import write_xliff2
from site_builder.exchange.xliff_reading import read_xliff
from site_builder.exchange.xml_tree import refusal
from site_builder.messages.message import _
from site_builder.problems.problems import Location


class Format(NamedTuple):
    """`suffix` is that of file names. `begins` are the first bytes of its files, of which a BOM and
    white space before them are left out."""

    suffix: str
    write: Callable[[Handover, Words], bytes]
    read: Callable[[str, bytes], Returned]
    begins: tuple[bytes, ...] = ()


FORMATS = {
    "xliff": Format(".xlf", write_xliff2, read_xliff, (b"<", b"\xfe\xff\0<", b"\xff\xfe<")),
    "xliff-1.2": Format(".xlf", write_xliff1, read_xliff, (b"<",)),
    "docx": Format(".docx", write_docx, read_docx, (b"PK",)),
    "po": Format(".po", write_po_file, read_po_file),
}
MAX_BYTES = 32_000_000
"""The longest file that is read."""

_BOM = b"\xef\xbb\xbf"


def read_handover(path: str, data: bytes) -> Returned:
    """What a file says that came back, whatever its format: that is told by its content, as a
    program may have changed its name. SiteError with everything that keeps it from being read."""
    if len(data) > MAX_BYTES:
        message = _("the file is longer than {limit} bytes", limit=MAX_BYTES)
        raise refusal(Location(path), message, _("divide it"))
    begin = data.removeprefix(_BOM).lstrip()[:8]
    if not begin:
        raise refusal(Location(path), _("the file is empty"))
    found = (one for one in FORMATS.values() if one.begins and begin.startswith(one.begins))
    kind = next(found, FORMATS["po"])
    if kind is FORMATS["po"] and b"msgid" not in data:
        raise refusal(Location(path), _("this is neither XLIFF nor PO nor DOCX"))
    returned = kind.read(path, data)
    if not returned.slug:
        message = _("the file doesn't say what it is a translation of")
        raise refusal(returned.location, message, _("import a file that `export` has written"))
    if not returned.units:
        raise refusal(returned.location, _("there is no translation in the file"))
    return returned
