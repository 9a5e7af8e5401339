"""Key numbers to views: a figure in pieces, with the units and words that a reader gets."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from markupsafe import Markup

from site_builder.compose.borrowed import phrase
from site_builder.compose.fact_views import source_view
from site_builder.compose.page_context import PageContext
from site_builder.compose.reader import Reader
from site_builder.languages.quantities import Quantity, Range, Run, quantity_runs
from site_builder.languages.sentences import capitalized
from site_builder.model.facts import Number
from site_builder.model.quantities import quantity_of
from site_builder.model.site import Language
from site_builder.views.facts import NumberPiece, NumberRun, NumberView
from site_builder.views.shell import Words

_OF_A_FIGURE = frozenset({"minus", "numeral", "after", "gap", "unit"})
_AHEAD = frozenset({"before", "per"})
_JOINT_WIDTH = 2
"""What joins the ends of a range is in smaller print: it counts as so many digits."""


def number_view(context: PageContext, number: Number) -> NumberView:
    """A key number for display, with an anchor of its own."""
    view = number_phrase(context.reader, number, begins_sentence=True)
    anchor = context.anchor("number", number.id)
    return view._replace(anchor=anchor, corrected=context.corrected(anchor))


def number_phrase(reader: Reader, number: Number, *, begins_sentence: bool) -> NumberView:
    """A number as words in a sentence, which has no anchor."""
    quantity, borrowed = _told(reader, number)
    runs = list(quantity_runs(quantity, reader.tag))
    if begins_sentence and runs[0].kind == "before":
        runs[0] = runs[0]._replace(text=capitalized(runs[0].text))
    ahead = next(at for at, run in enumerate(runs) if run.kind not in _AHEAD)
    return NumberView(
        anchor="",
        before=tuple(_run(run, borrowed) for run in runs[:ahead]),
        pieces=tuple(_pieces(runs[ahead:], borrowed)),
        length=_length(runs),
        figure="".join(run.text + run.scale for run in runs),
        value=machine_value(number.value),
        label=reader.words(number.label),
        as_of=reader.optional_date(number.as_of, number.as_of_text),
        source=source_view(reader, number.source),
    )


def _told(reader: Reader, number: Number) -> tuple[Quantity, dict[str, Words]]:
    """The quantity with its unit and `per` in the reader's language, or else in a fallback
    language; and these words with the language that they are in."""
    quantity = quantity_of(number, reader.key, reader.tag)
    unit = Words(quantity.unit)
    if number.unit and reader.key not in number.unit:
        languages = map(reader.language_of, number.unit)
        unit = reader.words({one.key: _unit_in(number, one) for one in languages})
    per = reader.optional(number.per) or Words("")
    return quantity._replace(unit=unit.text, per=per.text), {"unit": unit, "per": per}


def _unit_in(number: Number, language: Language) -> str:
    return quantity_of(number, language.key, language.tag).unit


def _run(run: Run, borrowed: dict[str, Words]) -> NumberRun:
    words = borrowed.get(run.kind, Words(""))._replace(text=run.text)
    return NumberRun(run.kind, words, run.scale)


def _pieces(runs: Iterable[Run], borrowed: dict[str, Words]) -> Iterator[NumberPiece]:
    """Each figure together with its unit, and what stands between and behind."""
    for is_figure, group in groupby(runs, key=lambda run: run.kind in _OF_A_FIGURE):
        members = tuple(group)
        is_closed = is_figure and any(run.is_closed for run in members)
        yield NumberPiece(tuple(_run(run, borrowed) for run in members), is_closed)


def _length(runs: Iterable[Run]) -> int:
    """How many characters the numerals have, without marks of direction."""
    numerals = "".join(run.text + run.scale for run in runs if run.kind in ("minus", "numeral"))
    joints = sum(run.kind == "joint" for run in runs)
    return len(numerals.replace("\u200e", "")) + joints * _JOINT_WIDTH


def machine_value(value: Decimal | Range) -> str:
    """A value for programs: `50`, and of a range `50/60`, with `..` for an open bound."""
    if not isinstance(value, Range):
        return format(value, "f")
    return "/".join(".." if end is None else format(end, "f") for end in (value.low, value.high))


def number_in_prose(view: NumberView, direction: str) -> Markup:
    """The whole figure; a unit borrowed from another language is marked with it.

    Among Arabic letters, the % of 30% would move to the figure's other side (UAX #9, W2), so in
    right-to-left text the two are isolated.
    """
    pieces = [_spelled(view.before)]
    for piece in view.pieces:
        spelled = _spelled(piece.runs)
        if piece.is_closed and direction == "rtl":
            spelled = Markup("<bdi>{}</bdi>").format(spelled)
        pieces.append(spelled)
    return Markup("").join(pieces)


def _spelled(runs: Iterable[NumberRun]) -> Markup:
    return Markup("").join(phrase(run.words) + run.scale for run in runs)
