"""Every check of a value says what it takes."""

from typing import Any, get_args, get_type_hints

from pydantic import BeforeValidator

from site_builder.schemas.values import ADDED, VALUES, by_language
from tests.schemas.test_descriptions import MODELS


def checks_in(hint: Any) -> set[Any]:
    marks = getattr(hint, "__metadata__", ())
    found = {mark.func for mark in marks if isinstance(mark, BeforeValidator)}
    return found.union(*map(checks_in, get_args(hint)))


def test_every_check_of_the_models_has_its_schema() -> None:
    used = {
        check
        for model in MODELS
        for hint in get_type_hints(model, include_extras=True).values()
        for check in checks_in(hint)
    }
    assert len(used) > 20
    unknown = {check.__name__ for check in used - {*VALUES, *ADDED}}
    assert not unknown, "say in schemas/values.py what these take"


def test_a_text_is_in_the_languages_of_the_site() -> None:
    words = {"type": "string"}
    assert by_language(words, ("zh",))["properties"] == {"zh": words}
    assert by_language(words, ())["additionalProperties"] == words
