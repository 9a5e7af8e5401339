"""What an open page must do to show the site as it is now: nothing, as little as possible."""

from dataclasses import dataclass
from pathlib import Path

from site_builder.preview.request_paths import file_shown_at
from site_builder.store.digests import digest_of

SHORT = 16  # hex digits of a digest that a browser is told
_ASSETS = "assets"
_MISSING = "404-"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page was made of, each part by its digest: its own HTML, the style sheets (with the
    fonts and pictures that they may show), the scripts. A page that there is not begins with
    `404-`."""

    page: str = ""
    styles: str = ""
    scripts: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """`patch` changes the page where it stands; `reload` begins it anew, at the same place."""

    styles: bool = False
    patch: bool = False
    reload: bool = False

    def __bool__(self) -> bool:
        return self.styles or self.patch or self.reload


def update_for(seen: Seen, now: Seen) -> Update:
    """What leads from what a page shows to what there is."""
    appeared = seen.page.startswith(_MISSING) != now.page.startswith(_MISSING)
    if appeared or seen.scripts != now.scripts:
        return Update(reload=True)
    return Update(styles=seen.styles != now.styles, patch=seen.page != now.page)


@dataclass(frozen=True, slots=True)
class Assets:
    """The digests of all that pages share."""

    styles: str
    scripts: str


def assets_of(folder: Path) -> Assets:
    """Those of the built `folder`, as it is now."""
    styles: list[str] = []
    scripts: list[str] = []
    for path in sorted((folder / _ASSETS).rglob("*")):
        try:
            digest = digest_of(path.read_bytes())
        except OSError:  # a folder, or a file that has just been replaced
            continue
        group = scripts if path.suffix in (".js", ".mjs") else styles
        group.append(f"{path.relative_to(folder).as_posix()} {digest}")
    return Assets(_short(styles), _short(scripts))


def seen_now(folder: Path, base: str, path: str, assets: Assets) -> Seen:
    """What a browser that asks for `path` now would see."""
    found = file_shown_at(folder, base, path)
    if found is None:
        return Seen("", assets.styles, assets.scripts)
    try:
        data = (folder / found.path).read_bytes()
    except OSError:
        data = b""
    return Seen(page_digest(data, found.status), assets.styles, assets.scripts)


def page_digest(data: bytes, status: int) -> str:
    digest = digest_of(data)[:SHORT]
    return _MISSING + digest if status == 404 else digest


def _short(lines: list[str]) -> str:
    return digest_of("\n".join(lines).encode())[:SHORT]
