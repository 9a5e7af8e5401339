"""Entries of photos.yaml, drafted from the metadata of the originals.

The draft is the editor's file from the moment it is written. What only a person can say is left as
an empty text, which the next build reports with its line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from site_builder.languages.east_asian import contains_han
from site_builder.languages.script import joins_lines, look_up, script_of
from site_builder.model.credits import People, person_named
from site_builder.model.ids import LONGEST_ID, folded_name
from site_builder.model.pictures import PhotoMetadata
from site_builder.model.site import Language, Text
from site_builder.scaffold.yaml_words import quoted, scalar

_KANA = re.compile(r"[\u3040-\u30ff]")


class NewPhoto(NamedTuple):
    """A file in photos/ that no entry names yet, and its metadata."""

    file: str
    metadata: PhotoMetadata


def draft_entries(
    photos: Iterable[NewPhoto],
    taken_ids: Iterable[str],
    people: Mapping[str, Text],
    languages: Sequence[Language],
) -> str:
    """The entries as YAML, separated by empty lines. `people` are the names in people.yaml by id;
    `taken_ids` are the ids that photos.yaml already has."""
    ids, known = set(taken_ids), People.of(people)
    entries = []
    for photo in photos:
        name = _free_id(photo.file, ids)
        ids.add(name)
        entries.append(_entry(name, photo, known, languages))
    return "\n".join(entries)


def _entry(name: str, photo: NewPhoto, people: People, languages: Sequence[Language]) -> str:
    data = photo.metadata
    # A title is a name for the picture: it stands in if nothing says what the picture shows.
    words = (data.caption, data.captions) if data.caption else (data.title, data.titles)
    lines = [
        f"- id: {scalar(name)}",
        f"  file: {scalar(photo.file)}",
        "  kind: photo",
        *_text("caption", _by_language(*words, languages), languages),
        *_text("alt", {}, languages),
        *_credit(data, people, languages),
    ]
    if data.taken:
        lines.append(f'  taken: "{data.taken}"')
    if data.place:
        key = _language_of("".join(data.place), languages).key
        lines.append(f"  place: {{{key}: {quoted(_joined_place(data.place))}}}")
    if data.license.startswith(("https://", "http://")):
        lines.append(f"  license: {quoted(data.license)}")
    return "".join(f"{line}\n" for line in lines)


def _text(field: str, words: Text, languages: Sequence[Language]) -> list[str]:
    """A text in every language, empty in those that have no words yet."""
    rows = [f"    {lang.key}: {quoted(words.get(lang.key, ''))}" for lang in languages]
    return [f"  {field}:", *rows]


def _by_language(
    main: str, named: Sequence[tuple[str, str]], languages: Sequence[Language]
) -> Text:
    """A picture's words in each of the site's languages. The main ones, whose language isn't named,
    go to the language of their script; so do words in a language that the site doesn't have, if
    there would be none otherwise."""
    by_tag = dict(named)
    found = {
        language.key: by_tag[tag]
        for language in languages
        if (tag := look_up(language.tag, by_tag)) is not None
    }
    if main and not (found and main in by_tag.values()):
        found.setdefault(_language_of(main, languages).key, main)
    return found


def _credit(data: PhotoMetadata, people: People, languages: Sequence[Language]) -> list[str]:
    """The person in people.yaml whom the file names, or else all makers that it names. Anything
    else goes into a comment, since an entry has no other place for it."""
    makers = data.creators or ((data.credit,) if data.credit else ())
    person = person_named((*data.creators, data.credit), people)
    if person:
        credit, told = [f"  credit: {person}"], list(people.names[person].values())
    elif makers:
        joined = _joined(makers)
        key = _language_of(makers[0], languages).key
        credit, told = [f"  credit: {{{key}: {quoted(joined)}}}"], list(makers)
    else:
        credit, told = _text("credit", {}, languages), []
    known = set(map(folded_name, told))
    said = dict.fromkeys((*data.creators, data.credit, data.position))
    rest = [words for words in said if words and folded_name(words) not in known]
    if rest:
        credit.append(f"  # The picture also says: {', '.join(map(quoted, rest))}")
    return credit


def _joined(names: Sequence[str]) -> str:
    sign = "、" if any(map(contains_han, names)) else ", "
    return sign.join(names)


def _language_of(words: str, languages: Sequence[Language]) -> Language:
    """The language of the site that words are most likely in, by their script; the first, if the
    script doesn't tell."""
    has_kana, has_han = bool(_KANA.search(words)), contains_han(words)
    for language in languages:
        in_han = joins_lines(language.tag)
        if has_kana and script_of(language.tag) == "Jpan":
            return language
        if has_han and not has_kana and in_han:
            return language
        if words and not has_han and not has_kana and not in_han:
            return language
    return languages[0]


def _joined_place(place: Sequence[str]) -> str:
    """The finest first, as in English; in Chinese the finest last, and without a comma."""
    if contains_han("".join(place)):
        return "".join(reversed(place))
    return ", ".join(place)


def _free_id(file: str, taken: set[str]) -> str:
    stem = file.rpartition(".")[0] or file
    name = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[: LONGEST_ID - 4] or "photo"
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free
