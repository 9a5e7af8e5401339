"""Check templates before anything is rendered, find the templates they use, and render them."""

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from posixpath import splitext

from jinja2 import Environment, TemplateSyntaxError, nodes

from site_builder.messages.message import Message, _
from site_builder.problems.problems import Location, Problem, SiteError, warning
from site_builder.problems.suggestions import did_you_mean, nearest
from site_builder.render.code_generator import nodes_in
from site_builder.render.environment import environment, for_page, parsed
from site_builder.render.faults import FAULTS, fault, missing, place, places
from site_builder.render.reach import faults_in
from site_builder.render.template_errors import words_of
from site_builder.render.theme import Theme, ThemeFile, not_utf8
from site_builder.views.pages import Page

MARKUP = (".html", ".xml")
"""The file name extensions of templates, except for robots.txt."""

_Reference = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport


def check_templates(templates: tuple[ThemeFile, ...]) -> Iterator[Problem]:
    """The problems of templates that show without rendering: bytes, syntax, names of others."""
    known, names = environment(templates), {file.name for file in templates}
    for file in templates:
        try:
            source = file.data.decode("utf-8")
        except UnicodeDecodeError as error:
            yield not_utf8(file, error)
            continue
        if _is_page(file.name) and not source.strip():
            hint = _("delete it to use the theme's own")
            where = Location(file.path, 1, 1)
            yield Problem(where, "empty-template", _("this page's template is empty"), hint)
            continue
        try:
            references = _references(known, file)
            if forbidden := tuple(_forbidden(known, file, source)):
                yield from forbidden
                continue
            # Compiled once: it stays in the environment, which forked workers share.
            known.get_template(file.name)
        except TemplateSyntaxError as error:
            yield _syntax_problem(file, source, error, known)
        except (RecursionError, SyntaxError, ValueError):
            # Python's own limits, which Jinja2 runs into: twenty loops inside each other, for one.
            message = _("this is nested too deeply")
            yield Problem(Location(file.path, 1, 1), "template-syntax", message)
        else:
            yield from _check_names(file, source, references, names, templates)


def _is_page(name: str) -> bool:
    """Whether it makes a page. A part may be empty, to leave something out; a page may not."""
    return "/" not in name and name.endswith(MARKUP)


def _syntax_problem(
    file: ThemeFile, source: str, error: TemplateSyntaxError, known: Environment
) -> Problem:
    lines = source.split("\n")
    words = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    sign = next((sign for sign in ("{%", "{{", "{#") if sign in words), "")
    message, hint = words_of(error)
    for kind, names in (("filter", known.filters), ("test", known.tests)):
        if (error.message or "").startswith(f"No {kind} named "):
            sign = str(error.message).split("'")[1]
            hint = did_you_mean(sign, names)
    where = place(file.path, source, error.lineno, sign)
    return Problem(where, "template-syntax", message, hint)


def _forbidden(known: Environment, file: ThemeFile, source: str) -> Iterator[Problem]:
    found = _faults(known, file)
    where = places(file.path, source, ((line, name) for line, name, _message in found))
    for location, (_line, _name, message) in zip(where, found, strict=True):
        hint = _("a template can use what `page` contains, Jinja2's filters, and its own macros")
        yield Problem(location, "template-forbidden", message, hint)


@lru_cache(maxsize=256)
def _faults(known: Environment, file: ThemeFile) -> tuple[tuple[int, str, Message], ...]:
    return tuple(faults_in(nodes_in(parsed(known, file))))


def _check_names(
    file: ThemeFile,
    source: str,
    references: tuple[_Reference, ...],
    names: Set[str],
    templates: tuple[ThemeFile, ...],
) -> Iterator[Problem]:
    for node in references:
        target = node.template
        if not isinstance(target, nodes.Const) or not isinstance(target.value, str):
            message = _("templates must be named by plain strings, not by variables")
            where = place(file.path, source, node.lineno, "{%")
            hint = _("use {% if %} with plain names")
            yield Problem(where, "dynamic-template", message, hint)
        elif target.value not in names and not getattr(node, "ignore_missing", False):
            where = place(file.path, source, node.lineno, target.value)
            yield Problem(where, "missing-template", *missing(target.value, templates))


@lru_cache(maxsize=256)
def _references(known: Environment, file: ThemeFile) -> tuple[_Reference, ...]:
    """The tags that name other templates. jinja2.TemplateSyntaxError if the file has a fault."""
    return tuple(node for node in nodes_in(parsed(known, file)) if isinstance(node, _Reference))


@lru_cache(maxsize=64)
def closure(name: str, templates: tuple[ThemeFile, ...]) -> tuple[ThemeFile, ...]:
    """A template with all that it extends, includes and imports, in the order of their names.

    They are read from the syntax, because a record of loaded templates would miss cached ones.
    `check_templates` must have found them sound.
    """
    files = {file.name: file for file in templates}
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in found or current not in files:
            continue
        found.add(current)
        waiting += _named_in(files[current], templates)
    return tuple(files[name] for name in sorted(found))


def _named_in(file: ThemeFile, templates: tuple[ThemeFile, ...]) -> Iterator[str]:
    """The templates that a sound template names."""
    for node in _references(environment(templates), file):
        if isinstance(node.template, nodes.Const):
            yield node.template.value


def render(templates: tuple[ThemeFile, ...], name: str, page: Page) -> bytes:
    """The page as UTF-8. SiteError with the template's file and line if it fails."""
    try:
        return for_page(templates, page).get_template(name).render(page=page).encode("utf-8")
    except FAULTS as error:
        raise SiteError([fault(templates, name, error)]) from error


def find_unused_templates(theme: Theme) -> Iterator[Problem]:
    """Warnings about the site's templates that override none of the theme's and that none uses.

    Templates that only such a template uses aren't reported: they are used once it has the right
    name. All templates must be sound (`check_templates`).
    """
    pages = theme.pages
    own = {file.name: file for file in pages if file.name not in theme.defaults}
    if not own:
        return
    used = {f.name for name in theme.defaults for f in closure(name, pages)}
    uses = {name: {f.name for f in closure(name, pages)} for name in own if name not in used}
    overridden = {file.name for file in pages if file.path == f"templates/{file.name}"}
    for name in uses:
        meant = nearest(name, theme.defaults)
        if _is_template(name, meant) and not _is_led_to(name, uses):
            message = _(
                "this overrides none of the theme's templates, and no other template uses it"
            )
            hint = _("include it in a template, or delete it")
            if meant and meant not in overridden:
                hint = _("did you mean '{name}'?", name=meant)
            yield warning(Location(own[name].path), "unused-template", message, hint)


def _is_template(name: str, meant: str) -> bool:
    """Whether a file is meant as a template. Other texts are notes, unless their name is like that
    of a text in the theme."""
    return name.endswith(MARKUP) or (bool(meant) and splitext(name)[1] == splitext(meant)[1])


def _is_led_to(name: str, uses: Mapping[str, set[str]]) -> bool:
    """Whether another unused template uses it; of a circle, only the first by name is reported."""
    return any(
        name in used and (other < name or other not in uses[name])
        for other, used in uses.items()
        if other != name
    )
