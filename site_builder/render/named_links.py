"""The features and pages that templates link to by name: found before a page is made, so that its
view has them."""

from collections.abc import Iterator

from jinja2 import nodes

from site_builder.messages.message import _
from site_builder.model.site import TemplateLink
from site_builder.problems.problems import Location, Problem
from site_builder.render.environment import environment, parsed
from site_builder.render.faults import place
from site_builder.render.page_links import LINK_TO
from site_builder.render.theme import ThemeFile


def links_named(
    templates: tuple[ThemeFile, ...],
) -> tuple[tuple[TemplateLink, ...], tuple[Problem, ...]]:
    """All of them, and the problems of those that aren't plain strings. `check_templates` must have
    found the templates sound. Whether a link leads anywhere is checked later."""
    found = [
        one
        for file in templates
        if LINK_TO.encode() in file.data
        for one in _links_in(file, parsed(environment(templates), file))
    ]
    links = tuple(one for one in found if isinstance(one, TemplateLink))
    return links, tuple(one for one in found if isinstance(one, Problem))


def _links_in(file: ThemeFile, tree: nodes.Template) -> Iterator[TemplateLink | Problem]:
    source = file.data.decode("utf-8")
    called: list[nodes.Expr] = []
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == LINK_TO:
            words = _plain_words(call)
            if 1 <= len(words) <= _MOST:
                called.append(call.node)
                where = _place_of(words[0], file, source, call.lineno)
                yield TemplateLink(words[0], "".join(words[1:]), where)
    for name in tree.find_all(nodes.Name):
        if name.name == LINK_TO and not any(name is one for one in called):
            message = _("features and pages must be named by plain strings, not by variables")
            hint = _("write {words}", words=f"{LINK_TO}('about')")
            where = place(file.path, source, name.lineno, LINK_TO)
            yield Problem(where, "dynamic-template", message, hint)


def _place_of(slug: str, file: ThemeFile, source: str, line: int) -> Location:
    quoted = (f"{sign}{slug}{sign}" for sign in "'\"")
    there = source.split("\n")[line - 1]
    return place(file.path, source, line, next((q for q in quoted if q in there), slug))


_MOST = 2
"""A slug, and an anchor."""


def _plain_words(call: nodes.Call) -> list[str]:
    """What a call is given, if that is plain strings alone."""
    words = [one.value for one in call.args if isinstance(one, nodes.Const)]
    is_plain = len(words) == len(call.args) and not (
        call.kwargs or call.dyn_args or call.dyn_kwargs
    )
    return words if is_plain and all(isinstance(one, str) for one in words) else []
