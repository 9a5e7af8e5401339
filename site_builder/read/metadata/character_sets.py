"""Which encoding data set 1:90 of IPTC-IIM names.

Source: IPTC, *Information Interchange Model* 4.2 (2014), data set 1:90; ISO/IEC 2022 on escape
sequences; the International Register of Coded Character Sets (ISO-IR) on their final bytes.
"""

import re

_ESCAPE = re.compile(rb"\x1b([ -/]+)([0-~])")

LATIN_1 = "cp1252"
"""ISO 8859-1 as Windows and HTML read it: with quotation marks where that has only controls."""

_WHOLE = {(b"%", b"G"), (b"%/", b"G"), (b"%/", b"H"), (b"%/", b"I")}
"""UTF-8, without a level and at its levels 1 to 3."""

_LETTERS = {
    b"A": LATIN_1,
    b"B": "iso8859-2",
    b"C": "iso8859-3",
    b"D": "iso8859-4",
    b"F": "iso8859-7",
    b"G": "iso8859-6",
    b"H": "iso8859-8",
    b"L": "iso8859-5",
    b"M": "iso8859-9",
    b"T": "iso8859-11",
    b"V": "iso8859-10",
    b"Y": "iso8859-13",
    b"_": "iso8859-14",
    b"b": "iso8859-15",
    b"f": "iso8859-16",
}
"""Sets of 96 letters, to which `-`, `.` and `/` lead; some programs write `,`, which none has."""

# Programs that name the set write the upper half of the bytes, wherever they say it belongs.
_IDEOGRAPHS = {b"A": "gb18030", b"B": "euc_jp", b"C": "euc_kr", b"@": "euc_jp"}
"""Sets of 94 by 94 signs: GB 2312 (of which GB 18030 is the whole), JIS X 0208, KS X 1001."""


def declared_encoding(value: bytes) -> str:
    """The codec for what the escape sequences designate; '' where they name none that is known."""
    for between, final in _ESCAPE.findall(value):
        if (between, final) in _WHOLE:
            return "utf-8"
        if between in (b",", b"-", b".", b"/") and final in _LETTERS:
            return _LETTERS[final]
        if between in (b"$", b"$(", b"$)", b"$*", b"$+") and final in _IDEOGRAPHS:
            return _IDEOGRAPHS[final]
    return ""
