"""Dates, numbers and lists in a reader's language: pure formatting over CLDR, through Babel."""

from site_builder.languages.dates import DatePart, edtf_parts, format_edtf
from site_builder.languages.idiom import Approx
from site_builder.languages.lists import format_list, format_names
from site_builder.languages.numbers import (
    format_count,
    format_number,
)
from site_builder.languages.script import script_of, text_direction

__all__ = [
    "Approx",
    "DatePart",
    "edtf_parts",
    "format_count",
    "format_edtf",
    "format_list",
    "format_names",
    "format_number",
    "script_of",
    "text_direction",
]
