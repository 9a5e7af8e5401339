"""A feature as a hand-over sees it; one that can't be read is refused."""

import pytest

from site_builder.exchange.handover_state import source_language
from site_builder.model.translation import TranslationRecord
from site_builder.problems.problems import SiteError
from site_builder.translation.record import write_record
from tests.support.handovers import EN, ZH
from tests.support.translated_site import HOME, LANGUAGES, SLUG, files_of, state_of


def codes_of(path: str, data: bytes) -> list[str]:
    with pytest.raises(SiteError) as caught:
        state_of({**files_of(), f"{HOME}/{path}": data})
    return [problem.code for problem in caught.value.problems]


def test_it_knows_both_sides() -> None:
    state = state_of(files_of())
    assert (state.source, state.target) == (ZH, EN)
    assert state.record.accepted == ()
    assert state.article == f"{HOME}/article.en.md"
    assert source_language(SLUG, files_of(), LANGUAGES) == ZH


def test_errors_of_the_feature_are_told() -> None:
    assert codes_of("facts/people.yaml", b"- id: [") == ["bad-yaml"]
    assert codes_of("article.en.md", b"No front matter.\n") == ["front-matter"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_id_that_is_used_twice_is_told_at_its_line_as_by_a_build(language: str) -> None:
    path = f"{HOME}/article.{language}.md"
    text = (
        files_of()[path].decode() + "\n### One {#twice}\n\nWords.\n\n### Two {#twice}\n\nWords.\n"
    )
    with pytest.raises(SiteError) as caught:
        state_of({**files_of(), path: text.encode()})
    (problem,) = caught.value.problems
    line = text.split("\n").index("### Two {#twice}") + 1
    assert (problem.code, problem.location.path, problem.location.line) == (
        "duplicate-id",
        path,
        line,
    )


def test_a_record_that_cannot_be_read_is_not_written_over() -> None:
    assert codes_of("translation.en.yaml", b"version: 1\n") == ["record-cut"]
    assert codes_of("translation.en.yaml", b"<<<<<<< HEAD\n") == ["record-conflict"]
    assert codes_of("translation.en.yaml", b"\xff") == ["not-utf8"]


def test_a_record_of_another_source_language_is_not_written_over() -> None:
    record = write_record(TranslationRecord("fr", "en")).encode()
    assert codes_of("translation.en.yaml", record) == ["record-language"]
