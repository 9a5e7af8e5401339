"""Dates, numbers and lists in a reader's language: pure formatting over CLDR, through Babel."""

from site_builder.resolve.locale.approximations import Approx
from site_builder.resolve.locale.dates import DatePart, edtf_parts, format_edtf
from site_builder.resolve.locale.lists import format_list, format_names
from site_builder.resolve.locale.numbers import (
    NumberParts,
    format_count,
    format_number,
    format_quantity,
    number_parts,
)
from site_builder.resolve.locale.tags import script_of, text_direction

__all__ = [
    "Approx",
    "DatePart",
    "NumberParts",
    "edtf_parts",
    "format_count",
    "format_edtf",
    "format_list",
    "format_names",
    "format_number",
    "format_quantity",
    "number_parts",
    "script_of",
    "text_direction",
]
