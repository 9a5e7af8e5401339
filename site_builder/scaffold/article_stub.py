"""The beginning of a translated article: its source's front matter and headings, to translate."""

import re
from collections.abc import Iterator

from site_builder.model.site import Language
from site_builder.problems.problems import SiteError
from site_builder.scaffold.yaml_words import quoted
from site_builder.text.source import Source
from site_builder.text.yaml import read_yaml

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_SECTION = re.compile(r"## +(?P<words>.*\{#[a-z0-9-]+\}) *")
_FIELDS = ("title", "deck", "summary")


def article_stub(source: Source, language: Language) -> str:
    """An article with the texts of the source's front matter and the headings of its sections, each
    with the language's key before it, as in `(fr) Ashore`. What is below the headings is missing,
    which a build shows in the source's language.

    SiteError with what is wrong with the front matter.
    """
    front = _FRONT.match(source.text)
    document = read_yaml(Source(source.path, front[1] if front else ""))
    if document.problems:
        raise SiteError(document.problems)
    texts = document.data if isinstance(document.data, dict) else {}
    mark = f"({language.key})"
    rows = [
        f"{field}: {quoted(f'{mark} {texts[field]}')}"
        for field in _FIELDS
        if isinstance(texts.get(field), str)
    ]
    headings = (f"\n## {mark} {words}\n" for words in _sections(source.text))
    return "\n".join(["---", *rows, "---", ""]) + "".join(headings)


def _sections(text: str) -> Iterator[str]:
    """The words of the headings of sections, each with its id."""
    fence = ""
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        if opened and not fence:
            fence = opened[1]
        elif opened and opened[1].startswith(fence) and fence:
            fence = ""
        elif not fence and (heading := _SECTION.fullmatch(line)):
            yield heading["words"]
