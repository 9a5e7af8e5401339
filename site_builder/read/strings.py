"""The theme's words (`templates/strings/<language>.yaml`) for each language of the site."""

from collections.abc import Mapping

from site_builder.model.site import Language, Strings
from site_builder.problems import Location, Problem, did_you_mean, warning
from site_builder.read.positions import read_yaml
from site_builder.read.source import Source, decode

FALLBACK = "en"


def read_strings(
    files: Mapping[str, tuple[str, bytes]], languages: tuple[Language, ...]
) -> tuple[dict[str, Strings], list[Problem]]:
    """The words by language key. `files` are (path for problems, bytes) by language key.

    A language without a file of its own takes that of its tag's first part, else the English
    words, with a warning; single words that a file lacks are English too.
    """
    problems: list[Problem] = []
    read = {key: _read_table(*file, problems) for key, file in files.items()}
    tables = {key: table for key, table in read.items() if table is not None}
    # What a broken table lacks, or others have beyond it, merely follows from its mistake.
    if FALLBACK in tables:
        for key, table in tables.items():
            problems += _compare(files[key][0], table, tables[FALLBACK])
    strings: dict[str, Strings] = {}
    for language in languages:
        found = next((k for k in (language.key, *_parents(language.tag)) if k in files), None)
        if found is None:
            problems.append(_no_file(language, files))
        strings[language.key] = _words_for(language, found or FALLBACK, tables)
    return strings, problems


def _words_for(language: Language, found: str, tables: Mapping[str, dict[str, str]]) -> Strings:
    """The words of table `found` over the English ones; those of another language than this one
    are tagged with theirs."""
    own, fallback = tables.get(found, {}), tables.get(FALLBACK, {})
    tag = "" if found in (language.key, language.tag.lower()) else found
    tags = {key: tag if key in own else FALLBACK for key in fallback | own}
    return Strings(fallback | own, {key: tag for key, tag in tags.items() if tag})


def _parents(tag: str) -> tuple[str, ...]:
    parts = tag.lower().split("-")
    return tuple("-".join(parts[:count]) for count in range(len(parts), 0, -1))


def _no_file(language: Language, files: Mapping[str, tuple[str, bytes]]) -> Problem:
    where = Location(f"templates/strings/{language.key}.yaml")
    message = f"the theme has no words in '{language.key}', so English ones stand in"
    hint = "copy templates/strings/en.yaml to this name and translate it"
    return warning(where, "missing-strings", message, hint)


def _read_table(path: str, data: bytes, problems: list[Problem]) -> dict[str, str] | None:
    """The words of a file; None where it is broken as a whole."""
    source = decode(path, data)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    return _table(source, problems)


def _table(source: Source, problems: list[Problem]) -> dict[str, str] | None:
    document = read_yaml(source)
    problems += document.problems
    if document.data is None:
        return None if document.problems else {}
    if not isinstance(document.data, dict):
        where = document.marks.value(())
        problems.append(Problem(where, "wrong-type", "this file must be keys with words"))
        return None
    table = {}
    for key, words in document.data.items():
        if isinstance(words, str):
            table[key] = words
        else:
            message = f"'{key}' must be words"
            where = document.marks.value((key,))
            problems.append(Problem(where, "wrong-type", message, "put them in quotes"))
            table[key] = ""  # it is there, so it is not missing as well
    return table


def _compare(path: str, table: dict[str, str], fallback: dict[str, str]) -> list[Problem]:
    where = Location(path)
    unknown = [
        warning(
            where,
            "unknown-string",
            f"the English words have no '{key}'",
            did_you_mean(key, fallback),
        )
        for key in table
        if key not in fallback
    ]
    missing = [key for key in fallback if key not in table]
    if missing:
        message = "these words are missing, so English ones stand in: " + ", ".join(missing)
        unknown.append(warning(where, "missing-strings", message))
    return unknown
