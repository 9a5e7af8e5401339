"""The phrases of languages that are written without spaces, as BudouX finds them."""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import Any

from site_builder.languages.script import is_chinese, script_of
from site_builder.languages.unicode import category, is_word
from site_builder.lazy import Lazy

_LOADERS: dict[str, Lazy[Callable[[], Any]]] = {
    "zh-Hans": Lazy("budoux:load_default_simplified_chinese_parser"),
    "zh-Hant": Lazy("budoux:load_default_traditional_chinese_parser"),
    "ja": Lazy("budoux:load_default_japanese_parser"),
    "th": Lazy("budoux:load_default_thai_parser"),
}

_LEAN_BACK = frozenset("的了着著过過们們地得之吗嗎呢吧")
_LEAN_ON = frozenset("和与與及或在从從到对對把被向为為以是不没沒将將由让讓给給之更最全")
"""Words of one character that belong to what is before them, and to what comes after them."""


def phrase_ends(text: str, tag: str) -> dict[int, bool]:
    """The positions between the phrases of a text; whether each is a good one for a break.

    It is not where a word of one character would be torn from the words that it belongs to. None
    for languages that have spaces between their words.
    """
    model = _model_of(tag)
    if not model:
        return {}
    phrases = _parser(model).parse(text)
    ends: dict[int, bool] = {}
    at = 0
    for phrase, following in pairwise(phrases):
        is_first = at == 0 or not is_word(text[at - 1])
        at += len(phrase)
        is_last = at + len(following) == len(text) or not is_word(following[-1])
        ends[at] = not model.startswith("zh") or not _cling(phrase, following, is_first, is_last)
    return ends


def leans_back(character: str) -> bool:
    """Whether a Chinese character is a word that belongs to what is before it."""
    return character in _LEAN_BACK


def leans_on(character: str) -> bool:
    """Whether a Chinese character is a word that belongs to what comes after it."""
    return character in _LEAN_ON


def _cling(phrase: str, following: str, is_first: bool, is_last: bool) -> bool:
    """Whether two neighbouring Chinese phrases are better left together; whether the one begins
    and the other ends what stands between punctuation."""
    word, next_word = _han(phrase), _han(following)
    if next_word in _LEAN_BACK or word in _LEAN_ON:
        return True
    # A single character is not left alone there: `人|有责`, `路线|图`.
    if (is_first and len(word) == 1 and word not in _LEAN_BACK) or (
        is_last and len(next_word) == 1
    ):
        return True
    # Two words of one character are as a rule one word that the model did not know; and so is one
    # after a foreign word, from which the model does not part it.
    if len(word) != 1 or word in _LEAN_BACK or phrase[-1] != word:
        return False
    return len(following) == 1 or len(phrase) > 1


def _han(phrase: str) -> str:
    return "".join(c for c in phrase if category(c) == "Lo")


def _model_of(tag: str) -> str:
    if is_chinese(tag):
        return "zh-Hant" if script_of(tag) == "Hant" else "zh-Hans"
    language = tag.lower().partition("-")[0]
    return language if language in _LOADERS else ""


@lru_cache(maxsize=8)
def _parser(model: str) -> Any:
    """BudouX is loaded with its first model: a site that has none of these languages, and a build
    that makes none of their pages, need not wait for it."""
    return _LOADERS[model].load()()
