"""The photographs of a feature as they are published: their sizes, and whose they are."""

from collections.abc import Mapping, Sequence

from site_builder.model.article import Article
from site_builder.model.canonical import canonical_digest
from site_builder.model.credits import People, is_plain_name, person_named
from site_builder.model.facts import Facts, Photo
from site_builder.model.ids import folded_name
from site_builder.model.pictures import (
    PhotoFile,
    PhotoMetadata,
    Picture,
    Rights,
    Use,
    renditions_of,
)
from site_builder.model.site import Language, Text
from site_builder.rules.placements import placements

RECIPE = 4
"""Raise this when pictures come out differently, so that their addresses change too."""

_MARK = 10  # hex digits: 40 bits, for the few hundred pictures that one page can have
_MOST_CREATORS = 10
"""All metadata must fit into one segment of the JPEG: see `rules.photos`."""


def pictures_of(
    facts: Facts,
    articles: Mapping[str, Article],
    files: Mapping[str, PhotoFile],
    languages: Sequence[Language],
    source_language: str,
    metadata: Mapping[str, PhotoMetadata],
) -> dict[str, Picture]:
    """The published pictures by the ids of their photos. `files` and their `metadata` are by file
    name."""
    placed = placements(facts, articles, files)
    people = People.of({person.id: person.name for person in facts.people})
    pictures = {}
    for photo in facts.photos:
        file = files.get(photo.file) if photo.file else None
        if file:
            data = metadata.get(file.name, PhotoMetadata())
            rights = rights_of(photo, data, people, languages, source_language)
            pictures[photo.id] = _picture(file, rights, placed[photo.id].use)
    return pictures


def _picture(file: PhotoFile, rights: Rights, use: Use) -> Picture:
    mark = canonical_digest([RECIPE, file.digest, rights])[:_MARK]
    return Picture(file, rights, renditions_of(file, use), mark)


def rights_of(
    photo: Photo,
    data: PhotoMetadata,
    people: People,
    languages: Sequence[Language],
    source_language: str,
) -> Rights:
    """Whose a photo is. `data` is the metadata of its file; `people` are the feature's.

    The fields are those of the IPTC Photo Metadata Standard (2023.2). The creator and the copyright
    notice are the owner's own statements: they are taken from the file unless the facts have them,
    and no notice is made up, because nobody here knows who owns a picture. The credit line comes
    from the facts. A credit that names a person counts as the creator only if nothing names one.
    """
    order = sorted(languages, key=lambda language: language.key != source_language)
    credit = people.words(photo.credit)
    line = _first(credit, order)
    known = isinstance(photo.credit, str) or person_named(credit.values(), people)
    is_person = bool(line and (known or is_plain_name(credit)))
    creator = _first(people.words(photo.creator), order) if photo.creator else ""
    return Rights(
        creators=((creator,) if creator else data.creators[:_MOST_CREATORS])
        or ((line,) if is_person else ()),
        credit=line,
        notice=_own_notice(photo.copyright, order) if photo.copyright else _notice(data, languages),
        license=photo.license or data.license,
        marked=data.marked,
    )


def _first(text: Text, order: Sequence[Language]) -> str:
    return next((text[language.key] for language in order if text.get(language.key)), "")


def _own_notice(text: Text, order: Sequence[Language]) -> tuple[tuple[str, str], ...]:
    """A notice in the facts, as `Rights` has it."""
    spoken = [
        (language.tag.lower(), text[language.key]) for language in order if language.key in text
    ]
    return (("x-default", spoken[0][1]), *spoken) if spoken else ()


def _notice(data: PhotoMetadata, languages: Sequence[Language]) -> tuple[tuple[str, str], ...]:
    """The file's own copyright notice, also in those of the site's languages that it has."""
    if not folded_name(data.copyright):
        return ()
    spoken = {language.tag.partition("-")[0].lower() for language in languages}
    named = [one for one in data.copyrights if one[0].partition("-")[0] in spoken]
    return (("x-default", data.copyright), *named[: len(languages)])
