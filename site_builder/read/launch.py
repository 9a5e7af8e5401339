"""`launch.yaml` to the signatures of a feature's launch list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_builder.messages.message import _, listed
from site_builder.model.launch import ITEMS, OpenItem, Signature
from site_builder.problems.problems import Location, Problem
from site_builder.read.plain_words import read_texts
from site_builder.text.schema import validate
from site_builder.text.schema_problems import not_a_list
from site_builder.text.source import Source


@dataclass(frozen=True, slots=True)
class LaunchReading:
    """The sound signatures, each with its place, and what is wrong."""

    signatures: tuple[tuple[Signature, Location], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_launch(
    source: Source, keys: tuple[str, ...], spoken: tuple[str, ...] | None = None
) -> LaunchReading:
    """The signatures in a file; `keys` are the site's languages, `spoken` those of the feature."""
    document = read_texts(source, tags={key: key for key in keys})
    problems = list(document.problems)
    data = document.data
    if data is None:
        return LaunchReading(problems=tuple(problems))
    if not isinstance(data, list):
        problems.append(not_a_list(document))
        return LaunchReading(problems=tuple(problems))
    signatures = []
    for index, entry in enumerate(data):
        record, found = validate(Signature, entry, document.marks, keys, (index,), spoken)
        problems += found
        if record:
            signatures.append((record, document.marks.value((index,))))
    problems += _repeated(signatures, keys)
    return LaunchReading(tuple(signatures), tuple(problems))


def _repeated(
    signatures: list[tuple[Signature, Location]], keys: tuple[str, ...]
) -> Iterator[Problem]:
    """Items that are listed twice for one language."""
    seen: set[tuple[str, str]] = set()
    for signature, where in signatures:
        covered = {(signature.id, key) for key in signature.languages or keys}
        if covered & seen:
            languages = listed(sorted(key for _item, key in covered & seen))
            message = _(
                "the item '{id}' is listed twice for {languages}",
                id=signature.id,
                languages=languages,
            )
            yield Problem(where, "duplicate-id", message, _("keep one of them"))
        seen |= covered


def open_items_of(
    slug: str, path: str, reading: LaunchReading, languages: Iterable[str]
) -> Iterator[OpenItem]:
    """The items of a launch list that nobody has signed, in its own order, then those of the
    feature's own. `path` is its launch.yaml, `languages` are those that it is written in."""
    spoken = tuple(languages)
    own = {s.id: s for s, _where in reading.signatures if s.id not in ITEMS}
    due: dict[str, tuple[str, bool]] = {
        name: (item.words, item.by_language) for name, item in ITEMS.items()
    }
    due |= {name: (_words(s), bool(s.languages)) for name, s in own.items()}
    for name, (words, by_language) in due.items():
        mine = [(s, where) for s, where in reading.signatures if s.id == name]
        for language in spoken if by_language else ("",):
            fitting = [(s, where) for s, where in mine if _covers(s, language)]
            if not any(signature.is_signed for signature, _where in fitting):
                where = fitting[0][1] if fitting else Location(path)
                yield OpenItem(slug, name, language, words, where)


def _covers(signature: Signature, language: str) -> bool:
    return not language or not signature.languages or language in signature.languages


def _words(signature: Signature) -> str:
    what = signature.what or {}
    return what.get("en") or next(iter(what.values()), signature.id)
