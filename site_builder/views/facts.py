"""Facts as a page shows them: dates, people, photographs, events, awards, numbers.

`corrected` are links to the corrections of a fact, or ''.
"""

from typing import NamedTuple

from markupsafe import Markup

from site_builder.views.shell import Link, Words


class TimeRun(NamedTuple):
    """A run of a printed date. `datetime` is the machine-readable form for <time>, or ''."""

    text: str
    datetime: str


class DateView(NamedTuple):
    """A date as printed, and in `runs`: each end of a range is a <time> of its own. A date that is
    told in words borrowed from another language has that language and its direction."""

    text: str
    runs: tuple[TimeRun, ...]
    lang: str = ""
    dir: str = ""


class SourceView(NamedTuple):
    name: Words
    date: DateView | None
    url: str


class PersonView(NamedTuple):
    """A person with the office or part in the story as `role`."""

    name: Words
    role: Words | None


class PictureSource(NamedTuple):
    """A kind of file that a browser can choose: its media `type`, and its addresses and widths in
    the form of `srcset`."""

    type: str
    srcset: str


class PictureLook(NamedTuple):
    """The rules for a picture in the page's own style sheet, under a class named after its content.
    `ratio` is width to height; `focus` is CSS object-position; `colour` and `preview` (WebP in
    base64) fill its place until it has loaded, and are '' for a transparent picture."""

    name: str
    ratio: str
    focus: str
    colour: str
    preview: str


class PhotoView(NamedTuple):
    """A picture. `caption` says what it means, `alt` what it shows, and `credit` whose it is.
    `taken` and `place` say when and where. `license` is the address of its licence, or ''. `look`
    is its rules in the page's own style sheet. `anchor` is '' where the same photo is shown again.
    `src` is the file for browsers that choose none of `sources`, or '' if the picture is
    unavailable; `width` and `height` are its pixels, or 0. `large_href` is the link to the large
    picture. A credit `is_phrase` if it says by itself whose the picture is. `second` is the caption
    in another language."""

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
    is_phrase: bool = False
    second: Words | None = None
    corrected: Markup = Markup("")


class EventView(NamedTuple):
    """An event. `section` links to the section about it."""

    anchor: str
    date: DateView
    title: Words
    text: Words | None
    photo: PhotoView | None
    section: Link | None
    source: SourceView | None
    corrected: Markup = Markup("")


class AwardView(NamedTuple):
    """An award, given `by` somebody, with a `note` about it. `recipients` are those with names;
    `tally` is a phrase of HTML with the number of all recipients, or ''."""

    anchor: str
    name: Words
    date: DateView
    by: Words | None
    recipients: tuple[Words, ...]
    tally: Markup
    note: Words | None
    corrected: Markup = Markup("")


class AwardGroup(NamedTuple):
    """The `awards` of a `level`, in the order of their dates."""

    level: Words
    awards: tuple[AwardView, ...]


class NumberRun(NamedTuple):
    """A run of a printed figure. Its `kind` is `before` ('more than '), `per` ('person'), `minus`
    (before '$'), `numeral` ('-1.44'), `after` ('余'), `gap` (the space at a unit), `unit`, `joint`
    (' to '), `words` or `tail` (Japanese '超'). `scale` is what stands behind a numeral."""

    kind: str
    words: Words
    scale: str


class NumberPiece(NamedTuple):
    """A figure with its unit, or words around figures, in `runs`. One that `is_closed` has a sign
    at its figure ('%'), which has the direction of the numeral."""

    runs: tuple[NumberRun, ...]
    is_closed: bool


class NumberView(NamedTuple):
    """A figure in runs: those `before` it, and the `pieces` of the figure, or of both ends of a
    range with what joins them. `as_of` is the date that it holds for. `length` is how many
    characters the numerals have.

    `figure` is the whole phrase, `value` the plain decimal or, of a range, `50/60`.
    """

    anchor: str
    before: tuple[NumberRun, ...]
    pieces: tuple[NumberPiece, ...]
    length: int
    figure: str
    value: str
    label: Words
    as_of: DateView | None
    source: SourceView | None
    corrected: Markup = Markup("")


class PublishedPicture(NamedTuple):
    """A published picture for `facts.json`; its size in pixels."""

    url: str
    width: int
    height: int
