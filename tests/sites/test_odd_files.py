"""What no repository should hold: odd encodings, links, pipes, and huge files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.fixture_sites import compose, heads, printed
from tests.support.sites import write

STORY = "content/story"
PEOPLE = f"{STORY}/facts/people.yaml"
ARTICLE = f"{STORY}/article.zh.md"
Change = Callable[[Path], None]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return compose(tmp_path / "site")


def test_gbk(site: Path) -> None:
    (site / PEOPLE).write_bytes((site / PEOPLE).read_text("utf-8").encode("gbk"))
    _, said = printed(site)
    assert said.splitlines()[0] == f"{PEOPLE}:2:14: error[not-utf8]: byte 0xc0 is not UTF-8"
    assert "save the file as UTF-8; it may be GBK" in said
    assert said.endswith("1 error; build/ was not changed\n")


@pytest.mark.parametrize(
    ("encoding", "words", "name"),
    [
        ("gbk", "这座城市的老旧小区换了新的面貌。", "GBK"),
        ("big5", "這座城市的老舊小區換了新的面貌。", "Big5"),
        ("euc_kr", "이 도시의 오래된 마을은 새로운 모습이 되었다.", "EUC-KR"),
        ("shift_jis", "この街の古い団地は新しくなりました。", "Shift_JIS"),
        ("euc_jp", "この街の古い団地は新しくなりました。", "EUC-JP"),
    ],
)
def test_encodings(site: Path, encoding: str, words: str, name: str) -> None:
    article = f"---\ntitle: {words}\n---\n\n{words}\n"
    (site / ARTICLE).write_bytes(article.encode(encoding))
    _, said = printed(site)
    assert f"{ARTICLE}:2:8: error[not-utf8]" in said
    assert f"save the file as UTF-8; it looks like {name}\n" in said


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32", "iso2022_jp"])
def test_encodings_that_the_bytes_show(site: Path, encoding: str) -> None:
    name = encoding.upper().removesuffix("-LE").removesuffix("-BE").replace("ISO2022_", "ISO-2022-")
    (site / ARTICLE).write_bytes("---\ntitle: 東京\n---\n\n街の市場。\n".encode(encoding))
    (head,) = heads(site)
    assert head.startswith(f"{ARTICLE}:1:1: error[not-utf8]: the file is saved as {name}")


def test_a_passage_in_another_encoding(site: Path) -> None:
    words = (site / ARTICLE).read_bytes()
    (site / ARTICLE).write_bytes(words.replace("一段".encode(), "一段".encode("gbk"), 1))
    _, said = printed(site)
    assert f"{ARTICLE}:7:4: error[not-utf8]: byte 0xb6" in said  # the first two stand for 'һ'
    assert "the rest of the file is: type this text again" in said


def test_utf16(site: Path) -> None:
    (site / ARTICLE).write_bytes((site / ARTICLE).read_text("utf-8").encode("utf-16"))
    (head,) = heads(site)
    assert head.startswith(f"{ARTICLE}:1:1: error[not-utf8]: the file is saved as UTF-16")


def test_latin_1(site: Path) -> None:
    (site / PEOPLE).write_bytes(b"- id: li-na\n  name: {zh: \xe9t\xe9, en: Ete}\n")
    _, said = printed(site)
    assert f"{PEOPLE}:2:14: error[not-utf8]: byte 0xe9 is not UTF-8" in said
    assert "GBK" not in said


def test_a_nul_byte(site: Path) -> None:
    (site / PEOPLE).write_bytes(b"- id: li-na\r\n  \0\n")
    (head,) = heads(site)
    assert head.startswith(f"{PEOPLE}:2:3: error[not-text]")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(site: Path) -> None:
    for path in (site / STORY).rglob("*.*"):
        if path.suffix in (".md", ".yaml"):
            words = path.read_text("utf-8").replace("\n", "\r\n")
            path.write_bytes(b"\xef\xbb\xbf" + words.encode())
    assert printed(site, "--strict") == (0, "")


def test_columns_after_a_mark_and_windows_line_ends(site: Path) -> None:
    words = "- id: li-na\r\n  name: {zh: 李娜, en: Li Na}\r\n  rôle: x\r\n"
    (site / PEOPLE).write_bytes(b"\xef\xbb\xbf" + words.encode())
    _, said = printed(site)
    assert f"{PEOPLE}:3:3: error[unknown-key]" in said
    assert "\n  rôle: x\n".replace("  rôle", "    rôle") in said


LEFT_BEHIND = (".DS_Store", "._a", "Thumbs.db", "desktop.ini", "Icon\r", "#a#", "a~", "a.orig")


def test_what_programs_leave_behind_is_never_read_nor_published(site: Path) -> None:
    for part in ("assets", "templates", "fonts"):
        (site / part).mkdir()
    assert printed(site, "--strict") == (0, "")
    clean = {path.relative_to(site) for path in (site / "build").rglob("*")}
    folders = [
        path
        for part in ("content", "assets", "templates", "fonts")
        for path in [site / part, *(p for p in (site / part).rglob("*") if p.is_dir())]
    ]
    for name in LEFT_BEHIND:
        for folder in folders:
            write(folder / name, "left")
    for folder in folders:
        write(folder / "@eaDir/street.svg", "left")
    assert printed(site, "--strict") == (0, "")
    assert {path.relative_to(site) for path in (site / "build").rglob("*")} == clean


def test_a_huge_text(site: Path) -> None:
    (site / ARTICLE).write_bytes(b"x" * 4_000_001)
    assert heads(site) == [f"{ARTICLE}: error[too-long]: the file is longer than 4,000,000 bytes"]


# One mistake, one problem: nothing is reported as missing which cannot be read.


def replace(path: str, make: Callable[[Path], object]) -> Change:
    def change(root: Path) -> None:
        target = root / path
        if target.is_dir():
            target.rename(root / "moved")
        elif target.exists():
            target.unlink()
        make(target)

    return change


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def outside(path: Path) -> None:
    away = path.parents[len(path.parts) - path.parts.index("site") - 1] / "away"
    away.mkdir()
    (away / "secret").write_text("secret")
    path.symlink_to(away / ("" if path.suffix == "" else "secret"))


FILE = "this must be a file"
NO_FILE = "this link doesn't lead to a file"
NOT_PLAIN = "this is not a plain file"
NO_LINK = "this folder must not be a symbolic link"
OUT = "this link leads out of"
BACK = "this link leads back to a folder that contains it"
ITSELF = "can't be read: Too many levels of symbolic links"


@pytest.mark.parametrize(
    ("path", "make", "head"),
    [
        (ARTICLE, folder, f"{ARTICLE}: error[unreadable]: {FILE}"),
        (ARTICLE, pipe, f"{ARTICLE}: error[unreadable]: {FILE}"),
        (ARTICLE, loop, f"{ARTICLE}: error[unreadable]: the file {ITSELF}"),
        (ARTICLE, dangling, f"{ARTICLE}: error[unreadable]: {NO_FILE}"),
        (ARTICLE, outside, f"{ARTICLE}: error[outside-root]: {OUT} {STORY}/"),
        (PEOPLE, folder, f"{PEOPLE}: error[unreadable]: {FILE}"),
        (PEOPLE, pipe, f"{PEOPLE}: error[unreadable]: {FILE}"),
        (PEOPLE, outside, f"{PEOPLE}: error[outside-root]: {OUT} {STORY}/"),
        (f"{STORY}/facts", pipe, f"{STORY}/facts: error[unreadable]: this must be a folder"),
        (f"{STORY}/facts", loop, f"{STORY}/facts: error[unreadable]: the folder {ITSELF}"),
        (f"{STORY}/facts", outside, f"{STORY}/facts: error[outside-root]: {OUT} {STORY}/"),
        (f"{STORY}/photos", outside, f"{STORY}/photos: error[outside-root]: {OUT} {STORY}/"),
        (
            f"{STORY}/photos/street.svg",
            pipe,
            f"{STORY}/photos/street.svg: error[unreadable]: {FILE}",
        ),
        (
            f"{STORY}/photos/street.svg",
            outside,
            f"{STORY}/photos/street.svg: error[outside-root]: {OUT} {STORY}/",
        ),
        (STORY, outside, f"{STORY}: error[outside-root]: {NO_LINK}"),
        ("content", outside, f"content: error[outside-root]: {NO_LINK}"),
        ("content", pipe, "content: error[unreadable]: this must be a folder"),
        ("content/site.yaml", folder, f"content/site.yaml: error[unreadable]: {NOT_PLAIN}"),
        ("content/site.yaml", pipe, f"content/site.yaml: error[unreadable]: {NOT_PLAIN}"),
        ("content/site.yaml", loop, f"content/site.yaml: error[unreadable]: {NOT_PLAIN}"),
        ("content/site.yaml", outside, f"content/site.yaml: error[outside-root]: {OUT} content/"),
    ],
)
def test_what_is_no_plain_file_is_one_problem(
    site: Path, path: str, make: Callable[[Path], object], head: str
) -> None:
    replace(path, make)(site)
    assert heads(site) == [head]


def test_a_site_without_content(tmp_path: Path) -> None:
    assert heads(tmp_path)[0] == "content: error[missing-folder]: there is no folder content/"


def test_links_within_a_features_folder_are_fine(site: Path) -> None:
    (site / PEOPLE).rename(site / f"{STORY}/facts/notes.txt")
    (site / PEOPLE).symlink_to("notes.txt")
    assert printed(site)[0] == 0


@pytest.mark.parametrize(
    ("path", "to", "head"),
    [
        (PEOPLE, ".env", f"{PEOPLE}: error[outside-root]: {OUT} {STORY}/"),
        (PEOPLE, "content/site.yaml", f"{PEOPLE}: error[outside-root]: {OUT} {STORY}/"),
        (f"{STORY}/photos", "content", f"{STORY}/photos: error[outside-root]: {OUT} {STORY}/"),
        (
            f"{STORY}/photos/street.svg",
            ".env",
            f"{STORY}/photos/street.svg: error[outside-root]: {OUT} {STORY}/",
        ),
        ("content/again", STORY, f"content/again: error[outside-root]: {NO_LINK}"),
        ("content/again", "", f"content/again: error[outside-root]: {NO_LINK}"),
        ("content/site.yaml", ".env", f"content/site.yaml: error[outside-root]: {OUT} content/"),
        ("content/site.yaml", PEOPLE, f"content/site.yaml: error[outside-root]: {OUT} content/"),
        ("assets/a", ".env", f"assets/a: error[outside-root]: {OUT} assets/"),
        ("assets", ".git", f"assets: error[outside-root]: {NO_LINK}"),
        ("assets/a", "content", f"assets/a: error[outside-root]: {OUT} assets/"),
        ("templates/a.html", ".env", f"templates/a.html: error[outside-root]: {OUT} templates/"),
        (
            "templates/strings/fr.yaml",
            ".env",
            f"templates/strings/fr.yaml: error[outside-root]: {OUT} templates/",
        ),
        ("fonts/a.ttf", ".env", f"fonts/a.ttf: error[outside-root]: {OUT} fonts/"),
        ("fonts", ".git", f"fonts: error[outside-root]: {NO_LINK}"),
    ],
)
def test_a_link_leads_only_within_its_own_folder(site: Path, path: str, to: str, head: str) -> None:
    write(site / ".env", "TOKEN: secret\n  bad: yaml: here\n")
    write(site / ".git/config", "[remote]\n\turl = https://secret@example.org\n")
    (site / path).parent.mkdir(parents=True, exist_ok=True)
    replace(path, lambda link: link.symlink_to(site / to))(site)
    code, told = printed(site)
    assert (code, [line for line in told.splitlines() if "error[" in line]) == (1, [head])
    assert "secret" not in told


@pytest.mark.parametrize(
    ("path", "around"),
    [
        (ARTICLE, STORY),
        (f"{STORY}/facts", STORY),
        (f"{STORY}/photos/again", f"{STORY}/photos"),
    ],
)
def test_a_folder_that_holds_itself_is_one_problem(site: Path, path: str, around: str) -> None:
    replace(path, lambda link: link.symlink_to(site / around))(site)
    assert heads(site) == [f"{path}: error[unreadable]: {BACK}"]


@pytest.mark.parametrize("name", ["王\u3000迪.svg", "a\u00a0b.svg", "at 9.41\u202fAM.svg"])
def test_a_name_with_another_space_than_the_usual(site: Path, name: str) -> None:
    facts = site / STORY / "facts/photos.yaml"
    old = facts.read_text("utf-8")
    file = next(line for line in old.splitlines() if "file:" in line).partition("file: ")[2]
    (site / STORY / "photos" / file).rename(site / STORY / "photos" / name)
    write(facts, old.replace(file, f'"{name}"'))
    write(site / "assets" / name, "x")
    assert printed(site) == (0, "")


def test_a_name_that_cannot_be_shown(site: Path) -> None:
    photos = os.fsencode(site / STORY / "photos")
    for name in (b"caf\xe9.jpg", b"\x1b[31m.jpg"):
        Path(os.fsdecode(photos + b"/" + name)).write_bytes(b"x")
    found = heads(site)
    assert [head.partition(": ")[2][:15] for head in found] == ["error[bad-name]"] * 2
    assert "\x1b" not in "".join(found)


def test_what_file_managers_leave_behind_is_passed_over(site: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "article.zh.md~"):
        (site / STORY / name).write_bytes(b"x")
        (site / STORY / "photos" / name).write_bytes(b"x")
    assert printed(site, "--strict") == (0, "")


def test_many_mistakes_stay_quick_and_quiet(site: Path) -> None:
    """Deep, long and repeated things: no traceback, no endless wait."""
    article = (site / ARTICLE).read_text("utf-8")
    for text in ("[" * 20_000, ">" * 5_000 + "x", ":::{quote}\n" * 500, "{number}" * 5_000):
        (site / ARTICLE).write_text(article + "\n" + text, "utf-8")
        printed(site)
    for text in ("? " * 200_000, "[" * 200_000, "- " * 200_000, "a:\n" + " " * 200_000 + "b"):
        (site / PEOPLE).write_text(text, "utf-8")
        assert heads(site)
