"""What PDFs say of themselves."""

import zlib

from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.pdf_metadata import is_locked, pdf_metadata

TRAILER = b"trailer << /Size 9 /Info 7 0 R /Root 1 0 R >>"


def pdf(info: bytes) -> bytes:
    return b"%PDF-1.4\n7 0 obj\n<< " + info + b" >>\nendobj\n" + TRAILER


def test_literal_and_hexadecimal_strings() -> None:
    info = rb"/Title (A \(draft\) of (ours)\n\101\\) /Author <FEFF738B9756> /Producer(W 9)"
    assert pdf_metadata(pdf(info)) == {
        "Title": "A (draft) of (ours) A\\",
        "Author": "王靖",
        "Producer": "W 9",
    }


def test_other_dictionaries_are_not_the_documents_own() -> None:
    assert pdf_metadata(b"8 0 obj << /Title (Chapter) >> endobj\n" + pdf(b"")) == {}


def test_the_last_version_counts() -> None:
    assert pdf_metadata(pdf(b"/Author (A)") + pdf(b"/Author (B)")) == {"Author": "B"}


def test_an_object_in_a_stream() -> None:
    inner = b"6 0 7 3 << >> << /Author (Li Na) >>".replace(b"6 0 7 3 ", b"6 0 7 6 ")
    packed = zlib.compress(inner)
    head = b"5 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode >> stream\n"
    data = b"%PDF-1.5\n" + head + packed + b"\nendstream endobj\n" + TRAILER
    assert pdf_metadata(data) == {"Author": "Li Na"}


def test_an_xmp_packet() -> None:
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        b' xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description><dc:creator><rdf:Seq>'
        b"<rdf:li>Li Na</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    assert pdf_metadata(b"%PDF-1.7\n" + packet) == {"Author": "Li Na"}


def test_an_encrypted_one() -> None:
    assert is_locked(b"trailer << /Encrypt 9 0 R >>")
    assert not is_locked(pdf(b""))


@given(st.binary(max_size=200))
def test_never_raises(junk: bytes) -> None:
    pdf_metadata(pdf(junk))
    pdf_metadata(b"5 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n" + junk + TRAILER)
