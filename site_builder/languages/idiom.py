"""What newspapers of a language do, and CLDR does not know: the fields of a language's row.

The rows are in `idioms/`. A language without one gets CLDR's dates, and signs that mislead nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from site_builder.languages.patterns import DatePatterns

Seasons = tuple[str, str, str, str]
Approx = Literal["exact", "over", "nearly", "about"]
Bound = Literal["least", "most"]
"""Which end a range has, if it has one alone."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words around a date: templates, where `{}` is the date, or the year of a season. An empty
    one means that the language has none.

    `since` and `until` are for open intervals (still going on), `starting` and `ending` for those
    whose other end nobody knows. What is still to begin is `starting` too, and what is still to end
    is `ahead`; without `ending` or `ahead`, `until` stands in.

    A decade is named by its first `year`, or by the last two digits of that (`short`); a century by
    its number `n`, in `roman` figures or with an ordinal's ending (`nth` in English, `er` in
    French), or by its first `year`. After those words, both stand in `the`; where `the` is empty, a
    dash replaces the words.
    """

    about: str = "~{}"  # CLDR's sign for "approximately"
    uncertain: str = "{}?"  # EDTF's own sign, as library catalogues print it
    since: str = ""
    starting: str = ""
    until: str = ""
    ending: str = ""
    ahead: str = ""
    the: str = "{}"
    decade: str = ""
    century: str = ""
    seasons: Seasons | None = None
    some_month: str = "{}"
    some_day: str = "{}"
    some_month_and_day: str = "{}"


def seasons(template: str, names: str) -> Seasons:
    """The templates of the four seasons, from one for a season's name and the names."""
    spring, summer, autumn, winter = (template.format(name) for name in names.split())
    return spring, summer, autumn, winter


class Approximations(NamedTuple):
    """Templates in which `#` is a figure and `_` its unit. Only words that leave both as they are:
    Turkish would bend the figure ("5.100'den fazla"). `over_round` is that for a round figure
    before a measure word or a noun, where a language has another there. `least` and `most` are for
    a figure that is itself among those meant."""

    over: str = "#+_"
    nearly: str = "~#_"
    about: str = "~#_"
    over_round: str = ""
    least: str = "≥#_"
    most: str = "≤#_"


SIGNS = Approximations()
"""CLDR's patterns: {0}+ ("at least", here for what is more), ~{0} and ≤{0}; ≥ goes with ≤."""


class Scale(NamedTuple):
    """A unit of 10 to the `power`, and the text between figure and unit along with its word."""

    power: int
    word: str


class Scales(NamedTuple):
    """A language's units, greatest first, and the figure that none but the greatest may reach.

    In the greatest, a figure may have `places` fraction digits; in all others, two. A `mixed`
    language names each of its units, where one alone would not do. Before a unit, only a `grouped`
    language divides digits: 2,100 trillion, 2100万亿.
    """

    units: tuple[Scale, ...] = ()
    limit: int = 0
    places: int = 2
    mixed: bool = False
    grouped: bool = False


NO_SCALES = Scales()


class Ranges(NamedTuple):
    """What stands between two figures, and whether a sign at the first (`%`, `°C`, `$`) is given
    with both. A dash is set off by spaces where a minus follows."""

    between: str = "–"  # CLDR's "{0}–{1}"
    repeats_sign: bool = False


DASHED = Ranges()


def sums(template: str, names: str) -> dict[str, str]:
    """The templates of sums in several currencies, from one for a currency's word or sign, and the
    codes (ISO 4217), each followed by that word or sign."""
    words = names.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return {code: template.format(name) for code, name in pairs}


class Regional(NamedTuple):
    """The dates of some territories (ISO 3166-1); `home` is the one that a bare tag means."""

    territories: frozenset[str]
    home: str
    dates: DatePatterns


@dataclass(frozen=True, slots=True)
class Idiom:
    """The row of a language. Without `dates`, they are CLDR's; `months` are the names of months in
    them, where CLDR's don't do.

    `counts` are the words for 1, 2, 3 … in running text. Figures below `least_grouped` have no
    separators. `between_names` joins the names of people, where a list in a sentence has an "and".
    `words_a_minute` is the speed of reading, where each Chinese or Japanese sign is a word.
    `closes_celsius` says that °C follows its figure without the space of the SI Brochure (§5.4.3),
    as in CLDR's units for the language. `per` has the phrase of a figure (#) and what it is for
    each of ({}); without it, that is CLDR's. `currencies` are sums of money (#) by the currency's
    code (ISO 4217); all others have CLDR's name of the currency, as a unit.
    """

    dates: DatePatterns | None = None
    regional: Regional | None = None
    months: tuple[str, ...] = ()
    date_words: DateWords = field(default_factory=DateWords)
    approximations: Approximations | None = None
    scales: Scales = NO_SCALES
    counts: tuple[str, ...] = ()
    least_grouped: int = 0
    between_names: str = ""
    words_a_minute: int = 184  # the mean of the 17 languages in IReST (`idioms/__init__.py`)
    closes_celsius: bool = False
    ranges: Ranges = DASHED
    per: str = ""
    currencies: Mapping[str, str] = field(default_factory=dict)

    def dates_in(self, territory: str | None) -> DatePatterns | None:
        """The patterns of dates in a territory; None where they are CLDR's."""
        regional = self.regional
        if regional and (territory or regional.home) in regional.territories:
            return regional.dates
        return self.dates
