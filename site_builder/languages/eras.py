"""Decades and centuries in words: `2020年代`, `21st century`, `XXe siècle`."""

from site_builder.languages.idiom import DateWords

_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_FIRST_PLAIN_DECADE = 20
"""The 1900s and 1910s have no short name of two digits: Hebrew says those by their years."""


def decade_text(year: int, words: DateWords) -> str:
    """The decade that begins with a year; '' before our era, where its years are others than
    those that share their digits (-011X is from 120 to 111 BC), and where a language has no word
    for it, or none that tells it from a century (Swedish 1900-talet) or from a later decade (the
    90s, of the year 90)."""
    if year < 100 or ("{short}" in words.decade and year % 100 < _FIRST_PLAIN_DECADE):
        return ""
    text = _filled(words.decade, year)
    return "" if year % 100 == 0 and text == century_text(year, words) else text


def century_text(year: int, words: DateWords) -> str:
    """The century that begins with a year, such as 1900, or -199, whose era is left to be named; ''
    where a language has no word."""
    if year < 0:
        year = -year // 100 * 100  # the second century BC ends with the year -100
    return "" if year == 0 and "{year}" in words.century else _filled(words.century, year)


def _filled(template: str, year: int) -> str:
    number = year // 100 + 1
    return template.format(
        year=year,
        short=f"{year % 100:02}",
        n=number,
        nth=f"{number}{_ending(number)}",
        roman=_roman(number),
        er="er" if number == 1 else "e",
    )


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")


def _roman(number: int) -> str:
    """A number up to 100 in Roman figures."""
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
