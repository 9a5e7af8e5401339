"""What an open page must do to show the site as it is now: as little as possible."""

from dataclasses import dataclass, replace
from pathlib import Path

from site_builder.preview.request_paths import file_shown_at
from site_builder.store.digests import digest_of

SHORT = 16  # hex digits of the digests that browsers get
_ASSETS = "assets"
_MISSING = "404-"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page was made of, each part by its digest: its own HTML, the style sheets (with the
    fonts and pictures that they may show), the scripts. The digest of a page that was not found
    begins with `404-`."""

    page: str = ""
    styles: str = ""
    scripts: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """`patch` changes the page in place; `reload` loads it again, at the same scroll position."""

    styles: bool = False
    patch: bool = False
    reload: bool = False

    def __bool__(self) -> bool:
        return self.styles or self.patch or self.reload


def update_for(seen: Seen, now: Seen) -> Update:
    """What a page that shows `seen` must do to show `now`."""
    appeared = seen.page.startswith(_MISSING) != now.page.startswith(_MISSING)
    if appeared or seen.scripts != now.scripts:
        return Update(reload=True)
    return Update(styles=seen.styles != now.styles, patch=seen.page != now.page)


def assets_of(folder: Path) -> Seen:
    """The digests of what all pages of the built `folder` share; the page's own is ''."""
    styles: list[str] = []
    scripts: list[str] = []
    for path in sorted((folder / _ASSETS).rglob("*")):
        try:
            digest = digest_of(path.read_bytes())
        except OSError:  # a folder, or a file that has just been replaced
            continue
        group = scripts if path.suffix in (".js", ".mjs") else styles
        group.append(f"{path.relative_to(folder).as_posix()} {digest}")
    return Seen("", _short(styles), _short(scripts))


def seen_now(folder: Path, base: str, path: str, assets: Seen) -> Seen:
    """What a browser that requests `path` now would show, with these shared `assets`."""
    found = file_shown_at(folder, base, path)
    try:
        data = (folder / found.path).read_bytes()
    except OSError:
        data = b""
    return replace(assets, page=page_digest(data, found.status))


def page_digest(data: bytes, status: int) -> str:
    """The digest of a page's HTML, marked where the page was not found."""
    digest = digest_of(data)[:SHORT]
    return _MISSING + digest if status == 404 else digest


def _short(lines: list[str]) -> str:
    return digest_of("\n".join(lines).encode())[:SHORT]
