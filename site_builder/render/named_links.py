"""The features and pages that templates link to by name: found before a page is made, so that its
view has them.

Where a name isn't a plain string, it is looked for where it comes from: a loop over strings, or
what it was set to. Where that doesn't tell, every string of a template may be the name.
"""

import re
from collections.abc import Iterator, Sequence

from jinja2 import nodes

from site_builder.messages.message import _
from site_builder.model.site import TemplateLink
from site_builder.problems.problems import Location, Problem
from site_builder.render.environment import environment, parsed
from site_builder.render.faults import places
from site_builder.render.page_links import LINK_TO
from site_builder.render.theme import ThemeFile

_MOST = 2
"""What a call is given: a slug, and an anchor."""

_DEEPEST = 4
"""So many times what a name is set to may be another name."""

_SLUG = re.compile("[a-z0-9][a-z0-9-]*")


def links_named(
    templates: tuple[ThemeFile, ...],
) -> tuple[tuple[TemplateLink, ...], tuple[Problem, ...]]:
    """All of them, and the problems of calls that can't be. `check_templates` must have found the
    templates sound. Whether a link leads anywhere is checked later."""
    links: list[TemplateLink] = []
    problems: list[Problem] = []
    are_told = True
    for file in templates:
        if LINK_TO.encode() in file.data:
            tree = parsed(environment(templates), file)
            found: list[tuple[nodes.Const, str]] = []
            for call in _calls(tree):
                names = _strings(call.args[0], tree, _DEEPEST)
                are_told = are_told and names is not None
                found += ((name, _anchor(call)) for name in names or ())
            links += _links(found, file)
            problems += _other_uses(file, tree)
    if not are_told:
        links += _candidates(templates)
    return tuple(links), tuple(problems)


def _calls(tree: nodes.Template) -> Iterator[nodes.Call]:
    """The calls that may be sound."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == LINK_TO and _may_be(call):
            yield call


def _may_be(call: nodes.Call) -> bool:
    are_more = bool(call.kwargs or call.dyn_args or call.dyn_kwargs)
    constants = (one.value for one in call.args if isinstance(one, nodes.Const))
    are_words = all(isinstance(value, str) for value in constants)
    return 1 <= len(call.args) <= _MOST and are_words and not are_more


def _anchor(call: nodes.Call) -> str:
    """The anchor, as far as it can be checked."""
    given = call.args[1] if len(call.args) == _MOST else None
    return given.value if isinstance(given, nodes.Const) else ""


def _strings(value: nodes.Expr, tree: nodes.Template, depth: int) -> list[nodes.Const] | None:
    """The plain strings that a value is one of, if the template says so."""
    if isinstance(value, nodes.Const):
        return [value] if isinstance(value.value, str) else None
    if isinstance(value, nodes.CondExpr) and value.expr2:
        return _all_strings([value.expr1, value.expr2], tree, depth)
    if isinstance(value, nodes.Name) and depth:
        return _all_strings(_values_of(value.name, tree), tree, depth - 1)
    return None


def _all_strings(
    values: list[nodes.Expr] | None, tree: nodes.Template, depth: int
) -> list[nodes.Const] | None:
    found = [_strings(value, tree, depth) for value in values or ()]
    known = [strings for strings in found if strings is not None]
    return [one for strings in known for one in strings] if found and known == found else None


def _values_of(name: str, tree: nodes.Template) -> list[nodes.Expr] | None:
    """What a name of a template is set to wherever it is; None if not all of that can be seen."""
    places = [one for one in tree.find_all(nodes.Name) if one.name == name and one.ctx != "load"]
    assigned = [one for one in tree.find_all(nodes.Assign) if one.target in places]
    loops = [one for one in tree.find_all(nodes.For) if one.target in places]
    lists = [one.iter for one in loops if isinstance(one.iter, nodes.List | nodes.Tuple)]
    if len(assigned) + len(lists) < len(places):
        return None
    values = [one.node for one in assigned] + [value for one in lists for value in one.items]
    return [value for value in values if isinstance(value, nodes.Expr)]


def _candidates(templates: tuple[ThemeFile, ...]) -> Iterator[TemplateLink]:
    """Every string of the templates that may be a slug."""
    for file in templates:
        for one in parsed(environment(templates), file).find_all(nodes.Const):
            if isinstance(one.value, str) and _SLUG.fullmatch(one.value):
                yield TemplateLink(one.value, "", Location(file.path, one.lineno), is_sure=False)


def _other_uses(file: ThemeFile, tree: nodes.Template) -> Iterator[Problem]:
    called = [call.node for call in _calls(tree)]
    names = [name for name in tree.find_all(nodes.Name) if name.name == LINK_TO]
    written = ((name.lineno, LINK_TO) for name in names)
    for name, where in zip(
        names, places(file.path, file.data.decode("utf-8"), written), strict=True
    ):
        if any(name is one for one in called):
            continue
        message = _("{name} takes the name of a feature or a page, and an anchor", name=LINK_TO)
        hint = _("write {words}", words=f"{LINK_TO}('about')")
        yield Problem(where, "dynamic-template", message, hint)


def _links(found: Sequence[tuple[nodes.Const, str]], file: ThemeFile) -> Iterator[TemplateLink]:
    """The links to these names and anchors."""
    source = file.data.decode("utf-8")
    lines = source.split("\n")
    written = [(name.lineno, _as_written(name, lines[name.lineno - 1])) for name, _anchor in found]
    for (name, anchor), where in zip(found, places(file.path, source, written), strict=True):
        yield TemplateLink(name.value, anchor, where)


def _as_written(name: nodes.Const, line: str) -> str:
    quoted = (f"{sign}{name.value}{sign}" for sign in "'\"")
    return next((words for words in quoted if words in line), name.value)
