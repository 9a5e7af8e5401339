"""Texts as they were parsed say what their units say."""

from site_builder.markdown.definitions import env_of_definitions
from site_builder.markdown.parser import parser
from site_builder.parity.pairs import Section
from site_builder.parity.quick import Blocks, quick_facts, quick_matter, quick_prose, quick_texts
from tests.parity.support import facts, plain

WORDS = "Has {number}`teams` and [a link](b.md), **bold**, `code`[^1].\n\n[^1]: Note."


def blocks(*texts: str) -> Blocks:
    """Paragraphs as the blocks of a section."""
    found = []
    for number, text in enumerate(texts, 1):
        env = {"language": "en", "han_tag": "", "holes": [], **env_of_definitions()}
        tokens = parser().parse(text, env)
        ends = (at for at, token in enumerate(tokens) if token.type == "footnote_block_open")
        found.append((f"a-{number}", tokens[: next(ends, len(tokens))]))
    return found


def test_a_text_is_that_of_its_unit() -> None:
    (quick,) = quick_texts(blocks(WORDS))
    whole = plain("Has {number}`teams` and [a link](b.md), **bold**, `code`[^1].")
    assert quick.text == whole.text
    assert [(m.role, m.target, m.at) for m in quick.mentions] == [
        (m.role, m.target, m.at) for m in whole.mentions
    ]
    assert [link.address for link in quick.links] == [link.address for link in whole.links]
    assert [label for label, _at in quick.notes] == [label for label, _at in whole.notes]
    assert quick.has_emphasis == whole.has_emphasis
    assert len(quick.strong) > 0


def lengths(sections: tuple[Section, ...] | None) -> list[int] | None:
    return None if sections is None else [len(section) for section in sections]


def test_blocks_that_match_one_to_one() -> None:
    assert lengths(quick_prose(blocks("一", "二"), blocks("one", "two"))) == [2]


def test_blocks_that_do_not() -> None:
    assert quick_prose(blocks("一", "二"), blocks("one")) is None
    assert quick_prose(blocks("- 一\n- 二"), blocks("one")) is None


def test_front_matter_and_facts() -> None:
    (pair,) = quick_matter({"title": "一"}, {"title": "One"})
    assert pair.source is not None
    assert pair.source.text == "一"
    assert [len(section) for section in quick_facts(facts(), "zh", "en")] == [0]
