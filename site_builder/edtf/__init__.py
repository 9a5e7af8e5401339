"""EDTF dates: the part of ISO 8601-2:2019 that the facts of a feature may use.

Source: Library of Congress, *Extended Date/Time Format Specification* (2019): all of level 0 but
its `/` between date-times, and of level 1 the years before 0000, the qualifiers, seasons, digits
left out from the right, and open or unknown ends. How a language prints them is the part of
`languages`.
"""

from site_builder.edtf.days import Day
from site_builder.edtf.html import html_datetime
from site_builder.edtf.parse import EdtfError, parse_edtf
from site_builder.edtf.unsupported import unsupported
from site_builder.edtf.values import (
    Date,
    Edtf,
    Interval,
    Marked,
    Moment,
    Point,
    Season,
    Unspecified,
)

__all__ = [
    "Date",
    "Day",
    "Edtf",
    "EdtfError",
    "Interval",
    "Marked",
    "Moment",
    "Point",
    "Season",
    "Unspecified",
    "html_datetime",
    "parse_edtf",
    "unsupported",
]
