"""What a sentence is about, as far as the words of a fact's label tell."""

import re
from collections.abc import Callable
from typing import NamedTuple

from site_builder.languages.alike import alike
from site_builder.languages.east_asian import HAN, contains_han
from site_builder.parity.plain import Mention, Plain
from site_builder.parity.tables import words

Spelled = Callable[[Mention], str]
"""What a role says in words; '' for one that says nothing by which a subject is known."""

_SENTENCE = re.compile(
    r"[^。！？；!?;\n]+?(?:[。！？；!?;\n]|(?<![Nn]o)(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<![A-Z])\.(?=\s)|$)"
)
_ENDS = tuple("。！？；：.!?;:”’")
_FILLERS = re.compile("[的在中了和与及等所其这那个各是为被把]")
"""Chinese characters that say nothing of the subject."""
_COMMON = words(
    "with that from this have been were their under across each they than more about over"
)
_STEM = 5
"""So many letters of an English word are the same in `score`, `scored` and `scoring`."""
_SHARE = 0.6
"""So much of a fact's label must stand in a sentence that is about the same thing."""
_LEAST = 2
"""So many words of it, at least: of a label of one word, few things are about it alone."""


class Sentence(NamedTuple):
    """A sentence of a text: its offsets, its words with those of its roles, and its roles."""

    start: int
    end: int
    text: str
    words: frozenset[str]
    mentions: tuple[Mention, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it ends like one: it is no title, and no line that says whose words these are."""
        return self.text.rstrip().endswith(_ENDS)


def sentence_at(plain: Plain, at: int, spelled: Spelled) -> Sentence:
    """The sentence of a text that goes on at an offset."""
    spans = (match.span() for match in _SENTENCE.finditer(plain.text))
    start, end = next((span for span in spans if span[1] > at), (0, len(plain.text)))
    text = plain.text[start:end]
    mentions = tuple(one for one in plain.mentions if start <= one.at < end)
    said = [words_of(text), *(words_of(spelled(one)) for one in mentions)]
    return Sentence(start, end, text, frozenset().union(*said), mentions)


def words_of(text: str) -> frozenset[str]:
    """What a label or a sentence is known by: pairs of Chinese characters, or longer words without
    their endings."""
    plain = alike(text).lower()
    if contains_han(plain):
        runs = re.findall(f"[{HAN}]+", _FILLERS.sub(" ", plain))
        return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))
    found = re.findall("[a-z]{4,}", plain)
    return frozenset(word[:_STEM].rstrip("s") for word in found if word not in _COMMON)


def is_about(sentence: Sentence, label: frozenset[str], *, is_measured: bool = False) -> bool:
    """Whether a sentence has most words of a label: two of them at least, but for what is measured,
    where the unit says enough."""
    least = 1 if is_measured else _LEAST
    return len(label & sentence.words) >= max(_SHARE * len(label), least)
