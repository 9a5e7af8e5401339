"""Structured data on a page."""

import pytest

from site_builder.check.structured import UnreadableDataError, parse_json, structured_data
from tests.support.built_pages import BASE, CONTEXT, codes, page, said


def found(data: str) -> list[str]:
    return codes(structured_data(page(_script(data)), CONTEXT))


def _script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('{"@context": "https://schema.org", "@type": "Person", "name": "Li Na"}', []),
        ('{"@context": "https://schema.org", "@type": "Recipe"}', []),
        ("{", ["bad-json-ld"]),
        ('{"@type": "Person", "name": "Li Na"}', ["bad-json-ld"]),
        ('"words"', ["bad-json-ld"]),
        ('{"@context": "x", "@type": "Person"}', ["incomplete-json-ld"]),
        ('{"@context": "x", "@type": ["Thing", "Person"], "name": ""}', ["incomplete-json-ld"]),
        ('[{"@context": "x", "a": [{"@type": "Event"}]}]', ["incomplete-json-ld"] * 2),
        (f'{{"@context": "x", "url": "{BASE}en/story/"}}', []),
        (f'{{"@context": "x", "url": "{BASE}en/stroy/"}}', ["dead-link"]),
        ('{"@context": "x", "url": "https://example.com/"}', []),
        ('{"@context": "x", "url": 3, "contentUrl": ""}', []),
    ],
)
def test_json_ld(data: str, expected: list[str]) -> None:
    assert found(data) == expected


def test_other_scripts_are_not_structured_data() -> None:
    assert codes(structured_data(page("<script>{</script>"), CONTEXT)) == []


def test_what_is_lacking_is_named() -> None:
    data = _script('{"@context": "x", "@type": "Person"}')
    (message,) = said(structured_data(page(data), CONTEXT))
    assert message == "the JSON-LD has an object of type 'Person' without 'name'"


def test_the_fault_of_a_text_has_its_place() -> None:
    assert parse_json("[1]") == [1]
    with pytest.raises(UnreadableDataError, match="line 2, column 3"):
        parse_json("[1,\n  x]")
    with pytest.raises(UnreadableDataError, match="too deeply"):
        parse_json("[" * 100_000)
