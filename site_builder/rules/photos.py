"""The rules for publishing photographs, beyond those that each record is checked against."""

from collections.abc import Iterator, Mapping

from site_builder.languages.unicode import fold, words_alone
from site_builder.messages.message import _, ngettext
from site_builder.model.article import Article, Directive
from site_builder.model.credits import People
from site_builder.model.facts import Facts, Photo
from site_builder.model.kinds import DIRECTIVES, KINDS
from site_builder.model.outline import blocks_of
from site_builder.model.pictures import LEAST_HEIGHT, PhotoFile
from site_builder.model.record_references import references_of
from site_builder.model.site import Text
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import Hints
from site_builder.rules.picture_shapes import is_too_low, shape_fault
from site_builder.rules.placements import Placement, placements
from site_builder.rules.references import Locate

_LONGEST_CREDIT, _LONGEST_LICENSE = 500, 2_000
"""Characters. What says whose a picture is must fit into a segment of its JPEG, of 64 KB, in every
language (ITU-T T.81 §B.1.1.4)."""


def check_publication(
    facts: Facts,
    articles: Mapping[str, Article],
    files: Mapping[str, PhotoFile],
    names: frozenset[str],
    locate: Locate,
) -> Iterator[Problem]:
    """Warnings about photographs. `files` are the sound originals by name, `names` the names of
    all pictures in photos/."""
    placed = placements(facts, articles, files)
    people = People.of({person.id: person.name for person in facts.people})
    used = _used(facts, articles)
    for photo in facts.photos:
        if photo.id not in used:
            message = _("the photo '{id}' isn't in any section", id=photo.id)
            hint = _("give it a section, or place it in the article")
            yield warning(locate("photos", photo.id, "id"), "unused-photo", message, hint)
        yield from _check_alt(photo, locate)
        yield from _check_rights(photo, people, locate)
        file = files.get(photo.file) if photo.file else None
        if file:
            yield from _check_width(photo, file, placed[photo.id], locate)
    yield from _check_originals(facts, frozenset(files), names, locate)


def _used(facts: Facts, articles: Mapping[str, Article]) -> set[str]:
    records = [facts.feature, *(one for kind in KINDS for one in getattr(facts, kind.name))]
    used = {one.id for r in records for one in references_of(r) if one.to.kind == "photos"}
    used.update(photo.id for photo in facts.photos if photo.section)
    for article in articles.values():
        for block in blocks_of(article):
            if isinstance(block, Directive) and DIRECTIVES[block.name] == "photos":
                used.update(block.arguments)
    return used


def _check_alt(photo: Photo, locate: Locate) -> Iterator[Problem]:
    """An alt text says what there is to see, a caption what it means (WCAG 2.2, 1.1.1): readers
    who hear both shouldn't hear the same words twice."""
    for language, alt in photo.alt.items():
        caption = photo.caption.get(language, "")
        if _bare(alt) and _bare(alt) == _bare(caption):
            where = locate("photos", photo.id, "alt", language)
            message = _(
                "the alt text in '{language}' repeats the caption word for word", language=language
            )
            hint = _("describe what the picture shows")
            yield warning(where, "alt-repeats-caption", message, hint)


def _check_rights(photo: Photo, people: People, locate: Locate) -> Iterator[Problem]:
    yield from _too_long(photo, "credit", photo.credit, people, locate)
    yield from _too_long(photo, "creator", photo.creator or {}, people, locate)
    yield from _too_long(photo, "copyright", photo.copyright or {}, people, locate)
    if photo.license and len(photo.license) > _LONGEST_LICENSE:
        message = _("this address is longer than {limit} characters", limit=_LONGEST_LICENSE)
        hint = _("give the address of the licence's own page")
        yield Problem(locate("photos", photo.id, "license"), "too-long", message, hint)


def _too_long(
    photo: Photo, field: str, name: str | Text, people: People, locate: Locate
) -> Iterator[Problem]:
    """The problems of a person's name, or of words, in a field."""
    words = people.words(name)
    for language, text in words.items():
        if len(text) > _LONGEST_CREDIT:
            where = locate("photos", photo.id, field, *([language] if words is name else []))
            message = _(
                "the {field} in '{language}' is longer than {limit} characters",
                field=field,
                language=language,
                limit=_LONGEST_CREDIT,
            )
            hint = _("name who made the picture, or owns it, and put the rest in the caption")
            yield Problem(where, "too-long", message, hint)


def _bare(words: str) -> str:
    return fold(words_alone(words))


def _check_width(
    photo: Photo, file: PhotoFile, placed: Placement, locate: Locate
) -> Iterator[Problem]:
    use, where = placed.use, locate("photos", photo.id, "file")
    if file.format != "SVG" and file.width < placed.shown:
        message = ngettext(
            "'{file}' is only {count} pixel wide, but shown {shown} wide, and looks blurred",
            "'{file}' is only {count} pixels wide, but shown {shown} wide, and looks blurred",
            file.width,
            file=shown(file.name),
            shown=placed.shown,
        )
        hint = _("use the original, at least {least} pixels wide", least=placed.shown)
        if use == "full":
            hint = _(
                "use the original, at least {least} pixels wide, or show it in another size",
                least=placed.shown,
            )
        yield warning(where, "small-photo", message, hint)
    elif is_too_low(file, use):
        message = ngettext(
            "'{file}' is only {count} pixel high, and looks blurred as a cover",
            "'{file}' is only {count} pixels high, and looks blurred as a cover",
            file.height,
            file=shown(file.name),
        )
        hint = _("use the original, at least {least} pixels high", least=LEAST_HEIGHT)
        yield warning(where, "small-photo", message, hint)
    if fault := shape_fault(file, use):
        yield warning(where, "extreme-shape", *fault)


def _check_originals(
    facts: Facts, sound: frozenset[str], names: frozenset[str], locate: Locate
) -> Iterator[Problem]:
    named = {photo.file for photo in facts.photos}
    missing = [photo.file for photo in facts.photos if photo.file and photo.file not in names]
    entries = locate("feature", None).path.replace("/feature.yaml", "/photos.yaml")
    folder = entries.removesuffix("facts/photos.yaml")
    hints = Hints()
    for name in sorted(sound - named):
        # A file whose name is like one that is missing is one mistake, which is reported there.
        if not hints.nearest(name, missing):
            message = _(
                "no photo in photos.yaml has the file '{file}', so it isn't published",
                file=shown(name),
            )
            where = Location(f"{folder}photos/{name}")
            hint = _("add an entry for it, or remove the file")
            yield Problem(where, "unused-original", message, hint, "warning", entries)
