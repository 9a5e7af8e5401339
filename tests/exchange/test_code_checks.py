"""The codes of a translation must be those of its source."""

from dataclasses import replace

import pytest

from site_builder.exchange.formats import read_handover
from tests.support.docx_files import STAMP, cell, docx, paragraph, run
from tests.support.translated_site import (
    ARTICLE_EN,
    files_of,
    handed_over,
    imported,
    problems_of,
    targets,
    with_targets,
)

FILES = files_of()
LINK = "[l](https://example.org/b)"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (f"A {{number}}`teams` {LINK} [^1]", []),
        (f"[^1] {LINK}, {{number}}`teams`", []),
        (f"*A* {{number}}`teams` and {{number}}`teams` {LINK} [^1]", []),
        (f"A {LINK} [^1]", ["{number}`teams` is missing from 'top-2'"]),
        (f"A {{number}}`teams` {LINK}", ["[^1] is missing from 'top-2'"]),
        ("A {number}`teams` [^1]", ["links in 'top-2': 0; in its source: 1"]),
        (f"A {{number}}`teams` {LINK}{LINK}[^1]", ["links in 'top-2': 2; in its source: 1"]),
        (
            f"A {{number}}`team` {LINK} [^1]",
            [
                "{number}`team` isn't in the source of 'top-2'",
                "{number}`teams` is missing from 'top-2'",
            ],
        ),
        (
            f"A {{number}}`teams` {LINK} [^1] [^2]",
            ["[^2] isn't in the source of 'top-2'"],
        ),
        (
            f"A {{number}}`teams {LINK} [^1]",
            ["{number}`teams` is missing from 'top-2'"],
        ),
    ],
)
def test_codes_must_be_the_same(text: str, messages: list[str]) -> None:
    returned = with_targets(handed_over(FILES), {"top-2": text})
    if not messages:
        assert imported(FILES, returned).changed == ("top-2",)
    else:
        assert problems_of(FILES, returned) == [("handover-markup", one) for one in messages]


def test_cells_must_be_the_same() -> None:
    returned = with_targets(handed_over(FILES), {"one-6.r1": "| City | clean | bright |"})
    message = "'|' in 'one-6.r1': 4; in its source: 3"
    assert problems_of(FILES, returned) == [("handover-markup", message)]


def test_emphasis_that_is_lost_is_a_warning() -> None:
    back = imported(FILES, with_targets(handed_over(FILES), {"top-1": "A first paragraph."}))
    (problem,) = back.problems
    assert problem.severity == "warning"
    assert problem.message == "the translation of 'top-1' has lost its emphasis"


def test_what_a_translation_lacked_it_may_lack_still() -> None:
    files = files_of(en=ARTICLE_EN.replace("{number}`teams`", "5,100 teams"))
    text = f"Second: 5,100 {LINK} [^1]"
    returned = with_targets(handed_over(files), {"top-2": text})
    assert imported(files, returned).changed == ("top-2",)


def test_a_problem_stands_where_the_translation_does() -> None:
    returned = with_targets(handed_over(FILES), {"top-2": "A"})
    unit = next(unit for unit in returned.units if unit.address == "top-2")
    assert str(unit.location).startswith("back:")
    assert unit.location.line > 1


@pytest.mark.parametrize("sign", ["‘teams’", "'teams'", "“teams”", "` teams `", "´teams´"])
def test_quotation_marks_of_word_processors_are_put_right(sign: str) -> None:
    target = cell(paragraph(run(f"All {{number}}{sign} of [it](https://example.org/a).[^1]")))
    head = cell(paragraph(run("top-2")), paragraph(run(STAMP[:10])))
    source = cell(paragraph(run("第二段有{number}`teams`和[链接](https://example.org/a)[^1]。")))
    read = read_handover("a.docx", docx(f"<w:tr>{head}{source}{target}</w:tr>"))
    returned = replace(read, units=tuple(replace(unit, stamp="") for unit in read.units))
    after = {**FILES, **imported(FILES, returned).files}
    assert targets(after)["top-2"].startswith("All {number}`teams` of ")
