"""EDTF that is sound, but beyond what a feature's facts may use: what it is, and what to write.

Source: Library of Congress, *Extended Date/Time Format Specification* (2019), levels 1 and 2.
"""

import re

_YEAR = r"[0-9X]{4}"
_DATE = rf"-?[?~%]?{_YEAR}[?~%]?(?:-[?~%]?[0-9X]{{2}}[?~%]?){{0,2}}"
_BEFORE_CHRIST = r"公?元?前 ?\d+世?[年纪].*|\d+(?:(?:st|nd|rd|th) century)? ?b\.? ?c\.?(?: ?e\.?)?"
_ENDS = re.compile("/| ?[–—至] ?| to ")
_FORMS = (
    (
        re.compile(r"[\[{][0-9X.,?~% -]+[\]}]"),
        "sets of dates are not supported",
        "write an interval such as 2020/2021, or an entry for each date",
    ),
    (
        re.compile(r"Y-?\d+(?:E\d+)?(?:S\d+)?|-?\d+E\d+(?:S\d+)?"),
        "years of more than four digits are not supported",
        "tell it in words, where a text can stand",
    ),
    (
        re.compile(rf"-{_DATE}(?:S\d+)?|{_BEFORE_CHRIST}", re.IGNORECASE),
        "years before 0001 are not supported",
        "tell it in words, where a text can stand",
    ),
    (
        re.compile(r"\d{4}S\d+"),
        "significant digits (S) are not supported",
        "write 195X for a decade, 19XX for a century or 1950~ for about a year",
    ),
    (
        re.compile(r"\d{4}-(?:2[5-9]|3\d|4[01])[?~%]?"),
        "quarters, halves and seasons above 24 are not supported",
        "write 2021-21 to 2021-24 for spring to winter, or months such as 2021-01/2021-03",
    ),
    (
        re.compile(rf"(?=.*X){_DATE}"),
        "X in this place is not supported",
        "leave out digits from the right: 20XX, 202X, 2021-XX or 2021-11-XX",
    ),
    (
        re.compile(rf"(?=.*[?~%]){_DATE}"),
        "a mark on a part of a date is not supported",
        "write it once, at the end: 2021-09~",
    ),
)


def unsupported(text: str) -> str:
    """What to say of EDTF that was refused, such as `years before 0001 are not supported; …`;
    '' for all other texts. An interval is as its first end that we do not take."""
    for part in _ENDS.split(text):
        for form, message, mend in _FORMS:
            if form.fullmatch(part):
                return f"{message}; {mend}"
    return ""
