"""Chinese words in Latin letters: pinyin without tones, and people's names as GB/T 28039 has them.

A dictionary of phrases knows how characters with several readings are read (重庆, 银行), and one of
surnames how they are read in names (曾, 查). What comes out is for people to correct.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from site_builder.languages.east_asian import HAN
from site_builder.languages.surnames import READINGS, surname_of
from site_builder.lazy import Lazy

_READ: Lazy[Callable[[str], list[str]]] = Lazy("pypinyin:lazy_pinyin")
"""Its dictionaries take a quarter of a second to load."""
_PHRASES: Lazy[Mapping[str, object]] = Lazy("pypinyin.constants:PHRASES_DICT")
_CUT: Lazy[Callable[[str], Iterator[str]]] = Lazy("pypinyin.seg.simpleseg:seg")
_HAN_RUN = re.compile(f"[{HAN}]+")
_NAME = re.compile(f"[{HAN}]{{2,4}}")
_LONGEST_PHRASE = 4
_NO_NAME = frozenset("了着过在是有为被把将要会能可到与和及或的地得不没也都就还才又再向从对以等")
"""Characters that no given name begins with: 曾在 is no name."""


def syllables(text: str, names: Iterable[str] = ()) -> dict[int, str]:
    """The syllables of a text, by the indexes of their characters. `names` are those of people."""
    found: dict[int, str] = {}
    for run in _HAN_RUN.finditer(text):
        found |= {run.start() + at: one for at, one in enumerate(_read(run[0]))}
    for name in sorted(filter(None, names), key=len):
        for match in re.finditer(re.escape(name), text):
            found |= {match.start() + at: one for at, one in enumerate(_name(name))}
    first = _HAN_RUN.search(text)
    if first and _begins_with_name(first[0]):
        surname = surname_of(first[0])
        found |= {first.start() + at: one for at, one in enumerate(_surname(surname))}
    return found


def phrases(text: str) -> Iterator[tuple[int, int]]:
    """Where the phrases of the dictionary begin and end in a text."""
    at = 0
    for words in _CUT.load()(text):
        if len(words) > 1 and _HAN_RUN.fullmatch(words):
            yield at, at + len(words)
        at += len(words)


def romanized(name: str) -> str:
    """A person's Chinese name in Latin letters: the surname first, the given name in one word, ü as
    yu (GB/T 28039-2011 §5). '' for what doesn't look like such a name."""
    if not _NAME.fullmatch(name):
        return ""
    surname = surname_of(name)
    read = _name(name)
    given = "".join(
        f"'{one}" if at and one[0] in "aoe" else one for at, one in enumerate(read[len(surname) :])
    )
    return f"{''.join(read[: len(surname)]).capitalize()} {given.capitalize()}"


def _read(words: str) -> list[str]:
    return [one.replace("v", "yu").replace("ü", "yu") for one in _READ.load()(words)]


def _name(name: str) -> list[str]:
    surname = surname_of(name)
    return [*_surname(surname), *_read(name[len(surname) :])]


def _surname(surname: str) -> list[str]:
    return READINGS[surname].split("'") if surname in READINGS else _read(surname)


def _begins_with_name(words: str) -> bool:
    """Whether a text seems to begin with somebody's name: a surname that is read in its own way,
    and is neither the beginning of a phrase (曾经, 解放) nor a word before others (曾在)."""
    surname = surname_of(words)
    if surname not in READINGS or len(words) == len(surname):
        return False
    if len(surname) > 1:
        return True
    phrases = _PHRASES.load()
    ends = range(2, min(_LONGEST_PHRASE, len(words)) + 1)
    return words[1] not in _NO_NAME and not any(words[:end] in phrases for end in ends)
