"""The record of `feature.yaml`: a feature as a whole, and who did what for it."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from site_builder.edtf import Edtf
from site_builder.messages.message import _
from site_builder.model.checks import (
    Fault,
    check_entries,
    check_once,
    check_publication_date,
    check_text_or_role,
    fail,
    fail_all,
)
from site_builder.model.presence import Fallback
from site_builder.model.records import (
    AcknowledgedWarnings,
    Aliases,
    LanguageKey,
    LanguageKeys,
    NameOrId,
    PhotoId,
    PublicationDate,
    Record,
    Reference,
    References,
    RefersTo,
    Slugs,
    Source,
)
from site_builder.model.site import Text


class Credit(Record):
    """Who did what for a feature. `languages` are the keys of those whose articles it is about: by
    default all, and for a translation all but the source."""

    role: Annotated[str | Text, BeforeValidator(check_text_or_role)]
    people: Annotated[tuple[NameOrId, ...], Field(strict=False), AfterValidator(check_entries)]
    languages: LanguageKeys | None = None


def _is_same_work(one: Credit, other: Credit) -> bool:
    """Whether two credits have the same role for the article in some language."""
    if one.role != other.role:
        return False
    return not (one.languages and other.languages) or bool(
        set(one.languages) & set(other.languages)
    )


class FeatureFacts(Record):
    """`authors` is short for a credit with the role `text`. `full_names` says that a translation
    must name each person in full at first. `related` are the names of other features' folders.
    `published` is None for a plain page, which alone may
    have no date."""

    source_language: LanguageKey | None = None
    published: Annotated[Edtf | None, BeforeValidator(check_publication_date)]
    updated: PublicationDate | None = None
    authors: Annotated[References, RefersTo("people")] = ()
    credits: Annotated[tuple[Credit, ...], Field(strict=False)] = ()
    cover: PhotoId | None = None
    source: Source | None = None
    tags: Annotated[References, RefersTo("tags"), AfterValidator(check_once)] = ()
    series: Annotated[Reference, RefersTo("series")] | None = None
    related: Slugs = ()
    draft: bool = False
    fallback: Fallback | None = None
    full_names: bool = False
    aliases: Aliases = ()
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _credits_are_given(self) -> "FeatureFacts":
        if not {"authors", "credits"} & self.model_fields_set:
            message = _("'{key}' is missing here", key="authors")
            hint = _("add authors: or credits:; authors: [] for a story without a byline")
            raise fail("missing-key", message, hint)
        return self

    @model_validator(mode="after")
    def _no_role_twice(self) -> "FeatureFacts":
        seen: list[Credit] = []
        if self.authors:
            seen.append(Credit.model_construct(role="text", people=self.authors))
        for number, credit in enumerate(self.credits):
            if any(_is_same_work(credit, other) for other in seen):
                message = _("two credits have this role")
                hint = _("list all the people in one; 'authors' is a credit with the role 'text'")
                fault = Fault("bad-value", message, hint, inside=("credits", number, "role"))
                raise fail_all([fault])
            seen.append(credit)
        return self


def facts_of_page(**settings: Any) -> FeatureFacts:
    """What a plain page has of a feature's facts: the settings given, and else no more than must
    be."""
    return FeatureFacts.model_construct(**{"published": None, "authors": (), **settings})
