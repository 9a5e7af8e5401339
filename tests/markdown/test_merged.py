"""Blocks made of the tokens of two articles."""

from site_builder.markdown.borrowed_tokens import borrowed, copied
from site_builder.markdown.merged import Merger, Side
from site_builder.model.article import Prose
from site_builder.read.articles import ArticleReading
from tests.support.markdown import EN, ZH, show
from tests.support.units import read_units


def side(reading: ArticleReading, language: str) -> Side:
    return Side(language, reading.groups, reading.notes, reading.env)


def test_blocks_and_footnotes_of_both_sides() -> None:
    source = read_units("{number}`a`甲[^1]\n\n[^1]: 乙\n", ZH)
    target = read_units("{number}`b` A 丙[^1]\n\n[^1]: B\n", EN)
    merger = Merger(side(source, "zh"), side(target, "en"), {})
    ours, theirs = source.groups[0], target.groups[0]
    assert ours.block
    assert theirs.block
    one = merger.block(ours.block, borrowed(ours.tokens, "zh-Hans"), "top-1")
    other = merger.block(theirs.block, copied(theirs.tokens), "top-2")
    assert isinstance(one, Prose)
    assert isinstance(other, Prose)
    assert show(one.parts).startswith('<p id="top-1" lang="zh-Hans" dir="ltr">[number: a]甲<sup')
    assert show(other.parts).startswith(
        '<p id="top-2">[number: b] A <span lang="zh-Hans">丙</span><sup'
    )
    assert [(note.number, show(note.parts)) for note in merger.footnotes()] == [
        (1, '<p lang="zh-Hans" dir="ltr">乙</p>'),
        (2, "<p>B</p>"),
    ]
