"""The copy of a story checked: each text by itself, and all of them against each other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from site_builder.copydesk.chinese_enclosures import enclosures
from site_builder.copydesk.consistency import inconsistencies
from site_builder.copydesk.rules import is_quoted, rules_for, slips_in
from site_builder.copydesk.slips import CODES, Manner, Slip, slip_problem
from site_builder.copydesk.story import Copy, Passage, Story
from site_builder.languages.script import is_chinese, script_of
from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, Related
from site_builder.rules.acknowledged import without_acknowledged

_CURLY, _CORNER = "“”‘’", "「」『』"


class Found(NamedTuple):
    """A slip in a passage of a story (by its number), and the passage that says otherwise."""

    number: int
    slip: Slip
    other: tuple[Passage, int] | None = None


def check_copy(copy: Copy, styles: Mapping[str, str]) -> Iterator[Problem]:
    """The warnings about copy. `styles` are those of the site, by language."""
    for story in copy.stories:
        for found in slips_of(story, styles.get(story.language.key, "")):
            yield problem_of(story, found)


def left_of(copy: Copy, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The warnings that nobody has acknowledged."""
    left = without_acknowledged(problems, copy.acknowledgements, CODES).problems
    return tuple(problem for problem in left if problem.code in CODES)


def slips_of(story: Story, style: str = "") -> Iterator[Found]:
    """The slips of a story, without those in names."""
    tag = story.language.tag
    quotes = quotes_of(story)
    rules = rules_for("\n".join(passage.text for passage in story.passages), tag)
    for number, passage in enumerate(story.passages):
        manner = Manner(tag, passage.is_title, quotes, style)
        for slip in slips_in(passage.text, manner, rules):
            is_due = bool(slip.edits) or not passage.only_certain
            if is_due and not _is_in_name(slip, passage.text, story.names):
                yield Found(number, slip)
    yield from _differing(story)


def quotes_of(story: Story) -> str:
    """The quotation marks of a story in Chinese: those that it has, else those of its script."""
    if script_of(story.language.tag) == "Hant":
        return _CORNER
    has_corner = any("「" in passage.text for passage in story.passages)
    has_curly = has_corner and any("“" in passage.text for passage in story.passages)
    return _CORNER if has_corner and not has_curly else _CURLY


def _differing(story: Story) -> Iterator[Found]:
    lists: dict[int, list[int]] = {}
    for number, passage in enumerate(story.passages):
        if passage.item:
            lists.setdefault(passage.item, []).append(number)
    texts = [passage.text for passage in story.passages]
    chinese = is_chinese(story.language.tag)
    for use, other, slip in inconsistencies(texts, is_chinese=chinese, lists=lists.values()):
        passage = story.passages[use.text]
        if passage.only_certain:
            continue
        is_quoted_there = slip.is_wording and is_quoted(
            slip, passage.text, enclosures(passage.text)
        )
        if not is_quoted_there and not _is_in_name(slip, passage.text, story.names):
            yield Found(use.text, slip, (story.passages[other.text], other.start))


def _is_in_name(slip: Slip, text: str, names: Iterable[str]) -> bool:
    for name in names:
        at = text.find(name, max(0, slip.start - len(name)))
        if 0 <= at <= slip.start and slip.end <= at + len(name):
            return True
    return False


def problem_of(story: Story, found: Found) -> Problem:
    """The warning for a slip, at its place."""
    passage, slip = story.passages[found.number], found.slip
    places = passage.find()
    start, end = (_location(passage, places, at) for at in (slip.start, slip.end - 1))
    related: tuple[Related, ...] = ()
    if found.other:
        other, at = found.other
        related = (Related(_location(other, other.find(), at), _("written otherwise here")),)
    return slip_problem(slip, start, end, story.language.key, related)


def _location(passage: Passage, places: list[int], at: int) -> Location:
    return passage.source.location(places[min(at, len(places) - 1)])
