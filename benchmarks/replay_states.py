"""What our states say of the blocks of an article that a commit changed, and what a block differ
says of them (`blocks`)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from benchmarks.blocks import blocks_of, body_of, fates, letters
from benchmarks.replay_history import Revision
from site_builder.model.site import Language
from site_builder.model.translation import Accepted, TranslationRecord, Unit, UnitStanding
from site_builder.read.articles import read_article
from site_builder.text.source import Source
from site_builder.translation.judge import judge
from site_builder.translation.words import comparable

LANGUAGES = {
    "en": Language("en", "en", "English"),
    "zh": Language("zh", "zh-Hans", "中文"),
}
FRONT_MATTER = "---\ntitle: T\ndeck: D\nsummary: S\n---\n"
SIDES = ("source", "target")
FATES = {"fresh": "same", "stale": "edited", "missing": "added", "orphaned": "added"}
"""What each state says of a block of the text that was changed."""


class Doubt(NamedTuple):
    """A block that the two don't agree on."""

    revision: Revision
    side: str
    block: str
    ours: str
    theirs: str


def units_of(text: str, language: str) -> tuple[Unit, ...]:
    """The units of an article's body."""
    source = Source(f"content/story/article.{language}.md", FRONT_MATTER + text)
    reading = read_article(source, LANGUAGES[language], tuple(LANGUAGES.values()))
    return tuple(unit for unit in reading.units if unit.kind != "text")


def accepted_with(units: Sequence[Unit], side: str) -> tuple[tuple[Unit, ...], TranslationRecord]:
    """Made-up texts of the other side, one for each unit, and the record of both."""
    others = tuple(
        Unit(unit.address, unit.kind, f"{number} {number * 7919}", unit.location, unit.end)
        for number, unit in enumerate(units)
    )
    pairs = zip(units, others, strict=True)
    accepted = (
        Accepted(one.address, one.kind, one.text, other.text)
        if side == "source"
        else Accepted(one.address, one.kind, other.text, one.text)
        for one, other in pairs
    )
    return others, TranslationRecord("en", "zh", tuple(accepted))


def judged(
    old: Sequence[Unit], new: Sequence[Unit], side: str
) -> tuple[list[tuple[str, str]], Counter[str]]:
    """The fate of each new unit by our states, with its text; and the old texts that are gone."""
    others, record = accepted_with(old, side)
    standings = judge(new, others, record) if side == "source" else judge(others, new, record)
    told: dict[str, str] = {}
    gone: Counter[str] = Counter()
    for standing in standings:
        mine = standing.source if side == "source" else standing.target
        if mine is not None:
            told[mine.address] = _fate(standing, mine, side)
        elif standing.accepted:
            before = standing.accepted
            gone[letters(before.source if side == "source" else before.target)] += 1
    return [(letters(unit.text), told[unit.address]) for unit in new], gone


def _fate(standing: UnitStanding, mine: Unit, side: str) -> str:
    """What became of a unit by its state; an edited translation has no state of its own."""
    if side == "target" and standing.state == "fresh" and standing.accepted:
        is_same = comparable(standing.accepted.target) == comparable(mine.text)
        return "same" if is_same else "edited"
    return FATES[standing.state]


def compared(revision: Revision) -> tuple[int, list[Doubt]]:
    """How many blocks there are on both sides, new ones and gone ones, and those that the two don't
    agree on."""
    old_units, new_units = (
        units_of(body_of(text), revision.language) for text in (revision.old, revision.new)
    )
    old, new = (blocks_of(body_of(text)) for text in (revision.old, revision.new))
    fates_of_new, words_gone = fates(old, new)
    theirs = [(letters(block.words), fate) for block, fate in zip(new, fates_of_new, strict=True)]
    their_gone: Counter[str] = Counter()
    for words, count in words_gone.items():
        their_gone[letters(words)] += count
    total = 0
    doubts = []
    for side in SIDES:
        ours, our_gone = judged(old_units, new_units, side)
        total += max(len(ours), len(theirs)) + our_gone.total()
        doubts += [Doubt(revision, side, *row) for row in _differing(ours, theirs)]
        for words in (our_gone - their_gone) | (their_gone - our_gone):
            is_ours = our_gone[words] > their_gone[words]
            doubts.append(Doubt(revision, side, words, *("gone", "") if is_ours else ("", "gone")))
    return total, doubts


def _differing(
    ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, str, str]]:
    """The blocks of one text that have different fates, or that only one of the two has."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for side, rows in enumerate((ours, theirs)):
        for words, fate in rows:
            found.setdefault(words, ([], []))[side].append(fate)
    for words, (mine, others) in found.items():
        for fate, other in zip_longest(mine, others, fillvalue=""):
            if fate != other:
                yield words, fate, other
