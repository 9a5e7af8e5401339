"""The two forms that a folder of content/ can have: a feature, or a plain page."""

import re
from collections.abc import Iterable
from typing import Literal

Form = Literal["article", "page"]
"""What the texts of a folder are called: a feature has `article.<language>.md`, a plain page
`page.<language>.md`. A page is in no list and no feed, and has no date and no byline."""

TEXT_NAME = re.compile(r"(article|page)\.([^.]+)\.md")
"""The name of a text: its form, and its language key."""

TITLES = ("article.title", "page.title")
"""The addresses of the units that are titles."""


def text_name(form: Form, language: str) -> str:
    """The name of the text in a language (a key)."""
    return f"{form}.{language}.md"


def form_of(names: Iterable[str]) -> Form:
    """The form of a folder by the names of its files. One that has texts of both forms is a
    feature, and its pages are reported; so is one that has none."""
    forms = {match[1] for name in names if (match := TEXT_NAME.fullmatch(name))}
    return "page" if forms == {"page"} else "article"
