"""Rights to an XMP packet (ISO 16684-1:2019 §7; IPTC *Photo Metadata Standard* on the fields)."""

import re
from collections.abc import Iterable

from site_builder.model.pictures import Rights

_HEAD = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" \
xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
"""
_TAIL = """</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 §2.2 cannot hold, however it is written."""

_DEFAULT = "x-default"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def xmp_packet(rights: Rights) -> bytes:
    """The packet, in UTF-8, the same for the same rights; b"" where there is nothing to say.

    Characters that XML can't hold are left out, and so is a name or a notice that is then blank.
    """
    creators = [word for name in rights.creators if (word := _escaped(name))]
    notice = [(_escaped(tag), word) for tag, text in rights.notice if (word := _escaped(text))]
    credit, license_ = _escaped(rights.credit), _escaped(rights.license)
    if not (creators or credit or notice or license_):
        return b""
    properties = [
        _property("dc:creator", _list("Seq", _items(creators))),
        _property("dc:rights", _list("Alt", _notices(notice))),
        _property("photoshop:Credit", credit),
        _property("xmpRights:Marked", "" if rights.marked is None else str(rights.marked)),
        _property("xmpRights:WebStatement", license_),
    ]
    return (_HEAD + "".join(properties) + _TAIL).encode()


def _escaped(text: str) -> str:
    words = _NOT_IN_XML.sub("", text)
    return words.translate(_ESCAPES) if words.strip() else ""


def _property(name: str, content: str) -> str:
    return f"<{name}>{content}</{name}>\n" if content else ""


def _list(kind: str, items: str) -> str:
    return f"<rdf:{kind}>{items}</rdf:{kind}>" if items else ""


def _items(words: Iterable[str]) -> str:
    return "".join(f"<rdf:li>{word}</rdf:li>" for word in words)


def _notices(notice: list[tuple[str, str]]) -> str:
    """The first again for readers of any language, as a language alternative needs (§8.2.2)."""
    first = [(_DEFAULT, notice[0][1])] if notice and notice[0][0] != _DEFAULT else []
    return "".join(f'<rdf:li xml:lang="{tag}">{words}</rdf:li>' for tag, words in (*first, *notice))
