"""The photographs of a feature as they are published: in which sizes, and under whose name."""

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
    use_of,
)
from site_builder.model.site import Language, Text
from site_builder.rules.photos import placed_alone

RECIPE = 4
"""Changes whenever pictures come out differently, so that their addresses change too."""

_MARK = 10  # hex digits: 40 bits, for the few hundred pictures that can stand on one page
_MOST_CREATORS = 10
"""All that is said must fit into a segment of the JPEG: see `publication`."""


def pictures_of(
    facts: Facts,
    articles: Mapping[str, Article],
    files: Mapping[str, PhotoFile],
    languages: Sequence[Language],
    source_language: str,
    metadata: Mapping[str, PhotoMetadata],
) -> dict[str, Picture]:
    """The pictures that are to hand, by the ids of their photos; `files`, and what they say of
    themselves, are by name."""
    alone = placed_alone(articles)
    names: dict[str, Text] = {person.id: person.name for person in facts.people}
    pictures = {}
    for photo in facts.photos:
        file = files.get(photo.file) if photo.file else None
        if file:
            use = use_of(photo.id, facts.feature.cover, alone)
            data = metadata.get(file.name, PhotoMetadata())
            rights = rights_of(photo, data, names, languages, source_language)
            pictures[photo.id] = _picture(file, rights, use)
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
    """Whose a photo is. `data` is what its file says of itself; `names` are the people's, by id.

    The fields are kept apart as the IPTC Photo Metadata Standard (2023.2) has them. The creator and
    the copyright notice are the owner's own statements: those of the file stand, and no notice is
    made up, for nobody here knows who owns a picture. The credit line is what the facts say. Only
    where the file names no creator does a credit that names a person stand in.
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
    """The file's own copyright notice, and what it says in the site's languages."""
    if not folded_name(data.copyright):
        return ()
    spoken = {language.tag.partition("-")[0].lower() for language in languages}
    named = [one for one in data.copyrights if one[0].partition("-")[0] in spoken]
    return (("x-default", data.copyright), *named[: len(languages)])
