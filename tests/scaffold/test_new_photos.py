"""`site-builder new photos`: entries for the pictures that have none."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from site_builder.cli.main import main
from site_builder.images.pixels import heif
from site_builder.problems.problems import SiteError
from site_builder.scaffold.new_photos import new_photos
from site_builder.store.files import read_up_to
from tests.support.heic_and_tiff import heic, tiff
from tests.support.sites import write, write_site

FOLDER = "content/story/photos"
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


@pytest.mark.parametrize("name", ["IMG_1.jxl", "clip.mov", "scan.psd", "notes.txt", "old.jfif"])
def test_every_file_that_is_left_out_is_named(site: Path, name: str) -> None:
    picture(site, "a.jpg")
    picture(site, "old.jfif")
    write(site / FOLDER / name, "words") if name != "old.jfif" else None
    (site / FOLDER / "old.jfif").unlink() if name != "old.jfif" else None
    result = run(site)
    assert result.exit_code == 0
    assert "1 photo added" in result.stdout
    assert f"{FOLDER}/{name}: warning[unknown-file]" in result.stderr
    # It is said again, as long as it is there.
    assert name in run(site).stderr


def test_other_formats_under_a_pictures_name_get_no_entry(site: Path) -> None:
    write(site / FOLDER / "IMG_2.jpg", "\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf")
    write(site / FOLDER / "empty.png", "")
    picture(site, "really-a-jpeg.png")
    result = run(site)
    assert result.exit_code == 1
    assert "'IMG_2.jpg' isn't JPEG: it's HEIC" in result.stderr
    assert "rename it to 'IMG_2.heic'" in result.stderr
    assert "empty.png: error[bad-photo]: the file is empty" in result.stderr
    assert "rename it to 'really-a-jpeg.jpg'" in result.stderr
    assert not (site / PHOTOS).exists()


def test_heic_without_its_extra_gets_no_entry(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heif, "IS_INSTALLED", False)
    write(site / FOLDER / "IMG_2.heic", "\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf")
    result = run(site)
    assert result.exit_code == 1
    assert "IMG_2.heic: error[bad-photo]" in result.stderr
    assert "site-builder[heic]" in result.stderr
    assert not (site / PHOTOS).exists()


def test_heic_and_tiff_get_entries(site: Path) -> None:
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    (site / FOLDER / "IMG_2.heic").write_bytes(heic("photo"))
    (site / FOLDER / "scan.tif").write_bytes(tiff(tiffinfo={315: "Li Na", 33432: "Li Na, 2024"}))
    assert run(site).exit_code == 0
    text = (site / PHOTOS).read_text("utf-8")
    assert "file: IMG_2.heic" in text
    assert 'taken: "2021-11-17"' in text
    assert text.count('credit: {en: "Li Na"}') == 2


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
    assert "already has an entry" in run(site).stdout


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


def test_a_link_out_of_the_site_is_not(site: Path, tmp_path: Path) -> None:
    picture(site, "a.jpg")
    away = tmp_path.parent / f"{tmp_path.name}-away.yaml"
    write(away, "")
    (site / PHOTOS).symlink_to(away)

    result = run(site)

    assert result.exit_code == 1
    assert result.stderr.startswith(f"{PHOTOS}: error[outside-root]: ")
    assert result.stderr.endswith("1 error; nothing was written\n")
    assert away.read_text("utf-8") == ""


def test_what_cannot_be_used_is_told_and_the_rest_is_added(site: Path) -> None:
    for name in ("a.jpg", "back\\slash.jpg", "x\x1b.jpg"):
        picture(site, name)
    (site / FOLDER / "gone.jpg").symlink_to("nothing.jpg")
    (site / FOLDER / "secret.jpg").symlink_to("/etc/hostname")

    result = run(site)

    assert result.exit_code == 1
    assert result.stdout.startswith(f"1 photo added to {PHOTOS}:\n  a.jpg\n")
    assert [head.partition(": ") for head in result.stderr.splitlines() if "error[" in head] == [
        (
            f"{FOLDER}/back\\slash.jpg",
            ": ",
            "error[bad-name]: no entry can name 'back\\slash.jpg': it contains a '\\'",
        ),
        (f"{FOLDER}/gone.jpg", ": ", "error[unreadable]: this link doesn't lead to a file"),
        (
            f"{FOLDER}/secret.jpg",
            ": ",
            "error[outside-root]: this link leads out of content/story/",
        ),
        (
            f"{FOLDER}/x␛.jpg",
            ": ",
            "error[bad-name]: the name contains U+001B, which can't be shown",
        ),
    ]
    assert result.stderr.endswith("4 errors; the other pictures were added\n")
    assert (site / PHOTOS).read_text("utf-8").count("file:") == 1


def out_of_the_site(folder: Path) -> None:
    folder.symlink_to("/etc")


def no_folder(folder: Path) -> None:
    write(folder, "words")


def misspelt(folder: Path) -> None:
    folder.with_name("photo").mkdir()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (out_of_the_site, "photos: error[outside-root]: this link leads out of content/story/"),
        (no_folder, "photos: error[unreadable]: this must be a folder"),
        (misspelt, "photo: error[unknown-file]: 'photo' is not used"),
    ],
)
def test_photos_that_are_no_folder_of_the_site(
    site: Path, make: Callable[[Path], None], said: str
) -> None:
    make(site / FOLDER)

    result = run(site)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"content/story/{said}\n")
    assert result.stderr.endswith("1 error; nothing was written\n")
    assert not (site / PHOTOS).exists()


def test_a_picture_that_may_not_be_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(path: str, most: int) -> bytes:
        if path.endswith("/b.jpg"):
            raise PermissionError(13, "Permission denied")
        return read_up_to(path, most)

    for name in ("a.jpg", "b.jpg"):
        picture(site, name)
    monkeypatch.setattr("site_builder.scaffold.features.read_up_to", refusing)

    drafted = new_photos(site, "story")

    assert drafted.names == ("a.jpg",)
    assert [p.message for p in drafted.problems] == ["the file can't be read: Permission denied"]


def test_what_is_wrong_elsewhere_is_not_told_here(site: Path) -> None:
    picture(site, "a.jpg")
    write(site / "content/My Story/article.en.md", "")
    write(site / "content/story/artcle.en.md", "")
    assert new_photos(site, "story").problems == ()


def test_facts_that_are_not_sound_yet(site: Path) -> None:
    picture(site, "a.jpg", "Wang Jing")
    write(site / PHOTOS, "- file: [b.jpg]\n")
    write(site / "content/story/facts/people.yaml", "- id: wang\n  name: {zh: 5, en: Wang Jing}\n")
    assert new_photos(site, "story").names == ("a.jpg",)
    assert "credit: wang" in (site / PHOTOS).read_text("utf-8")
