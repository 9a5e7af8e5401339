"""The facts of a feature: one frozen record per entry of a file under `facts/`.

The fields are the authoring contract's. They are pydantic models because they are the schema as
well: what does not fit is refused with its place, and editors get a JSON Schema of the same rules.
"""

from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from site_builder.edtf import Edtf
from site_builder.languages.idiom import Approx
from site_builder.languages.quantities import Range
from site_builder.messages.message import _, ngettext
from site_builder.model.checks import (
    check_entries,
    check_photo_name,
    check_text_or_level,
    fail,
    fail_all,
)
from site_builder.model.corrections import Correction
from site_builder.model.feature_facts import FeatureFacts
from site_builder.model.kinds import KINDS, Kind
from site_builder.model.number_agreement import approx_faults, currency_faults, digits_faults
from site_builder.model.number_checks import check_currency, check_per, check_scale, check_value
from site_builder.model.numbers import MAX_DIGITS, check_focus
from site_builder.model.records import (
    AcknowledgedWarnings,
    Date,
    DatedRecord,
    FileId,
    Id,
    NameOrId,
    Paragraphs,
    PhotoId,
    PlainWords,
    Record,
    References,
    RefersTo,
    SectionId,
    Source,
    UnitWords,
    Url,
    Words,
)
from site_builder.model.site import Text


class Section(Record):
    id: Id
    label: Words
    photos: Annotated[References, RefersTo("photos")] = ()
    numbers: Annotated[References, RefersTo("numbers")] = ()
    timeline: Annotated[References, RefersTo("timeline")] = ()
    awards: Annotated[References, RefersTo("awards")] = ()
    acknowledge: AcknowledgedWarnings = ()


class Photo(DatedRecord):
    """`creator` and `copyright` are who made the picture and the notice of its owner, where these
    aren't what its file says. `focus` is the point that a crop keeps, as fractions of width and
    height from top left."""

    id: FileId
    file: Annotated[str, BeforeValidator(check_photo_name)] | None = None
    kind: Literal["photo", "illustration"]
    caption: Paragraphs
    alt: Words
    credit: NameOrId
    creator: NameOrId | None = None
    copyright: Words | None = None
    taken: Date | None = None
    taken_text: Words | None = None
    place: Words | None = None
    license: Url | None = None
    section: SectionId | None = None
    focus: Annotated[tuple[float, float] | None, BeforeValidator(check_focus)] = None
    acknowledge: AcknowledgedWarnings = ()


class Event(DatedRecord):
    id: Id
    date: Date
    date_text: Words | None = None
    title: Words
    text: Paragraphs | None = None
    photo: PhotoId | None = None
    section: SectionId | None = None
    source: Source | None = None
    acknowledge: AcknowledgedWarnings = ()


ScaleName = Annotated[str, "the name of a language's unit of figures"]
MAX_COUNT = 1_000_000_000
Level = Annotated[str | Text, BeforeValidator(check_text_or_level)]


class Award(DatedRecord):
    """`count` is how many were honoured, if that is more than `recipients` names."""

    id: Id
    name: Words
    date: Date
    date_text: Words | None = None
    by: Words | None = None
    level: Level | None = None
    recipients: Annotated[tuple[NameOrId, ...], Field(strict=False)] = ()
    count: Annotated[int, Field(ge=1, le=MAX_COUNT)] | None = None
    note: Paragraphs | None = None
    section: SectionId | None = None
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _count_covers_recipients(self) -> "Award":
        if self.count is not None and self.count < len(self.recipients):
            message = ngettext(
                "'count' is {total}, but {count} recipient is named",
                "'count' is {total}, but {count} recipients are named",
                len(self.recipients),
                total=self.count,
            )
            raise fail("award-count", message, _("count everyone who was honoured"), at="count")
        return self


class Number(DatedRecord):
    """`digits` is how many fraction digits are printed (by default, as many as were written), and
    `round` how many significant digits. A unit's words may have plural forms: `{zh: 座, en: {one:
    cave, other: caves}}`. `scale` names a language's unit of figures, such as million."""

    id: Id
    value: Annotated[Decimal | Range, BeforeValidator(check_value)]
    approx: Approx = "exact"
    unit: UnitWords | None = None
    currency: Annotated[str, BeforeValidator(check_currency)] | None = None
    per: Annotated[Text, BeforeValidator(check_per)] | None = None
    label: Words
    as_of: Date | None = None
    as_of_text: Words | None = None
    source: Source | None = None
    digits: Annotated[int, Field(ge=0, le=12)] | None = None
    round: Annotated[int, Field(ge=1, le=MAX_DIGITS)] | None = None
    scale: Annotated[str | dict[str, ScaleName], BeforeValidator(check_scale)] | None = None
    section: SectionId | None = None
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _keys_agree(self) -> "Number":
        faults = [
            *approx_faults(self.value, self.approx),
            *currency_faults(self.currency, self.unit),
            *digits_faults(self.round, self.digits),
        ]
        if faults:
            raise fail_all(faults)
        return self


class Person(Record):
    """`page` is whether the person has a page of their own, with a biography; in
    `content/people.yaml` alone."""

    id: Id
    name: Words
    role: Words | None = None
    page: bool = False
    bio: Paragraphs | None = None
    acknowledge: AcknowledgedWarnings = ()

    @model_validator(mode="after")
    def _has_the_page_of_a_biography(self) -> "Person":
        if self.bio and not self.page:
            message = _("'bio' needs '{key}' beside it", key="page: true")
            hint = _("a biography is printed on the person's own page")
            raise fail("missing-key", message, hint, at="bio")
        return self


class Term(Record):
    """A term with its `approved` wording, and the renderings that must not appear."""

    id: Id
    approved: Words
    avoid: dict[str, Annotated[tuple[PlainWords, ...], Field(strict=False)]] = {}  # noqa: RUF012 - pydantic copies it
    acknowledge: AcknowledgedWarnings = ()


class Tag(Record):
    """What features are about."""

    id: Id
    name: Words
    description: Paragraphs | None = None
    acknowledge: AcknowledgedWarnings = ()


class Series(Record):
    """Features that are read one after the other. `parts` are the slugs of those whose order isn't
    that of their dates."""

    id: Id
    name: Words
    description: Paragraphs | None = None
    parts: Annotated[References, AfterValidator(check_entries)] | None = None
    acknowledge: AcknowledgedWarnings = ()


class Facts(Record):
    """All the facts of one feature, by kind. Every file but `feature.yaml` is optional.
    `corrections` are in the order of their dates."""

    feature: FeatureFacts
    sections: tuple[Section, ...] = ()
    photos: tuple[Photo, ...] = ()
    timeline: tuple[Event, ...] = ()
    awards: tuple[Award, ...] = ()
    numbers: tuple[Number, ...] = ()
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    tags: tuple[Tag, ...] = ()
    series: tuple[Series, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def updated(self) -> Edtf | None:
        """When the feature was changed last: a correction changes it, too."""
        dates = [self.feature.updated, *(one.date for one in self.corrections)]
        return max(filter(None, dates), key=lambda date: date.sort_key, default=None)

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of one kind, as `photos` or `people`."""
        records: tuple[Any, ...] = getattr(self, kind)
        return frozenset(record.id for record in records)


def record_of(kind: Kind) -> type[Record]:
    """The type of the records of a kind."""
    record: type[Record] = get_args(Facts.model_fields[kind.name].annotation)[0]
    return record


RECORDS = {kind.name: record_of(kind) for kind in KINDS}
"""The types of the records, by the names of their kinds."""
