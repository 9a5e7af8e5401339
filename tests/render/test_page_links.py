"""Templates link to any feature or page that they name."""

from typing import NamedTuple

from site_builder.views.shell import Link, Words
from tests.render.themes import failure, show


class _Shell(NamedTuple):
    links: dict[str, Link]


class _Page(NamedTuple):
    shell: _Shell


ABOUT = Link("../about/", Words("About us"))
HIDDEN = Link("", Words("文", "zh-Hans", "ltr"))
PAGE = _Page(_Shell({"about": ABOUT, "hidden": HIDDEN}))
LINKED = "{% from 'parts/words.html' import linked %}"


def test_a_link_and_one_to_an_anchor() -> None:
    source = "{{ link_to('about').href }} {{ link_to('about', 'team').href }}"
    assert show({"page.html": source}, page=PAGE) == "../about/ ../about/#team"
    assert show({"page.html": "{{ link_to('hidden', 'team').href }}"}, page=PAGE) == ""


def test_macros_of_other_templates_have_them_too() -> None:
    files: dict[str, str | bytes] = {
        "page.html": "{% from 'm.html' import m %}{{ m() }}",
        "m.html": "{% macro m() %}{{ link_to('about').text.text }}{% endmacro %}",
    }
    assert show(files, page=PAGE) == "About us"


def test_a_page_without_a_frame_has_none() -> None:
    problem = failure({"page.html": "\n{{ link_to('about') }}"})
    assert (problem.code, problem.location.line) == ("template-error", 2)


def test_a_name_that_is_made_up_may_be_unknown() -> None:
    made_up = "{{ link_to('ab' ~ 'out').href }}\n{{ link_to('abuot' ~ '') }}"
    problem = failure({"page.html": made_up}, page=PAGE)
    assert (problem.code, problem.location.line) == ("template-error", 2)
    assert problem.hint == "did you mean 'about'?"
