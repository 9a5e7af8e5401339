"""What the dashboard shows, as plain values: all words are in the reader's language."""

from typing import NamedTuple


class Words(NamedTuple):
    """Words in a language: its tag (BCP 47) and its direction, `ltr` or `rtl`."""

    text: str
    lang: str
    dir: str


class Count(NamedTuple):
    """How many units are in a state; `state` names it to the style sheet."""

    state: str
    words: str


class Row(NamedTuple):
    """A translation in the overview. `name` is a feature's slug, `title` its title; `anchor` is
    that of its part below, '' without one; `width` is the share of fresh units in hundredths, as a
    number; '' for a translation that isn't due, whose `share` says why."""

    name: str
    title: Words | None
    anchor: str
    language: Words
    share: str
    width: str
    counts: tuple[Count, ...]


class Run(NamedTuple):
    """A run of a text: `equal`, or what was taken out (`delete`) or came in (`insert`)."""

    kind: str
    text: str


class Side(NamedTuple):
    """A unit in one language, with its place. `remark` stands where there is no text."""

    language: Words
    place: str
    runs: tuple[Run, ...]
    remark: str = ""


class UnitView(NamedTuple):
    state: str
    state_words: str
    address: str
    remarks: tuple[str, ...]
    sides: tuple[Side, ...]


class Part(NamedTuple):
    """The units of a translation that need work."""

    anchor: str
    name: str
    title: Words | None
    language: Words
    counts: tuple[Count, ...]
    remark: str
    units: tuple[UnitView, ...]


class Fault(NamedTuple):
    place: str
    words: str


class Dashboard(NamedTuple):
    """The page. `lang` and `dir` are those of its own words, `labels` these words by name."""

    lang: str
    dir: str
    title: Words | None
    labels: dict[str, str]
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    faults: tuple[Fault, ...]
