"""Numbers that an article spells out though the facts have them: to be cited, or contradicting.

That a number is about the same thing as a fact is taken for sure only if the fact's unit stands
right behind it; that it contradicts the fact, only if the sentence has most words of the fact's
label as well, tells of no other year, and the figures are near or a power of ten apart.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from site_builder.edtf import Date
from site_builder.languages.alike import alike
from site_builder.languages.east_asian import HAN, contains_han
from site_builder.messages.message import _
from site_builder.model.facts import Number
from site_builder.model.translation import Unit
from site_builder.parity.cited import Cited, quantity
from site_builder.parity.claims import Claim, claims_in
from site_builder.parity.likeness import approximations_fit
from site_builder.parity.pairs import Finding, Side, Spot, spot_of
from site_builder.parity.plain import Plain
from site_builder.parity.quotations import quotations_in
from site_builder.parity.values import Value
from site_builder.parity.wordings import form_of
from site_builder.problems.problems import Location

PlaceOf = Callable[[str], Location]
"""Where the value of a number stands in numbers.yaml, by its id."""

_SENTENCE = re.compile(r"[^。！？；!?;\n]+?(?:[。！？；!?;\n]|\.(?=\s)|$)")
_TELLING = 1000
"""A figure from here on, or one with three digits that count, is hardly the same by chance."""
_SHARE = 0.6
"""So much of a fact's label must stand in a sentence that is about the same thing."""


class _Known(NamedTuple):
    """A number of the facts, as a text in a language has it."""

    number: Number
    value: Value
    units: tuple[re.Pattern[str], ...]
    label: frozenset[str]
    written: str


def check_facts(
    plains: Iterable[Plain], side: Side, cited: Cited, place_of: PlaceOf
) -> Iterator[Finding]:
    """The numbers in an article's paragraphs that the facts have, or contradict."""
    known = [one for number in cited.facts.numbers if (one := _known(number, side))]
    if not known:
        return
    for plain in plains:
        if plain.unit.kind not in ("paragraph", "item"):
            continue
        for claim in claims_in(plain.text, side.tag, cited.published):
            if finding := _finding(claim, plain, known, side, place_of):
                yield finding


def _finding(
    claim: Claim, plain: Plain, known: Iterable[_Known], side: Side, place_of: PlaceOf
) -> Finding | None:
    value = claim.value
    if value is None or value.kind != "number" or value.low is None or value.is_range:
        return None
    about = [one for one in known if _has_unit(claim, plain.text, one)]
    if not about or _is_quoted(claim, plain.text):
        return None
    here = spot_of(plain, claim.start, claim.end)
    for one in about:
        if value.low == one.value.low and approximations_fit(value, one.value):
            return _uncited(claim, here, one) if _is_telling(value.low) else None
    for one in about:
        if _contradicts(claim, value, plain.text, one, side):
            return _differing(claim, here, one, place_of)
    return None


def _uncited(claim: Claim, here: Spot, one: _Known) -> Finding:
    message = _("'{value}' is spelled out here, though numbers.yaml has it", value=claim.written)
    hint = _("write {role}", role=f"{{number}}`{one.number.id}`")
    return Finding("uncited-number", message, here, hint=hint)


def _differing(claim: Claim, here: Spot, one: _Known, place_of: PlaceOf) -> Finding:
    name = one.number.id
    message = _("'{here}' contradicts the number '{name}'", here=claim.written, name=name)
    where = place_of(name)
    there = Spot(Unit(f"numbers/{name}", "text", "", where, where))
    related = there, _("numbers.yaml has '{value}'", value=one.written)
    return Finding("fact-differs", message, here, related)


def _known(number: Number, side: Side) -> _Known | None:
    written = quantity(number, side)
    values = [claim.value for claim in claims_in(written, side.tag) if claim.value]
    words = (number.unit or {}).get(side.key, "")
    forms = [words] if isinstance(words, str) else list(words.values())
    units = tuple(form_of(form) for form in forms if form.strip())
    if not units or not values or values[0].low is None:
        return None
    label = _words((number.label or {}).get(side.key, ""))
    return _Known(number, values[0], units, label, written)


def _has_unit(claim: Claim, text: str, one: _Known) -> bool:
    """Whether a fact's unit stands right behind a figure, or at its end."""
    tail = alike(text[claim.start : claim.end + 40])
    length = claim.end - claim.start
    for unit in one.units:
        for found in unit.finditer(tail):
            between = tail[length : found.start()] if found.start() >= length else ""
            if re.fullmatch(r"[余多]?[\s-]*", between):
                return True
    return False


def _is_telling(figure: Fraction) -> bool:
    digits = str(figure.numerator).rstrip("0") if figure.denominator == 1 else "000"
    return figure >= _TELLING or len(digits) >= 3


def _is_quoted(claim: Claim, text: str) -> bool:
    return any(one.start <= claim.start < one.end for one in quotations_in(text))


def _contradicts(claim: Claim, value: Value, text: str, one: _Known, side: Side) -> bool:
    mine, theirs = value.low, one.value.low
    if not mine or not theirs or mine == theirs or not _is_near(mine / theirs):
        return False
    sentence = next(
        (match[0] for match in _SENTENCE.finditer(text) if match.end() >= claim.end), text
    )
    words = _words(sentence)
    if not one.label or len(one.label & words) < _SHARE * len(one.label):
        return False
    return not _tells_of_another_year(sentence, one.number, side)


def _is_near(ratio: Fraction) -> bool:
    if Fraction(1, 2) <= ratio <= 2:
        return True
    power = max(ratio, 1 / ratio)
    return power.denominator == 1 and re.fullmatch("10+", str(power)) is not None


def _tells_of_another_year(sentence: str, number: Number, side: Side) -> bool:
    years = {claim.when.year for claim in claims_in(sentence, side.tag) if claim.when}
    as_of = number.as_of.year if isinstance(number.as_of, Date) else None
    return bool(years - {as_of, None}) or any(
        claim.when and claim.when.is_relative for claim in claims_in(sentence, side.tag)
    )


def _words(text: str) -> frozenset[str]:
    """What a label or a sentence is known by: pairs of Chinese characters, or longer words."""
    plain = alike(text).lower()
    if contains_han(plain):
        runs = re.findall(f"[{HAN}]+", plain)
        return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))
    return frozenset(word.rstrip("s") for word in re.findall("[a-z]{4,}", plain))
