"""The launch list: what only people can confirm before a feature goes live, and who has signed."""

from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, Field, model_validator

from site_builder.edtf import Edtf
from site_builder.messages.message import Message, _
from site_builder.model.checks import check_date, check_language, fail
from site_builder.model.records import Id, PlainWords, Record, Words
from site_builder.problems.problems import Location, shown
from site_builder.problems.suggestions import did_you_mean


class Item(NamedTuple):
    """An item that every feature has. `by_language` says that each language is signed by itself."""

    words: Message
    by_language: bool


ITEMS: dict[str, Item] = {
    "facts": Item(
        _("every figure, date, title and quotation has been checked against its source"),
        by_language=False,
    ),
    "pictures": Item(
        _("every picture has been cleared: its maker, its licence, the people in it"),
        by_language=False,
    ),
    "names": Item(
        _("every name and title has been confirmed as written here"),
        by_language=True,
    ),
    "text": Item(
        _("the text has been read through by somebody who didn't write it"),
        by_language=True,
    ),
}
"""The items of every feature, by id."""


def check_day(value: object) -> Edtf:
    """A day, whole and certain: `2021-11-17`."""
    date = check_date(value)
    if date.text.count("-") != 2 or not date.text.replace("-", "").isdigit():
        message = _("'{date}' isn't the day of a signature", date=shown(date.text))
        raise fail("bad-date", message, _("write it as '2021-11-17'"))
    return date


class Signature(Record):
    """An entry of launch.yaml: an item, for some languages or for all, with who signed it and when.

    Without `by` and `date` it is open. `what` says in words what an item of the newsroom's own is.
    """

    id: Id
    what: Words | None = None
    languages: Annotated[
        tuple[Annotated[str, BeforeValidator(check_language)], ...], Field(strict=False)
    ] = ()
    by: PlainWords | None = None
    date: Annotated[Edtf, BeforeValidator(check_day)] | None = None

    @property
    def is_signed(self) -> bool:
        return self.by is not None

    @model_validator(mode="after")
    def _is_whole(self) -> "Signature":
        if (self.by is None) != (self.date is None):
            missing, there = ("date", "by") if self.by else ("by", "date")
            message = _("a signature needs a name and a day")
            raise fail("half-signed", message, _("add {key}: …", key=missing), at=there)
        if self.id not in ITEMS and self.what is None:
            message = _("'{id}' isn't an item of the launch list", id=shown(self.id))
            hint = _(
                "{suggestion}; for an item of your own, say what it is: {example}",
                suggestion=did_you_mean(self.id, ITEMS),
                example="what: {…}",
            )
            raise fail("unknown-item", message, hint, at="id")
        return self


class OpenItem(NamedTuple):
    """An item that nobody has signed. `language` is a key of the site's, or '' for an item that is
    signed once for all; `location` is where the signature belongs."""

    feature: str
    item: str
    language: str
    words: str
    location: Location
