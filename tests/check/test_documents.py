"""What published documents reveal."""

from site_builder.check.documents import document_metadata, is_document
from tests.check.test_office_metadata import CORE, packed
from tests.check.test_pdf_metadata import pdf


def test_which_files_are_documents() -> None:
    assert is_document("media/s/files/a.pdf")
    assert not is_document("media/s/a.pdf")
    assert not is_document("en/s/files/a.pdf")


def test_what_is_reported() -> None:
    (found,) = document_metadata("media/s/files/a.pdf", pdf(b"/Author (Li Na) /Producer (W)"))
    assert (found.code, found.severity) == ("document-metadata", "warning")
    assert "the author ('Li Na') and the program that made the file ('W')" in found.message
    data = packed(docProps__core_xml=CORE.format(""), word__comments_xml="")
    properties, left = document_metadata("media/s/files/a.docx", data)
    assert "the author ('Li Na')" in properties.message
    assert left.message == "readers can find in the document: comments"
    (locked,) = document_metadata("media/s/files/a.pdf", b"<< /Encrypt 1 0 R >>")
    assert "encrypted" in locked.message


def test_what_says_nothing() -> None:
    assert list(document_metadata("media/s/files/a.pdf", pdf(b""))) == []
    assert list(document_metadata("media/s/files/a.csv", b"/Author (Li Na)")) == []
