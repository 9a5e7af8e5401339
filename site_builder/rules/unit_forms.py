"""Units that don't go with their number: `1 caves`."""

import re
from collections.abc import Iterable, Iterator

from site_builder.languages.plurals import plural_category
from site_builder.languages.quantities import printed_figures
from site_builder.languages.unicode import is_letter
from site_builder.messages.message import _
from site_builder.model.facts import Number
from site_builder.model.quantities import ends_of, quantity_of
from site_builder.model.site import Language
from site_builder.problems.problems import Problem, shown, warning
from site_builder.rules.references import Locate

_BEYOND_ONE = 2
"""No number from here on is printed as 1."""
_LONGEST_SYMBOL = 3  # kWh; a shorter word than any plural but "men"
_IRREGULAR = {"men", "women", "children", "people", "feet", "teeth", "mice", "geese", "lives"}
_AFTER_NOUN = re.compile(r" (?:of|per|in|a|an|above|below|Celsius|Fahrenheit|sterling)(?![A-Za-z])")
# Singular, though they end in s: -ss, -us, -is, -as, and these.
_SINGULAR_ENDING = re.compile("(?:ss|us|is|as|'s|’s)$")
_SINGULAR = {"lens", "series", "species", "means", "hertz", "news", "headquarters", "crossroads"}


def check_unit_forms(
    numbers: Iterable[Number], languages: Iterable[Language], locate: Locate
) -> Iterator[Problem]:
    """Warnings about English units in the plural after a number that is printed as 1."""
    english = [language for language in languages if language.tag.lower().split("-")[0] == "en"]
    for number in numbers:
        if not number.unit or max(map(abs, ends_of(number.value))) >= _BEYOND_ONE:
            continue
        for language in english:
            words = number.unit.get(language.key)
            if not isinstance(words, str) or not _is_plural(words):
                continue
            quantity = quantity_of(number, language.key, language.tag)
            figure = printed_figures(quantity, language.tag)[-1]
            if plural_category(figure, language.tag) == "one":
                where = locate("numbers", number.id, "unit", language.key)
                one = str(figure)
                message = _(
                    "'{words}' is plural, but the number is {number}",
                    words=shown(words),
                    number=one,
                )
                hint = _("write {example}", example=f"{{one: …, other: {shown(words)}}}")
                yield warning(where, "unit-plural", message, hint)


def _is_plural(words: str) -> bool:
    """Whether the unit's noun, which is the last word before "of" or "per", is an English
    plural as far as its letters tell."""
    noun = _AFTER_NOUN.split(words, maxsplit=1)[0].split()
    word = noun[-1].lower() if noun else ""
    if word in _IRREGULAR:
        return True
    if len(word) <= _LONGEST_SYMBOL or word in _SINGULAR or not all(map(is_letter, word)):
        return False
    return word.endswith("s") and not _SINGULAR_ENDING.search(word)
