"""Compare the metadata of originals with their entries in the facts: where both speak, they agree.

A difference is for an editor to settle: one of the two is wrong, or the picture is another one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, product

from site_builder.edtf import Edtf, EdtfError, parse_edtf
from site_builder.languages.east_asian import contains_han
from site_builder.languages.unicode import fold, is_letter, words_alone
from site_builder.messages.message import Message, _
from site_builder.model.credits import People
from site_builder.model.facts import Facts, Photo
from site_builder.model.pictures import PhotoMetadata
from site_builder.model.site import Text
from site_builder.problems.problems import Problem, shown, warning
from site_builder.rules.makers import other_creator, other_credit, other_name, other_owner
from site_builder.rules.references import Locate

_LEAST_WORD = 4
_ENOUGH = 3
"""Captions with fewer words than this are too short to be told apart by them."""


def check_provenance(
    facts: Facts, metadata: Mapping[str, PhotoMetadata], locate: Locate
) -> Iterator[Problem]:
    """Warnings where a photo's entry contradicts its file. `metadata` is by the files' names."""
    people = People.of({person.id: person.name for person in facts.people})
    for photo in facts.photos:
        data = metadata.get(photo.file) if photo.file else None
        if data is None:
            continue
        for field, message in _contradictions(photo, data, people):
            hint = _("correct the entry, or check that this is the right picture")
            yield warning(locate("photos", photo.id, field), "photo-metadata", message, hint)


def _contradictions(
    photo: Photo, data: PhotoMetadata, people: People
) -> Iterator[tuple[str, Message]]:
    """Each field in which the picture and the entry differ, with what each of them says."""
    # Where the facts name the creator, the credit doesn't stand for that.
    others = replace(data, creators=()) if photo.creator else data
    if message := other_credit(photo.credit, others, people):
        yield "credit", message
    if photo.creator and (message := other_creator(photo.creator, data.creators, people)):
        yield "creator", message
    if photo.copyright and (message := other_owner(photo.copyright, data.copyright)):
        yield "copyright", message
    taken = _date(data.taken)
    if taken and photo.taken and not _overlap(taken, photo.taken):
        yield (
            "taken",
            _(
                "the picture says that it was taken {said}; here it is {here}",
                said=data.taken,
                here=shown(photo.taken.text),
            ),
        )
    if photo.place and (other := other_name(data.place, photo.place.values())):
        said = shown(", ".join(data.place))
        yield (
            "place",
            _(
                "the picture says that it was taken in '{said}'; here it is '{here}'",
                said=said,
                here=shown(other),
            ),
        )
    if photo.license and data.license and _address(data.license) != _address(photo.license):
        said, here = shown(data.license), shown(photo.license)
        yield (
            "license",
            _("the picture's own licence is '{said}'; here it is '{here}'", said=said, here=here),
        )
    if words := _other_caption(data, photo.caption):
        said, here = map(shown, words)
        yield (
            "caption",
            _("the picture's own caption is '{said}'; here it is '{here}'", said=said, here=here),
        )


def _other_caption(data: PhotoMetadata, known: Text) -> tuple[str, str] | None:
    """The picture's own caption, and that of the entry if they share no word; else None.

    A caption is compared with those that the picture names in its language; where there are none,
    with the words whose language is not named.
    """
    named = {key: _in_language(key, data.captions) for key in known}
    is_named = any(named.values()) and data.caption in dict(data.captions).values()
    others = [caption for key, caption in known.items() if not named[key]]
    pairs = [*((named[key], [caption]) for key, caption in known.items())]
    pairs += [] if is_named else [([data.caption], others)]
    return next((two for one in pairs if (two := _differing(*one))), None)


def _differing(said: Sequence[str], captions: Sequence[str]) -> tuple[str, str] | None:
    """The first two in the same script that share no word, if no two do."""
    found = None
    for words, caption in product(said, captions):
        if contains_han(words) != contains_han(caption):
            continue
        told, units = _units(words), _units(caption)
        if min(len(told), len(units)) >= _ENOUGH:
            if told & units:
                return None
            found = found or (words, caption)
    return found


def _in_language(key: str, named: Iterable[tuple[str, str]]) -> list[str]:
    # A language's key on the site is, or begins with, that of its tag.
    return [words for tag, words in named if _primary(tag) == _primary(key)]


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


def _units(words: str) -> set[str]:
    """What a text is about: its pairs of Chinese characters, or its longer words."""
    if contains_han(words):
        bare = words_alone(words)
        return {bare[i : i + 2] for i in range(len(bare) - 1)}
    runs = ("".join(run) for letters, run in groupby(words, is_letter) if letters)
    return {fold(run) for run in runs if len(run) >= _LEAST_WORD}


def _address(url: str) -> str:
    return url.partition("://")[2].rstrip("/").lower()


def _date(text: str) -> Edtf | None:
    try:
        return parse_edtf(text) if text else None
    except EdtfError:
        return None


def _overlap(one: Edtf, other: Edtf) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest
