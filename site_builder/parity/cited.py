"""The facts that a text cites by role, as the claims that they stand for there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from site_builder.edtf import Date, Edtf, Interval, Unspecified
from site_builder.languages.quantities import Range, quantity_text
from site_builder.model.facts import Event, Facts, Number
from site_builder.model.quantities import quantity_of
from site_builder.parity.claims import Claim, claims_in, is_read
from site_builder.parity.pairs import Side
from site_builder.parity.plain import Mention, Plain
from site_builder.parity.when import When


@dataclass(frozen=True)
class Cited:
    """The facts of a feature whose values its texts may cite."""

    facts: Facts

    @property
    def published(self) -> Edtf | None:
        return self.facts.feature.published

    @cached_property
    def numbers(self) -> dict[str, Number]:
        return {number.id: number for number in self.facts.numbers}

    @cached_property
    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.facts.timeline}

    @cached_property
    def _worded(self) -> dict[tuple[str, str], Mapping[str, str]]:
        """The words of people and terms, by role and id."""
        return {
            **{("person", one.id): one.name or {} for one in self.facts.people},
            **{("term", one.id): one.approved or {} for one in self.facts.terms},
        }

    def spelled(self, mention: Mention, side: Side) -> str:
        """What a role for a person or a term says in a language; '' for any other."""
        return self._worded.get((mention.role, mention.target), {}).get(side.key, "")

    def claims_of(self, plain: Plain, side: Side) -> list[Claim]:
        """What a text in a language claims by its roles, each written as its role."""
        found = []
        for mention in plain.mentions:
            written = plain.unit.text[mention.start : mention.end]
            place = mention.at, mention.at + 1, written
            if mention.role == "number" and mention.target in self.numbers:
                claims = claims_of_number(self.numbers[mention.target], side, self.published)
                found += [Claim(*place, claim.value, claim.when) for claim in claims]
            elif mention.role == "date" and mention.target in self.events:
                whens = whens_of(self.events[mention.target].date)
                found += [Claim(*place, None, when) for when in whens]
        return found


def quantity(number: Number, side: Side) -> str:
    """A number with its unit, as a text in a language has it; '' for a broken one."""
    if not isinstance(getattr(number, "value", None), Decimal | Range):
        return ""
    return quantity_text(quantity_of(number, side.key, side.tag), side.tag)


def claims_of_number(number: Number, side: Side, published: Edtf | None = None) -> list[Claim]:
    """What a number claims in a language. A range is one claim, also in a language of which only
    the figures are read."""
    claims = claims_in(quantity(number, side), side.tag, published)
    if isinstance(number.value, Range) and len(claims) > 1 and not is_read(side.tag):
        low, high = claims[0].value, claims[1].value
        if low and high:
            return [replace(claims[0], value=replace(low, high=high.low))]
    return [*claims]


def whens_of(date: Edtf | None) -> list[When]:
    """The dates that a fact's date names: two for an interval."""
    if isinstance(date, Interval):
        return [when for end in (date.start, date.end) for when in whens_of(end)]
    if isinstance(date, Date):
        # A text calls the year 0 "1 BC", and no year 0.
        year = date.year if date.year > 0 else date.year - 1
        return [When(0, 0, year, date.month, date.day)]
    if isinstance(date, Unspecified) and date.gap in ("century", "decade"):
        first = date.year if date.year >= 0 else date.year - 1
        return [When(0, 0, first, years=100 if date.gap == "century" else 10)]
    return []
