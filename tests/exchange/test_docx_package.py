"""The package of a document: its parts, and nothing that depends on the clock."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from site_builder.exchange.docx_package import WORD, package

W = f"{{{WORD}}}"


def parts_of(data: bytes) -> dict[str, ElementTree.Element]:
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_every_part_is_named_and_there() -> None:
    parts = parts_of(package((), ["zh-Hans", "en"]))
    types = parts["[Content_Types].xml"]
    named = {found for part in types if (found := part.get("PartName"))}
    assert named == {
        f"/{name}" for name in parts if name.startswith("word/") and "_rels" not in name
    }


def test_nothing_of_it_depends_on_the_clock() -> None:
    with ZipFile(BytesIO(package((), ["zh-Hans", "en"]))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("tags", "font"),
    [
        (["zh-Hans", "en"], "Microsoft YaHei"),
        (["en", "zh-Hant-HK"], "Microsoft JhengHei"),
        (["en", "ja"], "Yu Gothic"),
        (["en", "fr"], "Microsoft YaHei"),
    ],
)
def test_the_font_suits_the_languages(tags: list[str], font: str) -> None:
    (fonts,) = parts_of(package((), tags))["word/styles.xml"].iter(f"{W}rFonts")
    assert fonts.get(f"{W}eastAsia") == font
