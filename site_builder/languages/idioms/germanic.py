"""The rows of English, German, Dutch and the Scandinavian languages."""

from collections.abc import Mapping
from dataclasses import replace

from site_builder.languages.idiom import (
    Approximations,
    DateWords,
    Idiom,
    Ranges,
    Regional,
    Scale,
    Scales,
    seasons,
    sums,
)
from site_builder.languages.patterns import year_last

# Where English has the month before the day (CLDR's long dates).
_AMERICAN_REGIONS = frozenset(
    ["AS", "BI", "CA", "GU", "JP", "MH", "MP", "PH", "PR", "UM", "US", "VI"]
)
# The en dash of a range is closed up whatever the dates (The Chicago Manual of Style 6.83), so that
# all ranges look alike. BC and AD have no full stops (Chicago 9.34, Guardian style guide).
_BRITISH = year_last("{d}", "{d} {m}", between="–", eras=("{} BC", "AD {}"))._replace(early="AD {}")
_AMERICAN = _BRITISH._replace(
    day="{m} {d}, {y}", days="{m} {d}|–|{d}, {y}", long_days="{m} {d}|–|{m} {d}, {y}"
)

_SCANDINAVIAN_ERAS = ("{} f.Kr.", "{} e.Kr.")
_NORWEGIAN = Idiom(
    dates=year_last("{d}.", "{d}. {m}", between="–", eras=_SCANDINAVIAN_ERAS),
    date_words=DateWords(
        about="ca. {}",
        uncertain="{} (usikkert)",
        since="siden {}",
        starting="fra {}",
        until="til {}",
        decade="{year}-årene",
        century="{year}-tallet",
        seasons=seasons("{} {{}}", "våren sommeren høsten vinteren"),
    ),
    approximations=Approximations(
        "mer enn #_", "nesten #_", "om lag #_", least="minst #_", most="høyst #_"
    ),
    per="# per {}",
)

ROWS: Mapping[str, Idiom] = {
    # "c." as in The Chicago Manual of Style; "(uncertain)" in words, since "in 2020?" reads as a
    # question. Seasons in lower case (AP Stylebook), and "autumn", understood on both sides of the
    # Atlantic, where "fall" is not. Trillions have as many fraction digits as Xinhua gives them
    # ("121.0207 trillion yuan"): fifteen digits help nobody. Counts: AP Stylebook, "numerals".
    # Ranges: "12% to 15%", "$12 million to $14 million" (ibid., "percentages", "ranges"). Money:
    # signs that say whose dollar it is, and words where ¥ or ₩ would leave that open.
    "en": Idiom(
        dates=_BRITISH,
        regional=Regional(_AMERICAN_REGIONS, "US", _AMERICAN),
        date_words=DateWords(
            about="c. {}",
            uncertain="{} (uncertain)",
            since="since {}",
            starting="from {}",
            until="until {}",
            ending="to {}",
            the="the {}",
            decade="{year}s",
            century="{nth} century",
            seasons=seasons("{} {{}}", "spring summer autumn winter"),
            some_month="sometime in {}",
            some_day="sometime in {}",
            some_month_and_day="sometime in {}",
        ),
        approximations=Approximations(
            "more than #_", "nearly #_", "about #_", least="at least #_", most="at most #_"
        ),
        scales=Scales(
            (Scale(12, "\u00a0trillion"), Scale(9, "\u00a0billion"), Scale(6, "\u00a0million")),
            10**3,
            places=4,
            grouped=True,
        ),
        counts=("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        words_a_minute=228,
        closes_celsius=True,
        ranges=Ranges(" to ", repeats_sign=True),
        per="# per {}",
        currencies={
            **sums("{}#", "USD $ EUR € GBP £ HKD HK$ TWD NT$ AUD A$ CAD C$ NZD NZ$ SGD S$"),
            **sums("# {}", "CNY yuan JPY yen KRW won"),
        },
    ),
    "de": Idiom(
        dates=year_last("{d}.", "{d}. {m}", eras=("{} v.\u00a0Chr.", "{} n.\u00a0Chr.")),
        date_words=DateWords(
            about="ca. {}",
            uncertain="{} (unsicher)",
            since="seit {}",
            starting="ab {}",
            until="bis {}",
            the="",
            decade="{year}er-Jahre",
            century="{n}. Jahrhundert",
            seasons=seasons("{} {{}}", "Frühjahr Sommer Herbst Winter"),
        ),
        approximations=Approximations(
            "mehr als #_", "fast #_", "rund #_", least="mindestens #_", most="höchstens #_"
        ),
        words_a_minute=179,
        ranges=Ranges(" bis "),
        per="# pro {}",
    ),
    "nl": Idiom(
        dates=year_last("{d}", "{d} {m}", eras=("{} v.Chr.", "{} n.Chr.")),
        date_words=DateWords(
            about="circa {}",
            uncertain="{} (onzeker)",
            since="sinds {}",
            starting="vanaf {}",
            until="tot {}",
            the="de {}",
            decade="jaren {year}",
            century="{n}e eeuw",
            seasons=seasons("{} {{}}", "voorjaar zomer najaar winter"),
        ),
        approximations=Approximations(
            "meer dan #_", "bijna #_", "ongeveer #_", least="minstens #_", most="hoogstens #_"
        ),
        words_a_minute=202,
        closes_celsius=True,
        ranges=Ranges(" tot "),
        per="# per {}",
    ),
    # Språkrådet and Svenska skrivregler close the dash up between dates of any length.
    "sv": Idiom(
        dates=year_last("{d}", "{d} {m}", between="–", eras=_SCANDINAVIAN_ERAS),
        date_words=DateWords(
            about="cirka {}",
            uncertain="{} (osäkert)",
            since="sedan {}",
            starting="från {}",
            until="till {}",
            decade="{year}-talet",
            century="{year}-talet",
            seasons=seasons("{} {{}}", "våren sommaren hösten vintern"),
        ),
        approximations=Approximations(
            "mer än #_", "nästan #_", "omkring #_", least="minst #_", most="högst #_"
        ),
        words_a_minute=199,
        per="# per {}",
    ),
    "nb": _NORWEGIAN,
    "no": _NORWEGIAN,
    "da": Idiom(
        dates=year_last("{d}.", "{d}. {m}", between="–", eras=_SCANDINAVIAN_ERAS),
        date_words=replace(
            _NORWEGIAN.date_words,
            decade="{year}’erne",
            seasons=seasons("{} {{}}", "foråret sommeren efteråret vinteren"),
        ),
        approximations=Approximations(
            "mere end #_", "næsten #_", "omkring #_", least="mindst #_", most="højst #_"
        ),
        per="# pr. {}",
    ),
}
