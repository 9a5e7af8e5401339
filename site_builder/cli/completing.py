"""What the shell completes: features, languages and units of the site, from names and a few lines.

A key of the keyboard waits for it, so nothing here reads a whole site, and what can't be read
completes nothing.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem

_SETTINGS = "content/site.yaml"
_ROW = re.compile(r"( +)([a-z0-9-]+):")
_IN_BRACES = re.compile(r"[{,] *([a-z0-9-]+): *\{")
_UNIT = re.compile(r'^- unit: "([^"\n]+)"$', re.MULTILINE)
_LONGEST = 4_000_000  # bytes; a longer file would keep somebody waiting


def features(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The slugs of the site's features."""
    found: list[str] = []
    with suppress(OSError):
        found = [entry.name for entry in (_site(context) / "content").iterdir() if entry.is_dir()]
    return _items(found, incomplete)


def languages(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The keys of the site's languages."""
    return _items(language_keys(_text(_site(context) / _SETTINGS)), incomplete)


def units(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """The addresses of the units of a feature that its records know."""
    folder = _site(context) / "content" / str(context.params.get("slug") or "")
    found: set[str] = set()
    with suppress(OSError):
        for path in folder.glob("translation.*.yaml"):
            found.update(_UNIT.findall(_text(path)))
    return _items(found, incomplete)


def paths(incomplete: str) -> list[CompletionItem]:
    """Has the shell complete files and folders itself."""
    return [CompletionItem(incomplete, type="file")]


def language_keys(text: str) -> Iterator[str]:
    """The keys below `languages` in the text of a site.yaml as it is usually written."""
    indent = ""
    is_below = False
    for line in text.splitlines():
        if line.startswith("languages:"):
            is_below = True
            yield from _IN_BRACES.findall(line)
        elif is_below and line[:1].strip(" #"):
            return
        elif is_below and (row := _ROW.match(line)) and row[1] == (indent := indent or row[1]):
            yield row[2]


def _site(context: click.Context) -> Path:
    # A folder that isn't there was refused, and nothing is below this.
    return Path(context.find_root().params.get("site") or os.devnull)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LONGEST:
            return ""
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _items(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    # A name with other characters could mean something to the shell.
    plain = (name for name in names if name.startswith(incomplete) and _PLAIN.fullmatch(name))
    return [CompletionItem(name) for name in sorted(plain)]


_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
