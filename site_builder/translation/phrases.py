"""The phrases of a text that is written without spaces between words, as BudouX finds them."""

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from typing import Any

from site_builder.languages.script import is_chinese, script_of
from site_builder.lazy import Lazy

_LOADERS: dict[str, Lazy[Callable[[], Any]]] = {
    "zh-Hans": Lazy("budoux:load_default_simplified_chinese_parser"),
    "zh-Hant": Lazy("budoux:load_default_traditional_chinese_parser"),
    "ja": Lazy("budoux:load_default_japanese_parser"),
    "th": Lazy("budoux:load_default_thai_parser"),
}


def phrase_ends(text: str, tag: str) -> frozenset[int]:
    """The offsets at which a phrase ends, in a text of a language (BCP 47); none for languages that
    have spaces between their words."""
    parser = _parser(_model_of(tag))
    return frozenset(accumulate(map(len, parser.parse(text)))) if parser and text else frozenset()


def _model_of(tag: str) -> str:
    if is_chinese(tag):
        return "zh-Hant" if script_of(tag) == "Hant" else "zh-Hans"
    return tag.lower().partition("-")[0]


@lru_cache(maxsize=8)
def _parser(model: str) -> Any:
    return _LOADERS[model].load()() if model in _LOADERS else None
