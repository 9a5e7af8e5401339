"""Facts as a page shows them: dates, people, photographs, events, awards, numbers."""

from typing import NamedTuple

from site_builder.resolve.views.shell import Link, Words


class TimeRun(NamedTuple):
    """A run of a printed date. `datetime` is the machine's form for <time>, or ''."""

    text: str
    datetime: str


class DateView(NamedTuple):
    """A date as printed, and in runs: each end of a range is a <time> of its own."""

    text: str
    runs: tuple[TimeRun, ...]


class SourceView(NamedTuple):
    name: Words
    date: DateView | None
    url: str


class PersonView(NamedTuple):
    name: Words
    role: Words | None


class PhotoView(NamedTuple):
    """`anchor` is '' for a second showing of the same photo. `src` is '' where the picture is not
    to hand; `width` and `height` are pixels, 0 without a picture. `focus` is CSS object-position.
    """

    anchor: str
    kind: str
    src: str
    width: int
    height: int
    focus: str
    alt: Words
    caption: Words
    credit: Words
    taken: DateView | None
    place: Words | None
    license: str


class EventView(NamedTuple):
    """`section` links to the section that tells the event."""

    anchor: str
    date: DateView
    title: Words
    text: Words | None
    photo: PhotoView | None
    section: Link | None
    source: SourceView | None


class AwardView(NamedTuple):
    """`recipients` are the named ones; `tally` says how many in all, or is ''."""

    anchor: str
    name: Words
    date: DateView
    by: Words | None
    recipients: tuple[Words, ...]
    tally: str
    note: Words | None


class AwardGroup(NamedTuple):
    level: Words
    awards: tuple[AwardView, ...]


class NumberView(NamedTuple):
    """A figure in pieces: `before` ('more than'), `numeral` ('1.44 million'), `after` ('余'),
    `unit`. `figure` is all of them as one phrase. `value` is the plain decimal."""

    anchor: str
    before: str
    numeral: str
    after: str
    unit: Words
    figure: str
    value: str
    label: Words
    as_of: DateView | None
    source: SourceView | None


class PublishedPicture(NamedTuple):
    """A published picture for `facts.json`; its size in pixels."""

    url: str
    width: int
    height: int
