"""What each directive means: its tokens become the block that it stands for."""

from markdown_it.token import Token
from markdown_it.utils import EnvType

from site_builder.markdown.directive_options import read_options
from site_builder.markdown.directives import NAMES
from site_builder.markdown.html import render_inline_parts, render_parts
from site_builder.markdown.parser import parser
from site_builder.messages.message import _
from site_builder.model.article import ACKNOWLEDGE, Directive, Parts
from site_builder.problems.problems import Location, Problem, shown
from site_builder.problems.suggestions import did_you_mean
from site_builder.text.source import Source

# Of the others, the ids may be left out: then the section's own are shown.
_ARGUMENTS = {
    "photo": (1, 1, _("one photo id")),
    "gallery": (1, 999, _("at least one photo id")),
    "quote": (0, 1, _("one person id, or none")),
    ACKNOWLEDGE: (1, 1, _("the code of one warning")),
}


def read_directive(
    group: list[Token], anchor: str, line: int, source: Source, env: EnvType
) -> tuple[Directive | None, list[Problem]]:
    """The directive and its problems. It is None if its name is unknown or it makes no block."""
    meta = group[0].meta
    name = str(meta["name"])
    if name not in NAMES:
        at_name = place_of(source, "{", line, 1)
        message = _("there is no directive {directive}", directive=f"{{{shown(name)}}}")
        return None, [Problem(at_name, "unknown-directive", message, did_you_mean(name, NAMES))]
    where = place_of(source, ":::", line)
    problems: list[Problem] = []
    if not meta["is_closed"]:
        message = _("{directive} is never closed", directive=f":::{{{name}}}")
        hint = _("end it with a line '{fence}'", fence=str(meta["fence"]))
        problems.append(Problem(where, "unclosed-directive", message, hint))
    arguments = tuple(str(meta["arguments"]).split())
    _check_count(name, arguments, where, problems)
    if name == ACKNOWLEDGE:
        return None, problems
    body, attribution = _body(name, group[1:-1], where, env, problems)
    places = _places(arguments, line, source)
    rows = [tuple(row) for row in meta["options"]]
    options, faults = read_options(name, len(arguments), rows, line, source)
    problems += faults
    directive = Directive(anchor, name, arguments, places, where, body, attribution, options)
    return directive, problems


def _body(
    name: str, tokens: list[Token], where: Location, env: EnvType, problems: list[Problem]
) -> tuple[Parts, Parts]:
    if name != "quote":
        if tokens:
            message = _("{directive} takes no text", directive=f":::{{{name}}}")
            hint = _("its content comes from the facts; close it with ':::' on the next line")
            if tokens[min(1, len(tokens) - 1)].content.startswith((":", "：")):
                hint = _("write an option as ':size: wide', on the line right below the first")
            problems.append(Problem(where, "directive-body", message, hint))
        return (), ()
    body, attribution = quote_parts(tokens, env)
    if not body:
        problems.append(Problem(where, "empty-quote", _("the quotation is empty")))
    return body, attribution


def quote_parts(tokens: list[Token], env: EnvType) -> tuple[Parts, Parts]:
    """The body of a quotation, whose tokens are changed, and who said it."""
    attribution = _take_attribution(tokens, env)
    return render_parts(parser(), tokens, env), attribution


def _take_attribution(tokens: list[Token], env: EnvType) -> Parts:
    """Cut the attribution off the end of a quotation's tokens."""
    start = next((i for i, t in enumerate(tokens) if t.type == "attribution_open"), None)
    if start is None:
        return ()
    words = tokens[start + 1]
    del tokens[start:]
    return render_inline_parts(parser(), words, env)


def _check_count(
    name: str, arguments: tuple[str, ...], where: Location, problems: list[Problem]
) -> None:
    if name not in _ARGUMENTS:
        return
    least, most, wanted = _ARGUMENTS[name]
    if not least <= len(arguments) <= most:
        directive = f":::{{{name}}}"
        message = _(
            "{directive} takes {wanted}, not {number}",
            directive=directive,
            wanted=wanted,
            number=len(arguments),
        )
        example = f"{directive} {'an-id another-id' if most > 1 else 'its-id'}"
        hint = _("write {words}", words=example)
        problems.append(Problem(where, "directive-arguments", message, hint))


def place_of(source: Source, text: str, line: int, after: int = 0) -> Location:
    """Where a text is on a line, or the place `after` characters further on."""
    start, end = source.offset(line), source.offset(line + 1)
    position = source.text.find(text, start, end)
    return source.location(max(position, start) + (after if position >= 0 else 0))


def _places(arguments: tuple[str, ...], line: int, source: Source) -> tuple[Location, ...]:
    start = source.offset(line)
    end = source.offset(line + 1)
    position = source.text.find("}", start, end) + 1
    places = []
    for argument in arguments:
        position = source.text.find(argument, position, end)
        places.append(source.location(position))
        position += len(argument)
    return tuple(places)
