"""What may lie under photos/: odd names, damaged files, and small ones that claim to be huge."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support.fixture_sites import compose, heads, printed

STORY = "content/story"
PHOTO = f"{STORY}/photos/street.jpg"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return compose(tmp_path / "site")


def jpeg(width: int = 90, height: int = 60) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "grey").save(out, "JPEG")
    return out.getvalue()


def png_head(width: int, height: int) -> bytes:
    """A PNG that claims a size, and holds next to nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(b"\0" * 100)
    chunks = [head, data, b"IEND"]
    body = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def with_photo(root: Path, name: str, data: bytes) -> None:
    """The site's photo is a file with this name and these bytes."""
    facts = root / STORY / "facts/photos.yaml"
    facts.write_text(facts.read_text("utf-8").replace("street.svg", f'"{name}"'), "utf-8")
    (root / STORY / "photos/street.svg").unlink()
    (root / STORY / "photos" / name).write_bytes(data)


def huge(kind: str) -> bytes:
    """A small picture whose head claims 16,000 pixels each way: 256 million."""
    out = BytesIO()
    Image.new("RGB", (90, 60), "grey").save(out, kind)
    data = out.getvalue()
    if kind == "JPEG":
        start = data.index(b"\xff\xc0") + 5
        return data[:start] + struct.pack(">HH", 16_000, 16_000) + data[start + 4 :]
    if kind == "WEBP":
        start = data.index(b"\x9d\x01\x2a") + 3
        return data[:start] + struct.pack("<HH", 16_000, 16_000) + data[start + 4 :]
    start = data.index(b"ispe") + 8
    return data[:start] + struct.pack(">II", 16_000, 16_000) + data[start + 8 :]


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("WEBP", "a.webp"), ("AVIF", "a.avif")]
)
def test_a_small_file_that_claims_to_be_huge(site: Path, kind: str, name: str) -> None:
    with_photo(site, name, huge(kind))
    (head,) = heads(site)
    assert head.startswith(f"{STORY}/photos/{name}: error[bad-photo]: ")


def test_originals_and_ids_that_differ_little_are_two_pictures(site: Path) -> None:
    photos = site / STORY / "photos"
    (photos / "a.jpg").write_bytes(jpeg(900, 600))
    (photos / "A.JPG").write_bytes(jpeg(800, 600))
    facts = site / STORY / "facts/photos.yaml"
    first = facts.read_text("utf-8")
    second = first.replace("- id: street", "- id: street-2").replace("street.svg", "a.jpg")
    third = first.replace("- id: street", "- id: street-3").replace("street.svg", "A.JPG")
    facts.write_text(first + second + third, "utf-8")
    sections = site / STORY / "facts/sections.yaml"
    sections.write_text(
        sections.read_text("utf-8").replace("[street]", "[street, street-2, street-3]"), "utf-8"
    )
    assert printed(site, "--strict") == (0, "")
    published = {path.name.casefold() for path in (site / "build/media/story").iterdir()}
    pictures = [name for name in published if name.endswith(".jpg") and "card." not in name]
    widths = {name.rpartition("-")[2] for name in pictures}
    assert widths == {"900.jpg", "800.jpg"}
    assert len(published) == len([*(site / "build/media/story").iterdir()])


@pytest.mark.parametrize("name", ["一条 街.jpg", "100%.jpg", "it's %2F.JPG", "a&b<c>#?.jpeg"])
def test_photos_with_odd_names_are_published(site: Path, name: str) -> None:
    with_photo(site, name, jpeg(1300, 900))
    assert printed(site, "--strict") == (0, "")
    published = [path for path in (site / "build/media/story").iterdir() if path.suffix == ".jpg"]
    with Image.open(published[0]) as picture:
        assert picture.getpixel((9, 9)) == (128, 128, 128)


@pytest.mark.parametrize("end", [b"", b"\xff\xd9"], ids=["open", "closed"])
def test_a_truncated_photo(site: Path, end: bytes) -> None:
    with_photo(site, "street.jpg", jpeg(900, 600)[:-500] + end)
    (head,) = heads(site)
    message = "the picture is damaged: its data is cut short"
    assert head == f"{PHOTO}: error[bad-photo]: {message}"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("street.jpg", b"", "the file is empty"),
        ("street.jpg", b"words", "'street.jpg' can't be read as a picture"),
        ("street.jpg", jpeg()[:30], "'street.jpg' can't be read as a picture"),
        ("street.jpg", png_head(3, 2), "'street.jpg' isn't JPEG: it's PNG"),
        ("street.png", jpeg(), "'street.png' isn't PNG: it's JPEG"),
        ("street.png", png_head(60_000, 60_000), "the picture has more than 250 million pixels"),
        ("street.tiff", jpeg(), "'street.tiff' isn't TIFF: it's JPEG"),
        ("street", jpeg(), "'street' is JPEG under another name"),
    ],
)
def test_bad_photos(site: Path, name: str, data: bytes, message: str) -> None:
    with_photo(site, name, data)
    assert heads(site) == [f"{STORY}/photos/{name}: error[bad-photo]: {message}"]


def test_an_accent_stored_apart(site: Path) -> None:
    with_photo(site, "e\u0301t\u00e9.jpg", jpeg())
    facts = site / STORY / "facts/photos.yaml"
    facts.write_text(facts.read_text("utf-8").replace("e\u0301", "\u00e9"), "utf-8")
    _, said = printed(site)
    assert "It has 'e' and U+0301 (combining mark) as character 1, where this has" in said
    assert "rename the file by typing its name" in said
