"""DOCX documents made by hand, as word processors save them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from site_builder.exchange.docx_package import DOCUMENT, WORD

STAMP = "0123456789-abcdef0123"
ABOUT = "<w:p><w:r><w:t>[site-builder alpha zh-Hans en 0123456789]</w:t></w:r></w:p>"


def paragraph(*runs: str, about: str = "") -> str:
    return f"<w:p>{about}{''.join(runs)}</w:p>"


def run(text: str, about: str = "<w:sz/>") -> str:
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(*paragraphs: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(paragraphs)}</w:tc>"


def row(target: str, address: str = "top-1", source: str = "甲", about: str = "") -> str:
    first = cell(paragraph(run(address)), paragraph(run(STAMP)), paragraph(run("a note")))
    return f"<w:tr>{about}{first}{cell(paragraph(run(source)))}{target}</w:tr>"


def docx(*rows: str, about: str = ABOUT, part: str = DOCUMENT) -> bytes:
    body = f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>{about}"
    text = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return archive({part: text.encode()})


def archive(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as whole:
        for name, data in parts.items():
            whole.writestr(name, data)
    return file.getvalue()
