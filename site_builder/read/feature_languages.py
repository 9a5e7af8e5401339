"""The languages that the texts of a feature or a plain page are in, and those that they lack."""

from collections.abc import Collection, Iterator

from site_builder.messages.message import _
from site_builder.model.forms import TEXT_NAME, Form, text_name
from site_builder.model.site import Language, derived_keys
from site_builder.problems.problems import Location, Problem, shown, warning
from site_builder.problems.suggestions import did_you_mean, nearest
from site_builder.read.derived_languages import CODE, nobody_writes
from site_builder.read.facts import FactsReading


def language_problems(
    folder: str,
    form: Form,
    names: Collection[str],
    languages: tuple[Language, ...],
    source_language: str,
) -> list[Problem]:
    """Articles in languages that the site does not have or that are derived from others, and
    languages without an article."""
    keys = [language.key for language in languages]
    found = {match[2] for name in names if (match := TEXT_NAME.fullmatch(name))}
    derived = found & derived_keys(languages)
    problems = [
        _derived_article(f"{folder}/{text_name(form, key)}", key) for key in sorted(derived)
    ]
    absent = [key for key in keys if key not in found]
    for key in sorted(found - derived - set(keys)):
        message = _("'{key}' isn't a language of this site", key=shown(key))
        hint = did_you_mean(key, absent or keys)
        near = nearest(key, absent) or (absent[0] if len(absent) == 1 else "")
        meant = f"{folder}/{text_name(form, near)}"
        where = Location(f"{folder}/{text_name(form, key)}")
        problems.append(Problem(where, "unknown-language", message, hint, about=meant))
    meant_paths = {problem.about for problem in problems}
    missing = _missing_page if form == "page" else _missing_article
    paths = {f"{folder}/{text_name(form, key)}": key for key in absent}
    return problems + [
        missing(path, key, source_language)
        for path, key in paths.items()
        if path not in meant_paths
    ]


def _derived_article(path: str, key: str) -> Problem:
    hint = _(
        "delete the file; words that are converted wrongly go into {key} in {path}",
        key="words",
        path="site.yaml",
    )
    return Problem(Location(path), CODE, nobody_writes(key), hint, about=path)


def derived_source(facts: FactsReading, languages: tuple[Language, ...]) -> Iterator[Problem]:
    """The problem of a feature.yaml that names a derived language as the source."""
    key = facts.facts.feature.source_language
    for language in languages:
        if key and key in derived_keys([language]):
            where = facts.locate("feature", None, "source_language")
            hint = _("write {words}", words=language.key)
            yield Problem(where, CODE, nobody_writes(key), hint)


def _missing_page(path: str, key: str, source_language: str) -> Problem:
    if key == source_language:
        message = _("the page has no text in a language of this site")
        return Problem(Location(path), "missing-article", message, about=path, language=key)
    message = _(
        "the page is not translated into '{language}': its readers get the source text instead",
        language=key,
    )
    hint = _("write it, or set fallback: link or hide in the front matter of the source")
    return warning(Location(path), "missing-article", message, hint, about=path, language=key)


def _missing_article(path: str, key: str, source_language: str) -> Problem:
    if key == source_language:
        message = _(
            "there is no article in the feature's source language '{language}'", language=key
        )
        hint = _("write it, or set source_language in facts/feature.yaml")
        where = Location(path)
        return Problem(where, "missing-article", message, hint, about=path, language=key)
    message = _(
        "the feature is not translated into '{language}': its readers get the source text instead",
        language=key,
    )
    hint = _("write it, or set fallback: link or hide in facts/feature.yaml")
    return warning(Location(path), "missing-article", message, hint, about=path, language=key)
