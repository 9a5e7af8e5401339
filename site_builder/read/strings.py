"""The theme's words (`templates/strings/<language>.yaml`) for each language of the site."""

from collections.abc import Container, Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from site_builder.messages.message import Message, _, all_of, listed
from site_builder.model.site import FIELD, Language, Strings
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import Hints
from site_builder.read.plain_words import read_texts
from site_builder.text.source import Source, decode
from site_builder.text.yaml import Document, Marks

FALLBACK = "en"


def read_strings(
    files: Mapping[str, tuple[str, bytes]],
    languages: tuple[Language, ...],
    default: tuple[str, bytes] | None = None,
) -> tuple[dict[str, Strings], list[Problem]]:
    """The words by language key. `files` are (path for problems, bytes) by language key, and
    `default` are the default theme's English words, if the site has others.

    A language without a file of its own takes that of its tag's first part, else the English
    words, with a warning; single words that a file lacks are English too, and those that the
    English file lacks are the default theme's.
    """
    problems: list[Problem] = []
    read = {key: _read_table(*file, problems) for key, file in files.items()}
    found_tables = {key: table for key, table in read.items() if table is not None}
    tables = {key: table.words for key, table in found_tables.items()}
    base = _read_table(*default, []) if default else None
    english = (base.words if base else {}) | tables.get(FALLBACK, {})
    # What a broken table lacks, or others have beyond it, merely follows from its mistake.
    if FALLBACK in tables:
        wanted = {table_for(language, files) for language in languages if not language.origin}
        for key, table in found_tables.items():
            if _is_default(files[key][0]) and key not in (FALLBACK, *wanted):
                continue  # nobody sees it, or only what is derived and lacks no words
            problems += _compare(table, english, is_english=key == FALLBACK)
            if not is_foreign(files[key][0], files[FALLBACK][0]):
                problems += _compare_all_fields(table, tables[FALLBACK])
    strings: dict[str, Strings] = {}
    for language in languages:
        found = table_for(language, files)
        if found is None and not language.origin:
            problems.append(_no_file(language, files))
        strings[language.key] = _words_for(language, found or FALLBACK, tables, english)
    return strings, problems


def table_for(language: Language, known: Container[str]) -> str | None:
    """The key of the table that a language's words are taken from, of those that are `known`; None
    where none fits."""
    return next((k for k in (language.key, *_parents(language.tag)) if k in known), None)


def _words_for(
    language: Language,
    found: str,
    tables: Mapping[str, dict[str, str]],
    fallback: Mapping[str, str],
) -> Strings:
    """The words of table `found` over the English ones; those of another language than this one
    are tagged with theirs."""
    own = tables.get(found, {})
    tag = "" if found in (language.key, language.tag.lower()) else found
    tags = {key: tag if key in own else FALLBACK for key in (*fallback, *own)}
    return Strings({**fallback, **own}, {key: tag for key, tag in tags.items() if tag})


def _parents(tag: str) -> tuple[str, ...]:
    parts = tag.lower().split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


def _no_file(language: Language, files: Mapping[str, tuple[str, bytes]]) -> Problem:
    where = Location(f"templates/strings/{language.key}.yaml")
    message = _(
        "the theme has no words in '{language}', so it uses the English ones", language=language.key
    )
    hint = _("copy templates/strings/en.yaml to this name and translate it")
    return warning(where, "missing-strings", message, hint)


class _Table(NamedTuple):
    """The words of a file by key, with where they stand in it."""

    words: dict[str, str]
    source: Source
    marks: Marks


def _read_table(path: str, data: bytes, problems: list[Problem]) -> _Table | None:
    """The words of a file; None where none of it can be read."""
    source = decode(path, data)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    document = read_texts(source, tag=PurePath(path).stem)
    problems += document.problems
    if document.data is None:
        return None if document.problems else _Table({}, source, document.marks)
    if not isinstance(document.data, dict):
        where = document.marks.value(())
        message = _("this file must be a mapping of keys to text")
        problems.append(Problem(where, "wrong-type", message))
        return None
    return _Table(_words(document, problems), source, document.marks)


def _words(document: Document, problems: list[Problem]) -> dict[str, str]:
    table = {}
    for key, words in document.data.items():
        if isinstance(words, str):
            table[key] = words
        else:
            message = _("'{key}' must be text", key=key)
            where = document.marks.value((key,))
            problems.append(Problem(where, "wrong-type", message, _("put it in quotes")))
            table[key] = ""  # so that it is not reported as missing too
    return table


def _compare(table: _Table, fallback: dict[str, str], *, is_english: bool) -> Iterator[Problem]:
    """Where the words of a table are not those that the fallback has."""
    hints = Hints()
    absent = [known for known in fallback if known not in table.words]
    for key in table.words:
        if key not in fallback:
            message = _("the English words have no '{key}'", key=shown(key))
            hint = hints.did_you_mean(key, absent or fallback)
            yield warning(table.marks.key((key,)), "unknown-string", message, hint)
    if absent:
        words = listed(absent)
        message = _(
            "these words are missing, so the theme uses the English ones: {keys}", keys=words
        )
        if is_english:
            message = _("these words are missing, so the theme uses its own: {keys}", keys=words)
        yield warning(Location(table.source.path), "missing-strings", message)


def is_foreign(path: str, other: str) -> bool:
    """Whether a table is the default theme's and another is not, but the site's own: then the one
    was not translated from the other."""
    return _is_default(path) and not _is_default(other)


def _is_default(path: str) -> bool:
    return PurePath(path).is_absolute()


def _compare_all_fields(table: _Table, fallback: dict[str, str]) -> Iterator[Problem]:
    for key, words in table.words.items():
        known = fallback.get(key, "")
        if key in fallback and words and "{" in words + known:
            yield from _compare_fields(table, key, FIELD.findall(known))


def _compare_fields(table: _Table, key: str, known: list[str]) -> Iterator[Problem]:
    """Fields that nothing fills in, as the English words don't have them, and those left out."""
    found = FIELD.findall(table.words[key])
    absent = [name for name in known if name not in found]
    for name in found:
        if name not in known:
            field = f"{{{shown(name)}}}"
            message = _("the English words of '{key}' have no {field}", key=key, field=field)
            hint = _fields_hint(known)
            if len(absent) == 1:
                hint = _("did you mean {field}?", field=f"{{{absent[0]}}}")
            yield Problem(_place(table, key, f"{{{name}}}"), "unknown-field", message, hint)
    if absent and set(found) <= set(known):
        message = _("'{key}' leaves out a field that the English words have", key=key)
        where = table.marks.value((key,))
        yield warning(where, "missing-field", message, _fields_hint(absent))


def _fields_hint(names: list[str]) -> Message:
    fields = all_of(f"{{{name}}}" for name in names)
    return _("write {words}", words=fields) if names else _("delete it")


def _place(table: _Table, key: str, field: str) -> Location:
    """Where a field stands in the words of a key."""
    value = table.marks.value((key,))
    start = table.source.offset(value.line) + value.column - 1
    found = table.source.text.find(field, start)
    return table.source.location(found) if found >= 0 else value
