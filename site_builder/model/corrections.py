"""Corrections: what readers of an earlier version were told wrongly, and when it was put right."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from site_builder.edtf import Date, Edtf, Moment
from site_builder.messages.message import _
from site_builder.model.checks import check_publication_date, check_reference, fail
from site_builder.model.records import AcknowledgedWarnings, Record, Words
from site_builder.problems.problems import shown

PREFIX = "correction"
"""What the anchors of corrections on a page begin with: `#correction-1`."""


def check_correction_date(value: Any) -> Edtf:
    """A day, whole and certain, or a moment with its time zone."""
    date = check_publication_date(value)
    if not isinstance(date, Moment) and not (isinstance(date, Date) and date.day and not date.mark):
        message = _("'{date}' isn't the day of a correction", date=shown(date.text))
        hint = _("write it as '2026-12-03', or with the time: '2026-12-03T08:00+08:00'")
        raise fail("bad-date", message, hint)
    return date


def check_place(value: Any) -> str:
    """The address of what a correction is about. What YAML takes for a comment would be lost."""
    if value is None:
        message = _("this address is empty")
        hint = _("write it without '#', which begins a comment, or remove the key")
        raise fail("wrong-type", message, hint)
    return check_reference(value).removeprefix("#")


class Correction(Record):
    """An entry of corrections.yaml. `at` is the address of a section, a heading or a fact, as
    `roadmap` or `event-congress`; without it, the correction is about the story as a whole."""

    date: Annotated[Edtf, BeforeValidator(check_correction_date)]
    text: Words
    at: Annotated[str | None, BeforeValidator(check_place)] = None
    acknowledge: AcknowledgedWarnings = ()


def anchor_of(number: int) -> str:
    """The anchor of a correction on its page, counted from 1 in the order of their dates: a later
    one changes no anchor."""
    return f"{PREFIX}-{number}"
