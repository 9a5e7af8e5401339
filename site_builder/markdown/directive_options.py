"""The options of a directive: lines of `:name: value` right below its first line, as in MyST."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

from site_builder.markdown.fences import words_of
from site_builder.messages.message import Message, _, either, ngettext
from site_builder.model.article import Option
from site_builder.model.directive_options import OPTIONS, PAIR
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean, nearest, suggestion
from site_builder.text.source import Source

_CODE = "directive-option"
# A Chinese keyboard's colons are reported.
_OPTION = re.compile(r"([:：])([A-Za-z][A-Za-z0-9_-]*)([:：])(?:[ \t]*(.*))?")


class OptionLine(NamedTuple):
    """What a line says, and whether its colons are both plain ones."""

    name: str
    value: str
    is_plain: bool


def option_at(state: StateBlock, line: int) -> OptionLine | None:
    """The option on a line; None where it is none."""
    found = _OPTION.fullmatch(words_of(state, line))
    if found is None:
        return None
    return OptionLine(found[2], (found[4] or "").strip(), found[1] == found[3] == ":")


def read_options(
    directive: str, count: int, rows: Sequence[tuple[str, str, bool]], line: int, source: Source
) -> tuple[tuple[Option, ...], list[Problem]]:
    """The sound options of a directive with `count` ids, whose first line is `line` of the source,
    and what is wrong with the others."""
    options: list[Option] = []
    problems: list[Problem] = []
    for at, row in enumerate(rows, line + 1):
        name, value, is_plain = row
        start = source.text.find(name, source.offset(at))
        option = Option(name, value, source.location(start))
        behind = source.text.find(value, start + len(name) + 1) if value else start
        found = list(_faults(directive, count, options, option, source.location(behind)))
        if not is_plain:
            hint = _("write ':{name}: {value}' with plain colons", name=name, value=shown(value))
            message = _("an option has plain colons around its name, not the full-width '：'")
            found = [Problem(option.location, _CODE, message, hint)]
        problems += found
        options += [] if found else [option]
    return tuple(options), problems


def _faults(
    directive: str, count: int, before: Sequence[Option], option: Option, at_value: Location
) -> Iterator[Problem]:
    """What is wrong with an option; `before` are those above it."""
    known, name = OPTIONS.get(directive, {}), option.name
    words = f":::{{{directive}}}"
    if name not in known:
        message = _("{directive} has no option '{name}'", directive=words, name=shown(name))
        hint = did_you_mean(name, known) if known else _("remove the line")
        yield Problem(option.location, _CODE, message, hint)
    elif any(other.name == name for other in before):
        message = _("the option '{name}' is given twice", name=name)
        yield Problem(option.location, _CODE, message, _("remove one of the two lines"))
    elif not option.value:
        message = _("the option '{name}' has no value", name=name)
        yield Problem(option.location, _CODE, message, _values_hint(known[name]))
    elif option.value not in known[name]:
        value = shown(option.value)
        message = _("'{value}' is not a value of the option '{name}'", value=value, name=name)
        near = nearest(option.value, known[name])
        hint = suggestion(option.value, near) if near else _values_hint(known[name])
        yield Problem(at_value, _CODE, message, hint)
    elif option.value == "pair" and count and count != PAIR:
        message = ngettext(
            "the layout 'pair' shows two photos, and here is {count}",
            "the layout 'pair' shows two photos, and here are {count}",
            count,
        )
        hint = _("name two photos, or leave the layout to 'rows'")
        yield Problem(at_value, "directive-arguments", message, hint)


def _values_hint(values: Sequence[str]) -> Message:
    return _("write {names}", names=either(values))
