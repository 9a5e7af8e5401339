"""The photographs of a feature as they are published: in which sizes, and under whose name."""

from collections.abc import Mapping, Sequence

from site_builder.canonical import canonical_digest
from site_builder.model.article import Article
from site_builder.model.facts import Facts, Photo
from site_builder.model.pictures import PhotoFile, Picture, Use, renditions_of, use_of
from site_builder.model.rights import Rights
from site_builder.model.site import Language, Text
from site_builder.resolve.machine_dates import iso_ends
from site_builder.resolve.publication import placed_alone

RECIPE = 4
"""Changes whenever pictures come out differently, so that their addresses change too."""

_MARK = 10  # hex digits: 40 bits, for the few hundred pictures that can stand on one page
_PUBLIC_DOMAIN = "creativecommons.org/publicdomain/"


def pictures_of(
    facts: Facts,
    articles: Mapping[str, Article],
    files: Mapping[str, PhotoFile],
    languages: Sequence[Language],
    source_language: str,
) -> dict[str, Picture]:
    """The pictures that are to hand, by the ids of their photos; `files` are by name."""
    alone = placed_alone(articles)
    names: dict[str, Text] = {person.id: person.name for person in facts.people}
    pictures = {}
    for photo in facts.photos:
        file = files.get(photo.file) if photo.file else None
        if file:
            use = use_of(photo.id, facts.feature.cover, alone)
            rights = rights_of(photo, names, languages, source_language)
            pictures[photo.id] = _picture(file, rights, use)
    return pictures


def _picture(file: PhotoFile, rights: Rights, use: Use) -> Picture:
    mark = canonical_digest([RECIPE, file.digest, rights])[:_MARK]
    return Picture(file, rights, renditions_of(file, use), mark)


def rights_of(
    photo: Photo, names: Mapping[str, Text], languages: Sequence[Language], source_language: str
) -> Rights:
    """Whose a photo is, from the facts. `names` are those of the people, by id."""
    credit = photo.credit if isinstance(photo.credit, dict) else names.get(photo.credit, {})
    if not credit:
        return Rights(license=photo.license or "")
    spoken = [language for language in languages if credit.get(language.key)]
    first = sorted(spoken, key=lambda language: language.key != source_language)
    return Rights(
        creators=(credit[first[0].key],) if first else (),
        credit=credit[first[0].key] if first else "",
        notice=tuple((language.tag, _notice(photo, credit[language.key])) for language in first),
        license=photo.license or "",
    )


def _notice(photo: Photo, credit: str) -> str:
    """A copyright notice, as newspapers print it; none is claimed for what is in the public
    domain."""
    if photo.license and _PUBLIC_DOMAIN in photo.license:
        return credit
    # Of a decade, or of what was taken before a day, no year is known.
    year = iso_ends(photo.taken)[0][:4] if photo.taken else ""
    return " ".join(part for part in ("©", year, credit) if part)
