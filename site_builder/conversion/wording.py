"""How the words of one kind of Chinese become those of another: by OpenCC, but for exceptions."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from site_builder.conversion.alignment import Convert, places_alike
from site_builder.conversion.exceptions import Exceptions, Found, surname_and_rest
from site_builder.conversion.quotation_marks import with_own_marks
from site_builder.languages.conversions import CONVERSIONS
from site_builder.languages.east_asian import contains_han
from site_builder.lazy import Lazy
from site_builder.model.facts import Person, Term
from site_builder.model.site import Language

_OPENCC: Lazy[Callable[[str], Any]] = Lazy("opencc:OpenCC")
"""An extra, and its dictionaries take a tenth of a second to load."""
_SENTENCE = re.compile("[^。！？\n\u2029]+[。！？\n\u2029]*|[。！？\n\u2029]+")
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+(?:://|@)[^\s<>\"“”‘’「」『』，。；：、！？（）《》\u2029\ufffc]+"
)


class _Stretch(NamedTuple):
    """What a stretch of a text becomes, and how, unless it is an exception."""

    start: int
    end: int
    words: str
    convert: Convert | None


@dataclass(frozen=True)
class Wording:
    """How texts in the language `origin` become texts in the `language` derived from it."""

    origin: str
    language: Language
    exceptions: Exceptions

    def words(self, text: str) -> str:
        """A plain text in the derived language."""
        return "".join(self.pieces(text, ()))

    def pieces(self, text: str, cuts: Sequence[int]) -> list[str]:
        """What the pieces of a text become that it is cut into at `cuts` (indexes, in order): one
        more than these. It is converted as a whole."""
        text = with_own_marks(text, CONVERSIONS[self.language.convert])
        result: list[str] = []
        places: list[int] = []
        length = 0
        for start, end, words, convert in self._stretches(text):
            inside = [cut - start for cut in cuts[len(places) : bisect_left(cuts, end)]]
            found = places_alike(text[start:end], words, inside, convert)
            places += (length + place for place in found)
            result.append(words)
            length += len(words)
        places += [length] * (len(cuts) - len(places))
        whole = "".join(result)
        return [whole[a:b] for a, b in pairwise((0, *places, length))]

    def _stretches(self, text: str) -> Iterator[_Stretch]:
        """The text in stretches, with what they become."""
        convert = converter(self.language.convert)
        done = 0
        for start, end, words in [*self._kept(text), Found(len(text), len(text), "")]:
            for sentence in _SENTENCE.finditer(text, done, start):
                yield _Stretch(*sentence.span(), convert(sentence[0]), convert)
            if start < end:
                yield _Stretch(start, end, words, None)
            done = end

    def _kept(self, text: str) -> list[Found]:
        """What isn't converted: addresses, and the exceptions outside of them."""
        if "://" not in text and "@" not in text:
            return list(self.exceptions.found_in(text))
        kept: list[Found] = []
        done = 0
        for match in _ADDRESS.finditer(text):
            kept += self.exceptions.found_in(text, done, match.start())
            kept.append(Found(*match.span(), match[0]))
            done = match.end()
        return [*kept, *self.exceptions.found_in(text, done)]


@lru_cache(maxsize=8)
def converter(name: str) -> Convert:
    """OpenCC's function for a conversion."""
    convert: Convert = _OPENCC.load()(name).convert
    return convert


def wordings(
    languages: Iterable[Language], terms: Iterable[Term], people: Iterable[Person]
) -> tuple[Wording, ...]:
    """One for each derived language that can be converted; `languages` are those that are written.
    Exceptions are the words that its settings name, terms that have a text of their own in it, and
    people's names. (Of records that aren't sound, there may be no texts.)"""
    terms = tuple(term for term in terms if term.approved)
    people = tuple(person for person in people if person.name)
    return tuple(
        Wording(language.key, derived, _exceptions(language.key, derived, terms, people))
        for language in languages
        for derived in language.derived
        if derived.convert
    )


def _exceptions(
    origin: str, derived: Language, terms: Sequence[Term], people: Sequence[Person]
) -> Exceptions:
    """What counts most comes last: what is written for this very language."""
    names = [person.name for person in people if contains_han(person.name.get(origin, ""))]
    own = {name[origin]: _name(name[origin], derived.convert) for name in names}
    for text in (*names, *(term.approved for term in terms)):
        if origin in text and derived.key in text:
            own[text[origin]] = text[derived.key]
    conversion = CONVERSIONS[derived.convert]
    found = {**dict(derived.words), **own}
    return Exceptions({with_own_marks(words, conversion): to for words, to in found.items()})


def _name(name: str, conversion: str) -> str:
    convert = converter(conversion)
    if CONVERSIONS[conversion].reads != "Hans":
        return convert(name)
    surname, rest = surname_and_rest(name)
    return surname + convert(rest)
