"""The photographs of a feature as they are published: their sizes, and whose they are."""

from collections.abc import Mapping, Sequence

from site_builder.model.article import Article
from site_builder.model.canonical import canonical_digest
from site_builder.model.credits import is_plain_name, person_named
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
    names: dict[str, Text] = {person.id: person.name for person in facts.people}
    pictures = {}
    for photo in facts.photos:
        file = files.get(photo.file) if photo.file else None
        if file:
            data = metadata.get(file.name, PhotoMetadata())
            rights = rights_of(photo, data, names, languages, source_language)
            pictures[photo.id] = _picture(file, rights, placed[photo.id].use)
    return pictures


def _picture(file: PhotoFile, rights: Rights, use: Use) -> Picture:
    mark = canonical_digest([RECIPE, file.digest, rights])[:_MARK]
    return Picture(file, rights, renditions_of(file, use), mark)


def rights_of(
    photo: Photo,
    data: PhotoMetadata,
    names: Mapping[str, Text],
    languages: Sequence[Language],
    source_language: str,
) -> Rights:
    """Whose a photo is. `data` is the metadata of its file; `names` are the people's names by id.

    The fields are those of the IPTC Photo Metadata Standard (2023.2). The creator and the copyright
    notice are the owner's own statements: they are taken from the file, and no notice is made up,
    because nobody here knows who owns a picture. The credit line comes from the facts. A credit
    that names a person counts as the creator only if the file names none.
    """
    person = photo.credit if isinstance(photo.credit, str) else ""
    credit = names.get(person, {}) if isinstance(photo.credit, str) else photo.credit
    spoken = [language for language in languages if credit.get(language.key)]
    first = sorted(spoken, key=lambda language: language.key != source_language)
    line = credit[first[0].key] if first else ""
    is_person = bool(person or person_named(credit.values(), names) or is_plain_name(credit))
    return Rights(
        creators=data.creators[:_MOST_CREATORS] or ((line,) if line and is_person else ()),
        credit=line,
        notice=_notice(data, languages),
        license=photo.license or data.license,
        marked=data.marked,
    )


def _notice(data: PhotoMetadata, languages: Sequence[Language]) -> tuple[tuple[str, str], ...]:
    """The file's own copyright notice, also in those of the site's languages that it has."""
    if not folded_name(data.copyright):
        return ()
    spoken = {language.tag.partition("-")[0].lower() for language in languages}
    named = [one for one in data.copyrights if one[0].partition("-")[0] in spoken]
    return (("x-default", data.copyright), *named[: len(languages)])
