"""Small themes written in a test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest

from site_builder.problems.problems import Problem, SiteError
from site_builder.render.templates import render
from site_builder.render.theme import ThemeFile
from site_builder.views.pages import Page
from site_builder.views.shell import Words


class SmallPage(NamedTuple):
    """A view of a test's own."""

    title: str = "A & B"
    words: Words = Words("words")
    nothing: None = None
    items: tuple[str, ...] = ("a", "b")
    strings: dict[str, str] = {"pages": "Pages"}  # noqa: RUF012 (a view's field)


def theme(files: Mapping[str, str | bytes]) -> tuple[ThemeFile, ...]:
    """Templates by name; problems call them `t/NAME`."""
    return tuple(
        ThemeFile(name, f"t/{name}", data if isinstance(data, bytes) else data.encode())
        for name, data in sorted(files.items())
    )


def show(files: Mapping[str, str | bytes], name: str = "page.html", page: Any = None) -> str:
    """A page rendered; of a `SmallPage` unless another is given."""
    page = page or SmallPage()
    return render(theme(files), name, cast(Page, page)).decode()


def failure(files: Mapping[str, str | bytes], name: str = "page.html", page: Any = None) -> Problem:
    """The one problem of a page that cannot be rendered."""
    with pytest.raises(SiteError) as caught:
        show(files, name, page)
    (problem,) = caught.value.problems
    return problem


def write(root: Path, files: dict[str, str]) -> Path:
    """Files below a folder, by their paths."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
