"""`site-builder new photos`: entries for the pictures that have none."""

from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from site_builder.cli.main import main
from site_builder.problems import SiteError
from site_builder.scaffold.new_photos import new_photos
from tests.support.sites import write, write_site

PHOTOS = "content/story/facts/photos.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def picture(site: Path, name: str, artist: str = "") -> None:
    exif = Image.Exif()
    if artist:
        exif[0x013B] = artist
    out = BytesIO()
    Image.new("RGB", (900, 600), "grey").save(out, "JPEG", exif=exif)
    path = site / "content/story/photos" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(out.getvalue())


def run(site: Path, slug: str = "story") -> Result:
    arguments = ["--site", str(site), "new", "photos", slug]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_a_file_is_begun(site: Path) -> None:
    picture(site, "a.jpg", "Wang Jing")
    picture(site, "b.jpg")
    write(site / "content/story/photos/notes.txt", "words")

    result = run(site)

    assert result.exit_code == 0
    assert "2 photos" in result.stdout
    text = (site / PHOTOS).read_text("utf-8")
    assert "file: a.jpg" in text
    assert "credit: wang" in text
    assert "notes" not in text


def test_what_is_there_stays_letter_by_letter(site: Path) -> None:
    picture(site, "a.jpg")
    picture(site, "b.jpg")
    old = "# Mine.\n- id: b\n  file: a.jpg   # the bridge\n  kind: photo"
    write(site / PHOTOS, old)

    new_photos(site, "story")

    text = (site / PHOTOS).read_text("utf-8")
    assert text.startswith(old + "\n\n- id: b-2\n  file: b.jpg\n")
    assert text.count("a.jpg") == 1


def test_lines_end_as_they_did(site: Path) -> None:
    picture(site, "b.jpg")
    (site / PHOTOS).write_bytes(b"- id: a\r\n  kind: photo\r\n")
    new_photos(site, "story")
    data = (site / PHOTOS).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_second_time_there_is_nothing_to_add(site: Path) -> None:
    picture(site, "a.jpg")
    new_photos(site, "story")
    before = (site / PHOTOS).read_bytes()

    assert new_photos(site, "story").names == ()
    assert (site / PHOTOS).read_bytes() == before
    assert "named already" in run(site).stdout


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- id: [\n", "bad-yaml"),
        ("[]\n", "wrong-type"),
        ("- {id: a}\n...\n", "wrong-type"),
        ("id: a\n", "wrong-type"),
        ("- words\n", "wrong-type"),
    ],
)
def test_a_file_that_no_entry_can_be_added_to_is_left_alone(
    site: Path, text: str, code: str
) -> None:
    picture(site, "a.jpg")
    write(site / PHOTOS, text)

    with pytest.raises(SiteError) as error:
        new_photos(site, "story")

    assert [problem.code for problem in error.value.problems] == [code]
    assert (site / PHOTOS).read_text("utf-8") == text


def test_an_unknown_feature(site: Path) -> None:
    result = run(site, "stori")
    assert result.exit_code == 1
    assert "unknown-feature" in result.stderr
    assert "did you mean 'story'?" in result.stderr


def test_a_link_is_written_through(site: Path, tmp_path: Path) -> None:
    picture(site, "a.jpg")
    real = site / "content/story/facts/shared.txt"
    write(real, "")
    (site / PHOTOS).symlink_to(real)
    new_photos(site, "story")
    assert (site / PHOTOS).is_symlink()
    assert "a.jpg" in real.read_text("utf-8")
