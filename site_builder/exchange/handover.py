"""What a file for a translator holds, whatever its format, and what it says when it comes back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from site_builder.model.site import Language
from site_builder.model.translation import State, Unit, UnitKind
from site_builder.problems.problems import Location

Difference = tuple[tuple[str, str], ...]
"""Pieces of two texts, each with `equal`, `delete` or `insert`, from the old text to the new."""


Words = Callable[[str], str]
"""What says a message in the language of whoever reads the file."""


@dataclass(frozen=True)
class HandoverUnit:
    """A unit that is handed over. All texts are in their normal forms (`model.translation`).

    `target` is the translation so far, or ''. `previous` is the source that it was accepted for if
    the source is another one now, with the `difference` between the two. `stamp` tells, when the
    file comes back, what was in the site at the time. `readable` says what readers see in place of
    a role (`{number}`score``), `terms` how the terms in the source are translated. `notes` are
    messages for the translator. `place` is the source's.
    """

    address: str
    kind: UnitKind
    source: str
    stamp: str
    place: Location
    target: str = ""
    state: State = "missing"
    previous: str = ""
    difference: Difference = ()
    readable: Mapping[str, str] | None = None
    terms: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_final(self) -> bool:
        """Whether nothing is left to do."""
        return self.state == "fresh"


@dataclass(frozen=True)
class Handover:
    """Units of a feature, from one language into another. `digest` is that of the source's units:
    the state that the file was made from."""

    slug: str
    source: Language
    target: Language
    digest: str
    units: tuple[HandoverUnit, ...]


@dataclass(frozen=True)
class ReturnedUnit:
    """A unit in a file that came back: the source as the file has it, and the translation, '' for
    none. `is_final` says that the file marks it as reviewed, `is_initial` that it marks it as not
    begun. `location` is its place in the file: for DOCX, the line is the number of the row.
    `marked` is the translation as Markdown, with the emphasis that its type has, if it has any."""

    address: str
    source: str
    target: str
    stamp: str
    is_final: bool
    location: Location
    marked: str = ""
    is_initial: bool = False


@dataclass(frozen=True)
class Returned:
    """What a file says that came back. The languages are BCP 47 tags, as the file has them."""

    slug: str
    source: str
    target: str
    digest: str
    units: tuple[ReturnedUnit, ...]
    location: Location


_SIGNS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
"""As wdiff, and git with --word-diff, mark what is deleted and inserted."""


def as_words(difference: Difference) -> str:
    """A difference as plain text: `the [-old-]{+new+} text`."""
    return "".join(_SIGNS[change].format(text) for change, text in difference)


def stamp_of(source: str, target: str) -> str:
    """What a unit was when it was handed over, in a few letters that survive any program."""
    return f"{_short(source)}-{_short(target)}" if target else _short(source)


def source_stamp(stamp: str) -> str:
    """The part of a stamp that stands for the source."""
    return stamp.partition("-")[0]


def target_stamp(stamp: str) -> str:
    """The part of a stamp that stands for the translation; '' if there was none."""
    return stamp.partition("-")[2]


def digest_of_units(units: Sequence[Unit]) -> str:
    """The digest of a source text: of its units' addresses and texts."""
    return _short("\0".join(f"{unit.address}\1{unit.text}" for unit in units))


def _short(text: str) -> str:
    return blake2b(text.encode(), digest_size=5).hexdigest()
