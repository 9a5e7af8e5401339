"""Numbers that can't be printed as the facts ask: a scale that a language doesn't have, a figure
that vanishes in it, a range whose bounds are rounded to the same figure."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from site_builder.languages.idioms import idiom_of
from site_builder.languages.quantities import Range, printed_figures, quantity_text
from site_builder.languages.scales import NO_SCALE, scale_names
from site_builder.messages.message import _
from site_builder.model.facts import Number
from site_builder.model.quantities import ends_of, quantity_of
from site_builder.model.site import Language
from site_builder.problems.problems import Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.rules.references import Locate


def check_number_printing(
    numbers: Iterable[Number], languages: Iterable[Language], locate: Locate
) -> Iterator[Problem]:
    """The errors about numbers whose `scale`, `round` or `digits` can't be followed."""
    tongues = tuple(languages)
    # Of a broken number, what is sound may be no number at all.
    values = ((number, getattr(number, "value", None)) for number in numbers)
    sound = [number for number, value in values if isinstance(value, Decimal | Range)]
    for number in sound:
        found = [problem for one in tongues for problem in _scale_problems(number, one, locate)]
        yield from found or _figure_problems(number, tongues, locate)


def _scale_problems(number: Number, language: Language, locate: Locate) -> Iterator[Problem]:
    """The problem of a scale that a language doesn't have."""
    name = number.scale.get(language.key, "") if isinstance(number.scale, dict) else ""
    known = scale_names(idiom_of(language.tag).scales)
    if not name or name in (*known, NO_SCALE):
        return
    message = _("'{name}' isn't a scale for '{key}'", name=shown(name), key=language.key)
    hint = did_you_mean(name, (*known, NO_SCALE))
    yield Problem(locate("numbers", number.id, "scale", language.key), "bad-scale", message, hint)


def _figure_problems(
    number: Number, languages: Iterable[Language], locate: Locate
) -> Iterator[Problem]:
    """The first problem of the figures that are printed of a number."""
    for language in languages:
        quantity = quantity_of(number, language.key, language.tag)
        printed = printed_figures(quantity, language.tag)
        exact = ends_of(number.value)
        if number.scale and any(e and not p for e, p in zip(exact, printed, strict=True)):
            where = locate("numbers", number.id, "digits")
            text = quantity_text(quantity, language.tag)
            message = _("nothing is left of the number in this scale: '{text}'", text=text)
            hint = _("keep more digits, or choose a smaller scale")
            yield Problem(where, "bad-scale", message, hint)
            return
        if len(printed) > 1 and printed[0] == printed[1]:
            key = "round" if number.round else "digits"
            where = locate("numbers", number.id, key)
            message = _(
                "both bounds of the range are rounded to {number}", number=f"{printed[0]:f}"
            )
            yield Problem(where, "bad-number", message, _("keep more digits"))
            return
