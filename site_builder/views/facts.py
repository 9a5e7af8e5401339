"""Facts as a page shows them: dates, people, photographs, events, awards, numbers."""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.views.shell import Link, Words


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


class PictureSource(NamedTuple):
    """A kind of file that a browser may choose: its media type, and its addresses with their
    widths in the form of `srcset`."""

    type: str
    srcset: str


class PictureLook(NamedTuple):
    """What the page's own style sheet says of a picture, under a class that is named after its
    content. `ratio` is width to height; `focus` is CSS object-position; `colour` and `preview`
    (WebP in base64) fill its place until it is there, and are '' for one that is see-through."""

    name: str
    ratio: str
    focus: str
    colour: str
    preview: str


class PhotoView(NamedTuple):
    """`anchor` is '' for a second showing of the same photo. `src` is the file for browsers that
    choose none of `sources`: '' where the picture is not to hand; `width` and `height` are its
    pixels, 0 without a picture. `large_href` leads to where it is shown large."""

    anchor: str
    kind: str
    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...]
    look: PictureLook
    large_href: str
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
    """`recipients` are the named ones; `tally` is a phrase of HTML that says how many in
    all, or ''."""

    anchor: str
    name: Words
    date: DateView
    by: Words | None
    recipients: tuple[Words, ...]
    tally: Markup
    note: Words | None


class AwardGroup(NamedTuple):
    level: Words
    awards: tuple[AwardView, ...]


class NumberView(NamedTuple):
    """A figure in pieces: `before` ('more than '), `numeral` ('1.44 million'), `after` ('余'),
    `gap` (the space before the unit), `unit` and `tail` (Japanese '超').

    Where `unit_first` is true ('$'), the unit stands before the numeral and the gap between them.
    A unit that is `closed_up` ('%') has the direction of its numeral. `figure` is the whole phrase,
    `value` the plain decimal.
    """

    anchor: str
    before: str
    numeral: str
    after: str
    gap: str
    unit: Words
    tail: str
    unit_first: bool
    closed_up: bool
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
