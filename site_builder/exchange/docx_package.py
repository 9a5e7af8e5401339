"""The package around the content of a DOCX document (ECMA-376): its parts, styles and page."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from site_builder.exchange.xml_writing import Element, element, packed
from site_builder.languages.script import script_of

DOCUMENT = "word/document.xml"
"""The part that has the text."""
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_FONTS = {
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Yu Gothic",
    "Kore": "Malgun Gothic",
}
_TIMELESS = (1980, 1, 1, 0, 0, 0)
"""The earliest time of an archive: the same document is the same bytes."""


def package(content: Iterable[Element], tags: Iterable[str]) -> bytes:
    """The document with this content, in the languages (BCP 47) of these tags."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", DOCUMENT)}),
        DOCUMENT: element("w:document", element("w:body", *content, _section()), xmlns_w=WORD),
        "word/_rels/document.xml.rels": _relations({"rId1": ("styles", "styles.xml")}),
        "word/styles.xml": _styles(tags),
    }
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, root in parts.items():
            archive.writestr(ZipInfo(name, _TIMELESS), packed(root), ZIP_DEFLATED)
    return file.getvalue()


def _section() -> Element:
    size = {"w:w": "16838", "w:h": "11906", "w:orient": "landscape"}
    margins = {f"w:{side}": "900" for side in ("top", "right", "bottom", "left")}
    more = {"w:header": "500", "w:footer": "500", "w:gutter": "0"}
    return element("w:sectPr", Element("w:pgSz", size), Element("w:pgMar", margins | more))


def _styles(tags: Iterable[str]) -> Element:
    scripts = map(script_of, tags)
    east = next((_FONTS[script] for script in scripts if script in _FONTS), _FONTS["Hans"])
    latin = {f"w:{name}": "Calibri" for name in ("ascii", "hAnsi", "cs")}
    run = element(
        "w:rPr",
        Element("w:rFonts", {**latin, "w:eastAsia": east}),
        Element("w:sz", {"w:val": "21"}),
    )
    spacing = Element("w:spacing", {"w:after": "60", "w:line": "264", "w:lineRule": "auto"})
    defaults = element(
        "w:docDefaults",
        element("w:rPrDefault", run),
        element("w:pPrDefault", element("w:pPr", spacing)),
    )
    normal = Element(
        "w:style",
        {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"},
        (Element("w:name", {"w:val": "Normal"}),),
    )
    return element("w:styles", defaults, normal, xmlns_w=WORD)


def _content_types() -> Element:
    xml = "application/xml"
    return element(
        "Types",
        Element("Default", {"Extension": "xml", "ContentType": xml}),
        Element(
            "Default",
            {
                "Extension": "rels",
                "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
            },
        ),
        _override(DOCUMENT, f"{_WORD_TYPE}.document.main+xml"),
        _override("word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
        xmlns=f"{_PACKAGE}/content-types",
    )


def _override(part: str, content_type: str) -> Element:
    return Element("Override", {"PartName": f"/{part}", "ContentType": content_type})


def _relations(relations: Mapping[str, tuple[str, str]]) -> Element:
    return element(
        "Relationships",
        *(
            Element(
                "Relationship",
                {"Id": name, "Type": f"{_RELATION}/{kind}", "Target": to},
            )
            for name, (kind, to) in relations.items()
        ),
        xmlns=f"{_PACKAGE}/relationships",
    )
