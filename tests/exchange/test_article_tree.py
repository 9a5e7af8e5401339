"""The parts of an article, with their lines and their units."""

import pytest

from site_builder.exchange.article_tree import DEFINITION, Part, tree_of
from site_builder.text.file_text import FileText
from tests.support.translated_site import ARTICLE_ZH, HOME, files_of, state_of


def tree(text: str) -> tuple[Part, FileText]:
    state = state_of(files_of(zh=text))
    reading = state.articles["zh"]
    file = FileText.of(state.files[f"{HOME}/article.zh.md"])
    return tree_of(reading, file), file


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_unit_is_in_the_part_that_it_begins_in(end: str) -> None:
    article, file = tree(ARTICLE_ZH.replace("\n", end))
    units = list(article.all_units())
    assert len(units) == len({unit.address for unit in units})
    for part in article.inner():
        assert part.first < part.behind
        assert file.line(part.first).strip()
        assert file.line(part.behind - 1).strip()
        for unit in part.units:
            assert part.first <= unit.location.line < part.behind


def test_sections_hold_their_blocks() -> None:
    article, _file = tree(ARTICLE_ZH)
    assert [(part.kind, part.key) for part in article.parts if part.kind == "section"] == [
        ("section", "one"),
        ("section", "two"),
    ]
    one = next(part for part in article.parts if part.key == "one")
    assert [part.kind for part in one.parts] == [
        "heading",
        "bullet_list",
        "ordered_list",
        "directive",
        "directive",
        "blockquote",
        "table",
        "heading",
        "paragraph",
    ]


def test_a_directive_ends_with_its_fence() -> None:
    article, file = tree(ARTICLE_ZH)
    ends = [file.line(p.behind - 1) for p in article.inner() if p.kind == "directive"]
    assert ends == [":::", ":::"]


def test_definitions_of_links_are_parts() -> None:
    article, file = tree(
        ARTICLE_ZH.replace("最后一段。", "[最后][x]一段。\n\n[x]: https://a.example")
    )
    (found,) = [part for part in article.parts if part.kind == DEFINITION]
    assert file.line(found.first) == "[x]: https://a.example"


def test_parts_behind_a_comment_know_their_lines() -> None:
    comment = "<!-- 一\n二\n-->\n"
    article, file = tree(ARTICLE_ZH.replace("最后一段。", f"{comment}最后一段。"))
    (home,) = [p for p in article.inner() if any(u.address == "two-1" for u in p.units)]
    assert file.line(home.behind - 1) == "最后一段。"
