"""Valid EDTF that goes beyond what a feature's facts may use: what it is, and what to write.

Source: Library of Congress, *Extended Date/Time Format Specification* (2019), levels 1 and 2.
"""

import re

from site_builder.messages.message import NOTHING, Message, _

_YEAR = r"[0-9X]{4}"
_DATE = rf"-?[?~%]?{_YEAR}[?~%]?(?:-[?~%]?[0-9X]{{2}}[?~%]?){{0,2}}"
_ENDS = re.compile("/| ?[–—至] ?| to ")
_FORMS = (
    (
        re.compile(r"[\[{][0-9X.,?~% -]+[\]}]"),
        _(
            "sets of dates are not supported; "
            "write an interval such as 2020/2021, or an entry for each date"
        ),
    ),
    (
        re.compile(r"Y-?\d+(?:E\d+)?(?:S\d+)?|-?\d+E\d+(?:S\d+)?"),
        _(
            "years of more than four digits are not supported; "
            "say it in words, in a field that takes text"
        ),
    ),
    (
        re.compile(r"-?0{1,3}|0 ?b\.? ?c\.?(?: ?e\.?)?|公?元?前0年", re.IGNORECASE),
        _("there is no year 0; write 0000 for 1 BC, and 0001 for AD 1"),
    ),
    (
        re.compile(r"-?\d{4}S\d+"),
        _(
            "significant digits (S) are not supported; "
            "write 195X for a decade, 19XX for a century or 1950~ for about a year"
        ),
    ),
    (
        re.compile(r"-?\d{4}-(?:2[5-9]|3\d|4[01])[?~%]?"),
        _(
            "quarters, halves and seasons above 24 are not supported; "
            "write 2021-21 to 2021-24 for spring to winter, or months such as 2021-01/2021-03"
        ),
    ),
    (
        re.compile(rf"(?=.*X){_DATE}"),
        _(
            "X in this place is not supported; "
            "leave out digits from the right: 20XX, 202X, 2021-XX or 2021-11-XX"
        ),
    ),
    (
        re.compile(rf"(?=.*[?~%]){_DATE}"),
        _("a mark on part of a date is not supported; write it once, at the end: 2021-09~"),
    ),
)


def unsupported(text: str) -> Message:
    """What to say about valid EDTF that we don't take, such as `sets of dates are not
    supported; …`; NOTHING for all other texts. Of an interval, the first such end counts."""
    for part in _ENDS.split(text):
        for form, message in _FORMS:
            if form.fullmatch(part):
                return message
    return NOTHING
