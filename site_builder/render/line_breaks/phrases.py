"""The phrases of languages that are written without spaces, as BudouX finds them.

BudouX takes some words of Chinese apart (一座|座洞窟). So simplified Chinese is also read with
jieba's dictionary, and a phrase ends only where a word does. It takes 0.2 s to load, once in a
process, and 40 MB.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from site_builder.languages.script import is_chinese, script_of
from site_builder.languages.unicode import category, is_word
from site_builder.lazy import Lazy

_LOADERS: dict[str, Lazy[Callable[[], Any]]] = {
    "zh-Hans": Lazy("budoux:load_default_simplified_chinese_parser"),
    "zh-Hant": Lazy("budoux:load_default_traditional_chinese_parser"),
    "ja": Lazy("budoux:load_default_japanese_parser"),
    "th": Lazy("budoux:load_default_thai_parser"),
}

_WORDS: Lazy[Callable[[str, bool], list[tuple[str, str]]]] = Lazy("rjieba:tag")

_PARTICLES = frozenset("的了着著过過们們地得之吗嗎呢吧")
_LEAN_BACK = _PARTICLES | frozenset("中里裡裏内內外前后後旁边邊间間上下人者率热熱化")
_LEAN_ON = frozenset("和与與及或在从從到对對把被向为為以是不没沒将將由让讓给給之更最全")
"""Words of one character that belong to what is before them, and to what comes after them."""
_UNFINISHED = "得"
"""What a word ends with that the next one completes: 留得|住."""
_PLACES = frozenset("里上下中内")
"""What a noun ends with that says where: its dictionary has many of one character, as 墙上."""
_NOUNS = frozenset("nqgk")
"""What jieba's names of nouns, measure words and the like begin with."""
_WHOLE = re.compile("一带一路")
"""Words that the dictionary lacks."""


def phrase_ends(text: str, tag: str) -> dict[int, bool]:
    """The positions between the phrases of a text; whether each is a good one for a break.

    It is not where a word of one character would be torn from the words that it belongs to. None
    for languages that have spaces between their words.
    """
    model = _model_of(tag)
    if not model:
        return {}
    phrases = _parser(model).parse(text)
    if model == "zh-Hans":
        return _ends_of_words(text, set(accumulate(map(len, phrases))))
    return {
        pair.at: not (model.startswith("zh") and _cling(pair))
        for pair in _pairs([(phrase, "") for phrase in phrases])
    }


def _ends_of_words(text: str, ends: set[int]) -> dict[int, bool]:
    """The positions between the words of jieba's dictionary that may be parted. Good ones are ends
    of phrases, too."""
    pairs = _pairs(_WORDS.load()(text, False))
    inside = {at for whole in _WHOLE.finditer(text) for at in range(*whole.span())[1:]}
    return {
        pair.at: pair.at in ends
        for pair in pairs
        if pair.is_han and pair.at not in inside and not _cling(pair)
    }


class _Pair(NamedTuple):
    """Two words that follow each other, and the position between them; whether the one begins and
    the other ends what stands between punctuation. `is_noun` says so of the second one."""

    word: str
    following: str
    at: int
    is_first: bool
    is_last: bool
    is_noun: bool

    @property
    def is_han(self) -> bool:
        """Whether it isn't beside a foreign word, a number or punctuation."""
        return category(self.word[-1]) == category(self.following[0]) == "Lo"


def _pairs(words: Sequence[tuple[str, str]]) -> Iterator[_Pair]:
    """The pairs of words, each of which comes with its part of speech, or ''."""
    at, last, end = 0, " ", sum(len(word) for word, _part in words)
    for (word, _part), (following, part) in pairwise(words):
        is_first = not is_word(last)
        at, last = at + len(word), word[-1]
        is_last = at + len(following) == end or not is_word(following[-1])
        yield _Pair(word, following, at, is_first, is_last, part[:1] in _NOUNS)


def leans_back(character: str) -> bool:
    """Whether a Chinese character is a word that belongs to what is before it."""
    return character in _LEAN_BACK


def leans_on(character: str) -> bool:
    """Whether a Chinese character is a word that belongs to what comes after it."""
    return character in _LEAN_ON


def _cling(pair: _Pair) -> bool:
    """Whether two neighbouring Chinese words are better left together."""
    word, next_word = _han(pair.word), _han(pair.following)
    if next_word in _LEAN_BACK or word in _LEAN_ON or word.endswith(_UNFINISHED):
        return True
    # A character is not left alone: `人|有责`, `路线|图`, `新|剧场`, `一块|砖`. It belongs to
    # what comes after it, and a noun to what is before it as well.
    if len(word) == 1 and word not in (_PARTICLES if pair.is_first else _LEAN_BACK):
        return True
    if len(next_word) == 2 and next_word[1] in _PLACES:
        return True  # 城|墙上
    return len(next_word) == 1 and (pair.is_last or pair.is_noun)


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
