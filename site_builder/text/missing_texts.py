"""The texts in several languages that a record holds, and those that lack one of the languages."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from site_builder.messages.message import _
from site_builder.model.site import Text
from site_builder.problems.problems import Problem, warning
from site_builder.text.yaml import Marks
from site_builder.text.yaml_nodes import Path


def missing_texts(
    record: BaseModel, marks: Marks, languages: tuple[str, ...], path: Path
) -> Iterator[Problem]:
    """The warnings for the texts of a record at a path that lack one of these languages."""
    for field_path, text in texts_of(record, path):
        for language in languages:
            if language not in text:
                key = next(step for step in reversed(field_path) if isinstance(step, str))
                message = _("'{key}' has no text in '{language}'", key=key, language=language)
                where, hint = marks.value(field_path), _("add {key}: …", key=language)
                yield warning(where, "missing-text", message, hint, language=language)


def texts_of(record: BaseModel, path: Path) -> Iterator[tuple[Path, Text]]:
    """Every text in several languages inside a record, with its path. The words of a unit may have
    plural forms, a mapping, in a language."""
    for name, is_text in text_fields(type(record)):
        yield from _texts_in(getattr(record, name), (*path, name), is_text)


def _texts_in(value: Any, path: Path, is_text: bool) -> Iterator[tuple[Path, Text]]:
    """The texts in the value of a field; `is_text` says that its mappings are texts."""
    if isinstance(value, BaseModel):
        yield from texts_of(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*path, index), is_text)
    elif isinstance(value, dict):
        if is_text:
            yield path, value
        else:
            for key, item in value.items():
                yield from _texts_in(item, (*path, key), is_text)


@cache
def text_fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields that may hold a text, and whether their own mappings are texts. The mappings of
    `avoid` (lists of words), `fonts` (names of files) and `words` (a language's exceptions)
    aren't."""
    kinds = {name: _kinds(field.annotation) for name, field in model.model_fields.items()}
    return tuple(
        (name, Text in found)
        for name, found in kinds.items()
        if Text in found or any(isinstance(k, type) and issubclass(k, BaseModel) for k in found)
    )


def _kinds(annotation: Any) -> list[Any]:
    """An annotation and all that stands inside it."""
    inside = (kind for part in get_args(annotation) for kind in _kinds(part))
    return [annotation, *inside]
