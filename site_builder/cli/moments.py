"""The value of `--at`: a moment with its time zone."""

from datetime import UTC, datetime

import click

from site_builder.cli.console import Console
from site_builder.edtf import Date, EdtfError, Moment, parse_edtf
from site_builder.messages.message import Message, _
from site_builder.model.moments import start_of


def as_moment(value: str, console: Console) -> datetime:
    """The moment that a text names. click.BadParameter, with what to write, if it names none."""
    try:
        date = parse_edtf(value)
    except EdtfError as error:
        raise click.BadParameter(console.words(error.message)) from error
    if isinstance(date, Moment) and date.offset is not None:
        return start_of(date, UTC)
    raise click.BadParameter(console.words(_fault(value, date)))


def _fault(value: str, date: object) -> Message:
    if isinstance(date, Moment):
        example = f"{value}+08:00"
        return _("'{value}' has no time zone; write {example}", value=value, example=example)
    if isinstance(date, Date) and date.day and not date.mark and date.year > 0:
        example = f"{date.text}T00:00+08:00"
        return _("'{value}' has no time of day; write {example}", value=value, example=example)
    example = "2026-12-05T08:00+08:00"
    return _("'{value}' isn't a moment; write {example}", value=value, example=example)
