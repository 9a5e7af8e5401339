"""How units stand, as lines for a terminal: a table of counts, and units with what has changed."""

import re
from collections.abc import Iterator, Sequence

import click

from site_builder.messages.message import NOTHING, Catalogue, Message, _, render
from site_builder.model.translation import STATES, UnitStanding
from site_builder.pipeline.translation_survey import SiteSurvey
from site_builder.problems.report import columns_of, plain
from site_builder.translation.difference import difference
from site_builder.translation.standings import Translation
from site_builder.translation.state_names import STATE_NAMES, accepted_words

_GAP = "  "
_AROUND = 30
"""So many characters are shown on either side of a change; what is between is left out."""
_WORD_CUT_BEFORE = re.compile(r"^[A-Za-z0-9`’'-]{0,20}(?![A-Za-z0-9`’'-])")
_WORD_CUT_BEHIND = re.compile(r"(?<![A-Za-z0-9`’'-])[A-Za-z0-9`’'-]{0,20}$")
_LONGEST = 160
_COLOURS = {"delete": "red", "insert": "green"}
_MARKS = {"equal": ("", ""), "delete": ("[-", "-]"), "insert": ("{+", "+}")}
"""Those of git-diff(1), `--word-diff=plain`, so that a change can be read without colour too."""


def table(survey: SiteSurvey, catalogue: Catalogue) -> list[str]:
    """A line for each feature and language: the share of fresh units, and how many are in which
    state; or the policy by which there is no translation."""
    states = list(reversed(STATES))
    heads: list[Message] = [_("feature"), _("language"), _("share")]
    rows = [[render(head, catalogue) for head in (*heads, *(STATE_NAMES[s] for s in states))]]
    for one in survey.all:
        for translation in one.translations:
            counts = [f"{translation.counts[state]:,}" for state in states]
            row = [translation.percent, *counts] if translation.is_due else _undue(translation)
            rows.append([one.slug, translation.language, *row])
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    return [_GAP.join(_cells(row, widths)).rstrip() for row in rows]


def unit_lines(survey: SiteSurvey, catalogue: Catalogue, *, is_coloured: bool) -> Iterator[str]:
    """The units that aren't fresh, and those that have moved: each with its place, and with what
    has changed in its source."""
    tags = {language.key: language.tag for language in survey.languages}
    for one in survey.all:
        for translation in one.translations:
            is_due = translation.is_due
            shown = [s for s in translation.standings if is_due and _needs_work(s)]
            if shown:
                yield ""
                yield f"{one.slug} ({translation.language})"
            for standing in shown:
                yield from _unit(standing, tags[one.source], catalogue, is_coloured)


def _needs_work(standing: UnitStanding) -> bool:
    return standing.state != "fresh" or standing.moved


def _undue(translation: Translation) -> list[str]:
    """The cells of a translation that isn't due, and has nothing to count."""
    return [f"fallback: {translation.fallback}", *("–" for _state in STATES)]


def _cells(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
        room = " " * (width - columns_of(cell))
        yield f"{cell}{room}" if index < 2 else f"{room}{cell}"


def _unit(
    standing: UnitStanding, tag: str, catalogue: Catalogue, is_coloured: bool
) -> Iterator[str]:
    source, target, accepted = standing.source, standing.target, standing.accepted
    places = [str(unit.location) for unit in (source, target) if unit]
    state = render(STATE_NAMES[standing.state], catalogue)
    head = f"{places[0]}: {state}[{standing.address}]"
    yield plain(f"{head} → {places[1]}" if len(places) > 1 else head)
    if standing.moved:
        yield f"  {render(_('Its place in the translation is different.'), catalogue)}"
    if change := change_in_words(standing, tag, is_coloured=is_coloured):
        yield f"  {change}"
    elif standing.state != "fresh":
        unit = source or target
        yield f"  {_short(plain(_on_one_line(unit.text)))}" if unit else ""
    about = accepted_words(accepted) if source and target else NOTHING
    if about:
        yield f"  {plain(render(about, catalogue))}"


def change_in_words(standing: UnitStanding, tag: str, *, is_coloured: bool = False) -> str:
    """What has changed in the source of a stale unit, on one line; '' for others."""
    if standing.state != "stale" or not standing.source or not standing.accepted:
        return ""
    parts = difference(standing.accepted.source, standing.source.text, tag)
    shown = []
    for index, (kind, text) in enumerate(parts):
        words = plain(_on_one_line(text))
        if kind == "equal":
            words = _around(words, is_first=index == 0, is_last=index == len(parts) - 1)
        begin, end = _MARKS[kind]
        marked = f"{begin}{words}{end}"
        colour = _COLOURS.get(kind) if is_coloured else None
        shown.append(click.style(marked, fg=colour) if colour else marked)
    return "".join(shown)


def _around(text: str, *, is_first: bool, is_last: bool) -> str:
    """What stays between changes, without its middle where that is long; words stay whole."""
    before, after = (0 if is_first else _AROUND), (0 if is_last else _AROUND)
    if len(text) <= before + after + 3:
        return text
    head = _WORD_CUT_BEHIND.sub("", text[:before]) if before else ""
    tail = _WORD_CUT_BEFORE.sub("", text[len(text) - after :]) if after else ""
    return f"{head}…{tail}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ↵ ")
