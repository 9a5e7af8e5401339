"""The words that a newspaper sets around a date, for the languages that we know by heart.

CLDR has no words for "about", "since", "autumn" or "the 2020s". A language without a row here
gets signs that mislead nobody (`NEUTRAL`); a new row is all it takes to add a language.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """Templates; `{}` stands for the date, or for its year, decade or century number.

    `between` joins two dates that CLDR's own interval formats cannot. An empty template means
    that the language has none.
    """

    about: str = "~{}"  # CLDR's sign for "approximately"
    uncertain: str = "{}?"  # EDTF's own sign, as library catalogues print it
    since: str = ""
    starting: str = ""
    until: str = ""
    ending: str = ""
    between: str = ""
    decade: str = ""
    century: str = ""
    seasons: tuple[str, str, str, str] | None = None
    some_month: str = "{}"
    some_day: str = "{}"
    some_month_and_day: str = "{}"


NEUTRAL = DateWords()

# `since` is open (still going on) and `starting` has an end that nobody knows; `until` and
# `ending` likewise. 存疑, "in doubt", is the word of chronologies and reference works.
_SIMPLIFIED = DateWords(
    about="约{}",
    uncertain="{}（存疑）",
    since="{}至今",
    starting="{}起",
    until="截至{}",
    ending="至{}",
    between="{}至{}",
    decade="{}年代",
    century="{}世纪",
    seasons=("{}年春", "{}年夏", "{}年秋", "{}年冬"),
    some_month="{}某月",
    some_day="{}某日",
    some_month_and_day="{}某月某日",
)

_TRADITIONAL = DateWords(
    about="約{}",
    uncertain="{}（存疑）",
    since="{}至今",
    starting="{}起",
    until="截至{}",
    ending="至{}",
    between="{}至{}",
    decade="{}年代",
    century="{}世紀",
    seasons=("{}年春", "{}年夏", "{}年秋", "{}年冬"),
    some_month="{}某月",
    some_day="{}某日",
    some_month_and_day="{}某月某日",
)

# "c." as in The Chicago Manual of Style; "(uncertain)" in words, since "in 2020?" reads as a
# question. Seasons in lower case (AP Stylebook), and "autumn", understood on both sides of the
# Atlantic, where "fall" is not.
_ENGLISH = DateWords(
    about="c. {}",
    uncertain="{} (uncertain)",
    since="since {}",
    starting="from {}",
    until="until {}",
    ending="to {}",
    between="{} – {}",
    decade="{}s",
    century="{} century",
    seasons=("spring {}", "summer {}", "autumn {}", "winter {}"),
    some_month="sometime in {}",
    some_day="sometime in {}",
    some_month_and_day="sometime in {}",
)

DATE_WORDS = {"zh-Hans": _SIMPLIFIED, "zh-Hant": _TRADITIONAL, "en": _ENGLISH}
