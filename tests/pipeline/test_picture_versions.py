"""Pictures and cards are made again when what makes them changes, and at no other time."""

import ast
import sys
from collections.abc import Iterable
from functools import lru_cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from site_builder.pipeline import versions
from site_builder.pipeline.libraries import EXTRAS
from site_builder.pipeline.versions import (
    DRAWING,
    DRAWING_LIBRARIES,
    ENCODING,
    ENCODING_LIBRARIES,
    PACKAGE,
    modules_in,
)
from tests.support.modules import graph, modules

ENCODERS = ("site_builder.images.encode.encode", "site_builder.images.svg.publish")
ARTIST = ("site_builder.share_cards.card",)
PARTS = [
    pytest.param(ENCODERS, ENCODING, ENCODING_LIBRARIES, id="pictures"),
    pytest.param(ARTIST, DRAWING, DRAWING_LIBRARIES, id="cards"),
]


def needed_by(roots: Iterable[str]) -> set[str]:
    """The modules of the package that some of them import, and so on."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += graph()[name]
    return found


def file_of(name: str) -> Path:
    return PACKAGE.joinpath(*name.split(".")[1:]).with_suffix(".py")


installed = lru_cache(maxsize=1)(packages_distributions)


def libraries_of(name: str) -> set[str]:
    """The distributions that a module imports, at once or later, by their names on PyPI."""
    imported: set[str] = set()
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module or "")
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            # `import_module("budoux")`, or a seam for lazy imports that takes "module:name"
            imported.add(str(node.args[0].value).partition(":")[0])
    distributions = installed()
    tops = {each.partition(".")[0] for each in imported} - set(sys.stdlib_module_names)
    return {dist.lower() for top in tops - {"site_builder"} for dist in distributions.get(top, ())}


@pytest.mark.parametrize(("roots", "parts", "_libraries"), PARTS)
def test_the_key_knows_every_module_that_is_needed_and_no_other(
    roots: tuple[str, ...], parts: tuple[str, ...], _libraries: object
) -> None:
    listed = {path for part in parts for path in modules_in(part) if path.name != "__init__.py"}
    assert listed == {file_of(name) for name in needed_by(roots)}


@pytest.mark.parametrize(("roots", "_parts", "libraries"), PARTS)
def test_the_key_knows_the_libraries(
    roots: tuple[str, ...], _parts: object, libraries: tuple[str, ...]
) -> None:
    found = set[str]().union(*map(libraries_of, needed_by(roots)))
    # What only some originals need is in the keys of these alone (`rendition_key`).
    assert set(libraries) == {name.replace("_", "-") for name in found} - set(EXTRAS)


@pytest.mark.parametrize(
    ("changed", "digests"),
    [
        ("images/encode/avif.py", {"encoder_digest"}),
        ("images/svg/values.py", {"encoder_digest"}),
        ("images/svg/read.py", set()),
        ("images/damage.py", set()),
        ("share_cards/card.py", {"artist_digest"}),
        ("fonts/choose.py", set()),
        ("model/renditions.py", {"encoder_digest", "artist_digest"}),
    ],
)
def test_what_is_made_again(
    changed: str, digests: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "PACKAGE", tmp_path)
    for path in PACKAGE.rglob("*.py"):
        copy = tmp_path / path.relative_to(PACKAGE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())

    def found() -> dict[str, str]:
        versions._part_digest.cache_clear()
        versions.encoder_digest.cache_clear()
        return {name: getattr(versions, name)() for name in ("encoder_digest", "artist_digest")}

    before = found()
    with (tmp_path / changed).open("a") as file:
        file.write("\n# changed")
    after = found()
    assert {name for name in before if before[name] != after[name]} == digests
    monkeypatch.undo()
    found()
