"""Jinja2 as we use it: strict, escaped, deterministic, and without access to files or a clock."""

import re
from collections.abc import Iterator, Mapping, MutableMapping
from functools import lru_cache
from itertools import repeat
from types import MappingProxyType
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    nodes,
)
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

from site_builder.messages.message import NOTHING, _, listed
from site_builder.problems.suggestions import did_you_mean, nearest, suggestion
from site_builder.render.bounds import (
    OPERATORS,
    STEPS,
    bounded_filter,
    bounded_format,
    bounded_indent,
    bounded_join,
    bounded_range,
    bounded_replace,
    bounded_result,
    bounded_sum,
    bounded_wordwrap,
    calculated,
    concat,
    endless,
    sized,
)
from site_builder.render.code_generator import PageCode
from site_builder.render.line_breaks.marks import phrased, phrased_headings
from site_builder.render.page_links import LINK_TO, link_to, links_of
from site_builder.render.picture_sizes import gallery_sizes, photo_sizes
from site_builder.render.reach import REMOVED_FILTERS, REMOVED_GLOBALS, fault_of_name
from site_builder.render.template_errors import Explanation
from site_builder.render.theme import ThemeFile
from site_builder.views.pages import Page
from site_builder.views.shell import Link

_WIDE_FILTERS = (
    *("batch", "center", "indent", "round", "slice", "tojson", "truncate", "wordwrap"),
)
"""Filters that take a number which decides how much they make."""
_REPEATING_FILTERS = (
    *("capitalize", "forceescape", "lower", "string", "striptags", "title", "tojson", "trim"),
    *("truncate", "upper", "urlencode", "urlize", "xmlattr"),
)
"""Filters that make a text of whatever they are given, or put texts into each other."""

_ESCAPED = re.compile("[&<>'\"]")


class LoudUndefined(StrictUndefined):
    """An undefined value whose error suggests the name that is meant."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = str(self._undefined_name), self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            meant = nearest(name, ("page",))
            hint = suggestion(name, meant) if meant else NOTHING
            return Explanation(_("'{name}' is not defined", name=name), hint)
        if owner is None:
            hint = _("test with {% if … %} whether there is a value")
            return Explanation(_("there is no '{name}' in None", name=name), hint)
        if isinstance(owner, dict):
            hint = did_you_mean(name, map(str, owner))
            return Explanation(_("there is no '{name}' here", name=name), hint)
        kind = type(owner).__name__
        hint = did_you_mean(name, getattr(owner, "_fields", ()))
        return Explanation(_("there is no '{name}' in {kind}", name=name, kind=kind), hint)


def _printable(value: Any) -> Any:
    """The value, if it is text or a number. TypeError for a whole view, a list or None, which a
    template prints only by mistake."""
    if isinstance(value, str | int | float | Undefined) and not isinstance(value, bool):
        return value
    kind = "None" if value is None else type(value).__name__
    parts = getattr(value, "_fields", ())
    hint = _("it has: {parts}", parts=listed(parts)) if parts else NOTHING
    raise TypeError(Explanation(_("{kind} can't be printed", kind=kind), hint))


def _printed(value: Any) -> str:
    """A value as a page has it, escaped where needed. Every `{{ … }}` passes here, so the usual
    cases are handled first."""
    kind = type(value)
    if kind is Markup or (kind is str and not _ESCAPED.search(value)):
        text: str = value
        return text
    return escape(_printable(value))


def _not_too_long(text: str) -> str:
    sized(len(text))
    return text


class _Environment(Environment):
    code_generator_class = PageCode
    printed = staticmethod(_printed)
    concat = staticmethod(concat)
    endless = staticmethod(endless)
    not_too_long = staticmethod(_not_too_long)
    steps: Iterator[int] = repeat(1, STEPS)
    """Those that are left of the page that is being rendered."""
    files: Mapping[str, ThemeFile] = MappingProxyType({})
    links: Mapping[str, Link] = MappingProxyType({})
    """Those of its view, which macros of other templates don't get."""

    # So far Jinja2's own sandbox goes: it hands over the operators named, and all calls. The rest
    # of it would be too slow (see `reach`).
    sandboxed = True
    intercepted_binops = OPERATORS
    intercepted_unops: frozenset[str] = frozenset()
    call = staticmethod(Context.call)

    def is_empty(self, name: str) -> bool:
        """Whether a template of this name makes nothing, as hooks do until a site has its own."""
        try:
            return name in self.files and not parsed(self, self.files[name]).body
        except (TemplateSyntaxError, UnicodeDecodeError):
            return False  # which is reported in the template itself

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        return calculated(operator, left, right)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """As Jinja2's own, but for names that lead out of the view (see `reach`)."""
        try:
            return obj[argument]
        except (AttributeError, TypeError, LookupError):
            if isinstance(argument, str) and (fault := fault_of_name(str(argument))):
                raise TemplateRuntimeError(Explanation(fault)) from None
            return super().getitem(obj, argument)


class _Loader(BaseLoader):
    """Loads the environment's templates only, each from its parsed tree."""

    def load(
        self,
        environment: "_Environment",  # type: ignore[override]
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (the name that Jinja2 calls it by)
    ) -> Template:
        file = environment.files.get(name)
        if file is None:
            raise TemplateNotFound(name)
        code = environment.compile(parsed(environment, file), name, file.path)
        return environment.template_class.from_code(environment, code, globals or {})


def for_page(templates: tuple[ThemeFile, ...], page: Page) -> Environment:
    """The environment for the next page: with all of its steps, and the page's links."""
    made = environment(templates)
    made.steps = repeat(1, STEPS)
    made.links = links_of(page)
    return made


@lru_cache(maxsize=256)
def parsed(environment: Environment, file: ThemeFile) -> nodes.Template:
    """The syntax tree of a template. jinja2.TemplateSyntaxError if it has a fault,
    UnicodeDecodeError if it is not UTF-8."""
    return environment.parse(file.data.decode("utf-8"), file.name, file.path)


@lru_cache(maxsize=4)
def environment(templates: tuple[ThemeFile, ...]) -> _Environment:
    """The environment over these templates only: they see no file system and no clock."""
    made = _Environment(
        loader=_Loader(),
        autoescape=True,
        undefined=LoudUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.files = {file.name: file for file in templates}
    for name in REMOVED_GLOBALS:
        del made.globals[name]
    for name in REMOVED_FILTERS:
        del made.filters[name]
    made.filters |= {
        "format": bounded_format(made.filters["format"]),
        "indent": bounded_indent,
        "join": bounded_join,
        "replace": bounded_replace(made.filters["replace"]),
        "sum": bounded_sum,
        "wordwrap": bounded_wordwrap,
    }
    for name in _WIDE_FILTERS:
        made.filters[name] = bounded_filter(made.filters[name])
    for name in _REPEATING_FILTERS:
        made.filters[name] = bounded_result(made.filters[name])
    made.globals["range"] = bounded_range
    made.globals["gallery_sizes"] = gallery_sizes
    made.globals["photo_sizes"] = photo_sizes
    made.globals[LINK_TO] = link_to
    made.filters["phrased"] = phrased
    made.filters["phrased_headings"] = phrased_headings
    return made
