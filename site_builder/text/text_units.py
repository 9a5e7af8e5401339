"""The units of texts that are written in YAML: in front matter, in facts, in settings."""

import json
import re
from collections.abc import Mapping

from site_builder.languages.unicode import is_letter
from site_builder.model.translation import Unit
from site_builder.model.units import PLURAL_CATEGORIES
from site_builder.text.yaml import Marks
from site_builder.text.yaml_nodes import Path
from site_builder.text.yaml_scalars import plain_value
from site_builder.text.yaml_spans import Spans

_SPACES = re.compile("[ \t\n]+")
_SIGNS = re.compile(r"[\[\]{}<>,:#&*!|'\"%@`\\]")
"""Signs that mean something in YAML, at one place or another."""


def text_unit(
    address: str, words: str | Mapping[str, str], spans: Spans, marks: Marks, path: Path
) -> Unit:
    """The unit of a text, or of the plural forms of one, that stands at a path of its file."""
    if isinstance(words, str):
        text, (start, end) = plain_text(words), spans.of(marks, path)
    else:
        text, (start, end) = forms_text(words), spans.of(marks, path, is_mapping=True)
    return Unit(address, "text", text, start, end)


def plain_text(words: str) -> str:
    """The normal form of a text without markup: a line for each paragraph."""
    paragraphs = (_SPACES.sub(" ", one).strip(" ") for one in words.split("\n\n"))
    return "\n".join(filter(None, paragraphs))


def forms_text(forms: Mapping[str, str]) -> str:
    """The normal form of plural forms: `{one: cave, other: caves}`, as YAML writes them."""
    known = [category for category in PLURAL_CATEGORIES if category in forms]
    return "{" + ", ".join(f"{category}: {_form(forms[category])}" for category in known) + "}"


def _form(words: str) -> str:
    words = plain_text(words)
    is_plain = is_letter(words[:1] or " ") and not _SIGNS.search(words)
    if is_plain and isinstance(plain_value(words), str):
        return words
    return json.dumps(words, ensure_ascii=False)
