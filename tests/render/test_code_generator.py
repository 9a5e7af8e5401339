"""The code that templates are compiled to; see `test_bounds.py` and `test_environment.py`, too."""

import pytest

from site_builder.render.environment import environment, parsed
from tests.render.themes import failure, show, theme

PAGE = "a{% include 'hook.html' %}b"


@pytest.mark.parametrize(
    ("hook", "made"),
    [("{# Nothing yet. #}\n", "ab"), ("", "ab"), (" ", "a b"), ("{{ page.title }}", "aA &amp; Bb")],
)
def test_an_empty_template_is_left_out(hook: str, made: str) -> None:
    files: dict[str, str | bytes] = {"page.html": PAGE, "hook.html": hook}
    assert show(files) == made
    templates = theme(files)
    known = environment(templates)
    page = next(file for file in templates if file.name == "page.html")
    code = known.compile(parsed(known, page), raw=True)
    assert ("get_template" in code) == (made != "ab")


def test_a_fault_of_an_included_template_is_its_own() -> None:
    problem = failure({"page.html": PAGE, "hook.html": "\n{% if %}"})
    assert (problem.code, problem.location.path) == ("template-syntax", "t/hook.html")
    missing = failure({"page.html": PAGE})
    assert (missing.code, missing.location.path) == ("missing-template", "t/page.html")
