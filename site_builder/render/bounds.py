"""How far a template may go: a loop, a recursion or a text without end is an error, with its place.

Steps are counted rather than seconds, so that a template fails on every computer or on none.
"""

import operator
import re
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from itertools import islice
from typing import Any

from jinja2 import TemplateRuntimeError
from jinja2.filters import do_indent, do_join, do_sum, do_wordwrap, make_attrgetter

from site_builder.messages.message import _
from site_builder.render.template_errors import Explanation

STEPS = 5_000_000
"""Turns of loops, calls of macros, and blocks and templates that a page is made of. The largest
page that a template makes, a sitemap of 50,000 addresses in ten languages, takes a tenth."""
LONGEST = 50_000_000
"""Characters of a text, and items of a list. A sitemap has at most 52,428,800 bytes."""
LONGEST_RANGE = 100_000
WIDEST = 10_000
"""The largest number that a filter takes, such as a width in characters."""

_AT_ONCE = 256
_LARGEST_NUMBER = 10_000  # bits
_WIDTHS = re.compile(r"%[^a-zA-Z%]*(?:\*|[0-9]{5})")


class TooMuchError(TemplateRuntimeError):
    """A template goes on, or makes something grow, beyond what any page needs."""


def endless() -> None:
    """Called where a template has used up its steps."""
    message = _("the template goes on without end: it has taken {count} steps", count=STEPS)
    raise TooMuchError(Explanation(message, _("look for a loop or macro that never ends")))


def sized(length: int) -> None:
    """TooMuchError for a text, or list, of more than LONGEST."""
    if length > LONGEST:
        message = _("the template makes a text or list of more than {count} items", count=LONGEST)
        raise TooMuchError(Explanation(message, _("look for a loop in which it doubles")))


def concat(parts: Iterable[str]) -> str:
    """The texts as one. Many may be the same long one, so they are joined little by little."""
    if type(parts) is list and len(parts) < _AT_ONCE:  # a macro's, as most are
        text = "".join(parts)
        if len(text) > LONGEST:
            sized(len(text))
        return text
    pieces: list[str] = []
    length, rest = 0, iter(parts)
    while some := list(islice(rest, _AT_ONCE)):
        length += sum(map(len, some))
        sized(length)
        pieces += some
    return "".join(pieces)


def bounded_range(*numbers: int) -> range:
    """Python's `range`, of no more than LONGEST_RANGE numbers."""
    made = range(*numbers)
    if made[LONGEST_RANGE : LONGEST_RANGE + 1]:
        message = _("this range has more than {count} numbers", count=LONGEST_RANGE)
        raise TooMuchError(Explanation(message))
    return made


def bounded_filter(call: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that refuses numbers beyond WIDEST, and widths like it in a format."""

    @wraps(call)
    def bounded(*values: Any, **named: Any) -> Any:
        for value in (*values, *named.values()):
            is_wide = isinstance(value, int) and abs(value) > WIDEST
            if is_wide or (isinstance(value, str) and _WIDTHS.search(value)):
                raise _too_wide()
        return call(*values, **named)

    return bounded


def bounded_replace(call: Callable[..., Any]) -> Callable[..., Any]:
    """Jinja2's filter `replace`, if its result isn't too long."""

    @wraps(call)
    def bounded(context: Any, text: Any, old: Any, new: Any, count: int | None = None) -> Any:
        times = str(text).count(str(old)) if count is None else count
        sized(len(str(text)) + times * len(str(new)))
        return call(context, text, old, new, count)

    return bounded


def bounded_result(call: Callable[..., Any]) -> Callable[..., Any]:
    """A filter, if the text that it makes isn't too long. It may be that of a list in which one
    text stands many times."""

    @wraps(call)
    def bounded(*values: Any, **named: Any) -> Any:
        made = call(*values, **named)
        sized(len(made) if isinstance(made, str) else 0)
        return made

    return bounded


def bounded_format(call: Callable[..., Any]) -> Callable[..., Any]:
    """Jinja2's filter `format`, if its result isn't too long."""

    @wraps(call)
    def bounded(text: str, *values: Any, **named: Any) -> Any:
        _check_format(text, named or values)
        return call(text, *values, **named)

    return bounded


@wraps(do_join)
def bounded_join(context: Any, value: Any, d: str = "", attribute: Any = None) -> Any:
    """Jinja2's filter `join`, if its result isn't too long."""
    items = _items(context.environment, value, attribute)
    sized(sum(len(str(item)) + len(d) for item in items))
    return do_join(context, items, d)


@wraps(do_sum)
def bounded_sum(environment: Any, iterable: Any, attribute: Any = None, start: Any = 0) -> Any:
    """Jinja2's filter `sum`, which joins lists too, if its result isn't too long."""
    items = _items(environment, iterable, attribute)
    sized(sum(len(item) for item in items if hasattr(item, "__len__")))
    return do_sum(environment, items, None, start)


@wraps(do_indent)
def bounded_indent(text: str, width: Any = 4, *values: Any, **named: Any) -> Any:
    """Jinja2's filter `indent`, if its result isn't too long."""
    indent = width if isinstance(width, int) else len(width)
    sized(len(text) + len(text.splitlines()) * indent)
    return do_indent(text, width, *values, **named)


@wraps(do_wordwrap)
def bounded_wordwrap(
    environment: Any, text: str, width: int = 79, long: bool = True, wrapstring: Any = None
) -> Any:
    """Jinja2's filter `wordwrap`, if its result isn't too long."""
    sized(len(text) * len(wrapstring or "\n"))
    return do_wordwrap(environment, text, width, long, wrapstring)


def _items(environment: Any, values: Iterable[Any], attribute: Any) -> list[Any]:
    """The values, or an attribute of each, as Jinja2's filters take it."""
    if attribute is None:
        return list(values)
    return list(map(make_attrgetter(environment, attribute), values))


def _check_format(text: str, given: Any) -> None:
    """TooMuchError for a format that makes too long a text of what it is given."""
    if _WIDTHS.search(text):
        raise _too_wide()
    if isinstance(given, Mapping):
        given = tuple(given.values())
    parts = given if isinstance(given, tuple) else (given,)
    longest = max((len(str(part)) for part in parts), default=0)
    sized(len(text) + text.count("%") * (longest + WIDEST))


def _too_wide() -> TooMuchError:
    message = _("a number is too large here: more than {count}", count=WIDEST)
    return TooMuchError(Explanation(message))


OPERATORS = frozenset({"+", "*", "**", "%"})
"""The operators that `calculated` is asked about: those that make something grow."""
_CALCULATIONS = {"+": operator.add, "*": operator.mul, "**": operator.pow, "%": operator.mod}


def calculated(sign: str, left: Any, right: Any) -> Any:
    """What one of the OPERATORS makes of two values."""
    if isinstance(left, int) and isinstance(right, int):
        size = left.bit_length() * right if sign == "**" else left.bit_length() + right.bit_length()
        if size > _LARGEST_NUMBER:
            raise TooMuchError(Explanation(_("the template calculates a number that is too large")))
    elif sign == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
        sized(len(left) + len(right))
    elif sign == "*":
        number, other = (left, right) if isinstance(left, int) else (right, left)
        sized(len(other) * number if hasattr(other, "__len__") else 0)
    elif sign == "%" and isinstance(left, str):
        _check_format(left, right)
    return _CALCULATIONS[sign](left, right)
