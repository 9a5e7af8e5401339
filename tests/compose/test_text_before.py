"""The words before a place in a block."""

import pytest

from site_builder.compose.text_before import text_before
from site_builder.model.article import Parts
from tests.support.features import hole

NUMBER = hole("number", "n")
NOTE = '<sup class="noteref" id="note-ref-1"><a href="#note-1">1</a></sup>'


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((), ""),
        (("<p>",), ""),
        (("<p>It rained. ",), "It rained. "),
        (("<p>It <em>rained.</em> ",), "It rained. "),
        (("<p>R&amp;D. ",), "R&D. "),
        ((f"<p>It rained.{NOTE} ",), "It rained. "),
        (("<p>It rained.<br>\n",), "It rained. \n"),
        (("<ul>\n<li>It rained</li>\n<li>",), ""),
        (("<p>It rained</p>\n<p>",), ""),
        (("<td>a</td>\n<td>",), ""),
        (("<p>", hole("person", "li"), ". "), "word. "),
        (("<p>It rained. ", hole("link", "#a")), "It rained. "),
        (("<p>rain, ", NUMBER, "。"), "rain, word。"),
    ],
)
def test_text(parts: Parts, text: str) -> None:
    assert text_before((*parts, NUMBER), len(parts)) == text


def test_no_more_is_read_than_is_needed() -> None:
    parts = ("<p>", "a" * 50, NUMBER)
    assert text_before(parts, 2) == "a" * 50
