"""Sites with photographs for tests: one feature, whose photos stand in one gallery."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from tests.support.sites import write, write_feature, write_site

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
Entry = dict[str, Any]


def entry(name: str, file: str, **changes: Any) -> Entry:
    """A sound entry of photos.yaml, with an id, a file's name, and what is to be else in it."""
    return {
        "id": name,
        "file": file,
        "kind": "photo",
        "caption": {"zh": f"图说{name}", "en": f"Caption of {name}"},
        "alt": {"zh": f"画面{name}", "en": f"What is seen in {name}"},
        "credit": {"zh": "王靖", "en": "Wang Jing"},
        "taken": "2021-11-17",
        "license": LICENCE,
        **changes,
    }


def write_photo_site(
    root: Path,
    originals: Mapping[str, bytes],
    entries: Sequence[Entry] = (),
    *,
    slug: str = "story",
    body: str = "Body.",
    cover: str = "",
) -> Path:
    """A site with a feature that has these originals by name; gives its folder.

    Without entries each original has one, and they are numbered: `p0`, `p1`, …
    """
    write_site(root)
    write_photo_feature(root, originals, entries, slug=slug, body=body, cover=cover)
    return root


def write_photo_feature(
    root: Path,
    originals: Mapping[str, bytes],
    entries: Sequence[Entry] = (),
    *,
    slug: str = "story",
    body: str = "Body.",
    cover: str = "",
) -> None:
    """The feature alone: what is not given again is no longer there."""
    folder = write_feature(root, slug, body=body)
    entries = entries or [entry(f"p{n}", name) for n, name in enumerate(originals)]
    write_entries(folder, entries)
    if cover:
        facts = folder / "facts/feature.yaml"
        write(facts, facts.read_text("utf-8") + f"cover: {cover}\n")
    photos = folder / "photos"
    photos.mkdir(exist_ok=True)
    for path in photos.iterdir():
        path.unlink()
    for name, data in originals.items():
        (photos / name).write_bytes(data)


def write_entries(folder: Path, entries: Sequence[Entry]) -> None:
    """photos.yaml, and a section that has them all."""
    ids = [one["id"] for one in entries]
    section = {"id": "one", "label": {"zh": "一", "en": "One"}, "photos": ids}
    for name, records in (("photos", list(entries)), ("sections", [section])):
        text = yaml.safe_dump(records, allow_unicode=True, sort_keys=False)
        write(folder / f"facts/{name}.yaml", text)


def media(build: Path, photo: str = "", slug: str = "story") -> list[Path]:
    """The published files of a photo, or of all."""
    pattern = f"{photo}.*" if photo else "*"
    return sorted(path for path in (build / "media" / slug).glob(pattern) if path.is_file())
