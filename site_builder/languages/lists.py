"""Lists in a sentence: `甲、乙和丙`, `A, B and C`."""

from collections.abc import Sequence

from babel.lists import format_list as cldr_list

from site_builder.languages.idioms import idiom_of
from site_builder.languages.script import locale_of


def format_list(items: Sequence[str], tag: str) -> str:
    """The items joined as in running text; nothing for none.

    CLDR's pattern for the language. American English in CLDR has the serial comma; newspapers do
    without (AP Stylebook, "comma"; so has CLDR's en-GB), unless an item holds an "and" itself.
    """
    locale = locale_of(tag)
    if locale.language == "en":
        locale = locale_of("en-US" if any(" and " in item for item in items) else "en-GB")
    return cldr_list(items, locale=locale) if items else ""


def format_names(names: Sequence[str], tag: str) -> str:
    """Names of people as a byline or credit has them: in Chinese 、 throughout, with no 和."""
    between = idiom_of(tag).between_names
    return between.join(names) if between else format_list(names, tag)
