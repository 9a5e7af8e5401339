"""Numbers that an article spells out though the facts have them: to be cited, or contradicting.

That a number is about the same thing as a fact is taken for sure only if the fact's unit stands
right behind it (or, of a fact without one, if it says a place in an order); that it contradicts the
fact, only if the sentence has most words of the fact's label as well, doesn't have the fact itself,
tells of no other year and of no part, and the figures are near or a power of ten apart.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from site_builder.edtf import Date
from site_builder.languages.alike import alike
from site_builder.languages.quantities import printed_figures
from site_builder.languages.units import NO_BREAK_SPACE
from site_builder.messages.message import _
from site_builder.model.facts import Number
from site_builder.model.quantities import ends_of, quantity_of
from site_builder.model.translation import Unit
from site_builder.parity.cited import Cited, claims_of_number, quantity
from site_builder.parity.claims import Claim, claims_in
from site_builder.parity.likeness import approximations_fit
from site_builder.parity.pairs import Finding, Side, Spot, spot_of
from site_builder.parity.plain import Plain
from site_builder.parity.quotations import quotations_in
from site_builder.parity.subjects import Sentence, is_about, sentence_at, words_of
from site_builder.parity.values import Value
from site_builder.parity.wordings import form_of
from site_builder.problems.problems import Location

PlaceOf = Callable[[str], Location]
"""Where the value of a number stands in numbers.yaml, by its id."""

_TELLING = 1000
"""A figure from here on, or one with three digits that count, is hardly the same by chance."""
_PART = re.compile(
    "其中|新增|增加|增长|减少|相差|另有|另外|还有|多出|少了|占|以前|曾|原|目标|计划|力争|预计"
    "|(?<![A-Za-z])(?:of (?:them|these|those|whom|which)|including|another|other|added|rose|fell"
    "|increased|decreased|grew|by|new|plan|plans|planned|target|aim|aims|once|used to|up from"
    "|down from|expected)(?![A-Za-z])",
    re.IGNORECASE,
)
"""What says before a figure, in its clause, that it is of a part, a change or another time."""
_CLAUSE = re.compile("[，、：,:（(]")


_Ends = tuple[Fraction | None, Fraction | None]


class _Known(NamedTuple):
    """A number of the facts, as a text in a language has it. Of one that is rounded in print, the
    figure in full is among the `ends` as well."""

    number: Number
    value: Value
    ends: frozenset[_Ends]
    units: tuple[re.Pattern[str], ...]
    label: frozenset[str]
    written: str


class _Text(NamedTuple):
    """A text with all that it claims, in a language."""

    plain: Plain
    side: Side
    claims: Sequence[Claim]
    cited: Cited

    def sentence(self, claim: Claim) -> Sentence:
        return sentence_at(self.plain, claim.start, lambda one: self.cited.spelled(one, self.side))


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
        text = _Text(plain, side, claims_in(plain.text, side.tag, cited.published), cited)
        for claim in text.claims:
            if finding := _finding(claim, text, known, place_of):
                yield finding


def _finding(
    claim: Claim, text: _Text, known: Iterable[_Known], place_of: PlaceOf
) -> Finding | None:
    value = claim.value
    if value is None or value.low is None:
        return None
    about = [
        one
        for one in known
        if one.value.is_range == value.is_range and _may_be(claim, value, text.plain.text, one)
    ]
    if not about or _is_quoted(claim, text.plain.text):
        return None
    here = spot_of(text.plain, claim.start, claim.end)
    sentence = text.sentence(claim)
    for one in about:
        if (value.low, value.high) in one.ends and _is_as_exact(value, one.value):
            is_sure = _is_telling(value.low) and value.kind == "number"
            is_sure = is_sure or (is_about(sentence, one.label) and sentence.is_whole)
            return _uncited(claim, here, one) if is_sure else None
    for one in about:
        if _contradicts(claim, value, text, sentence, one):
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
    written = one.written.replace(NO_BREAK_SPACE, " ")
    related = there, _("numbers.yaml has '{value}'", value=written)
    return Finding("fact-differs", message, here, related)


def _known(number: Number, side: Side) -> _Known | None:
    written = quantity(number, side)
    values = (
        [claim.value for claim in claims_of_number(number, side) if claim.value] if written else []
    )
    words = (number.unit or {}).get(side.key, "")
    forms = [words] if isinstance(words, str) else list(words.values())
    units = tuple(form_of(form) for form in forms if form.strip())
    if not values or values[0].low is None:
        return None
    label = words_of((number.label or {}).get(side.key, ""))
    return _Known(number, values[0], _ends(number, values[0], side), units, label, written)


def _ends(number: Number, value: Value, side: Side) -> frozenset[_Ends]:
    """The figures of a fact as it is printed, and as it is: 296 million is 295,980,000 in full."""
    printed = printed_figures(quantity_of(number, side.key, side.tag), side.tag)
    read = (value.low, value.high) if len(printed) > 1 else (value.low, value.low)
    full = [
        figure * Fraction(exact) / Fraction(shown) if figure and shown else figure
        for figure, shown, exact in zip(read, printed, ends_of(number.value), strict=False)
    ]
    return frozenset({(value.low, value.high), (full[0], full[-1])})


def _may_be(claim: Claim, value: Value, text: str, one: _Known) -> bool:
    """Whether a figure can be the fact's: whether the fact's unit stands right behind it, or at its
    end. What a fact without a unit counts isn't known, but a place in an order has none."""
    if currency := one.number.currency:
        return any(unit.quantity == currency for unit in value.units)
    if not one.units:
        return value.kind == "ordinal"
    if value.kind != "number":
        return False
    tail = alike(text[claim.start : claim.end + 40])
    length = claim.end - claim.start
    for unit in one.units:
        for found in unit.finditer(tail):
            between = tail[length : found.start()] if found.start() >= length else ""
            if re.fullmatch(r"[余多]?[\s-]*", between):
                return True
    return False


def _is_as_exact(one: Value, other: Value) -> bool:
    # 达144万余人 is both.
    return approximations_fit(one, other) or "as much as" in (
        one.approximation,
        other.approximation,
    )


def _is_telling(figure: Fraction) -> bool:
    digits = str(figure.numerator).rstrip("0") if figure.denominator == 1 else "000"
    return figure >= _TELLING or len(digits) >= 3


def _is_quoted(claim: Claim, text: str) -> bool:
    return any(one.start <= claim.start < one.end for one in quotations_in(text))


def _contradicts(claim: Claim, value: Value, text: _Text, sentence: Sentence, one: _Known) -> bool:
    mine, theirs = value.low, one.value.low
    if not mine or not theirs or _is_open(one.value) > _is_open(value):
        return False
    if not is_about(sentence, one.label, is_measured=bool(value.units)):
        return False
    if value.kind != "ordinal" and not _is_near(mine / theirs):
        return False
    inside = [other for other in text.claims if sentence.start <= other.start < sentence.end]
    if _has_fact(one, sentence, inside) or _is_of_a_part(claim, text.plain.text, sentence):
        return False
    if value.kind == "ordinal" and sum(_is_ordinal(other) for other in inside) > 1:
        return False
    return not _tells_of_another_year(inside, one.number)


def _is_open(value: Value) -> bool:
    """Whether a figure is only a bound: any other beyond it agrees with it."""
    return value.approximation in ("at least", "at most")


def _has_fact(one: _Known, sentence: Sentence, inside: Iterable[Claim]) -> bool:
    """Whether a sentence has the fact, so that its other figures are of something else."""
    cited = any(m.role == "number" and m.target == one.number.id for m in sentence.mentions)
    return cited or any(
        other.value is not None
        and (other.value.low, other.value.high) in one.ends
        and _is_as_exact(other.value, one.value)
        for other in inside
    )


def _is_of_a_part(claim: Claim, text: str, sentence: Sentence) -> bool:
    before = text[sentence.start : claim.start]
    clause = [match.end() for match in _CLAUSE.finditer(before)]
    return _PART.search(before[clause[-1] if clause else 0 :]) is not None


def _is_ordinal(claim: Claim) -> bool:
    return claim.value is not None and claim.value.kind == "ordinal"


def _is_near(ratio: Fraction) -> bool:
    if Fraction(1, 2) <= ratio <= 2:
        return True
    power = max(ratio, 1 / ratio)
    return power.denominator == 1 and re.fullmatch("10+", str(power)) is not None


def _tells_of_another_year(inside: Iterable[Claim], number: Number) -> bool:
    dates = [claim.when for claim in inside if claim.when]
    as_of = number.as_of.year if isinstance(number.as_of, Date) else None
    years = {when.year for when in dates}
    return bool(years - {as_of, None}) or any(when.is_relative for when in dates)
