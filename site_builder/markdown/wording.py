"""Renderings that the terms of a feature rule out, found in text as its readers see it.

What readers see is compared, not how it is coded: compatibility forms and decomposed letters
(Unicode Standard Annex 15), quotation marks, hyphens and invisible characters make no difference.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_builder.languages.alike import alike, alike_with_offsets
from site_builder.languages.unicode import category, fold, is_letter, name
from site_builder.messages.message import NOTHING, _
from site_builder.model.facts import Term
from site_builder.problems.problems import Location, Problem, warning

# Scripts whose words are parted by spaces, and get no endings that are words of their own: 'art' is
# not in 'party'.
_ALPHABETS = {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN"}
_FARTHEST = 200
"""So many characters around a wording are looked at for an approved one that contains it."""
_BEFORE_SENTENCE = frozenset(".!?:…。–—\"'([{«‹「『《〈")
"""What may stand before a sentence, in Unicode's normal form."""
_NEAR = 16
"""So many characters before a word say whether it begins a sentence."""
_WORD_OF_NAME = re.compile("(?<![A-Za-z])(?!(?:the|a|an)(?![A-Za-z]))[A-Za-z]+", re.IGNORECASE)
"""A word that tells something: not `the`."""
_ABBREVIATION = re.compile(r"(?:^|[^A-Za-z])(?:[A-Z]|Mr|Mrs|Ms|Dr|St)\.$")


class Wording(NamedTuple):
    """A rendering that is ruled out: by which term, as it is written there, as it is looked for,
    and what to write instead ('' where that is not said)."""

    term: str
    written: str
    words: re.Pattern[str]
    approved: str


class FirstWords(NamedTuple):
    """The first words of renderings without regard to case, and their numbers by them, by their
    lengths."""

    words: tuple[str, ...]
    by_length: Mapping[int, Mapping[str, Sequence[int]]]

    def found_in(self, folded: str) -> list[int]:
        """The numbers of those in a text. Where there are more than parts of the text that could be
        one, these are looked up instead."""
        if len(self.words) <= len(folded) * len(self.by_length):
            return [number for number, words in enumerate(self.words) if words in folded]
        return sorted(
            number
            for length, known in self.by_length.items()
            for part in {folded[at : at + length] for at in range(len(folded) - length + 1)}
            for number in known.get(part, ())
        )


class Avoided(NamedTuple):
    """What the terms of a feature rule out in one language, and all renderings that they approve
    of, each with its term; and the first words of either."""

    wordings: tuple[Wording, ...]
    approved: tuple[tuple[str, re.Pattern[str]], ...]
    first: FirstWords
    first_approved: FirstWords


def avoided_by(terms: Iterable[Term], language: str) -> Avoided | None:
    """What terms rule out in a language; None where that is nothing."""
    known = tuple(terms)
    wordings = tuple(
        Wording(
            term.id,
            words,
            _pattern(words, is_avoided=True),
            (term.approved or {}).get(language, ""),
        )
        for term in known
        for words in term.avoid.get(language, ())
        if alike(words).strip()
    )
    if not wordings:
        return None
    # A broken term has nothing that is approved (`schema.sketch`).
    approved = ((term.id, (term.approved or {}).get(language, "")) for term in known)
    told = [(term, words) for term, words in approved if alike(words).strip()]
    return Avoided(
        wordings,
        tuple((term, _pattern(words)) for term, words in told),
        _first_words(one.written for one in wordings),
        _first_words(words for _term, words in told),
    )


def _first_words(written: Iterable[str]) -> FirstWords:
    words = tuple(fold(alike(one).strip().partition(" ")[0]) for one in written)
    by_length: dict[int, dict[str, list[int]]] = {}
    for number, one in enumerate(words):
        by_length.setdefault(len(one), {}).setdefault(one, []).append(number)
    return FirstWords(words, by_length)


def find_avoided(text: str, avoided: Avoided, is_title: bool = False) -> list[tuple[int, Wording]]:
    """The places (offsets) where a text, as it is seen, has a wording that is ruled out.

    NUL stands in it for what is no text. In a title words may begin with capitals.
    """
    plain = alike(text)
    # Most texts don't even have the first word of any.
    due = [avoided.wordings[number] for number in avoided.first.found_in(fold(plain))]
    if not any(wording.words.search(plain) for wording in due):
        return []
    plain, offsets = alike_with_offsets(text)
    found = [
        (offsets[match.start()], wording)
        for wording in due
        for match in wording.words.finditer(plain)
        if _is_whole(match)
        and _is_cased(match, is_title)
        and not _is_approved(match, wording.term, avoided)
    ]
    return sorted(found, key=lambda place: place[0])


def wording_problem(where: Location, wording: Wording) -> Problem:
    """The warning for a wording at a place."""
    message = _("avoid '{wording}' (term '{term}')", wording=wording.written, term=wording.term)
    hint = _("write '{words}'", words=wording.approved) if wording.approved else NOTHING
    return warning(where, "avoided-term", message, hint)


@lru_cache(maxsize=1024)
def _pattern(words: str, *, is_avoided: bool = False) -> re.Pattern[str]:
    """A wording as it stands, with capitals where a sentence or a title has them, and for one to
    avoid without any: each in a group of its own. One to avoid that has several words is no other
    name in other letters: of it, case makes no difference."""
    exact = alike(words).strip()
    if is_avoided and len(_WORD_OF_NAME.findall(exact)) > 1:
        return re.compile(f"(?P<small>(?i:{_spaced(exact)}))")
    forms = {"exact": exact, "initial": exact[:1].upper() + exact[1:]}
    forms["title"] = re.sub(r"(?:^|(?<= ))\S", lambda first: first[0].upper(), exact)
    forms["capitals"] = exact.upper()
    if is_avoided and " " in exact:
        # Of one word, the small letters may be another word: Polish, polish.
        forms["small"] = exact.lower()
    groups: dict[str, str] = {}
    for form, spelling in forms.items():
        groups.setdefault(spelling, form)
    spaced = ((form, _spaced(words)) for words, form in groups.items())
    return re.compile("|".join(f"(?P<{form}>{words})" for form, words in spaced))


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"[\s-]+")


def _is_whole(match: re.Match[str]) -> bool:
    """Whether a match is no part of a longer word or number."""
    text, start, end = match.string, match.start(), match.end()
    return not _go_on(text[start - 1 : start], text[start]) and not _go_on(
        text[end - 1], text[end : end + 1]
    )


def _go_on(one: str, other: str) -> bool:
    return bool(one and other) and (
        (_is_alphabetic(one) and _is_alphabetic(other))
        or (category(one) == "Nd" and category(other) == "Nd")
    )


@lru_cache(maxsize=4096)
def _is_alphabetic(character: str) -> bool:
    return is_letter(character) and name(character).partition(" ")[0] in _ALPHABETS


def _is_cased(match: re.Match[str], is_title: bool) -> bool:
    """Whether a match is capitalised as its place requires; if not, it is a name."""
    form = match.lastgroup
    if is_title or form in ("exact", "capitals", "small"):
        return True
    before = match.string[max(0, match.start() - _NEAR) : match.start()].rstrip()
    starts = not before or (before[-1] in _BEFORE_SENTENCE and not _ABBREVIATION.search(before))
    return form == "initial" and starts


def _is_approved(match: re.Match[str], term: str, avoided: Avoided) -> bool:
    """Whether a match stands in an approved rendering, as 'Part' does in 'Party'."""
    text, start, end = match.string, match.start(), match.end()
    first, last = max(0, start - _FARTHEST), end + _FARTHEST
    for number in avoided.first_approved.found_in(fold(text[first:last])):
        approving, words = avoided.approved[number]
        for found in words.finditer(text, first, last):
            if found.start() <= start and end <= found.end():
                # What another term says for itself is no reason to leave this term's rule out.
                return approving == term or found.end() - found.start() > end - start
    return False
