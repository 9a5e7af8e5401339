"""Jinja2 as we use it: strict, escaped, deterministic, and without access to files or a clock."""

import re
from collections.abc import Iterable, Iterator, MutableMapping
from functools import lru_cache
from itertools import repeat
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateRuntimeError,
    Undefined,
    nodes,
)
from jinja2.compiler import CodeGenerator, Frame
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
from site_builder.render.line_breaks.marks import phrased
from site_builder.render.picture_sizes import gallery_sizes, photo_sizes
from site_builder.render.reach import REMOVED_FILTERS, REMOVED_GLOBALS, fault_of_name
from site_builder.render.template_errors import Explanation
from site_builder.render.theme import ThemeFile

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


class _CodeGenerator(CodeGenerator):
    """Writes `{{ … }}` as one call instead of Jinja2's three, and counts a template's steps."""

    def __init__(self, *values: Any, **named: Any) -> None:
        super().__init__(*values, **named)
        self._counted: set[int] = set()

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        if id(nodes) in self._counted:
            self.writeline("if not next(environment.steps, 0): environment.endless()")
        super().blockvisit(nodes, frame)

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        counted = (nodes.Block, nodes.CallBlock, nodes.For, nodes.Macro)
        bodies = [node.body, *(part.body for part in nodes_in(node) if isinstance(part, counted))]
        self._counted = {id(body) for body in bodies}
        super().visit_Template(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.not_too_long(")
        super().visit_Concat(node, frame)
        self.write(")")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _escapes(frame):
            self.write("environment.printed(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if _escapes(frame):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def nodes_in(tree: nodes.Node) -> Iterator[nodes.Node]:
    """All nodes of a tree, in their order: as Jinja2's `find_all` has them, in half the
    time."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        for name in reversed(node.fields):
            value = getattr(node, name)
            if isinstance(value, nodes.Node):
                waiting.append(value)
            elif isinstance(value, list):
                waiting += [one for one in reversed(value) if isinstance(one, nodes.Node)]


def _escapes(frame: Frame) -> bool:
    """Whether output is certainly escaped here, which it isn't inside {% autoescape … %}."""
    return bool(frame.eval_ctx.autoescape and not frame.eval_ctx.volatile)


def _not_too_long(text: str) -> str:
    sized(len(text))
    return text


class _Environment(Environment):
    code_generator_class = _CodeGenerator
    printed = staticmethod(_printed)
    concat = staticmethod(concat)
    endless = staticmethod(endless)
    not_too_long = staticmethod(_not_too_long)
    steps: Iterator[int] = repeat(1, STEPS)
    """Those that are left of the page that is being rendered."""

    # So far Jinja2's own sandbox goes: it hands over the operators named, and all calls. The rest
    # of it would be too slow (see `reach`).
    sandboxed = True
    intercepted_binops = OPERATORS
    intercepted_unops: frozenset[str] = frozenset()
    call = staticmethod(Context.call)

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
    """Loads these templates only, each from its parsed tree."""

    def __init__(self, templates: tuple[ThemeFile, ...]) -> None:
        self._files = {file.name: file for file in templates}

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 (the name that Jinja2 calls it by)
    ) -> Template:
        file = self._files.get(name)
        if file is None:
            raise TemplateNotFound(name)
        code = environment.compile(parsed(environment, file), name, file.path)
        return environment.template_class.from_code(environment, code, globals or {})


def with_all_steps(templates: tuple[ThemeFile, ...]) -> Environment:
    """The environment, for the next page: with all of its steps."""
    made = environment(templates)
    made.steps = repeat(1, STEPS)
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
        loader=_Loader(templates),
        autoescape=True,
        undefined=LoudUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
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
    made.filters["phrased"] = phrased
    return made
