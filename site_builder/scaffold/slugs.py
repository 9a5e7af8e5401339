"""The address that is proposed for a new feature, from its title."""

import re
from collections.abc import Container, Iterable, Mapping
from itertools import count

from site_builder.languages.east_asian import contains_han
from site_builder.languages.pinyin import phrases, syllables
from site_builder.languages.surnames import surname_of
from site_builder.model.ids import nearest_id
from site_builder.read.inventory import slug_problem
from site_builder.render.line_breaks.phrases import phrase_ends

_LONGEST = 60
"""What a reader still takes in at a glance, and a search engine shows."""
_PLAIN = "feature"
_SMALL_WORD = re.compile("[的之与和及]")
_APOSTROPHE = re.compile("['’]")


def proposed_slug(
    titles: Mapping[str, str], taken: Container[str], names: Iterable[str] = ()
) -> str:
    """A slug that isn't taken, from the titles by language: of one in Latin letters, its words; of
    a Chinese one, its pinyin. `names` are those of people, whose surnames have readings of their
    own. A title in other letters gives none: then it is `feature`."""
    names = tuple(filter(None, names))
    latin = [words for words in titles.values() if not contains_han(words)]
    chinese = [words for words in titles.values() if contains_han(words)]
    found = (slug_of(words, names) for words in (*latin, *chinese))
    slug = next(filter(None, found), _PLAIN)
    if slug_problem(slug, ""):
        slug = f"{slug}-{_PLAIN}"
    numbered = (f"{slug}-{number}" for number in count(2))
    return slug if slug not in taken else next(one for one in numbered if one not in taken)


def slug_of(title: str, names: Iterable[str] = ()) -> str:
    """The slug that a title reads as, cut between words; '' if nothing in it can be read."""
    words = _APOSTROPHE.sub("", title)
    slug = nearest_id(_in_latin_letters(words, tuple(names)) if contains_han(words) else words)
    if len(slug) <= _LONGEST:
        return slug
    return slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]


def _in_latin_letters(words: str, names: tuple[str, ...]) -> str:
    """Chinese words as pinyin, with a space after each word."""
    read = syllables(words, names)
    ends = _word_ends(words, names)
    pieces = []
    for at, character in enumerate(words):
        is_apart = at in ends if at in read and at - 1 in read else at in read or at - 1 in read
        pieces.append((" " if is_apart else "") + read.get(at, character))
    return "".join(pieces)


def _word_ends(words: str, names: tuple[str, ...]) -> set[int]:
    """Where the words of a text end: at the ends of phrases, and beside small words. Phrases
    that the dictionary knows, surnames and given names stay whole."""
    ends = {at for at, is_good in phrase_ends(words, "zh-Hans").items() if is_good}
    ends |= {at for match in _SMALL_WORD.finditer(words) for at in match.span()}
    whole = list(phrases(words))
    for name in names:
        for match in re.finditer(re.escape(name), words):
            given = match.start() + len(surname_of(name))
            whole += [(match.start(), given), (given, match.end())]
    for start, end in whole:
        ends = {at for at in ends if not start < at < end} | {start, end}
    return ends
